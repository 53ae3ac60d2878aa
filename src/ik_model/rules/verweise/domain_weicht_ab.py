"""Eine Adresse führt zu einer Domain, die das Profil nicht kennt.

Ein Buchstabendreher in einer Adresse fällt beim Lesen nicht auf, und die falsche Domain kann jedem gehören.
Das Profil nennt die Domains, auf die verwiesen werden darf (`domains`); ohne sie schweigt die Regel.
Unterdomains (www.…) zählen mit.

## Beispiel

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
domains: [kreis-musterland.de]
```

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Der Bericht steht unter <https://www.kreis-mustrland.de/bericht>.
```

## Richtig

```yaml
# profil.yaml
id: profil
kreis: Kreis Musterland
domains: [kreis-musterland.de]
```

```markdown
---
# kapitel/einleitung.md
id: einleitung
titel: Einleitung
---

Der Bericht steht unter <https://www.kreis-musterland.de/bericht>.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ik_model.diagnostics.finding import Severity
from ik_model.model.profil import Profil
from ik_model.model.text import Link, Zeichen
from ik_model.rules.befund import Befund
from ik_model.rules.regel import regel
from ik_model.rules.textstelle import Textstelle

_ADRESSE = re.compile(r"(?:https?://(?:[^/\s@]*@)?|\bwww\.)([\w.-]+\.[a-z]{2,})", re.IGNORECASE)


@regel(
    "VW004",
    Textstelle,
    Severity.WARNUNG,
    meldung="Die Domain „{domain}“ gehört nicht zu den hinterlegten.",
    hinweis="{vorschlag}Die Adresse berichtigen, oder die Domain im Profil unter „domains“ eintragen.",
)
def domain_weicht_ab(stelle: Textstelle, profil: Profil) -> Iterator[Befund]:
    if not profil.domains:
        return
    for satz, inline in stelle.text.inlines:
        adresse = inline.ziel if isinstance(inline, Link) else inline.text if isinstance(inline, Zeichen) else ""
        for match in _ADRESSE.finditer(adresse):
            domain = match[1].lower().removeprefix("www.")
            if not _bekannt(domain, profil.domains):
                vorschlag = _vorschlag(domain, profil)
                yield Befund(
                    stelle.element.id, stelle.path, satz, match[1], ab=inline, domain=domain, vorschlag=vorschlag
                )


def _bekannt(domain: str, domains: tuple[str, ...]) -> bool:
    bekannte = [bekannt.lower().removeprefix("www.") for bekannt in domains]
    return any(domain == bekannt or domain.endswith(f".{bekannt}") for bekannt in bekannte)


def _vorschlag(domain: str, profil: Profil) -> str:
    from rapidfuzz import fuzz, process

    treffer = process.extractOne(domain, profil.domains, scorer=fuzz.ratio, score_cutoff=75)
    return f"Meinten Sie „{treffer[0]}“? " if treffer else ""
