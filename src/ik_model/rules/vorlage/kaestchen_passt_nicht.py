"""Angekreuzt ist ein Kästchen, das der Vordruck nicht hat, oder mehr, als er zulässt.

Welche Kästchen es gibt und ob mehrere angekreuzt werden dürfen, sagt das Profil (`vorlagen: auswahl`).
Ein unbekanntes Kästchen erscheint im Dokument nicht.

## Beispiel

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
vorlagen:
  auswahl:
    finanzielle_auswirkungen: {optionen: {ja: Ja, nein: Nein}, mehrfach: nein}
```

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
angekreuzt:
  finanzielle_auswirkungen: [keine]  # VO011
```

## Richtig

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
vorlagen:
  auswahl:
    finanzielle_auswirkungen: {optionen: {ja: Ja, nein: Nein}, mehrfach: nein}
```

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
angekreuzt:
  finanzielle_auswirkungen: [nein]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.model.vorlage import Vorlage
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel


@regel(
    "VO011",
    Vorlage,
    Severity.WARNUNG,
    meldung="{was}",
    hinweis="{rat}",
)
def kaestchen_passt_nicht(vorlage: Vorlage, profil: Profil) -> Iterator[Befund]:
    for feld, kreuze in vorlage.angekreuzt.items():
        auswahl = profil.vorlagen.auswahl.get(feld)
        if auswahl is None:
            was = f"Zum Feld „{feld}“ gibt es im Vordruck keine Kästchen."
            rat = "Den Namen des Feldes berichtigen, oder die Kästchen im Profil unter „auswahl“ anlegen."
            yield Befund(vorlage.id, ("angekreuzt", feld), was=was, rat=rat)
            continue
        for nummer, kreuz in enumerate(kreuze):
            if kreuz not in auswahl.optionen:
                was = f"Das Kästchen „{kreuz}“ gibt es im Vordruck nicht."
                rat = f"Eines von diesen ankreuzen: {', '.join(auswahl.optionen)}."
                yield Befund(vorlage.id, ("angekreuzt", feld, nummer), was=was, rat=rat)
        if len(set(kreuze)) > 1 and not auswahl.mehrfach:
            was = f"Im Feld „{feld}“ darf nur ein Kästchen angekreuzt sein."
            yield Befund(vorlage.id, ("angekreuzt", feld), was=was, rat="Die übrigen Kreuze entfernen.")
