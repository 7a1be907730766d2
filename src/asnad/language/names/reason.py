"""How is a comparison of two names told to a person?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from asnad.language.names.level import SOUND

if TYPE_CHECKING:
    from asnad.language.names.align import PartPair
    from asnad.language.names.compare import NameComparison

__all__ = ["reason", "told"]


def _told(pair: PartPair) -> str:
    left, right = pair.left, pair.right
    if pair.level == "equal":
        said = f"“{left}” is in both"
    elif pair.level == "sound":
        bones = "-".join(pair.of_left.bones)
        alike = "one vowel apart" if pair.apart >= SOUND else "sound alike"
        said = f"{left} ~ {right}: {alike}" + (f" ({bones})" if pair.of_left.bones == pair.of_right.bones else "")
    elif pair.level == "slip":
        said = f"{left} ~ {right}: a slip apart"
    elif pair.level == "nickname":
        said = f"{left} ~ {right}: one is short for the other"
    elif pair.level == "initial":
        initial, full = (left, right) if pair.of_left.initial else (right, left)
        both = pair.of_left.initial and pair.of_right.initial
        said = f"{left} ~ {right}: initials agree" if both else f"“{initial}” may be the initial of “{full}”"
    elif pair.level == "part":
        short, long = sorted((left, right), key=len)
        said = f"“{short}” is a half of “{long}”"
    else:
        said = f"“{left}” and “{right}” are different names"
    return f"{said}, given name in the one and family name in the other" if pair.crossed else said


def told(found: NameComparison) -> Iterator[str]:
    """A sentence for each pair, each part that only one has, and the order: what is weighed, one by one."""
    yield from map(_told, found.pairs)
    for part in (*found.left_over, *found.right_over):
        yield f"only one has “{part.token}”"
    if found.reordered:
        yield "the parts stand in another order"


def reason(found: NameComparison) -> str:
    """All that the comparison found, clashes first, in one line."""
    if not found.pairs and not found.left_over and not found.right_over:
        return "one of the two does not name one person"
    said = sorted(told(found), key=lambda one: "are different names" not in one)
    if found.titles:
        said.append("titles: " + ", ".join(found.titles))
    return "; ".join(said)
