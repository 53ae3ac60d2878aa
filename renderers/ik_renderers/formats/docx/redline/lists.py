"""Numbered lists: an item of the old version counts in the list of the new one, if that list has come of the old."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.numbering import FIRST_LIST
from ik_renderers.formats.docx.redline.alignment import Step
from ik_renderers.formats.docx.wordml import PPR, VAL, q

_NUMBER = f"{PPR}/{q('w:numPr')}/{q('w:numId')}"
_LIST, _LIST_ID = q("w:num"), q("w:numId")


def follow(old: ET.Element, steps: Iterable[Step], old_numbering: ET.Element, numbering: ET.Element) -> None:
    """Give the items of the old version the lists of the new one; a list that is gone is added to the numbering."""
    successors = _successors(steps)
    lists = {entry.get(_LIST_ID, ""): entry for entry in old_numbering.iter(_LIST)}
    following = max(FIRST_LIST, *(int(entry.get(_LIST_ID, "0")) + 1 for entry in numbering.iter(_LIST)))
    for node in old.iter(q("w:numId")):
        number = node.get(VAL, "")
        if not _is_own(number):
            continue
        if number not in successors:
            added = deepcopy(lists[number])
            added.set(_LIST_ID, str(following))
            numbering.append(added)
            successors[number] = str(following)
            following += 1
        node.set(VAL, successors[number])


def _successors(steps: Iterable[Step]) -> dict[str, str]:
    found: dict[str, str] = {}
    for before, after in steps:
        numbers = [block.node.find(_NUMBER) for block in (before, after) if block is not None]
        values = [number.get(VAL, "") for number in numbers if number is not None]
        if len(values) == 2 and all(map(_is_own, values)) and values[1] not in found.values():
            found.setdefault(*values)
    return found


def _is_own(number: str) -> bool:
    """Whether a list counts for itself, as ordered lists do; bullets are the same everywhere."""
    return number.isdecimal() and int(number) >= FIRST_LIST
