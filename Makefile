# Two words are enough: `make run` and `make test`. `make help` lists the rest.
# Needs Python 3.11 with pip, make and git; everything else comes with the first call.

# The first of these that is there, new enough and has pip; a name alone can be an empty shim.
PYTHON ?= $(shell for one in python3.11 python3; do \
  $$one -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2> /dev/null && echo $$one && break; done)
HOST ?= 127.0.0.1
PORT ?= 8000
# How many test processes; a browser test takes one for itself.
JOBS ?= auto

VENV := .venv
BIN := $(VENV)/bin
PIP := $(PYTHON) -m pip --disable-pip-version-check --python $(BIN)/python install --quiet --require-hashes
MANAGE := $(BIN)/python manage.py
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate
LANGUAGES := de

# Where the desk is tried as it will run in earnest; .invalid is nobody's.
PRODUCTION := DEBUG=false BEHIND_TLS=true ALLOWED_HOSTS=desk.invalid
PYTEST := $(BIN)/python -m pytest

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help free-port run serve check lint browser test test-sqlite test-postgres test-browser eval effort screenshots messages lock audit clean

help:  ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- Set-up: each stamp is younger than what it was made from, so a second call does nothing ----

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "This needs Python 3.11 with pip (Debian: apt-get install python3-pip), or PYTHON=..."; exit 1; }
	$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/run.stamp: requirements/base.txt | $(BIN)/python
	$(PIP) -r requirements/base.txt
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/run.stamp
	$(PIP) -r requirements/test.txt
	@touch $@

# No stamp: a browser can go as it came, and asking for it takes half a second.
browser: $(VENV)/test.stamp
	@$(BIN)/python -m tests.browser.chromium

# --- Use ---------------------------------------------------------------------------------------

# Said before anything is done, and with what to do.
free-port: $(VENV)/run.stamp
	@if $(BIN)/python -c 'import socket; socket.create_connection(("$(HOST)".strip("[]"), $(PORT)), 2)' 2> /dev/null; then \
	  echo "Something answers at http://$(HOST):$(PORT)/ already: open it, end it, or choose another PORT=..."; exit 1; fi

run: export DEBUG := true
run: export ALLOWED_HOSTS ?= localhost,127.0.0.1,[::1],$(HOST)
run: $(VENV)/run.stamp free-port  ## the desk with its demonstration articles, on this machine only
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_demo
	@echo "Factcheck: http://$(HOST):$(PORT)/  (Ctrl-C ends it)"
	@$(MANAGE) runserver $(HOST):$(PORT)

serve: export DEBUG := false
serve: export BEHIND_TLS ?= false
serve: $(VENV)/run.stamp free-port  ## the desk as it runs in earnest (behind TLS: BEHIND_TLS=true ALLOWED_HOSTS=...)
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) collectstatic --no-input --verbosity 0
	@echo "Factcheck: http://$(HOST):$(PORT)/  (Ctrl-C ends it)"
	$(BIN)/gunicorn -w 2 --threads 4 --no-control-socket -b $(HOST):$(PORT) factcheck.wsgi

# --- Check and test ----------------------------------------------------------------------------

lint: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --quiet --lint templates
	$(BIN)/lint-imports --no-logo
	$(BIN)/mypy

check: lint  ## what can be said without running the desk: style, types, floors, settings
	$(PRODUCTION) $(MANAGE) makemigrations --check --dry-run
	$(PRODUCTION) $(MANAGE) check --deploy --fail-level WARNING

test-sqlite: $(VENV)/test.stamp  ## every test but the browser's, on SQLite
	env -u DATABASE_URL $(PYTEST) -n $(JOBS) --dist worksteal -q --ignore tests/browser

test-postgres: $(VENV)/test.stamp  ## the same on PostgreSQL: DATABASE_URL's, else one of its own
	$(BIN)/python -m tests.postgres -- $(PYTEST) -n $(JOBS) --dist worksteal -q --ignore tests/browser

test-browser: browser  ## the desk through a real Chromium
	env -u DATABASE_URL $(PYTEST) -n $(JOBS) --dist worksteal -q tests/browser

# One after the other, also under -j and after a failure; the last line counts all tests.
test: browser  ## all of it
	@$(BIN)/python -m tests.everything

eval: $(VENV)/test.stamp  ## how good the text analysis is, one table (WRITE=1 puts it into docs/analysis.md)
	@env -u DATABASE_URL $(BIN)/python -m tests.evaluation.report $(if $(WRITE),--write)

effort: browser  ## how many keys the main path takes, counted in a browser: docs/effort.md
	@env -u DATABASE_URL $(BIN)/python -m tests.browser.effort

audit: $(VENV)/test.stamp  ## ask whether a locked package has a known hole (needs the net)
	$(BIN)/pip-audit --strict --require-hashes -r requirements/base.txt

# --- Make what is committed --------------------------------------------------------------------

screenshots: browser  ## the pictures in docs/, from the running desk
	env -u DATABASE_URL SCREENSHOTS=docs/screenshots $(PYTEST) -q tests/browser -k screenshots

# Reading the sources needs xgettext (Debian: gettext); turning .po into .mo does not.
messages: $(VENV)/test.stamp  ## collect what is to be translated, and compile what is
	@if command -v xgettext > /dev/null; then \
	  $(MANAGE) makemessages --no-location --no-wrap --no-obsolete $(LANGUAGES:%=--locale %) --ignore '.*' --ignore var; \
	else \
	  echo "xgettext is missing, so nothing new was collected (Debian: apt-get install gettext)."; \
	fi
	$(BIN)/pybabel compile --statistics --domain django --directory locale

lock:  ## pin the newest releases that requirements/*.in allow
	$(PYTHON) -m venv --without-pip .cache/lock
	$(PYTHON) -m pip --disable-pip-version-check --python .cache/lock/bin/python install --quiet uv
	.cache/lock/bin/$(LOCK) --upgrade requirements/base.in -o requirements/base.txt
	.cache/lock/bin/$(LOCK) --upgrade requirements/test.in -o requirements/test.txt

clean:  ## throw away what make made; the desk's own data in var/ stays
	rm -rf $(VENV) .cache var/static .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
