r"""Die Nummer der Vorlage folgt nicht dem Muster des Kreises.

Unter einer falschen Nummer ist die Vorlage im Ratsinformationssystem nicht zu finden.
Das Muster steht im Profil (`vorlagen: muster`, ein regulärer Ausdruck); ohne es schweigt die Regel.

## Beispiel

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
vorlagen: {muster: 'VO/\d{4}/\d{1,4}(-\d{3})?'}
```

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO-2020-7  # VO001
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
vorlagen: {muster: 'VO/\d{4}/\d{1,4}(-\d{3})?'}
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
    "VO001",
    Vorlage,
    Severity.WARNUNG,
    meldung="Die {was} „{nummer}“ passt nicht zum Muster des Kreises ({muster}).",
    hinweis="Die Nummer berichtigen; stimmt sie, das Muster im Profil anpassen.",
)
def nummer_passt_nicht(vorlage: Vorlage, profil: Profil) -> Iterator[Befund]:
    muster = profil.vorlagen.muster
    if muster is None:
        return
    if not re.fullmatch(muster, vorlage.nummer):
        yield Befund(vorlage.id, ("nummer",), was="Nummer", nummer=vorlage.nummer, muster=muster)
    for stelle, bezug in enumerate(vorlage.bezug):
        if not re.fullmatch(muster, bezug):
            yield Befund(vorlage.id, ("bezug", stelle), was="Bezugsnummer", nummer=bezug, muster=muster)
