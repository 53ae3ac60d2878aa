"""Das Profil oder eine Ausnahme nennt eine Regel, die immer gilt.

Ohne eindeutige und bekannte Kennungen lässt sich kein Dokument erzeugen, und die Regeln über die Prüfung
selbst schützen davor, dass Einstellungen unbemerkt ins Leere gehen.
Die Angabe bleibt deshalb ohne Wirkung.

## Beispiel

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
regeln:
  VW002: aus  # PR003
```

## Richtig

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
regeln:
  VW003: aus
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Lauf
from ik_model.rules.regel import laufregel


@laufregel(
    "PR003",
    Severity.WARNUNG,
    meldung="Die Regel {regel} lässt sich weder abschalten noch ausnehmen.",
    hinweis="Die Angabe löschen und den Mangel beheben.",
)
def regel_nicht_abschaltbar(lauf: Lauf) -> Iterator[Befund]:
    profil = lauf.kontext.profil
    for code in profil.regeln:
        if code in lauf.fest:
            yield Befund(profil.id, ("regeln", code), regel=code)
    for element, _ in lauf.kontext.konzept.elemente:
        for nummer, ausnahme in enumerate(element.ausnahmen):
            if ausnahme.regel in lauf.fest:
                yield Befund(element.id, ("ausnahmen", nummer, "regel"), regel=ausnahme.regel)
