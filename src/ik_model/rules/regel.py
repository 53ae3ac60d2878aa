"""What a rule is, and the decorators that make one of a function.

A rule that needs one element sees that element and the county's profile; a rule that needs the whole concept is
written with :func:`konzeptregel` and sees the :class:`~ik_model.rules.kontext.Kontext`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext, Lauf

T = TypeVar("T")

FAMILIEN: dict[str, str] = {
    "ST": "Struktur",
    "VW": "Verweise",
    "AE": "Änderungen",
    "OR": "Organisation",
    "BE": "Berichtswesen",
    "VO": "Vorlage",
    "BA": "Barrierefreiheit",
    "PR": "Prüfung",
}
"""The families by the first two letters of their codes."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One rule.

    Attributes:
        code: Stable, never given twice: ``ST001``.
        severity: How much a finding weighs unless the county's profile says otherwise.
        meldung: Template of the message, filled with the values of a :class:`Befund`.
        hinweis: Template of what to do.
        umfang: What the function is called with: a class of elements, ``Textstelle``, ``Kontext`` or ``Lauf``.
        funktion: Yields what it objects to.
        integritaet: A concept with such a finding cannot be used.
    """

    code: str
    severity: Severity
    meldung: str
    hinweis: str
    umfang: type
    funktion: Callable[..., Iterable[Befund]]
    integritaet: bool = False

    @property
    def fest(self) -> bool:
        """Whether it can be neither switched off nor excused."""
        return self.integritaet or self.umfang is Lauf

    @property
    def name(self) -> str:
        """The readable name, the bad pattern: ``teilziel-ohne-zielgruppe``."""
        return self.funktion.__name__.replace("_", "-")

    @property
    def text(self) -> str:
        """The documentation: the docstring of the rule's file."""
        return (sys.modules[self.funktion.__module__].__doc__ or "").strip()


def regel(
    code: str,
    umfang: type[T],
    severity: Severity,
    *,
    meldung: str,
    hinweis: str,
) -> Callable[[Callable[[T, Profil], Iterable[Befund]]], Regel]:
    """Make a rule of a function that looks at one element (or one text field) and the profile."""

    def machen(funktion: Callable[[T, Profil], Iterable[Befund]]) -> Regel:
        return Regel(code, severity, meldung, hinweis, umfang, funktion)

    return machen


def konzeptregel(
    code: str, severity: Severity, *, meldung: str, hinweis: str, integritaet: bool = False
) -> Callable[[Callable[[Kontext], Iterable[Befund]]], Regel]:
    """Make a rule of a function that needs the whole concept."""

    def machen(funktion: Callable[[Kontext], Iterable[Befund]]) -> Regel:
        return Regel(code, severity, meldung, hinweis, Kontext, funktion, integritaet)

    return machen


def laufregel(
    code: str, severity: Severity, *, meldung: str, hinweis: str
) -> Callable[[Callable[[Lauf], Iterable[Befund]]], Regel]:
    """Make a rule of a function that looks at what the check itself was told: settings and exceptions."""

    def machen(funktion: Callable[[Lauf], Iterable[Befund]]) -> Regel:
        return Regel(code, severity, meldung, hinweis, Lauf, funktion)

    return machen


def fuelle(vorlage: str, werte: dict[str, Any]) -> str:
    """A message from its template."""
    return vorlage.format(**werte) if "{" in vorlage else vorlage
