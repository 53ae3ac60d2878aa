"""Verantwortlich sind mehrere Stellen zugleich, und keine hat die Federführung.

„Alle Fachbereiche“ heißt in der Praxis oft: niemand fängt an, und niemand berichtet.

## Beispiel

```yaml
# stellen.yaml
stellen:
  - {id: fachdienst-schule, name: Fachdienst Schule und Bildung}
  - {id: alle-fachbereiche, name: Alle Fachbereiche, sammelbegriff: ja}
```

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: leichter-zugang
    text: Die Leistungen der Verwaltung sind leicht zugänglich.
    zielgruppen: [eltern]
    verantwortliche: [alle-fachbereiche]  # OR003
```

## Richtig

```yaml
# stellen.yaml
stellen:
  - {id: fachdienst-schule, name: Fachdienst Schule und Bildung}
  - {id: alle-fachbereiche, name: Alle Fachbereiche, sammelbegriff: ja, federfuehrend: fachdienst-schule}
```

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: leichter-zugang
    text: Die Leistungen der Verwaltung sind leicht zugänglich.
    zielgruppen: [eltern]
    verantwortliche: [alle-fachbereiche]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.massnahme import Massnahme
from ik_model.model.teilziel import Teilziel
from ik_model.model.verzeichnis import Stelle
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel

_ALLE = re.compile(r"(?:alle|sämtliche) ", re.IGNORECASE)


@konzeptregel(
    "OR003",
    Severity.WARNUNG,
    meldung="Verantwortlich ist „{name}“, ohne dass eine Stelle die Federführung hat.",
    hinweis="Eine einzelne Stelle dazunennen, oder im Verzeichnis der Stellen „federfuehrend“ angeben.",
)
def sammelbegriff_ohne_federfuehrung(kontext: Kontext) -> Iterator[Befund]:
    for element, _ in kontext.konzept.elemente:
        if not isinstance(element, Teilziel | Massnahme):
            continue
        verweise = element.verantwortliche
        stellen = [kontext.stellen.get(verweis.id) for verweis in verweise]
        if verweise and all(stelle is not None and _sammelbegriff(stelle) for stelle in stellen):
            yield Befund(element.id, ("verantwortliche", 0), name=verweise[0])


def _sammelbegriff(stelle: Stelle) -> bool:
    return stelle.federfuehrend is None and (stelle.sammelbegriff or bool(_ALLE.match(stelle.name)))
