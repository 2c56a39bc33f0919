PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help setup chat test test-load test-faults faults audit bundle check browser test-browser screenshots bench eval intents model

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

test-load: setup ## 50 people for NTM_LOAD_SECONDS (300), and 32,000 rule sessions on 8 threads
	$(BIN)/python -m pytest -s tests/office/load_users.py
	$(BIN)/python tests/benchmarks/engine_threads.py

test-faults: faults ## killed workers, full disk, locked store, broken files, clock set back, PostgreSQL, nginx, fuzzed requests
	$(BIN)/python -m pytest -s -rs tests/office/fault_*.py

faults: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[postgres,faults]'
	test -e /usr/share/doc/faketime -a -e /usr/lib/postgresql || (apt-get update -qq && apt-get install -y -qq faketime postgresql) \
	  || echo "without Debian's faketime and postgresql their tests are skipped, and say so"

audit: setup ## known holes in the pinned packages; fails where one is found or the database of holes cannot be asked
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[faults]'
	$(BIN)/pip-audit --strict -r constraints.txt --no-deps --disable-pip

bundle: setup ## dist/bundle: everything for a machine without internet, with checksums
	deploy/bundle.sh $(BIN)/python dist/bundle

eval: setup ## right shares on the report half of our own questions
	$(BIN)/ntm eval tests/evaluation/*.jsonl

intents: setup ## learns from the law as it is, so that nobody waits for that on first use; after each change in corpus/
	$(BIN)/python -m assistant.shipped

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
