"""Ein Begriff, den eine Maßgabe ersetzt, steht auch an anderer Stelle.

Vielleicht ist er dort mit zu ändern (Folgeänderung), vielleicht gerade nicht; entscheiden muss das ein Mensch.
Beachtet werden Namen und Hauptwörter, die ein Satz verliert, während er im Übrigen bleibt.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Der Kreistag fördert die Integration.
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
  - id: bildung-und-sprache
    satz: berichtswesen/2
    bisher: Kreistag  # AE013
    kuenftig: Ältestenrat
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Der Kreistag fördert die Integration.
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
  - id: bildung-und-sprache
    satz: berichtswesen/2
    bisher: Kreistag
    kuenftig: Ältestenrat
  - id: auch-in-der-einleitung
    satz: einleitung/1
    bisher: Kreistag
    kuenftig: Ältestenrat
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.probleme import folgebefunde
from ik_model.rules.regel import konzeptregel


@konzeptregel("AE013", Severity.HINWEIS, meldung="{was}", hinweis="{rat}")
def begriff_auch_anderswo(kontext: Kontext) -> Iterator[Befund]:
    yield from folgebefunde(kontext, "anderswo")
