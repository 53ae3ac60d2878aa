"""Folders of concepts to work papers into."""

from __future__ import annotations

from pathlib import Path

from ik_model.amending.amend import einarbeiten
from ik_model.amending.vorhaben import Ausgang, Vorhaben
from ik_model.amending.workplace import ausgang
from ik_model.model.vorlage import Vorlage
from tests.ik_model.source.files import Files

FILES = {
    "konzept.yaml": """\
# Der Kopf.
id: konzept
titel: Integrationskonzept
datum: 2020-09-09
profil:
  kreis: Kreis Musterland
  berichtswesen: {zustaendiger_ausschuss: sozialausschuss, turnus: P2Y}
gliederung:
  - bildung.yaml   # das Handlungsfeld
  - berichtswesen.md
""",
    "bildung.yaml": """\
id: bildung
titel: Bildung
art: handlungsfeld
oberziel: Alle Menschen haben Zugang zu Bildung.
teilziele:
  - id: kita
    text: Die Betreuung der Kinder ist sichergestellt.
    aufgaben: Der Kreis berät die Träger.
    zielgruppen: [kinder]
    aktivitaeten:
      # Seit 2019.
      - Beratung der Träger
      - Ferienbetreuung
    verantwortliche: [fachdienst]
""",
    "berichtswesen.md": """\
---
id: berichtswesen-kapitel
titel: Berichtswesen
---
Der Stand der Umsetzung wird festgehalten.
Alle zwei Jahre wird dem Kreistag ein Bericht vorgelegt.
Der Bericht ist öffentlich.
""",
    "stellen.yaml": "stellen:\n  - {id: fachdienst, name: Fachdienst Schule}\n  - {id: jugend, name: Jugendamt}\n",
    "zielgruppen.yaml": "zielgruppen:\n  - {id: kinder, name: Kinder}\n",
    "gremien.yaml": """\
gremien:
  - {id: kreistag, name: Kreistag, art: kreistag}
  - {id: sozialausschuss, name: Sozialausschuss, art: ausschuss, berichtet_an: kreistag}
""",
    "berichtswesen.yaml": """\
berichtspflichten:
  - {id: umsetzungsbericht, an: kreistag, turnus: P2Y, satz: berichtswesen-kapitel/2}
""",
}

PAPER = """\
# Die Vorlage.
id: vo-1
nummer: VO/2020/1
datum: 2020-09-01
betreff: Integrationskonzept
federfuehrung: fachdienst
beratungsfolge:
  - datum: 2020-09-20
    gremium: kreistag
    zustaendigkeit: Entscheidung
massgaben:
  - id: anfang
    satz: berichtswesen-kapitel/1
    einfuegen: danach
    bisher: Der Stand der Umsetzung wird festgehalten.
    kuenftig: Dazu dienen Kennzahlen.
  - id: an-den-ausschuss
    satz: berichtswesen-kapitel/2
    bisher: dem Kreistag
    kuenftig: dem Sozialausschuss
    setzt: {umsetzungsbericht.an: sozialausschuss}
  # Das Jugendamt kommt dazu.
  - id: jugend-dazu
    setzt:
      kita.verantwortliche: {bisher: [fachdienst], kuenftig: [fachdienst, jugend]}
  - id: ferien
    element: kita.aktivitaeten.1
    einfuegen: davor
    bisher: Beratung der Träger
    kuenftig: "Ferien: das ganze Jahr"
beschlussvorschlag: Das Konzept wird beschlossen.
finanzielle_auswirkungen: Keine.
"""

SECOND = """\
id: vo-2
nummer: VO/2020/2
datum: 2020-09-02
betreff: Nachtrag
federfuehrung: fachdienst
beratungsfolge:
  - {datum: 2020-09-20, gremium: kreistag, zustaendigkeit: Entscheidung}
massgaben:
  - id: auch-im-netz
    satz: berichtswesen-kapitel/4
    bisher: Der Bericht ist öffentlich.
    kuenftig: Der Bericht steht im Internet.
beschlussvorschlag: Das Konzept wird geändert.
finanzielle_auswirkungen: Keine.
"""


def write(folder: Path, paper: str = PAPER, **more: str) -> Path:
    """A concept with one paper, or with more."""
    papers = {"vorlagen/VO-2020-1.yaml": paper} | {f"vorlagen/{name}.yaml": text for name, text in more.items()}
    for name, text in (FILES | papers).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Every file that is not hidden."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    names = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    return {name: data for name, data in names.items() if not name.startswith(".")}


def start(folder: Path, number: str = "VO/2020/1") -> tuple[Ausgang, Vorlage]:
    """The concept, and a paper of it."""
    here = ausgang(str(folder))
    return here, next(paper for paper in here.konzept.vorlagen if paper.nummer == number)


def amended(folder: Path, *points: str, number: str = "VO/2020/1") -> Vorhaben:
    """The points of a paper worked in, in memory; all without any."""
    return einarbeiten(*start(folder, number), points or None)


def after(folder: Path, vorhaben: Vorhaben) -> Files:
    """The files with what is to be written."""
    assert vorhaben.hindernisse == ()
    return Files(files(folder)).after(vorhaben.changes)
