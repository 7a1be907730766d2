"""Which nouns open a voice: "the union's claim that …", "responsibility for …"? And how far? Long: noun by noun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from asnad.model.claim import Commitment, Stance
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.coordination import has_own_verb, people_doing
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low
from asnad.propose.english.said.leads_to_that import before_an_aside, leads_over_how, noun_that_leads
from asnad.propose.english.said.to_the_end import to_the_end
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import commitment_of, report_stance
from asnad.propose.remembered import by_word

__all__ = [
    "Allegation",
    "allegation_in",
    "allegations",
    "alleged_acts",
    "belied_at",
    "charges",
    "end_of_charge",
    "is_found_so",
    "left_open",
]

_NOTED = frozenset({"note", "account", "cognisance", "cognizance", "notice"})
_COMMITMENTS: tuple[Commitment, ...] = ("asserts", "reports", "suspects", "accuses", "admits", "denies")
_CHARGING: tuple[Commitment, ...] = ("accuses", "admits", "asserts", "reports", "suspects")
_FAR = 8
"""Chunks between a noun of saying and the "that" which says what."""


@dataclass(slots=True)
class Allegation:
    """A noun of saying with what it says: tokens ``first``–``last``; ``owner`` is the phrase whose word it is."""

    phrase: NounPhrase
    first: int
    last: int
    commitment: Commitment
    owner: NounPhrase | None


def allegations(sentence: Sentence) -> list[Allegation]:
    """The nouns of saying that a "that" follows, outermost first."""
    found = []
    for that in sentence.thats:
        at, commitment = _noun_before(sentence, that)
        chunk = sentence.row[at] if at >= 0 else None
        if not isinstance(chunk, NounPhrase) or commitment is None or not _says_a_clause(sentence, that + 1):
            continue
        clause = _clause_around(sentence, at)
        if clause is not None and _is_said_in(sentence, clause, at):
            continue
        first, last = _reach(sentence, that - 1)
        by = _maker_between(sentence, at, that)
        found.append(Allegation(chunk, first, last, commitment, by or _owner(chunk, clause)))
    return [*found, *_versions(sentence)]


def _is_said_in(sentence: Sentence, clause: Clause, at: int) -> bool:
    """ "The army said in a statement that …": the army's word, and nobody else's."""
    stance = report_stance(clause.verb.lemma) if not clause.passive else None
    return stance is not None and is_low(chunk_at(sentence.row, at - 1), "in")


def _versions(sentence: Sentence) -> Iterator[Allegation]:
    """ "The army's version, according to which rebels killed him"."""
    row = sentence.row
    for i in range(2, len(row)) if "which" in sentence.lows else ():
        which, lead = row[i], row[i - 1]
        if which.low != "which" or not is_low(lead, "according to", "in", "under", "by"):
            continue
        at = i - 2 - is_comma(row[i - 2])
        while at > 0 and is_link(row[at], "time", "prep"):
            at -= 1  # "the bulletin of 3 May, according to which"
        noun = row[at] if at >= 0 else None
        low = singular(sentence.low(noun)) if isinstance(noun, NounPhrase) else ""
        if isinstance(noun, NounPhrase) and low in words("nouns", "version"):
            clause = _clause_around(sentence, at)
            marks = (j for j in range(i + 1, len(row)) if is_link(row[j], "comma", "stop", "end"))
            mark = next(marks, len(row) - 1)
            goes_on = (
                is_comma(row[mark]) and mark + 1 < len(row) and isinstance(row[mark + 1], VerbGroup)
            )  # "…, is false"
            end = row[-1].last if goes_on else row[mark].first - 1
            kinds = (c for c in _COMMITMENTS if low in words("nouns", "saying", c))
            said: Commitment = next(kinds, "asserts")
            yield Allegation(noun, which.last + 1, end, said, _owner(noun, clause))


def _noun_before(sentence: Sentence, that: int) -> tuple[int, Commitment | None]:
    """Where the noun of saying before a "that" stands, over "by the army" or "under duress", and its commitment."""
    row = sentence.row
    at = before_an_aside(row, that)
    while at >= 0 and that - at <= _FAR:
        chunk = row[at]
        if isinstance(chunk, NounPhrase):
            noted = chunk.of if sentence.low(chunk) in _NOTED else None  # "took note of the allegation that"
            low = singular(sentence.low(noted if noted is not None else chunk))
            commitment = next((c for c in _COMMITMENTS if low in words("nouns", "saying", c)), None)
            if commitment is not None:
                return at, commitment
            if not at or not is_link(row[at - 1], "prep"):
                break
        elif isinstance(chunk, VerbGroup):
            if not _spreads(chunk) or (at != that - 1 and chunk.first != chunk.last):
                break
        elif not is_link(chunk, "prep", "comma", "adv", "time"):
            break
        at -= 1
    return -1, None


def _maker_between(sentence: Sentence, at: int, that: int) -> NounPhrase | None:
    """ "the denial by the army that …", "the claim, made by Voss, that …": whose word it is; not "denied by Voss"."""
    done = [c for c in sentence.row[at + 1 : that] if isinstance(c, VerbGroup)]
    if any(c.lemma in words("lemmas", "contests") or report_stance(c.lemma) == "denied" for c in done):
        return None
    for link, phrase in zip(sentence.row[at + 1 : that], sentence.row[at + 2 : that], strict=False):
        if isinstance(link, Link) and link.low in {"by", "from"} and isinstance(phrase, NounPhrase):
            return phrase
    return None


def charges(sentence: Sentence) -> list[Allegation]:
    """The nouns of accusing and confessing with the act they are of: "charges of killing …", "a confession to …"."""
    found = []
    for at, phrase in sentence.nouns:
        commitment = _charging(sentence.tokens[phrase.head].low)
        if commitment is None:
            continue
        if phrase.of is not None and (phrase.of.sort == "act" or _goes_on_with_an_act(sentence.row, at + 1)):
            found.append(Allegation(phrase, phrase.of.first, end_of_charge(sentence, at), commitment, None))
        elif (told := people_doing(sentence.row, at)) is not None:
            found.append(Allegation(phrase, phrase.head + 1, end_of_charge(sentence, told), commitment, None))
        elif at + 2 < len(sentence.row) and is_link(sentence.row[at + 1], "prep"):
            link, done, following = (*sentence.row[at + 1 : at + 4], None)[:3]
            low, until = getattr(link, "low", ""), at + 2
            if low == "about" and isinstance(following, VerbGroup):
                done, until = following, at + 3  # "theories about him killing her"
            doing = isinstance(done, VerbGroup) and done.form == "ing"
            named = isinstance(done, NounPhrase) and done.sort == "act"
            if low in {"of", "to", "about"} and done is not None and (doing or named):
                found.append(Allegation(phrase, done.first, end_of_charge(sentence, until), commitment, None))
    return found


@by_word
def _charging(low: str) -> Commitment | None:
    return next((c for c in _CHARGING if singular(low) in words("nouns", "saying", c)), None)


def end_of_charge(sentence: Sentence, at: int) -> int:
    """The last word of what someone is charged with: up to the next verb with a subject or the end of the part."""
    row = sentence.row
    listed = -1
    for i, chunk in enumerate(row[at + 1 :], start=at + 1):
        if i == listed or (listed > 0 and isinstance(chunk, VerbGroup) and chunk.form == "ing"):
            continue
        if is_comma(chunk) and _goes_on_with_an_act(row, i):
            listed = i + 1 + is_link(row[i + 1], "conj")
            continue
        joined = isinstance(chunk, VerbGroup) and chunk.first == chunk.last and is_link(row[i - 1], "conj")
        if joined and isinstance(row[i - 2], VerbGroup):
            continue  # "reports about miners being killed and tortured"
        if isinstance(chunk, VerbGroup) or is_link(chunk, "comma", "stop", "end", "sub", "wh", "that"):
            return chunk.first - 1
    return len(sentence.tokens) - 1


def _goes_on_with_an_act(row: list[Chunk], comma: int) -> bool:
    """ "Allegations of violence, and the detention and torture of workers": both are alleged."""
    if not is_comma(chunk_at(row, comma)):
        return False
    at = comma + 1 + is_link(chunk_at(row, comma + 1), "conj")
    act = chunk_at(row, at)
    if isinstance(act, VerbGroup):
        return act.form == "ing"  # "reports of looting, burning houses and killing civilians"
    return isinstance(act, NounPhrase) and act.sort == "act" and not has_own_verb(row, at)


def _spreads(chunk: Chunk) -> bool:
    """ "Rumours | spread | that", "reports | emerged | that", "claims | made | on the radio | that"."""
    known = words("verbs", "spreads") | words("lemmas", "made_known")
    return isinstance(chunk, VerbGroup) and chunk.lemma in known


def belied_at(sentence: Sentence, told: Allegation) -> int | None:
    """Where what follows the claim says that it is none: "the claim that soldiers killed him | is untrue"."""
    inside = [c for c in sentence.clauses if told.first <= c.verb.first <= told.last and c.kind != "ing"]
    for clause in inside[1:]:
        rest = [t for t in sentence.tokens[clause.verb.last + 1 :] if t.tag not in {"adv", "quote"}]
        low = rest[0].low if rest else ""  # "entirely “untrue”"
        lie = low if low not in {"a", "an"} else next((t.low for t in rest if t.tag == "noun"), "")
        between = sentence.row[inside[0].at : clause.at]
        # "That soldiers killed him and that houses were burned | was a lie": all of it.
        between = [
            c for i, c in enumerate(between) if not (is_link(c, "that") and i and is_link(between[i - 1], "conj"))
        ]
        if clause.passive and not clause.negative and clause.verb.lemma in words("verbs", "refute"):
            return clause.verb.first  # "the claim that soldiers killed him has been disproved"
        acts = any(isinstance(c, VerbGroup) for c in between[-2:])
        apart = ("that", "wh") if acts else ("that", "conj", "wh")
        if clause.verb.lemma != "be" or any(is_link(c, *apart) for c in between):
            continue  # but "that houses were burned and men killed | was a lie"
        truth = words("words", "truth", "true") if clause.negative else words("words", "truth", "false")
        if low in truth or (not clause.negative and singular(lie) in words("nouns", "saying", "false")):
            return clause.verb.first
    return None


def left_open(sentence: Sentence) -> list[tuple[int, int, Stance]]:
    """What the source itself rejects or leaves open: "it is not true that …", "there is no evidence that …"."""
    found: list[tuple[int, int, Stance]] = []
    for that in sentence.thats:
        if not that or not _says_a_clause(sentence, that + 1):
            continue
        at = noun_that_leads(sentence, that)
        chunk = sentence.row[at]
        if sentence.tokens[0].low == "what" and is_comma(sentence.row[that - 1]) and _is_a_lie(sentence, that):
            found.append((*_reach(sentence, that - 1), "denied"))
            continue
        stance = next((s for a in leads_over_how(sentence, that) if (s := _by_lead(sentence, a)) is not None), None)
        if stance is None and (_is_unpersuaded(sentence, at) or _is_to_be_ensured(sentence, chunk)):
            stance = "attributed"
        if stance is not None:
            found.append((*_reach(sentence, that - 1), stance))
    return found


def _by_lead(sentence: Sentence, at: int) -> Stance | None:
    """How far is doubted what a noun, an adjective or a verb at this place of the row leads to."""
    chunk = sentence.row[at]
    stance = _by_noun(sentence, chunk, at) if isinstance(chunk, NounPhrase) else _by_adjective(sentence, at)
    if stance is None and chunk.first == chunk.last:
        stance = _by_adjective(sentence, at)  # "proven", which the lists of verbs do not know
    return stance


def _is_a_lie(sentence: Sentence, that: int) -> bool:
    """ "What the radio said, that …, is a lie"."""
    last = next((c for c in reversed(sentence.clauses) if c.verb.lemma == "be" and c.at > that), None)
    if last is None:
        return False
    after = {t.low for t in sentence.tokens[last.verb.last + 1 :]}
    false = words("words", "truth", "false") | words("nouns", "saying", "false")
    return bool(after & (words("words", "truth", "true") if last.negative else false))


def _by_noun(sentence: Sentence, phrase: NounPhrase, at: int) -> Stance | None:
    low = singular(sentence.low(phrase))
    if low == "case" and phrase.det == "the" and (clause := _clause_around(sentence, at)) is not None:
        return "denied" if clause.negative else None  # "it is not the case that"
    if low in words("nouns", "saying", "false"):
        clause = _clause_around(sentence, at)
        return "attributed" if clause is not None and clause.negative else "denied"
    inside = {t.low for t in sentence.tokens[phrase.first : phrase.head]}
    none = (
        phrase.det == "no"
        or bool(inside & words("words", "scant"))
        or sentence.tokens[phrase.first - 1].low in {"no", "not", "without"}
    )
    if low in words("nouns", "saying", "supposed") or (none and low in words("nouns", "saying", "if_any")):
        return "attributed"
    return None


def is_found_so(sentence: Sentence, own: Clause) -> bool:
    """ "Does not find it established that …": said of "it", which another verb acts on."""
    above = next((c for c in reversed(sentence.clauses) if c.at < own.at), None)
    held = above is not None and above.verb.lemma in words("lemmas", "holds_so")
    return held and ([sentence.low(s) for s in own.subjects] == ["it"] or is_low(sentence.row[own.at - 1], "it"))


_SEEMS = frozenset({"be", "seem", "appear", "prove", "remain"})


def _by_adjective(sentence: Sentence, at: int) -> Stance | None:
    chunk, clause = sentence.row[at], _clause_around(sentence, at)
    own = next((c for c in sentence.clauses if c.at == at), None)
    if (
        own is not None
        and own.verb.lemma in words("lemmas", "proves") | {"show"}
        and (own.passive or report_stance(own.verb.lemma) is None or is_found_so(sentence, own))
    ):
        # "It was never proven that …", "nobody could prove that …", "prosecutors failed to prove that …".
        above = next((c for c in reversed(sentence.clauses) if c.at < own.at), None)
        unheld = above is not None and above.verb.lemma in words("lemmas", "holds_so") and negative(sentence, above)
        return "attributed" if negative(sentence, own) or unheld else None
    if own is not None and own.verb.lemma in words("lemmas", "accepts") and negative(sentence, own):
        return "attributed"  # "does not accept that"
    if own is not None and own.verb.form == "inf" and commitment_of(own.verb.lemma) == "asserts":
        # "It would be wrong to say that …".
        chunk, clause = sentence.row[at - 1], own.governor
    if clause is not None and report_stance(clause.verb.lemma) == "denied" and is_low(sentence.row[at - 1], "as"):
        return "denied"  # "rejects as unproven that"
    low = sentence.tokens[chunk.last].low
    if own is not None and low == "clear":
        clause = own  # "it is not clear that": also a verb
    elif clause is None or clause.verb.lemma not in _SEEMS | words("lemmas", "holds_so"):
        return None
    before = [t.low for t in sentence.tokens[max(0, chunk.last - 3) : chunk.last]]
    no = clause.negative or before == ["by", "no", "means"] or before[-2:] == ["far", "from"] or "hardly" in before
    if low in words("words", "truth", "false"):
        return "attributed" if no else "denied"
    if low in words("words", "truth", "true"):
        return "denied" if no else None
    sure = low in {"clear", "certain", "known", "proven", "proved"}
    return "attributed" if low in words("words", "truth", "open") and sure == no else None


def _is_unpersuaded(sentence: Sentence, at: int) -> bool:
    """ "was not satisfied (beyond reasonable doubt) that", "the judges were never convinced that"."""
    above = next((c for c in reversed(sentence.clauses) if c.at <= at), None)
    if above is None or not above.passive or above.verb.lemma not in words("lemmas", "persuades"):
        return False
    return negative(sentence, above) and all(not isinstance(c, VerbGroup) for c in sentence.row[above.at + 1 : at + 1])


_ENSURE = frozenset({
    ("ensure",), ("guarantee",), ("ensuring",), ("ensures",), ("guarantees",), ("make", "sure"), ("see", "to", "it"),
    ("you", "to", "see"), ("least", "to", "see"),
})  # fmt: skip


def _is_to_be_ensured(sentence: Sentence, chunk: Chunk) -> bool:
    """ "Please ensure that she is not tortured", "must see to it that": it is only wanted."""
    lows = tuple([t.low for t in sentence.tokens[max(0, chunk.last - 2) : chunk.last + 1]])
    return not _ENSURE.isdisjoint((lows[-1:], lows[-2:], lows))


def _reach(sentence: Sentence, at: int) -> tuple[int, int]:
    """The tokens that a "that" after chunk ``at`` opens."""
    clause, first = _clause_around(sentence, at + 1), sentence.row[at + 1].last + 1
    return to_the_end(sentence, first, clause) if clause is not None else (first, len(sentence.tokens) - 1)


def alleged_acts(sentence: Sentence) -> list[tuple[int, int, int]]:
    """The nouns of acts that are only said to be: first token, last token and the word, as in "the alleged murder"."""
    found = []
    alleged = words("words", "truth", "alleged")
    for _, outer in sentence.nouns if not alleged.isdisjoint(sentence.lows) else ():
        phrase: NounPhrase | None = outer
        while phrase is not None:
            if phrase.sort == "act":
                quoted = sentence.tokens[phrase.first].tag == "quote"  # "its alleged “discrimination” of workers"
                inside = range(max(0, phrase.first - quoted), phrase.head)
                at = next((i for i in inside if sentence.tokens[i].low in alleged), None)
                if at is not None:
                    found.append((phrase.first, _end_of_alleged(sentence, phrase), at))
            phrase = phrase.of
    return found


def _end_of_alleged(sentence: Sentence, phrase: NounPhrase) -> int:
    """ "The alleged killing, abduction and torture of Holt": all are only alleged."""
    row = sentence.row
    at = next((i for i, chunk in enumerate(row) if chunk is phrase), len(row))
    while at + 2 < len(row) and is_link(row[at + 1], "comma", "conj"):
        joined = row[at + 2]
        if not isinstance(joined, NounPhrase) or joined.sort != "act" or joined.det:
            break
        if is_link(row[at + 1], "conj"):
            return joined.head
        at += 2
    return phrase.head


def allegation_in(sentence: Sentence, clause: Clause) -> Allegation | None:
    """The noun of saying that a verb acts on: "rejected the claim that …"."""
    return next((a for a in allegations(sentence) if clause.has_object(a.phrase)), None)


def _says_a_clause(sentence: Sentence, at: int) -> bool:
    """Whether a subject with its verb follows: "the claim that soldiers …", not "the report that the union wrote"."""
    return any(c.at >= at and c.kind != "relative" and c.verb.form != "ing" for c in sentence.clauses)


def _clause_around(sentence: Sentence, at: int) -> Clause | None:
    return next((c for c in reversed(sentence.clauses) if c.at < at), None)


def _owner(phrase: NounPhrase, clause: Clause | None) -> NounPhrase | None:
    """Whose word it is: "the union's claim", "a claim of the union", or who makes it."""
    if phrase.possessor is not None:
        return phrase.possessor
    if phrase.of is not None:
        return phrase.of
    if clause is None or clause.passive or not clause.subjects or not clause.has_object(phrase):
        return None
    lemma = clause.verb.lemma
    repeats = lemma in words("verbs", "commitment", "repeats")
    own = phrase.det in {"its", "their", "his", "her"} and lemma in words("verbs", "takes_back")
    return clause.subjects[0] if repeats or own else None
