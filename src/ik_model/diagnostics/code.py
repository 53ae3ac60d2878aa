"""A code whose findings come from no rule; ``ik explain`` shows it like those of the rules."""

from __future__ import annotations

from dataclasses import dataclass

from ik_model.diagnostics.finding import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem.

    Attributes:
        code: Never given twice: ``LA001``.
        name: The readable name: ``ordner-oder-datei-fehlt``.
        text: German: what it means and what to do.
        severity: How much such a finding weighs.
    """

    code: str
    name: str
    text: str
    severity: Severity = Severity.FEHLER
