"""What speaks for a phrase's being of a victim or of a doer? Its words, its grammar, and what the rules made of it.

Features are short strings, so that a weight can be read: ``O:act!killing`` is the object of a verb of killing in the
active voice, ``of<!arrest`` stands after "arrest of", ``v:noun-of`` was claimed as a victim by the rule ``noun-of``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_root
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import LOW
from asnad.propose.english.words.trigger import agent_noun
from asnad.propose.score.bins import some
from asnad.propose.score.looked import Looked, named_act
from asnad.propose.score.spelled import Spelled

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
_NAME, _AFTER = Spelled("name={}".format), Spelled("after={}".format)
_LEFT, _RIGHT = Spelled("<{}".format), Spelled(">{}".format)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One phrase that could be of people: the sentence (its index), the phrase, and what speaks for it.

    ``key`` is what mentions of one person or group in a text share: the head word in the singular, or the last name.
    ``mention`` is the phrase as a mention, without antecedents; ``wording`` its words before "of". ``said`` are
    features, some of them more than once.
    """

    sentence: int
    phrase: NounPhrase
    key: str
    wording: str
    mention: Mention
    said: Sequence[Iterable[str]]

    @property
    def core(self) -> str:
        """Its words before "of", with one space between them."""
        return " ".join(self.wording.split())

    @property
    def features(self) -> frozenset[str]:
        """What speaks for it."""
        return frozenset().union(*self.said)


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
        self._parts: dict[int, list[frozenset[str]]] = defaultdict(list)
        for clause, root in looked.clauses:
            self._look(clause, root)
        caps = "capitals" if self._sentence.upper else "cased"
        asks = ("asks",) if self._sentence.asks else ()
        self._common = looked.here.union((f"at={some(self._sentence.index)}", caps, *asks))
        tokens = self._sentence.tokens
        said = [token.low if token.tag in _CONTENT else "" for token in tokens]
        self._left, self._right = list(map(_LEFT.__getitem__, said)), list(map(_RIGHT.__getitem__, said))

    def __iter__(self) -> Iterator[Candidate]:
        for at, chunk in self._sentence.nouns:
            alone = chunk.of is None and chunk.possessor is None
            for phrase, outer in ((chunk, None),) if alone else _inside(chunk):
                if phrase.sort not in _NEVER and self._sentence.tokens[phrase.head].tag not in _SKIPPED:
                    yield self._candidate(at, phrase, outer)

    def _candidate(self, at: int, phrase: NounPhrase, outer: tuple[str, NounPhrase] | None) -> Candidate:
        sentence, first, last = self._sentence, phrase.first, phrase.last
        tokens = sentence.tokens
        low = tokens[phrase.head].low
        own = [_HEAD[low], _SORT[phrase.sort], _DET[phrase.det], "many" if phrase.plural else "one"]
        own += map(_IN.__getitem__, map(LOW, tokens[first : phrase.core + 1]))
        if phrase.number:
            own.append("counted")
        if phrase.proper is not None:
            own += _NAME[phrase.proper.sort], "named" if phrase.proper.last == phrase.head else "name inside"
        if phrase.quoted:
            own.append("quoted")
        if phrase.of is not None:
            own += _OF[tokens[phrase.of.head].low], _OF_SORT[phrase.of.sort]
        if doing := agent_noun(low):
            own.append(f"doer!{act_root(doing)}")
        mention = self._reading.mention(sentence, phrase)
        start, end = sentence.within(first, phrase.core)
        ends = {tokens[phrase.core].end, end, mention.span.end if mention.span else end}
        said: list[Iterable[str]] = [
            self._common,
            own,
            self._outer(*outer) if outer else self._lead(at),
            self._looked.beside(first, last),
            self._looked.nearest(phrase.head),
            self._left[max(0, first - _WINDOW) : first],
            self._right[last + 1 : last + 1 + _WINDOW],
        ]
        for part in self._parts.get(id(phrase), ()):
            said += part, _beside_sort(part, phrase.sort)
        for place in ends & self._told.keys():
            said.append(self._told[place])
        return Candidate(sentence.index, phrase, singular(low), sentence.text[start:end], mention, said)

    def _look(self, clause: Clause, root: str) -> None:
        """Note what part each phrase has in a clause that tells an act."""
        parts = [("S", clause.subjects), ("O", clause.objects), *clause.phrases, *clause.before]
        if clause.complement is not None:
            parts.append(("C", [clause.complement]))
        voice = "passive" if clause.passive else "active"
        for role, group in parts:
            if group:
                said = _part(role, voice, clause.verb.lemma, root, clause.kind)
                if clause.verb.modal:
                    said |= {f"{role}:modal"}
                if clause.negative:
                    said |= {f"{role}:not"}
                for phrase in group:
                    self._parts[id(phrase)].append(said)

    def _outer(self, how: str, phrase: NounPhrase) -> Iterable[str]:
        """What the phrase around says: "the murder of …", "…'s killers"."""
        found = [f"{how}<{singular(self._sentence.tokens[phrase.head].low)}", f"{how}<sort={phrase.sort}"]
        if root := named_act(self._sentence, phrase):
            found += f"{how}<!{root}", f"{how}<act"
        return [*found, *[f"{how}<{each}" for part in self._parts.get(id(phrase), ()) for each in part]]

    def _lead(self, at: int) -> Iterable[str]:
        """What stands right before a phrase: "by", "against", "attack on"."""
        row = self._sentence.row
        lead = row[at - 1] if at else None
        if not isinstance(lead, Link):
            return ()
        found = [_AFTER[lead.low]]
        before = row[at - 2] if lead.kind == "prep" and at >= 2 else None
        if isinstance(before, NounPhrase):
            found.append(f"{lead.low}<{singular(self._sentence.tokens[before.core].low)}")
            if root := named_act(self._sentence, before):
                found += f"{lead.low}<!{root}", f"{lead.low}<act"
        return found


@lru_cache(maxsize=1 << 14)
def _part(role: str, voice: str, lemma: str, root: str, kind: str) -> frozenset[str]:
    """What a clause of this kind says of whom has this part in it; ``root`` is the act that its verb tells."""
    acts = (f"{role}:{voice}!{root}", f"{role}:{voice}:act", f"{role}:{kind}:act") if root else ()
    return frozenset((f"{role}:{voice}", f"{role}:{voice}:{lemma}", *acts))


@lru_cache(maxsize=1 << 14)
def _beside_sort(part: frozenset[str], sort: str) -> frozenset[str]:
    """A part in an act, for this sort of phrase."""
    return frozenset(f"{role}|{sort}" for role in part if "!" in role or role.endswith("act"))


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
