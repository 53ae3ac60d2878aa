"""Der Text nennt eine Anlage oder einen Anhang, den es nicht gibt.

Eine Anlage, die genannt, aber nicht beigefügt ist, liegt den Gremien bei der Beratung nicht vor.
Anlagen anderer Papiere („Anlage 2 zur Satzung“) sind nicht gemeint.

## Beispiel

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept in der Fassung der Anlage 2.
finanzielle_auswirkungen: keine
anlagen:
  - titel: Integrationskonzept
```

## Richtig

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept in der Fassung der Anlage 2.
finanzielle_auswirkungen: keine
anlagen:
  - titel: Bericht über die Beteiligung
  - titel: Integrationskonzept
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.text import Satz
from ik_model.model.vorlage import Vorlage
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel

_NUMMER = re.compile(
    r"\b(?P<wort>Anlage|Anhang) (?P<nummer>\d{1,2}|[A-Z])\b"
    r"(?!\.\d)(?! ?(?:zu[mr]?|de[rs]|vo[nm]|§|Abs|Nr|[A-ZÄÖÜ]\w*(?:gesetz|ordnung|satzung|verordnung)|SGB|BGB)\b)"
)
_OHNE_NUMMER = re.compile(
    r"\b(?:als|siehe|s\.|vgl\.|laut|gemäß|lt\.|beigefügten?|anliegenden?) (?P<wort>Anlagen?)\b(?! \w*\d)"
)


@konzeptregel(
    "VW008",
    Severity.WARNUNG,
    meldung="{genannt} ist genannt, aber nicht beigefügt.",
    hinweis="Die Anlage unter „{feld}“ eintragen, oder die Nennung berichtigen.",
)
def anlage_nicht_beigefuegt(kontext: Kontext) -> Iterator[Befund]:
    anhaenge = len(kontext.konzept.anhaenge)
    mitgesandt = max((len(vorlage.anlagen) for vorlage in kontext.konzept.vorlagen), default=0)
    for element, path, text in kontext.textstellen:
        in_vorlage = isinstance(element, Vorlage)
        vorhanden = len(element.anlagen) if isinstance(element, Vorlage) else max(anhaenge, mitgesandt)
        feld = "anlagen" if in_vorlage else "anhaenge"
        for satz in text.saetze:
            for genannt, ab in _fehlend(satz, vorhanden, in_vorlage=in_vorlage):
                yield Befund(element.id, path, satz, genannt, ab=ab, genannt=genannt, feld=feld)


def _fehlend(satz: Satz, vorhanden: int, *, in_vorlage: bool) -> Iterator[tuple[str, int]]:
    """What is missing, and where in the words of the sentence it is named."""
    worte = str(satz)
    for match in _NUMMER.finditer(worte):
        nummer = match["nummer"]
        if (int(nummer) if nummer.isdigit() else ord(nummer) - ord("A") + 1) > vorhanden:
            yield match[0], match.start()
    if in_vorlage and not vorhanden and (ohne := _OHNE_NUMMER.search(worte)):
        yield ohne["wort"], ohne.start("wort")
