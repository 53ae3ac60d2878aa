"""One line of markup: read into inlines, and written back.

The grammar is closed: emphasis, strong, link, autolink, footnote mark, bracketed span, backslash escape.
Anything else that looks like markup is an error with its column, never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ik_model.model.text import (
    SCHEMATA,
    SPANNEN,
    Betont,
    Fussnotenzeichen,
    Inline,
    Inlines,
    Link,
    Spanne,
    Stark,
    Zeichen,
)

_MAX_TIEFE = 8
_SONDERZEICHEN = re.compile(r"[\\*\[\]<`!]")
_INTERPUNKTION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_FUSSNOTE = re.compile(r"\[\^([a-z0-9]+(?:-[a-z0-9]+)*)\]")
_AUTOLINK = re.compile(r"<([^\s<>]+)>")
_ATTRIBUT = re.compile(r"\{\s*([a-z]+)\s*=\s*\"?([^\s\"{}]*)\"?\s*\}")
_ZIEL = re.compile(r"\(([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)\)")


@dataclass(frozen=True, slots=True)
class Fehlstelle:
    """A place where markup is wrong: line and column from 0 within the field's value."""

    zeile: int
    spalte: int
    laenge: int
    meldung: str
    rat: str


class Zeilenleser:
    """Reads one line; what is wrong is appended to ``fehler`` and the text goes on as plain characters."""

    def __init__(self, text: str, zeile: int, versatz: int, fehler: list[Fehlstelle]) -> None:
        self._text = text
        self._zeile = zeile
        self._versatz = versatz
        self._fehler = fehler

    def lesen(self) -> Inlines:
        """The whole line as inlines."""
        if not _SONDERZEICHEN.search(self._text):
            return (Zeichen(self._text),) if self._text else ()
        inlines, _ = self._folge(0, "", 0)
        return inlines

    def _folge(self, pos: int, ende: str, tiefe: int) -> tuple[Inlines, int]:
        """Inlines from ``pos`` until ``ende`` (``*``, ``**`` or ``]``); returns the position behind it, or -1."""
        if tiefe > _MAX_TIEFE:
            self._melde(
                pos,
                1,
                "Die Auszeichnung ist zu tief geschachtelt.",
                "Weniger Klammern oder Sterne ineinander setzen.",
            )
            return (Zeichen(self._text[pos:]),), -1
        text, teile, puffer = self._text, list[Inline](), list[str]()

        def leeren() -> None:
            if worte := "".join(puffer):
                teile.append(Zeichen(worte))
            puffer.clear()

        while pos < len(text):
            match = _SONDERZEICHEN.search(text, pos)
            if match is None:
                puffer.append(text[pos:])
                pos = len(text)
                break
            puffer.append(text[pos : match.start()])
            pos = match.start()
            zeichen = text[pos]
            if ende and text.startswith(ende, pos) and self._schliesst(pos, ende):
                leeren()
                return tuple(teile), pos + len(ende)
            if zeichen == "\\":
                pos = self._maskiert(pos, puffer)
                continue
            gelesen = self._inline(pos, zeichen, tiefe)
            if gelesen is None:
                puffer.append(zeichen)
                pos += 1
            else:
                leeren()
                teile.append(gelesen[0])
                pos = gelesen[1]
        leeren()
        return tuple(teile), -1 if ende else pos

    def _maskiert(self, pos: int, puffer: list[str]) -> int:
        folge = self._text[pos + 1 : pos + 2]
        if folge in _INTERPUNKTION and folge:
            puffer.append(folge)
            return pos + 2
        puffer.append("\\")
        return pos + 1

    def _schliesst(self, pos: int, ende: str) -> bool:
        if ende == "]":
            return True
        if ende == "*" and self._text.startswith("**", pos) and not self._text.startswith("***", pos):
            return False
        return pos > 0 and not self._text[pos - 1].isspace()

    def _inline(self, pos: int, zeichen: str, tiefe: int) -> tuple[Inline, int] | None:
        """The inline that begins at ``pos``; ``None`` if the character stands for itself."""
        match zeichen:
            case "*":
                return self._stern(pos, tiefe)
            case "[":
                return self._klammer(pos, tiefe)
            case "<":
                return self._spitz(pos)
            case "`":
                self._melde(
                    pos,
                    1,
                    "Das Zeichen ` (Code) gibt es in Konzepten nicht.",
                    "Zeichen streichen, oder \\` schreiben, wenn es selbst gemeint ist.",
                )
            case "!" if self._text.startswith("![", pos):
                self._melde(
                    pos,
                    2,
                    "Ein Bild steht in einer eigenen Zeile.",
                    "Das Bild in eine eigene Zeile setzen: ![Beschreibung](bilder/datei.png)",
                )
        return None

    def _stern(self, pos: int, tiefe: int) -> tuple[Inline, int] | None:
        marke = "**" if self._text.startswith("**", pos) else "*"
        danach = self._text[pos + len(marke) : pos + len(marke) + 1]
        if not danach or danach.isspace():
            if danach and pos > 0 and self._text[pos - 1].isspace() and marke == "*":
                return None
            self._unpaar(pos, marke)
            return (Zeichen(marke), pos + len(marke))
        merke = len(self._fehler)
        inhalt, weiter = self._folge(pos + len(marke), marke, tiefe + 1)
        if weiter < 0 or not inhalt:
            del self._fehler[merke:]
            self._unpaar(pos, marke)
            return (Zeichen(marke), pos + len(marke))
        return (Stark(inhalt) if marke == "**" else Betont(inhalt)), weiter

    def _unpaar(self, pos: int, marke: str) -> None:
        self._melde(
            pos,
            len(marke),
            f"Zu {marke} fehlt das Gegenstück.",
            "Hervorhebung schließen (*Wort* oder **Wort**), oder \\* schreiben, wenn der Stern selbst gemeint ist.",
        )

    def _klammer(self, pos: int, tiefe: int) -> tuple[Inline, int] | None:
        if match := _FUSSNOTE.match(self._text, pos):
            return Fussnotenzeichen(match[1]), match.end()
        merke = len(self._fehler)
        inhalt, weiter = self._folge(pos + 1, "]", tiefe + 1)
        if weiter >= 0:
            if match := _ATTRIBUT.match(self._text, weiter):
                return self._spanne(pos, match, inhalt), match.end()
            if match := _ZIEL.match(self._text, weiter):
                return self._link(weiter + 1, match, inhalt), match.end()
        del self._fehler[merke:]
        self._melde(
            pos,
            1,
            "Die eckige Klammer leitet nichts ein, was es in Konzepten gibt.",
            "Link: [Wort](https://…), Fußnote: [^name], Verknüpfung: [Wort]{kennzahl=id}; die Klammer selbst: \\[",
        )
        return None

    def _spanne(self, pos: int, match: re.Match[str], inhalt: Inlines) -> Inline:
        art, ziel = match[1], match[2]
        if art not in SPANNEN:
            self._melde(
                match.start(1),
                len(art),
                f"Die Verknüpfung „{art}“ gibt es nicht.",
                f"Möglich sind: {', '.join(sorted(SPANNEN))}.",
            )
        elif not ziel:
            self._melde(
                match.start(),
                len(match[0]),
                f"Nach {art}= fehlt die Kennung.",
                f"Zum Beispiel: {{{art}=kennung}}",
            )
        return Spanne(inhalt, art, ziel)

    def _link(self, pos: int, match: re.Match[str], inhalt: Inlines) -> Inline:
        ziel = match[1]
        if ziel == "#":
            ziel = ""
        if not inhalt:
            self._melde(
                match.start(),
                len(match[0]),
                "Der Link hat keinen Text.",
                "Zwischen die eckigen Klammern schreiben, wohin der Link führt.",
            )
        self._pruefe_ziel(pos, ziel)
        return Link(inhalt, ziel)

    def _spitz(self, pos: int) -> tuple[Inline, int] | None:
        match = _AUTOLINK.match(self._text, pos)
        if match and ":" in match[1] and not match[1].startswith(("/", "!")):
            self._pruefe_ziel(pos + 1, match[1])
            wort = match[1].removeprefix("mailto:").removeprefix("tel:")
            return Link((Zeichen(wort),), match[1]), match.end()
        danach = self._text[pos + 1 : pos + 2]
        if danach.isalpha() or (danach in {"/", "!", "?"} and danach):
            self._melde(
                pos,
                1,
                "HTML gibt es in Konzepten nicht.",
                "Das Zeichen selbst: \\<, eine Adresse: <https://…>",
            )
        return None

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


_MASKE = re.compile(r"[\\*\[\]<`]|!(?=\[)")


def maskiert(text: str) -> str:
    """Plain characters as source markup, so that reading them gives the same characters."""
    return _MASKE.sub(lambda match: "\\" + match[0], text)


def schreiben(inlines: Inlines) -> str:
    """Inlines as one line of source markup, the inverse of :class:`Zeilenleser`."""
    teile: list[str] = []
    for inline in inlines:
        match inline:
            case Zeichen(text):
                teile.append(maskiert(text))
            case Betont(inhalt):
                teile.append(f"*{schreiben(inhalt)}*")
            case Stark(inhalt):
                teile.append(f"**{schreiben(inhalt)}**")
            case Link(inhalt, ziel):
                kurz = len(inhalt) == 1 and str(inhalt[0]) == ziel and isinstance(inhalt[0], Zeichen) and ":" in ziel
                teile.append(f"<{ziel}>" if kurz else f"[{schreiben(inhalt)}]({ziel or '#'})")
            case Fussnotenzeichen(kennung):
                teile.append(f"[^{kennung}]")
            case Spanne(inhalt, art, ziel):
                teile.append(f"[{schreiben(inhalt)}]{{{art}={ziel}}}")
    return "".join(teile)
