"""What changed inside one field: words, sentences, names, entries of a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stueckart = Literal["gleich", "weg", "neu"]

Paarart = Literal["gleich", "geändert", "auszeichnung", "verschoben", "weg", "neu"]
"""What became of one sentence or entry.

``auszeichnung``: the words are the same, the markup (a link's target, an emphasis) is not.
``verschoben``: the same words, but in another place among those that stayed.
"""


@dataclass(frozen=True, slots=True)
class Wortstueck:
    """A run of words that stayed, went or came.

    The pieces that are not ``neu``, joined, are the old wording; those that are not ``weg`` are the new one.
    """

    art: Stueckart
    text: str


@dataclass(frozen=True, slots=True)
class Satzseite:
    """One sentence as one of the two concepts has it.

    Attributes:
        nummer: As the council counts; ``None`` in tables and footnotes, whose sentences are not counted.
        ort: Its place within the text: "Satz 2", "Absatz 2 Satz 1", "Tabelle", "Fußnote a".
        wortlaut: Its words, without markup.
    """

    nummer: int | None
    ort: str
    wortlaut: str


@dataclass(frozen=True, slots=True)
class Satzpaar:
    """A sentence, old and new.

    Attributes:
        art: What became of it.
        alt: ``None`` where it came.
        neu: ``None`` where it went.
        stuecke: Its words.
        auszeichnung: The same with the markup of the source, where that changed too or alone: another link's target,
            another emphasis, words that are linked to other data; else empty.
    """

    art: Paarart
    alt: Satzseite | None
    neu: Satzseite | None
    stuecke: tuple[Wortstueck, ...]
    auszeichnung: tuple[Wortstueck, ...] = ()


@dataclass(frozen=True, slots=True)
class Textaenderung:
    """A reworded text.

    Attributes:
        saetze: Every sentence of both versions, the unchanged ones too, in the order of the new text; what went stands
            where it was.
        bau: Whether paragraphs, lists or tables are built differently, apart from sentences that came or went.
    """

    saetze: tuple[Satzpaar, ...]
    bau: bool = False

    @property
    def geaendert(self) -> tuple[Satzpaar, ...]:
        """The sentences that are not as they were."""
        return tuple(paar for paar in self.saetze if paar.art != "gleich")


@dataclass(frozen=True, slots=True)
class Verweisaenderung:
    """Changed references (Verantwortliche, Zielgruppen, Gremium …), as the names that readers see.

    Attributes:
        weg: Named no more.
        neu: Named now.
        bleibt: Named as before.
        umgestellt: Whether those that stay stand in another order.
    """

    weg: tuple[str, ...]
    neu: tuple[str, ...]
    bleibt: tuple[str, ...] = ()
    umgestellt: bool = False


@dataclass(frozen=True, slots=True)
class Wertaenderung:
    """Another value: a date, an amount, a title, a status.

    Attributes:
        alt: As people read it; empty if there was none.
        neu: As people read it; empty if there is none any more.
        stuecke: Word by word; of use for titles and other words.
    """

    alt: str
    neu: str
    stuecke: tuple[Wortstueck, ...]


@dataclass(frozen=True, slots=True)
class Felderaenderung:
    """What changed inside one entry that has fields of its own: their German names and what changed in each."""

    felder: tuple[tuple[str, Inhalt], ...]


@dataclass(frozen=True, slots=True)
class Eintragspaar:
    """One entry of a list (an Aktivität, a stop of the Beratungsfolge, a word of the glossary), old and new.

    Attributes:
        art: What became of it.
        name: What it is called: "Punkt 3", or its key.
        alt: Its words; ``None`` where it came.
        neu: Its words; ``None`` where it went.
        inhalt: What changed in it, if it was changed.
    """

    art: Paarart
    name: str
    alt: str | None
    neu: str | None
    inhalt: Inhalt | None = None


@dataclass(frozen=True, slots=True)
class Listenaenderung:
    """A changed list: every entry of both versions, in the order of the new one."""

    eintraege: tuple[Eintragspaar, ...]

    @property
    def geaendert(self) -> tuple[Eintragspaar, ...]:
        """The entries that are not as they were."""
        return tuple(paar for paar in self.eintraege if paar.art != "gleich")


Inhalt = Textaenderung | Verweisaenderung | Wertaenderung | Listenaenderung | Felderaenderung
