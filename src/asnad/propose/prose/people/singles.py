"""Which single people does a sentence name, one of whom "he" or "she" may mean?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnad.model.mention import Mention
from asnad.model.text import Span
from asnad.propose.prose.people.apposed import apposed, describes_named
from asnad.propose.prose.people.document import same_name
from asnad.propose.prose.people.two_in_one import two_in_one
from asnad.propose.prose.phrases.phrase import Phrase

if TYPE_CHECKING:
    from asnad.propose.prose.people.sentence import Sentence

__all__ = ["described_in", "singles_before", "told_by_theirs"]


def singles_before(sentence: Sentence, end: int, *, doers: bool = True) -> dict[str, Mention]:
    """The single people before a token, also those that something is of, by their last words."""
    found: dict[str, Mention] = {}
    for before, head in zip([None, *sentence.phrases], sentence.phrases, strict=False):
        named = apposed(sentence, head)
        if _is_called(sentence, head) or describes_named(sentence, before, head):
            continue
        # "Mon père, Mathias Nsengi, …" are one, but "l'avocat de Paul Lunel, Mathias Nsengi, …" are two.
        says = before is not None and _says_who(sentence, before, head)
        opened = head.name is None and head.first > 0 and sentence.grammar.order == "SVO"
        if (says or opened) and sentence.tokens[head.first - 1].tag == "aux":
            # "Era maestro", "era hermano de Luna": of whom it is told is no other.
            continue
        only_says = (
            says or _opens_bare(sentence, head) or (named is not None and named.sort == "person" and named.last < end)
        )
        # "دادگاه به ریاست قاضی نوری او را محکوم کرد": no judge condemns himself.
        presides = head.prep >= 0 and sentence.tokens[head.head].low in sentence.grammar.dignities
        if ((presides or head.role == "said") and end < len(sentence.tokens)) or (head.role == "agent" and not doers):
            continue
        for one in head.group:
            current: Phrase | None = _of_family(sentence, one) or one
            if only_says:
                current = _whose(sentence, one) if one is head else None
            while current is not None and current.last < end:
                if current is not one and one.sort == "place" and _names_place(sentence, current, one):
                    break
                may_be = current.sort == "name" and current is one and _may_be_somebody(sentence, current)
                if may_be or (current.sort == "person" and not current.plural and not current.pronoun):
                    mention = sentence.mention(current)
                    full = next((m for m in mention.antecedents if current.name is not None), mention)
                    low = sentence.tokens[current.head].low
                    known = {**sentence.document.singles, **found}
                    found[next((key for key, m in known.items() if same_name(m, full)), _key(known, low, full))] = (
                        mention
                    )
                    found.update({f"{low} {low}": mention} if two_in_one(sentence, current) else {})
                current = current.of
    return found


def _of_family(sentence: Sentence, group: Phrase) -> Phrase | None:
    """ "عائلة سامر الحلاق", «خانوادهٔ رضا کریمی»: whose family it is, where no preposition tells."""
    if group.sort != "group" or group.name is None or sentence.grammar.capitals:
        return None
    grammar, first = sentence.grammar, group.first + 1
    if not any(stem in grammar.kin for stem, _ in grammar.stems(sentence.tokens[group.first].low)):
        return None
    return Phrase(first, group.last, group.last, "person", name=(first, group.last)) if first < group.last else None


def told_by_theirs(sentence: Sentence) -> frozenset[Span | None]:
    """ "Selon sa femme, Marie Lunel, il …": where somebody's relative, or lawyer, stands who says so of that one."""
    grammar = sentence.grammar
    found: set[Span | None] = set()
    for one in sentence.phrases:
        if one.role == "source" and grammar.capitals and sentence.tokens[one.first].low in grammar.theirs:
            named = apposed(sentence, one)
            found |= {m.span for p in (one, named) if p is not None for m in (sentence.mention(p),)}
    return frozenset(found)


def _key(known: dict[str, Mention], low: str, one: Mention) -> str:
    """The last word of a name; the whole of it where another has that word: "Rosa Vega", "Luis Vega"."""
    other = known[low].name if low in known else None
    return one.name.form.lower() if other is not None and one.name is not None else low


def described_in(sentence: Sentence) -> dict[Span | None, str]:
    """The words that say in Spanish and French who somebody is: "sa femme, Marie Lunel", "su hermano Luis Paz"."""
    found: dict[Span | None, str] = {}
    for head in sentence.phrases if sentence.grammar.capitals else ():
        if (named := apposed(sentence, head)) is not None:
            found[sentence.mention(named).span] = sentence.tokens[head.head].low
        for one in head.group:
            if one.name is not None and one.sort == "person":
                words = [t.low for t in sentence.tokens[one.first : one.name[0]] if t.sort == "person"]
                found.update({sentence.mention(one).span: word for word in words})
    return found


def _opens_bare(sentence: Sentence, head: Phrase) -> bool:
    """ "Étudiant en médecine, Henri Lunel est …": what opens a sentence without an article says who somebody is."""
    bare = head.first == 0 and head.head == 0 and head.name is None and head.sort == "person" and not head.plural
    marks = (t.tag for t in sentence.tokens[head.last + 1 :] if t.tag in ("comma", "aux", "stop", "end"))
    follows = next(marks, "")
    return bare and sentence.grammar.order == "SVO" and follows == "comma"


def _whose(sentence: Sentence, described: Phrase) -> Phrase | None:
    """ "Voss, abogado de Luna": whose he is is another one; but not "ministro de Luna"."""
    office = sentence.grammar.is_office(sentence.tokens[described.head].low)
    return described.of if not office and described.of is not None and described.of.name is not None else None


def _may_be_somebody(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Luna acusó a Voss": one word with a capital that does something, or that something is done to."""
    place = sentence.tokens[phrase.head].low in sentence.grammar.places | sentence.document.places
    acts = phrase.prep < 0 or phrase.role in ("object", "agent")
    said_of = sentence.ending_at(phrase.first - 2) if sentence.tokens[phrase.first - 1].tag == "comma" else None
    leads = sentence.ending_at(phrase.prep - 1) if phrase.role == "object" else None
    if (said_of is not None and said_of.sort == "person") or (leads is not None and leads.sort in ("", "thing")):
        # "Mon mari, Prosper", "un vuelo a Madrid".
        return False
    return acts and phrase.head > 0 and not place and phrase.first == phrase.last


def _names_place(sentence: Sentence, phrase: Phrase, place: Phrase) -> bool:
    """ "La cárcel de Punta Brava": no given name, and nobody; but whose house it is is somebody."""
    name, home = phrase.name, sentence.tokens[place.head].low in sentence.grammar.things
    bare = sentence.grammar.capitals and phrase.titles is None and not home
    return bare and name is not None and sentence.tokens[name[0]].low not in sentence.grammar.given


def _is_called(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Mi padre se llamaba Severino Cano": the name behind the verb is the father's; "en civil" is nobody."""
    if sentence.grammar.capitals and phrase.name is None and phrase.prep >= 0 and phrase.first == phrase.last:
        return True
    behind = sentence.tokens[phrase.end + 1 : phrase.end + 4]
    return phrase.name is None and any(f.lemma in sentence.grammar.naming for t in behind for f in t.forms)


def _says_who(sentence: Sentence, named: Phrase, phrase: Phrase) -> bool:
    """ "Nadia Ferro, periodista, …": what stands behind a name and a comma says who that is."""
    tokens = sentence.tokens
    between = [t.tag for t in tokens[named.end + 1 : phrase.first]]
    if phrase.name is None and phrase.first and tokens[phrase.first - 1].tag == "aux":
        # "Era maestro": no second person.
        return True
    sov = sentence.grammar.order == "SOV"
    near = tokens[phrase.last + 1 : phrase.last + 2] if sov else tokens[max(0, phrase.first - 6) : phrase.first]
    indefinite = not sov and not sentence.grammar.definite(tokens[phrase.head].low)
    near = near if sov or (indefinite and tokens[phrase.head].low.endswith(("ا", "ه"))) else []
    behind = next((f.lemma for t in near for f in t.forms if f.lemma in sentence.grammar.being), "")
    if phrase.name is None and behind in sentence.grammar.being:
        return True
    who = named
    while who.of is not None and who.name is None and who.of.last == who.last:
        # "El asesinato de Nadia Ferro, periodista,".
        who = who.of
    # "ليلى منصور صحفية اعتقلت": who she is.
    nominal = sentence.grammar.order == "VSO" and named.first == 0 and indefinite
    beside = (sov or nominal) and not between and phrase.count is None and not phrase.marked
    return (between == ["comma"] or beside) and who.sort == "person" and who.name is not None and phrase.name is None
