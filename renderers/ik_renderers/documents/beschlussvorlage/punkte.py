"""The points of a paper as a numbered list, where its text asks for all of them."""

from __future__ import annotations

from ik_model.model.konzept import Konzept
from ik_model.model.text import Absatz, Aufzaehlung, Block, Satz, Spanne, Text, Zeichen
from ik_model.model.vorlage import Vorlage
from ik_renderers.markdown import Fill


def mit_punkten(vorlage: Vorlage, konzept: Konzept, fill: Fill) -> Vorlage:
    """The paper with ``[]{wortlaut=vorlage}`` written out as a list, where it is a paragraph of its own.

    *Why here:* within a sentence words are filled in like any others; a list is a block.
    """

    def ausgeschrieben(text: Text) -> Text:
        return Text(tuple(_block(block, konzept, fill) for block in text.bloecke), text.fussnoten)

    texte = {name: ausgeschrieben(wert) for name, wert in vorlage if isinstance(wert, Text)}
    weitere = {name: ausgeschrieben(text) for name, text in vorlage.weitere_felder.items()}
    return vorlage.model_copy(update=texte | {"weitere_felder": weitere})


def _block(block: Block, konzept: Konzept, fill: Fill) -> Block:
    match block:
        case Absatz((Satz((Spanne((), "wortlaut", ziel),)),)):
            andere = konzept.find(ziel)
            punkte = andere.punkte if isinstance(andere, Vorlage) else {}
            if len(punkte) > 1:
                worte = (" ".join(fill("wortlaut", massgabe.id) for massgabe in punkt) for punkt in punkte.values())
                return Aufzaehlung(tuple(Absatz((Satz((Zeichen(punkt),)),)) for punkt in worte), "zahl")
    return block
