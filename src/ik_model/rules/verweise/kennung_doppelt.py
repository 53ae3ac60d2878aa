"""Zwei Teile des Konzepts haben dieselbe Kennung.

Maßgaben, Berichte und Links nennen Teile des Konzepts bei ihrer Kennung.
Tragen zwei dieselbe, ist nicht zu entscheiden, welcher gemeint ist.
Diese Regel lässt sich weder abschalten noch ausnehmen.

## Beispiel

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
    verantwortliche: [fachdienst-schule]
  - id: kita-betreuung  # VW001
    text: Eltern kennen die Angebote der Beratung.
    zielgruppen: [eltern]
    verantwortliche: [fachdienst-schule]
```

## Richtig

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
    verantwortliche: [fachdienst-schule]
  - id: elternberatung
    text: Eltern kennen die Angebote der Beratung.
    zielgruppen: [eltern]
    verantwortliche: [fachdienst-schule]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.diagnostics.positions import Path
from ik_model.model.base import Element, Modell
from ik_model.model.massgabe import Massgabe
from ik_model.rules.befund import Befund
from ik_model.rules.bezuege import ARTEN
from ik_model.rules.fundort import fundort
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "VW001",
    Severity.FEHLER,
    meldung="Die Kennung „{kennung}“ ist doppelt; so heißt schon {anderes}.",
    hinweis="Einem der beiden eine andere Kennung geben, auch dort, wo auf es verwiesen wird.",
    integritaet=True,
)
def kennung_doppelt(kontext: Kontext) -> Iterator[Befund]:
    konzept = kontext.konzept
    kennungen = [element.id for element, _ in konzept.elemente]
    if len(set(kennungen)) == len(kennungen):
        return
    gesehen: dict[str, Element] = {}
    for path, element in _mit_weg(konzept, ()):
        erstes = gesehen.setdefault(element.id, element)
        if erstes is not element:
            ort = fundort(konzept, erstes.id)
            anderes = ARTEN[type(erstes)][0] + (f" ({ort})" if ort else "")
            # Why from the root: the ID itself leads to the first of the two.
            yield Befund(konzept.id, (*path, "id"), kennung=element.id, anderes=anderes)


def _mit_weg(wert: object, path: Path) -> Iterator[tuple[Path, Element]]:
    """Every element with its way from the root."""
    if isinstance(wert, Element):
        yield path, wert
    if isinstance(wert, Modell) and not isinstance(wert, Massgabe):  # what it brings is not in the concept yet
        for name, teil in wert:
            if isinstance(teil, tuple | Modell):
                yield from _mit_weg(teil, (*path, name))
    elif isinstance(wert, tuple):
        for nummer, teil in enumerate(wert):
            yield from _mit_weg(teil, (*path, nummer))
