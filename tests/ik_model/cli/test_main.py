"""The outermost boundary: Ctrl-C, closed pipes, full disks, odd locales and mistakes of the program end calmly."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from ik_model.cli import app
from tests.ik_model.cli.conftest import IK, Ik, replace


def run(
    *arguments: object, env: Mapping[str, str] | None = None, **options: object
) -> subprocess.CompletedProcess[bytes]:
    """``ik`` in a process of its own."""
    words = [*IK, *map(str, arguments)]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    return subprocess.run(  # type: ignore[call-overload,no-any-return]  # options are passed on as they are
        words, env={**kept, **(env or {})}, check=False, timeout=60, **{"capture_output": True, **options}
    )


def test_mistake_of_the_program(ik: Ik, concept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ik_model.source.reader.read", lambda folder: json.loads("{"))
    result = ik("check", concept)
    assert (result.status, result.out) == (70, "")
    lines = result.err.splitlines()
    assert lines[0].startswith("Programmfehler: ")
    assert lines[1].startswith("  Art:     JSONDecodeError: Expecting property name")
    assert re.fullmatch(
        r"  Stelle:  ik_model/cli/\w+\.py:\d+ in <lambda>, dort .*json/decoder\.py:\d+ in raw_decode", lines[2]
    )
    assert re.match(r"  Version: ik-model \d+\.\d+\.\d+, Python 3\.\d+", lines[3])
    assert lines[4] == f"  Aufruf:  ik check {concept}"
    assert "melden" in lines[5]
    assert "IK_DEBUG=1" in lines[6]


def test_mistake_of_the_program_in_full(
    concept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ik_model.source.reader.read", lambda folder: json.loads("{"))
    monkeypatch.setenv("IK_DEBUG", "1")
    assert app_main(["check", str(concept)]) == 70
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def app_main(arguments: list[str]) -> int:
    from ik_model.cli.main import main

    return main(arguments)


@pytest.mark.parametrize(
    "error", [RecursionError("tief"), MemoryError(), OSError(5, "Input/output error"), AssertionError()]
)
def test_any_mistake(error: Exception, ik: Ik, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(arguments: object) -> int:
        raise error

    monkeypatch.setattr(app, "run", fail)
    result = ik("check")
    assert result.status == 70
    assert type(error).__name__ in result.err


def test_interrupted(ik: Ik, concept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(folder: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ik_model.source.reader.read", stop)
    for command in ("check", "build"):
        result = ik(command, concept)
        assert (result.status, result.out, result.err) == (130, "", "Abgebrochen.\n")


WAITING = """
import sys, time
import ik_model.source.reader as reader
from ik_model.cli.main import main

def read(folder):
    print("bereit", file=sys.stderr, flush=True)
    time.sleep(30)

reader.read = read
sys.exit(main(["check", sys.argv[1]]))
"""


def test_ctrl_c(concept: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", WAITING, str(concept)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    assert process.stderr.readline() == b"bereit\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (130, b"", b"Abgebrochen.\n")


@pytest.mark.parametrize("arguments", [["explain"], ["--help"], ["check", "--format", "json"], ["check"]])
def test_closed_pipe(arguments: list[str], concept: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    folder = [str(concept)] if arguments[0] == "check" else []
    try:
        result = run(*arguments, *folder, stdout=writing, stderr=subprocess.PIPE, capture_output=False)
    finally:
        os.close(writing)
    assert (result.returncode, result.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["explain"], ["--version"], ["check", "--format", "json"], ["check"]])
def test_full_disk_behind_stdout(arguments: list[str], concept: Path) -> None:
    folder = [str(concept)] if arguments[0] == "check" else []
    with Path("/dev/full").open("wb") as full:
        result = run(*arguments, *folder, stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert result.returncode == 2
    assert result.stderr.decode().startswith("Fehler: Die Ausgabe kann nicht geschrieben werden (")


def test_closed_streams(concept: Path) -> None:
    script = f'{sys.executable} -c "{IK[2]}" check {concept} >&- 2>&-'
    assert subprocess.run(["sh", "-c", script], check=False, timeout=60).returncode == 0


@pytest.mark.parametrize(
    "env",
    [
        {"LANG": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"PYTHONIOENCODING": "cp1252"},
        {"LC_ALL": "C.UTF-8"},
    ],
    ids=str,
)
def test_any_locale(env: dict[str, str], concept: Path) -> None:
    replace(concept / "bildung.yaml", "    zielgruppen: [kinder]\n", "")
    (concept / "日本.md").touch()
    result = run("check", concept, env=env)
    assert (result.returncode, result.stderr) == (1, b"")
    assert b"Fehler ST001" in result.stdout
    as_json = run("check", concept, "--format", "json", env=env)
    assert as_json.returncode == 1
    assert "„zielgruppen“" in as_json.stdout.decode("utf-8")
    assert run("chek", env=env).returncode == 2


def test_name_that_is_no_text(concept: Path) -> None:
    result = run("check", os.fsdecode(b"/\xff\xfe"))
    assert result.returncode == 2
    assert b"Fehler LA001" in result.stdout


def on_a_terminal(*arguments: object, env: Mapping[str, str] | None = None) -> tuple[int, str]:
    """``ik`` with a terminal for both streams."""
    main, side = pty.openpty()
    try:
        result = run(*arguments, env={"TERM": "xterm", **(env or {})}, stdout=side, stderr=side, capture_output=False)
        os.close(side)
        shown = b""
        while True:
            try:
                part = os.read(main, 65536)
            except OSError:  # the other side is closed
                break
            if not part:
                break
            shown += part
    finally:
        os.close(main)
    return result.returncode, shown.decode()


def test_colour_on_a_terminal_only(concept: Path) -> None:
    replace(concept / "stellen.yaml", "name:", "nam:")
    status, shown = on_a_terminal("check", concept)
    assert status == 2
    assert "\x1b[31m\x1b[1mFehler LA007\x1b[0m:" in shown
    for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        status, shown = on_a_terminal("check", concept, env=env)
        assert status == 2
        assert "\x1b" not in shown
    assert b"\x1b" not in run("check", concept).stdout


def test_nothing_heavy_is_imported_before_ctrl_c_is_caught() -> None:
    heavy = "{'pydantic', 'yaml', 'click', 'ik_model.model.konzept'}"
    code = f"import sys, ik_model.cli.main; sys.exit(' '.join({heavy} & set(sys.modules)) or 0)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60)
    assert (result.returncode, result.stderr) == (0, b"")
