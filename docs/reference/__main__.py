"""``python -m docs.reference docs/api`` writes the pages."""

import sys
from pathlib import Path

from docs.reference.pages import write

write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/api"))
