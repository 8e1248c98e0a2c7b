# Two doors for everybody: `make demo` and `make test`. The rest is for those who change the code.
VENV ?= .venv
PORT ?= 8000
PY := $(VENV)/bin/python
UV := $(shell command -v uv 2>/dev/null)
POSTGRES ?= postgresql://postgres@127.0.0.1:5432/postgres
export PYTHONDONTWRITEBYTECODE = 1

.PHONY: help setup demo test lint bench lock clean

help:
	@echo "make demo    a lively example community at http://127.0.0.1:8000 (Ctrl-C ends it)"
	@echo "make test    the whole suite: SQLite, then PostgreSQL where one answers"
	@echo "make lint    ruff, mypy, djlint, import-linter, migrations"
	@echo "make bench   the benchmarks (they need the data folder beside the project)"
	@echo "make lock    renew requirements/*.txt from pyproject.toml"

setup: $(VENV)/.base

$(VENV)/bin/python:
	$(if $(UV),uv venv -q $(VENV),python3 -m venv $(VENV))

# uv installs in seconds; pip does where there is no uv. Both check the hashes of the lock.
install = $(if $(UV),uv pip install -q --python $(PY) --require-hashes -r $(1),$(PY) -m pip install -q --require-hashes -r $(1))

$(VENV)/.base: requirements/base.txt | $(VENV)/bin/python
	$(call install,requirements/base.txt)
	@touch $@

$(VENV)/.dev: requirements/dev.txt | $(VENV)/bin/python
	$(call install,requirements/dev.txt)
	@touch $@

demo: $(VENV)/.base
	$(PY) manage.py demo --port $(PORT)

test: $(VENV)/.dev
	VENV=$(VENV) POSTGRES=$(POSTGRES) sh tests/run.sh

lint: $(VENV)/.dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/djlint --lint --quiet community moderation
	$(VENV)/bin/lint-imports
	$(PY) manage.py makemigrations --check --dry-run

$(VENV)/.bench: requirements/bench.txt | $(VENV)/bin/python
	$(call install,requirements/bench.txt)
	@touch $@

bench: $(VENV)/.dev $(VENV)/.bench
	$(PY) -m bench

lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements/base.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev --constraint requirements/base.txt pyproject.toml -o requirements/dev.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra bench --constraint requirements/dev.txt pyproject.toml -o requirements/bench.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra detoxify --constraint requirements/base.txt --override requirements/without-torch.txt pyproject.toml -o requirements/detoxify.txt

clean:
	rm -rf var .mypy_cache .ruff_cache .pytest_cache
