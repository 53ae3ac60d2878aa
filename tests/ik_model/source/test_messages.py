"""Every error that the model can raise has German words, a hint, and a place."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from pydantic import BaseModel
from pydantic_core import ErrorDetails

import ik_model.model
from ik_model.model.base import KENNUNG_MUSTER, Modell
from ik_model.source import messages
from ik_model.source.messages import fields_at, slug, translate
from ik_model.source.nodes import MapNode, SourceFile

MODEL = Path(ik_model.model.__path__[0])


def custom_kinds() -> set[str]:
    """The types of error that the model's own validators raise."""
    found: set[str] = set()
    for path in MODEL.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "PydanticCustomError":
                (kind, *_) = node.args
                assert isinstance(kind, ast.Constant), path
                found.add(str(kind.value))
    return found


def models(base: type[BaseModel] = Modell) -> set[type[BaseModel]]:
    return {model for sub in base.__subclasses__() for model in (sub, *models(sub))}


def test_every_error_of_the_model_has_words() -> None:
    kinds = custom_kinds()
    assert len(kinds) > 3
    root = MapNode(SourceFile("konzept.yaml", ["id: konzept"]), 0, 0)
    for kind in kinds - {"text"}:
        ctx = {"grund": "Grund", "rat": "Rat", "name": "Name", "bekannt": "eins, zwei"}
        error = ErrorDetails(type=kind, loc=("titel",), msg="", input=None, ctx=ctx)
        (finding,) = translate(error, root, Modell)
        assert finding.message, kind
        assert kind not in finding.message + finding.hint, kind
        assert "passt hier nicht" not in finding.message, kind


def test_every_pattern_of_the_model_is_explained() -> None:
    patterns = {
        meta.pattern
        for model in models()
        for field in model.model_fields.values()
        for meta in field.metadata
        if getattr(meta, "pattern", None)
    }
    assert patterns
    assert patterns - {KENNUNG_MUSTER} <= messages._FORMEN.keys()


def test_every_field_is_described() -> None:
    for model in models():
        for name, field in model.model_fields.items():
            assert field.description, f"{model.__name__}.{name}"


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("Bildung für alle", "bildung-fuer-alle"),
        ("3.1 Straßen & Plätze!", "strassen-plaetze"),
        ("Éducation", "education"),
        ("42", ""),
        ("日本", ""),
        ("x" * 100, "x" * 60),
    ],
)
def test_slug_suggests_a_valid_id(words: str, id: str) -> None:
    assert slug(words) == id


def test_fields_are_found_through_lists() -> None:
    from ik_model.model.konzept import Konzept

    known = fields_at(Konzept, ("gliederung", 0, "teilziele", 3, "zielgruppen", 0))
    assert set(known) == {"id", "wortlaut"}
    assert not fields_at(Konzept, ("titel", "x"))
