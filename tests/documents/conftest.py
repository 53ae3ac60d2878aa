"""The concept of this repository and one of another kind, both built once for all tests here."""

from __future__ import annotations

import pytest

import ik_model
from tests.documents.building import CONCEPT, OTHER, Built, copied


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """``concept/``, built."""
    return Built(ik_model.load(CONCEPT), CONCEPT, tmp_path_factory.mktemp("concept") / "build")


@pytest.fixture(scope="session")
def other(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A concept that uses what the first one does not: other level names and numbers, measures, tables, images."""
    folder = tmp_path_factory.mktemp("anderes-konzept")
    source = copied(OTHER, folder / "concept")
    return Built(ik_model.load(source), source, folder / "build")
