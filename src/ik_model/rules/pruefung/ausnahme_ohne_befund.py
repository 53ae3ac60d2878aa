"""Eine Ausnahme entschuldigt nichts: Die genannte Regel hat dort nichts gefunden.

Ausnahmen bleiben stehen, wenn der Mangel längst behoben ist, und würden dann einen späteren Mangel verdecken.

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
    verantwortliche: [fachdienst-schule]
    ausnahmen:
      - regel: ST001  # PR001
        grund: Die Zielgruppe wird noch abgestimmt.
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
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Lauf
from ik_model.rules.regel import laufregel


@laufregel(
    "PR001",
    Severity.WARNUNG,
    meldung="Die Ausnahme von {regel} entschuldigt nichts: Hier gibt es keinen solchen Befund.",
    hinweis="Die Ausnahme löschen.",
)
def ausnahme_ohne_befund(lauf: Lauf) -> Iterator[Befund]:
    for element, _ in lauf.kontext.konzept.elemente:
        for nummer, ausnahme in enumerate(element.ausnahmen):
            wirkt = (element.id, nummer) in lauf.benutzt or ausnahme.regel in lauf.fest
            if ausnahme.regel in lauf.gelaufen and not wirkt:
                yield Befund(element.id, ("ausnahmen", nummer, "regel"), regel=ausnahme.regel)
