"""``ik export json``: the canonical form, byte for byte, on stdout or in a file that is whole or not there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import ik_model
from tests.ik_model.cli.conftest import Ik, replace


def test_on_stdout(ik: Ik, concept: Path) -> None:
    result = ik("export", "json", concept)
    assert (result.status, result.err) == (0, "")
    assert result.out == ik_model.to_json(ik_model.load(concept))


def test_bytes_do_not_depend_on_the_terminal(concept: Path) -> None:
    program = "import sys; from ik_model.cli.main import main; sys.exit(main(['export', 'json', sys.argv[1]]))"
    environment = os.environ | {"PYTHONIOENCODING": "latin-1", "LC_ALL": "C"}
    done = subprocess.run([sys.executable, "-c", program, concept], capture_output=True, env=environment, check=True)
    assert done.stdout == ik_model.to_json(ik_model.load(concept)).encode()


def test_into_a_file(ik: Ik, concept: Path, tmp_path: Path) -> None:
    out = tmp_path / "konzept.json"
    out.write_text("old")
    out.chmod(0o640)
    assert ik("export", "json", concept, "--out", out).all == ""
    assert ik_model.from_json(out.read_bytes()) == ik_model.load(concept)
    assert out.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["concept", "konzept.json"]


def test_through_a_link(ik: Ik, concept: Path, tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to(tmp_path / "konzept.json")
    assert ik("export", "json", concept, "--out", tmp_path / "link.json").status == 0
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "konzept.json").is_file()


def test_file_that_cannot_be_written(ik: Ik, concept: Path, tmp_path: Path) -> None:
    result = ik("export", "json", concept, "--out", tmp_path / "fehlt" / "konzept.json")
    assert (result.status, result.out) == (2, "")
    assert "kann nicht geschrieben werden" in result.err
    (tmp_path / "ordner").mkdir()
    assert ik("export", "json", concept, "--out", tmp_path / "ordner").status == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["concept", "ordner"]


def test_concept_that_cannot_be_loaded(ik: Ik, concept: Path, tmp_path: Path) -> None:
    replace(concept / "bildung.yaml", "[kinder]", "[kindr]")
    result = ik("export", "json", concept, "--out", tmp_path / "konzept.json")
    assert (result.status, result.out) == (2, "")
    assert "kindr" in result.err
    assert "Es wurde nichts ausgegeben." in result.err
    assert not (tmp_path / "konzept.json").exists()
