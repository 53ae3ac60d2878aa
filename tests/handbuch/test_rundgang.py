"""The tour of the handbook, carried out word for word in a scratch repository."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.handbuch.erzaehlung import Befehl, Datei, ausfuehren, passt, schreiben, schritte

SEITE = Path(__file__).parents[2] / "docs" / "handbuch" / "rundgang.md"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None, reason="the tour needs git, which is not installed")
def test_the_tour_does_what_it_says(tmp_path: Path) -> None:
    ordner, heim = tmp_path / "ordner", tmp_path / "heim"
    ordner.mkdir()
    heim.mkdir()
    getan = list(schritte(SEITE.read_text(encoding="utf-8")))
    assert sum(isinstance(schritt, Befehl) for schritt in getan) >= 15
    assert sum(isinstance(schritt, Datei) for schritt in getan) >= 8
    for schritt in getan:
        if isinstance(schritt, Datei):
            schreiben(schritt, ordner)
        else:
            ausgabe = ausfuehren(schritt, ordner, heim)
            stelle = f"{SEITE.name}, Block ab Zeile {schritt.zeile}: {schritt.befehl}"
            assert passt(schritt.ausgabe, ausgabe), f"{stelle}\nerscheint:\n{ausgabe}\nsteht da:\n{schritt.ausgabe}"
    assert list(heim.iterdir()) == []


def test_an_output_is_compared_with_its_gaps() -> None:
    assert passt("…\n0 Fehler…", "x\ny\n0 Fehler, 1 Warnung")
    assert passt("0 Fehler…", "0 Fehler")
    assert passt("", "")
    assert passt("a …: b", "a 1:2: b")
    assert not passt("0 Fehler…", "x\n0 Fehler")
    assert not passt("0 Fehler", "0 Fehler, 1 Warnung")
    assert not passt("", "x")
    assert not passt("…\nb\n…", "a\nc")
