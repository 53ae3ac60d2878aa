# SPDX-FileCopyrightText: 2026 The ik-model contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Every target does its own set-up: a machine with Python 3.11 and make is enough.
# Everything that is written stays in this folder: .venv, .cache, build.

SHELL := /bin/sh
.SUFFIXES:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

VENV := .venv
BIN  := $(VENV)/bin
PY   := $(BIN)/python

# The first Python on this machine that is new enough; `make PYTHON=/somewhere/python3.12 …` overrules it.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3.11 python3 python3.14 python3.13 python3.12; do \
	"$$p" -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && { echo "$$p"; break; }; done)

PIP_CACHE_DIR ?= $(CURDIR)/.cache/pip
export PIP_CACHE_DIR
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export UV_CACHE_DIR := $(CURDIR)/.cache/uv
export UV_PYTHON_DOWNLOADS := never
PIP_INSTALL := $(PY) -m pip install --quiet
PIP_LOCKED  := $(PIP_INSTALL) --only-binary :all: --require-hashes

# Stamps: newer than the lock files while the environment is up to date.
BASE := $(VENV)/.base
DEV  := $(VENV)/.dev

# An environment knows its own path; in a copied or moved folder it is made anew.
OWNER := $(VENV)/.project
ifneq ($(shell cat $(OWNER) 2>/dev/null),$(CURDIR))
$(BASE): elsewhere
endif

.PHONY: help build test check lint format bench pages lock clean distclean elsewhere

help:
	@echo 'make build      alle Dokumente nach build/ (all documents into build/)'
	@echo 'make check      concept/ prüfen (check the concept)'
	@echo 'make test       Tests; make test ARGS="-k teilziel" for some of them'
	@echo 'make lint       ruff, mypy --strict, import contracts, lock files'
	@echo 'make format     let ruff format and mend what it can'
	@echo 'make bench      measure build, check and diff'
	@echo 'make pages      renew what is generated in docs/ (rules, schemas, reference)'
	@echo 'make lock       resolve the dependencies anew'
	@echo 'make clean      remove build/ and caches; make distclean also .venv'

build: $(BASE)
	@$(BIN)/ik build concept --out build $(ARGS)

check: $(BASE)
	@$(BIN)/ik check concept $(ARGS)

test: $(DEV)
	$(PY) -m pytest -n 2 --dist loadfile $(ARGS)

lint: $(DEV)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --cache-dir .cache/importlinter
	$(BIN)/uv lock --check --offline

format: $(DEV)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(DEV)
	$(PY) -m benchmarks $(ARGS)

pages: $(DEV)
	$(PY) -m ik_model.rules.pages docs/regeln
	$(PY) -m ik_model.exchange.schema.pages docs/schema
	$(PY) -m docs.reference docs/api

# Only the public index ends up in the lock files, whatever this machine has configured.
lock: export UV_DEFAULT_INDEX := https://pypi.org/simple
lock: export UV_INDEX :=
lock: export UV_FIND_LINKS :=
lock: UV_EXPORT = $(BIN)/uv export --quiet --locked --no-default-groups --no-emit-project \
	--format requirements.txt --no-header --no-annotate
lock: $(DEV)
	$(BIN)/uv lock $(ARGS)
	$(UV_EXPORT) --all-extras --group build --output-file requirements.lock >/dev/null
	$(UV_EXPORT) --all-extras --group dev --output-file requirements-dev.lock >/dev/null
	$(UV_EXPORT) --only-group gate --output-file requirements-gate.lock >/dev/null
	$(PIP_LOCKED) --requirement requirements-dev.lock
	$(PY) .ci/sbom.py sbom.cdx.json

clean:
	rm -rf build dist .cache .hypothesis
	find src renderers tests benchmarks docs examples -type d -name __pycache__ -prune -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV)

elsewhere:

$(BASE): requirements.lock pyproject.toml
	@if [ -z "$(PYTHON)" ] || ! "$(PYTHON)" -c '$(NEW_ENOUGH)' 2>/dev/null; then \
		echo 'Fehler: Python 3.11 oder neuer wird gebraucht (make PYTHON=/pfad/zu/python3.11 …).' >&2; \
		echo 'Error: Python 3.11 or newer is needed (make PYTHON=/path/to/python3.11 …).' >&2; \
		exit 2; \
	fi
	@if [ "$$(cat $(OWNER) 2>/dev/null)" != "$(CURDIR)" ] || ! $(PY) -m pip --version >/dev/null 2>&1; then \
		echo 'Einrichtung: Python-Umgebung in $(VENV)' >&2; \
		"$(PYTHON)" -m venv --clear $(VENV) || { \
			echo 'Fehler: "$(PYTHON) -m venv" gelingt nicht; unter Debian fehlt oft das Paket python3-venv.' >&2; \
			echo 'Error: "$(PYTHON) -m venv" fails; on Debian the package python3-venv may be missing.' >&2; \
			exit 2; }; \
		echo "$(CURDIR)" > $(OWNER); \
	fi
	@echo 'Einrichtung: Bibliotheken aus requirements.lock' >&2
	@$(PIP_LOCKED) --requirement requirements.lock
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): $(BASE) requirements-dev.lock
	@echo 'Einrichtung: Werkzeuge aus requirements-dev.lock' >&2
	@$(PIP_LOCKED) --requirement requirements-dev.lock
	@touch $@
