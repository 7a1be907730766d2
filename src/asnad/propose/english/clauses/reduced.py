"""Of whom is a participle said? "The men arrested in May", "a list of those shot", "the mayor, jailed for theft"."""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.antecedent import over_age, phrase_before
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.clauses.relative import all_of, nearer
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.coordination import group_at, group_ending
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_dash, is_link, is_low, over_brackets
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import Token

__all__ = ["is_inverted", "is_written", "reduced"]

_PEOPLE = frozenset({"person", "group", "body", "name", "pron", "number"})


def reduced(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> None:
    """It is said of the phrase it belongs to, or else of whom the clause before is about.

    ``at`` is the chunk that it stands behind, which is no verb.
    """
    chunk, previous = row[at], earlier[-1] if earlier else None
    if isinstance(chunk, NounPhrase) and chunk.det == "the" and at and is_low(row[at - 1], "than"):
        clause.kind, clause.subjects = "contact", [chunk]  # "more than the rebels killed"
        return
    clause.kind, clause.passive, clause.governor = "reduced", True, previous
    under_condition = isinstance(chunk, Link) and chunk.low in words("words", "conditions")
    if under_condition and is_link(chunk, "sub"):
        clause.conditional = True
        clause.subjects = list(previous.subjects) if previous is not None else []
        return
    if is_low(chunk, "including"):
        return  # "400 casualties, including killed and wounded": not all of them
    if is_comma(chunk) and (head := _head_of_entry(row, clause, earlier)) is not None:
        clause.subjects, clause.start = group_at(row, head)[0], head
        return
    if previous is not None and not previous.passive and previous.subjects and _is_as(row, at):
        clause.subjects = list(previous.objects)  # "workers the union described as unjustly detained": not the union
        return
    if (
        isinstance(chunk, NounPhrase)
        and is_low(chunk_at(row, at - 1), "for")
        and tokens[chunk.first].low in {"every", "each"}
    ):
        clause.conditional = True  # "for every soldier killed, ten hostages will be shot"
    if isinstance(chunk, NounPhrase) and (blamed := _who_is_blamed(clause, chunk)) is not None:
        clause.subjects, clause.start = [blamed], at
        return
    people = isinstance(chunk, NounPhrase) and chunk.sort in {"person", "group", "number", "pron"}
    # "among those executed": people right before a participle are whom it is said of.
    found = at if people else phrase_before(row, clause.at, earlier, comma_ok=True)
    found = over_age(row, found) if found is not None and is_comma(chunk) else found
    if is_comma(chunk) and (one := _named_right_before(row, at)) is not None:
        clause.subjects, clause.start = [one], at - 1
        return
    if found is None:
        clause.conditional = under_condition
        if previous is not None:
            clause.subjects = list(previous.objects or previous.subjects)
    elif previous is not None and _is_said_there(row, clause, at, found):
        clause.subjects = list(previous.subjects)  # "Two men are in jail at Carver, charged with murder": the men
    else:
        clause.subjects, clause.start = _said_of(tokens, row, clause, at, found), found


def _who_is_blamed(clause: Clause, phrase: NounPhrase) -> NounPhrase | None:
    """ "The army published pictures of soldiers | accused of torture": the soldiers, and neither it nor they."""
    shows = phrase.sort in {"thing", "act"} or (not phrase.sort and not phrase.det)  # not "the youngest of the men"
    of = phrase.of if shows else None
    blamed = clause.verb.lemma in words("verbs", "blame") | words("account", "done", "charged")
    return of if blamed and of is not None and of.sort in {"person", "group", "number"} else None


def _named_right_before(row: list[Chunk], at: int) -> NounPhrase | None:
    """ "Asked the army for word of the whereabouts of Oren Falk, | taken from his home": Falk, and not the army.

    Not behind people ("the widow of Oren Falk, jailed in May"): nobody can say who was.
    """
    whole, lead = chunk_at(row, at - 1), chunk_at(row, at - 2)
    if not isinstance(whole, NounPhrase) or whole.of is None or not is_link(lead, "prep"):
        return None
    inner = whole
    while inner.of is not None and inner.sort not in _PEOPLE | {"act"}:
        inner = inner.of
    named = inner.of is None and inner.is_named and inner.sort == "person" and inner.last == whole.last
    return inner if named else None


def _is_said_there(row: list[Chunk], clause: Clause, at: int, found: int) -> bool:
    """ "In jail at Carver, charged with murder", "went on trial in Carver on Monday accused of murder": not Carver."""
    blamed = clause.verb.lemma in words("verbs", "blame") | words("account", "done", "charged")
    beyond = found == at - 1 and (is_comma(row[at]) or is_link(row[at], "time"))
    where = row[found]
    jailed = blamed and isinstance(where, NounPhrase) and where.sort in {"place", "thing"}
    return (beyond or (blamed and found == at)) and (jailed or _is_where(row, found))


def _is_as(row: list[Chunk], at: int) -> bool:
    """Whether "as" leads to what stands behind the chunk at ``at``, over adverbs."""
    while at > 0 and is_link(row[at], "adv"):
        at -= 1
    return is_low(row[at], "as")


def _head_of_entry(row: list[Chunk], clause: Clause, earlier: list[Clause]) -> int | None:
    """ "Mira Holt, teacher, head of the union, | arrested in May", "…, whose son was shot, | arrested": Mira Holt."""
    at = next((i for i, c in enumerate(row[: clause.at]) if isinstance(c, NounPhrase) and c.is_named), None)
    name = row[at] if at is not None else None
    if at is None or not isinstance(name, NounPhrase) or name.proper is None or name.proper.sort != "person":
        return None
    if any(not isinstance(c, Link) and c.last > c.first for c in row[:at]) or not comma_at(
        row, over_brackets(row, at + 1)
    ):
        return None
    between = row[at + 1 : clause.at]
    if any(is_dash(c) or is_low(c, "]", ")", ":") for c in between):
        return None  # "SAN SALVADOR, 3 May (EFE) -- …"
    others = any(isinstance(c, NounPhrase) and c.is_named and c.sort == "person" for c in between)
    if not any(isinstance(c, VerbGroup) for c in between):
        described = sum(is_comma(c) for c in between) > 1 and not any(is_link(c, "wh", "conj") for c in between)
        return at if described and not others else None
    whose = [c for c in earlier if c.start > at and is_low(chunk_at(row, c.start - 1), "whose")]
    return at if whose and len(whose) == len(earlier) and whose[-1].verb.form == "finite" else None


def _said_of(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, found: int) -> list[NounPhrase]:
    """Whom it is said of, where it belongs to the phrase at ``found``: nobody, where it may be either of two."""
    chunk = row[at]
    if is_comma(chunk):
        before = row[at - 1] if at else None
        deadly = (told := clause.verb.act) is not None and "lethal" in act_traits(told.code)
        if deadly and isinstance(before, NounPhrase) and nearer(tokens, before, deadly=True) is not before:
            return []  # "Mora, the mother of Dane, shot dead in May": nobody can say who was
        group = group_ending(row, found, objects=True)
        deed = group[0] if len(group) == 1 and told is not None else None
        if deed is not None and deed.sort == "act" and deed.of is not None and deed.of.sort in {"person", "name"}:
            return [deed.of]  # "the killing of Dane, shot by soldiers"
        return group
    if isinstance(chunk, NounPhrase):
        if clause.verb.lemma in words("lemmas", "publishes") and is_written(tokens, chunk):
            return [chunk]  # "the ruling of Judge Holt | released on Monday": the ruling
        told_later = any(isinstance(c, VerbGroup) and c.form == "finite" for c in row[clause.at + 1 :])
        whole = all_of(tokens, chunk)
        if whole is not None and (whole is chunk.of or told_later or tokens[whole.first].tag == "num"):
            return [whole]  # "twenty of the 80 | arrested were released"
        if chunk.of is not None and _is_about_people(tokens, clause, chunk):
            return [chunk.of]  # "witnesses in the case of the six priests | murdered in May": the priests
        if (
            chunk.of is not None
            and chunk.of.det == "those"
            and chunk.of.sort == "pron"
            and chunk.sort in {"person", "group"}
        ):
            return [chunk.of]  # "the families of those | killed in the raid"
        inner = chunk.of if chunk.sort == "person" else None
        if inner is not None and inner.sort in {"body", "group"} and clause.verb.lemma in words("verbs", "blame"):
            return []  # "the commander of the unit blamed for killing": he or the unit
        if row[found] is not chunk and chunk.sort in {"", "person", "group", "body", "pron"}:
            return group_ending(row, found)
    subjects = group_ending(row, found)
    nearest = nearer(tokens, subjects[-1]) if subjects else None
    if nearest is not None and (len(subjects) == 1 or nearest is not subjects[-1]):
        return [nearest]  # "a group and relatives of a man sentenced to death"
    return [nearer(tokens, s) for s in subjects]


def _is_about_people(tokens: list[Token], clause: Clause, phrase: NounPhrase) -> bool:
    """Whether a phrase is of people who can be killed or held, as it cannot be itself."""
    of, told = phrase.of, clause.verb.act
    if of is None or of.sort not in {"person", "group"} or phrase.sort not in {"thing", "act"}:
        return False
    done = told is not None and bool(act_traits(told.code) & {"lethal", "custody"})
    return done and singular(tokens[phrase.head].low) not in words("nouns", "had")


def is_written(tokens: list[Token], phrase: NounPhrase) -> bool:
    """Whether a phrase is of something that is published or issued."""
    low = singular(tokens[phrase.head].low)
    return any(low in words("nouns", "work", kind) for kind in ("publication", "decree", "voice", "fiction"))


def _is_where(row: list[Chunk], at: int) -> bool:
    """Whether a phrase is where somebody is: "in jail at Carver"."""
    place, lead = row[at], row[at - 1] if at else None
    bare = isinstance(place, NounPhrase) and place.sort in {"place", "name"} and not place.det
    return bare and is_low(lead, "at", "in", "near", "to", "into", "inside")


def is_inverted(row: list[Chunk], found: int, earlier: list[Clause]) -> bool:
    """Whether a participle opens the sentence, and the phrase before the verb hangs on a preposition behind it.

    "Killed by soldiers and policemen | was Mira Holt": all of them killed her.
    """
    first, lead = earlier[0] if earlier else None, found
    while lead > 1 and is_link(row[lead - 1], "conj") and isinstance(row[lead - 2], NounPhrase):
        lead -= 2
    opens = first is not None and not any(isinstance(c, NounPhrase) for c in row[: first.at])
    if not opens or first is None or first.kind != "reduced" or found <= first.at or not is_link(row[lead - 1], "prep"):
        return False
    if lead < found and first.phrases:
        first.phrases[-1] = (first.phrases[-1][0], [c for c in row[lead : found + 1] if isinstance(c, NounPhrase)])
    return True
