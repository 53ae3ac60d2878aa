"""The words that citations are made of: those that all counties share, and those of a profile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from ik_model.model.nummerierung import Stil, Zaehlung, zaehlung
from ik_model.model.profil import Profil
from ik_model.revision.zitat.glied import Art

ENDE: Final = r"(?![0-9A-Za-zÄÖÜäöüß])"
"""A number or a sign ends here."""

_ZEICHEN: Final[dict[Stil, str]] = {
    "dezimal": "[0-9]{1,4}",
    "roemisch": "[IVXL]+",
    "roemisch-klein": "[ivx]+",
    "buchstabe": r"(?:[a-z]{1,2}(?=\))|[a-z])",
    "buchstabe-gross": r"(?:[A-Z]{1,2}(?=\))|[A-Z])",
}
"""What a counter looks like.

*Why not every number:* "im" and "mild" would be roman, "in" a letter; two letters count only before a bracket.
"""
_STUFE: Final = rf"(?:[0-9]{{1,4}}[a-z]?|[IVXL]+|[ivx]+|[A-Za-z]){ENDE}"
_NUMMER: Final = rf"\(?{_STUFE}\)?(?:[.\-–/:]\(?{_STUFE}\)?|\s?\({_STUFE}\)|\s{_STUFE}\))*"
ZAEHLER: Final = rf"\(?(?:[0-9]{{1,4}}|[A-Za-z]|[A-Za-z]{{2}}(?=\))|[IVXL]+|[ivx]+){ENDE}\)?"
"""A sign that counts: 3, a), (2), iv."""

_GRUND: Final[tuple[tuple[Art, str, str], ...]] = (
    (Art.VORLAGE, "Vorlage", "Vorlage Beschlussvorlage Mitteilungsvorlage Berichtsvorlage Sitzungsvorlage Drucksache"),
    (Art.VORLAGE, "Vorlage", "Antrag Änderungsantrag"),
    (Art.ABSCHNITT, "Ziffer", "Ziffer Ziff Gliederungsziffer Gliederungsnummer Gliederungspunkt"),
    (Art.ABSCHNITT, "Abschnitt", "Abschnitt Abschn"),
    (Art.ABSCHNITT, "Kapitel", "Kapitel Kap"),
    (Art.ABSCHNITT, "§", "§ §§ Paragraph Paragraf"),
    (Art.ABSCHNITT, "Anhang", "Anhang Anh"),
    (Art.ABSCHNITT, "Anlage", "Anlage Anl"),
    *((Art.ABSCHNITT, ebene, ebene) for ebene in ("Handlungsfeld", "Bereich", "Themenfeld", "Schwerpunkt")),
    (Art.TEIL, "Teilziel", "Teilziel"),
    (Art.TEIL, "Ziel", "Ziel"),
    (Art.TEIL, "Maßnahme", "Maßnahme Massnahme"),
    (Art.TEIL, "Maßgabe", "Maßgabe Massgabe"),
    (Art.PUNKT, "Punkt", "Punkt Pkt Unterpunkt Aufzählungspunkt"),
    (Art.PUNKT, "Spiegelstrich", "Spiegelstrich Anstrich"),
    (Art.PUNKT, "Nummer", "Nummer Nr"),
    (Art.PUNKT, "Buchstabe", "Buchstabe Buchst Bst"),
    (Art.PUNKT, "Aktivität", "Aktivität"),
    (Art.ABSATZ, "Absatz", "Absatz Abs Absätze"),
    (Art.TABELLE, "Tabelle", "Tabelle Tab"),
    (Art.ZEILE, "Zeile", "Zeile"),
    (Art.FUSSNOTE, "Fußnote", "Fußnote Fussnote Fn"),
    (Art.SATZ, "Satz", "Satz Sätze"),
    (Art.SEITE, "Seite", "Seite"),
)
BUCHSTABEN: Final = "[A-Za-zÄÖÜäöüß]"
SCHLICHT: Final = re.compile(rf"(?:(?!(?:[IVXL]+|[ivx]+)(?: |$)){BUCHSTABEN}{{2}}(?:[/-]?{BUCHSTABEN})*(?: |$))+(?<! )")
"""Words that hold neither a number nor a sign that counts: no part of a citation can be found in them."""

_ENDUNGEN: Final = ("", "s", "es", "n", "en", "e")


class Wort(NamedTuple):
    """A word of a citation: what it names, and how it is written."""

    art: Art
    wort: str


@dataclass(frozen=True, slots=True, eq=False)
class Wortschatz:
    """The words of one county.

    Attributes:
        woerter: Each word as it may be written, in small letters and without a stop.
        suche: Finds any of them.
        nummern: The forms of a section's number: that of the profile, and the usual one.
        eigene: The forms of a number that begins with a word of its own: ``§3``.
        zaehler: The forms of a goal's number: that of the profile, and the usual one.
    """

    woerter: Mapping[str, Wort]
    suche: re.Pattern[str]
    nummern: Sequence[re.Pattern[str]]
    eigene: Sequence[re.Pattern[str]]
    zaehler: Sequence[re.Pattern[str]]

    def wort(self, geschrieben: str) -> Wort | None:
        """What a word names; ``None`` if it is none of these."""
        return self.woerter.get(geschrieben.lower().removesuffix("."))


def wortschatz(profil: Profil) -> Wortschatz:
    """The words of a profile: names of its levels, goals and measures, and how it numbers."""
    worte = [Wort(Art.ABSCHNITT, ebene.name) for ebene in profil.ebenen.values()]
    worte += [Wort(Art.TEIL, profil.massnahme.name), Wort(Art.TEIL, profil.teilziel.name)]
    nummern: list[str] = []
    eigene: list[str] = []
    for muster in (profil.nummerierung, profil.nummerierung_anhang):
        stufen = [zaehlung(m) for m in muster] or [Zaehlung()]
        davor = stufen[0].davor
        if not re.search(r"[§\w]", davor):
            nummern.append(re.escape(davor) + _ganze(stufen))
        elif davor.endswith(" "):
            nummern.append(_ganze(stufen))
            worte.append(Wort(Art.ABSCHNITT, davor.strip()))
        else:
            eigene.append(re.escape(davor) + _ganze(stufen))
    ziel = zaehlung(profil.teilziel.zaehlung)
    return _wortschatz(worte, nummern, eigene, [re.escape(ziel.davor) + _eine(ziel)])


def _eine(stufe: Zaehlung) -> str:
    return _ZEICHEN[stufe.stil] + ENDE + re.escape(stufe.danach.removesuffix("."))


def _ganze(stufen: Sequence[Zaehlung]) -> str:
    """A whole number of any depth, as ``nummerierung.ziffer`` writes it, without what comes first."""
    tiefer = ""
    paare = [*pairwise(stufen), (stufen[-1], stufen[-1])]
    for oben, unten in reversed(paare):
        trenner = " " if oben.danach.endswith(")") and unten.trenner == "." else unten.trenner
        stufe = re.escape(trenner + unten.davor) + _eine(unten)
        tiefer = f"(?:{stufe}{tiefer})?" if tiefer else f"(?:{stufe})*"
    return _eine(stufen[0]) + tiefer


def _wortschatz(
    worte: Iterable[Wort], nummern: Sequence[str], eigene: Sequence[str], zaehler: Sequence[str]
) -> Wortschatz:
    woerter: dict[str, Wort] = {}
    for art, wort, formen in _GRUND:
        for form in formen.split():
            for endung in _ENDUNGEN if form.isalpha() else ("",):
                woerter.setdefault(f"{form}{endung}".lower(), Wort(art, wort))
    eigene_worte: dict[str, Wort] = {}
    for eigenes_wort in worte:
        if name := " ".join(eigenes_wort.wort.split()):
            for endung in _ENDUNGEN:
                eigene_worte.setdefault(f"{name}{endung}".lower(), Wort(eigenes_wort.art, name))
            eigene_worte[name.lower()] = Wort(eigenes_wort.art, name)
    woerter |= eigene_worte
    formen = "|".join(map(re.escape, sorted(woerter, key=len, reverse=True)))
    return Wortschatz(
        woerter,
        re.compile(rf"(?<![0-9A-Za-zÄÖÜäöüß])(?:{formen})(?:\.|(?![A-Za-zÄÖÜäöüß]))", re.IGNORECASE),
        [re.compile(form) for form in (*nummern, _NUMMER)],
        [re.compile(form) for form in eigene],
        [re.compile(form) for form in (*zaehler, ZAEHLER)],
    )


GRUNDWORTSCHATZ: Final = _wortschatz((), (), (), ())
"""The words that all counties share."""
