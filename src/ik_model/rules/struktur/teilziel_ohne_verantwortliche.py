"""Ein Teilziel nennt niemanden, der verantwortlich ist.

Wofür niemand verantwortlich ist, darüber wird nicht berichtet, und es wird meist nicht umgesetzt.
Die Regel gilt, wenn das Profil des Kreises die Verantwortlichen zu den Pflichtteilen zählt
(`teilziel.pflicht`).

## Beispiel

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung  # ST002
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
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
    "ST002",
    Teilziel,
    Severity.FEHLER,
    meldung="{name} ohne Verantwortliche: Es ist nicht angegeben, wer es umsetzt.",
    hinweis="Unter „verantwortliche“ mindestens eine Kennung aus dem Verzeichnis der Stellen eintragen.",
)
def teilziel_ohne_verantwortliche(teilziel: Teilziel, profil: Profil) -> Iterator[Befund]:
    if "verantwortliche" in profil.teilziel.pflicht and not teilziel.verantwortliche:
        yield Befund(teilziel.id, name=profil.teilziel.name)
