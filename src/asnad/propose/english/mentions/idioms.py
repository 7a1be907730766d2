"""Which uses of an act's verb tell of no act, or of another: "shot down a plane", "hung him by the wrists"?"""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import listed, table, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, NounPhrase
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.remembered import by_word

__all__ = ["is_idiom"]


@by_word
def _of_verb(lemma: str) -> tuple[dict[str, list[str]], ...]:
    """The entries of the lexicon's idioms that a verb has; see the head of the file for their keys."""
    return tuple(entry for entry in table("idioms").values() if lemma in entry["verbs"])


def _is_with(sentence: Sentence, clause: Clause, idiom: dict[str, list[str]], used: list[NounPhrase]) -> bool:
    """Whether what makes an idiom of the verb stands with it: all it acts on, or something behind it."""
    if "after" not in idiom:
        return bool(used) and all(singular(sentence.low(p)) in idiom["nouns"] for p in used)
    behind = [q for p in clause.after(*idiom["after"]) for q in (p, p.of) if q is not None]  # "hundreds of e-mails"
    return any(singular(sentence.low(p)) in idiom["nouns"] for p in behind)


def is_idiom(sentence: Sentence, clause: Clause, act: str) -> bool:
    """Uses of a trigger word that tell of no act: "executed the plan", "killed time", "abused his office"."""
    if clause.verb.lemma in {"execute", "kill", "attack"} and not clause.passive and clause.objects:
        return clause.objects[0].sort in {"thing", "act", "place"} and act not in ("attack",)
    used = clause.subjects if clause.passive else clause.objects
    if act == "destruction" and used and all(p.sort == "act" for p in used):
        return True  # "crushed the protest of the miners"
    if act == "dismissal" and clause.verb.lemma == "fire" and not any(p.sort in PEOPLE for p in used):
        return True  # "a bullet fired from a distance of more than ten metres"
    if clause.verb.lemma == "lead" and any(c.governor is clause and c.verb.form == "inf" for c in sentence.clauses):
        return True  # "was led away to be executed": he was held already
    if clause.kind == "reduced" and _does_it_so(sentence, clause):
        return True
    if act == "abduction" and _is_from_court(sentence, clause):
        return True
    if clause.verb.lemma == "burn" and clause.passive and _is_or_killed(sentence, clause):
        return True
    if any(_is_with(sentence, clause, one, used) for one in _of_verb(clause.verb.lemma)):
        return True
    if act == "pillage" and clause.subjects and not clause.passive and all(p.sort == "act" for p in clause.subjects):
        return True  # "the assault on writing robs them of their pens"
    if act == "death" and clause.subjects and all(p.sort == "thing" for p in clause.subjects):
        return True  # "the theory refuses to die"
    upon = clause.verb.lemma == "set" and act == "attack" and not clause.after("on")
    if upon and used and all(p.sort in {"", "thing"} for p in used):
        return True  # "set upon a new argument"
    things = any(p.of is not None and p.number is None and p.sort in {"thing", ""} for p in used)
    if clause.verb.lemma == "hang" and (things or _only_hangs(sentence, clause)):
        # "hung the name of X in the hall"; but "38 percent of the listed were hanged".
        return True
    after = sentence.tokens[clause.verb.main + 1 : clause.verb.main + 3]
    behind = sentence.tokens[clause.objects[0].last + 1 :][:1] if clause.objects and not clause.passive else []
    if clause.verb.lemma == "strike" and any(t.low in {"down", "off", "out"} for t in (*after, *behind)):
        # "struck it down": a law, not people.
        laws = all(sentence.low(p) in {"it", "them"} or p.sort == "thing" for p in clause.objects)
        return not clause.passive and laws
    if clause.verb.lemma == "shoot" and [t.low for t in after[:1]] == ["down"] and act != "killing":
        # "shot down a helicopter and captured its pilot".
        return not clause.passive and any(p.sort in {"", "thing"} for p in clause.after("down"))
    if clause.verb.lemma == "question" and not clause.passive and any(_only_asks(sentence, s) for s in clause.subjects):
        return True
    if clause.verb.lemma == "survive" and clause.passive:
        return True  # "is survived by two sons"
    if clause.verb.lemma == "succumb" and any(
        sentence.low(p) not in words("nouns", "idioms", "deadly") for p in clause.after("to")
    ):
        return True  # "succumbed to blackmail"
    if clause.verb.lemma == "strike" and clause.verb.form == "ing" and _are_at_it(clause):
        return True
    if clause.verb.lemma == "search" and clause.kind == "reduced" and clause.after("for"):
        return True  # "the police searched carefully for her"
    if clause.verb.lemma == "gas" and sentence.tokens[clause.verb.main].forms == "b" and not clause.verb.modal:
        return True  # "oil and gas companies"
    if clause.verb.lemma == "survive" and any(p.sort in {"pron", "person"} for p in clause.objects):
        return True  # "his wife survives him"
    if clause.verb.lemma == "storm" and not clause.passive and any(p.sort == "person" for p in clause.objects[:1]):
        return True  # "help storm victims"
    if clause.verb.lemma == "hide" and any(t.low == "behind" for t in after[:1]):
        return True
    if clause.verb.lemma == "kick" and any(t.low in {"out", "off", "in"} for t in after[:1]):
        return True
    if clause.verb.lemma == "capture" and _is_filmed(sentence, clause):
        return True
    if clause.verb.lemma == "blind" and clause.passive and any(p.sort in {"", "thing"} for p in clause.after("by")):
        # "blinded by ambition".
        return True
    crushed = act == "repression" and clause.verb.lemma == "crush"
    if crushed and (_is_bodily(clause, used) or _is_by_no_one(clause, used)):
        return True
    moved = clause.after("by", "with") if clause.passive else clause.subjects
    if clause.verb.lemma in {"strike", "hurt", "crush"} and moved and all(_is_feeling(sentence, p) for p in moved):
        return True  # "was struck by her courage", "his words hurt me"
    dawns = clause.verb.lemma in {"hit", "strike"} and after[1:] and after[1].low == "that"
    if dawns and any(p.sort == "pron" for p in clause.objects[:1]):
        return True  # "it hit me that"
    if act == "beheading" and used and all(p.sort in {"thing", "body", "place", ""} for p in used):
        return True  # "decapitate the leadership"
    if clause.verb.lemma == "strike" and clause.after("as"):
        # "struck the judge as strong".
        return True
    return clause.verb.lemma in {"hide", "strike"} and not clause.objects and not clause.passive


_SO = frozenset({"impunity", "will", "random", "name", "money", "fun", "pleasure", "sport"})
_SO_DONE = frozenset(
    {("with", "impunity"), ("at", "will"), ("at", "random"), ("the", "name"), ("for", "money"), ("for", "fun"),
     ("for", "pleasure"), ("for", "sport")}
)  # fmt: skip


def _does_it_so(sentence: Sentence, clause: Clause) -> bool:
    """ "Soldiers killed and raped with impunity", "… in the name of God": they did it, and it was not done to them."""
    if sentence.lows.isdisjoint(_SO) or clause.after("by"):
        return False
    if any(c.kind != "reduced" and c.verb.form == "finite" for c in sentence.clauses):
        return False
    lows = [t.low for t in sentence.tokens[clause.verb.last + 1 :]]
    return any(pair in _SO_DONE for pair in pairwise(lows))


def _is_from_court(sentence: Sentence, clause: Clause) -> bool:
    """ "Was led away from the courtroom (by guards)": he was held already; but gunmen abduct from there, too."""
    doers = clause.after("by") if clause.passive else clause.subjects
    guards = words("nouns", "in_uniform") | {"police"}
    held = all(singular(sentence.low(d)) in guards for d in doers)
    return held and any(singular(sentence.low(p)) in words("nouns", "courts") for p in clause.after("from"))


def _only_hangs(sentence: Sentence, clause: Clause) -> bool:
    """ "Photographs of captured students hung on the wall", "a body hung from a bridge": who is killed is hanged."""
    bare = clause.kind == "reduced" and clause.verb.first == clause.verb.main
    return bare and sentence.tokens[clause.verb.main].low == "hung" and not clause.after("by")


def _is_or_killed(sentence: Sentence, clause: Clause) -> bool:
    """ "Sixty people were hacked to death or burned": all of them are dead."""
    if not clause.at or not is_low(sentence.row[clause.at - 1], "or"):
        return False
    acts = (c.verb.act for c in sentence.clauses if c.at < clause.at and c.subjects == clause.subjects)
    return any(act is not None and "lethal" in act_traits(act.code) for act in acts)


def _only_asks(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "A neighbour questioned her", "her lawyer questioned the major": nobody who holds her."""
    low = singular(sentence.low(phrase))
    asks = low in words("nouns", "onlookers") | words("nouns", "helpers") | listed("nouns", "kin")
    return asks or (phrase.proper is not None and phrase.proper.sort == "person" and not phrase.proper.titles)


def _is_feeling(sentence: Sentence, phrase: NounPhrase) -> bool:
    """What moves people, and no weapon."""
    low = singular(sentence.low(phrase))
    return (
        phrase.sort in {"", "thing", "act"}
        and phrase.proper is None
        and low not in words("nouns", "weapons") | words("nouns", "hits")
    )


def _is_by_no_one(clause: Clause, used: list[NounPhrase]) -> bool:
    """ "A child was crushed when a wall fell on her"."""
    alone = clause.passive and not clause.after("by")
    return alone and all(p.sort in {"person", "name"} and not p.plural for p in used)


def _is_bodily(clause: Clause, used: list[NounPhrase]) -> bool:
    """ "Five people crushed by an armoured vehicle", "crushed under a wall": run over or buried, and not put down."""
    things = clause.after("by", "with", "under", "beneath", "underneath", "between", "against", "to")
    return any(p.sort in {"thing", "place", ""} for p in things) or any(p.number is not None for p in used)


def _is_filmed(sentence: Sentence, clause: Clause) -> bool:
    """ "Soldiers captured on video", "captured by a street camera"."""
    seen = [*clause.after("on", "in", "by"), *(() if clause.passive else clause.subjects)]
    film = words("nouns", "idioms", "film")  # "on video showing them", "on phone video flogging students"
    return any(singular(t.low) in film for p in seen for t in sentence.tokens[p.first : p.core + 1])


def _are_at_it(clause: Clause) -> bool:
    """ "The arrest of marching and striking miners": it is they who strike."""
    return any(p.plural and not p.det and p.number is None and p.sort == "person" for p in clause.objects[:1])
