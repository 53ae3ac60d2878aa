"""Dem zuständigen Ausschuss wird nicht in dem Turnus berichtet, den der Kreis verlangt.

Der Ausschuss begleitet die Umsetzung und bereitet Beschlüsse dazu vor; dafür braucht er den Bericht, und
zwar regelmäßig.
Welcher Ausschuss zuständig ist und wie oft ihm zu berichten ist, sagt das Profil (`berichtswesen`); ohne
diese Angabe schweigt die Regel.
Sie prüft den Text mit seinen Maßgaben: Leitet eine Maßgabe den Bericht an den Ausschuss um, gehört das in
ihr Feld `setzt`.

## Beispiel

```yaml
# profil.yaml
kreis: Kreis Musterland
berichtswesen: {zustaendiger_ausschuss: sozialausschuss, turnus: P2Y}
```

```yaml
# berichtswesen.yaml
berichtspflichten:
  - id: umsetzungsbericht
    an: kreistag  # BE001
    turnus: P2Y
```

## Richtig

```yaml
# profil.yaml
kreis: Kreis Musterland
berichtswesen: {zustaendiger_ausschuss: sozialausschuss, turnus: P2Y}
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
from ik_model.model.berichtswesen import Berichtspflicht
from ik_model.model.turnus import Turnus
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "BE001",
    Severity.FEHLER,
    meldung="Dem zuständigen Ausschuss ({ausschuss}) wird nicht {soll} berichtet{stattdessen}.",
    hinweis="Im Konzept oder durch eine Maßgabe festlegen, dass der Bericht {soll} an den Ausschuss geht; "
    "die Maßgabe nennt das in „setzt: {{{pflicht}.an: {kennung}}}“.",
)
def kein_bericht_an_den_ausschuss(kontext: Kontext) -> Iterator[Befund]:
    form = kontext.profil.berichtswesen
    kennung, turnus = form.zustaendiger_ausschuss, form.turnus
    if kennung is None:
        return
    pflichten = kontext.fassung.berichtspflichten
    an_ausschuss = [pflicht for pflicht in pflichten if pflicht.an == kennung]
    if any(_oft_genug(pflicht, turnus) for pflicht in an_ausschuss):
        return
    naechste = next(iter(an_ausschuss or [p for p in pflichten if p.turnus and p.turnus == turnus] or pflichten), None)
    gremium = kontext.gremien.get(kennung)
    yield Befund(
        naechste.id if naechste else kontext.konzept.id,
        (("turnus",) if an_ausschuss else ("an",)) if naechste else ("berichtspflichten",),
        ausschuss=gremium.name if gremium else kennung,
        soll=str(turnus or "regelmäßig"),
        stattdessen=_stattdessen(naechste, kontext, an_ausschuss=bool(an_ausschuss)),
        pflicht=naechste.id if naechste else "umsetzungsbericht",
        kennung=kennung,
    )


def _oft_genug(pflicht: Berichtspflicht, soll: Turnus | None) -> bool:
    return pflicht.turnus is not None and (soll is None or pflicht.turnus <= soll)


def _stattdessen(pflicht: Berichtspflicht | None, kontext: Kontext, *, an_ausschuss: bool) -> str:
    if pflicht is None:
        return ""
    if an_ausschuss:
        return f", sondern {pflicht.turnus}" if pflicht.turnus else "; ein Turnus ist nicht angegeben"
    gremium = kontext.gremien.get(pflicht.an or "")
    return f"; der Bericht geht an: {gremium.kurz or gremium.name}" if gremium else ""
