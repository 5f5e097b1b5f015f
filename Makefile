# Riwaya: needs make, a shell and Python 3.11, 3.12 or 3.13; everything else is fetched into .venv.

FITS := import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
	"$$name" -c '$(FITS)' 2>/dev/null && echo "$$name" && break; done)
VENV := .venv
BIN := $(VENV)/bin
STAMPS := .stamps
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# UV=1: by uv, which takes a tenth of the time and knows no settings of pip.
LOCKED := $(if $(UV),$(PIP) install "$$(grep -o '^uv==[0-9.]*' locks/dev.txt)" \
	&& $(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes,$(PIP) install --require-hashes)
# As pip does for what it copies: else every start compiles, half a second, where PYTHONDONTWRITEBYTECODE is set.
COMPILE := $(BIN)/python -m compileall -q src
CODE := src tests tools training hatch_build.py
MODEL := ./models/riwaya-model-ar
DATA ?= ../shared/data
SECONDS ?= 30
PYTHONS ?= 3.11 3.12 3.13
WITH ?=
UV ?=
TARGETS ?=

.PHONY: cluster-scale dist sbom lock release-check site notebooks screens first-page fuzz pages-speed load serve search-scale help demo web test test-all check check-web format docs scores accounts naming reprints-scale floors train evaluate-models

help:
	@echo 'make demo    install into .venv, then read the sample accounts and show what is found in them'
	@echo 'make serve   read the sample accounts and serve them at http://127.0.0.1:8000/'
	@echo 'make web     build the pages that `riwaya serve` shows (needs Node.js 20.19 or later)'
	@echo 'make test    run the tests; of exhaustive ones a sample'
	@echo 'make test-all  run every case of every test (about three times as long)'
	@echo 'make check   style, types, layers, generated pages'
	@echo 'make format  put the code in its style'
	@echo 'make docs    write the generated pages and figures of docs'
	@echo 'make site    build the documentation as a web site in build/site (English, Arabic; opens without a server)'
	@echo 'make notebooks  run the notebooks of docs/notebooks and keep what they print'
	@echo 'make floors  raise the quality floors of the tests to what is reached (needs ../shared)'
	@echo 'make dist    build wheels, source distributions and the bill of materials in dist/ (needs Node.js)'
	@echo 'make release-check [PYTHONS="3.11 3.12 3.13"] [WITH="--uv --pipx --latest"]  install what make dist builds, and try it'
	@echo 'make lock [WITH=--upgrade]  pin in locks/ what pyproject.toml asks for'
	@echo 'make train DATA=FOLDER            train the language models anew (several hours; installs torch)'
	@echo 'make evaluate-models DATA=FOLDER  train on part of the data and score on the rest; or, in a moment,'
	@echo 'make evaluate-models TREEBANK=FILE ANERCORP=FILE  score the models at hand on files'
	@echo 'make reprints-scale  measure how finding reprints grows (needs ../shared; minutes)'
	@echo 'make cluster-scale  measure reading on a cluster of one and two workers (needs ../shared; an hour)'
	@echo 'make load  measure the server under load (needs ../shared; a quarter of an hour)'
	@echo 'make fuzz [SECONDS=30] [TARGETS="pdf html"]  look for bytes that break a reader, so long for each (Linux, x86-64)'
	@echo 'make pages-speed  measure taking articles out of web pages (a minute)'
	@echo 'make search-scale  measure search over 100,000 articles (needs ../shared; half an hour)'
	@echo 'make accounts  write the pages of accounts in docs/reference from the sample accounts'
	@echo 'make screens  take the pictures of docs/reference/screens.md (needs Node.js and Chromium)'
	@echo 'make first-page  measure what the first page weighs and how soon it can be used (needs Node.js and Chromium)'
	@echo 'make naming  count names by outlet over the development news (needs ../shared)'
	@echo 'make scores  measure quality and speed (needs the development data in ../shared)'

# The pages that `riwaya serve` shows; nothing is built where npm is not there.
NPM := $(shell command -v npm 2>/dev/null)
WEB := $(if $(NPM),$(STAMPS)/web)
WEB_SOURCES := $(shell find web -path web/node_modules -prune -o -type f -print 2>/dev/null)

demo: $(STAMPS)/install
	@$(BIN)/riwaya demo

serve: $(STAMPS)/install $(WEB)
	@$(BIN)/riwaya serve --demo

web: $(STAMPS)/web

test: $(STAMPS)/dev $(WEB)
	@$(BIN)/python -m pytest -n auto --dist loadfile

test-all: $(STAMPS)/dev $(WEB)
	@$(BIN)/python -m pytest -n auto --dist loadfile -m ''

check: $(STAMPS)/dev $(if $(NPM),check-web)
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python tools/write_reference.py --check
	@$(BIN)/python tools/lock.py --check

check-web: $(STAMPS)/dev $(STAMPS)/node
	@cd web && npm run --silent types -- --check && npm run --silent lint && npm run --silent check && npm run --silent test

format: $(STAMPS)/dev
	@$(BIN)/ruff check --fix $(CODE)
	@$(BIN)/ruff format $(CODE)

docs: $(STAMPS)/dev
	@$(BIN)/python tools/write_reference.py

site: $(STAMPS)/dev
	@$(BIN)/python tools/build_site.py

notebooks: $(STAMPS)/dev
	@$(BIN)/python tools/write_notebooks.py

scores: $(STAMPS)/dev
	@$(BIN)/python tools/write_scores.py
	@$(BIN)/python tools/write_reference.py

accounts: $(STAMPS)/install
	@$(BIN)/python tools/write_accounts.py

reprints-scale: $(STAMPS)/install
	@$(BIN)/python tools/measure_reprints.py

cluster-scale: $(STAMPS)/dev
	@$(BIN)/python tools/measure_cluster.py

load: $(STAMPS)/dev
	@$(BIN)/python tools/measure_api.py

pages-speed: $(STAMPS)/install
	@$(BIN)/python tools/measure_pages.py

search-scale: $(STAMPS)/install
	@$(BIN)/python tools/measure_search.py

fuzz: $(STAMPS)/fuzz
	@$(BIN)/python -m tests.fuzz --seconds $(SECONDS) $(TARGETS)

first-page: $(STAMPS)/dev $(WEB)
	@$(BIN)/python -m tools.measure_first_page

screens: $(STAMPS)/dev $(WEB)
	@$(BIN)/python -m tools.take_screenshots

naming: $(STAMPS)/install
	@$(BIN)/python tools/write_naming.py

floors: $(STAMPS)/install
	@$(BIN)/python tools/write_floors.py

train: $(STAMPS)/train
	@$(BIN)/python -m training train $(DATA)

evaluate-models: $(STAMPS)/train
ifneq ($(TREEBANK)$(ANERCORP),)
	@$(BIN)/python -m training evaluate $(if $(TREEBANK),--treebank $(TREEBANK)) $(if $(ANERCORP),--anercorp $(ANERCORP))
else
	@$(BIN)/python -m training train $(DATA) --hold-out
	@$(BIN)/python -m training evaluate --data $(DATA)
endif

dist: $(STAMPS)/dev $(STAMPS)/web
	@rm -rf dist && $(BIN)/python tools/build_dist.py
	@$(BIN)/python tools/write_sbom.py dist/riwaya.cdx.json

sbom: $(STAMPS)/dev $(STAMPS)/web
	@mkdir -p dist && $(BIN)/python tools/write_sbom.py dist/riwaya.cdx.json

release-check: dist
	@PATH="$(abspath $(BIN)):$$PATH" $(BIN)/python tools/check_release.py --pythons "$(PYTHONS)" $(WITH)

lock: $(STAMPS)/dev $(STAMPS)/web
	@PATH="$(abspath $(BIN)):$$PATH" $(BIN)/python tools/lock.py $(WITH)
	@$(BIN)/python tools/write_licences.py

$(VENV)/pyvenv.cfg:
	@if [ -z "$(PYTHON)" ]; then \
		echo 'Riwaya needs Python 3.11, 3.12 or 3.13 with its venv module (Debian, Ubuntu: apt install python3-venv).' >&2; \
		exit 1; \
	fi
	@echo 'Making $(VENV) with $(PYTHON)'
	@$(PYTHON) -m venv $(VENV)

$(STAMPS)/install: pyproject.toml $(MODEL)/pyproject.toml $(VENV)/pyvenv.cfg
	@echo 'Installing Riwaya into $(VENV); the first time this takes a minute or two'
	@$(PIP) install --editable '.[serve]' --editable $(MODEL)
	@$(COMPILE)
	@mkdir -p $(STAMPS) && touch $@

# In the versions of the lock; what pyproject.toml asks for beyond it, in any.
$(STAMPS)/dev: pyproject.toml locks/dev.txt $(MODEL)/pyproject.toml $(VENV)/pyvenv.cfg
	@echo 'Installing Riwaya and its development tools into $(VENV); the first time this takes a few minutes'
	@$(LOCKED) --requirement locks/dev.txt
	@$(PIP) install --no-build-isolation --editable '.[dev,release]' --editable $(MODEL)
	@$(LOCKED) --no-deps --requirement tests/export/ftm-requirements.txt
	@$(COMPILE)
	@mkdir -p $(STAMPS) && touch $(STAMPS)/install $@

$(STAMPS)/node: web/package-lock.json
	@echo 'Installing what the web app is built with into web/node_modules; a minute'
	@cd web && npm ci --silent --no-audit --no-fund
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/web: $(STAMPS)/node $(WEB_SOURCES)
	@echo 'Building the web app into src/riwaya/web'
	@cd web && npm run --silent build -- --logLevel warn
	@touch $@

$(STAMPS)/fuzz: $(STAMPS)/dev
	@$(PIP) install --no-build-isolation --editable '.[dev,fuzz]'
	@touch $@

$(STAMPS)/train: $(STAMPS)/install
	@echo 'Installing what training needs into $(VENV): torch (CPU) and others; a few minutes'
	@$(PIP) install 'torch==2.13.0' || $(PIP) install torch
	@$(PIP) install --editable '.[train]'
	@touch $@
