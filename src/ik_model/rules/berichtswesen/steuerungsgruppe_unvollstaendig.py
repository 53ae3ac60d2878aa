"""Die Steuerungsgruppe ist unvollständig besetzt.

Gemeldet wird, wenn die Daten der Steuerung kein Gremium, keine Mitglieder oder keine Koordination nennen,
wenn bei einem Mitglied offen ist, woher es kommt, oder wenn der Satz über die Mitglieder (`saetze:
mitglieder`) eine Stelle oder ein Gremium nennt, das in der Liste fehlt.
Hat das Konzept keine Steuerung, schweigt die Regel.

## Beispiel

```yaml
# steuerung.yaml
gremium: kreistag
mitglieder:
  - stelle: fachdienst-schule
```

## Richtig

```yaml
# steuerung.yaml
gremium: kreistag
mitglieder:
  - stelle: fachdienst-schule
koordination: fachdienst-schule
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.steuerung import Steuerung
from ik_model.model.text import Spanne
from ik_model.revision.satz import finde_satz
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "BE006",
    Severity.WARNUNG,
    meldung="Die Steuerung ist unvollständig: {mangel}.",
    hinweis="In steuerung.yaml ergänzen.",
)
def steuerungsgruppe_unvollstaendig(kontext: Kontext) -> Iterator[Befund]:
    steuerung = kontext.konzept.steuerung
    if steuerung is None:
        return
    kennung = kontext.konzept.id
    for feld, mangel in (
        ("gremium", "Es ist kein Gremium angegeben"),
        ("mitglieder", "Es sind keine Mitglieder angegeben"),
        ("koordination", "Niemand koordiniert sie"),
    ):
        if not getattr(steuerung, feld):
            yield Befund(kennung, ("steuerung", feld), mangel=mangel)
    for nummer, mitglied in enumerate(steuerung.mitglieder):
        if not (mitglied.gremium or mitglied.stelle or mitglied.je):
            mangel = f"Bei Mitglied {nummer + 1} ist offen, woher es kommt"
            yield Befund(kennung, ("steuerung", "mitglieder", nummer), mangel=mangel)
    for name in _fehlend(steuerung, kontext) if steuerung.mitglieder else ():
        yield Befund(
            kennung, ("steuerung", "mitglieder"), mangel=f"Der Text nennt „{name}“ als Mitglied, die Liste nicht"
        )


def _fehlend(steuerung: Steuerung, kontext: Kontext) -> Iterator[str]:
    """What the sentence about the members names and the list does not."""
    anker = steuerung.saetze.get("mitglieder")
    satz = finde_satz(kontext.konzept, anker) if anker else None
    if satz is None:
        return
    bekannt = {steuerung.gremium, *(m.gremium for m in steuerung.mitglieder), *(m.stelle for m in steuerung.mitglieder)}
    for inline in satz.inhalt:
        if isinstance(inline, Spanne) and inline.art in {"gremium", "stelle"} and inline.ziel not in bekannt:
            yield str(inline)
