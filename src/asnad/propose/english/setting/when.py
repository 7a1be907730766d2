"""Which date belongs to a clause? One in it first, then one that opens its sentence."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from asnad.language.dates import parse_date
from asnad.model.when import When
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_link, is_low
from asnad.propose.english.setting.cause import is_of_its_cause, is_of_some, is_of_whom_is_told
from asnad.propose.english.setting.days import (
    is_in_a_description,
    is_near_that_day,
    is_of_the_next_verb,
    is_of_who_says_so,
    is_one_of_several,
    is_told_as_later,
    says_who_is_meant,
    shares_its_helper,
)
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance
from asnad.propose.english.words.token import noun_sort

__all__ = ["is_of_what_is_added", "same_attack", "when_of"]

_TIMES = ("during", "in", "at", "since", "before", "after", "the course of", "in the course of")


def when_of(draft: Draft, clause: Clause) -> When | None:
    """The date of a clause: the one in it, or one that opens the sentence or the complement it stands in."""
    sentence = draft.sentence
    for link in clause.times:
        behind = link.first > clause.verb.first
        if behind and (_opens_what_follows(sentence, link) or is_of_the_next_verb(sentence, link)):
            continue
        if any(_is_of_the_one_before(c, clause, link) for c in sentence.clauses):
            continue
        if is_one_of_several(sentence, link):
            return None
        if clause.kind == "reduced" and link.last < clause.verb.first and says_who_is_meant(sentence, clause):
            continue
        if (when := sentence.when(link)) is not None and not _is_another_day(sentence, clause, link):
            return when
    for low, group in clause.phrases:
        year = next((p for p in group if low in {"in", "since"} and _is_year(sentence, p)), None)
        if year is not None:
            words_ = sentence.words(year.first, year.last)
            found = parse_date(words_.text)
            return replace(found, span=words_.span) if found is not None else None
    for low, group in (*clause.before, *clause.phrases):
        for phrase in group if low in _TIMES else ():
            if is_of_its_cause(sentence, phrase):
                continue  # "a suspect in the 5 May robbery"
            if phrase.time is not None and (when := sentence.when_at(phrase.time)) is not None:
                return when
    for phrase in (*clause.objects, *clause.subjects):
        if (when := _when_in(sentence, phrase)) is not None:
            return when
    if clause.negative and clause.verb.perfect:
        return None  # "on 31 May he was arrested, and has not yet been tried"
    with_it = same_attack(sentence, clause)
    return _opening(draft, clause) or (when_of(draft, with_it) if with_it is not None else None)


def same_attack(sentence: Sentence, clause: Clause) -> Clause | None:
    """The clause that tells of the same attack and has the day and the place of both; ``None``: there is none."""
    return _and_wounded(sentence, clause) or _killing_then(sentence, clause)


def _is_another_day(sentence: Sentence, clause: Clause, link: Link) -> bool:
    """Whether a date in a clause is not the day of what it tells: of something beside it, or of no day at all."""
    return (
        (link.first > 0 and sentence.tokens[link.first - 1].tag == "own")  # "in his early fifties"
        or _is_not_now(sentence, link)
        or _is_of_what_began_then(sentence, clause, link)
        or is_near_that_day(sentence, link)
        or _is_of_a_post(sentence, clause, link)
        or _is_beside(sentence, link)
        or _is_of_a_description(sentence, clause, link)
        or is_in_a_description(sentence, clause, link)
        or is_of_some(sentence, link)
        or _is_described(sentence, link)
        or _is_up_to(sentence, link)
        or _is_of_the_crime(sentence, clause, link)
        or is_of_what_is_added(sentence, clause, link)
        or is_of_its_cause(sentence, link)
        or is_of_who_says_so(sentence, link)
    )


def _killing_then(sentence: Sentence, clause: Clause) -> Clause | None:
    """ "Opened fire on Sunday in Lomay, killing three and wounding ten": the clause with that day and place."""
    above = clause.governor
    lead = sentence.row[clause.at - 1]
    if clause.kind != "ing" or above is None or clause.verb.perfect or not is_link(lead, "comma", "conj", "time"):
        return None
    if above.kind == "ing":
        return _killing_then(sentence, above) if is_link(lead, "conj") else None
    told = clause.verb.act
    deadly = told is not None and (told.code == "injury" or "lethal" in act_traits(told.code))
    done = above.kind == "main" and not above.passive and report_stance(above.verb.lemma) is None
    return above if deadly and done and above.subjects == clause.subjects else None


def _and_wounded(sentence: Sentence, clause: Clause) -> Clause | None:
    """ "Killed two men and wounded a third in Lomay on Tuesday": one attack, whose day and place stand at its end."""
    if clause.times or clause.phrases:
        return None
    then = next((c for c in sentence.clauses if c.at > clause.at), None)
    joined = then is not None and any(is_low(c, "and") for c in sentence.row[clause.at + 1 : then.at])
    if then is None or not joined or then.passive != clause.passive or then.kind != clause.kind:
        return None
    acts = [c.verb.act for c in (clause, then)]
    lethal = acts[0] is not None and "lethal" in act_traits(acts[0].code)
    return then if lethal and acts[1] is not None and acts[1].code == "injury" else None


def _opens_what_follows(sentence: Sentence, link: Link) -> bool:
    """ "Killed Mora and on 16 May, his body was found": the date behind "and" is of what follows."""
    at = next((i for i, c in enumerate(sentence.row) if c is link), 0)
    first = at + 1 + comma_at(sentence.row, at + 1)
    if not at or not is_low(sentence.row[at - 1], "and") or not isinstance(chunk_at(sentence.row, first), NounPhrase):
        return False
    while isinstance(chunk_at(sentence.row, first), NounPhrase) or is_link(chunk_at(sentence.row, first), "conj"):
        first += 1
    return isinstance(chunk_at(sentence.row, first), VerbGroup)


def _is_of_the_one_before(before: Clause, clause: Clause, link: Link) -> bool:
    """ "Arrested in May, sentenced to six years": the day of the arrest."""
    same = before.kind == clause.kind == "reduced" and bool(clause.subjects) and before.subjects == clause.subjects
    return same and before.verb.last < link.first < clause.verb.first and link in before.times


def _is_up_to(sentence: Sentence, link: Link) -> bool:
    """ "Up until Saturday", "as of Monday", "by Monday police had killed 20 men": they did so before."""
    if [t.low for t in sentence.tokens[link.first : link.first + 2]] == ["as", "of"]:
        return True
    words_ = [t.low for t in sentence.tokens[max(0, link.first - 1) : link.first + 1]]
    return "until" in words_ or "till" in words_ or (link.first <= 1 and "by" in words_)


def _is_of_the_crime(sentence: Sentence, clause: Clause, link: Link) -> bool:
    """ "On Thursday sentenced Holt for the murder of Dane in 1998": the day of the murder."""
    told = clause.verb.act
    if told is None or told.code not in {"sentence", "death_sentence", "trial"}:
        return False
    crimes = (p for p in clause.after("for", "on charges of", "over") if p.sort == "act" and p.last < link.first)
    at = next(i for i, chunk in enumerate(sentence.row) if chunk is link)
    dated = is_low(chunk_at(sentence.row, at + 1), "of")  # "for the murder in 1998 of Dane"
    return any(p.of is not None or dated for p in crimes)


def _is_of_a_description(sentence: Sentence, clause: Clause, link: Link) -> bool:
    """ "Dane, a member since 1980, was killed": it dates the membership."""
    row = sentence.row
    at = next(i for i, chunk in enumerate(row) if chunk is link)
    if not 2 <= at < clause.at - 1 or not is_comma(row[at + 1]):
        return False
    noun = row[at - 1]
    return (
        isinstance(noun, NounPhrase) and noun.proper is None and noun not in clause.subjects and is_comma(row[at - 2])
    )


def is_of_what_is_added(sentence: Sentence, clause: Clause, told: Chunk) -> bool:
    """ "Could die of his wounds, and the hearings in Lomay last May": a noun behind ", and" has it, and no verb."""
    if told.first < clause.verb.last:
        return False
    row = sentence.row
    for i in range(clause.at + 1, len(row) - 2):
        if row[i + 2].first >= told.first:
            return False
        added = row[i + 2]
        if not isinstance(added, NounPhrase) or not is_comma(row[i]) or not is_low(row[i + 1], "and"):
            continue
        listed = (*clause.objects, *clause.after("in", "at", "on", "near"))
        if not any(added is p for p in listed) and added.sort not in PEOPLE | {"body", "place"}:
            return not any(isinstance(c, VerbGroup) for c in row[i + 2 :] if c.first < told.first)
    return False


def _is_of_a_post(sentence: Sentence, clause: Clause, link: Link) -> bool:
    """ "As head of the department from 1949 to 1952 he had Holt killed": the years of the post."""
    at = sentence.row.index(link)
    opens = at >= 2 and link.last < clause.verb.first and isinstance(sentence.row[at - 1], NounPhrase)
    return opens and is_low(sentence.row[at - 2], "as")


def _is_beside(sentence: Sentence, link: Link) -> bool:
    """Whether a date only belongs to a noun or a name: "before this week's raids", "Holt (1919–1980) was …"."""
    tokens = sentence.tokens
    after = tokens[link.last + 1].low if link.last + 1 < len(tokens) else ""
    lead = tokens[link.first - 1].low if link.first else ""
    return (after == "'s" and lead in {"before", "after", "to", "since", "until", "following"}) or (
        after == ")" and lead == "("
    )


def _when_in(sentence: Sentence, phrase: NounPhrase) -> When | None:
    """A date inside a noun phrase: "the 1988 killings", "the killings of 1988"."""
    if phrase.time is not None and phrase.sort == "act":
        return sentence.when_at(phrase.time)
    return None


def _opening(draft: Draft, clause: Clause) -> When | None:
    """A date that opens the sentence holds for its main clause, and for those joined to that one.

    So does one that stands alone before it, as in a chronology: "3 May 1988. Soldiers shot Holt."
    """
    sentence = draft.sentence
    if is_told_as_later(sentence, clause):
        return None
    if (before := shares_its_helper(sentence, clause)) is not None:
        return _opening(draft, before)  # "whose sons had been jailed or killed"
    told = clause.governor is not None and report_stance(clause.governor.verb.lemma) is not None
    if not sentence.whens and told:
        return None  # "11 June. Her father told the paper that she was killed": not on that day
    if not sentence.whens:
        return _alone_before(draft) if clause.kind in {"main", "reduced"} and not clause.verb.perfect else None
    link = next((c for c in sentence.row if isinstance(c, Link) and c.kind == "time"), None)
    inside = sentence.tokens[clause.verb.first : clause.verb.last + 1]
    if link is None or any(t.low in {"ever", "never"} for t in inside):
        return None  # "In 2019 he survived a bomb; nobody was ever tried for it"
    at = sentence.row.index(link)
    if any(not isinstance(c, Link) or c.kind not in {"prep", "adv", "sub"} for c in sentence.row[:at]):
        return None
    if _is_a_later_stage(sentence, clause, link):
        return None
    if _is_not_now(sentence, link) or any(is_low(c, "until", "till", "by") for c in sentence.row[:at]):
        return None
    if _is_described(sentence, link) or sentence.tokens[link.first].low == "by":
        return None
    lead = sentence.row[clause.start - 1] if clause.start else None
    if isinstance(lead, Link) and lead.kind == "sub" and clause.start > at + 1:
        return None  # "On 4 July, a year after the army crushed …, his body was found"
    lead_ = sentence.row[clause.at - 2] if clause.at > 1 else None
    if clause.kind == "ing" and isinstance(lead_, Link) and lead_.kind == "pred":
        return None  # "a militia notorious for killing"
    above = clause.governor if clause.kind == "ing" else None  # "jailed in May for filming police beating them"
    if clause.kind == "ing" and any(_is_the_charge(sentence, c) for c in (clause, above) if c is not None):
        return None  # "In January five men were arrested for kidnapping her"
    earlier = [c for c in sentence.clauses if c.at < clause.at]
    if is_low(lead, "whose") and clause.verb.perfect:
        return None  # "in homes of men whose sons had been killed"
    if clause.kind in {"relative", "reduced"} and (
        clause.verb.perfect or any(c.verb.lemma in words("verbs", "blame") for c in earlier)
    ):
        return None  # "On 15 June she was convicted of helping men who attacked it", "… soldiers who had killed him"
    if is_of_whom_is_told(sentence, clause):
        return None  # "On Monday a mob hanged Voss, who murdered Holt", "people marched for Holt, who was shot"
    if any(_is_what_it_tells(sentence, c) for c in (*earlier, clause)):
        return None  # "On Monday he criticised a ruling jailing three miners"
    if any(c.start < clause.at < c.at and any(t is link for t in c.times) for c in sentence.clauses):
        return None  # "In 1990, a man arrested in Lomay was shot": shot, and not arrested
    if clause.kind == "reduced" and says_who_is_meant(sentence, clause):
        return None  # "On Monday the kin of a man sentenced to death said …"
    if clause.kind != "relative" and _hangs_on_a_relative(clause):
        return None  # "In August a strike killed ten, says the union, which has urged the army to stop killing"
    above = clause.governor
    if above is not None and not above.passive and above.at > at and report_stance(above.verb.lemma) is not None:
        return None  # "On Sunday the police said that she was arrested the day before"
    for other in sentence.clauses:
        if other is clause:
            break
        between = sentence.row[other.at : clause.at]
        if any(isinstance(c, Link) and c.kind in {"that", "sub"} for c in between):
            return None
        if any(is_low(a, "in", "at", "on") and is_link(b, "wh") for a, b in pairwise(between)):
            return None  # "From 1977 to 1984 he ran Camp Mamou, a prison in which 300 men died"
    if any(w for c in sentence.clauses if c.at < clause.at for w in c.times if w is not link and sentence.when(w)):
        return None
    return sentence.when(link)


def _is_described(sentence: Sentence, link: Link) -> bool:
    """ "October 2020 was a tense month after attacks by rebels": what it was is told, and not what was done then."""
    verb = chunk_at(sentence.row, 1)
    return sentence.row[0] is link and isinstance(verb, VerbGroup) and verb.lemma == "be"


def _is_a_later_stage(sentence: Sentence, clause: Clause, link: Link) -> bool:
    """ "In 2022 he was jailed; he was acquitted on appeal", "was seized but was freed": not then, for all one knows."""
    told, lemma = clause.verb.act, clause.verb.lemma
    ends = lemma in words("account", "done", "acquitted") or lemma in words("account", "done", "amnestied")
    freed = told is not None and told.code == "release"
    if not ends and not freed:
        return False
    between = sentence.tokens[link.last + 1 : clause.verb.first]
    taken = (c.verb.act for c in sentence.clauses if c.at < clause.at)
    taken_first = any(a is not None and "custody" in act_traits(a.code) for a in taken)
    return any(t.low == ";" or (t.low == "but" and taken_first) for t in between)


def _alone_before(draft: Draft) -> When | None:
    """The date that stands alone at the head of the entry, as in a chronology: "3 May 1988. Soldiers shot Holt.".

    Of a block with several such heads it is the nearest. So is a date with a colon: "3 May 1988: Soldiers came.".
    """
    sentences, at = draft.reading.sentences, draft.sentence.index - 1
    if _opens_with_a_year(draft.sentence):
        return None  # "1970: as a colonel, …": a head of its own, which nothing has read as a date
    while at >= 0 and sentences[at].block == draft.sentence.block:
        head = sentences[at]
        if len(head.whens) == 1 and _is_a_head(head):
            return head.whens[0]
        if _opens_with_a_year(head):
            return None
        at -= 1
    return None


def _opens_with_a_year(sentence: Sentence) -> bool:
    """ "1970: as a lieutenant colonel, …"."""
    year, colon = (*sentence.tokens[:2], None, None)[:2]
    if year is None or colon is None or colon.low != ":" or year.tag == "time":
        return False
    return year.text.isdecimal() and year.text.isascii() and 1500 <= int(year.text) <= 2100


def _is_a_head(sentence: Sentence) -> bool:
    """ "3 May 1988.", "3 May 1988: Soldiers came."."""
    rest = [t for t in sentence.tokens if t.tag != "time"]
    colon = sentence.tokens[0].tag == "time" and bool(rest) and rest[0].low == ":"
    return colon or all(t.tag in {"end", "stop", "comma"} for t in rest)


def _is_year(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase is a bare year that nothing else has read as a date."""
    text = sentence.tokens[phrase.head].text
    return phrase.first == phrase.last and text.isdecimal() and text.isascii() and 1500 <= int(text) <= 2100


def _is_the_charge(sentence: Sentence, clause: Clause) -> bool:
    lead, above = sentence.row[clause.at - 1] if clause.at else None, clause.governor
    if above is None or not isinstance(lead, Link) or lead.kind != "prep":
        return False
    done = above.verb.act
    taken = done is not None and (lead.low == "for" or bool(act_traits(done.code) & {"custody", "process"}))
    return (
        taken or above.verb.lemma in words("verbs", "blame") or above.verb.lemma in words("account", "done", "charged")
    )


def _hangs_on_a_relative(clause: Clause) -> bool:
    above = clause.governor
    while above is not None and above.kind in {"inf", "ing"}:
        above = above.governor
    return above is not None and above.kind == "relative" and above.verb.perfect


def _is_not_now(sentence: Sentence, link: Link) -> bool:
    """ "Mira Holt, now 56, fled", "before now", "officers, currently in Lomay,": no day of what is told."""
    low = sentence.tokens[link.first].low
    if low == "currently" and link.first and sentence.tokens[link.first - 1].tag == "comma":
        return True
    if low in words("words", "tenure", "holds") and _is_what_they_are(sentence, link):
        return True
    if low != "now":
        return False
    before, after = sentence.tokens[max(0, link.first - 1)].low, sentence.tokens[link.last + 1 : link.last + 2]
    return before in {"before", "until", "by"} or (bool(after) and after[0].text.isdigit())


def _is_what_they_are(sentence: Sentence, link: Link) -> bool:
    """ "Voss, now a senator, shot Dane", "formerly a guard and today minister": what he is, and not when he did it."""
    at = sentence.row.index(link)
    before, what = chunk_at(sentence.row, at - 1), chunk_at(sentence.row, at + 1)
    if not is_link(before, "comma", "conj") or not isinstance(what, NounPhrase) or what.plural:
        return False
    if what.is_named or noun_sort(singular(sentence.low(what))) != "person":
        return False
    return not any(what is each for c in sentence.clauses for each in (*c.subjects, *c.objects))


def _is_of_what_began_then(sentence: Sentence, clause: Clause, link: Link) -> bool:
    """ "Since the campaign began in 2019, ten men have been freed": not all of them then."""
    at = sentence.row.index(link)
    began = next((c for c in reversed(sentence.clauses) if c.at < at), None)
    since = began is not None and began.start > 0 and is_low(sentence.row[began.start - 1], "since")
    if began is None or not since or began is clause:
        return False
    return not any(is_comma(c) for c in sentence.row[began.at : at])


def _is_what_it_tells(sentence: Sentence, clause: Clause) -> bool:
    """Whether a gerund says what a ruling, a report or a film is about: "a ruling jailing three miners"."""
    before = sentence.row[clause.at - 1] if clause.at else None
    told = clause.kind == "ing" and isinstance(before, NounPhrase)
    return told and isinstance(before, NounPhrase) and singular(sentence.low(before)) in words("nouns", "tells")
