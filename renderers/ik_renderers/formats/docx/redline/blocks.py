"""What a text is made of, as far as two versions of it can be laid side by side: paragraphs, tables, the contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.toc import TARGET
from ik_renderers.formats.docx.wordml import BOOKMARK_START, TBL, P, q, style_of, text_of

SDT = q("w:sdt")
_BOX_HEAD = "IKKastenKopf"
_KINDS: dict[str, Kind] = {P: "paragraph", TBL: "table", SDT: "contents"}

Kind = Literal["paragraph", "table", "contents"]


@dataclass(frozen=True, eq=False)
class Block:
    """One block of a text.

    Attributes:
        node: The element.
        kind: What it is.
        style: Its style, for a paragraph.
        text: What it says.
        id: The bookmark of the element of the concept that begins here: a section, a Teilziel, a measure.
        says: What it is known by; a box's first line is the same for all, so it is known by the one after it, too.
    """

    node: ET.Element
    kind: Kind
    style: str
    text: str
    id: str = ""
    says: str = ""

    @cached_property
    def words(self) -> list[str]:
        """The words that it is known by."""
        return self.says.split()

    @cached_property
    def key(self) -> tuple[str, str, str]:
        """Equal for blocks that say the same in the same role."""
        return (self.kind, self.style, self.text)


def text_in(node: ET.Element) -> str:
    """What the paragraphs of an element say."""
    return " ".join(map(text_of, node.iter(P)))


def blocks_of(container: ET.Element) -> list[Block]:
    """The blocks of a body, a cell, a note, a running head or the contents, in order."""
    found = list(_blocks(container))
    for index, block in enumerate(found[:-1]):
        if block.style == _BOX_HEAD:
            found[index] = replace(block, says=f"{block.text} {found[index + 1].text}")
    return found


def _blocks(nodes: Iterable[ET.Element]) -> Iterator[Block]:
    for node in nodes:
        kind = _KINDS.get(node.tag)
        if kind is not None:
            text = text_in(node)
            yield Block(node, kind, style_of(node), text, _id(node), text)


def _id(node: ET.Element) -> str:
    """The outermost bookmark of a heading or of a box's first line; of an entry of the contents, where it leads to."""
    link = node.find(q("w:hyperlink"))
    if style_of(node).startswith("TOC") and link is not None:
        return link.get(q("w:anchor"), "")
    if not style_of(node).startswith(("Heading", _BOX_HEAD)):
        return ""
    names = (start.get(q("w:name"), "") for start in node.findall(BOOKMARK_START))
    return next((name for name in names if not name.startswith(TARGET)), "")
