"""Relatives on the pages: what sources state is stated, what a program guesses says so, in both languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from asnad.model.entity import Kin
from asnad.model.release import Release
from asnad.publish.dossier import dossier
from asnad.publish.edition import Edition
from asnad.publish.rows import claim_rows, entity_rows, event_rows
from asnad.publish.site import write_site

REASON = "one family name (“Parsamand”) and two given names; told of together"


def people(release: Release) -> tuple[str, str]:
    one, other, *_ = [entity.id for entity in release.entities if entity.kind == "person"]
    return one, other


def guess(release: Release) -> Release:
    return replace(release, kin=(Kin(*people(release), REASON, "asnad-link/1", 0.81),))


def stated(release: Release) -> Release:
    claim = release.claims[0].claim.id
    return replace(release, kin=(Kin(*people(release), "a source says so", "a source", None, "sister", (claim,)),))


def page_of(release: Release, folder: Path, entity: str) -> str:
    write_site(release, folder)
    return (folder / Edition(release).entity_page(entity)).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "heading", "badge"),
    [("en", "May be relatives", "guess by machine"), ("fa", "شاید خویشاوند", "حدس ماشین")],
)
def test_a_guess_is_under_a_heading_and_a_badge_that_say_so(
    release: Release, tmp_path: Path, language: str, heading: str, badge: str
) -> None:
    shown = guess(replace(release, language=language))
    for entity in people(release):
        page = page_of(shown, tmp_path / entity, entity)
        section = page.partition(f">{heading}<")[2]
        assert badge in section
        assert REASON in section
        assert "asnad-link/1" in section


def test_what_a_source_states_is_under_another_heading_and_leads_to_its_words(release: Release, tmp_path: Path) -> None:
    shown = stated(release)
    page = page_of(shown, tmp_path / "site", people(release)[0])
    section = page.partition(">Relatives, as sources say<")[2].partition("<h2")[0]
    assert "sister" in section
    assert Edition(shown).quote_page(release.claims[0].claim.id).partition("#")[0] in section
    assert "May be relatives" not in page
    assert "guess" not in section


def test_where_nobody_is_related_there_is_no_heading(release: Release, tmp_path: Path) -> None:
    page = page_of(release, tmp_path / "site", people(release)[0])
    assert "elatives" not in page


def test_a_guess_is_in_no_dataset_and_no_number(release: Release, tmp_path: Path) -> None:
    plain, guessed = Edition(release), Edition(guess(release))
    for rows in (claim_rows, entity_rows, event_rows):
        assert list(rows(plain)) == list(rows(guessed))
    write_site(release, tmp_path / "plain")
    write_site(guess(release), tmp_path / "guessed")
    changed = {
        path.relative_to(tmp_path / "plain").as_posix()
        for path in (tmp_path / "plain").rglob("*")
        if path.is_file()
        and path.read_bytes() != (tmp_path / "guessed" / path.relative_to(tmp_path / "plain")).read_bytes()
    }
    assert changed == {plain.entity_page(entity) for entity in people(release)}


def test_a_dossier_names_relatives_apart_from_claims(release: Release) -> None:
    one, other = people(release)
    (relative,) = dossier(guess(release), one).relatives
    assert (relative.id, relative.claims, relative.score) == (other, (), 0.81)
    assert dossier(guess(release), one).lines == dossier(release, one).lines
    (seen_from_the_other,) = dossier(stated(release), other).relatives
    assert (seen_from_the_other.relation, seen_from_the_other.is_relative) == ("sister", False)
