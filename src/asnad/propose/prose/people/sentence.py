"""What is known of one sentence while it is read, and how its phrases become mentions, places and dates?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from asnad.model.claim import Asserter, Claim, Modality, Polarity, Stance
from asnad.model.count import Count
from asnad.model.frames import Content
from asnad.model.mention import Mention, MentionKind, Place
from asnad.model.name import Name
from asnad.model.text import Span, Words
from asnad.propose.made_away import made_away
from asnad.propose.prose.people.apposed import apposed
from asnad.propose.prose.people.befell import whom_it_befell
from asnad.propose.prose.people.document import Document
from asnad.propose.prose.people.latter import are_latter, last_people
from asnad.propose.prose.people.meant import (
    done_to_her,
    has_given_name,
    in_list,
    may_be_meant,
    of_other_sex,
    pronoun_of,
)
from asnad.propose.prose.people.singles import described_in, singles_before, told_by_theirs
from asnad.propose.prose.people.speaks_there import speaks_there, tells_there
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.token import Token
from asnad.propose.scope import Scope, voice_at, worse
from asnad.propose.slots import quoted

__all__ = ["Sentence"]

_KINDS: dict[str, MentionKind] = {
    "people": "group", "group": "group", "number": "group", "body": "organisation", "place": "organisation",
    "act": "event", "document": "work",
}  # fmt: skip


@dataclass(slots=True)
class Sentence:
    """One sentence: its tokens and phrases, the voices over it, and the document it stands in.

    ``opened``: it begins inside a quotation; ``heard``: who spoke last in its block before it. ``taken`` are the heads
    of acts that are told already, ``demanded`` those of acts that somebody only demands.
    """

    document: Document
    block: int
    heading: bool
    span: Span
    tokens: list[Token]
    phrases: list[Phrase]
    asks: bool
    opened: bool = False
    heard: Mention | None = None
    scopes: list[Scope] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    demanded: set[int] = field(default_factory=set)
    spoken: bool = False

    @property
    def grammar(self) -> Grammar:
        return self.document.grammar

    def words(self, first: int, last: int) -> Words:
        """The words of tokens ``first``–``last``, without a quotation mark that has no other in them."""
        tokens = self.tokens
        while first < last and tokens[first].tag == "quote":
            first += 1
        marks = sum(t.tag == "quote" for t in tokens[first : last + 1])
        while last > first and tokens[last].tag == "quote" and marks % 2:
            last -= 1
            marks -= 1
        span = Span(tokens[first].start, tokens[last].end)
        return Words(self.document.layer.text[span.start : span.end], span)

    def quotations(self) -> list[tuple[int, int]]:
        """First and last token of each stretch in quotation marks; one that began before or goes on is cut here."""
        found: list[tuple[int, int]] = []
        start = 0 if self.opened else None
        for at, token in enumerate(self.tokens):
            if token.tag != "quote":
                continue
            if start is None:
                # The end of what began in another text: "… nos faiblesses." Plus tard, un témoin …".
                closes = token.text == '"' and at > 0 and self.tokens[at - 1].end == token.start
                spaced = at + 1 == len(self.tokens) or self.tokens[at + 1].start > token.end
                if token.text not in "»”" and not (closes and spaced):
                    start = at
            else:
                found.append((start, at))
                start = None
        if start is not None:
            found.append((start, len(self.tokens) - 1))
        return found

    @property
    def leaves_open(self) -> bool:
        """Whether a quotation goes on in the next sentence."""
        spans = self.quotations()
        return bool(spans) and (self.tokens[spans[-1][1]].tag != "quote" or spans[-1][0] == spans[-1][1] != 0)

    def labelled(self, token: int) -> bool:
        """Whether a token stands in a label between quotation marks: in words without a verb, not in speech."""
        around = [self.tokens[first:last] for first, last in self.quotations() if first < token < last]
        return any(not any(t.forms and not t.sort for t in words) for words in around)

    def ending_at(self, token: int) -> Phrase | None:
        """The phrase, with what is joined to it, that ends with this token."""
        return next((p for p in self.phrases if p.first <= token <= p.end and p.end == token), None)

    def starting_at(self, token: int) -> Phrase | None:
        """The phrase that begins with this token."""
        return next((p for p in self.phrases if p.first == token), None)

    def covering(self, token: int) -> Phrase | None:
        """The phrase that a token belongs to."""
        return next((p for p in self.phrases if p.first <= token <= p.end), None)

    def meant(self, at: int, *, done_to: bool = False, but: frozenset[Span | None] = frozenset()) -> Mention | None:
        """Whom a pronoun at a token means: the only person that the block has named or described before it, and not
        where ``but`` says. ``done_to``: something was done to that one, so that it is not who did it in this sentence.
        """
        found = dict(self.document.singles)
        found.update(self.singles(at, doers=not done_to))
        he = pronoun_of(self.grammar, self.tokens[at]) if at < len(self.tokens) else ""
        told = "" if he in self.grammar.genders else done_to_her(self.grammar, self.tokens[at:])
        he, several = told or he, len(found) > 1
        other = self.grammar.genders.get(he, frozenset())
        # "Sa fille Clarisse" is no "il" either.
        said = {word: [word] if one.name is None else one.wording.lower().split() for word, one in found.items()}
        described = {**self.document.described, **described_in(self)}
        for word, one in found.items():
            said[word] += [described[m.span] for m in (one, *one.antecedents) if m.span in described]
        found = {w: one for w, one in found.items() if not any(in_list(self.grammar, s, other) for s in said[w])}
        but |= told_by_theirs(self)
        found = {word: one for word, one in found.items() if not but & {m.span for m in (one, *one.antecedents)}}
        # "«Mi marido era catequista. Se lo llevaron»": of whom somebody tells, and not of oneself.
        others = {word: one for word, one in found.items() if not tells_there(self, at, one)}
        found, several = others or found, several and len(others) != 1
        if other:
            genders = self.grammar.genders
            found = {word: one for word, one in found.items() if genders.get(word, other) == other}
            found = {word: one for word, one in found.items() if not of_other_sex(self.grammar, he, one)}
        only = next(iter(found.values())) if len(found) == 1 else whom_it_befell(self, at, found) if found else None
        if only is not None and speaks_there(self, at, only):
            return None
        if told and several and only is not None and not has_given_name(self.grammar, only):
            # By a participle's ending alone no unknown name is somebody's.
            return None
        if only is None or not are_latter(self, at, [only]):
            return None
        known = any(m.span in described and m.name is not None for m in (only, *only.antecedents))
        return only if known or may_be_meant(self.grammar, only) else None

    def is_told(self, pronoun: Phrase) -> bool:
        """Whether a pronoun is read: where one person can be meant, or several are an object."""
        if pronoun.speaks:
            return True
        return pronoun.marked if pronoun.plural else self.meant(pronoun.first) is not None

    def left_out(self, at: int) -> Phrase | None:
        """The subject that a verb at a token leaves out, where only one person can be meant: "Fue liberada"."""
        if not self.grammar.drops_subjects or self.meant(at, done_to=True) is None:
            return None
        return Phrase(at, at, at, "person", pronoun=True, role="left_out")

    def singles(self, end: int, *, doers: bool = True) -> dict[str, Mention]:
        """The single people before a token, by their last words."""
        return singles_before(self, end, doers=doers)

    def mention(self, phrase: Phrase) -> Mention:
        """The mention of one phrase; a surname alone is linked to the full name met before."""
        tokens = self.tokens
        if phrase.speaks:
            words = self._pronoun(phrase)
            return Mention(words.text, self._kind(phrase), words.span, antecedents=self._speaker(phrase))
        if phrase.role == "left_out" and phrase.meant:
            return replace(phrase.meant[0], basis="resolved")
        if phrase.pronoun and (phrase.plural or phrase.meant):
            words = self._pronoun(phrase)
            return Mention(words.text, "group" if phrase.plural else "person", words.span, antecedents=phrase.meant)
        if phrase.pronoun:
            meant = self.meant(phrase.first, done_to=phrase.role == "left_out")
            if phrase.role == "left_out" and meant is not None:
                return replace(meant, basis="resolved")
            words = self._pronoun(phrase)
            return Mention(words.text, "person", words.span, antecedents=(meant,) if meant is not None else ())
        if phrase.name is not None and phrase.sort in ("person", "name", "body", "place", "group"):
            first = phrase.titles[0] if phrase.titles else phrase.name[0]
            last = phrase.last if phrase.sort == "body" else phrase.name[1]
            wording = self.words(first, last)
            form = self.words(phrase.name[0], last)
            titles = (self.words(*phrase.titles).text,) if phrase.titles else ()
            script = "Latn" if self.grammar.capitals else "Arab"
            name = Name(form.text, script, self.grammar.language, titles)
            mention = Mention(wording.text, self._kind(phrase), wording.span, name)
            known = self.document.people.get(tokens[phrase.name[1]].low)
            # "عبد الرازق" is one word of a name.
            served = tokens[phrase.name[0]].low in self.grammar.servants
            single = phrase.name[1] - phrase.name[0] == served
            if single and known is not None and phrase.sort in ("person", "name") and known.span != mention.span:
                return replace(mention, kind="person", antecedents=(known,))
            return mention
        last = phrase.last
        while tokens[last].tag == "age":
            # "Su hijo (10)"
            last -= 1
        wording = self.words(phrase.first, last)
        count = phrase.count
        if count is not None and count.unit is None and phrase.head != phrase.first:
            count = replace(count, unit=tokens[phrase.head].text)
        named = apposed(self, phrase)
        antecedents = (self.mention(named),) if named is not None else self._listed(phrase)
        return Mention(wording.text, self._kind(phrase), wording.span, count=count, antecedents=antecedents)

    def _pronoun(self, phrase: Phrase) -> Words:
        """The words of a pronoun, which may be the end of one: "ذراعه", «دستش»."""
        whom = self.tokens[phrase.first].whom
        if whom is not None:
            return Words(self.document.layer.text[whom.start : whom.end], whom)
        end = self.tokens[phrase.last].end
        span = Span(end - phrase.ending if phrase.ending else self.tokens[phrase.first].start, end)
        return Words(self.document.layer.text[span.start : span.end], span)

    def _speaker(self, phrase: Phrase) -> tuple[Mention, ...]:
        """Who says "me" between quotation marks, where that is told."""
        quoted = any(first < phrase.first < last for first, last in self.quotations())
        who = self.voice(phrase.first)[0][-1].who
        return (who,) if quoted and who is not None and who.kind == "person" and phrase.sort == "person" else ()

    def _listed(self, phrase: Phrase) -> tuple[Mention, ...]:
        """As many names as are counted, behind a comma or at the end: "cuatro fueron asesinados …: A, B, C y D"."""
        count = phrase.count
        if self.tokens[phrase.first].low in self.grammar.both:
            # "Ambos": the only two who were named together.
            two = [g.mentions for g in self.document.groups if [m.kind for m in g.mentions] == ["person", "person"]]
            return two[0] if len(two) == 1 else ()
        if count is None or count.operator != "=" or count.lower is None or count.lower < 2 or phrase.rest:
            return ()
        tokens = self.tokens
        for head in self.phrases:
            if head.first <= phrase.last or len(head.group) != count.lower:
                continue
            # "Detuvieron a dos mineros, y Hugo Luna y Marta Paz": others.
            between = [t for t in tokens[phrase.last + 1 : head.first] if t.tag != "conj" or self.grammar.capitals]
            apposed = not between and self.grammar.order == "VSO"
            close = apposed or (len(between) == 1 and (between[0].tag in ("comma", "pron") or between[0].low == ":"))
            ends = head.end + 1 < len(tokens) and tokens[head.end + 1].tag == "end"
            opened = tokens[head.first - 1].low == ":" or tokens[head.first - 1].tag == "pron"
            if (close or (ends and opened)) and all(p.name is not None and p.sort == "person" for p in head.group):
                return tuple(self.mention(p) for p in head.group)
        return ()

    def _kind(self, phrase: Phrase) -> MentionKind:
        one: MentionKind = "group" if phrase.plural and phrase.name is None else "person"
        return one if phrase.sort in ("person", "name") else _KINDS.get(phrase.sort, "thing")

    def remember(self) -> None:
        """Keep the full names of people, and the words that are called places, for the sentences that follow."""
        told = self.singles(len(self.tokens))
        if self._has_no_verb():
            # "Celestino Roa. Obrero, 31 años.": who somebody is, and nobody else.
            named = {**self.document.singles, **told}
            named = {word: one for word, one in named.items() if one.name is not None}
            told = {word: one for word, one in told.items() if one.name is not None or len(named) != 1}
        self._keep_unknown()
        self.document.singles.update(told)
        self.document.described.update(described_in(self))
        self.document.last_people = last_people(self, len(self.tokens))
        self.document.body_before = any(p.sort == "body" and p.prep < 0 for p in self.phrases)
        self.document.speaker_passed |= self._tells_of_another()
        for phrase in self.phrases:
            # "خانهٔ مهرداد سپنجی": whose it is has been named too.
            for one in (p for p in (*phrase.group, phrase.of) if p is not None):
                if one.sort == "place" and one.last == one.head + 1 and not self.tokens[one.last].sort:
                    self.document.places.add(self.tokens[one.last].low)
                if one.sort == "person" and one.name is not None and (one.name[1] > one.name[0] or self._is_kin(one)):
                    self._know(one, one.name)

    def _keep_unknown(self) -> None:
        """ "Elle fonda le Comité avec Marie Lunel. … Elle …": who "she" is nobody knows, and it may be she again."""
        tokens = self.tokens if self.grammar.capitals else []
        for at, token in enumerate(tokens):
            subject = token.tag == "he" and (at == 0 or tokens[at - 1].tag not in ("prep", "aux"))
            if subject and not self.document.singles and not self.singles(at):
                words = self.words(at, at)
                self.document.singles.setdefault(token.low, Mention(words.text, "person", words.span))

    def _has_no_verb(self) -> bool:
        """Whether a sentence is a line of who somebody is: no word in it is a verb, or unknown and perhaps one."""
        verb = any(t.forms or t.tag == "aux" for t in self.tokens)
        return not verb and not any(p.sort == "" and p.name is None for p in self.phrases)

    def _know(self, one: Phrase, name: tuple[int, int]) -> None:
        """Keep a full name under its last word and, where capitals show no names, under the given one."""
        first, last = (self.tokens[at].low for at in name)
        for word in {last} if self.grammar.capitals else {first, last}:
            self.document.knows(word, self.mention(one))
        before = self.tokens[name[1] - 1]
        two = self.grammar.second_surnames and name[1] - name[0] > 1 and before.capital
        if two and before.low not in self.grammar.given | self.grammar.particles:
            # "Clara Lunar Vega" is called Lunar.
            self.document.knows(before.low, self.mention(one))

    def speaks(self, who: Mention, stance: Stance | None = None) -> None:
        """Keep who says what the sentence tells, for those that go on without naming the speaker."""
        document = self.document
        document.speaker, document.speaker_block, document.speaker_passed = who, self.block, False
        document.speaker_stance = stance or document.speaker_stance
        self.spoken = True

    def _tells_of_another(self) -> bool:
        """Whether a sentence in which nobody speaks has somebody, or a court, for a subject who did not speak last."""
        speaker = self.document.speaker
        named = speaker.name.form if speaker is not None and speaker.name is not None else ""
        plain = [p for p in self.phrases if p.prep < 0 and not p.marked]
        told = [self.mention(p) for p in plain if p.sort == "person" and p.name is not None]
        opens = self.grammar.order == "SVO" and plain and plain[0].first == 0 and plain[0].sort == "body"
        body = opens and speaker is not None and self.mention(plain[0]).wording not in speaker.wording
        return not self.spoken and (body or any(m.name.form not in named for m in told if m.name is not None))

    def _is_kin(self, phrase: Phrase) -> bool:
        """ "شوهرم یونس": a relative whose name is told, and may stand alone from here on."""
        apposed = phrase.first > 1 and self.tokens[phrase.first - 1].tag == "comma" and self.grammar.order == "SOV"
        first = self.tokens[phrase.first - 2 if apposed else phrase.first].low
        return not self.grammar.capitals and any(stem in self.grammar.kin for stem, _ in self.grammar.stems(first))

    def place(self, phrase: Phrase) -> Place:
        """The place that a phrase names, with the wider place it is of."""
        last = phrase.last
        if phrase.name is not None and phrase.of is not None and phrase.of.sort in ("", "thing"):
            # "À Bamako des suites d'une maladie"
            last = phrase.name[1]
        wording = self.words(phrase.first, last)
        name = self.words(*phrase.name).text if phrase.name is not None else None
        within: tuple[str, ...] = ()
        if phrase.of is not None and phrase.of.name is not None:
            inner = self.words(*phrase.of.name).text
            if name is None:
                name = inner
            elif inner != name and phrase.of.sort in ("place", "name"):
                within = (inner,)
        return Place(wording.text, wording.span, name, within)

    def voice(self, token: int) -> tuple[tuple[Asserter, ...], Stance, bool]:
        """The sanad of a token, the most distant stance in it, and whether it is only asked or feared."""
        sanad, stance, supposed = voice_at(self.scopes, token)
        # A cue without a speaker ("allegedly") is nobody's voice where someone is named beside it; but "she said there
        # are calls for his release" is no call of hers.
        named = [a for a in sanad if a.kind == "source" or a.who is not None]
        return tuple(named) if len(named) > 1 and token not in self.demanded else sanad, stance, supposed

    def emit(
        self,
        content: Content,
        token: int,
        *,
        rule: str,
        first: int | None = None,
        last: int | None = None,
        modality: Modality = "actual",
        polarity: Polarity = "positive",
        stance: Stance | None = None,
        own: bool = False,
        said_by: Asserter | None = None,
    ) -> None:
        """Propose a claim about what stands at ``token``. A question, a heading, a supposition propose nothing.

        ``said_by``: who says so, whoever tells of that.
        """
        chain, distance, supposed = self.voice(token)
        if own:
            chain, distance, supposed = (Asserter(),), "asserted", False
        if self.asks or self.heading or supposed:
            return
        chain = (*chain, said_by) if said_by is not None else chain
        begin = self.tokens[token if first is None else first].start
        end = self.tokens[token if last is None else last].end
        quote = quoted(self.document.layer, self.span, content, begin, end)
        distance = worse(distance, stance) if stance else distance
        self.document.claims.append(Claim(made_away(content), quote, chain, distance, modality, polarity, rule))

    def count_of(self, group: list[Phrase]) -> Count | None:
        """The number that a phrase states; none of several, who have a number each."""
        return self.mention(group[0]).count if len(group) == 1 else None
