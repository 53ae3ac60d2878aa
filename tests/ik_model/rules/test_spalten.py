"""A finding underlines the very word that it means, also where the same word stands in the line before."""

from __future__ import annotations

from pathlib import Path

import pytest

import ik_model

HEAD = "id: k\ntitel: K\nprofil: {kreis: K, domains: [x.de]}\nstellen: [{id: amt, name: Amt}]\n"


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("VW002", "Das Amt hilft, [Amt]{stelle=amt} und [Amt]{«stelle=ampt»}."),
        ("VW002", "Zu [A](#amt), [B](«#ampt») und #ampt."),
        ("BA005", "Siehe [Bericht hier](https://x.de) und «[hier]»(https://x.de)."),
        ("VW003", "Ein Bericht, ein [«Bericht»](#), ein Bericht."),
        ("VW003", "Ein *Bericht*, ein **[«Bericht»](#)**."),
        ("VW005", "Ein \\[^a\\] und noch «[^a]» einmal."),
        ("VW004", "Auf y.de, [dort drüben](https://«y.de»)."),
        ("VW007", "Der UmschlagSeite 7 folgt «Seite 7» sofort."),
        ("AE006", "Zweiter Satz im Ersten. «Zweiter Satz im» Zweiten."),
        ("AE005", "Der Kreis und der «Kreis»\n      Er hilft."),
        ("OR004", "Die Kreisparteien und die «Parteien» im Kreistag."),
        ("VW008", "Die Anlage 12a zeigt es, «Anlage 1» auch."),
    ],
)
@pytest.mark.parametrize("quoted", [False, True], ids=["block", "quoted"])
def test_the_word_that_is_meant(tmp_path: Path, code: str, line: str, quoted: bool) -> None:
    before, _, rest = line.partition("«")
    meant, _, after = rest.partition("»")
    text = f"{before}{meant}{after}"
    if quoted:
        value = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n      ", "\\n")
        value, start = f'"\\"\\u0041\\" {value}"', len('    text: "\\"\\u0041\\" ') + len(before.replace("\\", "\\\\"))
    else:
        value, start = f"|\n      {text}", 6 + len(before)
    source = f"{HEAD}gliederung:\n  - id: a\n    titel: A\n    text: {value}\n"
    (tmp_path / "konzept.yaml").write_text(source, encoding="utf-8")
    spans = [finding.span for finding in ik_model.check(tmp_path) if finding.code == code]
    assert spans
    (span,) = spans
    assert span is not None
    assert span.column == start + 1
    assert span.text[span.column - 1 :][: span.length] == meant.replace("\\", "\\\\" if quoted else "\\")
