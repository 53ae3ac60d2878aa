"""The Markdown subset of text fields: read into typed text, and written back.

One sentence a line; blocks are separated by blank lines. :func:`lesen` and :func:`schreiben` are inverse.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from ik_model.model.klammern import MASKIERBAR
from ik_model.model.satzausgabe import satz_schreiben, zeile_schreiben
from ik_model.model.text import (
    VERBOTENE_ZEICHEN,
    Absatz,
    Aufzaehlung,
    Bild,
    Block,
    Fussnote,
    Satz,
    Tabelle,
    Text,
    Zeichen,
)
from ik_model.model.zeile import Fehlstelle, Zeilenleser

_SCHLICHT = re.compile(r"[^\\*\[\]<`\s#>|!~:=+\-_\d•·][^\\*\[\]<`\n\t]*")
_PUNKT = re.compile(r"- +(?=[^ ])")
_ZAHL = re.compile(r"(\d{1,3})[.)] +(?=[^ ])")
_FUSSNOTE = re.compile(r"\[\^([^\]\s]+)\]: *")
_BILD = re.compile(r'!\[([^\]]*)\]\(([^()\s]+)(?: +"((?:[^"\\]|\\.|\\$)*+)")? *\)\s*')
_MASKIERT = re.compile(rf"\\([{re.escape(''.join(sorted(MASKIERBAR)))}])")
_TRENNZEILE = re.compile(r"\|?+(?:\s*+:?+-++:?+\s*+\|)++(?:\s*+:?+-++:?+)?+\s*+")
_ZELLE = re.compile(r"((?:\\.|[^|\\]|\\$)*+)(?:\||$)")
_PAARWEISE = re.compile(r"\\.|\|")
_TITEL = re.compile(r"Tabelle: +(?=[^ ])")
_FREMD: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r"#{1,6}(\s|$)"),
        "Überschriften stehen nicht im Text.",
        "Überschriften entstehen aus der Gliederung in konzept.yaml; das Zeichen selbst: \\#",
    ),
    (re.compile(r">"), "Zitatblöcke gibt es in Konzepten nicht.", "Das Zeichen selbst: \\>"),
    (re.compile(r"```|~~~|:::"), "Code- und Sonderblöcke gibt es in Konzepten nicht.", "Zeile streichen."),
    (
        re.compile(r"([-_*=] *){3,}$"),
        "Trennlinien gibt es in Konzepten nicht.",
        "Zeile streichen; einen Seitenumbruch setzt „umbruch: davor“.",
    ),
    (
        re.compile(r"[*+•·] "),
        "Aufzählungspunkte werden hier mit „- “ geschrieben.",
        "Am Zeilenanfang „- “ schreiben.",
    ),
)


class TextFehler(ValueError):
    """A text field does not follow the subset.

    Attributes:
        stellen: Every wrong place, line and column from 0 within the value.
    """

    def __init__(self, stellen: list[Fehlstelle]) -> None:
        self.stellen: tuple[Fehlstelle, ...] = tuple(stellen)
        super().__init__("; ".join(stelle.meldung for stelle in stellen))


def lesen(quelle: str) -> Text:
    """Read a field's value.

    Raises:
        TextFehler: with every wrong place.
    """
    if not quelle.isascii() and not unicodedata.is_normalized("NFC", quelle):
        quelle = unicodedata.normalize("NFC", quelle)
    if _SCHLICHT.fullmatch(quelle) and not VERBOTENE_ZEICHEN.search(quelle) and not quelle.startswith("Tabelle: "):
        return Text((Absatz((Satz((Zeichen(quelle.rstrip(" ")),)),)),))
    leser = _Leser(quelle)
    text = leser.lesen()
    if leser.fehler:
        raise TextFehler(sorted(leser.fehler, key=lambda stelle: (stelle.zeile, stelle.spalte)))
    return text


class _Leser:
    """Goes over the lines once; blocks are told apart by how their first line begins."""

    def __init__(self, quelle: str) -> None:
        self.fehler: list[Fehlstelle] = []
        self._zeilen = quelle.replace("\r\n", "\n").replace("\t", " ").split("\n")
        self._nr = 0
        for nummer, zeile in enumerate(self._zeilen):
            for match in VERBOTENE_ZEICHEN.finditer(zeile):
                meldung = f"Das Steuerzeichen U+{ord(match[0]):04X} kann in keinem Dokument stehen."
                self._melde(nummer, match.start(), 1, meldung, "Das Zeichen löschen.")

    def lesen(self) -> Text:
        bloecke: list[Block] = []
        fussnoten: list[Fussnote] = []
        while self._nr < len(self._zeilen):
            zeile = self._zeilen[self._nr]
            if not zeile.strip(" "):
                self._nr += 1
            elif match := _FUSSNOTE.match(zeile):
                fussnoten.append(Fussnote(match[1], self._absatz(match.end(), eingerueckt=True)))
            else:
                block = self._block(zeile)
                if block is not None:
                    bloecke.append(block)
        return Text(tuple(bloecke), tuple(fussnoten))

    def _block(self, zeile: str) -> Block | None:
        if match := _BILD.fullmatch(zeile):
            self._nr += 1
            unterschrift = _MASKIERT.sub(r"\1", match[3] or "").strip()
            return Bild(match[2], match[1].strip(), unterschrift, self._nr - 1)
        if _PUNKT.match(zeile):
            return self._liste(_PUNKT, "punkt")
        if _beginnt_zaehlung(zeile):
            return self._liste(_ZAHL, "zahl")
        if _beginnt_tabelle(zeile, self._zeile(self._nr + 1)):
            return self._tabelle()
        if self._ist_fremd(zeile):
            self._nr += 1
            return None
        return self._absatz(0)

    def _zeile(self, nummer: int) -> str:
        return self._zeilen[nummer] if nummer < len(self._zeilen) else ""

    def _ist_fremd(self, zeile: str) -> bool:
        """Whether the line begins a block that the subset does not have; says so."""
        for muster, meldung, rat in _FREMD:
            if match := muster.match(zeile):
                self._melde(self._nr, 0, max(1, len(match[0].rstrip())), meldung, rat)
                return True
        return False

    def _absatz(self, versatz: int, *, eingerueckt: bool = False) -> Absatz:
        """Sentences from column ``versatz`` of the current line on, one a line.

        It ends at a blank line or where another block begins; with ``eingerueckt`` (items, footnotes) further lines
        must be indented.
        """
        saetze = [self._satz(versatz)]
        while (zeile := self._zeile(self._nr)).strip(" "):
            if eingerueckt:
                if not zeile.startswith(" "):
                    break
                if _PUNKT.match(zeile.lstrip(" ")):
                    rat = "Den Unterpunkt als eigenen Punkt oder in den Satz schreiben."
                    self._melde(self._nr, 0, len(zeile), "Aufzählungen können nicht geschachtelt werden.", rat)
            elif self._beginnt_block(zeile):
                break
            saetze.append(self._satz(0))
        return Absatz(tuple(satz for satz in saetze if satz.inhalt))

    def _beginnt_block(self, zeile: str) -> bool:
        return bool(
            _PUNKT.match(zeile)
            or _beginnt_zaehlung(zeile)
            or _beginnt_tabelle(zeile, self._zeile(self._nr + 1))
            or _FUSSNOTE.match(zeile)
            or _BILD.fullmatch(zeile)
            or any(muster.match(zeile) for muster, _, _ in _FREMD)
        )

    def _satz(self, versatz: int) -> Satz:
        zeile = self._zeilen[self._nr]
        rumpf = zeile[versatz:]
        einzug = len(rumpf) - len(rumpf.lstrip(" "))
        inhalt = Zeilenleser(rumpf.strip(" "), self._nr, versatz + einzug, self.fehler).lesen()
        self._nr += 1
        return Satz(inhalt, self._nr - 1, versatz + einzug)

    def _liste(self, marke: re.Pattern[str], art: Literal["punkt", "zahl"]) -> Aufzaehlung:
        punkte: list[Absatz] = []
        while match := marke.match(self._zeile(self._nr)):
            punkte.append(self._absatz(match.end(), eingerueckt=True))
        zeile = self._zeile(self._nr)
        if zeile.strip(" ") and not self._beginnt_block(zeile):
            self._melde(
                self._nr,
                0,
                len(zeile),
                "Diese Zeile folgt auf eine Aufzählung, gehört aber zu keinem Punkt.",
                "Mit zwei Leerzeichen einrücken, wenn sie zum Punkt gehört; sonst eine Leerzeile davor setzen.",
            )
        return Aufzaehlung(tuple(punkte), art)

    def _tabelle(self) -> Tabelle:
        titel = ""
        if match := _TITEL.match(self._zeile(self._nr)):
            titel = self._zeile(self._nr)[match.end() :].strip(" ")
            self._nr += 1
        beginn = self._nr
        kopf = self._reihe()
        ist_kopf = bool(_TRENNZEILE.fullmatch(self._zeile(self._nr)))
        self._nr += ist_kopf
        if not ist_kopf or not kopf:
            self._melde(
                beginn,
                0,
                len(self._zeile(beginn)),
                "Der Tabelle fehlt die Kopfzeile.",
                "Erste Zeile: die Köpfe der Spalten, zweite Zeile: |---|---|",
            )
        zeilen: list[tuple[Absatz, ...]] = []
        while self._zeile(self._nr).startswith("|"):
            reihe = self._reihe()
            if len(reihe) != len(kopf):
                self._melde(
                    self._nr - 1,
                    0,
                    len(self._zeile(self._nr - 1)),
                    f"Die Zahl der Zellen in dieser Zeile ist {len(reihe)}, in der Kopfzeile {len(kopf)}.",
                    "Zellen mit | trennen; das Zeichen selbst: \\|",
                )
            zeilen.append(reihe)
        return Tabelle(kopf, tuple(zeilen), titel, beginn)

    def _reihe(self) -> tuple[Absatz, ...]:
        zeile = self._zeilen[self._nr].rstrip(" ")
        zellen: list[Absatz] = []
        pos = 1
        for match in _ZELLE.finditer(zeile, 1):
            if match.start() >= len(zeile):
                break
            # Why before reading the cell: an address cannot escape anything.
            rumpf = _PAARWEISE.sub(_demaskiere_strich, match[1])
            einzug = len(rumpf) - len(rumpf.lstrip(" "))
            inhalt = Zeilenleser(rumpf.strip(" "), self._nr, pos + einzug, self.fehler).lesen()
            zellen.append(Absatz((Satz(inhalt, self._nr, pos + einzug),) if inhalt else ()))
            pos = match.end()
        self._nr += 1
        return tuple(zellen)

    def _melde(self, zeile: int, spalte: int, laenge: int, meldung: str, rat: str) -> None:
        self.fehler.append(Fehlstelle(zeile, spalte, laenge, meldung, rat))


def _beginnt_zaehlung(zeile: str) -> bool:
    return bool((match := _ZAHL.match(zeile)) and match[1] == "1")


def _beginnt_tabelle(zeile: str, folge: str) -> bool:
    return zeile.startswith("|") or bool(_TITEL.match(zeile) and folge.startswith("|"))


def schreiben(text: Text) -> str:
    """Typed text as the source has it, the inverse of :func:`lesen`."""
    bloecke = [_block_schreiben(block) for block in text.bloecke]
    if text.fussnoten:
        bloecke += [f"[^{note.kennung}]: {_absatz_schreiben(note.inhalt, '    ')}" for note in text.fussnoten]
    return "\n\n".join(bloecke)


def _block_schreiben(block: Block) -> str:
    match block:
        case Absatz():
            return _absatz_schreiben(block, "")
        case Aufzaehlung(punkte, art):
            # A number of more than three digits begins no item; which one it is does not matter.
            marken = ["- " if art == "punkt" else f"{min(nr, 999)}. " for nr in range(1, len(punkte) + 1)]
            return "\n".join(
                marke + _absatz_schreiben(punkt, " " * len(marke)) for marke, punkt in zip(marken, punkte, strict=True)
            )
        case Tabelle(kopf, zeilen, titel):
            reihen = [_reihe_schreiben(kopf), "|" + "---|" * len(kopf), *map(_reihe_schreiben, zeilen)]
            return "\n".join([f"Tabelle: {titel}", *reihen] if titel else reihen)
        case Bild(pfad, alternativtext, unterschrift):
            worte = re.sub(r'["\\]', r"\\\g<0>", unterschrift)
            return f'![{alternativtext}]({pfad} "{worte}")' if worte else f"![{alternativtext}]({pfad})"


def _absatz_schreiben(absatz: Absatz, einzug: str) -> str:
    return f"\n{einzug}".join(satz_schreiben(satz) for satz in absatz.saetze)


def _reihe_schreiben(reihe: tuple[Absatz, ...]) -> str:
    zellen = [" ".join(zeile_schreiben(satz.inhalt) for satz in zelle.saetze) for zelle in reihe]
    return "|" + "".join(f" {_PAARWEISE.sub(_maskiere_strich, zelle)} |" for zelle in zellen)


def _maskiere_strich(match: re.Match[str]) -> str:
    return match[0] if match[0].startswith("\\") else "\\|"


def _demaskiere_strich(match: re.Match[str]) -> str:
    return "|" if match[0] == "\\|" else match[0]
