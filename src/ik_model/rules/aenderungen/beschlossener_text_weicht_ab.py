"""Ein beschlossener Text wurde geändert, ohne dass darüber neu beschlossen wurde.

`ik adopt` schreibt zu jedem Beschluss ein Siegel: eine Prüfsumme über den beschlossenen Text.
Stimmt sie nicht mehr, obwohl das Konzept als „beschlossen“ gilt, ist der Text nicht mehr der beschlossene.
Nicht zum Text gehören Seitenumbrüche, Hausstil und Regeln, die Vorlagen, und was nach dem Beschluss festgehalten wird:
der Stand einer Maßnahme, gemessene Werte, erreichte Meilensteine.

## Beispiel

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
status: beschlossen
beschluesse:
  - vorlage: VO/2020/7
    gremium: kreistag
    datum: 2020-09-14
    siegel: "sha256:0000000000000000000000000000000000000000000000000000000000000000"  # AE020
gliederung:
  - kapitel/einleitung.md
  - handlungsfelder/bildung.yaml
  - kapitel/berichtswesen.md
```

## Richtig

Der Text ist wieder der beschlossene; oder er ist der Entwurf einer neuen Fassung und sagt das auch.

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
status: Entwurf
beschluesse:
  - vorlage: VO/2020/7
    gremium: kreistag
    datum: 2020-09-14
    siegel: "sha256:0000000000000000000000000000000000000000000000000000000000000000"
gliederung:
  - kapitel/einleitung.md
  - handlungsfelder/bildung.yaml
  - kapitel/berichtswesen.md
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.revision.siegel import geltender_beschluss, unversehrt
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel


@konzeptregel(
    "AE020",
    Severity.FEHLER,
    meldung="Der Text ist nicht mehr der beschlossene (Vorlage {vorlage}{am}): Sein Siegel stimmt nicht.",
    hinweis="Die Änderung zurücknehmen („ik diff“ zeigt sie); oder „status: Entwurf“ schreiben und die neue Fassung "
    "beschließen lassen.",
)
def beschlossener_text_weicht_ab(kontext: Kontext) -> Iterator[Befund]:
    konzept = kontext.konzept
    beschluss = geltender_beschluss(konzept)
    if beschluss is not None and not unversehrt(konzept):
        am = f" vom {beschluss.datum:%d.%m.%Y}" if beschluss.datum else ""
        path = ("beschluesse", len(konzept.beschluesse) - 1, "siegel")
        yield Befund(konzept.id, path, vorlage=beschluss.vorlage, am=am)
