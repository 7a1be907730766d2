"""Was somebody made to disappear, or is it only said that nobody knows where they are?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.frames import Act, Content

__all__ = ["made_away"]


def made_away(content: Content) -> Content:
    """The disappearance of somebody as an enforced one, where someone is said to have had a part in it."""
    if isinstance(content, Act) and content.act == "disappearance" and content.perpetrators:
        return replace(content, act="enforced_disappearance")
    return content
