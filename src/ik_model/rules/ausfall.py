"""A rule that cannot judge: it breaks off, or it cannot be loaded. The check goes on without it, and says so.

*Why these are no rules:* a rule finds what is wrong with a concept; here something is wrong with a rule.
*Why errors:* a check that was not made has not been passed.
"""

from __future__ import annotations

import traceback
from pathlib import PurePath

from ik_model.diagnostics.code import Code
from ik_model.diagnostics.finding import Finding

_ABGEBROCHEN = Code(
    "PR004",
    "regel-abgebrochen",
    """Eine Regel ist bei der Prüfung dieses Konzepts mit einem Programmfehler abgebrochen.

Am Konzept muss nichts falsch sein, aber die Regel hat es nicht zu Ende beurteilt.
Alle anderen Regeln gelten wie sonst.

Die Meldung nennt die Regel, den Fehler und seine Stelle im Programm: Damit können die Entwickler der Regel ihn beheben.
Bis dahin lässt sich die Regel im Profil des Kreises abschalten: regeln: {CODE: aus}""",
)
_NICHT_LADBAR = Code(
    "PR005",
    "regel-nicht-ladbar",
    """Ein installiertes Paket bringt eine Regel mit, die sich nicht verwenden lässt.

Sie wird übergangen; alle anderen Regeln gelten wie sonst.
Gründe sind ein Fehler beim Laden, ein Code, den es schon gibt, oder ein Code, der keiner ist: Eigene Regeln haben einen
Code aus zwei Großbuchstaben und drei Ziffern, dessen Buchstaben ik-model nicht selbst benutzt.

Das Paket in einer berichtigten Fassung installieren oder entfernen.
Bis dahin lässt sich der Befund abschalten, wenn der Code frei ist, im Profil des Kreises: regeln: {CODE: aus}""",
)

AUSFALLCODES: dict[str, Code] = {code.code: code for code in (_ABGEBROCHEN, _NICHT_LADBAR)}
"""By code."""


def abgebrochen(regel: str, herkunft: str, error: Exception) -> Finding:
    """A rule has raised an exception.

    Args:
        regel: Its code.
        herkunft: The package that it comes from.
        error: What it raised.
    """
    return _finding(
        _ABGEBROCHEN,
        f"Die Regel {regel} ({herkunft}) ist abgebrochen: {_kurz(error)}{_stelle(error)}.",
        f"Den Entwicklern der Regel melden; bis dahin im Profil abschalten: regeln: {{{regel}: aus}}",
    )


def nicht_ladbar(regel: str, herkunft: str, grund: str) -> Finding:
    """A package's rule cannot be used.

    Args:
        regel: The code under which the package has registered it.
        herkunft: The package.
        grund: German: why, without a full stop.
    """
    return _finding(
        _NICHT_LADBAR,
        f"Die Regel {regel} ({herkunft}) ist nicht dabei: {grund}.",
        f"{herkunft} in einer berichtigten Fassung installieren oder entfernen.",
    )


def lade_grund(error: Exception) -> str:
    """Why something could not be imported."""
    return f"Sie lässt sich nicht laden ({_kurz(error)})"


def _finding(code: Code, message: str, hint: str) -> Finding:
    return Finding(code.code, code.name, code.severity, message, hint)


def _kurz(error: Exception) -> str:
    line = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(":.")
    return line if len(line) <= 200 else f"{line[:199]}…"


def _stelle(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f" ({PurePath(frames[-1].filename).name}, Zeile {frames[-1].lineno})" if frames else ""
