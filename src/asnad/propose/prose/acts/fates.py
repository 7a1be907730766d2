"""Of whom has nothing been heard: "se desconoce el paradero de Hugo Paz", "sans nouvelles de", "مصيره مجهول"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.frames import Act
from asnad.model.mention import Mention
from asnad.propose.prose.acts.acts import claim_act
from asnad.propose.prose.acts.remains import whose
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.relative import antecedent
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.people import human, is_force, is_help, is_officer_by_name
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import Roles
from asnad.propose.prose.roles.word_order import roles_of
from asnad.propose.prose.words.grammar import Sense
from asnad.propose.prose.words.token import Token, tells_of_many

__all__ = ["draft_fates"]

_DENIALS = frozenset({"se", "neg", "adv", "none", "yet"})
_UNSURE = frozenset({"if", "aim", "will", "may", "nearly"})
_ENDS = frozenset({"stop", "end", "comma", "that", "rel"})
_NEAR = 7
"""Tokens between the noun and the word that says that nobody knows."""


def draft_fates(sentence: Sentence, row: list[Predicate]) -> None:
    """Disappearances from "the whereabouts of X are unknown", "nothing has been heard of X since".

    Promises: nobody who has done something in the text, nor an officer or official, who may be in hiding; one person,
    named, or the only one whom a pronoun can mean.
    """
    grammar, tokens = sentence.grammar, sentence.tokens
    for at, token in enumerate(tokens):
        whom: Phrase | None = None
        cue: int | None = at
        if grammar.is_fate(token.low):
            cue = _unknown(sentence, at)
            whom = _of_noun(sentence, at) if cue is not None else None
        elif token.low in grammar.fates["returned"]:
            whom = _never_back(sentence, at) or _taken_away(sentence, at, row)
        elif (size := _news(sentence, at)) and _denied(sentence, at):
            whom = _behind(sentence, at + size)
        elif grammar.order == "SOV" and token.low in grammar.fates["known"] and _denied(sentence, at):
            whom = _from(sentence, at)
        elif grammar.drops_subjects and token.low in grammar.fates["known"] and _denied(sentence, at):
            whom = _of_whom(sentence, at)
        if whom is not None and cue is not None and _may_be_missing(sentence, whom):
            first, last = min(at, cue), max(at, cue)
            told = Predicate(Sense("act", "disappearance"), "undergo", "past", first, last, at)
            act = Act("disappearance")
            claim_act(sentence, act, Roles([], [whom]), ("actual", [], ""), told, rule="fate-unknown")
            return


def _of_noun(sentence: Sentence, at: int) -> Phrase | None:
    """Whose fate a noun at a token tells of."""
    phrase = sentence.covering(at)
    if phrase is not None and phrase.head != at and sentence.grammar.order == "VSO":
        # "لم يُعرف مصيره": the word before it is no noun.
        phrase = replace(phrase, first=at, head=at)
    if phrase is None or phrase.head != at:
        return None
    if phrase.role == "place" and phrase.of is None:
        # "Sigue en paradero desconocido"
        before = sentence.tokens[phrase.prep - 1] if phrase.prep > 0 else None
        helped = before is not None and before.tag == "aux"
        return subject_before(sentence, phrase.prep - 1)[0] if helped else None
    if (related := _whose_it_is(sentence, at)) is not None:
        return related
    found = whose(sentence, phrase, sentence.grammar.fates["nouns"])
    if found is not None:
        return found
    after = at + 1
    he = sentence.grammar.order == "SOV" and after < len(sentence.tokens) and sentence.tokens[after].tag == "he"
    return Phrase(after, after, after, "person", pronoun=True) if he and sentence.meant(after) is not None else None


def _whose_it_is(sentence: Sentence, at: int) -> Phrase | None:
    """ "Rosa Vega, cuyo paradero se desconoce", "ليلى التي ما زال مصيرها مجهولا": of whom the relative clause tells."""
    tokens, grammar = sentence.tokens, sentence.grammar
    own = any(tokens[at].low.endswith(e) for e in grammar.his_own)
    for step in range(at - 1, max(0, at - 4), -1):
        if tokens[step].low in grammar.whose or (tokens[step].tag == "rel" and own):
            found = antecedent(sentence, step)
            return found if found is not None and found.name is not None else None
        if tokens[step].tag in ("stop", "end", "comma"):
            return None
    return None


def _never_back(sentence: Sentence, at: int) -> Phrase | None:
    """ "Nunca regresó.": who went, or was taken, and has not come back."""
    tokens = sentence.tokens
    after = tokens[at + 1].tag if at + 1 < len(tokens) else "end"
    if after not in ("end", "stop", "comma", "conj") or not _not_yet(sentence, at):
        return None
    first = at
    while first and tokens[first - 1].tag in ("neg", "aux", "adv", "clitic", "yet", "se"):
        first -= 1
    who = subject_before(sentence, first)[0] if sentence.grammar.order == "SVO" else None
    whom = who or sentence.left_out(first)
    seen = whom is not None and any(m.span in sentence.document.suffered for m in _all(sentence, whom))
    return whom if seen else None


def _taken_away(sentence: Sentence, at: int, row: list[Predicate]) -> Phrase | None:
    """ "A Rosa la sacaron una noche y nunca regresó": whom others took away, in the same sentence."""
    after = sentence.tokens[at + 1].tag if at + 1 < len(sentence.tokens) else "end"
    earlier = next((p for p in reversed(row) if p.last < at), None)
    if earlier is None or after not in ("end", "stop", "comma", "conj") or not _not_yet(sentence, at):
        return None
    takes = any(f.lemma in sentence.grammar.taking for f in sentence.tokens[earlier.head].forms)
    between = [t.tag for t in sentence.tokens[earlier.last + 1 : at] if t.tag in _ENDS | {"conj"}]
    if not takes or between not in (["conj"], ["comma", "conj"]) or earlier.negative or earlier.tense != "past":
        return None
    taken = replace(earlier, sense=Sense("act", "abduction"))
    roles = roles_of(sentence, taken, [taken if p is earlier else p for p in row])
    several = tells_of_many(sentence.tokens[earlier.head]) or any(p.plural or p.sort == "body" for p in roles.doers)
    others = several and earlier.voice == "active" and not is_help(sentence, roles.doers)
    return roles.victims[0] if len(roles.victims) == 1 and others else None


def _all(sentence: Sentence, whom: Phrase) -> list[Mention]:
    mention = sentence.mention(whom)
    return [mention, *mention.antecedents]


def _not_yet(sentence: Sentence, at: int) -> bool:
    """Whether a verb at a token is denied, as it stands or by a word before it."""
    around = sentence.tokens[max(0, at - 5) : at]
    unsure = any(t.tag in _UNSURE for t in _clause(sentence, at))
    return not unsure and (sentence.grammar.order == "SOV" or any(t.tag == "neg" for t in around))


def _unknown(sentence: Sentence, at: int) -> int | None:
    """The token near a noun, with no mark between, that says that nobody knows."""
    tokens, fates = sentence.tokens, sentence.grammar.fates
    for step in (-1, 1):
        to = at + step
        while 0 <= to < len(tokens) and abs(to - at) <= _NEAR and tokens[to].tag not in _ENDS:
            low = tokens[to].low
            if low in fates["unknown"] or low.removesuffix("ا") in fates["unknown"]:
                return to if not _negated(sentence, to) and _plain(sentence, to) else None
            if low in fates["known"] and _denied(sentence, to):
                return to
            to += step
    return None


def _plain(sentence: Sentence, at: int) -> bool:
    return not any(t.tag in _UNSURE and t.low not in sentence.grammar.fates["unknown"] for t in _clause(sentence, at))


def _clause(sentence: Sentence, at: int) -> list[Token]:
    tokens = sentence.tokens
    first = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].tag in ("stop", "end", "comma")), 0)
    last = next((i for i in range(at, len(tokens)) if tokens[i].tag in ("stop", "end", "comma")), len(tokens))
    return tokens[first:last]


def _negated(sentence: Sentence, at: int) -> bool:
    return any(t.tag == "neg" for t in sentence.tokens[max(0, at - 3) : at])


def _denied(sentence: Sentence, at: int) -> bool:
    """Whether what is known of somebody is denied in its clause: "no se sabe nada", «اطلاعی در دست نیست»."""
    around = _clause(sentence, at)
    if any(t.tag in _UNSURE for t in around):
        return False
    denies = any(t.tag in ("neg", "none", "without") or t.low in sentence.grammar.nor for t in around)
    return denies or any(form.negative for t in around for form in t.forms)


def _news(sentence: Sentence, at: int) -> int:
    """How many tokens from this one are words that stand before of whom something is heard."""
    words = sentence.grammar.fates["news"]
    if not any(word.startswith(sentence.tokens[at].low) for word in words):
        return 0
    for size in range(min(5, len(sentence.tokens) - at - 1), 0, -1):
        if " ".join(t.low for t in sentence.tokens[at : at + size]).replace("' ", "'") in words:
            return size
    return 0


def _behind(sentence: Sentence, at: int) -> Phrase | None:
    whom = sentence.starting_at(at)
    if whom is None:
        # "Nouvelles de Paul" is one phrase.
        cover = sentence.covering(at)
        whom = cover.of if cover is not None and cover.of is not None and cover.of.first == at else None
    if whom is None and sentence.tokens[at].tag == "whom" and sentence.meant(at) is not None:
        whom = Phrase(at, at, at, "person", pronoun=True)
    return whom


def _from(sentence: Sentence, at: int) -> Phrase | None:
    """«از رضا کریمی خبری نیست»: of whom, right before the word."""
    before = sentence.ending_at(at - 1) if at else None
    known = before is not None and (before.name is not None or before.count is not None)
    return before if known and before is not None and before.prep >= 0 else None


def _of_whom(sentence: Sentence, at: int) -> Phrase | None:
    """ "De Rosa Vega nunca más se supo": of whom, where the clause opens with it."""
    first, words = at, {w for news in sentence.grammar.fates["news"] for w in news.split()}
    while first and (sentence.tokens[first - 1].tag in _DENIALS or sentence.tokens[first - 1].low in words):
        first -= 1
    whom = sentence.ending_at(first - 1) if first < at else None
    if whom is None or whom.role != "of" or (whom.name is None and whom.count is None):
        return None
    before = sentence.tokens[whom.prep - 1].tag if whom.prep > 0 else "end"
    return whom if before in ("end", "stop", "comma", "conj", "but") else None


def _titled(sentence: Sentence, whom: Phrase) -> bool:
    """Whether a rank stands right before a name: "العقيد سامر الحلبي"."""
    grammar = sentence.grammar
    before = sentence.tokens[whom.first - 1].low if whom.first and not whom.pronoun else ""
    return any(stem in grammar.forces | grammar.fates["ranks"] for stem, _ in grammar.stems(before))


def _may_be_missing(sentence: Sentence, whom: Phrase) -> bool:
    counted = whom.count is not None and whom.name is None and whom.sort in ("person", "people", "number")
    if counted and human(whom) and not whom.rest:
        return sentence.tokens[whom.head].low in sentence.document.sufferers and not is_force(sentence, whom)
    if not human(whom) or whom.sort != "person" or whom.plural or whom.rest:
        return False
    if not whom.pronoun and (is_force(sentence, whom) or (whom.name is None and not whom.possessed)):
        return False
    mention = sentence.mention(whom)
    if whom.pronoun and not whom.speaks and mention.name is None and not mention.antecedents:
        return False
    meant = [mention, *mention.antecedents]
    if any(is_officer_by_name(sentence, m) for m in meant) or _titled(sentence, whom):
        return False
    acts = [claim.content for claim in sentence.document.claims if isinstance(claim.content, Act)]
    did = {involved.who.name for act in acts for involved in act.perpetrators}
    return not any(m.name is not None and m.name in did for m in meant)
