"""Two versions of a text, sentence by sentence, and word by word within a sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from ik_model.model.satzausgabe import zeile_schreiben
from ik_model.model.text import (
    Absatz,
    Aufzaehlung,
    Betont,
    Bild,
    Fussnotenzeichen,
    Inlines,
    Link,
    Satz,
    Spanne,
    Stark,
    Tabelle,
    Text,
    Zeichen,
)
from ik_model.revision.diff.inhalt import Paarart, Satzpaar, Satzseite, Textaenderung, Wortstueck
from ik_model.revision.diff.worte import stuecke, worte, wortstuecke
from ik_model.revision.diff.zuordnung import Gegenueber, zuordnen
from ik_model.revision.zitat.schreiben import schreiben
from ik_model.revision.zitat.textglieder import satzglieder

_WORT = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Zeile:
    """One sentence, or what is compared like one: a table's title, an image.

    Attributes:
        art: What it stands in: sentences are compared with sentences, cells with cells.
        satz: The sentence.
        ort: Its place in the text, for people.
        nummer: As the council counts.
        absatz: Which paragraph, cell or item it stands in.
        form: What kind of paragraph that is: running text, an item, a cell of the third column.
    """

    art: str
    satz: Satz
    ort: str
    nummer: int | None
    absatz: int
    form: tuple[object, ...]


def textaenderung(alt: Text, neu: Text) -> Textaenderung:
    """What changed between two versions of a text."""
    a, b = list(_zeilen(alt)), list(_zeilen(neu))
    gegenueber = zuordnen(a, b, lambda zeile: (zeile.art, zeile.satz), _aehnlich)
    paare = tuple(
        _paar(
            stelle,
            None if stelle.alt is None else a[stelle.alt],
            None if stelle.neu is None else b[stelle.neu],
        )
        for stelle in gegenueber
    )
    anders = any(paar.art != "gleich" for paar in paare)
    return Textaenderung(paare, bau=not anders or _anders_gebaut(gegenueber, a, b))


def aehnlichkeit(a: str, b: str) -> float:
    """How many words two wordings share, from 0 to 1."""
    worte_a, worte_b = Counter(_WORT.findall(a.lower())), Counter(_WORT.findall(b.lower()))
    anzahl = worte_a.total() + worte_b.total()
    return 2 * (worte_a & worte_b).total() / anzahl if anzahl else 1.0


def _aehnlich(a: _Zeile, b: _Zeile) -> float:
    return aehnlichkeit(str(a.satz), str(b.satz)) if a.art == b.art else -1.0


def _zeilen(text: Text) -> Iterator[_Zeile]:
    """Every sentence of a text in its order."""
    absatz = 0
    gezaehlt = text.gezaehlt
    orte = list(map(schreiben, satzglieder(text)))
    for block in text.bloecke:
        if isinstance(block, Absatz | Aufzaehlung):
            form = ("absatz",) if isinstance(block, Absatz) else ("punkt", block.art)
            for absatz_ in (block,) if isinstance(block, Absatz) else block.punkte:
                absatz += 1
                for stelle in islice(gezaehlt, len(absatz_.saetze)):
                    yield _Zeile("satz", stelle.satz, orte[stelle.nummer - 1], stelle.nummer, absatz, form)
        elif isinstance(block, Bild):
            absatz += 1
            worte = f"{block.alternativtext} ({block.pfad})"
            yield _Zeile("bild", Satz((Zeichen(worte),)), "Bild", None, absatz, ("bild",))
            if block.unterschrift:
                satz = Satz((Zeichen(block.unterschrift),))
                yield _Zeile("unterschrift", satz, "Bildunterschrift", None, absatz, ("unterschrift",))
        else:
            for zeile in _zellen(block, absatz):
                absatz = zeile.absatz
                yield zeile
    for fussnote in text.fussnoten:
        absatz += 1
        for satz in fussnote.inhalt.saetze:
            ort = f"Fußnote {fussnote.kennung}"
            yield _Zeile("fussnote", satz, ort, None, absatz, ("fussnote", fussnote.kennung))


def _zellen(tabelle: Tabelle, absatz: int) -> Iterator[_Zeile]:
    absatz += 1
    if tabelle.titel:
        yield _Zeile("titel", Satz((Zeichen(tabelle.titel),)), "Titel der Tabelle", None, absatz, ("titel",))
    for nummer, reihe in enumerate((tabelle.kopf, *tabelle.zeilen)):
        for spalte, zelle in enumerate(reihe, 1):
            absatz += 1
            ort = f"Tabelle, Zeile {nummer}, Spalte {spalte}" if nummer else f"Tabelle, Kopf der Spalte {spalte}"
            for satz in zelle.saetze:
                yield _Zeile("zelle", satz, ort, None, absatz, ("zelle", bool(nummer), spalte))


def _paar(stelle: Gegenueber, alt: _Zeile | None, neu: _Zeile | None) -> Satzpaar:
    seite_alt, seite_neu = _seite(alt), _seite(neu)
    gesagt = wortstuecke(seite_alt.wortlaut if seite_alt else "", seite_neu.wortlaut if seite_neu else "")
    if alt is None or neu is None:
        return Satzpaar("neu" if alt is None else "weg", seite_alt, seite_neu, gesagt)
    if stelle.gleich or stelle.verschoben:
        return Satzpaar("verschoben" if stelle.verschoben else "gleich", seite_alt, seite_neu, gesagt)
    selbe_worte = str(alt.satz) == str(neu.satz)
    art: Paarart = "auszeichnung" if selbe_worte else "geändert"
    auszeichnung: tuple[Wortstueck, ...] = ()
    if selbe_worte or _merkmale(alt.satz.inhalt) != _merkmale(neu.satz.inhalt):
        auszeichnung = stuecke(_mit_marken(alt.satz.inhalt), _mit_marken(neu.satz.inhalt))
    return Satzpaar(art, seite_alt, seite_neu, gesagt, auszeichnung)


def _seite(zeile: _Zeile | None) -> Satzseite | None:
    return None if zeile is None else Satzseite(zeile.nummer, zeile.ort, str(zeile.satz))


def _mit_marken(inlines: Inlines) -> list[str]:
    """The words of a sentence as the source has it; what carries markup is one word."""
    return [
        teil
        for inline in inlines
        for teil in (worte(inline.text) if isinstance(inline, Zeichen) else [zeile_schreiben((inline,))])
    ]


def _merkmale(inlines: Inlines) -> list[tuple[str, ...]]:
    """What the markup of a sentence says, apart from which words carry it."""
    gefunden: list[tuple[str, ...]] = []
    for inline in inlines:
        match inline:
            case Betont(inhalt) | Stark(inhalt):
                gefunden += [(type(inline).__name__,), *_merkmale(inhalt)]
            case Link(inhalt, ziel):
                gefunden += [("Link", ziel), *_merkmale(inhalt)]
            case Spanne(inhalt, art, ziel):
                gefunden += [(art, ziel), *_merkmale(inhalt)]
            case Fussnotenzeichen(kennung):
                gefunden.append(("Fussnote", kennung))
    return gefunden


def _anders_gebaut(gegenueber: list[Gegenueber], a: list[_Zeile], b: list[_Zeile]) -> bool:
    """Whether sentences that stayed are parted or joined differently, or stand in another kind of paragraph."""
    bleibt = [
        (a[stelle.alt], b[stelle.neu])
        for stelle in gegenueber
        if stelle.alt is not None and stelle.neu is not None and not stelle.verschoben
    ]
    if any(alt.form != neu.form for alt, neu in bleibt):
        return True
    folge = pairwise(bleibt)
    return any((x.absatz == y.absatz) != (x_.absatz == y_.absatz) for (x, x_), (y, y_) in folge)
