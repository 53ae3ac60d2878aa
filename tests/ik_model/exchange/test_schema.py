"""The JSON Schemas say what the model says, in German, and their files are not stale."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ik_model
from ik_model.exchange.schema.kinds import EXCHANGE, KINDS, SOURCES, json_schema, kind_of
from ik_model.exchange.schema.names import NAMES
from ik_model.exchange.schema.pages import files, main, modeline
from ik_model.model.konzept import Konzept
from ik_model.model.setzung import Setzung
from ik_model.model.verweis import Verweis
from ik_model.source.layout import MAIN, PAPERS, REGISTERS, WHOLE
from tests.ik_model.exchange.konzepte import klassen

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "docs" / "schema"
CLASSES = {model.__name__: model for model in klassen(Konzept)}
SOURCE_FILES = sorted(
    path for top in ("concept", "examples") for path in (ROOT / top).rglob("*.yaml") if "schema" not in path.parts
)


def properties(schema: Any, way: str = "$") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property of a schema, at any depth."""
    if isinstance(schema, dict):
        for name, part in schema.items():
            if name == "properties" and isinstance(part, dict):
                yield from ((f"{way}.{key}", value) for key, value in part.items())
            yield from properties(part, f"{way}.{name}")
    elif isinstance(schema, list):
        for number, part in enumerate(schema):
            yield from properties(part, f"{way}[{number}]")


def test_files_are_not_stale() -> None:
    hint = "run `python -m ik_model.exchange.schema.pages docs/schema`"
    assert {path.name for path in FOLDER.iterdir()} == set(files()), hint
    stale = [name for name, text in files().items() if (FOLDER / name).read_bytes().decode() != text]
    assert stale == [], hint


def test_writing_the_folder_removes_what_is_gone(tmp_path: Path) -> None:
    (tmp_path / "old.schema.json").touch()
    (tmp_path / "mine.txt").touch()
    assert main([str(tmp_path)]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {*files(), "mine.txt"}
    assert main([]) == 2


@pytest.mark.parametrize("art", KINDS)
def test_every_field_is_described_in_german(art: str) -> None:
    schema = json_schema(art)
    found = list(properties(schema))
    assert found
    assert [way for way, part in found if not part.get("description")] == []
    definitions: dict[str, dict[str, Any]] = schema["$defs"]
    assert [name for name, part in definitions.items() if not (part.get("title") and part.get("description"))] == []
    words = " ".join(str(part["description"]) for _, part in found) + " ".join(
        str(part["description"]) for part in definitions.values()
    )
    assert re.findall(r"\b(the|of|and|which|its|with)\b", words) == []


def test_every_class_has_its_german_name() -> None:
    assert NAMES.keys() == CLASSES.keys()


def test_canonical_schema_has_what_pydantic_sees() -> None:
    theirs: dict[str, Any] = Konzept.model_json_schema()
    ours = json_schema()["$defs"]
    definitions = theirs.pop("$defs") | {"Konzept": theirs}
    assert len(definitions) > 30
    for name, definition in definitions.items():
        # These two have a short form; the second option is the object.
        mine = ours[name]["anyOf"][1] if name in {Verweis.__name__, Setzung.__name__} else ours[name]
        assert list(mine["properties"]) == list(definition["properties"]), name
        assert set(mine["required"]) == set(definition.get("required", ())), name
        assert mine["additionalProperties"] is definition["additionalProperties"] is False


def test_every_file_of_a_concept_has_its_kind() -> None:
    assert kind_of(MAIN) == "quelle-konzept"
    for path, key in (REGISTERS | WHOLE).items():
        kind = SOURCES[kind_of(path)]
        assert kind.files == path
        assert key == kind.content or kind.content is CLASSES[key.capitalize()]
    assert kind_of(f"{PAPERS}/VO-1.yaml") == "quelle-vorlage"
    assert kind_of("handlungsfelder/3-1.yaml") == kind_of("kapitel/glossar.yaml") == "quelle-abschnitt"
    assert kind_of("vorwort.yaml") == "quelle-seite"
    assert {path for kind in SOURCES.values() for path in kind.files.split(", ") if "*" not in path} == {
        MAIN,
        "vorwort.yaml",
        *REGISTERS,
        *WHOLE,
    }


@pytest.mark.parametrize("path", SOURCE_FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_source_files_name_their_schema(path: Path) -> None:
    concept = next(folder for folder in path.parents if (folder / MAIN).is_file())
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)/([a-z-]+)\.schema\.json", first)
    assert match, f"first line: {modeline(kind_of(path.relative_to(concept).as_posix()), '…')}"
    assert match[2] == kind_of(path.relative_to(concept).as_posix())
    assert (path.parent / match[1] / f"{match[2]}.schema.json").is_file()


def test_public_names() -> None:
    assert ik_model.json_schema() == json_schema(EXCHANGE)
    konzept = ik_model.load(ROOT / "concept")
    assert ik_model.from_json(ik_model.to_json(konzept)) == konzept
    with pytest.raises(KeyError):
        ik_model.json_schema("gibt-es-nicht")
    assert all(callable(getattr(ik_model, name)) for name in ik_model.__all__)


def test_import_stays_light() -> None:
    program = (
        "import sys, ik_model; print(sorted(name for name in sys.modules if name.startswith('ik_model.exchange')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
