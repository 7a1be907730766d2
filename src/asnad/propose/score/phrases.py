"""What speaks for a phrase's being of a victim or of a doer? Its words, its grammar, and what the rules made of it.

Features are short strings, so that a weight can be read: ``O:act!killing`` is the object of a verb of killing in the
active voice, ``of<!arrest`` stands after "arrest of", ``v:noun-of`` was claimed as a victim by the rule ``noun-of``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.model.mention import Mention
from asnad.propose.clause import Clause
from asnad.propose.morphology import singular
from asnad.propose.phrase import Link, NounPhrase
from asnad.propose.reading import Reading
from asnad.propose.score.bins import some
from asnad.propose.score.looked import Looked, named_act
from asnad.propose.score.spelled import Spelled
from asnad.propose.trigger import act_root, agent_noun

__all__ = ["DOER", "VICTIM", "Candidate", "candidates"]

VICTIM, DOER = "v", "p"
"""The features of what a rule claims to be a victim, and a doer."""

_WINDOW = 8
"""Words on either side that are looked at."""
_NEVER = frozenset(["thing", "place", "act"])
_CONTENT = frozenset(["verb", "noun", "adj", "name"])
_SKIPPED = frozenset(["pron", "time", "wh"])
_HEAD, _OF = Spelled(lambda low: f"head={singular(low)}"), Spelled(lambda low: f"of={singular(low)}")
_IN = Spelled(lambda low: f"in={'#' if low[0].isdigit() else low}")
_SORT, _DET, _OF_SORT = Spelled("sort={}".format), Spelled("det={}".format), Spelled("of sort={}".format)
_LEFT, _RIGHT = Spelled("<{}".format), Spelled(">{}".format)


class Candidate(NamedTuple):
    """One phrase that could be of people: the sentence (its index), the phrase, and what speaks for it.

    ``key`` is what mentions of one person or group in a text share: the head word in the singular, or the last name.
    ``mention`` is the phrase as a mention, without antecedents; ``core`` its words before "of".
    """

    sentence: int
    phrase: NounPhrase
    key: str
    core: str
    mention: Mention
    features: Set[str]


def candidates(reading: Reading, claims: Sequence[Claim], text: Sequence[Looked]) -> list[Candidate]:
    """The phrases of a text that could be of people, in order; ``claims`` are what the rules made of it."""
    told = _told(claims)
    return [candidate for looked in text for candidate in _Candidates(reading, looked, told)]


def _told(claims: Sequence[Claim]) -> dict[int, set[str]]:
    """What claims say of a mention, by where it ends."""
    told: dict[int, set[str]] = defaultdict(set)
    for claim in claims:
        content = claim.content
        if isinstance(content, Act):
            root = act_root(content.act)
            said = {f"{claim.modality}", f"{claim.polarity}", claim.stance, f"!{root}", claim.rule}
            for victim in content.victims:
                for end in victim.ends():
                    if end.span:
                        told[end.span.end] |= {VICTIM, *(f"v:{each}" for each in said)}
            for part in content.perpetrators:
                for end in part.who.ends():
                    if end.span:
                        told[end.span.end] |= {DOER, f"p:{part.degree}", *(f"p:{each}" for each in said)}
                        if part.who.basis == "inferred":
                            told[end.span.end].add("p:inferred")
        else:
            for name in ("who", "holder", "whom"):
                mention = getattr(content, name, None)
                if isinstance(mention, Mention) and mention.span:
                    told[mention.span.end].add(f"{content.frame}:{name}")
        for asserter in claim.sanad:
            if asserter.who is not None and asserter.who.span:
                told[asserter.who.span.end].add("says")
    return told


class _Candidates:
    """The candidates of one sentence."""

    def __init__(self, reading: Reading, looked: Looked, told: Mapping[int, set[str]]) -> None:
        self._reading = reading
        self._looked = looked
        self._sentence = looked.sentence
        self._told = told
        self._roles: dict[int, set[str]] = defaultdict(set)
        for clause, root in looked.clauses:
            self._look(clause, root)
        caps = "capitals" if self._sentence.upper else "cased"
        asks = ("asks",) if self._sentence.asks else ()
        self._common = looked.here() | {f"at={some(self._sentence.index)}", caps, *asks}
        said = [token.low if token.tag in _CONTENT else "" for token in self._sentence.tokens]
        self._left, self._right = list(map(_LEFT.__getitem__, said)), list(map(_RIGHT.__getitem__, said))

    def __iter__(self) -> Iterator[Candidate]:
        for at, chunk in self._sentence.nouns:
            for phrase, outer in _inside(chunk):
                if phrase.sort not in _NEVER and self._sentence.tokens[phrase.head].tag not in _SKIPPED:
                    yield self._candidate(at, phrase, outer)

    def _candidate(self, at: int, phrase: NounPhrase, outer: tuple[str, NounPhrase] | None) -> Candidate:
        sentence = self._sentence
        tokens = sentence.tokens
        low = tokens[phrase.head].low
        features = {_HEAD[low], _SORT[phrase.sort], _DET[phrase.det], "many" if phrase.plural else "one"}
        features.update([_IN[token.low] for token in tokens[phrase.first : phrase.core + 1]])
        if phrase.number:
            features.add("counted")
        if phrase.proper is not None:
            features |= {f"name={phrase.proper.sort}", "named" if phrase.proper.last == phrase.head else "name inside"}
        if phrase.quoted:
            features.add("quoted")
        if phrase.of is not None:
            features |= {_OF[tokens[phrase.of.head].low], _OF_SORT[phrase.of.sort]}
        if doing := agent_noun(low):
            features.add(f"doer!{act_root(doing)}")
        if roles := self._roles.get(id(phrase)):
            features |= roles
            features |= {f"{role}|{phrase.sort}" for role in roles if "!" in role or role.endswith("act")}
        features.update(self._outer(*outer) if outer else self._lead(at), self._near(phrase), self._common)
        mention = self._reading.mention(sentence, phrase)
        start, end = sentence.within(phrase.first, phrase.core)
        for place in {tokens[phrase.core].end, end, mention.span.end if mention.span else end} & self._told.keys():
            features |= self._told[place]
        core = " ".join(sentence.text[start:end].split())
        return Candidate(sentence.index, phrase, singular(low), core, mention, features)

    def _look(self, clause: Clause, root: str) -> None:
        """Note what part each phrase has in a clause that tells an act."""
        voice = "passive" if clause.passive else "active"
        complement = [clause.complement] if clause.complement is not None else []
        parts = [("S", clause.subjects), ("O", clause.objects), ("C", complement), *clause.phrases, *clause.before]
        for role, group in parts:
            if not group:
                continue
            said = {f"{role}:{voice}", f"{role}:{voice}:{clause.verb.lemma}"}
            if root:
                said |= {f"{role}:{voice}!{root}", f"{role}:{voice}:act", f"{role}:{clause.kind}:act"}
            if clause.verb.modal:
                said.add(f"{role}:modal")
            if clause.negative:
                said.add(f"{role}:not")
            for phrase in group:
                self._roles[id(phrase)] |= said

    def _outer(self, how: str, phrase: NounPhrase) -> set[str]:
        """What the phrase around says: "the murder of …", "…'s killers"."""
        found = {f"{how}<{singular(self._sentence.tokens[phrase.head].low)}", f"{how}<sort={phrase.sort}"}
        if root := named_act(self._sentence, phrase):
            found |= {f"{how}<!{root}", f"{how}<act"}
        return found | {f"{how}<{role}" for role in self._roles.get(id(phrase), ())}

    def _lead(self, at: int) -> set[str]:
        """What stands right before a phrase: "by", "against", "attack on"."""
        row = self._sentence.row
        lead = row[at - 1] if at else None
        if not isinstance(lead, Link):
            return set()
        found = {f"after={lead.low}"}
        before = row[at - 2] if lead.kind == "prep" and at >= 2 else None
        if isinstance(before, NounPhrase):
            found.add(f"{lead.low}<{singular(self._sentence.tokens[before.core].low)}")
            if root := named_act(self._sentence, before):
                found |= {f"{lead.low}<!{root}", f"{lead.low}<act"}
        return found

    def _near(self, phrase: NounPhrase) -> set[str]:
        """The words around, and the nearest act."""
        first, last = phrase.first, phrase.last
        found = self._looked.beside(first, last) | self._looked.nearest(phrase.head)
        found.update(self._left[max(0, first - _WINDOW) : first], self._right[last + 1 : last + 1 + _WINDOW])
        return found


def _inside(phrase: NounPhrase) -> Iterator[tuple[NounPhrase, tuple[str, NounPhrase] | None]]:
    """A phrase and those inside it, each with how it stands in which."""
    waiting: list[tuple[NounPhrase, tuple[str, NounPhrase] | None]] = [(phrase, None)]
    while waiting:
        here, outer = waiting.pop()
        yield here, outer
        if here.of is not None:
            waiting.append((here.of, ("of", here)))
        if here.possessor is not None:
            waiting.append((here.possessor, ("'s", here)))
