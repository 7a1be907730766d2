"""Who did it to whom where a clause behind "and" leaves the verb out: "A fue detenido por X y B, por Y"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import Roles, agents_within

__all__ = ["acts_before_and", "agents_behind", "behind_act", "by_each", "gapped"]


def gapped(sentence: Sentence, predicate: Predicate, roles: Roles, row: list[Predicate]) -> list[Roles]:
    """ "97 fueron ejecutados por agentes y 31 por el grupo": whoever else stands right before further doers."""
    if not roles.doers or not roles.victims or predicate.voice == "active":
        return []
    told = {p.first for p in (*roles.doers, *roles.victims)}
    if sentence.grammar.order == "SOV":
        low, high = reach(sentence, predicate, row)
    else:
        low, high = roles.doers[0].end + 1, reach(sentence, predicate, row)[1]
    agents = [p for p in sentence.phrases if p.role == "agent" and p.prep > low and p.end <= high]
    found = []
    for agent in agents:
        whom = _right_before(sentence, agent)
        before = sentence.tokens[whom.first - 1].tag if whom is not None and whom.first else ""
        if whom is None or whom.prep >= 0 or told & {whom.first, agent.first}:
            continue
        if acts_before_and(sentence, agent):
            # «رضا به دست مأموران بازداشت و علی به دست سربازان کشته شد»: Reza was arrested.
            continue
        if human(agent) and (sentence.grammar.order == "SOV" or before in ("conj", "comma")):
            found.append(Roles([agent], [whom]))
    return found


def acts_before_and(sentence: Sentence, agent: Phrase) -> bool:
    """In Persian whether an act's noun that leaves its verb out stands between a "by" and an "and"."""
    tokens, after = sentence.tokens, agent.end + 1
    left_out = after + 1 < len(tokens) and bool(tokens[after].act) and tokens[after + 1].tag == "conj"
    return sentence.grammar.order == "SOV" and left_out


def agents_behind(sentence: Sentence, predicate: Predicate, high: int) -> list[Phrase]:
    """The phrases after "by" behind a verb that are its own; not in "A fue torturado y B, por los soldados"."""
    agents = agents_within(sentence, predicate.last + 1, high)
    return [p for p in agents if not _is_of_other(sentence, predicate, p)]


def by_each(sentence: Sentence, agents: list[Phrase], subjects: list[Phrase]) -> list[Phrase]:
    """«رضا به دست سربازان و علی به دست پلیس کشته شدند»: whom the last "by" is of, where there are more of them."""
    whom = _right_before(sentence, agents[-1]) if len(agents) > 1 else None
    if whom is None or whom.first < agents[0].end or sentence.tokens[whom.first - 1].tag != "conj":
        return []
    return [p for p in subjects if p.first == whom.first]


def behind_act(sentence: Sentence, whom: list[Phrase]) -> list[Phrase]:
    """«رضا راستین زندانی و علی لارمند کشته شدند»: behind somebody, or a day, such a word is what was done to that one,
    and no prisoner who was killed too."""
    first = whom[0] if len(whom) == 1 else None
    if first is None or not first.rest or first.first != first.last or first.name is not None or not first.first:
        return whom
    before = sentence.ending_at(first.first - 1)
    told = (before is not None and human(before)) or sentence.tokens[first.first - 1].tag in ("time", "adv")
    act = told and sentence.tokens[first.first].low in sentence.grammar.acts
    return [replace(first.rest[0], rest=first.rest[1:])] if act else whom


def _is_of_other(sentence: Sentence, predicate: Predicate, agent: Phrase) -> bool:
    """Whether "and" and somebody else stand between a verb and a phrase after "by"."""
    whom = _right_before(sentence, agent)
    joined = whom is not None and whom.prep < 0 and whom.first > predicate.last + 1
    return joined and whom is not None and sentence.tokens[whom.first - 1].tag == "conj"


def _right_before(sentence: Sentence, agent: Phrase) -> Phrase | None:
    """Who stands right before "by", or before the comma there: some people of whom nothing else is told."""
    apart = sentence.grammar.order == "SVO" and sentence.tokens[agent.prep - 1].tag == "comma"
    whom = sentence.ending_at(agent.prep - 1 - apart)
    known = whom is not None and (whom.count is not None or human(whom)) and not whom.pronoun
    return whom if known else None
