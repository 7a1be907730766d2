"""Which words make one noun phrase? Its head, what stands before it, and what it takes in behind.

Long: what a word behind a head is to it is asked in one place, since each answer leaves fewer for the next.
"""

from __future__ import annotations

from dataclasses import dataclass

from asnad.language.fold import fold
from asnad.model.count import Count
from asnad.model.text import Span
from asnad.propose.prose.phrases.deed_where import behind_where
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.phrases.shares import Shares

__all__ = ["NounPhrases"]

_NOBODY = fold("کس")
_BEFORE = frozenset({"det", "none", "num", "quant", "pre", "alleged", "former"})


@dataclass(slots=True)
class NounPhrases(Shares):
    """The noun phrases among the tokens of a sentence."""

    def phrase(self, at: int, *, inner: bool = False) -> Phrase | None:
        """The noun phrase that begins at a token."""
        tokens, grammar, first = self.tokens, self.grammar, at
        count: Count | None = None
        determined = at > 0 and tokens[at - 1].low in grammar.presenting and bool(tokens[at].sort)
        # "Al acusado"
        determined = determined or (at > 0 and tokens[at - 1].low in grammar.fused and bool(tokens[at].sort))
        while at < len(tokens) and self._stands_before(at):
            # "Ils tuaient des blessés"
            also = tokens[at].low in grammar.also_articles and at > 0 and bool(tokens[at - 1].forms)
            determined = determined or also or tokens[at].tag in ("det", "none", "num", "quant")
            count = count or tokens[at].count
            at += 1
            if tokens[at - 1].tag in ("num", "quant") and self.of(at) and at + 1 < len(tokens):
                at += 1
        head = self._head(at, determined=determined)
        if self.is_noun_before(head, first, at):
            head = self._noun(at - 1)
        if head is None:
            if count is not None and at > first and not (self.is_label(first) or self.is_rate(first, at)):
                last = next(n for n in range(at - 1, first - 1, -1) if tokens[n].tag == "num")
                theirs = self.of(at - 1) and at < len(tokens) and tokens[at].tag == "pron"
                # "Quatre d'entre eux", "six autres"
                end = at if theirs else at - 1 if self.are_others(last, at) else last
                return Phrase(first, end, last, "number", plural=True, count=count)
            return self.some(first)
        one = self.is_one_of(first, at)
        if one or self.is_rate(first, at):
            count = None
        if count is not None and count.lower != 1 and self.is_people(head):
            head.sort, head.name = "people", None
        head.first, head.count = first, count or head.count
        if self.counted_people(head):
            head.sort = "people"
        head.plural = head.plural or (count is not None and count.lower != 1)
        if one and head.sort == "people":
            head.sort, head.plural = "person", False
        self._behind(head, inner=inner)
        self.end_report(head)
        article = grammar.bodies_behind.get(tokens[head.first].low)
        if article and head.sort == "person" and head.name is None and tokens[head.head].low in article:
            head.sort = "body"
        elif article and head.titles and tokens[head.titles[0]].low in article and tokens[head.titles[0]].capital:
            # "La Guardia Rural"
            head.sort, head.name, head.titles = "body", (head.titles[0], head.last), None
        return head

    def _stands_before(self, at: int) -> bool:
        token = self.tokens[at]
        if token.tag in _BEFORE and not self.is_whose(at):
            # «هیچ‌کس متوفی را نزد»: nobody, and no "no dead man".
            return token.tag != "none" or not token.low.endswith(_NOBODY)
        # French "des" is an article at the head of a phrase and a preposition behind one.
        return token.low in self.grammar.also_articles

    def _head(self, at: int, *, determined: bool) -> Phrase | None:
        tokens = self.tokens
        if at >= len(tokens):
            return None
        token = tokens[at]
        if token.tag in ("quote",) and at + 1 < len(tokens) and determined:
            return self._head(at + 1, determined=True)
        named = self.name(at)
        if named is not None:
            return named
        if token.tag == "he":
            return Phrase(at, at, at, "person", pronoun=True)
        if self.grammar.order == "SOV" and token.low in self.grammar.me | self.grammar.us:
            several = token.low in self.grammar.us
            return Phrase(at, at, at, "group" if several else "person", pronoun=True, speaks=True, marked=True)
        if token.tag == "pron" and self.grammar.order == "SOV" and token.low in self.grammar.them:
            return Phrase(at, at, at, "people", plural=True, pronoun=True)
        if token.tag or not (token.low[0].isalpha()) or (not determined and self.is_verb_of(at)):
            return None
        if token.sort or token.act:
            if token.forms and not determined and not token.act and self.grammar.order != "VSO":
                return self._noun(at) if at and self.of(at - 1) and self.finite(at) else None
            if token.forms and not determined and self.grammar.order == "SVO" and not token.sort:
                return self._noun(at) if at and tokens[at - 1].tag == "prep" and not self.infinitive(at) else None
            return self._noun(at)
        if token.forms:
            participle = any(f.tense == "participle" for f in token.forms)
            if determined and participle and self.grammar.order == "SVO" and not self.shares_helper(at):
                plural = token.low.endswith("s")
                return Phrase(at, at, at, "people" if plural else "person", plural=plural)
            return None
        return self._noun(at)

    def _noun(self, at: int) -> Phrase:
        token = self.tokens[at]
        sort = token.sort or ("act" if token.act else "")
        phrase = Phrase(at, at, at, sort, plural=token.plural)
        if self.grammar.order == "VSO" and sort == "people":
            after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
            two = after is not None and after.count is not None and after.count.lower == after.count.upper == 2
            same = after is not None and self.grammar.definite(token.low) == self.grammar.definite(after.low)
            if two and after is not None and same and " " not in after.low:
                # "صحفيين اثنين"
                phrase.last, phrase.count = at + 1, after.count
            elif self.is_dual(token):
                phrase.count = Count(token.text, 2, 2, span=Span(token.start, token.end))
        return phrase

    def _behind(self, head: Phrase, *, inner: bool) -> None:
        """Take in what stands behind the head: adjectives, an apposed name, what it is of."""
        tokens, grammar = self.tokens, self.grammar
        while head.last + 1 < len(tokens) and not head.pronoun:
            after = head.last + 1
            token = tokens[after]
            if token.tag == "quote" and tokens[head.first - 1].tag == "quote" and head.first:
                break
            if token.tag == "quote" and (closer := self.quoted_name(head, after)):
                head.last = closer
                break
            if (related := self.relative_of(head, after)) is not None:
                head.last, head.related = related, True
                continue
            if self.is_theirs(head, after) or self.of_my_kin(head, after):
                head.last, head.possessed = after, True
                continue
            if (aged := self.aged(head, after)) is not None:
                if tokens[after].tag in ("comma", "stop"):
                    for token in tokens[after : aged + 1]:
                        token.tag = "age"
                head.last = aged
                continue
            if self.served(head, after) and (cause := self.phrase(after + 1, inner=True)) is not None:
                token.tag, token.role, head.last = "prep", "other", self.further_cause(cause.last)
                continue
            if token.tag == "called" and head.name is None and head.sort in ("person", "people"):
                self.call(head, after + 1)
                break
            if (named := self.of_his_body(head, after)) is not None:
                head.titles, head.name = (head.head, named.first - 1), named.name
                head.head, head.last = named.head, named.last
                continue
            if self.excepts(head, after) or self.is_share(head, after):
                break
            if self.belongs_to(head, after) and (owner := self.phrase(after + 1, inner=True)) is not None:
                owner.prep, owner.role = after, "of"
                self._take(head, owner)
                break
            if head.sort == "act" and head.of is None and (whose := behind_where(self, after)):
                nested = self.phrase(whose + 1, inner=True)
                if nested is None or not (nested.sort in ("person", "people") or nested.count is not None):
                    break
                nested.prep, nested.role = whose, "of"
                self._take(head, nested)
                continue
            if self.of(after):
                nested = self.phrase(after + 1, inner=True) if after + 1 < len(tokens) else None
                if nested is None or (head.name is not None and head.sort == "person"):
                    break
                if head.sort in HUMAN and self.stands_apart(head, nested):
                    break
                if nested.sort == "act" and head.sort in HUMAN and self.accused(head):
                    # "Acusó a los soldados del asesinato": of that they are accused.
                    break
                nested.prep, nested.role = after, "of"
                self._take(head, nested)
                continue
            if (
                token.tag in ("num", "det", "quant")
                and head.sort == "act"
                and not grammar.capitals
                and not self.is_when(head)
            ):
                nested = self.phrase(after, inner=True)
                if nested is None:
                    break
                self._take(head, nested)
                break
            if self.done_to_him(head, after):
                # «پلیس را به قتل او متهم کرد»
                self._take(head, Phrase(after, after, after, "person", pronoun=True))
                break
            if token.tag == "whom" and head.sort == "act" and self.suffered_by(after):
                self._take(head, self.owner(after))
                break
            if (
                token.tag in ("det", "num")
                and self.heads(head, token)
                and (nested := self.phrase(after, inner=True)) is not None
            ):
                # "رئیس این شعبه"
                self._take(head, nested)
                break
            if self.in_chief(head, after):
                continue
            if self.dressed(head, after):
                break
            if token.tag and token.tag not in ("alleged", "former"):
                break
            closed = head.name is not None and grammar.capitals and head.sort != "act"
            if closed and not (self.closes_body(head, after) or self.numbered(head, after)):
                break
            if token.tag in ("alleged", "former"):
                head.last = after
                continue
            # "El sacerdote Tomás Paz, de 54 años,": an age may stand behind the name.
            if not self._goes_on(head, after, inner=inner) and not (grammar.capitals and head.titles):
                break

    def _take(self, head: Phrase, nested: Phrase) -> None:
        if head.of is None:
            head.of = nested
        elif head.of.of is None and nested.prep >= 0 and self.grammar.order == "VSO" and head.sort == "thing":
            # "حكم السجن الصادر بحق سامر"
            head.of.of = nested
        head.last = nested.last

    def _goes_on(self, head: Phrase, after: int, *, inner: bool) -> bool:
        """Whether a word without a mark of its own behind the head belongs to it; takes it in if so."""
        tokens, grammar = self.tokens, self.grammar
        token = tokens[after]
        if self.is_town_full(head, token):
            return False
        if self.numbered(head, after):
            return True
        if not token.low[:1].isalpha():
            unit = "body" in (head.sort, tokens[head.last].sort) or head.sort == "place"
            if grammar.order == "SOV" and token.low.isdigit() and unit:
                # "شعبهٔ ۱۵ دادگاه انقلاب", "فرماندهی لشکر ۲۸"
                head.last = after
                return True
            return False
        if (
            not grammar.capitals
            and head.sort in HUMAN
            and any(s in grammar.rumours for s, _ in grammar.stems(token.low))
        ):
            # "وزیر اتهام … را رد کرد": what the minister rejects.
            return False
        if self.takes_no_more(head, after) or self.ends_before(head, after):
            return False
        named = self.arabic_name(after, called=True) if self.ranked(head, after) else self.name(after)
        if token.met and head.sort not in (*HUMAN, "act"):
            # A word that was somebody's surname may be a common one behind another.
            named = None
        if named is not None and named.sort in ("person", "name", "body", "place", "group"):
            return not (named.sort == "person" and self.is_rather_verb(head, after)) and self._apposed(head, named)
        if grammar.capitals:
            if token.forms or token.act or token.low.endswith(grammar.verb_endings):
                return False
            if tokens[head.last].capital and head.name is not None and head.sort not in ("body", "group"):
                return False
            head.last = after
            return True
        if self.described(head, after) or self.one_man(head, after):
            head.last = after
            return True
        if token.forms or token.act:
            return self.act_behind(head, after)
        if head.name is not None and head.sort == "person":
            return False
        follows = after + 1 < len(tokens) and tokens[after + 1].met
        if grammar.order == "SOV" and head.sort in HUMAN and head.plural and (token.low in grammar.given or follows):
            # "سربازان عباس …": a given name behind a plural begins somebody else's name.
            return False
        if head.sort == "act":
            if (nested := self.phrase(after, inner=True)) is not None:
                self._take(head, nested)
            return False
        if self.theirs(head, after):
            return False
        others = token.low in grammar.others and head.sort in ("people", "person", "number")
        if others or ((inner or head.first < head.head) and self.is_of(head, token)):
            head.last = after
            return True
        if inner and self.chained(head, after):
            head.of = Phrase(after, after, after, token.sort, plural=token.plural)
            head.last = after
            return True
        definite = token.sort in ("person", "people") and self.made_definite(head, after)
        if definite or self.relates(head, after) or self.armed(head, after):
            head.last = after
            return True
        if grammar.order == "VSO" and token.sort == head.sort == "people" and self.agrees(head, after):
            # "مسلحين مجهولين": a plural behind a plural of the same ending describes it.
            head.last = after
            return True
        if token.sort == "body" and self.tokens[head.last].low.endswith(" باسم"):
            # "المتحدث باسم الكتيبة"
            self._take(head, self.phrase(after, inner=True) or Phrase(after, after, after, "body"))
            return False
        if self.of_kin(head, after) or self.serves(head, after):
            self._take(head, self.phrase(after, inner=True) or Phrase(after, after, after, "person"))
            return False
        member = head.sort == "person" and head.of is not None and head.of.sort == "body"
        member = member or self.ranked_behind(head, after)
        if self.incomplete(head):
            head.last = after
            if token.low in grammar.titles and (nested := self.phrase(after, inner=True)) is not None:
                self._take(head, nested)
                return False
            head.of = head.of or Phrase(after, after, after, token.sort or "body")
            return True
        if token.sort in ("person", "people") and not member and head.sort in ("body", "people", "group", "person"):
            return False
        named_place = grammar.order == "VSO" and head.sort == "place" and head.name is not None
        if named_place and (token.sort == "person" or (token.sort and not grammar.definite(token.low))):
            return False  # "في الجزائر اللواء رشيد", "في حماة وثيقة"
        who = head.sort in ("people", "person") and self.closed(head)
        closed_body = head.sort == "body" and grammar.definite(tokens[head.last].low.split()[-1])
        place = token.sort == "place" and grammar.order == "VSO"
        village = place and any(token.low.removeprefix(p) in grammar.nouns for p in grammar.prefixes)
        if place and (who or (closed_body and (village or not grammar.definite(token.low)))):
            # "دخل الجنود القرية", "داهمت قوات الأمن منزل سامر", "حاصرت القوات الحكومية القرية"
            return False
        if grammar.order == "VSO" and grammar.definite(token.low) and self.is_measure(head):
            # "عن 88 عاما اللواء …": what has this ending is nobody's.
            return False
        if token.sort and grammar.order == "VSO" and not grammar.definite(token.low) and self.closed(head):
            # What the article has closed takes no further noun, nor what ends like "مسلحون مجهولون".
            return False
        closed = self.definite(head) or (head.sort == "body" and head.of is not None and head.of.sort == "people")
        if token.sort == "body" and grammar.order == "VSO" and closed and grammar.definite(token.low):
            # "المنظمة الجيش", "رابطة أهالي لماي الجيش": two.
            return False
        if grammar.order == "VSO" and head.sort == "body" and token.sort == "thing" and token.low.endswith("ا"):
            # "أصدرت محكمة باريس حكما": an object.
            return False
        if token.sort:
            owner = self.phrase(after, inner=True) if self.titled_owner(head, after) else self.whose_place(head, after)
            if owner is not None and any(p.name for p in (owner, owner.of) if p is not None):
                self._take(head, owner)
                return False
            head.last = after
            if head.of is None:
                head.of = Phrase(after, after, after, token.sort)
            else:
                head.of.last = after
            return True
        if grammar.order == "VSO" and not grammar.definite(token.low) and self.definite(head):
            return False
        head.last = after
        if head.of is not None:
            head.of.last = after
        return True

    def _apposed(self, head: Phrase, named: Phrase) -> bool:
        limb = self.tokens[head.head].low in self.grammar.kinds.get("limb", ())
        if limb and named.sort == "person":
            # "A tué d'une balle dans la nuque Julie Sanz".
            return False
        if head.name is not None or (head.sort == "act" and self.grammar.capitals):
            return False
        if head.sort == "act":
            self._take(head, self.phrase(named.first, inner=True) or named)
            return False
        if head.sort in ("person", "people") and named.sort in ("person", "name"):
            if self.all_named(head, named):
                head.last = named.last
                return True
            if head.sort == "people" and not self.grammar.capitals and not self.kin(head.head):
                return False
            several = head.count is not None and (self.grammar.order == "VSO" or not self.kin(head.head))
            if head.plural and several and not self.grammar.capitals:
                # "آن سه نفر ژاله منتظر را …", "الشقيقتان ليلى وسارة": three do not have one name.
                return False
            if self.surnamed(head) or self.is_some(head) or self.tells_of(head):
                # "قاضی نوری رضا کریمی را": the judge Nouri, and whom he judged; "مردی رضا کریمی را": some man.
                return False
            if self.owned(head):
                # "همسر سیاوش", "والدة ليلى": whose it is, and nobody's own name.
                self._take(head, named)
                return False
            head.titles = None if self.is_relative(head) else (head.head, named.first - 1)
            head.name, head.head, head.last = named.name, named.head, named.last
            head.sort, head.plural = "person", False
            return self.age(head.last + 1) is not None  # "الفتى قصي العامودي (16 عاما)"
        if (self.shows_owner(head) or self.is_led(head)) and named.sort == "person":
            # "خودروی عبدالواحد ریگی‌زاده", "خلال زيارة هدى العطار"
            self._take(head, named)
            return False
        if head.sort == "place" and named.sort == "person" and not self.grammar.capitals:
            # "خانهٔ سهراب بلوت": somebody's; "في المهجع حسان الأتاسي": two.
            if not self.parts_from(head, named):
                self._take(head, named)
            return False
        if head.sort == "place" and named.sort in ("name", "person", "place"):
            head.name, head.last = named.name, named.last
            self.two_streets(head)
            return False
        if head.sort == "group" and named.sort in ("name", "person") and not self.grammar.capitals:
            head.last = named.last
            head.name = (head.head, named.last)
            return False
        if head.sort in ("body", "group") and self.grammar.capitals:
            # "La organización Justicia y Verdad".
            head.last = (named.sort == "name" and self._capital_of(named.last + 1)) or named.last
            # "Le groupe Lame noire a …"
            head.last += head.sort == "group" and self.closes_body(head, head.last + 1)
            head.name = (head.head, head.last)
            return False
        if head.sort in ("body", "people", "group", "person") and named.sort == "place" and not self.grammar.capitals:
            head.last = named.last
            return True
        if head.sort in ("", "thing") and self.grammar.capitals:
            if head.sort == "" and named.sort == "person" and self.marked_off(head.first):
                # "El empresario Luis Gómez": what a full name stands behind is somebody.
                head.titles = (head.head, named.first - 1)
                head.sort, head.name, head.head = "person", named.name, named.head
            head.last = named.last
            return False
        return False
