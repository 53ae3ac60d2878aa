"""Soft hyphens, carried past pandoc.

*Why:* pandoc 3.9 drops a soft hyphen at the end of a word, and one of two in a row.
So they travel as a character that no text has, and only a text that has soft hyphens pays for it.
"""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.package import Package
from ik_renderers.formats.docx.wordml import T, element, parse, run, serialise

_SOFT = "\u00ad"
_NONCHARACTERS = [chr(code) for code in range(0xFDD0, 0xFDF0)]
_PARTS = ("word/document.xml", "word/footnotes.xml")


def hide(ast: bytes) -> tuple[bytes, str]:
    """The AST with a stand-in for every soft hyphen, and the stand-in; ``""`` if there is nothing to hide."""
    written = (_SOFT.encode(), b"\\u00ad", b"\\u00AD")
    if not any(form in ast for form in written):
        return ast, ""
    stand_in = next((character for character in _NONCHARACTERS if character.encode() not in ast), "")
    if stand_in:
        for form in written:
            ast = ast.replace(form, stand_in.encode())
    return ast, stand_in


def show(package: Package, stand_in: str) -> None:
    """Put the soft hyphens back into what pandoc wrote, as Word has them."""
    if not stand_in:
        return
    for name in _PARTS:
        root = parse(package.parts[name])
        for node in list(root.iter()):
            for key, value in node.attrib.items():
                node.set(key, value.replace(stand_in, _SOFT))
            for child in [child for child in node if child.tag == T and stand_in in (child.text or "")]:
                _split(node, child, stand_in)
        package.parts[name] = serialise(root)
    for lines in package.relationships.values():
        lines[:] = [replace(line, target=line.target.replace(stand_in, _SOFT)) for line in lines]


def _split(owner: ET.Element, text: ET.Element, stand_in: str) -> None:
    pieces: list[ET.Element] = []
    for number, words in enumerate((text.text or "").split(stand_in)):
        if number:
            pieces.append(element("w:softHyphen"))
        if words:
            pieces.append(run(words)[0])
    position = list(owner).index(text)
    owner[position : position + 1] = pieces
