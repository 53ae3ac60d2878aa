"""concept/ says the official text word for word, and holds the inventory.

Only the sources are read here, in the simplest way, and compared with the witness in ``official/``.

*Why:* a mistake in the programs cannot hide a mistake in the sources.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.concept.official import text as official

CONCEPT = Path(__file__).parents[2] / "concept"

Record = dict[str, Any]


@dataclass(frozen=True)
class Abschnitt:
    """A section of the outline: its number and what its file says (the prose of a chapter as ``text``)."""

    ziffer: str
    data: Record


def read_yaml(path: str) -> Record:
    data: Record = yaml.load((CONCEPT / path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return data


def read_section(path: str) -> Record:
    if path.endswith(".yaml"):
        return read_yaml(path)
    _, front, text = (CONCEPT / path).read_text(encoding="utf-8").split("---\n", 2)
    data: Record = yaml.load(front, Loader=yaml.BaseLoader)
    return {**data, "text": text}


@cache
def outline() -> tuple[Abschnitt, ...]:
    def walk(entries: list[Any], prefix: str) -> Iterator[Abschnitt]:
        for number, entry in enumerate(entries, 1):
            file, below = (entry, []) if isinstance(entry, str) else (entry["datei"], entry["abschnitte"])
            yield Abschnitt(f"{prefix}{number}", read_section(file))
            yield from walk(below, f"{prefix}{number}.")

    return tuple(walk(read_yaml("konzept.yaml")["gliederung"], ""))


def teilziele() -> list[Record]:
    return [teilziel for section in outline() for teilziel in section.data.get("teilziele", ())]


def records(name: str) -> dict[str, Record]:
    return {record["id"]: record for record in read_yaml(f"{name}.yaml")[name]}


def wording(references: list[Any], name: str) -> str:
    known = records(name)
    return ", ".join(
        known[ref]["name"] if isinstance(ref, str) else ref.get("wortlaut", known[ref["id"]]["name"])
        for ref in references
    )


FOOTNOTE = re.compile(r"\n\[\^([a-z0-9-]+)\]: (.+(?:\n {4}.+)*)")
MARKUP = (
    (r"\[\^[a-z0-9-]+\]", ""),
    (r"\[([^\]]*)\]\{[a-z]+=[a-z0-9-]+\}", r"\1"),
    (r"\[([^\]]+)\]\([^)]*\)", r"\1"),
    (r"<(https://[^>]+)>", r"\1"),
)


def plain(text: str) -> str:
    """Return the words of a Markdown text; what is not in MARKUP stands for itself."""
    for pattern, replacement in MARKUP:
        text = re.sub(pattern, replacement, text)
    return " ".join(text.split())


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs and list items of a chapter, still marked up, without its footnotes."""
    return [
        part.removeprefix("- ")
        for paragraph in re.split(r"\n{2,}", FOOTNOTE.sub("", text).strip())
        for part in re.split(r"\n(?=- )", paragraph)
    ]


def saetze(section_id: str) -> list[str]:
    section = next(section for section in outline() if section.data["id"] == section_id)
    return [plain(line) for part in paragraphs(section.data["text"]) for line in part.splitlines()]


def konzept() -> Iterator[str]:
    labels = read_yaml("profil.yaml")["teilziel"]
    for section in outline():
        data = section.data
        yield f"{section.ziffer} {data['titel']}"
        if "oberziel" in data:
            yield read_yaml("profil.yaml")["ebenen"][data["art"]]["ziel"]
            yield plain(data["oberziel"])
        yield from (plain(part) for part in paragraphs(data.get("text", "")) if part)
        for teilziel in data.get("teilziele", ()):
            yield from (labels["name"], plain(teilziel["text"]))
            yield from (labels["aufgaben"], plain(teilziel["aufgaben"]))
            yield from (labels["zielgruppen"], wording(teilziel["zielgruppen"], "zielgruppen"))
            yield from (labels["aktivitaeten"], *map(plain, teilziel["aktivitaeten"]))
            yield from (labels["verantwortliche"], wording(teilziel["verantwortliche"], "stellen"))


def vorlage() -> Iterator[str]:
    """Yield the Vorlage as the form shows it; "Ziffer 5 Satz 2" and the page are worked out, not read."""
    data = read_yaml("vorlagen/VO-2020-426-001.yaml")
    (massgabe,) = data["massgaben"]
    section_id, satz = massgabe["satz"].split("/")
    ziffer = next(section.ziffer for section in outline() if section.data["id"] == section_id)
    seite = next(entry.seite for entry in official.expected_verzeichnis() if entry.ziffer == ziffer)

    def fill(text: str) -> str:
        text = text.replace(f"[]{{fundstelle={massgabe['id']}}}", f"Ziffer {ziffer} Satz {satz}")
        return plain(text.replace(f"[]{{seite={massgabe['id']}}}", str(seite)))

    yield from (f"{data['art']} {data['status']}", f"- {data['status']} -")
    yield wording([data["federfuehrung"]], "stellen")
    yield from (f"Vorlage-Nr: {data['nummer']}", f"Datum: {german(data['datum'])}")
    yield f"Ansprechpartner/in: {data['ansprechpartner']}"
    yield from (f"Bearbeiter/in: {data['bearbeitung']}", data["betreff"])
    yield from ("vorgesehene Beratungsfolge:", "Datum", "Gremium", "Zuständigkeit")
    for station in data["beratungsfolge"]:
        yield from (german(station["datum"]), wording([station["gremium"]], "gremien"))
    for field, label in read_yaml("profil.yaml")["vorlagen"]["felder"].items():
        yield label
        yield from [item["titel"] for item in data[field]] if field == "anlagen" else [fill(data[field])]


def german(date: str) -> str:
    return ".".join(reversed(date.split("-")))


def test_the_witness_is_untouched() -> None:
    digest = hashlib.sha256((official.HERE / "original.txt").read_bytes()).hexdigest()
    assert digest == "263d6c71b195b56eeed267c4d7699bc99bbb218b958364c710ac5d53c2011bc9"


def test_each_repair_mends_something_for_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len({repair.id for repair in official.repairs()}) == len(official.repairs()) == 13
    assert all(repair.count > 0 and repair.reason for repair in official.repairs())
    idle = official.Repair("idle", "nowhere in the text", "", 0, "matches nothing")
    monkeypatch.setattr(official, "repairs", lambda: (idle,))
    with pytest.raises(ValueError, match="repair idle"):
        official.repaired.__wrapped__()


def test_cover() -> None:
    assert read_yaml("konzept.yaml")["titel"].splitlines() == official.expected_titel()
    assert [read_section("vorwort.md")["titel"]] == official.expected_vorwort()
    assert not read_section("vorwort.md")["text"].strip()


def test_outline() -> None:
    expected = [(entry.ziffer, entry.titel) for entry in official.expected_verzeichnis()]
    assert [(section.ziffer, section.data["titel"]) for section in outline()] == expected
    assert len(expected) == 16


def test_konzept_block_by_block() -> None:
    assert list(konzept()) == official.expected_konzept()


def test_footnotes() -> None:
    texts = [section.data.get("text", "") for section in outline()]
    bodies = {name: plain(body) for text in texts for name, body in FOOTNOTE.findall(text)}
    marks = [mark for text in texts for mark in re.findall(r"\[\^([a-z0-9-]+)\](?!:)", text)]
    assert marks == list(bodies)
    assert list(bodies.values()) == official.expected_fussnoten()
    assert len(marks) == 2


def test_vorlage() -> None:
    assert list(vorlage()) == official.expected_vorlage()


def test_massgabe_starts_from_the_sentence_as_submitted() -> None:
    (massgabe,) = read_yaml("vorlagen/VO-2020-426-001.yaml")["massgaben"]
    section_id, satz = massgabe["satz"].split("/")
    assert massgabe["bisher"] == saetze(section_id)[int(satz) - 1]
    assert massgabe["kuenftig"] == massgabe["bisher"].replace("Kreistag", "Sozial- und Gesundheitsausschuss")


@pytest.mark.parametrize(("section_id", "count"), [("herausforderung", 18), ("ausgangslage", 23), ("berichtswesen", 2)])
def test_sentences(section_id: str, count: int) -> None:
    assert len(saetze(section_id)) == count


def test_inventory() -> None:
    per_section = {"3.1.1": 2, "3.1.2": 3, "3.1.3": 2, "3.2.1": 2, "3.2.2": 4, "3.3": 5, "3.4": 1, "3.5": 2}
    aktivitaeten = {"3.1.1": 9, "3.1.2": 8, "3.1.3": 2, "3.2.1": 4, "3.2.2": 13, "3.3": 8, "3.4": 2, "3.5": 4}
    witness = official.teilziele()
    assert Counter(teilziel.ziffer for teilziel in witness) == per_section
    assert sum(per_section.values()) == len(teilziele()) == 21
    counted = Counter[str]()
    for teilziel in witness:
        counted[teilziel.ziffer] += len(teilziel.aktivitaeten)
    assert counted == aktivitaeten
    assert sum(aktivitaeten.values()) == sum(len(teilziel["aktivitaeten"]) for teilziel in teilziele()) == 50
    assert len({teilziel.zielgruppe for teilziel in witness}) == 11
    assert len({teilziel.verantwortliche for teilziel in witness}) == 8


def test_eight_wordings_name_six_units() -> None:
    stellen = records("stellen")
    references = [ref for teilziel in teilziele() for ref in teilziel["verantwortliche"]]
    named = {ref if isinstance(ref, str) else ref["id"] for ref in references}
    parents = {stellen[id]["teil_von"] for id in named if "teil_von" in stellen[id]}
    units = {id for id in named | parents if "sammelbegriff" not in stellen[id]}
    assert sorted(stellen[id]["name"] for id in units) == [
        "Fachbereich Jugend und Familie",
        "Fachbereich Soziales, Arbeit und Gesundheit",
        "Fachbereich Zentrale Dienste",
        "Fachdienst Kinder, Jugend, Sport",
        "Fachgruppe Integration und Einbürgerung",
        "Gleichstellungsbeauftragte",
    ]


def test_figures_in_the_text_are_those_of_the_kennzahlen() -> None:
    kennzahlen = records("kennzahlen")
    spans = [
        span
        for section in outline()
        for span in re.findall(r"\[([^\]]+)\]\{kennzahl=([a-z0-9-]+)\}", section.data.get("text", ""))
    ]
    assert sorted(id for _, id in spans) == sorted(kennzahlen)
    for shown, id in spans:
        found = re.match(r"\d[\d.]*(?:,(\d+))?", shown)
        assert found, shown
        assert float(found[0].replace(".", "").replace(",", ".")) == float(kennzahlen[id]["wert"])
        assert len(found[1] or "") == int(kennzahlen[id]["stellen"])


def test_ids_are_unique_and_no_numbers() -> None:
    pattern = re.compile(r"^(?:- |\s+- |\s*)id: (.+)$|^\[\^([a-z0-9-]+)\]:", re.MULTILINE)
    declared = Counter[str]()
    for path in sorted(CONCEPT.rglob("*.*")):
        source = re.sub(r"- id: .+\n +wortlaut: .+", "", path.read_text(encoding="utf-8"))
        declared.update(a or b for a, b in pattern.findall(source))
    assert {id: count for id, count in declared.items() if count > 1} == {}
    assert all(re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", id) for id in declared)
    assert len(declared) > 70
