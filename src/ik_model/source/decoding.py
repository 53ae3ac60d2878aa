"""Bytes to text: UTF-8 only, normalised; anything else is a located finding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from ik_model.model.text import VERBOTENE_ZEICHEN
from ik_model.source.nodes import SourceFile

Report = Callable[[str, SourceFile, int, int, int, str, str], None]
"""Takes code, file, line, column, length (from 0), message, hint."""

BOM = b"\xef\xbb\xbf"
"""The byte order mark that some editors put first."""

LINE_ENDS = re.compile("\r\n|[\r\x85]")
"""What ends a line, beside the newline itself."""

_INVISIBLE = re.compile(f"{VERBOTENE_ZEICHEN.pattern}|\ufeff")

_NEXT_LINE = "\x85"
"""A line end of mainframes, where nothing else ends the lines; else what has become of „…“ on the way from Windows."""

_SHOWN = 10
"""So many control characters are shown one by one; a file that holds more is no text."""

_SAVE = "Die Datei im Editor öffnen und mit der Kodierung UTF-8 speichern."


def decode(data: bytes, shown: str, report: Report) -> SourceFile | None:
    """Decode one file; BOM, CRLF and decomposed letters (NFD) are normalised.

    *Why:* pandoc would take latin-1 silently and print mangled umlauts; a text that has been adopted must not depend on
    the editor that saved it.

    Returns:
        The file, or ``None`` if it is no UTF-8 text at all.
    """
    # Without a mark at its beginning, every other byte of a German text in UTF-16 is NUL.
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data.count(0) * 3 > len(data) > 0:
        report("LA002", SourceFile(shown, ()), 0, 0, 1, "Die Datei ist in UTF-16 gespeichert.", _SAVE)
        return None
    try:
        text = data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        _not_utf8(error, shown, report)
        return None
    if _NEXT_LINE in text and re.search(r"[\r\n]", text):
        _control_characters(SourceFile(shown, re.sub("\r\n?", "\n", text).split("\n")), report)
        return None
    text = LINE_ENDS.sub("\n", text)
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    file = SourceFile(shown, text.split("\n"))
    if _INVISIBLE.search(text):
        _control_characters(file, report)
        return None
    return file


def _control_characters(file: SourceFile, report: Report) -> None:
    found = [(n, match) for n, line in enumerate(file.lines) for match in _INVISIBLE.finditer(line)]
    # The line is shown on a terminal, which these characters might steer.
    shown = SourceFile(file.shown, [_INVISIBLE.sub("�", line) for line in file.lines])
    for number, match in found[:_SHOWN]:
        message = f"Hier steht ein unsichtbares Steuerzeichen (U+{ord(match[0]):04X})."
        hint = "Vermutlich sind Auslassungspunkte gemeint: …" if match[0] == _NEXT_LINE else "Das Zeichen löschen."
        report("LA002", shown, number, match.start(), 1, message, hint)
    if len(found) > _SHOWN:
        number, match = found[_SHOWN]
        message = f"Ab hier stehen {len(found) - _SHOWN} weitere Steuerzeichen; ist das eine Textdatei?"
        report("LA002", shown, number, match.start(), 1, message, _SAVE)


def _not_utf8(error: UnicodeDecodeError, shown: str, report: Report) -> None:
    data: bytes = error.object.removeprefix(BOM)
    offset = error.start
    before = data[:offset].decode("utf-8", "replace")
    line = before.count("\n")
    column = len(before) - (before.rfind("\n") + 1)
    lines = data.decode("latin-1").replace("\r\n", "\n").split("\n")
    shown_lines = [text if i == line else "" for i, text in enumerate(lines)]
    shown_lines[line] = "".join(c if c.isprintable() else "�" for c in shown_lines[line])
    message = "Die Datei ist nicht in UTF-8 gespeichert; dieses Zeichen ist nicht lesbar."
    report("LA002", SourceFile(shown, shown_lines), line, column, 1, message, _SAVE)
