"""Print the requirements of dependency groups of pyproject.toml, a line each.

New releases of pip read the groups themselves; the pip that a fresh Python 3.11 brings along does not yet. The name
``oldest`` stands for the library's own dependencies, each at the oldest release that is promised to work.
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
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    oldest = [line.replace(">=", "==") for line in project["project"]["dependencies"]]
    groups = {**project["dependency-groups"], "oldest": oldest}
    for name in names:
        print(*requirements(groups, name), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
