"""What cannot be loaded does not hide what else is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import ik_model

CONCEPT = Path(__file__).resolve().parents[3] / "concept"
FIRST = "handlungsfelder/3-1-1-fruehkindliche-bildung.yaml"
OTHER = "handlungsfelder/3-3-arbeit.yaml"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A concept in which a Teilziel of Ziffer 3.3 has lost its Zielgruppe."""
    folder = shutil.copytree(CONCEPT, tmp_path / "concept")
    lines = (folder / OTHER).read_text("utf-8").splitlines(keepends=True)
    lost = next(n for n, line in enumerate(lines) if line.startswith("    zielgruppen:"))
    (folder / OTHER).write_text("".join(lines[:lost] + lines[lost + 1 :]), "utf-8")
    return folder


def codes(folder: Path) -> list[str]:
    return [finding.code for finding in ik_model.check(folder) if finding.severity is ik_model.Severity.FEHLER]


def replace(file: Path, *changes: tuple[str, str]) -> None:
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, "utf-8")


def test_one_unknown_field(broken: Path) -> None:
    replace(broken / FIRST, ("    aufgaben: |", "    aufgabn: |"))
    assert codes(broken) == ["LA007", "ST001"]


def test_several_errors_in_one_element(broken: Path) -> None:
    replace(broken / FIRST, ("titel:", "titell:"), ("    aufgaben: |", "    aufgabn: |"))
    assert sorted(codes(broken)) == ["LA006", "LA007", "LA007", "ST001"]


def test_a_file_that_cannot_be_read(broken: Path) -> None:
    (broken / FIRST).write_bytes(b"id: fr\xfc\n")
    assert codes(broken) == ["LA002", "ST001"]


@pytest.mark.parametrize(
    ("file", "old", "new", "loading"),
    [
        ("konzept.yaml", "id: integrationskonzept\n", "", ["LA006"]),
        ("konzept.yaml", "id: integrationskonzept\n", "id: Integrations Konzept\n", ["LA009"]),
        ("konzept.yaml", "status: Entwurf\n", "status: [Entwurf]\n", ["LA008"]),
        ("konzept.yaml", "titel: |", "titl: |", ["LA006", "LA007"]),
        ("profil.yaml", "kreis: Kreis Rendsburg-Eckernförde\n", "", ["LA006"]),
        ("profil.yaml", "ebenen:\n", "ebenen:\n  Leit Ziel: {name: Leitziel}\n", ["LA009"]),
    ],
)
def test_an_error_at_the_root(broken: Path, file: str, old: str, new: str, loading: list[str]) -> None:
    replace(broken / file, (old, new))
    assert sorted(codes(broken)) == [*loading, "ST001"]


def places(folder: Path) -> list[str]:
    return [finding.ort for finding in ik_model.check(folder) if finding.code == "ST001"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (FIRST, "id: fr\xfc\n"),
        (FIRST, "titel: ]"),
        ("kapitel/1-herausforderung.md", "ohne Kopf"),
        ("handlungsfelder/3-1-bildung.yaml", "titel: ]"),
        ("kapitel/3-handlungsfelder.md", "ohne Kopf"),
    ],
)
def test_a_file_that_cannot_be_read_keeps_its_number(broken: Path, file: str, text: str) -> None:
    expected = places(broken)
    (broken / file).write_bytes(text.encode("latin-1"))
    assert places(broken) == expected == ["Ziffer 3.3 Teilziel 1"]


def test_a_missing_file_keeps_its_number(broken: Path) -> None:
    (broken / "kapitel/1-herausforderung.md").unlink()
    assert places(broken) == ["Ziffer 3.3 Teilziel 1"]
    assert "LA001" in codes(broken)


def test_a_part_that_is_taken_out_keeps_its_number(broken: Path) -> None:
    before = "  - id: erste\n    text: [kein, Text]\n"
    replace(broken / OTHER, ("teilziele:\n", f"teilziele:\n{before}  - Das ist kein Teilziel\n"))
    assert places(broken) == ["Ziffer 3.3 Teilziel 3"]


def test_what_stands_for_something_is_not_judged(broken: Path) -> None:
    (broken / FIRST).write_bytes(b"titel: ]")
    findings = ik_model.check(broken)
    assert not [finding for finding in findings if "unlesbar" in finding.element + finding.message]


def test_the_sound_part_is_never_handed_out(broken: Path) -> None:
    replace(broken / FIRST, ("    aufgaben: |", "    aufgabn: |"))
    with pytest.raises(ik_model.KonzeptError):
        ik_model.load(broken)
