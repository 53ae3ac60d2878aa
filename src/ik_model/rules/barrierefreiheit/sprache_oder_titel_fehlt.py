"""Einem Dokument oder Abschnitt fehlt der Titel, oder die Sprache ist nicht erkennbar.

Vorleseprogramme sagen den Titel an und wählen nach der Sprache die Aussprache.
Die Sprache wird als Kürzel nach BCP 47 angegeben: de-DE, tr, ar, de-simple für Leichte Sprache.

## Beispiel

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
sprachfassungen:
  - {sprache: Türkisch, titel: Uyum planı}  # BA001
gliederung:
  - handlungsfelder/bildung.yaml
```

## Richtig

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
sprachfassungen:
  - {sprache: tr, titel: Uyum planı}
gliederung:
  - handlungsfelder/bildung.yaml
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel

_SPRACHE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@konzeptregel(
    "BA001",
    Severity.WARNUNG,
    meldung="{was}",
    hinweis="{rat}",
)
def sprache_oder_titel_fehlt(kontext: Kontext) -> Iterator[Befund]:
    konzept = kontext.konzept
    rat = "Einen Titel eintragen, der sagt, worum es geht."
    titel = {konzept.id: konzept.titel} | {abschnitt.id: abschnitt.titel for abschnitt in konzept.abschnitte}
    for kennung, worte in titel.items():
        if not re.search(r"\w", worte):
            yield Befund(kennung, ("titel",), was="Der Titel ist leer.", rat=rat)
    for nummer, fassung in enumerate(konzept.sprachfassungen):
        if not _SPRACHE.fullmatch(fassung.sprache):
            was = f"„{fassung.sprache}“ ist kein Kürzel einer Sprache."
            path = ("sprachfassungen", nummer, "sprache")
            yield Befund(konzept.id, path, was=was, rat="Das Kürzel nach BCP 47 eintragen: de-DE, tr, ar, de-simple.")
    if not _SPRACHE.fullmatch(konzept.sprache):
        was = f"„{konzept.sprache}“ ist kein Kürzel einer Sprache."
        yield Befund(konzept.id, ("sprache",), was=was, rat="Das Kürzel nach BCP 47 eintragen: de-DE.")
