"""Written and taken back: all or nothing, byte for byte, one writer at a time."""

from __future__ import annotations

import errno
import os
import random
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ik_model.amending.workplace import NotWritten, ausgang, workplace
from tests.ik_model.amending.folders import after, amended, files, write
from tests.ik_model.source.files import WAYS, Files, of_folder, saved

ROOT = Path(__file__).parents[3]

WORK = """
import sys
from pathlib import Path
from ik_model.amending.workplace import NotWritten, workplace
from tests.ik_model.amending.folders import amended

folder = Path(sys.argv[1])
"""


def work_in(folder: Path, *points: str) -> None:
    """Work a paper in and write it."""
    with workplace(str(folder)) as place:
        place.write(amended(folder, *points), f"Punkte {' '.join(points)}")


def run(script: str, folder: Path) -> str:
    """What a process of its own says."""
    command = [sys.executable, "-c", script, str(folder)]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert child.returncode == 0, child.stderr
    return child.stdout


def undo(folder: Path) -> str:
    """Take the last step back."""
    with workplace(str(folder)) as place:
        return place.undo().title


@given(way=st.sampled_from(WAYS), points=st.lists(st.sampled_from("1234"), unique=True, min_size=1))
@settings(max_examples=20)
def test_undone_it_gives_the_same_bytes(way: str, points: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = write(tmp_path_factory.mktemp("konzept"))
    for path, data in saved(of_folder(folder), way).contents.items():
        (folder / path).write_bytes(data)
    states = [files(folder)]
    for point in points:
        wanted = after(folder, amended(folder, point))
        work_in(folder, point)
        states.append(files(folder))
        assert Files(states[-1]).contents == wanted.contents
    for point in reversed(points):
        assert files(folder) == states.pop()
        assert undo(folder) == f"Punkte {point}"
    assert files(folder) == states.pop()
    with pytest.raises(NotWritten, match="nichts zurückzunehmen"):
        undo(folder)


def test_files_that_come_and_go(tmp_path: Path) -> None:
    """A section that is struck takes its file along, and gets it back."""
    folder = write(tmp_path)
    (folder / "konzept.yaml").chmod(0o640)
    before = files(folder)
    here = ausgang(str(folder))
    vorhaben = amended(folder)
    changes = {**vorhaben.changes, "berichtswesen.md": None, "neu/kapitel.md": b"neu", "konzept.yaml": b"anders"}
    with workplace(str(folder)) as place:
        place.write(type(vorhaben)(here, vorhaben.vorlage, changes=changes), "Umbau")
    assert not (folder / "berichtswesen.md").exists()
    assert (folder / "neu/kapitel.md").read_bytes() == b"neu"
    assert (folder / "konzept.yaml").stat().st_mode & 0o777 == 0o640
    undo(folder)
    assert files(folder) == before
    assert (folder / "konzept.yaml").stat().st_mode & 0o777 == 0o640


def test_what_has_changed_since_is_not_undone(tmp_path: Path) -> None:
    folder = write(tmp_path)
    work_in(folder, "2")
    path = folder / "berichtswesen.md"
    path.write_bytes(path.read_bytes() + b"Mehr.\n")
    now = files(folder)
    with pytest.raises(NotWritten, match=r"Seither geändert: berichtswesen\.md") as refused:
        undo(folder)
    assert "git" in refused.value.hint
    assert files(folder) == now


def test_a_step_that_git_has_taken_back_is_forgotten(tmp_path: Path) -> None:
    folder = write(tmp_path)
    before = files(folder)
    work_in(folder, "1")
    middle = files(folder)
    work_in(folder, "2")
    for path, data in middle.items():
        (folder / path).write_bytes(data)
    assert undo(folder) == "Punkte 1"
    assert files(folder) == before


def test_a_file_saved_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    folder = write(tmp_path)
    vorhaben = amended(folder)
    path = folder / "berichtswesen.md"
    path.write_bytes(path.read_bytes().replace(b"Kreistag", b"Landrat"))
    now = files(folder)
    meanwhile = r"Während des Laufs geändert: berichtswesen\.md"
    with workplace(str(folder)) as place, pytest.raises(NotWritten, match=meanwhile):
        place.write(vorhaben, "zu spät")
    assert files(folder) == now
    with pytest.raises(NotWritten, match="nichts zurückzunehmen"):
        undo(folder)


def test_two_at_once(tmp_path: Path) -> None:
    folder = write(tmp_path)
    with workplace(str(folder)):
        script = WORK + "try:\n    with workplace(str(folder)): pass\nexcept NotWritten as error: print(error)"
        assert run(script, folder) == "Gerade ändert ein anderer Lauf dieses Konzept.\n"
    work_in(folder)


def test_a_crowd(tmp_path: Path) -> None:
    """Of many at once each either works its point in or is sent away; the text is never mixed up."""
    folder = write(tmp_path)
    script = WORK + (
        "point = sys.argv[2]\n"
        "while True:\n"
        "    try:\n"
        "        with workplace(str(folder)) as place:\n"
        "            place.write(amended(folder, point), point)\n"
        "        break\n"
        "    except NotWritten: pass\n"
    )
    crowd = [subprocess.Popen([sys.executable, "-c", script, folder, point], cwd=ROOT) for point in "1234"]
    assert [child.wait(120) for child in crowd] == [0] * 4
    together = write(tmp_path.parent / f"{tmp_path.name}-zugleich")
    work_in(together)
    paper = "vorlagen/VO-2020-1.yaml"
    assert {**files(folder), paper: b""} == {**files(together), paper: b""}


KILLER = """
import os, random, signal, sys, time
from pathlib import Path
from ik_model.amending.workplace import NotWritten, workplace
from tests.ik_model.amending.folders import amended, files

folder, dice = Path(sys.argv[1]), random.Random(426)
before = files(folder)
vorhaben = amended(folder)
after = {**before, **vorhaben.changes}
seen = set()
for n in range(60):
    child = os.fork()
    if not child:
        while True:  # until it is killed
            with workplace(str(folder)) as place:
                place.write(vorhaben, "eingearbeitet")
                place.undo()
    time.sleep(dice.uniform(0, 0.2))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    now = files(folder)
    now = {name: data for name, data in now.items() if not name.startswith(".")}
    assert now.keys() == before.keys(), n
    assert all(data in (before[name], after[name]) for name, data in now.items()), n
    if now != before:
        seen.add("after" if now == after else "between")
        with workplace(str(folder)) as place:
            if now != after:
                try:
                    place.write(vorhaben, "eingearbeitet")
                    raise SystemExit("not refused")
                except NotWritten as error:
                    assert "mittendrin abgebrochen" in str(error), error
            place.undo()
    assert {name: data for name, data in files(folder).items() if not name.startswith(".")} == before, n
print(sorted(seen))
"""


def test_killed_at_any_time(tmp_path: Path) -> None:
    """Every file is whole, and the way back leads to where it began."""
    folder = write(tmp_path)
    assert run(KILLER, folder) != "[]\n"  # it was killed while there was something to take back


@pytest.mark.parametrize("room", [0, 1, 500, 1500, 2500])
def test_a_full_disk(room: int, tmp_path: Path) -> None:
    folder = write(tmp_path)
    before = files(folder)
    vorhaben = amended(folder)
    with workplace(str(folder)) as place:
        limit = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, limit[1]))
        try:
            with pytest.raises(NotWritten, match="kein Platz") as refused:
                place.write(vorhaben, "zu viel")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert "unverändert" in refused.value.hint
    assert files(folder) == before
    with pytest.raises(NotWritten, match="nichts zurückzunehmen"):
        undo(folder)


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(NotWritten, match="darf nicht geschrieben werden"):
        work_in(folder)


def test_a_file_that_is_write_protected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path)
    before = files(folder)
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "bildung.yaml" and access(path, mode))
    with pytest.raises(NotWritten, match=r"bildung\.yaml ist schreibgeschützt"):
        work_in(folder)
    assert files(folder) == before


def test_a_file_behind_a_link(tmp_path: Path) -> None:
    """A link within the concept stays a link; what it leads to is edited."""
    folder = write(tmp_path)
    (folder / "texte").mkdir()
    (folder / "berichtswesen.md").rename(folder / "texte/b.md")
    (folder / "berichtswesen.md").symlink_to("texte/b.md")
    before = files(folder)
    work_in(folder, "2")
    assert (folder / "berichtswesen.md").is_symlink()
    assert "Sozialausschuss" in (folder / "texte/b.md").read_text(encoding="utf-8")
    undo(folder)
    assert files(folder) == before


@pytest.mark.parametrize("damage", ["", "{}", "[1]", '{"version": 9}', "{"])
def test_a_note_that_cannot_be_read(damage: str, tmp_path: Path) -> None:
    folder = write(tmp_path)
    work_in(folder, "1")
    now = files(folder)
    (note,) = (folder / ".ik/schritte").glob("*.json")
    note.write_text(damage, encoding="utf-8")
    for attempt in (lambda: undo(folder), lambda: work_in(folder, "2")):
        with pytest.raises(NotWritten, match=r"000001\.json ist nicht lesbar"):
            attempt()
    assert files(folder) == now


def test_git_ignores_what_is_kept_and_the_oldest_is_forgotten(tmp_path: Path) -> None:
    folder = write(tmp_path)
    for _ in range(12):
        work_in(folder, "1")
        undo(folder)
    assert not list((folder / ".ik/schritte").glob("*.json"))
    assert (folder / ".ik/.gitignore").read_text(encoding="utf-8") == "*\n"
    dice = random.Random(1)
    for number in range(25):
        vorhaben = amended(folder)
        changes = {"berichtswesen.md": dice.randbytes(20)}
        with workplace(str(folder)) as place:
            place.write(type(vorhaben)(ausgang(str(folder)), vorhaben.vorlage, changes=dict(changes)), "x")
        (folder / "berichtswesen.md").write_text(f"---\nid: a\ntitel: A {number}\n---\n", encoding="utf-8")
    assert len(list((folder / ".ik/schritte").glob("*.json"))) == 20
