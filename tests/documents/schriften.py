"""A county's own font, made of the one that comes along: another family name, of the same length, in every table."""

from __future__ import annotations

import struct
from importlib.resources import files

FACES = {
    "normal": "SourceSans3-Regular.ttf",
    "fett": "SourceSans3-Bold.ttf",
    "kursiv": "SourceSans3-It.ttf",
    "fettkursiv": "SourceSans3-BoldIt.ttf",
}
FAMILY = "Amtsschrift 1"


def font(name: str, family: str = FAMILY) -> bytes:
    """One face under another family name."""
    data = files("ik_renderers").joinpath("fonts", FACES.get(name, name)).read_bytes()
    for encoding in ("utf-16-be", "ascii"):
        for old, new in (("Source Sans 3", family), ("SourceSans3", family.replace(" ", "")[:11].ljust(11, "X"))):
            data = data.replace(old.encode(encoding), new.encode(encoding))
    return data


def table(data: bytes, tag: bytes) -> tuple[int, int]:
    """Where a table of a font begins, and its length."""
    for entry in range(12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16):
        if data[entry : entry + 4] == tag:
            start, length = struct.unpack_from(">II", data, entry + 8)
            return start, length
    raise KeyError(tag)


def with_rights(data: bytes, rights: int) -> bytes:
    """The font with another ``fsType``."""
    place = table(data, b"OS/2")[0] + 8
    return data[:place] + struct.pack(">H", rights) + data[place + 2 :]


def with_tag(data: bytes, old: bytes, new: bytes) -> bytes:
    """The font with a table of another name."""
    head = 12 + 16 * struct.unpack_from(">H", data, 4)[0]
    return data[:head].replace(old, new, 1) + data[head:]


def media(**others: bytes) -> dict[str, bytes]:
    """The four files as they lie in a concept's folder; ``others`` take the place of some."""
    return {f"schrift/{name}.ttf": others.get(name, font(name)) for name in FACES}


PATHS = {name: f"schrift/{name}.ttf" for name in FACES}
"""What the profile says of them."""
