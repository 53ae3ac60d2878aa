"""What is wrong with a document is said in German, all at once, each with its path and its place."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ik_model.diagnostics.errors import KonzeptError
from ik_model.diagnostics.finding import Finding
from ik_model.exchange.canonical import to_json
from ik_model.exchange.codes import NAMES
from ik_model.exchange.envelope import FORMAT, VERSION
from ik_model.exchange.parsing import MAX_DEPTH
from ik_model.exchange.reading import from_json
from ik_model.model.konzept import Konzept
from ik_model.source.codes import LADECODES

SMALL: dict[str, Any] = {
    "id": "konzept",
    "titel": "Konzept",
    "profil": {"kreis": "Kreis"},
    "gliederung": [
        {"id": "bildung", "titel": "Bildung", "teilziele": [{"id": "kita", "text": "Alle haben einen Platz."}]}
    ],
}


def document(**changes: Any) -> dict[str, Any]:
    """The small concept in its envelope, with other values."""
    return {"format": FORMAT, "version": VERSION, "konzept": SMALL | changes}


def findings(data: str | bytes) -> list[Finding]:
    with pytest.raises(KonzeptError) as caught:
        from_json(data, name="k.json")
    return caught.value.findings


def attempt(text: str) -> list[Finding]:
    """The findings of a document that may be one."""
    try:
        from_json(text)
    except KonzeptError as error:
        return error.findings
    return []


def only(data: str | bytes) -> Finding:
    found = findings(data)
    assert len(found) == 1, found
    return found[0]


def in_konzept(**changes: Any) -> Finding:
    return only(json.dumps(document(**changes), ensure_ascii=False, indent=2))


def teilziel(**changes: Any) -> dict[str, Any]:
    """The outline with one Teilziel that has other values."""
    part = {"id": "kita", "text": "Alle haben einen Platz."} | changes
    return {"gliederung": [{"id": "bildung", "titel": "Bildung", "teilziele": [part]}]}


def test_small_is_fine() -> None:
    assert from_json(json.dumps(document())).titel == "Konzept"
    assert from_json(b"\xef\xbb\xbf" + json.dumps(document()).encode()).titel == "Konzept"


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "LA013", 1, 1),
        (" \n ", "LA013", 1, 1),
        ("{", "LA013", 1, 2),
        ('{\n  "a": 1,\n  b: 2\n}', "LA013", 3, 3),
        ("[1, 2] 3", "LA013", 1, 8),
        ("[]", "LA014", 1, 1),
        ("null", "LA014", 1, 1),
        ('{\n "format": "GeoJSON"}', "LA014", 2, 12),
        ('{"id": "k"}', "LA015", 1, 1),
        (f'{{"format": "{FORMAT}",\n "version": {VERSION + 1}}}', "LA015", 2, 13),
        (f'{{"format": "{FORMAT}", "version": true}}', "LA015", 1, 43),
        (f'{{"format": "{FORMAT}", "version": 0}}', "LA015", 1, 43),
        (f'{{"format": "{FORMAT}", "version": {VERSION}}}', "LA006", 1, 1),
        (f'{{"version": {VERSION}, "konzept": {{}}}}', "LA006", 1, 1),
        ('{"a": 1,\n "a": 2}', "LA004", 2, 2),
        ('{"a": "x\\u0000"}', "LA002", 1, 7),
        ('{"a": ["\\ud800"]}', "LA002", 1, 8),
        ('{"a\\u001b": 1}', "LA002", 1, 2),
        ('{"NaN": "NaN", "a": NaN}', "LA008", 1, 21),
        ('{"a": -Infinity}', "LA008", 1, 7),
        ('{"a": 1e9999999}', "LA008", 1, 7),
        ('{"a": 1e99999999999999999999}', "LA008", 1, 7),
        ('{"a": ' + "1" * 5000 + "}", "LA008", 1, 7),
        ("[" * 100_000, "LA012", 1, 1),
        ("[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2), "LA012", 1, 1),
    ],
)
def test_documents_that_are_none(text: str, code: str, line: int, column: int) -> None:
    started = time.perf_counter()
    finding = only(text)
    assert time.perf_counter() - started < 1
    assert finding.code == code
    assert finding.span is not None
    assert (finding.span.file, finding.span.line, finding.span.column) == ("k.json", line, column)
    assert finding.message
    assert finding.hint


def test_bytes_that_are_no_text() -> None:
    finding = only('{"titel":\n "Größe"}'.encode("latin-1"))
    assert (finding.code, str(finding.span)) == ("LA002", "k.json:2:5")
    assert only("{}".encode("utf-16")).code == "LA002"


@pytest.mark.parametrize(
    ("changes", "code", "path", "message"),
    [
        ({"titel": 5}, "LA008", "$.konzept.titel", "Hier wird ein Text erwartet."),
        ({"titel": ""}, "LA008", "$.konzept.titel", "Dieses Feld darf nicht leer sein."),
        ({"id": "Ü 1"}, "LA009", "$.konzept.id", "„Ü 1“ ist keine gültige Kennung."),
        ({"datum": "2020-13-01"}, "LA008", "$.konzept.datum", "Hier wird ein Datum erwartet."),
        ({"gliederung": {}}, "LA008", "$.konzept.gliederung", "Hier wird eine Liste erwartet."),
        ({"profil": "p"}, "LA008", "$.konzept.profil", "Hier wird ein Objekt erwartet."),
        ({"profil": {}}, "LA006", "$.konzept.profil", "Das Feld „kreis“ fehlt."),
        ({"untertitel": "x"}, "LA007", "$.konzept.untertitel", "Das Feld „untertitel“ gibt es hier nicht."),
        (
            {"profil": {"kreis": "K", "regeln": {"ST001": "nie"}}},
            "LA008",
            "$.konzept.profil.regeln.ST001",
            "„nie“ ist hier nicht möglich.",
        ),
        (
            {"profil": {"kreis": "K", "ebenen": {"Leit ziel": {"name": "L"}}}},
            "LA009",
            "$.konzept.profil.ebenen['Leit ziel']",
            "„Leit ziel“ ist keine gültige Kennung.",
        ),
        (
            teilziel(zielgruppen=["alle", {"id": "A"}]),
            "LA009",
            "$.konzept.gliederung[0].teilziele[0].zielgruppen[1].id",
            "„A“ ist keine gültige Kennung.",
        ),
        (
            teilziel(text="Gut.\nMit <b>HTML."),
            "LA010",
            "$.konzept.gliederung[0].teilziele[0].text",
            "HTML gibt es in Konzepten nicht. (Zeile 2, Zeichen 5 des Textes)",
        ),
        (
            teilziel(umbruch="danach"),
            "LA008",
            "$.konzept.gliederung[0].teilziele[0].umbruch",
            "„danach“ ist hier nicht möglich.",
        ),
        ({"steuerung": {"turnus": "oft"}}, "LA008", "$.konzept.steuerung.turnus", "Das ist kein Turnus."),
        (
            {"steuerung": {"mitglieder": [{"anzahl": 0}]}},
            "LA008",
            "$.konzept.steuerung.mitglieder[0].anzahl",
            "„0“ ist zu klein.",
        ),
        (
            {"kennzahlen": [{"id": "k", "name": "K", "wert": "5,9"}]},
            "LA008",
            "$.konzept.kennzahlen[0].wert",
            "Hier wird eine Zahl erwartet.",
        ),
    ],
)
def test_values_that_do_not_fit(changes: dict[str, Any], code: str, path: str, message: str) -> None:
    finding = in_konzept(**changes)
    assert (finding.code, finding.ort, finding.message) == (code, path, message)
    assert finding.hint
    assert finding.span is not None
    # The line named holds the last step of the path: the key or the item.
    step = path.rpartition(".")[2].rpartition("[")[0] or path.rpartition(".")[2]
    shown = finding.span.text[finding.span.column - 1 :][: finding.span.length]
    assert step in finding.span.text or shown in json.dumps(changes, ensure_ascii=False)


def test_hints_say_what_is_meant() -> None:
    assert in_konzept(gliederun=[]).hint == "Meinten Sie „gliederung“?"
    assert "Name des Kreises" in in_konzept(profil={}).hint


def test_all_at_once_in_the_order_of_the_document() -> None:
    found = findings(json.dumps(document(id="A", titel=1, datum="x", **teilziel(text=3, id="")), indent=1))
    assert [finding.ort.rpartition(".")[2] for finding in found] == ["id", "titel", "id", "text", "datum"]
    lines = [finding.span.line for finding in found if finding.span]
    assert lines == sorted(lines)


def test_keys_around_the_concept() -> None:
    finding = only(json.dumps(document() | {"stand": 1}))
    assert (finding.code, finding.ort) == ("LA007", "$.stand")
    finding = only(json.dumps(document() | {"$schema": 1}))
    assert (finding.code, finding.ort) == ("LA008", "$['$schema']")


def test_schema_may_be_named_otherwise() -> None:
    # An editor may want a path there.
    assert from_json(json.dumps(document() | {"$schema": "./konzept.schema.json"})).id == "konzept"


def test_codes_are_those_of_loading() -> None:
    assert {code: LADECODES[code].name for code in NAMES} == NAMES


_BASE = to_json(Konzept.model_validate(SMALL | {"titel": "Größe „x“"}))


@given(st.data())
@settings(max_examples=300)
def test_a_damaged_document_never_ends_in_a_traceback(data: st.DataObject) -> None:
    text = list(_BASE)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at : at + data.draw(st.integers(0, 3))] = data.draw(st.text('{}[]",:0e.-\\u\n ä', max_size=3))
    assert all(finding.span for finding in attempt("".join(text)))


_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(list(Konzept.model_fields)), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(_JSON)
@example({"profil": {"kreis": "K", "ebenen": {"": None}}})
def test_any_json_in_place_of_the_concept(anything: Any) -> None:
    found = attempt(json.dumps({"format": FORMAT, "version": VERSION, "konzept": anything}))
    assert all(finding.span for finding in found)


@given(st.binary(max_size=40))
def test_any_bytes(data: bytes) -> None:
    with pytest.raises(KonzeptError):
        from_json(data)
