"""Who is said to be dead, hurt or gone without a verb for it: "left three men dead", "was never seen again"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.frames import Act
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.acts.listed_dead import STATES, people_listed, suffered
from asnad.propose.english.acts.whose_bodies import with_whose_they_are
from asnad.propose.english.claims.doers import involvements
from asnad.propose.english.claims.draft import FIRST_PERSON, Draft
from asnad.propose.english.claims.excluded import are_its_doers
from asnad.propose.english.claims.participants import human, name_behind, the_count, victims_of, without_descriptions
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.coordination import has_own_verb
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.posts.appointments import limits
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.setting.where import place_of
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.trigger import act_verb

__all__ = ["draft_casualties"]


def draft_casualties(draft: Draft) -> None:
    """Draft deaths and injuries told by a state or by bodies."""
    finds = words("lemmas", "finds")
    telling = finds | {"be", "remain", "leave", "throw", "include", "identify", "name", "see", "hear"}
    for clause in draft.sentence.clauses:
        unseen = clause.verb.lemma in {"see", "hear"} and not (clause.passive or _sees_dead(draft, clause))
        if clause.verb.lemma not in telling or unseen or modality_of(draft.sentence, clause) != "actual":
            continue
        if clause.passive and (clause.verb.lemma in {"see", "hear"} or _is_never_found(draft, clause)):
            _gone(draft, clause)
        if clause.verb.lemma in {"include", "identify", "name"}:
            _by_name(draft, clause)
        if clause.verb.lemma == "be" and clause.objects:
            _among(draft, clause)
            _inverted(draft, clause)
        if clause.verb.lemma == "be" and clause.subjects:
            _among_the_dead(draft, clause)
        if clause.verb.lemma in {"be", "remain"} and not clause.objects:
            _missing(draft, clause)
        if clause.verb.lemma in {"leave", "find", "see"} and (clause.objects or clause.passive):
            _in_a_state(draft, clause)
        told = draft.sentence.tokens[clause.verb.first].low not in {"is", "are"} or clause.verb.lemma != "bury"
        if (clause.verb.lemma in finds and told) or _is_left_there(clause):
            _bodies(draft, clause)  # not "they are buried side by side": as in novels


def _sees_dead(draft: Draft, clause: Clause) -> bool:
    """ "We saw three men dead on the road"."""
    tokens, after = draft.sentence.tokens, clause.objects[-1].last + 1 if clause.objects else 0
    return bool(after) and clause.verb.lemma == "see" and [t.low for t in tokens[after : after + 1]] == ["dead"]


def _is_left_there(clause: Clause) -> bool:
    """ "Her body was left in a field", "thrown into a well"; not "left covered in bruises", "thrown against a wall"."""
    where = {"leave": ("in", "on", "by", "at", "near", "outside", "beside"), "throw": ("into", "in", "onto", "from")}
    first = clause.phrases[0] if clause.passive and clause.phrases else None
    return (
        first is not None and first[0] in where.get(clause.verb.lemma, ()) and first[1][0].first <= clause.verb.last + 4
    )


def _among(draft: Draft, clause: Clause) -> None:
    """ "Among the executed was Mira Holt", "Among those arrested were A and B"."""
    sentence = draft.sentence
    first = sentence.row[0]
    if not isinstance(first, Link) or first.low not in {"among", "amongst"}:
        return
    at = next(i for i, c in enumerate(sentence.row) if c is clause.objects[0])
    told = [name_behind(draft, p) for p in clause.objects]  # "among the dead was the mayor, Mira Holt"
    known = any((p.proper or p).sort == "person" for p in told)
    named = (people_listed(draft, at) if told == clause.objects else told) if known else []
    if any(c.at < clause.at and not c.passive and c.verb.act is not None for c in sentence.clauses):
        return  # "among those who killed Dane was Mira Holt"
    for i in range(first.last + 1, clause.verb.first):
        token = sentence.tokens[i]
        trigger = act_verb(token.lemma, (), ()) if "n" in token.forms else None
        act = trigger.code if trigger is not None else {"dead": "death", "wounded": "injury"}.get(token.low)
        if act is not None and named:
            break
    else:
        # "Among the victims was Mira Holt": what befell those who were told of.
        those = chunk_at(sentence.row, 1)
        act = suffered(draft, clause, those) if isinstance(those, NounPhrase) and those.plural else None
    for person in named if act is not None else ():
        _emit(draft, clause, act or "", [person], last=person.last, rule="among-those", first=first.first)


def _inverted(draft: Draft, clause: Clause) -> None:
    """ "Killed in the raid were A and B", "Also arrested was A": the participle opens, and who suffered it follows."""
    opening = draft.sentence.clauses[0]
    first = draft.sentence.row[0]
    if opening is clause and not clause.subjects:
        _still_held(draft, clause)
    if opening is clause or opening.kind != "reduced" or opening.subjects or opening.verb.first != first.first:
        return
    trigger = opening.verb.act
    between = draft.sentence.row[opening.at + 1 : clause.at]
    if trigger is None or clause.subjects or any(is_link(c, "comma", "stop") for c in between):
        return
    at = next(i for i, c in enumerate(draft.sentence.row) if c is clause.objects[0])
    doers = involvements(draft, opening.after("by"))
    for person in victims_of(draft, people_listed(draft, at), trigger.code):
        mention = draft.mention(person)
        act = Act(trigger.code, (mention,), doers, (), mention.count, when_of(draft, opening), place_of(draft, opening))
        draft.emit(act, opening.verb.main, rule="inverted", last=person.last)


def _still_held(draft: Draft, clause: Clause) -> None:
    """ "Still in detention are A and B": where they are opens the sentence."""
    where = [p for low, group in clause.before if low in {"in", "behind"} for p in group]
    jails = words("nouns", "jails")
    if not where or where[0].det or where[0].of is not None or draft.sentence.low(where[0]) not in jails:
        return
    at = next(i for i, c in enumerate(draft.sentence.row) if c is clause.objects[0])
    for person in people_listed(draft, at):
        _emit(draft, clause, "detention", [person], last=person.last, rule="inverted", first=where[0].first)


def _by_name(draft: Draft, clause: Clause) -> None:
    """ "The dead included A and B", "the dead were identified as A, 34, and B", "they were named as A and B"."""
    whom = clause.subjects if clause.passive or clause.verb.lemma == "include" else clause.objects
    if len(whom) != 1 or negative(draft.sentence, clause):
        return
    act = suffered(draft, clause, whom[0])
    named = clause.objects if clause.verb.lemma == "include" else clause.after("as")
    if act is None or not named:
        return
    at = next(i for i, c in enumerate(draft.sentence.row) if c is named[0])
    for person in people_listed(draft, at):
        _emit(draft, clause, act, [person], last=person.last, rule="named-dead", first=whom[0].first, then=False)


def _is_never_found(draft: Draft, clause: Clause) -> bool:
    """ "Was taken by soldiers and never found": whoever was seized before."""
    behind = draft.sentence.tokens[clause.verb.last + 1 : clause.verb.last + 2]
    if clause.verb.lemma != "find" or not clause.negative or len(clause.subjects) != 1:
        return False
    if not all(t.tag in {"end", "comma", "stop", "conj", "time"} or t.low == "since" for t in behind):
        return False  # "was never found guilty"
    before = (c for c in draft.sentence.clauses if c.at < clause.at and c.passive)
    if any(c.subjects[:1] == clause.subjects and c.verb.act is not None and _seizes(c.verb.act.code) for c in before):
        return True
    ends = {end.span for end in draft.mention(clause.subjects[0]).antecedents}
    return any(_seizes(act) and end.span in ends for act, m in draft.memory.victims[-8:] for end in m.ends())


def _seizes(act: str) -> bool:
    return bool(act_traits(act) & {"custody"}) or act in {"abduction", "kidnapping", "disappearance"}


def _gone(draft: Draft, clause: Clause) -> None:
    """ "Was never seen again", "has not been seen since", "nothing has been heard of A since"."""
    sentence = draft.sentence
    end = sentence.row[min(clause.end, len(sentence.row)) - 1].last
    after = {t.low for t in sentence.tokens[clause.verb.first : end + 2]}
    if not (after & {"since", "again"} or clause.verb.lemma == "find") or "public" in after:
        return  # "has not been seen in public since"
    nothing = bool(clause.subjects) and sentence.low(clause.subjects[0]) == "nothing"
    who = clause.after("of", "from") if nothing else clause.subjects
    neither = _neither(draft, clause, who) if after & {"ever", "since"} else []
    who = neither or who
    if not who or not (nothing or clause.negative or neither) or not all(human(draft, p) for p in who):
        return
    who = [p for p in who if not are_its_doers(draft, p)]
    mentions = tuple(draft.mention(p) for p in victims_of(draft, who, "disappearance"))
    if mentions:
        act = Act("disappearance", mentions, count=the_count(mentions))
        draft.emit(act, clause.verb.main, rule="never-seen-again", last=min(end, len(sentence.tokens) - 1))


def _neither(draft: Draft, clause: Clause, who: list[NounPhrase]) -> list[NounPhrase]:
    """ "Neither Mira Holt | nor Oren Falk was ever seen again": both."""
    row, tokens = draft.sentence.row, draft.sentence.tokens
    at = next((i for i, c in enumerate(row[: clause.at]) if is_low(c, "nor")), 0)
    first = row[at - 1] if at else None
    if not isinstance(first, NounPhrase) or tokens[first.first].low != "neither":
        return []
    named = [replace(first, first=first.first + 1)] if first.is_named else []
    return named + [p for p in who if p is not first]


def _missing(draft: Draft, clause: Clause) -> None:
    """ "Mira Holt has been missing since May 1998": since then; "two of them are dead"."""
    after = [c for c in draft.sentence.row[clause.at + 1 : clause.at + 3] if not is_link(c, "adv")]
    people = [p for p in clause.subjects if human(draft, p) and p.sort != "body" and p.det != "those"]
    people = [p for p in people if draft.sentence.low(p) not in FIRST_PERSON]
    state = chunk_at(after, 0)
    if not people or not is_low(state, "missing", "dead") or negative(draft.sentence, clause) or clause.conditional:
        return
    if is_low(state, "dead") and isinstance(chunk_at(after, 1), NounPhrase):
        return  # "is dead weight"
    since, _ = limits(draft, clause)
    mentions = tuple(draft.mention(p) for p in people)
    act = Act(STATES[draft.sentence.tokens[after[0].last].low], mentions, count=the_count(mentions), when=since)
    draft.emit(act, clause.verb.main, rule=f"is-{draft.sentence.tokens[after[0].last].low}", last=after[0].last)


def _among_the_dead(draft: Draft, clause: Clause) -> None:
    """ "Mira Holt was among the dead", "was one of 14 students shot dead"."""
    one_of = [o for o in clause.objects if clause.verb.lemma == "be" and draft.sentence.tokens[o.first].low == "one"]
    for phrase in clause.after("among", "amongst") + one_of:
        done = next(
            (
                c
                for c in draft.sentence.clauses
                if c.kind == "reduced" and any(s.last == phrase.last for s in c.subjects)
            ),
            None,
        )
        trigger = done.verb.act if done is not None else None
        dead = draft.sentence.low(phrase) == "dead" and phrase.of is None
        act = "death" if dead else trigger.code if trigger is not None else None
        named = any(s.proper is not None for s in clause.subjects)
        if _are_places(draft, phrase):
            continue  # "Sel Amar was among a dozen settlements captured"
        if act is None or not named or negative(draft.sentence, clause):
            continue
        for person in without_descriptions(draft, [name_behind(draft, s) for s in clause.subjects]):
            _emit(draft, clause, act, [person], last=phrase.last, rule="among-those")


def _are_places(draft: Draft, phrase: NounPhrase) -> bool:
    inside = (phrase, phrase.of) if phrase.of is not None else (phrase,)
    return any(p.sort == "place" or singular(draft.sentence.low(p)) in words("nouns", "settled") for p in inside)


def _in_a_state(draft: Draft, clause: Clause) -> None:
    """ "left three men dead (and two wounded)", "was found dead"."""
    sentence = draft.sentence
    people = clause.subjects if clause.passive else clause.objects
    if not people:
        return
    counted = sentence.low(people[-1])
    if clause.verb.lemma == "leave" and not clause.passive and counted in STATES and people[-1].number is not None:
        # "Clashes left at least six dead".
        _emit(draft, clause, STATES[counted], people[-1:], last=people[-1].last, rule="left-in-a-state")
        return
    after = clause.verb.last if clause.passive else people[-1].last
    state = sentence.tokens[after + 1].low if after + 1 < len(sentence.tokens) else ""
    if (
        state not in STATES
        or sentence.tokens[after + 1].tag == "verb"
        or (clause.verb.lemma == "find" and state == "missing")
    ):
        return
    act = STATES[state]
    then = clause.verb.lemma not in words("lemmas", "comes_upon") | {"see"}
    _emit(draft, clause, act, people, last=after + 1, rule="left-in-a-state", then=then)


def _bodies(draft: Draft, clause: Clause) -> None:
    """ "the bodies of two nurses were found"."""
    found = clause.subjects if clause.passive else clause.objects
    missed = negative(draft.sentence, clause)  # "the body was never found": who it was of is dead all the same
    corpses = words("nouns", "corpses")
    found = found if missed else _with_those_behind(draft, clause, _with_those_before(draft, found))
    for at, phrase in enumerate(() if missed else found):
        if draft.sentence.low(phrase) not in corpses:
            beside = at and draft.sentence.low(found[0]) in corpses and found[0].of is not None
            several = draft.sentence.low(found[0]) in {"bodies", "corpses", "remains"}
            counted = phrase.sort == "person" and (phrase.number is not None or phrase.det in {"a", "an"})
            if beside and (counted or (several and _is_somebody(draft, phrase))):
                # "The bodies of two women and a man", "of Mira Holt and Oren Falk", "of Mira Holt and her son".
                _emit(draft, clause, "death", [phrase], last=clause.verb.last, rule="bodies-found", then=False)
            continue
        whose = phrase.of or phrase.possessor or _identified_as(draft, clause)
        if whose is None and draft.sentence.tokens[phrase.first].tag == "own":
            own = phrase.first
            whose = NounPhrase(own, own, own, own, "pron", plural=draft.sentence.tokens[own].low == "their")
        if whose is not None:
            draft.lent = whose, with_whose_they_are(draft, whose, draft.mention(whose))
            _emit(draft, clause, "death", [whose], last=clause.verb.last, rule="bodies-found", then=False)
            draft.lent = None


def _is_somebody(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether a phrase is a person's name or somebody's kin."""
    named = phrase.is_named and not phrase.det and phrase.sort in {"person", "name"}
    return named or (phrase.sort == "person" and draft.sentence.tokens[phrase.first].tag == "own")


def _with_those_behind(draft: Draft, clause: Clause, found: list[NounPhrase]) -> list[NounPhrase]:
    """ "Found the bodies of Mira Holt and Oren Falk": he stands behind what the verb acts on, and has no own verb."""
    row, last = draft.sentence.row, found[-1] if found else None
    at = clause.end - 1
    if clause.passive or last is None or not 0 <= at < len(row) or row[at] is not last:
        return found
    who = row[at + 2] if at + 2 < len(row) and is_low(row[at + 1], "and") else None
    own = isinstance(who, NounPhrase) and has_own_verb(row, at + 2)
    return [*found, who] if isinstance(who, NounPhrase) and not own and _is_somebody(draft, who) else found


def _with_those_before(draft: Draft, found: list[NounPhrase]) -> list[NounPhrase]:
    """The bodies that a list begins with whose last member was taken for the subject."""
    row = draft.sentence.row
    at = next((i for i, chunk in enumerate(row) if found and chunk is found[0]), 0)
    whole = list(found)
    while at >= 2 and is_link(row[at - 1], "conj", "comma") and isinstance(before := row[at - 2], NounPhrase):
        whole.insert(0, before)
        at -= 2
    return whole if whole and draft.sentence.low(whole[0]) in words("nouns", "corpses") else found


def _emit(
    draft: Draft,
    clause: Clause,
    act: str,
    people: list[NounPhrase],
    *,
    last: int,
    rule: str,
    first: int | None = None,
    then: bool = True,
) -> None:
    """``then``: it happened when and where the clause says, and was not only found out then."""
    victims = victims_of(draft, people, act)
    if not victims:
        return
    mentions = tuple(draft.mention(v) for v in victims)
    count = the_count(mentions)
    if not negative(draft.sentence, clause):
        draft.memory.victims.extend((act, m) for m in mentions)
    draft.tell(
        Act(
            act,
            mentions,
            count=count,
            when=when_of(draft, clause) if then else None,
            where=place_of(draft, clause) if then else None,
        ),
        clause,
        rule=rule,
        first=first,
        last=last,
    )


def _identified_as(draft: Draft, clause: Clause) -> NounPhrase | None:
    """ "The remains were identified as those of Mira Holt"."""
    those = next(iter(clause.after("as")), None) if clause.verb.lemma in {"identify", "confirm"} else None
    one = those is not None and draft.sentence.low(those) in {"those", "that", "body", "remains"}
    return those.of if one and those is not None else None
