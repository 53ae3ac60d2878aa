"""How an expected wording differs from the one that is there."""

from __future__ import annotations

from difflib import SequenceMatcher

_AEHNLICH = 0.6


def abweichung(erwartet: str, steht: str) -> tuple[str, str]:
    """The first words that differ, if the two are much alike, and how the text has them."""
    a, b = erwartet.split(), steht.split()
    vergleich = SequenceMatcher(a=a, b=b, autojunk=False)
    if vergleich.ratio() < _AEHNLICH:
        return "", ""
    for art, a1, a2, b1, b2 in vergleich.get_opcodes():
        if art != "equal":
            hier, dort = " ".join(a[a1:a2]), " ".join(b[b1:b2])
            if not hier:
                return "", f"; dort steht zusätzlich „{dort}“"
            return hier, f"; dort steht „{dort}“ statt „{hier}“" if dort else f"; dort fehlt „{hier}“"
    return "", ""
