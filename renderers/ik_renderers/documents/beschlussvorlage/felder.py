"""The sections of a paper's form: text, boxes to tick, attachments, and what bodies decided in words of their own."""

from __future__ import annotations

from ik_model.model.beschluss import Punktbeschluss
from ik_model.model.profil import Auswahl, Vorlagenform
from ik_model.model.text import Absatz, Satz, Text, Zeichen
from ik_model.model.vorlage import Anlage, Vorlage
from ik_model.ports import RenderError
from ik_renderers.documents.angaben import dateiname
from ik_renderers.documents.beschlussvorlage.kopf import ergebnis
from ik_renderers.documents.zahl import tag
from ik_renderers.markdown import Markdown, TextWriter, escape

_LEER, _ANGEKREUZT = "☐", "☑"


def felder(form: Vorlagenform, vorlage: Vorlage, writer: TextWriter) -> list[dict[str, object]]:
    """The sections in the order of the form; one that the paper leaves empty is left out, unless it has boxes."""
    for feld in vorlage.angekreuzt:
        if feld not in form.auswahl:
            raise _kein_kaestchen(vorlage, feld, "", [])
    gefunden: list[dict[str, object]] = []
    for feld, beschriftung in form.felder.items():
        teile = (_kaestchen(vorlage, feld, form.auswahl.get(feld)), _text(vorlage, feld, writer))
        if text := Markdown("\n\n".join(filter(None, teile))):
            gefunden.append({"id": Markdown(dateiname(feld).lower()), "beschriftung": beschriftung, "text": text})
    return gefunden


def wortlaute(vorlage: Vorlage, writer: TextWriter) -> list[dict[str, object]]:
    """What bodies decided in words of their own, and point by point."""
    gefunden: list[dict[str, object]] = []
    for nummer, station in enumerate(vorlage.beratungsfolge, 1):
        name = f"{vorlage.id}-beratung-{nummer}"
        texte = (station.wortlaut, *(_punkt(vorlage, punkt) for punkt in station.punkte))
        teile = [writer.write(text, f"{name}-{n}" if n else name) for n, text in enumerate(texte) if text]
        if teile:
            gefunden.append({"gremium": f"Beschluss {station.gremium}:", "text": Markdown("\n\n".join(teile))})
    return gefunden


def _punkt(vorlage: Vorlage, beschluss: Punktbeschluss) -> Text:
    """The vote on one point, and its wording if that is another one."""
    nummern = {massgabe.id: f"Maßgabe {n}" for n, massgabe in enumerate(vorlage.massgaben, 1)}
    punkt = f"Punkt {beschluss.punkt}"
    name = punkt if beschluss.punkt in vorlage.punkte else nummern.get(beschluss.punkt, punkt)
    worte = f"{name}: {ergebnis(beschluss)}{':' if beschluss.kuenftig else ''}"
    bloecke = (Absatz((Satz((Zeichen(worte),)),)), *beschluss.kuenftig.bloecke)
    return Text(bloecke, beschluss.kuenftig.fussnoten)


def _text(vorlage: Vorlage, feld: str, writer: TextWriter) -> Markdown:
    if feld == "anlagen":
        return Markdown("\n\n".join(escape(_anlage(anlage)) for anlage in vorlage.anlagen))
    eigenes = feld in type(vorlage).model_fields
    value = getattr(vorlage, feld) if eigenes else vorlage.weitere_felder.get(feld)
    return writer.write(value, f"{vorlage.id}-{dateiname(feld)}", feld) if isinstance(value, Text) else Markdown("")


def _anlage(anlage: Anlage) -> str:
    return f"{anlage.titel} (Stand {tag(anlage.fassung)})" if anlage.fassung else anlage.titel


def _kaestchen(vorlage: Vorlage, feld: str, auswahl: Auswahl | None) -> Markdown:
    """The boxes of a field, one a line; a ticked one is strong too, so that it is seen on a copy.

    Raises:
        RenderError: The paper ticks a box that the form does not have.
    """
    if auswahl is None:
        return Markdown("")
    angekreuzt = vorlage.angekreuzt.get(feld, ())
    for kennung in angekreuzt:
        if kennung not in auswahl.optionen:
            raise _kein_kaestchen(vorlage, feld, kennung, list(auswahl.optionen))
    zeilen = [
        f"[{_ANGEKREUZT} {escape(text)}]{{.stark}}" if kennung in angekreuzt else f"{_LEER} {escape(text)}"
        for kennung, text in auswahl.optionen.items()
    ]
    return Markdown("\n\n".join(["::: {.auswahl}", *zeilen, ":::"]))


def _kein_kaestchen(vorlage: Vorlage, feld: str, kennung: str, moeglich: list[str]) -> RenderError:
    was = f"kein Kästchen „{kennung}“" if kennung else "keine Kästchen"
    hinweis = f"Möglich sind: {', '.join(moeglich)}." if moeglich else "Sie stehen im Profil unter vorlagen.auswahl."
    return RenderError(f"Vorlage {vorlage.nummer} ausfüllen", f"Das Feld „{feld}“ hat {was}.", hinweis)
