"""The same source gives the same bytes, whatever the folder, time zone, locale, umask and hash seed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

from tests.documents.building import CONCEPT, OTHER, Built, copied

SCRIPT = Path(__file__).parent / "one_build.py"
WORLDS = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1", "umask": "0o077", "SOURCE_DATE_EPOCH": "1"},
    {"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4711", "umask": "0o002", "PYTHONUTF8": "0"},
)


def sums(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def build_in(world: dict[str, str], original: Path, folder: Path) -> subprocess.Popen[bytes]:
    """Start a build somewhere else in the world."""
    source = copied(original, folder / "quelle")
    variables = {name: value for name, value in world.items() if name != "umask"}
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), str(source), str(folder / "build")],
        env={**os.environ, **variables},
        cwd=folder,
        umask=int(world["umask"], 8),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def both(tmp_path: Path, original: Path) -> list[dict[str, str]]:
    folders = [tmp_path / "y", tmp_path / ("ä ö" + "x" * 30)]
    children = [build_in(world, original, folder) for world, folder in zip(WORLDS, folders, strict=True)]
    for child in children:
        _, errors = child.communicate(timeout=120)
        assert child.returncode == 0, errors.decode()
    return [sums(folder / "build") for folder in folders]


def test_the_concept_is_the_same_everywhere(built: Built, tmp_path: Path) -> None:
    first, second = both(tmp_path, CONCEPT)
    assert first == second == sums(built.folder)
    assert len(first) == 11


def test_another_concept_is_the_same_everywhere(other: Built, tmp_path: Path) -> None:
    first, second = both(tmp_path, OTHER)
    assert first == second == sums(other.folder)
    assert len(first) == 11


def test_no_file_knows_the_hour_or_the_machine(built: Built) -> None:
    for name in built.names("docx"):
        with zipfile.ZipFile(BytesIO(built.data(name))) as package:
            assert {info.date_time[:3] for info in package.infolist()} <= {(1980, 1, 1), (2020, 9, 9)}
            everything = b"".join(map(package.read, package.namelist()))
        assert str(built.folder).encode() not in everything
        assert b"2020-09-09T" in everything
    for name in (*built.names("pdf"), *built.names("html")):
        assert str(built.folder).encode() not in built.data(name)
        assert b"/tmp/" not in built.data(name)
