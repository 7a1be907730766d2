"""Whom does a pronoun stand for: "they", "it", "those"? Long: much excludes others than are meant."""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.befallen import (
    are_dead_by_now,
    both_who_suffered,
    is_done_to_them,
    may_be_either,
    who_has_died,
    without_who_did_it,
)
from asnad.propose.english.people.hardly_meant import is_only_told, says_it_himself
from asnad.propose.english.people.hardly_they import (
    are_hardly_they,
    are_others_than_who_tells,
    is_told_of_since,
    who_is_called_so,
    without_it,
)
from asnad.propose.english.people.he_or_she import HERS, HIS, he_or_she
from asnad.propose.english.people.it_did import in_its_place, may_have_done_it
from asnad.propose.english.people.memory import Memory, Met, foremost, is_share, who_acts_on
from asnad.propose.english.people.nearer_people import things_since, without_reaching_over
from asnad.propose.english.people.out_of_place import are_out_of_place, is_out_of_place
from asnad.propose.english.people.pairs import all_of_the_list, named_together, without_who_acts_on_them
from asnad.propose.english.people.speakers import speak_of_theirs
from asnad.propose.english.people.they_did import who_did_it
from asnad.propose.english.people.they_say import is_why_they_did_it, who_say_so_there
from asnad.propose.english.phrases.phrase import PEOPLE, NounPhrase
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.words.countries import is_country
from asnad.propose.english.words.stance import report_stance
from asnad.propose.english.words.token import is_said
from asnad.propose.remembered import by_word

__all__ = ["pronoun"]

_PLURAL = frozenset({"they", "them", "themselves"})
_PRONOUNS = _PLURAL | {"their", "our", "my", "us", "we", "you", "your", "those", "these"}
_SELVES = frozenset({"himself", "herself", "itself", "themselves"})
_ONE_BENCH = frozenset({"court", "tribunal", "judiciary"})


def pronoun(memory: Memory, sentence: Sentence, low: str, phrase: NounPhrase, place: int) -> tuple[Mention, ...]:
    """Whom a pronoun at this place of the text stands for; nobody where nothing says who of several."""
    if [t.low for t in sentence.tokens[phrase.last + 1 : phrase.last + 2]] == ["["]:
        return ()  # "they [the army] will arrest us"
    if low in _SELVES and (own := _whose_self(memory, sentence, phrase, place)) is not None:
        return own
    if low in HIS or low in HERS:
        return he_or_she(memory, sentence, low, phrase, place)
    if low in _PLURAL:
        found = _they(memory, sentence, low, phrase, place)
        if low == "them" and are_others_than_who_tells(memory, sentence, phrase, found):
            return ()
        if found and are_out_of_place(memory, sentence, phrase, place, found):
            return ()
        return without_reaching_over(memory, sentence, phrase, place, found)
    if low in {"it", "itself"}:
        return _it(memory, sentence, low, phrase, place)
    return ()


def _whose_self(memory: Memory, sentence: Sentence, phrase: NounPhrase, place: int) -> tuple[Mention, ...] | None:
    """ "Dane, who described himself as a reporter": Dane, and nobody before; ``None`` where no subject is near."""
    clause = next(
        (c for c in sentence.clauses if any(p is phrase for p in (*c.objects, *(q for _, g in c.phrases for q in g)))),
        None,
    )
    if clause is None or len(clause.subjects) != 1 or clause.passive:
        return None
    itself = sentence.low(phrase) == "itself" or clause.subjects[0].sort in PEOPLE
    if not itself or sentence.tokens[phrase.first - 1].tag in {"name", "noun"}:
        return None  # "a prisoner of Holt himself"
    at = sentence.tokens[clause.subjects[0].first].start
    return next((tuple(m.mention.ends()) for m in memory.before(place) if m.place == at), None)


def _they(memory: Memory, sentence: Sentence, low: str, phrase: NounPhrase, place: int) -> tuple[Mention, ...]:
    after = sentence.tokens[phrase.last + 1 : phrase.last + 2]
    if low == "them" and (met := _acted_on_before(memory, sentence, phrase, place)) is not None:
        return tuple(met.mention.ends())
    if _is_of_a_number(sentence, phrase):
        return ()
    if low == "they" and (dead := who_has_died(memory, sentence, phrase)):
        return dead
    touched = (low == "them" or is_done_to_them(sentence, phrase)) and _touched_before(memory, phrase, sentence)
    if touched and not are_dead_by_now(memory, sentence, phrase):
        last = memory.victims[-1][1]
        if any(end.name is None and end.wording.lower() in _PRONOUNS for end in last.ends()):
            return ()  # "Troops arrested them. They were shot": and nobody knows whom
        anyone = low == "them" and last.wording.lower() == "people"
        if anyone and last.span is not None and not sentence.span.contains(last.span):
            return ()  # "We know of people who were held. Soldiers killed them": any people
        if low == "them" and any(is_told_of_since(sentence, phrase, m) for m in memory.met[-8:]):
            return ()  # "Most had been shot. The brothers A and B were last seen when soldiers took them"
        beside = memory.near(sentence, place)
        return all_of_the_list(beside, beside, tuple(last.ends()))
    if low == "them" and after and after[0].low == "both":
        return ()
    near = memory.may_be(sentence, phrase, place)
    near = without_it(sentence, near) if low == "them" else near
    if low == "they" and (told := who_say_so_there(sentence, phrase, near)):
        return told
    if pair := _who_stand_together(sentence, phrase, near) or both_who_suffered(sentence, phrase, near):
        return pair
    fits = _who_say_so(sentence, phrase, _who_may_be(memory, sentence, low, phrase, near))
    if low == "they":
        fits = who_is_called_so(sentence, phrase, near, fits)
    if low == "them" and _is_by_their_own(sentence, phrase):
        fits = [m for m in fits if m.sentence == sentence.index]
    if low == "they" and any(_looks_on(m) for m in fits):
        # "Soldiers beat him while the police watched. They …": whoever did it, or those who watched.
        fits = [m for m in fits if not _looks_on(m)]
        if not any(m.subject for m in fits):
            return ()
    fits = without_who_acts_on_them(sentence, phrase, fits)
    if (several := named_together(sentence, phrase, near, fits)) is not None:
        return several
    # Words that no list knows may be people, where there are no others.
    fits = without_who_did_it(sentence, phrase, [m for m in fits if m.sort] or [m for m in fits if m.subject])
    if fits and low == "they" and _is_asked(sentence, phrase, fits[-1]):
        return ()
    if fits and things_since(sentence, phrase, fits[-1]):
        return ()
    if fits and low == "they" and are_hardly_they(sentence, phrase, fits[-1]):
        return ()
    if low == "they" and sum(m.sentence == sentence.index for m in fits) > 1 and _opens_a_clause(sentence, phrase):
        return ()  # "Police killed four gunmen after they opened fire", "… drove the workers off, but they took …"
    if sentence.tokens[phrase.first - 1].low == "because" and _are_theirs(sentence, near):
        return ()
    if low == "they" and fits and (others := _others_it_is_about(memory, sentence, phrase, near, fits[-1])) is not None:
        return others
    chosen = (foremost(sentence, fits) or fits)[-1] if fits else None
    if chosen is not None and low == "they" and speak_of_theirs(sentence, chosen.phrase, phrase):
        return ()
    if chosen is not None and low == "they" and is_why_they_did_it(sentence, phrase, chosen):
        return ()
    if chosen is not None and may_be_either(sentence, phrase, chosen, fits):
        return ()
    if chosen is not None and low == "they":
        did = who_did_it(sentence, phrase, chosen, fits)
        if did is not chosen:
            return tuple(did.mention.ends()) if did is not None else ()
    return all_of_the_list(near, fits, _last(sentence, fits))


def _others_it_is_about(
    memory: Memory, sentence: Sentence, phrase: NounPhrase, near: list[Met], met: Met
) -> tuple[Mention, ...] | None:
    """Whom the sentence of ``met`` is about, where he only stands in what hangs on it; nobody, if it is not told who.

    "They dug where the rebels were. They …": not the rebels; "A and B fled while studying the lives of migrants. They
    …": A and B. ``None`` where it is about no others.
    """
    within = met.within
    about = next((c for c in within.clauses if c.kind == "main" and c.subjects and c.governor is None), None)
    if about is None or met.sentence != sentence.index - 1 or about.has_subject(met.phrase):
        return None
    first = about.subjects[0]
    if within.low(first) == "they" and first.first == 0:
        unknown = any(at == met.sentence for at, _, _ in memory.unknown.get("they", []))
        own = within.clause_of(met.phrase)
        there = own is not None and own.start > 0 and is_low(within.row[own.start - 1], "where", "when", "while")
        return () if unknown and there else None
    pair = [m for m in near if about.has_subject(m.phrase) and m.mention.kind == "person"]
    if len(about.subjects) < 2 or len(pair) < len(about.subjects) or not all(m.mention.name for m in pair):
        return None
    if not any(p.of is met.phrase for _, p in within.nouns):
        return None
    hangs = any(c.kind == "ing" and any(o.of is met.phrase for o in c.objects) for c in within.clauses)
    befalls = any(c.passive and c.has_subject(phrase) for c in sentence.clauses)
    return tuple(end for m in pair for end in m.mention.ends()) if hangs and befalls else ()


def _is_by_their_own(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The gang fired. Their captors would kill them, he said": hardly the gang, of whom was told last."""
    clause = next((c for c in sentence.clauses if c.has_object(phrase)), None)
    doer = clause.subjects[0] if clause is not None and clause.subjects else None
    return doer is not None and doer.det == "their" and sentence.low(doer) in words("nouns", "captors")


def _who_may_be(memory: Memory, sentence: Sentence, low: str, phrase: NounPhrase, near: list[Met]) -> list[Met]:
    """Those who are several or a body, but for who speaks of "them" and for those who died of what "they" did."""
    told = [end.span for m in near if is_only_told(m) for end in m.mention.ends()]
    fits = [
        m
        for m in near
        if m.head not in {"those", "these", "others", "force"}
        and m.phrase.det not in {"their", "this", "that", "what"}
        and not _is_asked_for(sentence, m)
        and not (_is_the_whole(m) or (m.phrase.quoted and not m.subject and m.phrase.number is None))
        and not any(end.span in told for end in m.mention.ends())
        and (_are_many(m) or (_many(m) and not (low == "them" and m.sort == "body")) or _of_a_body(m.mention))
    ]
    quoted = sentence.quoted(phrase.first)
    if quoted:
        # Residents said: "They killed him": whoever speaks does not call himself so.
        spoke = [
            end.span for m in near if m.spoke and not says_it_himself(sentence, phrase, m) for end in m.mention.ends()
        ]
        fits = [m for m in fits if all(end.span not in spoke for end in m.mention.ends())]
    if low == "they" and (quoted or sentence.opened):
        # Who speaks may mean others than the paragraph before does.
        fits = [m for m in fits if m.within.block == sentence.block or m.within.quoted(m.phrase.first)]
    suffer = any(c.passive and c.has_subject(phrase) for c in sentence.clauses)
    if low == "they" and sentence.in_quotes(phrase.first) and not suffer:
        # “They bombed a wedding”, said Holt: not those who died of it.
        hurt = [end.span for _, victim in memory.victims[-8:] for end in victim.ends() if end.span is not None]
        spans = [(m, end.span) for m in fits for end in m.mention.ends() if end.span is not None]
        gone = {id(m) for m, span in spans if any(one.contains(span) for one in hurt)}
        fits = [m for m in fits if id(m) not in gone]
    return fits


def _it(memory: Memory, sentence: Sentence, low: str, phrase: NounPhrase, place: int) -> tuple[Mention, ...]:
    if low == "it" and (country := _country_that_says(memory, sentence, phrase)) is not None:
        return tuple(country.ends())
    if low == "it" and _is_of_the_matter(sentence, phrase, memory.met):
        return ()
    near = memory.may_be(sentence, phrase, place)
    fits = [m for m in near if _can_be_it(m) and not _is_told(sentence, phrase, m)]
    fits = _who_say_so(sentence, phrase, fits)
    if who_acts_on(sentence, phrase):
        # "The Chamber finds that he urged it to kill": another.
        fits = [m for m in fits if not (m.spoke and m.sentence == sentence.index)]
    if (parallel := in_its_place(sentence, phrase, fits)) is not None:
        return tuple(parallel.mention.ends())
    chosen = (foremost(sentence, fits) or fits)[-1] if fits else None
    if chosen is None or is_out_of_place(chosen) or not may_have_done_it(sentence, phrase, chosen):
        return ()
    return tuple(chosen.mention.ends())


def _is_of_a_number(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The prisoners had no lawyer. Eleven said that they had been beaten": the eleven, and not all of them."""
    for clause in sentence.clauses:
        who = clause.subjects[0] if len(clause.subjects) == 1 else None
        if who is None or who.sort != "number" or who.number is None or who.of is not None or clause.passive:
            continue
        if is_said(clause.verb.lemma) and who.first < clause.verb.first < phrase.first:
            return True
    return False


def _who_say_so(sentence: Sentence, phrase: NounPhrase, fits: list[Met]) -> list[Met]:
    """ "“We call on the army to …”, it said": nobody of whom it speaks; "…, they said": who spoke before."""
    clause = sentence.clause_of(phrase)
    if clause is None or not is_said(clause.verb.lemma) or clause.passive or sentence.in_quotes(phrase.first):
        return fits
    fits = [m for m in fits if not m.within.in_quotes(m.phrase.first)]
    spoke = [m for m in fits if m.spoke]
    here = any(m.sentence == sentence.index and m.subject for m in fits)
    return spoke if spoke and not here else fits


def _is_told(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """ "The army told the union that it had shot him": not the union."""
    clause = sentence.clause_of(phrase)
    if clause is None or clause.start < 2 or sentence.row[clause.start - 2] is not met.phrase:
        return False
    that = sentence.row[clause.start - 1].kind == "that"
    return that and any(c.has_object(met.phrase) for c in sentence.clauses)


def _can_be_it(met: Met) -> bool:
    """Whether a mention is one body or group, or a body's name that only ends like several."""
    return met.sort in {"body", "group"} and (not met.plural or (met.sort == "body" and met.mention.name is not None))


def _last(sentence: Sentence, fits: list[Met]) -> tuple[Mention, ...]:
    return tuple((foremost(sentence, fits) or fits)[-1].mention.ends()) if fits else ()


def _acted_on_before(memory: Memory, sentence: Sentence, phrase: NounPhrase, place: int) -> Met | None:
    """ "They set the men apart and shot them": whom the verb right before acts on, with the same subject."""
    clause = next((c for c in sentence.clauses if c.has_object(phrase)), None)
    before = next((c for c in reversed(sentence.clauses) if clause is not None and c.at < clause.at), None)
    if clause is None or before is None or before.passive or not clause.subjects:
        return None
    whom = before.objects or before.after("up", "off", "out", "down")  # "lined up the men"
    if len(whom) != 1:
        return None
    acted, same = whom[0], before.subjects[:1] == clause.subjects[:1] and before.kind == clause.kind
    if not same or before.verb.lemma == "be" or not acted.plural or acted.sort not in {"person", "group"}:
        return None
    at = sentence.tokens[acted.first].start
    return next((m for m in memory.near(sentence, place) if m.place == at), None)


def _touched_before(memory: Memory, phrase: NounPhrase, sentence: Sentence) -> bool:
    """Whether several people were told of as victims within the last few sentences."""
    if not memory.victims or memory.victims[-1][1].kind != "group":
        return False
    span = memory.victims[-1][1].span
    return span is not None and 0 < sentence.tokens[phrase.first].start - span.end < 400


def _who_stand_together(sentence: Sentence, phrase: NounPhrase, near: list[Met]) -> tuple[Mention, ...]:
    """ "A and B alleged that they were beaten", "A and B were freed after they had been beaten": A and B."""
    clause = sentence.clause_of(phrase)
    above = clause.governor if clause is not None else None
    if clause is not None and above is None and is_low(sentence.row[clause.start - 1], *_THEN_TOO):
        above = next((c for c in reversed(sentence.clauses) if c.at < clause.at and c.kind == "main"), None)
        if above is None or not above.passive or (above.after("by") and not clause.passive):
            return ()
    elif above is None or report_stance(above.verb.lemma) is None:
        return ()
    if len(above.subjects) < 2:
        return ()
    starts = [sentence.tokens[s.first].start for s in above.subjects]
    both = [m for m in near if m.place in starts and m.mention.kind == "person"]
    if not any(m.mention.name for m in both):
        return ()
    return tuple(end for m in both for end in m.mention.ends()) if len(both) == len(starts) else ()


_THEN_TOO = ("after", "before", "when", "while", "since", "once")


def _are_many(met: Met) -> bool:
    """Whether a plural stands for several: "Torres" and "the United States" end in "s", and are one."""
    name = met.mention.name
    one = met.mention.kind == "person" and name is not None and not _say_so(met)
    place = (met.sort == "place" and met.phrase.proper is not None) or (
        name is not None and is_country(name.form.lower())
    )
    return met.plural and not one and not place


def _say_so(met: Met) -> bool:
    """ "Meranis say that soldiers beat them": by the verb they are several."""
    says = (c for c in met.within.clauses if c.has_subject(met.phrase) and len(c.subjects) == 1)
    return any(c.verb.form == "bare" and is_said(c.verb.lemma) and not c.verb.modal for c in says)


def _many(met: Met) -> bool:
    """Whether "they" can be one body or group: a group of people, or one that rules or bears arms."""
    if met.head == "number":
        return met.phrase.of is not None  # "his number": a telephone's
    return met.sort == "group" or (met.sort == "body" and met.head in words("nouns", "state_bodies") - _ONE_BENCH)


def _of_a_body(mention: Mention) -> bool:
    """Whether a pronoun met before stands for a body."""
    return bool(mention.antecedents) and all(end.kind == "organisation" for end in mention.ends())


def _looks_on(met: Met) -> bool:
    """Whether somebody is only told to have watched or stood by."""
    return any(_watches(c.verb.lemma) and c.has_subject(met.phrase) for c in met.within.clauses)


@by_word
def _watches(lemma: str) -> bool:
    return any(cue.split()[0] == lemma for cue in words("verbs", "watch", "present"))


def _is_asked(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """ "Called on the authorities to ensure that they are not beaten": not the authorities are."""
    if met.sentence != sentence.index or not any(c.passive and c.has_subject(phrase) for c in sentence.clauses):
        return False
    asks = words("verbs", "judge", "supposed")
    asking = (c for c in sentence.clauses if c.verb.lemma in asks)
    return any(any(p is met.phrase for p in (*c.objects, *c.after("on", "upon", "to"))) for c in asking)


def _are_theirs(sentence: Sentence, near: list[Met]) -> bool:
    """ "Children who never knew their fathers because they were killed": the fathers."""
    because = next(i for i, token in enumerate(sentence.tokens) if token.low == "because")
    here = (m for m in near if m.sentence == sentence.index and m.plural and m.phrase.last == because - 1)
    theirs = (m.phrase for m in here if m.phrase.det == "their" and m.sort == "person")
    return any(o is p for p in theirs for c in sentence.clauses for o in c.objects)


def _is_the_whole(met: Met) -> bool:
    """ "Of the 31 men, nineteen were led away. They …": the nineteen, and not all of them."""
    if met.phrase.first != 1 or met.within.tokens[0].low != "of":
        return False
    return any(is_share(met.within, s) for c in met.within.clauses for s in c.subjects)


def _is_asked_for(sentence: Sentence, met: Met) -> bool:
    """ "He asked them where the rebels were. …": the rebels are not told of."""
    if met.sentence == sentence.index:
        return False
    clause = met.within.clause_of(met.phrase)
    if clause is None or clause.verb.lemma != "be" or not clause.start:
        return False
    asked = is_low(met.within.row[clause.start - 1], "where", "who")
    return asked and any(c.verb.lemma in words("lemmas", "asks") and c.at < clause.at for c in met.within.clauses)


def _opens_a_clause(sentence: Sentence, phrase: NounPhrase) -> bool:
    return phrase.first > 0 and sentence.tokens[phrase.first - 1].low in words("words", "turns")


def _country_that_says(memory: Memory, sentence: Sentence, phrase: NounPhrase) -> Mention | None:
    """ "Norway said it will …": the country."""
    above = next((c.governor for c in sentence.clauses if c.has_subject(phrase)), None)
    if above is None or above.passive or report_stance(above.verb.lemma) is None or len(above.subjects) != 1:
        return None
    at = sentence.tokens[above.subjects[0].first].start
    return next((m.mention for m in reversed(memory.met[-8:]) if m.place == at and m.sort == "place"), None)


def _is_of_the_matter(sentence: Sentence, phrase: NounPhrase, met: list[Met]) -> bool:
    """ "The attack on the union was cruel. It …": the attack, which the sentence before is about."""
    if not met or any(t.tag in {"noun", "name"} for t in sentence.tokens[: phrase.first]):
        return False
    before = next((m.within for m in reversed(met) if m.sentence < sentence.index), None)
    first = before.clauses[0] if before is not None and before.clauses else None
    about = first.subjects[0] if first is not None and first.subjects else None
    return (
        about is not None
        and about.sort == "act"
        and not about.plural
        and before is not None
        and (sentence.index - before.index == 1)
    )
