"""Ein Teilziel nennt keine Zielgruppe.

Ohne Zielgruppe ist nicht zu erkennen, für wen das Ziel gilt und an wem sich zeigt, ob es erreicht ist.
Die Regel gilt, wenn das Profil des Kreises die Zielgruppe zu den Pflichtteilen zählt (`teilziel.pflicht`).

## Beispiel

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung  # ST001
    text: Die Betreuung der Kinder ist sichergestellt.
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
    "ST001",
    Teilziel,
    Severity.FEHLER,
    meldung="{name} ohne Zielgruppe: Es ist nicht angegeben, für wen es gilt.",
    hinweis="Unter „zielgruppen“ mindestens eine Kennung aus dem Verzeichnis der Zielgruppen eintragen.",
)
def teilziel_ohne_zielgruppe(teilziel: Teilziel, profil: Profil) -> Iterator[Befund]:
    if "zielgruppen" in profil.teilziel.pflicht and not teilziel.zielgruppen:
        yield Befund(teilziel.id, name=profil.teilziel.name)
