"""Der Vorlage liegt das Konzept in einer anderen Fassung bei, als hier geführt wird.

Beschlossen wird, was beiliegt; stimmen die Fassungen nicht überein, gilt später ein anderer Text als der
bearbeitete.
Verglichen wird das Datum der Fassung der Anlage mit dem Datum des Konzepts, solange die Vorlage nicht
entschieden ist.

## Beispiel

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
datum: 2020-09-09
gliederung:
  - handlungsfelder/bildung.yaml
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
anlagen:
  - {titel: Integrationskonzept, konzept: ja, fassung: 2020-08-01}  # VO009
```

## Richtig

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
datum: 2020-09-09
gliederung:
  - handlungsfelder/bildung.yaml
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
anlagen:
  - {titel: Integrationskonzept, konzept: ja, fassung: 2020-09-09}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "VO009",
    Severity.WARNUNG,
    meldung="Die Anlage „{titel}“ hat den Stand {anlage:%d.%m.%Y}, das Konzept den Stand {konzept:%d.%m.%Y}.",
    hinweis="Die aktuelle Fassung beifügen, oder den Stand berichtigen.",
)
def anlage_in_anderer_fassung(kontext: Kontext) -> Iterator[Befund]:
    konzept = kontext.konzept
    for vorlage in konzept.vorlagen:
        for nummer, anlage in enumerate(vorlage.anlagen):
            ist_konzept = anlage.konzept or " ".join(anlage.titel.split()) == konzept.titelzeile
            if not ist_konzept or anlage.fassung is None or konzept.datum is None or vorlage.beschluss is not None:
                continue
            if anlage.fassung != konzept.datum:
                path = ("anlagen", nummer, "fassung")
                yield Befund(vorlage.id, path, titel=anlage.titel, anlage=anlage.fassung, konzept=konzept.datum)
