"""Which phrase is the subject of a finite verb? The nearest before it; long, as much may stand between."""

from __future__ import annotations

from asnad.propose.english.clauses.antecedent import (
    follows_name,
    governing,
    over_age,
    over_parenthesis,
    phrase_before,
    under_if,
)
from asnad.propose.english.clauses.clause import ACCUSATIVE, Clause, says_or_asks
from asnad.propose.english.clauses.divided import divide
from asnad.propose.english.clauses.gerund import lend_subject
from asnad.propose.english.clauses.going_on import (
    acted_upon,
    beyond_put_in,
    came_there,
    first_joined,
    go_on,
    over_adjunct,
)
from asnad.propose.english.clauses.joined import agrees
from asnad.propose.english.clauses.left_open import is_left_open
from asnad.propose.english.clauses.let_go import let_go, let_speakers_go, take_back
from asnad.propose.english.clauses.participle import is_branded
from asnad.propose.english.clauses.reduced import is_inverted
from asnad.propose.english.clauses.relative import all_of, behind_not, nearer
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.coordination import group_at, group_ending
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.roll import roll_before
from asnad.propose.english.phrases.roll_of_names import names_up_to
from asnad.propose.english.phrases.row import is_comma, is_conj, is_dash, is_link, is_low, joins
from asnad.propose.english.words.token import Token, is_said

__all__ = ["belongs_to", "finite"]

_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_SELVES = frozenset({"himself", "herself", "itself", "themselves"})


def finite(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> None:
    """The subject of a verb that has its own; ``at`` is the chunk that it stands behind."""
    _find(tokens, row, clause, at, earlier)
    if (roll := roll_before(row, clause.at)) is not None and tokens[clause.verb.first].low not in {"was", "is", "has"}:
        clause.subjects, clause.start = roll, next(i for i, c in enumerate(row) if c is roll[0])
    _add_others(tokens, row, clause)
    _with_those_elsewhere(tokens, row, clause)


def belongs_to(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> None:
    """The verb is that of the phrase at ``at``, or of the list that begins there."""
    group = group_at(row, at)[0]
    _begin(row, clause, group if len(group) > 1 else group_ending(row, at), at, earlier)
    lend_subject(row, clause, at, earlier)
    for inner in earlier:
        if inner.at > at:  # "in May, a man | arrested in Lomay was shot": what opens the sentence is of its own verb
            inner.times = [t for t in inner.times if t.first > row[at].first]
            inner.before = [(low, group) for low, group in inner.before if group and group[0].first > row[at].first]
    last = clause.at - 1 - is_comma(row[clause.at - 1])
    if is_conj(row[last - 1]) and not clause.has_subject(row[last]):
        take_back(row, last, earlier)
    _with_those_elsewhere(tokens, row, clause)


_THERE = ("in", "at", "from", "near", "outside")


def _with_those_elsewhere(tokens: list[Token], row: list[Chunk], clause: Clause) -> None:
    """ "A miner in Lomay and a teacher (in Meran) | were shot": by the verb they are several."""
    subject = clause.subjects[0] if len(clause.subjects) == 1 else None
    if subject is None or tokens[clause.verb.first].low not in {"were", "are", "have"}:
        return
    last, at = row[clause.at - 1], next((i for i, c in enumerate(row[: clause.at]) if c is subject), 0)
    led = at == clause.at - 5 and is_low(row[at + 1], *_THERE) and is_low(row[at + 3], "and")
    if led and _is_somewhere(row[at + 2]) and isinstance(last, NounPhrase) and _is_someone(last):
        clause.subjects = [subject, last]  # "two miners in Lomay and | a teacher were shot"
    if subject.plural or len(clause.subjects) > 1:
        return
    found, joint = [subject], "conj"
    while at > 3 and (is_link(row[at - 1], joint) or (is_conj(row[at - 1]) and is_comma(row[at - 2]))):
        there = at - 2 - is_comma(row[at - 2])
        who = row[there - 2] if there > 1 and is_low(row[there - 1], *_THERE) else None
        if not _is_somewhere(row[there]) or not isinstance(who, NounPhrase) or not _is_someone(who):
            return
        found.insert(0, who)
        at, joint = there - 2, "comma"
    if len(found) > 1 and (at == 0 or is_link(row[at - 1], "that", "stop", "quote", "time")):
        clause.subjects, clause.start = found, at


def _is_somewhere(chunk: Chunk) -> bool:
    """Whether a phrase is a place or body, and not somebody's: "in the car of Mira Holt | and Jan Dane"."""
    if not isinstance(chunk, NounPhrase) or chunk.sort not in {"place", "body", "name"}:
        return False
    return chunk.of is None or chunk.of.sort not in {"person", "name", "pron"}


def _is_someone(phrase: NounPhrase) -> bool:
    told = phrase.det in {"a", "an", "the", "another"} or phrase.is_named or phrase.number is not None
    return told and phrase.sort in {"person", "name"}


def _add_others(tokens: list[Token], row: list[Chunk], clause: Clause) -> None:
    """ "Mira Holt, who was nineteen, and four others | were shot": all five."""
    i = clause.at - 1 - is_comma(row[clause.at - 1])
    others, subject = row[i], clause.subjects[0] if len(clause.subjects) == 1 else None
    if not isinstance(others, NounPhrase) or subject is None or subject is others or not subject.is_named:
        return
    at = next((j for j, c in enumerate(row[:i]) if c is subject), i)
    if tokens[clause.verb.first].low not in {"were", "are", "have"}:
        return
    told = is_comma(row[at + 1]) and is_link(row[at + 2], "wh") if at + 3 < i else False
    if names := names_up_to(row, at, clause.at):
        clause.subjects = names
    elif told and is_conj(row[i - 1]) and is_comma(row[i - 2]):
        clause.subjects = [subject, others]


def _find(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> None:
    if _is_he(tokens, row, clause, at, earlier) or _is_told_of(row, clause, at, earlier):
        return
    i = clause.at - 1
    while i >= 0 and row[i].kind in {"adv", "quote", "time", "prep"}:
        i -= 1
    if i >= 1 and isinstance(row[i], NounPhrase) and isinstance(row[i - 1], NounPhrase):
        if _is_himself(tokens, row, clause, i, earlier) or _is_those_they(tokens, row, clause, i):
            return
    elif i >= 0 and (_closes_dashes(row, clause, i, earlier) or _closes_commas(row, clause, i, earlier)):
        return
    if (put_in := beyond_put_in(row, clause, earlier)) is not None:
        go_on(row, clause, put_in.at, put_in)
        return
    found = phrase_before(row, clause.at, earlier, comma_ok=False)
    if found is None and (above := over_adjunct(row, clause, earlier)) is not None:
        go_on(row, clause, above.at, above)
        return
    if found is None:
        found = phrase_before(row, clause.at, earlier, comma_ok=True)
        if found and is_link(row[first_joined(row, found) - 1], "prep"):
            if (above := came_there(tokens, row, clause, found, earlier)) is not None:
                go_on(row, clause, found, above)
            return
        if found is not None and not agrees(tokens, clause.verb, group_ending(row, found)):
            return  # "the claim that it was between farmers and herders, is widely held": not the herders
    if found is not None and tokens[row[found].first].low.isdigit() and tokens[clause.verb.first].low != "were":
        found = over_age(row, found)  # "Voss, 27 was arrested"
    if found is None or _is_what_is_done(row, found, earlier):
        return  # "Extraditing her would embolden others"
    if clause.verb.lemma == "be" and is_inverted(row, found, earlier):
        return  # "Also held for mocking the minister was Mira Holt"
    if (acted := acted_upon(row, clause, found, earlier)) is not None:
        go_on(row, clause, found, acted)
    else:
        _own_subject(tokens, row, clause, found, earlier)
        if clause.start < found and is_conj(row[found - 1]) and not clause.has_subject(row[found]):
            take_back(row, found, earlier)


def _begin(row: list[Chunk], clause: Clause, subjects: list[NounPhrase], at: int, earlier: list[Clause]) -> None:
    """The clause begins with its subjects at ``at``, and hangs on what stands before them."""
    clause.subjects, clause.start = subjects, at
    clause.governor, clause.conditional = governing(row, at, earlier), under_if(row, at)


def _is_he(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> bool:
    """ "who believed he had killed her", "shot them as they fled": he or they, whoever stands before."""
    chunk, lead = row[at], row[at - 1] if at else None
    opens = isinstance(lead, VerbGroup) or is_low(lead, "as")
    if not opens or not isinstance(chunk, NounPhrase) or tokens[chunk.head].low not in _NOMINATIVE:
        return False
    _begin(row, clause, [chunk], at, earlier)
    return True


def _is_told_of(row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> bool:
    """ "Praised a man who led the raid and said soldiers | killed two": the soldiers, right behind who says so."""
    said, chunk = earlier[-1] if earlier else None, row[at]
    if said is None or said.kind != "relative" or said.verb.lemma not in words("lemmas", "only_says"):
        return False
    if is_said(clause.verb.lemma):
        return False  # "Holt, who confirmed the attack, told reporters"
    if said.objects or at != clause.at - 1 or row[at - 1] is not said.verb or not isinstance(chunk, NounPhrase):
        return False
    _begin(row, clause, [chunk], at, earlier)
    return True


def _is_himself(tokens: list[Token], row: list[Chunk], clause: Clause, i: int, earlier: list[Clause]) -> bool:
    """ "Voss himself beat him"."""
    phrase, who = row[i], row[i - 1]
    if not isinstance(phrase, NounPhrase) or not isinstance(who, NounPhrase) or tokens[phrase.head].low not in _SELVES:
        return False
    by_others = bool(clause.after("by")) and not clause.verb.passive  # "Voss, himself abducted by rebels"
    if by_others or is_low(row[i - 2] if i >= 2 else None, "by"):
        return False
    who.sort = who.sort or "person"
    _begin(row, clause, [who], i - 1, earlier)
    return True


def _is_those_they(tokens: list[Token], row: list[Chunk], clause: Clause, i: int) -> bool:
    """ "those they killed": a pronoun between a phrase and its verb."""
    phrase, those = row[i], row[i - 1]
    if not isinstance(phrase, NounPhrase) or not isinstance(those, NounPhrase) or clause.objects:
        return False
    if phrase.sort != "pron" and not is_left_open(row, clause, those):
        return False
    clause.kind, clause.start = "contact", i - 1
    clause.subjects, clause.objects = [phrase], [all_of(tokens, those) or nearer(tokens, those)]
    return True


def _closes_dashes(row: list[Chunk], clause: Clause, i: int, earlier: list[Clause]) -> bool:
    """ "Four men – A, B, C and D – were arrested"."""
    if i <= 2 or not is_dash(row[i]):
        return False
    opened = next((j for j in range(i - 1, 0, -1) if is_dash(row[j])), 0)
    before = row[opened - 1] if opened else None
    if not isinstance(before, NounPhrase) or any(isinstance(c, VerbGroup) for c in row[opened:i]):
        return False
    at = phrase_before(row, opened, earlier, comma_ok=False)
    at = opened - 1 if at is None else at
    _begin(row, clause, group_ending(row, at), at, earlier)
    return True


def _closes_commas(row: list[Chunk], clause: Clause, i: int, earlier: list[Clause]) -> bool:
    """ "The former minister, Reza Karimi, was …"; but "the bodyguards of the mayor, Reza Karimi, were"."""
    inner = over_parenthesis(row, i, earlier) if is_comma(row[i]) else None
    if inner is None:
        return False
    inner = _over_objects(row, inner, earlier)
    subjects = group_ending(row, inner)
    at = over_age(row, i - 1)
    named = row[at] if at >= 1 and is_comma(row[at - 1]) and len(subjects) == 1 else None
    if (
        isinstance(named, NounPhrase)
        and named.proper is not None
        and named.proper.sort == "person"
        and _is_nobodys_name(subjects[0])
        and (
            row[at - 2] is subjects[0]
            or _is_of_an_outlet(row, i, subjects[0])
            or _is_over_a_field(row, at, subjects[0])
        )
        and not (at < i - 1 and subjects[0].plural)
        and not _is_of_somebody(subjects[0])
    ):
        subjects = [named]
    _begin(row, clause, subjects, inner, earlier)
    return True


def _is_over_a_field(row: list[Chunk], at: int, office: NounPhrase) -> bool:
    """ "The special rapporteur on torture, | Mira Holt, said": a preposition leads to what the office is over."""
    field = row[at - 2] if at >= 4 else None
    led = is_low(row[at - 3], "on", "for", "to") and row[at - 4] is office
    return isinstance(field, NounPhrase) and field.proper is None and field.sort != "person" and led


def _own_subject(tokens: list[Token], row: list[Chunk], clause: Clause, found: int, earlier: list[Clause]) -> None:
    """The subject that the phrase at ``found`` belongs to or is, which the verbs before and after it then share."""
    found = _over_objects(row, _over_relatives(row, _over_included(row, found), earlier), earlier)
    found = behind_not(row, found)
    if follows_name(row, found):
        # "Karimi | the union's founder": the name is the subject.
        found -= 1
    clause.subjects = _without_objects(tokens, group_ending(row, found))
    if (named := _whom_it_describes(tokens, row, clause)) is not None:
        clause.subjects = [named]  # "Holt, a teacher at the school and one of its founders was shot"
    first = clause.subjects[0]
    clause.start = found if row[found] is first else min(found, next(j for j, c in enumerate(row) if c is first))
    if found and is_conj(row[found - 1]) and not divide(tokens, row, clause, found, earlier):
        let_go(row, found, earlier)
    clause.governor = governing(row, clause.start if len(clause.subjects) > 1 else found, earlier)
    clause.conditional = under_if(row, clause.start)
    if len(clause.subjects) > 1 and says_or_asks(clause):
        let_speakers_go(row, clause, earlier)
    lend_subject(row, clause, found, earlier)


def _without_objects(tokens: list[Token], subjects: list[NounPhrase]) -> list[NounPhrase]:
    """ "Holt held him and Voss hit him": only Voss hit him."""
    if len(subjects) == 1:
        return subjects
    acted = [i for i, s in enumerate(subjects[:-1]) if s.sort == "pron" and tokens[s.head].low in ACCUSATIVE]
    return subjects[acted[-1] + 1 :] if acted else subjects


def _is_of_an_outlet(row: list[Chunk], i: int, phrase: NounPhrase) -> bool:
    """ "A journalist with Meran News, Holt, was jailed": what stands between is no other person."""
    outlet = row[i - 3]
    bare = phrase.det in {"a", "an", "another"} and phrase.sort == "person" and i >= 5 and row[i - 5] is phrase
    return (
        bare
        and is_low(row[i - 4], "with", "at", "from", "for")
        and isinstance(outlet, NounPhrase)
        and (outlet.sort != "person")
    )


def _is_nobodys_name(phrase: NounPhrase) -> bool:
    """Whether a name behind it can be the phrase's: "the miner", "a Valdorian miner", and not "Mira Holt"."""
    return phrase.proper is None or (phrase.sort == "person" and phrase.proper.last < phrase.head)


def _is_of_somebody(phrase: NounPhrase) -> bool:
    """ "The widow of the mayor": a name behind it may be the mayor's."""
    several = phrase.of is not None and phrase.of.sort in {"person", "number", "pron"} and phrase.of.proper is None
    return several and phrase.det != "another"


def _is_what_is_done(row: list[Chunk], found: int, earlier: list[Clause]) -> bool:
    """Whether the phrase before a verb is only the object of a gerund that opens the clause and is its subject."""
    last = earlier[-1] if earlier else None
    if last is None or last.verb.form != "ing" or last.subjects or not last.has_object(row[found]):
        return False
    if is_link(row[last.at - 1], "conj") and len(earlier) > 1 and earlier[-2].kind == "ing":
        last = earlier[-2]  # "Trying one and hanging another shows …"
    return last.at == 0 or is_link(row[last.at - 1], "that", "quote", "sub", "stop")


def _over_included(row: list[Chunk], found: int) -> int:
    """ "Thousands of people including teachers, nurses, students were …": the thousands."""
    i = found
    while i >= 2 and isinstance(row[i], NounPhrase) and joins(row[i - 1]):
        i -= 2 + (is_conj(row[i - 1]) and is_comma(row[i - 2]))
    within = i >= 2 and is_low(row[i - 1], "including", "such as") and isinstance(row[i - 2], NounPhrase)
    return i - 2 if within else found


def _over_relatives(row: list[Chunk], found: int, earlier: list[Clause]) -> int:
    """ "A man who sent letters to A and B has been jailed": where only relative clauses were met, it is the man."""
    lead = row[found - 1] if found else None
    first = earlier[0] if earlier else None
    only = first is not None and all(c.kind in {"relative", "reduced"} for c in earlier) and found > earlier[-1].at
    if first is None or lead is None or not only or not is_conj(lead) or not isinstance(row[first.start], NounPhrase):
        return found
    return first.start if first.kind == "relative" and first.start < first.at else found


def _over_objects(row: list[Chunk], found: int, earlier: list[Clause]) -> int:
    """ "Two policemen guarding the consulate were killed": not what they guarded, but "said soldiers were killed"."""
    if not found or not isinstance(row[found - 1], VerbGroup):
        return found
    inner = next((c for c in earlier if c.at == found - 1), None)
    if inner is not None and inner.kind == "main" and inner.start >= 2 and is_link(row[inner.start - 1], "that"):
        # "The fact that soldiers killed him was hidden": the fact was.
        noun = row[inner.start - 2]
        outer = _said_of(row, inner.start - 2, earlier)
        if outer is not None:
            return outer
        return inner.start - 2 if isinstance(noun, NounPhrase) and noun.sort in {"thing", ""} else found
    believed = next((c for c in earlier if c.at == found - 2), None)
    if inner is not None and inner.verb.lemma == "be" and inner.kind == "inf" and believed is not None:
        # "A man believed to be a soldier was killed": the man was.
        said = believed.kind in {"reduced", "ing", "relative"}
        return believed.start if said and isinstance(row[believed.start], NounPhrase) else found
    if inner is not None and inner.kind == "reduced" and is_branded(row, inner):
        return inner.start  # "two men called spies were shot"
    opens = inner is None or inner.kind not in {"ing", "inf"} or inner.verb.passive
    duty = inner is not None and is_low(row[inner.at - 1], "with")  # "charged with finding Holt | killed him"
    says = inner is not None and says_or_asks(inner) and not duty
    if inner is None or opens or inner.verb.lemma in words("lemmas", "opens_a_clause") or says:
        return found
    if inner.kind == "ing":
        said_of = inner.governor
        if (
            not isinstance(row[inner.start], NounPhrase)
            and said_of is not None
            and said_of.kind in {"reduced", "relative"}
        ):
            # "The man (arrested and) convicted of murdering her was killed": the man was.
            return _whose_it_is(row, said_of, found)
        if isinstance(row[inner.start], NounPhrase):
            return inner.start
        far = phrase_before(row, inner.at, earlier, comma_ok=False) if inner.governor is not None else None
        return found if far is None else far
    outer = phrase_before(row, inner.at, earlier, comma_ok=False)
    return found if outer is None else outer


def _whose_it_is(row: list[Chunk], clause: Clause, otherwise: int) -> int:
    """Where the phrase stands that a participle is said of, or of a part of it: "the brother of a man | accused"."""
    if isinstance(row[clause.start], NounPhrase):
        return clause.start
    who = clause.subjects[-1] if clause.subjects else None
    at = (i for i, c in enumerate(row[: clause.at]) if isinstance(c, NounPhrase) and (c is who or c.of is who))
    return otherwise if who is None else next(at, otherwise)


def _said_of(row: list[Chunk], at: int, earlier: list[Clause]) -> int | None:
    """Who is said to have said so: "reporters who wrote that … were jailed", "people held for saying that …"."""
    clause = next((c for c in earlier if c.at == at), None)
    while clause is not None and clause.kind in {"ing", "inf"}:
        clause = clause.governor
    if clause is None or clause.kind not in {"relative", "reduced"}:
        return None
    return clause.start if isinstance(row[clause.start], NounPhrase) else None


def _whom_it_describes(tokens: list[Token], row: list[Chunk], clause: Clause) -> NounPhrase | None:
    """The name at the head of the sentence that descriptions stand behind, where no comma closes them."""
    last = clause.subjects[-1]
    if tokens[clause.verb.first].low not in {"was", "is", "has"} or last.proper is not None or last.sort != "person":
        return None
    at = next(i for i, c in enumerate(row) if c is last)
    marks = [i for i in range(at) if is_comma(row[i])]
    name, what = (row[marks[0] - 1], row[marks[0] + 1]) if len(marks) == 1 and marks[0] else (None, None)
    if not isinstance(name, NounPhrase) or name.proper is None or name.proper.sort != "person":
        return None
    opens = all(isinstance(c, Link) for c in row[: marks[0] - 1])
    described = isinstance(what, NounPhrase) and what.det in {"a", "an", "the"} and what.sort == "person"
    between = not any(isinstance(c, VerbGroup) for c in row[:at])
    return name if opens and described and between and what is not last else None
