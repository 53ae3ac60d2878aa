"""Nach einer Maßgabe führt ein Verweis ins Leere.

Streicht eine Maßgabe ein Teilziel, eine Maßnahme oder einen Abschnitt, zeigen Verweise darauf auf nichts mehr: im
Text, in Querverweisen, in den Daten.
Die Fassung mit der Maßgabe ließe sich so nicht mehr laden.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Wichtig ist [die Betreuung der Kinder](#kita-betreuung).
```

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
  - id: ohne-betreuung
    element: kita-betreuung  # AE014
    bisher: Die Betreuung der Kinder ist sichergestellt.
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Wichtig ist [die Betreuung der Kinder](#kita-betreuung).
```

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
  - id: ohne-betreuung
    element: kita-betreuung
    bisher: Die Betreuung der Kinder ist sichergestellt.
  - id: ohne-verweis
    satz: einleitung/1
    bisher: Wichtig ist die Betreuung der Kinder.
    kuenftig: Wichtig ist die Betreuung.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.massgabe import Massgabe
from ik_model.revision.fassung import Schritt
from ik_model.rules.befund import Befund
from ik_model.rules.bezuege import Bezug, bezuege
from ik_model.rules.fundort import fundort
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "AE014",
    Severity.FEHLER,
    meldung="Danach führt ein Verweis ins Leere: {wo} nennt „{ziel}“.",
    hinweis="Den Verweis mit einer weiteren Maßgabe ändern oder streichen.",
)
def verweis_auf_gestrichenes(kontext: Kontext) -> Iterator[Befund]:
    for schritt in kontext.schritte.values():
        if schritt.wege.weg:
            for bezug in bezuege(Kontext(schritt.danach, kontext.stichtag)):
                if bezug.ziel in schritt.wege.weg and not isinstance(schritt.danach.find(bezug.element), Massgabe):
                    yield from _befund(schritt, bezug)


def _befund(schritt: Schritt, bezug: Bezug) -> Iterator[Befund]:
    wo = fundort(schritt.danach, bezug.element, bezug.path, bezug.satz) or f"„{bezug.element}“"
    ort = schritt.davor.ort(bezug.ziel)
    gestrichen = {bezug.ziel, *(oben.id for oben in ort.eltern)} if ort is not None else {bezug.ziel}
    for massgabe in schritt.angewendet:
        anker = massgabe.element if massgabe.art in {"ersetzen", "streichen"} else None
        if anker is not None and anker.element in gestrichen and not anker.feld:
            yield Befund(massgabe.id, ("element",), wo=wo, ziel=bezug.ziel)
