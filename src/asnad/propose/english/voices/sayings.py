"""What does a verb of saying open: whose word, and how far?"""

from __future__ import annotations

from itertools import pairwise

from asnad.model.claim import Asserter, Commitment, Stance
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human, name_behind
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import goes_not_on, is_none, negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, NounPhrase
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_low
from asnad.propose.english.said.allegation import allegation_in, allegations
from asnad.propose.english.said.complement import complement_of, confessed_to, told_of
from asnad.propose.english.said.granted import denies_knowledge, is_granted
from asnad.propose.english.said.hearsay import is_superseded
from asnad.propose.english.said.reach import (
    charged_with,
    denied_by,
    goes_on_with,
    interrupts,
    is_countered,
    quoted_around,
    trails,
)
from asnad.propose.english.said.retraction import is_forged, is_overturned, unfree
from asnad.propose.english.said.said_beside import cited_beside, who_adds
from asnad.propose.english.said.to_the_end import to_the_end
from asnad.propose.english.said.voice import (
    Speaker,
    attributed_to,
    claimants,
    is_baseless,
    is_forced,
)
from asnad.propose.english.said.whose_part import is_put_in
from asnad.propose.english.said.whose_report import examined_by, is_worth_saying
from asnad.propose.english.voices.avowed import avowed
from asnad.propose.english.voices.identified import described, named_as
from asnad.propose.english.voices.quotation import within_its_quotation
from asnad.propose.english.voices.quoted_as import quoted_as
from asnad.propose.english.voices.saying import Saying, saying_of
from asnad.propose.english.voices.speaking import Voices, is_told_beside, who_is_told_of
from asnad.propose.english.words.stance import commitment_of, report_stance
from asnad.propose.scope import worse

__all__ = ["open_said"]

_UNSAID = frozenset({"threatened", "attempted", "planned", "supposed", "ordered"})
_MIGHT = frozenset({"might", "may", "could", "would", "should", "must"})


def open_said(draft: Draft, voices: Voices, clause: Clause) -> None:
    """Open the scopes of what a clause says, claims, or names somebody as."""
    opened = len(voices.scopes)
    if claimants(draft.sentence, clause):
        avowed(draft, voices, clause)
    else:
        quoted_as(draft, voices, clause)
        _said(draft, voices, clause)
        named_as(draft, voices, clause)
        described(draft, voices, clause)
    within_its_quotation(draft.sentence, clause, voices.scopes[opened:])


def _said(draft: Draft, voices: Voices, clause: Clause) -> None:
    sentence = draft.sentence
    saying = saying_of(sentence, clause)
    if saying is None:
        return
    if clause.conditional:
        if saying.stance is not None and (asked := complement_of(sentence, clause)) is not None:
            # "Asked whether he agreed that soldiers had killed him".
            voices.put(*asked, Asserter(), "attributed", clause, supposed=True)
        return
    if (saying.stance is None and not saying.supposed) or is_countered(sentence, clause):
        return
    if saying.stance == "denied" and _is_no_acquittal(sentence, clause):
        charge = complement_of(sentence, clause)
        if charge is not None and not any(t.first <= charge[1] <= t.last for t in allegations(sentence)):
            voices.put(*charge, Asserter("cited", commitment="accuses"), "attributed", clause)
        return
    if clause.passive:
        _reported(draft, voices, saying)
        return
    saying.who = next(iter(clause.subjects[-1:] if clause.kind == "relative" else clause.subjects[:1]), None)
    saying.who = _who_goes_on(sentence, clause, saying.who) or saying.who
    if saying.lemma in words("lemmas", "learns"):  # "learned from a cook, Mira Holt, that"
        told_by = (name_behind(draft, p) for p in clause.after("from") if human(draft, p))
        saying.who = next(told_by, saying.who)
    if saying.who is None or saying.who.sort in {"thing", ""}:
        saying.who = who_adds(sentence, clause) or _who_publishes(clause, saying.who) or saying.who
    scope = complement_of(sentence, clause)
    if _is_impersonal(sentence, saying):
        if (open_ := scope or charged_with(sentence, clause)) is not None:
            voices.put(*open_, Asserter(), "attributed", clause, supposed=True)
        return
    if scope is not None and is_granted(sentence, clause, saying.lemma, saying.who, scope[0]):
        voices.settled.add(scope[0])
        return
    if saying.who is not None and _is_hardly_anyone(sentence, saying.who):
        if scope is None and saying.lemma in words("verbs", "blame") and is_none(sentence, saying.who):
            scope = charged_with(sentence, clause)
        if scope is not None:
            # "Nobody believes that", "nobody has accused him of": it is left open.
            voices.put(*scope, Asserter(), "attributed", clause, supposed=True)
            return
        if is_none(sentence, saying.who):
            return  # "17 were beaten, nobody charged", "no one will say: “…”"
    if scope is not None and _is_everything(sentence, saying):
        voices.put(*scope, Asserter(commitment="suspects"), "attributed", clause)
        return
    scope = _laid_on(sentence, saying, scope)
    speaker = voices.speaker(draft, saying.who, clause) if saying.who is not None else None
    if saying.lemma == "add" and saying.who is not None and saying.who.sort == "pron" and voices.last is not None:
        body = voices.last.mention is not None and voices.last.mention.kind == "organisation"
        alike = not body or sentence.low(saying.who) in {"it", "they"}
        speaker = voices.last if alike else speaker  # "…, it added"; "…, she added" is not the army
    elif saying.who is not None and saying.who.sort == "pron" and (told_of := who_is_told_of(sentence, clause)):
        speaker = Speaker(draft.mention(told_of))
    if speaker is not None:
        _by_someone(sentence, voices, saying, speaker, scope)
    elif scope is not None:
        _by_nobody_found(sentence, voices, saying, scope)


def _who_goes_on(sentence: Sentence, clause: Clause, who: NounPhrase | None) -> NounPhrase | None:
    """ "Police said an inquiry was under way and | warned that": the police, and not the inquiry."""
    things = who is not None and who.sort in {"thing", "", "act"} and clause.start == clause.at
    if not things or not is_low(chunk_at(sentence.row, clause.at - 1), "and"):
        return None
    said = (c for c in reversed(sentence.clauses) if c.at < clause.at and report_stance(c.verb.lemma) is not None)
    above = next((c for c in said if c.kind == "main" and not c.passive and c.subjects), None)
    if above is None or above.subjects[0] is who or above.subjects[0].sort not in PEOPLE | {"body"}:
        return None
    return above.subjects[0]


def _is_impersonal(sentence: Sentence, saying: Saying) -> bool:
    """ "It is absurd to accuse her of murder": nobody does."""
    clause, above = saying.clause, saying.clause.governor
    it = saying.who is not None and sentence.low(saying.who) == "it" and saying.lemma in words("verbs", "blame")
    return it and clause.verb.form == "inf" and above is not None and above.verb.lemma == "be" and not above.passive


def _who_publishes(clause: Clause, what: NounPhrase | None) -> NounPhrase | None:
    """ "She posted a video | saying that soldiers had beaten her": she says so."""
    above = clause.governor if clause.kind == "ing" else None
    if above is None or above.passive or not above.subjects or not above.has_object(what):
        return None
    by = above.subjects[0]
    tells = above.verb.lemma in words("lemmas", "publishes") and clause.verb.lemma not in words("verbs", "blame")
    return by if tells and by.sort in PEOPLE | {"body"} else None


def _is_hardly_anyone(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "Nobody believes that", "few believe that"."""
    return (
        is_none(sentence, phrase)
        or phrase.det == "any"
        or (sentence.tokens[phrase.first].low in {"few", "hardly"} and phrase.of is None)
    )


def _is_no_acquittal(sentence: Sentence, clause: Clause) -> bool:
    """ "Rejected the appeals to clear him of the charge that he killed her": the charge stands."""
    then = next((c for c in sentence.clauses if c.at > clause.at), None)
    return then is not None and then.verb.form == "inf" and then.verb.lemma in words("verbs", "clear")


def _is_everything(sentence: Sentence, saying: Saying) -> bool:
    """ "Everything (all) indicates that soldiers killed him": the source supposes it."""
    who = saying.who
    if who is None or who.of is not None or saying.lemma not in words("lemmas", "indicates"):
        return False
    return sentence.low(who) in {"everything", "all"}


def _laid_on(sentence: Sentence, saying: Saying, scope: tuple[int, int] | None) -> tuple[int, int] | None:
    """Where what is said stands, with what is laid at somebody's door; ``scope`` is what "that" opens."""
    clause = saying.clause
    if saying.held is not None:
        first, last = to_the_end(sentence, saying.held, clause)
        own = goes_on_with(sentence, clause.at)
        return first, min(last, own - 1) if own is not None else last
    if scope is not None:
        return scope
    if done := attributed_to(sentence, clause):
        return _before_who_it_is(sentence, clause, *to_the_end(sentence, done[0].first, clause))
    if saying.lemma in words("verbs", "blame"):
        saying.stance = "attributed"
        return charged_with(sentence, clause)
    return None


def _before_who_it_is(sentence: Sentence, clause: Clause, first: int, last: int) -> tuple[int, int]:
    """ "Blamed the attack on Dane, | who had shot two miners": that he had, the source says itself."""
    row = sentence.row
    mark = next((c for c, who in pairwise(row[clause.at :]) if is_comma(c) and is_low(who, "who", "whose")), None)
    return first, min(last, mark.first - 1) if mark is not None and mark.first > first else last


def _by_nobody_found(sentence: Sentence, voices: Voices, saying: Saying, scope: tuple[int, int]) -> None:
    """Whoever says it was not found: the source's own it is not."""
    clause, lemma, above = saying.clause, saying.lemma, saying.clause.governor
    hangs_on = clause.verb.form == "ing" and any(c.at < clause.at for c in sentence.clauses)
    hangs_on = hangs_on or clause.kind == "relative"
    if is_worth_saying(sentence, clause):
        return
    if goes_not_on(sentence, clause):
        voices.put(*scope, Asserter(), "attributed", clause, supposed=True)
        return
    # "Leaflets said that": a thing's word is someone's, and only what is known or found is told as fact.
    # So is what a verb without a subject says: "Says she was not beaten".
    told = saying.who is not None or clause.kind == "main"
    things = not hangs_on and told and lemma not in words("verbs", "factive")
    examined = examined_by(sentence, clause, saying.who) if not hangs_on else None
    distant = saying.supposed or saying.stance != "asserted" or hangs_on or things or examined is not None
    bent = clause.verb.form == "inf" and above is not None and above.verb.lemma in words("lemmas", "makes_say")
    if not distant or not (clause.verb.form in {"finite", "ing"} or clause.kind == "relative" or bent):
        return
    cue = sentence.words(clause.verb.first, clause.verb.last)
    asserter = Asserter("cited", None, cue, examined, commitment=commitment_of(lemma))
    taken = "disputed" if _is_doubtful(sentence, saying) else unfree(sentence, clause)
    least: Stance = taken or ("attributed" if things else "asserted")
    stance = worse(saying.stance or "attributed", least)
    voices.put(*scope, asserter, stance, clause, supposed=saying.supposed or clause.negative or bent)


def _by_someone(
    sentence: Sentence, voices: Voices, saying: Saying, speaker: Speaker, scope: tuple[int, int] | None
) -> None:
    """What a known speaker says, unless it is not said."""
    clause, lemma = saying.clause, saying.lemma
    if scope is None and lemma in words("lemmas", "condemns") and clause.objects and clause.objects[0].sort == "act":
        # "rejected the murder": whoever condemns it does not deny it.
        return
    scope = scope or _within_what_is_told(voices, saying, _without_that(sentence, saying))
    negated = _is_unsaid(sentence, saying)
    if scope is None:
        voices.main = speaker if clause is sentence.clauses[0] and not (negated or speaker.own) else voices.main
        return
    stance = _distance(sentence, saying)
    above = clause.governor
    is_main = above is None or report_stance(above.verb.lemma) is None
    is_main = is_main and clause.kind != "relative" and not is_told_beside(sentence, clause)
    # "Neither confirmed nor denied that", "did not deny that": neither said nor denied.
    neither = stance == "denied" and (negated or is_low(chunk_at(sentence.row, clause.at - 1), "nor"))
    neither = neither or (negated and lemma in words("lemmas", "proves"))  # "was unable to confirm reports that"
    if neither or (negated and commitment_of(lemma) in {"suspects", "accuses"}) or denies_knowledge(sentence, clause):
        # "Denied knowing that", "did not accuse": nobody's word for it or against.
        voices.main = speaker if is_main else voices.main
        voices.put(*scope, Asserter(), "attributed", clause, supposed=True)
    elif speaker.own:
        voices.last = voices.own = speaker
        voices.main = speaker if is_main else voices.main
        # What the source itself reports, it asserts.
        voices.settled.add(scope[0])
        own: Commitment = "asserts" if lemma in words("verbs", "commitment", "reports") else commitment_of(lemma)
        supposed = saying.supposed or negated
        if supposed or own != "asserts" or stance in {"disputed", "denied"}:
            voices.put(*scope, Asserter(commitment=own), stance or "asserted", clause, supposed=supposed)
    else:
        voices.speaks(sentence, speaker, clause.verb.first, scope[0], main=is_main)
        when = next((w for w in map(sentence.when, clause.times) if w is not None), None)
        cue = sentence.words(clause.verb.first, clause.verb.last)
        commitment = "accuses" if saying.held is not None else commitment_of(lemma)
        asserter = Asserter("cited", speaker.mention, cue, None, when, commitment)
        voices.put(*scope, asserter, stance or "asserted", clause, supposed=saying.supposed or negated)
        again = quoted_around(sentence, clause) if scope[0] == 0 else None
        if again is not None and again[0]:
            voices.put(*again, asserter, stance or "asserted", clause, supposed=saying.supposed or negated)
        if stance == "denied" and (instead := cited_beside(sentence, clause)) is not None:
            voices.put(*instead, Asserter("cited", speaker.mention), "attributed", clause)


def _within_what_is_told(voices: Voices, saying: Saying, scope: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "A guard who had fled told me that Dane died, of thirst, he thought": what he told, and not that he had fled."""
    told = [s.first for s in voices.scopes if s.clause is not None and s.clause.at < saying.clause.at]
    thinks = commitment_of(saying.lemma) == "suspects" and saying.who is not None and saying.who.sort == "pron"
    opens = scope is not None and scope[0] == 0 and thinks
    return (max(told), scope[1]) if scope is not None and opens and told and max(told) < scope[1] else scope


def _without_that(sentence: Sentence, saying: Saying) -> tuple[int, int] | None:
    """Where what is said stands without "that": "denied the killing", "repeated the claim that", "…, the army said"."""
    clause, scope = saying.clause, None
    if saying.stance == "denied" and clause.objects:
        scope = denied_by(sentence, clause)
    elif saying.stance == "asserted" and (told := allegation_in(sentence, clause)) is not None:
        scope = (told.first, told.last)
    elif commitment_of(saying.lemma) == "admits" and (done := confessed_to(sentence, clause)) is not None:
        scope = to_the_end(sentence, done.first, clause)
    else:
        scope = told_of(sentence, clause, saying.lemma)
    charges = saying.lemma in words("verbs", "blame") and bool(clause.objects)
    gerund = clause.verb.form == "ing"  # "soldiers took two men, holding them in a camp"
    if scope is not None or saying.supposed or charges or gerund or not trails(sentence, clause):
        return scope
    first, last = sentence.row[clause.start].first, len(sentence.tokens) - 1
    if is_put_in(sentence, first):
        return clause.verb.last + 1, last
    goes_on = interrupts(sentence, clause) and quoted_around(sentence, clause) is None
    return 0, last if goes_on else first - 1


def _distance(sentence: Sentence, saying: Saying) -> Stance | None:
    """How the source stands to it: what is wrung from somebody, rejected or not freely said is disputed."""
    stance = saying.stance
    if stance not in {"asserted", "attributed"}:
        return stance
    wrung = commitment_of(saying.lemma) == "admits" and is_forced(sentence, saying.clause)
    if wrung or _is_doubtful(sentence, saying):
        return "disputed"
    return unfree(sentence, saying.clause) or stance


def _is_doubtful(sentence: Sentence, saying: Saying) -> bool:
    """Whether it is said falsely, in a forged paper, or did not stand later."""
    clause = saying.clause
    behind = chunk_at(sentence.row, clause.at + 1 + comma_at(sentence.row, clause.at + 1))
    if is_low(behind, *words("words", "baseless")):
        return True  # "claimed, wrongly, that"
    forged = saying.who is not None and is_forged(sentence, saying.who)
    return forged or is_baseless(clause) or is_superseded(sentence, clause) or is_overturned(sentence, clause)


def _is_unsaid(sentence: Sentence, saying: Saying) -> bool:
    """ "refused to confirm that", "threatened to say that", "might deny it"."""
    clause = saying.clause
    above, modal = clause.governor if clause.kind == "inf" else None, clause.verb.modal
    if goes_not_on(sentence, clause) or (above is not None and above.verb.lemma in words("verbs", "fail")):
        return True
    if modal in _MIGHT or (modal == "can" and report_stance(saying.lemma) == "attributed"):
        return True
    return modality_of(sentence, clause) in _UNSAID or negative(sentence, clause)


def _reported(draft: Draft, voices: Voices, saying: Saying) -> None:
    """ "It was reported (by X) that …", "he is said to have …": someone says so, and seldom is it told who."""
    sentence, clause = draft.sentence, saying.clause
    scope, stance = complement_of(sentence, clause), saying.stance or "attributed"
    done = attributed_to(sentence, clause)
    if saying.held is not None:
        scope, stance = to_the_end(sentence, saying.held, clause), "attributed"
    elif done:
        scope, stance = (done[0].first, len(sentence.tokens) - 1), "attributed"
    elif clause.verb.lemma in words("verbs", "blame"):
        scope, stance = scope or charged_with(sentence, clause), "attributed"
    if scope is None or scope[0] >= len(sentence.tokens):
        return  # "No evidence was found that": the sentence is cut short
    impersonal = bool(clause.subjects) and sentence.low(clause.subjects[0]) in {"it", "what"}
    laid = bool(done) or saying.held is not None
    if not impersonal and clause.verb.lemma not in words("verbs", "said_to") and not laid:
        return
    told = clause.verb.lemma in words("verbs", "told")
    if not impersonal and not told and not laid and stance == "asserted" and sentence.tokens[scope[0]].tag != "to":
        return
    who = next((s for p in clause.after("by") if (s := voices.speaker(draft, p, None)) is not None), None)
    if who is not None and who.own:
        return
    mention = who.mention if who is not None else None
    cue = sentence.words(clause.verb.first, clause.verb.last)
    commitment = "accuses" if saying.held is not None else commitment_of(clause.verb.lemma)
    asserter = Asserter("cited", mention, cue, commitment=commitment)
    distance = stance if impersonal else "attributed"
    if is_baseless(clause):
        distance = "disputed"
    voices.put(*scope, asserter, distance, clause, supposed=saying.supposed or clause.negative)
