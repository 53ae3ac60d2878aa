"""How paragraphs end in both versions.

The end of a paragraph is a character of its own, which holds the paragraph's properties.
Where it is taken out, what is left of the paragraph joins the one after it; but nothing can join a table or go beyond
the end of a cell, a note or the text. So the last paragraph before any of these must end in both versions.
What was put in or taken out just there therefore begins with the end of the paragraph *before* it and leaves out its
own, which is what Word itself does when somebody types a new paragraph at the end of a cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.redline.alignment import Step, one_of, side_of
from ik_renderers.formats.docx.redline.tracking import Side, Tracker
from ik_renderers.formats.docx.wordml import PPR


@dataclass(frozen=True, slots=True)
class Ending:
    """How one paragraph ends.

    Attributes:
        side: In which version its end stands.
        like: The paragraph whose properties it has.
        before: The paragraph whose properties it had in the old version, if it ends in both.
    """

    side: Side
    like: ET.Element
    before: ET.Element | None = None

    def put(self, paragraph: ET.Element, tracker: Tracker) -> None:
        """Give a paragraph this ending."""
        for old in paragraph.findall(PPR):
            paragraph.remove(old)
        properties = self.like.find(PPR)
        if properties is not None:
            paragraph.insert(0, deepcopy(properties))
        if self.before is not None:
            tracker.properties_changed(paragraph, self.before)
        tracker.mark(paragraph, self.side)


def met(steps: Sequence[Step]) -> list[Step]:
    """Paragraphs in a row, so that the last one ends in both versions, if both have one after the last pair."""
    tail = _tail(steps)
    gone = [old for old, _ in steps[tail:] if old is not None]
    come = [new for _, new in steps[tail:] if new is not None]
    if not gone or not come:
        return list(steps)
    return [
        *steps[:tail],
        *((old, None) for old in gone[:-1]),
        *((None, new) for new in come[:-1]),
        (gone[-1], come[-1]),
    ]


def endings(steps: Sequence[Step], appended: Sequence[bool]) -> list[Ending]:
    """The endings of paragraphs in a row, which :func:`met` has seen.

    Args:
        steps: The paragraphs.
        appended: Whether each ends with words that were put in: what is put in after it continues them.
    """
    found = [_own(step) for step in steps]
    for place, (old, new) in enumerate(steps):
        if old is None or new is None:
            continue
        end = place + 1
        while end < len(steps) and side_of(steps[end]) == side_of(steps[place + 1]) != "both":
            end += 1
        if end == place + 1 or not (end == len(steps) or (appended[place] and steps[place + 1][0] is None)):
            continue
        last = one_of(steps[end - 1]).node
        if side_of(steps[place + 1]) == "ins":
            found[place], found[end - 1] = Ending("ins", new.node), Ending("both", last, old.node)
        else:
            found[place], found[end - 1] = Ending("del", old.node), Ending("both", new.node, last)
    return found


def _tail(steps: Sequence[Step]) -> int:
    """Where that begins which stands behind the last pair."""
    tail = len(steps)
    while tail and side_of(steps[tail - 1]) != "both":
        tail -= 1
    return tail


def _own(step: Step) -> Ending:
    old, new = step
    return Ending(side_of(step), one_of(step).node, old.node if old and new else None)
