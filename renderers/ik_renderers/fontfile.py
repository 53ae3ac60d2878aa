"""The county's own font: four files of the concept's folder, checked before anything is made with them.

Only what every format has to know is read of a file: what it is, to which family it belongs, and what its makers allow
(the OpenType specification, tables ``name`` and ``OS/2``).
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ik_model.model.profil import Schriftdateien
from ik_model.ports import RenderError
from ik_renderers.contract import Schnitt, Schrift

_STEP = "Schrift lesen"
_PATH = "Den Pfad im Profil (hausstil.schrift) prüfen; er gilt ab dem Ordner des Konzepts."
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_CFF = b"OTTO"
_OTHER = {b"ttcf": "eine Sammlung (TTC)", b"wOFF": "eine Webschrift (WOFF)", b"wOF2": "eine Webschrift (WOFF2)"}
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16

Read = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Face:
    """One font file.

    Attributes:
        path: Where it lies in the folder.
        data: Its bytes.
        truetype: Whether its outlines are TrueType, which is all that Word embeds.
        names: The names of its family: that of the four styles that Word knows, and that of all styles.
        bold: Whether it is bold.
        italic: Whether it is italic or oblique.
        rights: What its makers allow (``fsType``).
        panose: Its classification, ten bytes.
        ranges: What it covers: four numbers for Unicode, two for code pages.
    """

    path: str
    data: bytes
    truetype: bool
    names: tuple[str, str]
    bold: bool
    italic: bool
    rights: int
    panose: bytes
    ranges: tuple[int, ...]


def house_font(files: Schriftdateien, read: Read | None) -> Schrift:
    """The four faces of a county's font.

    Raises:
        RenderError: A file is missing, is no font, may not be embedded, or does not belong to the others.
    """
    normal, bold = face(files.normal, read), face(files.fett, read)
    italic, bold_italic = face(files.kursiv, read), face(files.fettkursiv, read)
    for other in (bold, italic, bold_italic):
        if other.names[1] != normal.names[1]:
            raise RenderError(
                _STEP,
                f"{other.path} gehört zur Schrift „{other.names[1]}“, {normal.path} aber zu „{normal.names[1]}“.",
                "Alle vier Dateien aus derselben Schriftfamilie nehmen.",
            )
    for found, wanted, what in (
        (normal.bold, False, normal),
        (bold.bold, True, bold),
        (bold_italic.bold, True, bold_italic),
    ):
        if found is not wanted:
            words = "fett" if found else "nicht fett"
            raise RenderError(
                _STEP, f"{what.path} ist {words}.", "Die Dateien unter hausstil.schrift richtig zuordnen."
            )
    for slanted, upright in ((italic, normal), (bold_italic, bold)):
        if not slanted.italic and slanted.path != upright.path:
            hint = f"Hat die Schrift keinen kursiven Schnitt, hier {upright.path} noch einmal nennen."
            raise RenderError(_STEP, f"{slanted.path} ist nicht kursiv.", hint)
    return Schrift(
        familie=normal.names[0],
        normal=_schnitt(normal),
        fett=_schnitt(bold),
        kursiv=_schnitt(italic),
        fettkursiv=_schnitt(bold_italic),
        panose=normal.panose,
        umfang=normal.ranges,
    )


def face(path: str, read: Read | None) -> Face:
    """Read one font file.

    Raises:
        RenderError: It cannot be read, is no font that every format takes, or may not be embedded.
    """
    if read is None:
        raise RenderError(_STEP, f"{path} ist nicht zugänglich.", "Den Ordner des Konzepts mit angeben (media=).")
    try:
        data = read(path)
    except Exception as error:
        raise RenderError(_STEP, f"{path}: {error}", _PATH) from error
    kind = data[:4]
    if kind in _OTHER:
        raise RenderError(
            _STEP, f"{path} ist {_OTHER[kind]}.", "Die Schrift als einzelne TTF- oder OTF-Dateien nehmen."
        )
    if kind not in (*_TRUETYPE, _CFF):
        raise RenderError(_STEP, f"{path} ist keine Schriftdatei.", "Eine TTF- oder OTF-Datei nennen.")
    try:
        found = _face(path, data)
    except (struct.error, UnicodeDecodeError, KeyError) as error:
        raise RenderError(_STEP, f"{path} ist beschädigt.", "Die Schriftdatei neu besorgen.") from error
    _check_rights(found)
    return found


def _face(path: str, data: bytes) -> Face:
    tables = _tables(data)
    if b"fvar" in tables:
        hint = "Die einzelnen Schnitte („static“) der Schrift nehmen."
        raise RenderError(_STEP, f"{path} ist eine variable Schrift.", hint)
    os2, head = tables[b"OS/2"], tables[b"head"]
    outlines = b"glyf" in tables
    if not tables[b"cmap"] or not (outlines or b"CFF " in tables):
        raise KeyError("outlines")
    weight, _, rights = struct.unpack_from(">HHH", os2, 4)
    (selection,) = struct.unpack_from(">H", os2, 62)
    (style,) = struct.unpack_from(">H", head, 44)
    code_pages = struct.unpack_from(">II", os2, 78) if len(os2) >= 86 else (1, 0)
    names = _names(tables[b"name"])
    family = names[_FAMILY]
    return Face(
        path=path,
        data=data,
        truetype=outlines,
        names=(family, names.get(_TYPOGRAPHIC_FAMILY, family)),
        bold=weight >= 600 or bool(selection & 0x20 or style & 1),
        italic=bool(selection & 0x201 or style & 2),
        rights=rights,
        panose=os2[32:42],
        ranges=(*struct.unpack_from(">IIII", os2, 42), *code_pages),
    )


def _tables(data: bytes) -> dict[bytes, bytes]:
    (number,) = struct.unpack_from(">H", data, 4)
    found: dict[bytes, bytes] = {}
    for index in range(number):
        tag, _, start, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if start + length > len(data):
            raise KeyError(tag)
        found[tag] = data[start : start + length]
    return found


def _names(table: bytes) -> Mapping[int, str]:
    """The names by their number, in English where there is a choice."""
    _, number, storage = struct.unpack_from(">HHH", table, 0)
    found: dict[int, tuple[int, str]] = {}
    for index in range(number):
        platform, _, language, name, length, start = struct.unpack_from(">HHHHHH", table, 6 + 12 * index)
        raw = table[storage + start : storage + start + length]
        if platform not in (0, 1, 3):
            continue
        words = raw.decode("mac-roman" if platform == 1 else "utf-16-be")
        rank = {(3, 0x409): 3, (0, 0): 2, (1, 0): 1}.get((platform, language), 0)
        if words.strip() and words.isprintable() and rank >= found.get(name, (-1, ""))[0]:
            found[name] = (rank, words.strip())
    return {name: words for name, (_, words) in found.items()}


def _check_rights(found: Face) -> None:
    """What a document needs, its makers must allow: to be set in it (whole outlines, only the letters used)."""
    if found.rights & 0xF == 2 or found.rights & 0x300:
        raise RenderError(
            _STEP,
            f"{found.path} darf nach Angabe der Hersteller nicht in Dokumente eingebettet werden.",
            "Bei den Herstellern eine Lizenz (und Datei) für Dokumente besorgen, oder eine andere Schrift nehmen.",
        )


def _schnitt(found: Face) -> Schnitt:
    permission = found.rights & 0xF
    return Schnitt(found.data, truetype=found.truetype, editierbar=permission == 0 or bool(permission & 8))
