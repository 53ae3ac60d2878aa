"""Ein Änderungsantrag nennt die Vorlage nicht, die er ändern will.

Ein Änderungsantrag spricht von dem Text, den eine Vorlage vorschlägt.
Fehlt diese Vorlage im Ordner des Konzepts, ist der Text nicht bekannt, den er ändern will; ändern zwei Anträge nur
einander, ebenso.

## Beispiel

```yaml
# vorlagen/vo-2020-8.yaml
id: vo-2020-8
nummer: VO/2020/8
art: Änderungsantrag
betreff: Änderungsantrag zum Integrationskonzept
bezug: [VO/2020/7]
aendert: VO/2020/7  # AE015
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt die Änderung.
finanzielle_auswirkungen: keine
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

```yaml
# vorlagen/vo-2020-8.yaml
id: vo-2020-8
nummer: VO/2020/8
art: Änderungsantrag
betreff: Änderungsantrag zum Integrationskonzept
bezug: [VO/2020/7]
aendert: VO/2020/7
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt die Änderung.
finanzielle_auswirkungen: keine
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.diagnostics.nearest import did_you_mean
from ik_model.model.konzept import Konzept
from ik_model.model.vorlage import Vorlage
from ik_model.revision.fassung import bezugsvorlage
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel("AE015", Severity.FEHLER, meldung="{was}", hinweis="{rat}")
def geaenderte_vorlage_fehlt(kontext: Kontext) -> Iterator[Befund]:
    konzept = kontext.konzept
    for vorlage in konzept.vorlagen:
        if vorlage.aendert is None:
            continue
        if bezugsvorlage(konzept, vorlage) is None:
            was = f"Die Vorlage „{vorlage.aendert}“, die geändert werden soll, gibt es nicht."
            andere = [andere.nummer for andere in konzept.vorlagen if andere is not vorlage]
            rat = did_you_mean(vorlage.aendert, andere) or "Nummer oder Kennung einer Vorlage aus vorlagen/ eintragen."
        elif not _hat_anfang(konzept, vorlage):
            was = f"„{vorlage.aendert}“ und diese Vorlage wollen einander ändern."
            rat = "„aendert“ nur in dem Antrag stehen lassen, der sich auf den anderen bezieht."
        else:
            continue
        yield Befund(vorlage.id, ("aendert",), wort=vorlage.aendert, was=was, rat=rat)


def _hat_anfang(konzept: Konzept, vorlage: Vorlage) -> bool:
    """Whether there is a paper at the end that changes no other one."""
    gesehen = {vorlage.id}
    while (bezug := bezugsvorlage(konzept, vorlage)) is not None:
        if bezug.id in gesehen:
            return False
        gesehen.add(bezug.id)
        vorlage = bezug
    return True
