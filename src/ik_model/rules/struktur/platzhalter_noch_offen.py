"""Hier ist noch etwas auszufüllen.

Was zwischen « und » steht, ist ein Beispiel oder eine Lücke, die auf den eigenen Text wartet; „ik new“ legt
ein neues Konzept mit solchen Stellen an.
Solange das Konzept ein Entwurf ist, ist das nur ein Hinweis: die Liste dessen, was noch zu tun ist.
Im fertigen Konzept wird daraus ein Fehler (ST016).

## Beispiel

```yaml
# zielgruppen.yaml
zielgruppen:
  - {id: kinder, name: Kinder}
  - {id: eltern, name: «Eltern von Kindern unter sechs Jahren»}  # ST015
```

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Das Konzept gilt seit dem «Datum».  # ST015
```

## Richtig

```yaml
# zielgruppen.yaml
zielgruppen:
  - {id: kinder, name: Kinder}
  - {id: eltern, name: Eltern}
```

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Das Konzept gilt seit dem 1. Januar 2027.
Frankreich nennt das « liberté, égalité, fraternité ».
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "ST015",
    Severity.HINWEIS,
    meldung="Hier ist {was}",
    hinweis="Durch den eigenen Text ersetzen, samt « und »; oder den Eintrag löschen, wenn er nicht gebraucht wird.",
)
def platzhalter_noch_offen(kontext: Kontext) -> Iterator[Befund]:
    for stelle in kontext.offene_stellen:
        if not stelle.fertig:
            yield Befund(stelle.element, stelle.path, stelle.satz, stelle.wort, zeile=stelle.zeile, was=stelle.was)
