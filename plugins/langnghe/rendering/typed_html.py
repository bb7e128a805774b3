"""The first lock: HTML that editors type in Markdown, checked tag by tag with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape

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
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][^\s<>/]*)(?P<rest>[^<>]*)>")
"""What the converter would hand on as HTML: anything that begins like a tag, up to its ``>``."""
_AUTOLINK = re.compile(r"<(?:https?://[^<>\s]*|[^<>\s!]+@[^@<>\s]+)>")
_ATTRIBUTE = re.compile(r"""\s+([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+)))?""")
_MADE_ATTRIBUTE = re.compile(r"""\s+([^\s=/"'<>]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")
_MADE_TAG = re.compile(rf"<([a-zA-Z][^\s<>/]*)((?:{_MADE_ATTRIBUTE.pattern})*)")
_DECLARATION = re.compile(r"<[!?][^>\n]*>?")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_EMPTY = frozenset({"br"})
_INSTEAD: Mapping[str, str] = {
    **dict.fromkeys(("b", "big"), "**chữ đậm**"),
    **dict.fromkeys(("i", "u"), "*chữ nghiêng*"),
    **dict.fromkeys(("h1", "h2"), "## Đề mục"),
    **dict.fromkeys(("h3", "h4", "h5", "h6"), "### Đề mục"),
    **dict.fromkeys(("ul", "ol", "li"), "- mục trong danh sách"),
    **dict.fromkeys(("p", "div", "span", "font", "center"), "xóa thẻ này, để một dòng trống giữa hai đoạn"),
    **dict.fromkeys(("table", "tr", "td", "th"), "| cột 1 | cột 2 |\n|---|---|\n| ô 1 | ô 2 |"),
    "blockquote": "> đoạn trích dẫn",
    "hr": "---",
    "img": "![Mô tả ảnh](/images/ten-anh.jpg)",
    "iframe": "[Tên đoạn phim](https://…)",
}
"""What to write instead of a tag that people bring along from other systems."""
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


@dataclass(frozen=True, slots=True)
class _Tag:
    """A typed tag: its name in small letters, its attributes (None if malformed), as written, its line."""

    name: str
    attributes: tuple[tuple[str, str], ...] | None
    is_end: bool
    written: str
    line: int


def check_typed_html(masked: str, path: str, first_line: int) -> Iterator[Problem]:
    """Yield each tag, attribute and address that may not be typed; ``masked`` has its code blanked out."""
    if "<" not in masked:
        return
    for match in _DECLARATION.finditer(masked):
        line = masked.count("\n", 0, match.start()) + first_line
        yield problem(
            "LN401", path, line, written=match[0], tag="!--…--", allowed=_allowed_tags(), fix="xóa phần này"
        )
    line = first_line
    for block in _BLANK_LINE.split(masked):
        tags = list(_tags(block, line))
        for tag in tags:
            yield from _check_tag(tag, path)
        yield from _check_ends(tags, path)
        line += block.count("\n") + 2


def _tags(block: str, first_line: int) -> Iterator[_Tag]:
    """Yield the typed tags of a paragraph; addresses in ``<…>`` are links, not tags."""
    for match in _TAG.finditer(block):
        if _AUTOLINK.fullmatch(match[0]):
            continue
        line = block.count("\n", 0, match.start()) + first_line
        attributes = _attributes(match["rest"])
        yield _Tag(match["name"].lower(), attributes, match["end"] == "/", match[0], line)


def _attributes(rest: str) -> tuple[tuple[str, str], ...] | None:
    """Return the attributes of a tag with their values, or None where they cannot be told apart for sure."""
    found = []
    position = 0
    while match := _ATTRIBUTE.match(rest, position):
        found.append((match[1].lower(), unescape(match[2] or match[3] or match[4] or "")))
        position = match.end()
    return tuple(found) if rest[position:].strip() in {"", "/"} else None


def _check_tag(tag: _Tag, path: str) -> Iterator[Problem]:
    if tag.name not in TYPED:
        if not tag.is_end:
            yield problem(
                "LN401",
                path,
                tag.line,
                written=tag.written,
                tag=tag.name,
                allowed=_allowed_tags(),
                fix=_INSTEAD.get(tag.name, ""),
            )
        return
    names = ", ".join(sorted(TYPED[tag.name]))
    allowed = f"thẻ <{tag.name}> chỉ có: {names}" if names else f"thẻ <{tag.name}> không có thuộc tính"
    if tag.attributes is None:
        yield problem(
            "LN402", path, tag.line, written=tag.written, attribute="viết dở", tag=tag.name, allowed=allowed
        )
        return
    for name, value in tag.attributes:
        if name not in TYPED[tag.name]:
            yield problem(
                "LN402",
                path,
                tag.line,
                written=f'{name}="{value}"',
                attribute=name,
                tag=tag.name,
                allowed=allowed,
            )
        elif name == "href" and has_unsafe_scheme(value):
            yield problem("LN403", path, tag.line, written=value)


def _check_ends(tags: Iterable[_Tag], path: str) -> Iterator[Problem]:
    """Yield the first tag of a paragraph that is opened and not closed in it, or closed and not opened."""
    is_open: list[_Tag] = []
    for tag in tags:
        if tag.name not in TYPED or tag.name in _EMPTY:
            continue
        if not tag.is_end:
            is_open.append(tag)
        elif is_open and is_open[-1].name == tag.name:
            is_open.pop()
        else:
            is_open.append(tag)
            break
    if is_open:
        first = is_open[-1]
        yield problem("LN409", path, first.line, written=first.written, tag=first.name)


def _allowed_tags() -> str:
    return ", ".join(f"<{tag}>" for tag in TYPED)


def list_marks(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the tags of ``html`` in order, each with the sorted names of its attributes."""
    return [
        (match[1].lower(), tuple(sorted(map(str.lower, _MADE_ATTRIBUTE.findall(match[2])))))
        for match in _MADE_TAG.finditer(html)
    ]
