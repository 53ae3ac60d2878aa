"""Der bisherige Wortlaut einer Maßgabe kommt in dem Satz mehrfach vor.

Nennt eine Maßgabe nur einen Teil des Satzes, muss er darin genau einmal stehen; sonst ist offen, welche
Stelle gemeint ist.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Der Kreis fördert Vereine, und der Kreis dankt ihnen.
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
  - id: wer-dankt
    satz: einleitung/1
    bisher: Kreis  # AE003
    kuenftig: Kreistag
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Der Kreis fördert Vereine, und der Kreis dankt ihnen.
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
  - id: wer-dankt
    satz: einleitung/1
    bisher: der Kreis dankt
    kuenftig: der Kreistag dankt
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.probleme import befunde
from ik_model.rules.regel import konzeptregel


@konzeptregel("AE003", Severity.FEHLER, meldung="{was}", hinweis="{rat}")
def wortlaut_mehrfach(kontext: Kontext) -> Iterator[Befund]:
    yield from befunde(kontext, "mehrfach")
