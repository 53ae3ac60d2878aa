"""The engine: weights, excuses, places, and concepts that were built in Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from ik_model.diagnostics.finding import Severity
from ik_model.model.konzept import Konzept
from ik_model.rules import registry
from ik_model.rules.engine import judge
from tests.ik_model.rules.beispiele import pruefe

BILDUNG = """\
id: bildung
titel: Bildung
art: handlungsfeld
{oben}teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    verantwortliche: [fachdienst-schule]
{unten}"""


def bildung(oben: str = "", unten: str = "") -> dict[str, str]:
    """A Handlungsfeld whose Teilziel has no Zielgruppe."""
    return {"handlungsfelder/bildung.yaml": BILDUNG.format(oben=oben, unten=unten)}


def profil(regeln: str) -> dict[str, str]:
    return {"profil.yaml": f"id: profil\nkreis: Kreis Musterland\nregeln: {regeln}\n"}


def built() -> Konzept:
    return Konzept.model_validate(
        {
            "id": "konzept",
            "titel": "Konzept",
            "profil": {"kreis": "Kreis Musterland"},
            "gliederung": [
                {
                    "id": "bildung",
                    "titel": "Bildung",
                    "art": "handlungsfeld",
                    "teilziele": [
                        {"id": "eins", "text": "Alle haben Zugang."},
                        {"id": "zwei", "text": "Niemand geht leer aus."},
                    ],
                }
            ],
        }
    )


def test_a_concept_built_in_python_is_judged() -> None:
    findings = judge(built())
    assert [(f.code, f.element, f.ort, f.span) for f in findings] == [
        ("ST001", "eins", "Ziffer 1 Teilziel 1", None),
        ("ST001", "zwei", "Ziffer 1 Teilziel 2", None),
        ("ST002", "eins", "Ziffer 1 Teilziel 1", None),
        ("ST002", "zwei", "Ziffer 1 Teilziel 2", None),
    ]


def test_a_finding_knows_its_place(tmp_path: Path) -> None:
    (finding,) = pruefe(tmp_path, bildung())
    assert (finding.code, finding.name, finding.severity) == ("ST001", "teilziel-ohne-zielgruppe", Severity.FEHLER)
    assert finding.element == "kita-betreuung"
    assert finding.ort == "Ziffer 2 Teilziel 1"
    assert finding.span is not None
    assert (finding.span.line, finding.span.column) == (5, 9)
    assert finding.span.text == "  - id: kita-betreuung"


@pytest.mark.parametrize(("wert", "gewicht"), [("warnung", Severity.WARNUNG), ("hinweis", Severity.HINWEIS)])
def test_the_profile_weighs(wert: str, gewicht: Severity, tmp_path: Path) -> None:
    (finding,) = pruefe(tmp_path, bildung() | profil(f"{{ST001: {wert}}}"))
    assert finding.severity is gewicht


def test_the_profile_switches_off(tmp_path: Path) -> None:
    assert pruefe(tmp_path, bildung() | profil("{ST001: aus}")) == []


def test_the_profile_says_what_is_required() -> None:
    konzept = built()
    form = konzept.profil.teilziel.model_copy(update={"pflicht": ()})
    assert judge(konzept.ersetzt(profil=konzept.profil.model_copy(update={"teilziel": form}))) == []


GRUND = "Die Zielgruppe wird noch abgestimmt."
AUSNAHME = "ausnahmen: [{{regel: {code}, grund: {grund}}}]\n"


@pytest.mark.parametrize("wo", ["oben", "unten"])
def test_an_excuse_is_kept_and_shown(wo: str, tmp_path: Path) -> None:
    ausnahme = AUSNAHME.format(code="ST001", grund=GRUND)
    dateien = bildung(oben=ausnahme) if wo == "oben" else bildung(unten=f"    {ausnahme}")
    (finding,) = pruefe(tmp_path, dateien)
    assert (finding.code, finding.ausnahme) == ("ST001", GRUND)


def test_an_excuse_for_another_rule_does_not_count(tmp_path: Path) -> None:
    findings = pruefe(tmp_path, bildung(oben=AUSNAHME.format(code="ST002", grund=GRUND)))
    assert [(f.code, f.ausnahme) for f in findings] == [("PR001", ""), ("ST001", "")]


def test_an_excuse_of_a_rule_that_is_off_is_no_finding(tmp_path: Path) -> None:
    dateien = bildung(oben=AUSNAHME.format(code="ST001", grund=GRUND)) | profil("{ST001: aus}")
    assert pruefe(tmp_path, dateien) == []


def test_an_excuse_names_an_unknown_rule(tmp_path: Path) -> None:
    findings = pruefe(tmp_path, bildung(oben=AUSNAHME.format(code="ZZ123", grund=GRUND)))
    assert [f.code for f in findings] == ["PR002", "ST001"]


def test_integrity_can_be_neither_excused_nor_switched_off(tmp_path: Path) -> None:
    ausnahme = AUSNAHME.format(code="VW002", grund=GRUND)
    dateien = bildung(oben=ausnahme, unten="    zielgruppen: [unbekannt]\n") | profil("{VW002: aus}")
    findings = pruefe(tmp_path, dateien)
    assert sorted(f.code for f in findings) == ["PR003", "PR003", "VW002"]
    assert not any(f.ausnahme for f in findings)


def test_integrity_alone(tmp_path: Path) -> None:
    konzept = built()
    assert judge(konzept, only_integrity=True) == []
    teilziel = {"id": "bildung", "text": "Alle.", "zielgruppen": ["kinder"]}
    konzept = konzept.ersetzt(
        gliederung=[{"id": "bildung", "titel": "Bildung", "teilziele": [teilziel]}],
    )
    assert [f.code for f in judge(konzept, only_integrity=True)] == ["VW001", "VW002"]


def test_some_rules_alone() -> None:
    findings = judge(built(), only=[registry.finde("ST002")])
    assert {f.code for f in findings} == {"ST002"}


EINLEITUNG = """\
---
id: einleitung
titel: Einleitung
---

Das steht [hier](#).
Das ist so. Und so.
"""


def test_findings_are_sorted_by_place(tmp_path: Path) -> None:
    findings = pruefe(
        tmp_path,
        bildung(unten="    zielgruppen: [unbekannt]\n") | {"kapitel/einleitung.md": EINLEITUNG},
    )
    assert [f.code for f in findings] == ["VW002", "BA005", "VW003", "AE006"]
    assert findings == sorted(findings, key=lambda f: f.sort_key)
