"""Zwei Maßgaben ändern dieselbe Stelle.

Über Maßgaben wird einzeln abgestimmt, und jede spricht von dem Text, wie er vorliegt.
Träfen zwei dieselbe Stelle, hinge es von der Reihenfolge der Abstimmung ab, was am Ende dasteht; angewendet wird
keine von beiden.

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
  - id: bericht-an-ausschuss  # AE009
    satz: berichtswesen/2
    bisher: dem Kreistag
    kuenftig: dem Sozialausschuss
  - id: bericht-streichen  # AE009
    satz: berichtswesen/2
    bisher: Alle zwei Jahre wird dem Kreistag ein Bericht vorgelegt.
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
  - id: bericht-jaehrlich
    satz: berichtswesen/2
    bisher: Alle zwei Jahre
    kuenftig: Jedes Jahr
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.probleme import befunde
from ik_model.rules.regel import konzeptregel


@konzeptregel("AE009", Severity.FEHLER, meldung="{was}", hinweis="{rat}")
def zwei_aenderungen_an_einer_stelle(kontext: Kontext) -> Iterator[Befund]:
    yield from befunde(kontext, "gleiche-stelle")
