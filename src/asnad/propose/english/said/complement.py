"""Which words does a verb of saying say, and where do they begin?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.clauses.that_beyond import is_told_before, that_behind, that_beyond_who
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.behind_who import closes_aside
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_link, is_low
from asnad.propose.english.said.to_the_end import ASKED, to_the_end
from asnad.propose.english.said.voice import spoken
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import commitment_of, report_stance

__all__ = ["complement_of", "confessed_to", "holds_proven", "told_of"]

_DEAD = frozenset({"dead", "deaths", "fatalities", "casualties"})
_TOLD_BY_DOING = frozenset({"report", "describe", "recall", "recount", "mention", "remember"})
"""What follows as "being beaten" is their word, too: "reported having been beaten"."""
_OPENS = frozenset({"since", "when", "after", "before", "if", "although", "once", "because"})
_AFTERWARDS = ("afterwards", "later", "after", "earlier", "ago", "on")
_PLEAS = frozenset({"guilty", "innocent", "not"})
_KEEPS = frozenset({"hold", "add", "publish", "record", "maintain", "establish", "document", "post"})
_OPENLY = frozenset({"say", "claim", "allege", "state", "add", "report"})


def complement_of(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """The tokens of what a verb of saying says: after "that", or a clause right after it; ``None`` if neither."""
    row = sentence.row
    i = clause.at + 1
    verb = clause.verb
    seen_object = False
    if (proven := holds_proven(sentence, clause)) is not None:
        return to_the_end(sentence, row[proven].last + 1, clause)
    if clause.passive and verb.lemma in words("verbs", "told") and (by := clause.after("by")):
        # "I was told by his widow, Mira Holt, that …".
        that = next((j for j in range(i, len(row)) if is_link(row[j], "that")), None)
        if that is not None and not any(isinstance(c, VerbGroup) for c in row[i:that]) and row[that].first > by[0].last:
            return to_the_end(sentence, row[that].last + 1, clause)
    while i < len(row):
        chunk = row[i]
        if isinstance(chunk, Link):
            if (
                chunk.kind == "sub"
                and chunk.low in {"after", "before"}
                and is_link(row[min(i + 2, len(row) - 1)], "that")
            ):
                i += 2  # "said after the hearing that …"
                continue
            if chunk.kind == "sub" and i == clause.at + 1 and _goes_on_behind_a_time(sentence, clause, chunk):
                return to_the_end(sentence, chunk.first, clause)
            if chunk.kind == "that" and _is_relative(row, i, clause):
                return None
            if chunk.kind == "that":
                beyond = is_told_before(row, i, clause)  # "told Falk, who is accused of theft, that"
                return None if beyond else to_the_end(sentence, chunk.last + 1, clause)
            heard = seen_object or (i > clause.at + 2 and isinstance(row[i - 1], NounPhrase))
            if chunk.kind == "comma" and heard and (that := that_beyond_who(row, i)) is not None:
                i = that
                continue
            if chunk.kind == "comma" and _closes_a_time(row, clause, i):
                return None
            lead = row[i + is_comma(chunk)] if i + 1 < len(row) else None
            if (
                is_low(lead, "as")
                and not is_link(lead, "time")
                and not any(is_link(later, "that") for later in row[i:])
            ):
                return None  # "…, officials said, as the army advanced"
            if verb.lemma == "plead" and chunk.low in _PLEAS:
                i += 1
                continue
            if chunk.kind == "conj" and (_in_a_list(row, i) or _joins_adverbs(row, i)):
                i += 1
                continue
            if chunk.low in ASKED and verb.lemma in words("lemmas", "asks"):
                if is_link(row[i - 1], "comma"):
                    return None  # "asked for my brother, who was shot"
                return to_the_end(sentence, chunk.last + 1, clause)
            if chunk.low == "when" and i == clause.at + 1 and verb.lemma in _TOLD_BY_DOING:
                return to_the_end(sentence, chunk.last + 1, clause)  # "recounted when soldiers killed him"
            if chunk.low in {"how", "why"} and not is_comma(row[i - 1]) and report_stance(verb.lemma) is not None:
                return to_the_end(sentence, chunk.last + 1, clause)  # "told the court how soldiers killed him"
            if chunk.kind == "comma" and verb.form == "inf":
                # "refused to concede, …": what follows is said by nobody in it.
                return None
            if chunk.kind in {"adv", "time", "quote", "prep", "comma"} or (chunk.kind == "stop" and chunk.low == ":"):
                i += 1
                continue
            return None
        if isinstance(chunk, NounPhrase) and _is_so_long_after(sentence, row, i):
            i += 2  # "told me years afterwards that"
            continue
        if isinstance(chunk, NounPhrase):
            if is_link(row[i - 1], "conj") or (chunk.sort == "number" and isinstance(row[i - 1], NounPhrase)):
                i += 1  # "under Articles 2 and 3"
                continue
            opens = is_low(row[i - 1], "what") or sentence.tokens[chunk.first].low == "what"
            if opens and closes_aside(sentence, clause) is not None:
                return None  # "…, residents said, in what they called a reprisal"
            if verb.lemma in words("verbs", "needs_that") and not _does_something(sentence, clause, chunk):
                seen_object = True
                i += 1
                continue
            owner = next(
                (
                    c
                    for c in sentence.clauses
                    if c.at > clause.at
                    and (c.kind in {"main", "contact", "inf"} or _is_a_headline(sentence, i, c))
                    and any(s is p for s in c.subjects for p in (_named(row, i) if _only_says(clause) else [chunk]))
                ),
                None,
            )
            several = owner is not None and len(owner.subjects) > 1 and _only_says(clause)
            if owner is not None and (owner.start <= i or several or owner.subjects[0] is not chunk):
                begin = row[max(clause.at + 1, min(i, owner.start))]
                return to_the_end(sentence, min(begin.first, chunk.first), clause)
            if seen_object and comma_at(row, i - 1) and comma_at(row, i + 1):
                i += 2  # "told the judge, Mira Holt, soldiers killed him"
                continue
            if seen_object or verb.lemma not in words("lemmas", "tells_someone"):
                # A date or place may come before the clause: "said on Monday the army killed …".
                if i and is_link(row[i - 1], "prep"):
                    i += 1
                    continue
                return None
            seen_object = True
            i += 1
            continue
        if isinstance(chunk, VerbGroup) and (that := that_behind(row, i, clause)) is not None:
            i = that  # "told the radio on arriving in Meran that …"
            continue
        if isinstance(chunk, VerbGroup):
            told = commitment_of(spoken(sentence, clause)) in {"admits", "denies"}
            told = told or (verb.lemma in _TOLD_BY_DOING and i == clause.at + 1)
            doing = chunk.form == "ing" and told and not is_comma(row[i - 1])  # "retracted, claiming that …"
            doing = doing or (i == clause.at + 1 and _is_spoken_of(sentence, clause, chunk))
            # "a man they believed had killed her".
            doing = doing or (
                chunk.form == "finite" and (clause.kind == "contact" or _is_put_behind_who(row, clause, i))
            )
            doing = doing or (i == clause.at + 1 and sentence.tokens[chunk.first].low == "there")
            aside = closes_aside(sentence, clause) is not None  # "…, residents said, in an attempt to scare them"
            if chunk.form == "inf" and (aside or (verb.lemma in _KEEPS and not _is_to_be(sentence, chunk))):
                return None  # "holds the power to issue warrants"
            return to_the_end(sentence, chunk.first, clause) if chunk.form == "inf" or doing else None
    return None


def holds_proven(sentence: Sentence, clause: Clause) -> int | None:
    """ "Considers it established that", "regards as proven that": where the "that" stands; ``None`` in other words."""
    row, i = sentence.row, clause.at + 1
    if clause.passive or clause.verb.lemma not in words("lemmas", "holds_so") or negative(sentence, clause):
        return None
    it = chunk_at(row, i)
    i += isinstance(it, NounPhrase) and sentence.low(it) == "it"
    i += is_low(chunk_at(row, i), "as")
    how = chunk_at(row, i)
    shown = isinstance(how, VerbGroup) and how.lemma in words("lemmas", "proves")
    return i + 1 if shown and is_link(chunk_at(row, i + 1), "that") else None


def _is_so_long_after(sentence: Sentence, row: list[Chunk], at: int) -> bool:
    """ "Told me | years afterwards | that"."""
    phrase, after = row[at], is_low(chunk_at(row, at + 1), *_AFTERWARDS)
    if not after or not isinstance(phrase, NounPhrase) or not is_link(chunk_at(row, at + 2), "that"):
        return False
    return singular(sentence.low(phrase)) in words("nouns", "spans") | words("nouns", "spans", "others")


def confessed_to(sentence: Sentence, clause: Clause) -> NounPhrase | None:
    """ "Confessed to the murder of Holt", "admitted to it", "pleaded guilty to it": the act that whoever speaks did."""
    somebody = any(sentence.low(s) != "it" for s in clause.subjects)
    made_to = clause.verb.form == "bare" and not clause.verb.modal  # "to make him confess"
    if clause.passive or not somebody or made_to or commitment_of(spoken(sentence, clause)) != "admits":
        return None
    return next((p for p in clause.after("to") if p.sort == "act"), None)


def told_of(sentence: Sentence, clause: Clause, lemma: str) -> tuple[int, int] | None:
    """ "Reported the arrest of two miners", "reports 30 dead"; what is not reported has happened all the same."""
    behind = chunk_at(sentence.row, clause.at + 1)
    next_ = [c for c in sentence.clauses if c.at == clause.at + 2 and c.subjects]
    listed = [c.subjects[0] for c in next_ if c.kind == "reduced" and c.passive]
    doing = [c.subjects[0] for c in next_ if c.kind == "ing" and lemma in words("lemmas", "tells_of")]
    what = next(iter((*clause.objects, *(p for p in [*listed, *doing] if p is behind))), None)
    told = clause.verb.form == "finite" or (clause.verb.form == "bare" and clause.subjects != [])
    if what is None or clause.passive or not told or clause.verb.modal or clause.negative:
        return None
    listed_dead = what in listed and report_stance(lemma) is not None
    kept = lemma in words("lemmas", "keeps_record") or _is_written(sentence, clause)
    if what.number is not None and (sentence.low(what) in _DEAD or (listed_dead and kept)):
        return to_the_end(sentence, what.first, clause)
    if what in doing:
        return to_the_end(sentence, what.first, clause)  # "reported men beating his brother"
    if what.sort == "act" and lemma in words("lemmas", "tells_of"):
        return what.first, sentence.row[clause.end - 1].last
    return None


def _is_written(sentence: Sentence, clause: Clause) -> bool:
    """ "The register records two men killed": what is written says so."""
    heads = {singular(sentence.low(s)) for s in clause.subjects}
    return any(not heads.isdisjoint(words("nouns", "sources", kind)) for kind in ("written", "issued", "shown"))


def _goes_on_behind_a_time(sentence: Sentence, clause: Clause, lead: Link) -> bool:
    """ "The council said since Voss took power, ten men had been killed": what it says opens with another clause."""
    if lead.low not in _OPENS or clause.verb.lemma not in _OPENLY:
        return False
    later = [c for c in sentence.clauses if c.at > clause.at and c.kind == "main" and c.subjects]
    told = next((c for c in later[1:] if c.start and is_comma(sentence.row[c.start - 1])), None)
    return (
        told is not None
        and later[0].subjects[0].first == lead.last + 1
        and (told.passive or report_stance(told.verb.lemma) is None)
    )


def _is_to_be(sentence: Sentence, verb: VerbGroup) -> bool:
    """ "Found him to be a spy", "showed them to have died"."""
    return any(t.low in {"be", "have"} for t in sentence.tokens[verb.first : verb.first + 3])


def _is_spoken_of(sentence: Sentence, clause: Clause, doing: VerbGroup) -> bool:
    """ "Holt said gagging the press was wrong": what is done is spoken of, and has a verb of its own."""
    says = doing.form == "ing" and clause.verb.form == "finite" and _only_says(clause)
    return says and any(c.verb.first > doing.last and c.verb.form == "finite" for c in sentence.clauses)


def _is_a_headline(sentence: Sentence, at: int, clause: Clause) -> bool:
    """ "Activists claim three killed", "police say two men shot dead": a participle that is all they say."""
    says, row = sentence.row[at - 1], sentence.row
    if clause.kind != "reduced" or clause.at != at + 1 or not isinstance(says, VerbGroup) or at < 2:
        return False
    before = row[at - 2]  # "“…,” said a man beaten in Lomay": he says so, and nobody of him
    return isinstance(before, NounPhrase) and not any(
        isinstance(c, VerbGroup) and c.form == "finite" for c in row[clause.at + 1 :]
    )


def _is_put_behind_who(row: list[Chunk], clause: Clause, i: int) -> bool:
    """ "Dozens who lawyers say were tortured": what they say follows at once."""
    start = clause.start
    return i == clause.at + 1 and start > 0 and is_low(row[start - 1], "who", "which", "that")


def _is_relative(row: list[Chunk], at: int, clause: Clause) -> bool:
    """ "Responded with a raid that killed two": no word of whoever responded."""
    led = at > clause.at + 2 and isinstance(row[at - 1], NounPhrase) and is_link(row[at - 2], "prep")
    return led and at + 1 < len(row) and isinstance(row[at + 1], VerbGroup)


def _closes_a_time(row: list[Chunk], clause: Clause, at: int) -> bool:
    """ "When Voss heard of the letter, he had Holt arrested": the comma ends what Voss heard."""
    lead = row[clause.start - 1] if clause.start else None
    opens = isinstance(lead, Link) and lead.kind == "sub" and lead.low in {"when", "after", "once", "as", "while"}
    return opens and isinstance(row[at - 1], NounPhrase | VerbGroup)


def _in_a_list(row: list[Chunk], at: int) -> bool:
    """ "Complained under Articles 2 and 3 of the Convention that …": the list goes on, and "that" comes behind it."""
    rest = row[at + 1 :]
    that = next((i for i, c in enumerate(rest) if isinstance(c, VerbGroup) or is_link(c, "that")), None)
    if that is None or not is_link(rest[that], "that") or not isinstance(rest[0], NounPhrase):
        return False
    return not (that + 1 < len(rest) and isinstance(rest[that + 1], VerbGroup))


def _joins_adverbs(row: list[Chunk], at: int) -> bool:
    """ "Claimed, rightly or wrongly, that"."""
    return is_link(row[at - 1], "adv") and at + 1 < len(row) and is_link(row[at + 1], "adv")


def _does_something(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """ "All agree Voss killed her", "… two were killed": the phrase right behind the verb does or suffers something."""
    following = next((c for c in sentence.clauses if c.at > clause.at), None)
    if following is None or following.kind not in {"main", "contact"}:
        return False
    suffers = following.passive and following.verb.first < following.verb.main and not clause.passive
    if not (suffers or (following.objects and not following.passive)):
        return False
    return following.has_subject(phrase) and not clause.has_object(phrase)


def _only_says(clause: Clause) -> bool:
    """Whether the verb takes no object beside what is said, so that a phrase after it opens the clause."""
    return clause.verb.lemma in words("lemmas", "only_says")


def _named(row: list[Chunk], at: int) -> list[Chunk]:
    """The phrase at ``at``, and the name that it is an apposition to: "the leader's wife, Mira Holt"."""
    after = row[at + 1 : at + 3]
    if len(after) < 2 or not isinstance(after[0], Link) or after[0].low != ",":
        return [row[at]]
    name = after[1]
    return [row[at], name] if isinstance(name, NounPhrase) and name.proper is not None else [row[at]]
