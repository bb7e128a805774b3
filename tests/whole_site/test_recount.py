"""What pages say on a day, against a count of the catalogue that shares no code with the portal."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
from tests.conftest import PROJECT_ROOT
from tests.whole_site.building import LATER, TODAY, Built, recount
from tests.whole_site.parsed import Element

RECOUNT = PROJECT_ROOT / "tools" / "recount.py"

_DAY = r"([0-9]{2}/[0-9]{2}/[0-9]{4})"
_CERTIFICATES = {
    "valid": rf"(?<!rõ )còn hạn (?:ít nhất )?đến {_DAY}",
    "expiring": rf"(?:sắp hết hạn|hết hạn hôm nay) \((?:sớm nhất )?{_DAY}\)",
    "expired": rf"(?<!sắp )hết hạn (?:chậm nhất )?ngày {_DAY}",
    "withdrawn": r"đã thu hồi [\w ]*[0-9/-]+()",
    "upcoming": r"chưa có hiệu lực, cấp [\w ]*[0-9/-]+()",
    "unknown": r"chưa rõ còn hạn hay không()",
}
_TITLES = {
    "traditional_village": "Đã công nhận: làng nghề truyền thống",
    "village": "Đã công nhận: làng nghề",
    "craft": "Đã công nhận: nghề truyền thống",
}
_STATUSES = {
    "in_force": "Còn hiệu lực",
    "partly": "Hết hiệu lực một phần",
    "ended": "Hết hiệu lực toàn bộ",
    "not_yet": "Chưa có hiệu lực",
    "suspended": "Tạm ngưng hiệu lực",
    "period_over": "Đã hết giai đoạn thực hiện",
    "unknown": "Chưa rõ",
}


@dataclass(frozen=True)
class Counted:
    """A built site and the recount of its catalogue on the same day."""

    site: Built
    catalogue: str
    today: str

    @property
    def recount(self) -> dict[str, Any]:
        """What the recount prints."""
        return dict(recount(RECOUNT.name, self.catalogue, self.today))

    def page(self, path: str) -> Element:
        """The main part of a page."""
        return self.site.page(path).one("main")

    def shown(self, kind: str) -> Iterable[tuple[str, Any]]:
        """The recounted records of a kind whose pages may show more than name, craft and place."""
        doubted = set(self.recount["doubted"][kind])
        return ((id_, one) for id_, one in self.recount[kind].items() if id_ not in doubted)


def _ids(folder: str, paths: Iterable[str]) -> set[str]:
    """The ids of the records of a folder among paths of the site; its lists are left out."""
    found = (re.fullmatch(rf"{folder}(?!trang-[0-9])([^/]+)/", path) for path in paths)
    return {match[1] for match in found if match}


def _linked(folder: str, links: Iterable[Element]) -> set[str]:
    """The ids of the records of a folder that links lead to."""
    return _ids(folder, (str(link.get("href")) for link in links))


@pytest.fixture(scope="module", params=["demo", "real", "real_later"])
def counted(request: pytest.FixtureRequest) -> Counted:
    """The demo site for the variety of its states, the real one on two days."""
    catalogue = "tests/site/catalogue" if request.param == "demo" else "catalogue"
    today = LATER if request.param == "real_later" else TODAY
    return Counted(request.getfixturevalue(request.param), catalogue, today)


def _badge(place: Element | None) -> str:
    """What a badge shows: its words, without those for people who do not see it."""
    found = [] if place is None else place.select('[aria-hidden="true"]') or place.select(".ln-badge")
    return found[0].words if found else ""


def _facts(page: Element) -> dict[str, str]:
    """The facts at the top of a record's page, notes and marks left out."""
    found = {}
    for row in page.select("article.ln-record > .ln-record__hero > dl.ln-facts > .ln-facts__row"):
        value = copy.deepcopy(row.one("dd"))
        for extra in value.select(".ln-facts__note, .ln-mark"):
            extra.clear(keep_tail=True)
        found[row.one("dt").words] = value.words
    return found


def _said_of_certificate(words: str) -> tuple[str, str | None, int | None]:
    """Return the state, the day and the stars that words name; exactly one state, or they are ambiguous."""
    text = words.lower()
    found = [(state, match[1]) for state, form in _CERTIFICATES.items() if (match := re.search(form, text))]
    assert len(found) == 1, words
    state, day = found[0]
    stars = re.search(r"([0-9]) sao", text)
    iso = datetime.strptime(day, "%d/%m/%Y").date().isoformat() if day else None
    return state, iso, int(stars[1]) if stars else None


def _counted_certificate(one: dict[str, Any]) -> tuple[str, str | None, int | None]:
    """Return what a page must say: the day is the last that is sure to hold, or the last possible."""
    deciding = {"valid": 0, "expiring": 0, "expired": 1}
    state = one["state"]
    return state, one["ends"][deciding[state]] if state in deciding else None, one["stars"]


def test_the_recount_shares_no_code_with_the_portal() -> None:
    assert not re.search(r"^\s*(import|from) langnghe", RECOUNT.read_text(encoding="utf-8"), re.MULTILINE)


def test_every_record_has_its_page_and_the_unverified_say_so(counted: Counted) -> None:
    other = 'meta[http-equiv="refresh"], .ln-page--index'
    pages = [path for path, page in counted.site.pages.items() if not page.select(other)]
    for kind, folder in (("products", "/san-pham/"), ("villages", "/lang-nghe/"), ("documents", "/van-ban/")):
        ids = _ids(folder, pages)
        assert ids == set(counted.recount[kind])
        notices = {id_: counted.page(f"{folder}{id_}/").select(".ln-notice") for id_ in ids}
        marked = {
            id_ for id_, found in notices.items() if any("Cần kiểm chứng" in one.words for one in found)
        }
        assert marked == set(counted.recount["doubted"][kind])


def test_every_certificate_on_a_product_page_is_in_the_state_recounted(counted: Counted) -> None:
    for id_, product in counted.shown("products"):
        page = counted.page(f"/san-pham/{id_}/")
        history = page.select('section[aria-labelledby="muc-chung-nhan"] .ln-timeline__entry')
        said = [
            _said_of_certificate(
                f"{entry.one('h3').words}, {_badge(entry.select_one('.ln-timeline__state'))}"
            )
            for entry in history
        ]
        expected = [_counted_certificate(one) for one in product["certificates"]]
        assert sorted(said, key=repr) == sorted(expected, key=repr), id_


def test_the_state_under_a_product_name_is_that_of_the_certificate_that_decides(counted: Counted) -> None:
    for id_, product in counted.shown("products"):
        words = _badge(counted.page(f"/san-pham/{id_}/").select_one(".ln-record__state"))
        if product["decides"] is None:
            assert words == "" or words.startswith("Hồ sơ dự đánh giá"), id_
        else:
            assert _said_of_certificate(words) == _counted_certificate(product["decides"]), id_


def test_no_card_anywhere_shows_stars_that_the_recount_does_not_find_valid(counted: Counted) -> None:
    sure = {"valid", "expiring"}
    stars = {
        id_: f"{product['decides']['stars']} sao"
        for id_, product in counted.shown("products")
        if product["decides"] and product["decides"]["state"] in sure and product["decides"]["stars"]
    }
    seen = set()
    for path, page in counted.site.pages.items():
        for card in page.select(".ln-card"):
            for id_ in _linked("/san-pham/", card.select(".ln-card__name a")):
                badge = re.search("[0-9] sao", _badge(card.select_one(".ln-card__state")))
                assert (badge[0] if badge else None) == stars.get(id_), f"{path}: {id_}"
                seen.add(id_)
    assert seen == set(counted.recount["products"])


def test_the_recognition_on_a_village_page_is_that_recounted(counted: Counted) -> None:
    for id_, village in counted.shown("villages"):
        said = _facts(counted.page(f"/lang-nghe/{id_}/")).get("Tình trạng công nhận", "Chưa rõ")
        expected = {"unknown": "Chưa rõ", "revoked": "Đã thu hồi"}.get(village["recognition"])
        assert said == (expected or _TITLES[village["title"]]), id_


def test_a_village_page_names_its_province_of_today_and_of_before(counted: Counted) -> None:
    for id_, village in counted.recount["villages"].items():
        page = counted.page(f"/lang-nghe/{id_}/")
        box = page.select("article.ln-record > .ln-record__hero > dl.ln-facts a")
        assert _linked("/tinh/", box) == ({village["province"]} if village["province"] else set()), id_
        before = [text for label, text in _facts(page).items() if label.startswith("Địa chỉ trước ")]
        assert [text.split(", ")[-1] for text in before] == [
            name for name in [village["former_name"]] if name is not None
        ], id_


def test_every_province_page_lists_the_villages_recounted_there(counted: Counted) -> None:
    said = {}
    for path in counted.site.pages:
        if re.fullmatch(r"/tinh/(?!trang-[0-9])[^/]+/", path):
            said[path.split("/")[2]] = _villages_of(counted, path)
    expected: dict[str, set[str]] = {id_: set() for id_ in said}
    for id_, village in counted.recount["villages"].items():
        if village["province"] is not None:
            expected[village["province"]].add(id_)
    assert said == expected


def _villages_of(counted: Counted, path: str) -> set[str]:
    """The villages on the page of a province, or on the list that it leads to where there are many."""
    section = counted.page(path).select('section[aria-labelledby="muc-lang-nghe"]')
    found: set[str] = set()
    for part in section:
        more = part.select_one(".ln-strip__more a")
        for page in counted.site.numbered(str(more.get("href"))) if more else [part]:
            found |= _linked("/lang-nghe/", page.select(".ln-card__name a"))
    return found


def test_the_status_on_a_document_page_and_what_made_it_are_those_recounted(counted: Counted) -> None:
    for id_, document in counted.recount["documents"].items():
        page = counted.page(f"/van-ban/{id_}/")
        status = _STATUSES[document["status"]]
        assert _badge(page.select_one(".ln-record__state")) == status, id_
        assert _facts(page)["Tình trạng"] == status, id_
        notices = [one for one in page.select(".ln-notice") if one.words.startswith(status)]
        causes = _linked("/van-ban/", (link for one in notices for link in one.select("a")))
        assert causes <= set(document["because_of"]), id_
        assert bool(causes) == bool(document["because_of"]), id_


def test_the_demo_site_has_every_state_there_is(demo: Built) -> None:
    counts = Counted(demo, "tests/site/catalogue", TODAY).recount["counts"]
    assert set(counts["certificates"]) == set(_CERTIFICATES)
    assert set(counts["documents"]) == set(_STATUSES)
    assert set(counts["villages"]) == {"recognised", "revoked", "unknown"}


def test_the_two_days_of_the_real_catalogue_differ(real: Built, real_later: Built) -> None:
    first = Counted(real, "catalogue", TODAY).recount["counts"]["certificates"]
    later = Counted(real_later, "catalogue", LATER).recount["counts"]["certificates"]
    assert later["expired"] > first["expired"]
    assert sum(later.values()) == sum(first.values())
