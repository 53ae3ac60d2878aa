"""Das Konzept ist fertig, aber eine Stelle ist noch nicht ausgefüllt.

Ein Platzhalter zwischen « und » darf nicht unbemerkt in ein beschlossenes Dokument geraten.
Als fertig gilt ein Konzept, dessen Status nicht mehr „Entwurf“ oder „in Bearbeitung“ ist, und eine Vorlage, zu der
schon ein Ergebnis eingetragen ist.
Im Entwurf ist dasselbe nur ein Hinweis (ST015).

## Beispiel

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
status: beschlossen
gliederung:
  - kapitel/einleitung.md
  - handlungsfelder/bildung.yaml
  - kapitel/berichtswesen.md
```

```yaml
# zielgruppen.yaml
zielgruppen:
  - {id: kinder, name: Kinder}
  - {id: eltern, name: «Eltern von Kindern unter sechs Jahren»}  # ST016
```

## Richtig

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
status: beschlossen
gliederung:
  - kapitel/einleitung.md
  - handlungsfelder/bildung.yaml
  - kapitel/berichtswesen.md
```

```yaml
# zielgruppen.yaml
zielgruppen:
  - {id: kinder, name: Kinder}
  - {id: eltern, name: Eltern von Kindern unter sechs Jahren}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "ST016",
    Severity.FEHLER,
    meldung="{fertig}, aber hier ist {was}",
    hinweis="Durch den eigenen Text ersetzen, samt « und »; oder den Eintrag löschen, wenn er nicht gebraucht wird.",
)
def platzhalter_im_fertigen_text(kontext: Kontext) -> Iterator[Befund]:
    for stelle in kontext.offene_stellen:
        if stelle.fertig:
            yield Befund(
                stelle.element,
                stelle.path,
                stelle.satz,
                stelle.wort,
                zeile=stelle.zeile,
                was=stelle.was,
                fertig=stelle.fertig,
            )
