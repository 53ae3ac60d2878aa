"""Eine Maßgabe ändert Daten, aber nicht den Wortlaut, der dasselbe sagt.

Beschlossen wird der Text; was nur in den Daten anders wird, hat niemand beschlossen.

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
  - id: bericht-jaehrlich
    setzt: {umsetzungsbericht.turnus: P1Y}  # AE012
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
  - id: bericht-jaehrlich
    satz: berichtswesen/2
    bisher: Alle zwei Jahre
    kuenftig: Jedes Jahr
    setzt: {umsetzungsbericht.turnus: P1Y}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.probleme import folgebefunde
from ik_model.rules.regel import konzeptregel


@konzeptregel("AE012", Severity.WARNUNG, meldung="{was}", hinweis="{rat}")
def text_bleibt_zurueck(kontext: Kontext) -> Iterator[Befund]:
    yield from folgebefunde(kontext, "text")
