"""LibreOffice, which accepts or rejects all changes of documents, as somebody would with its menu."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

SOFFICE = shutil.which("soffice")

COMMANDS: Mapping[str, str] = {
    "accept": ".uno:AcceptAllTrackedChanges",
    "reject": ".uno:RejectAllTrackedChanges",
}

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SECONDS = 300
_MACRO = """
Sub One(source As String, command As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  Dim document As Object
  Dim menu As Object
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  filter(0).Name = "FilterName" : filter(0).Value = "MS Word 2007 XML"
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  menu = createUnoService("com.sun.star.frame.DispatchHelper")
  menu.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  document.storeToURL(ConvertToURL(target), filter())
  document.close(True)
End Sub

Sub All
%s
End Sub
"""


def decide(sources: Sequence[Path], folder: Path) -> None:
    """Accept and reject all changes of documents; ``x.docx`` becomes ``x.accept.docx`` and ``x.reject.docx``."""
    assert SOFFICE is not None
    profile = folder / "profile"
    office = [SOFFICE, "--headless", "--norestore", "--nologo", f"-env:UserInstallation={profile.as_uri()}"]
    # Why twice: LibreOffice writes an empty library of macros into a new profile, over what was there.
    subprocess.run([*office, "--terminate_after_init"], check=True, capture_output=True, timeout=_SECONDS)
    jobs = [
        f'  One("{source}", "{command}", "{source.with_suffix(f".{name}.docx")}")'
        for source in sources
        for name, command in COMMANDS.items()
    ]
    _teach(profile / "user" / "basic" / "Standard", _MACRO % "\n".join(jobs))
    macro = "macro:///Standard.Decide.All"
    subprocess.run([*office, macro], check=True, capture_output=True, timeout=_SECONDS)


def _teach(library: Path, macro: str) -> None:
    (library / "Decide.xba").write_text(
        f'{_HEAD}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Decide" '
        f'script:language="StarBasic">{escape(macro)}</script:module>',
        encoding="utf-8",
    )
    (library / "script.xlb").write_text(
        f'{_HEAD}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
        'library:readonly="false" library:passwordprotected="false"><library:element library:name="Decide"/>'
        "</library:library>",
        encoding="utf-8",
    )
