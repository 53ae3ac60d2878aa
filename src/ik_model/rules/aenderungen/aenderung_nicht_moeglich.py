"""Eine Maßgabe verlangt etwas, was an dieser Stelle nicht geht.

Ein Teilziel kann nicht neben einem Abschnitt stehen, an die Stelle eines Satzes tritt keine Tabelle, und ein neues
Element braucht eine Kennung, die noch frei ist.
Gemeldet wird auch ein Beschluss, der einen Punkt nennt, den die Vorlage nicht hat.

## Beispiel

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
massgaben:
  - id: neues-ziel
    element: kita-betreuung
    einfuegen: danach
    teilziel:
      id: kita-betreuung  # AE010
      text: Die Eltern kennen die Angebote.
      zielgruppen: [eltern]
      verantwortliche: [fachdienst-schule]
```

## Richtig

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
massgaben:
  - id: neues-ziel
    element: kita-betreuung
    einfuegen: danach
    teilziel:
      id: angebote-bekannt
      text: Die Eltern kennen die Angebote.
      zielgruppen: [eltern]
      verantwortliche: [fachdienst-schule]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.probleme import befunde
from ik_model.rules.regel import konzeptregel


@konzeptregel("AE010", Severity.FEHLER, meldung="{was}", hinweis="{rat}")
def aenderung_nicht_moeglich(kontext: Kontext) -> Iterator[Befund]:
    yield from befunde(kontext, "unpassend", "kennung-vergeben", "beschluss")
