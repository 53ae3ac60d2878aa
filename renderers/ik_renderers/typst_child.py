"""The child process that runs typst: reads a request from stdin, limits itself, answers on stdout.

Answer: one line of JSON (page map and warnings of a PDF, sizes of PNG pages), then the file or files; or, with exit
code 3, JSON that says why typst refused.

*Why a script and not a module:* it is started with ``python -I -S``, so neither the environment nor a ``.pth`` file of
the installation has a say in it, and it starts in a third of the time.
"""

import json
import os
import sys
from datetime import datetime
from typing import Any, BinaryIO


def limit(memory: int, seconds: float) -> None:
    """Limit memory, processor time and files; the child writes nothing but its answer.

    *Why processor time too:* should the parent be killed, nobody is left to stop the child by the clock.
    """
    if sys.platform == "win32":
        return
    import resource

    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: int(seconds * (os.cpu_count() or 1)) + 1,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for kind, value in limits.items():
        _, hard = resource.getrlimit(kind)
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(kind, (bound, bound))
        except (ValueError, OSError):
            if sys.platform == "linux":  # macOS knows RLIMIT_AS by name only
                raise


def main() -> int:
    """Compile one document."""
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # Why: whatever the library prints must not get into the PDF
    request: dict[str, Any] = json.load(sys.stdin)
    limit(request["memory"], request["seconds"])
    sys.path.append(request["library"])
    import typst

    own = request["own_fonts"]
    family = family_of(typst, own, request["own_faces"]) if own else ""
    if family is None:
        return refuse(answer, "house font", "")
    compiler = typst.Compiler(
        request["main"],
        root=request["root"],
        font_paths=[request["fonts"], *([own] if own else [])],
        ignore_system_fonts=True,
        sys_inputs={"schrift": family} if family else {},
        package_path=request["packages"],
        package_cache_path=request["packages"],
    )
    try:
        head, data = png(compiler, request) if request["format"] == "png" else pdf(compiler, request)
    except typst.TypstError as error:
        return refuse(answer, error.message, error.diagnostic)
    answer.write(json.dumps(head).encode() + b"\n" + data)
    answer.close()
    return 0


def refuse(answer: BinaryIO, message: str, diagnostic: str) -> int:
    """Say why nothing was made."""
    answer.write(json.dumps({"message": message, "diagnostic": diagnostic}).encode())
    answer.close()
    return 3


def family_of(typst: Any, folder: str, faces: int) -> str | None:
    """What typst calls the family of the fonts in a folder; ``None`` if it cannot read all, or finds several."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
    families = fonts.families()
    whole = len(families) == 1 and len(fonts.fonts()) == faces
    return families[0] if whole else None


def pdf(compiler: Any, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """A tagged PDF, with its page map and typst's warnings."""
    data, warnings = compiler.compile_with_warnings(
        format="pdf",
        pdf_standards=["ua-1", "a-2a"],
        timestamp=datetime.fromisoformat(request["timestamp"]),
    )
    pages = json.loads(compiler.query("<ik-pages>", field="value", one=True))
    if not isinstance(data, bytes):
        raise TypeError("typst gave no PDF")
    return {"pages": pages, "warnings": "\n".join(warning.message for warning in warnings)}, data


def png(compiler: Any, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Every page as a picture, with the sizes of these."""
    data = compiler.compile(format="png", ppi=request["ppi"])
    pages = [data] if isinstance(data, bytes) else data
    return {"sizes": list(map(len, pages))}, b"".join(pages)


if __name__ == "__main__":
    sys.exit(main())
