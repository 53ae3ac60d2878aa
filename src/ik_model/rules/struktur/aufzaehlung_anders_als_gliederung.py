"""Eine Aufzählung nennt Abschnitte in anderer Reihenfolge als die Gliederung.

Wer der Aufzählung folgt, findet die Kapitel in anderer Ordnung vor; meist wurde nach einem Umbau eine der
beiden Stellen vergessen.
Gelesen werden Punkte, die mit `{element=…}` oder einem Link auf Abschnitte verweisen, und Aufzählungen,
deren Punkte sämtlich Titel von Abschnitten sind.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Das Konzept behandelt:

- [Berichtswesen]{element=berichtswesen}
- [Bildung]{element=bildung}
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Das Konzept behandelt:

- [Bildung]{element=bildung}
- [Berichtswesen]{element=berichtswesen}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from ik_model.diagnostics.finding import Severity
from ik_model.model.text import Absatz, Aufzaehlung, Link, Spanne
from ik_model.revision.fundstelle import ort
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "ST006",
    Severity.WARNUNG,
    meldung="Die Aufzählung weicht von der Gliederung ab: {spaeter} steht hier vor {frueher}.",
    hinweis="Die Punkte in die Reihenfolge der Gliederung bringen, oder die Gliederung in konzept.yaml ändern.",
)
def aufzaehlung_anders_als_gliederung(kontext: Kontext) -> Iterator[Befund]:
    konzept = kontext.konzept
    abschnitte = {abschnitt.id: abschnitt for abschnitt in konzept.abschnitte}
    rang = {kennung: n for n, kennung in enumerate(abschnitte)}
    titel = {_schlicht(abschnitt.titel): kennung for kennung, abschnitt in abschnitte.items()}
    for element, path, text in kontext.textstellen:
        for block in text.bloecke:
            if not isinstance(block, Aufzaehlung):
                continue
            genannt = _genannt(block, rang, titel)
            for (vorher, _), (kennung, punkt) in pairwise(genannt):
                if rang[kennung] < rang[vorher]:
                    yield Befund(
                        element.id,
                        path,
                        punkt.saetze[0],
                        spaeter=ort(konzept, abschnitte[vorher]),
                        frueher=ort(konzept, abschnitte[kennung]),
                    )


def _genannt(liste: Aufzaehlung, rang: Mapping[str, int], titel: Mapping[str, str]) -> list[tuple[str, Absatz]]:
    """The sections that the items name, each once."""
    verknuepft = [(_ziel(punkt, rang), punkt) for punkt in liste.punkte]
    if not any(kennung for kennung, _ in verknuepft):
        benannt = [(titel.get(_schlicht(str(punkt)), ""), punkt) for punkt in liste.punkte]
        verknuepft = benannt if all(kennung for kennung, _ in benannt) else []
    return [(kennung, punkt) for kennung, punkt in verknuepft if kennung]


def _ziel(punkt: Absatz, rang: Mapping[str, int]) -> str:
    """The section that an item is about: the one link of its first sentence."""
    if not punkt.saetze:
        return ""
    ziele = [
        inline.ziel.removeprefix("#")
        for inline in punkt.saetze[0].inhalt
        if (isinstance(inline, Spanne) and inline.art == "element") or isinstance(inline, Link)
    ]
    return ziele[0] if len(ziele) == 1 and ziele[0] in rang else ""


def _schlicht(worte: str) -> str:
    return re.sub(r"[\s./,;]+", "", worte).casefold()
