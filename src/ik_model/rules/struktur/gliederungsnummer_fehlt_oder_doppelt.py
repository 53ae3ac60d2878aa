"""Ein Abschnitt lässt sich nicht eindeutig bei seiner Nummer nennen.

Gremien zitieren nach Ziffern. Das geht nicht, wenn

- ein Abschnitt mit Zielen oder Maßnahmen keine Nummer trägt (`nummeriert: nein`),
- zwei Abschnitte oder zwei Maßnahmen dieselbe Nummer haben oder
- die Nummer zusätzlich im Titel steht: Sie wird aus der Gliederung berechnet und erschiene dann zweimal.

## Beispiel

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: 2. Bildung  # ST005
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
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

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.abschnitt import Abschnitt
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel

_MEHRTEILIG = re.compile(r"(?:Ziffer |Kapitel )?((?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2})+)\.?[ \t]+(?=\S)")


@konzeptregel(
    "ST005",
    Severity.WARNUNG,
    meldung="{was}",
    hinweis="{rat}",
)
def gliederungsnummer_fehlt_oder_doppelt(kontext: Kontext) -> Iterator[Befund]:
    konzept = kontext.konzept
    gesehen: dict[str, Abschnitt] = {}
    for abschnitt in konzept.abschnitte:
        if nummer := _im_titel(abschnitt):
            was = f"Die Nummer „{nummer}“ steht im Titel und erscheint im Dokument zweimal."
            rat = "Die Nummer aus dem Titel streichen; sie wird aus der Gliederung berechnet."
            yield Befund(abschnitt.id, ("titel",), wort=nummer, was=was, rat=rat)
        if not abschnitt.ziffer and (abschnitt.teilziele or abschnitt.massnahmen):
            was = f"Der Abschnitt „{abschnitt.titel}“ hat keine Nummer, unter der seine Ziele zitiert werden können."
            rat = "„nummeriert: nein“ löschen, oder die Ziele in einen nummerierten Abschnitt setzen."
            yield Befund(abschnitt.id, ("nummeriert",), was=was, rat=rat)
        if abschnitt.ziffer:
            anderer = gesehen.setdefault(abschnitt.fundstelle, abschnitt)
            if anderer is not abschnitt:
                was = f"Als {abschnitt.fundstelle} wird auch der Abschnitt „{anderer.titel}“ zitiert."
                rat = "Den Abschnitt darüber nummerieren, oder im Profil die Anhänge anders zählen als die Kapitel."
                yield Befund(abschnitt.id, was=was, rat=rat)
    kuerzel: dict[str, str] = {}
    for massnahme in konzept.massnahmen:
        if massnahme.kuerzel and kuerzel.setdefault(massnahme.kuerzel, massnahme.id) != massnahme.id:
            was = f"Das Kürzel „{massnahme.kuerzel}“ ist doppelt vergeben."
            yield Befund(massnahme.id, ("kuerzel",), was=was, rat="Einer der beiden ein anderes Kürzel geben.")


def _im_titel(abschnitt: Abschnitt) -> str:
    """The number that the title begins with: one of several parts, or the section's own with a full stop."""
    if match := _MEHRTEILIG.match(abschnitt.titel):
        return match[1]
    eigene = (abschnitt.nummer, abschnitt.ziffer)
    return next((n for n in eigene if n and re.match(rf"{re.escape(n.rstrip('.)'))}[.)]\s+\S", abschnitt.titel)), "")
