"""An independent validator agrees: ajv takes what we write and what the loader reads, and refuses what is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

import ik_model
from ik_model.exchange.canonical import to_json
from ik_model.exchange.envelope import SCHEMA
from ik_model.exchange.reading import from_json
from ik_model.exchange.schema.kinds import EXCHANGE, KINDS, json_schema, kind_of
from ik_model.model.konzept import Konzept
from ik_model.source.layout import MAIN
from ik_model.source.reader import read
from ik_model.source.tree import TreeError
from tests.ik_model.exchange.conftest import Ajv
from tests.ik_model.exchange.konzepte import KONZEPTE
from tests.ik_model.exchange.test_reading import document, teilziel

ROOT = Path(__file__).parents[3]
CONCEPTS = sorted(path.parent for path in (*ROOT.glob("concept/konzept.yaml"), *ROOT.glob("examples/*/konzept.yaml")))
FILES = {
    path.relative_to(ROOT).as_posix(): kind_of(path.relative_to(concept).as_posix())
    for concept in CONCEPTS
    for path in sorted(concept.rglob("*.yaml"))
}


def test_schemas_are_valid_in_ajvs_strictest_mode(ajv: Ajv) -> None:
    schemas = {art: json_schema(art) for art in KINDS}
    assert ajv.ask(schemas, [])["schemas"] == dict.fromkeys(KINDS)
    # A schema that is wrong would be noticed.
    assert ajv.ask({"bad": {"type": "strin"}}, [])["schemas"]["bad"]


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda path: path.name)
def test_concepts_are_valid(ajv: Ajv, concept: Path) -> None:
    data = json.loads(to_json(ik_model.load(concept)))
    assert ajv.errors([{"schema": EXCHANGE, "data": data}]) == [[]]


def test_concepts_of_every_kind_are_valid(ajv: Ajv) -> None:
    cases: list[dict[str, Any]] = []

    @given(KONZEPTE)
    @settings(max_examples=60)
    def collect(konzept: Konzept) -> None:
        cases.append({"schema": EXCHANGE, "data": json.loads(to_json(konzept))})

    collect()
    assert len(cases) >= 60
    wrong = [(errors, case["data"]) for errors, case in zip(ajv.errors(cases), cases, strict=True) if errors]
    assert wrong == []


INVALID: list[dict[str, Any]] = [
    {"version": 1, "konzept": document()["konzept"]},
    document() | {"version": 2},
    document() | {"format": "x"},
    document() | {"stand": "x"},
    document(titel=""),
    document(titel=None),
    document(id="A b"),
    document(datum="2020-13-01"),
    document(datum="9.9.2020"),
    document(gliederung="alle"),
    document(gliederung=[{"id": "a"}]),
    document(profil={"kreis": "K", "regeln": {"ST001": "nie"}}),
    document(profil={"kreis": "K", "ebenen": {"Leit ziel": {"name": "L"}}}),
    document(profil={"kreis": "K", "hausstil": {"akzent": "blau"}}),
    document(steuerung={"turnus": "oft"}),
    document(steuerung={"mitglieder": [{"anzahl": 0}]}),
    document(steuerung={"mitglieder": [{"anzahl": 1.5}]}),
    document(kennzahlen=[{"id": "k", "name": "K", "wert": "5,9"}]),
    document(kennzahlen=[{"id": "k", "name": "K", "wert": "5", "ungefaehr": "vielleicht"}]),
    document(**teilziel(umbruch="danach")),
    document(**teilziel(zielgruppen=[{"wortlaut": "x"}])),
    document(**teilziel(massnahmen=[{"id": "m", "titel": "M", "kosten": {"einmalig": "-0.5"}}])),
    document(berichtspflichten=[{"id": "b", "satz": "b"}]),
]


def test_what_is_wrong_is_refused_by_schema_and_reader(ajv: Ajv) -> None:
    cases = [{"schema": EXCHANGE, "data": data} for data in (*INVALID, document(), document() | {"$schema": SCHEMA})]
    errors = ajv.errors(cases)
    assert errors[-2:] == [[], []]
    assert [case["data"] for case, found in zip(cases[:-2], errors, strict=False) if not found] == []
    generous = [data for data in INVALID if _reads(data)]
    # The reader takes what the source may say, too; what it writes again is canonical.
    assert [data["konzept"].get("datum") or data["konzept"].get("titel") for data in generous] == ["9.9.2020"]


def _reads(data: dict[str, Any]) -> bool:
    try:
        from_json(json.dumps(data))
    except ik_model.KonzeptError:
        return False
    return True


def test_source_files_are_valid_as_an_editor_sees_them(ajv: Ajv) -> None:
    assert len(FILES) >= 19
    cases = [{"schema": kind, "yaml": (ROOT / path).read_text("utf-8")} for path, kind in FILES.items()]
    assert {path: found for path, found in zip(FILES, ajv.errors(cases), strict=True) if found} == {}


def test_source_files_are_valid_as_the_loader_sees_them(ajv: Ajv) -> None:
    cases = [
        {"schema": kind, "data": yaml.load((ROOT / path).read_text("utf-8"), Loader=yaml.BaseLoader)}
        for path, kind in FILES.items()
    ]
    assert {path: found for path, found in zip(FILES, ajv.errors(cases), strict=True) if found} == {}


ABSCHNITT = "id: a\ntitel: A\n"
VALID_SOURCE = {
    MAIN: [
        "id: k\ntitel: 2030\ngliederung: []\ndatum: 9.9.2020\nprofil: {kreis: K}\nvorwort: v.md",
        "id: k\ntitel: K\nvorwort: {id: v, titel: V}\ngliederung:\n - a.md\n - datei: b.yaml\n   abschnitte: [c.md]\n"
        " - {id: d, titel: D, abschnitte: [e.md]}\nanhaenge:",
    ],
    "handlungsfelder/a.yaml": [
        ABSCHNITT + "nummeriert: NEIN\ntext: 12:30\numbruch:\nteilziele:",
        ABSCHNITT + "nummeriert: true\nabschnitte: [b.yaml, {datei: c.md}]",
        ABSCHNITT + "teilziele: [{id: t, text: 5.80, zielgruppen: [x, {id: y, wortlaut: 3}], verantwortliche: }]",
        ABSCHNITT + "massnahmen: [{id: m, titel: M, kosten: {einmalig: 5000, jaehrlich: '12.50'}, beginn: 01.01.2021}]",
    ],
    "kennzahlen.yaml": ["kennzahlen: [{id: k, name: K, wert: 5.9, stellen: 1, zeitraum: 2019, ungefaehr: Ja}]"],
    "berichtswesen.yaml": ["berichtspflichten: [{id: b, turnus: P2Y, satz: b/2, an: kreistag}]"],
    "steuerung.yaml": ["turnus: P1Y\nmitglieder: [{je: 1, anzahl: '2'}]\nsaetze: {turnus: steuerung/3}"],
    "profil.yaml": ["kreis: K\nnummerierung: [I., a)]\nregeln: {ST001: aus}\nebenen: {leitziel: {name: Leitziel}}"],
    "vorlagen/a.yaml": ["id: v\nnummer: 2018/0412\nbetreff: B\nberatungsfolge: [{gremium: kreistag, datum: }]"],
    "stellen.yaml": ["stellen:", "stellen: [{id: s, name: S, sammelbegriff: nein}]"],
}
INVALID_SOURCE = {
    MAIN: ["id: k\ntitel: K", "id: k\ntitel: K\ngliederung: [{datei: a.md, titel: A}]"],
    "handlungsfelder/a.yaml": [
        "id: a",
        "id: Ä\ntitel: A",
        ABSCHNITT + "teilziel: []",
        ABSCHNITT + "umbruch: danach",
        ABSCHNITT + "nummeriert: vielleicht",
        ABSCHNITT + "teilziele: [{id: t}]",
        ABSCHNITT + "massnahmen: [{id: m, titel: M, kosten: {einmalig: -1}}]",
        ABSCHNITT + "massnahmen: [{id: m, titel: M, beginn: bald}]",
    ],
    "kennzahlen.yaml": ["kennzahlen: [{id: k, name: K, wert: viel}]", "kennzahl: []"],
    "steuerung.yaml": ["turnus: oft", "saetze: {turnus: Satz 3}", "mitglieder: [{anzahl: 0}]"],
    "profil.yaml": ["regeln: {ST001: aus}", "kreis: K\nregeln: {ST001: nie}"],
    "vorlagen/a.yaml": ["id: v\nnummer: 1\nbetreff: B\nberatungsfolge: [{gremium: kreistag, ergebnis: ja}]"],
}


@pytest.mark.parametrize(("files", "valid"), [(VALID_SOURCE, True), (INVALID_SOURCE, False)], ids=["valid", "invalid"])
def test_source_examples(ajv: Ajv, files: dict[str, list[str]], valid: bool) -> None:
    cases = [{"schema": kind_of(path), "yaml": text} for path, texts in files.items() for text in texts]
    wrong = [
        (case["yaml"], found) for case, found in zip(cases, ajv.errors(cases), strict=True) if (not found) != valid
    ]
    assert wrong == []


class Files:
    """A tree of files in memory, for the loader."""

    label = "files"

    def __init__(self, files: dict[str, str]) -> None:
        self._files = files

    def read(self, path: str) -> bytes:
        if path not in self._files:
            raise TreeError("Die Datei gibt es nicht.")
        return self._files[path].encode()

    def files(self) -> Iterator[str]:
        yield from sorted(self._files)

    def shown(self, path: str) -> str:
        return path


BASE = {
    MAIN: "id: k\ntitel: K\ngliederung: []",
    "profil.yaml": "kreis: K",
    **{f"{name}.md": f"---\nid: {name}\ntitel: T\n---\nText." for name in "abcev"},
    "b.yaml": "id: b\ntitel: B",
}


def problems(path: str, text: str) -> list[str]:
    """What the loader says of one file in an otherwise good concept."""
    files = BASE | {path: text}
    if "/a." in path and path.startswith("handlungsfelder"):
        files[MAIN] = f"id: k\ntitel: K\ngliederung: [{path}]"
    if path == MAIN and "profil:" in text:
        del files["profil.yaml"]
    return [f.message for f in read(Files(files)).findings if f.severity is ik_model.Severity.FEHLER]


@pytest.mark.parametrize(("files", "valid"), [(VALID_SOURCE, True), (INVALID_SOURCE, False)], ids=["valid", "invalid"])
def test_the_loader_agrees_on_the_source_examples(files: dict[str, list[str]], valid: bool) -> None:
    wrong = [
        (text, found)
        for path, texts in files.items()
        for text in texts
        if (not (found := problems(path, text))) != valid
    ]
    assert wrong == []
