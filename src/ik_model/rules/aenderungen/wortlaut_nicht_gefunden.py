"""Der bisherige Wortlaut einer Maßgabe steht nicht an ihrer Fundstelle.

Eine Maßgabe ersetzt einen Wortlaut durch einen anderen.
Steht der bisherige dort nicht Wort für Wort, ist das Konzept inzwischen anders gefasst, oder die Fundstelle
ist falsch.
Angegeben wird der ganze Satz oder ein Teil davon.

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
    bisher: dem Landrat  # AE002
    kuenftig: dem Sozialausschuss
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
from difflib import SequenceMatcher

from ik_model.diagnostics.finding import Severity
from ik_model.model.anker import Satzanker
from ik_model.model.konzept import Konzept
from ik_model.model.text import Satz
from ik_model.revision.fundstelle import fundstelle
from ik_model.revision.satz import finde_satz, neuer_wortlaut
from ik_model.rules.befund import Befund
from ik_model.rules.fundort import fundort
from ik_model.rules.kontext import Kontext, Schritt
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "AE002",
    Severity.FEHLER,
    meldung="Der bisherige Wortlaut steht nicht in {ort}{abweichung}.",
    hinweis="{rat}",
)
def wortlaut_nicht_gefunden(kontext: Kontext) -> Iterator[Befund]:
    for schritt in kontext.massgaben:
        anker = schritt.massgabe.satz
        satz = finde_satz(schritt.davor, anker) if anker else None
        if anker is not None and satz is not None and not schritt.passt and schritt.massgabe.bisher:
            yield from _pruefe(schritt, anker, satz)


def _pruefe(schritt: Schritt, anker: Satzanker, satz: Satz) -> Iterator[Befund]:
    massgabe, konzept = schritt.massgabe, schritt.davor
    ort = fundstelle(konzept, anker)
    gesucht = str(massgabe.bisher)
    if neuer_wortlaut(satz, massgabe.bisher, massgabe.kuenftig) is not None or str(satz).count(gesucht) > 1:
        return
    wort, abweichung = _abweichung(gesucht, str(satz))
    yield Befund(
        massgabe.id, ("bisher",), wort=wort, ort=ort, abweichung=abweichung, rat=_rat(gesucht, anker, konzept, satz)
    )


def _abweichung(gesucht: str, satz: str) -> tuple[str, str]:
    """The first words that differ, if the two are much alike, and how the text has them."""
    a, b = gesucht.split(), satz.split()
    vergleich = SequenceMatcher(a=a, b=b, autojunk=False)
    if vergleich.ratio() < 0.6:
        return "", ""
    for art, a1, a2, b1, b2 in vergleich.get_opcodes():
        if art != "equal":
            hier, dort = " ".join(a[a1:a2]), " ".join(b[b1:b2])
            if not hier:
                return "", f"; dort steht zusätzlich „{dort}“"
            return hier, f"; dort steht „{dort}“ statt „{hier}“" if dort else f"; dort fehlt „{hier}“"
    return "", ""


def _rat(gesucht: str, anker: Satzanker, konzept: Konzept, satz: Satz) -> str:
    if gesucht in str(satz):
        return "Der Teil reicht über eine Verknüpfung oder Hervorhebung; den ganzen Satz angeben."
    element = konzept.find(anker.element)
    for ort in konzept.elemente if len(gesucht) > 10 else ():
        for feld in ("text", "aufgaben", "oberziel"):
            text = getattr(ort.element, feld, None)
            for anderer in getattr(text, "saetze", ()):
                if gesucht in str(anderer):
                    wo = fundort(konzept, ort.element.id, (feld,), anderer)
                    return f"Der Wortlaut steht in {wo}; die Fundstelle berichtigen."
    wo = fundort(konzept, element.id) if element else "dem Konzept"
    return f"Den Satz aus {wo} Wort für Wort übernehmen, oder die Fundstelle berichtigen."
