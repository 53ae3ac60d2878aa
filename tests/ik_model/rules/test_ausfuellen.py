"""What counts as a gap to be filled in, and what is a quotation."""

from __future__ import annotations

from pathlib import Path

import pytest

from ik_model.diagnostics.finding import Finding
from tests.ik_model.rules.beispiele import pruefe


def offen(ordner: Path, **dateien: str) -> list[Finding]:
    namen = {name.replace("__", "/"): text for name, text in dateien.items()}
    return [finding for finding in pruefe(ordner, namen) if finding.code in {"ST015", "ST016"}]


def kapitel(ordner: Path, text: str) -> list[tuple[int, str]]:
    """Line and message of what is found in a chapter."""
    datei = f"---\nid: einleitung\ntitel: Einleitung\n---\n{text}\n"
    funde = offen(ordner, **{"kapitel/einleitung.md": datei})
    assert all(fund.span for fund in funde)
    return [(fund.span.line - 4, fund.message) for fund in funde if fund.span]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("Am «Datum» beginnt es.", 1, "auszufüllen: «Datum»"),
        ("Es beginnt.\nDas ist «wann?».", 2, "auszufüllen: «wann?»"),
        ("«Es beginnt.\nEs endet.»", 1, "auszufüllen: «Es beginnt. Es endet.»"),
        ("Es «» beginnt.", 1, "auszufüllen: «»"),
        ("Hier ist [«Wort»](https://example.org) und *«mehr*.»", 1, "auszufüllen: «Wort»"),
        ("- eins\n- «zwei»", 2, "auszufüllen: «zwei»"),
        ("Tabelle: «Titel»\n| a | b |\n|---|---|\n| 1 | 2 |", 1, "auszufüllen: «Titel»"),
        ("| a | b |\n|---|---|\n| 1 | «2» |", 3, "auszufüllen: «2»"),
        ("![«Was zeigt das Bild?»](bilder/a.png)", 1, "auszufüllen: «Was zeigt das Bild?»"),
        ("Das.[^a]\n\n[^a]: «Quelle»", 3, "auszufüllen: «Quelle»"),
        ("Der Anfang blieb «stehen.", 1, "ein « ohne sein Gegenstück"),
        ("Das Ende blieb» stehen.", 1, "ein » ohne sein Gegenstück"),
    ],
)
def test_gaps(tmp_path: Path, text: str, line: int, words: str) -> None:
    found = kapitel(tmp_path, text)
    assert any(found_line == line and words in message for found_line, message in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Man nennt das « liberté, égalité ».",
        "Man nennt das «\u00a0liberté\u00a0».",
        "Er sagte »gut« und »schön«.",
        "Sie sagte: »Das geht.\nDas bleibt.«",
        "Es heißt „Wort“ und ‚Wort‘ und 3 < 4 > 2.",
    ],
)
def test_quotations(tmp_path: Path, text: str) -> None:
    assert kapitel(tmp_path, text) == []


def test_every_string_is_looked_at(tmp_path: Path) -> None:
    funde = offen(
        tmp_path,
        **{
            "profil.yaml": "kreis: «Kreis»\nanschrift: [Am Wall, «Ort»]\nebenen:\n  kapitel: {name: «Ebene»}\n",
            "vorlagen/a.yaml": "id: a\nnummer: A/1\nbetreff: «Betreff»\nanlagen: [{titel: «Anlage»}]\n"
            "weitere_felder: {x: «Feld»}\nfederfuehrung: {id: fachdienst-schule, wortlaut: «Amt»}\n",
        },
    )
    found = {fund.message.partition("«")[2].partition("»")[0]: fund.span for fund in funde}
    assert set(found) == {"Kreis", "Ort", "Ebene", "Betreff", "Anlage", "Feld", "Amt"}
    assert {name: span.line for name, span in found.items() if span} == {
        "Kreis": 1, "Ort": 2, "Ebene": 4, "Betreff": 3, "Anlage": 4, "Feld": 5, "Amt": 6,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("status", "code"),
    [("Entwurf", "ST015"), ("1. Entwurf der Verwaltung", "ST015"), ("in Bearbeitung", "ST015"), ("in Kraft", "ST016")],
)
def test_when_a_concept_is_finished(tmp_path: Path, status: str, code: str) -> None:
    konzept = f"id: konzept\ntitel: «Titel»\nstatus: {status}\ngliederung: [kapitel/einleitung.md]\n"
    assert [fund.code for fund in offen(tmp_path, **{"konzept.yaml": konzept})] == [code]


def test_a_paper_is_finished_when_a_body_has_dealt_with_it(tmp_path: Path) -> None:
    vorlage = "id: a\nnummer: A/1\nbetreff: «Betreff»\nberatungsfolge:\n  - {gremium: kreistag%s}\n"
    assert [fund.code for fund in offen(tmp_path, **{"vorlagen/a.yaml": vorlage % ""})] == ["ST015"]
    funde = offen(tmp_path, **{"vorlagen/a.yaml": vorlage % ", ergebnis: vertagt"})
    assert [fund.code for fund in funde] == ["ST016"]
    assert "Die Vorlage A/1 ist beraten (vertagt)" in funde[0].message
