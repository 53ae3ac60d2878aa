"""Older versions of the format are read as if they were of today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ik_model
from ik_model.diagnostics.errors import KonzeptError
from ik_model.diagnostics.positions import Path as Way
from ik_model.exchange.canonical import plain
from ik_model.exchange.envelope import VERSION
from ik_model.exchange.migration import Content, Step, migrate
from ik_model.exchange.reading import from_json
from ik_model.exchange.steps import STEPS


def test_there_is_a_step_from_every_older_version() -> None:
    assert list(STEPS) == list(range(VERSION))


def test_version_0_is_the_bare_concept() -> None:
    konzept = ik_model.load(Path(__file__).parents[3] / "concept")
    assert from_json(konzept.model_dump_json()) == konzept
    assert from_json(json.dumps(plain(konzept))) == konzept


def test_a_problem_of_an_older_version_is_shown_where_it_stands() -> None:
    old = '{"id": "k", "titel": "K", "profil": {"kreis": "K"},\n "gliederung": [{"id": "A", "titel": "T"}]}'
    with pytest.raises(KonzeptError) as caught:
        from_json(old, name="alt.json")
    finding = caught.value.findings[0]
    assert (finding.ort, str(finding.span)) == ("$.gliederung[0].id", "alt.json:2:24")


def _rename(content: Content) -> Content:
    content["titel"] = content.pop("name", None)
    return content


def _renamed(path: Way) -> Way:
    return ("name", *path[1:]) if path[:1] == ("titel",) else path


def _wrap(content: Content) -> Content:
    return {"konzept": content}


INVENTED = {
    3: Step("name heißt titel", _rename, _renamed),
    4: Step("nichts verschoben", lambda content: content | {"neu": 1}),
    5: Step("unter konzept", _wrap, lambda path: path[1:]),
}


def test_steps_are_taken_one_after_the_other() -> None:
    migrated = migrate({"name": "K"}, version=3, to=6, steps=INVENTED)
    assert migrated.content == {"konzept": {"titel": "K", "neu": 1}}
    assert migrated.origin(("konzept", "titel", 0)) == ("name", 0)
    assert migrated.origin(("konzept", "neu")) == ("neu",)


def test_from_the_version_that_the_document_has() -> None:
    assert migrate({"titel": "K"}, version=4, to=5, steps=INVENTED).content == {"titel": "K", "neu": 1}
    assert migrate({"titel": "K"}, version=6, to=6, steps=INVENTED).content == {"titel": "K"}


def test_a_missing_step_is_a_mistake_of_the_program() -> None:
    with pytest.raises(LookupError):
        migrate({}, version=2, to=6, steps=INVENTED)
