"""Dieselbe Einheit steht in zwei Schreibweisen da.

„Fachbereich A - Fachdienst B“ und „Fachbereich A/ Fachdienst B“ sind eine Einheit; verschieden geschrieben,
sucht der Leser nach zweien.
Gemeint sind Schreibweisen, die sich nur in Leerzeichen, Strichen, Satzzeichen oder Großschreibung
unterscheiden.

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
    verantwortliche:
      - {id: fachdienst-schule, wortlaut: Fachbereich Soziales - Fachdienst Schule und Bildung}
  - id: kita-sprache
    text: Die Kinder sprechen bei der Einschulung Deutsch.
    zielgruppen: [kinder]
    verantwortliche:
      - {id: fachdienst-schule, wortlaut: Fachbereich Soziales/ Fachdienst Schule und Bildung}  # OR002
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
  - id: kita-sprache
    text: Die Kinder sprechen bei der Einschulung Deutsch.
    zielgruppen: [kinder]
    verantwortliche: [fachdienst-schule]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.diagnostics.positions import Path
from ik_model.model.massnahme import Massnahme
from ik_model.model.teilziel import Teilziel
from ik_model.model.verweis import Verweis
from ik_model.rules.befund import Befund
from ik_model.rules.fundort import fundort
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "OR002",
    Severity.WARNUNG,
    meldung="„{hier}“ ist {wo} „{dort}“ geschrieben.",
    hinweis="Überall dieselbe Schreibweise verwenden.",
)
def einheit_in_zwei_schreibweisen(kontext: Kontext) -> Iterator[Befund]:
    gesehen: dict[str, dict[str, str]] = {}
    for stelle in kontext.konzept.stellen:
        yield from _vergleiche(gesehen, stelle.name, stelle.id, ("name",), "im Verzeichnis")
    for kennung, path, verweis in _nennungen(kontext):
        if verweis.wortlaut:
            ort = f"in {fundort(kontext.konzept, kennung)}"
            yield from _vergleiche(gesehen, verweis.wortlaut, kennung, path, ort)


def _vergleiche(gesehen: dict[str, dict[str, str]], worte: str, kennung: str, path: Path, ort: str) -> Iterator[Befund]:
    """Remember a wording; it is reported if the first one of its unit was written otherwise."""
    schreibweisen = gesehen.setdefault(re.sub(r"[\W_]+", "", worte).casefold(), {})
    neu = worte not in schreibweisen
    schreibweisen.setdefault(worte, ort)
    if neu and len(schreibweisen) > 1:
        dort, wo = next(iter(schreibweisen.items()))
        yield Befund(kennung, path, wort=worte, hier=worte, dort=dort, wo=wo)


def _nennungen(kontext: Kontext) -> Iterator[tuple[str, Path, Verweis]]:
    for element, _ in kontext.konzept.elemente:
        if isinstance(element, Teilziel | Massnahme):
            felder = ("verantwortliche", "partner") if isinstance(element, Massnahme) else ("verantwortliche",)
            for feld in felder:
                for nummer, verweis in enumerate(getattr(element, feld)):
                    yield element.id, (feld, nummer, "wortlaut"), verweis
