"""In einer Zeile stehen mehrere Sätze.

Die Zeile ist der Satz, den Maßgaben und Beschlüsse zählen: „Ziffer 5 Satz 2“ ist die zweite Zeile des Textes.
Stehen zwei Sätze in einer Zeile, zählt das Programm anders als der Leser.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Integration ist eine dauerhafte Aufgabe. Sie geht alle an.
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Integration ist eine dauerhafte Aufgabe.
Sie geht alle an.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel
from ik_model.rules.satzgrenze import grenzen
from ik_model.rules.textstelle import Textstelle


@regel(
    "AE006",
    Textstelle,
    Severity.WARNUNG,
    meldung="Nach „{ende}“ beginnt ein weiterer Satz in derselben Zeile.",
    hinweis="Den Satz „{anfang} …“ in eine eigene Zeile setzen.",
)
def mehrere_saetze_in_einer_zeile(stelle: Textstelle, _: Profil) -> Iterator[Befund]:
    for satz in stelle.text.saetze:
        for grenze in grenzen(str(satz)):
            if grenze.sicher:
                anfang = " ".join(grenze.nachher.split()[:3])
                ende = grenze.vorher.split()[-1]
                yield Befund(stelle.element.id, stelle.path, satz, anfang, ab=grenze.ab, ende=ende, anfang=anfang)
