"""Compiles the tables of ``src/articlemeta/lexicon`` into JSON, so that a start costs little.

Run it after a change to any table: ``python tools/build_lexicon.py``.
"""

from __future__ import annotations

import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src"))

from articlemeta.lexicon.loader import COMPILED, HERE, compile_language, languages, read_toml


def compiled_tables() -> dict[str, str]:
    """The name and text of every compiled file."""
    tables = {name: compile_language(name) for name in languages()}
    tables |= {
        "_" + name[:-5]: read_toml(os.path.join(HERE, name)) for name in os.listdir(HERE) if name.endswith(".toml")
    }
    return {
        f"{name}.json": json.dumps(table, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"
        for name, table in sorted(tables.items())
    }


def main() -> None:
    """Write the compiled files, and remove those whose table is gone."""
    os.makedirs(COMPILED, exist_ok=True)
    tables = compiled_tables()
    for stale in set(os.listdir(COMPILED)) - tables.keys():
        os.remove(os.path.join(COMPILED, stale))
    for name, text in tables.items():
        with open(os.path.join(COMPILED, name), "w", encoding="utf-8") as file:
            file.write(text)
    print(f"{len(tables)} tables, {sum(map(len, tables.values())) // 1024} KiB")


if __name__ == "__main__":
    main()
