"""Die federführende Stelle der Vorlage kommt im Konzept nicht vor.

Wer die Vorlage federführend verantwortet, ist meist auch an der Umsetzung beteiligt.
Nennt das Konzept die Stelle nirgends, ist eine von beiden Angaben überholt: Die Stelle heißt inzwischen
anders, oder die Zuständigkeit hat gewechselt.
Als genannt gilt sie auch, wenn das Konzept ihre über- oder untergeordnete Stelle nennt.

## Beispiel

```yaml
# stellen.yaml
stellen:
  - {id: fachdienst-schule, name: Fachdienst Schule und Bildung}
  - {id: fachdienst-zuwanderung, name: Fachdienst Zuwanderung}
```

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
federfuehrung: fachdienst-zuwanderung  # OR005
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
```

## Richtig

```yaml
# stellen.yaml
stellen:
  - {id: fachdienst-schule, name: Fachdienst Schule und Bildung}
  - {id: fachdienst-zuwanderung, name: Fachdienst Zuwanderung}
```

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
federfuehrung: fachdienst-schule
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
from ik_model.model.massgabe import Massgabe
from ik_model.model.verzeichnis import Stelle
from ik_model.model.vorlage import Vorlage
from ik_model.rules.befund import Befund
from ik_model.rules.bezuege import bezuege
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "OR005",
    Severity.WARNUNG,
    meldung="Die federführende Stelle „{name}“ kommt im Konzept nicht vor.",
    hinweis="Prüfen, ob die Stelle noch so heißt und ob sie im Konzept unter den Verantwortlichen fehlt.",
)
def federfuehrung_kommt_nicht_vor(kontext: Kontext) -> Iterator[Befund]:
    konzept = kontext.konzept
    federfuehrend = [(v, v.federfuehrung) for v in konzept.vorlagen if v.federfuehrung is not None]
    if not federfuehrend:
        return
    genannt = _genannt(kontext)
    if not genannt:
        return
    for vorlage, verweis in federfuehrend:
        stelle = kontext.stellen.get(verweis.id)
        if stelle is not None and not genannt & _verwandte(stelle, kontext) and not _im_text(stelle, kontext):
            yield Befund(vorlage.id, ("federfuehrung",), name=verweis)


def _genannt(kontext: Kontext) -> set[str]:
    """The units that the concept itself names."""
    ausserhalb = (Vorlage, Massgabe, Stelle)
    return {
        bezug.ziel
        for bezug in bezuege(kontext)
        if bezug.ziel in kontext.stellen and not isinstance(kontext.konzept.find(bezug.element), ausserhalb)
    }


def _verwandte(stelle: Stelle, kontext: Kontext) -> set[str]:
    """The unit, those above it and those below it."""
    verwandte = {stelle.id}
    oben = stelle.teil_von
    while oben and oben not in verwandte:
        verwandte.add(oben)
        naechste = kontext.stellen.get(oben)
        oben = naechste.teil_von if naechste else None
    unten = {stelle.id}
    while neue := {s.id for s in kontext.konzept.stellen if s.teil_von in unten} - unten:
        unten |= neue
    return verwandte | unten


def _im_text(stelle: Stelle, kontext: Kontext) -> bool:
    namen = [name for name in (stelle.name, stelle.kurz) if name]
    return any(
        name in str(text)
        for element, _, text in kontext.textstellen
        if not isinstance(element, Vorlage | Massgabe)
        for name in namen
    )
