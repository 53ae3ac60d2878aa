"""The words of one Maßgabe that changes a text."""

from __future__ import annotations

from dataclasses import dataclass

from ik_model.model.anker import Elementanker, Satzanker
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.text import Absatz, Aufzaehlung, Satz, Text
from ik_model.revision.anwendung.worte import gleiche_worte
from ik_model.revision.pfad import lesen
from ik_model.revision.satz import feldtext, finde_satz
from ik_model.revision.wortlaut.klartext import Fuellen, element_klartext, klartext
from ik_model.revision.wortlaut.ort import Aenderungsort, ort_von
from ik_model.revision.wortlaut.sprache import Sache, Sprache, wird, zitiert

_WIE = {"davor": "vor", "danach": "nach"}
_SATZENDE = (".", "!", "?")


@dataclass(frozen=True, slots=True)
class Aenderungsworte:
    """Words the changes of one paper.

    Attributes:
        konzept: The text that the paper was given; if the change is in the text by now, the text with it.
        sprache: How it is worded.
        fuellen: Gives words that are computed.
        eingearbeitet: Whether the text holds the change.
    """

    konzept: Konzept
    sprache: Sprache
    fuellen: Fuellen
    eingearbeitet: bool

    def am_satz(self, massgabe: Massgabe, anker: Satzanker) -> str:
        """A sentence or a part of one is replaced, inserted or struck."""
        ort = self._ort(massgabe, anker)
        satz = finde_satz(self.konzept, anker)
        bisher = str(massgabe.bisher)
        if not self._ganz(bisher, satz):
            return self._teil(massgabe, ort)
        if massgabe.einfuegen is not None and isinstance(massgabe.kuenftig.bloecke[0], Aufzaehlung):
            punkt = Aenderungsort(ort.wo, ort.unter, ort.stelle.rpartition(" Satz ")[0])
            return self._einfuegen(massgabe, punkt, "Punkt")
        return self._ganzes(massgabe, ort, "Satz" if "Satz" in ort.stelle else "Punkt")

    def am_feld(self, massgabe: Massgabe, anker: Elementanker) -> str:
        """A field or a point of a list changes."""
        ort = self._ort(massgabe, anker)
        if massgabe.einfuegen in {"zuerst", "zuletzt"}:
            return self._am_rand(massgabe, anker, ort)
        text = self._text(anker)
        bisher = str(massgabe.bisher)
        if not self._ganz(bisher, text):
            for stelle in text.gezaehlt if text is not None else ():
                if gleiche_worte(bisher, str(stelle.satz)) and massgabe.einfuegen is None:
                    satz = Satzanker(anker.element, stelle.nummer, anker.feld, anker.punkt)
                    return self._ganzes(massgabe, ort_von(self.konzept, satz), "Satz")
            return self._teil(massgabe, ort)
        if anker.punkt is not None:
            return self._ganzes(massgabe, ort, "Punkt")
        wo = f"In {ort.wo} {{}} der Text" + (f" unter „{ort.unter}“" if ort.unter else "")
        if not massgabe.kuenftig:
            return f"{wo.format('wird')} gestrichen."
        neu = self._neu(massgabe)
        if self.sprache.land:
            return f"{wo.format('erhält')} folgende Fassung: {neu}"
        return f"{wo.format('wird')} durch den folgenden Text ersetzt: {neu}"

    def am_element(self, massgabe: Massgabe, anker: Elementanker) -> str:
        """A whole element is brought, moved, rewritten or struck."""
        ort = self._ort(massgabe, anker)
        if massgabe.verschieben is not None:
            wie, ziel = massgabe.verschieben.lage
            wohin = ort_von(self.konzept, Elementanker(ziel)).wo
            if wie in _WIE:
                return f"{ort.als_subjekt('wird')} {_WIE[wie]} {wohin} eingeordnet."
            return f"{ort.als_subjekt('wird')} in {wohin} als {'Erstes' if wie == 'zuerst' else 'Letztes'} eingeordnet."
        if massgabe.neues is None:
            return f"{ort.als_subjekt('wird')} gestrichen."
        neu = zitiert(element_klartext(self.konzept, massgabe.neues, self.fuellen))
        match massgabe.einfuegen:
            case None if self.sprache.land:
                return f"{ort.als_subjekt('erhält')} folgende Fassung: {neu}"
            case None:
                return f"{ort.als_subjekt('wird')} durch Folgendes ersetzt: {neu}"
            case "davor" | "danach":
                return f"{ort.daneben(_WIE[massgabe.einfuegen], 'wird')} Folgendes eingefügt: {neu}"
            case "zuerst":
                return f"{ort.darin('wird')} als Erstes eingefügt: {neu}"
            case _:
                return f"{ort.darin('wird')} als Letztes {'angefügt' if self.sprache.land else 'eingefügt'}: {neu}"

    def _ort(self, massgabe: Massgabe, anker: Satzanker | Elementanker) -> Aenderungsort:
        gestrichen = zitiert(klartext(massgabe.bisher, self.fuellen) or anker.element)
        return ort_von(self.konzept, anker, gestrichen if self.eingearbeitet else "")

    def _ganz(self, bisher: str, steht: Satz | Text | None) -> bool:
        """Whether the old wording is the whole of what stands there.

        Once the text holds the change, the old wording stands there no more; then its full stop has to tell.
        """
        if self.eingearbeitet:
            return not bisher or bisher.endswith(_SATZENDE)
        return not bisher or gleiche_worte(bisher, str(steht))

    def _teil(self, massgabe: Massgabe, ort: Aenderungsort) -> str:
        """Words within a sentence."""
        sprache = self.sprache
        alt, neu = klartext(massgabe.bisher, self.fuellen), klartext(massgabe.kuenftig, self.fuellen)
        if massgabe.einfuegen is not None:
            verb = wird(sprache.mehrzahl(neu))
            wie = _WIE[massgabe.einfuegen]
            return (
                f"{ort.darin(verb)} {wie} {sprache.angabe(alt, 'dativ')} {sprache.angabe(neu, 'akkusativ')} eingefügt."
            )
        kopf = f"{ort.darin(wird(sprache.mehrzahl(alt)))} {sprache.angabe(alt, 'nominativ')}"
        if not neu:
            return f"{kopf} gestrichen."
        return f"{kopf} durch {sprache.angabe(neu, 'akkusativ')} ersetzt."

    def _ganzes(self, massgabe: Massgabe, ort: Aenderungsort, sache: Sache) -> str:
        """A whole sentence or point."""
        if massgabe.einfuegen is not None:
            return self._einfuegen(massgabe, ort, sache)
        if not massgabe.kuenftig:
            return f"{ort.als_subjekt('wird')} gestrichen."
        if self.sprache.land:
            return f"{ort.als_subjekt('erhält')} folgende Fassung: {self._neu(massgabe)}"
        folgend = self.sprache.folgend(sache, self._anzahl(massgabe, sache), "akkusativ")
        return f"{ort.als_subjekt('wird')} durch {folgend} ersetzt: {self._neu(massgabe)}"

    def _einfuegen(self, massgabe: Massgabe, ort: Aenderungsort, sache: Sache) -> str:
        anzahl = self._anzahl(massgabe, sache)
        verb = wird(anzahl > 1)
        kopf = ort.daneben(_WIE[massgabe.einfuegen or "danach"], verb)
        return f"{kopf} {self.sprache.folgend(sache, anzahl, 'nominativ')} eingefügt: {self._neu(massgabe)}"

    def _am_rand(self, massgabe: Massgabe, anker: Elementanker, ort: Aenderungsort) -> str:
        """At the beginning or the end of a list or a text."""
        zuerst = massgabe.einfuegen == "zuerst"
        sache, anzahl = self._sache(massgabe, anker)
        kopf = ort.darin(wird(anzahl > 1))
        folgend = self.sprache.folgend(sache, anzahl, "nominativ")
        befehl = "angefügt" if self.sprache.land and not zuerst else "eingefügt"
        stelle = self._rand(anker, zuerst=zuerst)
        return " ".join(filter(None, (kopf, stelle, folgend, f"{befehl}: {self._neu(massgabe)}")))

    def _sache(self, massgabe: Massgabe, anker: Elementanker) -> tuple[Sache, int]:
        """What is added: a point, paragraphs, or a text of another kind."""
        if isinstance(self._wert(anker), tuple):
            return "Punkt", 1
        bloecke = massgabe.kuenftig.bloecke
        return ("Absatz", len(bloecke)) if all(isinstance(block, Absatz) for block in bloecke) else ("Text", 1)

    def _rand(self, anker: Elementanker, *, zuerst: bool) -> str:
        """Beside what: the handbook has no "at the end", it names what the new comes after; a list has no number."""
        wert = self._wert(anker)
        vorhanden = wert if isinstance(wert, tuple) else wert.bloecke if isinstance(wert, Text) else ()
        if not vorhanden:
            return ""
        am_rand = vorhanden[0] if zuerst else vorhanden[-1]
        if self.sprache.land or not isinstance(am_rand, Absatz | Text):
            return "am Anfang" if zuerst else "am Ende"
        zahl = sum(type(teil) is type(am_rand) for teil in vorhanden)
        sache = "Punkt" if isinstance(am_rand, Text) else "Absatz"
        return f"vor {sache} 1" if zuerst else f"nach {sache} {zahl}"

    def _neu(self, massgabe: Massgabe) -> str:
        return zitiert(klartext(massgabe.kuenftig, self.fuellen))

    def _anzahl(self, massgabe: Massgabe, sache: Sache) -> int:
        if sache == "Satz":
            return len(massgabe.kuenftig.saetze)
        bloecke = massgabe.kuenftig.bloecke
        return len(bloecke[0].punkte) if bloecke and isinstance(bloecke[0], Aufzaehlung) else 1

    def _text(self, anker: Elementanker) -> Text | None:
        element = self.konzept.find(anker.element)
        return None if element is None else feldtext(element, Satzanker(anker.element, 1, anker.feld, anker.punkt))

    def _wert(self, anker: Elementanker) -> object:
        element = self.konzept.find(anker.element)
        return None if element is None else lesen(element, anker.feld.split("."))
