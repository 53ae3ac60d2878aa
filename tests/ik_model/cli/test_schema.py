"""``ik schema``: the JSON Schemas, as they stand in ``docs/schema``."""

from __future__ import annotations

from pathlib import Path

import pytest

from ik_model.exchange.schema.kinds import KINDS
from ik_model.exchange.schema.pages import schema_text
from tests.ik_model.cli.conftest import Ik


@pytest.mark.parametrize("art", KINDS)
def test_every_schema(art: str, ik: Ik) -> None:
    result = ik("schema", art)
    assert (result.status, result.out, result.err) == (0, schema_text(art), "")


def test_without_a_name_that_of_the_exchange(ik: Ik) -> None:
    assert ik("schema").out == schema_text("konzept")


def test_into_a_file(ik: Ik, tmp_path: Path) -> None:
    assert ik("schema", "Quelle-Profil", "--out", tmp_path / "profil.json").all == ""
    assert (tmp_path / "profil.json").read_bytes().decode() == schema_text("quelle-profil")


def test_unknown(ik: Ik) -> None:
    result = ik("schema", "quelle-stelle")
    assert (result.status, result.out) == (2, "")
    assert "Meinten Sie „quelle-stellen“?" in result.err
    assert "quelle-abschnitt" in ik("schema", "xyz").err
