"""What shall be written, and everything that speaks for or against it; nothing is written yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from ik_model.amending.codes import NICHT_EINTRAGBAR
from ik_model.api import check_reading
from ik_model.diagnostics.code import Code
from ik_model.diagnostics.finding import Finding, Severity
from ik_model.diagnostics.positions import Path
from ik_model.model.konzept import Konzept
from ik_model.model.vorlage import Vorlage
from ik_model.source.edit.rewrite import rewrite
from ik_model.source.edit.workbench import Refused
from ik_model.source.overlay import Overlay, Snapshot
from ik_model.source.reader import Reading, read


@dataclass(frozen=True, slots=True)
class Ausgang:
    """The concept as it was read: what a paper is worked into.

    Attributes:
        tree: Its files; they do not change while we work.
        reading: What they say.
        folder: Where they are.
    """

    tree: Snapshot
    reading: Reading
    folder: str

    @property
    def konzept(self) -> Konzept:
        """The concept.

        Raises:
            ValueError: It could not be loaded.
        """
        if self.reading.konzept is None:
            raise ValueError("the concept has not been loaded")
        return self.reading.konzept

    def befund(self, code: Code, meldung: str, rat: str, element: str, pfad: Path = (), *, ort: str = "") -> Finding:
        """A finding at its place in the source."""
        span = self.reading.positions.span(element, pfad)
        return Finding(code.code, code.name, code.severity, meldung, rat, span, element, ort)


@dataclass(frozen=True, slots=True)
class Vorhaben:
    """A paper worked in, in memory.

    Attributes:
        ausgang: The concept as it is.
        vorlage: The paper.
        zeilen: What is done, a line each, in German.
        changes: The files that change by it; none if there is an obstacle, or nothing to do.
        hindernisse: Why it cannot be done.
        danach: Whether the obstacles are errors of the concept as it would be, not as it is.
        neue_befunde: What the check finds afterwards that it has not found before.
    """

    ausgang: Ausgang
    vorlage: Vorlage
    zeilen: tuple[str, ...] = ()
    changes: dict[str, bytes | None] = field(default_factory=dict)
    hindernisse: tuple[Finding, ...] = ()
    danach: bool = False
    neue_befunde: tuple[Finding, ...] = ()


def eintragen(ausgang: Ausgang, vorlage: Vorlage, wunsch: Konzept, zeilen: Sequence[str]) -> Vorhaben:
    """Find the files that change when the source shall hold another concept, and check what comes out.

    An error that the check has not found before is an obstacle: a paper must not break the concept. That a point which
    is still open does not fit any more is none: of two that want the same place, one goes without.
    """
    try:
        changes = rewrite(ausgang.tree, wunsch)
    except Refused as error:
        rat = "Die Stellen von Hand ändern; geschrieben wurde nichts."
        hindernis = ausgang.befund(NICHT_EINTRAGBAR, str(error), rat, vorlage.id)
        return Vorhaben(ausgang, vorlage, tuple(zeilen), hindernisse=(hindernis,))
    danach = read(Overlay(ausgang.tree, changes))
    neue = _neue(check_reading(ausgang.reading), check_reading(danach))
    offene = {massgabe.id for papier in wunsch.vorlagen for massgabe in papier.massgaben}
    neue = [replace(finding, hint=_OFFEN) if finding.element in offene else finding for finding in neue]
    fehler = [finding for finding in neue if finding.severity is Severity.FEHLER and finding.element not in offene]
    if fehler:
        return Vorhaben(ausgang, vorlage, tuple(zeilen), hindernisse=tuple(fehler), danach=True)
    return Vorhaben(ausgang, vorlage, tuple(zeilen), changes, neue_befunde=tuple(neue))


_OFFEN = (
    "Dieser Punkt ist noch offen und passt nicht mehr zum Text. Ist über ihn entschieden, das Ergebnis bei der "
    "Beratung eintragen (punkte); sonst die Maßgabe dem Text anpassen."
)


def _neue(vorher: Sequence[Finding], nachher: Sequence[Finding]) -> list[Finding]:
    """Findings that were not there.

    Lines may have moved, a message may name the place anew, and what was said of a Maßgabe is now said of the text.
    """
    alte, neue = list(vorher), [finding for finding in nachher if not finding.ausnahme]
    for was in (_wortgleich, _am_selben_ort, _in_gleichen_worten):
        alte, neue = _ohne_paare(alte, neue, was)
    return neue


def _ohne_paare(
    alte: Sequence[Finding], neue: Sequence[Finding], was: Callable[[Finding], tuple[str, ...]]
) -> tuple[list[Finding], list[Finding]]:
    """What is left when each old finding has taken its new one away."""
    gemeinsam = Counter(map(was, alte)) & Counter(map(was, neue))

    def rest(findings: Sequence[Finding]) -> list[Finding]:
        weg, bleiben = Counter(gemeinsam), list[Finding]()
        for finding in findings:
            weg[was(finding)] -= 1
            if weg[was(finding)] < 0:
                bleiben.append(finding)
        return bleiben

    return rest(alte), rest(neue)


def _wortgleich(finding: Finding) -> tuple[str, ...]:
    return finding.code, finding.element, finding.message


def _am_selben_ort(finding: Finding) -> tuple[str, ...]:
    return finding.code, finding.element


def _in_gleichen_worten(finding: Finding) -> tuple[str, ...]:
    return finding.code, finding.message
