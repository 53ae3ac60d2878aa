"""Eine Berichtspflicht nennt keinen Empfänger oder keinen Turnus.

Ohne Empfänger und Zeitpunkt lässt sich weder berichten noch mahnen.
Ein einmaliger Bericht nennt statt des Turnus den Tag, bis zu dem er fällig ist (`erstmals`).

## Beispiel

```yaml
# berichtswesen.yaml
berichtspflichten:
  - id: umsetzungsbericht  # BE002
    an: kreistag
```

## Richtig

```yaml
# berichtswesen.yaml
berichtspflichten:
  - id: umsetzungsbericht
    an: kreistag
    turnus: P2Y
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.berichtswesen import Berichtspflicht
from ik_model.model.profil import Profil
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel


@regel(
    "BE002",
    Berichtspflicht,
    Severity.WARNUNG,
    meldung="Die Berichtspflicht hat {mangel}.",
    hinweis="Unter „an“ das Gremium und unter „turnus“ den Abstand eintragen (P1Y jährlich, P2Y alle zwei Jahre).",
)
def berichtspflicht_unvollstaendig(pflicht: Berichtspflicht, _: Profil) -> Iterator[Befund]:
    ohne_turnus = pflicht.turnus is None and pflicht.erstmals is None
    maengel = [*(["keinen Empfänger"] if pflicht.an is None else []), *(["keinen Turnus"] if ohne_turnus else [])]
    if maengel:
        yield Befund(pflicht.id, mangel=" und ".join(maengel))
