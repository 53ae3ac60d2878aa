"""Which file of a concept's folder holds what: the one table of names."""

from __future__ import annotations

from typing import Final

MAIN: Final = "konzept.yaml"
"""Title, status and outline; the only file that must be there (with a profile, in it or beside it)."""

REGISTERS: Final = {
    "stellen.yaml": "stellen",
    "zielgruppen.yaml": "zielgruppen",
    "gremien.yaml": "gremien",
    "kennzahlen.yaml": "kennzahlen",
    "indikatoren.yaml": "indikatoren",
    "berichtswesen.yaml": "berichtspflichten",
    "glossar.yaml": "glossar",
    "literatur.yaml": "literatur",
    "beschluesse.yaml": "beschluesse",
}
"""Files that hold one list, under the key of that name."""

WHOLE: Final = {"profil.yaml": "profil", "steuerung.yaml": "steuerung"}
"""Files whose mapping is the value itself."""

PAPERS: Final = "vorlagen"
"""Folder of the papers, one file each, in the order of their names."""

OUTLINE_KEYS: Final = ("gliederung", "anhaenge")
"""Keys of the main file that list section files."""

IGNORED: Final = ("bilder/", "schema/", "schrift/", "vorlagen/texte/")
"""Folders whose files need not be named anywhere."""
