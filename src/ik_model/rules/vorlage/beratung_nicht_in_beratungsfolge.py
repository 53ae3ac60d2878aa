"""Der Sachverhalt nennt eine Beratung, die in der Beratungsfolge fehlt.

Die Beratungsfolge zeigt den ganzen Weg der Vorlage; eine Sitzung, in der sie beraten wurde, gehört dazu.
Gelesen werden Sätze, in denen ein Gremium in einer Sitzung mit Datum berät oder empfiehlt; frühere Aufträge
sind nicht gemeint.

## Beispiel

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {datum: 2020-09-14, gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
sachverhalt: |
  Der Sozialausschuss hat in seiner Sitzung vom 27.08.2020 empfohlen, das Konzept zu beschließen.
```

## Richtig

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {datum: 2020-08-27, gremium: sozialausschuss, zustaendigkeit: Beschlussempfehlung}
  - {datum: 2020-09-14, gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
sachverhalt: |
  Der Sozialausschuss hat in seiner Sitzung vom 27.08.2020 empfohlen, das Konzept zu beschließen.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ik_model.diagnostics.finding import Severity
from ik_model.model.text import Satz, Spanne
from ik_model.model.verzeichnis import Gremium
from ik_model.model.vorlage import Vorlage
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel

_MONATE = (
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
)
_DATUM = re.compile(rf"\b(\d{{1,2}})\. ?(?:(\d{{1,2}})\.|({'|'.join(_MONATE)})) ?(\d{{4}})\b", re.IGNORECASE)
_BERATUNG = re.compile(
    r"empf(?:ehl|ohl|iehl|ahl)|\b(?:vor)?berat(?:en|ung)|befürwortet|zugestimmt|erörtert|behandelt", re.IGNORECASE
)
_AUFTRAG = re.compile(r"beauftragt|auftrag|gebeten", re.IGNORECASE)


@konzeptregel(
    "VO006",
    Severity.WARNUNG,
    meldung="Die Beratung vom {datum}{gremium} steht im Sachverhalt, aber nicht in der Beratungsfolge.",
    hinweis="Die Sitzung in die Beratungsfolge aufnehmen, mit Zuständigkeit und Ergebnis.",
)
def beratung_nicht_in_beratungsfolge(kontext: Kontext) -> Iterator[Befund]:
    gremien = kontext.konzept.gremien
    for vorlage in kontext.konzept.vorlagen:
        for satz in vorlage.sachverhalt.saetze:
            worte = str(satz)
            if "itzung" not in worte or not _BERATUNG.search(worte) or _AUFTRAG.search(worte):
                continue
            for match in _DATUM.finditer(worte):
                gremium = _gremium(satz, worte[: match.start()], gremien)
                tag = _tag(match)
                if tag is not None and not _in_folge(vorlage, tag, gremium):
                    yield Befund(
                        vorlage.id,
                        ("sachverhalt",),
                        satz,
                        match[0],
                        datum=f"{tag:%d.%m.%Y}",
                        gremium=f" ({gremium.kurz or gremium.name})" if gremium else "",
                    )


def _gremium(satz: Satz, davor: str, gremien: tuple[Gremium, ...]) -> Gremium | None:
    """The body that the sentence names last before the day, by a link or by its name."""
    verknuepft = {inline.ziel for inline in satz.inhalt if isinstance(inline, Spanne) and inline.art == "gremium"}
    stellen = [
        (davor.rfind(name), gremium)
        for gremium in gremien
        for name in (gremium.name, gremium.kurz)
        if name and name in davor
    ]
    if stellen:
        return max(stellen, key=lambda paar: paar[0])[1]
    return next((gremium for gremium in gremien if gremium.id in verknuepft), None)


def _tag(match: re.Match[str]) -> date | None:
    monat = int(match[2]) if match[2] else _MONATE.index(match[3].lower()) + 1
    try:
        return date(int(match[4]), monat, int(match[1]))
    except ValueError:
        return None


def _in_folge(vorlage: Vorlage, tag: date, gremium: Gremium | None) -> bool:
    return any(
        stop.datum == tag and (gremium is None or stop.gremium.id == gremium.id) for stop in vorlage.beratungsfolge
    )
