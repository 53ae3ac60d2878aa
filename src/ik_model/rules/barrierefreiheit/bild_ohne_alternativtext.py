"""Einem Bild fehlt der Alternativtext.

Wer das Bild nicht sieht, erfährt sonst nicht, was es zeigt.
Ein Dateiname oder „Bild“ ist kein Alternativtext.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

![](bilder/karte.png)
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

![Karte des Kreises mit den Standorten der Beratungsstellen](bilder/karte.png)
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ik_model.diagnostics.finding import Severity
from ik_model.model.text import Bild
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel

_NICHTSSAGEND = re.compile(
    r"\W*(?:bild|foto|grafik|abbildung|logo|diagramm|image|picture)?\W*\d*\W*|.*\.(?:png|jpe?g|svg|gif|webp|tiff?)",
    re.IGNORECASE,
)


@konzeptregel(
    "BA004",
    Severity.WARNUNG,
    meldung="Das Bild „{datei}“ hat keinen Alternativtext{zusatz}.",
    hinweis="In den eckigen Klammern vor dem Pfad beschreiben, was zu sehen ist.",
)
def bild_ohne_alternativtext(kontext: Kontext) -> Iterator[Befund]:
    hausstil = kontext.profil.hausstil
    if hausstil.logo and not hausstil.logo_alternativtext.strip():
        yield Befund(kontext.profil.id, ("hausstil", "logo"), datei=hausstil.logo, zusatz=" („logo_alternativtext“)")
    for element, path, text in kontext.textstellen:
        for block in text.bloecke:
            if isinstance(block, Bild) and _fehlt(block):
                zusatz = f"; „{block.alternativtext}“ sagt nicht, was es zeigt" if block.alternativtext else ""
                yield Befund(element.id, path, zeile=block.zeile, datei=block.pfad, zusatz=zusatz)


def _fehlt(bild: Bild) -> bool:
    return bool(_NICHTSSAGEND.fullmatch(bild.alternativtext)) or bild.alternativtext == PurePosixPath(bild.pfad).stem
