"""What Word calls tracked changes: who has put in or taken out what, and when (ECMA-376 Part 1, 17.13.5)."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC
from typing import Literal
from xml.etree import ElementTree as ET

from ik_renderers.contract import Aenderungsvermerk
from ik_renderers.formats.docx.wordml import PPR, RPR, VAL, T, element, properties, q, set_property

Side = Literal["both", "del", "ins"]
"""In which version something stands: in both, only in the old one (taken out), only in the new one (put in)."""

_DELETED = {T: q("w:delText"), q("w:instrText"): q("w:delInstrText")}
_NOT_TRACKED = ("w:rPr", "w:sectPr", "w:pPrChange")
_IN_LIST = f"{PPR}/{q('w:numPr')}"
_ROLE = (f"{PPR}/{q('w:pStyle')}", f"{_IN_LIST}/{q('w:numId')}", f"{_IN_LIST}/{q('w:ilvl')}")


@dataclass(frozen=True, slots=True)
class Tracker:
    """Writes the elements of tracked changes; each gets its number when all are there."""

    vermerk: Aenderungsvermerk

    def change(self, name: str, *children: ET.Element) -> ET.Element:
        """``w:ins``, ``w:del`` or ``w:pPrChange``."""
        date = self.vermerk.datum.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return element(f"w:{name}", *children, id=0, author=self.vermerk.autor, date=date)

    def runs(self, side: Side, runs: Iterable[ET.Element]) -> list[ET.Element]:
        """Runs, marked as put in or taken out."""
        if side == "both":
            return list(runs)
        return [self.change(side, *(map(_deleted, runs) if side == "del" else runs))]

    def mark(self, paragraph: ET.Element, side: Side) -> None:
        """Say of the end of a paragraph that it was put in or taken out, or of neither."""
        owner = properties(paragraph)
        look = owner.find(RPR)
        look = element("w:rPr") if look is None else deepcopy(look)
        for name in ("w:ins", "w:del"):
            for old in look.findall(q(name)):
                look.remove(old)
        if side != "both":
            look.insert(0, self.change(side))
        for old in owner.findall(RPR):
            owner.remove(old)
        if len(look):
            set_property(paragraph, look)

    def row(self, row: ET.Element, side: Side) -> None:
        """Say of a row that it was put in or taken out."""
        if side == "both":
            return
        owner = row.find(q("w:trPr"))
        if owner is None:
            owner = element("w:trPr")
            row.insert(0, owner)
        owner.append(self.change(side))

    def properties_changed(self, paragraph: ET.Element, before: ET.Element) -> None:
        """Note the properties that a paragraph had, if it is of another style or in another list now."""
        if _role(before) == _role(paragraph):
            return
        old, kept = before.find(PPR), element("w:pPr")
        untracked = {q(name) for name in _NOT_TRACKED}
        kept.extend(deepcopy(child) for child in (old if old is not None else ()) if child.tag not in untracked)
        set_property(paragraph, self.change("pPrChange", kept))


def _role(paragraph: ET.Element) -> tuple[str | None, ...]:
    """What a reader sees of a paragraph's properties: its style, and whether it is an item of a list."""
    found = (paragraph.find(path) for path in _ROLE)
    return tuple(None if node is None else node.get(VAL) for node in found)


def _deleted(run: ET.Element) -> ET.Element:
    """A run as it stands within ``w:del``: its text has a name of its own there."""
    copy = deepcopy(run)
    for node in copy.iter():
        node.tag = _DELETED.get(node.tag, node.tag)
    return copy
