"""What classes and fields are called by people: in the profile's words where it has some, else by their own names."""

from __future__ import annotations

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Modell
from ik_model.model.massnahme import Massnahme
from ik_model.model.profil import Profil
from ik_model.model.teilziel import Teilziel
from ik_model.model.vorlage import Vorlage

_MIT_UMLAUT = {
    "aktivitaeten": "Aktivitäten",
    "anhaenge": "Anhänge",
    "aenderungssprache": "Änderungssprache",
    "aendert": "ändert",
    "antragsteller": "Antragsteller/in",
    "begruendung": "Begründung",
    "beschluesse": "Beschlüsse",
    "bezugsgroesse": "Bezugsgröße",
    "einfuegen": "einfügen",
    "erlaeuterung": "Erläuterung",
    "faellig": "fällig",
    "federfuehrend": "federführend",
    "federfuehrung": "Federführung",
    "fuer": "für",
    "jaehrlich": "jährlich",
    "kuenftig": "künftig",
    "kuerzel": "Kürzel",
    "massgabe": "Maßgabe",
    "massgaben": "Maßgaben",
    "massnahme": "Maßnahme",
    "massnahmen": "Maßnahmen",
    "massnahmenform": "Form der Maßnahmen",
    "nichtoeffentlichkeit": "Nichtöffentlichkeit",
    "prioritaet": "Priorität",
    "prioritaeten": "Prioritäten",
    "pruefsumme": "Prüfsumme",
    "saetze": "Sätze",
    "uebersicht": "Übersicht",
    "ungefaehr": "ungefähr",
    "vorgaenger": "Vorgänger",
    "zaehlung": "Zählung",
    "zustaendig": "zuständig",
    "zustaendiger": "zuständiger",
    "zustaendigkeit": "Zuständigkeit",
}
"""Names of the model are ASCII; these words are not."""

_NAMEN = {("Berichtspflicht", "an"): "Bericht an", ("Berichtspflicht", "von"): "Bericht von"}
"""Fields whose own name says too little when it stands alone, by class and field."""

_KLEIN = frozenset({"am", "an", "extern", "fuer", "je", "links", "rechts", "von", "weitere", "wird", "zeigen", "zeigt"})


def wort(name: str) -> str:
    """A name of the model as people write it: ``finanzielle_auswirkungen`` is "Finanzielle Auswirkungen"."""
    teile = [
        _MIT_UMLAUT.get(teil) or (teil if teil in _KLEIN else teil.capitalize()) for teil in name.lower().split("_")
    ]
    return (teile[0][:1].upper() + teile[0][1:] if teile else "") + "".join(f" {teil}" for teil in teile[1:])


def klassenname(modell: Modell, profil: Profil) -> str:
    """What an element is, as the county calls it: "Teilziel", "Handlungsfeld", "Stelle"."""
    match modell:
        case Abschnitt():
            ebene = profil.ebenen.get(modell.art)
            return ebene.name if ebene else "Abschnitt"
        case Teilziel():
            return profil.teilziel.name
        case Massnahme():
            return profil.massnahme.name
        case _:
            return wort(type(modell).__name__)


def feldname(modell: Modell, feld: str, profil: Profil) -> str:
    """What a field is called, in the county's words if it has any for it."""
    eigener: str | None = None
    match modell:
        case Abschnitt() if feld == "oberziel":
            ebene = profil.ebenen.get(modell.art)
            eigener = ebene.ziel if ebene else None
        case Teilziel() if feld in type(profil.teilziel).model_fields:
            eigener = getattr(profil.teilziel, feld)
        case Massnahme():
            eigener = profil.massnahme.felder.get(feld)
        case Vorlage():
            eigener = profil.vorlagen.felder.get(feld)
    eigener = eigener if isinstance(eigener, str) else _NAMEN.get((type(modell).__name__, feld), "")
    return eigener.strip().removesuffix(":") or wort(feld)
