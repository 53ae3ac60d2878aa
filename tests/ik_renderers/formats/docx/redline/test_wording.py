from __future__ import annotations

from tests.ik_renderers.formats.docx.redline.changes import both, changed
from tests.ik_renderers.formats.docx.redline.made import Para, Run


def words(old: str, new: str) -> str:
    (line,) = changed(both((Para((Run(old),)),), (Para((Run(new),)),)))
    return line


def test_a_word_in_a_sentence() -> None:
    line = words("Dem Kreistag wird ein Bericht vorgelegt.", "Dem Ausschuss wird ein Bericht vorgelegt.")
    assert line == "Dem [-Kreistag-]{+Ausschuss+} wird ein Bericht vorgelegt."


def test_more_and_fewer_words() -> None:
    assert words("Der Kreis hilft.", "Der Kreis hilft sofort.") == "Der Kreis hilft{+ sofort+}."
    assert words("Der Kreis hilft sofort.", "Der Kreis hilft.") == "Der Kreis hilft[- sofort-]."
    assert words("Eins.", "Eins. Zwei folgt.") == "Eins.{+ Zwei folgt.+}"


def test_words_numbers_and_dates_stay_whole() -> None:
    assert words("Seit 2019 sind es 1.184 Tonnen.", "Seit 2019 sind es 1.199 Tonnen.") == (
        "Seit 2019 sind es [-1.184-]{+1.199+} Tonnen."
    )
    assert words("Am 01.03.2024 in Ziffer IV.2.a steht es.", "Am 01.04.2024 in Ziffer IV.3.a steht es.") == (
        "Am [-01.03.2024-]{+01.04.2024+} in Ziffer [-IV.2.a-]{+IV.3.a+} steht es."
    )
    assert words("Die Bürger*innen und der Sozial-Ausschuss.", "Die Bürger*innen und der Sozialausschuss.") == (
        "Die Bürger*innen und der [-Sozial-Ausschuss-]{+Sozialausschuss+}."
    )


def test_words_that_are_the_same_by_chance_are_given_up() -> None:
    line = words("Der Landrat legt im Herbst einen Bericht vor.", "Die Verwaltung gibt im Mai den Plan aus.")
    assert line.count("[-") == line.count("{+") == 1


def test_looks_and_links_are_part_of_the_words() -> None:
    old = Para((Run("Wer hilft, "), Run("fragt nach", look="b"), Run(".")))
    new = Para((Run("Wer hilft, "), Run("fragt nach"), Run(".")))
    assert changed(both((old,), (new,))) == ["Wer hilft, [-fragt nach-]{+fragt nach+}."]
    led = Para((Run("Wer hilft, "), Run("fragt nach", link="https://example.org"), Run(".")))
    assert changed(both((led,), (new,))) == ["Wer hilft, [-fragt nach-]{+fragt nach+}."]
