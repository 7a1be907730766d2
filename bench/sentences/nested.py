"""What stands between a subject and its verb: relative clauses, charges, appositions, lists, two deep."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bench.sentences.cast import BROTHER, Cast, Frame, Made, Party

__all__ = ["make"]

_CHARGES = ("accused of", "suspected of", "convicted of", "wanted for", "charged with")
_INTO = ("paid to follow", "sent to meet", "asked to defend", "hired to protect")
_KNOWN = ("who knew", "who had worked with", "defending", "who met", "related to", "carrying a letter from")
_NEAR = ("looking for", "working for", "standing beside", "waiting for the car of")
_WHERE = ("guarding a prison", "living in a house", "from a village")

MODIFIERS = (
    *[Frame(" {done} by {doer}", "head", "doer")] * 8,
    *(Frame(f" {charge} {{doing}} {{victim}}", "victim", "head", asked=False) for charge in _CHARGES),
    *[Frame(" who {did} {victim}", "victim", "head"), Frame(" who had {done} {victim}", "victim", "head")] * 4,
    *[Frame(" whom {doer} {did}", "head", "doer"), Frame(" whom {doer} had {done}", "head", "doer")] * 4,
    *[Frame(" whose brother {doer} had {done}", "brother", "doer")] * 4,
    *[Frame(" whose brother was {done} by {doer}", "brother", "doer")] * 4,
    *(Frame(f" {words} {{other}}") for words in (*_INTO, *_KNOWN, *_NEAR)),
    *[Frame(f" {words} where {{many}} were {{done}} by {{doer}}", "many", "doer") for words in _WHERE] * 2,
    *[Frame(" seen with {roles}, {role} and {role2}"), Frame(", a friend of {other},")] * 4,
    *[Frame(" from Lomay"), Frame(" from the town of Meran"), Frame(" of the union"), Frame(" leading a union")],
)
MAIN = (
    *[Frame("{head}{more} {head.be} {done}.", "head")] * 3,
    *[Frame("{head}{more} {head.be} {done} at dawn in {where}.", "head")] * 2,
    *[Frame("{head}{more} {head.be} {done} by {doer}.", "head", "doer")] * 2,
    Frame("{head}{more} {did} {victim}.", "victim", "head"),
    Frame("In {when}, {head}{more} {did} {victim}.", "victim", "head"),
)


def make(cast: Cast) -> Made:
    """One clause, its subject with a modifier, whose own people may have one."""
    head = cast.dice.choice((cast.role, cast.roles, cast.name, lambda: cast.role("the")))()
    more = _modifier(cast, head, cast.dice.choice((0, 1, 1, 2)))
    return cast.made(cast.fill(MAIN, head=head, more=more))


def _modifier(cast: Cast, head: Party, deeper: int, *, inside: bool = False) -> str:
    """What is said of somebody; ``inside`` what is said of another, where a comma would leave open of whom."""

    def with_more(party: Party) -> Party:
        more = _modifier(cast, party, deeper - 1, inside=True) if cast.chance(0.4) else ""
        return replace(party, text=party.text + more)

    given: dict[str, Any] = {"head": head, "brother": BROTHER}
    cast.words |= {"brother", "friend"}
    if deeper:
        given["doer"] = lambda: with_more(cast.force())
        given["victim"] = lambda: with_more(cast.dice.choice((cast.role, cast.roles))())
    more = cast.fill([frame for frame in MODIFIERS if not (inside and frame.text.startswith(","))], **given)
    named = head.named and not more.startswith((",", " from", " in", " of"))
    parted = named or (not inside and cast.chance(0.2))
    return f",{more}," if parted and not more.startswith(",") else more
