"""What a program asks of a concept: rules of its own judge beside the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import ik_model
from ik_model import Befund, Kontext, Profil, Severity, Teilziel, konzeptregel, regel
from tests.ik_model.cli.conftest import write
from tests.ik_model.rules.test_engine import built


@regel("MB001", Teilziel, Severity.HINWEIS, meldung="Zu kurz: {text}", hinweis="Mehr schreiben.")
def zu_kurz(teilziel: Teilziel, _profil: Profil) -> Iterator[Befund]:
    if len(str(teilziel.text)) < 20:
        yield Befund(teilziel.id, ("text",), text=teilziel.text)


@konzeptregel("MB002", Severity.FEHLER, meldung="", hinweis="")
def bricht_ab(kontext: Kontext) -> Iterator[Befund]:
    raise ZeroDivisionError(kontext.konzept.id)


def test_rules_of_a_program_judge_beside_the_others() -> None:
    konzept = built()
    findings = ik_model.check(konzept, regeln=[zu_kurz])
    assert [(f.element, f.message) for f in findings if f.code == "MB001"] == [("eins", "Zu kurz: Alle haben Zugang.")]
    assert [f for f in findings if f.code != "MB001"] == ik_model.check(konzept)


def test_they_judge_the_sound_part_of_a_concept_that_cannot_be_loaded(tmp_path: Path) -> None:
    write(tmp_path)
    file = tmp_path / "bildung.yaml"
    short = "  - {id: kurz, text: Alle., zielgruppen: [kinder], verantwortliche: [fachdienst]}\n"
    file.write_text(file.read_text(encoding="utf-8").rstrip("\n") + f"\n{short}unbekannt: x\n", encoding="utf-8")
    found = ik_model.check(tmp_path, regeln=iter([zu_kurz, bricht_ab]))  # read once only
    assert [(f.element, f.span and f.span.line) for f in found if f.code == "MB001"] == [("kurz", 12)]
    assert [f.code for f in found if f.severity is Severity.FEHLER] == ["LA007"]  # the whole is nobody's to judge


def test_one_that_breaks_off_is_named() -> None:
    (broken,) = (f for f in ik_model.check(built(), regeln=[bricht_ab]) if f.code == "PR004")
    assert broken.message.startswith("Die Regel MB002 (eigene Regel) ist abgebrochen: ZeroDivisionError: konzept (")
