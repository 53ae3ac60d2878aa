"""An editor has nothing to underline in a new folder: every file is valid by the schema that lies beside it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from ik_model.exchange.schema.kinds import kind_of
from ik_model.skeleton.answers import Antworten
from ik_model.skeleton.filling import files
from ik_model.skeleton.kinds import ARTEN
from tests.ik_model.exchange.conftest import Ajv, ajv

__all__ = ["ajv"]  # a fixture


@pytest.mark.parametrize("art", ARTEN)
def test_every_file_of_a_new_folder_is_valid(ajv: Ajv, art: str) -> None:
    contents = files(Antworten.vorschlag(art, date(2026, 11, 22)))
    sources = [path for path in contents if path.endswith(".yaml") and not path.startswith(".")]
    schemas = {kind_of(path): json.loads(contents[f"schema/{kind_of(path)}.schema.json"]) for path in sources}
    answer = ajv.ask(schemas, [{"schema": kind_of(path), "yaml": contents[path].decode()} for path in sources])
    assert answer["schemas"] == dict.fromkeys(schemas)
    assert {path: found for path, found in zip(sources, answer["cases"], strict=True) if found} == {}
