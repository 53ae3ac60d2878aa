"""Die Vorlage ist nichtöffentlich, sagt aber nicht, warum.

Gremien beraten öffentlich; die Öffentlichkeit wird nur im Einzelfall ausgeschlossen, und das ist zu
begründen (in Schleswig-Holstein § 30 der Kreisordnung).
„entfällt“ ist keine Begründung.

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
status: nichtöffentlich  # VO003
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
status: nichtöffentlich
begruendung_nichtoeffentlichkeit: Die Vorlage enthält personenbezogene Daten.
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

_KEINE = re.compile(r"\W*(?:entfällt|keine|nein|ohne|n\.? ?b|./.)?\W*", re.IGNORECASE)


@regel(
    "VO003",
    Vorlage,
    Severity.WARNUNG,
    meldung="Die Vorlage ist nichtöffentlich; eine Begründung fehlt.",
    hinweis="Unter „begruendung_nichtoeffentlichkeit“ angeben, welche Belange die Nichtöffentlichkeit verlangen.",
)
def nichtoeffentlich_ohne_begruendung(vorlage: Vorlage, _: Profil) -> Iterator[Befund]:
    if not vorlage.oeffentlich and _KEINE.fullmatch(str(vorlage.begruendung_nichtoeffentlichkeit)):
        feld = "begruendung_nichtoeffentlichkeit" if vorlage.begruendung_nichtoeffentlichkeit else "status"
        yield Befund(vorlage.id, (feld,))
