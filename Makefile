# The tasks of this project; `make` alone lists them. Without make (Windows): see README.md.
# Variables: PYTHON (to make .venv), SETTINGS (publishconf.py for the public site), SITE_ARGS (more for pelican),
# TEST_ARGS (more for pytest), TEST_WORKERS (how many processes test at once: auto is one a core, 0 none but pytest's own),
# MUTATE_ARGS (more for mutate.py), LOCK_ARGS (more for pip-compile), BENCH_DATA (news to measure with).
PYTHON ?= python3
SETTINGS ?= pelicanconf.py
SITE_ARGS ?=
TEST_ARGS ?=
TEST_WORKERS ?= auto
MUTATE_ARGS ?=
BENCH_DATA ?= ../shared/data
BIN := .venv/bin
COMPILE := $(BIN)/python -m piptools compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links \
	--no-emit-trusted-host --no-header --strip-extras --allow-unsafe --newline=lf

# A stamp is named after what is in the lock, not when it was touched: switching branches back and forth
# or a fresh checkout (all times new) installs only what really differs.
SITE_STAMP := .venv/.site-$(shell cat requirements.lock pyproject.toml 2>/dev/null | cksum | tr ' ' '-')
TEST_STAMP := .venv/.test-$(shell cat requirements-dev.lock pyproject.toml 2>/dev/null | cksum | tr ' ' '-')
PIP := $(BIN)/python -m pip --disable-pip-version-check
# A lock names everything, so pip resolves nothing: with --require-hashes, some versions of pip refuse a
# requirement with an extra (`coverage[toml]`) that a locked package has, although the lock holds it pinned.
# `pip check` then proves that nothing is missing; what it says is shown only where something is.
INSTALL_LOCK := $(PIP) install --quiet --no-deps --require-hashes -r
INSTALL_SELF := $(PIP) install --quiet --no-deps --no-build-isolation -e .
CHECK_COMPLETE := @said=$$($(PIP) check) || { echo "$$said"; echo "Gói còn thiếu, hoặc gói cũ còn sót: xóa .venv rồi chạy lại lệnh này."; exit 1; } >&2

.DEFAULT_GOAL := help
.PHONY: help site test test-long test-install install serve check lint format regen report gallery budgets mutate golden lock clean bench bench-related bench-catalogue bench-filtering

help:  ## list the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' Makefile

site: $(SITE_STAMP)  ## build the site into output/
	$(BIN)/python -m pelican content -s $(SETTINGS) $(SITE_ARGS)

test: $(TEST_STAMP)  ## run all tests; what needs a missing tool is skipped and counted
	$(BIN)/python -m pytest -n $(TEST_WORKERS) --dist worksteal $(TEST_ARGS)

# Behind TEST_ARGS nothing else may follow: the last -m is the one that counts.
test-long: $(TEST_STAMP)  ## run the tests that are left out of `make test` for their length
	$(BIN)/python -m pytest -n $(TEST_WORKERS) --dist worksteal -m long $(TEST_ARGS)

test-install: $(TEST_STAMP)  ## install the locks with the pip of each supported Python, in folders thrown away
	$(BIN)/python tools/try_install.py

serve: site  ## build, then show the site on http://127.0.0.1:8000
	$(BIN)/python -m langnghe serve

check: $(SITE_STAMP)  ## check the content, build nothing
	$(BIN)/python -m langnghe check

lint: $(TEST_STAMP)  ## check the code: style, types, direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

install: $(TEST_STAMP)  ## put into .venv what building, testing and linting need

format: $(TEST_STAMP)  ## put the code in its standard layout
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format .

regen: $(TEST_STAMP)  ## write the forms, schemas and reference pages that are made from the code
	$(BIN)/python -m langnghe regen

report: $(SITE_STAMP)  ## count the content into docs/dev/content-report.md, as of a fixed day
	$(BIN)/python -m langnghe report --today 2026-11-21

gallery: $(SITE_STAMP)  ## all components of the theme on one page, in .cache/gallery
	$(BIN)/python -m langnghe gallery --output .cache/gallery

budgets: $(TEST_STAMP)  ## measure the weights of pages again, into docs/dev/budgets.md
	$(BIN)/python -m pytest --golden tests/whole_site/test_budgets.py

mutate: $(TEST_STAMP)  ## change the code a little, many times: do tests notice? (half an hour)
	$(BIN)/python tools/mutate.py $(MUTATE_ARGS)

bench: bench-related bench-catalogue  ## all measurements that need no browser

bench-related: $(SITE_STAMP)  ## measure related lists on real news; BENCH_DATA is the folder with it
	$(BIN)/python benchmarks/related.py $(BENCH_DATA)

bench-catalogue: $(SITE_STAMP)  ## measure the pages of 500, 1000 and 2000 generated products
	$(BIN)/python benchmarks/catalogue.py

bench-filtering: $(TEST_STAMP)  ## measure filtering 2000 products in place in Chromium at a fourth of the CPU
	$(BIN)/python benchmarks/filtering.py

golden: $(TEST_STAMP)  ## write the golden files again (then read the diff)
	$(BIN)/python -m pytest --golden $(TEST_ARGS)

lock: $(TEST_STAMP)  ## pin the dependencies again; LOCK_ARGS=--upgrade for newer versions
	$(COMPILE) $(LOCK_ARGS) --output-file requirements.lock requirements.in
	$(COMPILE) $(LOCK_ARGS) --output-file requirements-dev.lock requirements-dev.in
	$(COMPILE) $(LOCK_ARGS) --output-file tools/requirements-node.lock tools/requirements-node.in

clean:  ## delete what builds and tests leave behind; keeps .venv
	rm -rf output .output* .cache .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Cần Python 3.11 trở lên (Python 3.11 or newer is needed)" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

$(SITE_STAMP): | .venv/bin/python
	$(INSTALL_LOCK) requirements.lock
	$(INSTALL_SELF)
	$(CHECK_COMPLETE)
	@rm -f .venv/.site-* && touch $@

$(TEST_STAMP): | .venv/bin/python
	$(INSTALL_LOCK) requirements-dev.lock
	$(INSTALL_SELF)
	$(CHECK_COMPLETE)
	@rm -f .venv/.test-* && touch $@
