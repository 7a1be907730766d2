"""Who and what has been told of so far, for words that point back?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from asnad.model.frames import Act, Post
from asnad.model.mention import Mention
from asnad.model.text import Span
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.speakers import speaks_of_others
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.morphology import singular

__all__ = ["LOOKED_BACK", "Deed", "Memory", "Met", "foremost", "gender_of", "is_share", "passes_over", "who_acts_on"]

_ONESELF = frozenset({"himself", "herself"})
LOOKED_BACK = 400
"""Mentions before one that it may point back to, but for names: some pages of text."""
_SPOKEN_OF = frozenset({"thing", "act", "place", "number"})


@dataclass(slots=True)
class Met:
    """A mention with how its sentence speaks of it: as whom it is about, as a voice, as whom an act befell."""

    mention: Mention
    head: str
    sort: str
    plural: bool
    subject: bool
    sentence: int
    place: int
    suffered: bool
    spoke: bool
    official: bool
    phrase: NounPhrase
    within: Sentence


@dataclass(slots=True)
class Deed:
    """A violent act that was told as done, to whom, in which sentence, and in which words."""

    act: str
    victims: tuple[Mention, ...]
    sentence: int
    said: Mention


@dataclass(slots=True)
class Memory:
    """Mentions met so far, in order, and by their heads in the singular, with their places in that order.

    ``victims`` are those acts were done to, with the act; ``doers`` those said to have acted; ``planned`` the acts
    announced or ordered, and in which sentence; ``involved`` groups said to have had a part; ``deed`` the
    last violent act told, which "the crime" stands for; ``people`` the bodies that people are said to be of, by where
    they are named; ``aliases`` groups of names that were told together as those of one lot; ``named`` who was met by
    name, by kind and last word, under the whole name in small letters; ``unnamed`` the acts whose doers a gap tells of;
    ``rebels`` those bodies that rebels are of; ``whole`` the full names of those with short ones;
    ``hers`` whom each "she" and "her" stood for, with its sentence and place; ``genders``: whether who bears a name was
    called a sister or a brother ("her", "his"); ``unknown`` where a "he" or "she" stands of whom nobody can tell who it
    is, with its sentence, and whether in a quotation; ``counted``: block, sentence and act of the last number given;
    ``inquiry``: block and sentence of the last inquiry told of, and what it was into;
    ``post``: the last one that somebody was told to hold or come to; ``myself``: block, and who
    the text's own "I" says there that he is.
    """

    met: list[Met] = field(default_factory=list)
    heads: dict[str, list[tuple[int, Met]]] = field(default_factory=dict)
    victims: list[tuple[str, Mention]] = field(default_factory=list)
    involved: list[Mention] = field(default_factory=list)
    doers: list[Mention] = field(default_factory=list)
    planned: list[tuple[Act, int]] = field(default_factory=list)
    aliases: set[frozenset[str]] = field(default_factory=set)
    named: dict[tuple[str, str], dict[str, Met]] = field(default_factory=dict)
    unnamed: set[str] = field(default_factory=set)
    deed: Deed | None = None
    people: dict[Span | None, Mention] = field(default_factory=dict)
    rebels: dict[str, Mention] = field(default_factory=dict)
    whole: dict[str, str] = field(default_factory=dict)
    hers: list[tuple[int, int, tuple[Mention, ...]]] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    unknown: dict[str, list[tuple[int, int, bool]]] = field(default_factory=dict)
    counted: tuple[int, int, str] | None = None
    inquiry: tuple[int, int, Mention] | None = None
    post: Post | None = None
    myself: tuple[int, Mention] | None = None

    def note(
        self,
        sentence: Sentence,
        phrase: NounPhrase,
        mention: Mention,
        *,
        subject: bool,
        suffered: bool = False,
        spoke: bool = False,
    ) -> None:
        """Remember a mention as a possible antecedent.

        ``suffered``: it is only named as whom an act befell; ``spoke``: what the sentence tells is its word.
        """
        if phrase.sort in _SPOKEN_OF and mention.name is None and not is_share(sentence, phrase):
            return
        low, place = sentence.tokens[phrase.head].low, sentence.tokens[phrase.first].start
        if _is_how_often(sentence, phrase):
            return
        if low.isdigit() and not phrase.sort:
            return  # "404 of the penal code"
        if phrase.sort == "pron" and not mention.antecedents:
            if low in _ONESELF:
                return  # "Holt shot himself": no other "he"
            self.unknown.setdefault(low, []).append((sentence.index, place, sentence.quoted(phrase.first)))
            return
        met = Met(
            mention,
            low,
            phrase.sort,
            phrase.plural,
            subject,
            sentence.index,
            place,
            suffered,
            spoke,
            spoke and mention.name is not None and speaks_of_others(sentence, phrase),
            phrase,
            sentence,
        )
        self.heads.setdefault(singular(met.head), []).append((len(self.met), met))
        self.met.append(met)
        if mention.name is not None:
            form = mention.name.form.lower()
            if (gender := gender_of(sentence, phrase)) is not None:
                self.genders[form] = gender
            for word in set(form.split()):
                self.named.setdefault((mention.kind, word), {}).setdefault(form, met)

    def acted_on_by_them(self, sentence: Sentence) -> list[Span | None]:
        """Whom "they" did something to right before: "They dragged the girls out. They …" is not the girls."""
        return [
            end.span
            for m in self.met[-LOOKED_BACK:]
            if 0 < sentence.index - m.sentence <= 2
            and any(
                any(m.phrase is o for o in (*c.objects, *c.beside("along with", "together with", "as well as")))
                and any(m.within.low(s) == "they" for s in c.subjects)
                for c in m.within.clauses
            )
            for end in m.mention.ends()
        ]

    def before(self, place: int) -> Iterator[Met]:
        """The mentions that stand before this place of the text, nearest first, but for those too far back."""
        return (m for m in islice(reversed(self.met), LOOKED_BACK) if m.place < place)

    def near(self, sentence: Sentence, place: int) -> list[Met]:
        """The mentions before this place in its own sentence and the two before it."""
        found = []
        for met in islice(reversed(self.met), LOOKED_BACK):
            if sentence.index - met.sentence > 2:
                break
            if met.place < place:
                found.append(met)
        return found[::-1]

    def may_be(self, sentence: Sentence, phrase: NounPhrase, place: int) -> list[Met]:
        """Those near by whom a pronoun may stand for: no places, and not the soldiers in "soldiers shot them"."""
        near = self.near(sentence, place)
        if not near:
            return near
        beside = who_acts_on(sentence, phrase) | _whom_it_acts_on(sentence, phrase)
        beside |= _as_whom_identified(sentence, phrase) | _who_leads(sentence, phrase)
        return [m for m in near if m.sort != "place" and m.place not in beside]


def who_acts_on(sentence: Sentence, phrase: NounPhrase) -> set[int]:
    """Where those stand who act on a phrase, or on whom it stands behind: "fired at him"."""
    return {
        sentence.tokens[s.first].start
        for clause in sentence.clauses
        if clause.has_object(phrase) or _is_behind_the_verb(clause, phrase)
        for s in clause.subjects
    }


def _is_behind_the_verb(clause: Clause, phrase: NounPhrase) -> bool:
    """ "Fired at him", "filed a complaint against him"; but "denied the charges against him" may be his own."""
    if phrase.sort != "pron" or clause.passive:
        return False
    files = clause.verb.lemma in words("account", "files")
    return any(
        low in _TOWARDS and (group[0].first <= clause.verb.last + 2 or (files and low == "against"))
        for low, group in clause.phrases
        if any(p is phrase for p in group)
    )


_TOWARDS = frozenset({"against", "at", "to", "on", "by", "from", "for"})


def _whom_it_acts_on(sentence: Sentence, phrase: NounPhrase) -> set[int]:
    """Where those stand whom a phrase acts on: "Voss, whom she prosecuted": she is not Voss."""
    return {
        sentence.tokens[o.first].start
        for clause in sentence.clauses
        if clause.has_subject(phrase)
        if clause.objects
        for o in (*clause.objects, *(p for _, p in sentence.nouns if p.of and clause.has_object(p.of)))
    }


def _who_leads(sentence: Sentence, phrase: NounPhrase) -> set[int]:
    """ "Soldiers, under the command of Voss, dragged him out": where Voss stands, who is not "him"."""
    found: set[int] = set()
    for clause in sentence.clauses:
        if not clause.has_object(phrase):
            continue
        if not clause.before:
            continue
        led = (range(group[0].first, clause.verb.first) for low, group in clause.before if low in _LED)
        spans = [span for span in led if span]
        found |= {
            sentence.tokens[p.first].start
            for p in sentence.phrases
            if any(p.first in span and p.last in span for span in spans)
        }
    return found


_LED = frozenset({"under", "with", "together with", "along with", "by", "by order of", "on the orders of"})


def _as_whom_identified(sentence: Sentence, phrase: NounPhrase) -> set[int]:
    """ "Identified Voss as the man who had beaten him": where Voss stands, who is not "him"."""
    found: set[int] = set()
    identifies = words("lemmas", "identifies")
    for clause in sentence.clauses if phrase.sort == "pron" else ():
        if clause.verb.lemma not in identifies:
            continue
        inner = next((c for c in sentence.clauses if c.at > clause.at and c.kind == "relative"), None)
        if inner is not None and inner.has_object(phrase) and inner.subjects:
            between = range(clause.verb.last, inner.subjects[0].first)
            found |= {sentence.tokens[p.first].start for _, p in sentence.nouns if p.first in between}
    return found


def foremost(sentence: Sentence, fits: list[Met]) -> list[Met]:
    """Those of them whom this sentence is about, or else the last one that tells of any."""
    here = [m for m in fits if m.sentence == sentence.index and m.subject]
    last = fits[-1].sentence
    return here or [m for m in fits if m.sentence == last and m.subject]


def passes_over(phrase: NounPhrase) -> bool:
    """Whether a phrase is no antecedent, whatever mention it makes: a thing, act, place or number without a name."""
    return phrase.sort in _SPOKEN_OF and phrase.proper is None


def is_share(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "Of the 31 men, nineteen were led away. They …": the nineteen, of whom the sentence goes on to tell."""
    return phrase.sort == "number" and sentence.tokens[0].low == "of" and sentence.tokens[phrase.first - 1].low == ","


def _is_how_often(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "A couple of times they burned him", "a number of days": nobody."""
    of = phrase.of
    if of is None or of.det or not of.plural or phrase.sort == "person":
        return False
    spans = words("nouns", "spans") | words("nouns", "spans", "others")
    return singular(sentence.tokens[of.head].low) in spans | {"occasion"}


def gender_of(sentence: Sentence, phrase: NounPhrase) -> str | None:
    """ "our sister Gulnisa": "her"; what a name's phrase says of whoever bears it."""
    proper = phrase.proper
    if proper is None or proper.last != phrase.head or proper.sort not in {"person", "name"}:
        return None
    first = phrase.possessor.last + 2 if phrase.possessor is not None else phrase.first
    called = {t.low.rstrip(".") for t in sentence.tokens[first : proper.first]}
    called |= {t.low.rstrip(".") for a, b in proper.titles for t in sentence.tokens[a : b + 1]}
    if first == proper.first and first >= 2 and sentence.tokens[first - 1].tag == "comma":
        called.add(sentence.tokens[first - 2].low)  # "his widow, Nomsa, wept"
    if first >= 2 and sentence.tokens[first - 1].low in {"named", "called"}:
        called.add(sentence.tokens[first - 2].low)  # "a man named Wedi Holt"
    return next((g for g in ("her", "his") if called & words("nouns", "gender", g)), None)
