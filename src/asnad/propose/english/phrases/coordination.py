"""Which phrases of a sentence stand together in a list, and what stands right before and after them?"""

from __future__ import annotations

from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import after_brackets, chunk_at, is_comma, is_conj, is_link, is_low
from asnad.propose.english.words.token import is_said

__all__ = [
    "HOME",
    "chunk_before",
    "describes",
    "group_at",
    "group_ending",
    "has_own_verb",
    "is_governed",
    "object_follows",
    "people_doing",
]


HOME = ("from", "of")
"""Before where somebody is from."""


def group_at(
    row: list[Chunk], i: int, *, until: int | None = None, places: bool = False
) -> tuple[list[NounPhrase], int]:
    """The noun phrases joined by commas and conjunctions from chunk ``i`` on, and the index after them.

    "A, B and C" is one group when a conjunction closes it. "A, B" is not: B may be a new clause or an apposition.
    A phrase whose own verb follows is left out, unless it is the one at ``until``. With ``places`` the group holds
    nothing but places.
    """
    first = row[i]
    if not isinstance(first, NounPhrase):
        return [], i
    first, i = _with_name(row, i)
    group = [first]
    pending: list[NounPhrase] = []
    whole = False
    j = _after_seat(row, i) or _after_home(row, i, after_brackets(row, i + 1))
    closed = i + 1
    while j < len(row) and isinstance(row[j], Link):
        k = j
        comma = conj = False
        if row[k].kind == "comma":
            comma = True
            k += 1
        if k < len(row) and row[k].kind in {"conj", "prep"} and is_conj(row[k]):
            conj = is_low(row[k], "and", "or", "&", "plus")
            k += 1
            if not conj:
                break
        if not (comma or conj) or k >= len(row):
            break
        following = row[k]
        if isinstance(following, Link) and following.kind == "quote" and k + 1 < len(row):
            k += 1
            following = row[k]
        if not isinstance(following, NounPhrase):
            break
        if k != until and has_own_verb(row, k):
            if conj and len(group) > 1 and _closes_with(row, k, k + 1):
                return group[:-1], closed - 2  # "by guards and Holt and Dane | beaten": Holt may be beaten, too
            break
        if comma and conj and not pending and until is None and (len(group) == 1 or whole) and _verb_later(row, k):
            # "…, and two, A and B, were …", "… A and B, and C was …": a new clause, and no longer the list.
            break
        if not _alike(group[-1], following) or (places and following.sort in {"person", "pron", "group", "number"}):
            break
        following, k = _with_name(row, k)
        if conj and not comma and len(group) == len(pending) == 1 and describes(first, pending[0], following):
            return group, after_brackets(row, k + 1)
        pending.append(following)
        j = _after_home(row, k, after_brackets(row, k + 1))
        if conj:
            group.extend(pending)
            pending = []
            closed, whole = k + 1, True
            if not comma:
                # "A, B and C" is complete, unless "and D" follows.
                continue
    return group, closed


def describes(who: NounPhrase, what: NounPhrase, other: NounPhrase) -> bool:
    """ "Falk, a friend of Holt | and Mora", "Falk, the mayor of Lomay | and a poet": what is said of Falk alone."""
    named = who.is_named and who.sort in {"person", "name"}
    if not named or what.plural or what.is_named or what.sort != "person" or what.number is not None or what.of is None:
        return False
    bare = not other.plural and other.proper is None and other.sort == "person" and other.det in {"a", "an"}
    return bare or (other.is_named and what.of.is_named and what.of.sort in {"person", "name"} and not other.det)


def _after_home(row: list[Chunk], at: int, behind: int) -> int:
    """ "Oren Falk from Lomay | and Mira Holt": the index after where somebody is from, if another name follows."""
    who, place, joint = row[at], chunk_at(row, behind + 1), chunk_at(row, behind + 2)
    named = isinstance(who, NounPhrase) and who.proper is not None and who.proper.sort == "person"
    home = isinstance(place, NounPhrase) and place.sort in {"place", "name"} and not place.det
    following = chunk_at(row, behind + 3)
    goes_on = is_link(joint, "comma", "conj") and isinstance(following, NounPhrase) and following.is_named
    return behind + 2 if named and home and goes_on and is_low(chunk_at(row, behind), *HOME) else behind


def _after_seat(row: list[Chunk], at: int) -> int:
    """ "Two students of the State College, Lomay, | and five others": the index after where a body is; else 0."""
    many = row[at]
    if not isinstance(many, NounPhrase) or many.number is None or not many.plural or many.of is None:
        return 0
    inner, place = many.of, chunk_at(row, at + 2)
    while inner.of is not None and inner.sort != "body":
        inner = inner.of
    seat = isinstance(place, NounPhrase) and place.sort in {"place", "name"} and place.first == place.last
    seat = seat and isinstance(place, NounPhrase) and not place.det and place.proper is not None
    between = is_comma(chunk_at(row, at + 1)) and is_comma(chunk_at(row, at + 3))
    known = inner.sort in {"body", "place"} and inner.is_named
    return at + 3 if known and seat and between and is_low(chunk_at(row, at + 4), "and", "or") else 0


def _verb_later(row: list[Chunk], k: int) -> bool:
    return any(isinstance(c, VerbGroup) and c.form == "finite" for c in row[k:])


def _with_name(row: list[Chunk], k: int) -> tuple[NounPhrase, int]:
    """The name right after the office or description at ``k`` stands for both: "the head of the court | Karimi"."""
    phrase = row[k]
    following = row[k + 1] if k + 1 < len(row) else None
    if (candidate := _whose_party(row, k)) is not None:
        return row[candidate], candidate  # type: ignore[return-value]
    if (
        isinstance(phrase, NounPhrase)
        and isinstance(following, NounPhrase)
        and phrase.sort == "person"
        and not (phrase.proper is not None and phrase.proper.last == phrase.head)
        and following.proper is not None
        and following.first == following.proper.first
        and following.proper.sort in {"person", "name"}
    ):
        return following, k + 1
    return phrase, k  # type: ignore[return-value]


def _whose_party(row: list[Chunk], k: int) -> int | None:
    """ "People's Union (PU) candidate | Mira Holt": the index of who belongs to the body at ``k``."""
    body, at = row[k], k + 4
    short = at < len(row) and is_low(row[k + 1], "(", "[") and is_low(row[k + 3], ")", "]")
    who = row[at] if short else None
    if not isinstance(body, NounPhrase) or not isinstance(who, NounPhrase) or body.sort != "body" or who.det:
        return None
    named = who.proper is not None and who.proper.sort == "person" and who.proper.last == who.head
    return at if named and who.proper is not None and who.first < who.proper.first else None


def _alike(a: NounPhrase, b: NounPhrase) -> bool:
    """Whether two phrases can stand in one list: an act is listed with acts, people with people."""
    human = {"person", "group", "body", "name", "pron", "number", "", "demonym"}
    if "act" in (a.sort, b.sort):
        return a.sort == b.sort
    if a.sort in human and b.sort in human:
        return True
    return a.sort == b.sort or "" in (a.sort, b.sort) or {a.sort, b.sort} <= {"place", "name", "body"}


def has_own_verb(row: list[Chunk], k: int) -> bool:
    """Whether the noun phrase at ``k`` is the subject of a finite verb right after it."""
    j = k + 1
    while j < len(row) and row[j].kind in {"adv", "quote"}:
        j += 1
    if j >= len(row):
        return False
    verb = row[j]
    return (
        isinstance(verb, VerbGroup)
        and verb.form in {"finite", "bare"}
        and (
            verb.passive
            or verb.modal != ""
            or verb.perfect
            or not bare_participle(verb)
            or object_follows(row, j)
            or verb.lemma in words("lemmas", "no_object")
        )
    ) or _closes_with(row, k, j)


def _closes_with(row: list[Chunk], k: int, j: int) -> bool:
    """ "Holt was shot by guards and two students | raped.", "… and Dane | held by rebels": what befell these last."""
    who, verb = row[k], row[j]
    told = isinstance(who, NounPhrase) and (who.is_named or who.number is not None or who.det in {"a", "an", "another"})
    closes = is_link(chunk_at(row, j + 1), "end", "stop") or is_low(chunk_at(row, j + 1), "by")
    return told and isinstance(verb, VerbGroup) and verb.act is not None and closes


def bare_participle(verb: VerbGroup) -> bool:
    return verb.first == verb.last or verb.form == "part"


def object_follows(row: list[Chunk], j: int) -> bool:
    """Whether an object stands after the verb at ``j``, over its particle ("gunned down a man")."""
    j += 1
    while j < len(row) and isinstance(row[j], Link) and _between(row[j]):  # type: ignore[arg-type]
        j += 1
    return j < len(row) and (isinstance(row[j], NounPhrase) or is_link(row[j], "that"))


def _between(link: Link) -> bool:
    return link.kind in {"adv", "quote"} or (link.kind == "prep" and link.low in {"down", "up"})


def group_ending(row: list[Chunk], i: int, *, objects: bool = False) -> list[NounPhrase]:
    """The noun phrases joined by commas and conjunctions that end at chunk ``i``.

    Phrases that a verb before them acts on are no part of a later verb's subject, unless ``objects`` is set.
    """
    last = row[i]
    if not isinstance(last, NounPhrase):
        return []
    if last.sort == "pron" and last.of is None and not last.det and not _opens_a_pair(row, i):
        # "found his wife, and they killed her": a pronoun begins anew.
        return [last]
    best, says = [last], chunk_at(row, i + 1)
    speak = isinstance(says, VerbGroup) and is_said(says.lemma) and says.first == says.last
    for start in range(i - 1, max(-1, i - 14), -1):
        chunk = row[start]
        if isinstance(chunk, VerbGroup) or (isinstance(chunk, Link) and chunk.kind not in {"comma", "conj", "quote"}):
            break
        if isinstance(chunk, NounPhrase):
            beside = is_comma(row[start - 1]) or (is_low(row[start - 1], "as") and is_comma(row[start - 2]))
            pair = speak and start == i - 2 and beside  # "killed Holt, a fighter and a nurse said"
            governed = is_governed(row, start) and not pair
            if start != i and not objects and (governed or _ends_a_pair(row, start) or _is_parted(row, start, i)):
                continue
            group, end = group_at(row, start, until=i)
            if end == i + 1 and group[-1] is last:
                best = group
    return best


def _is_parted(row: list[Chunk], first: int, last: int) -> bool:
    """ "The army blamed the rebels, and | two soldiers were arrested": a comma parts two, where it makes no list."""
    two = first == last - 3 and is_conj(row[last - 1]) and is_comma(row[last - 2])
    before = chunk_before(row, first) if two else None
    return before is not None and isinstance(before[1], VerbGroup | NounPhrase)


def _opens_a_pair(row: list[Chunk], i: int) -> bool:
    """ "My brother and I were arrested": the pronoun ends a pair that stands where a clause begins."""
    if i < 2 or not is_low(row[i - 1], "and") or not isinstance(row[i - 2], NounPhrase):
        return False
    return i == 2 or is_link(row[i - 3], "comma", "that", "quote", "sub")


def is_governed(row: list[Chunk], start: int) -> bool:
    """Whether the phrase at ``start`` is the object of a verb or preposition, and so no part of a later subject."""
    before = chunk_before(row, start)
    if before is None:
        return False
    chunk = before[1]
    if isinstance(chunk, VerbGroup):
        lemma = chunk.lemma
        return not any(lemma in words("verbs", "report", s) for s in ("asserted", "attributed", "disputed", "denied"))
    if isinstance(chunk, Link) and chunk.kind == "comma" and start > 2:
        # "According to the mayor, Mira Holt, Sergeant Voss and two men did it": she is the mayor.
        office, name = row[start - 2], row[start]
        whom = [p for p in (office, office.of) if p is not None] if isinstance(office, NounPhrase) else []
        one = any(p.sort == "person" and not p.plural and p.proper is None for p in whom)
        said_of = isinstance(name, NounPhrase) and name.det in {"a", "an"} and not name.is_named
        # "Mira Holt, a lawyer"; but "in Lomay, a lawyer and a nurse said".
        placed = is_low(row[start - 3], "in", "at", "near", "outside", "across", "around")
        said_of = said_of and any(p.is_named and p.sort != "place" for p in whom) and not placed
        if said_of or (one and isinstance(name, NounPhrase) and name.is_named and not name.det):
            return is_link(row[start - 3], "prep", "sub") or isinstance(row[start - 3], VerbGroup)
    if isinstance(chunk, NounPhrase):
        return chunk.sort == "pron" and is_low(chunk_at(row, before[0] - 1), "among")  # "among them | 31 women"
    return isinstance(chunk, Link) and chunk.kind == "prep"


def _ends_a_pair(row: list[Chunk], start: int) -> bool:
    """ "To involve the police and the elders, and the men fled": the elders are involved, and have not fled."""
    if is_comma(row[start + 1]) and start > 2 and is_conj(row[start - 1]) and is_low(row[start - 3], "according to"):
        return True  # "according to a fighter and a nurse, Holt and two others were killed"
    apart = is_link(row[start + 1], "comma") and is_conj(row[start + 2])
    pair = apart and start > 2 and is_low(row[start - 1], "and") and is_governed(row, start - 2)
    counted = pair and is_low(chunk_at(row, start - 4), "among") and isinstance(row[start - 3], NounPhrase)
    return pair and (isinstance(row[start - 3], VerbGroup) or counted)


def chunk_before(row: list[Chunk], at: int) -> tuple[int, Chunk] | None:
    """The chunk before, over adverbs and quotation marks."""
    i = at - 1
    while i >= 0:
        chunk = row[i]
        if chunk.kind not in {"adv", "quote"}:
            return i, chunk
        i -= 1
    return None


def people_doing(row: list[Chunk], at: int) -> int | None:
    """ "Reports of miners (and teachers) | being killed", "claims about guards | beating them": where the verb is."""
    phrase, i = row[at], at + 1
    if not isinstance(phrase, NounPhrase) or phrase.of is None:
        if not is_low(chunk_at(row, i), "about", "of") or not isinstance(chunk_at(row, i + 1), NounPhrase):
            return None
        i += 2
    while is_link(chunk_at(row, i), "comma", "conj") and isinstance(chunk_at(row, i + 1), NounPhrase):
        i += 2
    doing = chunk_at(row, i)
    if not isinstance(doing, VerbGroup):
        return None
    told = isinstance(phrase, NounPhrase) and phrase.of is not None and phrase.of.sort in {"person", "group", "name"}
    done = doing.form == "part" or (doing.first == doing.last and is_low(chunk_at(row, i + 1), "by"))
    return i if doing.form == "ing" or (done and told) else None  # "reports of miners | held in cells"
