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

from ik_renderers.formats.docx.package import Package, Relationship, part
from ik_renderers.formats.docx.wordml import element, q, serialise

_FACES = {
    "embedRegular": "SourceSans3-Regular.ttf",
    "embedBold": "SourceSans3-Bold.ttf",
    "embedItalic": "SourceSans3-It.ttf",
    "embedBoldItalic": "SourceSans3-BoldIt.ttf",
}


class _Face(NamedTuple):
    element: str
    key: str
    data: bytes


def embed(package: Package) -> None:
    """Put the font table and the four faces of the house font into the package."""
    table = part("fontTable.xml", {})
    font = table[0]
    for number, face in enumerate(_faces(), 1):
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
    faces = []
    for name, file in _FACES.items():
        data = files("ik_renderers").joinpath("fonts", file).read_bytes()
        key = uuid.UUID(bytes=hashlib.sha256(data).digest()[:16], version=4)
        faces.append(_Face(name, f"{{{str(key).upper()}}}", obfuscate(data, key)))
    return tuple(faces)


def _reference(face: _Face, relationship: str) -> ET.Element:
    node = element(f"w:{face.element}", fontKey=face.key)
    node.set(q("r:id"), relationship)
    return node
