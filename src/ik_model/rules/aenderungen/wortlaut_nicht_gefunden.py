"""Der bisherige Wortlaut einer Maßgabe steht nicht an ihrer Fundstelle.

Eine Maßgabe ersetzt einen Wortlaut durch einen anderen.
Steht der bisherige dort nicht Wort für Wort, ist das Konzept inzwischen anders gefasst, oder die Fundstelle
ist falsch.
Angegeben wird der ganze Satz oder ein Teil davon.

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
  - id: bericht-an-ausschuss
    satz: berichtswesen/2
    bisher: dem Landrat  # AE002
    kuenftig: dem Sozialausschuss
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
  - id: bericht-an-ausschuss
    satz: berichtswesen/2
    bisher: dem Kreistag
    kuenftig: dem Sozialausschuss
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.probleme import befunde
from ik_model.rules.regel import konzeptregel


@konzeptregel("AE002", Severity.FEHLER, meldung="{was}", hinweis="{rat}")
def wortlaut_nicht_gefunden(kontext: Kontext) -> Iterator[Befund]:
    yield from befunde(kontext, "nicht-gefunden")
