"""Es ist nicht sicher, wo ein Satz endet.

Beschlüsse nennen Sätze bei ihrer Nummer; ist unklar, wo ein Satz endet, ist auch unklar, welcher gemeint ist.
Unsicher ist das, wenn

- eine Zeile ohne Satzzeichen endet und danach im selben Absatz ein weiterer Satz folgt,
- eine Zeile klein geschrieben weitergeht oder
- nach einer Abkürzung oder einer Zahl mit Punkt ein neuer Satz beginnen könnte („… usw. Der Kreis …“).

## Beispiel

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    aufgaben: |
      Zusammenarbeit mit den Städten und Gemeinden
      Monitoring der Entwicklung.
    zielgruppen: [kinder]
    verantwortliche: [fachdienst-schule]
```

## Richtig

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    aufgaben: |
      Zusammenarbeit mit den Städten und Gemeinden.
      Monitoring der Entwicklung.
    zielgruppen: [kinder]
    verantwortliche: [fachdienst-schule]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel
from ik_model.rules.satzgrenze import grenzen
from ik_model.rules.textstelle import Textstelle

_ENDE = re.compile(r"[.!?…:;][\"'”“«»’)\]]*$")


@regel(
    "AE005",
    Textstelle,
    Severity.HINWEIS,
    meldung="{was}",
    hinweis="{rat}",
)
def satzgrenze_unsicher(stelle: Textstelle, _: Profil) -> Iterator[Befund]:
    kennung, path = stelle.element.id, stelle.path
    for absatz in stelle.text.absaetze:
        for satz, naechster in pairwise(absatz.saetze):
            worte, weiter = str(satz).rstrip(), str(naechster).lstrip('„"( ')
            if weiter[:1].islower():
                was = f"Vor „{_anfang(weiter)}“ endet die Zeile, aber vielleicht nicht der Satz."
                rat = "Gehört beides zu einem Satz, in eine Zeile schreiben; sonst groß beginnen."
                yield Befund(kennung, path, naechster, was=was, rat=rat)
            elif worte and not _ENDE.search(worte):
                wort = worte.split()[-1]
                was = f"Nach „{wort}“ endet die Zeile ohne Satzzeichen; endet hier der Satz?"
                rat = "Satzzeichen ergänzen, oder die Zeilen verbinden."
                yield Befund(kennung, path, satz, wort, ab=worte.rindex(wort), was=was, rat=rat)
    for satz in stelle.text.saetze:
        worte = str(satz)
        for grenze in grenzen(worte):
            if not grenze.sicher:
                wort = grenze.vorher.split()[-1]
                was = f"Endet der Satz nach „{wort}“? Danach folgt „{_anfang(grenze.nachher)}“."
                rat = "Endet er hier, eine neue Zeile beginnen; sonst die Abkürzung ausschreiben."
                yield Befund(kennung, path, satz, wort, ab=worte.rindex(wort, 0, grenze.ab), was=was, rat=rat)


def _anfang(worte: str) -> str:
    return " ".join(worte.split()[:3])
