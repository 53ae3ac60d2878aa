"""Einem Handlungsfeld fehlt das übergeordnete Ziel.

Das Oberziel verbindet die Teilziele; ohne es ist nicht zu erkennen, worauf das Handlungsfeld im Ganzen zielt.
Ob eine Ebene der Gliederung ein solches Ziel haben muss, sagt das Profil (`ebenen: … ziel_pflicht: ja`).

## Beispiel

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
ebenen:
  kapitel: {name: Kapitel}
  handlungsfeld: {name: Handlungsfeld, ziel: "Oberziel:", ziel_pflicht: ja}
```

```yaml
# handlungsfelder/bildung.yaml
id: bildung  # ST004
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
    verantwortliche: [fachdienst-schule]
```

## Richtig

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
ebenen:
  kapitel: {name: Kapitel}
  handlungsfeld: {name: Handlungsfeld, ziel: "Oberziel:", ziel_pflicht: ja}
```

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
oberziel: Alle Menschen im Kreis haben Zugang zu Bildung.
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
    "ST004",
    Abschnitt,
    Severity.WARNUNG,
    meldung="{ebene} „{titel}“ ohne übergeordnetes Ziel{beschriftung}.",
    hinweis="Unter „oberziel“ in einem Satz sagen, was im Ganzen erreicht werden soll.",
)
def handlungsfeld_ohne_oberziel(abschnitt: Abschnitt, profil: Profil) -> Iterator[Befund]:
    ebene = profil.ebenen.get(abschnitt.art)
    if ebene and ebene.ziel_pflicht and not abschnitt.oberziel and abschnitt.wiederholt is None:
        beschriftung = f" („{ebene.ziel.rstrip(' :')}“)" if ebene.ziel else ""
        yield Befund(abschnitt.id, ebene=ebene.name, titel=abschnitt.titel, beschriftung=beschriftung)
