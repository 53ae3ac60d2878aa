"""One line of markup, read into inlines.

The grammar is closed: emphasis, strong, link, autolink, footnote mark, bracketed span, backslash escape.
Anything else that looks like markup is an error with its column, never a guess.

A line takes time in proportion to its length, whatever it holds: brackets are paired in one pass before anything is
read, and asterisks are matched with a stack, so nothing is read twice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from ik_model.model.klammern import AUTOLINK, FUSSNOTE, MASKIERBAR, adresswort, paare
from ik_model.model.text import (
    SCHEMATA,
    SPANNEN,
    Betont,
    Fussnotenzeichen,
    Inline,
    Inlines,
    Link,
    Quelle,
    Spanne,
    Stark,
    Zeichen,
)

_MAX_TIEFE = 8
_SONDERZEICHEN = re.compile(r"[\\*\[\]<`!]")


@dataclass(frozen=True, slots=True)
class Fehlstelle:
    """A place where markup is wrong: line and column from 0 within the field's value."""

    zeile: int
    spalte: int
    laenge: int
    meldung: str
    rat: str


@dataclass(slots=True)
class _Rahmen:
    """What has been read since an opening ``*`` or ``**`` (or since the beginning, without a mark)."""

    marke: str
    pos: int
    teile: list[Inline | str]

    def inlines(self) -> Inlines:
        """The parts, neighbouring characters joined."""
        fertig: list[Inline] = []
        worte: list[str] = []
        for teil in (*self.teile, None):
            if isinstance(teil, str):
                worte.append(teil)
                continue
            if text := "".join(worte):
                fertig.append(Zeichen(text))
                worte = []
            if teil is not None:
                fertig.append(teil)
        return tuple(fertig)


class Zeilenleser:
    """Reads one line; what is wrong is appended to ``fehler`` and the text goes on as plain characters."""

    def __init__(self, text: str, zeile: int, versatz: int, fehler: list[Fehlstelle]) -> None:
        self._text = text
        self._zeile = zeile
        self._versatz = versatz
        self._fehler = fehler
        self._klammern: dict[int, tuple[int, re.Match[str]]] = {}

    def lesen(self) -> Inlines:
        """The whole line as inlines."""
        if not _SONDERZEICHEN.search(self._text):
            return (Zeichen(self._text),) if self._text else ()
        self._klammern = paare(self._text)
        return self._folge(0, len(self._text), 0)

    def _folge(self, pos: int, bis: int, tiefe: int) -> Inlines:
        """The inlines between two positions."""
        text = self._text
        rahmen = [_Rahmen("", pos, [])]
        while match := _SONDERZEICHEN.search(text, pos, bis):
            if match.start() > pos:
                rahmen[-1].teile.append(text[pos : match.start()])
            pos = match.start()
            if text[pos] == "*":
                pos = self._stern(pos, bis, rahmen, tiefe)
            else:
                teil, pos = self._inline(pos, tiefe + len(rahmen))
                rahmen[-1].teile.append(teil)
        rahmen[-1].teile.append(text[pos:bis])
        self._oeffne(rahmen, 1)
        return rahmen[0].inlines()

    def _stern(self, pos: int, bis: int, rahmen: list[_Rahmen], tiefe: int) -> int:
        """Close or open an emphasis; returns the position behind the mark."""
        text, oben = self._text, rahmen[-1]
        if self._schliesst(pos, oben.marke):
            if inhalt := oben.inlines():
                rahmen.pop()
                bis = pos + len(oben.marke)
                quelle = self._quelle(oben.pos, bis)
                rahmen[-1].teile.append(Stark(inhalt, quelle) if oben.marke == "**" else Betont(inhalt, quelle))
                return bis
            self._oeffne(rahmen, len(rahmen) - 1)
        marke = "**" if text.startswith("**", pos) else "*"
        weiter = pos + len(marke)
        danach = text[weiter : min(weiter + 1, bis)]
        if danach and not danach.isspace():
            if tiefe + len(rahmen) <= _MAX_TIEFE:
                rahmen.append(_Rahmen(marke, pos, []))
                return weiter
            self._zu_tief(pos, len(marke))
        else:
            for nummer in range(len(rahmen) - 2, 0, -1):
                if self._schliesst(pos, rahmen[nummer].marke):
                    self._oeffne(rahmen, nummer + 1)
                    return self._stern(pos, bis, rahmen, tiefe)
            if not danach or not pos or not text[pos - 1].isspace() or marke == "**":
                self._unpaar(pos, marke)
        rahmen[-1].teile.append(marke)
        return weiter

    def _schliesst(self, pos: int, marke: str) -> bool:
        """Whether the asterisks at ``pos`` can close the emphasis that ``marke`` has opened."""
        text = self._text
        if not marke or not text.startswith(marke, pos) or text[pos - 1].isspace():
            return False
        return marke == "**" or not text.startswith("**", pos) or text.startswith("***", pos)

    def _oeffne(self, rahmen: list[_Rahmen], ab: int) -> None:
        """Give up the emphases from ``ab`` on: their marks become characters, with an error."""
        for offen in rahmen[ab:]:
            self._unpaar(offen.pos, offen.marke)
            rahmen[ab - 1].teile += (offen.marke, *offen.teile)
        del rahmen[ab:]

    def _inline(self, pos: int, tiefe: int) -> tuple[Inline | str, int]:
        """What begins at ``pos`` and the position behind it; the character itself if it stands for itself."""
        zeichen, danach = self._text[pos], self._text[pos + 1 : pos + 2]
        match zeichen:
            case "\\":
                return (danach, pos + 2) if danach and danach in MASKIERBAR else (zeichen, pos + 1)
            case "[":
                return self._klammer(pos, tiefe)
            case "<":
                return self._spitz(pos, danach)
            case "`":
                rat = "Zeichen streichen, oder \\` schreiben, wenn es selbst gemeint ist."
                laenge = len(self._text) - pos - len(self._text[pos:].lstrip("`"))
                self._melde(pos, laenge, "Das Zeichen ` (Code) gibt es in Konzepten nicht.", rat)
                return self._text[pos : pos + laenge], pos + laenge
            case "!" if danach == "[":
                rat = 'Allein in die Zeile setzen: ![Beschreibung](bilder/datei.png "Bildunterschrift, wenn gewünscht")'
                self._melde(pos, 2, "Ein Bild steht in einer eigenen Zeile.", rat)
                if paar := self._klammern.get(pos + 1):
                    return self._text[pos : paar[1].end()], paar[1].end()
                return "![", pos + 2
        return zeichen, pos + 1

    def _klammer(self, pos: int, tiefe: int) -> tuple[Inline | str, int]:
        if match := FUSSNOTE.match(self._text, pos):
            return Fussnotenzeichen(match[1], self._quelle(pos, match.end())), match.end()
        if pos not in self._klammern:
            self._melde(
                pos,
                1,
                "Die eckige Klammer leitet nichts ein, was es in Konzepten gibt.",
                "Link: [Wort](https://…), Fußnote: [^name], Verknüpfung: [Wort]{kennzahl=id}; die Klammer selbst: \\[",
            )
            return "[", pos + 1
        ende, match = self._klammern[pos]
        if tiefe > _MAX_TIEFE:
            self._zu_tief(pos, 1)
            return self._text[pos : match.end()], match.end()
        inhalt = self._folge(pos + 1, ende, tiefe)
        quelle = self._quelle(pos, match.end())
        gelesen = self._spanne(match, inhalt, quelle) if match[0].startswith("{") else self._link(match, inhalt, quelle)
        return gelesen, match.end()

    def _quelle(self, von: int, bis: int) -> Quelle:
        return Quelle(self._versatz + von, bis - von)

    def _zu_tief(self, pos: int, laenge: int) -> None:
        rat = "Weniger Klammern oder Sterne ineinander setzen."
        self._melde(pos, laenge, "Die Auszeichnung ist zu tief geschachtelt.", rat)

    def _unpaar(self, pos: int, marke: str) -> None:
        self._melde(
            pos,
            len(marke),
            f"Zu {marke} fehlt das Gegenstück.",
            "Hervorhebung schließen (*Wort* oder **Wort**), oder \\* schreiben, wenn der Stern selbst gemeint ist.",
        )

    def _spanne(self, match: re.Match[str], inhalt: Inlines, quelle: Quelle) -> Inline:
        art, ziel = match[1], match[2]
        if art not in SPANNEN:
            nah = get_close_matches(art, SPANNEN, n=1)
            rat = f"Meinten Sie „{nah[0]}“?" if nah else f"Möglich sind: {', '.join(sorted(SPANNEN))}."
            self._melde(match.start(1), len(art), f"Die Verknüpfung „{art}“ gibt es nicht.", rat)
        elif not ziel:
            self._melde(
                match.start(),
                len(match[0]),
                f"Nach {art}= fehlt die Kennung.",
                f"Zum Beispiel: {{{art}=kennung}}",
            )
        return Spanne(inhalt, art, ziel, quelle)

    def _link(self, match: re.Match[str], inhalt: Inlines, quelle: Quelle) -> Inline:
        ziel = "" if match[1] == "#" else match[1]
        if not inhalt:
            rat = "Zwischen die eckigen Klammern schreiben, wohin der Link führt."
            self._melde(match.start(), len(match[0]), "Der Link hat keinen Text.", rat)
        if _hat_link(inhalt):
            rat = "Einen der beiden Links streichen; eckige Klammern, die zum Text gehören: \\["
            self._melde(match.start(), len(match[0]), "Ein Link kann keinen Link enthalten.", rat)
        self._pruefe_ziel(match.start(1), ziel)
        return Link(inhalt, ziel, quelle)

    def _spitz(self, pos: int, danach: str) -> tuple[Inline | str, int]:
        if match := AUTOLINK.match(self._text, pos):
            self._pruefe_ziel(pos + 1, match[1])
            quelle = self._quelle(pos, match.end())
            return Link((Zeichen(adresswort(match[1])),), match[1], quelle), match.end()
        if danach.isalpha() or danach in {"/", "!", "?"}:
            rat = "Das Zeichen selbst: \\<, eine Adresse: <https://…>"
            self._melde(pos, 1, "HTML gibt es in Konzepten nicht.", rat)
        return "<", pos + 1

    def _pruefe_ziel(self, pos: int, ziel: str) -> None:
        if not ziel or re.fullmatch(r"#[A-Za-z][\w.-]*", ziel):
            return
        schema = ziel.partition(":")[0].lower()
        if ":" not in ziel or schema not in SCHEMATA:
            self._melde(
                pos,
                max(1, len(ziel)),
                f"Das Linkziel „{ziel}“ ist nicht erlaubt.",
                "Erlaubt sind Adressen mit https:, http:, mailto: oder tel: und Verweise auf Kennungen (#kennung).",
            )

    def _melde(self, pos: int, laenge: int, meldung: str, rat: str) -> None:
        self._fehler.append(Fehlstelle(self._zeile, self._versatz + pos, laenge, meldung, rat))


def _hat_link(inlines: Inlines) -> bool:
    return any(
        isinstance(inline, Link) or (isinstance(inline, Betont | Stark | Spanne) and _hat_link(inline.inhalt))
        for inline in inlines
    )
