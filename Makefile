PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help setup chat test check browser test-browser screenshots bench eval model

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(STAMP): pyproject.toml constraints.txt
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check wheel -c constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $(STAMP)

setup: $(STAMP) ## environment and installation

chat: setup ## the web app on http://127.0.0.1:7860
	$(BIN)/ntm chat

test: setup ## all tests but the browser's
	$(BIN)/python -m pytest -n 2 --ignore tests/browser

browser: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[browser]'
	command -v chromium >/dev/null || (apt-get update -qq && apt-get install -y -qq chromium)

test-browser: browser ## the app in a real browser (Debian's chromium; installs it where it can)
	$(BIN)/python -m pytest tests/browser

screenshots: browser ## the pictures of the README, into docs/screenshots
	$(BIN)/python -m tests.browser.screenshots docs/screenshots

eval: setup ## right shares on the report half of our own questions
	$(BIN)/ntm eval tests/evaluation/*.jsonl

model: setup ## trains the built-in embedding again: make model DATA=phapdien.jsonl.xz
	$(BIN)/python -m kb.training --data $(DATA)

bench: setup ## speed of answers and of the rule engine
	$(BIN)/python tests/benchmarks/answer_speed.py
	$(BIN)/python tests/benchmarks/engine_threads.py
	$(BIN)/python tests/benchmarks/app_load.py

check: setup ## style, types and the borders between the rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
