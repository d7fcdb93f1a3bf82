# Everything here works on a machine with Python 3.11 or newer and make alone: what is needed is put into .venv.
#
#   make demo      show the example page as a report in the terminal
#   make test      run the tests                 make test-oldest  run them with the oldest dependencies
#   make lint      check style                   make types        check types, with mypy and with pyright
#   make tables    compile the tables anew, after any of them was edited
#   make docs      build the site                make package      build the wheel and the source archive
#   make bench     measure speed and memory      make hostile      measure how time grows on hostile pages
#   make fuzz      look for inputs that crash    make recipes      run the recipes with the libraries that they meet
#   make clean     remove all that make has made

NEW_ENOUGH = import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  $$python -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test test-oldest lint format types docs recipes tables bench fuzz hostile package clean

help:
	@sed -n '3,10s/^# *//p' Makefile

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "articlemeta needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.package: $(VENV)/.made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

# One mark a group of tools: make test installs what tests need, and no more.
$(VENV)/.group-%: $(VENV)/.package tools/groups.py
	$(BIN)/python tools/groups.py $* | $(BIN)/python -m pip install --quiet --requirement /dev/stdin
	@touch $@

demo: $(VENV)/.package
	@$(BIN)/articlemeta examples/syndicated.html --url https://harbour-courier.example/world/2024/03/desalination-plant

test: $(VENV)/.group-test
	$(BIN)/python -m pytest $(ARGS)

# The oldest releases of all that the library depends on, as pyproject.toml promises them to work.
test-oldest: $(VENV)/.made
	$(BIN)/python -m venv build/oldest
	$(BIN)/python tools/groups.py oldest test > build/oldest/requirements.txt
	build/oldest/bin/python -m pip install --quiet --editable . --requirement build/oldest/requirements.txt
	build/oldest/bin/python -m pytest $(ARGS)

# Older releases of pip cannot resolve what the libraries of the recipes require together.
recipes: $(VENV)/.group-test
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25"
	$(BIN)/python tools/groups.py recipes | $(BIN)/python -m pip install --quiet --requirement /dev/stdin
	$(BIN)/python -m pytest docs/how-to tests/unit/interop/test_arrow.py

lint: $(VENV)/.group-lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/.group-lint
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/.group-test $(VENV)/.group-types $(VENV)/.group-tables $(VENV)/.group-docs
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

docs: $(VENV)/.group-docs
	$(BIN)/sphinx-build --fail-on-warning --keep-going --builder html docs docs/_build/html

tables: $(VENV)/.package
	$(BIN)/python tools/build_lexicon.py

bench: $(VENV)/.package
	$(BIN)/python benchmarks/bench.py $(ARGS)

fuzz: $(VENV)/.group-fuzz
	PYTHONPATH=tests/hostile $(BIN)/python tests/fuzz/fuzz.py $(ARGS)

hostile: $(VENV)/.package
	$(BIN)/python tests/hostile/growth.py $(ARGS)

package: $(VENV)/.group-build
	$(BIN)/python -m build

clean:
	rm -rf $(VENV) build dist docs/_build .pytest_cache .mypy_cache .ruff_cache .hypothesis
