"""Revisions of a concept as editors make them, drawn at random: what stands in the text changes in every way it can."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import ik_model
from ik_model.model.konzept import Konzept

Data = dict[str, Any]

_WORDS = ("künftig", "jährlich", "der Kreis", "mit den Ämtern", "8 %", "Sprachförderung", "und", "*ausdrücklich*")
_TEXTS = ("text", "beschreibung", "ergebnis", "oberziel", "aufgaben")
_LISTS = ("aktivitaeten", "verantwortliche", "zielgruppen", "partner", "meilensteine", "indikatoren", "kennzahlen")
_PARTS = ("abschnitte", "teilziele", "massnahmen", "gliederung", "anhaenge")
_NEW = (
    "Ein neuer Absatz aus zwei Sätzen.\nDer zweite nennt Zahlen: 12 von 17.",
    "Vorweg:\n\n- erstens\n- zweitens mit **Nachdruck**\n\nUnd zum Schluss ein Satz.",
    "Gezählt wird so:\n\n1. anfangen\n2. weitermachen\n3. aufhören",
    "Mit einer Quelle[^neu] und einem [Verweis](https://example.org/neu).\n\n[^neu]: Eine neue Fußnote.",
    "| Jahr | Zahl |\n|---|--:|\n| 2024 | 17 |\n| 2025 | 18 |",
)


def revised(konzept: Konzept, random: Random, changes: int) -> Konzept:
    """The concept after so many changes; what the model refuses is left out."""
    for _ in range(changes):
        whole = json.loads(ik_model.to_json(konzept))
        random.choice(_CHANGES)(whole["konzept"], random)
        try:
            konzept = ik_model.from_json(json.dumps(whole))
        except ik_model.KonzeptError:
            continue
    return konzept


def _elements(data: Any) -> Iterator[Data]:
    if isinstance(data, dict):
        yield data
        for key, value in data.items():
            if key not in ("profil", "vorlagen"):
                yield from _elements(value)
    elif isinstance(data, list):
        for value in data:
            yield from _elements(value)


def _places(data: Data, keys: tuple[str, ...], kind: type) -> list[tuple[Data, str]]:
    return [(element, key) for element in _elements(data) for key in keys if isinstance(element.get(key), kind)]


def _reword(data: Data, random: Random) -> None:
    places = _places(data, (*_TEXTS, "titel", "name"), str)
    element, key = random.choice(places)
    words = element[key].split(" ")
    at = random.randrange(len(words) + 1)
    words[at : at + random.choice((0, 0, 1, 3))] = random.choices(_WORDS, k=random.choice((0, 1, 2)))
    element[key] = " ".join(words)


def _new_text(data: Data, random: Random) -> None:
    element, key = random.choice(_places(data, _TEXTS, str))
    paragraphs = element[key].split("\n\n")
    at = random.randrange(len(paragraphs) + 1)
    paragraphs[at : at + random.choice((0, 1))] = [random.choice(_NEW)]
    element[key] = "\n\n".join(paragraphs)


def _less_text(data: Data, random: Random) -> None:
    element, key = random.choice(_places(data, _TEXTS, str))
    separator = random.choice(("\n", "\n\n"))
    parts = element[key].split(separator)
    if len(parts) > 1:
        del parts[random.randrange(len(parts))]
        element[key] = separator.join(parts)


def _more(data: Data, random: Random) -> None:
    element, key = random.choice(_places(data, _PARTS, list))
    if element[key]:
        copy = json.loads(json.dumps(random.choice(element[key])))
        mark = f"n{random.randrange(10**6)}"
        for inner in _elements(copy):
            if "id" in inner:
                inner["id"] = f"{inner['id']}-{mark}"
            if "kuerzel" in inner:
                inner["kuerzel"] = mark
        element[key].insert(random.randrange(len(element[key]) + 1), copy)


def _fewer(data: Data, random: Random) -> None:
    element, key = random.choice(_places(data, (*_PARTS, *_LISTS), list))
    if element[key]:
        del element[key][random.randrange(len(element[key]))]


def _moved(data: Data, random: Random) -> None:
    places = _places(data, (*_PARTS, *_LISTS), list)
    element, key = random.choice(places)
    if element[key]:
        part = element[key].pop(random.randrange(len(element[key])))
        others = [(other, name) for other, name in places if name == key]
        target, name = random.choice(others)
        target[name].insert(random.randrange(len(target[name]) + 1), part)


def _figures(data: Data, random: Random) -> None:
    places = [element for element in _elements(data) if isinstance(element.get("wert"), str)]
    if places:
        random.choice(places)["wert"] = str(random.randrange(1000))


_CHANGES: tuple[Callable[[Data, Random], None], ...] = (
    _reword,
    _reword,
    _new_text,
    _less_text,
    _more,
    _fewer,
    _moved,
    _figures,
)
