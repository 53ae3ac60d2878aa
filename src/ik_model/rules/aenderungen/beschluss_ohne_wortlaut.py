"""Es ist beschlossen, aber nicht eingetragen, was.

„Geändert beschlossen“ sagt nicht, wie: Es fehlen die Beschlüsse zu den einzelnen Punkten oder die angenommenen
Änderungsanträge.
Ebenso bleibt ein Änderungsantrag ohne Ergebnis unberücksichtigt, wenn seine Vorlage beschlossen ist.

## Beispiel

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - gremium: kreistag
    datum: 2020-09-14
    zustaendigkeit: Entscheidung
    ergebnis: geändert beschlossen  # AE016
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
massgaben:
  - id: bericht-an-ausschuss
    satz: berichtswesen/2
    bisher: dem Kreistag
    kuenftig: dem Sozialausschuss
```

## Richtig

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - gremium: kreistag
    datum: 2020-09-14
    zustaendigkeit: Entscheidung
    ergebnis: geändert beschlossen
    punkte:
      - {punkt: "1", ergebnis: geändert beschlossen, kuenftig: dem Sozial- und dem Jugendhilfeausschuss}
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
from ik_model.model.konzept import Konzept
from ik_model.model.vorlage import Vorlage
from ik_model.revision.fassung import bezugsvorlage
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel("AE016", Severity.WARNUNG, meldung="{was}", hinweis="{rat}")
def beschluss_ohne_wortlaut(kontext: Kontext) -> Iterator[Befund]:
    konzept = kontext.konzept
    for vorlage in konzept.vorlagen:
        entscheidung = vorlage.entscheidung
        if entscheidung is None or not vorlage.massgaben:
            continue
        stelle = ("beratungsfolge", vorlage.beratungsfolge.index(entscheidung))
        if vorlage.beschluss is None:
            yield from _offener_antrag(konzept, vorlage)
        elif entscheidung.ergebnis == "geändert beschlossen" and not _bekannt(konzept, vorlage):
            was = f"{vorlage.nummer} ist geändert beschlossen; es ist nicht eingetragen, wie."
            rat = "Unter punkte: zu jedem Punkt sein Ergebnis eintragen, oder den angenommenen Änderungsantrag."
            yield Befund(vorlage.id, (*stelle, "ergebnis"), was=was, rat=rat)


def _bekannt(konzept: Konzept, vorlage: Vorlage) -> bool:
    """Whether it is recorded what was decided otherwise."""
    entscheidung = vorlage.entscheidung
    if entscheidung is not None and entscheidung.punkte:
        return True
    return any(
        antrag.beschluss is not None and bezugsvorlage(konzept, antrag) is vorlage for antrag in konzept.vorlagen
    )


def _offener_antrag(konzept: Konzept, antrag: Vorlage) -> Iterator[Befund]:
    bezug = bezugsvorlage(konzept, antrag)
    if bezug is not None and bezug.beschluss is not None and not antrag.abgelehnt:
        was = f"{bezug.nummer} ist beschlossen, über diesen Änderungsantrag ist nichts eingetragen; er zählt nicht."
        yield Befund(antrag.id, ("beratungsfolge",), was=was, rat="Unter der Beratung sein Ergebnis eintragen.")
