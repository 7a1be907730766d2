"""Who is the subject of each verb, by what stands before it? Long: every place a verb can stand in has its own step."""

from __future__ import annotations

from asnad.propose.antecedent import (
    follows_name,
    governing,
    is_complementiser,
    over_parenthesis,
    phrase_before,
    under_if,
)
from asnad.propose.clause import Clause, says_or_asks, verb_act
from asnad.propose.coordination import chunk_before, group_at, group_ending
from asnad.propose.gerund import ADJUNCTS, lend_subject, subjects_of_gerund
from asnad.propose.joined import agrees, coordinate, is_in_a_list, joined_to
from asnad.propose.lexicon import words
from asnad.propose.participle import reads_as_participle
from asnad.propose.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.relative import behind_not, nearer, relative, who_is_said, whom
from asnad.propose.row import is_comma, is_conj, is_link, is_low
from asnad.propose.token import Token, is_said
from asnad.propose.trigger import act_traits

__all__ = ["find_subject"]


def find_subject(tokens: list[Token], row: list[Chunk], clause: Clause, earlier: list[Clause]) -> None:
    """The subject, by what stands before the verb."""
    verb = clause.verb
    before = chunk_before(row, clause.at)
    previous = earlier[-1] if earlier else None
    clause.start = clause.at
    if verb.form == "inf":
        _infinitive(tokens, row, clause, before, previous)
        return
    if before is None:
        clause.kind = "ing" if verb.form == "ing" else "main"
        if verb.form in ("part",) or reads_as_participle(tokens, row, clause):
            clause.passive = True
            clause.kind = "reduced"
        return
    if _follows_speech(tokens, row, clause):
        # "…," said Mira Holt: who speaks stands after the verb.
        clause.subjects, clause.objects = [_whole_name(row, clause.at + 1, clause.objects[0])], []
        return
    at, chunk = before
    opening = _over_times(row, at)
    if opening != at and is_link(row[opening], "wh"):
        # "which on 25 January claimed".
        at, chunk = opening, row[opening]
    if isinstance(chunk, Link) and chunk.kind == "that" and verb.form == "ing":
        # "that extraditing her would break the law": a subject, and no relative clause.
        clause.kind = "ing"
        return
    if isinstance(chunk, Link) and chunk.kind in {"wh", "that"} and not is_complementiser(row, at, earlier):
        relative(tokens, row, clause, at, earlier)
        return
    if verb.form == "ing":
        previous = _over_modifier(row, chunk, _before_dashes(row, at, earlier, previous))
        clause.kind = "ing"
        clause.governor = previous
        if isinstance(chunk, NounPhrase) and chunk.last + 1 == verb.first:
            clause.subjects = group_ending(row, at)
        elif previous is not None and _is_loose(tokens, row, at, previous):
            pass
        elif previous is not None and (_continues(row, at) or _turned_on(previous)):
            if isinstance(chunk, Link) and chunk.kind == "prep" and at and is_conj(row[at - 1]):
                # "accused him of denouncing A and of killing B": the second thing that he is accused of.
                previous = next((c for c in reversed(earlier) if _turned_on(c)), previous)
            turns_on = previous.verb.lemma in words("verbs", "blame") | words("verbs", "clear")
            kept_from = isinstance(chunk, Link) and chunk.low in {"from", "against"}
            # "accused him of killing", "kept him from killing": it is he who is said to kill, or not to.
            charged = isinstance(chunk, Link) and _on_a_charge(tokens, chunk, previous)
            quoted = isinstance(chunk, Link) and chunk.low == "as" and previous.verb.lemma in words("lemmas", "quotes")
            guilty = (
                isinstance(chunk, Link) and chunk.low == "of" and tokens[chunk.first - 1].low in {"guilty", "innocent"}
            )
            theirs = (
                (turns_on or kept_from or charged or quoted or guilty) and not previous.passive and previous.objects
            )
            clause.subjects = (
                list(previous.objects) if theirs else subjects_of_gerund(tokens, row, at, clause, previous)
            )
            clause.conditional = isinstance(chunk, VerbGroup) and not clause.subjects
            acted = bool(previous.objects) and not previous.passive and verb_act(tokens, previous.verb) is not None
            if verb.passive and acted and is_low(chunk, "after", "before"):
                clause.subjects = []  # "soldiers beat them after being arrested"
            if is_comma(chunk) and says_or_asks(clause):
                clause.subjects = _who_adds(tokens, previous)
        clause.start = at if isinstance(chunk, NounPhrase) else clause.at
        return
    joined = isinstance(chunk, Link) and (
        chunk.kind == "conj" or (chunk.kind == "comma" and at and is_conj(row[at - 1]))
    )
    if (
        isinstance(chunk, Link)
        and chunk.kind == "comma"
        and previous is not None
        and previous.passive
        and previous.kind != "reduced"
        and previous.end == at
        and verb.first == verb.main
        and "n" in tokens[verb.main].forms
        and not clause.objects
        and verb.lemma not in words("lemmas", "no_object") | words("lemmas", "never_passive")
    ):
        # "was captured by the army, tried in Alba and hanged".
        joined = True
    if (
        is_comma(chunk)
        and previous is not None
        and previous.verb.perfect
        and verb.form == "part"
        and not clause.passive
    ):
        # "has labelled them rebels, gone to great lengths, …".
        joined = joined or verb.lemma in words("lemmas", "never_passive")
    if is_comma(chunk) and previous is not None and is_in_a_list(tokens, row, clause, previous, at):
        joined = True
    if joined and previous is not None and at > previous.at:
        coordinate(tokens, clause, joined_to(tokens, row, clause, at, earlier))
        return
    said_of = who_is_said(row, at, earlier)
    whoever = row[said_of] if said_of is not None else None
    if said_of is not None and isinstance(whoever, NounPhrase) and verb.form == "finite":
        clause.kind, clause.governor = "relative", previous
        clause.subjects, clause.start = [whoever], said_of
        return
    acted_on = whom(row, clause, at, earlier) if verb_act(tokens, verb) is not None else []
    if acted_on:
        # "Dane, whom Holt arrested".
        clause.kind, clause.governor = "contact", previous
        clause.subjects, clause.objects = group_ending(row, at), [nearer(tokens, o) for o in acted_on]
        clause.start = next(i for i, each in enumerate(row) if each is acted_on[-1])
        return
    participle = verb.form == "part" or reads_as_participle(tokens, row, clause)
    if participle and isinstance(chunk, NounPhrase) and chunk.det == "the" and at and is_low(row[at - 1], "than"):
        clause.kind, clause.subjects = "contact", [chunk]  # "more than the rebels killed"
        return
    if participle and isinstance(chunk, Link) and chunk.kind == "sub" and chunk.low in words("words", "conditions"):
        clause.conditional = clause.passive = True
        clause.kind, clause.governor = "reduced", previous
        clause.subjects = list(previous.subjects) if previous is not None else []
        return
    if participle and isinstance(chunk, (NounPhrase, Link)):
        found = phrase_before(row, clause.at, earlier, comma_ok=True)
        if isinstance(chunk, NounPhrase) and chunk.sort in {"person", "group", "number", "pron"}:
            # "among those executed": people right before a participle are whom it is said of.
            found = at
        if found is not None and is_comma(chunk) and found == at - 1 and previous is not None and _is_where(row, found):
            # "Two men are in jail at Carver, charged with murder": the men.
            clause.kind, clause.passive, clause.governor = "reduced", True, previous
            clause.subjects, clause.start = list(previous.subjects), clause.at
            return
        if found is not None:
            clause.kind = "reduced"
            clause.passive = True
            clause.subjects = group_ending(row, found, objects=is_comma(chunk))
            clause.start = found
            clause.governor = previous
            if not is_comma(chunk) and clause.subjects:
                nearest = nearer(tokens, clause.subjects[-1])
                if len(clause.subjects) == 1 or nearest is not clause.subjects[-1]:
                    clause.subjects = [nearest]  # "a group and relatives of a man sentenced to death"
                else:
                    clause.subjects = [nearer(tokens, s) for s in clause.subjects]
            inner = chunk.of if isinstance(chunk, NounPhrase) and chunk.sort == "person" else None
            if inner is not None and inner.sort in {"body", "group"} and verb.lemma in words("verbs", "blame"):
                clause.subjects = []  # "the commander of the unit blamed for killing": he or the unit
                return
            described = row[at - 1] if at and is_comma(chunk) else None
            deadly = (told := verb_act(tokens, verb)) is not None and "lethal" in act_traits(told.code)
            if deadly and isinstance(described, NounPhrase) and nearer(tokens, described, deadly=True) is not described:
                clause.subjects = []  # "Mora, the mother of Dane, shot dead in May": nobody can say who was
            if (
                isinstance(chunk, NounPhrase)
                and row[found] is not chunk
                and chunk.sort in {"", "person", "group", "body", "pron"}
            ):
                clause.subjects = group_ending(row, found)
            return
        clause.passive = True
        clause.kind = "reduced"
        clause.governor = previous
        clause.conditional = isinstance(chunk, Link) and chunk.low in words("words", "conditions")
        if previous is not None:
            clause.subjects = list(previous.objects or previous.subjects)
        return
    lead = row[at - 1] if at else None
    opens = isinstance(lead, VerbGroup) or is_low(lead, "as")
    if isinstance(chunk, NounPhrase) and opens and tokens[chunk.head].low in _NOMINATIVE:
        # "who believed he had killed her", "shot them as they fled": he or they, whoever stands before.
        clause.subjects, clause.start = [chunk], at
        clause.governor, clause.conditional = governing(row, at, earlier), under_if(row, at)
        return
    _finite(tokens, row, clause, earlier)


_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})


def _whole_name(row: list[Chunk], at: int, phrase: NounPhrase) -> NounPhrase:
    """ "said Valdorian lawyer | Mira Holt": the last of the phrases that stand right beside one another."""
    for following in row[at + 1 :]:
        if not isinstance(following, NounPhrase):
            break
        phrase = following
    return phrase


def _follows_speech(tokens: list[Token], row: list[Chunk], clause: Clause) -> bool:
    """Whether a verb of saying stands between what is said and who says it."""
    verb, first = clause.verb, clause.verb.first
    if verb.first != verb.main or verb.passive or not first:
        return False
    after = row[clause.at + 1] if clause.at + 1 < len(row) else None
    if not is_said(verb.lemma) or after not in clause.objects[:1]:
        return False
    _, behind = group_at(row, clause.at + 1)
    if behind < len(row) and isinstance(row[behind], VerbGroup):
        # "… said soldiers killed him".
        return False
    if tokens[first - 1].tag == "comma":
        return verb.lemma == "say"
    if tokens[first - 1].tag != "quote":
        return False
    opened = next((j for j in range(first - 2, -1, -1) if tokens[j].tag == "quote"), 0)
    return any(isinstance(c, VerbGroup) and opened <= c.first < first for c in row)


def _over_times(row: list[Chunk], at: int) -> int:
    """The index before dates and their prepositions that end at ``at``."""
    i = at
    while i > 0 and is_link(row[i], "time", "adv", "prep"):
        i -= 1
    return i if i < at and any(isinstance(c, Link) and c.kind == "time" for c in row[i + 1 : at + 1]) else at


def _turned_on(clause: Clause) -> bool:
    """Whether someone is accused of what follows: "accused the FPM of killing"."""
    return clause.verb.lemma in words("verbs", "blame") and bool(clause.objects) and not clause.passive


def _continues(row: list[Chunk], at: int) -> bool:
    """Whether a gerund after the chunk at ``at`` is done by the subject before: not "the motive for killing"."""
    chunk = row[at]
    if not isinstance(chunk, Link):
        return True
    if chunk.kind == "that":
        return False
    if chunk.kind != "prep" or chunk.low in ADJUNCTS or at == 0:
        return True
    before = row[at - 1]
    return not isinstance(before, NounPhrase) or before.sort not in {"thing", "act", ""}


def _on_a_charge(tokens: list[Token], link: Link, previous: Clause) -> bool:
    """ "Police arrested him for killing", "on suspicion of killing": the arrested is said to have killed."""
    told = verb_act(tokens, previous.verb)
    held = told is not None and bool(act_traits(told.code) & {"custody", "process", "lethal"})
    if link.low == "for" and previous.verb.lemma in words("lemmas", "held_against"):
        return True
    return held and link.low in {"for", "on suspicion of", "on charges of", "on a charge of"}


def _over_modifier(row: list[Chunk], chunk: Chunk, previous: Clause | None) -> Clause | None:
    """ "Attacked a convoy carrying the mayor, killing two guards": whoever attacked it, and not the convoy."""
    above = previous.governor if previous is not None and previous.kind == "ing" and is_comma(chunk) else None
    if above is None or previous is None:
        return previous
    return above if any(row[previous.at - 1] is o for o in above.objects) else previous


def _before_dashes(row: list[Chunk], at: int, earlier: list[Clause], previous: Clause | None) -> Clause | None:
    """ "broke into the house – where A lay – before killing B": the clause that the parenthesis interrupts."""
    if not isinstance(row[at], Link) or not at or not _is_dash(row[at - 1]):
        return previous
    opening = next((j for j in range(at - 2, -1, -1) if _is_dash(row[j])), None)
    return previous if opening is None else next((c for c in reversed(earlier) if c.at < opening), None)


def _is_dash(chunk: Chunk) -> bool:
    return isinstance(chunk, Link) and chunk.low in {"-", "--", "–", "—"}


_EXAMPLES = frozenset({"such as", "like"})


def _who_adds(tokens: list[Token], previous: Clause) -> list[NounPhrase]:
    """Who goes on ", saying that …": whoever spoke before, or by whom it was done, or else the subject."""
    above = previous.governor
    if above is not None and above.kind != "relative" and previous.subjects[:1] != above.subjects[:1]:
        said = says_or_asks(above) and not above.passive and bool(above.subjects)
        if said and tokens[previous.verb.first - 1].low not in {"who", "which"}:
            return list(above.subjects)
    if previous.passive and not says_or_asks(previous):
        return list(previous.after("by"))
    return list(previous.subjects)


def _is_loose(tokens: list[Token], row: list[Chunk], at: int, previous: Clause) -> bool:
    """Whether nothing says who does what a gerund names: no verb beside it shares its subject with it.

    "such as killing", "capable of killing"; "and threatening" with no such form before; and what hangs on a noun within
    what someone says: "stated that attempts to free him by beating …".
    """
    chunk = row[at]
    if not isinstance(chunk, Link):
        return False
    lead = row[at - 1] if at else None
    if chunk.low in _EXAMPLES or (chunk.low == "of" and isinstance(lead, Link) and lead.low.endswith("capable")):
        return True
    if chunk.kind == "conj" and previous.end == at:
        return "g" not in tokens[previous.verb.main].forms
    opens = isinstance(lead, Link) and (lead.kind in {"that", "sub"} or is_comma(lead))
    if chunk.low == "by" and opens and (row[at - 2 : at - 1] and is_link(row[at - 2], "that", "sub")):
        return True  # "said that, by killing him, the army had …"
    says = words("verbs", "report", "asserted") | words("verbs", "report", "attributed")
    between = row[previous.at + 1 : at]
    told = any(isinstance(c, Link) and c.kind == "that" for c in between)
    return chunk.kind == "prep" and previous.verb.lemma in says and told


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


def _is_where(row: list[Chunk], at: int) -> bool:
    """Whether a phrase is where somebody is: "in jail at Carver"."""
    place, lead = row[at], row[at - 1] if at else None
    bare = isinstance(place, NounPhrase) and place.sort in {"place", "name"} and not place.det
    return bare and is_low(lead, "at", "in", "near")


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


def _is_of_somebody(phrase: NounPhrase) -> bool:
    """ "The widow of the mayor": a name behind it may be the mayor's."""
    return phrase.of is not None and phrase.of.sort == "person" and phrase.of.proper is None


def _is_their_aim(tokens: list[Token], row: list[Chunk], at: int) -> bool:
    """ "Dug graves in an attempt to silence the survivors": whoever dug them."""
    noun = row[at]
    return (
        isinstance(noun, NounPhrase)
        and tokens[noun.head].low in words("nouns", "aims")
        and at > 0
        and is_low(row[at - 1], "in")
    )


def _infinitive(
    tokens: list[Token], row: list[Chunk], clause: Clause, before: tuple[int, Chunk] | None, previous: Clause | None
) -> None:
    """Governed by the verb before it; its subject is that verb's object if there is one, else its subject."""
    clause.kind = "inf"
    clause.governor = previous
    clause.conditional = previous.conditional if previous else False
    said_by = previous is not None and previous.passive and before is not None and is_low(row[before[0] - 1], "by")
    if said_by and previous is not None and previous.verb.lemma in words("verbs", "said_to"):
        clause.subjects = list(previous.subjects)  # "was said by some to have killed"
    elif previous is not None and before is not None and _is_their_aim(tokens, row, before[0]):
        clause.subjects = list(previous.subjects)
    elif before is not None and isinstance(before[1], NounPhrase) and (previous is None or before[0] > previous.at):
        clause.subjects = group_ending(row, before[0])
        clause.start = before[0]
        lead = row[before[0] - 1] if before[0] else None
        with_own = isinstance(lead, Link) and lead.kind == "prep" and lead.low in {"with", "for"}
        together = previous is not None and is_low(lead, "with") and previous.verb.lemma in words("lemmas", "together")
        if previous is not None and (together or (previous.objects and not with_own)):
            clause.subjects = list(previous.subjects if together else previous.objects)
    elif previous is not None:
        clause.subjects = list(previous.objects or previous.subjects)
        if previous.verb.lemma in words("verbs", "attempt") | words("verbs", "plan") | words("verbs", "fail"):
            clause.subjects = list(previous.subjects)
    if before is not None and isinstance(before[1], NounPhrase) and before[1].det == "any":
        clause.subjects = []  # "warned that any attempt to kill her …"
    if previous is not None and previous.verb.lemma == "use" and previous.objects and not previous.passive:
        # "used the law to detain": whoever used it.
        clause.subjects = list(previous.subjects)


def _further_out(tokens: list[Token], row: list[Chunk], clause: Clause, found: int, earlier: list[Clause]) -> int:
    """ "The farmer who hid the rebels who killed the soldier was arrested": it was not the rebels who was."""
    phrase = row[found]
    if isinstance(phrase, NounPhrase) and not agrees(tokens, clause.verb, [phrase]):
        outer = next((c for c in earlier if c.kind == "relative" and any(o is phrase for o in c.objects)), None)
        if outer is not None and isinstance(row[outer.start], NounPhrase):
            return outer.start
    return found


def _is_inverted(row: list[Chunk], found: int, earlier: list[Clause]) -> bool:
    """Whether a participle opens the sentence, and the phrase before the verb hangs on a preposition behind it."""
    first = earlier[0] if earlier else None
    opens = first is not None and not any(isinstance(c, NounPhrase) for c in row[: first.at])
    return (
        opens and first is not None and first.kind == "reduced" and found > first.at and is_link(row[found - 1], "prep")
    )


def _acted_upon(row: list[Chunk], clause: Clause, found: int, earlier: list[Clause]) -> Clause | None:
    """The clause whose verb acts on the phrase at ``found``, where a bare verb after it does not make it a subject."""
    if clause.verb.first != clause.verb.main or clause.verb.modal or (found and is_conj(row[found - 1])):
        return None
    above = next((c for c in reversed(earlier) if any(o is row[found] for o in c.objects)), None)
    if above is None or above.kind not in {"main", "inf"} or above.passive or not (above.subjects or above.at):
        return None
    opens = above.verb.lemma in words("lemmas", "opens_a_clause") or says_or_asks(above)
    return None if opens or above.verb.lemma in words("verbs", "factive") else above


def _is_what_is_done(row: list[Chunk], found: int, earlier: list[Clause]) -> bool:
    """Whether the phrase before a verb is only the object of a gerund that opens the clause and is its subject."""
    last = earlier[-1] if earlier else None
    if last is None or last.verb.form != "ing" or last.subjects or not any(o is row[found] for o in last.objects):
        return False
    if is_link(row[last.at - 1], "conj") and len(earlier) > 1 and earlier[-2].kind == "ing":
        last = earlier[-2]  # "Trying one and hanging another shows …"
    return last.at == 0 or is_link(row[last.at - 1], "that", "quote", "sub", "stop")


def _over_relatives(row: list[Chunk], found: int, earlier: list[Clause]) -> int:
    """ "A man who sent letters to A and B has been jailed": where only relative clauses were met, it is the man."""
    lead = row[found - 1] if found else None
    first = earlier[0] if earlier else None
    only = first is not None and all(c.kind in {"relative", "reduced"} for c in earlier) and found > earlier[-1].at
    if first is None or lead is None or not only or not is_conj(lead) or not isinstance(row[first.start], NounPhrase):
        return found
    return first.start if first.kind == "relative" and first.start < first.at else found


def _over_included(row: list[Chunk], found: int) -> int:
    """ "Thousands of people including teachers, nurses, students were …": the thousands."""
    i = found
    while i >= 2 and isinstance(row[i], NounPhrase) and (is_comma(row[i - 1]) or is_conj(row[i - 1])):
        i -= 2 + (is_conj(row[i - 1]) and is_comma(row[i - 2]))
    within = i >= 2 and is_low(row[i - 1], "including", "such as") and isinstance(row[i - 2], NounPhrase)
    return i - 2 if within else found


def _over_places(row: list[Chunk], found: int) -> int:
    """ "Attacks in Lomay, Meran and San Tolmo killed two": the attacks, and not the last of the places."""
    i = found
    while i >= 2 and isinstance(row[i], NounPhrase) and (is_comma(row[i - 1]) or is_conj(row[i - 1])):
        i -= 2 + (is_conj(row[i - 1]) and is_comma(row[i - 2]))
    act = row[i - 2] if i >= 2 else None
    if i == found or not isinstance(act, NounPhrase) or act.sort != "act" or not is_link(row[i - 1], "prep"):
        return found
    bare = all(
        isinstance(c, Link) or (isinstance(c, NounPhrase) and not c.det and c.of is None) for c in row[i : found + 1]
    )
    opens = i == 2 or is_link(row[i - 3], "that", "stop", "quote")
    listed = sum(is_conj(c) for c in row[i:found]) == 1
    return i - 2 if bare and opens and listed else found


def _said_of(row: list[Chunk], at: int, earlier: list[Clause]) -> int | None:
    """Who is said to have said so: "reporters who wrote that … were jailed", "people held for saying that …"."""
    clause = next((c for c in earlier if c.at == at), None)
    while clause is not None and clause.kind in {"ing", "inf"}:
        clause = clause.governor
    if clause is None or clause.kind not in {"relative", "reduced"}:
        return None
    return clause.start if isinstance(row[clause.start], NounPhrase) else None


def _over_objects(row: list[Chunk], found: int, earlier: list[Clause]) -> int:
    """ "Two policemen guarding the consulate were killed": not what they guarded, but "said soldiers were killed"."""
    inner = next((c for c in earlier if c.at == found - 1), None)
    if inner is not None and inner.kind == "main" and inner.start >= 2 and is_link(row[inner.start - 1], "that"):
        # "The fact that soldiers killed him was hidden": the fact was.
        noun = row[inner.start - 2]
        outer = _said_of(row, inner.start - 2, earlier)
        if outer is not None:
            return outer
        return inner.start - 2 if isinstance(noun, NounPhrase) and noun.sort in {"thing", ""} else found
    opens = inner is None or inner.kind not in {"ing", "inf"} or inner.verb.passive
    if inner is None or opens or inner.verb.lemma in words("lemmas", "opens_a_clause") or says_or_asks(inner):
        return found
    if inner.kind == "ing":
        said_of = inner.governor
        if (
            not isinstance(row[inner.start], NounPhrase)
            and said_of is not None
            and said_of.kind in {"reduced", "relative"}
        ):
            # "The man convicted of murdering her was killed": the man was.
            return said_of.start if isinstance(row[said_of.start], NounPhrase) else found
        if isinstance(row[inner.start], NounPhrase):
            return inner.start
        far = phrase_before(row, inner.at, earlier, comma_ok=False) if inner.governor is not None else None
        return found if far is None else far
    outer = phrase_before(row, inner.at, earlier, comma_ok=False)
    return found if outer is None else outer


_SELVES = frozenset({"himself", "herself", "itself", "themselves"})


def _finite(tokens: list[Token], row: list[Chunk], clause: Clause, earlier: list[Clause]) -> None:
    i = clause.at - 1
    while i >= 0 and is_link(row[i], "adv", "quote", "time", "prep"):
        i -= 1
    phrase, outer = (row[i] if i >= 0 else None), (row[i - 1] if i >= 1 else None)
    by_others = bool(clause.after("by")) and not clause.verb.passive  # "Voss, himself abducted by rebels"
    himself = isinstance(phrase, NounPhrase) and tokens[phrase.head].low in _SELVES and not by_others
    if isinstance(outer, NounPhrase) and himself and not is_low(row[i - 2] if i >= 2 else None, "by"):
        # "Voss himself beat him".
        outer.sort = outer.sort or "person"
        i, phrase = i - 1, outer
        clause.subjects, clause.start = [phrase], i
        clause.governor, clause.conditional = governing(row, i, earlier), under_if(row, i)
        return
    pronoun = isinstance(phrase, NounPhrase) and phrase.sort == "pron" and not clause.objects
    if isinstance(phrase, NounPhrase) and isinstance(outer, NounPhrase) and pronoun:
        # "those they killed": a pronoun between a phrase and its verb.
        clause.kind = "contact"
        clause.subjects = [phrase]
        clause.objects = [nearer(tokens, outer)]
        clause.start = i - 1
        return
    if i > 2 and _is_dash(row[i]):
        opened = next((j for j in range(i - 1, 0, -1) if _is_dash(row[j])), 0)
        before = row[opened - 1] if opened else None
        if isinstance(before, NounPhrase) and not any(isinstance(c, VerbGroup) for c in row[opened:i]):
            # "Four men – A, B, C and D – were arrested".
            at = phrase_before(row, opened, earlier, comma_ok=False)
            at = opened - 1 if at is None else at
            clause.subjects = group_ending(row, at)
            clause.start, clause.conditional = at, under_if(row, at)
            clause.governor = governing(row, at, earlier)
            return
    if i >= 0 and is_comma(row[i]):
        inner = over_parenthesis(row, i, earlier)
        if inner is not None:
            named = row[i - 1] if i else None
            clause.subjects = group_ending(row, inner)
            if (
                i >= 2
                and is_comma(row[i - 2])
                and isinstance(named, NounPhrase)
                and named.proper is not None
                and named.proper.sort == "person"
                and len(clause.subjects) == 1
                and clause.subjects[0].proper is None
                and (row[i - 3] is clause.subjects[0] or _is_of_an_outlet(row, i, clause.subjects[0]))
                and not _is_of_somebody(clause.subjects[0])
            ):
                # "The former minister, Reza Karimi, was …"; but "the bodyguards of the mayor, Reza Karimi, were".
                clause.subjects = [named]
            clause.start = inner
            clause.conditional = under_if(row, inner)
            return
    found = phrase_before(row, clause.at, earlier, comma_ok=False)
    if found is None:
        found = phrase_before(row, clause.at, earlier, comma_ok=True)
        if found and is_link(row[found - 1], "prep"):
            found = None
    if found is not None and _is_what_is_done(row, found, earlier):
        return  # "Extraditing her would embolden others"
    if found is not None and clause.verb.lemma == "be" and _is_inverted(row, found, earlier):
        return  # "Also held for mocking the minister was Mira Holt"
    acted = _acted_upon(row, clause, found, earlier) if found is not None else None
    if found is not None and acted is not None:
        # "imprisoned ten men in May, tortured two": whoever imprisoned them.
        apart = any(is_link(c, "comma", "conj") for c in row[found + 1 : clause.at])
        apart = apart and not (acted.start and is_link(row[acted.start - 1], "sub"))
        clause.subjects = list(acted.subjects) if apart else []
        clause.governor, clause.conditional = acted.governor, acted.conditional
        clause.start = clause.at
        return
    if found is not None:
        found = _over_included(row, found)
        found = behind_not(row, _over_places(row, _over_objects(row, _over_relatives(row, found, earlier), earlier)))
        found = _further_out(tokens, row, clause, found, earlier)
        if follows_name(row, found):
            # "Karimi | the union's founder": the name is the subject.
            found -= 1
        clause.subjects = group_ending(row, found)
        if (named := _whom_it_describes(tokens, row, clause)) is not None:
            clause.subjects = [named]  # "Holt, a teacher at the school and one of its founders was shot"
        first = clause.subjects[0]
        clause.start = found if row[found] is first else min(found, next(j for j, c in enumerate(row) if c is first))
        clause.governor = governing(row, found, earlier)
        clause.conditional = under_if(row, clause.start)
        if found and is_conj(row[found - 1]):
            _let_go(row, found, earlier)
        if len(clause.subjects) > 1 and says_or_asks(clause):
            _let_speakers_go(row, clause, earlier)
        lend_subject(row, clause, found, earlier)


def _let_speakers_go(row: list[Chunk], clause: Clause, earlier: list[Clause]) -> None:
    """ "Guards killed five inmates, lawyers and relatives said": behind the comma stand those who say so."""
    first = next((i for i, chunk in enumerate(row) if chunk is clause.subjects[0]), 0)
    if first and is_comma(row[first - 1]) and not clause.objects:
        for above in earlier:
            rest = [o for o in above.objects if not any(o is s for s in clause.subjects)]
            above.objects = rest or above.objects


def _let_go(row: list[Chunk], found: int, earlier: list[Clause]) -> None:
    """ "Police killed two men and a woman fled": she has a verb of her own, and was not killed.

    But "allegations that police killed two men and a woman spread" are what spread.
    """
    for above in earlier:
        told = (
            above.start > 1 and is_link(row[above.start - 1], "that") and isinstance(row[above.start - 2], NounPhrase)
        )
        if above.at < found and not told and len(above.objects) > 1 and above.objects[-1] is row[found]:
            above.objects = above.objects[:-1]
