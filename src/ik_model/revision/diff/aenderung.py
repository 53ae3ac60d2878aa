"""What a comparison yields: typed changes, each with its place in the council's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ik_model.model.base import Element
from ik_model.revision.diff.inhalt import Inhalt
from ik_model.revision.diff.kurzfassung import kurzfassung


@dataclass(frozen=True, slots=True)
class Lage:
    """Where an element stands in one of the two concepts.

    Attributes:
        id: Its ID there.
        fundstelle: As the council cites it: "Ziffer 3.1.2 Teilziel 2"; never empty.
        titel: Its title, name or first words.
        bereich: The field of the concept that it belongs to: ``gliederung``, ``stellen``, ``vorlagen`` …; empty for
            the concept itself.
        gruppe: ID of the section, paper or record under which readers look for it.
        ueberschrift: The heading of that group: "Ziffer 3.1.2 Sprachförderung", "Verzeichnis der Stellen".
    """

    id: str
    fundstelle: str
    titel: str
    bereich: str
    gruppe: str
    ueberschrift: str


@dataclass(frozen=True, slots=True)
class Platz:
    """A place to put an element.

    Attributes:
        eltern: Key of the element that holds it.
        feld: The field of that element.
        nach: Key of the sibling that it comes after; ``None`` at the beginning.
    """

    eltern: str
    feld: str
    nach: str | None


@dataclass(frozen=True, slots=True)
class Aenderung:
    """What all changes have in common.

    Attributes:
        schluessel: Names the element within the comparison: its ID in the new concept (in the old one, if it is gone).
            Should an ID be used twice, the second bearer is ``id#2``; profile and foreword are ``/profil`` and
            ``/vorwort``, the concept itself is empty.
        klasse: What it is, in the county's words: "Teilziel", "Handlungsfeld", "Stelle".
        alt: Where it stood; ``None`` if it is new.
        neu: Where it stands; ``None`` if it is gone.
        folgt: Whether this only follows from another change: a section that goes takes its Teilziele with it, a section
            that gets another number changes those below it.
    """

    schluessel: str
    klasse: str
    alt: Lage | None
    neu: Lage | None
    folgt: bool

    @property
    def lage(self) -> Lage:
        """Where readers look for it: where it stands, or where it stood."""
        lage = self.neu or self.alt
        assert lage is not None
        return lage

    @property
    def element(self) -> str:
        """The ID of the element."""
        return self.lage.id

    @property
    def beschreibung(self) -> str:
        """The change in one German line."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Hinzugefuegt(Aenderung):
    """An element that was not there.

    Attributes:
        inhalt: The element, without the elements in it: each of them is a change of its own.
        platz: Where it goes.
    """

    inhalt: Element
    platz: Platz

    @property
    def beschreibung(self) -> str:
        """See :attr:`Aenderung.beschreibung`."""
        return f"{self.lage.fundstelle} neu{_mit_titel(self.lage)}"


@dataclass(frozen=True, slots=True)
class Entfernt(Aenderung):
    """An element that is no more.

    Attributes:
        inhalt: The element, without the elements in it.
    """

    inhalt: Element

    @property
    def beschreibung(self) -> str:
        """See :attr:`Aenderung.beschreibung`."""
        return f"{self.lage.fundstelle} gestrichen{_mit_titel(self.lage)}"


@dataclass(frozen=True, slots=True)
class Verschoben(Aenderung):
    """An element that stands elsewhere, in the same parent or in another."""

    platz: Platz

    @property
    def beschreibung(self) -> str:
        """See :attr:`Aenderung.beschreibung`."""
        assert self.alt is not None
        assert self.neu is not None
        if self.alt.fundstelle == self.neu.fundstelle:
            return f"{self.neu.fundstelle} umgestellt"
        return f"{self.alt.fundstelle} verschoben, jetzt {self.neu.fundstelle}"


@dataclass(frozen=True, slots=True)
class Umnummeriert(Aenderung):
    """An element that has stayed where it was among its siblings, but is cited by another number now.

    *Why it is derived:* numbers follow from the order; applying a comparison leaves them to the concept.
    """

    @property
    def beschreibung(self) -> str:
        """See :attr:`Aenderung.beschreibung`."""
        assert self.alt is not None
        assert self.neu is not None
        return f"{self.alt.fundstelle} ist jetzt {self.neu.fundstelle}"


@dataclass(frozen=True, slots=True)
class KennungGeaendert(Aenderung):
    """An element that has got another ID, while all else stayed.

    Attributes:
        bisher: Its key in the old concept.
    """

    bisher: str

    @property
    def beschreibung(self) -> str:
        """See :attr:`Aenderung.beschreibung`."""
        assert self.alt is not None
        if self.alt.id == self.element:  # only its key is another
            return f"{self.lage.fundstelle}: Die Kennung „{self.element}“ ist mehrfach vergeben"
        return f"{self.lage.fundstelle}: Kennung geändert von „{self.alt.id}“ in „{self.element}“"


@dataclass(frozen=True, slots=True)
class Geaendert(Aenderung):
    """A field of an element that has another value.

    Attributes:
        feld: The field: ``text``, or with a stop inside a value: ``kosten.jaehrlich``.
        beschriftung: The field in the county's words; empty for the text of the element itself.
        vorher: The old value, as the model has it.
        nachher: The new value, as the model has it.
        inhalt: What is different, for people.
    """

    feld: str
    beschriftung: str
    vorher: object
    nachher: object
    inhalt: Inhalt

    @property
    def fundstelle(self) -> str:
        """Element and field: "Ziffer 3.1.2 Teilziel 2, Verantwortliche"."""
        return ", ".join(filter(None, (self.lage.fundstelle, self.beschriftung)))

    @property
    def beschreibung(self) -> str:
        """See :attr:`Aenderung.beschreibung`; the sentences and names are said, the words are in ``inhalt``."""
        return f"{self.fundstelle}{kurzfassung(self.inhalt)}"


@dataclass(frozen=True, slots=True)
class Vergleich:
    """All that is different between two concepts, in the order of the new one.

    Equal concepts have no changes; :func:`~ik_model.revision.diff.anwenden.anwenden` turns the old one into the new.
    """

    aenderungen: tuple[Aenderung, ...]

    def __bool__(self) -> bool:
        return bool(self.aenderungen)

    def __iter__(self) -> Iterator[Aenderung]:
        return iter(self.aenderungen)

    def __len__(self) -> int:
        return len(self.aenderungen)


def _mit_titel(lage: Lage) -> str:
    return f": „{lage.titel}“" if lage.titel and lage.titel not in lage.fundstelle else ""
