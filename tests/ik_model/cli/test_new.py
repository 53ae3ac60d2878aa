"""``ik new``: with options, with questions on a terminal, and with everything that goes wrong there."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from codecs import getincrementaldecoder
from pathlib import Path
from typing import Self

import pytest

from ik_model.api import check, load
from ik_model.skeleton.kinds import ARTEN
from tests.ik_model.cli.conftest import IK, Ik, snapshot


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("art", ARTEN)
def test_without_a_terminal_the_proposals_hold(ik: Ik, here: Path, art: str) -> None:
    result = ik("new", "konzept", "--art", art)
    assert (result.status, result.err) == (0, "")
    findings = check("konzept")
    assert {finding.code for finding in findings} == {"ST015"}
    assert f"die {len(findings)} Stellen" in result.out
    assert [path.name for path in here.iterdir()] == ["konzept"]


def test_the_steps_that_it_names_work(ik: Ik, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = re.findall(r"^  (cd|ik) (\S+)", ik("new", "Mein Konzept", "--ja").out.replace("'", ""), re.MULTILINE)
    assert steps == [("cd", "Mein"), ("ik", "check"), ("ik", "build")]
    monkeypatch.chdir(here / "Mein Konzept")
    assert ik("check").status == 0
    assert ik("build", "--format", "html").status == 0
    page = Path("build/konzept.html").read_text(encoding="utf-8")
    assert "«Sprache und Bildung»" in page


@pytest.mark.slow
@pytest.mark.parametrize("art", ARTEN)
def test_every_kind_builds_all_its_documents(ik: Ik, art: str) -> None:
    assert ik("new", art, "--art", art, "--kreis", "Kreis Nordmoor").status == 0
    assert ik("build", art).status == 0
    built = {path.name for path in Path("build").iterdir()}
    assert {"konzept.pdf", "konzept.docx", "konzept.html"} <= built
    assert len([name for name in built if name.startswith("vorlage-VO-")]) == 2


def test_without_a_name_that_of_the_kind(ik: Ik) -> None:
    assert ik("new", "--art", "klimaschutzkonzept", "--ja").status == 0
    assert load("klimaschutzkonzept").kurztitel == "Klimaschutzkonzept"


def test_every_option_is_used(ik: Ik) -> None:
    options = {
        "art": "gleichstellungsplan",
        "kreis": "Landkreis Müritz: Ost",
        "titel": "Plan\nfür #alle",
        "stelle": "Büro für Übergänge",
        "ausschuss": "Hauptausschuss",
        "vorlagennummer": "FB 36/0456/WP17",
        "anschrift": "Der Landrat; Am Wall 1",
        "akzent": "5b1a5e",
    }
    assert ik("new", "neu", *(f"--{name}={value}" for name, value in options.items())).status == 0
    konzept = load("neu")
    assert (konzept.profil.kreis, konzept.titel) == (options["kreis"], options["titel"])
    assert konzept.profil.anschrift == ("Der Landrat", "Am Wall 1")
    assert [stelle.id for stelle in konzept.stellen] == ["buero-fuer-uebergaenge", "personal"]
    assert konzept.profil.berichtswesen.zustaendiger_ausschuss == "hauptausschuss"
    assert konzept.profil.vorlagen.muster == r"FB \d{1,2}/\d{4}/WP\d{1,2}"
    assert konzept.profil.hausstil.akzent == "#5b1a5e"
    assert Path("neu/vorlagen/fb-36-0456-wp17.yaml").is_file()


def test_wrong_options_are_named_all_at_once(ik: Ik, here: Path) -> None:
    result = ik("new", "neu", "--akzent", "gelb", "--kreis", " ", "--vorlagennummer", "VO")
    assert result.status == 2
    for word in (
        "--akzent: Eine Farbe hat die Form",
        "--kreis: Hier fehlt",
        "--vorlagennummer: Darin steht keine Ziff",
    ):
        assert word in result.err
    assert list(here.iterdir()) == []


def test_a_kind_that_there_is_not(ik: Ik) -> None:
    result = ik("new", "neu", "--art", "klimakonzept")
    assert result.status == 2
    assert "Meinten Sie „klimaschutzkonzept“?" in result.err


@pytest.mark.parametrize("name", ["CON", "a:b", "x" * 255, "../x", "a\nb", "a\x1bb", "gibt/es/nicht", "", "datei"])
def test_places_that_cannot_be(ik: Ik, here: Path, name: str) -> None:
    (here / "datei").touch()
    result = ik("new", name, "--ja")
    assert result.status == 2
    assert result.err.startswith("Fehler: ORDNER: ")
    assert "\x1b" not in result.all
    assert [path.name for path in here.iterdir()] == ["datei"]


def test_nothing_is_overwritten(ik: Ik) -> None:
    assert ik("new", "neu", "--ja").status == 0
    before = snapshot(Path("neu"))
    result = ik("new", "neu", "--art", "leer", "--ja")
    assert result.status == 2
    assert "nicht leer" in result.err
    assert snapshot(Path("neu")) == before


def test_into_the_folder_where_one_stands(ik: Ik, here: Path) -> None:
    result = ik("new", ".", "--ja")
    assert result.status == 0
    assert "cd " not in result.out
    assert (here / "konzept.yaml").is_file()


class Terminal:
    """``ik new`` on a terminal of its own, with somebody who types."""

    # The terminal controls the process, so that Ctrl-C reaches it.
    _IK = "import fcntl, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); " + IK[-1]

    def __init__(self, *arguments: str) -> None:
        self._master, slave = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", self._IK, "new", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "TERM": "dumb", "LC_ALL": "C.UTF-8"},
            start_new_session=True,
        )
        os.close(slave)
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self.shown = ""
        self._seen = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def expect(self, words: str) -> None:
        """Wait until the terminal shows these words, after those that were expected before."""
        limit = time.monotonic() + 20
        while (place := self.shown.find(words, self._seen)) < 0:
            assert time.monotonic() < limit, (words, self.shown)
            self._read()
        self._seen = place + len(words)

    def type(self, keys: str) -> None:
        """Type."""
        os.write(self._master, keys.encode())

    def press(self, key: str, words: str) -> None:
        """Press a key until the terminal answers.

        *Why again:* a signal between the prompt and Python's wait for input is heeded with the next key only.
        """
        for _ in range(20):
            self.type(key)
            limit = time.monotonic() + 1
            while time.monotonic() < limit:
                self._read()
                if words in self.shown:
                    return
        raise AssertionError(self.shown)

    def end(self) -> int:
        """Wait for the end; the exit code."""
        limit = time.monotonic() + 20
        while self._process.poll() is None or self._read():
            assert time.monotonic() < limit, self.shown
            self._read()
        assert "Traceback" not in self.shown
        return self._process.returncode

    def _read(self) -> bool:
        ready, _, _ = select.select([self._master], [], [], 0.05)
        try:
            data = os.read(self._master, 65536) if ready else b""
        except OSError:  # the other end is closed
            data = b""
        self.shown += self._decoder.decode(data)
        return bool(data)


def test_questions_with_proposals() -> None:
    with Terminal() as terminal:
        for question, answer in (
            ("Was für ein Konzept", "leer"),
            ("Wie heißt der Kreis", "Kreis Nordmoor"),
            ("Wie heißt das Konzept", "Radkonzept"),
            ("Welche Stelle", ""),
            ("Welcher Ausschuss", ""),
            ("Nummer einer Vorlage", "SV-9-0667"),
            ("Anschrift", "Am Wall 1; 24999 Moorstadt"),
            ("Farbe", ""),
            ("Ordner", "rad"),
        ):
            terminal.expect(question)
            terminal.expect("> ")
            terminal.type(f"{answer}\n")
        terminal.expect("Angelegt: rad")
        assert terminal.end() == 0
    konzept = load("rad")
    assert (konzept.profil.kreis, konzept.titel) == ("Kreis Nordmoor", "Radkonzept")
    assert konzept.profil.anschrift == ("Am Wall 1", "24999 Moorstadt")
    assert konzept.vorlagen[0].nummer == "SV-9-0667"
    assert konzept.stellen[0].name == "«Zuständiger Fachdienst»"


def test_a_wrong_answer_is_asked_again() -> None:
    given = {"kreis": "K1", "titel": "T", "stelle": "S", "ausschuss": "A", "anschrift": ""}
    with Terminal("neu", *(f"--{name}={value}" for name, value in given.items())) as terminal:
        for words, answer in (
            ("Was für ein Konzept", "9"),
            ("Nummer von 1 bis 4", "quatsch"),
            ("Nummer von 1 bis 4", "2"),
            ("Nummer einer Vorlage", "ohne"),
            ("keine Ziffer", "2018/0412"),
            ("Farbe", "gelb"),
            ("Form 1f3a5f", "ffff00"),
            ("zu schwach", "14532d"),
        ):
            terminal.expect(words)
            terminal.expect("> ")
            terminal.type(f"{answer}\n")
        terminal.expect("Angelegt: neu")
        assert terminal.end() == 0
    assert load("neu").profil.vorlagen.muster == r"\d{4}/\d{4}"


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
@pytest.mark.parametrize("answered", [0, 1, 6])
def test_whoever_stops_in_the_middle_leaves_nothing(here: Path, key: str, answered: int) -> None:
    with Terminal("neu", "--art", "leer") as terminal:
        for _ in range(answered):
            terminal.expect("> ")
            terminal.type("\n")
        terminal.expect("> ")
        terminal.press(key, "Abgebrochen.")
        assert terminal.end() == 130
    assert list(here.iterdir()) == []


def test_a_place_that_cannot_be_is_said_before_anything_is_asked() -> None:
    with Terminal("CON") as terminal:
        terminal.expect("Gerätename")
        assert terminal.end() == 2
        assert "Wie heißt" not in terminal.shown


def test_with_yes_nothing_is_asked() -> None:
    with Terminal("neu", "--ja") as terminal:
        terminal.expect("Angelegt: neu")
        assert terminal.end() == 0
        assert "Wie heißt" not in terminal.shown
