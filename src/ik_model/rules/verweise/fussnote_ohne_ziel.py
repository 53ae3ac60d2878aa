"""Ein Fußnotenzeichen hat keine Fußnote.

Im Dokument fehlt dann die Anmerkung, auf die das Zeichen verweist.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Migrationshintergrund hat, wer selbst zugewandert ist[^definition].
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Migrationshintergrund hat, wer selbst zugewandert ist[^definition].

[^definition]: Definition des Statistischen Bundesamtes.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.massgabe import Massgabe
from ik_model.model.profil import Profil
from ik_model.model.text import Fussnotenzeichen
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel
from ik_model.rules.textstelle import Textstelle


@regel(
    "VW005",
    Textstelle,
    Severity.FEHLER,
    meldung="Zum Fußnotenzeichen „{kennung}“ fehlt die Fußnote.",
    hinweis="Am Ende des Textes ergänzen: [^{kennung}]: Text der Fußnote.",
)
def fussnote_ohne_ziel(stelle: Textstelle, _: Profil) -> Iterator[Befund]:
    if isinstance(stelle.element, Massgabe) and stelle.path == ("kuenftig",):
        return  # its footnote may stand in the text that it changes
    vorhanden = {fussnote.kennung for fussnote in stelle.text.fussnoten}
    for satz, inline in stelle.text.inlines:
        if isinstance(inline, Fussnotenzeichen) and inline.kennung not in vorhanden:
            zeichen = f"[^{inline.kennung}]"
            yield Befund(stelle.element.id, stelle.path, satz, zeichen, ab=inline, kennung=inline.kennung)
