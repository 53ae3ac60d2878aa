"""Zwischen der Vorlage und der Sitzung liegen weniger Tage als die Ladungsfrist.

Wird die Frist nicht gewahrt, kann der Beschluss angreifbar sein.
Die Frist steht im Profil (`vorlagen: ladungsfrist_tage`); ohne sie schweigt die Regel.
Geprüft wird die früheste Sitzung der Beratungsfolge.

## Beispiel

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
vorlagen: {ladungsfrist_tage: 7}
```

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {datum: 2020-09-14, gremium: kreistag, zustaendigkeit: Entscheidung}  # VO007
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
datum: 2020-09-09
```

## Richtig

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
vorlagen: {ladungsfrist_tage: 7}
```

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {datum: 2020-09-14, gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
datum: 2020-09-04
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
    "VO007",
    Vorlage,
    Severity.WARNUNG,
    meldung="Die Vorlage vom {vorlage:%d.%m.%Y} liegt {abstand} der Sitzung am {sitzung:%d.%m.%Y} ({gremium}); "
    "die Frist beträgt {frist}.",
    hinweis="Das Datum prüfen; ist es richtig, klären, ob zur Sitzung fristgerecht geladen wurde.",
)
def ladungsfrist_unterschritten(vorlage: Vorlage, profil: Profil) -> Iterator[Befund]:
    frist = profil.vorlagen.ladungsfrist_tage
    if frist is None or vorlage.datum is None:
        return
    termine = [(stop.datum, n) for n, stop in enumerate(vorlage.beratungsfolge) if stop.datum is not None]
    if not termine:
        return
    sitzung, nummer = min(termine)
    tage = (sitzung - vorlage.datum).days
    if tage < frist:
        yield Befund(
            vorlage.id,
            ("beratungsfolge", nummer, "datum"),
            vorlage=vorlage.datum,
            sitzung=sitzung,
            abstand=f"{_tage(tage)} vor" if tage >= 0 else f"{_tage(-tage)} nach",
            gremium=vorlage.beratungsfolge[nummer].gremium,
            frist=_tage(frist),
        )


def _tage(anzahl: int) -> str:
    return "1 Tag" if anzahl == 1 else f"{anzahl} Tage"
