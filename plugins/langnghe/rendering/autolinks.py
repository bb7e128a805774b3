"""Links that texts get by themselves: citations to the page of the document, names to that of the record.

Two steps, both needed for every text. ``Citations`` finds which documents a converted text cites: the site's
data hold that, so it is known before any address is. ``Autolinks`` puts the links in when the addresses are.

Each document and record is linked once in a text, at its first mention that is running text: a second link to
the same page helps nobody and makes a text hard to read. What an editor has linked is left as it is. Whoever
made the link, the first one to a document that does not simply hold today says so in words beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from html import escape

from langnghe.model.catalogue import Catalogue
from langnghe.model.kinds import Kind
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.cited import build_register
from langnghe.relations.documents import document_status, incoming_relations
from langnghe.rendering import urls as paths
from langnghe.rendering.links import target_of
from langnghe.rendering.running_text import RunningText, read_running_text
from langnghe.rendering.urls import Urls
from langnghe.text.citations import CitationMatch, find_citations
from langnghe.text.fold import aligned_key
from langnghe.text.names import Name, name_of

NAMED_KINDS: tuple[Kind, ...] = ("villages", "artisans", "producers", "organisations", "events")
"""Kinds whose names are names. A product is called "Chả cá": words of every text."""

_STATE = ' <small class="ln-self__state">({})</small>'


class Citations:
    """Finds the documents that texts cite: in words, or by a link that an editor typed."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the documents that may be cited."""
        self._register = build_register(catalogue)
        self._documents = {paths.record_path("documents", id_): id_ for id_ in catalogue.documents}
        self._found: dict[str, tuple[tuple[CitationMatch, str | None], ...]] = {}

    def cited(self, html: str, own: RecordKey | None = None) -> tuple[str, ...]:
        """Return the documents (ids, sorted) that a converted text cites; ``own`` is the record it describes.

        Addresses stand in the text as an editor typed them.
        """
        running = read_running_text(html)
        targets = (target_of(link.href, {}, "") for link in running.links)
        linked = {self._documents.get(target.path) for target in targets if target is not None}
        cited = linked | {id_ for _, id_ in self.in_words(running.text)}
        return tuple(sorted(id_ for id_ in cited if id_ is not None and ("documents", id_) != own))

    def in_words(self, text: str) -> tuple[tuple[CitationMatch, str | None], ...]:
        """Return the citations in a text, each with the document that is meant; None where that is doubtful.

        Kept by text: the same words are asked about when a text is cited from and when it is linked.
        """
        if text not in self._found:
            self._found[text] = tuple((match, self._meant(match)) for match in find_citations(text))
        return self._found[text]

    def _meant(self, match: CitationMatch) -> str | None:
        id_ = self._register.resolve(match)
        return None if id_ is None or self._register.is_bare(match, id_) else id_


class Autolinks:
    """Makes the links of all texts of a site, as of one day."""

    def __init__(self, catalogue: Catalogue, citations: Citations, urls: Urls, today: date) -> None:
        """Take the records that may be linked; ``today`` decides which documents hold."""
        self._catalogue, self._citations, self._urls, self._today = catalogue, citations, urls, today
        self._incoming = incoming_relations(catalogue.documents)
        self._keys: dict[str, RecordKey] = {
            self._href(kind, record.id): (kind, record.id) for kind, record in catalogue.all_records()
        }
        self._names: dict[RecordKey, tuple[Name, ...]] = {}
        self._states: dict[str, str] = {}

    def link(
        self, html: str, references: Mapping[Kind, tuple[str, ...]], own: RecordKey | None = None
    ) -> str:
        """Return a text, whose addresses stand as its page writes them, with its links.

        ``references`` are the records it is about, whose names are looked for; ``own`` is the record whose
        page it stands on.
        """
        text = _Text(read_running_text(html), own)
        self._mark_typed_links(text)
        self._link_citations(text)
        mentioned = [(kind, id_) for kind in NAMED_KINDS for id_ in references.get(kind, ())]
        if mentioned:
            self._link_names(text, mentioned)
        return text.edited()

    def _mark_typed_links(self, text: _Text) -> None:
        """Note what an editor has linked; say of documents whether they hold, but for links in headings."""
        marked: set[str] = set()
        for link in text.running.links:
            key = self._keys.get(link.href.partition("#")[0])
            if key is None:
                continue
            text.linked.add(key)
            kind, id_ = key
            if kind != "documents" or key == text.own:
                continue
            if link.end is not None and id_ not in marked:
                marked.add(id_)
                text.add_mark(link.end, self._state(id_))

    def _link_citations(self, text: _Text) -> None:
        """Link each document at its first citation that may be linked."""
        for match, id_ in self._citations.in_words(text.running.text):
            text.take(match.start, match.end)
            if id_ is None or ("documents", id_) == text.own or ("documents", id_) in text.linked:
                continue
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
            self._states[id_] = _STATE.format(status.link_note) if status.link_note else ""
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
