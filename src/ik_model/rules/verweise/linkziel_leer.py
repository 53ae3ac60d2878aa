"""Ein Link hat Text, aber kein Ziel.

Im Dokument stehen die Worte ohne Link; wer ihm folgen will, kommt nicht weiter.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Näheres sagt der [Bericht zur Zuwanderung](#).
```

## Richtig

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Näheres sagt der [Bericht zur Zuwanderung](https://www.kreis-musterland.de/bericht).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.model.text import Link
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel
from ik_model.rules.textstelle import Textstelle


@regel(
    "VW003",
    Textstelle,
    Severity.WARNUNG,
    meldung="Der Link „{worte}“ führt nirgendwohin.",
    hinweis="Das Ziel eintragen: [Worte](https://…), oder die Klammern entfernen.",
)
def linkziel_leer(stelle: Textstelle, _: Profil) -> Iterator[Befund]:
    for satz, inline in stelle.text.inlines:
        if isinstance(inline, Link) and not inline.ziel:
            yield Befund(stelle.element.id, stelle.path, satz, str(inline), ab=inline, worte=inline)
