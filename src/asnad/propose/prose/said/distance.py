"""What puts a saying at a distance without naming who says it: hedges, the conditional of hearsay, quotation marks?"""

from __future__ import annotations

from asnad.model.claim import Asserter, Stance
from asnad.model.mention import Mention
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach, resumes
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.token import may_be_verb
from asnad.propose.scope import Scope

__all__ = ["distance"]

_STANCES: dict[str, Stance] = {"asserted": "asserted", "disputed": "disputed", "denied": "denied"}


_ENDS = frozenset({"comma", "stop", "end"})


def distance(sentence: Sentence, row: list[Predicate]) -> None:
    """Leave in a sentence the scopes of what is told at a distance."""
    _hedges(sentence)
    _hearsay(sentence, row)
    _quotations(sentence)


def _hedges(sentence: Sentence) -> None:
    """ "Presuntamente", "al parecer": the clause around it is at a distance."""
    for at, token in enumerate(sentence.tokens):
        if token.tag != "hedge":
            continue
        stance = _STANCES.get(sentence.grammar.hedges[token.low], "attributed")
        low = max((i + 1 for i in range(at) if sentence.tokens[i].tag in ("stop", "that")), default=0)
        high = next(
            (i for i in range(at, len(sentence.tokens)) if sentence.tokens[i].tag == "stop"), len(sentence.tokens) - 1
        )
        low, high = _within_relative(sentence, at, low, high)
        sentence.scopes.append(Scope(low, high, Asserter("cited", None, sentence.words(at, at)), stance))


def _within_relative(sentence: Sentence, hedge: int, low: int, high: int) -> tuple[int, int]:
    """ "Condenaron a Voss, que al parecer murió en 2004": what stands between commas behind "who" is at a distance;
    "detuvieron a dos que, al parecer, robaron": what stands before "who" is not."""
    tokens = sentence.tokens
    opener = next((i for i in range(hedge - 1, low, -1) if tokens[i].tag in ("rel", "comma")), 0)
    opener -= tokens[opener].tag == "comma" and opener == hedge - 1 and tokens[opener - 1].tag == "rel"
    if sentence.grammar.order != "SVO" or tokens[opener].tag != "rel":
        return low, high
    if tokens[opener - 1].tag != "comma":
        return opener, high
    return opener, next((i for i in range(hedge, high) if resumes(sentence, i)), high)


def _hearsay(sentence: Sentence, row: list[Predicate]) -> None:
    """ "Aurait été tué", "habría ordenado": the conditional of hearsay."""
    for predicate in row:
        caused = any(form.lemma in sentence.grammar.causing for form in sentence.tokens[predicate.head].forms)
        told = caused or _is_told(sentence, predicate)
        if predicate.tense == "conditional" and predicate.perfect and not told:
            _left(sentence, predicate, row)
        if predicate.tense == "conditional" and predicate.perfect and told:
            cue = sentence.words(predicate.first, predicate.last)
            low, high = reach(sentence, predicate, row)
            if caused or predicate.sense.kind == "cue":
                # "Aurait ordonné d'exécuter", "aurait fait exécuter": what was ordered is hearsay too.
                marks = (i for i in range(predicate.last + 1, len(sentence.tokens)) if sentence.tokens[i].tag in _ENDS)
                high = next(marks, len(sentence.tokens)) - 1
            sentence.scopes.append(Scope(low, max(high, predicate.last), Asserter("cited", None, cue), "attributed"))


def _is_told(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb tells what was done, or what a court has ruled."""
    kind, code = predicate.sense.kind, predicate.sense.code
    ruling = any(form.lemma in sentence.grammar.told for form in sentence.tokens[predicate.head].forms)
    return kind in ("act", "cue", "became", "judged") or code in ("convicted", "charged") or ruling


def _left(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> None:
    """ "Habría dejado a dos personas heridas", "aurait fait trois blessés": what is left behind so is hearsay, too."""
    verb = next((p for p in row if p.first > predicate.last), None)
    bare = verb is not None and verb.tense == "participle" and verb.joined is None
    if (
        verb is None
        or not bare
        or any(t.tag in (*_ENDS, "rel", "that") for t in sentence.tokens[predicate.last + 1 : verb.first])
    ):
        return
    cue = sentence.words(predicate.first, predicate.last)
    sentence.scopes.append(Scope(predicate.last + 1, verb.last, Asserter("cited", None, cue), "attributed"))


def _quotations(sentence: Sentence) -> None:
    """Speech in quotation marks that no verb of saying covers is someone else's, at a distance."""
    tokens = sentence.tokens
    for first, last in sentence.quotations():
        goes_on = (first == 0 and sentence.opened) or (last == len(tokens) - 1 and sentence.leaves_open)
        speech = goes_on or (any(t.forms for t in tokens[first + 1 : last]) and last - first > 4)
        covered = any(
            s.first <= first + 1 and last - 1 <= s.last for s in sentence.scopes if s.asserter.kind == "cited"
        )
        if speech and not covered:
            document = sentence.document
            mention = document.speaker if document.speaker_block == sentence.block else None
            if mention is not None and _speaks_inside(sentence, mention, first, last):
                # "«ضربوني. وقال لي محقق إن …»": who goes on is who spoke before.
                mention = sentence.heard
            if (who := _named_behind(sentence, last) or _named_before(sentence, first)) is not None:
                mention = sentence.mention(who)
                if sentence.grammar.order == "SVO" and sentence.leaves_open:
                    sentence.speaks(mention, "attributed")
            stance = document.speaker_stance if mention is not None and sentence.opened and first == 0 else "attributed"
            sentence.scopes.append(Scope(first, last, Asserter("cited", mention), stance))


def _speaks_inside(sentence: Sentence, who: Mention, first: int, last: int) -> bool:
    """Whether somebody is told to speak between these quotation marks, and not around them."""
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    cues = [s.asserter.cue for s in sentence.scopes if s.asserter.who == who]
    return bool(cues) and all(c is not None and c.span is not None and start < c.span.start < end for c in cues)


def _named_behind(sentence: Sentence, last: int) -> Phrase | None:
    """ "« Ils ont tué mon fils », avait lancé la mère": who stands behind a verb that is known for something else."""
    tokens, at = sentence.tokens, last + 2
    if sentence.grammar.order != "SVO" or at >= len(tokens) or tokens[last + 1].tag != "comma":
        return None
    helped = False
    while at < len(tokens) and tokens[at].tag in ("clitic", "se", "aux", "adv"):
        helped = helped or tokens[at].tag == "aux"
        at += 1
    verb = tokens[at] if at < len(tokens) and not tokens[at].tag else None
    if verb is None or not (helped or verb.forms or may_be_verb(verb, sentence.grammar)):
        return None
    who = sentence.starting_at(at + 1)
    return who if who is not None and human(who) and who.prep < 0 else None


def _named_before(sentence: Sentence, first: int) -> Phrase | None:
    """ "Marta Oliva: «Los soldados lo mataron»": who stands, alone, before the colon."""
    if first < 2 or sentence.tokens[first - 1].low != ":":
        return None
    who = sentence.ending_at(first - 2)
    if who is not None and who.first == 0 and who.sort == "document" and sentence.grammar.order == "SVO":
        # "Testimonio de Amparo Niebla: «…»": whose it is.
        whose = who.of
        return whose if whose is not None and whose.name is not None and whose.sort == "person" else None
    return who if who is not None and who.first == 0 and human(who) and (who.name or who.sort == "body") else None
