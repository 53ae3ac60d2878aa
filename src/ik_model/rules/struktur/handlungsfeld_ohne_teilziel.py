"""Ein Handlungsfeld hat kein Teilziel und keine Maßnahme.

Ein Handlungsfeld ohne Teilziele sagt, worum es geht, aber nicht, was erreicht werden soll.
Kommt das Konzept ganz ohne Teilziele aus, schweigt die Regel.

## Beispiel

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
gliederung:
  - handlungsfelder/bildung.yaml
  - handlungsfelder/arbeit.yaml
```

```yaml
# handlungsfelder/arbeit.yaml
id: arbeit  # ST003
titel: Arbeit und Ausbildung
art: handlungsfeld
text: Arbeit ist ein Schlüssel zur Teilhabe.
```

## Richtig

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
gliederung:
  - handlungsfelder/bildung.yaml
  - handlungsfelder/arbeit.yaml
```

```yaml
# handlungsfelder/arbeit.yaml
id: arbeit
titel: Arbeit und Ausbildung
art: handlungsfeld
teilziele:
  - id: ausbildung
    text: Junge Erwachsene kennen das duale Ausbildungssystem.
    zielgruppen: [eltern]
    verantwortliche: [fachdienst-schule]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "ST003",
    Severity.WARNUNG,
    meldung="Das Handlungsfeld „{titel}“ hat kein {name}.",
    hinweis="Unter „teilziele“ eintragen, was im Handlungsfeld erreicht werden soll.",
)
def handlungsfeld_ohne_teilziel(kontext: Kontext) -> Iterator[Befund]:
    konzept = kontext.konzept
    if not any(konzept.teilziele):
        return
    for feld in konzept.handlungsfelder:
        if feld.wiederholt is None and not any(a.teilziele or a.massnahmen for a in feld.alle()):
            yield Befund(feld.id, titel=feld.titel, name=konzept.profil.teilziel.name)
