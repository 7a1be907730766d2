# demo: build the example case.  test: everything.  lint: style, types, layers.  bench: figures.  lock: refresh pins.
# wheel: with the English reader as machine code.  compiled: its tests on that.
PYTHON ?= python3
BIN := .venv/bin
DEMO ?= demo
WHEEL := build/wheel
NOTICE = PIP_DISABLE_PIP_VERSION_CHECK=1

.PHONY: demo test lint wheel compiled bench lock tools docs clean

demo: .venv/demo.stamp
	$(BIN)/asnad demo $(DEMO)

test: .venv/dev.stamp tools lint
	$(BIN)/pytest -n 2 --dist worksteal
	$(MAKE) compiled

lint: .venv/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

wheel: .venv/dev.stamp
	rm -rf $(WHEEL)
	$(BIN)/hatchling build -t sdist -d $(WHEEL)
	HATCH_BUILD_HOOKS_ENABLE=1 $(BIN)/python -m pip wheel -q --no-deps --no-build-isolation -w $(WHEEL) $(WHEEL)/*.tar.gz

compiled: wheel
	$(BIN)/python -m pip install -q --no-deps --target $(WHEEL)/installed $(WHEEL)/*.whl
	PYTHONPATH=$(WHEEL)/installed $(BIN)/python -c 'from asnad.propose.english import reader; assert not reader.__file__.endswith(".py")'
	PYTHONPATH=$(WHEEL)/installed $(BIN)/pytest -n 2 --dist worksteal tests/propose tests/language

bench: .venv/dev.stamp
	$(BIN)/python -m bench

docs: .venv/dev.stamp
	$(BIN)/python docs/generate.py

tools: | .venv/bin/python
	./tests/tools.sh

lock: .venv/dev.stamp
	$(BIN)/python -m pip install -q uv
	$(BIN)/uv pip compile -q pyproject.toml --universal --generate-hashes --no-header --no-emit-index-url --no-annotate -o requirements.lock
	$(BIN)/uv pip compile -q pyproject.toml --universal --generate-hashes --no-header --no-emit-index-url --no-annotate --all-extras --group dev -c requirements.lock -o requirements-dev.lock

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; found $$($(PYTHON) --version). Try: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Making a virtual environment failed. On Debian: apt-get install python3-venv"; exit 1; }

.venv/demo.stamp: pyproject.toml requirements.lock | .venv/bin/python
	@test -f .venv/dev.stamp || $(NOTICE) $(BIN)/python -m pip install -q --require-hashes -r requirements.lock
	@test -f .venv/dev.stamp || $(NOTICE) $(BIN)/python -m pip install -q --no-deps -e .
	@touch $@

.venv/dev.stamp: pyproject.toml requirements-dev.lock | .venv/bin/python
	$(NOTICE) $(BIN)/python -m pip install -q --require-hashes -r requirements-dev.lock
	$(NOTICE) $(BIN)/python -m pip install -q --no-deps -e .
	@touch $@

clean:
	rm -rf .venv demo dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
