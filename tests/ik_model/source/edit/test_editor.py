"""Items and fields come, go and move with their comments and their layout."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ik_model.model.konzept import Konzept
from ik_model.source.edit.rewrite import rewrite
from ik_model.source.edit.workbench import Refused
from ik_model.source.reader import read
from tests.ik_model.source.edit.changes import plain
from tests.ik_model.source.files import Files

HEAD = "id: k\ntitel: Titel\nprofil: {kreis: Kreis}\n"


def edited(files: Files, change: Callable[[dict[str, Any]], object]) -> Files:
    """The files after a change of the concept's data; what they say has been compared."""
    konzept = read(files).konzept
    assert konzept is not None
    data = plain(konzept)
    change(data)
    wanted = Konzept.model_validate(data)
    after = files.after(rewrite(files, wanted))
    assert read(after).konzept == wanted
    return after


def _goals(source: str, change: Callable[[list[Any]], object]) -> str:
    """What becomes of the goals of a section."""
    start = f"{HEAD}gliederung:\n  - id: eins\n    titel: Eins\n"
    files = Files({"konzept.yaml": f"{start}{source}"})
    after = edited(files, lambda data: change(data["gliederung"][0]["teilziele"])).contents["konzept.yaml"].decode()
    assert after.startswith(start)
    return after.removeprefix(start)


GOALS = """\
    # Die Ziele.
    teilziele:
      # Zum ersten.
      - id: a
        text: A.
        # Noch offen: die Zielgruppe.

      - # Zum zweiten.
        id: b
        text: |
          B.
        aktivitaeten:
        - eins
        -   zwei
        # drei fehlt noch
        - vier

      # Zum dritten,
      # in zwei Zeilen.
      - text: C.
        id: c
    umbruch: davor
"""


def test_a_goal_is_struck() -> None:
    after = _goals(GOALS, lambda goals: goals.pop(1))
    first = GOALS[: GOALS.index("      - # Zum zweiten")]
    assert after == first + GOALS[GOALS.index("      # Zum dritten") :]


def test_the_last_goal_is_struck() -> None:
    after = _goals(GOALS, lambda goals: goals.pop())
    assert after == GOALS[: GOALS.index("\n      # Zum dritten")] + "    umbruch: davor\n"


def test_a_goal_moves_with_its_comments() -> None:
    after = _goals(GOALS, lambda goals: goals.insert(0, goals.pop()))
    moved = "      # Zum dritten,\n      # in zwei Zeilen.\n      - text: C.\n        id: c\n\n"
    rest = GOALS[GOALS.index("      # Zum ersten") : GOALS.index("\n      # Zum dritten")]
    assert after == f"    # Die Ziele.\n    teilziele:\n{moved}{rest}    umbruch: davor\n"


def test_a_goal_is_inserted_as_its_siblings_are_written() -> None:
    new = {"id": "neu", "text": "N: 1.\nN2.", "zielgruppen": ["x", "y"], "aktivitaeten": ["Ein Punkt.", "Noch: einer"]}
    after = _goals(GOALS, lambda goals: goals.insert(1, new))
    expected = """\
        # Noch offen: die Zielgruppe.

      - id: neu
        text: |
          N: 1.
          N2.
        zielgruppen: [x, y]
        aktivitaeten:
          - Ein Punkt.
          - "Noch: einer"

      - # Zum zweiten.
"""
    assert after == GOALS.replace("        # Noch offen: die Zielgruppe.\n\n      - # Zum zweiten.\n", expected)


def test_points_of_a_list() -> None:
    def change(goals: list[Any]) -> None:
        goals[1]["aktivitaeten"] = ["null", "vier", "eins", "zwei B", "fünf"]

    after = _goals(GOALS, change)
    # "vier" takes its comment along.
    vier = "        # drei fehlt noch\n        - vier\n"
    points = f"        - null\n{vier}        - eins\n        -   zwei B\n        - fünf\n"
    assert after == GOALS.replace(f"        - eins\n        -   zwei\n{vier}", points)


def test_a_field_behind_a_dash_goes() -> None:
    source = f"{HEAD}gliederung:\n  - umbruch: davor\n    # Der Name.\n    id: eins\n    titel: Eins\n"
    files = Files({"konzept.yaml": source})
    after = edited(files, lambda data: data["gliederung"][0].pop("umbruch")).contents["konzept.yaml"].decode()
    assert after == f"{HEAD}gliederung:\n  - \n    # Der Name.\n    id: eins\n    titel: Eins\n"
    plain_source = f"{HEAD}gliederung:\n  - umbruch: davor\n    id: eins\n    titel: Eins\n"
    files = Files({"konzept.yaml": plain_source})
    after = edited(files, lambda data: data["gliederung"][0].pop("umbruch")).contents["konzept.yaml"].decode()
    assert after == f"{HEAD}gliederung:\n  - id: eins\n    titel: Eins\n"


def test_references() -> None:
    goals = """\
    teilziele:
      - {id: a, text: A., verantwortliche: [x, y], zielgruppen: [  p,q ]}
      - id: b
        text: B.
        verantwortliche:  [x,
            y,   # kommt noch
            z]
        zielgruppen:
          - id: p
            wortlaut: Alle P
          - q
"""

    def change(goals: list[Any]) -> None:
        goals[0]["verantwortliche"] = ["z", "y"]
        goals[0]["zielgruppen"] = ["q", "p", {"id": "r", "wortlaut": "R, alle"}]
        goals[1]["verantwortliche"] = ["x", "z", "w"]
        goals[1]["zielgruppen"] = [{"id": "p", "wortlaut": "P"}, "r", {"id": "q", "wortlaut": "Q"}]

    assert (
        _goals(goals, change)
        == """\
    teilziele:
      - {id: a, text: A., verantwortliche: [z, y], zielgruppen: [  q,p,{id: r, wortlaut: "R, alle"} ]}
      - id: b
        text: B.
        verantwortliche:  [x,
            z,
            w]
        zielgruppen:
          - id: p
            wortlaut: P
          - r
          - id: q
            wortlaut: Q
"""
    )


def test_what_the_source_cannot_say_is_refused() -> None:
    files = Files({"konzept.yaml": f"{HEAD}gliederung: []\n"})
    konzept = read(files).konzept
    assert konzept is not None
    with pytest.raises(Refused, match="von Hand"):
        rewrite(files, konzept.model_copy(update={"kurztitel": "zer\rlegt"}))


@pytest.mark.parametrize("source", ["id: [", "titel: Ohne Kennung\n"])
def test_a_broken_source_is_not_edited(source: str) -> None:
    konzept = read(Files({"konzept.yaml": f"{HEAD}gliederung: []\n"})).konzept
    assert konzept is not None
    with pytest.raises(Refused, match="ik check"):
        rewrite(Files({"konzept.yaml": source}), konzept)
