"""The pages ``docs/regeln/``, one for each rule, made from the rules themselves.

Run as ``python -m ik_model.rules.pages docs/regeln``; a test fails when the pages are stale.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from ik_model.diagnostics.code import Code
from ik_model.rules import registry
from ik_model.rules.ausfall import AUSFALLCODES
from ik_model.rules.regel import FAMILIEN, Regel

_HINWEIS = (
    "<!-- Erzeugt mit „python -m ik_model.rules.pages docs/regeln“; Änderungen gehören in die Datei der Regel. -->\n"
)
_MARKE = re.compile(r"  # [A-Z]{2}\d{3}$", re.MULTILINE)


def pages() -> dict[str, str]:
    """File name → content, for every rule of the table, what keeps rules from judging, and the index."""
    regeln = [registry.finde(code) for code in registry.TABELLE]
    seiten = {"index.md": _index(regeln)} | {f"{regel.code}.md": _page(regel) for regel in regeln}
    return seiten | {f"{code.code}.md": _ausfall(code) for code in AUSFALLCODES.values()}


def write(folder: Path) -> None:
    """Write the pages; those of rules that are no more are removed."""
    folder.mkdir(parents=True, exist_ok=True)
    current = pages()
    for name, content in current.items():
        (folder / name).write_text(content, encoding="utf-8")
    for stale in folder.glob("*.md"):
        if stale.name not in current:
            stale.unlink()


def _index(regeln: Sequence[Regel]) -> str:
    teile = [
        _HINWEIS,
        "# Die Regeln der Prüfung\n",
        "Jede Regel hat einen Code, der sich nie ändert.\n"
        "Fehler halten den Bau der Dokumente auf; Warnungen und Hinweise werden gezeigt.\n"
        "Das Profil des Kreises (`profil.yaml`) kann eine Regel abschalten oder anders gewichten, und ein einzelner "
        "Befund lässt sich mit Grund ausnehmen:\n",
        "```yaml\n# profil.yaml\nregeln:\n  ST008: aus        # oder fehler, warnung, hinweis\n```\n",
        "```yaml\n# am Element, zum Beispiel an einem Teilziel\nausnahmen:\n  - regel: OR003\n"
        "    grund: Die Federführung wechselt jährlich (Beschluss vom 12.03.2020).\n```\n",
    ]
    alle: list[Regel | Code] = [*regeln, *AUSFALLCODES.values()]
    alle.sort(key=lambda eintrag: list(FAMILIEN).index(eintrag.code[:2]))
    for kuerzel, gruppe in groupby(alle, key=lambda eintrag: eintrag.code[:2]):
        zeilen = [f"| [{e.code}]({e.code}.md) | {e.name} | {e.severity.label} | {_kurz(e)} |" for e in gruppe]
        teile.append(
            f"## {FAMILIEN[kuerzel]}\n\n| Code | Name | Gewicht | Was sie findet |\n|---|---|---|---|\n"
            + "\n".join(zeilen)
            + "\n"
        )
    return "\n".join(teile)


def _kurz(eintrag: Regel | Code) -> str:
    return eintrag.text.partition("\n\n")[0].replace("\n", " ").replace("|", "\\|")


def _page(regel: Regel) -> str:
    fest = "; lässt sich weder abschalten noch ausnehmen" if regel.fest else ""
    text = _MARKE.sub(lambda match: match[0].replace("# ", "# ← "), regel.text)
    return (
        f"{_HINWEIS}\n# {regel.code} {regel.name}\n\n"
        f"[Regeln](index.md) · {FAMILIEN[regel.code[:2]]} · Gewicht: **{regel.severity.label}**{fest}\n\n"
        f"{text}\n\n## Was zu tun ist\n\n{_rat(regel)}\n"
    )


def _ausfall(code: Code) -> str:
    return (
        f"{_HINWEIS}\n# {code.code} {code.name}\n\n[Regeln](index.md) · {FAMILIEN[code.code[:2]]} · Gewicht: "
        f"**{code.severity.label}**\n\n{code.text}\n"
    )


def _rat(regel: Regel) -> str:
    """The hint without what depends on the finding."""
    rat = re.sub(r"\{(?:vorschlag|rat)\}", "", regel.hinweis).replace("{{", "{").replace("}}", "}")
    rat = re.sub(r"\{(\w+)\}", lambda match: f"‹{match[1]}›", rat)
    return rat or "Der Hinweis am Befund sagt, was hier hilft."


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/regeln"))
