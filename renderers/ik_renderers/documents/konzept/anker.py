"""The sentences of the concept that carry an ID in a document, so that links lead there and their page can be asked."""

from __future__ import annotations

from collections.abc import Callable

from ik_model.model.anker import Satzanker
from ik_model.model.konzept import Konzept
from ik_model.model.texte import satzanker
from ik_model.model.vorlage import Vorlage
from ik_model.revision.ortsangabe import sprungziel
from ik_renderers.markdown import Anchors

Finden = Callable[[Vorlage, Satzanker], Satzanker | None]
"""Where a sentence that a paper names stands in a version; ``None`` if it is gone."""


def anker(konzept: Konzept, finde: Finden) -> Anchors:
    """The sentences that papers are anchored to: they carry an ID in every format.

    Where a sentence stands in another version, it has the same ID there; where it is struck, no other sentence has it.
    """
    anchors: dict[tuple[str, str], dict[int, str]] = {}
    for vorlage in konzept.vorlagen:
        for massgabe in vorlage.massgaben:
            ziel = sprungziel(massgabe)
            stelle = finde(vorlage, ziel) if isinstance(ziel, Satzanker) else None
            if stelle is not None:
                anchors.setdefault(_text(stelle), {}).setdefault(stelle.satz, ziel.html_id)
    return anchors


def alle_anker(konzept: Konzept) -> Anchors:
    """All sentences, each by its own ID."""
    anchors: dict[tuple[str, str], dict[int, str]] = {}
    for satz in satzanker(konzept):
        anchors.setdefault(_text(satz), {})[satz.satz] = satz.html_id
    return anchors


def _text(satz: Satzanker) -> tuple[str, str]:
    """The element and the field by which a text is written."""
    return satz.element, str(satz.stelle).partition(".")[2]
