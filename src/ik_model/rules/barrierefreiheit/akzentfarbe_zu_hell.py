"""Die Akzentfarbe des Kreises ist auf weißem Papier schlecht zu lesen.

Überschriften und Beschriftungen stehen in dieser Farbe.
Verlangt wird ein Kontrast von 7 : 1 zu Weiß (WCAG 2.2, Erfolgskriterium 1.4.6); dann bleibt sie auch auf einer
grauen Kopie lesbar.

## Beispiel

```yaml
# profil.yaml
kreis: Kreis Musterland
hausstil: {akzent: "#3d8bd4"}  # BA006
```

## Richtig

```yaml
# profil.yaml
kreis: Kreis Musterland
hausstil: {akzent: "#1d4e80"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.farbe import TEXTKONTRAST, WEISS, kontrast, rgb
from ik_model.model.profil import Profil
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel


@regel(
    "BA006",
    Profil,
    Severity.WARNUNG,
    meldung="Die Akzentfarbe {akzent} hat zu Weiß nur den Kontrast {kontrast} : 1.",
    hinweis="Eine dunklere Farbe wählen; nötig sind {noetig} : 1.",
)
def akzentfarbe_zu_hell(profil: Profil, _: Profil) -> Iterator[Befund]:
    akzent = profil.hausstil.akzent
    gemessen = kontrast(rgb(akzent), WEISS)
    if gemessen < TEXTKONTRAST:
        worte = f"{gemessen:.1f}".replace(".", ",")
        yield Befund(profil.id, ("hausstil", "akzent"), akzent=akzent, kontrast=worte, noetig=f"{TEXTKONTRAST:g}")
