"""The command line: ``articlemeta PAGE.html``."""

from articlemeta.cli.main import main

__all__ = ["main"]
