"""In der Beratungsfolge fehlt die Zuständigkeit eines Gremiums.

Ohne sie ist nicht zu erkennen, wer berät und wer entscheidet.

## Beispiel

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {datum: 2020-09-14, gremium: kreistag}  # VO004
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
  - {datum: 2020-09-14, gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.model.vorlage import Vorlage
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel


@regel(
    "VO004",
    Vorlage,
    Severity.WARNUNG,
    meldung="In der Beratungsfolge fehlt die Zuständigkeit: {gremium}{folge}.",
    hinweis="Unter „zustaendigkeit“ eintragen: Vorberatung, Anhörung, Beschlussempfehlung, Entscheidung oder "
    "Kenntnisnahme.",
)
def zustaendigkeit_leer(vorlage: Vorlage, _: Profil) -> Iterator[Befund]:
    leer = all(not stop.zustaendigkeit for stop in vorlage.beratungsfolge)
    for nummer, stop in enumerate(vorlage.beratungsfolge):
        if not stop.zustaendigkeit:
            folge = "; kein Gremium ist als entscheidend genannt" if leer else ""
            yield Befund(vorlage.id, ("beratungsfolge", nummer), gremium=stop.gremium, folge=folge)
