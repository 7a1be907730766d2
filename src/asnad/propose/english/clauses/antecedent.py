"""Which phrase does a verb belong to, over prepositions, brackets and what stands between commas?"""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.coordination import group_ending
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_conj, is_link, is_low

__all__ = [
    "follows_name",
    "governing",
    "is_complementiser",
    "meant",
    "over_age",
    "over_parenthesis",
    "phrase_before",
    "under_if",
]


_WHEN = frozenset({"after", "before", "since"})


def phrase_before(row: list[Chunk], at: int, earlier: list[Clause], *, comma_ok: bool) -> int | None:
    """Index of the noun phrase a participle or verb at ``at`` belongs to: the nearest outside prepositional phrases."""
    i = at - 1
    fallback: int | None = None
    within: Clause | None = None
    while i >= 0:
        chunk = row[i]
        if isinstance(chunk, VerbGroup):
            clause = next((c for c in earlier if c.at == i), None)
            if within is not None and clause is not None and clause.passive and clause.kind == "main":
                # "Was jailed after a trial held by the army, charged with theft": not the army.
                return next((j for j, c in enumerate(row) if any(c is s for s in clause.subjects)), fallback)
            if clause is not None and clause.kind in {"relative", "reduced", "contact"} and clause.start < i:
                i = clause.start
                if isinstance(row[i], NounPhrase) and not _hangs(row, i, earlier):
                    return i
                told = is_comma(row[at - 1]) and clause.kind == "reduced" and fallback is not None
                within = clause if told and is_low(row[(fallback or 1) - 1], "by") else within
                continue
            if clause is not None and clause.kind in {"ing", "inf"}:
                i -= 1
                continue
            if clause is not None and clause.kind in {"relative", "reduced"} and i > 1 and is_link(row[i - 1], "conj"):
                i -= 2  # "men arrested and tortured by the army | were freed"
                continue
            return fallback
        if isinstance(chunk, NounPhrase):
            before = row[i - 1] if i else None
            if isinstance(before, Link) and before.kind == "prep":
                acts = earlier[-1].objects if earlier and _are_people(chunk) else []
                apart = _is_somebody(chunk) or any(o is row[i - 2] for o in acts)
                somebody = isinstance(row[i - 2], NounPhrase) and apart
                counted = chunk.number is not None and chunk.plural
                if i == at - 1 and before.low == "as" and (somebody or counted or is_comma(row[i - 2])):
                    # "The army blames the union as Governor Alvik denies …", "was held as 200 police searched …".
                    return i
                if fallback is None:
                    fallback = i
                i -= 2
                continue
            if (led := _led_by_both(row, i, earlier)) is not None:
                fallback = i if fallback is None else fallback
                i = led
                continue
            if isinstance(before, Link) and before.kind == "conj" and i >= 2:
                group = group_ending(row, i)
                if len(group) > 1:
                    first = next(j for j, c in enumerate(row) if c is group[0])
                    if first and is_link(row[first - 1], "prep"):
                        if fallback is None:
                            fallback = i
                        i = first - 2
                        continue
            if isinstance(before, VerbGroup):
                inner = next((c for c in earlier if c.at == i - 1), None)
                if inner is not None:
                    # "who came to the funeral or visited the family | were detained": where the first of them begins.
                    inner = _first_relative(inner, earlier)
                if (
                    inner is not None
                    and inner.kind == "relative"
                    and inner.verb.lemma in words("lemmas", "of_no_people")
                ):
                    return i  # "Holt, who said a guard | had beaten her"
                if inner is not None and inner.kind == "contact" and inner.complement is chunk:
                    whole = row[inner.start]  # "the gang of a man they called Kobra | beat him": the gang
                    return inner.start if isinstance(whole, NounPhrase) and whole.of is not None else i
                if inner is not None and _is_what_one_says(inner):
                    inner = inner.governor  # "Seven people who said they were teachers | were arrested"
                if inner is not None and inner.kind == "relative" and inner.start < i - 1:
                    # "Families who held a ceremony | were attacked": the object is inside the relative clause.
                    i = inner.start
                    if isinstance(row[i], NounPhrase) and not _hangs(row, i, earlier):
                        return i
                    continue
            return i
        if chunk.low in (")", "]"):
            i = _before_brackets(row, i)
            continue
        if chunk.kind in {"that", "sub", "stop", "end", "wh"}:
            return fallback if chunk.kind not in {"sub", "that"} else None
        if chunk.kind == "comma" and not comma_ok:
            return None
        i -= 1
    return fallback if comma_ok else None


def _is_what_one_says(clause: Clause) -> bool:
    """Whether a clause is what somebody says of himself, or says at all, within a relative clause."""
    above = clause.governor
    if above is None or above.kind != "relative" or clause.kind != "main":
        return False
    of_oneself = clause.verb.lemma == "be" and all(s.sort == "pron" for s in clause.subjects)
    says = above.verb.lemma in words("verbs", "report", "asserted")
    return (says and of_oneself) or (_takes_no_people(above) and clause.start == above.at + 1)


def _takes_no_people(clause: Clause) -> bool:
    return clause.verb.lemma in words("lemmas", "of_no_people")


def _led_by_both(row: list[Chunk], i: int, earlier: list[Clause]) -> int | None:
    """The participle of "men led by Norway and Meran", "armed with guns and clubs"; ``i`` is the last of those named.

    A comma closes it, or else no other verb is there that the first words could belong to.
    """
    first, lead = (row[i - 2], row[i - 3]) if i >= 4 and is_link(row[i - 1], "conj") else (None, None)
    closed = i + 1 < len(row) and is_comma(row[i + 1])
    alone = bool(earlier) and earlier[-1].at == i - 4 and earlier[-1].kind == "reduced"
    closed = closed or (alone and all(c.kind != "main" or says_or_asks(c) for c in earlier))
    led = closed and isinstance(first, NounPhrase) and is_low(lead, "by", "with") and isinstance(row[i - 4], VerbGroup)
    return i - 4 if led else None


def _hangs(row: list[Chunk], i: int, earlier: list[Clause]) -> bool:
    """ "The murders blamed on the unit that patrols the port | were": the unit hangs on a participle's preposition."""
    lead = row[i - 1] if i else None
    if not isinstance(lead, Link) or lead.kind != "prep" or i < 2:
        return False
    if is_link(row[i - 2], "pred") or isinstance(row[i - 2], NounPhrase):
        return True  # "gunmen loyal to the leader known as Kobra | stormed", "soldiers close to the general known as"
    return any(c.kind == "reduced" and c.at == i - 2 for c in earlier)


def _first_relative(clause: Clause, earlier: list[Clause]) -> Clause:
    if clause.kind != "relative" or not clause.subjects:
        return clause
    same = (c for c in earlier if c.kind == "relative" and c.subjects and c.subjects[0] is clause.subjects[0])
    return next(same, clause)


def _is_somebody(phrase: NounPhrase) -> bool:
    proper = phrase.proper
    return proper is not None and proper.last == phrase.head and proper.sort in {"person", "body"}


def _are_people(phrase: NounPhrase) -> bool:
    """ "Removed his boots as men | searched the house"."""
    return phrase.sort in {"person", "group"} and phrase.proper is None and not phrase.of


def is_complementiser(row: list[Chunk], at: int, earlier: list[Clause]) -> bool:
    """Whether "that" directly before a verb opens no relative clause ("said that were he …"): rare, so hardly ever."""
    chunk = row[at]
    if not isinstance(chunk, Link) or chunk.kind != "that":
        return False
    return bool(earlier) and earlier[-1].at == at - 1


def meant(link: Link, phrase: NounPhrase) -> NounPhrase:
    """What a relative pronoun stands for: with "who" the people, with "that" and "which" the thing named last."""
    inner: NounPhrase | None = phrase
    wanted = (
        {"person", "group", "number", "pron", "name"}
        if link.low.startswith("who")
        else {"body", "place", "thing", "act"}
    )
    several = (phrase.plural and phrase.sort == "person") or phrase.number is not None
    if link.low in {"that", "which"} and not several and phrase.sort not in {"group", "number", "pron"}:
        wanted = wanted | {"group"}  # "the head of the unit that shot him"
    found = phrase
    while inner is not None:
        if inner.det == "those" and inner.sort == "pron" and phrase.sort in {"person", "group"}:
            return inner  # "the families of those | who were killed"
        if inner.sort in wanted and (
            link.low.startswith("who") is False or (found is phrase and phrase.sort not in wanted)
        ):
            found = inner
        inner = inner.of
    return found


def follows_name(row: list[Chunk], at: int) -> bool:
    """Whether a person's name stands right before a phrase that only describes."""
    before, phrase = (row[at - 1] if at else None), row[at]
    if not isinstance(before, NounPhrase) or before.proper is None or before.proper.sort != "person":
        return False
    if not isinstance(phrase, NounPhrase) or phrase.plural or phrase.number is not None or phrase.sort == "pron":
        return False
    tells = row[at - 2] if at > 1 else None
    if isinstance(tells, VerbGroup) and tells.lemma in words("verbs", "says_to"):
        return False  # "told Mira Holt | a nurse was shot": she is who was told
    return phrase.proper is None or phrase.head > phrase.proper.last


def over_parenthesis(row: list[Chunk], comma: int, earlier: list[Clause]) -> int | None:
    """For "X, …, verb": the index of X, when what stands between the commas is an apposition or relative clause.

    A name that opens the clause is X whatever number of appositions follow: "Karimi, 33, a clerk of the mine, was …".
    """
    j = comma - 1
    nearest: int | None = None
    while j >= 0:
        chunk = row[j]
        if isinstance(chunk, Link) and chunk.low in (")", "]"):
            j = _before_brackets(row, j)
            continue
        ends = isinstance(chunk, Link) and chunk.kind in {"stop", "end", "that", "sub"}
        if ends and nearest is None and j + 1 < len(row) and _is_said_inside(row, j, comma, earlier):
            j -= 1  # "Mira Holt, who asked that her name be withheld, | says"
            continue
        if ends and not is_low(chunk, *_WHEN) and not _is_inside(row, j):
            break
        if isinstance(chunk, VerbGroup):
            clause = next((c for c in earlier if c.at == j), None)
            said = clause is not None and bool(clause.subjects) and clause.subjects[0].first > clause.verb.last
            if said and j > 1 and is_comma(row[j - 1]) and not any(isinstance(c, VerbGroup) for c in row[:j]):
                return j - 2 if isinstance(row[j - 2], NounPhrase) else nearest  # "Voss, said Holt, a lawyer, | shot"
            said = said or (comma - 2 <= j < comma and j > 2 and clause is not None and _is_put_in(row, clause, comma))
            inside = clause is not None and (clause.kind in {"relative", "reduced", "ing", "inf"} or said)
            inside = inside or (clause is not None and _is_inside(row, clause.start - 1))
            inside = inside or (clause is not None and _is_said_inside(row, clause.start - 1, comma, earlier))
            if clause is None or not (inside or _is_whose(row, clause) or _is_what_one_says(clause)):
                break  # but over "Voss, says the union, ordered …"
        k = j - 1
        if k >= 0 and is_low(row[k], ")", "]"):
            k = _before_brackets(row, k)
        if is_comma(chunk) and k >= 0 and isinstance(row[k], NounPhrase):
            if _is_whose_own(row, k, comma) or _opens_clause(row, k):
                return k
            if any(c.at == j + 1 and c.kind == "reduced" for c in earlier) and is_link(chunk_at(row, k - 1), "that"):
                return k  # "that the accused, led by their commander, Holt, | detained"
            if nearest is None:
                found = phrase_before(row, j, earlier, comma_ok=False)
                nearest = over_age(row, found if found is not None else k)
        j -= 1
    return nearest


def _is_inside(row: list[Chunk], at: int) -> bool:
    """Whether what is told between commas goes on here: "who led it when he was young", ", where they shot him,"."""
    if at > 0 and is_low(row[at], "where"):
        return True
    if at > 1 and is_low(row[at], "when") and is_comma(row[at - 1]):
        return isinstance(row[at - 2], NounPhrase)  # "Dane, when soldiers came, fled"
    return at > 0 and is_low(row[at], "when", "while", "because", "as", "until", "till") and not is_comma(row[at - 1])


def _is_said_inside(row: list[Chunk], that: int, comma: int, earlier: list[Clause]) -> bool:
    """ "Mira Holt, who asked that her name be withheld, | says": what a relative clause says ends before "says".

    So "officers, who say (that) they hold a man, | believe".
    """
    says = that - is_link(row[that], "that")
    above = next((c for c in earlier if c.at == says), None) if that > 0 else None
    verb = chunk_at(row, comma + 1)
    if above is None or above.kind != "relative" or not says_or_asks(above) or not isinstance(verb, VerbGroup):
        return False
    behind = row[comma + 1 :]
    listed = any(is_conj(c) and isinstance(v, VerbGroup) for c, v in pairwise(behind))
    own = verb.form in {"finite", "bare"}
    return own and (verb.passive or not listed or verb.lemma in words("lemmas", "only_says"))


def _is_whose_own(row: list[Chunk], k: int, comma: int) -> bool:
    """ "Mira Holt, whose husband, Dane, | was killed": the husband."""
    return is_low(chunk_at(row, k - 1), "whose") and not any(isinstance(c, VerbGroup) for c in row[k:comma])


def over_age(row: list[Chunk], at: int) -> int:
    """ "Holt, 88, who denies it, …", "Holt, a teacher, 28, who …": whose age the number between commas is."""
    number, name = row[at], row[at - 2] if at >= 2 else None
    aged = isinstance(number, NounPhrase) and number.sort == "number" and number.last - number.first < 2
    if aged and comma_at(row, at - 1) and comma_at(row, at - 3) and _is_told_of_a_name(row, at - 4, name):
        return at - 4
    named = isinstance(name, NounPhrase) and (name.proper is not None or _is_one_person(name) or _ends_named(name))
    return at - 2 if aged and named and is_comma(row[at - 1]) else at


def _is_told_of_a_name(row: list[Chunk], at: int, told: Chunk | None) -> bool:
    """ "Oren Falk, student, | 22", "the names of Oren Falk, her brother, | 19": who stands behind the name is he."""
    name = row[at] if at >= 0 else None
    one = isinstance(told, NounPhrase) and told.sort == "person" and not told.plural and not told.is_named
    bare = isinstance(told, NounPhrase) and told.det not in {"a", "an", "the"}
    return one and bare and isinstance(name, NounPhrase) and (name.is_named or _ends_named(name))


def _ends_named(phrase: NounPhrase) -> bool:
    """ "The family of Oren Falk"."""
    return phrase.of is not None and phrase.of.proper is not None and phrase.of.proper.last == phrase.last


def _is_one_person(phrase: NounPhrase) -> bool:
    return phrase.sort == "person" and phrase.det in {"a", "an"}


def _is_put_in(row: list[Chunk], clause: Clause, comma: int) -> bool:
    """ "Dane, police said, was killed", ", he told the court, ": words between commas that say whose word it is."""
    told = clause.verb.lemma == "tell" and clause.at == comma - 2
    return (
        says_or_asks(clause)
        and (told if clause.objects else clause.at == comma - 1)
        and row[clause.at - 1] in clause.subjects
        and is_comma(row[clause.at - 2])
    )


def _is_whose(row: list[Chunk], clause: Clause) -> bool:
    """Whether "whose" or "in which" opens a clause: ", whose candidate is the writer Mira Holt, …"."""
    at = clause.start - 1
    while at > 0 and is_link(row[at], "adv"):  # "whose only offence was …"
        at -= 1
    if at > 0 and isinstance(row[at], NounPhrase) and is_low(row[at - 1], "whose"):
        return True  # "on whose orders soldiers shot him"
    led = is_low(chunk_at(row, at), "which", "whom") and is_link(chunk_at(row, at - 1), "prep")
    return led or is_low(chunk_at(row, at), "whose")


def _before_brackets(row: list[Chunk], i: int) -> int:
    """The index before the bracket that closes at ``i`` was opened."""
    j = i - 1
    while j >= 0 and not is_low(row[j], "(", "["):
        j -= 1
    return j - 1


def _opens_clause(row: list[Chunk], at: int) -> bool:
    """Whether a person's name, or "Falk, a lawyer,", stands where a clause begins, and nothing holds it."""
    phrase = row[at]
    if not isinstance(phrase, NounPhrase):
        return False
    counted = phrase.number is not None and phrase.sort in {"person", "number"}
    what = chunk_at(row, at + 2)
    called = phrase.is_named and phrase.sort == "name" and isinstance(what, NounPhrase) and _is_one_person(what)
    if not counted and not called and (phrase.proper is None or phrase.proper.sort != "person"):
        return False
    before = row[at - 1] if at else None
    if isinstance(before, Link) and before.kind == "comma":
        lead = row[at - 2] if at >= 2 else None
        return isinstance(lead, Link) and lead.kind in {"adv", "time"}
    return before is None or (
        isinstance(before, Link) and before.kind in {"that", "quote", "adv", "stop", "sub", "time"}
    )


def governing(row: list[Chunk], at: int, earlier: list[Clause]) -> Clause | None:
    """The clause that this one is said, ordered or told in: the one whose verb stands right before, over "that"."""
    i = at - 1
    while i >= 0 and row[i].kind in {"that", "adv", "quote", "time", "prep", "comma"}:
        i -= 1
    return next((c for c in earlier if c.at == i), None) if i >= 0 and isinstance(row[i], VerbGroup) else None


def under_if(row: list[Chunk], at: int) -> bool:
    i = at - 1
    while i >= 0 and row[i].kind in {"adv", "quote", "time", "comma"}:
        i -= 1
    return i >= 0 and row[i].kind == "sub" and row[i].low in words("words", "conditions")
