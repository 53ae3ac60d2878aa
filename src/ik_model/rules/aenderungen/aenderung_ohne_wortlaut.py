"""Eine Änderung wird beschrieben, aber ihr Wortlaut fehlt.

„… mit der Maßgabe, dass künftig dem Ausschuss berichtet wird“ sagt, was gemeint ist, aber nicht, wie der
Satz danach lautet.
Erst der ausformulierte Satz lässt sich beschließen und ohne Deutung in das Konzept übernehmen.
Gemeldet werden ein Beschlussvorschlag in indirekter Rede und eine Maßgabe ohne bisherigen Wortlaut.

## Beispiel

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Beschlossen wird das Konzept mit der Maßgabe, dass dem Ausschuss berichtet wird.  # AE004
finanzielle_auswirkungen: keine
```

## Richtig

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: |
  Beschlossen wird das Konzept mit folgender Änderung:
  In []{fundstelle=bericht-an-ausschuss} wird „dem Kreistag“ durch „dem Sozialausschuss“ ersetzt.
finanzielle_auswirkungen: keine
massgaben:
  - id: bericht-an-ausschuss
    satz: berichtswesen/2
    bisher: dem Kreistag
    kuenftig: dem Sozialausschuss
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.text import Spanne
from ik_model.model.vorlage import Vorlage
from ik_model.revision.wortlaut.wortlaut import wortlaut
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.probleme import befunde
from ik_model.rules.regel import konzeptregel

_INDIREKT = re.compile(
    r"mit der Ma(?:ß|ss)gabe,? dass|mit der Änderung,? dass|mit folgenden? (?:Maßgaben?|Änderung(?:en)?)\b"
    r"|mit den (?:folgenden )?(?:Maßgaben|Änderungen)\b|dahingehend (?:zu ändern|geändert|abgeändert)"
)
_WOERTLICH = re.compile(
    r"[„\"»‚][^“\"«]+[“\"«][^„\"»]*(?:durch|ersetz|gestrichen|eingefügt|Fassung|lautet)[^„\"»]*[„\"»]?"
)


@konzeptregel(
    "AE004",
    Severity.WARNUNG,
    meldung="{was}",
    hinweis="{rat}",
)
def aenderung_ohne_wortlaut(kontext: Kontext) -> Iterator[Befund]:
    for vorlage in kontext.konzept.vorlagen:
        for satz in vorlage.beschlussvorschlag.saetze:
            match = _INDIREKT.search(str(satz))
            if match and not _woertlich(vorlage, match.end()):
                was = f"Die Änderung („{match[0]} …“) steht in indirekter Rede da; ihr Wortlaut fehlt."
                rat = _vorschlag(vorlage, kontext)
                yield Befund(vorlage.id, ("beschlussvorschlag",), satz, match[0], ab=match.start(), was=was, rat=rat)
    yield from befunde(kontext, "ohne-bisher")


def _woertlich(vorlage: Vorlage, ab: int) -> bool:
    """Whether the text has the generated words, quotes what it changes, or quotes the new wording of each Maßgabe."""
    if any(isinstance(teil, Spanne) and teil.art == "wortlaut" for _, teil in vorlage.beschlussvorschlag.inlines):
        return True
    worte = str(vorlage.beschlussvorschlag)
    schlicht = " ".join(worte.split())
    kuenftig = [" ".join(str(massgabe.kuenftig).split()) for massgabe in vorlage.massgaben if massgabe.kuenftig]
    if kuenftig and all(wortlaut in schlicht for wortlaut in kuenftig):
        return True
    return _WOERTLICH.search(worte, ab) is not None


def _vorschlag(vorlage: Vorlage, kontext: Kontext) -> str:
    schritt = kontext.schritte.get(vorlage.id)
    if schritt is not None and schritt.angewendet:
        massgabe = schritt.angewendet[0]
        return f"Den Wortlaut mit []{{wortlaut={massgabe.id}}} einsetzen: {wortlaut(schritt.davor, massgabe)}"
    return (
        "Stelle und neuen Wortlaut als Maßgabe eintragen und mit []{wortlaut=kennung} einsetzen, oder ausschreiben: "
        "Ziffer … Satz … wird durch den folgenden Satz ersetzt: „…“"
    )
