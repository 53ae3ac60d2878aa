"""Files of a concept: images, checked by their content and carried as ``data:`` URIs, and templates.

*Why:* pandoc's sandbox drops file images from a DOCX with a warning only, and nothing outside the concept's folder may
be read.
"""

from __future__ import annotations

import re
import struct
import zlib
from base64 import b64encode
from collections.abc import Callable
from xml.etree import ElementTree as ET

from ik_model.ports import RenderError

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
)
_PNG, _SVG = "image/png", "image/svg+xml"
_STEP = "Bilder lesen"
_NO_FOLDER = "Den Ordner des Konzepts mit angeben (media=)."

_MORE_THAN_A_PICTURE = re.compile(
    rb"""<!ENTITY|<(?:\w+:)?(?:script|foreignObject|iframe|embed|object)\b|[\s"']on[a-z]+\s*=|javascript:|@import"""
    rb"""|(?:href|src)\s*=\s*["']\s*(?!\#|data:image/)|url\(\s*["']?\s*(?!["']|\#|data:image/)""",
    re.IGNORECASE,
)
"""What an SVG may not hold: programs, and anything that is fetched from elsewhere.

*Why:* typst and the browsers refuse or ignore it, but a file that we publish must not carry it on.
"""


def media_type(data: bytes) -> str | None:
    """The type of an image by its first bytes; ``None`` if it is none that every format can show."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return _SVG if head.startswith((b"<svg", b"<?xml")) and b"<svg" in head else None


def text(path: str, read: Callable[[str], bytes] | None) -> str:
    """A text file of the concept's folder.

    Raises:
        RenderError: It cannot be read, or is not in UTF-8.
    """
    step = "Dokumentvorlagen lesen"
    if read is None:
        raise RenderError(step, f"{path} ist nicht zugänglich.", _NO_FOLDER)
    try:
        return read(path).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise RenderError(step, f"{path} ist nicht in UTF-8 gespeichert.", "Die Datei in UTF-8 speichern.") from error
    except Exception as error:
        raise RenderError(step, f"{path}: {error}", "Den Pfad im Profil (dokumentvorlagen) prüfen.") from error


def image(path: str, read: Callable[[str], bytes] | None) -> bytes:
    """An image of the concept's folder, checked.

    Raises:
        RenderError: It cannot be read, or is no PNG, JPEG or SVG.
    """
    if read is None:
        raise RenderError(_STEP, f"Das Bild {path} ist nicht zugänglich.", _NO_FOLDER)
    try:
        data = read(path)
    except Exception as error:
        raise RenderError(_STEP, f"{path}: {error}", "Pfad prüfen; er gilt ab dem Ordner des Konzepts.") from error
    kind = media_type(data)
    if kind is None:
        raise RenderError(
            _STEP,
            f"{path} ist kein PNG-, JPEG- oder SVG-Bild.",
            "Das Bild in einem dieser Formate speichern.",
        )
    if not _is_whole(kind, data):
        raise RenderError(_STEP, f"{path} ist beschädigt.", "Das Bild neu speichern.")
    if kind == _SVG and _MORE_THAN_A_PICTURE.search(data):
        reason = f"{path} ist mehr als ein Bild: Es enthält ein Skript oder verweist auf eine andere Datei."
        raise RenderError(_STEP, reason, "Das Bild als „einfaches SVG“ oder als PNG speichern.")
    return data


def data_uri(data: bytes) -> str:
    """A checked image as a ``data:`` URI."""
    return f"data:{media_type(data)};base64,{b64encode(data).decode()}"


def _is_whole(kind: str, data: bytes) -> bool:
    """Whether an image has its end; a picture that is only damaged inside is for the engines to find."""
    if kind == _PNG:
        return _png_is_whole(data)
    if kind == _SVG and b"<!ENTITY" not in data:
        try:
            ET.fromstring(data)
        except ET.ParseError:
            return False
    return True


def _png_is_whole(data: bytes) -> bool:
    """Chunk by chunk: length, kind, content, checksum; IEND is the last."""
    start = 8
    while start + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, start)
        end = start + 12 + length
        if end > len(data) or struct.unpack_from(">I", data, end - 4)[0] != zlib.crc32(data[start + 4 : end - 4]):
            return False
        if kind == b"IEND":
            return True
        start = end
    return False
