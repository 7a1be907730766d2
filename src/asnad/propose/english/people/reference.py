"""Whom do pronouns, short names and "the group" stand for, as links?"""

from __future__ import annotations

from itertools import takewhile

from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import says_or_asks
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.memory import LOOKED_BACK, Memory, Met, gender_of
from asnad.propose.english.people.pronouns import pronoun
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.said.complement import complement_of
from asnad.propose.english.words.countries import demonym, is_capital, is_country
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import is_said, noun_sort
from asnad.propose.remembered import by_word

__all__ = ["plain", "resolved"]

_DESCRIBES = frozenset({"det", "own", "adj", "noun", "name", "prep", "gen"})
_SOME = frozenset({"most", "other", "remaining", "certain", "youngest", "oldest"})
_COUNTED_BACK = 4
"""Sentences after which "the three" are others."""
_CALLED_BACK = 12
"""Sentences after which "the gunmen" are others as often as not."""
_ANYBODY = frozenset({"people", "person"})


def plain(wording: str) -> str:
    """A body's name as it is compared: in small letters and without an article."""
    return " ".join(wording.lower().split()).removeprefix("the ")


def resolved(memory: Memory, sentence: Sentence, phrase: NounPhrase, mention: Mention) -> Mention:
    """The mention with its antecedents, when the phrase is one that points back."""
    found = _antecedents(memory, sentence, phrase, mention)
    if not found:
        return mention
    return Mention(mention.wording, mention.kind, mention.span, mention.name, mention.count, found, mention.basis)


def _antecedents(memory: Memory, sentence: Sentence, phrase: NounPhrase, mention: Mention) -> tuple[Mention, ...]:
    low = sentence.tokens[phrase.head].low
    at = sentence.tokens[phrase.first].start
    if phrase.sort == "pron" and phrase.of is None:
        return pronoun(memory, sentence, low, phrase, at)
    if mention.name is not None and mention.kind in {"person", "organisation"}:
        person = mention.kind == "person"
        found = _longer_name(memory, mention, at, gender_of(sentence, phrase) if person else None)
        return () if person and _is_the_teller(memory, sentence, phrase, found) else found
    if phrase.det in {"a", "an"} and _names_a_body(low):
        named = _named_before(sentence, phrase, memory.near(sentence, at))
        return tuple(named.ends()) if named is not None else ()
    if phrase.det in {"the", "this", "that", "these", "those", "such"}:
        found = _definite(memory, sentence, phrase, low, at)
        return found if all(_is_of_the_same(sentence, phrase, one) for one in found) else ()
    return ()


def _is_of_the_same(sentence: Sentence, phrase: NounPhrase, earlier: Mention) -> bool:
    """ "The mayor of Lomay" is "the Lomay mayor", and not the mayor of Meran who was told of."""
    of = phrase.of
    if of is None or of.sort == "pron" or phrase.number is not None:
        return True
    said = {word.removesuffix("'s").removesuffix("’s") for word in earlier.wording.lower().split()}
    return {t.low for t in sentence.tokens[of.first : of.last + 1] if t.tag in {"noun", "name", "num"}} <= said


def _is_the_teller(memory: Memory, sentence: Sentence, phrase: NounPhrase, found: tuple[Mention, ...]) -> bool:
    """ "Oren Falk said that Falk had been threatened": another Falk, whoever says so."""
    for clause in sentence.clauses if found else ():
        who = clause.subjects[0] if len(clause.subjects) == 1 else None
        if who is None or who.proper is None or who.proper.last != who.head or not says_or_asks(clause):
            continue
        said = complement_of(sentence, clause)
        if said is None or not (who.last < clause.verb.first < said[0] <= phrase.first <= said[1]):
            continue
        told = next(
            (m.mention for m in memory.near(sentence, sentence.tokens[phrase.first].start) if m.phrase is who), None
        )
        if told is not None and {end.wording for end in told.ends()} & {end.wording for end in found}:
            return True
    return False


_SONS = (["bin"], ["ibn"], ["bint"])


def _longer_name(memory: Memory, mention: Mention, at: int, gender: str | None) -> tuple[Mention, ...]:
    """The fuller name that a short one repeats: its words are in the longer one, and only one person has them.

    "Mr. Oren Falk said that Ms. Falk was shot": another, by the ``gender`` that her title tells.
    """
    name = mention.name
    short = name.form.lower().split() if name is not None else []
    if len(short) == 1 and mention.kind == "organisation" and (noun_sort(short[0]) or demonym(short[0])):
        return ()  # what is left of "the Sheriff's | Department" is none of the other departments
    body = mention.kind == "organisation"
    if not short or (len(short) == 1 and (is_country(short[0]) or short[0] in {"u.s.", "u.k.", "u.n."})):
        return ()
    found = []
    for form, met in memory.named.get((mention.kind, short[-1]), {}).items():
        full = form.split()
        if short == full[-1:] and full[-2:-1] in _SONS:
            continue  # "Salman" may be the father of Mohammed bin Salman
        before = full[: -len(short)]
        if body and (before[-1:] == ["of"] or before[-2:] == ["of", "the"]):
            continue  # "the Session of the Council" is no longer name of the Council
        if body and not words("names", "apart").isdisjoint(before):
            continue  # "the Free Meranian Army" is none of the Meranian Army
        if gender is not None and memory.genders.get(form, gender) != gender:
            continue
        if (
            met.place < at
            and len(full) > len(short)
            and (full[-len(short) :] == short or (len(short) == 1 and not body))
        ):
            found.append(met.mention)
    return tuple(found) if len(found) == 1 else ()


def _definite(memory: Memory, sentence: Sentence, phrase: NounPhrase, low: str, place: int) -> tuple[Mention, ...]:
    """ "the regime", "the two", "the executed", "two such individuals"."""
    inside = [t.low for t in sentence.tokens[phrase.first : phrase.core + 1]]
    if "such" in inside and memory.involved:
        return (memory.involved[-1],)
    if phrase.sort in {"number", ""} and phrase.number is not None:
        return _counted(memory, sentence, sentence.tokens[phrase.number[0]].low, place)
    if low in words("words", "done_away"):
        dead = low not in {"arrested", "detained", "disappeared"}
        last = [(act, m) for act, m in memory.victims[-1:] if m.kind != "person"]  # "the dead" are not one by name
        return tuple(m for act, m in last if not dead or "lethal" in act_traits(act))
    if _names_a_body(low):
        other = not words("words", "other_bodies").isdisjoint(inside)  # "the ruling party"
        called = frozenset(inside[1:] if low in words("nouns", "groups", "political") else inside[1:-1])
        return () if other else _body(memory, sentence, place, called)
    if phrase.sort not in {"body", "person", "group"} or len(inside) > 2 or _is_told_apart(sentence, phrase):
        return ()
    if len(memory.rebels) > 1 and singular(low) in words("nouns", "belonging", "rebels"):
        # Rebels of two bodies were told of: nobody says which these are.
        return ()
    if singular(low) in _ANYBODY:
        return ()  # "ten people were held. … the fear of the people": others, and all of them
    return _called_so(memory, sentence, phrase, low, place)


def _counted(memory: Memory, sentence: Sentence, number: str, place: int) -> tuple[Mention, ...]:
    """ "The three", where three were counted a moment ago."""
    found: Met | None = None
    for met in memory.before(place):
        if sentence.index - met.sentence > (_COUNTED_BACK if found is None else sentence.index - found.sentence + 1):
            break
        one = met.mention
        if one.count is None or not one.count.exact or not one.span or one.wording.lower().split()[0] != number:
            continue
        if found is not None and not {end.span for end in one.ends()} & {end.span for end in found.mention.ends()}:
            return ()  # "two soldiers came, two miners left. The two"
        found = found or met
    return (found.mention,) if found is not None else ()


def _body(memory: Memory, sentence: Sentence, place: int, called: frozenset[str]) -> tuple[Mention, ...]:
    """ "The group": a body with a name that is no country, house or ministry, and does not speak here.

    "The rights group", where it is ``called`` something: one that was so described.
    """
    fits = [
        m
        for m in ([*memory.before(place)][::-1] if called else memory.near(sentence, place))
        if m.mention.name is not None
        and m.sort in {"body", "group"}
        and m.head not in words("nouns", "houses")
        and m.head not in words("nouns", "state_bodies")
        and not (is_country(m.head) or is_capital(m.head))
        and not (m.spoke and m.sentence == sentence.index)
        and m.mention.kind != "person"
    ]
    if called:
        nearest = next((m for m in reversed(fits) if not m.spoke), None)
        fits = [m for m in fits if _is_described(m, called)]
        close = nearest is not None and sentence.index - nearest.sentence <= 1 and nearest not in fits
        if close and nearest is not None and (nearest.subject or called & words("nouns", "groups", "political")):
            return ()  # "The Lions and the opposition party Dalfa … The Lions … The party": the Lions may be one
    if len({end.wording for m in fits for end in m.mention.ends()}) > 1 and not fits[-1].subject:
        # "The Column works for the favour of the Front. The group killed a nurse": whom it is told of.
        fits = [m for m in fits if m.subject]
    if fits and not called and not fits[-1].subject and _speaks(sentence, place):
        return ()  # "Ten men were held by the Column. The group said": the ten, or who told of them
    if fits and any(m.subject and m is not fits[-1] and _is_a_rival(fits[-1], m) for m in fits):
        return ()  # "the Column and the Front signed it. The group"
    return tuple(fits[-1].mention.ends()) if fits else ()


def _speaks(sentence: Sentence, place: int) -> bool:
    """Whether who stands at this place of the text says or tells something."""
    return any(
        sentence.tokens[s.first].start == place and is_said(c.verb.lemma) for c in sentence.clauses for s in c.subjects
    )


def _is_described(met: Met, called: frozenset[str]) -> bool:
    """Whether words stand beside a name: "the rights group Amity Watch", "Amity Watch, a rights group"."""
    tokens, first, last = met.within.tokens, met.phrase.first, met.phrase.last + 1
    before = takewhile(lambda t: t.tag in _DESCRIBES, reversed(tokens[max(0, first - 5) : first]))
    closed = last < len(tokens) and tokens[last].tag == "comma"
    after = takewhile(lambda t: t.tag in _DESCRIBES, tokens[last + 1 : last + 8] if closed else [])
    return called <= {t.low for t in (*before, *tokens[first:last], *after)}


def _called_so(memory: Memory, sentence: Sentence, phrase: NounPhrase, low: str, place: int) -> tuple[Mention, ...]:
    """ "The regime": whom a longer phrase with the same head was said of."""
    length = len(" ".join(t.low for t in sentence.tokens[phrase.first : phrase.core + 1]))
    since = len(memory.met) - LOOKED_BACK
    people = phrase.sort != "body"
    same_head = [
        m
        for at, m in reversed(memory.heads.get(singular(low), []))
        if at >= since and m.place < place and (m.sort != "body") == people and m.plural == phrase.plural
    ]
    longer = [m for m in same_head if len(m.mention.wording.removesuffix("'s").removesuffix("'S")) > length]
    if longer and _is_some(longer[0]):
        return ()
    if len({m.mention.wording.lower() for m in longer if _is_counted_off(m)}) > 1:
        return ()  # "the first applicant … the second applicant … the applicant"
    if people and longer and not _are_just_so_many(longer[0]):
        ends = {end.span for end in longer[0].mention.ends()}
        last = next(m for m in same_head if not ends.isdisjoint(end.span for end in m.mention.ends()))
        if sentence.index - last.sentence > _CALLED_BACK:
            return ()
    if not longer or any(_is_a_rival(longer[0], m) for m in same_head) or _are_others_since(same_head, longer[0]):
        return ()
    if phrase.sort == "person" and not phrase.plural and _is_told_of_another(memory, same_head[0], place):
        return ()
    return tuple(longer[0].mention.ends())


def _is_a_rival(met: Met, other: Met) -> bool:
    """ "A young man shot an old man. The man": either, where both were told of in one sentence."""
    same = {end.span for end in met.mention.ends()} & {end.span for end in other.mention.ends()}
    return other.sentence == met.sentence and not same and other.mention.wording.lower() != met.mention.wording.lower()


def _are_others_since(same_head: list[Met], met: Met) -> bool:
    """ "The dead were Norwegian migrants. Police found 41 migrants. The migrants": the 41, or nobody knows."""
    last = same_head[0]
    return last is not met and last.plural and last.mention.count is not None and not last.mention.antecedents


def _is_told_of_another(memory: Memory, met: Met, place: int) -> bool:
    """ "The reporter was killed. … Lina Okoro is on hunger strike. The reporter", in paragraphs: Okoro may be one."""
    return any(
        m.subject
        and m.mention.kind == "person"
        and m.mention.name is not None
        and not (m.spoke or m.mention.antecedents or m.within.block == met.within.block)
        for m in takewhile(lambda m: m.place > met.place, memory.before(place))
    )


def _is_told_apart(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The protesters who were killed on Monday": those, and not all who were told of."""
    if any(t.low in {"who", "whom", "whose"} for t in sentence.tokens[phrase.last + 1 : phrase.last + 2]):
        return True
    reduced = (c for c in sentence.clauses if c.kind == "reduced" and c.verb.first == phrase.last + 1)
    return any(s.last == phrase.last for c in reduced for s in c.subjects)


def _are_just_so_many(met: Met) -> bool:
    """ "Six teachers were shot. … the teachers": they are told of all along."""
    return met.mention.count is not None and met.mention.count.exact


def _is_some(met: Met) -> bool:
    """ "The most militant miners", "the other miners", "one of the miners": some of them."""
    before = met.within.tokens[met.phrase.first : met.phrase.head]
    return any(t.low in _SOME for t in before) or [t.low for t in before[:2]] == ["one", "of"]


def _is_counted_off(met: Met) -> bool:
    tokens = met.within.tokens[met.phrase.first : met.phrase.head]
    return any(t.low in words("words", "counted_off") for t in tokens)


@by_word
def _names_a_body(low: str) -> bool:
    """Whether a word calls a body that has a name again: "the group"."""
    return low in words("nouns", "groups") | words("nouns", "groups", "political")


def _named_before(sentence: Sentence, phrase: NounPhrase, earlier: list[Met]) -> Mention | None:
    """The body that "a leftist group" is said of: "the Red Column, a leftist group"."""
    first = phrase.first
    if first < 2 or sentence.tokens[first - 1].tag != "comma":
        return None
    end = sentence.tokens[first - 2].end
    return next((m.mention for m in earlier if m.sort == "body" and m.mention.span and m.mention.span.end == end), None)
