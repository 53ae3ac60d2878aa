"""Why Maßgaben cannot be applied, and what they may have forgotten, as what a rule reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ik_model.diagnostics.finding import Finding, Severity
from ik_model.diagnostics.positions import Positions
from ik_model.model.konzept import Konzept
from ik_model.model.vorlage import Vorlage
from ik_model.revision.anwendung.problem import Problem, Problemart
from ik_model.revision.fassung import Schritt
from ik_model.revision.folgen.folge import Folgeart
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext


def befunde(kontext: Kontext, *arten: Problemart) -> Iterator[Befund]:
    """What a rule says of each problem of these kinds: ``was`` is wrong, and what to do (``rat``)."""
    for schritt in kontext.schritte.values():
        for problem in schritt.probleme:
            if problem.art in arten and not _unbekannte_kennung(schritt, problem):
                element = problem.massgabe or schritt.vorlage.id
                yield Befund(element, problem.pfad, wort=problem.wort, was=problem.meldung, rat=problem.rat)


REGELN: dict[Problemart, str] = {
    "stelle-fehlt": "AE001",
    "nicht-gefunden": "AE002",
    "mehrfach": "AE003",
    "ohne-bisher": "AE004",
    "setzt": "AE007",
    "ausgangstext": "AE008",
    "gleiche-stelle": "AE009",
    "unpassend": "AE010",
    "kennung-vergeben": "AE010",
    "beschluss": "AE010",
}
"""Which rule reports a problem of which kind."""


def als_befunde(konzept: Konzept, positions: Positions, vorlage: Vorlage, probleme: Iterable[Problem]) -> list[Finding]:
    """Problems as the findings that the rules would report: what stands in the way of a paper that is worked in now.

    Each stands in the way, whatever its rule weighs, and no exception in the source excuses it.
    """
    from ik_model.rules.engine import als_finding
    from ik_model.rules.registry import finde

    findings: list[Finding] = []
    for problem in probleme:
        wo = problem.massgabe or vorlage.id
        befund = Befund(wo, problem.pfad, wort=problem.wort, was=problem.meldung, rat=problem.rat)
        finding = als_finding(konzept, positions, finde(REGELN[problem.art]), befund)
        findings.append(replace(finding, severity=Severity.FEHLER))
    return findings


def folgebefunde(kontext: Kontext, art: Folgeart) -> Iterator[Befund]:
    """What a rule says of each thing of this kind that a Maßgabe may have forgotten."""
    for folge in kontext.folgen:
        if folge.art == art:
            yield Befund(folge.massgabe, folge.pfad, wort=folge.wort, was=folge.meldung, rat=folge.rat)


def _unbekannte_kennung(schritt: Schritt, problem: Problem) -> bool:
    """Whether it is only that an ID leads nowhere, which is a finding of its own."""
    kennung = problem.wort.partition("/")[0].partition(".")[0]
    return problem.art == "stelle-fehlt" and schritt.davor.find(kennung) is None
