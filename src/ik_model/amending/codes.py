"""The findings of working papers in: their codes, names and what they mean."""

from __future__ import annotations

from ik_model.diagnostics.code import Code
from ik_model.diagnostics.finding import Severity

NICHT_UEBERNEHMBAR = Code(
    "EA001",
    "beschluss-nicht-uebernehmbar",
    """„ik adopt“ übernimmt nur, was eingetragen ist: das Ergebnis und den Tag beim entscheidenden Gremium der
Beratungsfolge und, wo anders beschlossen wurde als vorgeschlagen, die einzelnen Punkte mit ihrem Wortlaut.

Die Meldung nennt, was fehlt, und die Zeilen, die in die Vorlage gehören.
Bis dahin bleibt der Text, wie er ist.""",
)

NICHT_EINZUARBEITEN = Code(
    "EA002",
    "punkt-nicht-einzuarbeiten",
    """Die Vorlage oder einer ihrer Punkte ist abgelehnt worden.

Was abgelehnt ist, wird nicht in den Text eingearbeitet.
Ist das Ergebnis falsch eingetragen, in der Vorlage unter beratungsfolge berichtigen.""",
)

NICHT_EINTRAGBAR = Code(
    "EA003",
    "aenderung-nicht-eintragbar",
    """Die Änderung passt zum Text, lässt sich aber nicht in die Dateien eintragen, ohne mehr zu ändern als gewollt.

Das Programm liest jede Änderung zurück, bevor es schreibt; hier kam etwas anderes heraus, als herauskommen sollte.
Die Stelle von Hand ändern und die Kennung der Maßgabe in der Vorlage unter eingearbeitet eintragen.""",
)

NICHT_AN_DER_REIHE = Code(
    "EA004",
    "vorlage-nicht-an-der-reihe",
    """Eine Vorlage zählt die Sätze des Textes, der ihr beigefügt war: mit den Änderungen der Vorlagen, die ihr
vorausgehen.

Passt sie nicht zum Text, kann es daran liegen, dass eine frühere noch nicht eingearbeitet ist.
Die Vorlagen in ihrer Reihenfolge einarbeiten.""",
    Severity.HINWEIS,
)

EINARBEITUNGSCODES: dict[str, Code] = {
    code.code: code for code in (NICHT_UEBERNEHMBAR, NICHT_EINZUARBEITEN, NICHT_EINTRAGBAR, NICHT_AN_DER_REIHE)
}
"""By code."""
