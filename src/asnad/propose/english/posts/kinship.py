"""Who is whose brother, wife or son, by what stands beside a name, or by what is said of them?"""

from __future__ import annotations

from asnad.model.frames import Kinship
from asnad.model.mention import Mention
from asnad.propose.english.claims.draft import FIRST_PERSON, Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase, VerbGroup, is_person
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_link, is_low
from asnad.propose.english.posts.kin_words import Kin, is_somebody, kin_in, kin_words

__all__ = ["draft_kinship"]

_MUTUAL = frozenset({"brother", "sister", "sibling", "cousin"})
"""Two who are these are so to each other."""
_MARRIES = frozenset({"marry", "wed"})


def draft_kinship(draft: Draft) -> None:
    """Draft the kinship of people who are named, with someone named or described, or whom a pronoun stands for."""
    sentence = draft.sentence
    if not sentence.lows.isdisjoint(kin_words()):
        for at, outer in sentence.nouns:
            for phrase in outer.inside():
                _in_one_phrase(draft, at, phrase, outer)
            if not _after_name(draft, at, outer):
                _before_name(draft, at, outer)
    for clause in sentence.clauses:
        if clause.verb.lemma == "be" and not clause.passive:
            _being(draft, clause)
        elif clause.verb.lemma in _MARRIES:
            _married(draft, clause)


def _in_one_phrase(draft: Draft, at: int, phrase: NounPhrase, outer: NounPhrase) -> None:
    """ "Her brother Marc Okoro", "Lina Okoro's brother Marc Okoro", "whose brother Marc Okoro was shot"."""
    proper, kin = phrase.proper, kin_in(draft.sentence, phrase)
    if kin is None or kin.plural or proper is None or proper.last != phrase.head or not is_person(phrase):
        return
    owner = kin.owner or (_whose(draft, at) if phrase is outer and not phrase.det else None)
    relative = NounPhrase(proper.first, phrase.last, phrase.head, phrase.core, "person", of=phrase.of, proper=proper)
    if owner is not None and not _is_told_to(draft, at):
        _claim(draft, owner, kin, draft.mention(relative), rule="kin-name")


def _is_told_to(draft: Draft, at: int) -> bool:
    """ "Told his brother Holt had fled": not surely his brother's name."""
    row = draft.sentence.row
    verb, behind = chunk_at(row, at - 1) if at else None, chunk_at(row, at + 1)
    told = isinstance(verb, VerbGroup) and not verb.passive and isinstance(behind, VerbGroup)
    return told and isinstance(behind, VerbGroup) and behind.form == "finite"


def _whose(draft: Draft, at: int) -> NounPhrase | None:
    """Of whom "whose" right before tells: "Lina Okoro, | whose brother …"."""
    row = draft.sentence.row
    if not at or not is_low(row[at - 1], "whose"):
        return None
    who = chunk_at(row, at - 2 - comma_at(row, at - 2)) if at > 1 + comma_at(row, at - 2) else None
    return who if isinstance(who, NounPhrase) and is_somebody(draft.sentence, who) else None


def _before_name(draft: Draft, at: int, phrase: NounPhrase) -> None:
    """ "Her brother, Marc Okoro, …", "the widow of Marc Okoro, Lina Okoro", "his sons Marc and Hugo Alvik"."""
    row, kin = draft.sentence.row, kin_in(draft.sentence, phrase)
    if kin is None or kin.at != phrase.head or phrase.det in {"a", "an", "no"}:
        return
    comma = comma_at(row, at + 1)
    if comma and at and is_comma(row[at - 1]):
        return  # "Dane, his brother, Marc Okoro and two others": a list
    names, end = _names(draft, at + 1 + comma)
    if not names or kin.plural != (len(names) > 1):
        return
    closing = chunk_at(row, end)
    if comma and not (closing is None or is_link(closing, "comma", "end", "stop", "wh")):
        return  # "his wife, Lina Okoro and two sons"
    owner = kin.owner or (_whose(draft, at) if not phrase.det else None)
    mentions = [draft.mention(name) for name in names]
    if owner is not None:
        for mention in mentions:
            _claim(draft, owner, kin, mention, rule="kin-before-name")
    elif phrase.det == "the" and phrase.of is None and kin.relation in _MUTUAL and len(mentions) == 2:
        draft.emit(Kinship(mentions[0], kin.relation, mentions[1]), kin.at, rule="kin-of-each-other", beside=True)


def _names(draft: Draft, at: int) -> tuple[list[NounPhrase], int]:
    """The names from ``at`` on, up to the one behind "and", and where they end: "Marc, Oren and Hugo Alvik"."""
    row, names = draft.sentence.row, list[NounPhrase]()
    while isinstance(name := chunk_at(row, at), NounPhrase) and _is_named(draft, name):
        names.append(name)
        last = len(names) > 1 and is_low(chunk_at(row, at - 1), "and")
        joined = is_low(chunk_at(row, at + 1), "and", ",") and _is_named(draft, chunk_at(row, at + 2))
        if last or not joined:
            return names if last or len(names) == 1 else [], at + 1
        at += 2
    return [], at


def _after_name(draft: Draft, at: int, phrase: NounPhrase) -> bool:
    """ "Lina Okoro, (the) wife of Torben Alvik, …", "Torben Alvik, son of Marc Alvik and Lina Okoro, …"."""
    row, sentence = draft.sentence.row, draft.sentence
    name = chunk_at(row, at - 2) if at > 1 and comma_at(row, at - 1) else None
    if isinstance(name, NounPhrase) and name.first == name.last and sentence.tokens[name.first].low.isdigit():
        name = chunk_at(row, at - 4) if at > 3 and comma_at(row, at - 3) else None  # "Hugo Luna, 19, the son of …"
    kin = kin_in(sentence, phrase) if isinstance(name, NounPhrase) and _is_named(draft, name) else None
    if kin is None or not isinstance(name, NounPhrase) or kin.at != phrase.head or kin.plural or kin.owner is None:
        return False
    owners, end = [kin.owner], at + 1
    both = chunk_at(row, at + 2) if is_low(chunk_at(row, at + 1), "and") else None
    if kin.owner is phrase.of and isinstance(both, NounPhrase) and _is_named(draft, both):
        if kin.relation not in {"son", "daughter", "child"}:
            return False
        owners, end = [kin.owner, both], at + 3
    closing, then = chunk_at(row, end), chunk_at(row, end + 1)
    if not (closing is None or is_link(closing, "comma", "end", "stop")):
        return False
    listed = is_comma(closing) and is_link(then, "conj")
    if listed and (kin.owner is not phrase.of or len(owners) > 1):
        return False  # "killed Okoro, his wife, and two sons"
    if kin.owner is not phrase.of and (at > 2 and is_link(row[at - 3], "comma", "conj")):
        return False  # "Dane, Okoro, his wife"
    for owner in owners:
        _claim(draft, owner, kin, draft.mention(name), rule="kin-after-name")
    return True


def _being(draft: Draft, clause: Clause) -> None:
    """ "Torben Alvik is the son of Marc Alvik", "her husband was Torben Alvik", "Marc and Hugo Alvik were brothers"."""
    sentence = draft.sentence
    if not clause.subjects or not clause.objects or modality_of(sentence, clause) == "purpose":
        return
    subject, said = clause.subjects[0], clause.objects[0]
    kin = kin_in(sentence, said) if said.head == said.core or said.of is None else None
    if kin is not None and kin.at == said.head:
        if kin.owner is not None and not kin.plural and len(clause.subjects) == 1 and _is_one(draft, subject):
            _claim(draft, kin.owner, kin, draft.mention(subject), rule="be-kin", clause=clause)
        elif kin.plural and said.first == said.last and kin.relation in _MUTUAL and len(clause.subjects) == 2:
            first, second = (draft.mention(s) for s in clause.subjects)
            if all(_is_named(draft, s) for s in clause.subjects):
                draft.tell(Kinship(first, kin.relation, second), clause, rule="be-kin")
        return
    kin = kin_in(sentence, subject)
    one = kin is not None and kin.at == subject.head and kin.owner is not None and not kin.plural
    if one and kin is not None and kin.owner is not None and len(clause.objects) == 1 and _is_named(draft, said):
        _claim(draft, kin.owner, kin, draft.mention(said), rule="kin-be", clause=clause)


def _married(draft: Draft, clause: Clause) -> None:
    """ "Lina Okoro married Torben Alvik in 1985", "is married to Torben Alvik"; not whoever was forced to."""
    if clause.verb.form != "finite" or not clause.subjects or clause.verb.modal:
        return
    subject = clause.subjects[0]
    others = clause.after("to") if clause.passive else clause.objects
    if len(clause.subjects) > 1 or len(others) != 1 or not _is_one(draft, subject):
        return
    if _is_named(draft, others[0]) and modality_of(draft.sentence, clause) == "actual":
        draft.tell(Kinship(draft.mention(subject), "spouse", draft.mention(others[0])), clause, rule="married")


def _is_named(draft: Draft, chunk: Chunk | None) -> bool:
    """Whether a phrase is one person's name, with a title or not."""
    return (
        isinstance(chunk, NounPhrase)
        and chunk.is_named
        and is_person(chunk)
        and chunk.of is None
        and chunk.possessor is None
        and is_somebody(draft.sentence, chunk)
        and kin_in(draft.sentence, chunk) is None
    )


def _is_one(draft: Draft, subject: NounPhrase) -> bool:
    """A name, or "he" or "she" of whom it is known who that is."""
    if subject.sort == "pron":
        return draft.sentence.low(subject) in {"he", "she"} and bool(draft.mention(subject).antecedents)
    return _is_named(draft, subject)


def _claim(
    draft: Draft, owner: NounPhrase, kin: Kin, relative: Mention, *, rule: str, clause: Clause | None = None
) -> None:
    """Draft whose kin somebody is, where it is known who "his" is, and not himself."""
    if not draft.sentence.lows.isdisjoint(words("nouns", "credits")):
        return  # "her father Richard Holt. Credit: Alba Post": whose picture it is
    whose = draft.mention(owner)
    pronoun = owner.sort == "pron" and draft.sentence.low(owner) not in FIRST_PERSON
    if pronoun and not _is_the_only_one(draft, owner, whose):
        return
    ends = {end.span for end in whose.ends()}
    names = {end.name.form for end in whose.ends() if end.name is not None}
    if any(end.span in ends or (end.name is not None and end.name.form in names) for end in relative.ends()):
        return
    content = Kinship(whose, kin.relation, relative)
    if clause is not None:
        draft.tell(content, clause, rule=rule)
    else:
        draft.emit(content, kin.at, rule=rule, beside=True)


def _is_the_only_one(draft: Draft, owner: NounPhrase, whose: Mention) -> bool:
    """Whether nobody else is named before "his" or "her" in its sentence, or else in the last one that names any."""
    place, here = draft.sentence.tokens[owner.first].start, draft.sentence.index
    if len(whose.antecedents) != 1 or owner.plural:
        return False
    meant = {end.span for end in whose.ends()}
    for index in range(here, here - 3, -1):
        met = [m for m in draft.memory.met if m.sentence == index and m.place < place and m.mention.name is not None]
        people = [m.mention for m in met if m.mention.kind == "person" and m.sort in {"person", "name"}]
        if people:
            known = {end.name.form.split()[-1] for p in people for end in p.ends() if end.name is not None}
            return len(known) == 1 and any(end.span in meant for p in people for end in p.ends())
    return False
