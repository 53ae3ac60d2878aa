"""Der Bericht geht nur an einen Ausschuss; der Kreistag bleibt zu unterrichten.

Der Kreistag legt die Ziele fest und bleibt auch dann über die Arbeit seiner Ausschüsse zu unterrichten,
wenn ihnen berichtet wird (in Schleswig-Holstein § 22 der Kreisordnung).
Die Regel prüft den Text mit seinen Maßgaben.
Sie schweigt, wenn eine Berichtspflicht den Kreistag nennt oder der Ausschuss ihm berichtet (`berichtet_an`
im Verzeichnis der Gremien).

## Beispiel

```yaml
# berichtswesen.yaml
berichtspflichten:
  - id: umsetzungsbericht
    an: sozialausschuss  # BE004
    turnus: P2Y
```

## Richtig

```yaml
# gremien.yaml
gremien:
  - {id: kreistag, name: Kreistag, art: kreistag}
  - {id: sozialausschuss, name: Sozialausschuss, art: ausschuss, berichtet_an: kreistag}
```

```yaml
# berichtswesen.yaml
berichtspflichten:
  - id: umsetzungsbericht
    an: sozialausschuss
    turnus: P2Y
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "BE004",
    Severity.HINWEIS,
    meldung="Der Bericht geht nur an „{ausschuss}“; zu unterrichten bleibt auch {kreistag}.",
    hinweis="Festlegen, wie {kreistag} unterrichtet wird, und das unter „berichtet_an“ oder als eigene "
    "Berichtspflicht eintragen.",
)
def bericht_nur_an_ausschuss(kontext: Kontext) -> Iterator[Befund]:
    kreistag = next((g for g in kontext.konzept.gremien if g.art == "kreistag"), None)
    pflichten = kontext.fassung.berichtspflichten
    if kreistag is None or any(pflicht.an == kreistag.id for pflicht in pflichten):
        return
    zustaendig = kontext.profil.berichtswesen.zustaendiger_ausschuss
    for pflicht in pflichten:
        ausschuss = kontext.gremien.get(pflicht.an or "")
        if ausschuss is None or (ausschuss.art != "ausschuss" and ausschuss.id != zustaendig):
            continue
        if ausschuss.berichtet_an == kreistag.id:
            continue
        angewendet = (massgabe for schritt in kontext.schritte.values() for massgabe in schritt.angewendet)
        massgabe = next((massgabe for massgabe in angewendet if f"{pflicht.id}.an" in massgabe.setzt), None)
        yield Befund(
            massgabe.id if massgabe else pflicht.id,
            ("setzt", f"{pflicht.id}.an") if massgabe else ("an",),
            ausschuss=ausschuss.kurz or ausschuss.name,
            kreistag=f"„{kreistag.kurz or kreistag.name}“",
        )
