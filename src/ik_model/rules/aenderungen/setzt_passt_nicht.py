"""Eine Maßgabe setzt in den Daten etwas, was es nicht gibt.

Unter `setzt` steht, was sich mit dem Wortlaut in den Daten ändert: `element.feld: neuer Wert`.
Gibt es das Feld nicht oder passt der Wert nicht dazu, wird die ganze Maßgabe nicht angewendet.

## Beispiel

```yaml
# berichtswesen.yaml
berichtspflichten:
  - {id: umsetzungsbericht, an: kreistag, turnus: P2Y}
```

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
massgaben:
  - id: bericht-an-ausschuss
    satz: berichtswesen/2
    bisher: dem Kreistag
    kuenftig: dem Sozialausschuss
    setzt: {umsetzungsbericht.empfaenger: sozialausschuss}  # AE007
```

## Richtig

```yaml
# berichtswesen.yaml
berichtspflichten:
  - {id: umsetzungsbericht, an: kreistag, turnus: P2Y}
```

```yaml
# vorlagen/vo-2020-7.yaml
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beratungsfolge:
  - {gremium: kreistag, zustaendigkeit: Entscheidung}
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
massgaben:
  - id: bericht-an-ausschuss
    satz: berichtswesen/2
    bisher: dem Kreistag
    kuenftig: dem Sozialausschuss
    setzt: {umsetzungsbericht.an: sozialausschuss}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from ik_model.diagnostics.finding import Severity
from ik_model.model.base import Element
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "AE007",
    Severity.FEHLER,
    meldung="„{schluessel}: {wert}“ lässt sich nicht setzen: {grund}.",
    hinweis="Unter „setzt“ steht element.feld: neuer Wert, zum Beispiel „umsetzungsbericht.an: kreistag“.",
)
def setzt_passt_nicht(kontext: Kontext) -> Iterator[Befund]:
    for schritt in kontext.massgaben:
        for schluessel, setzung in schritt.massgabe.setzt.items():
            wert = setzung.kuenftig
            kennung, _, feld = schluessel.rpartition(".")
            element = schritt.davor.find(kennung)
            if grund := _grund(schluessel, element, feld, wert):
                path = ("setzt", schluessel)
                yield Befund(schritt.massgabe.id, path, schluessel=schluessel, wert=wert, grund=grund)


def _grund(schluessel: str, element: Element | None, feld: str, wert: object) -> str:
    """Why the value cannot be set; empty if it can, or if the ID is unknown, which is a finding of its own."""
    if "." not in schluessel:
        return "nach der Kennung fehlt das Feld"
    if element is None:
        return ""
    felder = type(element).model_fields
    if feld not in felder or feld in {"id", "ausnahmen"}:
        return f"„{element.id}“ hat kein Feld „{feld}“"
    try:
        type(element).model_validate({name: getattr(element, name) for name in felder} | {feld: wert})
    except ValidationError:
        return f"der Wert passt nicht zum Feld „{feld}“"
    return ""
