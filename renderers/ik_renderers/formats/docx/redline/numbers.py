"""What must have a number of its own in the whole document: changes, bookmarks, pictures."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.wordml import BOOKMARK_END, BOOKMARK_START, q

_ID = q("w:id")
_CHANGES = {q(f"w:{name}") for name in ("ins", "del", "pPrChange")}
_PICTURES = (q("wp:docPr"), q("pic:cNvPr"))


def forget_pictures(root: ET.Element) -> None:
    """Take the numbers off all pictures, so that equal ones are equal."""
    for node in root.iter():
        if node.tag in _PICTURES:
            node.set("id", "0")
            node.set("name", "")


def number(roots: Iterable[ET.Element]) -> None:
    """Number everything anew."""
    following, pictures = count(1), count(1)
    for root in roots:
        bookmarks: dict[str, str] = {}
        for node in root.iter():
            if node.tag == BOOKMARK_START:
                bookmarks[node.get(_ID, "")] = str(next(following))
                node.set(_ID, bookmarks[node.get(_ID, "")])
            elif node.tag in _CHANGES:
                node.set(_ID, str(next(following)))
        for node in root.iter(BOOKMARK_END):
            node.set(_ID, bookmarks.get(node.get(_ID, ""), "0"))
        for drawing in root.iter(q("w:drawing")):
            picture = next(pictures)
            for node in (one for one in drawing.iter() if one.tag in _PICTURES):
                node.set("id", str(picture))
                node.set("name", f"Bild {picture}")
