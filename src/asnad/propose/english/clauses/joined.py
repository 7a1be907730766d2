"""Which clause does a verb behind "and" or a comma continue, and what does it share? Long: by form and tense."""

from __future__ import annotations

from asnad.propose.act_kinds import act_root, act_traits
from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.clauses.done_to_those import act_on_those, is_done_to_those
from asnad.propose.english.clauses.gerund import is_a_deed
from asnad.propose.english.clauses.helped_again import (
    is_another_with_helper,
    over_what_they_do,
    over_what_they_gave_out,
)
from asnad.propose.english.clauses.judging import the_court, who_judges, who_says_now
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.coordination import chunk_before
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_conj, is_link, is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import Token

__all__ = ["agrees", "coordinate", "is_joined", "joined_to", "share_back"]

_LATER = frozenset({"then", "later", "afterwards", "subsequently", "eventually", "finally", "ultimately"})
_HIM = {"he": "him", "she": "her", "they": "them", "i": "me", "we": "us"}


def is_joined(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, previous: Clause) -> bool:
    """Whether a verb behind the chunk at ``at`` goes on with the clause before: after "and", or a comma in a list."""
    if is_link(row[at], "conj"):
        return True
    return is_comma(row[at]) and (
        is_conj(row[at - 1])
        or (_is_another_passive(tokens, clause, previous, at) and not _is_whose(row, previous))
        or _is_another_perfect(clause, previous)
        or is_another_with_helper(tokens, row, clause, previous, at)
        or _is_another_bare(row, clause, previous, at)
        or _is_next(tokens, clause, previous)
        or _is_done_then(tokens, clause, previous, at)
        or _is_in_a_list(tokens, row, clause, previous, at)
        or _is_done_to_them(tokens, row, clause, previous)
        or is_done_to_those(tokens, clause, previous)
    )


def _is_whose(row: list[Chunk], clause: Clause) -> bool:
    """ "Mira Holt, whose son was shot, | arrested in May": no further verb of the son's."""
    return is_low(chunk_at(row, clause.start - 1), "whose")


def _is_another_passive(tokens: list[Token], clause: Clause, previous: Clause, at: int) -> bool:
    """ "was captured by the army, tried in Alba and hanged"."""
    verb = clause.verb
    return (
        previous.passive
        and previous.kind != "reduced"
        and previous.end == at
        and (verb.first == verb.main or _is_later(tokens, verb))
        and "n" in tokens[verb.main].forms
        and not clause.objects
        and verb.lemma not in words("lemmas", "no_object")
        and verb.lemma not in words("lemmas", "never_passive")
    )


def _is_later(tokens: list[Token], verb: VerbGroup) -> bool:
    """ "Was arrested, then hanged"."""
    later = all(t.low in _LATER for t in tokens[verb.first : verb.main])
    return later and verb.lemma not in words("lemmas", "intransitive") - words("verbs", "also_done")


def _is_another_perfect(clause: Clause, previous: Clause) -> bool:
    """ "has labelled them rebels, gone to great lengths, …"."""
    bare = clause.verb.form == "part" and not clause.passive
    return previous.verb.perfect and bare and clause.verb.lemma in words("lemmas", "never_passive")


def _is_another_bare(row: list[Chunk], clause: Clause, previous: Clause, at: int) -> bool:
    """ "The guards would bring rice, dump it on the floor, and make them eat": the guards, and no rice."""
    bare = clause.verb.form == "bare" and previous.verb.modal != "" and not clause.verb.modal
    return bare and at == clause.at - 1 and not says_or_asks(clause) and isinstance(row[at - 1], NounPhrase)


def _is_next(tokens: list[Token], clause: Clause, previous: Clause) -> bool:
    """ "Soldiers beat Holt and Dane, then | shot a nurse": the soldiers, and not Dane."""
    later = clause.verb.first < clause.verb.main and tokens[clause.verb.first].low in _LATER
    acts = bool(clause.objects) and "d" in tokens[clause.verb.main].forms and not clause.passive
    return later and acts and not previous.passive and bool(previous.objects)


def _is_done_then(tokens: list[Token], clause: Clause, previous: Clause, at: int) -> bool:
    """ "Soldiers arrived, | burned the village and shot Holt": a comma right behind a verb that acts on nobody."""
    past = "d" in tokens[clause.verb.main].forms and clause.verb.first == clause.verb.main
    came = "d" in tokens[previous.verb.main].forms or previous.verb.perfect
    went = previous.kind == "main" and bool(previous.subjects) and not (previous.passive or previous.objects)
    went = went and previous.verb.act is None
    whom = previous.verb.lemma in words("lemmas", "intransitive") | words("lemmas", "comes_for")
    return past and came and went and whom and previous.at == at - 1 and bool(clause.objects)


def _is_in_a_list(tokens: list[Token], row: list[Chunk], clause: Clause, previous: Clause, at: int) -> bool:
    """Whether a bare verb stands inside a list of verbs with one object: "jailed, harassed and threatened them"."""
    verb, listed = clause.verb, previous.end == at and not previous.passive and not previous.objects
    if previous.start > 1 and is_low(row[previous.start - 1], "when", "where") and is_comma(row[previous.start - 2]):
        return False  # "Dane, when soldiers came, fled and was shot"
    if not listed or verb.first != verb.main or not set(tokens[verb.main].forms) & {"n", "d"} or clause.objects:
        return False
    i = clause.at + 1
    while i < len(row) and is_link(row[i], "comma", "conj"):
        i += 1
    return i > clause.at + 1 and isinstance(row[i] if i < len(row) else None, VerbGroup)


def _is_done_to_them(tokens: list[Token], row: list[Chunk], clause: Clause, previous: Clause) -> bool:
    """ "Guards, who beat them, | rob them, and detain them": one list, with the same pronoun each time."""
    if previous.kind != "relative" or not previous.objects or not clause.objects:
        return False
    acted = {tokens[p.head].low for p in (previous.objects[0], clause.objects[0]) if p.sort == "pron"}
    marks = row[clause.at + 2 : clause.at + 5]
    lists = len(marks) == 3 and is_comma(marks[0]) and is_conj(marks[1]) and isinstance(marks[2], VerbGroup)
    return lists and len(acted) == 1 and all(p.sort == "pron" for p in (previous.objects[0], clause.objects[0]))


def joined_to(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> Clause:
    """The clause that a verb after "and" continues: the last one, or the main one when comma and tense point there."""
    previous = earlier[-1]
    aside = says_or_asks(previous) and previous.at == at - 2 and is_low(chunk_at(row, previous.start - 1), "as")
    if aside and len(earlier) > 1 and is_comma(row[at - 1]):
        return joined_to(tokens, row, clause, at, earlier[:-1])  # "denies it, as Holt says, but admits that …"
    above = previous.governor
    whoever = over_what_they_do(tokens, clause, previous) or over_what_they_gave_out(tokens, clause, previous)
    if whoever is not None:
        return whoever
    if (deed := _deed_before(tokens, row, clause, earlier) or who_says_now(tokens, row, clause, earlier)) is not None:
        return deed
    if above is not None and _is_beheld(tokens, clause, previous, above):
        return above  # "watched the crowd beat him and | arrested him": whoever watched
    if (other := _by_another(tokens, clause, earlier) or _over_which(row, at, earlier)) is not None:
        return other
    had = next(
        (c for c in reversed(earlier) if c.verb.lemma == "have" and any(o in c.objects for o in previous.subjects)),
        None,
    )
    if had is not None and previous.passive and previous.subjects:
        return had  # "had them tied up and watched"
    inner = previous.start > 0 and is_low(row[previous.start - 1], "as", "what", "that")
    inner = inner or (bool(previous.subjects) and tokens[previous.subjects[0].first].low == "what")
    if inner and previous.verb.perfect and not clause.verb.perfect and "d" in tokens[clause.verb.main].forms:
        outer = next((c for c in earlier if c.kind == "main" and c.subjects and not c.verb.perfect), None)
        judged = outer is not None and outer.verb.lemma.startswith("satisf")
        if outer is not None and (judged or not outer.passive) and says_or_asks(previous):
            return outer  # "rejected what the prosecutor had alleged and acquitted him"
    if (court := the_court(tokens, row, clause, earlier)) is not None:
        return court  # "found that he had tortured the student, but acquitted the colonel"
    asked = row[previous.start - 1] if previous.start else None
    if above is None and len(earlier) > 1 and is_low(asked, "where", "why", "how", "when", "what", "whether"):
        above = earlier[-2]
        if says_or_asks(above) and above.verb.lemma == "ask" and not above.passive:
            return above  # "asked him where he had been and beat him"
    above = previous.governor
    # "that he was seized and held"; but "denied that he was seized and said that …".
    if (teller := _who_denies(row, clause, earlier)) is not None:
        return teller
    alone = not clause.objects or _is_given(tokens, clause)
    shares = previous.passive and alone and not _says_on(tokens, clause.verb)
    if not shares and (above := who_judges(row, clause, earlier)) is not None:
        return above
    if previous.kind == "reduced" and previous.passive and clause.objects and "d" in tokens[clause.verb.main].forms:
        # "attacked a mine located in Lomay and kidnapped five men": what was located does nothing.
        return next((c for c in reversed(earlier) if c.kind in {"main", "relative"}), previous)
    if clause.verb.form == "ing" and previous.kind == "relative" and previous.verb.form != "ing":
        # "told of getting into fights, of men who threatened him, and of being hit": not the men were hit.
        return next((c for c in reversed(earlier) if c.verb.form == "ing"), previous)
    if previous.kind == "main" or clause.verb.form != "finite":
        return previous
    lead = chunk_before(row, at)
    comma = lead is not None and is_comma(lead[1])
    forms = set(tokens[clause.verb.main].forms)
    main = next((c for c in reversed(earlier) if c.kind == "main"), None)
    if main is None or (comma and not (previous.start == previous.at and is_comma(row[previous.at - 1]))):
        return main or previous
    # "met the general, who ran the camp and is now a minister": by its tense it is of neither, and so of the nearer.
    told = set(tokens[previous.verb.main].forms)
    told |= {"d"} if tokens[previous.verb.first].low in {"was", "were", "had"} else set()
    aside = any(is_comma(c) for c in row[previous.start : previous.at])
    if aside and _has_done_since(tokens, clause, previous) and told & {"s", "b"}:
        return previous  # "met Holt, who remains in custody and has suffered torture"
    points = not forms & told and forms & set(tokens[main.verb.main].forms)
    return main if points else previous


def _has_done_since(tokens: list[Token], clause: Clause, previous: Clause) -> bool:
    """ "Has suffered", of one who "remains"; not "arrested the man who lives there and have charged him"."""
    several = any(s.plural for s in previous.subjects)
    whom = clause.objects[0] if clause.objects else None
    told_of_them = whom is None or whom.sort != "pron"
    return clause.verb.perfect and tokens[clause.verb.first].low == ("have" if several else "has") and told_of_them


def _deed_before(tokens: list[Token], row: list[Chunk], clause: Clause, earlier: list[Clause]) -> Clause | None:
    """ "Soldiers fired on the crowd when it would not leave and | killed two": they did; not "when rebels came and"."""
    previous, told, forms = earlier[-1], clause.verb.act, tokens[clause.verb.main].forms
    harms = told is not None and (told.code == "injury" or "lethal" in act_traits(told.code))
    deed = next((c for c in reversed(earlier) if is_a_deed(c)), None)
    if not (harms and clause.objects) or deed is None or deed is previous or "d" not in forms or "b" in forms:
        return None
    if deed.kind != "main" or deed.verb.perfect or deed.verb.modal or not agrees(tokens, clause.verb, deed.subjects):
        return None
    led = previous.start > 0 and is_link(row[previous.start - 1], "sub", "prep", "that", "wh")
    within = led or previous.kind != "main" or previous.verb.form == "bare"
    armed = any(singular(tokens[s.head].low) in words("nouns", "armed") for s in previous.subjects)
    return deed if within and not (armed and not previous.verb.perfect) else None


def _is_beheld(tokens: list[Token], clause: Clause, previous: Clause, above: Clause) -> bool:
    """Whether somebody is seen, heard or made to do what the verb before tells, and this one is in the past itself."""
    base, past = "b" in tokens[previous.verb.main].forms, "b" not in tokens[clause.verb.main].forms
    seen = (
        above.verb.lemma in words("lemmas", "senses") | {"have"}
        and bool(previous.subjects)
        and above.has_object(previous.subjects[0])
    )
    return seen and base and past and clause.verb.form == "finite" and not previous.passive


def _who_denies(row: list[Chunk], clause: Clause, earlier: list[Clause]) -> Clause | None:
    """ "The navy told her that he had been freed, and then denied having held him": not he, but the navy."""
    previous, doing = earlier[-1], chunk_at(row, clause.at + 1)
    opens = previous.start > 0 and is_link(row[previous.start - 1], "that")
    if not opens or not previous.passive or clause.verb.lemma not in words("verbs", "report", "denied"):
        return None
    if not isinstance(doing, VerbGroup) or doing.form != "ing":
        return None
    return next((c for c in reversed(earlier[:-1]) if says_or_asks(c) and c.kind == "main" and not c.passive), None)


def _by_another(tokens: list[Token], clause: Clause, earlier: list[Clause]) -> Clause | None:
    """ "They attacked Holt while he was waiting and beat him": not he, but they."""
    previous = earlier[-1]
    subject, acted = previous.subjects[:1], clause.objects[:1]
    if not subject or not acted or subject[0].sort != "pron" or acted[0].sort != "pron" or clause.passive:
        return None
    if _HIM.get(tokens[subject[0].head].low) != tokens[acted[0].head].low:
        return None
    others = (c for c in reversed(earlier[:-1]) if c.subjects and c.subjects[0] is not subject[0])
    other = next((c for c in others if c.kind in {"main", "relative"} and not c.passive), None)
    another = any(o.sort in {"person", "name"} and not o.plural for o in previous.objects)
    said = other is not None and other is previous.governor and says_or_asks(other) and not other.objects
    return None if said and another else other  # "boasted that he had kidnapped Dane and | was torturing him"


def _over_which(row: list[Chunk], at: int, earlier: list[Clause]) -> Clause | None:
    """ "They surrounded the church, in which ten people had hidden, and burnt it": not who had hidden there."""
    previous = earlier[-1]
    opened = previous.start - 1
    if opened < 2 or not is_comma(row[at - 1]):
        return None
    there = is_low(row[opened], "where") and is_comma(row[opened - 1]) and previous.verb.perfect
    led = is_low(row[opened], "which", "whom", "whose") and is_link(row[opened - 1], "prep")
    if not (there or (led and is_comma(row[opened - 2]))):
        return None
    return next((c for c in reversed(earlier[:-1]) if c.kind in {"main", "relative"}), None)


def agrees(tokens: list[Token], verb: VerbGroup, subjects: list[NounPhrase]) -> bool:
    """ "Two boys whose parents were of his church, but was freed": it was not the parents who was."""
    return tokens[verb.first].low not in {"was", "is", "has"} or not (
        subjects and all(s.plural and s.sort == "person" and s.proper is None for s in subjects)
    )


def share_back(clause: Clause, earlier: list[Clause]) -> None:
    """ "Abducted, beat and killed three men": the first of the verbs, too, acts on what stands behind the last."""
    after = earlier[-1]
    if clause.passive and after.passive:
        _share_doers_back(clause.after("by"), earlier)
        return
    if not clause.objects or after.objects[:1] != clause.objects[:1] or after.end < clause.at - 1:
        return
    for before in reversed(earlier[:-1]):
        alone = not (before.objects or before.phrases or before.times or before.passive or before.complement)
        joined = before.end == after.at - 1 and before.subjects[:1] == after.subjects[:1] != []
        acts = before.verb.act is not None and before.verb.lemma not in words("lemmas", "no_object")
        if not (alone and joined and acts):
            return
        before.objects, after = list(clause.objects), before


def _share_doers_back(by: list[NounPhrase], earlier: list[Clause]) -> None:
    """ "Was abducted, beaten and killed by soldiers": all of it was done by them."""
    after = earlier[-1]
    for before in reversed(earlier[:-1]) if by and after.after("by") == by else ():
        alone = before.passive and not (before.phrases or before.times) and before.verb.act is not None
        if not alone or before.end != after.at - 1 or before.subjects[:1] != after.subjects[:1]:
            return
        before.phrases.append(("by", by))
        after = before


def _is_given(tokens: list[Token], clause: Clause) -> bool:
    """ "Was beaten and | given electric shocks", "… and | denied food"; not "was arrested and denied the murder"."""
    what = clause.objects[0]
    withheld = clause.verb.lemma == "deny" and not what.det and tokens[what.head].low in words("nouns", "withheld")
    return len(clause.objects) == 1 and (withheld or tokens[clause.verb.main].low == "given")


def coordinate(tokens: list[Token], clause: Clause, previous: Clause) -> None:
    """A verb joined to the one before by a conjunction shares its subject, and its voice when it is bare."""
    verb = clause.verb
    if _acts_as_well(tokens, clause, previous):
        previous.kind, previous.passive = "main", False
    clause.kind = previous.kind
    clause.subjects = list(previous.subjects) if agrees(tokens, verb, previous.subjects) else []
    clause.governor = previous.governor
    clause.start = clause.at
    clause.conditional = previous.conditional
    bare = verb.first == verb.main or not any(
        t.tag in {"be", "have", "do", "modal"} for t in tokens[verb.first : verb.main]
    )
    # "was beaten and attacked by dogs", "was dragged out and shot".
    # "were tortured and starved"; but "were not fed and starved": so they did.
    done = frozenset({"shoot"}) if previous.negative else words("verbs", "also_done")
    alone = words("lemmas", "intransitive") - done
    by_others = verb.lemma not in alone or bool(clause.after("by"))
    goes_on = bare and previous.passive and by_others and verb.lemma not in words("lemmas", "never_passive")
    goes_on = goes_on and not _says_on(tokens, verb)
    against = tokens[verb.first - 1].low == "but"  # "was not killed but wounded"
    far = bool(clause.objects) and clause.objects[0].sort == "number" and tokens[verb.last + 1].low == "for"
    # "was beaten and | tortured for the next | six hours": the number is how long.
    if goes_on and "n" in tokens[verb.main].forms and (not clause.objects or far or _is_given(tokens, clause)):
        clause.passive = True
        clause.objects = [] if far else clause.objects
        clause.negative = clause.negative or (previous.negative and not against)
        if previous.verb.form == "inf":  # "ordered him to be seized and shot"
            verb.form, verb.perfect = "inf", verb.perfect or previous.verb.perfect
    forms = tokens[verb.main].forms
    may = bool(previous.verb.modal) and (not previous.negative or tokens[verb.first - 1].low in {"or", "nor"})
    base = "b" in forms and ("d" not in forms or previous.verb.form == "inf" or may)  # "might hit Holt or beat Dane"
    if bare and (base or ("n" in forms and (previous.passive or previous.verb.perfect))):
        verb.modal = verb.modal or previous.verb.modal
        if (verb.form == "bare" or base) and previous.verb.form == "inf":
            verb.form = "inf"
        goes_on = (verb.form == previous.verb.form or tokens[verb.first - 1].low in {"or", "nor"}) and not against
        goes_on = goes_on and (clause.passive or not previous.passive)  # "was not beaten, and died"
        clause.negative = clause.negative or (previous.negative and goes_on)
    told, before = verb.act, previous.verb.act
    one_doer = told is not None or verb.lemma in words("lemmas", "along_with_it")
    if told is not None and before is not None and act_root(told.code) == "sentence" != act_root(before.code):
        one_doer = False  # "arrested and sentenced by a court": the court has arrested nobody
    if before is not None and "non-violation" not in act_traits(before.code) and _by_a_court(tokens, clause):
        one_doer = False  # "arrested and remanded in custody by a court"
    if _is_apart(tokens, clause, previous):
        one_doer = False  # "was beaten at dawn and later shot by soldiers": who beat him is not told
    if previous.passive and not previous.after("by") and clause.after("by") and clause.passive and one_doer:
        # "arrested and tortured by the police"; but "wounded, and treated by doctors".
        previous.phrases.append(("by", clause.after("by")))
        behind = [t for t in clause.times if t.first > verb.last]
        if behind and previous.kind == "reduced" and previous.at == clause.at - 2:
            previous.times = behind  # "activists abducted and beaten by unknown men earlier this year"
    act_on_those(tokens, clause, previous)
    # "tortured and killed three men": one object for both.
    acts = previous.verb.lemma not in words("lemmas", "no_object") | {"be"}
    shares = acts and verb.lemma not in words("verbs", "report", "asserted")
    if (
        shares
        and not previous.passive
        and not clause.passive
        and not previous.objects
        # "served as mayor and succeeded her in 2001", "set fire to the clinic and killed two men".
        and not previous.after("as", "to", "on", "at", "against", "down", "up", "out", "off", "into", "for", "with")
        and previous.end >= clause.at - 1
    ):
        previous.objects = list(clause.objects)
        previous.times = previous.times or list(clause.times)
        previous.phrases = previous.phrases or list(clause.phrases)


def _is_apart(tokens: list[Token], clause: Clause, previous: Clause) -> bool:
    """Whether a day, a place or "later" stands between two things that were done to somebody.

    "Was abducted and later killed by rebels" tells of the rebels twice, as they held him.
    """
    later = any(t.low in _LATER for t in tokens[clause.verb.first : clause.verb.main])
    held = previous.verb.act is not None and "custody" in act_traits(previous.verb.act.code)
    days = any(t.first > previous.verb.last for t in previous.times) and tokens[clause.verb.first - 1].tag == "conj"
    return (later and not held) or days or bool(previous.after("in", "at", "near", "on", "outside", "inside", "with"))


def _acts_as_well(tokens: list[Token], clause: Clause, previous: Clause) -> bool:
    """ "Soldiers arrested and | tortured for months Mira Holt": the object comes late, and the soldiers did both."""
    alone = previous.kind == "reduced" and previous.governor is None and previous.start == 0 and previous.at == 1
    both = previous.verb.act is not None and clause.verb.act is not None and clause.at == previous.at + 2
    if not (alone and both and clause.objects) or clause.objects[0].sort not in PEOPLE or previous.objects:
        return False
    return all("d" in tokens[c.verb.main].forms and c.verb.first == c.verb.main for c in (previous, clause))


def _by_a_court(tokens: list[Token], clause: Clause) -> bool:
    return any(singular(tokens[p.head].low) in words("nouns", "bench") for p in clause.after("by"))


def _says_on(tokens: list[Token], verb: VerbGroup) -> bool:
    """ "Was arrested and denied killing her", "questioned and denied that …", "and said rebels had killed her".

    But "questioned and told that …". So it is with "was arrested and threatened to starve himself".
    """
    after = tokens[verb.last + 1] if verb.last + 1 < len(tokens) else None
    if after is not None and after.low == "to" and verb.lemma in words("verbs", "threaten"):
        return True
    if after is None or verb.lemma in words("verbs", "says_to"):
        return False
    if verb.lemma in words("lemmas", "only_says") and after.tag in {"noun", "name", "det", "own", "pron", "num"}:
        return True
    return after.tag == "that" or ("g" in after.forms and after.tag == "verb") or after.low in {"being", "having"}
