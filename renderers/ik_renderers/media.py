"""Files of a concept: images, checked by their content and carried as ``data:`` URIs, and templates.

*Why:* pandoc's sandbox drops file images from a DOCX with a warning only, and nothing outside the concept's folder may
be read.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable

from ik_model.ports import RenderError

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
)
_STEP = "Bilder lesen"


def media_type(data: bytes) -> str | None:
    """The type of an image by its first bytes; ``None`` if it is none that every format can show."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return "image/svg+xml" if head.startswith((b"<svg", b"<?xml")) and b"<svg" in head else None


def text(path: str, read: Callable[[str], bytes] | None) -> str:
    """A text file of the concept's folder.

    Raises:
        RenderError: It cannot be read, or is not in UTF-8.
    """
    step = "Dokumentvorlagen lesen"
    if read is None:
        raise RenderError(step, f"{path} ist nicht zugänglich.", "Das Konzept aus seinem Ordner bauen.")
    try:
        return read(path).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise RenderError(step, f"{path} ist nicht in UTF-8 gespeichert.", "Die Datei in UTF-8 speichern.") from error
    except Exception as error:
        raise RenderError(step, f"{path}: {error}", "Den Pfad im Profil (dokumentvorlagen) prüfen.") from error


def data_uri(path: str, read: Callable[[str], bytes] | None) -> str:
    """An image as a ``data:`` URI.

    Raises:
        RenderError: It cannot be read, or is no PNG, JPEG or SVG.
    """
    if read is None:
        raise RenderError(_STEP, f"Das Bild {path} ist nicht zugänglich.", "Das Konzept aus seinem Ordner bauen.")
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
    return f"data:{kind};base64,{b64encode(data).decode()}"
