"""Changes of a concept as an amendment makes them, for hypothesis: what is wanted, and how much of the source may go.

They are made on the concept's plain data, by other means than those that are tested.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from ik_model.model.auszeichnung import schreiben
from ik_model.model.konzept import Konzept
from ik_model.model.text import Text
from tests.ik_model.exchange.texte import ZEILEN

Data = dict[str, Any]

_TEXTS = {"text", "oberziel", "aufgaben", "beschreibung", "leitbild", "sachverhalt", "beschlussvorschlag", "bemerkung"}
_OUTLINE = ("gliederung", "anhaenge", "abschnitte")
_REFERENCES = {"zielgruppen": "zielgruppen", "verantwortliche": "stellen", "partner": "stellen"}

SENTENCES = st.one_of(
    st.sampled_from(
        [
            "Ein neuer Satz.",
            "Folgendes gilt: Es ist anders.",
            "Das kostet 5 # mehr.",
            "„Zitat“ und 'Zitat' und \"Zitat\".",
            "ja",
            "3.10",
            "{geschweift} [eckig], mit Komma",
            "@alle, *wichtig* & richtig!",
            "- kein Punkt",
            "Endet mit Doppelpunkt:",
            "äöüß € – …",
        ]
    ).map(Text.plain),
    ZEILEN.map(Text.plain),
).map(schreiben)
"""Sentences as the source writes them."""


@dataclass(frozen=True, repr=False)
class Change:
    """One change.

    Attributes:
        wanted: The concept with it.
        gone: The most lines that the files may lose by it.
        moves: It takes something from one place to another: no comment may be lost.
    """

    wanted: Konzept
    gone: int
    moves: bool = True


def plain(konzept: Konzept) -> Data:
    """A concept as plain data that can be changed."""
    return copy.deepcopy(konzept.model_dump(mode="json", exclude_defaults=True))


def sections(data: Data) -> Iterator[tuple[list[Data], Data]]:
    """Every section, with the list that it stands in."""
    for key in _OUTLINE:
        for section in data.get(key, []):
            yield data[key], section
            yield from sections(section)


def _fields(data: Any, names: set[str]) -> Iterator[tuple[Data, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key in names:
                yield data, key
            yield from _fields(value, names)
    elif isinstance(data, list):
        for item in data:
            yield from _fields(item, names)


def _pick(draw: st.DrawFn, choices: list[Any]) -> Any:
    assert choices
    return choices[draw(st.integers(0, len(choices) - 1))]


@st.composite
def changes(draw: st.DrawFn, read: Callable[[], Konzept]) -> Change:
    """A change of any kind, or no change at all where the concept has nothing of the kind."""
    data = plain(read())
    kind: Callable[[st.DrawFn, Data], tuple[int, bool]] = draw(st.sampled_from(_KINDS))
    gone, moves = kind(draw, data)
    return Change(Konzept.model_validate(data), gone, moves)


def _sentence(draw: st.DrawFn, data: Data) -> tuple[int, bool]:
    """A sentence of a plain paragraph is replaced, struck or inserted."""
    texts = [(of, key) for of, key in _fields(data, _TEXTS) if isinstance(of[key], str) and _is_prose(of[key])]
    of, key = _pick(draw, texts)
    lines = of[key].split("\n")
    number = draw(st.integers(0, len(lines) - 1))
    match draw(st.sampled_from(["replace", "insert", "strike"])):
        case "strike" if len(lines) > 1 and lines[number]:
            del lines[number]
        case "insert":
            lines.insert(number, draw(SENTENCES))
        case _ if lines[number]:
            lines[number] = draw(SENTENCES)
    of[key] = schreiben(_read("\n".join(lines)))
    # One line, and one blank line where a paragraph has lost its only sentence.
    return 2, True


def _is_prose(text: str) -> bool:
    return not any(
        line.startswith((" ", "-", "|", "[^", "![", "Tabelle:")) or line[:1].isdigit() for line in text.split("\n")
    )


def _read(text: str) -> Text:
    from ik_model.model.auszeichnung import lesen

    return lesen(text)


def _references(draw: st.DrawFn, data: Data) -> tuple[int, bool]:
    """Who is responsible, and for whom: replaced, added, or named in other words."""
    of, key = _pick(draw, list(_fields(data.get("gliederung"), set(_REFERENCES))))
    names = [entry["id"] for entry in data.get(_REFERENCES[key], [])]
    new = _pick(draw, names)
    if draw(st.booleans()) or new in (entry if isinstance(entry, str) else entry["id"] for entry in of[key]):
        of[key] = [new]
    else:
        of[key].insert(draw(st.integers(0, len(of[key]))), new)
    if draw(st.booleans()):
        of[key][-1] = {"id": new, "wortlaut": "Die Fachgruppe: alle, [die] es gibt"}
    return 2 * 4, False


def _activities(draw: st.DrawFn, data: Data) -> tuple[int, bool]:
    """An activity comes, goes, moves or is reworded."""
    found = _fields(data, {"aktivitaeten", "bezug", "stichworte"})
    of, key = _pick(draw, [(of, key) for of, key in found if isinstance(of[key], list)])
    items = of[key]
    number = draw(st.integers(0, len(items) - 1))
    match draw(st.sampled_from(["insert", "replace", "strike", "move"])):
        case "insert":
            items.insert(number, draw(SENTENCES) if key == "aktivitaeten" else "Neu: 1")
        case "replace":
            items[number] = draw(SENTENCES) if key == "aktivitaeten" else "Neu: 1"
        case "strike":
            del items[number]
            if not items:
                del of[key]
        case _:
            items.append(items.pop(number))
    return 2, False


def _elements(draw: st.DrawFn, data: Data) -> tuple[int, bool]:
    """A goal or a measure is struck, inserted, or moved into any section."""
    key = draw(st.sampled_from(["teilziele", "massnahmen"]))
    homes = [of for of, _ in _fields(data["gliederung"], {key})]
    if not homes:
        return 0, True
    home = _pick(draw, homes)
    number = draw(st.integers(0, len(home[key]) - 1))
    match draw(st.sampled_from(["insert", "strike", "move", "move"])):
        case "insert":
            new = (
                {"id": "ganz-neu", "text": draw(SENTENCES)}
                if key == "teilziele"
                else {"id": "ganz-neu", "titel": "Neu"}
            )
            home[key].insert(number, new)
            return 0, True
        case "strike":
            _take(home, key, number)
            return 60, False
        case _:
            element = _take(home, key, number)
            # Into a section, not below what has just been taken out.
            places = [section for _, section in sections(data)]
            there = _pick(draw, places)
            there.setdefault(key, [])
            there[key].insert(draw(st.integers(0, len(there[key]))), element)
            return 60, True


def _take(home: Data, key: str, number: int) -> Any:
    element = home[key].pop(number)
    if not home[key]:
        del home[key]
    return element


def _outline(draw: st.DrawFn, data: Data) -> tuple[int, bool]:
    """A section is struck, inserted or moved, with all that is below it."""
    among, section = _pick(draw, list(sections(data)))
    number = among.index(section)
    match draw(st.sampled_from(["insert", "strike", "move", "move"])):
        case "insert":
            new = {"id": "ganz-neu", "titel": "Neu", "text": draw(SENTENCES)}
            among.insert(number, new)
            return 0, True
        case "strike" if len(among) > 1:
            del among[number]
            return 10**6, False
        case _:
            if len(among) > 1:
                del among[number]
            else:
                return 0, True
            places = [data["gliederung"], *(below.setdefault("abschnitte", []) for _, below in sections(data))]
            there = _pick(draw, places)
            there.insert(draw(st.integers(0, len(there))), section)
            for _, below in list(sections(data)):
                if not below.get("abschnitte", True):
                    del below["abschnitte"]
            return 400, True


def _details(draw: st.DrawFn, data: Data) -> tuple[int, bool]:
    """A single value is set, changed or taken away."""
    papers = data.get("vorlagen", [])
    choices: list[tuple[Data, str, Any]] = [
        (data, "status", "beschlossen"),
        (data, "datum", "2031-01-31"),
        (data, "titel", "Neuer Titel:\nzwei Zeilen"),
        (data, "nachfolger", "Das nächste # Konzept"),
        *((paper, "art", "Änderungsantrag") for paper in papers),
        *((paper, "aktenzeichen", "1: 2") for paper in papers),
        *((stop, "ergebnis", "ungeändert beschlossen") for paper in papers for stop in paper["beratungsfolge"]),
        *((stop, "abstimmung", {"ja": 30, "nein": 2}) for paper in papers for stop in paper["beratungsfolge"]),
        *((duty, "an", "kreistag") for duty in data.get("berichtspflichten", [])),
        *((duty, "turnus", "P1Y") for duty in data.get("berichtspflichten", [])),
        *((section, "umbruch", "davor") for _, section in sections(data)),
    ]
    of, key, value = _pick(draw, choices)
    before = str(of.get(key, "")).count("\n") + 1
    if key in of and key in {"aktenzeichen", "turnus", "umbruch", "nachfolger"} and draw(st.booleans()):
        del of[key]
    else:
        of[key] = value
    return before + 1, False


_KINDS = [_sentence, _sentence, _references, _activities, _elements, _outline, _details]
