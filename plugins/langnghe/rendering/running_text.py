"""The running text inside cleaned HTML: plain words, each with its place in the HTML. One pass, no tree.

For whatever is found in words and marked in HTML. Only HTML that ``rendering.markdown`` made may be read:
its tags are closed, its attributes stand in double quotes, its text has no bare ``&``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from html import unescape

BLOCK_END = " \x00 "
"""Stands between blocks: nothing that is found goes on over it. No text of ours has this character."""

_TAG = re.compile(r'(</?[a-z][a-z0-9]*(?: [a-z-]+="[^"]*")*>)')
_HREF = re.compile(r' href="([^"]*)"')
_ENTITY = re.compile(r"(&#?\w+;)")

_INLINE_NAMES = ("abbr", "cite", "em", "small", "strong", "sub", "sup")
_INLINE = frozenset(f"<{slash}{name}>" for name in _INLINE_NAMES for slash in ("", "/"))
"""Tags that end no sentence, as nearly all of them are written."""
_BLOCK_NAMES = ("li", "ul", "ol", "blockquote", "table", "thead", "tbody", "tr", "td", "th", "div", "section")
_BLOCK = frozenset(f"<{slash}{name}>" for name in _BLOCK_NAMES for slash in ("", "/")) | {"</p>", "<br>"}
"""Tags that do nothing but end a block, likewise; the others are looked at more closely."""
_LOCKED = frozenset({"a", "h2", "h3", "h4", "caption", "figcaption"})
"""Elements whose words are read, but may not be marked."""
_LABEL_LENGTH = 120


@dataclass(frozen=True, slots=True)
class TypedLink:
    """A link that a text has already: its address as it stands in HTML, and where the link ends there.

    ``end`` is None inside headings and captions.
    """

    href: str
    end: int | None


@dataclass(slots=True)
class RunningText:
    """The words of a text (``text``) and the links among them; made by ``read_running_text``.

    ``starts`` says where each run of words begins in ``text``, ``places`` where it begins in the HTML: None
    for words that may not be marked.
    """

    html: str
    text: str = ""
    links: list[TypedLink] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    places: list[int | None] = field(default_factory=list)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the place in the HTML of ``text[start:end]``; None where it must stay as it is.

        That is: inside a link, heading or caption, or where a tag stands in the middle of it.
        """
        begins, last = self._place(start), self._place(end - 1)
        if begins is None or last is None:
            return None
        entity = _ENTITY.match(self.html, last)
        ends = entity.end() if entity is not None else last + 1
        return None if "<" in self.html[begins:ends] else (begins, ends)

    def _place(self, position: int) -> int | None:
        """Return where the character at ``position`` stands in the HTML; None if it may not be marked."""
        number = bisect_right(self.starts, position) - 1
        place = self.places[number]
        return None if place is None else place + position - self.starts[number]


def read_running_text(html: str) -> RunningText:
    """Return the words of ``html`` with their places. Linear: every character is looked at once."""
    found = RunningText(html)
    parts = _TAG.split(html)
    words: list[str] = []
    length, at, until, is_silent = 0, 0, "", False
    for number in range(0, len(parts), 2):
        part = parts[number]
        for run in _ENTITY.split(part) if "&" in part else (part,):
            if run and not is_silent:
                found.starts.append(length)
                found.places.append(None if until else at)
                words.append(run if run[0] != "&" else unescape(run))
                length += len(words[-1])
            at += len(run)
        if number + 1 == len(parts):
            break
        tag = parts[number + 1]
        at += len(tag)
        if tag.startswith("<a "):
            found.links.append(_typed_link(tag, until, html, at))
        if until:
            if tag == until:
                until, is_silent = "", False
        elif tag in _BLOCK:
            words.append(BLOCK_END)
            length += len(BLOCK_END)
        elif tag not in _INLINE:
            until, is_silent, separator = _opened(parts, number + 1)
            words.append(separator)
            length += len(separator)
    found.text = "".join(words)
    return found


def _typed_link(tag: str, until: str, html: str, at: int) -> TypedLink:
    href = _HREF.search(tag)
    end = None if until else html.index("</a>", at) + len("</a>")
    return TypedLink(unescape(href[1]) if href is not None else "", end)


def _opened(parts: list[str], number: int) -> tuple[str, bool, str]:
    """Return how the tag ``parts[number]`` changes the reading.

    The end tag up to which words may not be marked (empty: none), whether they are not even read, and what
    stands for the tag in the text.
    """
    tag = parts[number]
    name = tag.strip("</>").partition(" ")[0]
    if tag.startswith("<sup id="):  # the number of a note; without an id it is a power, x²
        return "</sup>", True, ""
    if tag[1] == "/" or name in _INLINE_NAMES:
        return "", False, "" if name in _INLINE_NAMES else BLOCK_END
    if name == "code":  # an example: shown, not said
        return "</code>", True, BLOCK_END
    if name == "p" and _is_label(parts[number + 1 : number + 5]):
        return "</strong>", True, BLOCK_END
    return f"</{name}>" if name in _LOCKED else "", False, "" if name == "a" else BLOCK_END


def _is_label(following: list[str]) -> bool:
    """Whether a paragraph begins with who speaks, as in an interview: ``<strong>Ông Mẫu:</strong>``."""
    return (
        len(following) == 4
        and following[:2] == ["", "<strong>"]
        and following[3] == "</strong>"
        and following[2].endswith(":")
        and len(following[2]) <= _LABEL_LENGTH
    )
