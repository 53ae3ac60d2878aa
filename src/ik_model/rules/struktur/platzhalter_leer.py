"""Eine Seite oder ein Abschnitt hat eine Überschrift, aber noch keinen Inhalt.

Im Dokument bleibt an dieser Stelle ein Platzhalter stehen, zum Beispiel für das Vorwort.
Als leer gilt auch ein Text, der nur „folgt“, „N. N.“ oder „…“ sagt.

## Beispiel

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
vorwort: vorwort.md
gliederung:
  - handlungsfelder/bildung.yaml
```

```markdown
---
# vorwort.md
id: vorwort  # ST007
titel: Vorwort
---
```

## Richtig

```yaml
# konzept.yaml
id: konzept
titel: Integrationskonzept
vorwort: vorwort.md
gliederung:
  - handlungsfelder/bildung.yaml
```

```markdown
---
# vorwort.md
id: vorwort
titel: Vorwort
---

Integration geht alle an.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.abschnitt import Abschnitt
from ik_model.model.text import Text
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel

_PLATZHALTER = re.compile(
    r"\W*(?:(?:text )?folgt(?: noch)?|wird (?:noch )?ergänzt|ist noch zu ergänzen|n\. ?n|tbd|todo|xxx+|lorem ipsum.*)?"
    r"\W*",
    re.IGNORECASE | re.DOTALL,
)


@konzeptregel(
    "ST007",
    Severity.WARNUNG,
    meldung="„{titel}“ hat noch keinen Text; im Dokument bleibt ein Platzhalter.",
    hinweis="Den Text ergänzen, oder den Abschnitt aus konzept.yaml nehmen.",
)
def platzhalter_leer(kontext: Kontext) -> Iterator[Befund]:
    konzept = kontext.konzept
    if (vorwort := konzept.vorwort) is not None and _leer(vorwort.text):
        yield Befund(vorwort.id, titel=vorwort.titel)
    for abschnitt in konzept.abschnitte:
        if _leer(abschnitt.text) and not _inhalt(abschnitt, kontext):
            yield Befund(abschnitt.id, titel=abschnitt.titel)


def _inhalt(abschnitt: Abschnitt, kontext: Kontext) -> bool:
    """Whether something else than text stands in the section, or another rule asks for it."""
    teile = (
        abschnitt.teilziele,
        abschnitt.massnahmen,
        abschnitt.abschnitte,
        abschnitt.oberziel,
        abschnitt.wiederholt,
        abschnitt.zeigt,
    )
    handlungsfeld = kontext.profil.rolle(abschnitt.art) == "handlungsfeld" and not abschnitt.text
    return any(teile) or (handlungsfeld and any(kontext.konzept.teilziele))


def _leer(text: Text) -> bool:
    bilder = any(not str(block) for block in text.bloecke)
    return not bilder and _PLATZHALTER.fullmatch(str(text)[:200]) is not None
