"""Where does a proper name begin and end, with capitals and without them?"""

from __future__ import annotations

from dataclasses import dataclass

from asnad.language.fold import fold
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.token import Token

__all__ = ["Names"]


_NO_NAME_OPENS = tuple(map(fold, ("ي", "ت", "م")))
_NO_NAME_ENDS = tuple(map(fold, ("ا", "ت", "ه", "هم", "ون", "ين", "وا")))
"""How verbs, plurals and words with a pronoun begin and end, as words are compared; few given names do."""
_GOD = fold("الله")
_OF_FAMILIES = tuple(
    map(fold, ("پور", "زاده", "نژاد", "فر", "نیا", "وند", "منش", "خواه", "پناه", "دوست", "راد", "یان"))
)
"""How Persian family names end, and few other words."""
_OF_HER = fold("ية")
_OF_PLACE = fold("ي")
"""The ending of family names that tell of a place or a people, as words are compared."""


@dataclass(slots=True)
class Names:
    """The proper names among the tokens of a sentence."""

    tokens: list[Token]
    grammar: Grammar

    def name(self, at: int) -> Phrase | None:
        return self._latin_name(at) if self.grammar.capitals else self.arabic_name(at)

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
        if opens and token.forms and not nouns and (not follows or " " in token.low):
            # "Se trata de Luis Paz".
            return None
        says = at + 1 < len(tokens) and tokens[at + 1].tag in ("that", "when")
        if opens and says and not token.met and token.low not in grammar.given:
            # "Vi cómo violaban …", "Supe que …".
            return None
        if opens and token.low not in grammar.given and any(form.tense == "past" for form in token.forms) and not nouns:
            # "Murió Oren Falk".
            return None
        if opens and token.sort == "document" and at + 1 < len(tokens) and tokens[at + 1].role == "of":
            # "Testimonio de Amparo Niebla".
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
            led = opens and last == at and after < len(tokens) and tokens[after].role == "of"
            if led and not (nouns or token.met or token.low in grammar.given):
                # "Originaire d'Orvet, il …": who somebody is.
                break
            if steps > after and steps < len(tokens) and tokens[steps].capital and not tokens[steps].tag:
                last = steps
                continue
            if token.sort in ("body", "place", "group") and self._capital_of(after):
                last = self._capital_of(after)
                continue
            break
        sort = token.sort if token.sort in ("body", "place", "group") else ""
        if token.sort in ("person", "people") and last > at and self.of(at + 1):
            # "Familiares de Rosa Vega denunciaron …": whose they are.
            return Phrase(at, at, at, token.sort, plural=token.plural)
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
        if not sort and at == last and token.low.rstrip("0123456789-") in grammar.codes and token.text[-1].isdigit():
            sort = "person"
        if not sort and ". " in token.text:
            # "W. Q. D.": somebody whose name is kept back.
            sort = "person"
        if not sort and token.text.isupper() and len(token.text) > 1 and at == last:
            sort = "body"
        if not sort and (last > at or token.low in grammar.given):
            sort = "person"
        return Phrase(at, last, last, sort or "name", name=(at, last))

    def _capital_of(self, at: int) -> int:
        """The end of "de(l) (la) Capital" or "y Capital" inside a body's name; 0 where there is none."""
        tokens = self.tokens
        step = at
        while step < len(tokens) and step - at < 2 and (self.of(step) or tokens[step].tag in ("det", "conj")):
            step += 1
        if (
            step > at
            and step < len(tokens)
            and tokens[step].capital
            and not tokens[step].tag
            and tokens[at].tag != "det"
        ):
            if tokens[at].tag == "conj" and not (
                tokens[step].sort in ("", "thing") and tokens[step].low not in self.grammar.given
            ):
                return 0
            return step
        return 0

    def arabic_name(self, at: int, *, called: bool = False) -> Phrase | None:
        """A name in a script without capitals: it begins with a known given name, or stands behind "by name"."""
        tokens, grammar = self.tokens, self.grammar
        token = tokens[at]
        # "سجن أبو صالح": a place's name; "جهاد أبو عليا": the name has begun before.
        before = tokens[at - 1] if at else None
        opens = token.low in grammar.openers and not (before is not None and self._may_name(before))
        opens = opens and at + 1 < len(tokens) and self._part_of_name(at + 1)
        # "أبا مصعب", but no "أبا مسنا": a father who is old.
        opens = opens and (not token.sort or tokens[at + 1].low in grammar.given)
        called = (
            called
            or opens
            or (at > 0 and tokens[at - 1].tag == "called")
            or (grammar.order == "VSO" and self.is_listed(at))
            or self.is_described(at)
            or self.is_child(at)
        )
        if token.met and not (at + 1 < len(tokens) and token.low in grammar.given and self._part_of_name(at + 1)):
            whole = at + 1 if at + 1 < len(tokens) and tokens[at + 1].met else at
            return Phrase(at, whole, whole, "person", name=(at, whole))
        serves = token.low in grammar.servants and at + 1 < len(tokens) and self._is_title(at + 1)
        known = token.tag or (token.sort and not opens) or token.act
        if known or (token.low not in grammar.given and not called and not serves):
            return self.named_place(at)
        if token.forms and not called and not (at + 1 < len(tokens) and self._part_of_name(at + 1)):
            return None
        last = at + serves
        family = False
        while last + 1 < len(tokens) and last - at < 4 and not family:
            after = last + 1
            if " ".join(t.low for t in tokens[after : after + 2]) in grammar.nicknames:
                # «سهراب کاوه معروف به مرتضی»
                break
            if self._is_described_thing(at, after):
                break
            if tokens[after].low in grammar.particles and after + 1 < len(tokens) and self._part_of_name(after + 1):
                last = after + 1
            elif tokens[after].low in grammar.servants and after + 1 < len(tokens) and self._is_title(after + 1):
                # "صبري عبد الحق"
                last = after + 1
            elif called and grammar.order == "VSO" and self._is_title(after):
                # "اسمه عدنان القاضي": a judge by his name.
                last, family = after, True
            elif (
                self._part_of_name(after) and not self._of_verb(after) and not (last > at and self._may_be_verb(after))
            ):
                # The first word that is no given name closes the name.
                last, family = after, tokens[after].low not in grammar.given
            else:
                break
        if last > at and grammar.order == "VSO" and last + 1 < len(tokens) and tokens[last + 1].low == _GOD:
            # "رشا حرز الله"
            last += 1
        last += family and self._from_where(last + 1)
        alone = last == at and not called and self.whose(at + 1) is None
        if alone and not (self._titled(at) or self._of_kin(at) or self._shares_family(at)):
            # A given name alone may be a common word.
            return None
        return Phrase(at, last, last, "person", name=(at, last))

    def _is_described_thing(self, at: int, after: int) -> bool:
        """In Arabic "أدى سامر حسن اليمين القانونية": a noun that a "she" describes is no part of his name."""
        tokens, grammar = self.tokens, self.grammar
        if grammar.order != "VSO" or after + 1 >= len(tokens) or tokens[at].low in grammar.her_names:
            return False
        noun, said = tokens[after : after + 2]
        she = said.low.endswith(_OF_HER) and grammar.definite(said.low) and not (said.tag or said.sort)
        return she and grammar.definite(noun.low) and not noun.low.endswith(_OF_PLACE)

    def _from_where(self, at: int) -> bool:
        """ "نسرین کاردان اصفهانی را", "فاطمة الحداد المراكشي": behind a family name, and before what closes it, where
        the family is from."""
        grammar = self.grammar
        if at + 1 >= len(self.tokens):
            return False
        token, after = self.tokens[at : at + 2]
        plain = not (token.tag or token.sort or token.act or token.forms) and token.low.isalpha()
        if not plain or not token.low.endswith(_OF_PLACE) or token.low in grammar.adjectives or len(token.low) < 4:
            return False
        if grammar.order == "VSO" and (not grammar.definite(token.low) or token.low in grammar.sufferers):
            # "وصف الوزير عمر حداد القتلى بأنهم …": the dead, and nobody from there.
            return False
        acts = any(s.kind == "act" for f in after.forms for s in grammar.senses.get(f.lemma, ()))
        closes = after.tag in ("object", "comma", "end", "conj", "adv", "time") or after.tag == "verbal" or acts
        return closes or (grammar.order == "VSO" and after.tag == "prep")

    def _may_name(self, token: Token) -> bool:
        """Whether a word before "أبو" may be a given name that is not known, or a place that is named."""
        if any(token.low.removeprefix(p) in self.grammar.nationals for p in self.grammar.prefixes):
            # "الداعية التونسي أبو سامر"
            return False
        return token.sort == "place" or not (token.tag or token.sort or token.forms or token.act)

    def _is_title(self, at: int) -> bool:
        """Whether an Arabic word has the article and is nothing but a noun: "القاضي", "الحق"."""
        token = self.tokens[at]
        return self.grammar.definite(token.low) and not token.tag and not token.forms and not token.act

    def _titled(self, at: int) -> bool:
        """In Persian "حاجی ناصر،", in Arabic "الطفلة ليلى،": a title and a given name alone, and no object."""
        tokens, grammar = self.tokens, self.grammar
        if grammar.order == "VSO" and at and at + 1 < len(tokens):
            who = tokens[at - 1]
            one = who.sort == "person" and not (who.plural or who.tag or who.forms) and grammar.definite(who.low)
            return one and bool(tokens[at + 1].tag) and tokens[at + 1].tag not in ("num", "det", "whom")
        if grammar.order != "SOV" or not at or at + 1 >= len(tokens) or tokens[at - 1].low not in grammar.titles:
            return False
        return tokens[at + 1].tag in ("comma", "conj", "rel", "that", "object", "prep", "end", "time")

    def _of_kin(self, at: int) -> bool:
        """ "شوهرم یونس", "شقيقه علي": behind a relative who is somebody's a given name alone is the relative's own."""
        tokens = self.tokens
        marks = [token.tag for token in tokens[max(0, at - 1) : at + 2]]
        kin = at - 2 if marks[:1] == marks[-1:] == ["comma"] and self.grammar.order == "SOV" else at - 1
        if kin < 0 or not self.kin(kin) or not tokens[kin].text.endswith(self.grammar.possessed):
            return False
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        return after is None or bool(after.tag or after.forms or after.sort or after.act)

    def _shares_family(self, at: int) -> bool:
        """«لیلا و سارا قادری», "ليلى وسارة القادري": two given names, and one family's behind them."""
        tokens, given = self.tokens, self.grammar.given
        if at + 3 >= len(tokens) or tokens[at + 1].tag != "conj" or tokens[at + 2].tag or tokens[at].forms:
            return False
        second, family = tokens[at + 2 : at + 4]
        return second.low in given and not second.forms and family.low not in given and self._part_of_name(at + 3)

    def _of_verb(self, at: int) -> bool:
        """ "تورج منتقل شده است": right before a verb that only carries another word, an unknown one is that word."""
        grammar = self.grammar
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if grammar.order != "SOV" or after is None or after.tag or self.tokens[at].low in grammar.given:
            return False
        marks = [t.tag or ("verb" if t.forms else "") for t in self.tokens[:at]]
        if "demand" in marks and not {"verb", "comma"} & set(marks[marks.index("demand") :]):
            # «خواستار آزادی رضا کریمی شد»: the verb carries a word that stands further in front.
            return False
        senses = [s for form in after.forms for s in grammar.senses.get(form.lemma, ())]
        return bool(senses) and senses[0].kind == "support" and senses[0].code == "passive"

    def _may_be_verb(self, at: int) -> bool:
        """In Arabic "ليلى منصور أصدرت", "عبد الرازق مختفيا": a third word with this ending is told of them."""
        low = self.tokens[at].low
        return self.grammar.order == "VSO" and low not in self.grammar.given and low.endswith(("ت", "وا", "ا"))

    def is_new_name(self, at: int) -> bool:
        """In Arabic "نزيه الخالدي": a word that is in no list, and a family name with the article behind it."""
        tokens, grammar = self.tokens, self.grammar
        if grammar.order != "VSO" or at + 1 >= len(tokens):
            return False
        first, family = tokens[at].low, tokens[at + 1].low
        plain = all(
            not (t.tag or t.sort or t.act or t.forms) and t.low not in grammar.tolls and t.low not in grammar.places
            for t in tokens[at : at + 2]
        )
        looks = len(first) > 2 and not first.startswith(_NO_NAME_OPENS) and not first.endswith(_NO_NAME_ENDS)
        return (
            plain and looks and not grammar.definite(first) and grammar.definite(family) and family.endswith(_OF_PLACE)
        )

    def is_described(self, at: int) -> bool:
        """In Persian "زانکو محمدپور، دانش‌آموز ۱۷ ساله،": two words in no list, and how old somebody is."""
        tokens, grammar = self.tokens, self.grammar
        if grammar.order != "SOV" or at + 4 >= len(tokens) or tokens[at + 2].tag != "comma":
            return False
        opens = at == 0 or tokens[at - 1].tag in ("end", "stop", "that")
        unknown = self._is_unknown(at, 2)
        said, after = tokens[at + 3], tokens[at + 4]
        one = said.sort == "person" and not (said.plural or said.tag)
        aged = any(t.low in grammar.ages for t in tokens[at + 4 : at + 7]) and (one or said.low[:1].isdigit())
        family = tokens[at + 1].low.endswith(_OF_FAMILIES) and one and not grammar.is_office(said.low)
        return opens and unknown and (aged or (family and not after.forms))

    def is_child(self, at: int) -> bool:
        """In Persian «صفر دلکش فرزند هاشم»: two words in no list, and behind them whose child somebody is."""
        tokens, grammar = self.tokens, self.grammar
        if grammar.order != "SOV" or at + 3 >= len(tokens) or not self._is_unknown(at, 2):
            return False
        # «متهم ردیف چهارم صفر دلکش فرزند هاشم»
        ranked = at > 1 and tokens[at - 2].low in grammar.words_for("ranks")
        opens = at == 0 or tokens[at - 1].tag in ("end", "stop", "that", "conj") or ranked
        child, father = tokens[at + 2 : at + 4]
        plain = not (father.tag or father.sort or father.forms)
        return opens and plain and child.low in grammar.words_for("child_of")

    def _is_unknown(self, at: int, size: int) -> bool:
        """Whether so many words in no list begin at a token."""
        return all(
            not (t.tag or t.sort or t.act or t.forms)
            and t.low not in self.grammar.places
            and t.low.replace("\u200c", "").isalpha()
            for t in self.tokens[at : at + size]
        )

    def is_listed(self, at: int) -> bool:
        """Whether a token begins one of at least two names in a list that "كل من" or "وهم" opens."""
        tokens, first = self.tokens, at
        while first > 2 and tokens[first - 1].tag in ("conj", "comma") and self._is_name(first - 3):
            first -= 3
        opened = first > 0 and tokens[first - 1].low in self.grammar.listing
        last = first
        while last + 2 < len(tokens) and tokens[last + 2].tag in ("conj", "comma") and self._is_name(last + 3):
            last += 3
        return opened and last > first and self._is_name(first)

    def _is_name(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        given = self.tokens[at].low in self.grammar.given and not self.tokens[at].tag
        return (given and at + 1 < len(self.tokens) and self._part_of_name(at + 1)) or self.is_new_name(at)

    def _part_of_name(self, at: int) -> bool:
        token = self.tokens[at]
        if token.tag or token.act or not token.low[0].isalpha():
            return False
        after = self.tokens[at + 1].low if at + 1 < len(self.tokens) else ""
        if self.grammar.order == "VSO" and after in self.grammar.judgements["penalties"]:
            # "ليلى منصور ثلاث سنوات"
            return False
        if token.low in self.grammar.given or token.low in self.grammar.families:
            return True
        if self.grammar.order == "SOV" and token.low in self.grammar.places:
            # "میدان ژاله تهران": no family is called as a town is.
            return False
        plain = not token.sort or self._names_family(at) or self._names_place(at)
        return plain and not token.forms and len(token.low) > 2

    def _names_place(self, at: int) -> bool:
        """In Arabic "منال الكعبي": the ending of families, on a word that is some thing or place without it."""
        token = self.tokens[at]
        family = (
            self.grammar.order == "VSO" and token.sort in ("thing", "place") and token.low not in self.grammar.nouns
        )
        return family and self.grammar.definite(token.low) and token.low.endswith(_OF_PLACE)

    def _names_family(self, at: int) -> bool:
        """In Persian "میثم دهقانی": a word for somebody with the ending of families, where no object can end."""
        low = self.tokens[at].low
        family = self.grammar.order == "SOV" and low.endswith(_OF_PLACE) and low not in self.grammar.nouns
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        # "همسلولی‌اش شهین وکیلی را": behind the given name of somebody's relative it is the family's.
        of_kin = at > 1 and self.tokens[at - 1].low in self.grammar.given and self.kin(at - 2)
        closed = after is not None and (after.tag not in ("object", "rel") or of_kin)
        return family and self.tokens[at].sort == "person" and closed

    def named_place(self, at: int) -> Phrase | None:
        token = self.tokens[at]
        if not token.tag and token.low in self.grammar.places:
            return Phrase(at, at, at, "place", name=(at, at))
        return None

    def of(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].tag == "prep" and self.tokens[at].role == "of"

    def whose(self, kin: int) -> int | None:
        """In Persian the end of "فرزند حسین" that begins at a token."""
        tokens, grammar = self.tokens, self.grammar
        if grammar.order != "SOV" or kin + 1 >= len(tokens) or not self.kin(kin):
            return None
        whose = self.name(kin + 1)
        if whose is not None:
            return whose.last
        return kin + 1 if tokens[kin + 1].low in grammar.given else None

    def kin(self, at: int) -> bool:
        """Whether a word says whose relative somebody is."""
        low = self.tokens[at].low
        return low in self.grammar.kin or any(stem in self.grammar.kin for stem, _ in self.grammar.stems(low))
