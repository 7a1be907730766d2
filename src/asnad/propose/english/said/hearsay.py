"""Which "that" opens words that nobody found speaks: rumour, jest, belief, supposition?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from asnad.model.claim import Stance
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low
from asnad.propose.english.said.granted import is_granted
from asnad.propose.english.said.leads_to_that import over_whom
from asnad.propose.english.said.retraction import is_forged
from asnad.propose.english.said.to_the_end import to_the_end
from asnad.propose.english.said.voice import is_word, must_be_noted
from asnad.propose.english.said.whose_part import part_before, part_end
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance
from asnad.propose.english.words.token import noun_sort

__all__ = [
    "afterthoughts",
    "headed",
    "heard_in_court",
    "hearsay",
    "is_conditional",
    "is_superseded",
    "said_to_be",
    "shown",
]

_LEAVES_OPEN = frozenset({"exclude", "discount", "preclude"})
_SIGNS = frozenset({"indication", "sign"})
_BEFALL = frozenset({"die", "disappear", "vanish", "perish"})


def hearsay(sentence: Sentence) -> list[tuple[int, int, Clause, bool]]:
    """The words after a "that" to which nobody gives a voice: first token, last, what leads to it, whether supposed.

    "It is whispered that …", "word spread that …", "rumour has it that …" are someone's word; "suppose that …" and
    "failed to show that …" are nobody's. What is known, seen, found or shown is the source's own, and so is what
    follows an adjective.
    """
    found = []
    for at in sentence.thats:
        first = sentence.row[at].last + 1
        above = next((c for c in reversed(sentence.clauses) if c.at < at), None)
        if not at or above is None or not _opens_a_clause(sentence, at):
            continue
        lead = sentence.row[over_whom(sentence, at - 1)]
        unshown = above.verb.lemma in words("verbs", "factive") and negative(sentence, above)
        if above.verb.lemma == "dispute" and is_granted(
            sentence, above, "dispute", next(iter(above.subjects), None), first
        ):
            continue  # "nobody disputes that soldiers killed him"
        if must_be_noted(sentence, above):
            continue
        unshown = unshown and not is_granted(sentence, above, above.verb.lemma, next(iter(above.subjects), None), first)
        supposed = _supposes(above) or (above.verb.lemma in _LEAVES_OPEN and negative(sentence, above))
        if isinstance(lead, NounPhrase):
            # A noun that no list knows, before a whole clause, is a word for what is said, or a verb such as "sang".
            unknown = not noun_sort(sentence.low(lead)) and sentence.tokens[lead.head].tag == "noun"
            heard = above.verb.lemma in words("lemmas", "hears") and not above.has_object(lead)
            has_it = sentence.low(lead) == "it" and above.verb.lemma == "have"
            gives = above.verb.lemma == "give" and sentence.low(lead) == "evidence"  # "gave evidence in court that"
            case = above.verb.lemma == "be" and _is_a_case(sentence, lead)  # "it is the prosecution's case that"
            dreamt = sentence.low(lead) in words("nouns", "work", "fiction")  # "had a nightmare that"
            told = unknown or heard or has_it or gives or case or dreamt or is_word(sentence, lead)
            supposed = supposed or dreamt
            beside = above.passive and unshown  # "had not been established beyond doubt that"
            told, supposed = told or beside, supposed or beside
        elif isinstance(lead, VerbGroup):
            if any(c.governor is above and c.kind == "inf" and c.start == at + 1 for c in sentence.clauses):
                continue  # "ordered that they be killed"
            said = above.verb.lemma == "be" and _says(chunk_at(sentence.row, above.at - 1))  # "what they say is that …"
            feared = above.verb.lemma == "be" and any(_is_only_feared(sentence, s) for s in above.subjects)
            told, supposed = unshown or said or feared or _tells(sentence, above), supposed or unshown or feared
        elif is_low(lead, ":") and report_stance(above.verb.lemma) is not None:
            told = True  # "said the opposite: that …"
        elif above.verb.lemma == "hear" and not above.passive and is_link(lead, "adv", "time"):
            told = True  # "I heard later that …"
        elif is_low(lead, *_SURE) and _is_sure(sentence, above):
            told, supposed = True, negative(sentence, above)  # "the army is certain that …"; but "it is certain that"
        elif above.verb.lemma == "put" and is_low(lead, "about") and _is_it(sentence, above.objects):
            told = True  # "put it about that"
        else:
            continue
        if told:
            found.append((*to_the_end(sentence, first, above), above, supposed))
    return found + _heard(sentence) + _told_how(sentence)


_SURE = ("certain", "sure", "confident", "positive", "adamant", "convinced")
_PEOPLE = (PEOPLE | {"body"}) - {"pron"}


def _is_it(sentence: Sentence, phrases: Sequence[NounPhrase]) -> bool:
    return any(sentence.low(phrase) == "it" for phrase in phrases)


def _is_sure(sentence: Sentence, clause: Clause) -> bool:
    """ "The army is", "she was": somebody is; "it" is not."""
    return clause.verb.lemma == "be" and any(
        s.sort in _PEOPLE or sentence.low(s) in {"he", "she", "they"} for s in clause.subjects
    )


def _says(chunk: Chunk | None) -> bool:
    return isinstance(chunk, VerbGroup) and report_stance(chunk.lemma) is not None


def _told_how(sentence: Sentence) -> list[tuple[int, int, Clause, bool]]:
    """ "The court heard how soldiers shot him", "she spoke of how …"."""
    found = []
    for at, chunk in enumerate(sentence.row if "how" in sentence.lows else ()):
        verb = sentence.row[at - 1 - is_link(chunk_at(sentence.row, at - 1), "prep")] if at > 1 else None
        above = next((c for c in sentence.clauses if c.verb is verb), None)
        if is_low(chunk, "how") and above is not None and above.verb.lemma in {"hear", "speak", "talk"}:
            found.append((*to_the_end(sentence, chunk.last + 1, above), above, negative(sentence, above)))
    return found


def _heard(sentence: Sentence) -> list[tuple[int, int, Clause, bool]]:
    """ "I heard he became ambassador": without a "that"; "heard soldiers shooting" is what someone heard himself."""
    found = []
    for above in sentence.clauses:
        if above.verb.lemma != "hear" or above.passive or above.at + 1 >= len(sentence.row):
            continue
        first = sentence.row[above.at + 1]
        told = (c for c in sentence.clauses if c.at > above.at and c.verb.form == "finite" and c.kind == "main")
        inner = next((c for c in told if c.subjects and c.subjects[0] is first), None)
        if inner is not None:
            found.append((*to_the_end(sentence, first.first, above), above, False))
    return found


def said_to_be(sentence: Sentence) -> Iterator[tuple[int, int, NounPhrase]]:
    """ "Against what she said was the torture of miners": the first and last token of that, and who says so."""
    row = sentence.row
    for clause in sentence.clauses if "what" in sentence.lows else ():
        who, what = chunk_at(row, clause.at - 1), chunk_at(row, clause.at - 2)
        at = clause.at + 1 + is_comma(chunk_at(row, clause.at + 1))
        be = chunk_at(row, at)
        if report_stance(clause.verb.lemma) is None or not is_low(what, "what") or not isinstance(who, NounPhrase):
            continue
        if isinstance(be, VerbGroup):
            end = next((c for c in row[at:] if is_link(c, "comma", "stop", "end", "sub", "wh")), row[-1])
            yield be.first, end.first - 1, who


def headed(sentence: Sentence) -> tuple[int, NounPhrase] | None:
    """Who has the word in a headline, and from which token on: "Police: two men arrested after the killing of Dane"."""
    row = sentence.row
    colon = next((i for i, c in enumerate(row) if is_low(c, ":")), 0) if ":" in sentence.lows else 0
    who, behind = (row[colon - 1], chunk_at(row, colon + 1)) if 0 < colon <= 3 else (None, None)
    if not isinstance(who, NounPhrase) or not isinstance(behind, NounPhrase) or who.det or who.of is not None:
        return None
    many = who.plural or who.sort == "body"
    if who.sort not in PEOPLE | {"body"} or who.proper is not None or not many or who.number is not None:
        return None
    opens = all(is_low(c, ":") or isinstance(c, NounPhrase) for c in row[: colon - 1])
    told = any(c.has_subject(behind) for c in sentence.clauses)
    return (behind.first, who) if opens and told else None


def afterthoughts(sentence: Sentence) -> list[tuple[int, Stance, NounPhrase | None]]:
    """What takes back the word for all before it: the last token of that, how far it is doubted, whose word it is.

    "Soldiers killed him, a claim the army denies", "…, which the army denies", "…, if the rebels are to be believed".
    """
    found: list[tuple[int, Stance, NounPhrase | None]] = []
    for clause in sentence.clauses:
        lead = sentence.row[clause.start - 1] if clause.start else None
        if (says_so := _that_is_what(sentence, clause)) is not None:
            found.append(says_so)
        elif _is_only_told(sentence, clause):
            found.append((part_end(sentence, clause.verb.first), "attributed", None))
        elif clause.verb.lemma in {"believe", "trust"} and clause.conditional and clause.passive and clause.subjects:
            sub = next(
                (c for c in sentence.row[: clause.at] if is_link(c, "sub") and getattr(c, "low", "") == "if"), None
            )
            if sub is not None and sub.first:
                found.append((sub.first - 1, "attributed", clause.subjects[0]))
        elif (
            lead is not None
            and lead.kind == "wh"
            and not clause.objects
            and clause.verb.lemma in words("lemmas", "contests")
        ):
            mark = sentence.row[clause.start - 2] if clause.start >= 2 else None
            found += [(mark.first - 1, "disputed", None)] if mark is not None and is_comma(mark) else []
    for at, phrase in sentence.nouns:
        if phrase.det not in {"a", "an"} or phrase.of is not None or at < 2 or not is_comma(sentence.row[at - 1]):
            continue
        after = sentence.row[at + 1] if at + 1 < len(sentence.row) else None
        says = any(
            s is phrase for c in sentence.clauses if _says(c.verb) for s in c.subjects
        )  # ", an army statement said"
        if singular(sentence.low(phrase)) in words("nouns", "claims") and not (says or is_link(after, "that")):
            denied = any(c.at > at and report_stance(c.verb.lemma) == "denied" for c in sentence.clauses)
            found.append((sentence.row[at - 1].first - 1, "disputed" if denied else "attributed", None))
    return [(last, stance, who) for last, stance, who in found if last >= 0] if found else found


def _that_is_what(sentence: Sentence, clause: Clause) -> tuple[int, Stance, NounPhrase] | None:
    """ "…, at least that is what the army says": the army's word."""
    row, who, be = sentence.row, chunk_at(sentence.row, clause.at - 1), chunk_at(sentence.row, clause.at - 2)
    if "what" not in sentence.lows or not _says(clause.verb) or not isinstance(who, NounPhrase) or clause.at < 4:
        return None
    whose = sentence.tokens[who.first].low == "what" and who.first < who.last
    if not whose or not isinstance(be, VerbGroup) or be.lemma != "be" or not is_low(row[clause.at - 3], "that", "this"):
        return None
    comma = next((c for c in reversed(row[: clause.at - 2]) if is_comma(c)), None)
    return (comma.first - 1, "attributed", replace(who, first=who.first + 1)) if comma is not None else None


def _is_only_told(sentence: Sentence, clause: Clause) -> bool:
    """ "Voss, it is said, killed him", "…, or so it seems", "Voss, rumour has it, …": put in, and nobody's word."""
    row, low = sentence.row, sentence.low(clause.subjects[0]) if clause.subjects else ""
    told = clause.verb.lemma in _TOLD if clause.passive else clause.verb.lemma in {"seem", "appear"}
    if not (told and low == "it") and not (low in _TALES and clause.verb.lemma in {"have", "go", "say"}):
        return False
    at, behind = clause.start - 1, chunk_at(row, clause.at + 1 + bool(clause.objects))
    while at > 0 and is_low(row[at], "so", "or", "as"):
        at -= 1
    closed = behind is None or is_link(behind, "comma", "end", "stop")
    return closed and at > 0 and is_link(row[at], "comma", "stop") and not clause.negative and not clause.conditional


_TOLD = frozenset(
    {"say", "allege", "claim", "believe", "think", "rumour", "rumor", "report", "fear", "suspect", "presume", "assume",
     "understand", "suppose", "whisper", "tell"}
)  # fmt: skip
_TALES = frozenset({"rumour", "rumor", "legend", "gossip", "story", "word"})


def shown(sentence: Sentence, clause: Clause) -> Stance | None:
    """How far is doubted what a picture shows: "the video appears to show …", "the painting shows …"."""
    if clause.verb.lemma not in {"show", "depict", "portray"} or clause.passive or not clause.subjects:
        return None
    above = clause.governor
    seems = clause.kind == "inf" and above is not None and above.verb.lemma in {"appear", "seem"}
    picture = clause.subjects[0]
    if is_forged(sentence, picture) or singular(sentence.low(picture)) in words("nouns", "painted"):
        return "disputed"
    return "attributed" if seems else None


def heard_in_court(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """ "Holt was beaten by guards, a court in Lomay heard yesterday": what was said there, by whomever."""
    if clause.verb.lemma != "hear" or clause.passive or clause.objects or not clause.subjects or clause.negative:
        return None
    court = singular(sentence.low(clause.subjects[0]))
    start = sentence.row[clause.start]
    if court not in words("nouns", "bench") | words("nouns", "hearings") or not is_comma(
        sentence.row[clause.start - 1]
    ):
        return None
    first = part_before(sentence, start.first)
    return (first, start.first - 1) if first < start.first - 1 else None


def is_conditional(sentence: Sentence) -> bool:
    """ "If confirmed, …", "…, if true", "If Holt is to be believed, …": all of the sentence is left open."""
    if "if" not in sentence.lows:
        return False
    ifs = [c.last for c in sentence.row if is_low(c, "if")]
    proven = words("words", "truth", "proven")
    if any(proven.intersection(t.low for t in sentence.tokens[i + 1 : i + 3]) for i in ifs):
        return True
    lead = list(takewhile(lambda t: t.tag not in {"comma", "end"}, sentence.tokens)) if ifs[:1] == [0] else []
    return any(a.tag == "be" and b.low in _HELD_TRUE for a, b in pairwise(lead))


_HELD_TRUE = frozenset({"believed", "right", "correct", "accurate", "trusted", "true", "reliable"})


def is_superseded(sentence: Sentence, clause: Clause) -> bool:
    """ "An earlier version of this article said that …", "had reported that …, but corrected it": not said any more."""
    for phrase in clause.subjects:
        before = {t.low for t in sentence.tokens[max(0, phrase.first - 1) : phrase.head]}
        if sentence.low(phrase) in {"version", "edition", "draft"} and before & words("words", "superseded"):
            return True
    if clause.verb.perfect and not sentence.lows.isdisjoint({"initially", "originally"}):
        inside = sentence.tokens[clause.verb.first : clause.verb.main]
        if [t.low for t in inside if t.low in {"had", "initially", "originally"}][1:]:
            return True  # "had initially reported that …"
    later = (c for c in sentence.clauses if c.at > clause.at and is_low(sentence.row[c.at - 1], "but"))
    return any(
        c.verb.lemma in words("lemmas", "corrects") and not c.negative and c.verb.form == "finite" for c in later
    )


def _opens_a_clause(sentence: Sentence, at: int) -> bool:
    """Whether a subject follows with a verb that acts on something or that is "was dead", and no relative clause."""
    inner = next((c for c in sentence.clauses if c.at > at), None)
    whom = inner is not None and inner.kind == "contact" and not inner.passive  # "the town | that it had attacked"
    if inner is None or whom or inner.kind == "relative" or not inner.subjects:
        return False
    own = inner.subjects[0].first > sentence.row[at].last
    after = sentence.tokens[inner.verb.last + 1 : inner.verb.last + 2]
    dead = inner.verb.lemma == "be" and [t.low for t in after] == ["dead"]
    return own and (bool(inner.objects) or inner.passive or inner.verb.lemma in _BEFALL or dead)


def _tells(sentence: Sentence, clause: Clause) -> bool:
    if clause.verb.lemma == "be":
        # "The story is that …".
        told = (is_word(sentence, s) or singular(sentence.low(s)) in _SIGNS for s in clause.subjects)
        return any(told) or any(_is_a_case(sentence, s) for s in clause.subjects)
    above = clause.governor.verb.lemma if clause.governor is not None else ""
    if clause.verb.lemma in {"know", "understand"} and above in {"make", "let", "give"}:
        return True  # "made it known that", "gave them to understand that"
    accused = (singular(sentence.low(s)) in words("nouns", "accusations") for s in clause.subjects)
    return clause.verb.lemma not in words("verbs", "factive") or any(accused)  # "allegations show that …"


def _is_only_feared(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The union's concern is that …", "the fear is that …"."""
    return singular(sentence.low(phrase)) in words("nouns", "saying", "supposed")


def _is_a_case(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The prosecution case", "Voss's position": what one side says before a court."""
    if sentence.low(phrase) not in words("nouns", "cases"):
        return False
    whose = phrase.possessor is not None or phrase.det in {"his", "her", "their", "its"}
    return whose or any(t.low in words("nouns", "sides") for t in sentence.tokens[phrase.first : phrase.last + 1])


def _supposes(clause: Clause) -> bool:
    """Whether it is only to be thought of: "suppose that …", "let us say that …"."""
    above = clause.governor
    let = above is not None and above.verb.lemma == "let" and not above.subjects
    return let or (
        not clause.subjects and clause.verb.form == "bare" and clause.verb.lemma in words("lemmas", "fancies", "bidden")
    )
