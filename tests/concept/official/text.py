"""The official text, block by block, taken mechanically from ``original.txt``.

``original.txt`` is the paper as it was converted to text, unchanged.
``repairs.yaml`` lists each thing the conversion broke, with its reason.
Nothing here knows ``concept/`` or the programs, and no text is typed again.

*Why:* what the sources, the DOCX, the PDF and the HTML say is compared with this one witness, word for word.

Two documents stand in the file: the Vorlage, and its Anlage, the concept.
The concept falls into four parts, because documents lay them out in different ways:

========================  =========================================================
`expected_titel`          the lines of the cover
`expected_vorwort`        the heading of the Vorwort (a placeholder without text)
`expected_verzeichnis`    the table of contents, with the official page numbers
`expected_konzept`        the chapters: headings, paragraphs, labels, list items
`expected_fussnoten`      the footnotes, without their signs
`expected_vorlage`        the Vorlage
========================  =========================================================
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

HERE = Path(__file__).parent

LABELS = (
    "Teilziel",
    "Möglichkeiten und Aufgaben des Kreises",
    "Zielgruppe",
    "Beispielhafte Aktivitäten des Kreises",
    "Verantwortliche",
)
"""The five parts of a Teilziel, in their order."""

Kind = Literal["heading", "label", "item", "paragraph"]


@dataclass(frozen=True)
class Repair:
    """One thing the conversion broke."""

    id: str
    pattern: str
    replacement: str
    count: int
    reason: str


@dataclass(frozen=True)
class Eintrag:
    """One line of the official table of contents."""

    ziffer: str
    titel: str
    seite: int


@dataclass(frozen=True)
class Block:
    """One heading, label, list item or paragraph, its white space normalised."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Teilziel:
    """The five parts of one Teilziel, as text."""

    ziffer: str
    text: str
    aufgaben: str
    zielgruppe: str
    aktivitaeten: tuple[str, ...]
    verantwortliche: str


@cache
def original() -> str:
    """Return the conversion as it came."""
    return (HERE / "original.txt").read_text(encoding="utf-8")


@cache
def repairs() -> tuple[Repair, ...]:
    """Return the repairs in the order in which they are applied."""
    rows = yaml.safe_load((HERE / "repairs.yaml").read_text(encoding="utf-8"))
    return tuple(Repair(**row) for row in rows)


@cache
def repaired() -> str:
    """Return the conversion with each repair applied.

    Raises:
        ValueError: if a repair matches less or more often than it says, so no repair can be idle.
    """
    text = original()
    for repair in repairs():
        text, count = re.subn(repair.pattern, repair.replacement, text)
        if count != repair.count or not count:
            raise ValueError(f"repair {repair.id}: {count} matches instead of {repair.count}")
    return text


def words(texts: Sequence[str]) -> list[str]:
    """Return the words of several texts as one sequence, for a comparison that ignores layout."""
    return " ".join(texts).split()


def expected_titel() -> list[str]:
    """Return the lines of the title on the cover."""
    return _lines(_parts()["titel"])


def expected_vorwort() -> list[str]:
    """Return the heading of the Vorwort, which has no text yet."""
    return _lines(_parts()["vorwort"])


def expected_verzeichnis() -> list[Eintrag]:
    """Return the 16 lines of the table of contents."""
    rows = [line.split("\t") for line in _parts()["verzeichnis"].splitlines() if "\t" in line]
    return [Eintrag(ziffer, " ".join(titel.split()), int(seite)) for ziffer, titel, seite in rows]


def expected_konzept() -> list[str]:
    """Return the chapters, one text for each block; a heading starts with its number."""
    return [block.text for block in blocks()]


def expected_fussnoten() -> list[str]:
    """Return the footnotes in their order."""
    return [line[1:].strip() for line in _lines(_parts()["kapitel"]) if line[0] in "¹²"]


def expected_vorlage() -> list[str]:
    """Return the Vorlage, one text for each line or cell; the head is read column by column.

    *Why:* the head of the form has two columns, each with its own reading order, but came out line by line.
    """
    lines = [line for line in _parts()["vorlage"].splitlines() if line.strip()]
    betreff = next(n for n, line in enumerate(lines) if line.startswith("Zuwanderung:"))
    head = [line.split("\t") for line in lines[:betreff]]
    columns = [row[column] for column in (0, 1) for row in head]
    cells = [cell for line in lines[betreff:] for cell in line.split("\t")]
    return [" ".join(text.split()) for text in (*columns, *cells) if text.strip()]


@cache
def blocks() -> tuple[Block, ...]:
    """Return the chapters as blocks that know what they are."""
    headings = {f"{entry.ziffer} {entry.titel}" for entry in expected_verzeichnis()}
    return tuple(
        Block(_kind(line, headings), line.removeprefix("- "))
        for line in _lines(_parts()["kapitel"])
        if line[0] not in "¹²"
    )


@cache
def teilziele() -> tuple[Teilziel, ...]:
    """Return the Teilziele in their order.

    Raises:
        ValueError: if a Teilziel has not just the five parts in their order.
    """
    return tuple(_teilziele())


@cache
def _parts() -> dict[str, str]:
    """Cut the file at the first line of each part."""
    marks = {
        "titel": "Konzept zur Förderung\n",
        "vorwort": "Vorwort Kreispräsidentin und Landrat\n",
        "verzeichnis": "Inhaltsverzeichnis\n",
        "kapitel": "1 Integration als kommunale Herausforderung\n",
    }
    parts: dict[str, str] = {}
    name, rest = "vorlage", repaired()
    for following, mark in marks.items():
        found, sign, after = rest.partition("\n" + mark)
        if not sign:
            raise ValueError(f"no line {mark!r}")
        parts[name] = found
        name, rest = following, mark + after
    parts[name] = rest
    return parts


def _lines(text: str) -> list[str]:
    """Return the lines that are not empty, their white space normalised; a line is a block."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _kind(line: str, headings: set[str]) -> Kind:
    if line in headings:
        return "heading"
    if line in LABELS or line == "Oberziel:":
        return "label"
    return "item" if line.startswith("- ") else "paragraph"


def _teilziele() -> Iterator[Teilziel]:
    ziffer = ""
    rows: list[tuple[str, list[tuple[str, list[str]]]]] = []
    for block in blocks():
        if block.kind == "heading":
            ziffer = block.text.split()[0]
        if block.text == LABELS[0]:
            rows.append((ziffer, []))
        if block.text in LABELS:
            rows[-1][1].append((block.text, []))
        elif rows and ziffer == rows[-1][0]:
            rows[-1][1][-1][1].append(block.text)
    for ziffer, parts in rows:
        if tuple(label for label, _ in parts) != LABELS:
            raise ValueError(f"a Teilziel of {ziffer} has the parts {[label for label, _ in parts]}")
        (text,), (aufgaben,), (zielgruppe,), aktivitaeten, (verantwortliche,) = (texts for _, texts in parts)
        yield Teilziel(ziffer, text, aufgaben, zielgruppe, tuple(aktivitaeten), verantwortliche)
