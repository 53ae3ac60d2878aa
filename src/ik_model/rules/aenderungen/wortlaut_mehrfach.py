"""Der bisherige Wortlaut einer Maßgabe kommt in dem Satz mehrfach vor.

Nennt eine Maßgabe nur einen Teil des Satzes, muss er darin genau einmal stehen; sonst ist offen, welche
Stelle gemeint ist.

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
massgaben:
  - id: bericht-an-ausschuss
    satz: berichtswesen/2
    bisher: e  # AE003
    kuenftig: a
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
massgaben:
  - id: bericht-an-ausschuss
    satz: berichtswesen/2
    bisher: dem Kreistag
    kuenftig: dem Sozialausschuss
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.revision.fundstelle import fundstelle
from ik_model.revision.satz import finde_satz
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "AE003",
    Severity.FEHLER,
    meldung="Der bisherige Wortlaut kommt in {ort} {anzahl}-mal vor.",
    hinweis="Mehr vom Satz angeben, am besten den ganzen.",
)
def wortlaut_mehrfach(kontext: Kontext) -> Iterator[Befund]:
    for _, massgabe, davor, _, passt in kontext.massgaben:
        if passt or massgabe.satz is None or not massgabe.bisher:
            continue
        anzahl = str(finde_satz(davor, massgabe.satz) or "").count(str(massgabe.bisher))
        if anzahl > 1:
            yield Befund(massgabe.id, ("bisher",), ort=fundstelle(davor, massgabe.satz), anzahl=anzahl)
