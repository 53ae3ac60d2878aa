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

PUBLISHER = """
import sys
from pathlib import Path
from ik_renderers.output import publish
out = Path(sys.argv[1])
print("ready", flush=True)
for n in range(100000):
    letter = b"ab"[n % 2 : n % 2 + 1]
    publish(out, {f"{name}.txt": letter * 300_000 for name in ("eins", "zwei", "drei")})
"""


def digests(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir()) if path.is_file()}


def test_killed_at_any_time_while_publishing(tmp_path: Path) -> None:
    whole = {letter * 300_000 for letter in (b"a", b"b")}
    dice = random.Random(426)
    seen = 0
    for _ in range(25):
        child = subprocess.Popen([sys.executable, "-c", PUBLISHER, str(tmp_path)], stdout=subprocess.PIPE, cwd=ROOT)
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        time.sleep(dice.uniform(0, 0.04))
        child.kill()
        child.communicate()
        files = [path for path in tmp_path.iterdir() if path.is_file()]
        seen += len(files)
        assert all(path.read_bytes() in whole for path in files)
    assert seen


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


@pytest.mark.parametrize("room", [0, 1, 4096, 100_000, 299_999])
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
