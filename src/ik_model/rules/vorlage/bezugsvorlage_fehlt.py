r"""Die Nummer weist die Vorlage als Nachtrag aus, aber die Bezugsvorlage fehlt.

Wer den Nachtrag liest, muss wissen, welche Vorlage er ändert oder ergänzt.
Woran ein Nachtrag zu erkennen ist, sagt das Profil (`vorlagen: nachtrag`); ohne diese Angabe schweigt die
Regel, außer bei Änderungsanträgen.

## Beispiel

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
vorlagen: {nachtrag: '-\d{3}$'}
```

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7-001  # VO002
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
```

## Richtig

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
vorlagen: {nachtrag: '-\d{3}$'}
```

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7-001
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
bezug: [VO/2020/7]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.model.vorlage import Vorlage
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel


@regel(
    "VO002",
    Vorlage,
    Severity.WARNUNG,
    meldung="Die Vorlage {nummer} ist {was}, nennt aber nicht, worauf sie sich bezieht.",
    hinweis="Unter „bezug“ die Nummer der Vorlage eintragen, auf die sie sich bezieht; bei einem Änderungsantrag unter "
    "„aendert“.",
)
def bezugsvorlage_fehlt(vorlage: Vorlage, profil: Profil) -> Iterator[Befund]:
    nachtrag = profil.vorlagen.nachtrag
    ist_nachtrag = nachtrag is not None and re.search(nachtrag, vorlage.nummer) is not None
    ist_antrag = "änderungsantrag" in vorlage.art.lower()
    if not vorlage.bezug and vorlage.aendert is None and (ist_nachtrag or ist_antrag):
        was = "ein Änderungsantrag" if ist_antrag else "der Nummer nach ein Nachtrag"
        yield Befund(vorlage.id, ("nummer",), nummer=vorlage.nummer, was=was)
