# make report   sets up .venv and runs the report on seeds/
# make test     sets up .venv with the test tools and runs all tests
# make lint     formatting, lint, types, import contracts, docstrings
# make quality  figures on the evaluation data (CORROBORATE_EVAL or ../shared/eval)
# make speed    time and memory, as ratios in one run
PYTHON ?= python3
BIN := .venv/bin

.PHONY: report test lint quality speed clean

report: .venv/run.stamp
	$(BIN)/corroborate report seeds/

test: .venv/dev.stamp
	$(BIN)/python -m pytest

lint: .venv/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/interrogate src

quality: .venv/dev.stamp
	$(BIN)/python benchmarks/quality.py

speed: .venv/dev.stamp
	$(BIN)/python benchmarks/speed.py

clean:
	rm -rf .venv build dist

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run.stamp: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

.venv/dev.stamp: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch .venv/run.stamp $@
