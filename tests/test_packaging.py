"""What a set-up relies on: the lock files agree, name the public index only, and the entry points exist."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import entry_points, version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXPORTS = ("requirements.lock", "requirements-dev.lock", "requirements-gate.lock")
GROUPS = ("ik_model.renderers", "ik_renderers.documents", "ik_renderers.formats")


@pytest.fixture(scope="module")
def locked() -> dict[tuple[str, str], set[str]]:
    """(name, version) → the hashes of its files, of all packages in ``uv.lock`` but ours."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    return {
        (package["name"], package["version"]): {
            file["hash"] for file in [*package.get("wheels", ()), package.get("sdist", {})] if "hash" in file
        }
        for package in lock["package"]
        if "registry" in package["source"]
    }


def exported(name: str) -> dict[tuple[str, str], set[str]]:
    """(name, version) → the hashes, of one exported lock file."""
    entries = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8").strip())
    pins: dict[tuple[str, str], set[str]] = {}
    for entry in entries:
        pin = re.match(r"([a-z0-9-]+)==([^ ;\\]+)", entry)
        assert pin, entry
        pins[pin[1], pin[2]] = set(re.findall(r"--hash=(\S+)", entry))
    return pins


def test_exports_agree_with_the_lock(locked: dict[tuple[str, str], set[str]]) -> None:
    base, dev, gate = map(exported, EXPORTS)
    assert base.items() <= dev.items() <= locked.items()
    assert len(base) >= 15
    assert dev | gate == locked
    assert all(locked.values())


def test_lock_files_name_the_public_index_only() -> None:
    text = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("uv.lock", *EXPORTS))
    addresses = re.findall(r"\w+://[^\s\"']+", text)
    assert len(addresses) > 100
    assert {urlsplit(address).hostname for address in addresses} == {"pypi.org", "files.pythonhosted.org"}
    assert {urlsplit(address).scheme for address in addresses} == {"https"}


def test_version_is_that_of_the_project(project: dict[str, Any]) -> None:
    assert version("ik-model") == project["project"]["version"]


@pytest.mark.parametrize("group", GROUPS)
def test_entry_points_exist(group: str, project: dict[str, Any]) -> None:
    found = {point.name: point for point in entry_points(group=group)}
    assert project["project"]["entry-points"][group].keys() <= found.keys()
    for point in found.values():
        assert callable(point.load())
