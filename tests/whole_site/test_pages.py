"""What holds on every page of a built site."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from itertools import pairwise
from pathlib import Path

from tests.whole_site.building import DEMO, Built, build, copied
from tests.whole_site.parsed import Element

from langnghe.rendering.urls import NOT_FOUND

_LINKING = (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "srcset"))


def _is_redirect(page: Element) -> bool:
    return bool(page.select('meta[http-equiv="refresh"]'))


def test_every_internal_link_and_fragment_resolves(built: Built) -> None:
    files = {f"/{name.removesuffix('index.html')}" for name in built.files}
    ids = {path: {tag.get("id") for tag in page.select("[id]")} for path, page in built.pages.items()}
    dead = []
    for path, page in built.pages.items():
        for name, attribute in _LINKING:
            for address in page.values_of(name, attribute):
                target = built.inside(address, path)
                if target is None:
                    continue
                where, fragment = target
                if where not in files or (fragment and where in ids and fragment not in ids[where]):
                    dead.append(f"{path}: {address}")
    assert dead == []


def test_every_page_can_be_reached_from_home(built: Built) -> None:
    seen, queue = {"/"}, ["/"]
    while queue:
        path = queue.pop()
        for address in built.pages[path].values_of("a", "href"):
            target = built.inside(address, path)
            if target is not None and target[0] in built.pages and target[0] not in seen:
                seen.add(target[0])
                queue.append(target[0])
    redirects = {path for path, page in built.pages.items() if _is_redirect(page)}
    assert set(built.pages) - seen - redirects == {NOT_FOUND}


def test_every_page_has_one_h1_and_a_title_of_its_own(built: Built) -> None:
    titles = {
        path: " ".join(title.words for title in page.select("head > title"))
        for path, page in built.pages.items()
        if not _is_redirect(page)
    }
    times = Counter(titles.values())
    assert {path: title for path, title in titles.items() if not title or times[title] > 1} == {}
    firsts = {path: [h1.words for h1 in page.select("h1")] for path, page in built.pages.items()}
    assert {path: found for path, found in firsts.items() if len(found) != 1} == {}


def test_headings_never_skip_a_level(built: Built) -> None:
    wrong = []
    for path, page in built.pages.items():
        for above, below in pairwise(page.select("h1, h2, h3, h4, h5, h6")):
            if below.tag > f"h{int(above.tag[1]) + 1}":
                wrong.append(f"{path}: {below.tag} “{below.words}” below {above.tag} “{above.words}”")
    assert wrong == []


def test_every_page_is_vietnamese_with_landmarks_and_a_canonical_address(built: Built) -> None:
    for path, page in built.pages.items():
        assert page.get("lang") == "vi", path
        assert len(page.select("main#noi-dung")) == 1, path
        if _is_redirect(page) or path == NOT_FOUND:  # shown at any address, it has none of its own
            continue
        assert page.select("nav"), path
        canonical = [str(link.get("href")) for link in page.select('link[rel="canonical"]')]
        assert [built.inside(one, path) for one in canonical] == [(f"{built.prefix}{path}", "")], path


def test_ids_are_unique_and_pictures_have_a_text_alternative(built: Built) -> None:
    for path, page in built.pages.items():
        ids = Counter(tag.get("id") for tag in page.select("[id]"))
        assert [one for one, count in ids.items() if count > 1] == [], path
        assert [tag.get("src") for tag in page.select("img") if not tag.get("alt")] == [], path


def test_no_page_carries_inline_style_or_script(built: Built) -> None:
    for path, page in built.pages.items():
        assert page.select("[style], style, script:not([src]):not([type='application/ld+json'])") == [], path
        assert [name for tag in page.iter("*") for name in tag.attrib if name.startswith("on")] == [], path


def test_no_list_or_section_is_empty(built: Built) -> None:
    for path, page in built.pages.items():
        parts = page.select("ul, ol, dl, table, section, h1, h2, h3")
        assert [part.tag for part in parts if not part.has_words] == [], path


def test_the_sitemap_lists_exactly_the_pages_that_may_be_found(built: Built) -> None:
    root = ET.fromstring(built.files["sitemap.xml"])
    listed = [element.text or "" for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    hidden = {
        path for path, page in built.pages.items() if page.select('meta[name="robots"][content*="noindex"]')
    }
    hidden.add(NOT_FOUND)
    wanted = {f"http://127.0.0.1:8000{path}" for path in set(built.pages) - hidden}
    assert len(listed) == len(set(listed))
    assert set(listed) == wanted


def test_the_feed_is_atom_with_stable_ids_and_full_texts(built: Built) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    root = ET.fromstring(built.files["feeds/tin.xml"])
    entries = root.findall(f"{atom}entry")
    assert entries
    ids = [entry.findtext(f"{atom}id") or "" for entry in entries]
    assert len(set(ids)) == len(ids)
    assert all(one.startswith("tag:") for one in ids)
    assert all(len(entry.findtext(f"{atom}content") or "") > 100 for entry in entries)
    updated = [entry.findtext(f"{atom}updated") or "" for entry in entries]
    assert root.findtext(f"{atom}updated") == max(updated)


def test_a_repeated_build_touches_nothing(demo: Built, tmp_path: Path) -> None:
    output = copied(demo, tmp_path).output
    before = {path: path.stat().st_mtime_ns for path in output.rglob("*") if path.is_file()}
    build(DEMO / "content", output, "tests/site/catalogue")
    assert {path: path.stat().st_mtime_ns for path in output.rglob("*") if path.is_file()} == before
