"""What a paper changes, in the words that a council votes on."""

from __future__ import annotations

from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.revision.wortlaut.daten import datenworte
from ik_model.revision.wortlaut.klartext import Fuellen
from ik_model.revision.wortlaut.sprache import Sprache
from ik_model.revision.wortlaut.worte import Aenderungsworte


def wortlaut(
    konzept: Konzept,
    massgabe: Massgabe,
    fuellen: Fuellen = lambda _art, _ziel: "",
    *,
    eingearbeitet: bool = False,
) -> str:
    """One Maßgabe in the wording of the county's profile.

    Args:
        konzept: The text that the paper was given.
        massgabe: The Maßgabe.
        fuellen: Gives words that are computed, by the kind and the target of their span.
        eingearbeitet: Whether the text holds the change by now; then the words rest on what the Maßgabe itself says.

    Raises:
        LookupError: The place or the value that it changes is not there; the message says what is.
    """
    sprache = Sprache(land=konzept.profil.vorlagen.aenderungssprache == "land")
    worte = Aenderungsworte(konzept, sprache, fuellen, eingearbeitet)
    saetze = list(datenworte(konzept, sprache, massgabe, eingearbeitet=eingearbeitet))
    if massgabe.satz is not None:
        saetze.insert(0, worte.am_satz(massgabe, massgabe.satz))
    elif massgabe.element is not None and massgabe.element.feld:
        saetze.insert(0, worte.am_feld(massgabe, massgabe.element))
    elif massgabe.element is not None:
        saetze.insert(0, worte.am_element(massgabe, massgabe.element))
    return " ".join(saetze)
