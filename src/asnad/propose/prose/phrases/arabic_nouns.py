"""What belongs to an Arabic noun, by its article, written together with it, and by endings? Long: one by one."""

from __future__ import annotations

import re
from abc import abstractmethod
from dataclasses import dataclass

from asnad.language.fold import fold
from asnad.propose.prose.phrases.aged import Aged
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.words.token import Token

__all__ = ["ArabicNouns"]

_SUFFERED = re.compile(r"\w\u064f[^\W\d_]{2,}ت")
"""A passive of a "she" that is written with its vowel: "أسرة شُردت من بيتها"."""
_ADJECTIVES = tuple(map(fold, ("ي", "ية")))
"""Endings, as words are compared, of adjectives made from nouns."""
_OF_HER = fold("ية")
_HER = fold("ة")
_HE = fold("ي")
_AN = "\u064b"
_OURS = fold("نا")
_HIS = fold("ته")
_THEIRS = tuple(map(fold, ("هما", "ها", "هم", "هن")))
_OF_PEOPLE = (fold("يا"), fold("يين"), fold("ياً"))
"""Endings, as words are compared, of people who are counted and told of by where they are from."""
_PEOPLE = frozenset({"person", "people"})
_DUALS = ("ان", fold("تين"))
"""Endings, as words are compared, that are no plural's."""


@dataclass(slots=True)
class ArabicNouns(Aged):
    """What the words behind an Arabic noun are to it."""

    @abstractmethod
    def phrase(self, at: int, *, inner: bool = False) -> Phrase | None:
        """The noun phrase that begins at a token."""

    def suffered_by(self, at: int) -> bool:
        """In Arabic "بعد اعتقاله": it was done to him, not by him, where nobody else follows ("اعتقاله للناشط")."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if after is not None and not after.tag and (after.low in self.grammar.given or after.sort in HUMAN):
            # "نفى قتله علي حسن": somebody else follows.
            return False
        return self.grammar.order == "VSO" and (after is None or after.low != "ل")

    def whose_place(self, head: Phrase, at: int) -> Phrase | None:
        """In Arabic "منزل المحامية ليلى منصور": whose home, or what else it is, with what she is before the name."""
        grammar, token = self.grammar, self.tokens[at]
        low = self.tokens[head.head].low
        home = head.sort in ("place", "thing") and head.last == head.head and not grammar.definite(low)
        kin = self.kin(at) and not self.possessed(at) and at + 1 < len(self.tokens) and self.name(at + 1) is not None
        told = grammar.definite(token.low) or token.low in grammar.members or kin
        if grammar.order != "VSO" or not home or token.sort != "person" or not told:
            return None
        return self.phrase(at, inner=True)

    def is_of(self, head: Phrase, token: Token) -> bool:
        """ "تصفية قادة الفلاحين": behind an act's noun a plural without the article is of the one with it."""
        grammar = self.grammar
        bare = head.sort == "people" and head.head == head.last and not self.definite(head) and not self.whole(head)
        return grammar.order == "VSO" and bare and token.sort in ("people", "body") and grammar.definite(token.low)

    def ranked(self, head: Phrase, at: int) -> bool:
        """In Arabic "العقيد نزيه الخالدي", "وزير الداخلية نزيه الخالدي": a new name behind a rank or an office, where a
        verb or a preposition stands before that, so that the word behind it is no verb."""
        tokens, grammar = self.tokens, self.grammar
        if head.sort != "person" or head.plural or head.name is not None:
            return False
        if self.stands_bare(head, at) or self.called_by_words(head, at) or self.surnamed_alone(head, at):
            return True
        if not self.is_new_name(at):
            return False
        low = tokens[head.head].low
        # "الناشط نزيه الخالدي": behind a word with the article for somebody who is no officer.
        plain = grammar.definite(low) and not any(stem in grammar.forces for stem, _ in grammar.stems(low))
        if not (low in grammar.titles or grammar.is_office(low) or plain):
            return False
        before = tokens[max(0, head.first - 4) : head.first]
        nearest = before[-1] if before else None
        return (
            nearest is not None
            and nearest.tag not in ("that", "conj", "stop", "quote", "comma", "rel")
            and any(t.forms or t.tag == "prep" or t.act for t in before)
        )

    def stands_bare(self, head: Phrase, at: int) -> bool:
        """In Arabic "قُتل المتظاهر محجوب التاج": behind an act and a noun with the article no word without it is an
        adjective; it is a name, where one more word and then a mark, a preposition or a day follows."""
        tokens, grammar = self.tokens, self.grammar
        if grammar.order != "VSO" or not head.first or at + 2 >= len(tokens):
            return False
        if any(not grammar.definite(t.low) for t in tokens[head.head : head.last + 1]):
            return False
        before, first, family, behind = tokens[head.first - 1], *tokens[at : at + 3]
        acts = before.act or any(s.kind == "act" for f in before.forms for s in grammar.senses.get(f.lemma, ()))
        acts = acts or (before.tag == "prep" and self._judges(head.first - 1))
        plain = all(not (t.tag or t.sort or t.act or t.forms) and len(t.low) > 2 for t in (first, family))
        closes = behind.tag in ("comma", "end", "stop", "prep", "time", "adv")
        looks = not grammar.definite(first.low) and not first.low.startswith(("ي", "ت")) and first.low[-1] not in "اهت"
        looks = looks and not first.low.endswith(("ون", "ين")) and not family.low.endswith(("ا", "ون", "ين"))
        return bool(acts) and grammar.definite(tokens[head.head].low) and plain and closes and looks

    def surnamed_alone(self, head: Phrase, at: int) -> bool:
        """In Arabic "بأمر من العقيد شاهين،": behind a rank alone a surname that no list has, where a mark or a
        preposition follows."""
        tokens, grammar = self.tokens, self.grammar
        ranked = grammar.order == "VSO" and head.first == head.last and tokens[head.head].low in grammar.titles
        if not ranked or not grammar.definite(tokens[head.head].low) or at + 1 >= len(tokens):
            return False
        name, behind = tokens[at], tokens[at + 1]
        plain = not (name.tag or name.sort or name.act or name.forms) and len(name.low) > 3
        looks = not grammar.definite(name.low) and not name.low.startswith(("ي", "ت")) and name.low[-1] not in "اهت"
        return plain and looks and behind.tag in ("comma", "end", "stop", "prep", "conj", "rel", "time", "adv")

    def is_dual(self, token: Token) -> bool:
        """In Arabic "الصحفيان", "صحفيتين": two, by an ending that no plural has."""
        grammar = self.grammar
        bare = [token.low.removeprefix(prefix) for prefix in ("", *grammar.prefixes)]
        return token.low.endswith(_DUALS) and not any(word in grammar.nouns for word in bare)

    def made_definite(self, head: Phrase, at: int) -> bool:
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

    def of_kin(self, head: Phrase, at: int) -> bool:
        """In Arabic "أسرة الناشط زيد", "والد الأسير": a relative, or a family, and whose it is, with the article; in
        Persian "دو دختر حاجی نادر"."""
        tokens, grammar = self.tokens, self.grammar
        if grammar.order == "SOV" and self.kin(head.head) and head.last == head.head and not self.possessed(head.head):
            named = self.phrase(at, inner=True) if tokens[at].low in grammar.titles else None
            return named is not None and (named.name is not None or named.last > at)
        bare = head.first == head.last and self.kin(head.head) and not grammar.definite(tokens[head.head].low)
        told = tokens[at].sort == "person" and grammar.definite(tokens[at].low) and at + 1 < len(tokens)
        if grammar.order != "VSO" or not bare or not told or self.possessed(head.head):
            return False
        return not tokens[at].plural

    def ranked_behind(self, head: Phrase, at: int) -> bool:
        """In Arabic "قائد القاعدة العقيد سامر": a rank behind an office with its place is of the same one."""
        placed = head.sort == "person" and head.of is not None and head.of.sort == "place" and head.name is None
        office = placed and self.grammar.is_office(self.tokens[head.head].low) and not head.plural
        return self.grammar.order == "VSO" and office and self.tokens[at].low in self.grammar.titles

    def belongs_to(self, head: Phrase, at: int) -> bool:
        """In Arabic "الشقيق الأكبر للناشط سامر": whose relative somebody is who has the article."""
        grammar, tokens = self.grammar, self.tokens
        kin = head.name is None and not head.plural and self.kin(head.head) and grammar.definite(tokens[head.head].low)
        if grammar.order != "VSO" or not kin or tokens[at].low != "ل" or at + 1 >= len(tokens):
            return False
        named = self.name(at + 1)
        return named is not None or tokens[at + 1].sort == "person"

    def of_my_kin(self, head: Phrase, at: int) -> bool:
        """In Arabic "ابن عمي خالد": a relative of a relative of somebody's, and one person."""
        bare = head.first == head.last and self.kin(head.head) and not self.grammar.definite(self.tokens[head.head].low)
        if self.grammar.order != "VSO" or not bare or head.possessed or self.possessed(head.head):
            return False
        return not self.tokens[at].tag and self.kin(at) and self.possessed(at)

    def agrees(self, head: Phrase, at: int) -> bool:
        first, second = self.tokens[head.last].low, self.tokens[at].low
        if second in self.grammar.adjectives and self.grammar.definite(first) == self.grammar.definite(second):
            # "السجناء السياسيين": what a plural of another kind is described by.
            return True
        return first[-2:] == second[-2:] and self.grammar.definite(first) == self.grammar.definite(second)

    def relates(self, head: Phrase, at: int) -> bool:
        """In Arabic "الناشطة المدنية سهى": an adjective between a word for somebody, who is no force, and the name."""
        tokens, grammar = self.tokens, self.grammar
        first, second = tokens[head.last].low, tokens[at].low
        alike = grammar.definite(first) and grammar.definite(second) and first.endswith("ه") == second.endswith("ه")
        if grammar.order != "VSO" or not alike or not second.endswith(_ADJECTIVES) or at + 1 >= len(tokens):
            return False
        if head.sort != "person" or head.name is not None or head.plural or grammar.is_office(first):
            return False
        force = any(stem in grammar.forces for stem, _ in grammar.stems(first)) or first in grammar.titles
        named = self.name(at + 1)
        return not force and named is not None and named.sort == "person"

    def armed(self, head: Phrase, at: int) -> bool:
        """In Arabic "الفصيل المسلح", "الجهاز الأمني", "الحرس الريفي": behind a body or a group what can be somebody, or
        has the ending of what is of a body or a place, describes it."""
        first, second = self.tokens[head.last].low, self.tokens[at].low
        bare = next((second.removeprefix(p) for p in self.grammar.prefixes if second.startswith(p)), second)
        alike = self.grammar.definite(first) == self.grammar.definite(second)
        related = self.tokens[at].sort in ("body", "place") and bare not in self.grammar.nouns
        related = related and second.endswith(_ADJECTIVES) and self.grammar.definite(second)
        of_body = head.sort == "people" and self.tokens[head.last].sort == "body" and related
        return (
            self.grammar.order == "VSO"
            and alike
            and (head.sort in ("body", "group", "") or of_body)
            and (related or bare in self.grammar.adjectives)
        )

    def is_measure(self, head: Phrase) -> bool:
        low = self.tokens[head.head].low
        return head.first == head.last and head.sort == "thing" and low.endswith("ا") and not self.grammar.definite(low)

    def whole(self, head: Phrase) -> bool:
        """Whether a plural has the ending that falls away before whose it is: "مسلحون", "مسلحو الجماعة"."""
        ends = (fold("ون"), fold("ين"))
        whole = head.plural and self.tokens[head.last].low.endswith(ends)
        return head.of is None and (whole or (head.first == head.last and self.is_dual(self.tokens[head.head])))

    def closed(self, head: Phrase) -> bool:
        """In Arabic "الجنود", "مسلحون": no noun behind is what they are of."""
        return self.definite(head) or self.whole(head)

    def definite(self, head: Phrase) -> bool:
        return any(self.grammar.definite(t.low) for t in self.tokens[head.head : head.last + 1])

    def tells_of(self, head: Phrase) -> bool:
        """ "صحفية زارت سامر الحلبي": behind a word for somebody without the article, which is no office, a word that
        nobody knows may be a verb, and the name behind it another's."""
        grammar, last = self.grammar, self.tokens[head.last]
        low = self.tokens[head.head].low
        office = low in grammar.titles or grammar.is_office(low) or self.kin(head.head)
        if grammar.order != "VSO" or head.last == head.head or office or grammar.definite(low):
            return False
        known = last.tag or last.sort or last.act or grammar.definite(last.low) or last.low.endswith(_ADJECTIVES)
        return not known

    def possessed(self, at: int) -> bool:
        """Whether a relative is somebody's already, so that the name behind is the relative's own: "شقيقه علي"."""
        return self.tokens[at].text.endswith(self.grammar.possessed)

    def takes_no_more(self, head: Phrase, at: int) -> bool:
        """In Arabic whether the word behind a noun is no part of its phrase, whatever it is."""
        grammar, token = self.grammar, self.tokens[at]
        if grammar.order != "VSO" or head.sort == "act":
            return False
        if token.low in grammar.falling and at + 1 < len(self.tokens) and self.tokens[at + 1].count is not None:
            # "أعلنت وزارة الصحة سقوط 12 قتيلا"
            return True
        low, last, known = self.tokens[head.head].low, self.tokens[head.last].low, bool(token.sort)
        human = head.sort in HUMAN
        if human and any(token.low in (f"{noun}{e}" for e in grammar.possessed) for noun in grammar.undergone):
            # "لقي جندي مصرعه"
            return True
        bare = next((token.low.removeprefix(p) for p in grammar.prefixes if token.low.startswith(p)), token.low)
        thing = bare != token.low and bare in grammar.nouns and bare not in grammar.ages
        if human and token.sort == "thing" and grammar.definite(last) and thing:
            # "أطلق الجنود الرصاص"
            return True
        counted = head.count is not None and self.tokens[head.head].text.rstrip(_AN).endswith("ا")
        if counted and head.last == head.head:
            # "لقي 27 محتجزا حتفهم": what is counted so is described by words with its ending.
            return not token.low.endswith("ا") and token.low not in grammar.others
        if (human and self._may_act(token)) or _SUFFERED.fullmatch(token.text):
            return True
        whose = low.endswith(_HIS) and head.last == head.head and f"{low.removesuffix(_HIS)}{_HIS[-1]}" in grammar.nouns
        if whose and token.sort == "body":
            # "اتهمت عائلته المخابرات"
            return True
        if _AN in token.text[-2:] and grammar.definite(last.split()[-1]):
            # "رئيسا لهيئة الأركان خلفا للفريق …"
            return True
        if human and token.low.endswith(_OURS) and token.low.removesuffix(_OURS) in grammar.nouns:
            # "اقتحمت دورية بيتنا"
            return True
        if (
            low.endswith(_THEIRS)
            and head.last == head.head
            and token.sort
            and (token.sort == "body" or not token.low.endswith(_ADJECTIVES))
        ):
            # "اتهمت عائلتها ميليشيا الفجر"
            return any(stem in grammar.nouns for stem in (low.removesuffix(e) for e in _THEIRS))
        if self._opens_person(head, token) or (_AN in self.tokens[head.last].text[-2:] and grammar.definite(token.low)):
            # "حملت عائلته حزبا نافذا المسؤولية": what has this ending takes no noun.
            return True
        if head.sort == "place" and head.last > head.head and token.sort in _PEOPLE and grammar.definite(token.low):
            # "في سجن بيرجند المواطنان محمود ورامي"
            return True
        if head.sort == "place" and head.name is not None and last in grammar.places:
            # "في أم درمان جثامين …"
            return not grammar.definite(token.low)
        # "انتقدت منظمات حقوقية التعيين": what describes a plural or a "she" closes it.
        described = head.last > head.head and last.endswith(_HER) and last not in grammar.nouns
        described = described and not grammar.definite(last) and low.endswith(("ات", _HER))
        if head.sort in ("thing", "") and token.sort in HUMAN:
            # "طائرة مسيرة القيادي", "وحدة خاصة الشاب"
            return described and grammar.definite(token.low)
        described = described and last.endswith(_OF_HER)
        return described and grammar.definite(token.low) and (not known or token.sort == "thing")

    def _judges(self, prep: int) -> bool:
        """ "حكما بالسجن أربع سنوات على الباحث …": whether a verb of judging stands before its own preposition."""
        low, senses = self.tokens[prep].low, self.grammar.senses
        for token in reversed(self.tokens[max(0, prep - 14) : prep]):
            if token.tag in ("stop", "end", "that", "rel", "conj"):
                return False
            if any(s.kind == "judged" and low in s.object.split("|") for f in token.forms for s in senses[f.lemma]):
                return True
        return False

    def against(self, head: Phrase, at: int) -> bool:
        """In Arabic "لجنة مناهضة التعذيب", "جهاز مكافحة الإرهاب": what a body is for, or against, is in its name."""
        cause = head.sort == "body" and head.last == head.head + 1 and self.tokens[head.last].low in self.grammar.causes
        return self.grammar.order == "VSO" and cause and self.grammar.definite(self.tokens[at].low)

    def _opens_person(self, head: Phrase, token: Token) -> bool:
        """ "عند الحاجز الشمالي الممرضة فاتن": behind a noun with the article a word for somebody, who is no adjective,
        begins another."""
        bare = next((token.low.removeprefix(p) for p in self.grammar.prefixes if token.low.startswith(p)), "")
        known = token.sort in ("person", "people") and bare in self.grammar.nouns
        apart = head.sort in ("place", "thing", "") and self.grammar.definite(self.tokens[head.head].low)
        return known and apart and not bare.endswith(_ADJECTIVES)

    def _may_act(self, token: Token) -> bool:
        """ "مسلحون يستقلون", "ناج يقيم": a word that nobody knows opens like a verb of "he", and is no people's."""
        low = token.low
        known = token.tag or token.sort or token.act or low in self.grammar.given or low in self.grammar.families
        if known or not low.startswith(_HE) or len(low) < 4:
            return False
        return not any(low.removesuffix(e).endswith(_HE) for e in ("", "ون", "ين", _HER, "ا", "ات"))

    def counted_people(self, head: Phrase) -> bool:
        """In Arabic "23 فلسطينيا", "ثلاثة لبنانيين": as many of a people, by the ending of the word."""
        low = self.tokens[head.head].low
        plain = head.sort == "" and head.name is None and head.count is not None and head.first < head.head
        return plain and self.grammar.order == "VSO" and len(low) > 4 and low.endswith(_OF_PEOPLE)

    def called_by_words(self, head: Phrase, at: int) -> bool:
        """In Arabic "الناشط الإعلامي نضال العبود": behind who somebody is, with the article, a common word that is also
        a given name begins one."""
        tokens, grammar = self.tokens, self.grammar
        if grammar.order != "VSO" or at + 1 >= len(tokens) or tokens[at].low not in grammar.name_words:
            return False
        titled = head.last == head.head and tokens[head.head].low in grammar.titles
        whole = titled or all(grammar.definite(t.low) for t in tokens[head.head : head.last + 1])
        return whole and not (tokens[at].tag or tokens[at].sort or tokens[at].act) and self._part_of_name(at + 1)

    def one_man(self, head: Phrase, at: int) -> bool:
        """In Arabic "على القيادي المعارض", "مقتل الناشط الصحفي": behind a preposition, or a noun of whom it was done
        to, two words for somebody with the article are one's, who is no force."""
        tokens, grammar, token = self.tokens, self.grammar, self.tokens[at]
        if grammar.order != "VSO" or not head.first or head.sort != "person" or head.name is not None or head.plural:
            return False
        last = tokens[head.last].low
        alike = token.sort == "person" and not token.plural and grammar.definite(last) and grammar.definite(token.low)
        alike = alike and last.endswith(_HER) == token.low.endswith(_HER) and not grammar.is_office(token.low)
        before = tokens[head.first - 1]
        led = (before.tag == "prep" and before.role != "agent") or before.low in grammar.undergone
        force = any(s in grammar.forces for t in (tokens[head.head], token) for s, _ in grammar.stems(t.low))
        return alike and led and not force and token.low not in grammar.titles

    def of_his_body(self, head: Phrase, at: int) -> Phrase | None:
        """In Arabic "القيادي في حركة الفجر إبراهيم النجار": the full name behind the body that somebody is in."""
        tokens, grammar = self.tokens, self.grammar
        known = grammar.order == "VSO" and head.sort == "person" and head.name is None and not head.plural
        if not known or tokens[at].role != "place" or not grammar.definite(tokens[head.last].low):
            return None
        body = self.phrase(at + 1, inner=True) if at + 1 < len(tokens) else None
        if body is None or body.sort != "body" or body.name is not None or body.last + 2 >= len(tokens):
            return None
        named = self.name(body.last + 1)
        full = named is not None and named.sort == "person" and named.name is not None and named.last > named.first
        return named if full else None

    def quoted_name(self, head: Phrase, at: int) -> int:
        """In Arabic and Persian 'ميليشيا "سرايا الجبل"': where the quotation marks close around the name of a body; 0
        elsewhere."""
        tokens = self.tokens
        if self.grammar.capitals or head.sort not in ("body", "group") or head.name is not None:
            return 0
        for step in range(at + 1, min(at + 6, len(tokens))):
            if tokens[step].tag == "quote":
                return step if step > at + 1 else 0
            if tokens[step].tag not in ("", "prep") or (tokens[step].forms and not tokens[step].sort):
                return 0
        return 0

    def is_led(self, head: Phrase) -> bool:
        """In Arabic "خلال زيارة …": one word that nobody knows, without the article, right behind a preposition."""
        token = self.tokens[head.head]
        led = head.first > 0 and self.tokens[head.first - 1].tag == "prep" and head.first == head.last
        bare = not self.grammar.definite(token.low) and not token.low.endswith("ا") and not token.text.endswith(_AN)
        return self.grammar.order == "VSO" and led and bare and head.sort in ("", "thing")

    def owner(self, at: int) -> Phrase:
        """Whom the pronoun at the end of an act's noun means: "اعتقاله", "اعتقالهم", "اعتقالي"."""
        own, several = self.tokens[at].low in self.grammar.my_own, self.tokens[at].low in self.grammar.them
        return Phrase(at, at, at, "people" if several else "person", plural=several, pronoun=True, speaks=own)
