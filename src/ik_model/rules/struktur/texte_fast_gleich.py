"""Zwei Texte des Konzepts sind fast gleich.

Meist wurde ein Text kopiert und nur an einer der beiden Stellen geändert; dann ist offen, welche Fassung
gilt.
Verglichen werden Absätze, Punkte und einzelne Sätze der Abschnitte, Teilziele und Maßnahmen ab 30 Zeichen.
Gemeldet wird ab 90 Prozent Übereinstimmung der Zeichen, wenn die Texte nicht bewusst gleich gebaut sind
(„Zugang zu Bildung“, „Zugang zu Arbeit“; kurze Texte auch „bis 2027“, „bis 2028“).
Wortgleiche Wiederholungen sind erlaubt, außer bei den Teilzielen selbst.

## Beispiel

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
    aktivitaeten:
      - Der Kreis führt Gespräche über die Herausforderungen der pädagogischen Arbeit mit Kindern.
    verantwortliche: [fachdienst-schule]
  - id: kita-sprache
    text: Die Kinder sprechen bei der Einschulung Deutsch.
    zielgruppen: [kinder]
    aktivitaeten:
      - Der Kreis führt Gespräche über die Herausforderung der pädagogischen Arbeit mit Kindern.  # ST008
    verantwortliche: [fachdienst-schule]
```

## Richtig

```yaml
# handlungsfelder/bildung.yaml
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
    aktivitaeten:
      - Der Kreis führt Gespräche über die Herausforderungen der pädagogischen Arbeit mit Kindern.
    verantwortliche: [fachdienst-schule]
  - id: kita-sprache
    text: Die Kinder sprechen bei der Einschulung Deutsch.
    zielgruppen: [kinder]
    aktivitaeten:
      - Der Kreis führt Gespräche über die Herausforderungen der pädagogischen Arbeit mit Kindern.
    verantwortliche: [fachdienst-schule]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ik_model.diagnostics.finding import Severity
from ik_model.diagnostics.positions import Path
from ik_model.model.abschnitt import Abschnitt
from ik_model.model.massnahme import Massnahme
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Absatz, Satz
from ik_model.rules.aehnlichkeit import paare, unterschied
from ik_model.rules.befund import Befund
from ik_model.rules.fundort import fundort
from ik_model.rules.kontext import Kontext
from ik_model.rules.regel import konzeptregel

_MINDESTLAENGE = 30


class _Stelle(NamedTuple):
    element: str
    path: Path
    satz: Satz
    absatz: Absatz
    ganz: bool
    """Whether it is a whole paragraph or point, not a sentence of one."""


@konzeptregel(
    "ST008",
    Severity.HINWEIS,
    meldung="Dieser Text gleicht zu {prozent} % dem in {ort}{unterschied}.",
    hinweis="Soll an beiden Stellen dasselbe stehen, den Wortlaut angleichen; sonst den Unterschied deutlich machen.",
)
def texte_fast_gleich(kontext: Kontext) -> Iterator[Befund]:
    stellen: dict[str, _Stelle] = {}
    ziele: dict[str, str] = {}
    for text, stelle in _stellen(kontext):
        if stelle.path == ("text",) and isinstance(kontext.konzept.find(stelle.element), Teilziel) and stelle.ganz:
            anderes = ziele.setdefault(text, stelle.element)
            if anderes != stelle.element:
                yield _befund(kontext, stelle, anderes, 1.0, "")
        if stelle.ganz or text not in stellen:
            stellen.setdefault(text, stelle)
    texte = list(stellen)
    gemeldet: set[int] = set()
    for nummer, anderer, anteil in sorted(paare(texte), key=lambda paar: not stellen[texte[paar[0]]].ganz):
        hier, dort = stellen[texte[nummer]], stellen[texte[anderer]]
        if (not hier.ganz and id(hier.absatz) in gemeldet) or hier.absatz is dort.absatz:
            continue
        if abweichung := unterschied(texte[anderer], texte[nummer]):
            gemeldet.add(id(hier.absatz))
            yield _befund(kontext, hier, dort.element, anteil, _gekuerzt(*abweichung))


def _stellen(kontext: Kontext) -> Iterator[tuple[str, _Stelle]]:
    for element, path, text in kontext.textstellen:
        if not isinstance(element, Abschnitt | Teilziel | Massnahme):
            continue
        for absatz in text.absaetze:
            if len(worte := _normal(str(absatz))) >= _MINDESTLAENGE:
                yield worte, _Stelle(element.id, path, absatz.saetze[0], absatz, ganz=True)
            if len(absatz.saetze) > 1:
                for satz in absatz.saetze:
                    if len(worte := _normal(str(satz))) >= _MINDESTLAENGE:
                        yield worte, _Stelle(element.id, path, satz, absatz, ganz=False)


def _normal(worte: str) -> str:
    return " ".join(worte.split()).rstrip(" .;:,")


def _befund(kontext: Kontext, hier: _Stelle, anderes: str, anteil: float, abweichung: str) -> Befund:
    prozent = 100 if anteil == 1 else min(99, round(anteil * 100))
    ort = fundort(kontext.konzept, anderes)
    return Befund(hier.element, hier.path, hier.satz, prozent=prozent, ort=ort, unterschied=abweichung)


def _gekuerzt(dort: str, hier: str) -> str:
    """The first difference, if it is short enough to be read in a message."""
    if len(dort) + len(hier) > 80:
        return ""
    if not hier:
        return f"; hier fehlt „{dort}“"
    return f"; hier „{hier}“, dort „{dort}“" if dort else f"; hier zusätzlich „{hier}“"
