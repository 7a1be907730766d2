"""Which "would" tells what came later, and leaves nothing open: "he would later be executed"?"""

from __future__ import annotations

from asnad.propose.english.words.token import Token, is_said

__all__ = ["is_told_ahead"]

_LATER = frozenset({"later", "eventually", "subsequently", "ultimately", "afterwards"})
_OPEN = frozenset({"if", "unless", "whether", "whoever", "anyone", "perhaps", "maybe", "otherwise"})
_BEGINS = frozenset({"comma", "conj", "wh", "time"})
_HANGS = frozenset({"verb", "that", "sub", "to", "be", "have", "do", "modal", "quote", "stop"})


def is_told_ahead(tokens: list[Token], start: int, main: int) -> bool:
    """Whether the verb at ``main``, whose words begin at ``start``, tells of what came: in nobody else's words.

    What somebody says, hopes or plans stands behind a verb or "that"; what hangs on a condition, behind "if".
    """
    inside = tokens[start:main]
    if [t.low for t in inside if t.tag == "modal"] != ["would"] or any(t.tag in {"neg", "have"} for t in inside):
        return False
    if not any(t.low in _LATER for t in inside) or any(t.low in _OPEN or t.tag == "quote" for t in tokens):
        return False
    if any(t.tag == "verb" and is_said(t.lemma) for i, t in enumerate(tokens) if i != main):
        return False
    before = next((t for t in reversed(tokens[:start]) if t.tag in _BEGINS | _HANGS), None)
    return before is None or before.tag in _BEGINS
