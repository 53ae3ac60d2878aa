"""Einer Maßnahme fehlt ein Feld, das das Profil des Kreises verlangt.

Das Profil zählt auf, welche Felder keine Maßnahme auslassen darf (`massnahme.pflicht`).

## Beispiel

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
massnahme:
  pflicht: [verantwortliche]
  statusskala: [geplant, läuft, abgeschlossen]
```

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
massnahmen:
  - id: sprachpaten  # ST012
    titel: Sprachpaten
```

## Richtig

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
massnahme:
  pflicht: [verantwortliche]
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
    verantwortliche: [fachdienst-schule]
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
    "ST012",
    Massnahme,
    Severity.WARNUNG,
    meldung="{name} „{titel}“ ohne „{teil}“.",
    hinweis="Unter „{feld}“ ergänzen, oder das Feld im Profil nicht zur Pflicht machen.",
)
def massnahme_ohne_pflichtfeld(massnahme: Massnahme, profil: Profil) -> Iterator[Befund]:
    for feld in profil.massnahme.pflicht:
        bekannt = feld in Massnahme.model_fields
        wert: object = getattr(massnahme, feld) if bekannt else massnahme.weitere_felder.get(feld)
        if not wert:
            teil = profil.massnahme.felder.get(feld, feld)
            yield Befund(massnahme.id, name=profil.massnahme.name, titel=massnahme.titel, teil=teil, feld=feld)
