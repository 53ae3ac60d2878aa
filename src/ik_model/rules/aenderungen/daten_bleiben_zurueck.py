"""Eine Maßgabe ändert den Wortlaut, aber nicht die Daten, die dasselbe sagen.

Wer berichtet, wem und wie oft, steht im Text und in den Daten.
Ändert eine Maßgabe nur den Satz, prüft und meldet das Programm weiter nach dem alten Stand.
Geprüft werden Sätze, auf die eine Berichtspflicht oder die Steuerung verweist, und Worte, die mit Daten verknüpft
sind.

## Beispiel

```yaml
# berichtswesen.yaml
berichtspflichten:
  - {id: umsetzungsbericht, an: kreistag, turnus: P2Y, satz: berichtswesen/2}
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
    bisher: dem Kreistag  # AE011
    kuenftig: dem Sozialausschuss
```

## Richtig

```yaml
# berichtswesen.yaml
berichtspflichten:
  - {id: umsetzungsbericht, an: kreistag, turnus: P2Y, satz: berichtswesen/2}
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
from ik_model.rules.probleme import folgebefunde
from ik_model.rules.regel import konzeptregel


@konzeptregel("AE011", Severity.WARNUNG, meldung="{was}", hinweis="{rat}")
def daten_bleiben_zurueck(kontext: Kontext) -> Iterator[Befund]:
    yield from folgebefunde(kontext, "daten")
