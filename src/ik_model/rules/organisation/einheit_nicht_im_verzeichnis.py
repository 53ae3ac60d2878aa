"""Der Text nennt eine Organisationseinheit, die nicht im Verzeichnis der Stellen steht.

Entweder fehlt sie dort, oder der Name ist falsch; beides fällt auf, wenn jemand sie sucht.
Gelesen werden Namen, die mit der Art einer verzeichneten Stelle beginnen (Fachbereich, Fachdienst, Amt für
…).

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Die Umsetzung begleitet der Fachdienst Koordinierung.
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Die Umsetzung begleitet der Fachdienst Schule und Bildung.
```
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.text import Satz, Spanne
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel

_ART = re.compile(
    r"(?:Fachbereich|Fachdienst|Fachgruppe|Fachamt|Fachstelle|Stabsstelle|Stabstelle|Referat|Dezernat|Abteilung|Sachgebiet"
    r"|Eigenbetrieb|Amt für|Amt)\b"
)
_NAME = r"[A-ZÄÖÜ][\wäöüß-]*(?: [A-ZÄÖÜ][\wäöüß-]*)*"


@konzeptregel(
    "OR001",
    Severity.WARNUNG,
    meldung="„{einheit}“ steht nicht im Verzeichnis der Stellen.",
    hinweis="{vorschlag}Den Namen berichtigen, oder die Stelle im Verzeichnis ergänzen.",
)
def einheit_nicht_im_verzeichnis(kontext: Kontext) -> Iterator[Befund]:
    namen = [name for stelle in kontext.konzept.stellen for name in (stelle.name, stelle.kurz) if name]
    arten = {match[0] for name in namen if (match := _ART.match(name))} - {"Amt"}
    if not arten:
        return
    muster = re.compile(rf"\b({'|'.join(sorted(map(re.escape, arten), reverse=True))})(?:e?s)? ({_NAME})")
    for element, path, text in kontext.textstellen:
        for satz in text.alle_saetze:
            worte = _unverknuepft(satz)
            for match in muster.finditer(worte):
                if not _bekannt(match[1], worte[match.start(2) :], match[2], namen):
                    einheit = f"{match[1]} {match[2]}"
                    yield Befund(
                        element.id, path, satz, match[0], einheit=einheit, vorschlag=_vorschlag(einheit, namen)
                    )


def _unverknuepft(satz: Satz) -> str:
    """The words of a sentence without those that are linked to a unit already."""
    return "".join("·" if isinstance(i, Spanne) and i.art == "stelle" else str(i) for i in satz.inhalt)


def _bekannt(art: str, folgend: str, name: str, namen: Collection[str]) -> bool:
    """Whether the words begin with a known name, or are the beginning of one."""
    reste = [bekannt.removeprefix(art).strip() for bekannt in namen if bekannt.startswith(art)]
    return any(folgend.startswith(rest) or rest.startswith(name) for rest in reste if rest)


def _vorschlag(einheit: str, namen: Collection[str]) -> str:
    from rapidfuzz import fuzz, process

    treffer = process.extractOne(einheit, namen, scorer=fuzz.token_set_ratio, score_cutoff=70)
    return f"Meinten Sie „{treffer[0]}“? " if treffer else ""
