"""May this draft stand? Every slot is an exact slice, and what must not be said is not said."""

from __future__ import annotations

from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.model.source import Layer
from asnad.propose.slots import slot_spans

__all__ = ["stands"]


def stands(layer: Layer, claim: Claim) -> bool:
    """Whether a drafted claim keeps the promises every reader makes.

    The quote and each slot are exact slices of the layer; there is an asserter; nobody is both victim and doer of an
    act; an act under an order, plan or purpose is not actual.
    """
    text = layer.text
    quote = claim.quote
    if not quote.exact.strip() or text[quote.start : quote.end] != quote.exact or not claim.sanad:
        return False
    if any(text[span.start : span.end] != wording for span, wording in slot_spans(claim.content)):
        return False
    if any(text[span.start : span.end] != wording for link in claim.sanad for span, wording in slot_spans(link)):
        return False
    content = claim.content
    if isinstance(content, Act):
        victims = {v.span for v in content.victims}
        if any(p.who.span in victims for p in content.perpetrators):
            return False
        if any(p.degree in {"ordered", "planned"} for p in content.perpetrators) and claim.modality == "actual":
            return any(p.degree not in {"ordered", "planned"} for p in content.perpetrators) or bool(content.victims)
    return True
