"""The first lock: HTML that editors type in Markdown, checked tag by tag with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from langnghe.model.problem import Problem, problem

URL_SCHEMES = ("http", "https", "mailto", "tel")

TYPED: Mapping[str, frozenset[str]] = {
    "a": frozenset({"href", "title"}),
    "abbr": frozenset({"title"}),
    "br": frozenset(),
    "cite": frozenset(),
    "em": frozenset(),
    "strong": frozenset(),
    "sub": frozenset(),
    "sup": frozenset(),
}
"""What may be typed: a few inline tags; all else has a Markdown form of its own."""

_FENCED = re.compile(r"^( {0,3})(`{3,}|~{3,})[^\n]*\n.*?(?:^\1?\2[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_CODE_SPAN = re.compile(r"(?<!`)(`{1,10})(?!`)([^`\n][^\n]{0,2000}?)(?<!`)\1(?!`)")
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)?[^\s<>]*[@:/][^\s<>]*>")
_UNSAFE_SCHEME = re.compile(r"\s*(?!(?:https?|mailto|tel):)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def mask_code(text: str) -> str:
    """Return ``text`` with code blanked out, lines kept: what stands in code is shown, not used."""

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", match.group())

    masked = _FENCED.sub(blank, text) if "```" in text or "~~~" in text else text
    return _CODE_SPAN.sub(blank, masked) if "`" in masked else masked


def has_unsafe_scheme(address: str) -> bool:
    """Whether an address has a scheme other than those in ``URL_SCHEMES`` (``javascript:`` …)."""
    return _UNSAFE_SCHEME.match(address) is not None


class _Finder(HTMLParser):
    """Collects start tags with their attributes and lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...], int]] = []
        self.declarations: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs), self.getpos()[0]))
        self.cdata_elem = None  # inside <script> too, every tag is to be seen

    def handle_comment(self, data: str) -> None:
        self.declarations.append(self.getpos()[0])

    def handle_decl(self, decl: str) -> None:
        self.declarations.append(self.getpos()[0])

    def handle_pi(self, data: str) -> None:
        self.declarations.append(self.getpos()[0])

    def unknown_decl(self, data: str) -> None:
        self.declarations.append(self.getpos()[0])


def check_typed_html(masked: str, path: str, first_line: int) -> Iterator[Problem]:
    """Yield each tag, attribute and address that may not be typed; ``masked`` has its code blanked out."""
    if "<" not in masked:
        return
    finder = _Finder()
    finder.feed(
        _AUTOLINK.sub(lambda m: " " * len(m.group()) if not _is_tag(m.group()) else m.group(), masked)
    )
    finder.close()
    for tag, attributes, line in finder.tags:
        yield from _check_tag(tag, attributes, path, line + first_line - 1)
    for line in finder.declarations:
        yield problem("LN401", path, line + first_line - 1, tag="!--", allowed=_allowed_tags())


def _is_tag(text: str) -> bool:
    """Whether ``<…>`` with an address in it is a tag after all: ``<a href=…>`` has a space, ``<script/x>`` has not."""
    return re.match(r"<(?!https?:|mailto:)[a-zA-Z][a-zA-Z0-9]*/", text) is not None


def _check_tag(
    tag: str, attributes: tuple[tuple[str, str | None], ...], path: str, line: int
) -> Iterator[Problem]:
    if tag not in TYPED:
        yield problem("LN401", path, line, written=f"<{tag}>", tag=tag, allowed=_allowed_tags())
        return
    for name, value in attributes:
        if name not in TYPED[tag]:
            allowed = ", ".join(sorted(TYPED[tag])) or "không thuộc tính nào"
            yield problem(
                "LN402",
                path,
                line,
                written=f'{name}="{value or ""}"',
                attribute=name,
                tag=tag,
                allowed=allowed,
            )
        elif name == "href" and value is not None and has_unsafe_scheme(value):
            yield problem("LN403", path, line, written=value)


def _allowed_tags() -> str:
    return ", ".join(f"<{tag}>" for tag in TYPED)


def list_marks(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the tags of ``html`` in order, each with the sorted names of its attributes."""
    finder = _Finder()
    finder.feed(html)
    finder.close()
    return [(tag, tuple(sorted(name for name, _ in attributes))) for tag, attributes, _ in finder.tags]
