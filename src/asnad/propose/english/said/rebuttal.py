"""Which sentence says that what the ones before it told is not so: "This is false.", "The claim has been debunked."?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import takewhile

from asnad.model.claim import Asserter, Claim, Stance
from asnad.model.frames import Accountability, Act, Alias, Gap, Post, Trait
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.row import is_link
from asnad.propose.english.said.retraction import overturns
from asnad.propose.english.said.voice import is_word, says_something
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance

__all__ = ["Rebuttals", "is_untrue"]

_FAR = 3
"""Sentences over which "the claim" points back."""
_NOT_SO = frozenset({"case", "happened"})
_JUDGED = frozenset({"wrong", "impossible", "unthinkable", "inconceivable"})
_WHOLLY_NOT = frozenset({"neither", "partly", "hardly", "unlikely"})
_POINTING = frozenset({"it", "that", "this", "him", "her", "them"})
_HAPPENS = frozenset({"happen", "occur"})


@dataclass(slots=True)
class Rebuttals:
    """Keeps where the claims of the last sentences of a block begin among all claims."""

    block: int = -1
    begins: list[int] = field(default_factory=list)
    last: Sentence | None = None

    def enter(self, sentence: Sentence, claims: list[Claim]) -> None:
        """Take the word from the claims before, where the sentence says that they are untrue, and go on from here.

        Only what others are said to claim is rejected so, or what "this" right behind it can only stand for.
        """
        if sentence.block != self.block:
            self.block, self.begins = sentence.block, []
        if self.begins and self.begins[0] < len(claims):
            self._judge(sentence, claims)
        self.begins, self.last = [*self.begins, len(claims)][-_FAR:], sentence

    def _judge(self, sentence: Sentence, claims: list[Claim]) -> None:
        """Give the claims before the stance that the sentence gives them, if it speaks of them at all."""
        whole = _rejects(sentence)
        if whole is not None:
            meant = _rejected(claims, self.begins, whole=whole)
            _restate(claims, [i for i in meant if not _is_said_before_another(self.last, claims[i])], "denied")
        elif _denies_it_all(sentence):
            _restate(claims, _rejected(claims, self.begins, whole=False), "denied")
        elif not self._tells_of_nothing(claims):  # "He said he was away. The Chamber does not accept this."
            self._doubt(sentence, claims)

    def _doubt(self, sentence: Sentence, claims: list[Claim]) -> None:
        if _is_unbelieved(sentence) or _is_contradicted(sentence):
            whose = _whose_word(sentence)
            all_of_them = _rejected(claims, self.begins, whole=False)
            _restate(claims, all_of_them if whose is None else _of(claims, self.begins, whose), "disputed")
        elif _is_whose_word(sentence):
            for at in range(self.begins[-1], len(claims)):
                if claims[at].voice.kind == "source" and _is_told(claims[at]):
                    claims[at] = replace(claims[at], sanad=(*claims[at].sanad, Asserter("cited")), stance="attributed")
        elif _overturned(sentence) or _was_wrong(sentence):
            whole = not _was_wrong(sentence) and sentence.lows.isdisjoint(_OTHERS_WORD)
            which = _rejected(claims, self.begins, whole=whole)
            held = [at for at in which if _was_held(claims[at])] if _overturned(sentence) else []
            _restate(claims, [at for at in which if at not in held], "disputed")

    def overturn(self, sentence: Sentence, drafted: list[Claim]) -> None:
        """ "Convicted him of murdering Dane, but the court of appeal overturned the verdict": the word of a verdict."""
        for clause in sentence.clauses:
            acted = clause.subjects if clause.passive else clause.objects
            undone = overturns(clause) and not (negative(sentence, clause) or clause.verb.modal or clause.conditional)
            if not undone or not any(singular(sentence.low(p)) in words("nouns", "verdicts") for p in acted):
                continue
            before = sentence.tokens[clause.verb.first].start
            told = [i for i, c in enumerate(drafted) if c.quote.end <= before and c.voice.kind == "source"]
            _restate(drafted, [i for i in told if _is_of_a_verdict(drafted[i])], "disputed")

    def _tells_of_nothing(self, claims: list[Claim]) -> bool:
        """Whether the sentence before is somebody's word, and no claim was made of it."""
        return self.last is not None and self.begins[-1] == len(claims) and says_something(self.last)


def _restate(claims: list[Claim], which: list[int], stance: Stance) -> None:
    for at in which:
        claims[at] = replace(claims[at], stance=stance)


def _is_of_a_verdict(claim: Claim) -> bool:
    """Whether a claim tells of a conviction, or of what somebody was convicted of."""
    content = claim.content
    if isinstance(content, Accountability):
        return content.outcome == "convicted"
    guilty = isinstance(content, Act) and any(p.degree in {"accused", "ordered"} for p in content.perpetrators)
    return guilty and claim.rule in {"noun-of", "noun-ordered", "verb-active-ing", "verb-active-inf"}


def _was_held(claim: Claim) -> bool:
    """ "Was jailed for it. The verdict was quashed": jailed all the same, by whomever."""
    content = claim.content
    jailed = isinstance(content, Act) and not act_traits(content.act).isdisjoint({"custody", "process"})
    return jailed or isinstance(content, Gap)


def _is_said_before_another(sentence: Sentence | None, claim: Claim) -> bool:
    """ "You write that Voss was held and says that he was away. That is a lie.": what is said last is one."""
    if sentence is None or not sentence.span.contains(claim.quote.span):
        return False
    later = (c for c in sentence.clauses if sentence.tokens[c.verb.first].start > claim.quote.end)
    return any(
        report_stance(c.verb.lemma) in {"asserted", "attributed"} and is_link(sentence.row[c.start - 1], "conj")
        for c in later
        if c.start
    )


def _rejected(claims: list[Claim], begins: list[int], *, whole: bool) -> list[int]:
    """The claims meant: those of others in the nearest sentence that has any; else all right before."""
    ends = [*begins[1:], len(claims)]
    for begin, end in zip(reversed(begins), reversed(ends), strict=True):
        cited = [i for i in range(begin, end) if claims[i].voice.kind == "cited" and _is_told(claims[i])]
        if cited:
            return cited
        if whole:
            break
    return [i for i in range(begins[-1], len(claims)) if _is_told(claims[i])] if whole else []


def _of(claims: list[Claim], begins: list[int], whose: str) -> list[int]:
    """The claims that are the word of somebody called so."""
    voices = ((i, claims[i].voice.who) for i in range(begins[0], len(claims)) if _is_told(claims[i]))
    return [i for i, who in voices if who is not None and whose in who.wording.lower().split()]


def _whose_word(sentence: Sentence) -> str | None:
    """ "The Commission does not accept the army's explanation": "army"; ``None`` where it is not said whose."""
    what = sentence.clauses[0].objects[0] if sentence.clauses[0].objects else None
    whose = (what.possessor or what.of) if what is not None else None
    return sentence.low(whose) if whose is not None and whose.sort in {"person", "body", "name", "group"} else None


def _found_nothing(lows: list[str]) -> bool:
    """ "We found no evidence for this", "There is no evidence of this"."""
    ends = next((i for i, low in enumerate(lows) if low in {"evidence", "proof"}), 0)
    seen = lows[:ends] in (
        ["we", "found", "no"],
        ["we", "have", "found", "no"],
        ["there", "is", "no"],
        ["there", "was", "no"],
    )
    return seen and lows[ends + 1 :] in (["for", "this"], ["of", "this"], ["for", "it"], ["of", "it"], ["for", "that"])


def _is_told(claim: Claim) -> bool:
    if isinstance(claim.content, Post | Trait | Alias) and not claim.rule.startswith("be-"):
        return False  # what somebody is called beside his name
    return claim.modality == "actual" and claim.stance in {"asserted", "attributed"}


def _rejects(sentence: Sentence) -> bool | None:
    """Whether all before it is meant ("this", "it") or only what is claimed there; ``None`` if nothing is rejected."""
    if sentence.asks:
        return None
    lows = [t.low for t in sentence.tokens[:8] if t.tag not in {"end", "quote"}]
    if 0 < len(lows) <= 2 and (lows == ["not", "true"] or lows[-1] in words("words", "truth", "false")):
        return True
    if _found_nothing(lows):
        return True
    clause = sentence.clauses[0] if sentence.clauses else None
    if clause is None or clause.conditional or clause.verb.modal or clause.verb.form != "finite":
        return None
    subject = clause.subjects[0] if clause.subjects else None
    points = _points_back(sentence, clause)
    claimed = subject is not None and is_word(sentence, subject) and subject.det not in {"a", "an", "no"}
    if not (points or claimed) or not is_untrue(sentence, clause, points=points):
        return None
    return points


_OTHERS_WORD = frozenset({"accusation", "accusations", "allegation", "allegations", "claim", "claims", "charges"})


def _denies_it_all(sentence: Sentence) -> bool:
    """ "He wasn't.", "They had not; he fled.": a pronoun and a helping verb with "not", and nothing it helps."""
    lows = [t.low for t in sentence.tokens[:4]]
    tags = [t.tag for t in sentence.tokens[:4]]
    if len(lows) < 3 or tags[0] != "pron" or tags[1] not in {"be", "have", "do", "modal"}:
        return False
    end = 2 if lows[1].endswith("n't") else 3 if lows[2] in {"not", "n't", "never"} else 0
    return bool(end) and end < len(tags) and tags[end] in {"end", "comma", "stop"}


def _is_unbelieved(sentence: Sentence) -> bool:
    """ "The Chamber does not accept her evidence on this point", "… does not find her testimony credible".

    "I do not believe it.", "We never believed them.".
    """
    lows = [t.low for t in sentence.tokens if t.tag not in {"end", "quote", "adv"}]
    if (
        lows[:1] in (["i"], ["we"])
        and lows[-2:-1] in (["believe"], ["believed"])
        and lows[-1] in _POINTING
        and len(lows) < 6
    ):
        return not {"not", "n't", "don't", "didn't", "cannot", "can't", "never"}.isdisjoint(sentence.lows)
    for clause in sentence.clauses[:1]:
        doubts = clause.verb.lemma in words("lemmas", "accepts") or (
            clause.verb.lemma in {"find", "consider"} and not sentence.lows.isdisjoint({"credible", "reliable"})
        )
        told = any(sentence.low(o) in words("nouns", "evidence") for o in clause.objects[:1])
        if doubts and told and negative(sentence, clause) and not clause.verb.modal and not sentence.thats:
            return True
    return False


def _is_contradicted(sentence: Sentence) -> bool:
    """ "That is contradicted by the records." """
    clause = sentence.clauses[0] if sentence.clauses else None
    if clause is None or not clause.passive or clause.verb.lemma not in words("lemmas", "belies") or clause.negative:
        return False
    lows = [t.low for t in sentence.tokens[: clause.verb.first]]
    whether = clause.verb.modal or sentence.asks or any(at > 0 for at in sentence.thats)
    return lows in (["this"], ["that"], ["it"]) and not whether


_SHORT = 14
"""Words and marks of a sentence that only tells whose word the one before was."""


def _is_whose_word(sentence: Sentence) -> bool:
    """ "Or so the army says.", "At least that is what the army says.", "So says he.", "That is the army's story."."""
    if len(sentence.tokens) > _SHORT or sentence.asks or not sentence.clauses:
        return False
    lows = [t.low for t in sentence.tokens if t.tag not in {"end", "quote", "comma"} and t.low not in _AT_LEAST]
    says = sentence.clauses[-1]
    told = report_stance(says.verb.lemma) in {"asserted", "attributed"} and not negative(sentence, says)
    if told and (lows[:2] in (["or", "so"], ["that's", "what"]) or lows[:3] == ["that", "is", "what"]):
        return says.at >= len(sentence.row) - 2 or all(is_link(c, "end", "quote") for c in sentence.row[says.end :])
    if told and lows[:1] == ["so"] and says.verb.first == 1:
        return True
    is_ = sentence.clauses[0]
    story = is_.objects[0] if len(sentence.clauses) == 1 and is_.verb.lemma == "be" and is_.objects else None
    whose = story is not None and story.possessor is not None and is_word(sentence, story)
    return whose and lows[:2] == ["that", "is"] and not is_.negative


_AT_LEAST = frozenset({"at", "least"})


def _was_wrong(sentence: Sentence) -> bool:
    """ "That was wrong." behind what someone reported: no longer stood by, or at least doubted."""
    lows = [t.low for t in sentence.tokens if t.tag not in {"end", "quote"}]
    return lows in (["that", "was", "wrong"], ["this", "was", "wrong"], ["it", "was", "wrong"], ["i", "was", "wrong"])


def _overturned(sentence: Sentence) -> bool:
    """ "The coroner overturned it.", "That finding was quashed on appeal."."""
    clause = sentence.clauses[0] if sentence.clauses else None
    if clause is None or not overturns(clause) or clause.verb.modal or clause.conditional or sentence.asks:
        return False
    acted = (clause.subjects if clause.passive else clause.objects)[:1]
    if negative(sentence, clause) or sentence.thats or (not clause.passive and not clause.subjects):
        return False
    return any(
        sentence.low(o) == "it"
        or (
            singular(sentence.low(o)) in words("nouns", "findings")
            and o.det in {"the", "this", "that", "these"}
            and o.of is None
        )
        for o in acted
    )


def _points_back(sentence: Sentence, clause: Clause) -> bool:
    """ "This is …", "none of this is …"; "it is not true that …" points ahead."""
    lows = [t.low for t in sentence.tokens[: clause.verb.first]]
    if lows == ["it"]:
        return not sentence.thats
    return lows in (["this"], ["that"], ["these"], ["those"]) or lows[:2] in (["none", "of"], ["nothing", "of"])


def is_untrue(sentence: Sentence, clause: Clause, *, points: bool) -> bool:
    """Whether a clause says of its subject that it is not so; ``points``: of "this", which may be "wrong" itself."""
    lemma = clause.verb.lemma
    if clause.passive:
        return lemma in words("verbs", "refute") and not negative(sentence, clause)
    if lemma in _HAPPENS:
        return negative(sentence, clause)
    if lemma != "be":
        return False
    rest = takewhile(
        lambda t: t.tag not in {"comma", "end", "stop", "prep", "that"}, sentence.tokens[clause.verb.main + 1 :]
    )
    after = {t.low for t in rest}
    if clause.negative or sentence.tokens[0].low in {"none", "nothing"}:
        return bool(words("words", "truth", "true").union(_NOT_SO).intersection(after))
    untrue = words("words", "truth", "false").union(words("nouns", "lies")) - (_JUDGED if points else frozenset())
    return bool(untrue.intersection(after)) and not _WHOLLY_NOT.intersection(after)
