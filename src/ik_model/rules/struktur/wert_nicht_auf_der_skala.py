"""Status oder Priorität einer Maßnahme steht nicht auf der Skala des Kreises.

Nur gleich benannte Werte lassen sich in Berichten zählen und vergleichen.
Die Skalen stehen im Profil (`massnahme.statusskala`, `massnahme.prioritaeten`); ohne sie schweigt die Regel.

## Beispiel

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
massnahme:
  statusskala: [geplant, läuft, abgeschlossen]
```

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
massnahmen:
  - id: sprachpaten
    titel: Sprachpaten
    verlauf:
      - {status: begonnen, am: 2021-03-01}  # ST013
```

## Richtig

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
massnahme:
  statusskala: [geplant, läuft, abgeschlossen]
```

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
massnahmen:
  - id: sprachpaten
    titel: Sprachpaten
    verlauf:
      - {status: läuft, am: 2021-03-01}
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
    "ST013",
    Massnahme,
    Severity.WARNUNG,
    meldung="{was} „{wert}“ steht nicht auf der Skala des Kreises.",
    hinweis="Einen dieser Werte verwenden: {skala}.",
)
def wert_nicht_auf_der_skala(massnahme: Massnahme, profil: Profil) -> Iterator[Befund]:
    form = profil.massnahme
    if form.prioritaeten and massnahme.prioritaet and massnahme.prioritaet not in form.prioritaeten:
        skala = ", ".join(form.prioritaeten)
        yield Befund(massnahme.id, ("prioritaet",), was="Die Priorität", wert=massnahme.prioritaet, skala=skala)
    for nummer, stand in enumerate(massnahme.verlauf):
        if form.statusskala and stand.status not in form.statusskala:
            path = ("verlauf", nummer, "status")
            skala = ", ".join(form.statusskala)
            yield Befund(massnahme.id, path, was="Der Status", wert=stand.status, skala=skala)
