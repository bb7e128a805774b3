"""What our Markdown adds: captions of tables and pictures, scope of header cells, alignment by class."""

from __future__ import annotations

from xml.etree import ElementTree as etree  # noqa: N813  the name it has in the library's own documents

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_CAPTION_WORD = "Bảng:"


class PortalExtension(Extension):
    """Adds the tree processor below to a converter."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the library's name
        """Register after the library's own processors, so that inline Markdown is already converted."""
        md.treeprocessors.register(_Shaper(md), "langnghe", 5)
        # Only inline tags may be typed, and those have a step of their own; this one looks for blocks of
        # HTML, in time that grows with the square of the unfinished tags.
        md.preprocessors.deregister("html_block")


class _Shaper(Treeprocessor):
    """Shapes tables and pictures. One pass over the blocks of the text."""

    def run(self, root: etree.Element) -> None:
        for parent in list(root.iter()):
            children = list(parent)
            for position, child in enumerate(children):
                if child.tag == "table":
                    following = children[position + 1] if position + 1 < len(children) else None
                    self._shape_table(parent, child, following)
                elif child.tag == "p":
                    _shape_picture(child)

    def _shape_table(
        self, parent: etree.Element, table: etree.Element, following: etree.Element | None
    ) -> None:
        caption = _take_caption(parent, following)
        if caption is not None:
            table.insert(0, caption)
        for cell in table.iter():
            if cell.tag in {"td", "th"}:
                _shape_cell(cell)
        position = list(parent).index(table)
        label = "".join(caption.itertext()) if caption is not None else "Bảng"
        wrapper = etree.Element("section", {"class": "ln-table", "tabindex": "0", "aria-label": label})
        wrapper.tail, table.tail = table.tail, None
        parent.remove(table)
        wrapper.append(table)
        parent.insert(position, wrapper)


def _shape_cell(cell: etree.Element) -> None:
    style = cell.attrib.pop("style", "")
    if "right" in style:
        cell.set("class", "ln-table__number")
    elif "center" in style:
        cell.set("class", "ln-table__centre")
    if cell.tag == "th":
        cell.set("scope", "col")


def _take_caption(parent: etree.Element, following: etree.Element | None) -> etree.Element | None:
    """Turn a paragraph "Bảng: …" right after a table into its caption."""
    if following is None or following.tag != "p" or not (following.text or "").startswith(_CAPTION_WORD):
        return None
    parent.remove(following)
    following.tag = "caption"
    following.text = (following.text or "").removeprefix(_CAPTION_WORD).strip()
    following.tail = None
    return following


def _shape_picture(paragraph: etree.Element) -> None:
    """Turn a paragraph that is one picture into a figure; the picture's title is its caption."""
    children = list(paragraph)
    alone = len(children) == 1 and children[0].tag == "img"
    if not alone or (paragraph.text or "").strip() or (children[0].tail or "").strip():
        return
    paragraph.tag = "figure"
    title = children[0].attrib.pop("title", "")
    if title:
        etree.SubElement(paragraph, "figcaption").text = title
