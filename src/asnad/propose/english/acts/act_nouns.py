"""Which nouns of a sentence name acts, and whom do the words around them name?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from asnad.propose.act_kinds import act_root, act_traits
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human, name_behind, victims_of, without_descriptions
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.bodies import body_before
from asnad.propose.english.mentions.reading import body_with_genitive
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.memory import Deed
from asnad.propose.english.phrases.coordination import group_at
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, Link, NounPhrase
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_link, is_low
from asnad.propose.english.setting.where import is_place
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import is_said
from asnad.propose.english.words.trigger import act_noun

__all__ = ["ActNoun", "act_nouns", "befalls", "is_charge", "surround"]

_BY_BODIES = frozenset({"attack", "bombing", "bombardment", "shooting"})
_NEAR = 8
"""Sentences after which "the crime" is another one."""


@dataclass(slots=True)
class ActNoun:
    """An act's noun: the phrase, where in the row it stands, and what surrounds it; ``again``: the act told before."""

    phrase: NounPhrase
    at: int
    act: str
    victims: list[NounPhrase] = field(default_factory=list)
    doers: list[NounPhrase] = field(default_factory=list)
    pairs: list[tuple[str, list[NounPhrase]]] = field(default_factory=list)
    times: list[Link] = field(default_factory=list)
    end: int = 0
    ahead: bool = False
    again: Deed | None = None


def act_nouns(draft: Draft) -> list[ActNoun]:
    """The nouns of the sentence that name acts, also those within other phrases."""
    sentence = draft.sentence
    found = []
    for at, outer in sentence.nouns:
        phrase: NounPhrase | None = None if _names_its_matter(sentence, at) else outer
        depth = 0
        while phrase is not None and depth < 4:
            if draft.memory.deed is not None and (again := _again(draft, phrase)) is not None:
                found.append(ActNoun(phrase, at, again.act, again=again))
                break
            # The act's noun heads its phrase, or a word such as "campaign", "wave" or "series" does.
            if phrase.sort == "act" and not _in_words(sentence, phrase) and phrase.head not in draft.taken:
                lows = [t.low for t in sentence.tokens[phrase.first : phrase.head + 1]]
                trigger = act_noun(lows)
                if trigger is not None and trigger.code == "death":
                    found.append(_where_held(draft, phrase, at))
                elif trigger is not None:
                    found.append(ActNoun(phrase, at, trigger.code))
                break
            low = sentence.low(phrase)
            of_it = singular(low) in {"victim", "target"} or low in words("nouns", "authors")
            if phrase.sort in {"person", "body", "group"} and not of_it:
                break
            phrase, depth = phrase.of, depth + 1
    return found


def _where_held(draft: Draft, death: NounPhrase, at: int) -> ActNoun:
    """ "The death in custody of Holt", "Holt's death in prison": of one who was held."""
    row, place = draft.sentence.row, chunk_at(draft.sentence.row, at + 2)
    held = isinstance(place, NounPhrase) and not place.det and draft.sentence.low(place) in words("nouns", "jails")
    if row[at] is not death or not is_low(chunk_at(row, at + 1), "in") or not isinstance(place, NounPhrase) or not held:
        return ActNoun(death, at, "death")
    draft.taken.add(place.head)
    if death.of is None and death.possessor is None and place.of is not None:
        return ActNoun(replace(death, of=place.of, last=place.last), at + 2, "death_in_custody")
    return ActNoun(death, at, "death_in_custody")


def _names_its_matter(sentence: Sentence, at: int) -> bool:
    """ "The working group on discrimination against women": what a body is there for."""
    lead, body = sentence.row[at - 1 : at + 1][0] if at else None, sentence.row[at - 2] if at > 1 else None
    inner = body.of if isinstance(body, NounPhrase) and body.of is not None else body
    return (
        is_low(lead, "on", "against")
        and isinstance(inner, NounPhrase)
        and (sentence.low(inner) in words("nouns", "for_a_matter"))
    )


def _in_words(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "A media attack", "smear attacks": with words and no other weapon; "a heart attack"; "his head hanging"."""
    before = [t.low for t in sentence.tokens[phrase.first : phrase.head]]
    hangs = sentence.low(phrase) == "hanging" and not {"head", "body", "corpse"}.isdisjoint(before)
    return hangs or any(low in words("words", "bloodless") for low in before)


def _again(draft: Draft, phrase: NounPhrase) -> Deed | None:
    """The act told before that "the crime", "this action" or the "it" of "blamed it on" stands for."""
    deed = draft.memory.deed
    if deed is None or phrase.of is not None:
        return None
    if phrase.sort == "pron" and draft.sentence.low(phrase) == "it":
        laid = any(o is phrase for c in draft.sentence.clauses if _lays(c) for o in (*c.objects, *c.after("for")))
        return deed if laid and draft.sentence.index - deed.sentence <= 1 else None
    if phrase.plural or phrase.det not in {"the", "this", "that"}:
        return None
    near = draft.sentence.index - deed.sentence <= _NEAR
    after = draft.sentence.tokens[phrase.last + 1 : phrase.last + 2]
    # "this crime against humanity" is what an act is, and not which.
    near = near and not any(t.low == "against" for t in after)
    low = draft.sentence.low(phrase)
    if low in words("nouns", "deeds", "open"):
        commitment = draft.voice(phrase.head)[0][-1].commitment
        near = near and commitment in {"accuses", "suspects", "claims_responsibility"}
    elif low not in words("nouns", "deeds", "crime"):
        return None
    return deed if near else None


def _lays(clause: Clause) -> bool:
    """Whether a verb lays an act at someone's door."""
    return clause.verb.lemma in words("verbs", "attribute") | words("verbs", "blame")


def surround(draft: Draft, noun: ActNoun) -> None:
    """The phrases after the noun: of whom, by whom, against whom, where, when."""
    sentence = draft.sentence
    row = sentence.row
    shared: NounPhrase | None = noun.phrase.of
    j = noun.at + 1
    while j < len(row):
        k = j + 1 if is_link(row[j], "comma") else j
        if k < len(row) and is_link(row[k], "conj"):
            k += 1
        following = row[k] if k < len(row) else None
        if k == j or not isinstance(following, NounPhrase) or following.sort != "act":
            break
        comma = is_low(row[j], ",")
        if not noun.phrase.det and following.det == "the":
            break  # "the charges were genocide and the theft of Holt's diaries"
        if comma and following.of is not None:
            break  # "abductions, arrests of critics and beatings of miners": the first have no victims
        if _told_apart(noun.phrase, following) or (following.det == "the" and _is_placed(noun.phrase)):
            break  # "the murder of Holt and the arrest of miners by police", "her death and similar abuses by them"
        if shared is None and noun.phrase.of is None and noun.phrase.possessor is None and not comma:
            shared = following.of
        j = k + 1
    listed: list[NounPhrase] = []
    if shared is not None:
        listed, after = _listed(draft, noun, shared)
        j = max(j, after)
        names = after > noun.at + 1 and is_comma(row[noun.at + 1])
        j += names and j == after and comma_at(row, j) and is_low(chunk_at(row, j + 1), "by")  # ", Holt and Falk, by"
    while j < len(row):
        chunk = row[j]
        if (beyond := _beyond_apposition(row, j)) is not None:
            j = beyond
            continue
        if isinstance(chunk, Link) and chunk.kind == "time":
            noun.times.append(chunk)
        elif isinstance(chunk, Link) and chunk.kind == "prep":
            following = row[j + 1] if j + 1 < len(row) else None
            if chunk.low == "as well as" and isinstance(following, NounPhrase) and following.sort == "act":
                break  # "the killing of miners as well as abuses in Norway"
            about = bool(noun.pairs) and noun.pairs[-1][0] in {"over", "about", "in connection with"}
            if chunk.low == "against" and about:
                break  # "arrest over a case against the governor"
            if (
                chunk.low in words("words", "in_return")
                and isinstance(following, NounPhrase)
                and following.sort == "act"
            ):
                break  # "the arrest of miners in revenge for the killing by …": by whom that was done
            if isinstance(following, NounPhrase):
                group, after = group_at(row, j + 1, places=chunk.low in {"in", "at"})
                noun.pairs.append((chunk.low, group))
                j = after
                continue
        elif not (isinstance(chunk, Link) and chunk.kind in {"adv", "quote"}):
            break
        j += 1
    noun.end = j
    if draft.sentence.low(noun.phrase) == "custody":
        shared = None  # "in the custody of the police", "custody of the children"
    if shared is not None and noun.act in {"attack", "siege", "repression"} and _raiders(draft, noun, shared):
        noun.doers.append(shared)
    elif shared is not None:
        listed = [*listed[:-1], *[name_behind(draft, p) for p in listed[-1:]]]
        noun.victims = without_descriptions(draft, victims_of(draft, listed, noun.act))
    for low, group in noun.pairs:
        if low == "against" and not noun.victims and not is_charge(draft, noun):
            noun.victims = without_descriptions(draft, victims_of(draft, group, noun.act))
        elif (
            low in {"by", "at the hands of", "on the part of"}
            and not is_charge(draft, noun)
            and not _taken_as(row, noun.at)
            and not _judged(draft, noun)
        ):
            noun.doers.extend(group)
    _parted(draft, noun)
    proper = body_before(draft.reading, sentence, noun.phrase) or noun.phrase.proper
    if (
        not noun.doers
        and noun.act in _BY_BODIES
        and proper
        and proper.sort == "body"
        and proper.last < noun.phrase.head
    ):
        # "a People's Front attack".
        noun.doers = [NounPhrase(proper.first, proper.last, proper.last, proper.last, "body", proper=proper)]
    owner = noun.phrase.possessor
    if (whole := body_with_genitive(sentence.tokens, noun.phrase)) is not None:
        noun.doers.append(whole)  # "People's Front brutality against students"
        owner = None
    if owner is not None and sentence.low(owner) in {"citizen", "citizens"} and noun.act == "arrest":
        owner = None  # "a citizen's arrest"
    if owner is not None and owner.proper is None and (owner.sort == "place" or draft.sentence.low(owner) == "country"):
        owner = None  # "the country's latest abduction"
    if owner is not None and human(draft, owner):
        if owner.sort == "body" or (noun.victims and owner not in noun.victims):
            noun.doers.append(owner)
        elif not act_traits(noun.act) & {"lethal", "custody", "process"} and noun.act not in {"torture", "injury"}:
            # "his crackdown" is by him; "his murder" was done to him.
            noun.doers.append(owner)
        elif owner.sort in {"person", "name", "group"} and not noun.victims:
            noun.victims = [owner]
    elif owner is not None and is_place(draft.sentence, owner) and noun.victims:
        noun.doers.append(owner)


def _is_placed(phrase: NounPhrase) -> bool:
    """ "The Meran massacre | and the arrest of her cousin": where it was, before it, says which."""
    proper = phrase.proper
    return proper is not None and proper.last < phrase.head and proper.sort in {"place", "name"}


def _told_apart(phrase: NounPhrase, following: NounPhrase) -> bool:
    """Whether two nouns each have words of their own, so that what stands behind is of the second."""
    if phrase.possessor is not None:
        return following.of is not None or following.first < following.head
    return phrase.of is not None and following.of is not None


def _parted(draft: Draft, noun: ActNoun) -> None:
    """ "The killing by soldiers of Mira Holt": the soldiers, and whom they killed."""
    doer = noun.doers[-1] if noun.doers else None
    if doer is None or noun.victims or noun.phrase.possessor is not None or doer.of is None:
        return
    whom, low = doer.of, singular(draft.sentence.low(doer))
    armed = low in words("nouns", "armed") | words("nouns", "state_bodies")
    named = whom.is_named and whom.sort in {"person", "name"}
    if armed and whom.sort in PEOPLE and (named or whom.number is not None or whom.det in {"a", "an"}):
        noun.doers[-1] = replace(doer, last=doer.core, of=None)
        noun.victims = without_descriptions(draft, victims_of(draft, [whom], noun.act))


def is_charge(draft: Draft, noun: ActNoun) -> bool:
    """ "charges of torture against Voss": whoever they are against is accused of it, and has not suffered it."""
    carrier = draft.sentence.row[noun.at]
    return isinstance(carrier, NounPhrase) and draft.sentence.low(carrier) in words("nouns", "charges")


def befalls(draft: Draft, noun: ActNoun, clause: Clause) -> list[NounPhrase]:
    """Whom a verb puts to the act: "subjected X to beatings and torture", "gave X shocks", "inflicted it on X"."""
    row, lemma = draft.sentence.row, clause.verb.lemma
    suffering: list[NounPhrase] = []
    first = noun.at
    while first >= 2 and is_link(row[first - 1], "comma", "conj") and isinstance(row[first - 2], NounPhrase):
        first -= 2
    carrier = row[noun.at]
    alone = carrier is noun.phrase or (
        isinstance(carrier, NounPhrase) and draft.sentence.low(carrier) in words("nouns", "several")
    )
    if not alone:
        return []  # "gave an account of the killing", "expose them to the risk of prosecution"
    if lemma in words("verbs", "befalls"):
        if not is_low(row[first - 1], "with" if lemma == "target" else "to"):
            return []
        suffering = clause.subjects if clause.passive else clause.objects
    elif lemma in words("verbs", "deals") or _passes_sentence(draft, noun, clause):
        given = row[first] if first > clause.at else None
        acted = [
            *clause.objects,
            *clause.after("down"),
            *([clause.complement] if clause.complement is not None else []),
        ]
        if not any(o is given for o in acted) and not (clause.passive and clause.has_subject(row[noun.at])):
            return []
        suffering = [p for low, group in (*noun.pairs, *clause.phrases) if low in {"on", "to", "upon"} for p in group]
        if not suffering and clause.complement is given:
            suffering = clause.objects
        elif not suffering and clause.passive and not clause.has_subject(row[noun.at]):
            suffering = clause.subjects
    return without_descriptions(draft, victims_of(draft, list(suffering), noun.act))


def _passes_sentence(draft: Draft, noun: ActNoun, clause: Clause) -> bool:
    """Whether judges or people pass a sentence, and no law does: "the law imposes a death sentence on murderers"."""
    if act_root(noun.act) != "sentence" or clause.verb.lemma not in words("verbs", "sentences"):
        return False
    by = clause.after("by") if clause.passive else clause.subjects
    bench = words("nouns", "bench")
    return all((human(draft, p) and p.sort != "number") or singular(draft.sentence.low(p)) in bench for p in by)


def _taken_as(row: list[Chunk], at: int) -> bool:
    """ "is treated as murder by the police": they treat it so."""
    link = row[at - 1] if at else None
    return isinstance(link, Link) and link.low == "as"


def _judged(draft: Draft, noun: ActNoun) -> bool:
    """ "was found guilty of murder by the court": the court found so, and murdered nobody."""
    if noun.phrase.of is not None:
        return False
    above = next((c for c in reversed(draft.sentence.clauses) if c.at < noun.at), None)
    lemma = above.verb.lemma if above is not None and above.passive and above.after("by") else ""
    return lemma in words("verbs", "blame") or lemma in words("verbs", "clear") or lemma in {"find", "sentence", "try"}


def _raiders(draft: Draft, noun: ActNoun, shared: NounPhrase) -> bool:
    """ "a raid of the police": bodies that bear arms raid, and are seldom raided."""
    raid = singular(draft.sentence.low(noun.phrase)) in words("nouns", "raids")
    raid = raid or noun.act == "repression"  # "the repression of the regime"
    return raid and shared.sort == "body" and draft.sentence.low(shared) in words("nouns", "state_bodies")


def _listed(draft: Draft, noun: ActNoun, shared: NounPhrase) -> tuple[list[NounPhrase], int]:
    """All victims of "the murder of A and B", "the murder of the poets A and B", and the index after them."""
    if noun.phrase.of is not shared or draft.sentence.row[noun.at] is not noun.phrase:
        return [shared], 0
    row = list(draft.sentence.row)
    row[noun.at] = shared
    group, after = group_at(row, noun.at, until=_last_before_verb(draft, noun))
    last = group[-1].last + 1
    if any(is_said(c.verb.lemma) and c.verb.first == last and c.subjects == group[1:] for c in draft.sentence.clauses):
        return group[:1], 0  # "the arrest of a priest, witnesses and a doctor said"
    people = [group[0], *(p for p in group[1:] if human(draft, p))]
    return people, after if len(people) == len(group) > 1 else 0


def _last_before_verb(draft: Draft, noun: ActNoun) -> int | None:
    """ "The killing of Holt and Dane | was condemned": where Dane stands, of whom the verb is not told."""
    row = draft.sentence.row
    clause = draft.sentence.clause_of(noun.phrase)
    last = row[clause.at - 1] if clause is not None and clause.at > noun.at + 1 else None
    joined = isinstance(last, NounPhrase) and clause is not None and all(s is not last for s in clause.subjects)
    return clause.at - 1 if joined and clause is not None else None


def _beyond_apposition(row: list[Chunk], j: int) -> int | None:
    """Where the row goes on behind a description, an age or names between commas: ", a leader of the party, | on …"."""
    if not is_comma(row[j]):
        return None
    joined = False
    for k in range(j + 1, min(j + 8, len(row) - 1)):
        chunk, after = row[k], row[k + 1]
        if is_comma(chunk) and not is_link(after, "conj"):
            inside = row[k - 1] if k > j + 1 else None
            told = isinstance(inside, NounPhrase) and (
                inside.sort == "person" or joined or (inside.sort == "number" and k == j + 2)
            )
            return k + 1 if told and is_link(after, "time", "prep") else None
        joined = joined or is_link(chunk, "conj")
        if not isinstance(chunk, NounPhrase) and not is_link(chunk, "conj", "comma"):
            return None
    return None
