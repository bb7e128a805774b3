"""From an editor's Markdown to safe HTML, with everything that is not allowed named by line.

Two locks: what is typed is checked against the editors' list (``rendering.typed_html``) and reported; what
the converter made is cleaned by nh3 besides, which must find nothing left to remove.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

import markdown
import nh3

from langnghe.model.article import Body, Heading
from langnghe.model.problem import Problem, problem
from langnghe.rendering.limits import check_limits
from langnghe.rendering.markdown_extension import ShapingExtension
from langnghe.rendering.typed_html import (
    URL_SCHEMES,
    check_typed_html,
    has_unsafe_scheme,
    list_marks,
    mask_code,
)
from langnghe.text.slug import slugify

_TAGS = {
    "a",
    "abbr",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "div",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
}
_ATTRIBUTES = {
    "a": {"href", "title", "class", "aria-label"},
    "abbr": {"title"},
    "div": {"class"},
    "figure": {"class"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "img": {"src", "alt", "title", "width", "height", "loading"},
    "li": {"id"},
    "ol": {"start"},
    "p": {"class"},
    "section": {"class", "tabindex", "aria-label"},
    "span": {"class", "aria-hidden"},
    "sup": {"id"},
    "td": {"class"},
    "th": {"class", "scope"},
    "code": {"class"},
}
_CLEANER = nh3.Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=set(URL_SCHEMES), link_rel=None)

_LINK = re.compile(r'<(?:a|img)(?: [a-z-]+="[^"]*")*? (?:href|src)="([^"]*)"')
_LINK_WORDS = re.compile(r'<a(?: [a-z-]+="[^"]*")*? href="([^"]*)"[^>]*>(.{1,200}?)</a>')
_HEADING = re.compile(r"(?:[ >]|[-*+] |[0-9]+[.)] )*(?P<marks>#+)[ \t]*(?P<words>[^#\s].*)")
_UNDERLINE = re.compile(r"[ >]*=+[ \t]*")
_WRONG_LEVEL = re.compile(r"<h[156](?: [^>]*)?>(.*?)</h", re.DOTALL)
_NOTE = re.compile(r"\[\^([^\]\n]+)\](?!:)")
_NOTE_TEXT = re.compile(r"^ {0,3}\[\^([^\]\n]+)\]:", re.MULTILINE)
_NO_ALT = re.compile(r'<img alt="" src="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")

PAGE_FRAGMENTS = frozenset(
    {"bai-viet-khac", "bo-anh", "cap-nhat", "cung-chuyen-muc", "dau-trang", "dinh-chinh", "ket-qua",
     "loat-bai", "nguon", "nguon-tieu-de", "noi-dung", "o-tim-kiem", "tin-khac", "tin-lien-quan",
     "tin-moi-hon", "tin-moi-nhat", "trong-bai", "trong-trang"}
)  # fmt: skip
"""Fragments that pages with a text have of their own: no heading of the text may take one."""


@dataclass(frozen=True, slots=True)
class LinkUse:
    """An address in a text, as written, with its line and the words that link to it (none for a picture)."""

    target: str
    line: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Converted:
    """A converted text: its body, the addresses it links to, and what is wrong with it."""

    body: Body
    links: tuple[LinkUse, ...]
    problems: tuple[Problem, ...]


def _slug_of_heading(text: str, _separator: str) -> str:
    """Return the fragment of a heading; a number or a word of the page itself gets another word in front."""
    slug = slugify(text)
    if slug in PAGE_FRAGMENTS:
        return f"phan-{slug}"
    return slug if slug and not slug[0].isdigit() else f"muc-{slug}".rstrip("-")


ALWAYS_ON = ("tables", "footnotes", "sane_lists", "fenced_code", "toc")
"""Markdown's own extensions that every text is converted with."""


def _make_converter(extensions: Iterable[Any], configs: Mapping[str, Mapping[str, Any]]) -> markdown.Markdown:
    return markdown.Markdown(
        # Ours is last: it takes out what handles typed blocks of HTML, whichever extension put that in.
        extensions=[*ALWAYS_ON, *extensions, ShapingExtension()],
        extension_configs={
            **{name: dict(config) for name, config in configs.items()},
            "toc": {"slugify": _slug_of_heading, "toc_depth": "2-4", "marker": ""},
            "footnotes": {"BACKLINK_TITLE": "Về chỗ chú thích {} trong bài", "UNIQUE_IDS": False},
        },
        output_format="html",
    )


_CONVERTER = _make_converter((), {})
"""One converter for all texts: making one costs a third of converting an article."""


def use_extensions(extensions: Iterable[Any], configs: Mapping[str, Mapping[str, Any]]) -> None:
    """Convert all texts from now on with these extensions (names or objects) besides ours.

    What they make is checked and cleaned like everything else: a tag that is not allowed is told by its file.
    """
    global _CONVERTER
    _CONVERTER = _make_converter(tuple(extensions), configs)


def convert(text: str, path: str, first_line: int = 1) -> Converted:
    """Convert a Markdown text that begins on ``first_line`` of ``path``. Never raises for what is written."""
    beyond = check_limits(text, path, first_line)
    if beyond is not None:
        return Converted(Body(html=""), (), (beyond,))
    masked = mask_code(text)
    problems = [
        *check_typed_html(masked, path, first_line),
        *_check_headings(masked, path, first_line),
        *_check_notes(masked, path, first_line),
    ]
    if problems:
        return Converted(Body(html=""), (), tuple(problems))
    html = _CONVERTER.reset().convert(text)
    cleaned = _CLEANER.clean(html)
    problems.extend(_check_pictures(cleaned, text, path, first_line))
    if not _same_markup(html, cleaned):
        problems.extend(_left_over(html, text, path, first_line))
    links = tuple(_links(cleaned, text, first_line))
    body = Body(html=cleaned, headings=_headings(), word_count=len(_TAG.sub(" ", cleaned).split()))
    return Converted(body, links, tuple(problems))


def _headings() -> tuple[Heading, ...]:
    """Return the headings of the text converted last, in order."""
    found: list[Heading] = []
    queue = list(getattr(_CONVERTER, "toc_tokens", []))
    while queue:
        token = queue.pop(0)
        found.append(Heading(level=token["level"], text=token["name"], fragment=token["id"]))
        queue = [*token["children"], *queue]
    return tuple(found)


def _same_markup(before: str, after: str) -> bool:
    """Whether cleaning removed no tag and no attribute. Most texts come back just as they went in."""
    return before == after or list_marks(before) == list_marks(after)


def _left_over(html: str, text: str, path: str, first_line: int) -> Iterator[Problem]:
    """Name what cleaning removed: unusable addresses, headings of a wrong level, stranger things."""
    addresses = [target for target in map(unescape, _LINK.findall(html)) if has_unsafe_scheme(target)]
    for target in dict.fromkeys(addresses):
        yield problem("LN403", path, _line_of(target, text, first_line), written=target)
    headings = [unescape(_TAG.sub("", words)) for words in _WRONG_LEVEL.findall(html)]
    for words in headings:
        yield problem("LN408", path, _line_of(words, text, first_line), written=words, fix=f"## {words}")
    if not addresses and not headings:
        yield problem("LN407", path, first_line)


def _line_of(words: str, text: str, first_line: int) -> int:
    """Return the line of ``words`` in ``text``, or its first line where they were written another way.

    An address is looked for where links have theirs first, since it may also be part of a longer one.
    """
    for before, after in (("](", ")"), ("](", " "), ("<", ">"), ('href="', '"'), ("", "")):
        position = text.find(f"{before}{words}{after}")
        if position >= 0:
            return first_line + text.count("\n", 0, position)
    return first_line


def _check_pictures(html: str, text: str, path: str, first_line: int) -> Iterator[Problem]:
    """Every picture has a text alternative."""
    for target in _NO_ALT.findall(html):
        plain = unescape(target)
        yield problem(
            "LN302",
            path,
            _line_of(plain, text, first_line),
            written=f"![]({plain})",
            fix=f"![Mô tả ảnh]({plain})",
        )


def _check_headings(masked: str, path: str, first_line: int) -> Iterator[Problem]:
    """Headings inside a text have the levels 2 to 4, none skipped: the page's title is its only first one."""
    lines = masked.split("\n")
    level = 1
    for number, line in enumerate(lines):
        match = _HEADING.match(line)
        if match and not 2 <= len(match["marks"]) <= 4:
            marks = "##" if len(match["marks"]) == 1 else "####"
            yield problem(
                "LN408", path, number + first_line, written=line, fix=f"{marks} {match['words'].rstrip(' #')}"
            )
        elif match:
            yield from _check_jump(match, level, path, number + first_line)
            level = len(match["marks"])
        elif _UNDERLINE.fullmatch(line) and number and lines[number - 1].strip():
            words = lines[number - 1].strip()
            yield problem(
                "LN408", path, number - 1 + first_line, written=f"{words} {line}", fix=f"## {words}"
            )


def _check_jump(match: re.Match[str], before: int, path: str, line: int) -> Iterator[Problem]:
    """A part lies directly inside the part above it: screen readers and tables of contents count on it."""
    if len(match["marks"]) > before + 1:
        marks = "#" * (before + 1)
        yield problem(
            "LN412",
            path,
            line,
            written=match[0],
            above=f"bậc {before}" if before > 1 else "tiêu đề bài",
            allowed=marks,
            fix=f"{marks} {match['words'].rstrip(' #')}",
        )


def _check_notes(masked: str, path: str, first_line: int) -> Iterator[Problem]:
    """Every note that is referred to has its text: without it the mark would stand in the page as typed."""
    if "[^" not in masked:
        return
    written = set(_NOTE_TEXT.findall(masked))
    for match in _NOTE.finditer(masked):
        if match[1] not in written:
            line = masked.count("\n", 0, match.start()) + first_line
            yield problem("LN410", path, line, written=match[0], fix=f"[^{match[1]}]: Nội dung chú thích")


def _links(html: str, text: str, first_line: int) -> Iterator[LinkUse]:
    """Yield each address of the text with the line it is written on (the first, where it repeats)."""
    words = dict(reversed(_LINK_WORDS.findall(html)))
    for target in dict.fromkeys(_LINK.findall(html)):
        plain = unescape(target)
        label = unescape(_TAG.sub("", words.get(target, "")))
        yield LinkUse(plain, _line_of(plain, text, first_line), label)
