"""Ein Satz hat mehr als 50 Wörter.

Solche Sätze muss man zweimal lesen; in der Sitzung liest sie niemand zweimal.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Der Kreis und die Städte und die Ämter und die Gemeinden und die Verbände und die Vereine und die Kammern und die Schulen und die Kirchen und die Betriebe und die Kliniken und die Büchereien und die Feuerwehren und die Sportvereine und die Hochschulen und die Museen und die Theater wirken zusammen.
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Der Kreis, die Städte und die Gemeinden wirken zusammen.
Beteiligt sind auch die Verbände und die Vereine.
```
"""  # noqa: E501 - a sentence is a line, and this one is long

from __future__ import annotations

from collections.abc import Iterator

from ik_model import Befund, Profil, Severity, Textstelle, regel

LAENGE = 50


@regel(
    "LS001",
    Textstelle,
    Severity.HINWEIS,
    meldung="Der Satz hat {woerter} Wörter.",
    hinweis="Den Satz teilen; bis 50 Wörter liest man ihn in einem Zug.",
)
def satz_zu_lang(stelle: Textstelle, _profil: Profil) -> Iterator[Befund]:
    """Look at each sentence of a text field."""
    for satz in stelle.text.alle_saetze:
        woerter = len(str(satz).split())
        if woerter > LAENGE:
            yield Befund(stelle.element.id, stelle.path, satz, woerter=woerter)
