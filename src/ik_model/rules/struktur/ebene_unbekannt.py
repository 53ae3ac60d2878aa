"""Ein Abschnitt nennt als Art eine Ebene, die das Profil nicht kennt.

Von der Art hängt ab, was ein Abschnitt haben muss und wie er gezeigt wird; ein Tippfehler macht aus einem
Handlungsfeld ein gewöhnliches Kapitel.

## Beispiel

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfed  # ST014
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
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
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.abschnitt import Abschnitt
from ik_model.model.profil import Profil
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel


@regel(
    "ST014",
    Abschnitt,
    Severity.WARNUNG,
    meldung="Die Ebene „{art}“ gibt es im Profil nicht.",
    hinweis="{vorschlag}Die Art berichtigen, oder die Ebene im Profil unter „ebenen“ anlegen.",
)
def ebene_unbekannt(abschnitt: Abschnitt, profil: Profil) -> Iterator[Befund]:
    if abschnitt.art in profil.ebenen or "art" not in abschnitt.model_fields_set:
        return
    from rapidfuzz import fuzz, process

    treffer = process.extractOne(abschnitt.art, tuple(profil.ebenen), scorer=fuzz.ratio, score_cutoff=65)
    vorschlag = f"Meinten Sie „{treffer[0]}“? " if treffer else ""
    yield Befund(abschnitt.id, ("art",), art=abschnitt.art, vorschlag=vorschlag)
