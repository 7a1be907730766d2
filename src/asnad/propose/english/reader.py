"""Which claims does English prose make? The deterministic reader: no weights, no network."""

from __future__ import annotations

from asnad.model.claim import Claim
from asnad.model.source import Layer, Source
from asnad.propose.english.account.consequences import draft_consequences
from asnad.propose.english.account.inquiries import draft_inquiries
from asnad.propose.english.account.outcomes import draft_outcomes
from asnad.propose.english.account.sanctions import draft_sanctions
from asnad.propose.english.acts.acts import draft_acts
from asnad.propose.english.acts.belonging import draft_belonging
from asnad.propose.english.acts.bystanders import draft_bystanders
from asnad.propose.english.acts.casualties import draft_casualties
from asnad.propose.english.acts.entries import Entries
from asnad.propose.english.acts.nominal import draft_nominal_acts
from asnad.propose.english.acts.on_orders import draft_orders
from asnad.propose.english.acts.told_elsewhere import without_filled_gaps
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.counted.countings import draft_countings, draft_rejected
from asnad.propose.english.counted.lists import draft_gaps, draft_items, heading_act, is_item
from asnad.propose.english.counted.norms import draft_norms
from asnad.propose.english.counted.so_many_acts import draft_so_many_acts
from asnad.propose.english.counted.statements import draft_statements
from asnad.propose.english.counted.tolls import draft_tolls
from asnad.propose.english.labels.portrayals import draft_portrayals
from asnad.propose.english.labels.predicates import draft_predicates
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.fiction import Stories
from asnad.propose.english.mentions.parse import read_layer
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.calls_himself import calls_himself
from asnad.propose.english.people.memory import Memory, is_share, passes_over
from asnad.propose.english.people.note_hers import note_hers
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.posts.appointments import draft_appointments
from asnad.propose.english.posts.apposition import draft_posts
from asnad.propose.english.posts.by_names import draft_by_names
from asnad.propose.english.posts.founders import draft_founders
from asnad.propose.english.posts.groups import draft_groups
from asnad.propose.english.posts.held_by_noun import draft_held_by_noun
from asnad.propose.english.posts.kinship import draft_kinship
from asnad.propose.english.posts.memberships import draft_memberships
from asnad.propose.english.posts.outlived import without_the_dead
from asnad.propose.english.posts.trades import draft_trades
from asnad.propose.english.posts.traits import draft_traits
from asnad.propose.english.said.rebuttal import Rebuttals
from asnad.propose.english.voices.attribution import find_scopes
from asnad.propose.english.voices.blamed import draft_blamed
from asnad.propose.english.voices.denials import draft_denials
from asnad.propose.english.voices.speaking import Voices
from asnad.propose.english.words.stance import report_stance
from asnad.propose.verify import stands

__all__ = ["PROPOSER", "VERSION", "is_said", "propose", "read_and_claim", "remember"]

PROPOSER = "asnad-english"
VERSION = "asnad-english/21"
_HERS = frozenset({"she", "her", "his"})
_FAMILIES = frozenset({"family", "families", "relatives", "parents", "children", "sons", "friends", "supporters"})
"""Who is named behind them is not who is told of: "the family of Asif Dane"."""
_CREDIT = 25
"""Words and marks of a sentence that may be a picture's credit."""


def propose(layer: Layer, source: Source) -> list[Claim]:
    """The claims that an English text makes, in order of their quotes; ids are left for the journal.

    Promises: pure and deterministic; every quote and every slot is an exact slice of the layer; questions, purposes and
    conditions assert nothing; what the text quotes from someone is that one's claim. The text is read sentence by
    sentence: phrases, clauses, voices, then one rule after another (``Claim.rule`` names it).
    """
    return [claim for claim in read_and_claim(layer, source)[1] if is_said(claim)]


def is_said(claim: Claim) -> bool:
    """Whether anybody says it, or wants it; not what is feared, asked, weighed, or told of a case that is none.

    A version that the source or whoever it quotes rejects or doubts is somebody's, however it is brought up.
    """
    rejected = claim.stance in {"denied", "disputed"} or claim.sanad[-1].commitment == "denies"
    return claim.modality != "supposed" or rejected


def read_and_claim(layer: Layer, source: Source) -> tuple[Reading, list[Claim]]:
    """The parsed text, and all that was found in it, also what nobody says (:func:`is_said`)."""
    reading = read_layer(layer, source)
    memory = Memory()
    voices, stories, rebuttals, entries = Voices(source), Stories(), Rebuttals(), Entries()
    claims: list[Claim] = []
    heading: Claim | None = None
    for sentence in reading.sentences:
        draft = Draft(reading, memory, sentence)
        remember(draft, sentence)
        entries.enter(draft)
        if heading is not None and is_item(sentence):
            if draft_items(draft, heading):
                draft_traits(draft)
                draft_trades(draft)
            else:
                _read_sentence(draft, voices, stories)
        else:
            _read_sentence(draft, voices, stories)
            heading = heading_act(draft, draft.claims)
        draft_denials(draft, claims)
        draft_blamed(draft, claims)
        draft_orders(draft, claims)
        rebuttals.overturn(sentence, draft.claims)
        rebuttals.enter(sentence, claims)
        claims.extend(draft.claims)
    claims.extend(draft_gaps(reading))
    return reading, _in_order(reading, without_filled_gaps(without_the_dead(claims)))


def _read_sentence(draft: Draft, voices: Voices, stories: Stories) -> None:
    find_scopes(draft, voices)
    if stories.hold(draft.sentence):
        return
    draft_posts(draft)
    draft_appointments(draft)
    draft_held_by_noun(draft)
    draft_groups(draft)
    draft_memberships(draft)
    draft_founders(draft)
    draft_predicates(draft)
    draft_traits(draft)
    draft_trades(draft)
    draft_kinship(draft)
    draft_by_names(draft)
    draft_norms(draft)
    draft_rejected(draft)
    draft_sanctions(draft)
    draft_acts(draft)
    draft_nominal_acts(draft)
    draft_casualties(draft)
    draft_belonging(draft)
    draft_statements(draft)
    draft_countings(draft)
    draft_tolls(draft)
    draft_so_many_acts(draft)
    draft_consequences(draft)
    draft_inquiries(draft)
    draft_outcomes(draft)
    draft_bystanders(draft)
    draft_portrayals(draft)


def remember(draft: Draft, sentence: Sentence) -> None:
    """Note whom the sentence speaks of, for the pronouns and short names of later ones."""
    if _is_a_credit(sentence):
        return
    if (name := calls_himself(sentence)) is not None:
        draft.memory.myself = sentence.block, draft.mention(name)
    subjects: list[int] = []
    speakers: list[int] = []
    for clause in sentence.clauses:
        stance = report_stance(clause.verb.lemma)
        if (stance or clause.kind in {"main", "contact"}) and not _is_subordinate(sentence, clause):
            subjects += map(id, clause.subjects)
        if stance and not clause.passive:
            speakers += map(id, clause.subjects)
    for _, phrase in sentence.nouns:
        current: NounPhrase | None = phrase
        suffered = False
        while current is not None:
            if not passes_over(current) or is_share(sentence, current):
                mention = draft.mention(current)
                draft.memory.note(
                    sentence,
                    current,
                    mention,
                    subject=id(current) in subjects,
                    suffered=suffered,
                    spoke=id(current) in speakers,
                )
            owner = current.possessor
            if owner is not None and owner.proper is not None and owner.proper.sort in {"person", "name"}:
                draft.memory.note(sentence, owner, draft.mention(owner), subject=False, suffered=True)
            suffered = suffered or current.sort == "act" or sentence.low(current) in _FAMILIES
            current = current.of
    if not sentence.lows.isdisjoint(_HERS) and any(sentence.tokens[p.first].low in _HERS for _, p in sentence.nouns):
        note_hers(draft.memory, sentence)


def _is_a_credit(sentence: Sentence) -> bool:
    """ "(Credit: Facebook)": whose picture it is, and nobody who is told of."""
    return len(sentence.tokens) < _CREDIT and not sentence.lows.isdisjoint(words("nouns", "credits"))


def _is_subordinate(sentence: Sentence, clause: Clause) -> bool:
    """ "Holt spoke out when the mayor sold it": whoever sold it is not whom the sentence is about."""
    lead = sentence.row[clause.start - 1] if clause.start else None
    if not isinstance(lead, Link) or lead.kind != "sub" or lead.low not in {"when", "after", "because", "as"}:
        return False
    return any(c.at < clause.at and c.kind == "main" and c.subjects for c in sentence.clauses)


def _in_order(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """Claims that stand, without repeats, in order of their quotes."""
    place = (-1, -1)
    here: list[tuple[object, ...]] = []
    found: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (c.quote.start, c.quote.end, c.rule)):
        if (claim.quote.start, claim.quote.end) != place:
            place, here = (claim.quote.start, claim.quote.end), []
        said = (claim.content, claim.sanad)
        if said not in here and stands(reading.layer, claim):
            here.append(said)
            found.append(claim)
    return found
