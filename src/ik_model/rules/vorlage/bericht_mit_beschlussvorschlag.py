"""Ein Bericht oder eine Mitteilung hat einen Beschlussvorschlag.

Über eine Mitteilung wird nicht abgestimmt.
Soll das Gremium etwas beschließen, ist eine Beschlussvorlage nötig.

## Beispiel

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.  # VO010
finanzielle_auswirkungen: keine
art: Mitteilungsvorlage
```

## Richtig

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
finanzielle_auswirkungen: keine
art: Mitteilungsvorlage
sachverhalt: Der Bericht liegt an.
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

_BERICHT = re.compile(r"mitteilung|bericht|kenntnis|information", re.IGNORECASE)
_KEINER = re.compile(r"\W*(?:entfällt|keiner?|-+)?\W*", re.IGNORECASE)


@regel(
    "VO010",
    Vorlage,
    Severity.WARNUNG,
    meldung="Die Vorlage ist der Art nach ein Bericht ({art}), hat aber einen Beschlussvorschlag.",
    hinweis="Den Beschlussvorschlag streichen, oder die Art in „Beschlussvorlage“ ändern.",
)
def bericht_mit_beschlussvorschlag(vorlage: Vorlage, _: Profil) -> Iterator[Befund]:
    bericht = _BERICHT.search(vorlage.art) and "beschluss" not in vorlage.art.lower()
    if bericht and not _KEINER.fullmatch(str(vorlage.beschlussvorschlag)):
        yield Befund(vorlage.id, ("beschlussvorschlag",), art=vorlage.art)
