"""A comparison as JSON: valid by its schema, complete, and in the words of the canonical form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import ik_model
from ik_model.exchange.canonical import plain
from ik_model.exchange.comparison import form
from ik_model.exchange.comparison.writing import comparison_json
from ik_model.model.konzept import Konzept
from ik_model.revision.diff.vergleichen import vergleiche
from tests.ik_model.exchange.conftest import Ajv
from tests.ik_model.revision.diff.paare import paare

ROOT = Path(__file__).parents[3]
FOLDERS = (ROOT / "concept", ROOT / "examples/klimaschutzkonzept", ROOT / "examples/gleichstellungsplan")
ALT = form.Stand(name="v1", revision="0" * 40, autor="Erika Muster", datum="2026-11-22")
NEU = form.Stand(name="Arbeitsstand")


def written(alt: Konzept, neu: Konzept) -> dict[str, Any]:
    """A comparison as another program reads it."""
    data: dict[str, Any] = json.loads(comparison_json(vergleiche(alt, neu), ALT, NEU))
    return data


@pytest.mark.parametrize("one", FOLDERS, ids=lambda folder: folder.name)
def test_valid_by_an_independent_validator(one: Path, ajv: Ajv) -> None:
    alt = ik_model.load(one)
    documents = [written(alt, ik_model.load(other)) for other in FOLDERS]
    assert sum(len(document["aenderungen"]) for document in documents) > 100
    assert ajv.errors([{"schema": "vergleich", "data": document} for document in documents]) == [[], [], []]


def test_the_validator_would_complain(ajv: Ajv) -> None:
    data = written(ik_model.load(FOLDERS[0]), ik_model.load(FOLDERS[1]))
    del data["aenderungen"][0]["beschreibung"]
    data["aenderungen"][1]["art"] = "verhext"
    (errors,) = ajv.errors([{"schema": "vergleich", "data": data}])
    assert errors


@given(paare())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_reads_back_as_it_was_written(paar: tuple[Konzept, Konzept]) -> None:
    vergleich = vergleiche(*paar)
    text = comparison_json(vergleich, ALT, NEU)
    data = json.loads(text)
    assert [data.pop(key) for key in ("$schema", "format", "version")] == [form.SCHEMA, form.FORMAT, form.VERSION]
    read = form.Vergleich.model_validate(data)
    assert read.model_dump(mode="json", exclude_defaults=True) == data
    assert [aenderung["element"] for aenderung in data["aenderungen"]] == [a.element for a in vergleich]
    assert text == comparison_json(vergleiche(*paar), ALT, NEU)


def test_values_are_those_of_the_canonical_form() -> None:
    alt, neu = map(ik_model.load, FOLDERS[:2])
    ziele = {ziel["id"]: ziel for section in _sections(plain(neu)) for ziel in section.get("massnahmen", ())}
    added = [a for a in written(alt, neu)["aenderungen"] if a["art"] == "hinzugefuegt" and a["element"] in ziele]
    assert len(added) > 5
    for change in added:
        whole = ziele[change["element"]]
        parts = {"meilensteine", "indikatoren"}  # elements of their own, changes of their own
        assert change["werte"] == {key: value for key, value in whole.items() if key not in parts}


def _sections(concept: dict[str, Any]) -> list[dict[str, Any]]:
    found = [*concept["gliederung"], *concept.get("anhaenge", ())]
    for section in found:
        found += section.get("abschnitte", ())
    return found
