"""Ein Verweis nennt nur die Seite, nicht die Ziffer.

Seitenzahlen verschieben sich mit jeder Änderung und unterscheiden sich zwischen den Formaten; die Ziffer
bleibt.
Quellenangaben („Müller 2019, Seite 12“) und Fußnoten sind ausgenommen.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Die Ziele zur Bildung stehen auf Seite 7.
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Die Ziele zur Bildung stehen in Ziffer 2 (Seite 7).
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.model.text import Satz, Spanne
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel
from ik_model.rules.textstelle import Textstelle

_SEITE = re.compile(r"\bSeiten? \d+")
_ZIFFER = re.compile(r"\b(?:Ziffern?|Ziff\.|Nr\.|Nummer|Kapitel|Kap\.|Abschnitt|Teilziel|Maßnahme|Anlage|Anhang)\b|§")
_QUELLE = re.compile(
    r"\b(?:vgl\.|ebd\.|a\. ?a\. ?O\.|ISBN|Hrsg\.|Bundestag|Drucksache|BGBl)|\b(?:19|20)\d\d[a-z]?[,:)]"
)


@regel(
    "VW007",
    Textstelle,
    Severity.WARNUNG,
    meldung="Der Verweis nennt die Seite, aber nicht die Ziffer.",
    hinweis="Die Ziffer dazuschreiben; mit {{fundstelle=…}} und {{seite=…}} füllt das Programm beides aus.",
)
def seitenverweis_ohne_ziffer(stelle: Textstelle, _: Profil) -> Iterator[Befund]:
    for satz in stelle.text.saetze:
        worte = str(satz)
        match = _SEITE.search(worte)
        if not match and not _verknuepft(satz, "seite"):
            continue
        if _verknuepft(satz, "fundstelle", "element") or _ZIFFER.search(worte) or _QUELLE.search(worte):
            continue
        ab = match.start() if match else 0
        yield Befund(stelle.element.id, stelle.path, satz, match[0] if match else "seite=", ab=ab)


def _verknuepft(satz: Satz, *arten: str) -> bool:
    return any(isinstance(inline, Spanne) and inline.art in arten for inline in satz.inhalt)
