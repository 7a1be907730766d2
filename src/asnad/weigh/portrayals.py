"""As what were they presented, by whom, and who rejects it? Portrayals: somebody's words, never facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from asnad.model.claim import Claim
from asnad.model.frames import Act, Membership, Portrayal
from asnad.model.question import Question
from asnad.weigh.alliance import Alliance
from asnad.weigh.answers import Said, ask
from asnad.weigh.grounds import Grounds
from asnad.weigh.reasons import relate_telling, tell_words
from asnad.weigh.wording import stems

__all__ = ["ask_portrayals"]

_WIDEST = 100  # different portrayals beside one victim that are compared: beyond, only equal ones are joined


def ask_portrayals(grounds: Grounds, origin_of: Mapping[str, str]) -> list[Question]:
    """``portrayal``: for each one presented as something, as what; for those only described, one for each label.

    Those only described ("those executed were called smugglers") are known by the event that the same words are a
    victim of. Failing that, two sources speak of the same people when they give the same label, or one that holds it,
    and tell of a victim or group in common; the label is then the question's ``scope``.
    """
    named: dict[tuple[tuple[str, ...], str | None, str], list[Said]] = defaultdict(list)
    described: list[tuple[Claim, Portrayal]] = []
    victims = _victims(grounds)
    for claim in grounds.claims:
        portrayal = claim.content
        if not isinstance(portrayal, Portrayal) or claim.modality != "actual" or not portrayal.as_what.text.strip():
            continue
        part = tell_words(grounds, claim, portrayal.as_what)
        entities = grounds.who(claim, portrayal.who)
        spans = [portrayal.who.span, *(end.span for end in portrayal.who.ends())]
        event = next((victims[claim.layer, s] for s in spans if (claim.layer, s) in victims), None)
        # What a deed is in law does not answer as what its victims were presented.
        legal = "legal" if portrayal.register == "legal" else ""
        for entity in entities:
            named[(entity,), None, legal].append(part)
        if not entities and event and len(grounds.events[event].claims) > 1:
            named[(), event, legal].append(part)
        elif not entities:
            described.append((claim, portrayal))
    found = [
        ask(
            "portrayal",
            parts,
            relate_telling,
            origin_of,
            about=about,
            act=grounds.events[event].act if event else None,
            event=event,
            key=f"{event or ''} {legal}",
        )
        for (about, event, legal), parts in named.items()
    ]
    found += [
        ask(
            "label",
            [tell_words(grounds, claim, portrayal.as_what) for claim, portrayal in told],
            relate_telling,
            origin_of,
            scope=min((p.as_what.text.strip(" \"“”'") for _, p in told), key=lambda text: (len(text), text)),
            key=key,
        )
        for key, told in _by_label(grounds, described)
    ]
    return [question for question in found if question]


def _victims(grounds: Grounds) -> Mapping[tuple[str, object], str]:
    """The event that each description of victims belongs to, by layer and place."""
    found: dict[tuple[str, object], str] = {}
    for claim in grounds.claims:
        event = grounds.event_of.get(claim.id)
        if event and isinstance(claim.content, Act):
            for victim in claim.content.victims:
                found.setdefault((claim.layer, victim.span), event)
    return found


def _by_label(
    grounds: Grounds, described: list[tuple[Claim, Portrayal]]
) -> list[tuple[str, list[tuple[Claim, Portrayal]]]]:
    """Portrayals of people without names, brought together by label and by a victim or group both sources tell of."""
    told_of: dict[str, set[str]] = defaultdict(set)
    layers = {claim.layer for claim, _ in described}
    for claim in grounds.claims:
        if claim.layer in layers and isinstance(claim.content, Act | Membership):
            content = claim.content
            touched = content.victims if isinstance(content, Act) else (content.group,)
            told_of[claim.layer].update(e for mention in touched for e in grounds.who(claim, mention))
    same = Alliance()
    labels: dict[str, dict[frozenset[str], str]] = defaultdict(dict)
    by_id = {claim.id: (claim, portrayal) for claim, portrayal in described}
    for claim, portrayal in described:
        same.head(claim.id)
        found = stems(portrayal.as_what.text)
        for shared in (f"layer {claim.layer}", *sorted(told_of[claim.layer])):
            known = labels[shared]
            for other in [found] if len(known) > _WIDEST else sorted(known, key=sorted):
                if other in known and (other <= found or found <= other):
                    same.join(known[other], claim.id)
            known.setdefault(found, claim.id)
    groups = []
    for members in same.members().values():
        told = [by_id[m] for m in members]
        shortest = min((sorted(stems(p.as_what.text)) for _, p in told), key=lambda found: (len(found), found))
        key = " ".join(shortest)
        groups.append((f"{key} {told[0][0].layer}", told))
    return groups
