"""What the rules find in the official concept: no error, and each finding a mistake that is really there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ik_model.diagnostics.finding import Finding, Severity
from ik_model.model.anker import Satzanker
from ik_model.model.konzept import Konzept
from ik_model.model.text import Text
from ik_model.rules.engine import judge
from tests.golden import Golden
from tests.ik_model.rules.official import CONCEPT, konzept, lesung

TAG = date(2020, 9, 14)


def line(finding: Finding) -> str:
    assert finding.span is not None
    ort = f" [{finding.ort}]" if finding.ort else ""
    file = Path(finding.span.file).relative_to(CONCEPT).as_posix()
    return f"{file} {finding.severity} {finding.code} {finding.message}{ort}\n"


def test_findings(golden: Golden) -> None:
    findings = judge(konzept(), lesung().positions, stichtag=TAG)
    golden.check("concept.txt", "".join(map(line, findings)))
    assert not [finding for finding in findings if finding.severity is Severity.FEHLER]


def ohne_massgabe() -> Konzept:
    ganz = konzept()
    vorlage = ganz.vorlagen[0].model_copy(update={"massgaben": ()})
    return ganz.ersetzt(vorlagen=(vorlage,))


def test_reporting_holds_with_the_massgabe_only() -> None:
    assert "BE001" not in {finding.code for finding in judge(konzept())}
    (befund,) = [finding for finding in judge(ohne_massgabe(), lesung().positions) if finding.code == "BE001"]
    assert befund.severity is Severity.FEHLER
    assert befund.ort == "Ziffer 5 Satz 2"
    assert "Sozial- und Gesundheitsausschuss" in befund.message
    assert "Kreistag" in befund.message


def test_a_massgabe_that_does_not_fit_does_not_count() -> None:
    ganz = konzept()
    vorlage = ganz.vorlagen[0]
    massgabe = vorlage.massgaben[0].model_copy(update={"bisher": Text.plain("Dem Kreistag wird nie berichtet.")})
    findings = judge(ganz.ersetzt(vorlagen=(vorlage.model_copy(update={"massgaben": (massgabe,)}),)))
    assert {"AE002", "BE001"} == {finding.code for finding in findings if finding.severity is Severity.FEHLER}


def test_the_sentence_that_is_not_there() -> None:
    ganz = konzept()
    vorlage = ganz.vorlagen[0]
    massgabe = vorlage.massgaben[0].model_copy(update={"satz": Satzanker("berichtswesen", 3)})
    findings = judge(ganz.ersetzt(vorlagen=(vorlage.model_copy(update={"massgaben": (massgabe,)}),)))
    (befund,) = [finding for finding in findings if finding.code == "AE001"]
    assert "Ziffer 5 hat 2 Sätze" in befund.message
