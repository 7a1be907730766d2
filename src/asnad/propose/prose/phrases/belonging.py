"""Does what stands behind a noun belong to it? What an age, a relative, an article say. Long: each in its turn."""

from __future__ import annotations

from dataclasses import dataclass

from asnad.language.fold import fold
from asnad.propose.prose.phrases.arabic_nouns import ArabicNouns
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.words.token import Token

__all__ = ["Belonging"]


_OF_PLURAL = fold("های")
"""The ending, as words are compared, of a Persian plural that more must follow."""
_SOME = fold("ی")
_OF = ("ٔ", "ۀ", "ه\u200cی")
"""Endings of Persian words that more must follow."""
_OF_VOWEL = (fold("وی"), fold("ای"))
"""Endings, as words are compared, of Persian words on a vowel that more must follow."""
_MEMBERS = fold("اعضا")


@dataclass(slots=True)
class Belonging(ArabicNouns):
    """What the words behind the head of a phrase are to it."""

    def relative_of(self, head: Phrase, at: int) -> int | None:
        """In Persian the end of "فرزند حسین" or "، برادر علی راستین،" behind a full name."""
        tokens = self.tokens
        if head.sort != "person" or head.name is None:
            return None
        kin = at + 1 if tokens[at].tag == "comma" else at
        last = self.whose(kin)
        if last is None:
            return None
        closed = kin > at and last + 1 < len(tokens) and tokens[last + 1].tag == "comma"
        return last + 1 if closed else last

    def is_theirs(self, head: Phrase, at: int) -> bool:
        """In Persian "برادر او", "خانهٔ آنها": a pronoun behind a relative or a thing says whose it is."""
        tokens, grammar = self.tokens, self.grammar
        pronoun = tokens[at].tag == "he" or (tokens[at].tag == "pron" and tokens[at].low in grammar.them)
        if grammar.order != "SOV" or not pronoun or head.name is not None:
            return False
        apposed = head.sort == "person" and at + 1 < len(tokens) and tokens[at + 1].tag == "comma"
        aged = self.tokens[head.last].low in self.grammar.ages and self.kin(head.head)
        return self.kin(head.last) or aged or head.sort in ("place", "document") or apposed

    def dressed(self, head: Phrase, at: int) -> bool:
        """ "Un agent en civil", "policías de paisano": take in how they were dressed."""
        told = self.tokens[at].tag == "clad" and head.sort in HUMAN - {"body"}
        head.last = at if told else head.last
        return told

    def in_chief(self, head: Phrase, at: int) -> bool:
        """ "L'inspecteur en chef": take in what is one post, and no chief."""
        tokens = self.tokens
        told = at + 1 < len(tokens) and tokens[at].low == "en" and tokens[at + 1].low in ("chef", "cheffe")
        told = told and head.sort == "person" and head.name is None and head.last == head.head
        head.last = at + 1 if told else head.last
        return told

    def is_relative(self, head: Phrase) -> bool:
        """ "Su hermano Luis Paz": whether a phrase says before a name whose relative, or friend, that is, which is no
        title; in Persian and Arabic also with no word for whose."""
        low, grammar = self.tokens[head.head].low, self.grammar
        if not grammar.capitals:
            return self.kin(head.head)
        several = low in grammar.relatives and self.tokens[head.head].sort == "people"
        return several or grammar.is_relative_of_one(self.tokens[head.first].low, low)

    def numbered(self, head: Phrase, at: int) -> bool:
        """ "El testigo protegido número 4", "la cárcel del Kilómetro 9": take in which one."""
        tokens, grammar = self.tokens, self.grammar
        led = tokens[head.last].low in grammar.ordinals | grammar.numbered
        told = grammar.capitals and led and not tokens[at].tag and tokens[at].low.isdigit()
        head.last = at if told else head.last
        return told

    def two_streets(self, place: Phrase) -> None:
        """ "Las calles Sol y Luna": take in the second of two that one plural names."""
        tokens, after = self.tokens, place.last + 1
        beside = place.plural and after + 1 < len(tokens) and tokens[after].tag == "conj"
        if beside and tokens[after + 1].capital and not tokens[after + 1].tag and self.grammar.order == "SVO":
            place.last = after + 1
            while place.last + 1 < len(tokens) and tokens[place.last + 1].capital and not tokens[place.last + 1].tag:
                place.last += 1

    def titled_owner(self, head: Phrase, at: int) -> bool:
        """ "به ریاست قاضی مرتضی صلوات", "بتعيين العميد صالح": a thing's owner with an office before the name."""
        tokens, grammar = self.tokens, self.grammar
        if grammar.capitals or tokens[at].sort != "person" or head.last != head.head or head.sort not in ("", "thing"):
            return False
        low = tokens[at].low
        if not (low in grammar.titles or grammar.is_office(low)):
            return False
        led = head.first > 0 and tokens[head.first - 1].tag == "prep"
        return led and (grammar.order == "VSO" or head.sort == "")

    def described(self, head: Phrase, at: int) -> bool:
        """In Persian "نویسندهٔ زندانی پرویز": behind a word for somebody, who is no force, and before the name."""
        tokens, grammar = self.tokens, self.grammar
        if tokens[at].low not in grammar.adjectives or head.sort not in ("person", "people") or head.name is not None:
            return False
        counted = head.count is not None and grammar.order == "SOV" and tokens[at].tag == ""
        if counted and not any(stem in grammar.forces for stem, _ in grammar.stems(tokens[head.head].low)):
            # "دو زن معترض را"
            return head.last == head.head
        if head.plural:
            # "زنان معترض", but not "سربازان معترض را", nor "مأموران زندانی جوانی را".
            behind = tokens[at + 1] if at + 1 < len(tokens) else None
            if behind is not None and grammar.describes_one(behind.low) and at + 2 < len(tokens):
                behind = tokens[at + 2] if tokens[at + 2].tag == "object" else behind
            return head.count is None and head.last == head.head and (behind is None or behind.tag != "object")
        low = tokens[head.head].low
        if low in grammar.forces or grammar.is_office(low) or at + 1 >= len(tokens):
            return False
        charged = tokens[at + 1].tag == "prep" or bool(tokens[at + 1].act)
        return self.name(at + 1) is not None or tokens[at + 1].tag == "comma" or charged

    def heads(self, head: Phrase, after: Token | None = None) -> bool:
        """In Persian a bare office, of whose body more may follow, or members: "چهار عضو یک خانواده"."""
        alone = head.last == head.head or self.tokens[head.last].low in self.grammar.others
        member = self.tokens[head.head].low in self.grammar.members and alone and head.name is None
        if self.grammar.order == "SOV" and head.name is None and self.tokens[head.last].text.endswith(_OF):
            # "عضو خانوادهٔ یک خبرنگار"
            return head.last > head.head or head.sort == "person"
        if self.grammar.order == "SOV" and member and after is not None:
            return after.tag == "det" or after.low == "یک"
        if after is not None and after.tag == "num":
            # «اعضای پنج شبکه»
            of = self.tokens[head.last].text.endswith("ای") and head.sort == "people" and head.last == head.first
            return of and self.grammar.order == "SOV"
        bare = head.sort == "person" and head.name is None and head.last == head.head and head.count is None
        return self.grammar.order == "SOV" and bare and self.grammar.is_office(self.tokens[head.head].low)

    def shows_owner(self, head: Phrase) -> bool:
        """In Persian "به خودروی …": a thing behind a preposition whose last letter says that it is somebody's."""
        led = head.first > 0 and self.tokens[head.first - 1].tag == "prep" and head.sort in ("", "thing")
        return led and self.grammar.order == "SOV" and self.tokens[head.last].text.endswith(("ی", "ٔ", "ۀ"))

    def all_named(self, head: Phrase, named: Phrase) -> bool:
        """ "Des miliciens Hirondelle", "los hermanos Coral": all are called so, where no other name is joined."""
        tokens, after = self.tokens, named.last + 1
        mark = tokens[after].tag if after + 1 < len(tokens) else "end"
        listed = mark == "conj" or (mark == "comma" and tokens[after + 1].capital and not tokens[after + 1].tag)
        return self.grammar.capitals and head.plural and not listed

    def are_others(self, number: int, at: int) -> bool:
        """ "Six autres ont été blessés": an article behind a number and before a verb is a pronoun."""
        tokens = self.tokens
        before = tokens[at - 1].tag == "det" and at - 2 == number and at < len(tokens)
        return before and (tokens[at].tag in ("aux", "prep") or bool(tokens[at].forms))

    def stands_apart(self, head: Phrase, nested: Phrase) -> bool:
        """ "اعتقله الأمن الوطني من منزله", "sortis onze hommes de leurs maisons": from where, or of what they died."""
        if self.grammar.order == "SVO":
            return nested.sort == "place" and self.tokens[nested.first].low in self.grammar.possessives
        from_there = nested.sort == "place" or (head.sort == "person" and self.possessed(head.head))
        apart = (from_there and head.count is None) or nested.sort == "thing"
        return self.grammar.order == "VSO" and apart

    def finite(self, at: int) -> bool:
        """Whether a word can only be a verb that no preposition stands before ("d'enquête" has the noun)."""
        return all(
            f.tense in ("past", "present", "future", "conditional", "subjunctive") for f in self.tokens[at].forms
        )

    def infinitive(self, at: int) -> bool:
        return any(f.tense == "infinitive" for f in self.tokens[at].forms)

    def accused(self, head: Phrase) -> bool:
        senses = self.grammar.senses
        before = (form for token in self.tokens[: head.first] for form in token.forms)
        return any(sense.kind == "accuse" for form in before for sense in senses.get(form.lemma, ()))

    def closes_body(self, head: Phrase, at: int) -> bool:
        """Whether a small word ends a body's name: "Commission vérité a établi"."""
        tokens = self.tokens
        plain = not (tokens[at].capital or tokens[at].forms or tokens[at].sort or tokens[at].act or tokens[at].tag)
        if head.sort not in ("body", "group") or not plain or at + 1 >= len(tokens):
            return False
        if tokens[at].low.endswith(self.grammar.describing):
            # "Tribunal pénal international"
            return True
        return tokens[at + 1].tag in ("aux", "comma") or bool(tokens[at + 1].forms) or tokens[at + 1].role == "of"

    def ends_before(self, head: Phrase, at: int) -> bool:
        """In Persian whether the word behind a noun is no part of its phrase, whatever it is."""
        if self.grammar.order != "SOV":
            return False
        token = self.tokens[at]
        if self.tokens[head.last].tag == "he" and head.last > head.head:
            # «خانوادهٔ او وزارت اطلاعات را متهم کرد»
            return True
        if head.last == head.head and head.sort in ("document", "thing") and head.plural and token.sort in HUMAN:
            # «گزارش‌ها سربازان را»: what is somebody's ends in another letter.
            return self.tokens[head.head].text.endswith("ها")
        force = token.plural and any(stem in self.grammar.forces for stem, _ in self.grammar.stems(token.low))
        told = head.first > 0 and self.tokens[head.first - 1].role == "source" and head.last > head.head
        if force and told and head.sort in ("", "document") and head.of is None:
            # «به نقل از گزارش محلی نیروهای امنیتی»: behind what the report is told to be others begin.
            return True
        acts = (head.sort in ("body", "group") or (head.of is not None and head.of.sort == "group")) and not head.name
        news = token.low in self.grammar.words_for("news_of") and not token.sort
        if acts and (news or token.low in self.grammar.verdicts | self.grammar.parts):
            # «دادگاه تجدیدنظر حکم حبس», «ارتش مسئولیت قتل»: what they did something to, or rejected.
            return True
        this = head.sort == "thing" and self.tokens[head.first].low in self.grammar.demonstratives
        if this and head.last == head.head and token.sort == "person" and not token.act:
            # «در این تیراندازی نوجوان شانزده‌ساله»
            return True
        counted = at + 1 < len(self.tokens) and self.tokens[at + 1].tag == "num"
        if head.sort == "place" and counted and token.low in self.grammar.things:
            # «در کنار جاده جان چهار نفر را»
            return True
        return self.his_thing(head, at) or self.whole_body(head) or self.in_place(head, at) or self.others(head, at)

    def others(self, head: Phrase, at: int) -> bool:
        """In Persian «فرمانده پلیس لارستان اعضای گروه را»: behind an office and whose it is, people are others."""
        office = head.sort == "person" and head.name is None and head.of is not None and head.of.sort == "body"
        office = office and head.last > head.head + 1 and self.grammar.is_office(self.tokens[head.head].low)
        token = self.tokens[at]
        force = any(stem in self.grammar.forces for stem, _ in self.grammar.stems(token.low))
        return office and token.plural and (force or token.low.startswith(_MEMBERS))

    def whole_body(self, head: Phrase) -> bool:
        """In Persian «دیده‌بان حقوق بشر طالبان را متهم کرد»: a name to which nothing belongs that follows."""
        words = " ".join(t.low for t in self.tokens[head.head : head.last + 1])
        return any(words == body or words.endswith(f" {body}") for body in self.grammar.whole_bodies)

    def in_place(self, head: Phrase, at: int) -> bool:
        """In Persian «در کابل خبرنگار تلویزیون را»: behind the name of a place somebody begins another phrase."""
        named = head.sort == "place" and head.name is not None and self.tokens[head.last].low in self.grammar.places
        return self.grammar.order == "SOV" and named and self.tokens[at].sort in ("person", "people")

    def his_thing(self, head: Phrase, at: int) -> bool:
        """In Persian «یک پاسدار ساک او را داد»: behind somebody a word before "his", which is an object, is no part of
        who that is."""
        tokens = self.tokens
        if self.grammar.order != "SOV" or head.sort not in HUMAN or at + 2 >= len(tokens) or tokens[at].sort in HUMAN:
            return False
        return tokens[at + 1].tag == "he" and tokens[at + 2].tag == "object"

    def theirs(self, head: Phrase, at: int) -> bool:
        """In Persian "جنگجویان طالبان خانهٔ": behind soldiers a house is what they did something to; and an infinitive
        behind people is nobody's, nor is the number of the dead that somebody gives."""
        grammar, first = self.grammar, self.tokens[head.head].low
        counted = at + 1 < len(self.tokens) and self.tokens[at + 1].low in grammar.tolls
        if grammar.order == "SOV" and counted and self.tokens[at].low in grammar.tallies:
            return True
        if head.sort in HUMAN and self.tokens[at].low in grammar.infinitives:
            return True
        forces = any(s in grammar.forces for s, _ in grammar.stems(first))
        forces = forces or (head.of is not None and head.of.sort == "body")
        if grammar.order != "SOV" or not head.plural or not forces:
            return False
        return any(stem in grammar.things | grammar.remains for stem, _ in grammar.stems(self.tokens[at].low))

    def chained(self, head: Phrase, at: int) -> bool:
        """In Persian "کشتن رهبران دهقانان را محکوم کرد": whose they are, where nobody else's verb can follow."""
        tokens = self.tokens
        if self.grammar.order != "SOV" or head.sort not in ("person", "people") or head.of is not None:
            return False
        if tokens[at].sort not in ("person", "people") or at + 1 >= len(tokens):
            return False
        behind = tokens[at + 1]
        return behind.tag in ("object", "prep", "comma", "time", "end") or behind.low in self.grammar.places

    def is_people(self, head: Phrase) -> bool:
        """ "Vingt-trois Juifs": a capital in the plural behind a number is no name."""
        alone = head.name is not None and head.name[0] == head.name[1] == head.first == head.last
        step = head.first - 1 - (head.first > 1 and self.of(head.first - 1))
        number = self.tokens[step] if head.first else None
        # "Trois cents Tutsi", but "Dos Santos".
        counted = number is not None and number.tag == "num" and (" " in number.text or not number.text[0].isupper())
        several = self.tokens[head.first].low.endswith("s") or (counted and self.grammar.order == "SVO")
        return alone and head.sort in ("name", "person") and several

    def serves(self, head: Phrase, at: int) -> bool:
        """In Persian "مشاور وزیر دفاع": an office under another, and no official who does something to one."""
        tokens = self.tokens
        behind = any(t.tag == "object" for t in tokens[at + 1 : at + 5])
        return self.heads(head) and not behind and self.grammar.is_office(tokens[at].low) and not tokens[at].plural

    def done_to_him(self, head: Phrase, at: int) -> bool:
        """In Persian «به قتل او متهم کرد»: to whom an act was done, and not «پس از بازداشت او را شکنجه کردند»."""
        tokens = self.tokens
        free = at + 1 < len(tokens) and tokens[at + 1].tag != "object"
        return self.grammar.order == "SOV" and head.sort == "act" and tokens[at].tag == "he" and free

    def served(self, head: Phrase, at: int) -> bool:
        """ "کانون دفاع از حقوق زندانیان", "المرصد السوداني للعدالة": what a body is for belongs to its name."""
        tokens, grammar, low = self.tokens, self.grammar, self.tokens[at].low
        first = {stem for stem, _ in grammar.stems(tokens[head.head].low)}
        if head.sort != "body" or at + 1 >= len(tokens) or not first & grammar.founded:
            return False
        last = grammar.stems(tokens[head.last].low) if head.last > head.head else ()
        if any(grammar.striving.get(stem) == low for stem, _ in last):
            return True
        if grammar.order == "SOV" and head.last == head.head:
            # "پلیس برای آزادی گروگان‌ها …": what they did it for.
            return False
        return low in grammar.serving and any(s in grammar.causes for s, _ in grammar.stems(tokens[at + 1].low))

    def further_cause(self, last: int) -> int:
        """The end of what a body is for, where "and" goes on with it: "منظمة الفجر للحقوق والحريات"."""
        tokens, grammar = self.tokens, self.grammar
        while last + 2 < len(tokens) and tokens[last + 1].tag == "conj" and not tokens[last + 2].tag:
            if not any(stem in grammar.causes for stem, _ in grammar.stems(tokens[last + 2].low)):
                break
            last += 2
        return last

    def incomplete(self, head: Phrase) -> bool:
        """In Persian "نیروهای …": a plural whose last letter says that it is somebody's, and nobody's yet."""
        low = self.tokens[head.head].low
        plural = head.plural and low.endswith(_OF_PLURAL)
        # "دانشجوی پزشکی"
        single = low[:-1] in self.grammar.nouns and low.endswith(_OF_VOWEL)
        return self.grammar.order == "SOV" and head.last == head.head and (plural or single)

    def surnamed(self, head: Phrase) -> bool:
        """In Persian "سرهنگ دلخوان": a rank with a word behind it that can be nothing but a surname."""
        after = self.tokens[head.last]
        bare = not (after.tag or after.sort or after.act or after.forms) and after.low not in self.grammar.places
        ranked = self.tokens[head.head].low in self.grammar.titles and head.last == head.head + 1
        return self.grammar.order == "SOV" and ranked and bare and head.of is None

    def is_some(self, head: Phrase) -> bool:
        """In Persian "مردی", "افسری": one word for somebody with the ending of whom nothing more is told."""
        low = self.tokens[head.head].low
        one = self.grammar.order == "SOV" and head.last == head.head and low not in self.grammar.titles
        return one and low.endswith(_SOME) and low not in self.grammar.nouns and low[:-1] in self.grammar.nouns

    def marked_off(self, at: int) -> bool:
        """Whether a phrase begins with an article, or with a preposition that holds one ("del", "au")."""
        tokens = self.tokens
        return tokens[at].tag == "det" or (at > 0 and tokens[at - 1].low in self.grammar.fused)

    def owned(self, head: Phrase) -> bool:
        """Whether a name behind a noun says whose it is."""
        grammar = self.grammar
        low = self.tokens[head.head].low
        if grammar.order == "SOV" and head.last > head.head and self.kin(head.head):
            # «خواهر کوچک رضا», «پسر ۱۲ ساله رضا»; but «برادر بزرگ‌ترش رضا».
            return not (self.possessed(head.head) or self.possessed(head.last))
        if grammar.capitals or head.last != head.head:
            return False
        if self.kin(head.head):
            return not self.possessed(head.head)
        # In Arabic a noun without the article before a name is somebody's.
        return grammar.order == "VSO" and not grammar.definite(low) and low not in grammar.titles

    def is_label(self, at: int) -> bool:
        """ "La branche 227", "la celda 14": a number right behind an unmarked noun counts nobody."""
        before = self.tokens[at - 1] if at else None
        after = self.tokens[at + 1].tag if at + 1 < len(self.tokens) else "end"
        if before is not None and before.low in self.grammar.numbered and self.tokens[at].low.isdigit():
            # "بازداشتگاه پلاک ۱۰۰ منتقل شد"
            return True
        if self.grammar.order != "SVO" and after not in ("comma", "end", "stop", "conj", "prep"):
            # "٣ طلاب": they are counted.
            return False
        noun = before is not None and not (before.tag or before.forms) and before.low[:1].isalpha()
        # "أسفر الهجوم عن مقتل 12 وإصابة 30"
        act = self.grammar.order == "VSO" and before is not None and bool(before.act)
        return noun and not act and self.tokens[at].low.isdigit()

    def shares_helper(self, at: int) -> bool:
        """ "Quinze ont été tuées et une trentaine blessées", "et deux autres blessés": a participle behind a number
        alone, as before the "and"."""
        tokens, conj = self.tokens, at - 2
        others = at > 4 and self.grammar.order == "SVO" and {tokens[at - 1].tag, tokens[at - 2].tag} == {"num", "det"}
        conj -= others
        if conj < 2 or tokens[conj].tag != "conj" or tokens[conj - 2].tag != "aux":
            return False
        told = any(form.tense == "participle" for form in tokens[conj - 1].forms)
        return told and (others or tokens[at - 1].tag == "num")

    def call(self, head: Phrase, at: int) -> None:
        """Take in the name, or names, of whom the head tells: "مردی به نام علی راستین", "رجل يدعى سامر الحلاق"."""
        named = self.name(at) if at < len(self.tokens) else None
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
            named = (self.arabic_name(after, called=True) if counted else self.name(after)) if more else None
            if named is None and more and (rest := self._others_at(after)):
                # «شش زندانی به نام‌های علی مجدم، محمد مقدم و چهار تن دیگر»
                head.last = rest

    def _others_at(self, at: int) -> int:
        """The last token of "four others" that begin at a token; 0 where none do."""
        tokens = self.tokens
        counted = at + 1 < len(tokens) and tokens[at].tag == "num"
        behind = range(at + 1, min(at + 3, len(tokens))) if counted else ()
        return next((i for i in behind if tokens[i].low in self.grammar.others), 0)
