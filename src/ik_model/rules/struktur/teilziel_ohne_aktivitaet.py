"""Ein Teilziel nennt keine Aktivität.

Ohne eine einzige Aktivität bleibt offen, was für das Ziel getan wird.
Die Regel gilt, wenn das Profil des Kreises die Aktivitäten zu den Pflichtteilen zählt (`teilziel.pflicht`).

## Beispiel

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
teilziel:
  pflicht: [aktivitaeten]
```

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung  # ST009
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
  pflicht: [aktivitaeten]
```

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
      - Der Kreis berät die Gemeinden.
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


@regel(
    "ST009",
    Teilziel,
    Severity.WARNUNG,
    meldung="{name} ohne Aktivität: Es ist nicht angegeben, was dafür getan wird.",
    hinweis="Unter „aktivitaeten“ mindestens einen Punkt eintragen.",
)
def teilziel_ohne_aktivitaet(teilziel: Teilziel, profil: Profil) -> Iterator[Befund]:
    if "aktivitaeten" in profil.teilziel.pflicht and not any(teilziel.aktivitaeten):
        yield Befund(teilziel.id, name=profil.teilziel.name)
