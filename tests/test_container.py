"""The container file: what it copies is there, is let through, and is all that the package is made of.

Whether an image comes of it only a machine with podman or docker can tell.
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parent.parent


def instructions() -> list[tuple[str, str]]:
    """The instructions of the container file, each on one line."""
    lines = (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()
    joined = "\n".join(line for line in lines if not line.lstrip().startswith("#")).replace("\\\n", " ")
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in joined.splitlines() if line.strip())]


def copied() -> list[str]:
    """What is copied from the repository."""
    copies = [shlex.split(rest) for word, rest in instructions() if word == "COPY" and "--from" not in rest]
    return [source for *sources, _ in copies for source in sources]


def test_it_is_made_of_what_there_is() -> None:
    known = {"FROM", "WORKDIR", "COPY", "RUN", "LABEL", "ENV", "USER", "ENTRYPOINT", "CMD"}
    assert {word for word, _ in instructions()} <= known
    assert len(copied()) >= 6
    assert [source for source in copied() if not (ROOT / source).exists()] == []
    ignored = (ROOT / ".containerignore").read_text(encoding="utf-8").splitlines()
    let_through = [line[2:] for line in ignored if line.startswith("!/")]
    assert sorted(let_through) == sorted(source.removeprefix("./") for source in copied())
    assert "*" in ignored


def test_its_python_is_one_that_the_project_takes(project: dict[str, Any]) -> None:
    images = [rest.split()[0] for word, rest in instructions() if word == "FROM"]
    versions = {re.findall(r"/python:(\d+\.\d+)-", image)[0] for image in images}
    assert len(images) == 2
    assert len(versions) == 1
    assert versions <= set(SpecifierSet(project["project"]["requires-python"]).filter([*versions]))


def test_no_index_is_asked_after_the_hashes_are_checked() -> None:
    runs = "\n".join(rest for word, rest in instructions() if word == "RUN")
    (kind, arguments), *others = re.findall(r"pip (download|install|wheel)([^&\n]*)", runs)
    assert kind == "download"
    assert "--require-hashes" in arguments
    assert len(others) == 3
    assert all("--no-index" in arguments for _, arguments in others)


def test_it_does_not_run_as_root() -> None:
    (user,) = (rest for word, rest in instructions() if word == "USER")
    assert not user.startswith(("0", "root"))


@pytest.mark.slow
def test_the_package_that_comes_of_it_is_whole(tmp_path: Path) -> None:
    context = tmp_path / "context"
    context.mkdir()
    ignore = shutil.ignore_patterns("__pycache__")
    for name in copied():
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, context / name, ignore=ignore)
        else:
            shutil.copy(source, context / name)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")]
    subprocess.run(build, cwd=context, check=True, capture_output=True)
    (wheel,) = (tmp_path / "dist").iterdir()
    with zipfile.ZipFile(wheel) as archive:
        files = set(archive.namelist())
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    for folder in packages["wheel"]["packages"]:
        tree = [path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        assert {path.relative_to((ROOT / folder).parent).as_posix() for path in tree} <= files
