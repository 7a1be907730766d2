"""Does a clause say that it did not happen, of nobody, or that somebody is cleared of it?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.defining import is_defining, is_told_of
from asnad.propose.english.happened.order_given import is_an_order
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.words.morphology import singular

__all__ = [
    "befell_meanwhile",
    "first_gerund",
    "goes_not_on",
    "is_cleared",
    "is_led_by",
    "is_none",
    "is_regretted",
    "negative",
    "preposition_before",
    "without_nobody",
]

_WITHOUT = frozenset({"without", "instead of", "from", "against", "rather than"})
_NOT_TO = frozenset({("not", "to"), ("not", "on"), ("not", "by"), ("neither", "by"), ("nor", "by"), ("of", "by")})
"""The last is that of "instead of by soldiers"."""
_BOUNDS = frozenset({"fewer", "less", "more"})
_ESCAPES = frozenset({"escape", "evade", "elude", "avoid"})
_SHORT = frozenset({"short"})
_SELDOM = (["neither"], ["nowhere"], ["rarely"], ["seldom"], ["hardly"], ["scarcely"])
_STANDS_FIRST = frozenset({"do", "be", "have"})


def negative(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause says that it did not happen: "not", "no one", "without", "failed to"."""
    if sentence.tokens[0].low == "nor" and sentence.clauses[0] in (clause, clause.governor):
        return True  # "Nor did he shoot", "Nor | was | it | proved that"
    if is_regretted(clause) or _is_only_then(sentence, clause):
        return False
    lows = [t.low for t in sentence.tokens[max(0, clause.verb.main - 2) : clause.verb.main]]
    if (
        clause.negative
        or lows == ["let", "alone"]
        or _is_cut_off(sentence, clause)
        or _is_turned_round(sentence, clause)
    ):
        return True
    told = (*without_nobody(sentence, clause.subjects), *without_nobody(sentence, clause.objects))
    nobody = [phrase for phrase in told if is_none(sentence, phrase)]
    nobody = [phrase for phrase in nobody if not _is_set_against(sentence, clause, phrase)]
    if nobody and all(
        p.sort != "pron" and is_defining(sentence, clause, p) and is_told_of(sentence, clause, p) for p in nobody
    ):
        return False  # "No miner arrested in May was freed"
    if nobody and not (clause.kind == "relative" and not clause.passive and _is_another(sentence, nobody[0])):
        # "None of the men who beat him was convicted": they beat him.
        return not (clause.kind == "relative" and clause.has_subject(nobody[0]) and nobody[0].of)
    governor = clause.governor
    lead = sentence.row[clause.at - 1] if clause.at else None
    if clause.verb.form == "inf" and isinstance(lead, Link) and lead.low in {"not", "never", "unable", "yet"}:
        return True
    if clause.verb.form == "inf" and isinstance(lead, Link) and lead.low == "able" and governor is not None:
        return governor.negative
    if any(p.first and sentence.tokens[p.first - 1].low == "nor" for p in clause.subjects[:1]):
        # "Neither A nor B killed him."
        return True
    if clause.kind == "ing" and governor is not None and governor.at == clause.at - 1:
        # "escaped being kidnapped".
        return governor.verb.lemma in _ESCAPES
    if clause.kind == "inf" and governor is not None and governor.verb.lemma in words("verbs", "fail"):
        return True
    if clause.kind == "inf" and _is_not_intended(sentence, clause):
        return True
    before = preposition_before(sentence, clause)
    if before == "of" and _is_no_intention(sentence, clause):
        return True
    if (
        before == "from"
        and (kept := first_gerund(sentence, clause).governor) is not None
        and kept.verb.lemma in words("lemmas", "keeps")
        and negative(sentence, kept)
    ):
        return False  # "did not stop them from torturing", "nothing stopped them from …"
    if clause.verb.form == "bare" and is_low(lead, "than") and is_low(chunk_at(sentence.row, clause.at - 2), "rather"):
        return True  # "rather than kill him, they let him go"
    if before in _WITHOUT and not _is_of_the_list(sentence, clause):
        return False
    return clause.verb.form == "ing" and (
        before in _WITHOUT or (before == "of" and is_led_by(sentence, clause, _SHORT))
    )


_MEANT = ("planned", "attempted", "threatened")
_MEANS = ("order", "plan", "attempt", "threaten")


def _is_not_intended(sentence: Sentence, clause: Clause) -> bool:
    """ "Never ordered soldiers to kill him", "did not give the order to kill him", "the order to do so never came"."""
    above, noun = clause.governor, chunk_at(sentence.row, clause.at - 1)
    low = singular(sentence.low(noun)) if isinstance(noun, NounPhrase) else ""
    meant = is_an_order(sentence, noun) or any(low in words("nouns", "intentions", kind) for kind in _MEANT)
    if meant and any(c.negative and c.at > clause.at and c.has_subject(noun) for c in sentence.clauses):
        return True
    if above is None or above.at > clause.at:
        return False
    meant = (meant and above.has_object(noun)) or any(above.verb.lemma in words("verbs", k) for k in _MEANS)
    return meant and negative(sentence, above)


def _is_no_intention(sentence: Sentence, clause: Clause) -> bool:
    """ "Had no intention of arresting her"."""
    lead = chunk_at(sentence.row, clause.at - 2)
    if not isinstance(lead, NounPhrase) or not is_none(sentence, lead):
        return False
    return any(singular(sentence.low(lead)) in words("nouns", "intentions", kind) for kind in _MEANT)


def _is_only_then(sentence: Sentence, clause: Clause) -> bool:
    """ "Was not released until May": then he was; "was not killed alone": he was killed."""
    if not clause.negative or clause.verb.modal or clause.verb.perfect:
        return False
    if any(time.low == "until" for time in clause.times):
        return True
    return any(is_low(chunk_at(sentence.row, at), "until", "till", "alone") for at in (clause.end - 1, clause.end))


def _is_turned_round(sentence: Sentence, clause: Clause) -> bool:
    """ "At no time did soldiers shoot him", "never was she beaten": the "no" stands before the subject."""
    helper, row = clause.governor, sentence.row
    if helper is None or helper.at != clause.start - 1 or helper.verb.lemma not in _STANDS_FIRST:
        return False
    form = "n" if helper.verb.lemma == "have" else "b"
    base = form in sentence.tokens[clause.verb.main].forms and clause.verb.first == clause.verb.main
    whole = base or (clause.passive and not isinstance(chunk_at(row, clause.end), VerbGroup))
    if not whole:
        return False
    before = row[helper.at - 1] if helper.at else None
    if is_low(before, "nor") or _is_at_no_time(row, helper.at - 1) or _opens_with_no_time(sentence, helper):
        return True
    if any(s is not before for s in helper.subjects):
        return False
    return helper.negative or _is_not_once(sentence, helper)


def _is_at_no_time(row: list[Chunk], at: int) -> bool:
    """Whether "at no time", "in no case", "under no circumstances" end here."""
    phrase = row[at] if at > 0 else None
    led = isinstance(phrase, NounPhrase) and is_low(row[at - 1], "at", "in", "on", "under", "by")
    return led and isinstance(phrase, NounPhrase) and phrase.det == "no"


def _opens_with_no_time(sentence: Sentence, helper: Clause) -> bool:
    """ "“At no time,” he said, “did soldiers shoot him”"."""
    first = int(is_link(sentence.row[0], "quote")) + 1
    said = helper.at > first + 2 and not helper.subjects and is_link(sentence.row[first + 1], "comma")
    return said and _is_at_no_time(sentence.row, first)


def _is_not_once(sentence: Sentence, helper: Clause) -> bool:
    """ "Not once did …", "neither did …", "nowhere did …"."""
    lows = [t.low for t in sentence.tokens[max(0, helper.verb.first - 2) : helper.verb.first]]
    return lows[-1:] in _SELDOM or lows in (["not", "once"], ["never", "before"])


def _is_cut_off(sentence: Sentence, clause: Clause) -> bool:
    """ "It cannot, however, find it established": a "not" and its verb with something between commas."""
    row, at = sentence.row, clause.at
    between = at > 3 and is_low(row[at - 1], ",") and is_low(row[at - 3], ",")
    return between and is_low(row[at - 4], "cannot", "not", "never") and isinstance(row[at - 2], Link)


def _is_set_against(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """ "Oren Falk was killed, not his brother": he was."""
    before = [t.low for t in sentence.tokens[max(0, phrase.first - 2) : phrase.first]]
    return clause.verb.last < phrase.first and before in ([",", "not"], ["but", "not"], ["and", "not"])


def _is_another(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "It was not the army that killed him": he was killed, by another."""
    known = phrase.det == "the" or phrase.sort == "pron" or phrase.proper is not None
    return known and sentence.tokens[phrase.first - 1].low == "not"


def is_regretted(clause: Clause) -> bool:
    """ "He should never have been arrested": he was."""
    return clause.negative and clause.verb.perfect and clause.verb.modal in {"should", "shouldn't"}


def is_cleared(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb above says that someone has not done it: "acquitted of", "found innocent of", "not guilty of".

    What is between counts too: "cleared of being responsible for".
    """
    above = clause.governor
    if above is None or clause.kind != "ing" or befell_meanwhile(sentence, clause):
        return False
    if above.verb.lemma in words("verbs", "clear") or is_cleared(sentence, above):
        return True
    if above.verb.lemma == "plead":
        return False  # "pleaded not guilty to killing her": denies it
    lead = sentence.row[clause.at - 1]
    before = [t.low for t in sentence.tokens[max(0, lead.first - 2) : lead.first]]
    return before[-1:] == ["innocent"] or before in (["not", "guilty"], ["not", "responsible"])


def befell_meanwhile(sentence: Sentence, clause: Clause) -> bool:
    """ "Was accused of theft after being tortured": what befell him before, after or meanwhile, and no charge."""
    first = first_gerund(sentence, clause)
    if first.kind != "ing" or not first.passive:
        return False
    return first.verb.perfect or preposition_before(sentence, first) in _MEANWHILE


_MEANWHILE = frozenset({"after", "before", "while", "despite", "since", "following", "upon", "on", "amid"})


def is_none(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase stands for nobody: "no one", "none of the men"; but "no fewer than 35" are 35 and more."""
    tokens = sentence.tokens
    if tokens[phrase.first].text in {"No", "No."} and tokens[phrase.head].low.isdigit():
        return False  # "Prison No. 7"
    numbered = tokens[phrase.first].text in {"No.", "NO."} and len(tokens) > phrase.first + 1
    if numbered and tokens[phrase.first + 1].low.isdigit():
        return False  # "Detachment | No. 3 members"
    lead = tokens[phrase.first - 1].low if phrase.first else ""
    none = (
        phrase.det in {"no", "neither"}
        or (tokens[phrase.first].low == "no" and [t.low for t in tokens[phrase.first + 1 :][:1]] == ["such"])
        or sentence.low(phrase) in {"nobody", "none", "nothing", "no-one"}
        or lead in {"no", "neither", "not"}
        or (phrase.first > 1 and (tokens[phrase.first - 2].low, lead) in _NOT_TO)
    )
    return none and all(token.low not in _BOUNDS for token in tokens[phrase.first : phrase.first + 2])


def without_nobody(sentence: Sentence, phrases: list[NounPhrase]) -> list[NounPhrase]:
    """Who of a list is somebody: "two miners and no guards", "no guards and two miners"; not in "no men or women"."""
    none = [p.det == "no" for p in phrases]
    if True not in none:
        return phrases
    told = [p for p, nobody in zip(phrases, none, strict=True) if not nobody]
    apart = not none[0] or all(p.number is not None or p.det for p in told)
    either = any(sentence.tokens[p.first - 1].low in {"or", "nor"} for p in phrases[1:])
    return told if told and apart and not either else phrases


def preposition_before(sentence: Sentence, clause: Clause) -> str:
    """The preposition before a verb; in a list of gerunds ("against beating or killing") that of the first."""
    clause = first_gerund(sentence, clause)
    i = clause.at - 1
    while i >= 0:
        chunk = sentence.row[i]
        if isinstance(chunk, Link) and chunk.kind in {"adv", "quote"}:
            i -= 1
            continue
        led = isinstance(chunk, Link) and (chunk.kind == "prep" or chunk.low in {"before", "after", "while"})
        return chunk.low if isinstance(chunk, Link) and led else ""
    return ""


def first_gerund(sentence: Sentence, clause: Clause) -> Clause:
    """The first of a list of gerunds that the clause stands in: "against beating or killing"."""
    first = clause
    while first.kind == "ing" and first.at:
        lead = sentence.row[first.at - 1]
        earlier = (c for c in reversed(sentence.clauses) if c.at < first.at)
        before = next((c for c in earlier if c.kind != "relative" or not is_link(lead, "conj")), None)
        listed = isinstance(lead, Link) and lead.kind in {"comma", "conj"}
        if not listed or before is None or before.kind != "ing" or before.subjects != first.subjects:
            break
        first = before
    return first


def _is_of_the_list(sentence: Sentence, clause: Clause) -> bool:
    """ "Without hurting or killing anyone"; not "shot without asking, | killing him": a comma alone makes no list."""
    first = first_gerund(sentence, clause)
    leads = [sentence.row[c.at - 1] for c in sentence.clauses if first.at < c.at <= clause.at and c.kind == "ing"]
    behind = [sentence.row[c.at - 1] for c in sentence.clauses if c.at > clause.at and c.kind == "ing"]
    apart = any(is_link(lead, "comma") for lead in leads)
    return not apart or any(is_low(lead, "or", "nor") for lead in (*leads, *behind))


def is_led_by(sentence: Sentence, clause: Clause, lows: frozenset[str]) -> bool:
    """Whether one of these words leads to the preposition before a gerund: "capable of", "short of"."""
    chunk = sentence.row[clause.at - 2] if clause.at >= 2 else None
    return chunk is not None and sentence.tokens[chunk.last].low in lows


def goes_not_on(sentence: Sentence, clause: Clause) -> bool:
    """ "The article does not go on to say that"."""
    above = clause.governor if clause.kind == "inf" else None
    return above is not None and above.verb.lemma == "go" and negative(sentence, above)
