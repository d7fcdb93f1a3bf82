"""The examples in docstrings hold."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import articlemeta

MODULES = [module.name for module in pkgutil.walk_packages(articlemeta.__path__, "articlemeta.")]


@pytest.mark.parametrize("name", ["articlemeta", *(name for name in MODULES if not name.endswith("__main__"))])
def test_docstring_examples_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS).failed == 0
