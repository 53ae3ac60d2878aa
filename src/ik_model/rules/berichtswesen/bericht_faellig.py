"""Ein Bericht ist fällig oder überfällig.

Gerechnet wird vom ersten Termin an (`erstmals`), sonst vom Beginn der Geltung oder vom Beschluss des
Konzepts, im Turnus der Berichtspflicht.
Als erstattet gilt ein Bericht, wenn dem Empfänger danach eine Mitteilung oder ein Bericht als Vorlage
zugegangen ist.
Gemeldet wird ab 60 Tagen vor dem Termin; der Tag der Prüfung lässt sich beim Aufruf angeben.
Gilt das Konzept noch nicht, schweigt die Regel.

## Beispiel

```yaml
# berichtswesen.yaml
berichtspflichten:
  - id: umsetzungsbericht
    an: kreistag
    turnus: P2Y
    erstmals: 2020-06-30  # BE003
```

## Richtig

```yaml
# berichtswesen.yaml
berichtspflichten:
  - id: umsetzungsbericht
    an: kreistag
    turnus: P2Y
    erstmals: 2999-06-30
```
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from ik_model.diagnostics.finding import Severity
from ik_model.model.berichtswesen import Berichtspflicht
from ik_model.model.konzept import Konzept
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel

_VORLAUF = timedelta(days=60)
_BERICHT = re.compile(r"bericht|mitteilung|kenntnis", re.IGNORECASE)


@konzeptregel(
    "BE003",
    Severity.WARNUNG,
    meldung="Der Bericht an {an} {faellig}.",
    hinweis="Den Bericht vorlegen; liegt er vor, seine Vorlage unter „vorlagen“ eintragen.",
)
def bericht_faellig(kontext: Kontext) -> Iterator[Befund]:
    for pflicht in kontext.fassung.berichtspflichten:
        termin = _naechster_termin(pflicht, kontext.konzept)
        if termin is None or termin - _VORLAUF > kontext.stichtag:
            continue
        gremium = kontext.gremien.get(pflicht.an or "")
        ueberfaellig = termin < kontext.stichtag
        yield Befund(
            pflicht.id,
            ("erstmals",) if pflicht.erstmals else ("turnus",),
            an=f"{gremium.kurz or gremium.name}" if gremium else "das zuständige Gremium",
            faellig=f"{'ist seit dem' if ueberfaellig else 'ist bis zum'} {termin:%d.%m.%Y} "
            f"{'überfällig' if ueberfaellig else 'fällig'}",
        )


def _naechster_termin(pflicht: Berichtspflicht, konzept: Konzept) -> date | None:
    """The first day on which a report is due that has not been given; ``None`` if no day can be computed."""
    monate = pflicht.turnus.monate if pflicht.turnus else None
    termin = pflicht.erstmals
    if termin is None:
        beginn = _gilt_seit(konzept)
        termin = _spaeter(beginn, monate) if beginn and monate else None
    if termin is None:
        return None
    for tag in _berichte(pflicht, konzept):
        if monate is None:
            return None
        while (
            termin <= tag or (termin - tag).days < 15 * monate
        ):  # half a turn: an early report counts for the next day
            termin = _spaeter(termin, monate)
    return termin


def _gilt_seit(konzept: Konzept) -> date | None:
    if konzept.geltung and konzept.geltung.beginn:
        return konzept.geltung.beginn
    return next((v.beschluss.datum for v in konzept.vorlagen if v.beschluss and v.beschluss.datum), None)


def _berichte(pflicht: Berichtspflicht, konzept: Konzept) -> list[date]:
    """The days on which the recipient got a report."""
    return sorted(
        tag
        for vorlage in konzept.vorlagen
        if _BERICHT.search(vorlage.art)
        for stop in vorlage.beratungsfolge
        if stop.gremium.id == pflicht.an and (tag := stop.datum or vorlage.datum) is not None
    )


def _spaeter(tag: date, monate: int) -> date:
    jahr, monat = divmod(tag.year * 12 + tag.month - 1 + monate, 12)
    letzter = calendar.monthrange(jahr, monat + 1)[1]
    return date(jahr, monat + 1, min(tag.day, letzter))
