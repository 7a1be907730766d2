"""Which clauses does a sentence have, and what belongs to each verb? Long: what stands before it, and behind."""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.english.clauses.antecedent import under_if
from asnad.propose.english.clauses.beyond_who import beyond_who_it_is, closes_who_it_is
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.clauses.ordered_done import note_ordered
from asnad.propose.english.clauses.subject import find_subject
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.phrases.aged import is_how_old
from asnad.propose.english.phrases.coordination import group_at, has_own_verb
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import after_brackets, chunk_at, is_comma, is_link, is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import Token, is_said

__all__ = ["clauses"]


def clauses(tokens: list[Token], row: list[Chunk]) -> list[Clause]:
    """The clauses of a sentence in order of their verbs."""
    found: list[Clause] = []
    for at, chunk in enumerate(row):
        if isinstance(chunk, VerbGroup):
            clause = Clause(chunk, at, "main", chunk.passive)
            clause.negative, clause.start, clause.end = chunk.negative, at, at + 1
            _right(tokens, row, clause)
            find_subject(tokens, row, clause, found)
            _not_whom(tokens, clause, found)
            note_ordered(tokens, row, clause, found)
            _lead(row, clause)
            _inverted(tokens, row, clause, found)
            if not clause.subjects and under_if(row, at):
                clause.conditional = True  # "If convicted, he faces …"
            found.append(clause)
            _lend_doer(row, clause)
    return found


def _lend_doer(row: list[Chunk], clause: Clause) -> None:
    """ "Had been fired on while leaving the mosque by soldiers": the soldiers fired."""
    above, by = clause.governor, clause.after("by")
    if above is None or clause.kind != "ing" or not by or clause.passive:
        return
    between = row[above.at + 1 : clause.at]
    if not between or not all(isinstance(c, Link) for c in between) or not is_low(between[-1], "while", "when"):
        return
    if above.passive and above.verb.act is not None and not above.after("by") and by[0].sort in {"person", "body"}:
        above.phrases.append(("by", by))


_WHOM = frozenset({"him", "me", "them", "us"})


def _not_whom(tokens: list[Token], clause: Clause, earlier: list[Clause]) -> None:
    """ "Police arrested him, beat him, and detained him": "him" does nothing; who arrested him goes on."""
    subject = clause.subjects[0] if len(clause.subjects) == 1 else None
    if subject is None or subject.sort != "pron" or clause.kind != "main" or tokens[subject.head].low not in _WHOM:
        return
    above = next((c for c in reversed(earlier) if c.has_object(subject)), None)
    if above is None:
        return
    sees = above.verb.lemma in words("lemmas", "senses")
    if above.at == clause.at - 2 and (clause.verb.form == "bare" or (sees and "b" in tokens[clause.verb.main].forms)):
        return  # "made him confess", "saw him hit a prisoner"
    clause.subjects, clause.governor, clause.start = list(above.subjects), above.governor, clause.at


def _inverted(tokens: list[Token], row: list[Chunk], clause: Clause, earlier: list[Clause]) -> None:
    """ "Had soldiers killed him, …", "Should soldiers kill him, …": a condition without an "if"."""
    if clause.kind not in {"main", "reduced"} or not clause.subjects or clause.start == 0:
        return
    lead = row[clause.start - 1]
    low = tokens[lead.first].low
    if low not in {"should", "had"}:
        return
    before = row[clause.start - 2] if clause.start >= 2 else None
    opens = before is None or (isinstance(before, Link) and before.kind in {"comma", "that", "quote", "stop", "conj"})
    bare = not clause.verb.modal and not clause.verb.perfect and lead.first == lead.last
    if opens and bare and (low == "should" or (low == "had" and isinstance(lead, VerbGroup))):
        clause.conditional, clause.kind, clause.passive = True, "main", clause.verb.passive
        if earlier and earlier[-1].verb is lead:
            earlier[-1].conditional = True


def _right(tokens: list[Token], row: list[Chunk], clause: Clause) -> None:
    """Objects and prepositional phrases after the verb, up to where another clause begins."""
    i = _behind_own_words(row, clause)
    while i < len(row) and not isinstance(chunk := row[i], VerbGroup):
        if isinstance(chunk, NounPhrase):
            beyond = _take_noun(row, i, clause)
        else:
            beyond = _take_link(tokens, row, i, clause, chunk)
        if beyond is None:
            break
        i = beyond
    clause.end = i


def _behind_own_words(row: list[Chunk], clause: Clause) -> int:
    """Where the row goes on behind the words that belong to the verb: "cracked down on", "took hostage"."""
    i = clause.at + 1
    trigger = clause.verb.act
    left = trigger.after if trigger else 0
    main = clause.verb.main
    while left and i < len(row):
        chunk = row[i]
        if isinstance(chunk, NounPhrase) and chunk.first - main <= left:
            if chunk.head - main > left:
                # "shot dead | Mira Holt": the verb's own word opens no phrase.
                row[i] = replace(chunk, first=main + left + 1)
                break
            left -= chunk.last - chunk.first + 1
        elif not isinstance(chunk, Link) or chunk.kind not in {"prep", "adv"} or chunk.last - main > left:
            break
        i += 1
    own = i == clause.at + 1 and not clause.passive and clause.verb.lemma in words("lemmas", "hands_over")
    return i + 1 if own and is_low(chunk_at(row, i), "over") else i  # "handed over | Mira Holt"


def _take_noun(row: list[Chunk], i: int, clause: Clause) -> int | None:
    """Where the row goes on behind the object or complement at ``i``; ``None`` if it is of another clause."""
    group, after = group_at(row, i)
    apart = clause.objects or clause.complement or clause.phrases or clause.times
    if (apart or is_said(clause.verb.lemma)) and has_own_verb(row, after - 1):
        return None  # "the men arrested on Monday | Holt knew"
    if clause.phrases:
        if is_how_old(row, i, *clause.phrases[-1]):
            return i + 1
        if clause.phrases[-1][0] == "among" and i >= 2 and is_link(row[i - 2], "prep"):
            return None  # "300 were arrested, among them | the poet Holt"
        if _names_the_place(row, i):
            return i + 1
    if not clause.objects and not (clause.phrases and any(low == "by" for low, _ in clause.phrases)):
        clause.objects = group
    elif clause.complement is None:
        clause.complement = group[0]
    return after


def _take_link(tokens: list[Token], row: list[Chunk], i: int, clause: Clause, chunk: Link) -> int | None:
    """Where the row goes on behind the small word or mark at ``i``; ``None`` if the clause ends with it."""
    if chunk.kind == "prep":
        return _take_phrase(tokens, row, i, clause, chunk.low)
    if chunk.kind == "time":
        clause.times.append(chunk)
    elif chunk.kind in {"comma", "conj"}:
        return _over_comma(tokens, row, i, clause)
    elif chunk.kind in {"that", "wh", "sub", "stop", "end"}:
        closing = after_brackets(row, i)
        if closing > i:
            return closing  # "blamed the Front (PFA) for …"
        return i + 1 if chunk.kind == "sub" and is_link(chunk_at(row, i + 1), "time") else None
    elif (
        chunk.low in {"what", "whatever"}
        and clause.verb.act is not None
        and isinstance(chunk_at(row, i + 1), NounPhrase)
    ):
        return None  # "burnt what they | could not carry"
    elif chunk.low == "however" and any(isinstance(later, VerbGroup) for later in row[i:]):
        return None  # "was sentenced to life however in 2005 he was released"
    return i + 1


def _take_phrase(tokens: list[Token], row: list[Chunk], i: int, clause: Clause, low: str) -> int | None:
    """The same, for what stands behind a preposition: a date or people, places, things."""
    following = chunk_at(row, i + 1)
    if isinstance(following, Link) and following.kind == "time":
        clause.times.append(following)
        return i + 2
    if not isinstance(following, NounPhrase):
        return i + 1
    if low == "following" and singular(tokens[following.head].low) not in words("nouns", "manhunts"):
        return None  # "were arrested following the attack in Lomay": as behind "after"
    group, after = group_at(row, i + 1, places=low in {"in", "at", "near", "inside", "outside"})
    if low in {"after", "before", "since", "as", "until"} and len(group) == 1 and _subject_of_next(row, i + 1):
        return None
    if low == "as" and _goes_on_as(tokens, row, after):
        return None
    if low != "by" or not _is_whose_doing(tokens, row, i, clause):
        clause.phrases.append((low, group))
    return after


_APART = frozenset(
    {"despite", "in spite of", "in defiance of", "after", "before", "following", "since", "because of", "amid",
     "in response to", "without", "instead of"}
)  # fmt: skip


def _is_whose_doing(tokens: list[Token], row: list[Chunk], i: int, clause: Clause) -> bool:
    """ "Was shot despite a ruling by Holt": she ruled, and did not shoot; but "after a raid by soldiers".

    So "in a protest by miners", but not "in a protest by police"; "for a book by Holt".
    """
    what, whose = row[i - 1], row[i + 1]
    lead = clause.phrases[-1] if clause.phrases else None
    if lead is None or not isinstance(what, NounPhrase) or lead[1][-1] is not what:
        return False
    head = singular(tokens[what.head].low)
    if head == "patrol" or head in listed("nouns", "work"):
        return True
    if head in words("nouns", "public_events") | {"visit"} and isinstance(whose, NounPhrase):
        return whose.sort != "body" and singular(tokens[whose.head].low) not in words("nouns", "armed")
    return lead[0] in _APART and what.sort in {"thing", ""}


def _goes_on_as(tokens: list[Token], row: list[Chunk], i: int) -> bool:
    """ "The killing comes as the war in Lomay | escalates": what goes on then has a verb of its own."""
    while is_link(chunk_at(row, i), "prep") and isinstance(chunk_at(row, i + 1), NounPhrase):
        i += 2
    verb = chunk_at(row, i)
    if not isinstance(verb, VerbGroup) or verb.form != "finite":
        return False
    return "s" in tokens[verb.main].forms or any(t.tag in {"be", "have"} for t in tokens[verb.first : verb.main + 1])


def _over_comma(tokens: list[Token], row: list[Chunk], i: int, clause: Clause) -> int | None:
    """The same, for a comma or conjunction: past it goes only what no clause begins with."""
    if is_comma(row[i]):
        if closes_who_it_is(row, clause.at, i):
            return None  # "shot Holt, who was 34, | on 4 May"
        if not clause.objects and (aside := _over_adverbs(row, i)) is not None:
            return aside
        if _is_wider_place(tokens, row, i + 1, clause):
            return i + 2
        if (beyond := beyond_who_it_is(row, i)) is not None:
            return beyond
    goes_on = is_link(chunk_at(row, i + 1), "prep", "time", "adv") and not _clause_starts(row, i + 1)
    return i + 1 if goes_on else None


def _names_the_place(row: list[Chunk], i: int) -> bool:
    """Whether a bare name stands right behind the place or body that it is the name of: "in the capital | Meran"."""
    before, name = row[i - 1], row[i]
    if not isinstance(before, NounPhrase) or not isinstance(name, NounPhrase) or before.sort not in {"place", "body"}:
        return False
    return name.proper is not None and name.first == name.proper.first and not name.proper.titles and not before.proper


_WHERE = frozenset(["in", "at", "near", "inside", "outside", "in the town of", "in the village of", "in the city of"])


def _is_wider_place(tokens: list[Token], row: list[Chunk], i: int, clause: Clause) -> bool:
    """Whether the phrase at ``i`` says where the place before it lies: "in Lomay, Meran province, by soldiers"."""
    phrase = row[i] if i < len(row) else None
    if not isinstance(phrase, NounPhrase) or not clause.phrases or clause.phrases[-1][0] not in _WHERE:
        return False
    area = phrase.sort == "place" or singular(tokens[phrase.head].low) in words("names", "areas")
    return area and not _subject_of_next(row, i)


def _subject_of_next(row: list[Chunk], i: int) -> bool:
    """Whether a finite verb with its own auxiliary or object follows the phrases at ``i``: they are its subject."""
    _, after = group_at(row, i)
    return has_own_verb(row, after - 1)


def _over_adverbs(row: list[Chunk], i: int) -> int | None:
    """ "Shot and killed, apparently unlawfully, two men": the index behind adverbs between commas."""
    j = i + 1
    while j < len(row) and is_link(row[j], "adv"):
        j += 1
    closed = i + 1 < j < len(row) and is_comma(row[j]) and j + 1 < len(row)
    return j + 1 if closed and isinstance(row[i - 1], VerbGroup) and isinstance(row[j + 1], NounPhrase) else None


def _clause_starts(row: list[Chunk], i: int) -> bool:
    """Whether a new main clause begins here: time or place phrases, then a subject with its finite verb."""
    j = i
    while j < len(row):
        chunk = row[j]
        if isinstance(chunk, VerbGroup):
            return False
        if isinstance(chunk, NounPhrase):
            before = row[j - 1]
            if isinstance(before, Link) and before.kind == "prep" and j > i:
                j += 1
                continue
            who = is_link(chunk_at(row, j + 1), "wh")  # "kidnapped, only two of them who fled are free"
            own = sum(isinstance(c, VerbGroup) and c.form == "finite" for c in row[j + 1 :]) > 1
            return _subject_of_next(row, j) or (who and own and is_link(row[j - 1], "adv"))
        if chunk.kind in {"that", "wh", "sub", "stop", "end", "conj"}:
            return False
        j += 1
    return False


def _lead(row: list[Chunk], clause: Clause) -> None:
    """Prepositional phrases and dates before the verb: after the subject, and before it up to the clause's edge."""
    subjects = clause.subjects
    if clause.kind not in {"main", "reduced"} or not subjects or clause.start >= clause.at:
        spans = [(clause.start, clause.at)] if clause.start < clause.at else []
        if clause.kind == "main" and not subjects:
            spans = [(_edge(row, clause.at), clause.at)]
        elif clause.start == clause.at:
            spans = [(_behind_and(row, clause.at), clause.at)]
    else:
        edge = clause.start if _opens_reduced(row, clause.start) else _edge(row, clause.start)
        spans = [(edge, clause.start), (clause.start, clause.at)]
    lead: list[tuple[str, list[NounPhrase]]] = []
    for start, end in spans:
        i = start
        while i < end:
            chunk = row[i]
            if isinstance(chunk, NounPhrase):
                i += 1
                continue
            if isinstance(chunk, VerbGroup) or (chunk.kind == "wh" and clause.kind == "main" and i > clause.start):
                break  # "The soldiers who, on 3 May, killed her were freed": not on 3 May
            if chunk.kind == "time":
                clause.times.append(chunk)
            elif chunk.low == "according to":
                # "According to the office in Kalsk, …": where it is, and not where it happened.
                lead.append((chunk.low, [c for c in row[i + 1 : i + 2] if isinstance(c, NounPhrase)]))
                i = next((j for j in range(i, end) if is_low(row[j], ",")), i + 1)
                continue
            elif chunk.kind == "prep" and i + 1 < end:
                phrase = row[i + 1]
                if isinstance(phrase, NounPhrase) and phrase not in subjects:
                    group, after = group_at(row, i + 1, places=chunk.low in {"in", "at", "near"})
                    mixed = any(p is s for p in group for s in subjects)  # "on Voss's orders, the miners, Holt and …"
                    lead.append((chunk.low, group[:1] if mixed else group))
                    i = max(i + 2, min(after, end))
                    continue
            i += 1
    clause.before = lead


def _behind_and(row: list[Chunk], at: int) -> int:
    """Where a date stands between "and" and a verb: "left in 2001 and in May 2003 was arrested"."""
    i = at
    while i > 0 and row[i - 1].kind in {"time", "adv", "prep", "comma"}:
        i -= 1
    return i if i > 0 and is_link(row[i - 1], "conj") else at


def _opens_reduced(row: list[Chunk], at: int) -> bool:
    """ "Captured at Lomay in May, Holt was hanged": what stands behind the participle that opens is of it alone."""
    verb = row[0]
    if not isinstance(verb, VerbGroup) or at < 2 or not is_comma(row[at - 1]):
        return False
    return not any(isinstance(c, VerbGroup) for c in row[1:at])


def _only_says_more(row: list[Chunk], i: int) -> bool:
    """ "According to records opened in 1996, …": a participle said of what stands behind a preposition."""
    verb = row[i]
    bare = isinstance(verb, VerbGroup) and verb.first == verb.last and verb.form in {"finite", "part"}
    return bare and i >= 2 and isinstance(row[i - 1], NounPhrase) and is_link(row[i - 2], "prep")


def _is_said_beside(row: list[Chunk], i: int) -> bool:
    """ "While the envoys were in Lomay, two men were jailed": where the envoys were, and not where it was done."""
    while i and isinstance(row[i], NounPhrase | VerbGroup):
        i -= 1
    return is_low(row[i], "while", "although", "though", "whereas")


def _is_of_a_clause_before(row: list[Chunk], i: int) -> bool:
    """ "After they looked into it in Lomay, | police came": the place is that of the clause that opens the sentence."""
    verb = row[i]
    opens = next((j for j in range(i - 1, -1, -1) if isinstance(row[j], VerbGroup) or is_comma(row[j])), -1)
    led = any(is_link(c, "sub") or is_low(c, "after", "before", "since") for c in row[opens + 1 : i])
    return led or (isinstance(verb, VerbGroup) and verb.form == "ing")


def _has_its_own(row: list[Chunk], i: int, at: int) -> bool:
    """ "Looks into what was done in Lomay, | it freed them": the place is that of the verb before the comma.

    Not "in a clash that took place in Lomay, two men died", nor "said on Monday, soldiers …".
    """
    verb, comma = row[i], next((j for j in range(i + 1, at) if is_comma(row[j])), at)
    if not isinstance(verb, VerbGroup) or is_said(verb.lemma) or is_low(chunk_at(row, comma + 1), "with"):
        return False
    return verb.lemma not in words("lemmas", "takes_place")


def _edge(row: list[Chunk], at: int) -> int:
    """Where the clause whose subject is at ``at`` begins: after the verb, "that", conjunction or stop before it."""
    i = at - 1
    while i >= 0:
        chunk = row[i]
        inside = row[i - 1] if i > 2 and is_low(chunk, ")", "]") else None
        if isinstance(inside, NounPhrase) and inside.proper is not None and is_low(row[i - 2], "(", "["):
            i -= 3  # "According to the office (OPI) of the union in Lomay, …"
            continue
        if isinstance(chunk, VerbGroup) and (
            _only_says_more(row, i)
            or _is_said_beside(row, i)
            or _is_of_a_clause_before(row, i)
            or _has_its_own(row, i, at)
        ):
            comma = next((j for j in range(i + 1, at) if is_comma(row[j])), None)
            return i + 1 if comma is None else comma + 1
        if isinstance(chunk, VerbGroup) or (
            isinstance(chunk, Link) and chunk.kind in {"that", "wh", "sub", "stop", "end"}
        ):
            return i + 1
        if isinstance(chunk, Link) and chunk.kind == "conj":
            following = row[i + 1]
            if not (isinstance(following, Link) and following.kind == "prep" and following.low in {"of", "by"}):
                return i + 1
        i -= 1
    return 0
