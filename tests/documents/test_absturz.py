"""Killed, crowded or out of room: a document is the old one or the new one, never a part of one."""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from ik_model.ports import RenderError
from ik_renderers.output import check_names, publish
from tests.documents.building import CONCEPT, ROOT

BUILD = [sys.executable, "-m", "tests.documents.one_build"]

KILLER = """
import os, random, signal, sys, time
from pathlib import Path
from ik_renderers.output import publish

out, dice = Path(sys.argv[1]), random.Random(426)
whole = {letter * 60_000 for letter in (b"a", b"b")}
seen = set()
for n in range(200):
    child = os.fork()
    if not child:
        while True:  # until it is killed
            for data in whole:
                publish(out, {f"{name}.txt": data for name in ("eins", "zwei", "drei")})
    time.sleep(dice.uniform(0, 0.03))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    found = [path.read_bytes() for path in out.iterdir() if path.is_file()]
    assert set(found) <= whole, n
    seen |= set(found)
assert seen == whole
"""

LIMITED = """
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
runpy.run_module("tests.documents.one_build", run_name="__main__")
"""


def digests(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir()) if path.is_file()}


def test_killed_at_200_times_while_publishing(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLER, tmp_path], cwd=ROOT, check=True)


def test_killed_in_the_middle_of_a_build(tmp_path: Path) -> None:
    out = tmp_path / "build"
    subprocess.run([*BUILD, CONCEPT, out, "html"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    good = digests(out)
    dice = random.Random(1)
    for _ in range(5):
        child = subprocess.Popen([*BUILD, CONCEPT, out, "html"], stdout=subprocess.PIPE, cwd=ROOT)
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        time.sleep(dice.uniform(0, 0.6))
        child.kill()
        child.communicate()
        assert digests(out) == good


@pytest.mark.parametrize("room", [0, 1, 4096, *range(20_000, 300_000, 20_000), 299_998, 299_999])
def test_full_disk(room: int, tmp_path: Path) -> None:
    publish(tmp_path, {"eins.txt": b"alt", "zwei.txt": b"alt"})
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        with pytest.raises(RenderError) as caught:
            publish(tmp_path, {"eins.txt": b"n" * 300_000, "zwei.txt": b"n" * 300_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "Platz" in caught.value.reason
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"eins.txt": b"alt", "zwei.txt": b"alt"}


@pytest.mark.parametrize("room", [0, 8_000, 150_000, 500_000])
def test_full_disk_in_a_build(room: int, tmp_path: Path) -> None:
    # By how much room there is, the engines' own files, the PDF or the DOCX are what does not fit.
    out = tmp_path / "build"
    publish(out, {"konzept.pdf": b"%PDF-1.7 %%EOF", "konzept.html": b"</html>"})
    good = digests(out)
    command: list[str | Path] = [sys.executable, "-c", LIMITED, str(room), CONCEPT, out]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert child.returncode == 3, child.stderr
    assert "Platz" in child.stderr
    assert digests(out) == good
    assert not [path for path in out.iterdir() if path.is_dir()]


def test_eight_builds_into_one_folder(tmp_path: Path) -> None:
    alone, crowd = tmp_path / "alone", tmp_path / "crowd"
    subprocess.run([*BUILD, CONCEPT, alone, "html"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    children = [
        subprocess.Popen([*BUILD, CONCEPT, crowd, "html"], cwd=ROOT, stdout=subprocess.DEVNULL) for _ in range(8)
    ]
    assert [child.wait() for child in children] == [0] * 8
    assert digests(crowd) == digests(alone)
    assert not [path for path in crowd.iterdir() if path.is_dir()]


def test_names_that_no_system_can_hold_are_refused_before_anything_is_written() -> None:
    too_long = "a" * 255 + ".pdf"
    twice = (["A.pdf", "a.pdf"], ["a.pdf", "a.pdf"])
    for names in (["con.pdf"], ["CON.docx"], ["a."], [" a.pdf"], [too_long], [""], *twice):
        with pytest.raises(RenderError):
            check_names(names)
    check_names(["konzept.pdf", "konzept.docx", "vorlage-VO-2020-426-001.pdf"])


def test_what_a_killed_build_left_is_swept_away(tmp_path: Path) -> None:
    old, young = tmp_path / ".ik-old", tmp_path / ".ik-young"
    for folder in (old, young):
        folder.mkdir()
    os.utime(old, (0, 0))
    publish(tmp_path, {"eins.txt": b"neu"})
    assert sorted(path.name for path in tmp_path.iterdir()) == [".ik-young", "eins.txt"]
