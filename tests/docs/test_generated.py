"""Docs and README quote the program as it is."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from asnad.cli.link import link

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_commands_page_is_what_the_commands_say(generate: ModuleType) -> None:
    assert generate.COMMANDS_PAGE.read_text(encoding="utf-8") == generate.commands_page()


def test_what_a_group_holds_is_on_the_commands_page(generate: ModuleType) -> None:
    page = generate.commands_page()

    for name in link.commands:
        assert f"\n### asnad link {name}\n" in page


def test_the_readme_shows_what_the_demo_prints(generate: ModuleType) -> None:
    assert generate.README.read_text(encoding="utf-8") == generate.readme()


def test_every_link_in_the_docs_leads_somewhere() -> None:

    pages = [ROOT / "README.md", *ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]

    assert broken == []
