"""Print the requirements of one of pyproject.toml's dependency groups, a line each.

New releases of pip read the groups themselves; the pip that a fresh Python 3.11 brings along does not yet.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

Groups = Mapping[str, Sequence[str | Mapping[str, str]]]


def requirements(groups: Groups, name: str) -> Iterator[str]:
    """The requirements of a group and of the groups that it includes."""
    for entry in groups[name]:
        if isinstance(entry, str):
            yield entry
        else:
            yield from requirements(groups, entry["include-group"])


def main(names: Sequence[str]) -> None:
    """Print the requirements of the named groups."""
    groups = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    for name in names:
        print(*requirements(groups, name), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
