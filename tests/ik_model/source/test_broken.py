"""Broken concepts: each says what is wrong and where, in German, all at once; the golden files are the messages.

One folder below ``broken/`` is one concept; what git or an editor would mend on the way is made by the test.
"""

from __future__ import annotations

import os
import time
import tracemalloc
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ik_model.diagnostics.display import show
from ik_model.source.codes import LADECODES
from ik_model.source.reader import Reading, read
from ik_model.source.tree import MAX_BYTES
from tests.golden import Golden

BROKEN = Path(__file__).parent / "broken"
CASES = sorted(path.name for path in BROKEN.iterdir())

HEAD = "id: konzept\ntitel: Konzept\nprofil: {kreis: Kreis Musterland}\n"
GOOD = HEAD + "gliederung:\n  - id: kapitel\n    titel: Kapitel\n    text: "
"""The beginning of a concept; what follows is the text of its only section."""

Files = Mapping[str, bytes | str]


def messages(reading: Reading) -> str:
    return show(reading.findings) + "\n"


def write(folder: Path, files: Files) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def read_quickly(folder: str) -> Reading:
    """Read, in no more time and memory than an editor would notice."""
    begun = time.perf_counter()
    reading = read(folder)
    seconds = time.perf_counter() - begun
    tracemalloc.start()
    read(folder)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # Measured: under 0.05 s and 10 MB, but for files that are really large.
    assert seconds < 2
    assert peak < 100 * 2**20
    return reading


@pytest.mark.parametrize("case", CASES)
def test_broken_concept(case: str, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BROKEN)
    reading = read_quickly(case)
    assert reading.findings
    golden.check(f"{case}.txt", messages(reading))


def test_every_code_of_loading_has_its_broken_concept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(BROKEN)
    found = {finding.code for case in CASES for finding in read(case).findings}
    made = {"LA012"}  # see HOSTILE
    of_exchange = {"LA013", "LA014", "LA015"}
    assert found | made | of_exchange == set(LADECODES)


HOSTILE: dict[str, Files] = {
    "latin-1": {"konzept.yaml": (GOOD + "Maßnahmen für alle.\n").encode("latin-1")},
    "latin-1-im-kapitel": {
        "konzept.yaml": HEAD + "gliederung: [kapitel.md]\n",
        "kapitel.md": "---\nid: kapitel\ntitel: Kapitel\n---\nDer erste Satz.\nEin Satz für alle.\n".encode("cp1252"),
    },
    "utf-16": {"konzept.yaml": (GOOD + "Ein Satz.\n").encode("utf-16")},
    "utf-16-ohne-bom": {"konzept.yaml": (GOOD + "Ein Satz.\n").encode("utf-16-le")},
    "utf-32": {"konzept.yaml": (GOOD + "Ein Satz.\n").encode("utf-32")},
    "ueberlang": {"konzept.yaml": GOOD.encode() + b"Ein \xc0\xaf Satz.\n"},
    "ersatzzeichen-paar": {"konzept.yaml": GOOD.encode() + b"Ein \xed\xa0\x80 Satz.\n"},
    "nul": {"konzept.yaml": GOOD + "Ein\0Satz.\n"},
    "steuerzeichen": {"konzept.yaml": GOOD + "Ein\x07 Satz\x1b[31m mit \x7f und \u2028 und \ufffe und \ufeff.\n"},
    "programmdatei": {"konzept.yaml": bytes(range(1, 128)) * 40},
    "maskiertes-steuerzeichen": {"konzept.yaml": HEAD + 'kurztitel: "a\\0b\\x07"\ngliederung: []\n'},
    "maskiertes-ersatzzeichen": {"konzept.yaml": GOOD + '"Ein \\ud800 Satz."\n'},
    "maskiert-zu-gross": {"konzept.yaml": GOOD + '"Ein \\U00110000 Satz."\n'},
    "klammern": {"konzept.yaml": GOOD + "[" * 2000 + "]" * 2000 + "\n"},
    "klammern-offen": {"konzept.yaml": GOOD + "[" * 2000 + "\n"},
    "geschweifte-klammern": {"konzept.yaml": GOOD + "{a: " * 2000 + "\n"},
    "striche": {"konzept.yaml": GOOD + "\n      " + "- " * 2000 + "x\n"},
    "einrueckungen": {"konzept.yaml": HEAD + "geltung:\n" + "".join(f"{' ' * n}a:\n" for n in range(1, 300))},
    "fragezeichen": {"konzept.yaml": GOOD + "\n      " + "? " * 2000 + "x\n"},
    "markierungen": {"konzept.yaml": GOOD + "!!a " * 500 + "x\n"},
    "lange-zahl": {
        "konzept.yaml": HEAD + "datum: " + "9" * 5000 + "\ngliederung: []\n",
        "kennzahlen.yaml": f"kennzahlen:\n  - {{id: a, name: A, wert: {'9' * 5000}, stellen: {'9' * 5000}}}\n",
    },
    "lange-kennung": {"konzept.yaml": "id: " + "a" * 5000 + "\ntitel: Konzept\nprofil: {kreis: K}\ngliederung: []\n"},
    "sterne": {"konzept.yaml": GOOD + "'" + "*" * 20_000 + "'\n"},
    "eckige-klammern-im-text": {"konzept.yaml": GOOD + "'" + "[" * 20_000 + "'\n"},
    "viele-unbekannte-felder": {"konzept.yaml": HEAD + "".join(f"feld{n}: x\n" for n in range(20))},
    "tiefe-gliederung": {
        "konzept.yaml": HEAD + "gliederung: [k0.yaml]\n",
        **{f"k{n}.yaml": f"id: k{n}\ntitel: K\nabschnitte: [k{n + 1}.yaml]\n" for n in range(60)},
        "k60.yaml": "id: k60\ntitel: K\n",
    },
    "gliederung-im-kreis": {
        "konzept.yaml": HEAD + "gliederung: [.a.yaml]\n",
        ".a.yaml": "id: a\ntitel: A\nabschnitte: [./b.yaml]\n",
        "b.yaml": "id: b\ntitel: B\nabschnitte: [././.a.yaml, x/../b.yaml]\n",
    },
    "zu-gross": {
        "konzept.yaml": HEAD + "gliederung: [kapitel.md]\n",
        "kapitel.md": "---\nid: kapitel\ntitel: Kapitel\n---\n" + "x" * MAX_BYTES,
    },
    "langer-name": {"konzept.yaml": HEAD + f"gliederung: [{'a' * 300}.md, {'b/' * 3000}c.md]\n"},
    "langer-feldname": {"konzept.yaml": GOOD + "Ein Satz.\n" + "x" * 2000 + ": 1\n"},
    "leer": {"konzept.yaml": ""},
    "nur-leerzeilen": {"konzept.yaml": "\n\n \n"},
    "nur-anfang": {"konzept.yaml": "---\n"},
    "ein-wort": {"konzept.yaml": "Integrationskonzept"},
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_concept(case: str, golden: Golden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / case, HOSTILE[case])
    reading = read_quickly(case)
    assert reading.findings
    assert reading.konzept is None
    golden.check(f"erzeugt/{case}.txt", messages(reading))


def _loop(folder: Path) -> None:
    (folder / "kapitel.md").symlink_to("kapitel.md")


def _outside(folder: Path) -> None:
    (folder.parent / "geheim.md").write_text("---\nid: geheim\ntitel: Geheim\n---\n", encoding="utf-8")
    (folder / "kapitel.md").symlink_to("../geheim.md")


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "kapitel.md")


def _device(folder: Path) -> None:
    (folder / "kapitel.md").symlink_to("/dev/zero")


def _dangling(folder: Path) -> None:
    (folder / "kapitel.md").symlink_to("gibt-es-nicht.md")


@pytest.mark.parametrize("make", [_loop, _outside, _pipe, _device, _dangling])
def test_file_that_is_no_file(
    make: Callable[[Path], None], golden: Golden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("konzept"), {"konzept.yaml": HEAD + "gliederung: [kapitel.md]\n"})
    make(Path("konzept"))
    reading = read_quickly("konzept")
    assert reading.konzept is None
    golden.check(f"erzeugt/datei{make.__name__.replace('_', '-')}.txt", messages(reading))


@pytest.mark.parametrize("folder", ["gibt-es-nicht", "datei.txt", "leer", "x" * 300, "ordner/\udcff", "nul\0"])
def test_folder_that_holds_no_concept(
    folder: str, golden: Golden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("leer").mkdir()
    Path("datei.txt").touch()
    (finding,) = read(folder).findings
    assert finding.code == "LA001"
    assert "Ordner" in finding.message + finding.hint
    assert finding.span is not None
    assert finding.span.file.startswith(folder)


TEXT = "Für größere Maßnahmen gibt es Äußerungen – „é“ und Å."


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("bom", lambda text: b"\xef\xbb\xbf" + text.encode()),
        ("crlf", lambda text: text.replace("\n", "\r\n").encode()),
        ("cr", lambda text: text.replace("\n", "\r").encode()),
        ("nel", lambda text: text.replace("\n", "\x85").encode()),
        ("nfd", lambda text: unicodedata.normalize("NFD", text).encode()),
        ("alles", lambda text: b"\xef\xbb\xbf" + unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode()),
    ],
)
def test_what_editors_do_to_a_file_is_undone(name: str, change: Callable[[str], bytes], tmp_path: Path) -> None:
    main = (
        HEAD + f"gliederung:\n  - kapitel.md\n  - id: zwei\n    titel: Zwei\n    text: |\n      {TEXT}\n      {TEXT}\n"
    )
    section = f"---\nid: eins\ntitel: Überschrift\n---\n\n{TEXT}\n{TEXT}\n\n{TEXT}\n"
    plain, changed = tmp_path / "plain", tmp_path / name
    write(plain, {"konzept.yaml": main, "kapitel.md": section})
    write(changed, {"konzept.yaml": change(main), "kapitel.md": change(section)})
    assert read(changed).findings == ()
    assert read(changed).konzept == read(plain).konzept is not None


def test_a_character_that_ends_lines_elsewhere_is_no_line_end(tmp_path: Path) -> None:
    write(tmp_path, {"konzept.yaml": GOOD + "Eins\x85 und weiter.\n"})
    (finding,) = read(tmp_path).findings
    assert (finding.code, finding.span and (finding.span.line, finding.span.column)) == ("LA002", (7, 15))
    assert "U+0085" in finding.message
    assert "…" in finding.hint


def test_a_wrong_key_is_underlined_itself(tmp_path: Path) -> None:
    levels, papers = "ebenen:\n  Handlungs Feld: {name: Handlungsfeld}\n", "vorlagen:\n  kopf_rechts: {numer: Nr}\n"
    profile = f"id: profil\nkreis: Kreis\n{levels}{papers}"
    write(tmp_path, {"konzept.yaml": "id: k\ntitel: K\ngliederung: [{id: a, titel: A}]\n", "profil.yaml": profile})
    shown = show(read(tmp_path).findings)
    assert "profil.yaml:4:3: Fehler LA009: „Handlungs Feld“ ist keine gültige Kennung." in shown
    assert " 4 |   Handlungs Feld: {name: Handlungsfeld}\n   |   ^^^^^^^^^^^^^^\n" in shown
    assert "Hilfe: Zum Beispiel: handlungs-feld" in shown
    assert "profil.yaml:6:17: Fehler LA008: „numer“ ist hier nicht möglich." in shown
    assert "Hilfe: Meinten Sie „nummer“?" in shown


WORDS = """
    NO no yes off On true False null ~ Null 12:30 0123 0o17 0x1F 5.800 1.10 1e3 3.10 .5 1_000 -1 +1 .inf .nan
    2020-09-09 2001-12-14t21:59:43Z =
"""
"""What YAML 1.1 or 1.2 takes for something else than the words that were written."""


@pytest.mark.parametrize(
    "word",
    WORDS.split(),
)
def test_nothing_is_taken_for_a_number_or_a_boolean(word: str, tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "konzept.yaml": f"id: konzept\ntitel: {word}\nkurztitel: {word}\nprofil: {{kreis: {word}}}\n"
            f"stichworte: [{word}]\ngliederung:\n  - id: kapitel\n    titel: {word}\n    text: {word}\n"
        },
    )
    konzept = read(tmp_path).konzept
    assert konzept is not None
    (kapitel,) = konzept.gliederung
    assert {konzept.titel, konzept.kurztitel, konzept.profil.kreis, *konzept.stichworte, kapitel.titel} == {word}
    assert str(kapitel.text) == word


def test_exact_places_in_every_kind_of_scalar(tmp_path: Path) -> None:
    values = {
        "plain": "vorher [x nachher",
        "plain-gefaltet": "vorher\n      noch [x\n      nachher",
        "einfach": "'vorher [x nachher'",
        "einfach-gefaltet": "'vorher\n\n      und [x\n      nachher'",
        "doppelt": '"vorher [x nachher"',
        "block": "|\n      vorher\n      und [x",
        "block-leerzeile": "|\n\n      vorher\n\n      und [x",
        "gefaltet": ">\n      vorher\n      und [x\n\n      nachher",
        "gefaltet-absatz": ">\n      vorher\n      noch\n\n\n      und\n      dann [x nachher",
    }
    for name, value in values.items():
        write(tmp_path / name, {"konzept.yaml": GOOD + value + "\n"})
        (finding,) = read(tmp_path / name).findings
        span = finding.span
        assert span is not None
        lines = (GOOD + value).split("\n")
        assert (span.line, span.column) == next(
            (n + 1, line.index("[x") + 1) for n, line in enumerate(lines) if "[x" in line
        ), name
        assert span.text == lines[span.line - 1]
