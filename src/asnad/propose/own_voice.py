"""Is it the source itself that speaks?"""

from __future__ import annotations

import re

from asnad.model.mention import Mention
from asnad.model.source import Source

__all__ = ["is_own_voice"]


def is_own_voice(mention: Mention, source: Source) -> bool:
    """Whether a mention is of the source's own author or publisher: the same words, its surname, or its initials."""
    if not source.publisher and not source.author:
        return False
    said = _name_words(mention.name.form if mention.name is not None else mention.wording)
    if not said:
        return any(is_own_voice(m, source) for m in mention.antecedents)
    for own in _own_names(source):
        whole = _name_words(own)
        if not whole:
            continue
        initials = "".join(w[0] for w in whole)
        if said == whole or (len(said) == 1 and said[0] == initials and len(initials) > 2):
            return True
        if own in (source.author or "") and said[-1] == whole[-1] and set(said) <= set(whole):
            return True
        if len(said) > 1 and (said == whole[: len(said)] or whole == said[: len(whole)]):
            return True
    return any(is_own_voice(m, source) for m in mention.antecedents)


def _own_names(source: Source) -> list[str]:
    """The names of publisher and author; "X (Y)" gives both."""
    found: list[str] = []
    for name in (source.publisher, source.author):
        found.extend(part.strip() for part in re.split(r"[()/;]", name or "") if part.strip())
    return found


def _name_words(text: str) -> list[str]:
    found = re.findall(r"\w[\w'-]*", text.lower().replace("’", "'"))
    return [w for w in found if w not in {"the", "of", "for", "and", "in", "a"}]
