"""Links that texts get by themselves: citations to the page of the document, names to that of the record.

Each document and record is linked once in a text, at its first mention that is running text: a second link to
the same page helps nobody and makes a text hard to read. What an editor has linked is left as it is. Whoever
made the link, the first one to a document that does not simply hold today says so in words beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from html import escape

from langnghe.model.article import Body
from langnghe.model.catalogue import Catalogue, Kind
from langnghe.model.document import DocumentStatus
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.cited import build_register
from langnghe.relations.documents import document_status, incoming_relations
from langnghe.rendering import urls as paths
from langnghe.rendering.running_text import RunningText, read_running_text
from langnghe.rendering.urls import Urls
from langnghe.text.citations import CitationMatch, find_citations
from langnghe.text.fold import aligned_key
from langnghe.text.names import Name, name_of

NAMED_KINDS: tuple[Kind, ...] = ("villages", "artisans", "producers", "organisations", "events")
"""Kinds whose names are names. A product is called "Chả cá": words of every text."""

STATE_LABELS: Mapping[DocumentStatus, str] = {
    "ended": "đã hết hiệu lực",
    "partly": "đã hết hiệu lực một phần",
    "suspended": "đang tạm ngưng hiệu lực",
    "not_yet": "chưa có hiệu lực",
    "period_over": "đã hết giai đoạn",
}
"""What stands beside a link to a document; beside one in force, or of unknown force, nothing does."""

_STATE = ' <small class="ln-self__state">({})</small>'
_MADE = re.compile(
    r'<a class="ln-self" href="[^"]*">([^<]*)</a>| <small class="ln-self__state">[^<]*</small>'
)


def without_autolinks(html: str) -> str:
    """Return ``html`` without what was put in here, as its editor wrote it: for comparing and searching."""
    return _MADE.sub(lambda found: found[1] or "", html) if "ln-self" in html else html


class Autolinks:
    """Makes the links of all texts of a site, as of one day."""

    def __init__(self, catalogue: Catalogue, urls: Urls, today: date) -> None:
        """Take the records that may be linked; ``today`` decides which documents hold."""
        self._catalogue, self._urls, self._today = catalogue, urls, today
        self._register = build_register(catalogue)
        self._incoming = incoming_relations(catalogue.documents)
        self._keys: dict[str, RecordKey] = {
            self._href(kind, record.id): (kind, record.id) for kind, record in catalogue.all_records()
        }
        self._names: dict[RecordKey, tuple[Name, ...]] = {}
        self._states: dict[str, str] = {}

    def link(
        self, body: Body, references: Mapping[Kind, tuple[str, ...]], own: RecordKey | None = None
    ) -> Body:
        """Return a text with its links and with the documents it cites.

        ``references`` are the records it is about, whose names are looked for; ``own`` is the record whose
        page it stands on.
        """
        text = _Text(read_running_text(body.html), own)
        cites = [*self._read_typed_links(text), *self._link_citations(text)]
        mentioned = [(kind, id_) for kind in NAMED_KINDS for id_ in references.get(kind, ())]
        if mentioned:
            self._link_names(text, mentioned)
        return replace(body, html=text.edited(), cites=tuple(sorted(set(cites))))

    def _read_typed_links(self, text: _Text) -> Iterator[str]:
        """Note what an editor has linked; yield the documents. A link in a heading gets no mark."""
        marked: set[str] = set()
        for link in text.running.links:
            key = self._keys.get(link.href.partition("#")[0])
            if key is None:
                continue
            text.linked.add(key)
            kind, id_ = key
            if kind != "documents" or key == text.own:
                continue
            yield id_
            if link.end is not None and id_ not in marked:
                marked.add(id_)
                text.add_mark(link.end, self._state(id_))

    def _link_citations(self, text: _Text) -> Iterator[str]:
        """Link each document at its first citation that may be linked; yield what is cited."""
        for match in find_citations(text.running.text):
            text.take(match.start, match.end)
            id_ = self._register.resolve(match)
            if id_ is None or ("documents", id_) == text.own or self._register.is_bare(match, id_):
                continue
            yield id_
            if ("documents", id_) not in text.linked:
                spans = (text.running.span(start, match.end) for start in _beginnings(match))
                span = next((one for one in spans if one is not None), None)
                if span is not None:
                    text.linked.add(("documents", id_))
                    text.add_link(span, self._href("documents", id_), self._state(id_))

    def _link_names(self, text: _Text, mentioned: Sequence[RecordKey]) -> None:
        """Link each record at its first mention; longer names first, and none that two records have."""
        words = text.running.text
        key = aligned_key(words)
        found: dict[tuple[int, int], set[RecordKey]] = {}
        for record in mentioned:
            for name in self._names_of(record):
                for place in name.find_in(words, key):
                    found.setdefault(place, set()).add(record)
        longest_first = sorted(found, key=lambda place: (place[0] - place[1], place))
        kept = [place for place in longest_first if text.take(*place) and len(found[place]) == 1]
        for place in sorted(kept):
            (record,) = found[place]
            span = text.running.span(*place)
            if span is not None and record not in text.linked:
                text.linked.add(record)
                text.add_link(span, self._href(*record))

    def _names_of(self, key: RecordKey) -> tuple[Name, ...]:
        if key not in self._names:
            kind, id_ = key
            record = self._catalogue.of_kind(kind).get(id_)
            # "Tống Xá (Ý Yên)": what stands in brackets only tells it from its namesake in lists.
            written = (record.name.partition(" (")[0], *record.other_names) if record is not None else ()
            names = (name_of(one, is_place=kind == "villages") for one in dict.fromkeys(written))
            self._names[key] = tuple(name for name in names if name is not None)
        return self._names[key]

    def _state(self, id_: str) -> str:
        """Return the mark of a document as HTML; empty for one in force."""
        if id_ not in self._states:
            documents = self._catalogue.documents
            status = document_status(documents[id_], documents, self._incoming, self._today).status
            words = STATE_LABELS.get(status)
            self._states[id_] = _STATE.format(words) if words is not None else ""
        return self._states[id_]

    def _href(self, kind: Kind, id_: str) -> str:
        return self._urls.href(paths.record_path(kind, id_))


class _Text:
    """A text under way: what it says, what is linked already, what will be put in."""

    def __init__(self, running: RunningText, own: RecordKey | None) -> None:
        self.running = running
        self.own = own
        self.linked: set[RecordKey] = set()
        self._edits: list[tuple[int, int, str, str]] = []
        self._taken = bytearray(len(running.text))

    def take(self, start: int, end: int) -> bool:
        """Keep a stretch of the words for what was found there; False if part of it is taken."""
        if any(self._taken[start:end]):
            return False
        self._taken[start:end] = bytes([1]) * (end - start)
        return True

    def add_link(self, span: tuple[int, int], href: str, state: str = "") -> None:
        """Put a link around a place in the HTML."""
        self._edits.append((*span, f'<a class="ln-self" href="{escape(href)}">', f"</a>{state}"))

    def add_mark(self, place: int, state: str) -> None:
        """Put a mark behind a link, unless it stands there."""
        if state and not self.running.html.startswith(state, place):
            self._edits.append((place, place, "", state))

    def edited(self) -> str:
        """Return the HTML with what was put in."""
        parts, at = [], 0
        for start, end, before, after in sorted(self._edits):
            parts += [self.running.html[at:start], before, self.running.html[start:end], after]
            at = end
        return "".join([*parts, self.running.html[at:]])


def _beginnings(match: CitationMatch) -> Iterator[int]:
    """Yield where a link to a citation may begin: at "Quyết định số" before the number, or at the number."""
    if match.type_word is not None:
        yield match.start - match.lead
    yield match.start
