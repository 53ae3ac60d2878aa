"""The table of contents: a real TOC field that already shows its entries, page numbers and links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.wordml import (
    BOOKMARK_END,
    BOOKMARK_START,
    PPR,
    R,
    element,
    field,
    paragraph,
    q,
    run,
    tab,
)

DEEPEST = 3
"""Levels of headings that the table lists."""

TARGET = "_Toc"
"""How the hidden bookmarks of headings begin, which the entries lead to; Word's own have nine digits after it."""

SCOPE = "IK_Gliederung"
"""Bookmark around everything from the first numbered heading on.

*Why:* the field lists only what lies in it, so an update in Word (F9) leaves out the Vorwort, as the table does now,
while the Vorwort keeps its real heading style.
"""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with a Ziffer.

    Attributes:
        node: Its paragraph.
        level: Its level, from 1.
        id: The bookmark of its own ID, empty for none.
        target: The hidden bookmark that its entry links to, named as Word names them.
    """

    node: ET.Element
    level: int
    id: str
    target: str


def table(headings: Sequence[Heading], pages: Mapping[str, int]) -> ET.Element | None:
    """The whole table as a content control, as Word inserts it itself; ``None`` where there is nothing to list.

    Args:
        headings: The numbered headings in order.
        pages: The bookmark of an ID → the page on which it stands.
    """
    listed = [heading for heading in headings if heading.level <= DEEPEST]
    if not listed:
        return None
    entries = [_entry(heading, pages.get(heading.id)) for heading in listed]
    code = field(rf'TOC \o "1-{DEEPEST}" \h \z \b {SCOPE}', ())
    entries[0][1:1] = code[:3]
    entries[-1].append(code[3])
    return element(
        "w:sdt",
        element(
            "w:sdtPr",
            element("w:docPartObj", element("w:docPartGallery", val="Table of Contents"), element("w:docPartUnique")),
        ),
        element("w:sdtContent", *entries),
    )


def _entry(heading: Heading, page: int | None) -> ET.Element:
    number = field(rf"PAGEREF {heading.target} \h", [run(str(page))] if page else [])
    link = element("w:hyperlink", *_words(heading.node), tab(), *number, anchor=heading.target, history=1)
    return paragraph(f"TOC{heading.level}", link)


def _words(node: ET.Element) -> list[ET.Element]:
    """The heading's runs, without bookmarks, notes and links."""
    words: list[ET.Element] = []
    for child in node:
        if child.tag in (PPR, BOOKMARK_START, BOOKMARK_END):
            continue
        for original in [child] if child.tag == R else child.iter(R):
            copy = deepcopy(original)
            if copy.find(q("w:footnoteReference")) is not None:
                continue
            for line_break in copy.findall(q("w:br")):
                copy[list(copy).index(line_break)] = run(" ")[0]
            words.append(copy)
    return words
