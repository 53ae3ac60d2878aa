"""The exit codes, the same for all commands."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

_WORDS: Final = {
    "ok": "in Ordnung; Warnungen und Hinweise stehen nicht im Weg",
    "findings": "die Prüfung hat Fehler gefunden",
    "failed": "falscher Aufruf, oder das Konzept ließ sich nicht laden oder bauen",
    "bug": "Programmfehler",
    "interrupted": "abgebrochen (Strg-C)",
}


class Status(IntEnum):
    """What the shell gets.

    0, 1 and 2 mean what they mean in ruff; 70 is EX_SOFTWARE of sysexits.h; the last two are what a shell reports for
    a program that was ended by SIGINT or SIGPIPE.
    """

    OK = 0
    FINDINGS = 1
    FAILED = 2
    BUG = 70
    INTERRUPTED = 130
    PIPE_CLOSED = 141


def epilog(**meanings: str) -> str:
    """The exit codes for a help page; ``meanings`` says 0, 1 and 2 in other words: ``ok``, ``findings``, ``failed``."""
    words = _WORDS | meanings
    codes = {status: words[status.name.lower()] for status in Status if status.name.lower() in words}
    return "\n".join(["\b", "Rückgabewerte:", *(f"  {status:<3}  {meaning}" for status, meaning in codes.items())])
