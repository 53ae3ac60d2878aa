"""Ein Verweis nennt eine Kennung, die es nicht gibt oder die etwas anderes bezeichnet.

Zielgruppen, Verantwortliche, Gremien, Kennzahlen und Fundstellen stehen einmal im Verzeichnis oder in der
Gliederung;
alle anderen Stellen nennen nur die Kennung.
Führt sie ins Leere, fehlt im Dokument ein Name, eine Zahl oder eine Fundstelle.
Diese Regel lässt sich weder abschalten noch ausnehmen.

## Beispiel

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kindr]  # VW002
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
from ik_model.model.konzept import Konzept
from ik_model.rules.befund import Befund
from ik_model.rules.bezuege import ARTEN, Bezug, bezuege
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "VW002",
    Severity.FEHLER,
    meldung="Es gibt {keine} mit der Kennung „{ziel}“{zusatz}.",
    hinweis="{vorschlag}Die Kennung berichtigen oder den fehlenden Eintrag anlegen.",
    integritaet=True,
)
def kennung_unbekannt(kontext: Kontext) -> Iterator[Befund]:
    konzept = kontext.konzept
    for bezug in bezuege(kontext):
        gefunden = kontext.finde(bezug.ziel, bezug.element)
        if isinstance(gefunden, bezug.arten):
            continue
        yield Befund(
            bezug.element,
            bezug.path,
            bezug.satz,
            bezug.wort,
            ab=bezug.inline or 0,
            ziel=bezug.ziel,
            keine=" und ".join(ARTEN[art][1] for art in bezug.arten[:2]),
            zusatz=f"; so heißt {ARTEN[type(gefunden)][0]}" if gefunden else "",
            vorschlag=_vorschlag(bezug, konzept),
        )


def _vorschlag(bezug: Bezug, konzept: Konzept) -> str:
    from rapidfuzz import fuzz, process

    kennungen = [kennung for kennung, ort in konzept.register.items() if isinstance(ort.element, bezug.arten)]
    if treffer := process.extractOne(bezug.ziel, kennungen, scorer=fuzz.ratio, score_cutoff=65):
        return f"Meinten Sie „{treffer[0]}“? "
    return ""
