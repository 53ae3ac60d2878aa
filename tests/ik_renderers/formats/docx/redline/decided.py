"""Accepting and rejecting all tracked changes of a DOCX, as ECMA-376 (Part 1, 17.13.5) describes it, in XML alone."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator
from hashlib import sha1
from io import BytesIO
from itertools import groupby
from typing import Literal

from lxml import etree

from tests.ik_renderers.formats.docx.document import NS, W, find

Decision = Literal["accept", "reject"]
_LIVE = ("PAGE", "NUMPAGES", "STYLEREF")
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml")


def decided(data: bytes, decision: Decision) -> dict[str, bytes]:
    """The parts of a document in which all changes have been accepted or rejected."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for name in _PARTS:
        if name in parts:
            root = etree.fromstring(parts[name])
            _decide(root, decision)
            parts[name] = etree.tostring(root)
    return parts


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a document as they are."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _decide(root: etree._Element, decision: Decision) -> None:
    goes, stays = ("del", "ins") if decision == "accept" else ("ins", "del")
    for row in find(root, f"//w:tr[w:trPr/w:{goes}]"):
        row.getparent().remove(row)
    for table in find(root, "//w:tbl[not(w:tr)]"):
        table.getparent().remove(table)
    for change in find(root, f"//w:{goes}[not(ancestor::w:pPr) and not(ancestor::w:trPr)]"):
        change.getparent().remove(change)
    for change in find(root, f"//w:{stays}[not(ancestor::w:pPr) and not(ancestor::w:trPr)]"):
        owner = change.getparent()
        at = owner.index(change)
        owner[at : at + 1] = list(change)
    for node in root.iter(f"{W}delText", f"{W}delInstrText"):
        node.tag = f"{W}t" if node.tag == f"{W}delText" else f"{W}instrText"
    for change in find(root, "//w:pPrChange"):
        properties = change.getparent()
        properties.remove(change)
        if decision == "reject":
            for child in [child for child in properties if child.tag not in (f"{W}rPr", f"{W}sectPr")]:
                properties.remove(child)
            properties[:0] = list(change[0])
    # From the last to the first, so that each joins what is left of those after it.
    for paragraph in reversed(find(root, f"//w:p[w:pPr/w:rPr/w:{goes}]")):
        _join(paragraph)
    for mark in find(root, f"//w:pPr/w:rPr/w:{stays} | //w:trPr/w:{stays}"):
        mark.getparent().remove(mark)


def _join(paragraph: etree._Element) -> None:
    """Let a paragraph whose end goes join the one after it; where there is none, it goes if it is empty, as in Word."""
    following = paragraph.getnext()
    while following is not None and following.tag in (f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        following = following.getnext()
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    if following is None or following.tag != f"{W}p":
        assert not find(paragraph, ".//w:r"), "the rest of a paragraph has nothing to join"
        _remove(paragraph)
        return
    start = 1 if following.find(f"{W}pPr") is not None else 0
    following[start:start] = content
    _remove(paragraph)


def _remove(node: etree._Element) -> None:
    parent = node.getparent()
    assert parent is not None
    parent.remove(node)


class Told:
    """What a document tells its reader: its text in its order, with styles, tables, notes, links and pictures."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._parts = parts
        self._counters = Counter[str]()
        self._notes = {
            str(note.get(f"{W}id")): note for note in find(etree.fromstring(parts["word/footnotes.xml"]), "w:footnote")
        }
        self.lines = [line for name in _PARTS if name in parts and "note" not in name for line in self._part(name)]

    def _part(self, name: str) -> Iterator[str]:
        self._targets = self._links(name)
        yield from self._blocks(etree.fromstring(self._parts[name]))

    def _links(self, name: str) -> dict[str, str]:
        owner = name.replace("word/", "word/_rels/") + ".rels"
        lines = etree.fromstring(self._parts[owner]) if owner in self._parts else ()
        return {str(line.get("Id")): str(line.get("Target")) for line in lines}

    def _blocks(self, container: etree._Element) -> Iterator[str]:
        for node in container:
            tag = etree.QName(node).localname
            if tag == "p":
                yield self._paragraph(node)
            elif tag in ("body", "sdt", "sdtContent", "tbl", "tr", "tc"):
                if tag in ("tbl", "tr", "tc"):
                    yield f"<{tag}>"
                yield from self._blocks(node)

    def _paragraph(self, node: etree._Element) -> str:
        style = "".join(map(str, find(node, "w:pPr/w:pStyle/@w:val")))
        number = "".join(map(str, find(node, "w:pPr/w:numPr/w:numId/@w:val")))
        if number.isdecimal() and int(number) >= 10:
            self._counters[number] += 1
            number = f"{self._counters[number]}."
        looks = groupby(self._inlines(node), key=lambda piece: piece[0])
        return f"{style} {number}: " + "".join(look + "".join(words for _, words in group) for look, group in looks)

    def _inlines(self, node: etree._Element) -> Iterator[tuple[str, str]]:
        code: str | None = None
        for child in node.iter():
            tag = etree.QName(child).localname
            if tag == "instrText":
                code = (child.text or "").split()[0]
            elif tag == "fldChar" and child.get(f"{W}fldCharType") == "end":
                code = None
            elif tag == "t" and code not in _LIVE:
                yield self._look(child), child.text or ""
            elif tag in ("tab", "br", "softHyphen") and find(child, "parent::w:r"):
                yield "", f"<{tag}>"
            elif tag == "footnoteReference":
                yield "", self._note(str(child.get(f"{W}id")))
            elif tag == "blip":
                target = self._targets[child.get(f"{{{NS['r']}}}embed", "")]
                yield "", f"<{sha1(self._parts[f'word/{target}']).hexdigest()[:8]}>"
            elif tag == "docPr":
                yield "", f"<{child.get('descr')}>"

    def _note(self, id: str) -> str:
        targets, self._targets = self._targets, self._links("word/footnotes.xml")
        says = " ".join(self._paragraph(paragraph) for paragraph in find(self._notes[id], "w:p"))
        self._targets = targets
        return f"[{says}]"

    def _look(self, text: etree._Element) -> str:
        """How words look, and where they lead."""
        found = [etree.QName(child).localname for child in find(text, "../w:rPr/*")]
        for link in find(text, "ancestor::w:hyperlink"):
            anchor = link.get(f"{W}anchor", "")
            target = self._targets.get(link.get(f"{{{NS['r']}}}id", ""), "")
            found.append(target or ("contents" if anchor.startswith("_Toc") else anchor))
        return f"<{' '.join(found)}>" if found else ""
