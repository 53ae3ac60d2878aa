from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import pytest

from ik_renderers import engines
from ik_renderers.children import EngineError, environment_of, stop
from ik_renderers.contract import Pages

HEAD = '#set document(title: "Probe")\n#set text(lang: "de")\n'
PLAN = "\n\n#context [#metadata((count: counter(page).final().first(), of: (eins: 1))) <ik-pages>]\n"
DATE = datetime(2020, 9, 9, 12, tzinfo=UTC)
SLOW = "#let f(n) = if n < 2 { 1 } else { f(n - 1) + f(n - 2) }\n#let g(k) = f(24 + calc.rem(k, 2)) + k\n"
TIRELESS = SLOW + "#for k in range(100000) { [#g(k)] }"


def typst(body: str, files: Mapping[str, bytes] = MappingProxyType({}), *, seconds: float = 30) -> tuple[bytes, Pages]:
    stage = {"main.typ": (HEAD + body + PLAN).encode(), **files}
    return engines.typst("main.typ", stage, timestamp=DATE, step="Seiten setzen", seconds=seconds)


def refusal(body: str, files: Mapping[str, bytes] = MappingProxyType({})) -> EngineError:
    with pytest.raises(EngineError) as caught:
        typst(body, files)
    return caught.value


def running(name: str) -> int:
    """How many children of this process, of any of its threads, run a program of this name."""
    found = 0
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            found += parent == str(os.getpid()) and name in (folder / "cmdline").read_text()
    return found


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A server on the loopback address that nobody may call."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield server


def test_pandoc_reads_and_writes() -> None:
    assert (
        engines.pandoc(["-f", "commonmark", "-t", "html"], "*ä*".encode(), step="Text lesen")
        == "<p><em>ä</em></p>\n".encode()
    )


def test_pandoc_says_what_went_wrong() -> None:
    with pytest.raises(EngineError) as caught:
        engines.pandoc(["-f", "niegehoert"], b"", step="Text lesen")
    assert caught.value.step == "Text lesen"
    assert caught.value.reason == "Pandoc ist mit einem Fehler abgebrochen (Code 21)."
    assert caught.value.detail == "Unknown input format niegehoert"
    assert str(caught.value).startswith("Text lesen: Pandoc ist")


def test_pandoc_reads_no_other_file(tmp_path: Path) -> None:
    canary = tmp_path / "kanarienvogel.csv"
    canary.write_text("geheim")
    source = f".. include:: {canary}\n\n.. csv-table::\n   :file: {canary}\n"
    try:
        said = engines.pandoc(["-f", "rst", "-t", "plain"], source.encode(), step="Text lesen")
    except EngineError as error:
        said = str(error).encode()
    assert b"geheim" not in said


def test_a_time_limit_ends_pandoc() -> None:
    started = time.monotonic()
    with pytest.raises(EngineError, match="Zeitgrenze"):
        engines.pandoc(["-f", "markdown", "-t", "json"], b"[" * 20_000, step="Text lesen", seconds=0.5)
    assert time.monotonic() - started < 5
    assert not running("pandoc")


def test_a_memory_limit_ends_pandoc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "PANDOC_MEMORY", "64M")
    with pytest.raises(EngineError, match="Speichergrenze"):
        engines.pandoc(["-f", "commonmark", "-t", "json"], b"*a* " * 400_000, step="Text lesen")


def test_no_argument_lifts_the_memory_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "PANDOC_MEMORY", "64M")
    with pytest.raises(EngineError):
        engines.pandoc(["+RTS", "-M4G", "-RTS", "-f", "commonmark", "-t", "json"], b"*a* " * 400_000, step="Text lesen")


def test_typst_gives_pdf_and_pages() -> None:
    pdf, pages = typst("Erste Seite #pagebreak() Zweite Seite")
    assert pdf.startswith(b"%PDF-1.7")
    assert pages == Pages(count=2, of={"eins": 1})


def test_typst_reads_what_is_staged() -> None:
    assert typst('#read("text.txt")', {"text.txt": "Grüße".encode()})[1].count == 1


@pytest.mark.parametrize("path", ["/etc/passwd", "../../../../etc/passwd", "/proc/self/environ"])
def test_typst_reads_nothing_else(path: str) -> None:
    error = refusal(f'#read("{path}")')
    assert error.reason == "Typst hat den Text abgelehnt."
    assert "root:" not in error.detail


@pytest.mark.parametrize("name", ["/etc/x", "../x", "a/../../x", "a\\b", "C:x", ""])
def test_no_file_is_staged_outside(name: str) -> None:
    with pytest.raises(ValueError, match="not a path inside the stage"):
        engines.typst("main.typ", {name: b""}, timestamp=DATE, step="Seiten setzen")


def test_a_link_in_the_system_folder_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stage is made of bytes, so a link beside it cannot be part of it."""
    (tmp_path / "geheim.txt").write_text("geheim")
    (tmp_path / "link.txt").symlink_to(tmp_path / "geheim.txt")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert "geheim" not in refusal('#read("link.txt")').detail
    assert "geheim" not in refusal('#read("../../link.txt")').detail


@pytest.mark.parametrize("space", ["preview", "local"])
def test_typst_loads_no_package(space: str, listener: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{listener.getsockname()[1]}")
    error = refusal(f'#import "@{space}/cetz:0.3.0": canvas\n')
    assert "package" in error.detail
    with pytest.raises(BlockingIOError):
        listener.accept()


def test_a_child_inherits_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IK_GEHEIM", "1")
    monkeypatch.setenv("GHCRTS", "-M1M")
    monkeypatch.setenv("TYPST_ROOT", "/")
    environment = environment_of(Path("/nirgends"))
    assert not {"IK_GEHEIM", "GHCRTS", "TYPST_ROOT", "PATH", "PYTHONPATH"} & environment.keys()
    assert environment["HOME"] == environment["XDG_DATA_HOME"] == "/nirgends"


def test_a_time_limit_ends_typst() -> None:
    started = time.monotonic()
    with pytest.raises(EngineError, match="Zeitgrenze") as caught:
        typst(TIRELESS, seconds=0.5)
    assert caught.value.step == "Seiten setzen"
    assert time.monotonic() - started < 5
    assert not running("typst_child")


@pytest.mark.skipif(sys.platform != "linux", reason="Die Speichergrenze gilt nur unter Linux.")
def test_a_memory_limit_ends_typst_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "TYPST_MEMORY", 512 * 1024**2)
    error = refusal('#let x = "a" * 50000000\n#let y = range(100).map(n => x + str(n))\n#y.len()')
    assert "Speichergrenze" in error.reason
    assert error.hint


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("漢 und \U0001f600", "Für Zeichen im Text gibt es keine Schrift: „漢“ (U+6F22 CJK UNIFIED IDEOGRAPH-6F22), "
         "„\U0001f600“ (U+1F600 GRINNING FACE)."),
        ('#"a\\u{feff}b"', "Für Zeichen im Text gibt es keine Schrift: „\ufeff“ (U+FEFF ZERO WIDTH NO-BREAK SPACE)."),
        ('#image("bild.png", alt: "Bild")', "Ein Bild lässt sich nicht lesen."),
        ('#image("bild.svg")', "Ein Bild hat keinen Alternativtext."),
        ('#image("verweis.svg", alt: "Bild")', "Ein Bild (SVG) verweist auf eine andere Datei."),
        ("#[" * 1000 + "]" * 1000, "Der Text ist zu tief verschachtelt."),
    ],
)  # fmt: skip
def test_typst_says_in_german_why_it_refuses(body: str, reason: str) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'
    outside = svg.format('<image href="file:///etc/passwd" width="9" height="9"/>')
    files = {"bild.png": b"kein Bild", "bild.svg": svg.format("").encode(), "verweis.svg": outside.encode()}
    error = refusal(body, files)
    assert error.reason == reason
    assert "/tmp" not in error.detail


def test_a_wandering_layout_is_refused() -> None:
    """A page number that changes the page it stands on would be wrong wherever it is quoted."""
    never = "#context { if counter(page).final().first() == 1 [#pagebreak() Zweite Seite] }"
    assert "Seitenzahlen wären falsch" in refusal(never).reason


def test_stop_ends_the_children_of_other_threads() -> None:
    with ThreadPoolExecutor(2) as pool:
        waiting = [pool.submit(typst, TIRELESS) for _ in range(2)]
        until = time.monotonic() + 10
        while running("typst_child") < 2 and time.monotonic() < until:
            time.sleep(0.01)
        stop()
        for future in waiting:
            with pytest.raises(EngineError, match="Auf Wunsch abgebrochen"):
                future.result(timeout=5)
    assert typst("Danach geht es weiter.")[1].count == 1


def test_ctrl_c_ends_the_child() -> None:
    interrupt = threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT))
    interrupt.start()
    with pytest.raises(KeyboardInterrupt):
        typst(TIRELESS)
    assert not running("typst_child")


def test_many_threads_at_once() -> None:
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda n: typst(f"Text {n % 2}")[0], range(16)))
    assert len(set(results)) == 2


def test_a_missing_engine_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "find_spec", lambda name: None)
    for run in (lambda: engines.pandoc([], b"", step="Text lesen"), lambda: typst("")):
        with pytest.raises(EngineError, match=r"Das Programm (pandoc|typst) fehlt\.") as caught:
            run()
        assert caught.value.hint == 'Installieren mit: pip install "ik-model[dokumente]"'


def test_a_full_disk_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gibt-es-nicht"))
    with pytest.raises(EngineError, match="Ordner für Zwischendateien"):
        typst("Text")


def test_output_does_not_depend_on_the_surroundings(tmp_path: Path) -> None:
    script = (
        "import hashlib, datetime\n"
        "from ik_renderers import engines\n"
        f"pdf, _ = engines.typst('main.typ', {{'main.typ': {(HEAD + 'Text' + PLAN).encode()!r}}},"
        " timestamp=datetime.datetime(2020, 9, 9, tzinfo=datetime.timezone.utc), step='Seiten setzen')\n"
        "docx = engines.pandoc(['-f', 'commonmark', '-t', 'html'], b'*Text*', step='Text lesen')\n"
        "print(hashlib.sha256(pdf + docx).hexdigest())\n"
    )
    hashes = set()
    for number, zone in enumerate(("UTC", "Asia/Kathmandu")):
        folder = tmp_path / str(number)
        folder.mkdir()
        surroundings = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number), "LC_ALL": "C", "TMPDIR": str(folder)}
        run = subprocess.run(
            [sys.executable, "-c", script], cwd=folder, env=surroundings, capture_output=True, check=True
        )
        hashes.add(run.stdout)
    assert len(hashes) == 1
