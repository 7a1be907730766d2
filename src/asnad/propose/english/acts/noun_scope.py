"""When and where was an act that a noun names? Its own day and place, or those of the clause where it tells of it."""

from __future__ import annotations

from dataclasses import replace

from asnad.model.mention import Place
from asnad.model.when import When
from asnad.propose.act_kinds import act_root
from asnad.propose.english.acts.act_nouns import ActNoun
from asnad.propose.english.acts.responsibility import carries
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase
from asnad.propose.english.phrases.row import is_link, is_low
from asnad.propose.english.setting.cause import is_of_its_cause
from asnad.propose.english.setting.days import is_of_the_next_verb
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.setting.where import place_in, place_of
from asnad.propose.english.words.stance import report_stance

__all__ = ["own_place", "place_of_noun", "when_of_noun"]

_ABOUT = frozenset(
    {"for", "over", "about", "of", "on", "against", "concerning", "regarding", "in connection with", "into"}
)
_LASTING = frozenset({"continuing", "continued", "ongoing", "incessant"})
_EARLIER = ("after", "following", "since", "in the wake of", "before", "until")


def own_place(draft: Draft, noun: ActNoun) -> Place | None:
    """The place that stands with the noun itself: "the killing of two men in Alba"."""
    inner = noun.phrase.of
    pairs = [
        (low, [p for p in group if not is_of_its_cause(draft.sentence, p, noun.phrase)]) for low, group in noun.pairs
    ]
    where = place_in(draft, pairs)
    if where is None and inner is not None and inner.sort == "place" and not noun.victims:
        return draft.reading.place(draft.sentence, [inner])
    return where


def place_of_noun(draft: Draft, noun: ActNoun, clause: Clause | None) -> Place | None:
    """The place of the clause, where that is the act's."""
    if clause is None or _is_told_of(draft, noun, clause) or _is_behind_another(draft.sentence, noun, clause):
        return None
    event = clause.subjects[0] if clause.subjects and clause.subjects[0].sort in {"act", "thing", ""} else None
    if event is not None and event is not noun.phrase and noun.at > clause.at:
        # "The protest in Lomay followed the killing of a student": where they protested.
        theirs = [(low, group) for low, group in clause.before if group and group[0].first < event.first]
        clause = replace(clause, before=theirs)
    if noun.at < clause.at and clause.verb.lemma in words("lemmas", "comes_of_it"):
        return None  # "the arrests of miners were followed by riots in Lomay": where the riots were
    if noun.at and is_low(draft.sentence.row[noun.at - 1], "during"):
        return None  # "hid them in his hall during the siege of Lomay": where he hid them
    return place_of(draft, clause)


def _is_behind_another(sentence: Sentence, noun: ActNoun, clause: Clause) -> bool:
    """ "By the killing of Holt in Lomay and the arrests of miners": the place is the killing's."""
    between = sentence.row[clause.at + 1 : noun.at]
    first = next((i for i, c in enumerate(between) if isinstance(c, NounPhrase) and c.sort == "act"), len(between))
    return any(is_link(c, "prep") for c in between[first:])


def when_of_noun(draft: Draft, noun: ActNoun, clause: Clause | None) -> When | None:
    """The date of the act: one that stands with the noun, else that of the clause, where that is the act's."""
    sentence = draft.sentence
    if noun.phrase.time is not None:
        return sentence.when_at(noun.phrase.time)
    # "was accused of murder in 1990": then, or of a murder then, nobody can tell.
    blamed = clause is not None and clause.verb.lemma in words("verbs", "blame")
    bare = blamed and noun.phrase.of is None
    lasts = not _LASTING.isdisjoint(t.low for t in sentence.tokens[noun.phrase.first : noun.phrase.head])
    # "Denounced the continuing arrests last week": then they were denounced.
    lasts = lasts and clause is not None and clause.verb.form == "finite"
    for link in noun.times if not (bare or lasts or _is_changed(noun, clause)) else ():
        if clause is not None and link.first < clause.verb.first and clause.verb.lemma in words("lemmas", "answers_it"):
            continue  # "the union today condemned the killing of Dane"
        if is_of_the_next_verb(sentence, link) or is_of_its_cause(sentence, link, noun.phrase):
            continue
        when = sentence.when(link)
        if when is not None:
            return when
    inner = noun.phrase.of
    if inner is not None and inner.time is not None:
        return sentence.when_at(inner.time)
    if clause is None or _is_told_of(draft, noun, clause) or _is_beside_its_day(sentence, noun):
        return None
    if not _is_told_by(draft, noun, clause):
        return None
    return when_of(draft, clause)


def _is_told_by(draft: Draft, noun: ActNoun, clause: Clause) -> bool:
    """Whether the clause tells of the act itself: it is its subject or object, or carried out, suffered or met in it.

    Not "in 2002 he won a prize for his reporting on the disappearances of journalists".
    """
    row, lemma = draft.sentence.row, clause.verb.lemma
    if any(p is row[noun.at] for p in (*clause.subjects, *clause.objects, clause.complement)):
        return True
    if carries(draft, clause) or lemma in words("verbs", "befalls") | words("verbs", "deals"):
        return True
    lead = row[noun.at - 1] if noun.at else None
    if is_low(lead, "in charge of"):
        return True
    return is_low(lead, "in", "during") and clause.verb.act is not None


def _is_beside_its_day(sentence: Sentence, noun: ActNoun) -> bool:
    """ "Monday's ruling and the release of Mora angered them": it is the day of the ruling."""
    opens = sentence.row[0]
    owns = is_link(opens, "time") and [t.low for t in sentence.tokens[opens.last + 1 : opens.last + 2]] == ["'s"]
    return owns and noun.phrase.first > opens.last + 2


_PARTS = frozenset({"involvement", "complicity", "participation", "role", "part"})


def _is_a_part(draft: Draft, chunk: Chunk | None) -> bool:
    inside = (chunk, chunk.of) if isinstance(chunk, NounPhrase) else ()
    return any(p is not None and draft.sentence.low(p) in _PARTS for p in inside)


def _is_changed(noun: ActNoun, clause: Clause | None) -> bool:
    """ "The court upheld the death sentence in 2011", "the sentence was commuted in 2009": when, nobody can tell."""
    return clause is not None and act_root(noun.act) == "sentence" and clause.verb.lemma in words("lemmas", "changes")


def _is_told_of(draft: Draft, noun: ActNoun, clause: Clause) -> bool:
    """Whether what the clause tells has another date and place than the act: it is only a ground or matter of it.

    "Was convicted in 1985 of murder", "was jailed on Friday for his part in it", "confirmed the arrest on Friday".
    """
    if clause.verb.lemma in words("verbs", "blame") or report_stance(clause.verb.lemma) is not None:
        return True
    if _is_changed(noun, clause) or clause.verb.lemma in words("lemmas", "answers_it"):
        return True
    row = draft.sentence.row
    at = noun.at
    while at >= 2 and is_link(row[at - 1], "conj", "comma") and isinstance(first := row[at - 2], NounPhrase):
        led = first.sort in {"thing", ""} and at >= 3 and is_link(row[at - 3], "prep")  # "for theft and the killing of"
        if first.sort != "act" and not led:
            break
        at -= 2
    at -= at > 2 and is_link(row[at - 1], "quote")  # "was jailed in Lomay for “torture of prisoners”"
    lead, before = (row[at - 1], row[at - 2]) if at >= 2 else (None, None)
    if is_low(lead, *_EARLIER) and at > clause.at:
        return True  # "went on strike on Monday following the killing of a judge"
    if not isinstance(lead, Link) or lead.kind != "prep" or at < clause.at:
        return False
    if lead.low == "in" and at >= 3 and is_link(row[at - 3], "prep") and _is_a_part(draft, before):
        return not carries(draft, clause)  # "the list is topped by officials' involvement in the murder"
    if lead.low == "in" and isinstance(before, NounPhrase) and before.sort == "thing":
        lead = row[at - 3] if at >= 3 else lead
    return isinstance(lead, Link) and lead.low in _ABOUT and not carries(draft, clause)
