"""What stands between a subject and its verb: relative clauses, charges, appositions, lists, two deep."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from bench.sentences.cast import Cast
from bench.sentences.made import Frame, Made, Party

__all__ = ["Nested"]


class Nested(NamedTuple):
    """``light`` are beginnings of modifiers without a comma behind a name, ``deep`` how deep they go, by chance.

    ``comma`` stands on both sides of any other behind a name, and is empty in a language that has none there.
    """

    modifiers: tuple[Frame, ...]
    main: tuple[Frame, ...]
    light: tuple[str, ...] = ()
    comma: str = ","
    deep: tuple[int, ...] = (0, 1, 1, 2)

    def make(self, cast: Cast) -> Made:
        """One clause, its subject with a modifier, whose own people may have one."""
        head = cast.head()
        more = self.modifier(cast, head, cast.dice.choice(self.deep))
        return cast.made(cast.fill(self.main, head=head, more=more))

    def modifier(self, cast: Cast, head: Party, deeper: int, *, inside: bool = False) -> str:
        """What is said of somebody; ``inside`` what is said of another, where a comma would leave open of whom."""

        def with_more(party: Party) -> Party:
            more = self.modifier(cast, party, deeper - 1, inside=True) if cast.chance(0.4) else ""
            return replace(party, text=party.text + more, object=(party.object or party.text) + more)

        given: dict[str, Any] = {"head": head, "brother": cast.brother}
        cast.words |= cast.kin
        if deeper:
            given["doer"] = lambda: with_more(cast.force())
            given["victim"] = lambda: with_more(cast.dice.choice((cast.role, cast.roles))())
        comma = self.comma or ","
        more = cast.fill([one for one in self.modifiers if not (inside and one.text.startswith(comma))], **given)
        named = head.named and not more.startswith((comma, *self.light))
        parted = named or (not inside and cast.chance(0.2))
        return f"{self.comma}{more}{self.comma}" if parted and not more.startswith(comma) else more
