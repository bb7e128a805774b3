"""What our Markdown adds to the library: one pass over the finished blocks, shaped by ``markdown_blocks``."""

from __future__ import annotations

from xml.etree import ElementTree as etree  # noqa: N813  the name it has in the library's own documents

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from langnghe.rendering.markdown_blocks import (
    shape_end,
    shape_note_mark,
    shape_notes,
    shape_picture,
    shape_tables,
)


class ShapingExtension(Extension):
    """Adds the tree processor below to a converter."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the library's name
        """Register after the library's own processors, so that inline Markdown is already converted."""
        md.treeprocessors.register(_Shaper(md), "langnghe", 5)
        # Only inline tags may be typed, and those have a step of their own; this one looks for blocks of
        # HTML, in time that grows with the square of the unfinished tags.
        md.preprocessors.deregister("html_block")


class _Shaper(Treeprocessor):
    """Shapes tables, pictures, notes and the end of a text."""

    def run(self, root: etree.Element) -> None:
        shape_end(root)
        shape_tables(root)
        for block in list(root.iter()):
            if block.tag == "p":
                shape_picture(block)
            elif block.tag == "sup":
                shape_note_mark(block)
            elif block.tag == "div" and block.get("class") == "footnote":
                shape_notes(block)
