"""The texts of an element, and how each is cited within it: by its label, and by the number of its point."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from ik_model.diagnostics.positions import Path
from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept, Seite
from ik_model.model.massgabe import Massgabe
from ik_model.model.massnahme import Massnahme
from ik_model.model.profil import Profil
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Text
from ik_model.model.texte import texte
from ik_model.model.verzeichnis import Eintrag
from ik_model.model.vorlage import Vorlage
from ik_model.revision.beschriftung import feldname, wort
from ik_model.revision.zitat.glied import Art, Glied
from ik_model.revision.zitat.schreiben import ist_schlicht

_EIGENER: tuple[tuple[type[Element], str], ...] = (
    (Abschnitt, "text"),
    (Seite, "text"),
    (Teilziel, "text"),
    (Eintrag, "beschreibung"),
)
"""The text that an element is about; it is cited without any label."""

_ERSTER: tuple[tuple[type[Element], tuple[str, ...]], ...] = (
    (Massnahme, ("beschreibung",)),
    (Vorlage, ("beschlussvorschlag", "sachverhalt")),
)
"""The text that is meant where a citation of other elements names none."""

_MASSGABE = {"bisher": "Bisheriger Wortlaut", "kuenftig": "Künftiger Wortlaut"}


@dataclass(frozen=True, slots=True)
class Feldtext:
    """One text of an element.

    Attributes:
        path: The way to it.
        text: The text; it may be empty.
        feld: Its label; empty for the text that the element is about.
        punkte: If it is a point of a list, which one (and which point of that), from 1.
    """

    path: Path
    text: Text
    feld: str
    punkte: tuple[int, ...] = ()

    @property
    def glieder(self) -> tuple[Glied, ...]:
        """How it is cited within its element."""
        punkte = tuple(Glied(Art.PUNKT, str(punkt), "Punkt") for punkt in self.punkte)
        return (Glied(Art.FELD, self.feld), *punkte) if self.feld else punkte


def feldtexte(element: Element, profil: Profil) -> tuple[Feldtext, ...]:
    """All texts of an element; no two of them are cited alike."""
    gefunden = [_feldtext(element, path, text, profil) for path, text in texte(element)]
    anzahl = Counter((feld.feld, feld.punkte) for feld in gefunden)
    return tuple(
        feld if anzahl[feld.feld, feld.punkte] == 1 else replace(feld, feld=".".join(map(str, feld.path)))
        for feld in gefunden
    )


def erster_text(element: Element) -> tuple[str, ...]:
    """The fields that may be meant where a citation names none, the likeliest first."""
    return next((felder for klasse, felder in _ERSTER if isinstance(element, klasse)), ())


def _feldtext(element: Element, path: Path, text: Text, profil: Profil) -> Feldtext:
    if any(isinstance(element, klasse) and path == (feld,) for klasse, feld in _EIGENER):
        return Feldtext(path, text, "")
    punkte = tuple(schritt + 1 for schritt in path if isinstance(schritt, int))
    return Feldtext(path, text, _beschriftung(element, path, profil), punkte)


def _beschriftung(element: Element, path: Path, profil: Profil) -> str:
    namen = [schritt for schritt in path if isinstance(schritt, str)]
    if namen[0] == "weitere_felder" and len(namen) > 1:
        feld = feldname(element, namen[1], profil)
    elif isinstance(element, Massgabe):
        feld = _MASSGABE.get(namen[0]) or wort(namen[0])
    elif isinstance(element, Massnahme) and namen == ["kosten", "finanzierung"]:
        feld = feldname(element, namen[1], profil)
    else:
        feld = " ".join([feldname(element, namen[0], profil), *map(wort, namen[2:])])
    return " ".join(feld.split())


def verzeichnisstelle(konzept: Konzept, path: Path) -> tuple[Glied, ...]:
    """How a text of the concept itself is cited: Leitbild, or an entry of its glossary by its term."""
    name = Glied(Art.NAME, wort(str(path[0])))
    if len(path) == 1 or not isinstance(path[1], int):
        return (name,)
    begriffe = [eintrag.begriff for eintrag in getattr(konzept, str(path[0]))]
    begriff = begriffe[path[1]]
    if begriffe.count(begriff) == 1 and begriff.strip():
        return (name, Glied(Art.FELD, begriff))
    return (name, Glied(Art.PUNKT, str(path[1] + 1), "Punkt"))


def benannt(worte: str) -> Glied:
    """A title as a part of a citation, without quotation marks where it needs none."""
    worte = " ".join(worte.split())
    return Glied(Art.NAME if ist_schlicht(worte) else Art.TITEL, worte)
