"""The house font inside the document, so that Word breaks lines as the PDF does.

Word embeds fonts obfuscated (ECMA-376 part 1, 17.8.1): the first 32 bytes are XORed with the bytes of a GUID, which
stands beside the reference.
The GUID is made from the font's own bytes, so the same font gives the same document.
"""

from __future__ import annotations

import hashlib
import uuid
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

from ik_renderers.contract import Schrift
from ik_renderers.formats.docx.package import Package, Relationship, part
from ik_renderers.formats.docx.wordml import VAL, clean, element, q, serialise

_FACES = {
    "embedRegular": "SourceSans3-Regular.ttf",
    "embedBold": "SourceSans3-Bold.ttf",
    "embedItalic": "SourceSans3-It.ttf",
    "embedBoldItalic": "SourceSans3-BoldIt.ttf",
}


_OURS = "Source Sans 3"


class _Face(NamedTuple):
    element: str
    key: str
    data: bytes


def font_name(schrift: Schrift | None) -> str:
    """What the font of a document is called, as a value in XML."""
    return _OURS if schrift is None else quoteattr(clean(schrift.familie))[1:-1].replace('"', "&quot;")


def embed(package: Package, schrift: Schrift | None) -> None:
    """Put the font table and the faces of the font into the package.

    A face that Word cannot embed (outlines that are not TrueType) or that its makers do not allow in a document to be
    edited is named only: whoever has the font sees it, others see a similar one.
    """
    table = part("fontTable.xml", {"SCHRIFT": font_name(schrift)})
    font = table[0]
    if schrift is not None:
        _classify(font, schrift)
    for number, face in enumerate(_faces() if schrift is None else _own_faces(schrift), 1):
        target = f"fonts/font{number}.odttf"
        package.parts[f"word/{target}"] = face.data
        package.relate("word/fontTable.xml", Relationship(f"rId{number}", "font", target))
        font.append(_reference(face, f"rId{number}"))
    package.parts["word/fontTable.xml"] = serialise(table)


def obfuscate(data: bytes, key: uuid.UUID) -> bytes:
    """Obfuscate a font, or bring an obfuscated one back."""
    mask = key.bytes[::-1]
    return bytes(byte ^ mask[index % 16] for index, byte in enumerate(data[:32])) + data[32:]


@cache
def _faces() -> tuple[_Face, ...]:
    folder = files("ik_renderers").joinpath("fonts")
    return tuple(_face(name, folder.joinpath(file).read_bytes()) for name, file in _FACES.items())


def _own_faces(schrift: Schrift) -> list[_Face]:
    faces = zip(_FACES, (schrift.normal, schrift.fett, schrift.kursiv, schrift.fettkursiv), strict=True)
    return [_face(name, face.data) for name, face in faces if face.truetype and face.editierbar]


def _face(name: str, data: bytes) -> _Face:
    key = uuid.UUID(bytes=hashlib.sha256(data).digest()[:16], version=4)
    return _Face(name, f"{{{str(key).upper()}}}", obfuscate(data, key))


def _classify(font: ET.Element, schrift: Schrift) -> None:
    """Say what kind of font it is, so that Word finds a similar one where it is missing."""
    for node in font.iter(q("w:panose1")):
        node.set(VAL, schrift.panose.hex().upper())
    for node in font.iter(q("w:sig")):
        for name, value in zip(("usb0", "usb1", "usb2", "usb3", "csb0", "csb1"), schrift.umfang, strict=True):
            node.set(q(f"w:{name}"), f"{value:08X}")


def _reference(face: _Face, relationship: str) -> ET.Element:
    node = element(f"w:{face.element}", fontKey=face.key)
    node.set(q("r:id"), relationship)
    return node
