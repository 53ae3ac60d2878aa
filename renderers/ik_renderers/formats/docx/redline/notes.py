"""Footnotes of both versions in one part."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.redline import paragraphs
from ik_renderers.formats.docx.redline.alignment import align
from ik_renderers.formats.docx.redline.blocks import Block, text_in
from ik_renderers.formats.docx.redline.blockwise import merge
from ik_renderers.formats.docx.redline.tracking import Side, Tracker
from ik_renderers.formats.docx.wordml import P, q

_ID, _TYPE = q("w:id"), q("w:type")
_REFERENCE = q("w:footnoteReference")
_SIDES: dict[str, Side] = {q("w:del"): "del", q("w:ins"): "ins"}


class Notes:
    """The footnotes of both versions, laid side by side.

    *Why first of all:* a reference in the text is the same in both versions if it leads to the same note, however the
    words of that note may have changed.
    """

    def __init__(self, old: ET.Element, new: ET.Element) -> None:
        self._new = new
        self._old_notes, self._new_notes = _notes(old), _notes(new)
        steps = align(*([_block(note) for note in notes.values()] for notes in (self._old_notes, self._new_notes)))
        self._pairs = {after.node.get(_ID, ""): before.node for before, after in steps if before and after}
        self._ids = {note.get(_ID, ""): id for id, note in self._pairs.items()}

    def follow(self, old: ET.Element) -> None:
        """Let the references of the old text lead to the notes of the new one."""
        for reference in old.iter(_REFERENCE):
            id = reference.get(_ID, "")
            reference.set(_ID, self._ids.get(id, f"alt-{id}"))

    def merged(self, text: ET.Element, tracker: Tracker) -> ET.Element:
        """The notes of the merged text, numbered in the order of the references to them.

        *Why in order:* LibreOffice (7.4) finds a note by its place, not by its number.
        """
        result = deepcopy(self._new)
        for note in _notes(result).values():
            result.remove(note)
        for number, (reference, side) in enumerate(_references(text), 1):
            note = self._note(reference.get(_ID, ""), side, tracker)
            for node in (note, reference):
                node.set(_ID, str(number))
            result.append(note)
        return result

    def _note(self, id: str, side: Side, tracker: Tracker) -> ET.Element:
        """One note; that of a reference which is gone stands for itself, even if another one leads to it now."""
        if side == "both":
            note = deepcopy(self._new_notes[id])
            note[:] = merge(self._pairs[id], note, tracker)
            return note
        if side == "ins":
            return _whole(self._new_notes[id], side, tracker)
        return _whole(self._pairs[id] if id in self._pairs else self._old_notes[id.removeprefix("alt-")], side, tracker)


def _notes(root: ET.Element) -> dict[str, ET.Element]:
    """The notes by their IDs, without the lines that separate them from the text."""
    return {note.get(_ID, ""): note for note in root if _TYPE not in note.attrib}


def _block(note: ET.Element) -> Block:
    text = text_in(note)
    return Block(note, "paragraph", "", text, says=text)


def _whole(note: ET.Element, side: Side, tracker: Tracker) -> ET.Element:
    result = deepcopy(note)
    inside = result.findall(P)
    for paragraph in inside:
        place = list(result).index(paragraph)
        result[place] = paragraphs.whole(paragraph, side, tracker)
        if paragraph is not inside[-1]:
            tracker.mark(result[place], side)
    return result


def _references(node: ET.Element, side: Side = "both") -> Iterator[tuple[ET.Element, Side]]:
    for child in node:
        if child.tag == _REFERENCE:
            yield child, side
        yield from _references(child, _SIDES.get(child.tag, side))
