"""Eine Tabelle hat leere Kopfzellen.

Vorleseprogramme sagen zu jeder Zelle an, unter welcher Überschrift sie steht.
Nur die Zelle oben links darf leer sein.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

| Jahr |  |
|------|--|
| 2019 | 5,9 % |
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

| Jahr | Anteil |
|------|--------|
| 2019 | 5,9 % |
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.model.text import Tabelle
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel
from ik_model.rules.textstelle import Textstelle


@regel(
    "BA003",
    Textstelle,
    Severity.WARNUNG,
    meldung="{was}",
    hinweis="In die Kopfzeile der Tabelle schreiben, was in der Spalte steht.",
)
def tabelle_ohne_kopfzellen(stelle: Textstelle, _: Profil) -> Iterator[Befund]:
    for block in stelle.text.bloecke:
        if not isinstance(block, Tabelle):
            continue
        leer = [nummer for nummer, zelle in enumerate(block.kopf, 1) if not str(zelle).strip()]
        if len(leer) == len(block.kopf):
            yield Befund(stelle.element.id, stelle.path, zeile=block.zeile, was="Die Tabelle hat keine Kopfzellen.")
        elif leer and leer != [1]:
            spalte = next(nummer for nummer in leer if nummer > 1)
            was = f"Der Spalte {spalte} der Tabelle fehlt die Kopfzelle."
            yield Befund(stelle.element.id, stelle.path, zeile=block.zeile, was=was)
