"""Der Text eines Links sagt nicht, wohin er führt.

Wer sich alle Links vorlesen lässt, hört nur „hier“ und „mehr“.
Ausgeschriebene Adressen sind erlaubt: Sie bleiben auch auf Papier lesbar.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Den Bericht finden Sie [hier](https://www.kreis-musterland.de/bericht).
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

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.model.text import Link
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel
from ik_model.rules.textstelle import Textstelle

_OHNE_AUSSAGE = re.compile(
    r"\W*(?:hier|hier klicken|klicken sie hier|siehe hier|da|dort|dieser?|diese seite|dieser link|unter diesem link"
    r"|links?|mehr|mehr dazu|mehr erfahren|mehr informationen|weitere informationen|weitere infos|infos?|informationen"
    r"|weiter|weiterlesen|details|website|webseite|homepage|internetseite|seite|download|pdf|here)?\W*",
    re.IGNORECASE,
)


@regel(
    "BA005",
    Textstelle,
    Severity.WARNUNG,
    meldung="Der Linktext „{worte}“ sagt nicht, wohin der Link führt.",
    hinweis="Das Ziel in Worte fassen: [Bericht zur Zuwanderung](https://…)",
)
def linktext_ohne_aussage(stelle: Textstelle, _: Profil) -> Iterator[Befund]:
    for satz, inline in stelle.text.inlines:
        if isinstance(inline, Link) and _OHNE_AUSSAGE.fullmatch(str(inline)):
            yield Befund(stelle.element.id, stelle.path, satz, f"[{inline}]", ab=inline, worte=inline)
