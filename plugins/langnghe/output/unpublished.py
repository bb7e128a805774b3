"""Addresses that are not there today and yet are no mistake: of drafts, of news that waits or was withdrawn.

A site must not break by itself when a day goes by. So a link to such a page is no error: its words stay, the
link is left out, and the editor is reminded. The link comes (back) when the page does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from langnghe.model.article import Article, Entry
from langnghe.model.catalogue import Catalogue
from langnghe.model.kinds import KINDS
from langnghe.model.vocabulary import Vocabulary
from langnghe.output.address_checks import entry_path, list_paths
from langnghe.relations.facet_table import FACETS
from langnghe.relations.publication import unpublished_reason
from langnghe.rendering import urls

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_EMPTY_LIST = "hôm nay chưa có mục nào"
_NUMBERED = re.compile(r"trang-[0-9]+/$")
_NO_SUCH_LIST = "hôm nay không có, vì chưa có gì để ghi"
_NO_PROVINCE = "là của đơn vị hành chính hôm nay không có"


@dataclass(frozen=True, slots=True)
class Unpublished:
    """What is not there on a day: ``states`` says why, by address.

    ``lists`` are the addresses that lists of records begin with, ``words`` what may follow there.
    """

    states: Mapping[str, str]
    lists: tuple[str, ...]
    words: frozenset[str]

    def state(self, path: str) -> str | None:
        """Return why ``path`` is not there, in words that follow "trang này"; None for a mistake.

        A numbered page of a list is there as long as the list is that long.
        """
        path = _NUMBERED.sub("", path)
        return self.states.get(path) or (_EMPTY_LIST if self._is_list(path) else None)

    def _is_list(self, path: str) -> bool:
        """Whether a list of records could have the address: stars and states change from day to day."""
        start = next((one for one in self.lists if path.startswith(one)), None)
        if start is None or not path.endswith("/"):
            return False
        if path == start:
            return True
        steps = path.removeprefix(start).strip("/").split("/")
        return all(step in self.words or _YEAR.fullmatch(step) for step in steps)


def unpublished_paths(catalogue: Catalogue, entries: Iterable[Entry], today: date) -> Unpublished:
    """Return what is not there on ``today``; ``entries`` are those that are not shown.

    Their lists are among it (a tag that only a draft has); whoever asks knows first what is there.
    """
    vocabulary = catalogue.vocabulary
    states = {
        urls.province_path(id_): _NO_PROVINCE
        for id_, unit in vocabulary.units.items()
        if unit.level == "province"
    }
    states.update(dict.fromkeys(_paths_by_content(catalogue), _NO_SUCH_LIST))
    for entry in entries:
        own = entry_path(entry)
        if isinstance(entry, Article):
            states.update(dict.fromkeys(list_paths(entry), _EMPTY_LIST))
        states.update(dict.fromkeys((own, *entry.redirect_from), unpublished_reason(entry, today)))
    lists = tuple(urls.facet_index_path(kind, facet) for kind, facets in FACETS.items() for facet in facets)
    return Unpublished(states, lists, frozenset(_list_segments(catalogue)))


def _paths_by_content(catalogue: Catalogue) -> Iterator[str]:
    """Yield the paths that are there on days on which there is something to show."""
    for kind, record in catalogue.all_records():
        yield urls.record_news_path(kind, record.id)
    for id_, unit in catalogue.vocabulary.units.items():
        if unit.level == "province":
            yield urls.province_map_path(id_)
            yield from _feeds(urls.province_feed(id_))
            yield from (urls.expiry_feed(id_), urls.calendar_beside(urls.expiry_feed(id_)))
    for id_ in catalogue.villages:
        yield from _feeds(urls.village_feed(id_))
    for id_ in catalogue.events:
        yield urls.event_file(id_)
    yield from (
        urls.expiry_feed(None),
        urls.calendar_beside(urls.expiry_feed(None)),
        urls.EVENT_CALENDAR_FILE,
    )


def _feeds(feed: str) -> tuple[str, str]:
    return feed, urls.json_feed(feed)


def _list_segments(catalogue: Catalogue) -> Iterator[str]:
    vocabulary: Vocabulary = catalogue.vocabulary
    yield from urls.list_segments()
    yield from (id_ for id_, unit in vocabulary.units.items() if unit.level == "province")
    for terms in (
        vocabulary.crafts,
        vocabulary.ocop_groups,
        vocabulary.titles,
        vocabulary.document_types,
        vocabulary.issuers,
        *vocabulary.terms.values(),
    ):
        yield from terms
    for kind in KINDS:
        yield from catalogue.of_kind(kind)
