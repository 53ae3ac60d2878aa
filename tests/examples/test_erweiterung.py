"""A package of its own brings a rule, a document, a format and a renderer: installed, found, used on all concepts."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import page as page_validation
import pytest

import ik_model
from ik_model.model.konzept import Konzept
from ik_model.model.zustaendigkeit import zustaendigkeiten
from ik_model.rules.engine import judge
from ik_model.rules.regel import Regel
from ik_model.rules.textstelle import textstellen
from ik_model.source.reader import read
from tests.examples.conftest import FOLDERS, ROOT
from tests.ik_model.cli.conftest import IK
from tests.ik_model.rules.beispiele import GRUNDSTOCK, beispiele

SOURCE = ROOT / "examples" / "erweiterung"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package as pip would install it: built to a wheel, without a network, and unpacked."""
    work = tmp_path_factory.mktemp("erweiterung")
    source = shutil.copytree(SOURCE, work / "source", ignore=shutil.ignore_patterns("__pycache__"))
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(work / "dist")]
    subprocess.run(build, cwd=source, check=True, capture_output=True)
    (wheel,) = (work / "dist").iterdir()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(work / "site")
    return work / "site"


def run(site: Path, command: list[str], *arguments: object) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(site), "COLUMNS": "100"}
    words = [*command, *map(str, arguments)]
    return subprocess.run(words, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


def test_the_rule_judges(site: Path, folder: Path, konzept: Konzept) -> None:
    result = run(site, IK, "check", folder, "--format", "json")
    assert (result.returncode, result.stderr) == (0, "")
    found = [finding for finding in json.loads(result.stdout)["findings"] if finding["code"] == "LS001"]
    long = [satz for stelle in textstellen(konzept) for satz in stelle.text.alle_saetze if len(str(satz).split()) > 50]
    assert len(found) == len(long)
    assert all(finding["line"] and finding["severity"] == "hinweis" for finding in found)
    if folder == FOLDERS["integrationskonzept"]:
        assert found


def test_the_rule_has_its_page(site: Path) -> None:
    page = run(site, IK, "explain", "satz-zu-lang")
    assert page.stdout.startswith("LS001 satz-zu-lang\nHinweis · Gruppe ik-erweiterung\n\nEin Satz hat mehr als")
    assert "\nik-erweiterung\n  LS001  Hinweis  satz-zu-lang\n" in run(site, IK, "explain").stdout


def test_the_page_s_examples_are_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(SOURCE / "src")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    rule = import_module("ik_erweiterung.satz_zu_lang").satz_zu_lang
    assert isinstance(rule, Regel)
    for files, lines in zip(beispiele(rule), ([7], []), strict=True):
        for name, text in (GRUNDSTOCK | files.dateien).items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        reading = read(tmp_path)
        assert reading.konzept
        findings = judge(reading.konzept, reading.positions, only=[rule])
        assert [finding.span and finding.span.line for finding in findings] == lines


def test_document_format_and_renderer_work_together(site: Path, folder: Path, konzept: Konzept, tmp_path: Path) -> None:
    result = run(site, IK, "build", folder, "--out", tmp_path, "--format", "txt,csv")
    assert result.returncode == 0, result.stderr
    files = {path.name: path.read_text(encoding="utf-8-sig") for path in tmp_path.iterdir()}
    rows = zustaendigkeiten(konzept)
    units = {stelle.id: stelle.name for row in rows for stelle in row.verantwortliche}
    assert {f"aufgaben-{id}.txt" for id in units} | {"konzept.txt", "zustaendigkeiten.csv"} <= files.keys()
    assert len([name for name in files if name.startswith("vorlage-")]) == len(konzept.vorlagen)
    for id, name in units.items():
        sheet = " ".join(files[f"aufgaben-{id}.txt"].split())
        assert sheet.startswith(f"Aufgaben: {name} =")
        assert sheet.count("- ") >= sum(id in {stelle.id for stelle in row.verantwortliche} for row in rows)
    text = " ".join(files["konzept.txt"].split())
    for section in konzept.abschnitte:
        assert " ".join(f"{section.nummer} {section.titel}".split()) in text
    table = list(csv.DictReader(files["zustaendigkeiten.csv"].splitlines()))
    assert [row["kennung"] for row in table] == [row.teil.id for row in rows]
    assert [row["verantwortliche"] for row in table] == ["; ".join(s.name for s in row.verantwortliche) for row in rows]


def test_our_formats_take_the_document_and_python_gets_it(site: Path, konzept: Konzept, folder: Path) -> None:
    unit = next(stelle.id for row in zustaendigkeiten(konzept) for stelle in row.verantwortliche)
    program = """
import sys, ik_model
konzept = ik_model.load(sys.argv[1])
sys.stdout.buffer.write(ik_model.render(konzept, "aufgaben", "pdf", element=sys.argv[2]))
"""
    command = [sys.executable, "-c", program, str(folder), unit]
    made = subprocess.run(command, capture_output=True, env=os.environ | {"PYTHONPATH": str(site)}, check=True)
    for profile in ("ua1", "2a"):
        assert page_validation.validate_pdf_bytes(made.stdout, profile=profile).failures == []


def test_without_the_package_there_is_nothing_of_it() -> None:
    with pytest.raises(ik_model.RenderError, match="Das Dokument „aufgaben“ gibt es nicht"):
        ik_model.render(ik_model.load(FOLDERS["gleichstellungsplan"]), "aufgaben", "pdf")
