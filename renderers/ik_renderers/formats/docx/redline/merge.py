"""Two finished documents in one that holds both: accept all changes, and it is the new one; reject all, the old one.

*Why from the finished documents, and not from the concept:* what a reader of the Word file sees is what must come back,
down to labels, numbers, tables and notes, and no second writer could drift from the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from xml.etree import ElementTree as ET

from ik_renderers.contract import Aenderungsvermerk
from ik_renderers.formats.docx import toc
from ik_renderers.formats.docx.package import Package
from ik_renderers.formats.docx.redline import blockwise, contents, lists, numbers, references, resources
from ik_renderers.formats.docx.redline.alignment import align
from ik_renderers.formats.docx.redline.blocks import blocks_of
from ik_renderers.formats.docx.redline.blockwise import Placed
from ik_renderers.formats.docx.redline.notes import Notes
from ik_renderers.formats.docx.redline.tracking import Tracker
from ik_renderers.formats.docx.wordml import BOOKMARK_START, element, parse, q, serialise

_TEXT, _NOTES = "word/document.xml", "word/footnotes.xml"
_STYLES, _LISTS = "word/styles.xml", "word/numbering.xml"
_SCOPE = "gliederung"
_RUNNING = ("word/header1.xml", "word/footer1.xml")


def merged(old: bytes, new: bytes, vermerk: Aenderungsvermerk) -> bytes:
    """Merge two documents of this format.

    Everything that is no text – look, settings, properties – is that of the new one.
    """
    return _Merging(Package.read(old), Package.read(new), Tracker(vermerk)).pack()


class _Merging:
    def __init__(self, old: Package, new: Package, tracker: Tracker) -> None:
        self._old, self._new, self._tracker = old, new, tracker

    def pack(self) -> bytes:
        """Merge part by part, and pack."""
        text, notes = self._text()
        styles = self._both(_STYLES)
        resources.add_styles(*styles)
        contents.make_room(text, styles[1])
        running = {name: self._running(name) for name in _RUNNING if name in self._new.parts}
        numbers.number([text, notes, *running.values()])
        merged = {_TEXT: text, _NOTES: notes, _STYLES: styles[1], **running}
        self._new.parts |= {name: serialise(tree) for name, tree in merged.items()}
        return self._new.write()

    def _text(self) -> tuple[ET.Element, ET.Element]:
        old, new = self._both(_TEXT)
        old_notes, new_notes = self._both(_NOTES)
        needs = {name: resources.Resources(name, self._old, self._new) for name in (_TEXT, _NOTES)}
        needs[_TEXT].follow(old)
        needs[_NOTES].follow(old_notes)
        for tree in (old, new):
            numbers.forget_pictures(tree)
        notes = Notes(old_notes, new_notes)
        notes.follow(old)
        steps = align(blocks_of(old[0]), blocks_of(new[0]))
        scopes = [_first_in_scope(body) for body in (old[0], new[0])]
        references.follow(old, new, steps)
        references.follow(old_notes, new_notes, ())
        old_lists, new_lists = self._both(_LISTS)
        lists.follow(old, steps, old_lists, new_lists)
        self._new.parts[_LISTS] = serialise(new_lists)
        placed = blockwise.place(steps, self._tracker)
        text = element("w:document", element("w:body", *_with_scope(placed, scopes), *new[0].findall(q("w:sectPr"))))
        merged_notes = notes.merged(text, self._tracker)
        needs[_TEXT].bring(text)
        needs[_NOTES].bring(merged_notes)
        return text, merged_notes

    def _running(self, name: str) -> ET.Element:
        """The running head or foot of both versions."""
        new = parse(self._new.parts[name])
        if name in self._old.parts:
            new[:] = blockwise.merge(parse(self._old.parts[name]), new, self._tracker)
        return new

    def _both(self, name: str) -> tuple[ET.Element, ET.Element]:
        return parse(self._old.parts[name]), parse(self._new.parts[name])


def _first_in_scope(body: ET.Element) -> ET.Element | None:
    """The block with which that begins which the contents list."""
    for node, following in pairwise(body):
        if node.tag == BOOKMARK_START and node.get(q("w:name")) == toc.SCOPE:
            return following
    return None


def _with_scope(placed: Sequence[Placed], scopes: Sequence[ET.Element | None]) -> list[ET.Element]:
    """The blocks, and around those that the contents list the bookmark that says so."""
    nodes = [block.node for block in placed]
    for place, block in enumerate(placed):
        if any(origin is not None and origin.node in scopes for origin in block.step):
            start = element("w:bookmarkStart", id=_SCOPE, name=toc.SCOPE)
            return [*nodes[:place], start, *nodes[place:], element("w:bookmarkEnd", id=_SCOPE)]
    return nodes
