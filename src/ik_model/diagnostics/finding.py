"""What the loader and the rules report: data, collected and shown together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ik_model.diagnostics.span import Span


class Severity(StrEnum):
    """How much a finding weighs; only ``FEHLER`` stops a build."""

    FEHLER = "fehler"
    WARNUNG = "warnung"
    HINWEIS = "hinweis"

    @property
    def rank(self) -> int:
        """0 for the heaviest, to sort by."""
        return list(Severity).index(self)

    @property
    def label(self) -> str:
        """The word that a person reads."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes:
        code: For example ``ST001``; ``ik explain`` knows it.
        name: The readable name, the bad pattern: ``teilziel-ohne-zielgruppe``.
        severity: After the county's profile has been applied.
        message: German: what is wrong.
        hint: German: what to do.
        span: Where; ``None`` for a model that was built without files.
        element: ID of the element, empty for the concept as a whole.
        ort: The place in the words of the council, for example ``Ziffer 3.1.1 Teilziel 2``; empty if there is none.
        ausnahme: The reason why this finding is excused in the source; empty if it is not.
    """

    code: str
    name: str
    severity: Severity
    message: str
    hint: str = ""
    span: Span | None = None
    element: str = ""
    ort: str = ""
    ausnahme: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """File, line, column, code: the order in which an editor works."""
        if self.span is None:
            return ("", 0, 0, self.code, self.message)
        return (self.span.file, self.span.line, self.span.column, self.code, self.message)
