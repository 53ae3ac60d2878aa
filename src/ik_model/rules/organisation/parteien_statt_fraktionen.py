"""Der Text nennt Parteien, wo es um den Kreistag geht.

Im Kreistag wirken Fraktionen; eine Partei kann dort ohne Fraktion vertreten sein, und eine Fraktion kann
mehreren Parteien angehören.
Wer in ein Gremium entsendet, sollte deshalb genau bezeichnet sein.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Ihr gehört je ein Mitglied der im Kreistag vertretenen Parteien an.
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Ihr gehört je ein Mitglied der Kreistagsfraktionen an.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel

_PARTEI = re.compile(r"\b(?:Partei|Parteien)\b")
_VERTRETUNG = ("Kreistag", "Stadtrat", "Gemeinderat", "Stadtvertretung", "Gemeindevertretung", "Ratsversammlung")


@konzeptregel(
    "OR004",
    Severity.HINWEIS,
    meldung="„{partei}“ im Zusammenhang mit „{gremium}“: Sind die Fraktionen gemeint?",
    hinweis="Wenn ja, „Fraktion“ schreiben; wenn nein, den Befund mit Grund ausnehmen.",
)
def parteien_statt_fraktionen(kontext: Kontext) -> Iterator[Befund]:
    eigene = (g.kurz or g.name for g in kontext.konzept.gremien if g.art == "kreistag")
    vertretungen = dict.fromkeys((*eigene, *_VERTRETUNG))
    for element, path, text in kontext.textstellen:
        for satz in text.alle_saetze:
            worte = str(satz)
            if match := _PARTEI.search(worte):
                gremium = next((name for name in vertretungen if name in worte), None)
                if gremium is not None and "raktion" not in worte:
                    yield Befund(element.id, path, satz, match[0], ab=match.start(), partei=match[0], gremium=gremium)
