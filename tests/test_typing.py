"""Another program gets a type for all that it touches: a consumer is type-checked, and no field is ``Any``."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest
from mypy import api as mypy

import ik_model
from ik_model.model.base import Modell

ROOT = Path(__file__).resolve().parent.parent

CONSUMER = """
from datetime import date
from decimal import Decimal
from typing import assert_type

import ik_model
from ik_model import Befund, Finding, Konzept, Massnahme, Profil, Severity, Span, Teilziel, Text, regel

konzept = ik_model.load("concept")
assert_type(konzept, Konzept)
assert_type(konzept.datum, date | None)
assert_type(konzept.profil, Profil)
assert_type([teilziel.ziffer for teilziel in konzept.teilziele], list[str])
for teilziel in konzept.teilziele:
    assert_type(teilziel, Teilziel)
    assert_type(teilziel.text, Text)
    assert_type([str(stelle) for stelle in teilziel.verantwortliche], list[str])
for massnahme in konzept.massnahmen:
    assert_type(massnahme, Massnahme)
    if massnahme.kosten is not None:
        assert_type(massnahme.kosten.einmalig, Decimal | None)
for finding in ik_model.check(konzept, stichtag=date(2026, 11, 22)):
    assert_type(finding, Finding)
    assert_type(finding.span, Span | None)
assert_type(ik_model.from_json(ik_model.to_json(konzept)), Konzept)
assert_type(ik_model.render(konzept, "konzept", "pdf"), bytes)
for zeile in ik_model.zustaendigkeiten(konzept):
    assert_type(zeile.teil, Teilziel | Massnahme)


@regel("MB001", Teilziel, Severity.HINWEIS, meldung="", hinweis="")
def teilziel_zu_kurz(teilziel: Teilziel, profil: Profil) -> list[Befund]:
    return [Befund(teilziel.id)] if len(str(teilziel.text)) < 20 else []
"""

MISTAKES = """
import ik_model

konzept = ik_model.load("concept")
konzept.ziele
number: int = konzept.titel
ik_model.render(konzept, "konzept")
ik_model.gibt_es_nicht
"""


VAGUE = (typing.Any, object, list, dict, tuple)
"""Types that say nothing of what is in them."""


def checked(source: str, folder: Path, *options: str) -> tuple[int, list[str]]:
    """What mypy says of a program that uses the library, without any setting of ours."""
    file = folder / "consumer.py"
    file.write_text(source, encoding="utf-8")
    cache = ROOT / ".cache" / "mypy-consumer"
    arguments = ["--config-file=", "--strict", f"--cache-dir={cache}", "--no-error-summary", *options, str(file)]
    out, errors, status = mypy.run(arguments)
    assert errors == ""
    return status, out.splitlines()


@pytest.mark.slow
def test_a_consumer_gets_a_type_for_everything(tmp_path: Path) -> None:
    assert checked(CONSUMER, tmp_path, "--disallow-any-expr") == (0, [])


@pytest.mark.slow
def test_its_mistakes_are_found(tmp_path: Path) -> None:
    status, lines = checked(MISTAKES, tmp_path)
    assert status == 1
    kinds = [line.rsplit("[", 1)[1] for line in lines]
    assert kinds == ["attr-defined]", "assignment]", "call-arg]", "attr-defined]"]


def subclasses(model: type[Modell]) -> Iterator[type[Modell]]:
    yield model
    for sub in model.__subclasses__():
        yield from subclasses(sub)


def parts(hint: object) -> Iterator[object]:
    """A type and all that it is made of."""
    yield hint
    for part in typing.get_args(hint):
        yield from parts(part)


def test_no_field_of_the_model_is_any() -> None:
    assert issubclass(ik_model.Konzept, Modell)  # with it every part of the model is there
    fields = {
        f"{model.__name__}.{name}": list(parts(hint))
        for model in subclasses(Modell)
        for name, hint in typing.get_type_hints(model).items()
        if name in model.model_fields
    }
    assert len(fields) > 200
    assert [name for name, found in fields.items() if any(vague in found for vague in VAGUE)] == []


def test_nothing_public_takes_or_gives_any() -> None:
    values = {name: getattr(ik_model, name) for name in ik_model.__all__ if name != "json_schema"}  # JSON is Any
    functions = {name: value for name, value in values.items() if inspect.isfunction(value)}
    assert len(functions) > 6
    for name, function in functions.items():
        hints = typing.get_type_hints(function)
        assert {*inspect.signature(function).parameters, "return"} == set(hints), name
        assert not [hint for hint in hints.values() if typing.Any in parts(hint)], name
