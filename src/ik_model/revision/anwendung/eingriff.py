"""What a Maßgabe does once its place has been found: edits of one text, one list, one element, one value."""

from __future__ import annotations

from dataclasses import dataclass

from ik_model.model.anker import Elementanker
from ik_model.model.massgabe import Einfuegung
from ik_model.model.massnahme import Massnahme
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Absatz, Fussnote, Inlines, Saetze, Satz, Text


@dataclass(frozen=True, slots=True)
class Worte:
    """Words of sentence ``satz`` between two positions get other words; between equal ones, words come in."""

    satz: int
    beginn: int
    ende: int
    neu: Inlines


@dataclass(frozen=True, slots=True)
class Satzersatz:
    """A whole sentence gets others, or goes."""

    satz: int
    neu: Saetze


@dataclass(frozen=True, slots=True)
class Satzeinschub:
    """Sentences come in beside a sentence, in its paragraph."""

    satz: int
    davor: bool
    neu: Saetze


@dataclass(frozen=True, slots=True)
class Punkteinschub:
    """Items come in beside the item that a sentence stands in."""

    satz: int
    davor: bool
    neu: tuple[Absatz, ...]


@dataclass(frozen=True, slots=True)
class Neufassung:
    """The whole text gets another one."""

    neu: Text


@dataclass(frozen=True, slots=True)
class Anfuegung:
    """Blocks come in at the beginning or the end."""

    zuerst: bool
    neu: Text


Textschritt = Worte | Satzersatz | Satzeinschub | Punkteinschub | Neufassung | Anfuegung


def neues(schritt: Textschritt) -> Text:
    """What a step brings, as a text of its own."""
    match schritt:
        case Worte(neu=worte):
            return Text((Absatz((Satz(worte),)),)) if worte else Text()
        case Satzersatz(neu=saetze) | Satzeinschub(neu=saetze):
            return Text((Absatz(saetze),)) if saetze else Text()
        case Punkteinschub(neu=punkte):
            return Text(punkte)
        case Neufassung(neu=text) | Anfuegung(neu=text):
            return text


@dataclass(frozen=True, slots=True)
class Texteingriff:
    """One text changes.

    Attributes:
        stelle: The text.
        schritt: What is done.
        fussnoten: The footnotes that come with the new words.
    """

    stelle: Elementanker
    schritt: Textschritt
    fussnoten: tuple[Fussnote, ...] = ()


@dataclass(frozen=True, slots=True)
class Listeneingriff:
    """A list of texts gains or loses a point.

    Attributes:
        stelle: The list; ``punkt`` is the point that goes, or beside which one comes in.
        einfuegen: ``None`` if the point goes.
        neu: The new point.
    """

    stelle: Elementanker
    einfuegen: Einfuegung | None
    neu: Text


@dataclass(frozen=True, slots=True)
class Elementeingriff:
    """A whole element comes, goes, moves or gets another content.

    Attributes:
        element: ID of the element; of the one beside or in which a new one comes in.
        einfuegen: How a new one comes in.
        neu: The new one, or the new content.
        verschieben: How and beside or in which element it moves.
    """

    element: str
    einfuegen: Einfuegung | None = None
    neu: Teilziel | Massnahme | None = None
    verschieben: tuple[Einfuegung, str] | None = None

    @property
    def laesst_stehen(self) -> bool:
        """Whether the element that it names stays as it is, where it is."""
        return self.einfuegen is not None


@dataclass(frozen=True, slots=True)
class Dateneingriff:
    """A value is set.

    Attributes:
        element: ID of the element.
        pfad: The field, with a further step where that holds fields.
        wert: The value, as the field has it.
    """

    element: str
    pfad: tuple[str, ...]
    wert: object


Eingriff = Texteingriff | Listeneingriff | Elementeingriff | Dateneingriff
