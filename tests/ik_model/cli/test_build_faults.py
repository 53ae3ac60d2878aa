"""``ik build`` with the renderer of the project, when the outside world fails: the last good build stays."""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.ik_model.cli.conftest import HINWEIS, IK, replace, snapshot, write


def build(concept: Path, out: Path, *arguments: str, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    def small_disk() -> None:
        assert limit is not None
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [*IK, "build", str(concept), "--out", str(out), *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        preexec_fn=None if limit is None else small_disk,
    )


@pytest.fixture(scope="module")
def good_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A concept and its finished build."""
    root = tmp_path_factory.mktemp("gebaut")
    write(root / "concept")
    result = build(root / "concept", root / "out")
    assert (result.returncode, result.stderr) == (0, HINWEIS)
    assert re.search(r"konzept\.pdf +\d+ +\d+ kB +\d+,\d s", result.stdout)
    assert len(snapshot(root / "out")) == 11
    replace(root / "concept" / "konzept.yaml", "titel: Integrationskonzept", "titel: Neues Konzept")
    return root


def failed(result: subprocess.CompletedProcess[str], words: str) -> None:
    assert "Traceback" not in result.stderr
    assert "Programmfehler" not in result.stderr
    assert (result.returncode, result.stdout) == (2, "")
    assert words in result.stderr
    assert result.stderr.rstrip().endswith("Es wurde nichts gebaut.")


def test_output_folder_that_is_a_file(good_build: Path, tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("bleibt", encoding="utf-8")
    for out in (tmp_path / "datei", tmp_path / "datei" / "darunter"):
        failed(build(good_build / "concept", out, "--format", "html"), "ist kein Ordner")
    assert (tmp_path / "datei").read_text(encoding="utf-8") == "bleibt"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_output_folder_that_may_not_be_written(good_build: Path, tmp_path: Path) -> None:
    (tmp_path / "fest").mkdir(mode=0o500)
    failed(build(good_build / "concept", tmp_path / "fest", "--format", "html"), "darf nicht geschrieben werden")


def test_folder_where_a_file_belongs(good_build: Path, tmp_path: Path) -> None:
    (tmp_path / "konzept.html").mkdir()
    failed(build(good_build / "concept", tmp_path, "--format", "html"), "liegt ein Ordner, wo eine Datei hin soll")
    assert list(snapshot(tmp_path)) == []


@pytest.mark.parametrize("limit", [0, 5_000, 60_000])
def test_full_disk(limit: int, good_build: Path) -> None:
    before = snapshot(good_build / "out")
    failed(build(good_build / "concept", good_build / "out", limit=limit), "Platz")
    assert snapshot(good_build / "out") == before


def children(of: int) -> set[int]:
    """All processes below one, by ``/proc``."""
    parents = {
        int(path.name): int(path.joinpath("stat").read_text().rpartition(")")[2].split()[1])
        for path in Path("/proc").iterdir()
        if path.name.isdigit() and path.joinpath("stat").exists()
    }
    below = {pid for pid, parent in parents.items() if parent == of}
    return below | {pid for child in below for pid in children(child)}


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
@pytest.mark.parametrize("delay", [0.0, 0.15, 0.4])
def test_ctrl_c_in_the_middle(delay: float, good_build: Path) -> None:
    before = snapshot(good_build / "out")
    process = subprocess.Popen(
        [*IK, "build", str(good_build / "concept"), "--out", str(good_build / "out")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 20
    while not (running := children(process.pid)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert running
    time.sleep(delay)
    running |= children(process.pid)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, "", HINWEIS + "Abgebrochen.\n")
    assert snapshot(good_build / "out") == before
    time.sleep(0.2)
    assert not [pid for pid in running if Path(f"/proc/{pid}").exists()]
