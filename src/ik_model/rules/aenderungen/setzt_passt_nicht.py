"""Eine Maßgabe setzt in den Daten etwas, was es nicht gibt.

Unter `setzt` steht, was sich mit dem Wortlaut in den Daten ändert: `element.feld: neuer Wert`.
Gibt es das Feld nicht oder passt der Wert nicht dazu, wird die ganze Maßgabe nicht angewendet.

## Beispiel

```yaml
# berichtswesen.yaml
berichtspflichten:
  - {id: umsetzungsbericht, an: kreistag, turnus: P2Y}
```

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
  - id: bericht-an-ausschuss
    satz: berichtswesen/2
    bisher: dem Kreistag
    kuenftig: dem Sozialausschuss
    setzt: {umsetzungsbericht.empfaenger: sozialausschuss}  # AE007
```

## Richtig

```yaml
# berichtswesen.yaml
berichtspflichten:
  - {id: umsetzungsbericht, an: kreistag, turnus: P2Y}
```

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
  - id: bericht-an-ausschuss
    satz: berichtswesen/2
    bisher: dem Kreistag
    kuenftig: dem Sozialausschuss
    setzt: {umsetzungsbericht.an: sozialausschuss}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.probleme import befunde
from ik_model.rules.regel import konzeptregel


@konzeptregel("AE007", Severity.FEHLER, meldung="{was}", hinweis="{rat}")
def setzt_passt_nicht(kontext: Kontext) -> Iterator[Befund]:
    yield from befunde(kontext, "setzt")
