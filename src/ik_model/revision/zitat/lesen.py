"""Read a citation: words and numbers in any usual order become parts from the outside in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from ik_model.revision.zitat.anfuehrung import angefuehrt
from ik_model.revision.zitat.glied import ZAHLEN, Art, FundstelleFehler, Glied
from ik_model.revision.zitat.wortschatz import ENDE, SCHLICHT, Wort, Wortschatz

MAX_ZEICHEN: Final = 300
S: Final = "S."
"""The word of a part that is a sentence or a page; only the concept can tell which."""
BINDEWOERTER: Final = frozenset(
    ["in", "im", "der", "des", "dem", "den", "von", "vom", "zu", "zum", "zur", "aus", "auf", "bei"]
)
"""Between two parts they say that the second holds the first: Satz 2 *des* Absatzes 3 *in* Ziffer 2."""

_MEHRERE: Final = frozenset({"und", "bis", "sowie", "oder", "u."})
_ORDNUNGSWORT: Final = {
    wort: str(zahl)
    for zahl, wort in enumerate(
        ["erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt"], 1
    )
}
_ZAHL: Final = re.compile(rf"[1-9][0-9]{{0,3}}{ENDE}(?!\.[0-9])")
_FOLGENDE: Final = re.compile(r"\s*ff?\.?(?=$|[\s,;)])")
_NR: Final = re.compile(r"(?:Nr\.?|Nummer)\s*(?=[0-9(])", re.IGNORECASE)
KUERZEL: Final = re.compile(
    rf"(?:[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{{0,5}}[ .\-–/]?)?[0-9]{{1,4}}(?:[.\-/][0-9]{{1,4}})*[a-z]?{ENDE}"
)
"""The sign of a measure: SP15, SP 15, M-3.2."""
VORLAGE: Final = re.compile(r"(?:[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{0,7} (?=[0-9]))?[^\s,;„“\"»«()]*[0-9/][^\s,;„“\"»«()]*")
"""The number of a paper: VO/2020/426-001, FB 36/0456/WP17."""
_ORDNUNGSZAHL: Final = re.compile(r"([1-9][0-9]{0,2})\.\s+")
_S: Final = re.compile(rf"[Ss](?:\.\s*|\s+)(?=[1-9][0-9]{{0,3}}{ENDE})")
_TRENNER: Final = re.compile(r"(?:[\s,;:()\[\]–—.]|[-/](?=\s))+")
_WORT: Final = re.compile(r"[^\s,;:()\[\]„“”\"»«]+")
_ALLEIN: Final = re.compile(
    rf"(?:[0-9]{{1,4}}|[IVXL]+|[A-Z]){ENDE}(?:[.\-](?:[0-9]{{1,4}}[a-z]?|[IVXL]+|[a-z]){ENDE})*(?=\.?(?:[\s,;]|$))"
)
"""A section's number at the beginning, without any word."""
_EINMALIG: Final = ZAHLEN | {Art.VORLAGE, Art.NAME, Art.FELD}
_GEZAEHLT: Final = ZAHLEN | {Art.TEIL, Art.PUNKT}
_ORTE: Final = frozenset({Art.VORLAGE, Art.ABSCHNITT, Art.TITEL, Art.NAME, Art.TEIL})


def lesen(text: str, wortschatz: Wortschatz) -> tuple[Glied, ...]:
    """The parts of a citation, from the outside in.

    Raises:
        FundstelleFehler: It names nothing, or several places at once.
    """
    text = " ".join(unicodedata.normalize("NFC", text).split())
    if not text:
        raise FundstelleFehler("Es ist keine Stelle genannt.", "Zum Beispiel: Ziffer 5 Satz 2")
    if len(text) > MAX_ZEICHEN:
        raise FundstelleFehler(f"Die Angabe ist länger als {MAX_ZEICHEN} Zeichen.", "Zum Beispiel: Ziffer 5 Satz 2")
    glieder = _Leser(text, wortschatz).lesen()
    if not glieder:
        raise FundstelleFehler(f"„{text}“ nennt keine Stelle.", "Zum Beispiel: Ziffer 5 Satz 2")
    return glieder


class _Leser:
    """Goes over the text once, from left to right."""

    def __init__(self, text: str, wortschatz: Wortschatz) -> None:
        self._text = text
        self._wortschatz = wortschatz
        self._pos = 0
        self._gruppen: list[list[Glied]] = [[]]
        self._lauf: list[str] = []

    def lesen(self) -> tuple[Glied, ...]:
        while self._pos < len(self._text):
            if match := _TRENNER.match(self._text, self._pos):
                self._pos = match.end()
                if match[0].strip():
                    self._schliesse()
            elif (worte := angefuehrt(self._text, self._pos)) is not None:
                self._schliesse()
                self._pos = worte.ende
                if worte.inhalt:
                    self._nimm(Glied(Art.TITEL, worte.inhalt))
            elif (glied := self._glied()) is not None:
                self._schliesse()
                self._nimm(glied)
                self._nur_eine(glied)
            elif match := _WORT.match(self._text, self._pos):
                self._pos = match.end()
                self._lauf.append(match[0])
            else:
                raise FundstelleFehler(
                    "Ein Anführungszeichen steht allein.", "„…“ schreiben, oder das Zeichen weglassen."
                )
        self._schliesse()
        glieder = tuple(_eingeordnet([glied for gruppe in reversed(self._gruppen) for glied in gruppe]))
        arten: list[Art] = [Art.NAME if glied.art is Art.TITEL else glied.art for glied in glieder]
        if any(arten.count(art) > 1 for art in _EINMALIG):
            raise self._mehrere()
        return glieder

    def _nimm(self, glied: Glied) -> None:
        self._gruppen[-1].append(glied)

    def _schliesse(self) -> None:
        """What words in a row mean: a label or a name, with what binds it to its neighbours."""
        lauf, self._lauf = self._lauf, []
        if not lauf:
            return
        kern = lauf
        while kern and kern[0].lower() in BINDEWOERTER:
            kern = kern[1:]
        if len(kern) < len(lauf):
            self._gruppen.append([])
        if kern and kern[0].lower() in _MEHRERE:
            raise self._mehrere()
        ende = len(kern)
        while ende and kern[ende - 1].lower() in BINDEWOERTER:
            ende -= 1
        if ende:
            worte = " ".join(kern[:ende])
            schlicht = SCHLICHT.fullmatch(worte) and self._wortschatz.wort(kern[ende - 1]) is None
            self._nimm(Glied(Art.NAME if schlicht else Art.TITEL, worte))
        if ende < len(kern):
            self._gruppen.append([])

    def _glied(self) -> Glied | None:
        """A word with its number, or a number alone; the position moves behind it."""
        text = self._text
        if (match := _S.match(text, self._pos)) and (zahl := _ZAHL.match(text, match.end())):
            folgende = _FOLGENDE.match(text, zahl.end())
            self._pos = folgende.end() if folgende else zahl.end()
            return Glied(Art.SEITE, zahl[0]) if folgende else Glied(Art.SATZ, zahl[0], S)
        for form in self._wortschatz.eigene:
            if match := form.match(text, self._pos):
                self._pos = match.end()
                return Glied(Art.ABSCHNITT, match[0])
        if (glied := self._ordnungszahl()) or (glied := self._mit_wort()):
            return glied
        if not self._lauf and not any(self._gruppen) and (match := _ALLEIN.match(text, self._pos)):
            self._pos = match.end()
            return Glied(Art.ABSCHNITT, match[0], "Ziffer")
        return None

    def _ordnungszahl(self) -> Glied | None:
        """„3. Absatz“, „erster Satz“."""
        if match := _ORDNUNGSZAHL.match(self._text, self._pos):
            zahl, ab = match[1], match.end()
        elif match := _WORT.match(self._text, self._pos):
            stamm = re.sub("(?:er|en|es|em|e)$", "", match[0].lower())
            zahl, ab = _ORDNUNGSWORT.get(stamm, ""), match.end() + 1
        else:
            return None
        wort = self._wort(ab) if zahl else None
        if wort is None or wort[0].art not in _GEZAEHLT or self._wert(wort[0], wort[1]):
            return None
        self._pos = wort[1]
        return Glied(wort[0].art, zahl, "" if wort[0].art in ZAHLEN else wort[0].wort)

    def _mit_wort(self) -> Glied | None:
        if (gefunden := self._wort(self._pos)) is None:
            return None
        wort, ab = gefunden
        if (wert := self._wert(wort, ab)) is None:
            return None
        inhalt, self._pos = wert
        art = wort.art
        if art is Art.PUNKT and re.search(r"[0-9]\.[0-9]", inhalt):
            art = Art.ABSCHNITT  # Punkt 3.1, Nr. 3.1
        if art is Art.SEITE and (match := _FOLGENDE.match(self._text, self._pos)):
            self._pos = match.end()
        return Glied(art, inhalt, "" if art in ZAHLEN or art is Art.VORLAGE else wort.wort)

    def _wort(self, ab: int) -> tuple[Wort, int] | None:
        match = self._wortschatz.suche.match(self._text, ab)
        wort = self._wortschatz.wort(match[0]) if match else None
        return (wort, match.end()) if wort and match else None

    def _wert(self, wort: Wort, ab: int) -> tuple[str, int] | None:
        """The number that follows a word, and where it ends."""
        text = self._text
        ab += len(text[ab:]) - len(text[ab:].lstrip())
        if wort.art in {Art.VORLAGE, Art.TEIL} and (worte := angefuehrt(text, ab)) and worte.inhalt:
            return worte.inhalt, worte.ende
        if wort.art is not Art.PUNKT and (match := _NR.match(text, ab)):
            ab = match.end()
        formen: Sequence[re.Pattern[str]]
        match wort.art:
            case Art.ABSCHNITT:
                formen = self._wortschatz.nummern
            case Art.TEIL:
                formen = (*self._wortschatz.zaehler, *(() if self._wort(ab) else (KUERZEL,)))
            case Art.PUNKT:
                formen = (*self._wortschatz.zaehler, *self._wortschatz.nummern)
            case Art.VORLAGE:
                formen = () if self._wort(ab) else (VORLAGE,)
            case _:
                formen = (_ZAHL,)
        treffer = [match for form in formen if (match := form.match(text, ab)) and match[0]]
        if not treffer:
            return None
        laengster = max(treffer, key=lambda match: match.end())
        return laengster[0].rstrip("."), laengster.end()

    def _nur_eine(self, glied: Glied) -> None:
        """Refuse „Satz 2 und 3“, „Satz 1 bis 4“, „Satz 2-4“."""
        weiter = re.compile(r"\s*(?:und|bis|sowie|oder|u\.|[-–/])\s*[1-9]").match(self._text, self._pos)
        if glied.art in ZAHLEN and weiter:
            raise self._mehrere()

    def _mehrere(self) -> FundstelleFehler:
        return FundstelleFehler(f"„{self._text}“ nennt mehrere Stellen.", "Jede Stelle einzeln angeben.")


def _eingeordnet(glieder: list[Glied]) -> Iterator[Glied]:
    """The parts with names and labels told apart, and with what „S.“ means where nothing else is possible."""
    for nummer, glied in enumerate(glieder):
        davor, danach = glieder[:nummer], glieder[nummer + 1 :]
        if glied.art in {Art.TITEL, Art.NAME}:
            yield _name_oder_feld(glied, {g.art for g in davor}, {g.art for g in danach})
        elif glied.wort == S:
            yield _satz_oder_seite(glied, davor, danach)
        else:
            yield glied


def _satz_oder_seite(glied: Glied, davor: Sequence[Glied], danach: Sequence[Glied]) -> Glied:
    """What „S.“ means: a page, where a sentence is named already, or where nothing stands before it that has some."""
    andere = [*davor, *danach]
    satz = any(g.art is Art.SATZ and g.wort != S for g in andere) or any(g.wort == S for g in davor[1:])
    zuerst = not davor and any(g.wort == S for g in danach)
    if satz or zuerst or all(g.art is Art.SEITE for g in andere):
        return Glied(Art.SEITE, glied.wert)
    if any(g.art in {Art.ABSATZ, Art.PUNKT, Art.FELD, Art.SEITE} or g.wort == S for g in andere):
        return Glied(Art.SATZ, glied.wert)
    return glied


def _name_oder_feld(glied: Glied, davor: set[Art], danach: set[Art]) -> Glied:
    """Words without a number: what holds everything else is named by them, else they are a label within it."""
    if danach & {Art.VORLAGE, Art.ABSCHNITT} or (davor & _ORTE and Art.TEIL not in danach):
        return Glied(Art.FELD, glied.wert)
    return glied
