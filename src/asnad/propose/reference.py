"""Whom do pronouns, short names and "the group" stand for, as links? Long: each kind of word looks back its own way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from asnad.model.frames import Involvement
from asnad.model.mention import Mention
from asnad.model.text import Span
from asnad.propose.clause import verb_act
from asnad.propose.lexicon import words
from asnad.propose.morphology import singular
from asnad.propose.names import is_country
from asnad.propose.phrase import Link, NounPhrase
from asnad.propose.reading import Reading, Sentence
from asnad.propose.row import is_low
from asnad.propose.speakers import speaks_of_others, spoken_of
from asnad.propose.trigger import act_traits
from asnad.propose.voice import report_stance

__all__ = ["Deed", "Memory", "passes_over", "plain"]

_HIS = frozenset({"he", "him", "himself", "his"})
_HERS = frozenset({"she", "her", "herself"})
_SINGULAR_MALE = _HIS | _HERS
_SPOKEN_OF = frozenset({"thing", "act", "place", "number"})
_PLURAL = frozenset({"they", "them", "themselves"})
_COUNTED_BACK = 4
"""Sentences after which "the three" are others."""
_LOOKED_BACK = 400
"""Mentions before one that it may point back to, but for names: some pages of text."""


_BEFORE_A_COURT = ("charged", "convicted", "tried", "acquitted", "sentenced")
_ONE_BENCH = frozenset({"court", "tribunal", "judiciary"})


def plain(wording: str) -> str:
    """A body's name as it is compared: in small letters and without an article."""
    return " ".join(wording.lower().split()).removeprefix("the ")


@dataclass(slots=True)
class _Met:
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
    """A violent act that was told as done, to whom, and in which sentence."""

    act: str
    victims: tuple[Mention, ...]
    sentence: int


@dataclass(slots=True)
class Memory:
    """Mentions met so far, in order, and by their heads in the singular, with their places in that order.

    ``victims`` are those acts were done to, with the act; ``doers`` those said to have acted; ``planned`` the acts
    announced or ordered, by whom, and in which sentence; ``involved`` groups said to have had a part; ``deed`` the
    last violent act told, which "the crime" stands for; ``people`` the bodies that people are said to be of, by where
    they are named; ``rebels`` those bodies that rebels are of; ``whole`` the full names of those with short ones;
    ``hers`` whom each "she" and "her" stood for, with its sentence and place; ``genders``: whether who bears a name was
    called a sister or a brother ("her", "his").
    """

    met: list[_Met] = field(default_factory=list)
    heads: dict[str, list[tuple[int, _Met]]] = field(default_factory=dict)
    victims: list[tuple[str, Mention]] = field(default_factory=list)
    involved: list[Mention] = field(default_factory=list)
    doers: list[Mention] = field(default_factory=list)
    planned: list[tuple[str, tuple[Involvement, ...], int]] = field(default_factory=list)
    aliases: set[frozenset[str]] = field(default_factory=set)
    named: dict[tuple[str, str], dict[str, _Met]] = field(default_factory=dict)
    unnamed: set[str] = field(default_factory=set)
    deed: Deed | None = None
    people: dict[Span | None, Mention] = field(default_factory=dict)
    rebels: dict[str, Mention] = field(default_factory=dict)
    whole: dict[str, str] = field(default_factory=dict)
    hers: list[tuple[int, int, tuple[Mention, ...]]] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)

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
        if phrase.sort in _SPOKEN_OF and mention.name is None:
            return
        if phrase.sort == "pron" and not mention.antecedents:
            return
        met = _Met(
            mention,
            sentence.tokens[phrase.head].low,
            phrase.sort,
            phrase.plural,
            subject,
            sentence.index,
            sentence.tokens[phrase.first].start,
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
            if (gender := _gender_of(sentence, phrase)) is not None:
                self.genders[form] = gender
            for word in set(form.split()):
                self.named.setdefault((mention.kind, word), {}).setdefault(form, met)

    def resolved(self, reading: Reading, sentence: Sentence, phrase: NounPhrase, mention: Mention) -> Mention:
        """The mention with its antecedents, when the phrase is one that points back."""
        found = self._antecedents(reading, sentence, phrase, mention)
        if not found:
            return mention
        return Mention(mention.wording, mention.kind, mention.span, mention.name, mention.count, found, mention.basis)

    def _antecedents(
        self, reading: Reading, sentence: Sentence, phrase: NounPhrase, mention: Mention
    ) -> tuple[Mention, ...]:
        low = sentence.tokens[phrase.head].low
        at = sentence.tokens[phrase.first].start
        if phrase.sort == "pron" and phrase.of is None:
            return self._pronoun(sentence, low, phrase, at)
        if mention.name is not None and mention.kind in {"person", "organisation"}:
            return self._longer_name(mention, at)
        if phrase.det in {"a", "an"} and _names_a_body(low):
            named = _named_before(sentence, phrase, self._near(sentence, at))
            return tuple(named.ends()) if named is not None else ()
        if phrase.det in {"the", "this", "that", "these", "those", "such"} or (
            low == "individuals" and phrase.number is None
        ):
            return self._definite(sentence, phrase, low, at)
        return ()

    def acted_on_by_them(self, sentence: Sentence) -> list[Span | None]:
        """Whom "they" did something to right before: "They dragged the girls out. They …" is not the girls."""
        return [
            end.span
            for m in self.met[-_LOOKED_BACK:]
            if 0 < sentence.index - m.sentence <= 2
            and any(
                any(m.phrase is o for o in c.objects) and any(m.within.low(s) == "they" for s in c.subjects)
                for c in m.within.clauses
            )
            for end in m.mention.ends()
        ]

    def _before(self, place: int) -> Iterator[_Met]:
        """The mentions that stand before this place of the text, nearest first, but for those too far back."""
        return (m for m in islice(reversed(self.met), _LOOKED_BACK) if m.place < place)

    def _near(self, sentence: Sentence, place: int) -> list[_Met]:
        """The mentions before this place in its own sentence and the two before it."""
        found = []
        for met in islice(reversed(self.met), _LOOKED_BACK):
            if sentence.index - met.sentence > 2:
                break
            if met.place < place:
                found.append(met)
        return found[::-1]

    def _longer_name(self, mention: Mention, at: int) -> tuple[Mention, ...]:
        """The fuller name that a short one repeats: its words are in the longer one, and only one person has them."""
        name = mention.name
        short = name.form.lower().split() if name is not None else []
        if not short or (len(short) == 1 and (is_country(short[0]) or short[0] in {"u.s.", "u.k.", "u.n."})):
            return ()
        found = []
        for form, met in self.named.get((mention.kind, short[-1]), {}).items():
            full = form.split()
            if met.place < at and len(full) > len(short) and (full[-len(short) :] == short or len(short) == 1):
                found.append(met.mention)
        return tuple(found) if len(found) == 1 else ()

    def _pronoun(self, sentence: Sentence, low: str, phrase: NounPhrase, place: int) -> tuple[Mention, ...]:
        beside = {
            sentence.tokens[s.first].start
            for clause in sentence.clauses
            if any(o is phrase for o in clause.objects)
            for s in clause.subjects
        }
        # Whom a verb acts on is not who acts: "soldiers shot them" shoots others.
        named: list[_Met] = []
        near = [m for m in self._near(sentence, place) if m.sort != "place" and m.place not in beside]
        if low in _SINGULAR_MALE:
            fits = [
                m
                for m in near
                if m.mention.kind == "person"
                and _names_someone(m)
                and ((not m.plural and (m.sort == "person" or m.mention.antecedents)) or self._is_someone(m))
            ]
            other = _HERS if low in _HIS else _HIS
            fits = [m for m in fits if not self._is_called_otherwise(m, "her" if low in _HERS else "his")]
            others_own = {end.wording for m in fits if m.head in other for end in m.mention.ends()}
            fits = [m for m in fits if not others_own.intersection(end.wording for end in m.mention.ends())]
            # "Prosecutors know of the murder of Lina. He was charged.": not the murdered, where there is another.
            told = spoken_of(sentence, phrase)
            fits = [m for m in fits if m.place not in told]
            if sentence.opened != sentence.quoted(phrase.first):
                # “They beat him”, said Holt: whoever speaks does not call himself so.
                voices = {end.wording for m in near if m.spoke for end in m.mention.ends()}
                fits = [m for m in fits if not any(end.wording in voices for end in m.mention.ends())]
            if not _goes_on_speaking(sentence, phrase):
                fits = [m for m in fits if not (m.official and m.sentence < sentence.index) or self._is_told_of(m)]
            named = fits
            others = [m for m in fits if not m.suffered]
            fits = others or ([] if _is_tried(sentence, phrase) else fits)
        elif (
            (low == "them" or _suffers(sentence, phrase)) and low in _PLURAL and self._touched_before(phrase, sentence)
        ):
            return tuple(self.victims[-1][1].ends())
        elif (
            low == "them"
            and sentence.tokens[phrase.last + 1 : phrase.last + 2]
            and (sentence.tokens[phrase.last + 1].low == "both")
        ):
            return ()
        elif low in _PLURAL and (pair := _who_stand_together(sentence, phrase, near)):
            return pair
        elif low in _PLURAL:
            fits = [
                m
                for m in near
                if m.head not in {"those", "these", "others"}
                and m.phrase.det not in {"their", "this", "that"}
                and (_are_many(m) or _many(m) or _of_a_body(m.mention))
            ]
            if sentence.quoted(phrase.first):
                # Residents said: "They killed him": whoever speaks does not call himself so.
                spoke = [end.span for m in near if m.spoke for end in m.mention.ends()]
                fits = [m for m in fits if all(end.span not in spoke for end in m.mention.ends())]
            if low == "they" and sentence.opened != sentence.quoted(phrase.first):
                # “They bombed a wedding”, said Holt: not those who died of it.
                hurt = [end.span for _, victim in self.victims[-8:] for end in victim.ends() if end.span is not None]
                spans = [(m, end.span) for m in fits for end in m.mention.ends() if end.span is not None]
                gone = {id(m) for m, span in spans if any(one.contains(span) for one in hurt)}
                fits = [m for m in fits if id(m) not in gone]
            if low == "they" and any(_looks_on(m) for m in fits):
                # "Soldiers beat him while the police watched. They …": whoever did it, or those who watched.
                fits = [m for m in fits if not _looks_on(m)]
                if not any(m.subject for m in fits):
                    return ()
            # Words that no list knows may be people, where there are no others.
            fits = [m for m in fits if m.sort] or fits
            if fits and _things_since(sentence, phrase, fits[-1]):
                return ()
            if low == "they" and sum(m.sentence == sentence.index for m in fits) > 1 and _opens_after(sentence, phrase):
                return ()  # "Police killed four gunmen after they opened fire"
        elif low == "it" and (country := self._country_that_says(sentence, phrase)) is not None:
            return tuple(country.ends())
        elif low == "it" and _is_of_the_matter(sentence, phrase, self.met):
            return ()
        elif low in {"it", "itself"}:
            fits = [
                m
                for m in near
                if (
                    (m.sort == "body" and not (m.plural and m.mention.name is None))
                    or (m.sort == "group" and not m.plural)
                )
                # "The Chamber finds that he urged it to kill": another.
                and not (beside and m.spoke and m.sentence == sentence.index)
            ]
        elif phrase.det in {"those", "these"} or low in {"those", "these"}:
            after = sentence.tokens[phrase.last + 1] if phrase.last + 1 < len(sentence.tokens) else None
            if after is not None and (
                after.tag in {"wh", "pron"} or (after.tag in {"verb", "prep", "adj"} and after.tag != "be")
            ):
                # "those arrested", "those who …" says itself who they are.
                return ()
            return (self.victims[-1][1],) if self.victims else ()
        else:
            return ()
        if not fits:
            return (self._called_her(sentence, phrase, None) or ()) if low in _HERS else ()
        same = [m for m in fits if m.sentence == sentence.index and m.subject] or [
            m for m in fits if m.sentence == max(f.sentence for f in fits) and m.subject
        ]
        chosen = (same or fits)[-1]
        if low in _SINGULAR_MALE and _may_be_either(sentence, phrase, fits):
            return ()
        if low in {"him", "her"} and _has_just_acted(sentence, phrase, chosen):
            return ()
        if low in _SINGULAR_MALE and _is_of_the_other(sentence, low, phrase, chosen):
            return ()
        if low in _SINGULAR_MALE and not same and _several(named, chosen.sentence):
            return ()  # "the jailing of Holt and of Voss. She …"
        if low in _HERS and (her := self._called_her(sentence, phrase, chosen)) is not None:
            return her
        if low in _SINGULAR_MALE and (
            _nearer(sentence, near, chosen, phrase) or _names_another(sentence, phrase, chosen)
        ):
            return ()
        return tuple(chosen.mention.ends())

    def _country_that_says(self, sentence: Sentence, phrase: NounPhrase) -> Mention | None:
        """ "Norway said it will …": the country."""
        above = next((c.governor for c in sentence.clauses if any(s is phrase for s in c.subjects)), None)
        if above is None or above.passive or report_stance(above.verb.lemma) is None or len(above.subjects) != 1:
            return None
        at = sentence.tokens[above.subjects[0].first].start
        return next((m.mention for m in reversed(self.met[-8:]) if m.place == at and m.sort == "place"), None)

    def _is_called_otherwise(self, met: _Met, gender: str) -> bool:
        """Whether somebody was called a brother where the pronoun is "she", or a sister where it is "he"."""
        names = [end.name.form.lower() for end in met.mention.ends() if end.name is not None]
        return any(self.genders.get(name, gender) != gender for name in names)

    def _is_told_of(self, met: _Met) -> bool:
        """Whether someone who speaks was told of before, too, and not only as a voice."""
        forms = {end.name.form.lower() for end in met.mention.ends() if end.name is not None}
        return any(
            not m.spoke
            and m.mention.name is not None
            and any(e.name is not None and e.name.form.lower() in forms for e in m.mention.ends())
            for m in self.met[-_LOOKED_BACK:]
        )

    def _is_someone(self, met: _Met) -> bool:
        """Whether a bare "Yonas" was told of as a person before: "my brother Yonas"."""
        form = met.mention.name.form.lower() if met.mention.name is not None else ""
        if form in self.genders:
            return True
        first = self.named.get(("person", form), {}).get(form)
        return first is not None and first.sort == "person"

    def _called_her(self, sentence: Sentence, phrase: NounPhrase, chosen: _Met | None) -> tuple[Mention, ...] | None:
        """Who was called "her" a moment ago, where nothing says that the other one is a woman."""
        token = sentence.tokens[phrase.first]
        recent = [h for h in self.hers[-8:] if h[1] < token.start and sentence.index - h[0] <= 2]
        if recent and chosen is not None and token.tag == "own" and chosen.subject and not chosen.spoke:
            # "Mira Holt was moved and deprived of her things": whoever was "she" before, or the subject.
            ends = {end.wording for end in recent[-1][2]}
            if chosen.sentence == sentence.index and ends.isdisjoint(e.wording for e in chosen.mention.ends()):
                return ()
        if not recent or chosen is None or token.tag == "own":
            return recent[-1][2] if recent else None
        known = {end.wording for _, _, ends in recent for end in ends}
        if known.intersection(end.wording for end in chosen.mention.ends()):
            return None
        if chosen.spoke and chosen.sentence == sentence.index and not chosen.mention.antecedents:
            # "The prosecutor, Jean Voss, denied that she was beaten": whoever was "she" before, or who speaks.
            return ()
        return recent[-1][2] if recent[-1][0] >= chosen.sentence else None

    def note_hers(self, sentence: Sentence) -> None:
        """Remember whom each "she" and "her" of the sentence stands for, "her complaint" too, and whose is "his"."""
        for phrase in sentence.phrases:
            token = sentence.tokens[phrase.first]
            if token.low == "his" and token.tag == "own":
                at = phrase.first
                for one in self._pronoun(sentence, "his", NounPhrase(at, at, at, at, "pron"), token.start):
                    if one.name is not None:
                        self.genders.setdefault(one.name.form.lower(), "his")
            if token.low in _HERS and (phrase.sort == "pron" or token.tag == "own"):
                at = phrase.first
                alone = phrase if phrase.sort == "pron" else NounPhrase(at, at, at, at, "pron")
                if found := self._pronoun(sentence, token.low, alone, token.start):
                    self.hers.append((sentence.index, token.start, found))

    def _touched_before(self, phrase: NounPhrase, sentence: Sentence) -> bool:
        """Whether several people were told of as victims within the last few sentences."""
        if not self.victims or self.victims[-1][1].kind != "group":
            return False
        span = self.victims[-1][1].span
        return span is not None and 0 < sentence.tokens[phrase.first].start - span.end < 400

    def _definite(self, sentence: Sentence, phrase: NounPhrase, low: str, place: int) -> tuple[Mention, ...]:
        """ "the regime", "the two", "the executed", "two such individuals"."""
        tokens = sentence.tokens
        inside = [t.low for t in tokens[phrase.first : phrase.core + 1]]
        if "such" in inside and self.involved:
            return (self.involved[-1],)
        if phrase.sort in {"number", ""} and phrase.number is not None:
            wanted = [
                m
                for m in self._before(place)
                if m.mention.count is not None and m.mention.count.exact and m.mention.span
            ]
            word = tokens[phrase.number[0]].low
            same = [
                m
                for m in wanted
                if m.mention.wording.lower().split()[0] == word and sentence.index - m.sentence <= _COUNTED_BACK
            ]
            return (same[0].mention,) if same else ()
        if low in words("words", "done_away"):
            dead = low not in {"arrested", "detained", "disappeared"}
            done = [m for act, m in self.victims[-1:] if not dead or "lethal" in act_traits(act)]
            return tuple(done)
        if _names_a_body(low):
            if not words("words", "other_bodies").isdisjoint(inside):
                return ()  # "the ruling party"
            fits = [
                m
                for m in self._near(sentence, place)
                if m.mention.name is not None
                and m.sort in {"body", "group"}
                and m.head not in words("nouns", "houses")
                and m.head not in words("nouns", "state_bodies")
                and not is_country(m.head)
                and not (m.spoke and m.sentence == sentence.index)
                and m.mention.kind != "person"
            ]
            if len({end.wording for m in fits for end in m.mention.ends()}) > 1 and not fits[-1].subject:
                # "The Column works for the favour of the Front. The group killed a nurse": whom it is told of.
                fits = [m for m in fits if m.subject]
            return tuple(fits[-1].mention.ends()) if fits else ()
        if phrase.sort not in {"body", "person", "group"} or len(inside) > 2:
            return ()
        if len(self.rebels) > 1 and singular(low) in words("nouns", "belonging", "rebels"):
            # Rebels of two bodies were told of: nobody says which these are.
            return ()
        length, since = len(" ".join(inside)), len(self.met) - _LOOKED_BACK
        people = phrase.sort != "body"
        same_head = (
            m
            for at, m in reversed(self.heads.get(singular(low), []))
            if at >= since and m.place < place and (m.sort != "body") == people and m.plural == phrase.plural
        )
        longer = next((m for m in same_head if len(m.mention.wording) > length), None)
        return tuple(longer.mention.ends()) if longer is not None else ()


def _gender_of(sentence: Sentence, phrase: NounPhrase) -> str | None:
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


def passes_over(phrase: NounPhrase) -> bool:
    """Whether a phrase is no antecedent, whatever mention it makes: a thing, act, place or number without a name."""
    return phrase.sort in _SPOKEN_OF and phrase.proper is None


_ABOUT = frozenset({"about", "of", "for", "with", "as for", "like", "on", "against", "by", "regarding", "concerning"})


def _opens_after(sentence: Sentence, phrase: NounPhrase) -> bool:
    return phrase.first > 0 and sentence.tokens[phrase.first - 1].low == "after"


def _names_another(sentence: Sentence, phrase: NounPhrase, chosen: _Met) -> bool:
    """ "The letter was about Yasser; he was beaten": he may be Yasser, who is named by one word only."""
    if chosen.sentence >= sentence.index:
        return False
    for at, other in sentence.nouns:
        if other.first >= phrase.first:
            break
        owner = other.possessor.proper if other.possessor is not None else None
        if owner is not None and owner.sort == "person" and other.last < phrase.first:
            # "Outside Alam's home a man shot him", where another was told of before.
            forms = " ".join(t.low for t in sentence.tokens[owner.first : owner.last + 1])
            if all(e.name is None or e.name.form.lower() not in forms for e in chosen.mention.ends()):
                return True
        bare = other.proper is not None and other.proper.sort == "name" and other.proper.last == other.head
        if bare and at and is_low(sentence.row[at - 1], *_ABOUT):
            return True
    return False


def _named_before(sentence: Sentence, phrase: NounPhrase, earlier: list[_Met]) -> Mention | None:
    """The body that "a leftist group" is said of: "the Red Column, a leftist group"."""
    first = phrase.first
    if first < 2 or sentence.tokens[first - 1].tag != "comma":
        return None
    end = sentence.tokens[first - 2].end
    return next((m.mention for m in earlier if m.sort == "body" and m.mention.span and m.mention.span.end == end), None)


def _suffers(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "They were released", at the head of a sentence: something is done to them."""
    return phrase.first <= 1 and any(
        c.passive
        and not c.verb.modal
        and any(s is phrase for s in c.subjects)
        and verb_act(sentence.tokens, c.verb) is not None
        for c in sentence.clauses
    )


def _is_of_the_matter(sentence: Sentence, phrase: NounPhrase, met: list[_Met]) -> bool:
    """ "The attack on the union was cruel. It …": the attack, which the sentence before is about."""
    if not met or any(t.tag in {"noun", "name"} for t in sentence.tokens[: phrase.first]):
        return False
    before = next((m.within for m in reversed(met) if m.sentence < sentence.index), None)
    first = before.clauses[0] if before is not None and before.clauses else None
    about = first.subjects[0] if first is not None and first.subjects else None
    return (
        about is not None
        and about.sort == "act"
        and not about.plural
        and before is not None
        and (sentence.index - before.index == 1)
    )


def _who_stand_together(sentence: Sentence, phrase: NounPhrase, near: list[_Met]) -> tuple[Mention, ...]:
    """ "A and B alleged that they were beaten": A and B, who say so."""
    clause = next((c for c in sentence.clauses if any(s is phrase for s in c.subjects)), None)
    above = clause.governor if clause is not None else None
    if above is None or len(above.subjects) < 2 or report_stance(above.verb.lemma) is None:
        return ()
    starts = [sentence.tokens[s.first].start for s in above.subjects]
    both = [m for m in near if m.place in starts and m.mention.name is not None and m.mention.kind == "person"]
    return tuple(end for m in both for end in m.mention.ends()) if len(both) == len(starts) else ()


def _looks_on(met: _Met) -> bool:
    """Whether somebody is only told to have watched or stood by."""
    watches = {cue.split()[0] for cue in words("verbs", "watch", "present")}
    return any(any(s is met.phrase for s in c.subjects) and c.verb.lemma in watches for c in met.within.clauses)


def _is_touched(met: _Met) -> bool:
    """Whether a verb tells of an act that was done to someone."""
    return any(
        any(p is met.phrase for p in (c.subjects if c.passive else c.objects))
        and verb_act(met.within.tokens, c.verb) is not None
        for c in met.within.clauses
    )


def _goes_on_speaking(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "He added that …": whoever spoke before goes on."""
    return any(
        any(s is phrase for s in c.subjects) and report_stance(c.verb.lemma) is not None for c in sentence.clauses
    )


def _is_of_the_other(sentence: Sentence, low: str, phrase: NounPhrase, chosen: _Met) -> bool:
    """ "Holt replaced her husband after he was arrested": whose husband it is, is no "he"."""
    owner = "her" if low in _HIS else "his"
    return chosen.sentence == sentence.index and any(
        t.tag == "own" and t.low == owner and t.start > chosen.place for t in sentence.tokens[: phrase.first]
    )


def _has_just_acted(sentence: Sentence, phrase: NounPhrase, chosen: _Met) -> bool:
    """ "Sergeant Holt and two constables took my son. They beat him": not Holt, who came with them or took somebody."""
    if chosen.sentence >= sentence.index or not any(o is phrase for c in sentence.clauses for o in c.objects):
        return False
    for clause in chosen.within.clauses:
        if not clause.passive and any(s is chosen.phrase for s in clause.subjects):
            others = any(s.plural for s in clause.subjects if s is not chosen.phrase)
            acted = any(o.sort in {"person", "name"} and o is not chosen.phrase for o in clause.objects)
            if others or acted:
                return True
    return False


def _may_be_either(sentence: Sentence, phrase: NounPhrase, fits: list[_Met]) -> bool:
    """ "Voss struck Holt and had him dragged outside, where he was shot": Holt, or Voss."""
    clause = next((c for c in sentence.clauses if any(s is phrase for s in c.subjects)), None)
    lead = sentence.row[clause.start - 1] if clause is not None and clause.start else None
    if clause is None or not clause.passive or not (isinstance(lead, Link) and lead.low == "where"):
        return False
    return len({end.wording for m in fits if m.sentence == sentence.index for end in m.mention.ends()}) > 1


def _several(fits: list[_Met], sentence: int) -> bool:
    """Whether more than one person was named in a sentence, none of whom it is about."""
    return len({end.wording for m in fits if m.sentence == sentence for end in m.mention.ends()}) > 1


def _names_someone(met: _Met) -> bool:
    """Whether a mention has a name, or is a "he" that stands for someone who has one."""
    return met.mention.name is not None or (
        met.sort == "pron" and all(end.name is not None for end in met.mention.antecedents)
    )


@cache
def _names_a_body(low: str) -> bool:
    """Whether a word calls a body that has a name again: "the group"."""
    return low in words("nouns", "groups") | words("nouns", "groups", "political")


def _many(met: _Met) -> bool:
    """Whether "they" can be one body or group: a group of people, or one that rules or bears arms."""
    return met.sort == "group" or (met.sort == "body" and met.head in words("nouns", "state_bodies") - _ONE_BENCH)


def _nearer(sentence: Sentence, near: list[_Met], chosen: _Met, phrase: NounPhrase) -> bool:
    """Whether a person without a full name is the nearer subject: "The leader of the gang said that he …".

    So is one to whom something was done since: "Holt was freed. The priest was bound. He …".
    """
    says = (c.subjects[0] for c in sentence.clauses if c.subjects and report_stance(c.verb.lemma) is not None)
    if chosen.sentence < sentence.index and any(
        s.last < phrase.first and (s.sort == "person" or s.of is not None) and s.proper is None and _is_one(sentence, s)
        for s in says
    ):
        return True  # "The video showed a man saying that he …", "One of them said that she …"
    if any(
        m.sentence > chosen.sentence
        and m.sort == "person"
        and not m.plural
        and m.mention.name is None
        and not m.mention.antecedents
        and _is_touched(m)
        for m in near
    ):
        return True
    return any(
        m.sentence == sentence.index
        and m.subject
        and not m.plural
        and m.place > chosen.place
        and m.mention.kind == "person"
        and not m.mention.antecedents
        and m.sort in {"person", "name"}
        and (m.mention.name is None or m.sort == "name")
        for m in near
    )


def _is_one(sentence: Sentence, phrase: NounPhrase) -> bool:
    return not phrase.plural or sentence.tokens[phrase.first].low == "one"


def _is_tried(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the pronoun's clause says that someone is charged, tried, convicted or sentenced."""
    return any(
        any(s is phrase for s in (*clause.subjects, *clause.objects))
        and any(clause.verb.lemma in words("verbs", "account", kind) for kind in _BEFORE_A_COURT)
        for clause in sentence.clauses
    )


def _are_many(met: _Met) -> bool:
    """Whether a plural stands for several: "Texas" and "Torres" end in "s", and are one."""
    return met.plural and not (met.mention.kind == "person" and met.mention.name is not None)


def _things_since(sentence: Sentence, phrase: NounPhrase, met: _Met) -> bool:
    """Whether several things did something nearer by: "when those planes bomb towns they kill"."""
    at = sentence.tokens[phrase.first].start
    return any(
        s.plural and s.sort in {"thing", "place", "act"} and met.place < sentence.tokens[s.first].start < at
        for clause in sentence.clauses
        for s in clause.subjects
    )


def _of_a_body(mention: Mention) -> bool:
    """Whether a pronoun met before stands for a body."""
    return bool(mention.antecedents) and all(end.kind == "organisation" for end in mention.ends())
