"""How does what a rule has found become a claim? Quote, sanad, stance and modality from where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from asnad.model.claim import Asserter, Claim, Modality, Polarity, Stance
from asnad.model.frames import Act, Alias, Content, Kinship, Post, Toll
from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_root
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.asking import only_asks
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.memory import Deed, Memory
from asnad.propose.english.people.reference import resolved
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.said.voice import ClauseScope
from asnad.propose.made_away import made_away
from asnad.propose.scope import voice_at, worse
from asnad.propose.slots import quoted

__all__ = ["FIRST_PERSON", "Draft"]

FIRST_PERSON = frozenset({"i", "me", "my", "myself", "we", "us", "our", "ourselves"})
_MYSELF = frozenset({"i", "me", "my", "myself"})
_THIRD_PERSON = frozenset({"he", "him", "his", "she", "her"})
_DEEDS = frozenset({"killing", "attempted_killing", "attack", "injury", "destruction", "ill_treatment", "death",
    "disappearance"})  # fmt: skip


def _speaks_so(scope: ClauseScope, content: Content, at: int) -> bool:
    """ "“…,” ambassador Sally Holt said": it is not she who calls herself so."""
    who = scope.asserter.who
    if who is None:
        return False
    if who.span is not None and who.span.start <= at < who.span.end:
        return True
    told_of = _of_whom(content)
    ends = {end.span for end in told_of.ends()} if told_of is not None else set()
    return any(end.span in ends for end in who.ends())


def _of_whom(content: Content) -> Mention | None:
    """Of whom something is told beside a name."""
    if isinstance(content, Post):
        return content.holder
    if isinstance(content, Kinship):
        return content.relative
    return content.who if isinstance(content, Alias) else None


def _lets_stand(scope: ClauseScope) -> bool:
    """ "Holt denied that the minister, Dane, ordered it": that Dane is the minister is not denied."""
    doubted = scope.stance in {"denied", "disputed"} or scope.asserter.commitment in _DOUBTING
    return not (scope.supposed or doubted)


_DOUBTING = frozenset({"accuses", "suspects", "denies"})


def _not_to_oneself(act: Act, accused: Mention | None) -> Act:
    """Whom "them" stands for is not who did it to them: then it is open, and so is a "they" that did it.

    Nor is it whoever is ``accused``: "accused Holt of having made the laws under which he was killed".
    """
    pointing = [m for m in (*act.victims, *(p.who for p in act.perpetrators)) if m.antecedents and m.name is None]
    doers = {end.span for p in act.perpetrators for end in p.who.ends()}
    doers |= {end.span for end in accused.ends()} if accused is not None else set()
    both = {end.span for v in act.victims for end in v.ends() if end.span in doers}
    if not both or not pointing or act.act == "suicide":
        return act

    def opened(mention: Mention) -> Mention:
        same = mention.name is None and any(end.span in both for end in mention.antecedents)
        return replace(mention, antecedents=()) if same else mention

    doing = tuple(replace(p, who=opened(p.who)) for p in act.perpetrators)
    return replace(act, victims=tuple(opened(v) for v in act.victims), perpetrators=doing)


@dataclass(slots=True)
class Draft:
    """The claims drafted so far and what stands around the sentence being read."""

    reading: Reading
    memory: Memory
    sentence: Sentence
    scopes: list[ClauseScope] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    lent: tuple[NounPhrase, Mention] | None = None

    def mention(self, phrase: NounPhrase) -> Mention:
        """The mention of a phrase in this sentence, with its antecedents; "I" and "me" are whoever speaks there."""
        if self.lent is not None and phrase is self.lent[0]:
            return self.lent[1]
        plain = self.reading.mention(self.sentence, phrase)
        low = self.sentence.low(phrase) if phrase.sort == "pron" else ""
        if low in FIRST_PERSON:
            speaker = self._who_says_i(phrase) if plain.kind == "person" else None
            if speaker is None and low in _MYSELF and not self.sentence.in_quotes(phrase.head):
                block, called = self.memory.myself or (-1, None)
                speaker = called if block == self.sentence.block else None
            return replace(plain, antecedents=tuple(speaker.ends())) if speaker is not None else plain
        found = resolved(self.memory, self.sentence, phrase, plain)
        if found.antecedents and low in _THIRD_PERSON and self._is_who_speaks(phrase, found):
            return plain
        return found

    def _who_says_i(self, phrase: NounPhrase) -> Mention | None:
        """Whose own words a phrase stands in: of whoever is quoted, not of whoever is only told to have said so."""
        at, sentence, speaker = phrase.head, self.sentence, None
        inside = sentence.in_quotes(at)
        for scope in self.scopes:
            if not scope.first <= at <= scope.last or scope.asserter.who is None:
                continue
            verb = scope.clause.verb.main if scope.clause is not None else None
            if verb is None:
                own = scope.asserter.cue is None
            else:
                own = sentence.opened == sentence.quoted(verb) if inside else verb > at
            speaker = scope.asserter.who if own else speaker
        return speaker

    def _is_who_speaks(self, phrase: NounPhrase, found: Mention) -> bool:
        """“He beat me,” she said: whoever is quoted, or is only a "she", does not speak of "him" as of another."""
        quoted = self.sentence.in_quotes(phrase.first)
        speaker = self.voice(phrase.head)[0][-1].who if quoted else self._who_says_i(phrase)
        if speaker is None:
            return False
        pronoun = speaker.name is None and speaker.wording.lower() in _THIRD_PERSON
        ends = {end.wording for end in speaker.ends()}
        return (pronoun and not speaker.antecedents) or any(end.wording in ends for end in found.antecedents)

    def voice(self, token: int) -> tuple[tuple[Asserter, ...], Stance, bool]:
        """The sanad of a token, the most distant stance in it, and whether it is only asked or feared."""
        return voice_at(self.scopes, token)

    def meant(self, clause: Clause) -> Modality:
        """The modality of what a clause says, where somebody may demand it."""
        modality = modality_of(self.sentence, clause)
        return "demanded" if modality in {"supposed", "purpose"} and self._is_demanded(clause.verb.main) else modality

    def _is_demanded(self, token: int) -> bool:
        return any(s.demanded and s.first <= token <= s.last for s in self.scopes) and not self.voice(token)[2]

    def _voice_beside(self, token: int, content: Content) -> tuple[tuple[Asserter, ...], Stance, bool]:
        """The same for what stands beside a name; who speaks is not the voice of what he is called there himself."""
        at = self.sentence.tokens[token].start
        return voice_at([s for s in self.scopes if _lets_stand(s) and not _speaks_so(s, content, at)], token)

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
        beside: bool = False,
        granted: bool = False,
        sanad: tuple[Asserter, ...] | None = None,
    ) -> None:
        """Draft a claim about what stands at ``token``; the quote covers its slots and tokens ``first``–``last``.

        ``own``: the source's own voice, whoever is speaking around it; ``beside``: it stands beside a name, and is no
        part of what is denied, asked, feared or accused of around it; ``granted``: it is taken for granted, whatever is
        asked for around it. A question drafts nothing.
        """
        sentence, content = self.sentence, made_away(content)
        if only_asks(sentence, token) or sentence.kind == "heading":
            return
        chain, distance, supposed = self._voice_beside(token, content) if beside else self.voice(token)
        if own:
            chain, distance, supposed = (Asserter(),), "asserted", False
        if sanad is not None:
            chain = sanad
        distance = worse(distance, stance) if stance else distance
        unsure = not granted and distance != "denied"
        if supposed and unsure and modality in {"actual", "ordered", "planned", "possible"}:
            modality = "supposed"
        if modality in {"actual", "supposed"} and not own and self._is_demanded(token):
            modality = "demanded"
        if isinstance(content, Act):
            content = _not_to_oneself(content, self._accused(token))
        if isinstance(content, Post) and modality == "actual" and polarity == "positive" and content.change != "left":
            self.memory.post = content
        counts = isinstance(content, (Act, Toll)) and content.count is not None and modality == "actual"
        if counts and isinstance(content, (Act, Toll)) and content.act is not None:
            self.memory.counted = (sentence.block, sentence.index, content.act)
        begin = sentence.tokens[token if first is None else first].start
        end = sentence.tokens[token if last is None else last].end
        quote = quoted(self.reading.layer, sentence.span, content, begin, end)
        if isinstance(content, Act) and modality == "actual" and polarity == "positive":
            self._remember(content, Mention(quote.exact, "event", quote.span, basis="resolved"))
        self.claims.append(Claim(content, quote, chain, distance, modality, polarity, rule))

    def tell(
        self,
        content: Content,
        clause: Clause,
        *,
        rule: str,
        token: int | None = None,
        first: int | None = None,
        last: int | None = None,
        modality: Modality | None = None,
        stance: Stance | None = None,
        sanad: tuple[Asserter, ...] | None = None,
    ) -> None:
        """Draft what a clause tells of, as far as it says that it is so; ``token``: where, if not at its verb."""
        self.emit(
            content,
            clause.verb.main if token is None else token,
            rule=rule,
            first=first,
            last=last,
            modality=self.meant(clause) if modality is None else modality,
            polarity="negative" if negative(self.sentence, clause) else "positive",
            stance=stance,
            sanad=sanad,
        )

    def _accused(self, token: int) -> Mention | None:
        """Who is accused of what stands at a token."""
        for scope in reversed(self.scopes):
            clause = scope.clause
            inside = scope.first <= token <= scope.last
            if clause is None or not inside or clause.verb.lemma not in words("verbs", "blame"):
                continue
            whom = clause.subjects if clause.passive else clause.objects
            return self.mention(whom[0]) if whom else None
        return None

    def _remember(self, act: Act, said: Mention) -> None:
        """Keep a violent act as what "the crime" may stand for; several claims of one sentence are one deed."""
        if act_root(act.act) in _DEEDS or act.act in {"kidnapping", "abduction", "hostage_taking"}:
            last = self.memory.deed
            same = last is not None and last.act == act.act and last.sentence == self.sentence.index
            earlier = last.victims if last is not None and same else ()
            victims = earlier + tuple(v for v in act.victims if v not in earlier)
            self.memory.deed = Deed(act.act, victims, self.sentence.index, said)

    def inferred(self, mention: Mention) -> Mention:
        """The mention as one that is not in these words but concluded."""
        return replace(mention, basis="inferred")
