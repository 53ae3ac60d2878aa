"""Ein Abschnitt der Beschlussvorlage ist nicht ausgefüllt.

Das gilt für die Pflichtfelder des Profils (`vorlagen: pflicht`) und, wenn der Vordruck sie hat (`vorlagen:
felder`), für „Finanzielle Auswirkungen“ und „Relevanz für den Klimaschutz“.
„keine“ ist eine Angabe, auch ein angekreuztes Kästchen; ein leeres Feld ist keine.

## Beispiel

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7  # VO008
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
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
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.model.vorlage import Vorlage
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel

_ANZUGEBEN = ("finanzielle_auswirkungen", "klimarelevanz")


@regel(
    "VO008",
    Vorlage,
    Severity.WARNUNG,
    meldung="„{feld}“ ist nicht ausgefüllt.",
    hinweis="Unter „{schluessel}“ die Angabe ergänzen; gibt es nichts anzugeben, „keine“ eintragen.",
)
def pflichtfeld_leer(vorlage: Vorlage, profil: Profil) -> Iterator[Befund]:
    if "beschlussvorlage" not in vorlage.art.lower():
        return
    form = profil.vorlagen
    for schluessel in dict.fromkeys((*form.pflicht, *(feld for feld in _ANZUGEBEN if feld in form.felder))):
        bekannt = schluessel in Vorlage.model_fields
        wert: object = getattr(vorlage, schluessel) if bekannt else vorlage.weitere_felder.get(schluessel)
        if not wert and not vorlage.angekreuzt.get(schluessel):
            feld = form.felder.get(schluessel, schluessel.replace("_", " ").capitalize()).rstrip(" :")
            yield Befund(vorlage.id, (schluessel,), feld=feld, schluessel=schluessel)
