"""Which acts do verbs tell of, by whom, to whom? Long: all clauses share one way from verb to act."""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Modality, Polarity
from asnad.model.count import Count
from asnad.model.frames import Act, Gap, Involvement
from asnad.model.mention import Mention
from asnad.model.text import Words
from asnad.propose.clause import Clause, verb_act
from asnad.propose.coordination import group_at
from asnad.propose.draft import Draft
from asnad.propose.lexicon import words
from asnad.propose.modality import is_cleared, is_none, modality_of, negative
from asnad.propose.morphology import singular
from asnad.propose.phrase import Link, NounPhrase, VerbGroup
from asnad.propose.reading import Sentence
from asnad.propose.reference import STATE_BODIES
from asnad.propose.row import is_comma
from asnad.propose.scope import place_of, when_of
from asnad.propose.trigger import act_traits
from asnad.propose.voice import claimants, is_baseless, report_stance
from asnad.vocabularies import vocabulary

__all__ = ["NEEDS_NO_VICTIM", "draft_acts", "human", "involvements", "victims_of"]

_HUMAN = frozenset({"person", "group", "name", "demonym", "body"})
_SUBJECT_SUFFERS = frozenset({"death", "escape", "survival", "death_in_custody", "suicide", "hunger_strike"})
NEEDS_NO_VICTIM = frozenset(
    {"attack", "bombing", "bombardment", "destruction", "repression", "concealment", "defamation", "clash", "siege"}
)
_NOT_WITHOUT_PEOPLE = frozenset(
    {"trial", "search", "sentence", "release", "escape", "survival", "interrogation", "censorship"}
)
_ANYONE = frozenset(
    {
        "those",
        "these",
        "this",
        "that",
        "one",
        "someone",
        "anyone",
        "whoever",
        "everybody",
        "somebody",
        "us",
        "me",
        "you",
    }
)
_ABUSED = frozenset({"authority", "office", "power", "powers", "position", "trust", "privilege", "process", "system"})
_LAID_DOWN = frozenset({"roots", "root", "arms", "weapons", "money", "deposit", "phone", "anchor"})
_UNITS = frozenset({
    "km", "kilometre", "kilometres", "kilometer", "kilometers", "mile", "miles", "metre", "metres", "meter", "meters",
})  # fmt: skip
_SPANS = frozenset({"day", "week", "month", "year", "hour", "minute", "decade", "time", "night", "moment"})
_BY_THE_STATE = frozenset({"arrest", "detention", "execution", "imprisonment"})
_MEDIA = frozenset({
    "newspaper", "newspapers", "magazine", "magazines", "website", "websites", "station", "stations", "channel",
    "channels", "radio", "press", "media", "journalist", "journalists", "writer", "writers", "outlet", "outlets",
})  # fmt: skip
_DOUBTS = {"suspected": "suspected", "presumed": "suspected", "alleged": "accused", "apparent": "suspected"}
_PERHAPS = frozenset({"possibly", "probably", "perhaps", "maybe", "presumably", "likely"})
_INSTIGATION = {
    "on the insistence of": "incited", "at the insistence of": "incited", "at the instigation of": "incited",
    "on the orders of": "ordered", "on orders of": "ordered", "on orders from": "ordered", "on the order of": "ordered",
    "under the orders of": "ordered",
}  # fmt: skip


def human(draft: Draft, phrase: NounPhrase, *, unknown: bool = False) -> bool:
    """Whether a phrase can stand for people; with ``unknown`` also one whose head no list knows."""
    sentence = draft.sentence
    low = sentence.low(phrase)
    if phrase.sort in _HUMAN:
        return True
    if phrase.sort == "pron":
        if phrase.of is not None:
            return human(draft, phrase.of, unknown=unknown)
        return low not in ("it", "itself", "nothing", "this", "that", "one", "i", "you", "me", "us", "we")
    if phrase.sort == "number":
        return phrase.of is None or human(draft, phrase.of, unknown=unknown)
    if phrase.sort == "":
        if phrase.number is not None and phrase.head <= phrase.number[1]:
            return True
        return unknown and sentence.tokens[phrase.head].tag in ("noun", "name")
    return False


def victims_of(draft: Draft, phrases: list[NounPhrase], act: str) -> list[NounPhrase]:
    """The phrases that can be victims of this act."""
    traits = act_traits(act)
    sure = act != "abduction" and bool(traits & {"lethal", "custody"})
    sure = sure or act in ("torture", "rape", "beating", "injury", "kidnapping")
    found = []
    if not sure and _are_places(draft, phrases):
        return []
    for whole in _with_adjectives(phrases):
        phrase = _people_in(draft, whole)
        if _is_age(draft, phrase) or _is_measure(draft, phrase):
            continue
        bare = not phrase.det and phrase.number is None and phrase.first == phrase.last
        if bare and draft.sentence.low(phrase) in ("dead", "wounded", "injured", "missing", "killed", "arrested"):
            # A state, not people: "left three men dead and two wounded".
            continue
        if not human(draft, phrase, unknown=sure and _counted(draft, phrase)):
            continue
        found.append(phrase)
    return found


def _are_places(draft: Draft, phrases: list[NounPhrase]) -> bool:
    """ "ATTACKED LOMAY, MERAN AND SAN TOLMO": in capitals a list of bare names, some of one word, is one of places."""
    bare = [p for p in phrases if not p.det and p.number is None and not (p.proper and p.proper.titles)]
    loud = draft.sentence.upper and len(phrases) > 1 and len(bare) == len(phrases)
    return loud and all(p.sort in ("", "person", "place") for p in bare) and any(_is_one_word(draft, p) for p in bare)


def _is_one_word(draft: Draft, phrase: NounPhrase) -> bool:
    return phrase.first == phrase.last and phrase.sort == "" and not draft.sentence.tokens[phrase.head].forms


def _with_adjectives(phrases: list[NounPhrase]) -> list[NounPhrase]:
    """ "American, British and Japanese hostages" are one group: adjectives of origin in a row belong to the noun."""
    last = phrases[-1] if phrases else None
    if last is None or len(phrases) < 2 or last.sort != "person" or last.number is not None:
        return phrases
    if all(p.sort == "demonym" and p.first == p.last for p in phrases[:-1]):
        return [replace(last, first=phrases[0].first)]
    return phrases


def _counted(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether a noun that no list knows may be people: it is counted, named, or all is in capitals."""
    if phrase.number is not None:
        return not draft.sentence.low(phrase).endswith(("ion", "ions", "ment", "ments", "percent"))
    return phrase.proper is not None or (draft.sentence.upper and phrase.plural)


def _with_names(draft: Draft, victims: list[NounPhrase]) -> list[NounPhrase]:
    """The victims with the names that stand beside their number: "four men – A, B, C and D –"."""
    row = draft.sentence.row
    found = list(victims)
    for phrase in victims:
        at = next((i for i, c in enumerate(row) if c is phrase), None)
        if at is None or phrase.proper is not None or not phrase.plural or at + 2 >= len(row):
            continue
        mark = row[at + 1]
        beside = isinstance(mark, Link) and (mark.kind == "comma" or mark.low in ("–", "—", "--", "-", ":", "("))
        if not beside:
            continue
        group, _ = group_at(row, at + 2, until=len(row))
        names = [p for p in group if p.proper is not None and p.proper.last == p.head and p.proper.sort == "person"]
        if len(names) == len(group) and (len(names) > 1 or not is_comma(mark)):
            found += [p for p in names if p not in found]
    return found


def _name_before(draft: Draft, phrase: NounPhrase) -> NounPhrase:
    """The name that "a teacher" stands in apposition to: "Mira Holt, a teacher who was arrested"."""
    row = draft.sentence.row
    at = next((i for i, c in enumerate(row) if c is phrase), 0)
    name = row[at - 2] if at >= 2 else None
    apart = phrase.det in ("a", "an") and not phrase.plural and phrase.proper is None and is_comma(row[at - 1])
    if apart and isinstance(name, NounPhrase) and name.proper is not None and name.proper.sort == "person":
        return name
    return phrase


def _is_age(draft: Draft, phrase: NounPhrase) -> bool:
    """The number in "Karimi, 50, and two others"."""
    tokens = draft.sentence.tokens
    alone = phrase.first == phrase.last and tokens[phrase.first].low.isdigit() and phrase.first >= 2
    named = tokens[phrase.first - 2].tag == "name" or draft.sentence.upper
    return alone and tokens[phrase.first - 1].tag == "comma" and named


def _is_measure(draft: Draft, phrase: NounPhrase) -> bool:
    """A distance, or a number that a noun before it bears: "500 km north of Lomay", "section 144"."""
    tokens = draft.sentence.tokens
    if phrase.number is None:
        return False
    if any(t.low in _UNITS for t in tokens[phrase.first : phrase.core + 1]):
        return True
    bare = phrase.first == phrase.number[0] and phrase.head <= phrase.number[1]
    before = tokens[phrase.first - 1] if phrase.first else None
    return bare and before is not None and before.low in ("section", "article", "paragraph", "chapter", "act", "number")


def _people_in(draft: Draft, phrase: NounPhrase) -> NounPhrase:
    """The people in "the names of 30 prisoners", "the lives of three men"; else the phrase itself."""
    inner = phrase.of
    if inner is not None and phrase.sort in ("", "thing") and not phrase.number and human(draft, inner):
        named = inner.proper is not None and inner.proper.last == inner.head
        if inner.sort in ("person", "group", "number", "demonym") or not named:
            return inner
    return phrase


def involvements(
    draft: Draft, phrases: list[NounPhrase], degree: str = "carried_out", *, unknown: bool = False
) -> tuple[Involvement, ...]:
    """Those of the phrases that can act, with their part in it; with ``unknown`` also names that no list knows."""
    found = []
    for phrase in phrases:
        lows = [t.low for t in draft.sentence.tokens[phrase.first : phrase.last + 1]]
        if lows in (["each", "other"], ["one", "another"]):
            continue
        if (draft.sentence.low(phrase) in _ANYONE and phrase.of is None) or is_none(draft.sentence, phrase):
            continue
        if phrase.of is not None and phrase.of.sort == "act" and phrase.of.det:
            # "the force of the explosion".
            continue
        country = phrase.sort == "place" and phrase.proper is not None and phrase.proper.last == phrase.head
        # In capitals "the Extraditables" look like any noun; who acts is told by the article and the plural.
        loud = draft.sentence.upper and phrase.det == "the" and phrase.plural
        named = phrase.proper is not None or phrase.plural or phrase.det == "the"
        told = (unknown or loud) and phrase.sort == "" and named and phrase.number is None
        told = told or (phrase.sort == "" and singular(draft.sentence.low(phrase)) in words("nouns", "belonging"))
        if human(draft, phrase, unknown=told) or country or _is_a_body(draft, phrase):
            inside = (t.low for t in draft.sentence.tokens[phrase.first : phrase.head])
            doubt = next((_DOUBTS[low] for low in inside if low in _DOUBTS), degree)
            found.append(Involvement(draft.mention(phrase), doubt if degree == "carried_out" else degree))
    return tuple(found)


def _is_a_body(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether "it" stands for a body that can act."""
    if phrase.sort != "pron" or draft.sentence.low(phrase) != "it":
        return False
    mention = draft.mention(phrase)
    return bool(mention.antecedents) and all(end.kind == "organisation" for end in mention.ends())


def draft_acts(draft: Draft) -> None:
    """Draft the acts of all verbs in the sentence."""
    for clause in draft.sentence.clauses:
        trigger = verb_act(draft.sentence.tokens, clause.verb)
        if trigger is not None and clause.verb.main not in draft.taken:
            _draft_act(draft, clause, trigger.code)


def _draft_act(draft: Draft, clause: Clause, act: str) -> None:
    sentence = draft.sentence
    if _is_idiom(sentence, clause, act):
        return
    after = sentence.tokens[clause.verb.main + 1 : clause.verb.main + 2]
    let_go = bool(clause.objects) or any(t.tag == "time" for t in after)
    if clause.verb.lemma == "fire" and clause.passive and act == "shooting" and let_go:
        # "was fired at the beginning of June"; one who is shot at is fired at by someone.
        act = "dismissal"
    modality = modality_of(sentence, clause)
    polarity: Polarity = "negative" if negative(sentence, clause) else "positive"
    if modality == "purpose" or (modality in ("supposed", "possible") and polarity == "negative"):
        return
    if modality != "actual" and "non-violation" in act_traits(act):
        return
    victims: list[NounPhrase]
    doers: list[NounPhrase]
    if act in _SUBJECT_SUFFERS and not clause.passive:
        victims, doers = list(clause.subjects), []
    elif clause.passive:
        victims, doers = list(clause.subjects), clause.after("by", "at the hands of")
    elif clause.verb.lemma in ("disappear", "vanish", "go") and not clause.objects:
        victims, doers = list(clause.subjects), []
    else:
        victims, doers = list(clause.objects), list(clause.subjects)
    hit = clause.after("on", "at") if act in ("shooting", "attack") and not victims else []
    if clause.passive and polarity == "negative":
        doers = [d for d in doers if [t.low for t in sentence.tokens[max(0, d.first - 2) : d.first]] != ["but", "by"]]
    victims = victims_of(draft, victims or hit, act)
    victims = [_name_before(draft, v) for v in _with_names(draft, victims)]
    doers = [d for d in _behind_weapons(draft, _undisguised(draft, doers)) if d not in victims]
    if clause.kind == "relative" and any(_is_label(draft, v) or v.quoted for v in victims):
        return
    above = clause.governor
    degree = "carried_out"
    if is_cleared(sentence, clause):
        degree, polarity = "accused", "negative"
    blaming = above.governor if above is not None and clause.kind == "inf" and above.kind == "ing" else above
    if above is not None and not above.passive and (degree == "accused" or above.verb.lemma in words("verbs", "blame")):
        # "Voss, whom Holt accuses of killing": whoever accuses or clears somebody is not who did it.
        doers = [d for d in doers if not any(d is s for s in above.subjects)]
    if clause.kind in ("ing", "inf") and blaming is not None and blaming.verb.lemma in words("verbs", "blame"):
        degree = "suspected" if blaming.verb.lemma in ("suspect", "investigate", "probe") else "accused"
        wrongly = report_stance(blaming.verb.lemma) is None and is_baseless(blaming)
        if wrongly or negative(sentence, blaming):
            doers = []
            if any(is_none(sentence, s) for s in blaming.subjects):
                polarity = "positive"  # "Nobody was charged with killing her": she was killed
    if clause.kind == "ing" and above is not None and degree == "carried_out":
        degree = _on_what_ground(sentence, clause, above)
    if degree == "carried_out" and polarity == "positive":
        degree = _how_surely(draft, doers)
    if clause.kind == "ing" and above is not None and (avowed := claimants(sentence, above)):
        doers, degree = avowed, "claimed"
    perpetrators = involvements(draft, doers, degree, unknown=degree != "carried_out")
    if clause.kind == "inf" and modality == "ordered" and clause.governor is not None:
        ordering = clause.governor
        # "Soldiers were ordered by X to kill": X ordered it.
        ordered_by = ordering.after("by") if ordering.passive else list(ordering.subjects)
        orderers = involvements(draft, ordered_by, "ordered")
        perpetrators = orderers + tuple(
            p
            for p in (perpetrators if not clause.passive else ())
            if all(p.who.span != v for v in (*_spans(draft, victims), *_spans(draft, ordered_by)))
        )
    perpetrators += _instigators(draft, clause)
    if not victims and (not perpetrators or act not in NEEDS_NO_VICTIM):
        return
    if act == "trial" and polarity == "negative" and clause.passive:
        # That nobody was prosecuted is told as accountability.
        return
    if act == "censorship":
        victims = [v for v in victims if {t.low for t in sentence.tokens[v.first : v.last + 1]} & _MEDIA]
    if not victims and act in _NOT_WITHOUT_PEOPLE:
        return
    if not perpetrators and all(_is_anyone(draft, v) for v in victims):
        # "those killed", and nobody knows who: nothing is said that could be used.
        return
    when, where = when_of(draft, clause), place_of(draft, clause)
    reason, method, purpose = _because(draft, clause), None, None
    frame = Act(act, (), perpetrators, (), None, when, where, method, reason, purpose)
    _emit_each(draft, clause, frame, victims, modality=modality, polarity=polarity)
    _draft_companions(draft, clause, frame, modality, polarity)
    _draft_onlookers(draft, clause, frame, modality, polarity)


def _on_what_ground(sentence: Sentence, clause: Clause, above: Clause) -> str:
    """ "arrested for kidnapping", "held on suspicion of killing": of that they are suspected or accused."""
    lead = sentence.row[clause.at - 1] if clause.at else None
    low = lead.low if isinstance(lead, Link) and lead.kind == "prep" else ""
    if low == "on suspicion of":
        return "suspected"
    if low == "of" and sentence.tokens[lead.first - 1 if lead is not None else 0].low == "guilty":
        # "found guilty of killing": that is a verdict.
        return "accused"
    told = verb_act(sentence.tokens, above.verb)
    process = told is not None and act_traits(told.code) & {"custody", "process", "non-violation"}
    wanted = above.verb.lemma in ("want", "seek", "investigate", "question", "hunt", "prosecute", "sue")
    charged = low in ("on charges of", "on a charge of") or (low == "for" and (process or wanted))
    return "accused" if charged else "carried_out"


def _how_surely(draft: Draft, doers: list[NounPhrase]) -> str:
    """ "killed, possibly by the army", "killed by the army or the Front": none of them is told to have done it."""
    row = draft.sentence.row
    for at in (i for i, chunk in enumerate(row) if any(chunk is d for d in doers)):
        lead = row[at - 1] if at else None
        before = row[at - 2] if at >= 2 else None
        if isinstance(before, Link) and before.low in _PERHAPS:
            return "suspected"
        if isinstance(lead, Link) and (lead.low == "or" or (isinstance(before, Link) and before.low == "or")):
            return "suspected"
    return "carried_out"


def _undisguised(draft: Draft, doers: list[NounPhrase]) -> list[NounPhrase]:
    """Who only look like others, or say that they are: "men disguised as soldiers", "who claimed to be police"."""
    found: list[NounPhrase] = []
    for doer in doers:
        under = next((c for c in draft.sentence.clauses if _makes_look_like(draft, c, doer)), None)
        found += under.subjects if under is not None else [doer]
    return found


def _makes_look_like(draft: Draft, clause: Clause, doer: NounPhrase) -> bool:
    if clause.verb.lemma in ("disguise", "dress", "pose", "masquerade"):
        lead, after = (*draft.sentence.row[clause.at + 1 : clause.at + 3], None, None)[:2]
        return after is doer and isinstance(lead, Link) and lead.low == "as"
    return clause.verb.lemma == "be" and clause.kind == "inf" and any(o is doer for o in clause.objects)


def _behind_weapons(draft: Draft, doers: list[NounPhrase]) -> list[NounPhrase]:
    """Who set the weapon off that did it: "rebels planted a bomb that killed …", "a bomb thrown by rebels killed …"."""
    found = []
    for doer in doers:
        hands = [doer]
        for clause in draft.sentence.clauses if draft.sentence.low(doer) in words("nouns", "weapons") else ():
            if clause.verb.lemma not in words("verbs", "set_off") or clause.negative or clause.verb.modal:
                continue
            if clause.passive and any(s is doer for s in clause.subjects):
                hands = clause.after("by") or hands
            elif clause.verb.form == "finite" and any(o is doer for o in clause.objects):
                hands = clause.subjects or hands
        found += hands
    return found


def _is_anyone(draft: Draft, phrase: NounPhrase) -> bool:
    """A pronoun that stands for nobody known and is not even counted."""
    mention = draft.mention(phrase)
    return phrase.sort == "pron" and not mention.antecedents and mention.count is None


def _spans(draft: Draft, phrases: list[NounPhrase]) -> list[object]:
    return [draft.mention(p).span for p in phrases]


def _is_label(draft: Draft, phrase: NounPhrase) -> bool:
    return draft.sentence.low(phrase) in words("nouns", "portrayed", "tribute")


def _is_idiom(sentence: Sentence, clause: Clause, act: str) -> bool:
    """Uses of a trigger word that tell of no act: "executed the plan", "killed time", "abused his office"."""
    if clause.verb.lemma in ("execute", "kill", "attack") and not clause.passive and clause.objects:
        return clause.objects[0].sort in ("thing", "act", "place") and act not in ("attack",)
    used = clause.subjects if clause.passive else clause.objects
    if clause.verb.lemma == "abuse" and any(sentence.low(phrase) in _ABUSED for phrase in used):
        return True
    things = any(p.of is not None and p.number is None and p.sort in ("thing", "") for p in used)
    if clause.verb.lemma == "hang" and things:
        # "hung the name of X in the hall"; but "38 percent of the listed were hanged".
        return True
    if clause.verb.lemma == "put" and any(sentence.low(phrase) in _LAID_DOWN for phrase in used):
        return True
    if clause.verb.lemma == "blind" and clause.passive and any(p.sort in ("", "thing") for p in clause.after("by")):
        # "blinded by ambition".
        return True
    if clause.verb.lemma == "strike" and clause.after("as"):
        # "struck the judge as strong".
        return True
    return clause.verb.lemma in ("hide", "strike") and not clause.objects and not clause.passive


def _emit_each(
    draft: Draft, clause: Clause, frame: Act, victims: list[NounPhrase], *, modality: Modality, polarity: Polarity
) -> None:
    """One claim for each named victim; those who are only described stand together in one."""
    rule = f"verb-{'passive' if clause.passive else 'active'}-{clause.kind}"
    verb = clause.verb
    named = [v for v in victims if draft.mention(v).name is not None]
    described = [v for v in victims if v not in named]
    groups = [[v] for v in named] + ([_merged(draft, described)] if described else [])
    own = _is_taken_for_granted(draft, clause)
    if not groups:
        draft.emit(frame, verb.main, rule=rule, first=verb.first, last=verb.last, modality=modality, polarity=polarity)
    for group in groups:
        mentions = tuple(draft.mention(v) for v in group)
        count = next((m.count for m in mentions if m.count is not None), None) or _others(group, mentions, draft)
        perpetrators = frame.perpetrators or _inferred_agent(draft, clause, frame.act)
        draft.emit(
            replace(frame, victims=mentions, count=count, perpetrators=perpetrators),
            verb.main,
            rule=rule,
            first=verb.first if verb.first != verb.main or clause.kind != "contact" else verb.main,
            last=verb.last,
            modality=modality,
            polarity=polarity,
            own=own,
        )
        if modality == "actual" and polarity == "positive":
            draft.memory.victims.extend((frame.act, m) for m in mentions)
            if clause.passive and not perpetrators:
                _agent_gap(draft, clause, frame.act)
    if frame.perpetrators and modality in ("planned", "ordered"):
        draft.memory.planned.append((frame.act, frame.perpetrators, draft.sentence.index))
    if frame.perpetrators and modality == "actual":
        draft.memory.doers.extend(p.who for p in frame.perpetrators)


def _is_taken_for_granted(draft: Draft, clause: Clause) -> bool:
    """ "The rebels announced that they will free the people they have abducted": it is not what they announce."""
    if clause.kind != "contact" or not clause.verb.perfect or draft.sentence.quoted(clause.verb.main):
        return False
    chain, stance, _ = draft.voice(clause.verb.main)
    who = chain[-1].who
    ends = {end.wording.lower() for s in clause.subjects for end in draft.mention(s).ends()}
    return who is not None and stance == "asserted" and who.wording.lower() in ends


def _merged(draft: Draft, described: list[NounPhrase]) -> list[NounPhrase]:
    """ "5,000 men and women" is one group with one number."""
    if len(described) != 2 or described[0].number is None or described[1].number is not None or described[1].det:
        return described
    first, second = described
    between = draft.sentence.tokens[first.last + 1 : second.first]
    if [t.low for t in between] not in (["and"], ["or"]):
        return described
    return [replace(first, last=second.last, core=second.core)]


def _others(group: list[NounPhrase], mentions: tuple[Mention, ...], draft: Draft) -> Count | None:
    """ "Other members": a plural that stands for some more people, two or more of them."""
    if len(group) != 1 or not group[0].plural:
        return None
    phrase = group[0]
    if draft.sentence.tokens[phrase.first].low != "other" or mentions[0].span is None:
        return None
    unit = draft.sentence.words(phrase.first + 1, phrase.last).text
    return Count(mentions[0].wording, 2, None, "≥", unit, span=mentions[0].span)


def _agent_gap(draft: Draft, clause: Clause, act: str) -> None:
    """A passive leaves out who did it, and the text gives nobody: a gap, told once for each act of a text."""
    traits = act_traits(act)
    if act in draft.memory.unnamed or not (traits & {"lethal", "custody"} or act == "torture"):
        return
    draft.memory.unnamed.add(act)
    verb = clause.verb
    draft.emit(
        Gap("agent_not_stated", draft.sentence.words(verb.first, verb.last)),
        verb.main,
        rule="agentless",
        first=verb.first,
        last=verb.last,
    )


def _inferred_agent(draft: Draft, clause: Clause, act: str) -> tuple[Involvement, ...]:
    """Who did what a passive leaves without a doer, where the text leaves no other: marked as inferred.

    The doer of the same act announced or ordered shortly before; else the one body that all acts told so far are by.
    Only where the source speaks itself: what someone else reports says nothing of a doer the source has told of.
    """
    if not clause.passive or len(draft.voice(clause.verb.main)[0]) > 1:
        return ()
    memory = draft.memory
    for planned, doers, index in reversed(memory.planned):
        if draft.sentence.index - index > 2:
            break
        if planned in _broader(act) or act in _broader(planned):
            return tuple(Involvement(draft.inferred(d.who), "carried_out") for d in doers)
    ends = {end.wording.lower().removeprefix("the "): end for doer in memory.doers for end in doer.ends()}
    if len(ends) == 1 and len(memory.doers) >= 3 and _broader(act) & _BY_THE_STATE:
        only = next(iter(ends.values()))
        if only.wording.split()[-1].lower() in STATE_BODIES:
            return (Involvement(draft.inferred(only), "carried_out"),)
    return ()


def _broader(act: str) -> set[str]:
    found = {act}
    term = vocabulary("acts")[act]
    while term.broader is not None:
        found.add(term.broader)
        term = vocabulary("acts")[term.broader]
    return found - {"killing"} if act != "killing" else found


def _instigators(draft: Draft, clause: Clause) -> tuple[Involvement, ...]:
    """ "on the orders of X (and of Y)": X and Y with their degree."""
    found: tuple[Involvement, ...] = ()
    degree = ""
    for low, group in (*clause.before, *clause.phrases):
        if low in _INSTIGATION:
            degree = _INSTIGATION[low]
        elif low != "of" or not degree:
            continue
        found += involvements(draft, group, degree)
    return found


def _draft_companions(draft: Draft, clause: Clause, frame: Act, modality: Modality, polarity: Polarity) -> None:
    """ "along with Reza": the same was done to him."""
    if not clause.passive:
        return
    for phrase in clause.beside("along with", "together with", "as well as", "alongside"):
        if not human(draft, phrase):
            continue
        mention = draft.mention(phrase)
        doers = frame.perpetrators or _inferred_agent(draft, clause, frame.act)
        draft.emit(
            replace(frame, victims=(mention,), count=mention.count, perpetrators=doers),
            phrase.head,
            rule="along-with",
            first=phrase.first,
            last=phrase.last,
            modality=modality,
            polarity=polarity,
        )


def _draft_onlookers(draft: Draft, clause: Clause, frame: Act, modality: Modality, polarity: Polarity) -> None:
    """ "in front of his family": people who saw it, in a claim of its own."""
    seen = [p for p in clause.after("in front of", "in the presence of") if human(draft, p) and p.sort != "body"]
    if not seen:
        return
    draft.emit(
        replace(frame, perpetrators=(), others=involvements(draft, seen, "witnessed")),
        clause.verb.main,
        rule="in-front-of",
        modality=modality,
        polarity=polarity,
    )


def _trimmed(sentence: Sentence, first: int, last: int) -> Words:
    """The words without a comma, conjunction or stop at their end."""
    while last > first and sentence.tokens[last].tag in ("comma", "conj", "end", "stop"):
        last -= 1
    return sentence.words(first, last)


def _because(draft: Draft, clause: Clause) -> Words | None:
    """The reason given: "for “…”", "for supporting …", "on charges of …"."""
    sentence = draft.sentence
    row = sentence.row
    for i in range(clause.at + 1, len(row) - 1):
        chunk = row[i]
        if isinstance(chunk, Link) and chunk.kind in ("that", "end", "sub", "wh"):
            return None
        if isinstance(chunk, VerbGroup) and (chunk.form == "finite" or verb_act(sentence.tokens, chunk) is not None):
            return None
        if not isinstance(chunk, Link) or chunk.kind != "prep":
            continue
        if chunk.low == "for" and sentence.tokens[chunk.first - 1].low not in ("responsible", "accountable", "except"):
            following = row[i + 1]
            if isinstance(following, Link) and following.kind == "quote":
                close = next(
                    (t for t in range(following.last + 1, len(sentence.tokens)) if sentence.tokens[t].tag == "quote"),
                    None,
                )
                return (
                    sentence.words(following.last + 1, close - 1)
                    if close is not None and close > following.last + 1
                    else None
                )
            if not isinstance(following, (Link, NounPhrase)) and following.form == "ing":
                doing = next((c for c in sentence.clauses if c.verb is following), None)
                inner = next((c for c in sentence.clauses if c.governor is doing and c.verb.form == "inf"), None)
                end = max(c.end for c in (doing, inner) if c is not None) if doing is not None else i + 2
                return _trimmed(sentence, following.first, row[end - 1].last)
            if (
                isinstance(following, NounPhrase)
                and following.sort in ("act", "thing", "")
                and not any(
                    t.tag in ("time", "num") or singular(t.low) in _SPANS or t.lemma == "last"
                    for t in sentence.tokens[following.first : following.last + 1]
                )
            ):
                return sentence.words(following.first, following.last)
        elif chunk.low in ("on charges of", "on a charge of", "on suspicion of"):
            following = row[i + 1]
            if isinstance(following, NounPhrase):
                return sentence.words(following.first, following.last)
            if not isinstance(following, Link):
                end = next((c.end for c in sentence.clauses if c.verb is following), i + 2)
                return sentence.words(following.first, row[end - 1].last)
    return None
