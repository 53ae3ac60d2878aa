"""Words within a sentence: found across its markup, and replaced with the markup around them kept."""

from __future__ import annotations

import re
from dataclasses import replace

from ik_model.model.text import Betont, Inline, Inlines, Link, Spanne, Stark, Zeichen, plain

_LEER = " \u00a0"
_BLANKS = str.maketrans("\u00a0\u202f", "  ")
_OEFFNEND = "(„‚»["
_SCHLIESSEND = ".,;:!?)“‘«]…"


def gleiche_worte(eine: str, andere: str) -> bool:
    """Whether two wordings read the same; nobody can see that a blank does not break."""
    return _schlicht(eine).strip() == _schlicht(andere).strip()


def _schlicht(worte: str) -> str:
    """The words with plain blanks, position by position."""
    return worte.translate(_BLANKS)


def vorkommen(worte: str, teil: str) -> list[int]:
    """Where a part stands in the words of a sentence; only where it neither begins nor ends within a word.

    *Why:* "Kreis" is not what "Kreistag" is about.
    """
    worte, teil = _schlicht(worte), _schlicht(teil)
    davor = r"(?<!\w)" if teil[:1].isalnum() else ""
    danach = r"(?!\w)" if teil[-1:].isalnum() else ""
    return [match.start() for match in re.finditer(f"{davor}{re.escape(teil)}{danach}", worte)]


def luecke(worte: str, beginn: int, ende: int) -> tuple[int, int]:
    """What goes when words are struck: with them the blank that would stand twice or before a full stop."""
    davor, danach = worte[:beginn], worte[ende:]
    if davor[-1:] in _LEER and davor and (not danach or danach[0] in _LEER + _SCHLIESSEND):
        return beginn - 1, ende
    if (not davor or davor[-1] in _OEFFNEND) and danach[:1] and danach[0] in _LEER:
        return beginn, ende + 1
    return beginn, ende


def eingefuegt(neu: Inlines, *, davor: bool) -> Inlines:
    """Words with the blank that they need before or behind other words."""
    worte = plain(neu)
    if davor:
        return neu if worte[-1:] in _OEFFNEND + _LEER else (*neu, Zeichen(" "))
    return neu if worte[:1] in _SCHLIESSEND + _LEER else (Zeichen(" "), *neu)


def ersetzt(inlines: Inlines, beginn: int, ende: int, neu: Inlines) -> Inlines:
    """The inlines with other words between two positions of their plain words.

    Markup that reaches beyond the place stays around what is left of its words. A link or a span whose words all go
    goes with them, for it would say something else of the new ones; an emphasis stays around plain new words.
    """
    return verbunden(_ersetzt(inlines, beginn, ende, neu))


def _ersetzt(inlines: Inlines, beginn: int, ende: int, neu: Inlines) -> Inlines:
    fertig: list[Inline] = []
    gesetzt = False
    bis = 0
    for inline in inlines:
        von, bis = bis, bis + len(str(inline))
        if bis <= beginn or von >= ende:
            if von >= ende and not gesetzt:
                fertig += neu
                gesetzt = True
            fertig.append(inline)
        elif not isinstance(inline, Zeichen) and _umschliesst(inline, beginn - von, ende - von, neu):
            innen = _ersetzt(_inhalt(inline), beginn - von, ende - von, _ohne(neu, type(inline)))
            fertig.append(_mit_inhalt(inline, innen))
            gesetzt = True
        else:
            fertig += _teil(inline, 0, max(0, beginn - von))
            if not gesetzt:
                fertig += neu
                gesetzt = True
            fertig += _teil(inline, ende - von, bis - von)
    return tuple(fertig) if gesetzt else (*fertig, *neu)


def _umschliesst(inline: Inline, beginn: int, ende: int, neu: Inlines) -> bool:
    """Whether the markup stays around the new words."""
    laenge = len(str(inline))
    if beginn < 0 or ende > laenge:
        return False
    if beginn > 0 or ende < laenge:
        return True
    return isinstance(inline, Betont | Stark) and bool(neu) and all(isinstance(teil, Zeichen) for teil in neu)


def _teil(inline: Inline, von: int, bis: int) -> Inlines:
    """What of an inline stands between two positions of its words."""
    if von >= bis:
        return ()
    if isinstance(inline, Zeichen):
        return (Zeichen(inline.text[von:bis]),)
    teile: list[Inline] = []
    rechts = 0
    for teil in _inhalt(inline):
        links, rechts = rechts, rechts + len(str(teil))
        if links == rechts and von < links <= bis:
            teile.append(teil)
        elif links < bis and rechts > von:
            teile += _teil(teil, max(0, von - links), min(bis, rechts) - links)
    return (_mit_inhalt(inline, tuple(teile)),) if teile else ()


def _ohne(inlines: Inlines, marke: type[Inline]) -> Inlines:
    """The inlines without a mark that cannot stand within itself."""
    fertig: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, marke) and not isinstance(inline, Zeichen):
            fertig += _ohne(_inhalt(inline), marke)
        else:
            fertig.append(_mit_inhalt(inline, _ohne(_inhalt(inline), marke)) if _inhalt(inline) else inline)
    return tuple(fertig)


def _inhalt(inline: Inline) -> Inlines:
    return inline.inhalt if isinstance(inline, Betont | Stark | Link | Spanne) else ()


def _mit_inhalt(inline: Inline, inhalt: Inlines) -> Inline:
    return replace(inline, inhalt=verbunden(inhalt)) if isinstance(inline, Betont | Stark | Link | Spanne) else inline


def verbunden(inlines: Inlines) -> Inlines:
    """The inlines with neighbouring characters joined, and without empty ones."""
    fertig: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Zeichen) and fertig and isinstance(vorher := fertig[-1], Zeichen):
            fertig[-1] = Zeichen(vorher.text + inline.text)
        elif not isinstance(inline, Zeichen) or inline.text:
            fertig.append(inline)
    return tuple(fertig)
