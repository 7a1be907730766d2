"""What lasting facts are told of people: age, birth, and what they are known as?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.frames import Alias, Membership, Portrayal, Trait
from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.setting.where import place_in

__all__ = ["draft_traits"]


def draft_traits(draft: Draft) -> None:
    """Draft ages, births and by-names of the people in the sentence."""
    for clause in draft.sentence.clauses:
        _age(draft, clause)
        _birth(draft, clause)
        _known_as(draft, clause)
    _age_between_commas(draft)


def _is_one_person(draft: Draft, phrase: NounPhrase) -> bool:
    if phrase.sort == "pron":
        return draft.sentence.low(phrase) in {"he", "she"}
    return phrase.sort in {"person", "name"} and not phrase.plural and phrase.proper is not None


def _who_is_aged(phrase: NounPhrase) -> NounPhrase:
    """ "Complaint of Mira Holt, aged 46": Mira Holt."""
    of = phrase.of
    named = of is not None and of.proper is not None and of.proper.sort == "person" and of.proper.last == of.head
    return of if of is not None and named and phrase.sort == "name" else phrase


def _years(draft: Draft, first: int, last: int) -> bool:
    """Whether tokens are an age: a number under 120, alone or with "years old"."""
    tokens = draft.sentence.tokens
    low = tokens[first].low
    return (
        low.isdigit()
        and 0 < int(low) < 120
        and (first == last or all(t.low in {"years", "year", "old", "of", "age"} for t in tokens[first + 1 : last + 1]))
    )


def _age(draft: Draft, clause: Clause) -> None:
    """ "She was 27 (years old) when …"."""
    sentence = draft.sentence
    if clause.verb.lemma != "be" or clause.passive or not clause.subjects or not clause.objects:
        return
    subject, number = clause.subjects[0], clause.objects[0]
    following = sentence.tokens[number.last + 1].low if number.last + 1 < len(sentence.tokens) else ""
    if not _is_one_person(draft, subject) or not _years(draft, number.first, number.last):
        return
    if following not in {"when", ".", ",", "and", "at", "years", "year", "old", ";"}:
        return
    draft.tell(
        Trait(draft.mention(subject), "age", sentence.words(number.first, number.last), when_of(draft, clause)),
        clause,
        rule="be-age",
    )


def _age_between_commas(draft: Draft) -> None:
    """ "Reza Karimi, 27, …"."""
    row = draft.sentence.row
    for at, name in draft.sentence.nouns if any(map(str.isdigit, draft.sentence.lows)) else ():
        comma = row[at + 1] if at + 3 < len(row) else None
        if not isinstance(comma, Link) or comma.kind != "comma":
            continue
        number, closing = row[at + 2], row[at + 3]
        if isinstance(number, NounPhrase) and draft.sentence.tokens[number.first].low == "aged" and at + 4 < len(row):
            number, closing = (closing, row[at + 4]) if number.first == number.last else (number, closing)
        first = number.first + (draft.sentence.tokens[number.first].low == "aged")
        if (
            isinstance(number, NounPhrase)
            and isinstance(closing, Link)
            and closing.kind in {"comma", "end"}
            and _is_one_person(draft, name)
            and name.sort != "pron"
            and _years(draft, first, number.last)
            and not _is_a_term(draft, number)
        ):
            value = draft.sentence.words(first, number.last)
            draft.emit(Trait(draft.mention(_who_is_aged(name)), "age", value), first, rule="name-age")


def _is_a_term(draft: Draft, number: NounPhrase) -> bool:
    """ "The court jailed Mira Holt, 10 years, and Reza Karimi, 9 years": for so long."""
    tokens = draft.sentence.tokens
    acts = (c.verb.act for c in draft.sentence.clauses)
    judged = any(a is not None and (a.code == "sentence" or "custody" in act_traits(a.code)) for a in acts)
    return judged and tokens[number.first].low.isdigit() and tokens[number.last].low in {"years", "year"}


def _birth(draft: Draft, clause: Clause) -> None:
    """ "He was born in 1960 in Alba"."""
    sentence = draft.sentence
    if "born" not in sentence.lows or not clause.subjects or not _is_one_person(draft, clause.subjects[0]):
        return
    born = next((i for i in range(clause.verb.first, min(clause.verb.last + 3, len(sentence.tokens)))
                 if sentence.tokens[i].low == "born"), None)  # fmt: skip
    if born is None:
        return
    when, where = when_of(draft, clause), place_in(draft, clause.phrases)
    if when is None and where is None:
        return
    ends = [s.end for s in (when.span if when else None, where.span if where else None) if s is not None]
    last = max(i for i, t in enumerate(sentence.tokens) if t.end <= max(ends))
    draft.tell(
        Trait(draft.mention(clause.subjects[0]), "birth", sentence.words(born, max(born, last)), when, where),
        clause,
        token=born,
        rule="born",
    )


def _known_as(draft: Draft, clause: Clause) -> None:
    """ "He and his friends were known as the Horizon"."""
    sentence = draft.sentence
    if (
        not clause.passive
        or clause.verb.lemma not in words("verbs", "call")
        or clause.kind == "reduced"
        or not clause.subjects
    ):
        return
    given = clause.after("as") or clause.objects
    if not given or given[0].proper is None or given[0].proper.last != given[0].head:
        return
    if clause.verb.lemma == "name" or not all(
        s.sort in {"person", "name", "group", "body", "pron"} for s in clause.subjects
    ):
        return
    name = draft.mention(given[0])
    if _is_by_whom(sentence, clause):
        return  # "was shot by a soldier, known as Soldier D": who is so known nobody says
    if given[0].quoted and clause.subjects[0].sort in {"person", "name"}:
        draft.tell(
            Portrayal(draft.mention(clause.subjects[0]), sentence.words(given[0].first, given[0].last), "label"),
            clause,
            rule="called-in-quotes",
            stance="attributed",
        )
        return
    many = len(clause.subjects) > 1
    for subject in clause.subjects:
        draft.tell(
            Membership(draft.mention(subject), replace(name, kind="group"), "member", None, when_of(draft, clause))
            if many
            else Alias(draft.mention(subject), (Mention(name.wording, name.kind, name.span, name.name),)),
            clause,
            rule="known-as",
        )


def _is_by_whom(sentence: Sentence, clause: Clause) -> bool:
    """Whether someone by whom it is done stands right before the comma that opens the clause."""
    by, whom = chunk_at(sentence.row, clause.at - 3), chunk_at(sentence.row, clause.at - 2)
    other = isinstance(whom, NounPhrase) and all(s is not whom for s in clause.subjects)
    return other and is_low(by, "by") and is_link(chunk_at(sentence.row, clause.at - 1), "comma")
