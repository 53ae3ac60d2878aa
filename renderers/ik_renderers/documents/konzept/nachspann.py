"""What follows the outline: indicators of the whole concept, glossary, literature."""

from __future__ import annotations

from collections.abc import Sequence

from ik_model.model.konzept import Eintragung, Konzept
from ik_model.model.text import Absatz, Satz, Stark, Text, Zeichen
from ik_renderers.documents.konzept.indikator import indikatoren
from ik_renderers.markdown import Markdown, TextWriter


def nachspann(konzept: Konzept, writer: TextWriter) -> list[dict[str, object]]:
    """Sections without a number, those that have something to say."""
    teile = [
        ("indikatoren", konzept.profil.teilziel.indikatoren, indikatoren(konzept.indikatoren)),
        ("glossar", "Glossar", _eintraege("glossar", konzept.glossar, writer)),
        ("literatur", "Literatur", _eintraege("literatur", konzept.literatur, writer)),
    ]
    return [{"id": Markdown(id), "titel": titel, "text": text} for id, titel, text in teile if text]


def _eintraege(id: str, eintraege: Sequence[Eintragung], writer: TextWriter) -> Markdown:
    return Markdown(
        "\n\n".join(writer.write(_mit_begriff(eintrag), f"{id}-{n}") for n, eintrag in enumerate(eintraege, 1))
    )


def _mit_begriff(eintrag: Eintragung) -> Text:
    """The entry's text with its term at the head of the first paragraph, in strong letters."""
    begriff = Satz((Stark((Zeichen(eintrag.begriff),)),))
    bloecke = eintrag.text.bloecke
    if bloecke and isinstance(bloecke[0], Absatz):
        return Text((Absatz((begriff, *bloecke[0].saetze)), *bloecke[1:]), eintrag.text.fussnoten)
    return Text((Absatz((begriff,)), *bloecke), eintrag.text.fussnoten)
