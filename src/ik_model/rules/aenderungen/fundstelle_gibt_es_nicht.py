"""Eine Fundstelle nennt einen Satz, den es nicht gibt.

Eine Maßgabe, deren Fundstelle ins Leere führt, kann nicht ausgeführt werden; der Beschluss liefe ins Leere.
Geprüft werden Maßgaben, Berichtspflichten und die Sätze der Steuerung.

## Beispiel

```yaml
# berichtswesen.yaml
berichtspflichten:
  - id: umsetzungsbericht
    an: kreistag
    turnus: P2Y
    satz: berichtswesen/3  # AE001
```

## Richtig

```yaml
# berichtswesen.yaml
berichtspflichten:
  - id: umsetzungsbericht
    an: kreistag
    turnus: P2Y
    satz: berichtswesen/2
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.diagnostics.positions import Path
from ik_model.model.anker import Satzanker
from ik_model.revision.fundstelle import fundstelle
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.probleme import befunde
from ik_model.rules.regel import konzeptregel


@konzeptregel("AE001", Severity.FEHLER, meldung="{was}", hinweis="{rat}")
def fundstelle_gibt_es_nicht(kontext: Kontext) -> Iterator[Befund]:
    yield from befunde(kontext, "stelle-fehlt")
    konzept = kontext.konzept
    for kennung, path, anker in _anker(kontext):
        if konzept.find(anker.element) is None:
            continue  # an unknown ID is a finding of its own
        try:
            fundstelle(konzept, anker)
        except LookupError as error:
            was = f"Die Fundstelle „{anker}“ gibt es nicht: {error.args[0]}."
            rat = "Element, Feld und Satz prüfen; gezählt werden die Zeilen des Textes."
            yield Befund(kennung, path, wort=str(anker), was=was, rat=rat)


def _anker(kontext: Kontext) -> Iterator[tuple[str, Path, Satzanker]]:
    """Every anchor to a sentence in the data of the concept."""
    konzept = kontext.konzept
    for pflicht in konzept.berichtspflichten:
        if pflicht.satz is not None:
            yield pflicht.id, ("satz",), pflicht.satz
    if konzept.steuerung is not None:
        for angabe, anker in konzept.steuerung.saetze.items():
            yield konzept.id, ("steuerung", "saetze", angabe), anker
