"""Boxes of a Teilziel or a Massnahme: paragraphs that share one frame and stay on one page.

*Why paragraphs and not a table:* whoever presses Enter gets another line inside the frame; a screen reader reads plain
text in order; and the accessibility checker has no layout table to complain of.
Borders and the bond to the next paragraph come from the styles; what is written here is what a style cannot know: which
paragraph is the last one, and where a box that is too tall may be torn.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.styles import Styles
from ik_renderers.formats.docx.wordml import PPR, P, element, q, set_property, set_spacing, style_of, text_of

_TALL, _TALL_MEASURE = 24, 12
"""Lines from which a box may be torn: about half a page, and for a measure a quarter.

*Why:* kept together, it could leave so much of the page before it empty; a goal is read and quoted whole.
"""
_LINE = 84  # characters
_GAP = 200  # twips below a box without a line of its own there
_HAIR = 10  # twips
TITLE = "IKKastentitel"
"""The style of the title of a table in a box; it stays with its table."""

_LABELS = ("IKKastenKopf", "IKKastenBeschriftung")


def close(box: list[ET.Element], styles: Styles, *, level: int, bound: bool, touches: bool) -> None:
    """Finish one box.

    Args:
        box: Its paragraphs (and tables) in order.
        styles: The styles of the document.
        level: Outline level of its statement, from 1.
        bound: Whether the line after the box belongs to it and must stand on the same page.
        touches: Whether its frame would run into that of the box before it.
    """
    paragraphs = [node for node in box if node.tag == P]
    if not paragraphs:
        return
    statement = next((node for node in paragraphs if styles.is_a(style_of(node), "IKAussage")), None)
    if statement is not None:
        # Why: the navigation pane lists the statement, and screen readers can jump to it.
        set_property(statement, element("w:outlineLvl", val=level - 1))
    is_measure = statement is not None and styles.is_a(style_of(statement), "IKMassnahme")
    if touches:
        # Why: two frames of equal borders and edges would become one.
        for paragraph in paragraphs:
            set_property(paragraph, _indent(paragraph, styles.indent("IKKasten", "right") + _HAIR))
    for paragraph in _may_break_after(paragraphs, _TALL_MEASURE if is_measure else _TALL):
        if style_of(paragraph) != TITLE:
            set_property(paragraph, element("w:keepNext", val=0))
    if not bound:
        set_property(paragraphs[-1], element("w:keepNext", val=0))
        set_spacing(paragraphs[-1], after=_GAP)


def _indent(paragraph: ET.Element, right: int) -> ET.Element:
    """The paragraph's own indent, with another right edge."""
    old = paragraph.find(f"{PPR}/{q('w:ind')}")
    indent = element("w:ind") if old is None else ET.Element(old.tag, old.attrib)
    indent.set(q("w:right"), str(right))
    return indent


def _may_break_after(paragraphs: list[ET.Element], tall: int) -> Iterator[ET.Element]:
    """Where a tall box may be torn.

    The statement stays with the part after it, the last part with the one before it, and no list item stands alone.
    """
    if sum(_lines(paragraph) for paragraph in paragraphs) < tall:
        return
    parts: list[list[ET.Element]] = [[]]
    for paragraph in paragraphs:
        if style_of(paragraph) in _LABELS and parts[-1]:
            parts.append([])
        parts[-1].append(paragraph)
    middle = parts[1:-1]
    for part in middle:
        yield from part[2:-2]
        if part is not middle[-1]:
            yield part[-1]


def _lines(paragraph: ET.Element) -> int:
    return 1 + len(text_of(paragraph)) // _LINE
