"""How do claims become one question? Those of one value are one answer; every two answers stand in a relation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from asnad.model.claim import Claim
from asnad.model.count import Count
from asnad.model.mention import Place
from asnad.model.question import Answer, Note, Question, Relation
from asnad.model.text import Words
from asnad.model.when import When
from asnad.vocabularies import vocabulary
from asnad.weigh.values import strongest

__all__ = ["Relate", "Said", "ask", "contested_first", "identify", "said", "speaks"]

_STANDINGS = ("asserted", "attributed", "disputed", "denied", "ordered", "planned")
_COMPARED = 40  # answers of one question that are compared with each other; more are listed without a relation


@dataclass(frozen=True, slots=True)
class Said:
    """What one claim says to one question.

    Claims with one ``key`` give one answer. ``standing`` is as in :class:`~asnad.model.question.Answer`.
    ``claimed`` is false when the claim only rejects the answer.
    ``rejects`` are keys of other answers that it rejects by what it says.
    """

    claim: Claim
    key: tuple[str, ...]
    label: str
    value: When | Count | Place | Words | None = None
    standing: str = "asserted"
    claimed: bool = True
    denied: bool = False
    rejects: tuple[tuple[str, ...], ...] = ()
    notes: tuple[Note, ...] = ()


Relate = Callable[[Said, Said], Relation | None]


def speaks(claim: Claim) -> bool:
    """Whether a claim can answer anything: what is possible, attempted or threatened, or a purpose, answers nothing."""
    return claim.modality in ("actual", "ordered", "planned")


def said(
    claim: Claim,
    key: tuple[str, ...],
    label: str,
    value: When | Count | Place | Words | None = None,
    *,
    given: bool = False,
    notes: tuple[Note, ...] = (),
) -> Said:
    """What the claim says, with the standing that its modality, stance and polarity give it.

    A source that reports another's words and casts doubt on them gives the answer and rejects it; the answer stays
    the other's. A negative claim, and what its own voice denies (the source, or whom it quotes), only rejects.
    ``given`` is for what is said now, whatever becomes of the act: the reason announced for one to come is given, not
    planned. ``notes`` follow the label.
    """
    doubted = claim.stance in ("disputed", "denied")
    negative = claim.polarity == "negative" or (doubted and len(claim.sanad) < 2) or claim.denied_by_voice
    standing: str = claim.stance
    if claim.modality != "actual" and not given:
        standing = claim.modality
        notes = (*notes, Note("statuses", claim.modality))
    label += "".join(f" ({vocabulary(note.vocabulary).label(note.code, 'en')})" for note in notes)
    claimed, denied = not negative, negative or doubted
    return Said(claim, key, label, value, standing, claimed=claimed, denied=denied, notes=notes)


def identify(kind: str, *parts: str) -> str:
    """An id that depends only on what is asked."""
    return kind + "-" + sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def ask(
    kind: str,
    parts: Sequence[Said],
    relate: Relate,
    origin_of: Mapping[str, str],
    *,
    about: tuple[str, ...] = (),
    act: str | None = None,
    event: str | None = None,
    scope: str = "",
    key: str = "",
) -> Question | None:
    """The question that these answer, or ``None`` when fewer than two claims do.

    Promises: every answer was given by some claim (a denial of what nobody said is left out); a planned or ordered
    answer is never one with what happened; the order of ``parts`` does not matter. ``key`` tells apart questions of
    one kind about the same; without it act, event and scope do.
    """
    if len({p.claim.id for p in parts}) < 2:
        return None
    given: dict[tuple[tuple[str, ...], str], list[Said]] = defaultdict(list)
    denied: dict[tuple[str, ...], set[str]] = defaultdict(set)
    rejected: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for part in parts:
        if part.claimed:
            given[part.key, part.standing if part.standing in ("ordered", "planned") else ""].append(part)
        if part.denied:
            denied[part.key].add(part.claim.id)
        for other in part.rejects:
            rejected[other].add(part.claim.id)
    heads: list[Said] = []
    answers: list[Answer] = []
    for (answer_key, irrealis), group in given.items():
        against = rejected.get(answer_key, set()) | (set() if irrealis else denied.get(answer_key, set()))
        head, answer = _answer(sorted(group, key=_place), against, origin_of)
        answers.append(answer)
        heads.append(head)
    if len({c for a in answers for c in (*a.claims, *a.denied)}) < 2:
        return None
    order = sorted(range(len(answers)), key=lambda i: _weight(answers[i]))
    pairs: list[tuple[int, int, Relation]] = []
    for i, left in enumerate(order[:_COMPARED]):
        for j in range(i + 1, min(len(order), _COMPARED)):
            a, b = heads[left], heads[order[j]]
            relation = "deny" if b.key in a.rejects or a.key in b.rejects else relate(a, b)
            if relation:
                pairs.append((i, j, relation))
    relations: list[Relation] = [relation for _, _, relation in pairs]
    if any(a.denied for a in answers):
        relations.append("deny")
    return Question(
        id=identify("q", kind, *about, key or f"{act} {event} {scope}"),
        kind=kind,
        about=about,
        answers=tuple(answers[i] for i in order),
        relation=strongest(relations),
        act=act,
        event=event,
        scope=scope,
        pairs=tuple(pairs),
    )


def _answer(group: list[Said], rejected: set[str], origin_of: Mapping[str, str]) -> tuple[Said, Answer]:
    """The answer that these give, and the one of them whose words it has: the commonest, then the shortest."""
    head = group[0]
    if len(group) > 1:
        counted = Counter(s.label for s in group)
        label = min(counted, key=lambda text: (-counted[text], len(text), text))
        head = next(s for s in group if s.label == label)
    claims = tuple(dict.fromkeys(s.claim.id for s in group))
    return head, Answer(
        label=head.label,
        value=head.value,
        claims=claims,
        origins=tuple(sorted({origin_of[c] for c in claims if c in origin_of})),
        denied=tuple(sorted(rejected)),
        standing=min((s.standing for s in group), key=_STANDINGS.index),
        notes=head.notes,
    )


def _place(part: Said) -> tuple[str, int, int, str]:
    quote = part.claim.quote
    return quote.layer, quote.start, quote.end, part.claim.id


def _weight(answer: Answer) -> tuple[int, int, str, tuple[str, ...]]:
    return -len(answer.origins), -len(answer.claims), answer.label, answer.claims


def contested_first(question: Question) -> tuple[int, int, str]:
    """Sort key: denied before differing before refined before agreed, then most origins, then id."""
    rank = ("deny", "differ", "refine", "agree").index(question.relation)
    return rank, -len({o for a in question.answers for o in a.origins}), question.id
