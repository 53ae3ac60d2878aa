"""Typed text: blocks of sentences of inlines, and nothing else.

What is not in this file cannot be said in a concept, so it cannot be injected into a document either.
:mod:`ik_model.model.auszeichnung` reads it from the source's Markdown subset and writes it back.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

SPANNEN = frozenset({"kennzahl", "element", "stelle", "gremium", "zielgruppe", "fundstelle", "seite", "wortlaut"})
"""What a bracketed span may link its words to."""

SCHEMATA = ("https", "http", "mailto", "tel")
"""The only schemes of a link."""

VERBOTENE_ZEICHEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, lone surrogates and noncharacters: no document format can carry them (XML 1.0, 2.2)."""


class Quelle(NamedTuple):
    """Where an inline is written: its column within the line of the field's value, and how many characters it takes.

    Only for positions; it takes no part in comparisons.
    """

    spalte: int
    laenge: int


@dataclass(frozen=True, slots=True)
class Zeichen:
    """Plain characters, as they are read by a person."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Betont:
    """Emphasis."""

    inhalt: Inlines
    quelle: Quelle | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        return plain(self.inhalt)


@dataclass(frozen=True, slots=True)
class Stark:
    """Strong emphasis."""

    inhalt: Inlines
    quelle: Quelle | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        return plain(self.inhalt)


@dataclass(frozen=True, slots=True)
class Link:
    """A link: to the web, to an element (``#id``), or nowhere (empty target, shown as plain words)."""

    inhalt: Inlines
    ziel: str
    quelle: Quelle | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        return plain(self.inhalt)


@dataclass(frozen=True, slots=True)
class Fussnotenzeichen:
    """The mark of a footnote; its text stands in :attr:`Text.fussnoten`."""

    kennung: str
    quelle: Quelle | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Spanne:
    """Words that are linked to data: ``[16.305]{kennzahl=auslaender-2019}``.

    Filled, the words are checked against the data; empty, they are filled in when a document is made.
    """

    inhalt: Inlines
    art: str
    ziel: str
    quelle: Quelle | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        return plain(self.inhalt)


Inline = Zeichen | Betont | Stark | Link | Fussnotenzeichen | Spanne
Inlines = tuple[Inline, ...]


def plain(inlines: Inlines) -> str:
    """The words alone."""
    return "".join(map(str, inlines))


@dataclass(frozen=True, slots=True)
class Satz:
    """One sentence, which is one line of the source.

    Attributes:
        inhalt: Its inlines.
        zeile: The line within the field's value, from 0; only for positions, it takes no part in comparisons.
        spalte: The column within that line at which it begins, from 0; likewise.
    """

    inhalt: Inlines
    zeile: int = field(default=0, compare=False)
    spalte: int = field(default=0, compare=False, repr=False)

    def __str__(self) -> str:
        return plain(self.inhalt)

    def quellspalte(self, ab: int) -> int:
        """The column within its line at, or shortly before, which the character ``ab`` of its words is written.

        Exact but for backslashes and marks on the way there, which come on top.
        """
        spalte = self.spalte
        for inline in self.inhalt:
            quelle, laenge = getattr(inline, "quelle", None), len(str(inline))
            spalte = quelle.spalte if quelle else spalte
            if ab < laenge:
                return spalte + ab
            ab -= laenge
            spalte += quelle.laenge if quelle else laenge
        return spalte


Saetze = tuple[Satz, ...]

Listenart = Literal["punkt", "zahl"]


class Satzstelle(NamedTuple):
    """A sentence and its place in a text.

    Attributes:
        nummer: Its number in the text, from 1: as the council counts where it names no Absatz.
        absatz: The number of its paragraph; that of a list's item is the one that the list follows, 0 where there is
            none.
        liste: For an item of a list, which kind; else ``None``.
        punkt: For an item of a list, its number; lists of one kind behind the same paragraph are counted through.
        satz_nummer: Its number in that paragraph or item.
        satz: The sentence.
    """

    nummer: int
    absatz: int
    liste: Listenart | None
    punkt: int
    satz_nummer: int
    satz: Satz


@dataclass(frozen=True, slots=True)
class Absatz:
    """A paragraph."""

    saetze: Saetze

    def __str__(self) -> str:
        return " ".join(map(str, self.saetze))


@dataclass(frozen=True, slots=True)
class Aufzaehlung:
    """A bulleted (``punkt``) or numbered (``zahl``) list; each item is a run of sentences."""

    punkte: tuple[Absatz, ...]
    art: Listenart = "punkt"

    def __str__(self) -> str:
        return "\n".join(
            f"{'•' if self.art == 'punkt' else f'{nummer}.'} {punkt}" for nummer, punkt in enumerate(self.punkte, 1)
        )


@dataclass(frozen=True, slots=True)
class Tabelle:
    """A table: header cells, rows, and a title if it has one."""

    kopf: tuple[Absatz, ...]
    zeilen: tuple[tuple[Absatz, ...], ...]
    titel: str = ""
    zeile: int = field(default=0, compare=False)

    def __str__(self) -> str:
        reihen = [self.kopf, *self.zeilen]
        return "\n".join("\t".join(map(str, reihe)) for reihe in reihen)


@dataclass(frozen=True, slots=True)
class Bild:
    """An image of the concept's folder.

    Attributes:
        pfad: Where it lies in the folder.
        alternativtext: What it shows, for those who cannot see it.
        unterschrift: The words below it, for everybody.
        zeile: The line within the field's value.
    """

    pfad: str
    alternativtext: str
    unterschrift: str = ""
    zeile: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return self.alternativtext


Block = Absatz | Aufzaehlung | Tabelle | Bild


@dataclass(frozen=True, slots=True)
class Fussnote:
    """The text of a footnote."""

    kennung: str
    inhalt: Absatz


@dataclass(frozen=True, slots=True)
class Text:
    """A text field: blocks, and the footnotes that they cite.

    ``str()`` gives the plain words: sentences joined by a space, blocks by a blank line.
    """

    bloecke: tuple[Block, ...] = ()
    fussnoten: tuple[Fussnote, ...] = ()

    def __str__(self) -> str:
        return "\n\n".join(map(str, self.bloecke))

    def __bool__(self) -> bool:
        return bool(self.bloecke)

    @property
    def absaetze(self) -> tuple[Absatz, ...]:
        """The paragraphs, each item of a list being one, in document order."""
        found: list[Absatz] = []
        for block in self.bloecke:
            if isinstance(block, Absatz):
                found.append(block)
            elif isinstance(block, Aufzaehlung):
                found.extend(block.punkte)
        return tuple(found)

    @property
    def gezaehlt(self) -> Iterator[Satzstelle]:
        """All sentences with their numbers, as the council counts them; whoever counts sentences counts here.

        Tables and footnotes have no sentences of their own in that count.
        """
        nummer = absatz = 0
        punkte: Counter[Listenart] = Counter()
        for block in self.bloecke:
            if isinstance(block, Absatz):
                absatz, punkte = absatz + 1, Counter()
                for n, satz in enumerate(block.saetze, 1):
                    yield Satzstelle(nummer := nummer + 1, absatz, None, 0, n, satz)
            elif isinstance(block, Aufzaehlung):
                for punkt in block.punkte:
                    punkte[block.art] += 1
                    for n, satz in enumerate(punkt.saetze, 1):
                        yield Satzstelle(nummer := nummer + 1, absatz, block.art, punkte[block.art], n, satz)

    @property
    def saetze(self) -> Saetze:
        """All sentences: ``saetze[1]`` is "Satz 2"."""
        return tuple(stelle.satz for stelle in self.gezaehlt)

    def umgebaut(self, neu: Callable[[tuple[Satzstelle, ...]], tuple[Absatz, ...]]) -> Text:
        """The text with other paragraphs.

        Args:
            neu: Gives for the sentences of a paragraph (or of an item of a list) the paragraphs (or items) that take
                its place; those without a sentence are left out, and so is a list without items.
        """
        gezaehlt = self.gezaehlt

        def ersatz(absatz: Absatz) -> list[Absatz]:
            return [teil for teil in neu(tuple(next(gezaehlt) for _ in absatz.saetze)) if teil.saetze]

        bloecke: list[Block] = []
        for block in self.bloecke:
            if isinstance(block, Absatz):
                bloecke += ersatz(block)
            elif isinstance(block, Aufzaehlung):
                punkte = tuple(teil for punkt in block.punkte for teil in ersatz(punkt))
                bloecke += [Aufzaehlung(punkte, block.art)] if punkte else []
            else:
                bloecke.append(block)
        return Text(tuple(bloecke), self.fussnoten)

    @property
    def alle_saetze(self) -> Iterator[Satz]:
        """Every sentence, those of tables and footnotes too."""
        yield from self.saetze
        for block in self.bloecke:
            if isinstance(block, Tabelle):
                for reihe in (block.kopf, *block.zeilen):
                    for zelle in reihe:
                        yield from zelle.saetze
        for fussnote in self.fussnoten:
            yield from fussnote.inhalt.saetze

    @property
    def inlines(self) -> Iterator[tuple[Satz, Inline]]:
        """Every inline with the sentence it stands in, nested ones after the one that holds them."""
        for satz in self.alle_saetze:
            for inline in _walk(satz.inhalt):
                yield satz, inline

    @classmethod
    def plain(cls, words: str) -> Text:
        """A text of one sentence without any markup; white space is folded, characters are normalised (NFC).

        Raises:
            ValueError: A control character or another one that no document format can carry.
        """
        words = " ".join(re.split("[ \t\n]+", unicodedata.normalize("NFC", words))).strip(" ")
        if VERBOTENE_ZEICHEN.search(words):
            raise ValueError("Steuerzeichen sind im Text nicht erlaubt")
        return cls((Absatz((Satz((Zeichen(words),)),)),)) if words else cls()


def _walk(inlines: Inlines) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Betont | Stark | Link | Spanne):
            yield from _walk(inline.inhalt)
