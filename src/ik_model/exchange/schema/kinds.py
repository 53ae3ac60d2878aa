"""Which JSON Schemas there are: one for the canonical form, one for each kind of source file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ik_model.exchange.comparison.schema import comparison_schema
from ik_model.exchange.envelope import FORMAT, SCHEMA, VERSION
from ik_model.exchange.schema.canonical_form import CANONICAL
from ik_model.exchange.schema.dialect import Schema
from ik_model.exchange.schema.generator import Generator
from ik_model.exchange.schema.source_form import SOURCE
from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Modell
from ik_model.model.konzept import Konzept, Seite
from ik_model.model.profil import Profil
from ik_model.model.steuerung import Steuerung
from ik_model.model.vorlage import Vorlage

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"

EXCHANGE: Final = "konzept"
"""The schema of the canonical form."""

COMPARISON: Final = "vergleich"
"""The schema of a comparison."""


@dataclass(frozen=True, slots=True)
class SourceKind:
    """One kind of source file.

    Attributes:
        title: German: what such a file holds.
        files: Which files these are.
        content: The class whose fields the file holds, or the key of the concept whose list it holds.
    """

    title: str
    files: str
    content: type[Modell] | str


SOURCES: Final[dict[str, SourceKind]] = {
    "quelle-konzept": SourceKind("Deckblatt, Stand und Gliederung", "konzept.yaml", Konzept),
    "quelle-profil": SourceKind("Das Profil des Kreises", "profil.yaml", Profil),
    "quelle-abschnitt": SourceKind("Ein Abschnitt der Gliederung", "handlungsfelder/*.yaml, kapitel/*.yaml", Abschnitt),
    "quelle-seite": SourceKind("Eine Seite außerhalb der Gliederung", "vorwort.yaml", Seite),
    "quelle-stellen": SourceKind("Verzeichnis der Stellen", "stellen.yaml", "stellen"),
    "quelle-zielgruppen": SourceKind("Verzeichnis der Zielgruppen", "zielgruppen.yaml", "zielgruppen"),
    "quelle-gremien": SourceKind("Verzeichnis der Gremien", "gremien.yaml", "gremien"),
    "quelle-kennzahlen": SourceKind("Kennzahlen", "kennzahlen.yaml", "kennzahlen"),
    "quelle-indikatoren": SourceKind("Indikatoren des ganzen Konzepts", "indikatoren.yaml", "indikatoren"),
    "quelle-berichtswesen": SourceKind("Berichtspflichten", "berichtswesen.yaml", "berichtspflichten"),
    "quelle-glossar": SourceKind("Glossar und Abkürzungen", "glossar.yaml", "glossar"),
    "quelle-literatur": SourceKind("Literatur und Quellen", "literatur.yaml", "literatur"),
    "quelle-beschluesse": SourceKind("Beschlüsse über diesen Text", "beschluesse.yaml", "beschluesse"),
    "quelle-steuerung": SourceKind("Die Steuerung des Konzepts", "steuerung.yaml", Steuerung),
    "quelle-vorlage": SourceKind("Eine Vorlage für die Gremien", "vorlagen/*.yaml", Vorlage),
}
"""The schemas for the editor, by name."""

KINDS: Final = (EXCHANGE, COMPARISON, *SOURCES)
"""The names of all schemas."""


def json_schema(art: str = EXCHANGE) -> Schema:
    """A JSON Schema (2020-12), with a German description of every field.

    Args:
        art: ``konzept`` for the canonical form that :func:`ik_model.to_json` writes, ``vergleich`` for what ``ik diff
            --format json`` writes, or one of :data:`SOURCES` for a kind of source file.

    Raises:
        KeyError: There is no such schema.
    """
    if art == EXCHANGE:
        return _exchange()
    if art == COMPARISON:
        return comparison_schema(DRAFT)
    kind = SOURCES[art]
    generator = Generator(SOURCE)
    head: Schema = {"$schema": DRAFT, "title": kind.title, "description": f"{kind.title} ({kind.files})"}
    if isinstance(kind.content, str):
        return generator.with_definitions(
            head
            | {
                "type": "object",
                "properties": {kind.content: generator.property(Konzept, kind.content)},
                "required": [kind.content],
                "additionalProperties": False,
            }
        )
    return generator.with_definitions(head | generator.reference(kind.content))


def kind_of(path: str) -> str:
    """The schema for a YAML file of a concept, by its path from the concept's folder."""
    folder, _, name = path.rpartition("/")
    stem = name.rpartition(".")[0]
    if folder == "vorlagen":
        return "quelle-vorlage"
    special = {f"quelle-{stem}", "quelle-seite" if stem == "vorwort" else ""} & SOURCES.keys()
    return special.pop() if special and not folder else "quelle-abschnitt"


def _exchange() -> Schema:
    generator = Generator(CANONICAL)
    return generator.with_definitions(
        {
            "$schema": DRAFT,
            "$id": SCHEMA,
            "title": "Konzept im Austauschformat",
            "description": "Ein Konzept in der kanonischen Form von ik-model; was seinen Vorgabewert hat, fehlt",
            "type": "object",
            "properties": {
                "$schema": {"description": "Name dieses Schemas", "const": SCHEMA},
                "format": {"description": "Name des Formats", "const": FORMAT},
                "version": {"description": "Version des Formats", "const": VERSION},
                "konzept": {"description": "Das Konzept", **generator.reference(Konzept)},
            },
            "required": ["format", "version", "konzept"],
            "additionalProperties": False,
        }
    )
