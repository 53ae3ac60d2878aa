"""Ein Punkt der Aktivitäten enthält zwei Aktivitäten.

Über jede Aktivität wird einzeln berichtet; die zweite geht in einem gemeinsamen Punkt unter.
Ein weiterer Satz, der den ersten nur erläutert („Auch hierbei …“, „Dies …“), ist keine zweite Aktivität.

## Beispiel

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
    aktivitaeten:
      - |
        Der Kreis berät die Gemeinden.
        Der Fachdienst lädt jedes Jahr zu einer Fachtagung ein.
    verantwortliche: [fachdienst-schule]
```

## Richtig

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
    aktivitaeten:
      - |
        Der Kreis berät die Gemeinden.
        Hierzu gehört auch der Ausbau der Angebote.
      - Der Fachdienst lädt jedes Jahr zu einer Fachtagung ein.
    verantwortliche: [fachdienst-schule]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.model.teilziel import Teilziel
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel

_KNUEPFT_AN = re.compile(
    r"(?:auch|hier\w*|da(?:s|nn|bei|für|durch|mit|nach|rin|ran|rauf|rüber|runter|zu|her|von|neben)?|dies\w*|sie|er|es"
    r"|ihr\w*|dessen|deren|dort|so|solche\w*|beide\w*|insbesondere|beispielsweise|denn|deshalb|somit|ziel|inhalte?"
    r"|schwerpunkte?|weitere (?:informationen|hinweise))\b",
    re.IGNORECASE,
)


@regel(
    "ST010",
    Teilziel,
    Severity.WARNUNG,
    meldung="Der Punkt enthält {anzahl} Aktivitäten.",
    hinweis="Aus dem Satz, der hier unterstrichen ist, einen eigenen Punkt machen.",
)
def zwei_aktivitaeten_in_einem_punkt(teilziel: Teilziel, _: Profil) -> Iterator[Befund]:
    for nummer, aktivitaet in enumerate(teilziel.aktivitaeten):
        eigene = [satz for satz in aktivitaet.saetze[1:] if not _KNUEPFT_AN.match(str(satz).lstrip('(„"'))]
        if eigene:
            anzahl = {2: "zwei", 3: "drei", 4: "vier"}.get(len(eigene) + 1, str(len(eigene) + 1))
            yield Befund(teilziel.id, ("aktivitaeten", nummer), eigene[0], anzahl=anzahl)
