"""Two wordings of one sentence, word by word.

*Why words of our own:* the library ``redlines`` is difflib too, on words cut at blanks and with the blank behind them,
so that "Kreistag," and "Kreistag" are two words to it; and it brings a command line and ``rich`` with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ik_model.revision.diff.folgen import abschnitte
from ik_model.revision.diff.inhalt import Stueckart, Wortstueck

_WORT = re.compile(r"[^\W_]+(?:[.,:/’'–-](?=[^\W_])[^\W_]+)*-?|\s+|.", re.DOTALL)
"""A word with what belongs to it (31.12.2019, 5,9, E-Mail, Sozial-), white space, or one other character."""

_MAX_FUELLWORT = 3
"""A word of so few letters between two exchanged runs is no anchor for a reader."""

_WENIG = 0.2
"""If less than this stayed of what was exchanged, the whole is shown as exchanged."""


def wortstuecke(alt: str, neu: str) -> tuple[Wortstueck, ...]:
    """The words that stayed, went and came.

    Those that are not ``neu`` make up the old wording, those that are not ``weg`` the new one. What went stands before
    what came in its place.
    """
    return stuecke(worte(alt), worte(neu))


def worte(text: str) -> list[str]:
    """The words of a text, and what stands between them."""
    return _WORT.findall(text)


def stuecke(a: Sequence[str], b: Sequence[str]) -> tuple[Wortstueck, ...]:
    """The same for wordings that are cut into words already."""
    teile = [("".join(a[run.alt]), "".join(b[run.neu])) for run in abschnitte(a, b)]
    geglaettet = _geglaettet(teile)
    return _verbunden([("".join(a), "".join(b))] if _kaum_gleich(geglaettet) else geglaettet)


Tausch = tuple[str, str]
"""What stood and what stands there now; the same twice where it stayed."""


def _geglaettet(teile: list[Tausch]) -> list[Tausch]:
    """Without crumbs: a blank, a comma or a short word that stayed between two exchanges goes with them.

    *Why twice:* only when the blanks have gone is it seen how long the exchanges around a word are.
    """
    for ist_kruemel in (_ohne_wort, _fuellwort):
        fertig: list[Tausch] = []
        for nummer, (alt, neu) in enumerate(teile):
            dazwischen = alt == neu and 0 < nummer < len(teile) - 1
            kruemel = dazwischen and ist_kruemel(alt, teile[nummer - 1], teile[nummer + 1])
            if fertig and (kruemel or (alt != neu and fertig[-1][0] != fertig[-1][1])):
                fertig[-1] = (fertig[-1][0] + alt, fertig[-1][1] + neu)
            else:
                fertig.append((alt, neu))
        teile = fertig
    return teile


def _ohne_wort(text: str, _davor: Tausch, _danach: Tausch) -> bool:
    return not any(zeichen.isalnum() for zeichen in text)


def _fuellwort(text: str, davor: Tausch, danach: Tausch) -> bool:
    dabei = text.split()
    kurz = len(dabei) == 1 and len(dabei[0]) <= _MAX_FUELLWORT
    return kurz and all(len(seite.split()) > 1 for tausch in (davor, danach) for seite in tausch)


def _kaum_gleich(teile: Iterable[Tausch]) -> bool:
    """Whether so little stayed that one wording is easier to read after the other."""
    gleich = anders = 0
    for alt, neu in teile:
        laenge = max(len(worte(alt)), len(worte(neu)))
        gleich, anders = (gleich + laenge, anders) if alt == neu else (gleich, anders + laenge)
    return gleich < _WENIG * anders


def _verbunden(teile: Iterable[Tausch]) -> tuple[Wortstueck, ...]:
    fertig: list[Wortstueck] = []
    for alt, neu in teile:
        paar: tuple[tuple[Stueckart, str], ...] = (("gleich", alt),) if alt == neu else (("weg", alt), ("neu", neu))
        for art, text in paar:
            if text and fertig and fertig[-1].art == art == "gleich":
                fertig[-1] = Wortstueck(art, fertig[-1].text + text)
            elif text:
                fertig.append(Wortstueck(art, text))
    return tuple(fertig)
