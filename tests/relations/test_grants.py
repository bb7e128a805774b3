"""What an organisation gave, read from those who received it."""

from __future__ import annotations

from tests.relations.samples import TODAY, loaded, vocabulary

from langnghe.model.catalogue import Catalogue
from langnghe.model.parts import Source
from langnghe.model.people import Artisan, Organisation, TitleAward
from langnghe.model.product import Certificate, Product
from langnghe.model.village import Recognition, Village
from langnghe.relations.grants import certificates_of, recognitions_of, titles_of
from langnghe.relations.site_data import SiteData, build_site_data
from langnghe.text.dates import PartialDate

BODY, OTHER = "mau-uy-ban", "mau-khac"


def on(when: str) -> PartialDate:
    return PartialDate.parse(when)


def data(*records: Product | Village | Artisan) -> SiteData:
    """Return a portal where every record names both organisations somewhere."""
    catalogue = Catalogue(
        vocabulary=vocabulary(),
        organisations={id_: Organisation(id=id_, name=id_, kind="mau") for id_ in (BODY, OTHER)},
        products={one.id: one for one in records if isinstance(one, Product)},
        villages={one.id: one for one in records if isinstance(one, Village)},
        artisans={one.id: one for one in records if isinstance(one, Artisan)},
    )
    said = [
        ((kind, one.id), "organisations", id_)
        for kind, one in catalogue.all_records()
        if kind != "organisations"
        for id_ in (BODY, OTHER)
    ]
    return build_site_data(loaded(catalogue, said), (), (), TODAY)  # type: ignore[arg-type]


def product(id_: str, *certificates: Certificate, **more: tuple[Source, ...]) -> Product:
    return Product(id=id_, name=id_, certificates=certificates, **more)  # type: ignore[arg-type]


def test_certificates_stand_newest_first_and_those_of_others_do_not() -> None:
    old = Certificate(stars=3, body=BODY, issued=on("2020-06"))
    new = Certificate(stars=4, body=BODY, issued=on("2024-01-10"))
    undated = Certificate(stars=3, body=BODY)
    found = certificates_of(
        data(
            product("mau-a", old, Certificate(stars=5, body=OTHER, issued=on("2025"))),
            product("mau-b", undated),
            product("mau-c", new),
        ),
        BODY,
    )
    assert [(one.receiver.id, one.what) for one in found] == [
        ("mau-c", new), ("mau-a", old), ("mau-b", undated),
    ]  # fmt: skip


def test_a_record_that_needs_checking_says_nothing_of_who_gave_it_what() -> None:
    unchecked = (Source(title="Mẫu", confidence="C"),)
    found = certificates_of(data(product("mau-a", Certificate(stars=3, body=BODY), sources=unchecked)), BODY)
    assert found == ()


def test_a_recognition_stays_with_who_gave_it_also_after_it_was_revoked() -> None:
    recognition = Recognition(subject="village", body=BODY, on=on("2010"))
    village = Village(id="mau-lang", name="Mẫu", recognitions=(recognition,))
    assert [one.what for one in recognitions_of(data(village), BODY)] == [recognition]
    assert recognitions_of(data(village), OTHER) == ()


def test_a_title_stands_with_the_body_that_gave_it() -> None:
    given = TitleAward(title="nghe-nhan-mau", body=BODY)
    artisan = Artisan(id="mau-nguoi", name="Mẫu", titles=(given, TitleAward(title="khac", body=OTHER)))
    assert [one.what for one in titles_of(data(artisan), BODY)] == [given]
