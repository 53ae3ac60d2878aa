"""A small sound concept, and ``ik`` run in this process."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from ik_model import api  # noqa: F401 - loaded before a test patches what it imports
from ik_model.cli.main import main

FILES = {
    "konzept.yaml": """\
id: konzept
titel: Integrationskonzept
datum: 2020-09-09
profil:
  kreis: Kreis Musterland
  berichtswesen: {zustaendiger_ausschuss: sozialausschuss, turnus: P2Y}
gliederung:
  - bildung.yaml
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
    aktivitaeten: [Beratung der Träger]
    verantwortliche: [fachdienst]
""",
    "berichtswesen.md": """\
---
id: berichtswesen-kapitel
titel: Berichtswesen
---
Der Stand der Umsetzung wird festgehalten.
Alle zwei Jahre wird dem Kreistag ein Bericht vorgelegt.
""",
    "stellen.yaml": "stellen:\n  - {id: fachdienst, name: Fachdienst Schule}\n",
    "zielgruppen.yaml": "zielgruppen:\n  - {id: kinder, name: Kinder}\n",
    "gremien.yaml": """\
gremien:
  - {id: kreistag, name: Kreistag, art: kreistag}
  - {id: sozialausschuss, name: Sozialausschuss, art: ausschuss}
""",
    "berichtswesen.yaml": """\
berichtspflichten:
  - {id: umsetzungsbericht, an: kreistag, turnus: P2Y, satz: berichtswesen-kapitel/2}
""",
    "vorlagen/VO-1.yaml": """\
id: vo-1
nummer: VO/2020/1
datum: 2020-09-01
betreff: Integrationskonzept
federfuehrung: fachdienst
beratungsfolge:
  - {datum: 2020-09-20, gremium: kreistag, zustaendigkeit: Entscheidung}
massgaben:
  - id: an-den-ausschuss
    satz: berichtswesen-kapitel/2
    bisher: Alle zwei Jahre wird dem Kreistag ein Bericht vorgelegt.
    kuenftig: Alle zwei Jahre wird dem Sozialausschuss ein Bericht vorgelegt.
    setzt: {umsetzungsbericht.an: sozialausschuss}
beschlussvorschlag: Das Konzept wird beschlossen.
finanzielle_auswirkungen: Keine.
""",
}


HINWEIS = "Prüfung: 0 Fehler, 0 Warnungen, 1 Hinweis („ik check“ zeigt sie).\n"
"""What a build says of that concept."""

IK = [sys.executable, "-c", "import sys; from ik_model.cli.main import main; sys.exit(main())"]
"""``ik`` in a process of its own."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one run of ``ik`` gave."""

    status: int
    out: str
    err: str

    @property
    def all(self) -> str:
        """Both streams."""
        return self.out + self.err


Ik = Callable[..., Result]


@pytest.fixture
def ik(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ik:
    """Runs ``ik`` with the given arguments in this process."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("IK_DEBUG", raising=False)

    def run(*arguments: object) -> Result:
        words: Sequence[str] = [str(argument) for argument in arguments]
        status = main(words)
        captured = capsys.readouterr()
        result = Result(status, captured.out, captured.err)
        assert "Traceback" not in result.all
        return result

    return run


@pytest.fixture
def concept(tmp_path: Path) -> Path:
    """The folder of a concept without any error."""
    folder = tmp_path / "concept"
    write(folder)
    return folder


def write(folder: Path) -> None:
    """Write that concept into a folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def snapshot(folder: Path) -> dict[str, str]:
    """Every file of a folder with its checksum."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def replace(path: Path, old: str, new: str) -> None:
    """Edit a file like an editor who makes a mistake."""
    text = path.read_text(encoding="utf-8")
    assert old in text, (path, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
