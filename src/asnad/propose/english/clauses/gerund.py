"""Who does what a gerund names? Seldom the subject before it: "opposes killing", "thanked the police for arresting"."""

from __future__ import annotations

from asnad.propose.act_kinds import act_root, act_traits
from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.coordination import group_ending
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_conj, is_dash, is_link, is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import Token

__all__ = ["gerund", "is_a_deed", "lend_subject", "takes_part"]

_ADJUNCTS = frozenset(
    {"by", "after", "before", "while", "without", "since", "when", "on", "instead of", "despite", "upon"}
)
"""After these the subject of the verb before does it: "fled after killing"."""
_PEOPLE = PEOPLE | {"body"}
_OF_WHICH = frozenset({"for", "of"})
_GUILTY = frozenset({"responsible", "guilty"})
_SHOWS = frozenset({"show", "film", "see", "watch", "record", "depict", "find", "capture", "catch"})
_RECORDS = frozenset({"video", "film", "footage", "photo", "photograph", "picture", "image", "recording", "tape"})
_EXAMPLES = frozenset({"such as", "like"})
_ATTACKS = frozenset(
    {"shooting", "attack", "shelling", "airstrike", "bombardment", "bombing", "massacre", "suicide_bombing"}
)
"""The roots of acts by which people are killed who stand by: "fired on a car that failed to stop, killing two"."""
_DEEDS = _ATTACKS | {"destruction", "search", "beating", "killing"}


def gerund(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> None:
    """It hangs on the clause before and shares its subject or object, unless its own stands right before it.

    ``at`` is the chunk that it stands behind.
    """
    chunk = row[at]
    previous = _over_modifier(row, clause, chunk, _before_dashes(row, at, earlier), earlier)
    previous = _beyond_who(row, at, earlier) or _what_killed(row, clause, chunk, earlier) or previous
    previous = _over_while(row, clause, chunk, previous, earlier)
    clause.kind, clause.governor = "ing", previous
    clause.start = at if isinstance(chunk, NounPhrase) else clause.at
    if previous is not None and (seen := _who_is_filmed(tokens, row, at, previous)):
        clause.subjects = seen
    elif isinstance(chunk, NounPhrase) and chunk.last + 1 == clause.verb.first:
        clause.subjects = _who_goes_on(tokens, row, at, clause, previous) or group_ending(row, at)
        if clause.verb.perfect and clause.verb.passive and previous is not None and _is_behind(row, at, previous):
            clause.subjects = []  # "convicted of killing a guard having been tortured": he or the guard
    elif previous is not None and is_comma(chunk) and (word := _what_claims(row, at, clause, previous)):
        clause.subjects = word
    elif previous is None and at == 1 and is_comma(chunk) and says_or_asks(clause):
        clause.subjects = group_ending(row, 0)  # "Two men, claiming to be rebels, took him away"
    elif previous is None or _is_loose(tokens, row, at, previous):
        return
    elif (
        _continues(row, at) or takes_part(tokens, previous) or _turned_on(previous) or _is_sentenced(row, at, previous)
    ):
        if is_link(chunk, "prep") and at and is_conj(row[at - 1]):
            # "accused him of denouncing A and of killing B": the second thing that he is accused of.
            previous = next((c for c in reversed(earlier) if _turned_on(c)), previous)
        _share(tokens, row, clause, at, previous)
    joined = previous if is_low(chunk, "and") and previous is not None and previous.at == at - 1 else None
    if joined is not None and joined.kind == "ing" and not joined.objects and joined.verb.act is not None:
        joined.objects = list(clause.objects)  # "killing and wounding ten men"


def _over_while(
    row: list[Chunk], clause: Clause, chunk: Chunk, previous: Clause | None, earlier: list[Clause]
) -> Clause | None:
    """ "A man threatened Dane while he was at work, saying …": the man, and not Dane."""
    if previous is None or not previous.start or not is_comma(chunk) or not says_or_asks(clause):
        return previous
    if not is_low(row[previous.start - 1], "while", "when", "as"):
        return previous
    main = next((c for c in reversed(earlier) if c.at < previous.start and c.kind == "main"), None)
    return main or previous


def _who_is_filmed(tokens: list[Token], row: list[Chunk], at: int, previous: Clause) -> list[NounPhrase]:
    """ "Soldiers were caught on camera beating them", "caught soldiers on video beating them"."""
    there = row[at]
    filmed = isinstance(there, NounPhrase) and singular(tokens[there.last].low) in words("nouns", "idioms", "film")
    if not filmed or not at or not is_low(row[at - 1], "on", "in") or previous.verb.lemma not in _SHOWS:
        return []
    return list(previous.subjects if previous.passive else previous.objects)


def _what_claims(row: list[Chunk], at: int, clause: Clause, previous: Clause) -> list[NounPhrase]:
    """ "Maintained that the charges against them, claiming a plot, | were baseless": the charges claim it."""
    that = next((i for i in range(at - 1, previous.at, -1) if is_link(row[i], "that")), None)
    if that is None or not says_or_asks(clause) or any(isinstance(c, VerbGroup) for c in row[that:at]):
        return []
    word, closes = chunk_at(row, that + 1), next((i for i in range(clause.at, len(row)) if is_comma(row[i])), len(row))
    awaits = isinstance(verb := chunk_at(row, closes + 1), VerbGroup) and verb.form == "finite"
    return [word] if awaits and isinstance(word, NounPhrase) else []


def _is_behind(row: list[Chunk], at: int, previous: Clause) -> bool:
    """Whether the phrase at ``at`` only hangs on the clause before: acted on, or behind a preposition but "with"."""
    led = at > 0 and is_link(row[at - 1], "prep") and not is_low(row[at - 1], "with")
    return led or previous.has_object(row[at])


def _who_goes_on(
    tokens: list[Token], row: list[Chunk], at: int, clause: Clause, previous: Clause | None
) -> list[NounPhrase]:
    """ "Holt called for an end to attacks by the army noting that …": whoever spoke before, and not the army."""
    led = at > 0 and is_link(row[at - 1], "prep")
    if previous is None or previous.passive or not says_or_asks(clause):
        return []
    there = row[at]
    if isinstance(there, NounPhrase) and previous.has_object(there):
        entered = there.sort == "place" or (
            there.sort in {"body", ""} and previous.verb.lemma in words("lemmas", "enters")
        )
        return list(previous.subjects) if entered else []  # "stormed the house claiming that …": not the house
    if not led:
        return []
    somewhere = is_low(row[at - 1], "on", "in", "via", "through")
    if somewhere and singular(tokens[row[at].last].low) in words("nouns", "media"):
        return list(previous.subjects)  # "issued a plea on social media asking …"
    if not says_or_asks(previous):
        return []
    return [] if previous.verb.lemma in words("lemmas", "quotes") else list(previous.subjects)


def _share(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, previous: Clause) -> None:
    """The subjects that a gerund has from the clause before."""
    chunk = row[at]
    shown = previous.verb.lemma in _SHOWS and clause.verb.passive and not previous.passive
    if _is_said_of_objects(tokens, chunk, previous) or (shown and is_comma(chunk) and previous.objects):
        clause.subjects = list(previous.objects)  # "showed the shop, Café Voss, being raided"
    else:
        clause.subjects = _whose(tokens, row, at, clause, previous)
    clause.conditional = isinstance(chunk, VerbGroup) and not clause.subjects
    acted = bool(previous.objects) and not previous.passive and previous.verb.act is not None
    if clause.verb.passive and acted and is_low(chunk, "after", "before"):
        clause.subjects = []  # "soldiers beat them after being arrested"
    if is_comma(chunk) and says_or_asks(clause):
        clause.subjects = _who_adds(tokens, previous)
    elif is_comma(chunk) and previous.verb.lemma in words("lemmas", "senses", "only") and clause.verb.act is not None:
        clause.subjects = (
            list(previous.subjects) if previous.passive else []
        )  # "Holt watched the tanks roll in, crushing two men"
    part = chunk_at(row, at - 1)
    apart = is_low(chunk, "after", "while") and is_comma(chunk_at(row, at - 2))
    if apart and isinstance(part, NounPhrase) and (part.sort == "number" or tokens[part.last].low == "them"):
        clause.subjects = [part]  # "three were wounded, two of them after being shot"


def _is_said_of_objects(tokens: list[Token], chunk: Chunk, previous: Clause) -> bool:
    """ "accused him of killing", "kept him from killing": it is he who is said to kill, or not to."""
    lemma = previous.verb.lemma
    if previous.passive or not previous.objects:
        return False
    if lemma in words("verbs", "blame") or lemma in words("verbs", "clear"):
        return True
    if not isinstance(chunk, Link):
        return False
    guilty = chunk.low == "of" and tokens[chunk.first - 1].low in {"guilty", "innocent"}
    quoted = chunk.low == "as" and lemma in words("lemmas", "quotes")
    return guilty or quoted or chunk.low in {"from", "against"} or _on_a_charge(chunk, previous)


def _whose(tokens: list[Token], row: list[Chunk], at: int, gerund: Clause, previous: Clause) -> list[NounPhrase]:
    """Who does what a gerund right after the chunk at ``at`` names, where the clause before is ``previous``."""
    chunk = row[at]
    if is_low(chunk, "in retaliation for", "in revenge for", "in reprisal for"):
        return []  # "executed 20 men in retaliation for killing a guard": others had
    if previous.verb.lemma == "have" and any(singular(tokens[o.head].low) in _RECORDS for o in previous.objects):
        return []  # "I have videos of hangings, cutting their feet off": not whoever has them
    if isinstance(chunk, VerbGroup):
        active = not gerund.passive and (not previous.passive or previous.kind == "reduced")
        own = not active or previous.verb.lemma in words("verbs", "goes_on") | words("verbs", "threaten")
        own = own or (gerund.verb.perfect and says_or_asks(previous))  # "reported having killed him"
        return list(previous.subjects) if own else []
    if isinstance(chunk, Link) and chunk.kind == "prep" and previous.verb.lemma in words("lemmas", "minds"):
        return []  # "do not agree with kidnapping"
    if not isinstance(chunk, Link) or chunk.low not in _OF_WHICH | {"about"}:
        return list(previous.subjects)
    before = row[at - 1] if at else None
    described = at > 1 and isinstance(before, Link) and before.kind == "pred" and isinstance(row[at - 2], NounPhrase)
    if described or (chunk.low in _OF_WHICH and tokens[chunk.first - 1].low in _GUILTY):
        # "the men responsible for killing", "those guilty of torturing".
        whose = row[at - 2] if described else before
        return [whose] if isinstance(whose, NounPhrase) else list(previous.subjects)
    if previous.passive or previous.verb.lemma == "be":
        return list(previous.subjects)
    if chunk.low == "for" and previous.objects:
        people = isinstance(before, NounPhrase) and before.sort in _PEOPLE
        return [before] if isinstance(before, NounPhrase) and people and before in previous.objects else []
    tells = previous.verb.lemma in words("verbs", "report", "asserted") | words("lemmas", "speaks_of")
    return (
        [] if tells and previous.verb.lemma not in words("verbs", "commitment", "admits") else list(previous.subjects)
    )


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
    if chunk.kind != "prep" or chunk.low in _ADJUNCTS or at == 0:
        return True
    before = row[at - 1]
    return not isinstance(before, NounPhrase) or before.sort not in {"thing", "act", ""}


def takes_part(tokens: list[Token], clause: Clause) -> bool:
    """ "Took part in", "participated in": whoever does so does what follows."""
    part = clause.verb.lemma == "take" and any(tokens[o.head].low == "part" for o in clause.objects)
    return not clause.passive and (part or clause.verb.lemma == "participate")


def _on_a_charge(link: Link, previous: Clause) -> bool:
    """ "Police arrested him for killing", "on suspicion of killing": the arrested is said to have killed."""
    told = previous.verb.act
    held = told is not None and bool(act_traits(told.code) & {"custody", "process", "lethal"})
    if link.low == "for" and previous.verb.lemma in words("lemmas", "held_against"):
        return True
    return held and link.low in {"for", "on suspicion of", "on charges of", "on a charge of"}


def _is_sentenced(row: list[Chunk], at: int, previous: Clause) -> bool:
    """ "Sentenced to death for killing", "jailed for life for killing": what the sentence was stands between."""
    link, term = row[at], row[at - 2] if at > 1 else None
    sentenced = isinstance(link, Link) and link.low == "for" and _on_a_charge(link, previous)
    return sentenced and is_low(term, "to", "for")


def _only_describes(row: list[Chunk], clause: Clause, previous: Clause) -> bool:
    """Whether the clause before a deed by which another is done says no more than whom that other acts on."""
    above, told = previous.governor, clause.verb.act is not None
    acted = above is not None and above.verb.act is not None and not above.passive
    who = row[previous.at - 1 - is_link(row[previous.at - 1], "wh", "that")] if previous.at > 1 else None
    whom = above is not None and above.has_object(who)
    return told and acted and whom and previous.verb.act is None and previous.kind in {"ing", "relative", "reduced"}


def _over_modifier(
    row: list[Chunk], clause: Clause, chunk: Chunk, previous: Clause | None, earlier: list[Clause]
) -> Clause | None:
    """ "Attacked a convoy carrying the mayor, killing two guards": whoever attacked it, and not the convoy."""
    if (
        previous is not None
        and is_comma(chunk)
        and is_low(row[previous.start - 1] if previous.start else None, "since")
    ):
        # "has curtailed liberties since Voss took power, rounding up lawyers": whoever curtailed them.
        return next((c for c in reversed(earlier) if c.at < previous.start), previous)
    if previous is not None and is_low(chunk, "by") and _only_describes(row, clause, previous):
        return previous.governor  # "beat men sleeping in tents by kicking them": they kick who beat them
    if previous is not None and is_comma(chunk) and (doing := _beyond_a_relative(row, previous)) is not None:
        return doing
    above = previous.governor if previous is not None and previous.kind == "ing" and is_comma(chunk) else None
    if above is None or previous is None:
        return previous
    described = row[previous.at - 1]
    return above if isinstance(described, NounPhrase) and described not in above.subjects else previous


def _what_killed(row: list[Chunk], clause: Clause, chunk: Chunk, earlier: list[Clause]) -> Clause | None:
    """ "Soldiers fired on the crowd when it would not leave, | killing two": they did, by firing, and not the crowd.

    Not "since Holt came to power, the police have raided homes, arresting dozens": what opens only says when.
    """
    told = clause.verb.act
    harms = told is not None and "non-violation" not in act_traits(told.code)
    if not is_comma(chunk) or not (harms or clause.verb.lemma in {"leave", "force"}):
        return None
    deed = next((c for c in reversed(earlier) if is_a_deed(c)), None)
    if deed is None or deed is earlier[-1] or is_link(chunk_at(row, deed.start - 1), "sub"):
        return None
    return deed if deed.kind in {"main", "relative"} else None


def is_a_deed(clause: Clause) -> bool:
    """Whether somebody, or something, strikes, by an act or by a verb such as "explode"."""
    told, lemma = clause.verb.act, clause.verb.lemma
    strikes = lemma in words("lemmas", "strikes_down") | words("lemmas", "comes_for") or (
        told is not None and act_root(told.code) in _DEEDS
    )
    return strikes and not clause.passive and bool(clause.subjects) and clause.kind not in {"inf", "ing"}


def _beyond_a_relative(row: list[Chunk], previous: Clause) -> Clause | None:
    """ "Soldiers fired on a car that failed to stop , killing two": the soldiers, and not the car (nor men in it)."""
    told = previous.governor if previous.kind == "inf" and previous.governor is not None else previous
    above, thing = told.governor, row[told.start]
    fired = above is not None and above.verb.act is not None and act_root(above.verb.act.code) in _ATTACKS
    inside = told.kind == "relative" and isinstance(thing, NounPhrase)
    inside = inside and (fired or getattr(thing, "sort", "") in {"thing", "place", "body"})
    acted = above is not None and above.verb.act is not None and not above.passive and above.kind == "main"
    return above if inside and acted and told.verb.act is None and not is_comma(row[told.start + 1]) else None


def _beyond_who(row: list[Chunk], at: int, earlier: list[Clause]) -> Clause | None:
    """ "Accused Voss, whose men had come, of killing her": it is he who is accused, and not his men."""
    if not is_low(row[at], "of") or not at or not is_comma(row[at - 1]):
        return None
    opened = next((i for i in range(at - 2, 0, -1) if is_link(row[i], "wh")), 0)
    turned = next((c for c in reversed(earlier) if c.at < opened and _turned_on(c)), None)
    return turned if turned is not None and is_comma(row[opened - 1]) else None


def _before_dashes(row: list[Chunk], at: int, earlier: list[Clause]) -> Clause | None:
    """ "broke into the house – where A lay – before killing B": the clause that the parenthesis interrupts."""
    previous = earlier[-1] if earlier else None
    if not isinstance(row[at], Link) or not at or not is_dash(row[at - 1]):
        return previous
    opening = next((j for j in range(at - 2, -1, -1) if is_dash(row[j])), None)
    return previous if opening is None else next((c for c in reversed(earlier) if c.at < opening), None)


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


def _tells_on(row: list[Chunk], clause: Clause) -> bool:
    """ "Detained in June, Mira Holt said that she was beaten"; not "Killed in June, Mira Holt said, he …"."""
    who = clause.subjects[0] if len(clause.subjects) == 1 else None
    named = who is not None and who.is_named and who.sort == "person" and not who.det
    bare = named and who is not None and who.proper is not None and who.proper.first == who.first
    then = chunk_at(row, clause.at + 1)
    goes_on = isinstance(then, NounPhrase) and isinstance(chunk_at(row, clause.at + 2), VerbGroup)
    return bare and (goes_on or is_link(then, "that"))


def lend_subject(row: list[Chunk], clause: Clause, found: int, earlier: list[Clause]) -> None:
    """ "After killing Dane, Voss fled", "Arrested in May, Dane was freed": whose deed opens the sentence."""
    opening = earlier[0] if earlier else None
    if opening is None or opening.subjects or opening.kind not in {"ing", "reduced"} or opening.at > 1:
        return
    grounds = all(c.verb.form == "ing" and is_low(row[c.at - 1], "for", "after", "while") for c in earlier[1:])
    says = says_or_asks(clause) and not (clause.passive and clause.verb.lemma in words("verbs", "needs_that"))
    done = grounds and not says  # "… he was held for weeks" says nothing
    noted = says_or_asks(opening) and opening.kind == "ing" and not opening.at  # "Noting that guards beat him, Holt"
    told = grounds and opening.kind == "reduced" and opening.verb.act is not None and _tells_on(row, clause)
    if found and is_comma(row[found - 1]) and (done or noted or told):
        opening.subjects = list(clause.subjects)
