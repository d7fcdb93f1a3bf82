"""``python -m articlemeta`` is the command ``articlemeta``."""

import sys

from articlemeta.cli import main

if __name__ == "__main__":
    sys.exit(main())
