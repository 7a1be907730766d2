"""Did it happen? Acts that one claim tells of and another denies."""

from __future__ import annotations

from collections.abc import Mapping

from asnad.model.question import Question
from asnad.weigh.answers import ask, said
from asnad.weigh.deeds import Deed
from asnad.weigh.wording import label

__all__ = ["ask_happened"]


def ask_happened(deeds: tuple[Deed, ...], origin_of: Mapping[str, str]) -> list[Question]:
    """``happened`` questions, for deeds that are denied by someone: what all agree on needs no asking."""
    found = []
    for deed in deeds:
        parts = [
            said(claim, ("happened",), label(claim.quote.exact, 90))
            for claim, _ in deed.told
            if claim.modality == "actual"
        ]
        if any(part.denied for part in parts):
            question = ask(
                "happened",
                parts,
                lambda _, __: None,
                origin_of,
                about=deed.about,
                act=deed.act,
                event=deed.event,
                key=deed.key,
            )
            if question:
                found.append(question)
    return found
