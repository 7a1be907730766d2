"""Did it happen, as far as the clause says? Long: what stands above it orders, plans, wishes or fears it."""

from __future__ import annotations

from asnad.model.claim import Modality
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.clauses.gerund import takes_part
from asnad.propose.english.happened.bidden import is_bidden
from asnad.propose.english.happened.habit import is_a_habit, is_subjunctive
from asnad.propose.english.happened.negation import (
    first_gerund,
    is_led_by,
    is_none,
    is_regretted,
    negative,
    preposition_before,
)
from asnad.propose.english.happened.of_anyone import is_of_anyone
from asnad.propose.english.happened.one_of_two import is_one_of_two
from asnad.propose.english.happened.order_given import is_an_order, is_in_force, order_before
from asnad.propose.english.happened.perhaps import is_how_many, is_only_likely, is_waited_for
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance
from asnad.propose.remembered import by_word

__all__ = ["modality_of"]

_INTENTIONS: tuple[Modality, ...] = ("attempted", "planned", "threatened", "supposed")
_FUTURE = frozenset({"will", "would", "shall", "'ll", "won't", "wouldn't"})
_NOT_QUITE = frozenset({"nearly", "almost"})
_ABLE = frozenset({"capable", "incapable", "afraid", "fond"})
_WHOEVER = frozenset({"anyone", "anybody", "whoever"})
_ANYONE = _WHOEVER | {"any"}
_BRINGS_ABOUT = frozenset({"get", "have", "see"})
_OF_A_MIND = frozenset({"of", "to", "with", "in"})
_COVERS = frozenset({"include", "includes"})
_BESIDE = frozenset({"after", "before", "until", "once", "as soon as"})


def modality_of(sentence: Sentence, clause: Clause) -> Modality:
    """The modality of what the clause's verb says."""
    verb = clause.verb
    if _unseen(sentence, clause):
        return "supposed"
    if clause.conditional or _NOT_QUITE.intersection(verb.adverbs):
        return "supposed"
    anyone = not sentence.lows.isdisjoint(_ANYONE)
    anyone = anyone and any(sentence.low(p) in _WHOEVER or p.det == "any" for p in clause.subjects)
    if anyone and sentence.tokens[verb.main].low in (verb.lemma, f"{verb.lemma}s"):
        # "Anyone who kills her will be punished."
        return "supposed"
    above = clause.governor
    whoever = anyone and clause.kind == "relative" and any(sentence.low(p) in _WHOEVER for p in clause.subjects)
    if whoever and above is not None and above.verb.modal:
        return "supposed"  # "would jail anyone who threatened witnesses"
    to_come = _is_yet_to_come(sentence, clause) or is_waited_for(sentence, clause)
    if _is_whenever(sentence, clause) or is_of_anyone(sentence, clause) or to_come or is_how_many(sentence, clause):
        return "supposed"
    if verb.form == "inf":
        meant = _of_infinitive(sentence, clause)
        either = meant == "actual" and "or" in sentence.lows and not negative(sentence, clause)
        either = either and is_one_of_two(sentence, clause)
        return "possible" if either else meant
    spoken = is_link(sentence.row[clause.at - 1], "quote") and is_link(
        chunk_at(sentence.row, clause.at - 2), "comma", "stop"
    )
    opens = clause.at < 2 or spoken
    if verb.form == "bare" and clause.kind == "main" and not clause.subjects and not verb.modal and opens:
        return "supposed"  # "Release Mira Holt!"
    if clause.passive and is_subjunctive(sentence, clause):
        return "supposed"  # "ordered that she be released"
    if verb.modal in _FUTURE:
        if verb.perfect or "rather" in verb.adverbs or _is_on_a_condition(sentence, clause):
            return "supposed"
        ahead = verb.modal in {"will", "shall", "'ll", "won't"} or _told(sentence, clause)
        return "planned" if ahead else "actual" if is_a_habit(sentence, clause) else "supposed"
    if verb.modal in words("words", "can") or _is_quoted_away(sentence, clause):
        return "possible"
    if verb.modal and not is_regretted(clause):
        return "supposed"
    if verb.form == "ing":
        return _of_gerund(sentence, clause)
    above = clause.governor
    if verb.form == "bare" and above is not None and above.verb.lemma == "let" and not above.subjects:
        return "supposed"  # "Let us kill them"
    if verb.form == "bare" and above is not None and _senses(above.verb.lemma):
        # "Was asked to help kill him", "did not help kill him", "would have seen soldiers kill him".
        return "supposed" if above.negative else modality_of(sentence, above)
    if clause.kind == "reduced" and above is not None and (above.conditional or _is_brought_about(clause, above)):
        meant = modality_of(sentence, above)  # "threatened to have the priest shot"
        return meant if above.verb.form == "inf" and meant in _INTENTIONS else "supposed"
    either = not sentence.lows.isdisjoint({"or", "respectively"}) and is_one_of_two(sentence, clause)
    either = either and not negative(sentence, clause)
    return "possible" if either or is_only_likely(sentence, clause) else "actual"


def _is_on_a_condition(sentence: Sentence, clause: Clause) -> bool:
    """ "If the law passes, more miners will be killed"."""
    opens = sentence.row[0] if not is_low(sentence.row[0], '"', "“") else sentence.row[1]
    first = sentence.clauses[0]
    return is_low(opens, "if", "unless") and first is not clause and first.at < clause.at and clause.kind == "main"


def _is_whenever(sentence: Sentence, clause: Clause) -> bool:
    """ "The penalty when a victim dies": whenever one does; "he says that soldiers shoot when …" is told of."""
    if "when" not in sentence.lows and "whenever" not in sentence.lows:
        return False
    lead = sentence.row[clause.start - 1] if clause.start else None
    if isinstance(lead, Link) and lead.low in {"when", "whenever"}:
        return _is_present(sentence, clause)
    opening, first = sentence.row[0], sentence.clauses[0]
    if not isinstance(opening, Link) or opening.low not in {"when", "whenever"} or first is clause:
        return False
    bare = clause.verb.first == clause.verb.main and "b" in sentence.tokens[clause.verb.main].forms
    return bare and _is_present(sentence, first)


def _is_yet_to_come(sentence: Sentence, clause: Clause) -> bool:
    """ "They will jail me, but only after they torture me": in the present, beside what will be."""
    lead = sentence.row[clause.start - 1] if clause.start else None
    if not isinstance(lead, Link) or lead.low not in _BESIDE or not _is_present(sentence, clause):
        return False
    return any(c.verb.modal in _FUTURE | words("words", "can") and c is not clause for c in sentence.clauses)


def _is_present(sentence: Sentence, clause: Clause) -> bool:
    bare = clause.verb.first == clause.verb.main
    return bare and sentence.tokens[clause.verb.main].forms in {"b", "s", "bs"}


def _is_quoted_away(sentence: Sentence, clause: Clause) -> bool:
    """ "“May have” tortured a few prisoners": a doubt in quotation marks before the verb."""
    lead = sentence.tokens[max(0, clause.verb.first - 4) : clause.verb.first]
    return bool(lead) and lead[-1].tag == "quote" and any(t.low in words("words", "can") for t in lead)


def _is_brought_about(clause: Clause, above: Clause) -> bool:
    """ "Getting Voss convicted will take years", "they want him prosecuted": it has not come to that."""
    if above.verb.lemma in _BRINGS_ABOUT:
        return above.verb.form in {"ing", "inf"}
    wanted = above.verb.lemma in {"want", "need", "prefer", "wish"} and clause.at == above.at + 2
    return wanted and any(s is o for s in clause.subjects for o in above.objects)


def _is_charged(sentence: Sentence, clause: Clause) -> bool:
    """ "Arrested on charges of robbery and killing a guard": only charged."""
    lead = sentence.row[clause.at - 1] if clause.at else None
    before = sentence.row[clause.at - 2] if clause.at >= 2 else None
    if not isinstance(lead, Link) or lead.kind != "conj" or not isinstance(before, NounPhrase):
        return False
    at = clause.at - 3
    led = sentence.row[at] if at >= 0 else None
    low = led.low if isinstance(led, Link) else ""
    return before.sort in {"act", "thing", ""} and low in {"on charges of", "on suspicion of", "on a charge of"}


def _unseen(sentence: Sentence, clause: Clause) -> bool:
    """ "No witness saw soldiers kill him": what nobody saw is not told to have been."""
    if not clause.subjects or sentence.clauses[0] is clause:
        return False
    whom = clause.subjects[0]
    sees = next((c for c in reversed(sentence.clauses) if c.at < clause.at and _senses(c.verb.lemma)), None)
    return sees is not None and sees.has_object(whom) and negative(sentence, sees)


@by_word
def _senses(lemma: str) -> bool:
    return lemma in words("lemmas", "senses")


def _told(sentence: Sentence, clause: Clause) -> bool:
    """Whether someone in the sentence says it: then "would" is the future of what was said."""
    return any(c.at < clause.at and report_stance(c.verb.lemma) is not None for c in sentence.clauses)


def _of_infinitive(sentence: Sentence, clause: Clause) -> Modality:
    governor = clause.governor
    before = sentence.row[clause.at - 1] if clause.at else None
    if is_low(before, "likely", "unlikely"):
        return "supposed"
    order = order_before(sentence, clause)
    if order is not None and (governor is None or clause.passive or order[1]):
        return "ordered" if is_in_force(sentence, order[0]) else "supposed"
    if order is not None and governor is not None and governor.verb.lemma in words("lemmas", "turns_down"):
        return "supposed"  # "withdrew the order to kill him"
    if isinstance(before, NounPhrase) and sentence.low(before) == "use" and before.possessor is not None:
        minds = words("lemmas", "minds") | words("verbs", "plan") | {"oppose", "ban", "forbid", "reject"}
        wanted = any(_is_wished(c) or c.verb.lemma in minds for c in sentence.clauses)
        return "supposed" if wanted else "actual"  # "the army's use of dogs to arrest him was condemned"
    if governor is None:
        hardly = isinstance(before, NounPhrase) and before.det == "any"
        return "supposed" if hardly else "planned" if clause.subjects else "purpose"
    lemma = governor.verb.lemma
    as_what = isinstance(before, NounPhrase) and is_low(chunk_at(sentence.row, clause.at - 2), "as")
    if as_what and lemma in words("verbs", "order"):
        return "purpose"  # "ordered his arrest as a means to silence miners"
    meant = _intention(sentence, clause.at)
    if meant is not None:
        return meant
    if clause.subjects and clause.start < clause.at:
        lead = sentence.row[clause.start - 1] if clause.start else None
        if isinstance(lead, Link) and lead.kind == "prep" and lead.low == "with":
            # "with two to be hanged".
            return "planned"
    if lemma in words("verbs", "order") or is_bidden(sentence, clause, governor):
        return "supposed" if governor.verb.modal and not is_regretted(governor) else "ordered"  # "may order them shot"
    if lemma in words("verbs", "threaten"):
        return "threatened"
    if lemma in words("verbs", "attempt"):
        return "attempted"
    if lemma in words("verbs", "plan") or lemma in words("verbs", "fail"):
        return "planned"
    if lemma in words("verbs", "judge", "supposed"):
        return "supposed"
    if report_stance(lemma) is not None and governor.passive:
        return "actual" if clause.verb.perfect else "supposed"
    joined = clause.passive and sentence.tokens[clause.verb.first].low != "to"  # "were to be blindfolded and shot"
    if lemma == "be" and (joined or governor.verb.last + 1 >= clause.verb.first):
        return "planned"
    if lemma == "sentence":
        return "planned"
    if lemma in {"appear", "seem"}:
        return "possible"  # "seems to have killed him"
    if (
        lemma in words("lemmas", "happens")
        and lemma not in {"be", "have"}
        and not (lemma == "use" and governor.passive)
    ):
        if lemma in {"begin", "start", "continue"} and governor.objects and isinstance(before, NounPhrase):
            return "purpose"  # "started a petition to free him"
        told = clause.verb.act  # "used the priest as leverage to free him"
        freed = lemma == "use" and told is not None and "non-violation" in act_traits(told.code)
        return "purpose" if freed else modality_of(sentence, governor)
    if lemma in {"announce", "declare"}:
        return "planned"
    if lemma == "rise" or (lemma == "go" and is_low(before, "on")):
        return modality_of(sentence, governor)  # "rose to become minister", "went on to kill others"
    return "purpose"


def _intention(sentence: Sentence, at: int) -> Modality | None:
    """ "an attempt (by soldiers) to kill", "the order to shoot"; but "any attempt to kill" has not been made."""
    i = at - 1
    while i >= 0 and isinstance(noun := sentence.row[i], NounPhrase):
        low = singular(sentence.low(noun))
        found: list[Modality] = ["ordered"] if is_an_order(sentence, noun) else []
        if found := found or [m for m in _INTENTIONS if low in words("nouns", "intentions", m)]:
            return "supposed" if noun.det == "any" else found[0]
        lead = sentence.row[i - 1] if i else None
        if not isinstance(lead, Link) or lead.low not in {"by", "from", "on the part of"}:
            return None
        i -= 2
    return None


def _is_wished(clause: Clause) -> bool:
    lemma = clause.verb.lemma
    return lemma in words("lemmas", "likes") or (lemma in words("verbs", "judge", "supposed") and lemma != "need")


def _of_what(sentence: Sentence, clause: Clause) -> str:
    """The noun before "of" and the gerund, over another gerund joined to it; "no" where there is none of it."""
    at = clause.at - 1
    while at > 1 and not is_low(sentence.row[at], "of"):
        at -= 1
    lead = sentence.row[at - 1] if at else None
    if not isinstance(lead, NounPhrase):
        return ""
    return "no" if is_none(sentence, lead) else singular(sentence.low(lead))


def _amounts(governor: Clause | None) -> bool:
    """ "Amounts to torturing them", "comes close to it"."""
    return governor is not None and governor.verb.lemma in {"amount", "equate"}


def _of_gerund(sentence: Sentence, clause: Clause) -> Modality:
    before = preposition_before(sentence, clause)
    if before == "including" or _is_charged(sentence, clause):
        above = next((c for c in reversed(sentence.clauses) if c.at < clause.at), None)
        if before != "including" or (above is not None and above.verb.lemma in words("verbs", "plan")):
            return "supposed"  # "plotting attacks, including killing …", "on charges of robbery and killing …"
    named = chunk_at(sentence.row, clause.at - 1)
    if not before and isinstance(named, NounPhrase) and is_an_order(sentence, named):
        return "ordered" if is_in_force(sentence, named) else "supposed"  # "signed an order releasing them"
    if before == "between" and "or" in sentence.lows:
        return "supposed"  # "were forced to choose between dying or killing a relative"
    listed = clause.at > 1 and is_link(sentence.row[clause.at - 1], "conj")
    if listed and any(t.low in _COVERS for t in sentence.tokens[: clause.verb.first]):
        return "supposed"  # "offences include forgery, extortion and blackmailing journalists"
    if any(s.of is not None and singular(sentence.low(s)) in words("nouns", "talked_of") for s in clause.subjects):
        return "supposed"  # "the risk of miners being injured"
    if before == "of" and ((of := _of_what(sentence, clause)) == "no" or of in words("nouns", "talked_of")):
        return "supposed"  # "a discussion of kidnapping and killing him", "no intention of arresting or harming him"
    above = clause.governor
    if above is not None and (before, above.verb.lemma) in {("at", "aim"), ("for", "use")}:
        return "purpose"  # "is aimed at intimidating workers", "used the app for stalking women"
    follows = sentence.row[clause.end] if clause.end < len(sentence.row) else None
    if isinstance(follows, VerbGroup) and follows.modal in {"would", "could", "might", "will", "should", "must"}:
        return "supposed"
    if (
        not before
        and not clause.subjects
        and isinstance(follows, VerbGroup)
        and sentence.tokens[follows.first].low == "is"
    ):
        return "supposed"  # "Beating captives is wrong"
    governor = clause.governor
    unreported = governor is not None and report_stance(governor.verb.lemma) is not None
    lead = sentence.row[clause.start - 1] if clause.start < clause.at and clause.start else None
    led = before or (lead.low if isinstance(lead, Link) else "")
    if led in {"on", "about", "of"} and governor is not None and unreported and negative(sentence, governor):
        return "supposed"  # "no paper has reported on her being jailed"
    fancied = (
        governor is not None and governor.verb.lemma in words("lemmas", "fancies", "open") and governor.at < clause.at
    )
    if fancied or before in {"close to", "such as", "like"}:
        # "plans such as killing mayors": kinds of acts, and none that is told of.
        return "supposed"
    if before == "to" and (is_led_by(sentence, clause, words("words", "likened")) or _amounts(governor)):
        return "supposed"  # "was tantamount to kidnapping them"
    lead_ = sentence.row[clause.at - 2] if before == "for" and clause.at > 1 else None
    if isinstance(lead_, NounPhrase) and is_none(sentence, lead_):
        return "supposed"  # "no excuse for beating them"
    if before == "in" and governor is not None and takes_part(sentence.tokens, governor):
        return modality_of(sentence, governor)  # "may have taken part in killing her"
    if before in {"about", "against"}:
        return "supposed"  # "joked about killing journalists", "warned against beating them"
    if before == "by" and governor is not None and governor is not clause:
        # "vowed to avenge him by killing ten".
        ahead = governor.verb.lemma in words("verbs", "plan") and governor.verb.lemma != "set"
        return "planned" if ahead else modality_of(sentence, governor)
    if (
        before in {"before", "after", "while"}
        and governor is not None
        and governor is not clause
        and governor.verb.modal
    ):
        return modality_of(sentence, governor)  # "may have broken in before killing her"
    if before == "above" or (before == "of" and is_led_by(sentence, clause, _ABLE)):
        return "possible"
    threatens = governor is not None and governor.verb.lemma in words("verbs", "threaten")
    if threatens and governor is not None and governor.at == first_gerund(sentence, clause).at - 1:
        return "threatened"  # "threatened capturing or killing them"
    foremost = first_gerund(sentence, clause)
    bound = foremost.governor if foremost.governor is not None and foremost.governor.at == foremost.at - 1 else None
    bound = None if bound is None or bound.negative or bound.verb.modal in {"", "would"} else bound
    if bound is not None and bound.verb.lemma in words("verbs", "goes_on"):
        return modality_of(sentence, bound)  # "should stop beating and jailing him", "will begin arresting them"
    if governor is not None and governor.at == clause.at - 1 and _is_wished(governor):
        # "feared being killed", "enjoy throwing bombs".
        return "supposed"
    if before in _OF_A_MIND and governor is not None and governor.verb.lemma in words("lemmas", "minds"):
        return "supposed"  # "do not agree with kidnapping", "are opposed to killing"
    over = first_gerund(sentence, clause).governor
    if before in {"to", "for"} and over is not None and sentence.tokens[over.verb.first].low in {"is", "are"}:
        leads = sentence.row[first_gerund(sentence, clause).at - 1]
        needed = sentence.tokens[leads.first - 1].low in words("words", "needed")
        if needed or (before == "to" and over.verb.lemma == "be" and not over.passive):
            return "supposed"  # "is crucial to holding them to account", "is needed for bringing them to justice"
    if before in {"of", "for", "with", "to", "at"} and governor is not None:
        inherited = modality_of(sentence, governor) if governor is not clause else "actual"
        if before in {"of", "to"} and governor.verb.lemma in {"capable", "think", "speak", "dream"}:
            return "possible"
        return inherited
    if governor is not None and governor.verb.lemma in words("lemmas", "considers"):
        return "supposed"
    return "actual"
