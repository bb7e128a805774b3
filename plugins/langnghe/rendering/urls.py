"""Every address of the site is made here, and nowhere else.

A *path* is an address inside the site as editors write it: ``/lang-nghe/bat-trang/``. ``Urls`` turns it into
what a page links to, honouring a site published below a path (``https://vidu.vn/ten-kho``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from langnghe.model.article import NewsEntry
from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.relations.facet_table import FACETS
from langnghe.store.digest import digest_bytes

HOME = "/"
NEWS = "/tin/"
LATEST = "/tin/moi/"
CATEGORIES = "/chuyen-muc/"
TAGS = "/chu-de/"
AUTHORS = "/tac-gia/"
CRAFTS = "/nghe/"
PROVINCES = "/tinh/"
SEARCH = "/tim-kiem/"
MAP = "/ban-do/"
STATISTICS = "/thong-ke/"
DATA = "/du-lieu/"
DATA_PACKAGE = "/du-lieu/datapackage.json"
NOT_FOUND = "/404.html"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
NEWS_FEED = "/feeds/tin.xml"
LATEST_STRIP = "/tin/moi/dai.json"
EVENT_CALENDAR = "/su-kien/lich/"
EVENT_CALENDAR_FILE = "/su-kien/lich.ics"
EXPIRY_FEED = "/feeds/chung-nhan-het-han.xml"
PICTURES = "/images/"
FILES = "/files/"
THEME = "/theme/"

_HASH_LENGTH = 10

PELICAN_ARTICLE = "tin/{date:%Y}/{slug}/"
PELICAN_PAGE = "{slug}/"
"""Articles and pages in Pelican's own notation, for plugins that ask it: see ``article_path``."""

KIND_PATHS: Mapping[Kind, str] = {kind: f"/{info.segment}/" for kind, info in KIND_INFO.items()}
"""The lists of records by kind."""


def fixed_paths() -> tuple[str, ...]:
    """Return the addresses that every site may have whatever its content: the constants above, and lists."""
    constants = (value for name, value in globals().items() if name.isupper())
    own = (value for value in constants if isinstance(value, str) and value.startswith("/"))
    return (*own, *KIND_PATHS.values())


def kind_segment(kind: Kind) -> str:
    """Return the word of a kind in addresses: "lang-nghe". Fragments and tables are called by it too."""
    return KIND_INFO[kind].segment


def facet_segment(kind: Kind, facet: str) -> str:
    """Return a facet as addresses write it."""
    return FACETS[kind][facet].segment


def facet_value_segment(kind: Kind, facet: str, value: str) -> str:
    """Return a value of a facet as addresses write it."""
    return FACETS[kind][facet].value_segment(value)


def list_segments() -> frozenset[str]:
    """Return the words that addresses of lists are made of, beside ids and years."""
    facets = [facet for of_kind in FACETS.values() for facet in of_kind.values()]
    words = {state.segment for facet in facets for state in facet.states}
    return frozenset(words.union(facet.segment for facet in facets))


def facet_index_path(kind: Kind, facet: str) -> str:
    """Return the path of the page that lists the values of a facet."""
    return f"{KIND_PATHS[kind]}{facet_segment(kind, facet)}/"


def facet_path(kind: Kind, selection: Iterable[tuple[str, str]]) -> str:
    """Return the path of the records that have these values of facets; without any, of the whole list."""
    steps = (
        f"{facet_segment(kind, facet)}/{facet_value_segment(kind, facet, value)}/"
        for facet, value in selection
    )
    return KIND_PATHS[kind] + "".join(steps)


def filter_path(kind: Kind) -> str:
    """Return the path of what leads to the data that a list is filtered with (its ``hashed`` path)."""
    return f"{KIND_PATHS[kind]}bo-loc.json"


def filter_columns_path(kind: Kind) -> str:
    """Return the path of the data that a list is filtered with; ``*`` is the hash of its content."""
    return f"{KIND_PATHS[kind]}bo-loc.*.json"


def record_path(kind: Kind, id_: str) -> str:
    """Return the path of a record's page."""
    return f"{KIND_PATHS[kind]}{id_}/"


def record_news_path(kind: Kind, id_: str) -> str:
    """Return the path of all news about a record."""
    return f"{record_path(kind, id_)}tin/"


def article_path(article: NewsEntry) -> str:
    """Return the path of an article: its year and slug."""
    return f"/tin/{article.published.year:04d}/{article.slug}/"


def static_page_path(slug: str) -> str:
    """Return the path of a static page."""
    return f"/{slug}/"


def category_path(id_: str) -> str:
    """Return the path of a category."""
    return f"{CATEGORIES}{id_}/"


def tag_path(id_: str) -> str:
    """Return the path of a tag."""
    return f"{TAGS}{id_}/"


def author_path(id_: str) -> str:
    """Return the path of an author."""
    return f"{AUTHORS}{id_}/"


def month_path(year: int, month: int) -> str:
    """Return the path of a month's news."""
    return f"/tin/{year:04d}/{month:02d}/"


def craft_path(id_: str) -> str:
    """Return the path of a craft."""
    return f"{CRAFTS}{id_}/"


def province_path(id_: str) -> str:
    """Return the path of a province-level unit of today."""
    return f"{PROVINCES}{id_}/"


def category_feed(id_: str) -> str:
    """Return the path of the Atom feed of a category."""
    return f"/feeds/chuyen-muc/{id_}.xml"


def village_feed(id_: str) -> str:
    """Return the path of the Atom feed of the news about a village."""
    return f"/feeds/lang-nghe/{id_}.xml"


def province_feed(id_: str) -> str:
    """Return the path of the Atom feed of the news about what lies in a province-level unit of today."""
    return f"/feeds/tinh/{id_}.xml"


def expiry_feed(province: str | None) -> str:
    """Return the path of the feed of certificates about to lapse: of a province, or of all (None)."""
    return EXPIRY_FEED if province is None else f"/feeds/tinh/{province}/chung-nhan-het-han.xml"


def json_feed(feed: str) -> str:
    """Return the path of the JSON Feed beside an Atom feed."""
    return f"{feed.removesuffix('.xml')}.json"


def calendar_beside(feed: str) -> str:
    """Return the path of the iCalendar file beside an Atom feed."""
    return f"{feed.removesuffix('.xml')}.ics"


def event_file(id_: str) -> str:
    """Return the path of the iCalendar file of one event."""
    return f"{record_path('events', id_)}su-kien.ics"


def province_map_path(id_: str) -> str:
    """Return the path of the map of a province-level unit of today."""
    return f"{MAP}{id_}/"


def data_path(name: str) -> str:
    """Return the path of a file of open data."""
    return f"{DATA}{name}"


def picture_path(file: str) -> str:
    """Return the path of a picture, as texts link to it; pages show it under its ``hashed`` one."""
    return f"{PICTURES}{file}"


def attachment_path(file: str) -> str:
    """Return the path of one of our own files."""
    return f"{FILES}{file}"


def theme_path(name: str) -> str:
    """Return the path of a file of the theme, before it is ``hashed``."""
    return f"{THEME}{name}"


def hashed(path: str, content: bytes) -> str:
    """Return a path with the hash of its content in the name, so that hosting may keep the file for ever."""
    name = PurePosixPath(path)
    return str(name.with_name(f"{name.stem}.{digest_bytes(content)[:_HASH_LENGTH]}{name.suffix}"))


def with_hash(pattern: str, content: bytes) -> str:
    """Return a path with the hash of its content in the place of ``*``."""
    return pattern.replace("*", digest_bytes(content)[:_HASH_LENGTH])


def numbered(path: str, number: int | None) -> str:
    """Return the path of page ``number`` of a list; None is the unnumbered front page."""
    return path if number is None else f"{path}trang-{number}/"


def list_page_path(path: str, number: int) -> str:
    """Return the path of a page of a list that is numbered from the first, which itself bears no number."""
    return numbered(path, number if number > 1 else None)


def file_of(path: str) -> str:
    """Return the output file of a path: folders get an ``index.html``."""
    name = path.lstrip("/")
    return f"{name}index.html" if path.endswith("/") else name


@dataclass(frozen=True, slots=True)
class Urls:
    """Makes links for a site published at ``site_url``: scheme, host, maybe a path, no slash at the end."""

    site_url: str

    @property
    def prefix(self) -> str:
        """The path the site is published below: empty, or ``/ten-kho``."""
        return urlsplit(self.site_url).path.rstrip("/")

    @property
    def host(self) -> str:
        """The name of the host: what lasting ids of feeds and calendars are made with."""
        return urlsplit(self.site_url).hostname or "localhost"

    @property
    def origin(self) -> str:
        """Scheme and host: what an ``href`` of ours lacks to be a full address."""
        return self.site_url.rstrip("/").removesuffix(self.prefix)

    def href(self, path: str) -> str:
        """Return what a page writes to link to ``path``."""
        return f"{self.prefix}{path}"

    def full(self, href: str) -> str:
        """Return the full address of what ``href`` made: of links and pictures of a finished view."""
        return f"{self.origin}{href}"

    def absolute(self, path: str) -> str:
        """Return the full address of ``path``: for canonical links, feeds and the sitemap."""
        return f"{self.site_url.rstrip('/')}{path}"
