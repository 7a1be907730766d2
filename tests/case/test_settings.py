"""What ``asnad.toml`` may say, and how a mistake in it is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.case.settings import Settings, find_case, load_settings, write_settings
from asnad.errors import NotACase, SettingsError


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    write_settings(tmp_path, title='A "quoted" \\ title', language="fa")

    assert load_settings(tmp_path) == Settings(title='A "quoted" \\ title', language="fa")


@given(title=st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60))
def test_no_title_breaks_out_of_its_string(title: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("case")
    write_settings(folder, title=title, language="en")

    assert load_settings(folder).title == title


def test_an_unknown_key_is_named(tmp_path: Path) -> None:
    (tmp_path / "asnad.toml").write_text('title = "x"\nlangauge = "fa"\n')

    with pytest.raises(SettingsError, match="langauge"):
        load_settings(tmp_path)


def test_broken_toml_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "asnad.toml").write_text("title = \n")

    with pytest.raises(SettingsError, match="line 1"):
        load_settings(tmp_path)


def test_a_case_is_found_from_a_folder_inside_it(tmp_path: Path) -> None:
    write_settings(tmp_path, title="x", language="en")
    (tmp_path / "sources" / "deep").mkdir(parents=True)

    assert find_case(tmp_path / "sources" / "deep") == tmp_path


def test_a_folder_without_settings_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(NotACase, match="asnad init"):
        find_case(tmp_path)
