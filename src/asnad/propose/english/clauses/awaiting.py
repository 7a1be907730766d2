"""Which phrase that opened a clause still awaits its verb? "A man in a house where Holt was shot by guards | fled"."""

from __future__ import annotations

from asnad.propose.english.clauses.clause import ACCUSATIVE, Clause
from asnad.propose.english.clauses.participle import reads_as_participle
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_conj, is_link, is_low, joins
from asnad.propose.english.words.token import Token, is_said

__all__ = ["awaiting", "who_did_it_to_whom"]

_FULL = frozenset({"main", "relative", "contact"})
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_OPENERS = ("wh", "that", "sub")
_MARKS = frozenset({";", "(", ")", "[", "]"})


def awaiting(tokens: list[Token], row: list[Chunk], clause: Clause, earlier: list[Clause]) -> int | None:
    """Where the phrase stands that the finite verb of ``clause`` must belong to; ``None`` where another may be meant.

    What stands between has as many finite verbs as words that open clauses: none of them is left for the phrase, and
    none of the inner clauses is left for the verb.
    """
    if clause.verb.form != "finite" or is_conj(row[clause.at - 1]) or _is_within(tokens, row, clause):
        return None
    if reads_as_participle(tokens, row, clause):
        return None
    for start in range(clause.at - 1, -1, -1):
        before = chunk_at(row, start - 1)
        if before is not None and not is_link(before, "that", "sub", "stop", "quote"):
            continue
        if is_link(before, "that") and isinstance(chunk_at(row, start - 2), NounPhrase):
            continue  # "the students that | the army wanted": within a relative clause
        at = _opening(tokens, row, start, clause.at)
        apart = _awaits(tokens, row, clause, at, earlier) if at is not None else None
        if apart is not None:
            _set_apart(tokens, row, apart, earlier)
            return at
    return None


def who_did_it_to_whom(tokens: list[Token], row: list[Chunk], clause: Clause, earlier: list[Clause]) -> int | None:
    """ "A man whom guards who had beaten Holt | shot was freed": where the guards stand, who behind "whom" await it."""
    verb = clause.verb
    if verb.form != "finite" or verb.passive or clause.objects or clause.after("by") or is_conj(row[clause.at - 1]):
        return None
    at = next((i for i in range(clause.at - 2, 1, -1) if _opens_with_whom(row, i)), None)
    if at is None or at + 1 >= clause.at - 1 or "d" not in tokens[verb.main].forms:
        return None
    apart = _awaits(tokens, row, clause, at, earlier)
    _set_apart(tokens, row, apart or [], earlier)
    return at if apart is not None else None


def _set_apart(tokens: list[Token], row: list[Chunk], apart: list[Clause], earlier: list[Clause]) -> None:
    """What was read as verbs is said of whom it stands behind, and so is what hangs on it."""
    for each in apart:
        who = row[each.at - 1]
        if isinstance(who, NounPhrase) and _is_of_an_object(tokens, row, each):
            for other in earlier:
                if other.governor is each and other.subjects == each.subjects:
                    other.subjects = [who]
            each.subjects = [who]
        each.kind, each.passive = "reduced", True


def _opens_with_whom(row: list[Chunk], at: int) -> bool:
    """Whether "whom" stands right before, or "whose brother"."""
    return is_low(row[at - 1], "whom") or (isinstance(row[at - 1], NounPhrase) and is_low(row[at - 2], "whose"))


def _opening(tokens: list[Token], row: list[Chunk], start: int, end: int) -> int | None:
    """The first phrase from ``start`` on that no preposition leads: "in Lomay | a man"."""
    led = False
    for i in range(start, end):
        chunk = row[i]
        if isinstance(chunk, NounPhrase) and not led:
            return None if tokens[chunk.first].low in ACCUSATIVE else i
        if not isinstance(chunk, NounPhrase) and not is_link(chunk, "prep", "time", "adv", "comma"):
            return None
        led = is_link(chunk, "prep")
    return None


def _awaits(
    tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]
) -> list[Clause] | None:
    """What was read as verbs of the phrase at ``at`` and is none, if it awaits one; ``None`` where it does not."""
    phrase, inside = row[at], row[at + 1 : clause.at]
    if not isinstance(phrase, NounPhrase) or not _hangs(phrase, inside) or not _fits(tokens, clause, phrase):
        return None
    told = is_link(inside[is_comma(inside[0])], "wh", "that")
    parted = any(is_low(c, *_MARKS) or (not told and is_link(c, "stop", "quote", "end")) for c in inside)
    if parted or _is_named_so(row, at) or any(map(_helps, inside)) or not _commas_fit([phrase, *inside], told):
        return None
    apart = _participles(tokens, row, at, clause.at, earlier)
    if is_comma(inside[0]) and is_comma(inside[-1]):
        apart += [c for c in earlier if c.at > at and _is_of_an_object(tokens, row, c)]
    left = _all_led(row, at, clause.at, earlier) and _is_left(tokens, row, range(at + 1, clause.at), earlier, apart)
    return apart if left else None


def _hangs(phrase: NounPhrase, inside: list[Chunk]) -> bool:
    """Whether what stands behind a phrase says more of it: "in Lomay", "sent to …", "kin of Holt | and Dane"."""
    if any(isinstance(c, VerbGroup) or is_link(c, "prep", *_OPENERS) for c in inside):
        return True
    them = phrase.of is not None and phrase.of.is_named and phrase.of.sort in {"person", "name"}
    named = [c.is_named and c.sort in {"person", "name"} for c in inside if isinstance(c, NounPhrase)]
    told = phrase.sort == "act" or (phrase.sort == "person" and phrase.proper is None)
    return them and told and bool(named) and all(named)


def _is_left(tokens: list[Token], row: list[Chunk], between: range, earlier: list[Clause], apart: list[Clause]) -> bool:
    """Whether every finite verb between a phrase and its verb is that of a clause opened in between."""
    bare = [_who_opens(tokens, row, c, between.start - 1) for c in earlier]
    open_clauses = 0
    for i in between:
        open_clauses += (is_link(row[i], *_OPENERS) and not _opens_none(row, i)) or i in bare
        told = next((c for c in earlier if c.at == i), None)
        if told is None or is_conj(row[i - 1]) or any(told is c for c in apart):
            continue
        last = bool(open_clauses) and isinstance(row[i + 1], VerbGroup)  # "that the army wanted | was"
        if not (last or _is_full(tokens, row, told)):
            continue
        if not open_clauses:
            return False
        open_clauses -= 1
    return not open_clauses


def _is_full(tokens: list[Token], row: list[Chunk], clause: Clause) -> bool:
    """Whether a verb makes a clause of its own; not "who remain | unidentified", "the | first elected president"."""
    verb, before = clause.verb, row[clause.at - 1]
    described = isinstance(before, VerbGroup) or is_low(before, "the", "a", "an")
    if described and verb.first == verb.main and "n" in tokens[verb.main].forms:
        return False
    he = any(s.sort == "pron" for s in clause.subjects)
    return verb.form in {"finite", "bare"} and (clause.kind in _FULL or he)


def _fits(tokens: list[Token], clause: Clause, phrase: NounPhrase) -> bool:
    several = tokens[clause.verb.first].low in {"were", "are", "have"}
    said = phrase.det or phrase.plural or phrase.proper is not None or phrase.number or phrase.sort in {"pron", "body"}
    one = not phrase.plural and (phrase.det in {"a", "an"} or phrase.is_named)
    many = phrase.plural and phrase.sort in {"person", "thing", ""} and phrase.proper is None
    alone = tokens[clause.verb.first].low in {"was", "is", "has"}
    return bool(said) and not (alone and many) and not (several and one)


def _who_opens(tokens: list[Token], row: list[Chunk], clause: Clause, at: int) -> int:
    """Where who does it stands, if no word opens the clause: "said | soldiers killed", "the man | soldiers killed"."""
    who = clause.at - 1
    while who > at and is_link(row[who], "adv"):
        who -= 1
    before, phrase = row[who - 1], row[who]
    if who <= at or clause.kind not in {"main", "contact"} or not isinstance(phrase, NounPhrase):
        return -1
    own = clause.has_subject(phrase)
    if clause.kind == "contact":
        return who if own and not (is_link(before, *_OPENERS) or _opens_with_whom(row, who)) else -1
    if is_low(before, "as") and own:
        return who
    own = own or phrase.sort == "pron"
    return who if own and isinstance(before, VerbGroup) and _takes_clause(tokens, before, clause) else -1


def _all_led(row: list[Chunk], at: int, end: int, within: list[Clause]) -> bool:
    """Whether no phrase stands right behind another, but for who does it: "the man | soldiers killed"."""
    for i in range(at + 1, end):
        j = i - 1 - is_link(row[i - 1], "adv")
        if not isinstance(row[i], NounPhrase) or not isinstance(row[j], NounPhrase):
            continue
        if not any(c.kind == "contact" and c.has_subject(row[i]) for c in within):
            return False
    return True


def _commas_fit(whole: list[Chunk], told: bool) -> bool:
    """Whether the commas are those of lists, or of one thing that is put in: ", a friend of Holt, ".

    With ``told`` a relative clause opens it: "who survived a flood in the mine near Alba, south Wales,".
    """
    closes, opens = is_comma(whole[-1]), is_comma(whole[1]) and not _is_of_a_list(whole, 1)
    free = [i for i, c in enumerate(whole[2:-1], 2) if is_comma(c) and not _is_of_a_list(whole, i)]
    if told and free[-1:] == [len(whole) - 2]:
        return False  # "in one of the towns that saw executions, Holt | founded a union"
    if told:
        return closes == opens and all(_goes_on_naming(whole[i + 1]) for i in free)
    first = 1 if opens else free[0] if free else 0
    fits = len(free) + opens + closes in {0, 2} and closes == (first > 0)
    return fits and not (first and _is_name_between(whole, first))


def _is_name_between(whole: list[Chunk], comma: int) -> bool:
    """ "The miner, Oren Falk, | was": a name for the miner."""
    return len(whole) == comma + 3 and isinstance(whole[comma + 1], NounPhrase)


def _goes_on_naming(chunk: Chunk) -> bool:
    """ "In the mine near Alba, south Wales, in 2011", "their sisters, mothers and wives"."""
    return isinstance(chunk, NounPhrase) or is_link(chunk, "prep", "time")


def _opens_none(row: list[Chunk], at: int) -> bool:
    """ "After spending years in prison"."""
    verb = chunk_at(row, at + 1)
    return is_link(row[at], "sub") and isinstance(verb, VerbGroup) and verb.form in {"ing", "part"}


def _is_of_a_list(whole: list[Chunk], comma: int) -> bool:
    """Whether phrases, or verbs, stand on both sides, and "and" before one further on; not "Holt, a miner and …"."""
    first, second = whole[comma - 1], whole[comma + 1] if comma + 1 < len(whole) else None
    if isinstance(first, NounPhrase) and isinstance(second, NounPhrase) and first.is_named and second.det:
        return False
    sort = NounPhrase if isinstance(first, NounPhrase) else VerbGroup
    joint = next(
        (i for i in range(comma + 1, len(whole)) if not isinstance(whole[i], sort) and not is_comma(whole[i])), 0
    )
    return isinstance(first, sort) and bool(joint) and is_conj(whole[joint]) and isinstance(whole[joint + 1], sort)


def _participles(tokens: list[Token], row: list[Chunk], at: int, end: int, earlier: list[Clause]) -> list[Clause]:
    """ "A man | paid to follow Holt", "two men | held with Holt": what was read as the phrase's verb, and is none."""
    behind = [c for c in earlier if c.at > at]
    first = behind[0] if behind else None
    he = tokens[row[at].first].low in _NOMINATIVE
    if first is None or he or first.at != at + 1 + is_comma(row[at + 1]) or not _may_be_participle(tokens, first):
        return []
    found = [first]
    for clause in behind[1:]:
        i = clause.at - 1
        while joins(row[i]):
            i -= 1
        if i != found[-1].at or i == clause.at - 1 or not _may_be_participle(tokens, clause):
            break
        found.append(clause)  # "arrested, tortured | and convicted"
    last = found[-1]
    if not _leads_on(row, last):
        return []
    joint = next((i for i in range(last.at, end) if is_conj(row[i])), 0)
    sure = is_comma(row[at + 1]) or not joint or _needs_object(row, last)
    return found if sure or _is_made_to(row, at, last, joint) else []


def _is_of_an_object(tokens: list[Token], row: list[Chunk], clause: Clause) -> bool:
    """ "Holt, beaten by guards | paid to follow Dane, was shot": the guards were paid, and Holt was shot."""
    who = row[clause.at - 1]
    led = isinstance(row[clause.at - 2], VerbGroup) or is_link(row[clause.at - 2], "prep")
    return isinstance(who, NounPhrase) and led and _may_be_participle(tokens, clause) and _leads_on(row, clause)


def _may_be_participle(tokens: list[Token], clause: Clause) -> bool:
    verb = clause.verb
    bare = verb.first == verb.main and verb.form == "finite" and "n" in tokens[verb.main].forms
    return (
        bare
        and clause.kind in {"main", "reduced"}
        and not clause.objects
        and verb.lemma not in words("lemmas", "intransitive")
    )


def _leads_on(row: list[Chunk], clause: Clause) -> bool:
    """Whether what stands behind a verb fits a participle: "paid | to follow", "held | in Lomay", "found | guilty"."""
    behind, kinds = chunk_at(row, clause.at + 1), ("attempt", "plan", "fail")
    if isinstance(behind, VerbGroup):
        return behind.form == "inf" and all(clause.verb.lemma not in words("verbs", kind) for kind in kinds)
    asks = clause.verb.lemma in words("verbs", "judge", "supposed") and clause.verb.lemma != "want"
    return (is_link(behind, "prep", "time", "pred") and not asks) or _opens_none(row, clause.at + 1)


def _is_made_to(row: list[Chunk], at: int, clause: Clause, joint: int) -> bool:
    """ "A man paid to follow Holt and Dane | was shot"; but "police moved to disperse them and Dane was shot"."""
    who, first, second = row[at], row[joint - 1], row[joint + 1]
    if not isinstance(who, NounPhrase) or not isinstance(first, NounPhrase) or not isinstance(second, NounPhrase):
        return False
    alike = first.is_named == second.is_named and bool(first.det) == bool(second.det)
    asked = clause.verb.lemma == "ask" and who.det != "the"  # "the union asked to see Holt and Dane was shot": either
    made = (asked or clause.verb.lemma in words("lemmas", "prepares")) and isinstance(row[clause.at + 1], VerbGroup)
    return made and alike and who.proper is None


def _needs_object(row: list[Chunk], clause: Clause) -> bool:
    """Whether a verb with nothing that it acts upon is surely a participle."""
    for_doing = next((c for c in row[clause.at + 1 :] if not isinstance(c, Link)), None)
    if isinstance(for_doing, VerbGroup) and for_doing.form == "ing" and clause.verb.lemma in {"want", "find", "try"}:
        return True  # "wanted for killing her"
    charged = words("verbs", "blame") | words("account", "done", "charged")
    return clause.verb.act is not None or clause.verb.lemma in words("lemmas", "needs_object") | charged


def _is_named_so(row: list[Chunk], at: int) -> bool:
    """ "A man named Oren Falk | was shot", "the man they call Oren Falk | was": Oren Falk."""
    by_them = isinstance(chunk_at(row, at + 1), NounPhrase)
    verb, name = chunk_at(row, at + 1 + by_them), chunk_at(row, at + 2 + by_them)
    called = isinstance(verb, VerbGroup) and verb.lemma in words("verbs", "call")
    return called and isinstance(name, NounPhrase)


def _helps(chunk: Chunk) -> bool:
    """ "Has in no way | threatened them": a helping verb that stands apart."""
    return isinstance(chunk, VerbGroup) and chunk.first == chunk.last and chunk.lemma == "have"


def _is_within(tokens: list[Token], row: list[Chunk], clause: Clause) -> bool:
    """ "Who said soldiers | killed her", "who saw soldiers | shoot her", "the man soldiers | killed"."""
    who = row[clause.at - 1]
    if isinstance(who, VerbGroup):
        return is_said(who.lemma) and not who.passive  # "soldiers who police say | killed her"
    if not isinstance(who, NounPhrase):
        return False
    i = clause.at - 2
    while i > 0 and is_link(row[i], "time", "adv"):
        i -= 1  # "said on Monday soldiers | killed her"
    before = chunk_at(row, i)
    if isinstance(before, VerbGroup):
        return _takes_clause(tokens, before, clause)
    if is_conj(before) and comma_at(row, i - 1):
        return True  # "…, and soldiers | killed her"
    opened = isinstance(before, NounPhrase) or is_link(before, "wh", "that", "sub") or is_low(before, "as")
    return opened or tokens[who.head].low in _NOMINATIVE


def _takes_clause(tokens: list[Token], above: VerbGroup, clause: Clause) -> bool:
    """Whether "above" may say, believe or see what ``clause`` tells."""
    bare = clause.verb.first == clause.verb.main and "b" in tokens[clause.verb.main].forms
    seen = bare and above.lemma in words("lemmas", "senses")
    return seen or is_said(above.lemma) or above.lemma in _BELIEVES


_BELIEVES = frozenset({"believe", "think", "know", "fear", "hope", "hear", "learn", "suspect", "claim", "feel", "find"})
