"""Which words make one noun phrase, and what does it name? Long: heads, names and what follows call one another."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from asnad.model.count import Count
from asnad.propose.prose.grammar import Grammar
from asnad.propose.prose.token import Token

__all__ = ["HUMAN", "Phrase", "phrases"]

HUMAN = frozenset({"person", "people", "group", "body", "number"})
"""Sorts of phrases that can suffer, act or speak."""

_BEFORE = frozenset({"det", "none", "num", "quant", "pre", "alleged", "former"})


@dataclass(slots=True)
class Phrase:
    """Tokens ``first``–``last``. ``sort`` is person, people, group, body, place, act, document, thing, number, name or
    nothing; ``name`` the tokens of the proper name in it, ``titles`` what stands before that.

    ``role`` and ``prep`` are the preposition's before it; ``marked`` says that a particle behind it makes it an object.
    ``related`` says that behind a name stands whose relative that one is, ``called`` that the name is told of somebody
    ("a man called …"). ``of`` is what it is of; ``rest`` are the
    phrases joined to it by "and" or commas.
    """

    first: int
    last: int
    head: int
    sort: str
    name: tuple[int, int] | None = None
    titles: tuple[int, int] | None = None
    plural: bool = False
    count: Count | None = None
    prep: int = -1
    role: str = ""
    marked: bool = False
    pronoun: bool = False
    related: bool = False
    called: bool = False
    of: Phrase | None = None
    rest: list[Phrase] = field(default_factory=list)

    @property
    def end(self) -> int:
        """The last token of the phrase with all that is joined to it."""
        return max((p.last for p in self.rest), default=self.last)

    @property
    def group(self) -> list[Phrase]:
        """The phrase and those joined to it."""
        return [self, *self.rest]


def phrases(tokens: list[Token], grammar: Grammar) -> list[Phrase]:
    """The noun phrases of a sentence, in order, those joined by "and" under their first."""
    found: list[Phrase] = []
    at = 0
    while at < len(tokens):
        phrase = _Reader(tokens, grammar).phrase(at)
        if phrase is None:
            at += 1
            continue
        found.append(phrase)
        at = phrase.last + 1
    for phrase in found:
        _govern(tokens, phrase)
    _mark_apposed(tokens, found)
    return _joined(tokens, found)


def _govern(tokens: list[Token], phrase: Phrase) -> None:
    if phrase.first and tokens[phrase.first - 1].tag == "prep":
        phrase.prep, phrase.role = phrase.first - 1, tokens[phrase.first - 1].role
    if phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].tag == "object":
        phrase.marked = True


def _mark_apposed(tokens: list[Token], found: list[Phrase]) -> None:
    """ "جلال فرازمند، وکیل، را ربودند": what is said of somebody stands between the name and the particle."""
    for before, phrase in pairwise(found):
        behind = [t.tag for t in tokens[phrase.last + 1 : phrase.last + 3]]
        between = [t.tag for t in tokens[before.last + 1 : phrase.first]]
        if behind == ["comma", "object"] and between == ["comma"]:
            (phrase if phrase.name is not None else before).marked = True


def _joined(tokens: list[Token], found: list[Phrase]) -> list[Phrase]:
    """Put "A, B and C" together: phrases of like sort with only a comma, "and" or the same preposition between."""
    heads: list[Phrase] = []
    for phrase in found:
        first = heads[-1] if heads else None
        if first is not None and _joins(tokens, first, phrase, found):
            phrase.prep, phrase.role = first.prep, first.role
            first.rest.append(phrase)
            first.marked = first.marked or phrase.marked
        else:
            heads.append(phrase)
    return heads


def _joins(tokens: list[Token], first: Phrase, phrase: Phrase, found: list[Phrase]) -> bool:
    between = tokens[first.end + 1 : phrase.first]
    tags = [t.tag for t in between]
    if tags and tags[-1] == "prep" and between[-1].role == first.role and first.prep >= 0:
        tags.pop()
    elif phrase.prep >= 0:
        return False
    if tags not in (["conj"], ["comma"], ["comma", "conj"]):
        return False
    if first.pronoun or phrase.pronoun:
        return False
    after = phrase.last + 1
    if phrase.count is not None and after < len(tokens) and tokens[after].role == "agent":
        # "Tués par l'armée et soixante par les rebelles": sixty others.
        return False
    like = first.sort == phrase.sort or {first.sort, phrase.sort} <= HUMAN | {"name"}
    if not like or first.sort in ("", "thing"):
        return False
    if tags == ["comma"]:
        # A comma joins only what an "and" closes: "A, B and C"; "A, the mayor," is an apposition.
        later = [p for p in found if p.first > phrase.last][:3]
        last = phrase
        for other in later:
            gap = [t.tag for t in tokens[last.last + 1 : other.first] if t.tag != "prep"]
            if gap in (["conj"], ["comma", "conj"]):
                return (first.name is None) == (phrase.name is None)
            if gap != ["comma"]:
                return False
            last = other
        return False
    return True


@dataclass(slots=True)
class _Reader:
    tokens: list[Token]
    grammar: Grammar

    def phrase(self, at: int, *, inner: bool = False) -> Phrase | None:
        """The noun phrase that begins at a token."""
        tokens, grammar = self.tokens, self.grammar
        first = at
        count: Count | None = None
        determined = at > 0 and tokens[at - 1].low in grammar.presenting and bool(tokens[at].sort)
        while at < len(tokens) and self._stands_before(at):
            determined = determined or tokens[at].tag in ("det", "none", "num", "quant")
            count = count or tokens[at].count
            at += 1
            if tokens[at - 1].tag in ("num", "quant") and self._of(at) and at + 1 < len(tokens):
                at += 1
        head = self._head(at, determined=determined)
        if head is None:
            if count is not None and at > first:
                last = next(n for n in range(at - 1, first - 1, -1) if tokens[n].tag == "num")
                theirs = self._of(at - 1) and at < len(tokens) and tokens[at].tag == "pron"
                # "Quatre d'entre eux"
                return Phrase(first, at if theirs else last, last, "number", plural=True, count=count)
            return None
        head.first, head.count = first, count or head.count
        head.plural = head.plural or (count is not None and count.lower != 1)
        self._behind(head, inner=inner)
        article = grammar.bodies_behind.get(tokens[head.first].low)
        if article and head.sort == "person" and head.name is None and tokens[head.head].low in article:
            head.sort = "body"
        elif article and head.titles and tokens[head.titles[0]].low in article and tokens[head.titles[0]].capital:
            # "La Guardia Rural"
            head.sort, head.name, head.titles = "body", (head.titles[0], head.last), None
        return head

    def _stands_before(self, at: int) -> bool:
        token = self.tokens[at]
        if token.tag in _BEFORE:
            return True
        # French "des" is an article at the head of a phrase and a preposition behind one.
        return token.low in self.grammar.also_articles

    def _of(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].tag == "prep" and self.tokens[at].role == "of"

    def _head(self, at: int, *, determined: bool) -> Phrase | None:
        tokens = self.tokens
        if at >= len(tokens):
            return None
        token = tokens[at]
        if token.tag in ("quote",) and at + 1 < len(tokens) and determined:
            return self._head(at + 1, determined=True)
        named = self._name(at)
        if named is not None:
            return named
        if token.tag == "he":
            return Phrase(at, at, at, "person", pronoun=True)
        if token.tag or not (token.low[0].isalpha()):
            return None
        if token.sort or token.act:
            if token.forms and not determined and not token.act and self.grammar.order != "VSO":
                return self._noun(at) if at and self._of(at - 1) and self._finite(at) else None
            if token.forms and not determined and self.grammar.order == "SVO" and not token.sort:
                return self._noun(at) if at and tokens[at - 1].tag == "prep" and not self._infinitive(at) else None
            return self._noun(at)
        if token.forms:
            participle = any(f.tense == "participle" for f in token.forms)
            if determined and participle and self.grammar.order == "SVO" and not self._shares_helper(at):
                plural = token.low.endswith("s")
                return Phrase(at, at, at, "people" if plural else "person", plural=plural)
            return None
        return self._noun(at)

    def _shares_helper(self, at: int) -> bool:
        """ "Quinze ont été tuées et une trentaine blessées": a participle behind a bare number, as before the "and"."""
        tokens = self.tokens
        if at < 4 or tokens[at - 1].tag != "num" or tokens[at - 2].tag != "conj" or tokens[at - 4].tag != "aux":
            return False
        return any(form.tense == "participle" for form in tokens[at - 3].forms)

    def _finite(self, at: int) -> bool:
        """Whether a word can only be a verb that no preposition stands before ("d'enquête" has the noun)."""
        return all(
            f.tense in ("past", "present", "future", "conditional", "subjunctive") for f in self.tokens[at].forms
        )

    def _infinitive(self, at: int) -> bool:
        return any(f.tense == "infinitive" for f in self.tokens[at].forms)

    def _noun(self, at: int) -> Phrase:
        token = self.tokens[at]
        sort = token.sort or ("act" if token.act else "")
        return Phrase(at, at, at, sort, plural=token.plural)

    def _name(self, at: int) -> Phrase | None:
        return self._latin_name(at) if self.grammar.capitals else self._arabic_name(at)

    def _latin_name(self, at: int) -> Phrase | None:
        tokens, grammar = self.tokens, self.grammar
        token = tokens[at]
        if not token.capital or token.tag:
            return None
        opens = at == 0 or tokens[at - 1].tag in ("end", "stop") or (at == 1 and tokens[0].tag == "quote")
        nouns = token.sort or token.act
        follows = at + 1 < len(tokens) and tokens[at + 1].capital and not tokens[at + 1].tag
        if opens and nouns and not follows and not self._capital_of(at + 1):
            return None
        if opens and token.forms and not nouns and not follows:
            return None
        last = at
        while True:
            after = last + 1
            if after < len(tokens) and tokens[after].capital and not tokens[after].tag:
                last = after
                continue
            steps = after
            while steps < len(tokens) and tokens[steps].low in grammar.particles and steps - after < 2:
                steps += 1
            if steps > after and steps < len(tokens) and tokens[steps].capital and not tokens[steps].tag:
                last = steps
                continue
            if token.sort in ("body", "place", "group") and self._capital_of(after):
                last = self._capital_of(after)
                continue
            break
        sort = token.sort if token.sort in ("body", "place", "group") else ""
        if token.sort in ("person", "people") or token.act:
            # "Presidente Valdés": a title with a capital.
            if last > at and token.sort == "person":
                return Phrase(at, last, last, "person", name=(at + 1, last), titles=(at, at))
            if token.act:
                return Phrase(at, last, at, "act")
            return Phrase(at, last, at, token.sort, plural=token.plural)
        low = " ".join(t.low for t in tokens[at : last + 1])
        if not sort and (low in grammar.places or tokens[at].low in grammar.places):
            sort = "place"
        if not sort and token.text.isupper() and len(token.text) > 1 and at == last:
            sort = "body"
        if not sort and (last > at or token.low in grammar.given):
            sort = "person"
        return Phrase(at, last, last, sort or "name", name=(at, last))

    def _capital_of(self, at: int) -> int:
        """The end of "de(l) (la) Capital" or "y Capital" inside a body's name; 0 where there is none."""
        tokens = self.tokens
        step = at
        while step < len(tokens) and step - at < 2 and (self._of(step) or tokens[step].tag in ("det", "conj")):
            step += 1
        if (
            step > at
            and step < len(tokens)
            and tokens[step].capital
            and not tokens[step].tag
            and tokens[at].tag != "det"
        ):
            if tokens[at].tag == "conj" and not (
                tokens[step].sort == "" and tokens[step].low not in self.grammar.given
            ):
                return 0
            return step
        return 0

    def _arabic_name(self, at: int, *, called: bool = False) -> Phrase | None:
        """A name in a script without capitals: it begins with a known given name, or stands behind "by name"."""
        tokens, grammar = self.tokens, self.grammar
        token = tokens[at]
        called = called or (at > 0 and tokens[at - 1].tag == "called")
        if token.met and not (at + 1 < len(tokens) and token.low in grammar.given and self._part_of_name(at + 1)):
            whole = at + 1 if at + 1 < len(tokens) and tokens[at + 1].met else at
            return Phrase(at, whole, whole, "person", name=(at, whole))
        if token.tag or token.sort or token.act or (token.low not in grammar.given and not called):
            return self._named_place(at)
        if token.forms and not called and not (at + 1 < len(tokens) and self._part_of_name(at + 1)):
            return None
        last = at
        family = False
        while last + 1 < len(tokens) and last - at < 4 and not family:
            after = last + 1
            if tokens[after].low in grammar.particles and after + 1 < len(tokens) and self._part_of_name(after + 1):
                last = after + 1
            elif self._part_of_name(after) and not self._of_verb(after):
                # The first word that is no given name closes the name.
                last, family = after, tokens[after].low not in grammar.given
            else:
                break
        if last == at and not called and self._whose(at + 1) is None:
            # A given name alone may be a common word.
            return None
        return Phrase(at, last, last, "person", name=(at, last))

    def _of_verb(self, at: int) -> bool:
        """ "تورج منتقل شده است": right before a verb that only carries another word, an unknown one is that word."""
        grammar = self.grammar
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if grammar.order != "SOV" or after is None or after.tag or self.tokens[at].low in grammar.given:
            return False
        senses = [s for form in after.forms for s in grammar.senses.get(form.lemma, ())]
        return bool(senses) and senses[0].kind == "support" and senses[0].code == "passive"

    def _part_of_name(self, at: int) -> bool:
        token = self.tokens[at]
        if token.tag or token.act or not token.low[0].isalpha():
            return False
        if token.low in self.grammar.given or token.low in self.grammar.families:
            return True
        return not token.sort and not token.forms and len(token.low) > 2

    def _named_place(self, at: int) -> Phrase | None:
        token = self.tokens[at]
        if not token.tag and token.low in self.grammar.places:
            return Phrase(at, at, at, "place", name=(at, at))
        return None

    def _behind(self, head: Phrase, *, inner: bool) -> None:
        """Take in what stands behind the head: adjectives, an apposed name, what it is of."""
        tokens, grammar = self.tokens, self.grammar
        while head.last + 1 < len(tokens) and not head.pronoun:
            after = head.last + 1
            token = tokens[after]
            if token.tag == "quote" and tokens[head.first - 1].tag == "quote" and head.first:
                break
            if (related := self._relative_of(head, after)) is not None:
                head.last, head.related = related, True
                continue
            if (aged := self._age(after)) is not None:
                head.last = aged
                continue
            if token.tag == "called" and head.name is None and head.sort in ("person", "people"):
                self._call(head, after + 1)
                break
            if self._of(after):
                nested = self.phrase(after + 1, inner=True) if after + 1 < len(tokens) else None
                if nested is None or (head.name is not None and head.sort == "person"):
                    break
                if nested.sort == "act" and head.sort in HUMAN and self._accused(head):
                    # "Acusó a los soldados del asesinato": of that they are accused.
                    break
                nested.prep, nested.role = after, "of"
                self._take(head, nested)
                continue
            if token.tag in ("num", "det") and head.sort == "act" and not grammar.capitals:
                nested = self.phrase(after, inner=True)
                if nested is None:
                    break
                self._take(head, nested)
                break
            if token.tag and token.tag not in ("alleged", "former"):
                break
            if head.name is not None and grammar.capitals and head.sort != "act" and not self._closes_body(head, after):
                break
            if token.tag in ("alleged", "former"):
                head.last = after
                continue
            if not self._goes_on(head, after, inner=inner):
                break

    def _accused(self, head: Phrase) -> bool:
        senses = self.grammar.senses
        before = (form for token in self.tokens[: head.first] for form in token.forms)
        return any(sense.kind == "accuse" for form in before for sense in senses.get(form.lemma, ()))

    def _call(self, head: Phrase, at: int) -> None:
        """Take in the name, or names, of whom the head tells: "مردی به نام علی راستین", "رجل يدعى سامر الحلاق"."""
        named = self._name(at) if at < len(self.tokens) else None
        if named is None or named.sort not in ("person", "name"):
            return
        if not head.plural:
            head.sort, head.name, head.head, head.last = "person", named.name, named.head, named.last
            head.called = True
            return
        left = head.count.lower or 0 if head.count is not None else 0
        while named is not None:
            head.last = named.last
            left -= 1
            more = head.last + 2 < len(self.tokens) and self.tokens[head.last + 1].tag in ("conj", "comma")
            # As many as are counted have names, known or not.
            counted = left > 0 and not self.grammar.capitals
            after = head.last + 2
            named = (self._arabic_name(after, called=True) if counted else self._name(after)) if more else None

    def _age(self, at: int) -> int | None:
        """The end of an age behind somebody: "de 31 años", "۳۱ ساله"."""
        tokens = self.tokens
        step = at + 1 if self._of(at) else at
        if step + 1 < len(tokens) and tokens[step].low[:1].isdigit() and tokens[step + 1].low in self.grammar.ages:
            return step + 1
        return None

    def _relative_of(self, head: Phrase, at: int) -> int | None:
        """In Persian the end of "فرزند حسین" or "، برادر علی راستین،" behind a full name."""
        tokens = self.tokens
        if head.sort != "person" or head.name is None:
            return None
        kin = at + 1 if tokens[at].tag == "comma" else at
        last = self._whose(kin)
        if last is None:
            return None
        closed = kin > at and last + 1 < len(tokens) and tokens[last + 1].tag == "comma"
        return last + 1 if closed else last

    def _whose(self, kin: int) -> int | None:
        """In Persian the end of "فرزند حسین" that begins at a token."""
        tokens, grammar = self.tokens, self.grammar
        if grammar.order != "SOV" or kin + 1 >= len(tokens) or not self._kin(kin):
            return None
        whose = self._name(kin + 1)
        if whose is not None:
            return whose.last
        return kin + 1 if tokens[kin + 1].low in grammar.given else None

    def _kin(self, at: int) -> bool:
        """Whether a word says whose relative somebody is."""
        low = self.tokens[at].low
        return low in self.grammar.kin or any(stem in self.grammar.kin for stem, _ in self.grammar.stems(low))

    def _closes_body(self, head: Phrase, at: int) -> bool:
        """Whether a small word ends a body's name: "Commission vérité a établi"."""
        tokens = self.tokens
        plain = not (tokens[at].capital or tokens[at].forms or tokens[at].sort or tokens[at].act or tokens[at].tag)
        if head.sort != "body" or not plain or at + 1 >= len(tokens):
            return False
        return tokens[at + 1].tag in ("aux", "comma") or bool(tokens[at + 1].forms) or tokens[at + 1].role == "of"

    def _take(self, head: Phrase, nested: Phrase) -> None:
        if head.of is None:
            head.of = nested
        head.last = nested.last

    def _goes_on(self, head: Phrase, after: int, *, inner: bool) -> bool:
        """Whether a word without a mark of its own behind the head belongs to it; takes it in if so."""
        tokens, grammar = self.tokens, self.grammar
        token = tokens[after]
        if not token.low[:1].isalpha():
            return False
        if (
            not grammar.capitals
            and head.sort in HUMAN
            and any(s in grammar.rumours for s, _ in grammar.stems(token.low))
        ):
            # "وزیر اتهام … را رد کرد": what the minister rejects.
            return False
        named = self._name(after)
        if token.met and head.sort not in (*HUMAN, "act"):
            # A word that was somebody's surname may be a common one behind another.
            named = None
        if named is not None and named.sort in ("person", "name", "body", "place", "group"):
            return self._apposed(head, named)
        if grammar.capitals:
            if token.forms or token.act or token.low.endswith(grammar.verb_endings):
                return False
            if tokens[head.last].capital and head.name is not None and head.sort != "body":
                return False
            head.last = after
            return True
        if token.forms or token.act:
            return self._act_behind(head, after)
        if head.name is not None and head.sort == "person":
            return False
        follows = after + 1 < len(tokens) and tokens[after + 1].met
        if grammar.order == "SOV" and head.sort in HUMAN and head.plural and (token.low in grammar.given or follows):
            # "سربازان عباس …": a given name behind a plural begins somebody else's name.
            return False
        if head.sort == "act":
            nested = self.phrase(after, inner=True)
            if nested is None:
                return False
            self._take(head, nested)
            return False
        if token.low in grammar.others and head.sort in ("people", "person", "number"):
            head.last = after
            return True
        if inner and self._is_of(head, token):
            head.last = after
            return True
        if token.sort in ("person", "people") and self._made_definite(head, after):
            head.last = after
            return True
        if grammar.order == "VSO" and token.sort == head.sort == "people" and self._agrees(head, after):
            # "مسلحين مجهولين": a plural behind a plural of the same ending describes it.
            head.last = after
            return True
        member = head.sort == "person" and head.of is not None and head.of.sort == "body"
        if token.sort in ("person", "people") and not member and head.sort in ("body", "people", "group", "person"):
            return False
        if grammar.order == "VSO" and grammar.definite(token.low) and self._is_measure(head):
            # "عن 88 عاما اللواء …": what has this ending is nobody's.
            return False
        if token.sort and grammar.order == "VSO" and self._definite(head) and not grammar.definite(token.low):
            # What the article has closed takes no further noun.
            return False
        if token.sort and grammar.order == "VSO" and not grammar.definite(token.low) and self._whole(head):
            # "مسلحون مجهولون منزل": what ends like this is nobody's.
            return False
        closed = self._definite(head) or (head.sort == "body" and head.of is not None and head.of.sort == "people")
        if token.sort == "body" and grammar.order == "VSO" and closed and grammar.definite(token.low):
            # "المنظمة الجيش", "رابطة أهالي لماي الجيش": two.
            return False
        if token.sort:
            nested_sort = token.sort
            head.last = after
            if head.of is None:
                head.of = Phrase(after, after, after, nested_sort)
            else:
                head.of.last = after
            return True
        if grammar.order == "VSO" and not grammar.definite(token.low) and self._definite(head):
            return False
        head.last = after
        if head.of is not None:
            head.of.last = after
        return True

    def _is_of(self, head: Phrase, token: Token) -> bool:
        """ "تصفية قادة الفلاحين": behind an act's noun a plural without the article is of the one with it."""
        grammar = self.grammar
        bare = head.sort == "people" and head.first == head.last and not self._definite(head) and not self._whole(head)
        return grammar.order == "VSO" and bare and token.sort == "people" and grammar.definite(token.low)

    def _made_definite(self, head: Phrase, at: int) -> bool:
        """ "لجنة الأهالي", "رابطة أهالي لماي": a body without the article and whose it is are one."""
        grammar, token = self.grammar, self.tokens[at]
        low = self.tokens[head.head].low
        if low in grammar.of_people and head.first == head.last and token.plural:
            head.of = Phrase(at, at, at, "people", plural=True)
            return True
        bare = head.sort == "body" and head.first == head.last and " " not in low and not grammar.definite(low)
        if grammar.order != "VSO" or not bare:
            return False
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        of_place = token.plural and after is not None and after.low.isalpha()
        of_place = of_place and after is not None and not (after.tag or after.sort or after.act or after.forms)
        if of_place:
            head.of = Phrase(at, at, at, "people", plural=True)
        return of_place or grammar.definite(token.low)

    def _agrees(self, head: Phrase, at: int) -> bool:
        first, second = self.tokens[head.last].low, self.tokens[at].low
        return first[-2:] == second[-2:] and self.grammar.definite(first) == self.grammar.definite(second)

    def _is_measure(self, head: Phrase) -> bool:
        low = self.tokens[head.head].low
        return head.first == head.last and head.sort == "thing" and low.endswith("ا") and not self.grammar.definite(low)

    def _whole(self, head: Phrase) -> bool:
        """Whether a plural has the ending that falls away before whose it is: "مسلحون", "مسلحو الجماعة"."""
        return head.plural and head.of is None and self.tokens[head.last].low.endswith(("ون", "ين"))

    def _definite(self, head: Phrase) -> bool:
        return any(self.grammar.definite(t.low) for t in self.tokens[head.head : head.last + 1])

    def _act_behind(self, head: Phrase, after: int) -> bool:
        """In Persian and Arabic a noun may be of an act ("sentence of execution")."""
        token = self.tokens[after]
        if token.act and not token.forms and head.sort in ("thing", "place") and not self.grammar.capitals:
            head.last = after
            return True
        return False

    def _marked_off(self, at: int) -> bool:
        """Whether a phrase begins with an article, or with a preposition that holds one ("del", "au")."""
        tokens = self.tokens
        return tokens[at].tag == "det" or (at > 0 and tokens[at - 1].low in self.grammar.fused)

    def _owned(self, head: Phrase) -> bool:
        """Whether a name behind a noun says whose it is."""
        grammar = self.grammar
        low = self.tokens[head.head].low
        if grammar.capitals or head.last != head.head:
            return False
        if self._kin(head.head):
            return not self._possessed(head.head)
        # In Arabic a noun without the article before a name is somebody's.
        return grammar.order == "VSO" and not grammar.definite(low) and low not in grammar.titles

    def _possessed(self, at: int) -> bool:
        """Whether a relative is somebody's already, so that the name behind is the relative's own: "شقيقه علي"."""
        return self.tokens[at].text.endswith(self.grammar.possessed)

    def _apposed(self, head: Phrase, named: Phrase) -> bool:
        if head.name is not None:
            return False
        if head.sort == "act":
            if self.grammar.capitals:
                return False
            self._take(head, self.phrase(named.first, inner=True) or named)
            return False
        if head.sort in ("person", "people") and named.sort in ("person", "name"):
            if head.sort == "people" and not self.grammar.capitals and not self._kin(head.head):
                return False
            if head.plural and head.count is not None and not self.grammar.capitals:
                # "آن سه نفر ژاله منتظر را …": three do not have one name.
                return False
            if self._owned(head):
                # "همسر سیاوش", "والدة ليلى": whose it is, and nobody's own name.
                self._take(head, named)
                return False
            head.titles = None if self._kin(head.head) and not self.grammar.capitals else (head.head, named.first - 1)
            head.name, head.head, head.last = named.name, named.head, named.last
            head.sort = "person"
            head.plural = False
            return False
        if head.sort == "place" and named.sort == "person" and not self.grammar.capitals:
            # "خانهٔ سهراب بلوت": somebody's.
            self._take(head, named)
            return False
        if head.sort == "place" and named.sort in ("name", "person", "place"):
            head.name, head.last = named.name, named.last
            return False
        if head.sort == "group" and named.sort in ("name", "person") and not self.grammar.capitals:
            head.last = named.last
            head.name = (head.head, named.last)
            return False
        if head.sort in ("body", "group") and self.grammar.capitals:
            head.name, head.last = (head.head, named.last), named.last
            return False
        if head.sort in ("body", "people", "group", "person") and named.sort == "place" and not self.grammar.capitals:
            head.last = named.last
            return True
        if head.sort in ("", "thing") and self.grammar.capitals:
            if head.sort == "" and named.sort == "person" and self._marked_off(head.first):
                # "El empresario Luis Gómez": what a full name stands behind is somebody.
                head.titles = (head.head, named.first - 1)
                head.sort, head.name, head.head = "person", named.name, named.head
            head.last = named.last
            return False
        return False
