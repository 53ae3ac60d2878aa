"""The examples in the rules' docstrings, and the small concept that they are put into.

Each rule's docstring is its documentation and its test page: under "Beispiel" stand files with the mistake, under
"Richtig" the mended ones. The first comment of a file is its path; a trailing comment with a code marks the line of the
finding.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ik_model.diagnostics.finding import Finding
from ik_model.rules.engine import judge
from ik_model.rules.regel import Regel
from ik_model.source.reader import read

GRUNDSTOCK = {
    "konzept.yaml": """\
id: konzept
titel: Integrationskonzept
gliederung:
  - kapitel/einleitung.md
  - handlungsfelder/bildung.yaml
  - kapitel/berichtswesen.md
""",
    "profil.yaml": "id: profil\nkreis: Kreis Musterland\n",
    "stellen.yaml": """\
stellen:
  - {id: fachdienst-schule, name: Fachdienst Schule und Bildung}
""",
    "zielgruppen.yaml": """\
zielgruppen:
  - {id: kinder, name: Kinder}
  - {id: eltern, name: Eltern}
""",
    "gremien.yaml": """\
gremien:
  - {id: kreistag, name: Kreistag, art: kreistag}
  - {id: sozialausschuss, name: Sozialausschuss, art: ausschuss}
""",
    "kapitel/einleitung.md": """\
---
id: einleitung
titel: Einleitung
---

Integration ist eine dauerhafte Aufgabe.
""",
    "kapitel/berichtswesen.md": """\
---
id: berichtswesen
titel: Berichtswesen
---

Zu den Treffen der Steuerungsgruppe wird berichtet.
Alle zwei Jahre wird dem Kreistag ein Bericht vorgelegt.
""",
    "handlungsfelder/bildung.yaml": """\
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
    verantwortliche: [fachdienst-schule]
""",
}

_BLOCK = re.compile(r"```(?:yaml|markdown)\n(.*?)```", re.DOTALL)
_PFAD = re.compile(r"\A(?:---\n)?# (\S+)\n")
_MARKE = re.compile(r"  # ([A-Z]{2}\d{3})$", re.MULTILINE)


@dataclass(frozen=True)
class Beispiel:
    """The files of one example, and where its marks say that the finding is: file and line."""

    dateien: dict[str, str]
    marken: tuple[tuple[str, int], ...]


def beispiele(regel: Regel) -> tuple[Beispiel, Beispiel]:
    """The failing and the mended example of a rule."""
    _, falsch, richtig = re.split(r"^## (?:Beispiel|Richtig)$", regel.text, flags=re.MULTILINE)
    return _beispiel(falsch, regel.code), _beispiel(richtig, regel.code)


def _beispiel(text: str, code: str) -> Beispiel:
    dateien: dict[str, str] = {}
    marken: list[tuple[str, int]] = []
    for inhalt in _BLOCK.findall(text):
        pfad = _PFAD.match(inhalt)
        assert pfad, f"{code}: the first comment of an example is its path"
        dateien[pfad[1]] = inhalt
        for marke in _MARKE.finditer(inhalt):
            assert marke[1] == code
            marken.append((pfad[1], inhalt.count("\n", 0, marke.start()) + 1))
    assert dateien
    return Beispiel(dateien, tuple(marken))


def pruefe(ordner: Path, dateien: dict[str, str]) -> list[Finding]:
    """The findings on the small concept with other files."""
    for pfad, inhalt in (GRUNDSTOCK | dateien).items():
        datei = ordner / pfad
        datei.parent.mkdir(parents=True, exist_ok=True)
        datei.write_text(inhalt, encoding="utf-8")
    lesung = read(ordner)
    fehler = [finding for finding in lesung.findings if finding.code != "LA011"]
    assert lesung.konzept is not None, lesung.findings
    assert not fehler
    return judge(lesung.konzept, lesung.positions)
