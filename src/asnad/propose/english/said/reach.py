"""How far does what is said, charged or denied reach, where no "that" opens it?"""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.as_claimed import is_claimed_of_not
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.clauses.that_beyond import is_told_before
from asnad.propose.english.happened.negation import befell_meanwhile
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.behind_who import closes_aside
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import after_brackets, chunk_at, comma_at, is_comma, is_link, is_low
from asnad.propose.english.said.said_beside import said_beside
from asnad.propose.english.said.to_the_end import to_the_end
from asnad.propose.english.said.whose_part import part_end
from asnad.propose.english.words.stance import commitment_of

__all__ = [
    "beyond_who_it_is",
    "charged_with",
    "denied_by",
    "end_of_its_clause",
    "end_of_lead",
    "goes_on_with",
    "interrupts",
    "is_countered",
    "quoted_around",
    "relative_around",
    "trails",
]

_CHARGES = frozenset({"of", "for", "with", "on charges of", "on a charge of"})
_COUNTERS = frozenset({("to", "what"), ("despite", "what"), ("unlike", "what")})
_MEANWHILE = ("after", "before", "when", "while", "since", "once", "as")
_WHEN = frozenset({"after", "before", "since", "until"})


def charged_with(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """What someone is accused of: from "of", "for" or "with" to the end of the clause's sentence."""
    i, apart = clause.at + 1, goes_on_with(sentence, clause.at)
    while i < len(sentence.row):
        i = after_brackets(sentence.row, i)
        chunk = sentence.row[min(i, len(sentence.row) - 1)]
        if apart is not None and chunk.first > apart:
            return None  # "blaming a fire, but later two soldiers were charged | with murder"
        if (
            isinstance(chunk, Link)
            and chunk.kind == "prep"
            and (chunk.low in _CHARGES or (chunk.low == "in" and clause.verb.lemma == "implicate"))
        ):
            last = to_the_end(sentence, chunk.first, clause)[1]
            mark = next((j for j in range(i, len(sentence.row)) if is_low(sentence.row[j], ";")), None)
            if mark is not None and _has_own_verb(sentence, mark):
                last = min(last, sentence.row[mark].first - 1)
            last = min(last, _before_apposition(sentence, i, last))
            if (own := goes_on_with(sentence, i)) is not None:
                last = min(last, own - 1)
            last = min(last, _before_what_befell(sentence, i, last))
            last = min(last, _before_the_accuser(sentence, clause, last))
            beyond = next((j for j in sentence.thats if j > i and is_told_before(sentence.row, j, clause)), None)
            if beyond is not None:
                last = min(last, sentence.row[beyond - 1].first - 1)  # "told Falk, accused of theft, that"
            whose = clause.start > 0 and is_low(sentence.row[clause.start - 1], "whose")
            if clause.kind in {"reduced", "relative"} or whose:
                # "Gunmen suspected of belonging to the group | killed …"; "…, who accused him of it, | was arrested".
                finite = (v for v in sentence.row[i:] if isinstance(v, VerbGroup) and v.form == "finite")
                closes = (v for v in finite if clause.kind == "reduced" or sentence.tokens[v.first - 1].tag == "comma")
                last = min(last, next((v.first - 1 for v in closes), last))
            return chunk.first, last
        if isinstance(chunk, Link) and chunk.kind in {"stop", "end"}:
            return None
        i += 1
    return None


def _before_what_befell(sentence: Sentence, i: int, last: int) -> int:
    """ "Was accused of theft after being tortured", "… after police beat her": what befell her is no charge.

    Where the charge is itself a deed ("of killing a guard after he hit her"), the rest may be part of it.
    """
    deed = False
    for other in sentence.clauses:
        if other.at <= i:
            continue
        lead = sentence.row[min(other.start, other.at) - 1]
        befell = other.kind == "ing" and befell_meanwhile(sentence, other)
        then = other.kind == "main" and is_low(lead, *_MEANWHILE)
        then = then and (other.passive or all(s.sort != "pron" for s in other.subjects))
        if (befell or then) and not deed:
            return min(last, lead.first - 1)
        deed = deed or (other.kind == "ing" and other.objects != [])
    return last


def _before_the_accuser(sentence: Sentence, clause: Clause, last: int) -> int:
    """ "Was accused of theft by Voss, | whose men beat her": what is told of the accuser, he does not say."""
    row, by = sentence.row, clause.after("by") if clause.passive else []
    for i in range(clause.at + 1, len(row) - 1):
        if is_comma(row[i]) and is_link(row[i + 1], "wh") and any(p is row[i - 1] for p in by):
            return min(last, row[i].first - 1)
    return last


def _before_apposition(sentence: Sentence, i: int, last: int) -> int:
    """ "Accused him of selling arms to the Lions, a militia notorious for killing": what the Lions are is no charge."""
    row = sentence.row
    for at in range(i + 2, len(row)):
        name, what = row[at - 2], row[at]
        named = isinstance(name, NounPhrase) and name.proper is not None
        described = isinstance(what, NounPhrase) and what.det in {"a", "an"} and what.sort in {"group", "body"}
        if named and described and is_comma(row[at - 1]):
            return row[at - 1].first - 1
    return last


def goes_on_with(sentence: Sentence, i: int) -> int | None:
    """ "Was charged with theft and police beat him", "…, but the trial was suspended": the token where that begins."""
    for other in sentence.clauses:
        at = other.start - 1
        while at > i and is_link(sentence.row[at], "adv", "time", "prep"):
            at -= 1  # "…, but later (in May) | three soldiers were charged"
        lead = sentence.row[at] if at >= 0 else None
        apart = is_low(lead, "as", "while") and is_comma(sentence.row[at - 1])  # ", as protesters marched"
        also = apart or _is_held_then(other, lead) or is_low(lead, "and", "but", "yet", "though", "although", "whereas")
        joined = also and at > i
        own = other.kind == "main" and other.verb.form == "finite" and other.subjects
        if joined and own and lead is not None and other.subjects[0].first > lead.first:
            return lead.first
    return None


def _is_held_then(other: Clause, lead: Chunk | None) -> bool:
    """ "Was charged with kidnapping after she was detained": that she was is no charge."""
    told = other.verb.act if other.passive and is_low(lead, "after", "when", "before") else None
    whom = other.subjects[0] if other.subjects else None
    return told is not None and "custody" in act_traits(told.code) and whom is not None and whom.sort == "pron"


def _has_own_verb(sentence: Sentence, mark: int) -> bool:
    """Whether what follows a semicolon is a sentence of its own, and no further charge."""
    for chunk in sentence.row[mark + 1 :]:
        if isinstance(chunk, Link) and (chunk.low == ";" or chunk.kind in {"end", "wh", "that"}):
            return False
        if isinstance(chunk, VerbGroup) and chunk.form == "finite":
            return True
    return False


def _resumes(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether the sentence's own verb stands here, behind the comma that ends a relative clause."""
    return isinstance(chunk, VerbGroup) and chunk.form == "finite" and sentence.tokens[chunk.first - 1].tag == "comma"


def denied_by(sentence: Sentence, clause: Clause) -> tuple[int, int]:
    """What "rejected the deal, even after the men were convicted" rejects: the deal, and not what came before it.

    Nor what comes of it: "the court rejected her appeal and she was hanged".
    """
    first, last = to_the_end(sentence, clause.objects[0].first, clause)
    own = goes_on_with(sentence, clause.at)
    if own is not None and not any(is_link(c, "that") and c.first < own for c in sentence.row[clause.at :]):
        last = min(last, own - 1)
    if (adds := said_beside(sentence, clause)) is not None:
        last = min(last, adds.verb.first - 1)
    if clause.kind == "relative" or (clause.start > 0 and is_low(sentence.row[clause.start - 1], "whose")):
        main = next((v for v in sentence.row[clause.end :] if _resumes(sentence, v)), None)
        last = min(last, main.first - 1) if main is not None else last
    for chunk in sentence.row[clause.at + 1 :]:
        if isinstance(chunk, Link) and chunk.kind == "that":
            break
        if isinstance(chunk, Link) and chunk.first > first and (chunk.kind == "sub" or chunk.low in _WHEN):
            return first, min(last, chunk.first - 1)
    return first, last


def trails(sentence: Sentence, clause: Clause) -> bool:
    """Whether what is said stands before: "…, X said." or "…," said X; not "the poet, whom she believed dead"."""
    goes_on = clause.start == clause.at and bool(clause.subjects) and clause.subjects[0].last < clause.verb.first
    if goes_on or clause.kind == "relative" or (clause.kind == "contact" and clause.objects):
        return False  # "Holt, a man who writes for Lomay Live, was arrested"
    start = sentence.row[clause.start]
    if clause.after("to") and commitment_of(clause.verb.lemma) == "admits":
        return False  # "A year after soldiers killed him, one of them admitted to his part in it"
    at = start.first
    while at and sentence.tokens[at - 1].low in {"or", "so", "as"}:
        at -= 1  # "…, or so X says"
        as_ = next((i for i in range(clause.start - 1, -1, -1) if is_low(sentence.row[i], "as")), 0)
        said_not = any(c.negative for c in sentence.clauses if c.at < clause.at) or is_claimed_of_not(sentence.row, as_)
        if sentence.tokens[at].low == "as" and said_not:
            return False  # "was not killed by rebels, as X claims": X claims that he was
    before = sentence.tokens[at - 1] if at else None
    if before is None or before.tag not in {"comma", "quote"}:
        return False
    end = clause.end
    if closes_aside(sentence, clause) is not None:
        return True  # "…, X said, in an attempt to …"
    if clause.verb.lemma in words("lemmas", "only_says"):
        while end < len(sentence.row) and _says_how(sentence, end):
            end += 2  # "…, his sister said by phone on Monday"
    after = sentence.row[end] if end < len(sentence.row) else None
    if after is None or (isinstance(after, Link) and after.kind in {"end", "comma", "stop", "quote"}):
        return True
    turned = bool(clause.subjects) and clause.subjects[0].first > clause.verb.last
    if turned and is_low(after, "who") and not any(isinstance(c, VerbGroup) for c in sentence.row[end + 3 :]):
        return True  # "…, said a man from Lomay who now lives in exile"
    says_how = end > clause.end and isinstance(after, VerbGroup) and after.first == after.last
    if (
        isinstance(after, VerbGroup)
        and "n" in sentence.tokens[after.main].forms
        and (says_how or _issued(sentence, end))
    ):
        return True  # "…, his wife said in a request sent to the court"
    # "…, officials told the paper, as the army advanced".
    rest = sentence.row[clause.at + 1 :]
    rest = rest[1:] if rest and clause.has_object(rest[0]) else rest
    return len(rest) > 1 and is_low(rest[is_comma(rest[0])], "as")


def _issued(sentence: Sentence, at: int) -> bool:
    """ "In a report | released on Friday"."""
    what, verb = sentence.row[at - 1], sentence.row[at]
    led = at > 1 and is_low(sentence.row[at - 2], "in") and isinstance(what, NounPhrase) and what.det in {"a", "an"}
    return led and isinstance(verb, VerbGroup) and verb.first == verb.last


def _says_how(sentence: Sentence, at: int) -> bool:
    """ "By phone", "in a statement", "to the paper": how or where it was said."""
    link, what = sentence.row[at], sentence.row[at + 1] if at + 1 < len(sentence.row) else None
    said_how = is_low(link, "by", "in", "on", "at", "from", "via", "over", "during", "through", "to")
    return said_how and isinstance(what, NounPhrase) and what.sort != "act"


def interrupts(sentence: Sentence, clause: Clause) -> bool:
    """Whether what is said goes on behind: "Voss was killed, the army said, by rebels", "Voss, says X, ordered …"."""
    closes = closes_aside(sentence, clause)
    at = clause.end if closes is None else closes
    mark, after = (*sentence.row[at : at + 2], None, None)[:2]
    if closes is not None and is_link(after, "adv"):
        after = chunk_at(sentence.row, at + 2)  # "…, X said, apparently in revenge for …"
    goes_on = isinstance(after, VerbGroup) or (isinstance(after, Link) and after.kind == "prep" and after.low != "as")
    goes_on = goes_on or (isinstance(after, NounPhrase) and sentence.tokens[after.last].low == "them")  # "most of them"
    return isinstance(mark, Link) and mark.low == "," and (goes_on or _goes_on_beyond_who(sentence, clause))


def quoted_around(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """ "“In May,” Holt says, referring to the raid that killed ten, “we fled”": the quotation behind what is put in.

    ``None`` where no quotation closes before whoever says so, or their own words go on; an empty one, (0, -1), where
    none opens behind.
    """
    first = sentence.row[clause.start].first
    before = [mark for mark in sentence.quotes if mark < first]
    opens = sentence.opened or (bool(before) and before[0] == 0)
    if not opens or not before or (len(before) + sentence.opened) % 2 or first - before[-1] > 2:
        return None
    after = chunk_at(sentence.row, clause.end + comma_at(sentence.row, clause.end))
    if isinstance(after, VerbGroup) and (after.form == "finite" or after.lemma in {"cite", "quote"}):
        return None  # "“The worst,” Holt said, was a raid", "…, Holt said, citing the raid"
    behind = [mark for mark in sentence.quotes if mark > clause.verb.last]
    return (behind[0], (*behind, len(sentence.tokens) - 1)[1]) if behind else (0, -1)


def _goes_on_beyond_who(sentence: Sentence, clause: Clause) -> bool:
    """ "Voss, said Holt, a lawyer, | shot Dane": behind who Holt is, the verb of whoever stands before."""
    before = clause.verb.first
    if not clause.subjects or clause.subjects[0].first < before:
        return False
    later = (c for c in sentence.clauses if c.at > clause.at and is_comma(sentence.row[c.at - 1]))
    return any(c.subjects and c.subjects[0].first < before for c in later)


def beyond_who_it_is(sentence: Sentence, phrase: NounPhrase) -> int:
    """ "According to Holt, who was there, | soldiers came": the last token of what is said of the phrase.

    So with "according to Holt, a clerk jailed in May, | …" and "according to a letter by the union | …".
    """
    row = sentence.row
    at = next(i for i, chunk in enumerate(row) if chunk is phrase)
    about = [s for c in sentence.clauses if c.kind == "main" for s in c.subjects]
    while is_link(chunk_at(row, at + 1), "prep") and isinstance(whose := chunk_at(row, at + 2), NounPhrase):
        if any(whose is s for s in about):
            break
        at += 2
    last, lead = row[at].last, chunk_at(row, at + 2)
    trails_ = at > 1 or (at == 1 and sentence.row[0].first > 0)
    described = isinstance(lead, NounPhrase) and lead.sort != "pron" and not any(lead is s for s in about)
    described = described and (trails_ or (lead is not None and sentence.tokens[lead.first].tag == "det"))
    if not is_comma(chunk_at(row, at + 1)) or not (described or is_low(lead, "who", "whose", "whom")):
        return last
    starts = {c.start for c in sentence.clauses if c.kind == "main" and c.subjects}
    for i in range(at + 3, len(row) - 1):
        closes = i + 1 in starts or (trails_ and described)
        if (is_comma(row[i]) and closes) or is_low(row[i], ":"):
            return row[i].last
    return part_end(sentence, last) if trails_ else last


def relative_around(sentence: Sentence, link: Link, phrase: NounPhrase) -> tuple[int, int] | None:
    """ "A gang that, according to the police, | killed ten men": no more than the relative clause is the police's."""
    tokens, row = sentence.tokens, sentence.row
    if link.first < 2 or tokens[link.first - 1].tag != "comma" or phrase.last + 2 >= len(tokens):
        return None
    at = next(i for i, c in enumerate(row) if c is link)
    lead = row[at - 2] if at > 2 else None
    if (
        not is_link(lead, "wh", "that")
        or tokens[phrase.last + 1].tag != "comma"
        or not isinstance(row[at - 3], NounPhrase)
    ):
        return None
    inner = next((c for c in sentence.clauses if c.at > at), None)
    if inner is None or inner.at > at + 4:
        return None
    return phrase.last + 2, row[inner.end - 1].last


def end_of_its_clause(sentence: Sentence, noun: NounPhrase, first: int, last: int) -> int:
    """ "The complaint that he was beaten | has been sent to the prosecutor, who charged two": where it is said."""
    inner = next((c for c in sentence.clauses if c.verb.first >= first), None)
    if inner is None or inner.kind != "main" or noun.last > first:
        return last
    for clause in sentence.clauses:
        verb, between = clause.verb, sentence.row[inner.at : clause.at]
        whole = clause.at > inner.at and clause.kind == "main" and verb.form == "finite" and verb.last > verb.first
        if whole and not any(is_link(c, "that", "conj", "wh", "sub", "stop", "comma") for c in between):
            return min(last, verb.first - 1)
    return last


def is_countered(sentence: Sentence, clause: Clause) -> bool:
    """ "Contrary to what the army says, …", "whatever they claim, …": what comes next is not what they say."""
    tokens = sentence.tokens
    if clause.verb.last + 1 >= len(tokens) or tokens[clause.verb.last + 1].low != ",":
        return False
    before = [t.low for t in tokens[max(0, clause.verb.first - 6) : clause.verb.first]]
    against = any(pair in _COUNTERS for pair in pairwise(before))
    return against or "whatever" in before


def end_of_lead(sentence: Sentence) -> int:
    """ "Despite claims that he was killed, nobody was tried": the token behind what stands under a preposition."""
    if not is_link(sentence.row[0], "prep", "sub"):
        return 0
    later = (c for c in sentence.clauses[1:] if c.kind == "main" and c.start and c.subjects)
    main = next((c for c in later if is_comma(sentence.row[c.start - 1])), None)
    return sentence.row[main.start].first if main is not None else 0
