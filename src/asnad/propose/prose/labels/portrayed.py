"""As what does somebody present people: "calificó de «vándalos» a los maestros", "traité d'espion", «جاسوس خواند»?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter
from asnad.model.frames import Portrayal
from asnad.propose.own_voice import is_own_voice
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import number_of
from asnad.propose.prose.happened.frame import frame_of
from asnad.propose.prose.labels.labels import Label, label_of
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.same_one import is_same_one
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.people.them import them
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import Roles
from asnad.propose.prose.roles.word_order import roles_of

__all__ = ["draft_portrayals"]


def draft_portrayals(sentence: Sentence, row: list[Predicate]) -> None:
    """Claims of as what people are presented, each the word of whoever presents them so, and never the source's.

    Promises: the label is in quotation marks, or known for one; who is called so is named, or is the only one whom a
    pronoun can mean, and not the caller; what somebody does not call them, or may call them, claims nothing.
    """
    for verb in row:
        label = label_of(sentence, verb, row)
        # "S'est présenté comme un héros": by himself.
        itself = any(t.tag == "se" for t in sentence.tokens[verb.first : verb.head])
        if label is not None and not (verb.negative or itself or _is_of_what(sentence, verb)):
            _draft(sentence, verb, row, label)


def _is_of_what(sentence: Sentence, verb: Predicate) -> bool:
    """ "ما تصفها بالمافيا": in Arabic what is called so is told by "what", and no pronoun means somebody."""
    before = sentence.tokens[verb.first - 1].low.split() if verb.first else []
    return sentence.grammar.order == "VSO" and before[-1:] == ["ما"]


def _draft(sentence: Sentence, verb: Predicate, row: list[Predicate], label: Label) -> None:
    roles, modality = _roles(sentence, verb, row, label)
    whom = [p for group in roles.victims for p in group.group if _is_known(sentence, p)]
    if modality != "actual" or not whom or any(t.tag == "none" for t in sentence.tokens[: verb.first]):
        return
    if not label.listed and not sentence.grammar.capitals and not _may_be_label(sentence, whom):
        return
    if sentence.grammar.order == "SOV" and not roles.doers and any(_may_be_two(sentence, verb, p) for p in whom):
        return
    callers = [p for group in roles.doers for p in group.group if human(p) and _is_known(sentence, p)]
    if roles.subject is not None and roles.subject.sort == "document":
        callers = [roles.subject]
    who = sentence.mention(callers[0]) if callers else None
    if roles.doers and who is None:
        return
    if who is not None and is_own_voice(who, sentence.document.source):
        return
    if who is not None:
        # «بهرام رامین، وزیر کشور، او را جاسوس خواند»: somebody of whom nothing is known, and not himself.
        whom = [p for p in whom if not is_same_one(sentence.mention(p), who)]
    said_by = Asserter(
        "cited",
        who,
        sentence.words(verb.first, verb.last),
        commitment="accuses" if verb.sense.kind == "accuse" else "asserts",
    )
    speaker = sentence.voice(verb.head)[0][-1].who
    itself = who is not None and speaker is not None and is_same_one(speaker, who)
    for one in whom[:6]:
        sentence.emit(
            Portrayal(sentence.mention(one), sentence.words(label.first, label.last), label.register),
            verb.head,
            rule="portrayed",
            first=min(verb.first, label.first),
            last=max(verb.last, label.last),
            stance="attributed",
            said_by=None if itself else said_by,
        )


def _roles(sentence: Sentence, verb: Predicate, row: list[Predicate], label: Label) -> tuple[Roles, str]:
    """Who calls whom so, as if the verb were one of something that people suffer, and the label were not there."""
    trial = replace(verb, sense=verb.sense._replace(kind="act", code="trial"))
    around = [trial if p is verb else p for p in row]
    phrases = sentence.phrases
    sentence.phrases = [_cut(p, label) for p in phrases]
    frame = frame_of(sentence, trial, around)
    roles = Roles()
    if frame is not None and sentence.grammar.order == "VSO" and verb.voice != "passive":
        roles = _behind(sentence, verb, label)
    elif frame is not None:
        roles = roles_of(sentence, trial, around)
    if verb.voice == "passive" and not roles.doers:
        # "Présentés comme des rebelles par l'armée".
        roles.doers = [p for p in phrases if p.role == "agent" and label.last < p.prep <= label.last + 2][:1]
    sentence.phrases = phrases
    if sentence.grammar.order == "SOV" and verb.voice == "active" and not roles.doers:
        roles.doers = _went_on(sentence, verb, row)
    return roles, frame[0] if frame is not None else ""


def _went_on(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> list[Phrase]:
    """«وزیر شمار کشته‌ها را سه نفر اعلام کرد و معترضان را اغتشاشگر خواند»: who did what stands before "and"."""
    at = row.index(verb)
    earlier = row[at - 1] if at else None
    if earlier is None or earlier.voice == "passive" or sentence.tokens[earlier.last + 1].tag != "conj":
        return []
    low, _ = reach(sentence, earlier, row)
    opened = low > 0 and sentence.tokens[low - 1].tag in ("that", "rel", "if", "when")
    plain = [p for p in sentence.phrases if low <= p.first and p.end < earlier.first and p.prep < 0 and not p.marked]
    alike = number_of(sentence, earlier) == number_of(sentence, verb)
    return plain[:1] if plain and human(plain[0]) and alike and not opened else []


def _behind(sentence: Sentence, verb: Predicate, label: Label) -> Roles:
    """In Arabic "وصف الوزير المتظاهرين بـ…", "وصفهم الجيش بـ…": of two the first calls the second so."""
    pronoun = verb.last + 1
    inside = [p for p in sentence.phrases if verb.last < p.first and p.end < label.opens and p.prep < 0 and human(p)]
    if sentence.tokens[pronoun].tag != "whom":
        return Roles(inside[:1], inside[1:]) if len(inside) == 2 else Roles()
    many = sentence.tokens[pronoun].low in sentence.grammar.them
    whom = Phrase(pronoun, pronoun, pronoun, "people" if many else "person", plural=many, pronoun=True)
    who = inside[0] if len(inside) == 1 else None
    whom = them(sentence, pronoun, who) if many else whom
    return Roles([who] if who is not None else [], [whom]) if len(inside) < 2 else Roles()


def _cut(phrase: Phrase, label: Label) -> Phrase:
    """ "Calificó a los campesinos de terroristas": whom, without what the label would be of; the label is nobody."""
    if label.opens <= phrase.first <= label.last:
        return Phrase(phrase.first, phrase.end, phrase.first, "thing", prep=label.opens, role="other")
    inside = phrase.first < label.opens <= phrase.end
    return replace(phrase, last=min(phrase.last, label.opens - 1), of=None, rest=[]) if inside else phrase


def _is_known(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether somebody is named or described, or is a pronoun that means one."""
    if not human(phrase):
        return False
    return bool(phrase.meant) or not phrase.pronoun or (not phrase.plural and sentence.is_told(phrase))


def _may_be_two(sentence: Sentence, verb: Predicate, phrase: Phrase) -> bool:
    """«رئیس پلیس کشته‌شدگان را تروریست خواند»: the chief of police, and whom he calls so."""
    one = verb.voice == "active" and number_of(sentence, verb) != "many"
    return one and phrase.name is None and phrase.last > phrase.first and not phrase.pronoun


def _may_be_label(sentence: Sentence, whom: list[Phrase]) -> bool:
    """Whether what several are called in quotation marks is no name: in Persian one may be called «حاج صادق»."""
    return sentence.grammar.order != "SOV" or all(p.plural or p.rest for p in whom)
