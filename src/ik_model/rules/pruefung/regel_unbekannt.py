"""Das Profil oder eine Ausnahme nennt eine Regel, die es nicht gibt.

Ein Tippfehler im Code bleibt sonst unbemerkt: Die gemeinte Regel gilt weiter, oder der Befund wird nicht
entschuldigt.

## Beispiel

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
regeln:
  ST999: aus  # PR002
```

## Richtig

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
regeln:
  ST009: aus
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Lauf
from ik_model.rules.regel import laufregel


@laufregel(
    "PR002",
    Severity.WARNUNG,
    meldung="Die Regel {regel} gibt es nicht.",
    hinweis="Den Code berichtigen; „ik explain“ nennt alle Regeln.",
)
def regel_unbekannt(lauf: Lauf) -> Iterator[Befund]:
    profil = lauf.kontext.profil
    for code in profil.regeln:
        if code not in lauf.bekannt:
            yield Befund(profil.id, ("regeln", code), regel=code)
    for element, _ in lauf.kontext.konzept.elemente:
        for nummer, ausnahme in enumerate(element.ausnahmen):
            if ausnahme.regel not in lauf.bekannt:
                yield Befund(element.id, ("ausnahmen", nummer, "regel"), regel=ausnahme.regel)
