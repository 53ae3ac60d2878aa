"""Die Beratungsfolge einer Beschlussvorlage nennt kein Gremium, das entscheidet.

Dann bleibt der Beschlussvorschlag ohne Adressaten.
Fehlt bei einem Gremium die Zuständigkeit ganz, ist das ein eigener Befund.

## Beispiel

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:  # VO005
  - {gremium: sozialausschuss, zustaendigkeit: Vorberatung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
```

## Richtig

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: sozialausschuss, zustaendigkeit: Vorberatung}
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

_ENTSCHEIDET = re.compile(r"entscheid|beschlu(?:ss|ß)(?!empf|vorb)", re.IGNORECASE)


@regel(
    "VO005",
    Vorlage,
    Severity.WARNUNG,
    meldung="{was}",
    hinweis="Das Gremium eintragen, das entscheidet, mit „zustaendigkeit: Entscheidung“.",
)
def kein_entscheidendes_gremium(vorlage: Vorlage, _: Profil) -> Iterator[Befund]:
    if "beschlussvorlage" not in vorlage.art.lower():
        return
    folge = vorlage.beratungsfolge
    if not folge:
        yield Befund(vorlage.id, ("beratungsfolge",), was="Die Beschlussvorlage hat keine Beratungsfolge.")
    elif all(stop.zustaendigkeit and not _ENTSCHEIDET.search(stop.zustaendigkeit) for stop in folge):
        yield Befund(vorlage.id, ("beratungsfolge",), was="Kein Gremium der Beratungsfolge entscheidet.")
