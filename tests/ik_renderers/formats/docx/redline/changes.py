"""The changes of a document, one line a paragraph: ``[-taken out-]{+put in+}``, and ``¶`` where its end is marked."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ik_renderers.formats.docx.redline.merge import merged
from tests.ik_renderers.formats.docx.document import Document, W, find
from tests.ik_renderers.formats.docx.redline.made import Block, made
from tests.ik_renderers.formats.docx.redline.vermerk import VERMERK

_BRACKETS = {f"{W}ins": ("{+", "+}"), f"{W}del": ("[-", "-]")}
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}footnoteReference": "[*]", f"{W}drawing": "[Bild]"}


def both(old: tuple[Block, ...], new: tuple[Block, ...]) -> Document:
    """The document that holds both versions."""
    return Document(merged(made(old), made(new), VERMERK))


def changed(document: Document, part: str = "word/document.xml") -> list[str]:
    """The paragraphs of a part in which something has changed."""
    lines = [shown(paragraph) for paragraph in find(document.tree(part), "//w:p")]
    return [line for line in lines if "[-" in line or "{+" in line or "¶" in line]


def shown(paragraph: etree._Element) -> str:
    """One paragraph with its changes."""
    end = "".join(f"¶{etree.QName(mark).localname}" for mark in find(paragraph, "w:pPr/w:rPr/*"))
    was = "".join(f"(war {style})" for style in find(paragraph, "w:pPr/w:pPrChange/w:pPr/w:pStyle/@w:val"))
    return "".join(_pieces(paragraph)) + end + was


def _pieces(node: etree._Element) -> Iterator[str]:
    for child in node:
        if child.tag in _BRACKETS:
            opening, closing = _BRACKETS[str(child.tag)]
            yield opening + "".join(_pieces(child)) + closing
        elif child.tag in (f"{W}t", f"{W}delText"):
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[str(child.tag)]
        elif child.tag not in (f"{W}pPr", f"{W}rPr"):
            yield from _pieces(child)
