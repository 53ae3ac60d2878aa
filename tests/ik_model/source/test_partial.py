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


def test_the_sound_part_is_never_handed_out(broken: Path) -> None:
    replace(broken / FIRST, ("    aufgaben: |", "    aufgabn: |"))
    with pytest.raises(ik_model.KonzeptError):
        ik_model.load(broken)
