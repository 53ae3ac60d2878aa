"""Eine Fußnote wird nirgends zitiert, oder sie steht zweimal da.

Ohne Zeichen im Text erscheint die Fußnote in keinem Dokument; von zweien mit demselben Namen nur eine.

## Beispiel

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Migrationshintergrund hat, wer selbst zugewandert ist.

[^definition]: Definition des Statistischen Bundesamtes.
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
from ik_model.model.profil import Profil
from ik_model.model.text import Fussnotenzeichen
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel
from ik_model.rules.textstelle import Textstelle


@regel(
    "VW006",
    Textstelle,
    Severity.WARNUNG,
    meldung="Die Fußnote „{kennung}“ {mangel}.",
    hinweis="Im Text das Zeichen [^{kennung}] setzen, oder die Fußnote löschen.",
)
def fussnote_ohne_zeichen(stelle: Textstelle, _: Profil) -> Iterator[Befund]:
    fussnoten = stelle.text.fussnoten
    if not fussnoten:
        return
    zitiert = {inline.kennung for _, inline in stelle.text.inlines if isinstance(inline, Fussnotenzeichen)}
    gesehen: set[str] = set()
    for fussnote in fussnoten:
        kennung = fussnote.kennung
        satz = fussnote.inhalt.saetze[0] if fussnote.inhalt.saetze else None
        if kennung in gesehen or kennung not in zitiert:
            mangel = "steht zweimal da" if kennung in gesehen else "wird im Text nicht zitiert"
            yield Befund(stelle.element.id, stelle.path, satz, f"[^{kennung}]", kennung=kennung, mangel=mangel)
        gesehen.add(kennung)
