"""In der Gliederung ist eine Ebene übersprungen.

Wer mit einem Vorleseprogramm von Überschrift zu Überschrift geht, vermutet dann einen fehlenden Abschnitt.
Gemeldet werden ein Bereich, der nicht in einem Handlungsfeld steht, obwohl die Gliederung Handlungsfelder
hat, und ein Abschnitt, der tiefer als sechs Ebenen liegt: Mehr Überschriften kennt kein Format.

## Beispiel

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
gliederung:
  - handlungsfelder/bildung.yaml
  - handlungsfelder/sprache.yaml
```

```yaml
# handlungsfelder/sprache.yaml
id: sprache
titel: Sprachförderung
art: bereich  # BA002
text: Sprache ist der Schlüssel zur Teilhabe.
```

## Richtig

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
gliederung:
  - datei: handlungsfelder/bildung.yaml
    abschnitte:
      - handlungsfelder/sprache.yaml
```

```yaml
# handlungsfelder/sprache.yaml
id: sprache
titel: Sprachförderung
art: bereich
text: Sprache ist der Schlüssel zur Teilhabe.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.abschnitt import Abschnitt
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel

_TIEFSTE = 6


@konzeptregel(
    "BA002",
    Severity.WARNUNG,
    meldung="{was}",
    hinweis="Den Abschnitt in konzept.yaml eine Ebene höher oder in ein Handlungsfeld setzen, oder seine Art ändern.",
)
def ueberschriftenebene_uebersprungen(kontext: Kontext) -> Iterator[Befund]:
    konzept, profil = kontext.konzept, kontext.profil
    mit_feldern = any(konzept.handlungsfelder)
    for element, eltern in konzept.elemente:
        if not isinstance(element, Abschnitt):
            continue
        rollen = {profil.rolle(oben.art) for oben in eltern if isinstance(oben, Abschnitt)}
        if mit_feldern and profil.rolle(element.art) == "bereich" and not rollen & {"handlungsfeld", "bereich"}:
            was = f"„{element.titel}“ ist ein Bereich, steht aber in keinem Handlungsfeld."
            yield Befund(element.id, ("art",), was=was)
        if sum(isinstance(oben, Abschnitt) for oben in eltern) >= _TIEFSTE:
            yield Befund(element.id, was=f"„{element.titel}“ liegt tiefer als {_TIEFSTE} Ebenen.")
