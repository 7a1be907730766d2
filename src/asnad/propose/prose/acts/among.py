"""Who was one of the dead, wounded or held: "entre los muertos figura Rosa Vega", "parmi les blessés se trouvent …"?"""

from __future__ import annotations

from asnad.model.frames import Act, Toll
from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.acts.acts import claim_act
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.apposed import apposed
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import Roles

__all__ = ["draft_among", "were_killed"]

_TOLD = frozenset({"past", "present"})
_ATTACKS = frozenset({"attack", "bombardment", "shooting"})
_DEATHS = frozenset({"death", "death_in_custody", "death_under_torture"})


def draft_among(sentence: Sentence, row: list[Predicate]) -> None:
    """Acts of which somebody is told to be one of those who suffered them.

    Promises: the group is all of one kind and told of without a doubt, and who stands behind the verb has a name or a
    number; who is the only one of them that is not is not told.
    """
    tokens, grammar = sentence.tokens, sentence.grammar
    for at, token in enumerate(tokens[:-3]):
        if token.low not in grammar.among or any(t.tag not in ("quote", "conj", "adv") for t in tokens[:at]):
            continue
        dead = at + 1 + (tokens[at + 1].tag == "det")
        code = grammar.tolls.get(tokens[dead].low, "") or tokens[dead].act
        taken = any(f.tense == "participle" for f in tokens[dead + 1].forms)
        if tokens[dead].sort in ("person", "people") and taken:
            # "Parmi les personnes arrêtées".
            dead += 1
            code = next((p.sense.code for p in row if p.head == dead and p.sense.kind == "act"), "")
        verb = next((p for p in row if p.head > dead and grammar.being_among & _lemmas(sentence, p)), None)
        whom = sentence.starting_at(verb.last + 1) if verb is not None else None
        if not code and tokens[dead].low in grammar.victims and were_killed(sentence):
            code = "death"
        if not code or verb is None or whom is None or verb.first > dead + 2:
            continue
        plain = verb.tense in _TOLD and not verb.negative and tokens[dead + 1].tag in ("", "se", "comma")
        if plain and _is_somebody(sentence, whom):
            act = Act("death" if code == "killing" else code)
            claim_act(sentence, act, Roles([], [whom]), ("actual", [], ""), verb, rule="among")


def _lemmas(sentence: Sentence, verb: Predicate) -> set[str]:
    return {form.lemma for form in sentence.tokens[verb.head].forms}


def were_killed(sentence: Sentence) -> bool:
    """ "Parmi les victimes figure …": whether of victims the block has told only that they died."""
    document = sentence.document
    told = [c.content for c in document.claims[document.block_claims :] if isinstance(c.content, Act | Toll)]
    codes = {one.act or "" for one in told} - _ATTACKS
    return bool(codes) and all(code in _DEATHS or (bool(code) and "lethal" in act_traits(code)) for code in codes)


def _is_somebody(sentence: Sentence, whom: Phrase) -> bool:
    known = all(p.name is not None or p.count is not None or apposed(sentence, p) is not None for p in whom.group)
    return known and human(whom) and all(p.sort != "body" for p in whom.group) and whom.prep < 0 and not whom.pronoun
