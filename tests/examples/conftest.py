"""The three concepts of this repository: a real one, and two invented ones of other kinds and sizes."""

from __future__ import annotations

from pathlib import Path

import pytest

import ik_model
from ik_model.model.konzept import Konzept
from tests.documents.building import Built

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {
    "integrationskonzept": ROOT / "concept",
    "klimaschutzkonzept": ROOT / "examples" / "klimaschutzkonzept",
    "gleichstellungsplan": ROOT / "examples" / "gleichstellungsplan",
}


@pytest.fixture(scope="session", params=FOLDERS)
def folder(request: pytest.FixtureRequest) -> Path:
    """The folder of each concept in turn."""
    return FOLDERS[request.param]


@pytest.fixture(scope="session")
def konzept(folder: Path) -> Konzept:
    """Each concept in turn."""
    return ik_model.load(folder)


@pytest.fixture(scope="session")
def built(folder: Path, konzept: Konzept, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """All documents of each concept in turn."""
    return Built(konzept, folder, tmp_path_factory.mktemp(folder.name) / "build")


@pytest.fixture(scope="session")
def klima() -> Konzept:
    """The climate-protection concept."""
    return ik_model.load(FOLDERS["klimaschutzkonzept"])


@pytest.fixture(scope="session")
def gleichstellung() -> Konzept:
    """The equality plan."""
    return ik_model.load(FOLDERS["gleichstellungsplan"])
