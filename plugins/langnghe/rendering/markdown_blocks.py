"""Blocks of a text as readers need them: captioned tables that scroll, pictures with credit, notes, the end.

Each function changes a tree of the converter in place; nothing here reads or writes HTML.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as etree  # noqa: N813  the name it has in the library's own documents

_CAPTION_WORD = "Bảng:"
_STASHED = re.compile("\x02[^\x03]*\x03")
"""What the converter puts in place of typed inline tags until the very end."""
_CREDIT = re.compile(r"(?:^|\s)\(?(Ảnh:\s*[^()]+?)\)?\.?$")
_END = re.compile(r"\s*(?P<stop>\.?)/\.\s*$")
_ROW_NUMBER = frozenset({"tt", "stt", "số tt"})


def shape_tables(root: etree.Element) -> None:
    """Give every table its caption and a frame of its own, which scrolls and can be reached by keyboard."""
    parents = [parent for parent in root.iter() if parent.find("table") is not None]
    number = 0
    for parent in parents:
        for table in parent.findall("table"):
            number += 1
            _shape_table(parent, table, number)


def _shape_table(parent: etree.Element, table: etree.Element, number: int) -> None:
    caption = _take_caption(parent, table)
    if caption is not None:
        table.insert(0, caption)
    rows = list(table.iter("tr"))
    counted = (
        bool(rows) and len(rows[0]) > 1 and "".join(rows[0][0].itertext()).strip().lower() in _ROW_NUMBER
    )
    for row in rows:
        for column, cell in enumerate(row):
            _shape_cell(cell, is_row_number=counted and column == 0)
    label = _STASHED.sub("", "".join(caption.itertext())) if caption is not None else f"Bảng {number}"
    frame = etree.Element("section", {"class": "ln-table", "tabindex": "0", "aria-label": label})
    frame.tail, table.tail = table.tail, None
    position = list(parent).index(table)
    parent.remove(table)
    frame.append(table)
    parent.insert(position, frame)


def _shape_cell(cell: etree.Element, *, is_row_number: bool) -> None:
    style = cell.attrib.pop("style", "")
    if "right" in style:
        cell.set("class", "ln-table__number")
    elif "center" in style or is_row_number:
        cell.set("class", "ln-table__centre")
    if cell.tag == "th":
        cell.set("scope", "col")


def _take_caption(parent: etree.Element, table: etree.Element) -> etree.Element | None:
    """Turn a paragraph "Bảng: …" right before or after a table into its caption.

    The one before wins: of two tables in a row the first has taken its own by the time the second is asked.
    """
    blocks = list(parent)
    position = blocks.index(table)
    for block in (*blocks[max(0, position - 1) : position], *blocks[position + 1 : position + 2]):
        if block.tag == "p" and (block.text or "").startswith(_CAPTION_WORD):
            parent.remove(block)
            block.tag = "caption"
            block.text = (block.text or "").removeprefix(_CAPTION_WORD).lstrip()
            block.tail = None
            return block
    return None


def shape_picture(paragraph: etree.Element) -> None:
    """Turn a paragraph that is one picture into a figure; the picture's title is its caption.

    A title that ends in "Ảnh: tên" names who made the picture.
    """
    children = list(paragraph)
    alone = len(children) == 1 and children[0].tag == "img"
    if not alone or (paragraph.text or "").strip() or (children[0].tail or "").strip():
        return
    paragraph.tag = "figure"
    title = children[0].attrib.pop("title", "")
    if not title:
        return
    caption = etree.SubElement(paragraph, "figcaption")
    credit = _CREDIT.search(title)
    caption.text = title[: credit.start()].rstrip() if credit else title
    if credit:
        caption.text += " " if caption.text else ""
        etree.SubElement(caption, "span", {"class": "ln-picture__credit"}).text = credit[1]


def shape_note_mark(mark: etree.Element) -> None:
    """Let the raised number of a note say what it is."""
    link = mark.find("a")
    if link is not None and link.get("class") == "footnote-ref":
        link.set("aria-label", f"Chú thích {link.text}")


def shape_notes(notes: etree.Element) -> None:
    """Turn the notes into a named part of the text; each way back says which note it belongs to."""
    notes.tag = "section"
    notes.attrib = {"class": "ln-notes", "aria-label": "Chú thích"}
    rule = notes.find("hr")
    if rule is not None:
        notes.remove(rule)
    for note in notes.iter("li"):
        for number, link in enumerate(note.iter("a"), 1):
            if link.get("class") == "footnote-backref":
                again = f", lần {number}" if number > 1 else ""
                link.set("aria-label", link.attrib.pop("title", "") + again)


def shape_end(root: etree.Element) -> None:
    """Keep the "./." that ends official texts on the line it ends, and from being read aloud."""
    last = next((block for block in reversed(root) if block.get("class") != "footnote"), None)
    if last is None or last.tag != "p":
        return
    node = last[-1] if len(last) else None
    words = (last.text if node is None else node.tail) or ""
    match = _END.search(words)
    if match is None:
        return
    rest = words[: match.start()]
    is_alone = not rest and not len(last)
    if not is_alone and (match["stop"] or rest[-1:].isalnum()):
        rest += "."
    mark = "./." if is_alone else "/."
    if node is None:
        last.text = rest
    else:
        node.tail = rest
    etree.SubElement(last, "span", {"class": "ln-text__end", "aria-hidden": "true"}).text = mark
