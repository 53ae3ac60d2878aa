"""The model of a county's strategy concept: load it, check it, use it.

import ik_model

konzept = ik_model.load("concept")
for teilziel in konzept.teilziele:
print(teilziel.ziffer, teilziel.text, *teilziel.verantwortliche)

for finding in ik_model.check(konzept):
print(finding.code, finding.message)
"""

from ik_model.api import check, load
from ik_model.diagnostics.errors import KonzeptError
from ik_model.diagnostics.finding import Finding, Severity
from ik_model.diagnostics.span import Span
from ik_model.model.abschnitt import Abschnitt
from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Massnahme
from ik_model.model.profil import Profil
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Text
from ik_model.model.vorlage import Vorlage

__all__ = [
    "Abschnitt",
    "Finding",
    "Konzept",
    "KonzeptError",
    "Massnahme",
    "Profil",
    "Severity",
    "Span",
    "Teilziel",
    "Text",
    "Vorlage",
    "check",
    "load",
]
