"""``ik check``: all problems at once, for people and programs, and the exit code."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests.ik_model.cli.conftest import Ik, replace

BROKEN = Path(__file__).parents[1] / "source" / "broken"
KEYS = ["code", "name", "severity", "message", "hint", "file", "line", "column", "length", "element", "ort", "ausnahme"]


def test_sound_concept(ik: Ik, concept: Path) -> None:
    result = ik("check", concept)
    assert (result.status, result.err) == (0, "")
    assert "0 Fehler" in result.out


def test_official_concept(ik: Ik, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[3])
    result = ik("check")
    assert (result.status, result.err) == (0, "")
    *_, last = result.out.rstrip().split("\n")
    assert re.fullmatch(r"0 Fehler, \d+ Warnungen, \d+ Hinweise(, \d+ ausgenommen)?", last)
    assert "concept/vorwort.md:" in result.out


BAD: list[tuple[str, str, str, int, str, str]] = [
    # file, old, new, exit code, rule or code, what is said
    ("bildung.yaml", "titel:", "überschrift: x\ntitel:", 2, "LA007", "Das Feld „überschrift“ gibt es hier nicht."),
    ("bildung.yaml", "id: kita", "id: Kita 1", 2, "LA009", "„Kita 1“ ist keine gültige Kennung."),
    ("bildung.yaml", "id: kita", "id: bildung", 1, "VW001", "bildung"),
    ("bildung.yaml", "    zielgruppen: [kinder]\n", "", 1, "ST001", "ohne Zielgruppe"),
    ("bildung.yaml", "    verantwortliche: [fachdienst]\n", "", 1, "ST002", "ohne Verantwortliche"),
    ("bildung.yaml", "[kinder]", "[kindr]", 1, "VW002", "kindr"),
    ("vorlagen/VO-1.yaml", "dem Kreistag ein", "dem Kreistage ein", 1, "AE002", "Wortlaut"),
    ("vorlagen/VO-1.yaml", "kapitel/2", "kapitel/3", 1, "AE001", "2 Sätze"),
    ("vorlagen/VO-1.yaml", "    setzt: {umsetzungsbericht.an: sozialausschuss}\n", "", 1, "BE001", "Sozialausschuss"),
    ("konzept.yaml", "berichtswesen.md", "berichtwesen.md", 2, "LA001", "Die Datei gibt es nicht."),
    ("konzept.yaml", "titel: Integrationskonzept", "titel: Integration: ein Konzept", 2, "LA003", "Doppelpunkt"),
]


@pytest.mark.parametrize(("file", "old", "new", "status", "code", "words"), BAD)
def test_bad_input(
    file: str,
    old: str,
    new: str,
    status: int,
    code: str,
    words: str,
    ik: Ik,
    concept: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    replace(concept / file, old, new)
    monkeypatch.chdir(concept.parent)
    result = ik("check")
    assert (result.status, result.err) == (status, "")
    block = next(block for block in result.out.split("\n\n") if f"Fehler {code}: " in block)
    head, *rest = block.split("\n")
    assert re.match(r"concept/[\w./-]+:\d+:\d+: Fehler ", head)
    assert words in head
    assert any(line.strip(" |").startswith("^") for line in rest)
    assert any(line.startswith("   = Hilfe: ") for line in rest)


def test_not_utf8(ik: Ik, concept: Path) -> None:
    path = concept / "bildung.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    result = ik("check", concept)
    assert result.status == 2
    assert "bildung.yaml:8:28: Fehler LA002: Die Datei ist nicht in UTF-8 gespeichert" in result.out


@pytest.mark.parametrize("name", ["fehlt", "leer", "datei"])
def test_no_concept_there(name: str, ik: Ik, tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    (tmp_path / "datei").touch()
    for command in ("check", "build"):
        result = ik(command, tmp_path / name)
        assert result.status == 2
        assert "Fehler LA001" in result.all


@pytest.mark.parametrize("case", sorted(path.name for path in BROKEN.iterdir()))
@pytest.mark.parametrize("format", ["text", "json"])
def test_broken_concepts_end_in_an_exit_code(case: str, format: str, ik: Ik) -> None:
    result = ik("check", BROKEN / case, "--format", format)
    only_warnings = case == "nicht-verwendet"
    assert (result.status, result.err) == (0 if only_warnings else 2, "")


def test_all_problems_at_once(ik: Ik, concept: Path) -> None:
    replace(concept / "bildung.yaml", "[kinder]", "kinder")
    replace(concept / "bildung.yaml", "oberziel: ", "oberziel: <b>")
    replace(concept / "stellen.yaml", "name:", "nam:")
    replace(concept / "konzept.yaml", "2020-09-09", "heute")
    codes = re.findall(r"Fehler (LA\d+)", ik("check", concept).out)
    assert sorted(codes) == ["LA006", "LA007", "LA008", "LA008", "LA010"]


def test_strict_counts_warnings(ik: Ik, concept: Path) -> None:
    (concept / "vergessen.md").touch()
    assert ik("check", concept).status == 0
    result = ik("check", concept, "--streng")
    assert result.status == 1
    assert "Warnung LA011" in result.out


def test_excused_finding_is_shown_and_does_not_count(ik: Ik, concept: Path) -> None:
    replace(
        concept / "bildung.yaml",
        "    zielgruppen: [kinder]\n",
        '    ausnahmen: [{regel: ST001, grund: "Gilt für alle."}]\n',
    )
    result = ik("check", concept, "--streng")
    assert "   = ausgenommen: Gilt für alle." in result.out
    assert "1 ausgenommen" in result.out
    assert result.out.rstrip().split("\n")[-1].startswith("0 Fehler")
    (excused,) = [f for f in json.loads(ik("check", concept, "--format", "json").out)["findings"] if f["ausnahme"]]
    assert (excused["code"], excused["ausnahme"]) == ("ST001", "Gilt für alle.")


def test_summary_by_group(ik: Ik, concept: Path) -> None:
    replace(concept / "bildung.yaml", "    zielgruppen: [kinder]\n", "")
    replace(concept / "vorlagen/VO-1.yaml", "kapitel/2", "kapitel/3")
    out = ik("check", concept).out
    assert re.search(r"^  Struktur +1 Fehler", out, re.MULTILINE)
    assert re.search(r"^  Änderungen +1 Fehler", out, re.MULTILINE)
    assert out.index("  Struktur ") < out.index("  Änderungen ")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2021-12-31", ""),
        ("2022-09-01", "ist bis zum 30.09.2022 fällig"),
        ("1.10.2022", "ist seit dem 30.09.2022 überfällig"),
        ("31.12.2022", "ist seit dem 30.09.2022 überfällig"),
    ],
)
def test_day_of_judgement(day: str, words: str, ik: Ik, concept: Path) -> None:
    replace(concept / "berichtswesen.yaml", "turnus: P2Y,", "turnus: P2Y, erstmals: 2022-09-30,")
    result = ik("check", concept, "--stichtag", day)
    assert result.status == 0
    assert ("Warnung BE003" in result.out) == bool(words)
    assert words in result.out


def test_json(ik: Ik, concept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace(concept / "bildung.yaml", "    zielgruppen: [kinder]\n", "")
    monkeypatch.chdir(concept.parent)
    result = ik("check", concept, "--format", "json")
    assert (result.status, result.err) == (1, "")
    answer = json.loads(result.out)
    assert list(answer) == ["version", "findings"]
    assert answer["version"] == 1
    assert all(list(finding) == KEYS for finding in answer["findings"])
    (finding,) = [finding for finding in answer["findings"] if finding["code"] == "ST001"]
    assert finding["file"] == "concept/bildung.yaml"
    assert finding["severity"] == "fehler"
    assert (finding["name"], finding["element"], finding["line"]) == ("teilziel-ohne-zielgruppe", "kita", 6)
    assert finding["ort"] == "Ziffer 1 Teilziel 1"
    monkeypatch.chdir(concept)
    assert {f["file"] for f in json.loads(ik("check", "--format", "json").out)["findings"]} >= {"bildung.yaml"}
    monkeypatch.chdir(concept / "vorlagen")
    (again,) = [f for f in json.loads(ik("check", "..", "--format=json").out)["findings"] if f["code"] == "ST001"]
    assert again["file"] == "../bildung.yaml"


def test_json_of_nothing(ik: Ik, tmp_path: Path) -> None:
    result = ik("check", tmp_path, "--format", "json")
    assert result.status == 2
    (finding,) = json.loads(result.out)["findings"]
    assert finding["code"] == "LA001"


def test_file_name_does_not_steer_the_terminal(ik: Ik, concept: Path) -> None:
    (concept / "b\x1b[31mild\u202e.yaml").touch()
    os.close(os.open(bytes(concept) + b"/\xff.md", os.O_CREAT))
    result = ik("check", concept)
    assert result.status == 0
    assert "\x1b" not in result.out
    assert "LA011" in result.out
    assert ik("check", concept, "--format", "json").status == 0
