"""Der Text, den eine Maßgabe ändern will, ist inzwischen ein anderer.

Eine Maßgabe kann statt des bisherigen Wortlauts seine Prüfsumme nennen, und zu einem Wert den bisherigen.
Stimmt das nicht mehr, hat sich der Text seit dem Antrag geändert; die Änderung muss neu bedacht werden.

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
    bisher: dem Kreistag
    kuenftig: dem Sozialausschuss
    setzt:
      kita-betreuung.zielgruppen: {bisher: [eltern], kuenftig: [kinder, eltern]}  # AE008
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
    setzt:
      kita-betreuung.zielgruppen: {bisher: [kinder], kuenftig: [kinder, eltern]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.probleme import befunde
from ik_model.rules.regel import konzeptregel


@konzeptregel("AE008", Severity.FEHLER, meldung="{was}", hinweis="{rat}")
def ausgangstext_geaendert(kontext: Kontext) -> Iterator[Befund]:
    yield from befunde(kontext, "ausgangstext")
