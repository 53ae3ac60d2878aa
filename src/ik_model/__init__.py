"""The model of a county's strategy concept: load it, check it, use it.

::

    import ik_model

    konzept = ik_model.load("concept")
    for teilziel in konzept.teilziele:
        print(teilziel.ziffer, teilziel.text, *teilziel.verantwortliche)

    for finding in ik_model.check(konzept):
        print(finding.code, finding.message)

    print(ik_model.aufloesen(konzept, "Ziffer 5 Satz 2").satz)

    pdf = ik_model.render(konzept, "konzept", "pdf")
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ik_model.api import check, load
    from ik_model.diagnostics.errors import KonzeptError
    from ik_model.diagnostics.finding import Finding, Severity
    from ik_model.diagnostics.span import Span
    from ik_model.exchange.canonical import to_json
    from ik_model.exchange.reading import from_json
    from ik_model.exchange.schema.kinds import json_schema
    from ik_model.model.abschnitt import Abschnitt
    from ik_model.model.anker import Satzanker
    from ik_model.model.konzept import Konzept
    from ik_model.model.massnahme import Massnahme
    from ik_model.model.profil import Profil
    from ik_model.model.teilziel import Teilziel
    from ik_model.model.text import Text
    from ik_model.model.vorlage import Vorlage
    from ik_model.model.zustaendigkeit import Zustaendigkeit, zustaendigkeiten
    from ik_model.ports import (
        BuildRequest,
        BuiltFile,
        PagesRequest,
        Renderer,
        RenderError,
        RenderRequest,
        Vergleichsfassung,
    )
    from ik_model.rendering import render
    from ik_model.revision.aufloesung.aufloesen import aufloesen
    from ik_model.revision.aufloesung.treffer import Treffer
    from ik_model.revision.diff.aenderung import Aenderung, Vergleich
    from ik_model.revision.diff.vergleichen import vergleiche
    from ik_model.revision.fundstelle import fundstelle
    from ik_model.revision.zitat.fundstelle import Fundstelle
    from ik_model.revision.zitat.glied import FundstelleFehler
    from ik_model.rules.befund import Befund
    from ik_model.rules.kontext import Kontext
    from ik_model.rules.regel import Regel, konzeptregel, regel
    from ik_model.rules.textstelle import Textstelle
    from ik_model.source.git.errors import GitError
    from ik_model.source.git_tree import git_tree

__all__ = [
    "Abschnitt",
    "Aenderung",
    "Befund",
    "BuildRequest",
    "BuiltFile",
    "Finding",
    "Fundstelle",
    "FundstelleFehler",
    "GitError",
    "Kontext",
    "Konzept",
    "KonzeptError",
    "Massnahme",
    "PagesRequest",
    "Profil",
    "Regel",
    "RenderError",
    "RenderRequest",
    "Renderer",
    "Satzanker",
    "Severity",
    "Span",
    "Teilziel",
    "Text",
    "Textstelle",
    "Treffer",
    "Vergleich",
    "Vergleichsfassung",
    "Vorlage",
    "Zustaendigkeit",
    "aufloesen",
    "check",
    "from_json",
    "fundstelle",
    "git_tree",
    "json_schema",
    "konzeptregel",
    "load",
    "regel",
    "render",
    "to_json",
    "vergleiche",
    "zustaendigkeiten",
]

_LATE = {
    "Abschnitt": "ik_model.model.abschnitt",
    "Aenderung": "ik_model.revision.diff.aenderung",
    "Befund": "ik_model.rules.befund",
    "BuildRequest": "ik_model.ports",
    "BuiltFile": "ik_model.ports",
    "Finding": "ik_model.diagnostics.finding",
    "Fundstelle": "ik_model.revision.zitat.fundstelle",
    "FundstelleFehler": "ik_model.revision.zitat.glied",
    "GitError": "ik_model.source.git.errors",
    "Kontext": "ik_model.rules.kontext",
    "Konzept": "ik_model.model.konzept",
    "KonzeptError": "ik_model.diagnostics.errors",
    "Massnahme": "ik_model.model.massnahme",
    "PagesRequest": "ik_model.ports",
    "Profil": "ik_model.model.profil",
    "Regel": "ik_model.rules.regel",
    "RenderError": "ik_model.ports",
    "RenderRequest": "ik_model.ports",
    "Renderer": "ik_model.ports",
    "Satzanker": "ik_model.model.anker",
    "Severity": "ik_model.diagnostics.finding",
    "Span": "ik_model.diagnostics.span",
    "Teilziel": "ik_model.model.teilziel",
    "Text": "ik_model.model.text",
    "Textstelle": "ik_model.rules.textstelle",
    "Treffer": "ik_model.revision.aufloesung.treffer",
    "Vergleich": "ik_model.revision.diff.aenderung",
    "Vergleichsfassung": "ik_model.ports",
    "Vorlage": "ik_model.model.vorlage",
    "Zustaendigkeit": "ik_model.model.zustaendigkeit",
    "aufloesen": "ik_model.revision.aufloesung.aufloesen",
    "check": "ik_model.api",
    "from_json": "ik_model.exchange.reading",
    "fundstelle": "ik_model.revision.fundstelle",
    "git_tree": "ik_model.source.git_tree",
    "json_schema": "ik_model.exchange.schema.kinds",
    "konzeptregel": "ik_model.rules.regel",
    "load": "ik_model.api",
    "regel": "ik_model.rules.regel",
    "render": "ik_model.rendering",
    "to_json": "ik_model.exchange.canonical",
    "vergleiche": "ik_model.revision.diff.vergleichen",
    "zustaendigkeiten": "ik_model.model.zustaendigkeit",
}
"""The home of each public name, imported when it is first asked for.

*Why:* ``import ik_model`` stays light, and the command line is ready for Ctrl-C before the model is loaded.
"""

if not TYPE_CHECKING:  # a type checker would take any name for granted

    def __getattr__(name: str) -> object:
        if name not in _LATE:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(_LATE[name]), name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
