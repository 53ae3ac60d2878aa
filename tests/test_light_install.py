"""Without the libraries of the documents everything else works, and a build says what to install."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CONCEPTS = (ROOT / "concept", ROOT / "examples" / "klimaschutzkonzept", ROOT / "examples" / "gleichstellungsplan")

LIGHT = """
import sys
from importlib.abc import MetaPathFinder

class Absent(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] in {"jinja2", "markupsafe", "pypandoc", "typst"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
"""
"""What a Python knows in whose environment the extra ``dokumente`` is not installed."""

IK = f"{LIGHT}\nfrom ik_model.cli.main import main\nsys.exit(main())"

INSTALL = 'pip install "ik-model[dokumente]"'


def light(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda folder: folder.name)
def test_all_but_documents_works(concept: Path) -> None:
    checked = light(IK, "check", concept, "--format", "json")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert json.loads(checked.stdout)["version"] == 1
    exported = light(IK, "export", "json", concept)
    assert (exported.returncode, exported.stderr) == (0, "")
    assert json.loads(exported.stdout)["konzept"]["id"]


@pytest.mark.parametrize("arguments", [("schema",), ("explain", "ST001"), ("--version",), ("build", "--help")])
def test_commands_that_need_no_concept(arguments: tuple[str, ...]) -> None:
    result = light(IK, *arguments)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout


def test_a_build_says_what_to_install(tmp_path: Path) -> None:
    result = light(IK, "build", ROOT / "concept", "--out", tmp_path / "out")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        "Fehler bei „Renderer laden“: Zum Bauen von Dokumenten fehlt das Python-Paket „jinja2“.\n"
        f"   = Hilfe: Installieren mit: {INSTALL}\n"
        "Es wurde nichts gebaut.\n"
    )
    assert not (tmp_path / "out").exists()


def test_the_shell_completes_in_peace() -> None:
    program = (
        "import os\nos.environ.update(_IK_COMPLETE='bash_complete', COMP_WORDS='ik build --format p', COMP_CWORD='3')"
    )
    result = light(f"{program}\n{IK}")
    assert (result.returncode, result.stdout.strip(), result.stderr) == (0, "", "")


def test_python_is_told_the_same() -> None:
    program = """
import ik_model
konzept = ik_model.load("concept")
try:
    ik_model.render(konzept, "konzept", "pdf")
except ik_model.RenderError as error:
    print(error.hint)
"""
    result = light(LIGHT + program)
    assert (result.stdout, result.stderr) == (f"Installieren mit: {INSTALL}\n", "")
