"""Einem Teilziel fehlt ein Teil, den das Profil des Kreises verlangt.

Das Profil zählt auf, welche Teile kein Teilziel auslassen darf (`teilziel.pflicht`).
Diese Regel gilt für Aufgaben, Indikatoren und Maßnahmen; für Zielgruppe, Verantwortliche und Aktivitäten
gibt es eigene.

## Beispiel

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
teilziel:
  pflicht: [aufgaben]
```

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung  # ST011
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
    verantwortliche: [fachdienst-schule]
```

## Richtig

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
teilziel:
  pflicht: [aufgaben]
```

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    aufgaben: Beratung der Gemeinden und Träger.
    zielgruppen: [kinder]
    verantwortliche: [fachdienst-schule]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.model.teilziel import Teilziel
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel

_EIGENE_REGEL = ("zielgruppen", "verantwortliche", "aktivitaeten")


@regel(
    "ST011",
    Teilziel,
    Severity.WARNUNG,
    meldung="{name} ohne „{teil}“.",
    hinweis="Unter „{feld}“ ergänzen, oder den Teil im Profil nicht zur Pflicht machen.",
)
def teilziel_ohne_pflichtteil(teilziel: Teilziel, profil: Profil) -> Iterator[Befund]:
    form = profil.teilziel
    for feld in form.pflicht:
        if feld not in _EIGENE_REGEL and not getattr(teilziel, feld):
            yield Befund(teilziel.id, name=form.name, teil=getattr(form, feld), feld=feld)
