"""Why Maßgaben cannot be applied, as what a rule reports."""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.revision.anwendung.problem import Problem, Problemart
from ik_model.revision.fassung import Schritt
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext


def befunde(kontext: Kontext, *arten: Problemart) -> Iterator[Befund]:
    """What a rule says of each problem of these kinds: ``was`` is wrong, and what to do (``rat``)."""
    for schritt in kontext.schritte.values():
        for problem in schritt.probleme:
            if problem.art in arten and not _unbekannte_kennung(schritt, problem):
                element = problem.massgabe or schritt.vorlage.id
                yield Befund(element, problem.pfad, wort=problem.wort, was=problem.meldung, rat=problem.rat)


def _unbekannte_kennung(schritt: Schritt, problem: Problem) -> bool:
    """Whether it is only that an ID leads nowhere, which is a finding of its own."""
    kennung = problem.wort.partition("/")[0].partition(".")[0]
    return problem.art == "stelle-fehlt" and schritt.davor.find(kennung) is None
