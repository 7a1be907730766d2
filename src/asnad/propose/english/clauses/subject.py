"""Who is the subject of each verb, by what stands before it? Long: much may, and each has its own way."""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.after_speech import follows_speech
from asnad.propose.english.clauses.antecedent import is_complementiser
from asnad.propose.english.clauses.awaiting import awaiting, who_did_it_to_whom
from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.clauses.finite import belongs_to, finite
from asnad.propose.english.clauses.gerund import gerund
from asnad.propose.english.clauses.going_on import beyond_put_in, is_demanded
from asnad.propose.english.clauses.joined import coordinate, is_joined, joined_to, share_back
from asnad.propose.english.clauses.participle import reads_as_participle
from asnad.propose.english.clauses.reduced import reduced
from asnad.propose.english.clauses.relative import nearer, relative, who_is_said, whom
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.coordination import chunk_before, group_ending
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.roll import entry_before_dash
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_conj, is_link, is_low
from asnad.propose.english.words.token import Token

__all__ = ["find_subject"]


def find_subject(tokens: list[Token], row: list[Chunk], clause: Clause, earlier: list[Clause]) -> None:
    """The subject, by what stands before the verb; ``earlier`` are the clauses before it."""
    before = chunk_before(row, clause.at)
    clause.start = clause.at
    helped = clause.verb.form == "bare" and before is not None and getattr(before[1], "lemma", "") == "help"
    if clause.verb.form == "inf" or helped:  # "helped (to) kill him"
        _infinitive(tokens, row, clause, before, earlier[-1] if earlier else None)
    elif before is None:
        _opening(tokens, row, clause)
    elif follows_speech(tokens, row, clause):
        # "…," said Mira Holt: who speaks stands after the verb.
        clause.subjects, clause.objects = [_whole_name(row, clause.at + 1, _who_is_named(clause.objects))], []
    else:
        _behind(tokens, row, clause, _over_who_says(row, _over_times(row, before[0])), earlier)
    if len(clause.subjects) == 1 and (doer := _who_does_it_to(tokens, row, clause, earlier)) is not None:
        clause.subjects = list(doer.subjects)
        clause.governor = clause.governor if clause.verb.form == "ing" else doer.governor
        if clause.kind == "inf":
            clause.kind, clause.verb.form = doer.kind, doer.verb.form  # "ordered them to undress and beat them"
    if (agents := _by_whom_before(tokens, clause)) is not None:
        clause.subjects = agents
    if clause.subjects and _is_one_of_those_by_whom(row, clause):
        clause.subjects = []
    elif len(clause.subjects) > 1 and _is_one(tokens, clause):
        del clause.subjects[1:]
    elif len(clause.subjects) == 2 and _is_described_first(tokens, clause):
        del clause.subjects[0]
    elif len(clause.subjects) == 1 and _is_asked_which(row, clause):
        clause.subjects = []
    elif len(clause.subjects) == 1 and (name := _named_before(row, clause)) is not None:
        clause.subjects = [name]


def _who_does_it_to(tokens: list[Token], row: list[Chunk], clause: Clause, earlier: list[Clause]) -> Clause | None:
    """ "Soldiers made the man kneel and | beat him", "took those named above and | shot them": it is not he who did.

    The clause whose verb acts on whom the pronoun behind this one means, who cannot be its subject, too.
    """
    whom, it = clause.subjects[0], clause.objects[0] if clause.objects else None
    low = tokens[it.head].low if it is not None and it.sort == "pron" and it.first == it.last else ""
    forms, before = tokens[clause.verb.main].forms, chunk_before(row, clause.at)
    past = clause.verb.form == "ing" or "d" in forms
    if low not in {"him", "her", "them"} or (low == "them") != whom.plural or clause.passive or not past:
        return None
    at = next((i for i, c in enumerate(row[: clause.at]) if c is whom), 0)
    joined = before is not None and is_link(before[1], "comma", "conj", "sub")
    joined = joined and sum(is_comma(c) for c in row[at : clause.at]) < 2  # "his father, a soldier, beat him"
    if whom.sort != "pron" if clause.verb.form == "ing" else not joined:
        return None  # "saw Voss force her in, taking her"; but "shot him hitting him"
    above = next((c for c in reversed(earlier) if c.at < at and c.subjects and c.subjects[0] is not whom), None)
    if above is None or above.passive or says_or_asks(above):
        return None
    if any(isinstance(c, Link) and c.kind != "prep" for c in row[above.at + 1 : at]):
        return None
    if any(is_link(c, "wh", "that", "stop", "quote") for c in row[at : clause.at]):
        return None
    own = [c for c in earlier if c.at > at and c.has_subject(whom)]
    met = [o for c in own for o in c.objects if o.first < clause.verb.first]
    acts = any(c.verb.form == "finite" and not c.passive for c in own) or any(o.sort == "pron" for o in met)
    if "b" in forms:  # "told him to find Holt and beat him"
        acts = acts or any(o.sort in PEOPLE and o.plural == whom.plural for o in met)
    return None if acts else above


def _by_whom_before(tokens: list[Token], clause: Clause) -> list[NounPhrase] | None:
    """ "He was captured by villagers and freed after | beating him": the villagers beat him, or nobody can say."""
    above, it = clause.governor, clause.objects[0] if clause.objects else None
    if clause.verb.form != "ing" or above is None or not above.passive or it is None or it.sort != "pron":
        return None
    low, whom = tokens[it.head].low, clause.subjects[0] if len(clause.subjects) == 1 else None
    if whom is None or all(s is not whom for s in above.subjects) or low not in {"him", "her", "them"}:
        return None
    return above.after("by") if (low == "them") == whom.plural else None


def _is_one_of_those_by_whom(row: list[Chunk], clause: Clause) -> bool:
    """ "Men, who were loved by their mothers, by their sisters, by their wives, were murdered": no sister was."""
    at = next((i for i in range(clause.at - 1, 0, -1) if row[i] is clause.subjects[0]), 0)
    return is_low(chunk_at(row, at - 1), "by") and any(is_low(c, "by") for c in row[at + 1 : clause.at])


def _is_asked_which(row: list[Chunk], clause: Clause) -> bool:
    """ "Knows which unit detained Dane": nobody says which, and "unit" is no name."""
    at, whose = clause.at - 1, clause.subjects[0]
    bare = row[at] is whose and whose.sort != "pron" and not whose.det and not whose.plural and not whose.is_named
    return bare and at >= 2 and is_low(row[at - 1], "which", "what") and isinstance(row[at - 2], VerbGroup)


def _named_before(row: list[Chunk], clause: Clause) -> NounPhrase | None:
    """ "“…,” Mira Holt, head of Amity Watch said", "Mira Holt, the group's director said": she, with one comma."""
    at, whose = clause.at - 1, clause.subjects[0]
    if at < 2 or row[at] is not whose or not is_comma(row[at - 1]) or is_comma(chunk_at(row, clause.at + 1)):
        return None
    name, lead = row[at - 2], chunk_at(row, at - 3)
    described = whose.sort == "person" and not whose.plural and (whose.possessor is not None or whose.of is not None)
    if not described or whose.det in {"a", "an"} or (lead is not None and not is_link(lead, "quote", "that", "stop")):
        return None
    named = isinstance(name, NounPhrase) and name.is_named and name.sort == "person" and not name.plural
    return name if named and isinstance(name, NounPhrase) else None


def _is_one(tokens: list[Token], clause: Clause) -> bool:
    """ "The activist, journalist and critic was arrested": one person, by the verb and the one article."""
    first, *others = clause.subjects
    bare = all(not p.det and p.proper is None and not p.plural and p.sort == "person" for p in others)
    return tokens[clause.verb.first].low in {"was", "is", "has"} and bool(first.det) and first.proper is None and bare


def _is_described_first(tokens: list[Token], clause: Clause) -> bool:
    """ "Jurist and former judge Mira Holt says", "the poet and teacher Mira Holt was": she is both."""
    what, who = clause.subjects
    bare = what.det in {"", "the", "a", "an"} and not what.plural and what.sort == "person" and what.proper is None
    named = who.is_named and who.proper is not None and who.first < who.proper.first and not who.det
    one = tokens[clause.verb.first].low in {"was", "is", "has"} or "s" in tokens[clause.verb.first].forms
    return bare and named and one


def _behind(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> None:
    """The subject of a verb behind the chunk at ``at``."""
    chunk, form = row[at], clause.verb.form
    previous = earlier[-1] if earlier else None
    if (helper := _helper_apart(row, clause, earlier)) is not None:
        clause.subjects, clause.start, clause.governor = list(helper.subjects), helper.start, helper.governor
        clause.passive = clause.passive or (helper.verb.lemma == "be" and form != "ing")
    elif form == "ing" and is_link(chunk, "that"):
        clause.kind = "ing"  # "that extraditing her would break the law": a subject, and no relative clause
    elif is_link(chunk, "wh", "that") and not is_complementiser(row, at, earlier):
        relative(tokens, row, clause, at, earlier)
    elif form == "ing":
        gerund(tokens, row, clause, at, earlier)
    elif (entry := entry_before_dash(tokens, row, clause.at)) is not None:
        participle = form == "part" or reads_as_participle(tokens, row, clause)
        clause.subjects, clause.start, clause.passive = [entry], 0, clause.passive or participle
    elif (who := who_did_it_to_whom(tokens, row, clause, earlier)) is not None:
        _acts_on_whom(tokens, row, clause, who, earlier)
    elif (head := awaiting(tokens, row, clause, earlier)) is not None:
        belongs_to(tokens, row, clause, head, earlier)
    elif previous is not None and is_conj(row[clause.at - 1]) and (above := beyond_put_in(row, clause, earlier)):
        coordinate(tokens, clause, above)  # "was held, his mother said, and beaten"
    elif (above := _who_is_quoted(row, clause, earlier)) is not None:
        coordinate(tokens, clause, above)
    elif previous is not None and is_demanded(tokens, row, clause, previous):
        clause.start, clause.governor = clause.at, previous
    elif previous is not None and at > previous.at and is_joined(tokens, row, clause, at, previous):
        coordinate(tokens, clause, joined_to(tokens, row, clause, at, earlier))
        share_back(clause, earlier)
    elif (
        _is_said_to(row, clause, at, earlier)
        or _acts_on_whom(tokens, row, clause, at, earlier)
        or _is_what_they_call(row, clause, at, earlier)
        or _is_seen_doing(tokens, row, clause, at, earlier)
    ):
        return
    elif (form == "part" or reads_as_participle(tokens, row, clause)) and not isinstance(chunk, VerbGroup):
        put_in = beyond_put_in(row, clause, earlier)
        if put_in is not None and put_in.passive:
            clause.passive = True  # "was held and, he told his lawyer, beaten"
            finite(tokens, row, clause, at, earlier)
        else:
            reduced(tokens, row, clause, at, earlier)
    else:
        finite(tokens, row, clause, at, earlier)


def _helper_apart(row: list[Chunk], clause: Clause, earlier: list[Clause]) -> Clause | None:
    """ "Guards had, Mira Holt said, | beaten a priest": the helping verb, whose subject beat him."""
    helper, said = (earlier[-2], earlier[-1]) if len(earlier) > 1 else (None, None)
    if helper is None or said is None or not says_or_asks(said) or clause.verb.form not in {"part", "finite", "ing"}:
        return None
    alone = helper.verb.lemma in {"have", "be"} and helper.verb.last - helper.verb.first < 2 and not helper.objects
    put_in = helper.at == said.start - 2 and said.at == said.start + 1 and clause.at == said.at + 2
    return helper if alone and put_in and is_comma(row[said.start - 1]) and is_comma(row[clause.at - 1]) else None


def _who_is_quoted(row: list[Chunk], clause: Clause, earlier: list[Clause]) -> Clause | None:
    """ "A soldier shouted, “I hate you,” and | shot her": the clause before what was said, which ends here."""
    i = clause.at - 1 - is_conj(row[clause.at - 1])
    if i == clause.at - 1 or not is_link(chunk_at(row, i), "quote"):
        return None
    opened = next((j for j in range(i - 1, 0, -1) if is_link(row[j], "quote")), 0)
    return next((c for c in reversed(earlier) if c.at < opened and c.subjects and says_or_asks(c)), None)


def _opening(tokens: list[Token], row: list[Chunk], clause: Clause) -> None:
    """A verb that opens the sentence has no subject yet: "Arrested in May, Dane was freed"."""
    clause.kind = "ing" if clause.verb.form == "ing" else "main"
    if clause.verb.form == "part" or reads_as_participle(tokens, row, clause) or _is_put_first(tokens, row, clause):
        clause.kind, clause.passive = "reduced", True


def _is_put_first(tokens: list[Token], row: list[Chunk], clause: Clause) -> bool:
    """ "Shot in Lomay were Mira Holt and Jan Dane": a participle, whatever else it may be."""
    at = next((i for i in range(clause.at + 1, len(row)) if isinstance(row[i], VerbGroup)), 0)
    verb, who = chunk_at(row, at), chunk_at(row, at + 1)
    if not at or not isinstance(verb, VerbGroup) or verb.lemma != "be" or not isinstance(who, NounPhrase):
        return False
    led = is_link(row[clause.at + 1], "prep", "time", "adv")
    return led and "n" in tokens[clause.verb.main].forms and clause.verb.first == clause.verb.main


def _is_said_to(row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> bool:
    """ "Dane, who Holt says killed Mora": Dane."""
    said_of = who_is_said(row, at, earlier) if clause.verb.form == "finite" else None
    whoever = row[said_of] if said_of is not None else None
    if said_of is None or not isinstance(whoever, NounPhrase):
        return False
    clause.kind, clause.governor = "relative", earlier[-1]
    clause.subjects, clause.start = [whoever], said_of
    return True


def _is_seen_doing(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> bool:
    """ "Holt, who saw soldiers shoot Dane, was arrested": it is the soldiers who shoot."""
    sees = earlier[-1] if earlier and earlier[-1].at == at - 1 else None
    told = sees if sees is None or sees.kind == "relative" else sees.governor
    bare = clause.verb.first == clause.verb.main and "b" in tokens[clause.verb.main].forms and not clause.verb.passive
    senses = words("lemmas", "senses")
    if sees is None or told is None or told.kind != "relative" or not bare or not isinstance(row[at], NounPhrase):
        return False
    if sees.verb.lemma not in senses:
        return False
    clause.subjects, clause.start, clause.governor, clause.kind = group_ending(row, at), at, sees, "inf"
    return True


def _acts_on_whom(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> bool:
    """ "Dane, whom Holt arrested": Holt, and Dane is the object."""
    lead = row[at - 1] if at else None
    surely = clause.verb.act is not None or is_low(lead, "whom", "which")
    acted_on = whom(row, clause, at, earlier) if surely else []
    if not acted_on or (is_low(lead, "which") and any(o.sort in {"person", "name"} for o in acted_on)):
        return False
    clause.kind, clause.governor = "contact", earlier[-1] if earlier else None
    deadly = is_low(lead, "whom") and (_kills(clause) or _is_of_oneself(tokens, earlier))
    clause.subjects, clause.objects = group_ending(row, at), [nearer(tokens, o, deadly=deadly) for o in acted_on]
    clause.start = next(i for i, each in enumerate(row) if each is acted_on[-1])
    return True


def _kills(clause: Clause) -> bool:
    return clause.verb.act is not None and "lethal" in act_traits(clause.verb.act.code)


def _is_of_oneself(tokens: list[Token], earlier: list[Clause]) -> bool:
    """ "I am the sister of Dane, whom Holt arrested": Dane."""
    above = earlier[-1] if earlier else None
    return above is not None and above.verb.lemma == "be" and any(tokens[s.head].low == "i" for s in above.subjects)


def _is_what_they_call(row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> bool:
    """ "The sergeant they call Lobo": a name of the sergeant."""
    if clause.passive or at != clause.at - 1 or not clause.objects or clause.verb.lemma not in words("verbs", "call"):
        return False
    by, called, name = row[at], row[at - 1] if at else None, clause.objects[0]
    if not isinstance(by, NounPhrase) or not isinstance(called, NounPhrase) or row[clause.at + 1] is not name:
        return False
    if called.sort not in {"person", "group"} or called.proper is not None or not (by.sort == "pron" or by.det):
        return False
    clause.kind, clause.governor = "contact", earlier[-1] if earlier else None
    clause.subjects, clause.objects, clause.complement, clause.start = [by], [called], name, at - 1
    return True


def _who_is_named(phrases: list[NounPhrase]) -> NounPhrase:
    """ "said Vice President and Interior Minister Mira Holt": one person, who is named last."""
    first, last = phrases[0], phrases[-1]
    bare = not first.det and not first.plural and first.sort == "person" and first.proper is None
    name = last.proper if len(phrases) == 2 and bare and not last.det else None
    described = name is not None and name.sort == "person" and (bool(name.titles) or last.first < name.first)
    return last if described else first


def _whole_name(row: list[Chunk], at: int, phrase: NounPhrase) -> NounPhrase:
    """ "said Valdorian lawyer | Mira Holt": the last of the phrases that stand right beside one another."""
    for following in row[at + 1 :]:
        if not isinstance(following, NounPhrase):
            break
        phrase = following
    return phrase


def _over_times(row: list[Chunk], at: int) -> int:
    """The index of what stands before a date that ends at ``at``, where a verb hangs on that; else ``at``.

    "Which on 25 January claimed", "who, on 3 May, killed", "and in May was arrested".
    """
    i = at
    if i > 1 and isinstance(row[i], NounPhrase) and is_link(row[i - 1], "prep") and is_low(row[i - 2], "who"):
        return i - 2  # "Dane, who for eleven years had led it"
    while i > 0 and row[i].kind in {"time", "adv", "prep", "comma"}:
        i -= 1
    dated = i < at and any(is_link(c, "time") for c in row[i + 1 : at + 1])
    return i if dated and is_link(row[i], "wh", "conj") else at


def _over_who_says(row: list[Chunk], at: int) -> int:
    """ "A gang that, according to the police, | killed ten men": the index of "that"."""
    told = is_comma(row[at]) and at > 3 and is_low(row[at - 2], "according to") and is_comma(row[at - 3])
    return at - 4 if told and is_link(row[at - 4], "wh", "that") else at


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
    elif (
        previous is not None
        and before is not None
        and (_is_their_aim(tokens, row, before[0]) or _is_where_they_are(row, before[0], previous))
    ):
        # "Was killed in an attempt to free her": by whoever killed him.
        aimed = previous.passive and previous.verb.act is not None and getattr(before[1], "det", "") in {"a", "an"}
        clause.subjects = [] if aimed else list(previous.subjects)
        if aimed and clause.after("by") and not previous.after("by"):
            previous.phrases.append(("by", clause.after("by")))  # "… in an attempt to free her by soldiers"
            clause.phrases = [(low, group) for low, group in clause.phrases if low != "by"]
    elif before is not None and (first := _goes_on_listing(tokens, row, before[0], previous, clause)) is not None:
        clause.subjects, clause.governor = list(first.subjects), first.governor
    elif previous is not None and before is not None and _is_asked_by_another(row, before[0], previous):
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
        # "Told the court | he had been forced to sign": he signs, and not the court.
        clause.subjects = list((not previous.passive and previous.objects) or previous.subjects)
        if previous.verb.lemma in words("verbs", "attempt") | words("verbs", "plan") | words("verbs", "fail"):
            clause.subjects = list(previous.subjects)
    held = before is not None and tokens[before[1].last].low in words("words", "leaves_so")
    if previous is not None and previous.passive and held:
        clause.subjects = []  # "is held hostage to intimidate her": by whoever holds him
    if before is not None and isinstance(before[1], NounPhrase) and before[1].det == "any":
        clause.subjects = []  # "warned that any attempt to kill her …"
    if previous is not None and previous.verb.lemma == "use" and previous.objects and not previous.passive:
        # "used the law to detain": whoever used it.
        clause.subjects = list(previous.subjects)


def _goes_on_listing(
    tokens: list[Token], row: list[Chunk], at: int, previous: Clause | None, clause: Clause
) -> Clause | None:
    """ "Was found to have armed men and | to have killed Dane": what whoever armed them did first, if it is so.

    "To stop arming men and | to free Dane": the stopping. Not "not to vote or to kill".
    """
    if previous is not None and previous.kind == "ing" and previous.at == at - 2:
        previous = previous.governor if previous.governor is not None else previous
    if previous is None or previous.kind != "inf" or not previous.subjects:
        return None
    listed = tokens[previous.verb.first - 1].low != "not" and isinstance(row[at - 1], NounPhrase)
    joined = is_conj(row[at]) or (is_comma(row[at]) and previous.verb.perfect and clause.verb.perfect)
    return previous if listed and joined and previous.at < at - 1 else None


def _is_asked_by_another(row: list[Chunk], at: int, previous: Clause) -> bool:
    """ "Was asked by the general to kill her": not the general."""
    return previous.passive and is_low(row[at - 1], "by") and previous.verb.lemma in words("verbs", "judge", "supposed")


def _is_their_aim(tokens: list[Token], row: list[Chunk], at: int) -> bool:
    """ "Dug graves in an attempt to silence the survivors": whoever dug them."""
    noun = row[at]
    aims = isinstance(noun, NounPhrase) and tokens[noun.head].low in words("nouns", "aims")
    return aims and is_low(chunk_at(row, at - 1), "in")


def _is_where_they_are(row: list[Chunk], at: int, previous: Clause) -> bool:
    """ "Officials appeared on television to state that …", "men came from the port to kill him": officials, and men."""
    place = row[at]
    somewhere = isinstance(place, NounPhrase) and place.sort in {"place", "thing", "name", ""} and not previous.objects
    return somewhere and is_link(chunk_at(row, at - 1), "prep") and previous.verb.lemma in words("lemmas", "goes")
