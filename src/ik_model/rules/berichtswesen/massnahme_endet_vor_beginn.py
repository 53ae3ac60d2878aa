"""Eine Maßnahme endet, bevor sie beginnt.

Meist ist eines der beiden Daten ein Tippfehler.

## Beispiel

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
massnahmen:
  - id: sprachpaten
    titel: Sprachpaten
    beginn: 2021-03-01
    ende: 2020-12-31  # BE005
```

## Richtig

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
massnahmen:
  - id: sprachpaten
    titel: Sprachpaten
    beginn: 2021-03-01
    ende: 2021-12-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.massnahme import Massnahme
from ik_model.model.profil import Profil
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel


@regel(
    "BE005",
    Massnahme,
    Severity.WARNUNG,
    meldung="{name} endet am {ende:%d.%m.%Y}, beginnt aber erst am {beginn:%d.%m.%Y}.",
    hinweis="Beginn und Ende prüfen.",
)
def massnahme_endet_vor_beginn(massnahme: Massnahme, profil: Profil) -> Iterator[Befund]:
    if massnahme.beginn and massnahme.ende and massnahme.ende < massnahme.beginn:
        yield Befund(massnahme.id, ("ende",), name=profil.massnahme.name, beginn=massnahme.beginn, ende=massnahme.ende)
