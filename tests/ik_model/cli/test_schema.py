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


def test_all_of_the_source_files_into_a_folder(ik: Ik, tmp_path: Path) -> None:
    folder = tmp_path / "konzept" / "schema"
    assert ik("schema", "--ordner", folder).all == ""
    written = {path.name: path.read_bytes().decode() for path in folder.iterdir()}
    assert written == {f"{art}.schema.json": schema_text(art) for art in KINDS if art not in {"konzept", "vergleich"}}


def test_a_folder_stands_alone(ik: Ik, tmp_path: Path) -> None:
    result = ik("schema", "quelle-profil", "--ordner", tmp_path / "neu")
    assert result.status == 2
    assert "ohne ART" in result.err
    assert not (tmp_path / "neu").exists()


def test_where_a_file_is_no_folder_can_be(ik: Ik, tmp_path: Path) -> None:
    (tmp_path / "schema").touch()
    result = ik("schema", "--ordner", tmp_path / "schema")
    assert result.status == 2
    assert "kann nicht geschrieben werden" in result.err
