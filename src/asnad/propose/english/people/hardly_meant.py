"""Who is hardly the "he", "she" or "they" of a sentence: the dead, an owner's rival, one who was only told of it?"""

from __future__ import annotations

from itertools import pairwise, takewhile

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.memory import LOOKED_BACK, Memory, Met
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import is_link, is_low
from asnad.propose.english.words.names import is_rank
from asnad.propose.english.words.stance import report_stance

__all__ = [
    "HERS",
    "HIS",
    "alive",
    "describes_a_name",
    "has_judged",
    "has_men_who_act",
    "is_agent_of",
    "is_an_example",
    "is_asked_about",
    "is_beside_the_subject",
    "is_just_brought_in",
    "is_less_a_woman",
    "is_man_between",
    "is_of_the_other_sex",
    "is_one_of_the_dead",
    "is_only_told",
    "is_titled_otherwise",
    "is_told_so",
    "is_tried",
    "is_victim_of_one",
    "is_whose_matter_it_is",
    "is_woman_between",
    "looks_on",
    "opens_anew_of_another",
    "says_it_himself",
    "tells_of_another",
    "tells_of_death",
    "who_lives",
    "whom_he_tells",
]

HIS = frozenset({"he", "him", "himself", "his"})
HERS = frozenset({"she", "her", "herself"})
_BEFORE_A_COURT = ("charged", "convicted", "tried", "acquitted", "sentenced")
_NEAR = 8
"""Sentences over which a text goes on with one person."""


def is_less_a_woman(memory: Memory, sentence: Sentence, chosen: Met) -> bool:
    """Whether the text has told of a woman, and this one is only spoken of, or an officer of whom nothing says so.

    "Dame Philippa … sued the camp where Njoroge had died. Her report … She": not Njoroge.
    """
    ends = {end.name.form.lower() for end in chosen.mention.ends() if end.name is not None}
    women = {name for name, gender in memory.genders.items() if gender == "her"}
    women |= {end.name.form.lower() for _, _, who in memory.hers for end in who if end.name is not None}
    if not women or any(end in woman or woman in end for end in ends for woman in women):
        return False
    told = any(c.has_subject(chosen.phrase) and _is_said(c) for c in chosen.within.clauses)
    ranked = any(is_rank(title.lower()) for end in chosen.mention.ends() if end.name for title in end.name.titles)
    return ranked or (told and chosen.sentence < sentence.index)


def opens_anew_of_another(memory: Memory, sentence: Sentence, phrase: NounPhrase, chosen: Met) -> bool:
    """Whether a new paragraph may go on with whom the text is about, and not with who was named last before it.

    "… Voss, by then minister, told parliament so.\n\nIn 1988 he …": Voss, or he who was "he" all along.
    """
    if chosen.within.block == sentence.block:
        return False
    one = HERS if sentence.tokens[phrase.first].low in HERS else HIS
    meant = [
        end.wording
        for m in memory.met[-LOOKED_BACK:]
        if m.sort == "pron" and m.head in one and 0 < sentence.index - m.sentence <= _NEAR
        for end in m.mention.antecedents
    ]
    here = {end.wording for end in chosen.mention.ends()}
    others = [wording for wording in meant if wording not in here]
    return len(others) > 1 and len(others) > len(meant) - len(others) and others.count(others[-1]) > 1


def _is_so_called(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """ "Judge Holt came. The judge jailed him": not Judge Holt."""
    titles = {t.lower() for end in met.mention.ends() if end.name is not None for t in end.name.titles}
    if not titles:
        return False
    last = {title.split()[-1] for title in titles}
    return any(
        s.det == "the" and s.proper is None and sentence.low(s) in last
        for c in sentence.clauses
        if c.has_object(phrase)
        for s in c.subjects
    )


def is_titled_otherwise(sentence: Sentence, met: Met, own: str) -> bool:
    """ "Mira Frayne said that Mr Askew's deputy abused her": not Mr Askew, however he was called before."""
    last = {end.name.form.lower().split()[-1] for end in met.mention.ends() if end.name is not None}
    other = words("nouns", "gender", "his" if own == "her" else "her")
    return any(title.low in other and name.low in last for title, name in pairwise(sentence.tokens))


def is_told_so(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """ "Oren Falk, a lawyer, visited Dane. He told the lawyer that …": not Falk."""
    tokens, last = met.within.tokens, met.phrase.last
    called = {t.low for t in tokens[met.phrase.first : last + 1]}
    if [t.tag for t in tokens[last + 1 : last + 2]] == ["comma"]:
        called |= {t.low for t in takewhile(lambda t: t.tag in {"det", "adj", "noun"}, tokens[last + 2 :])}
    return not called.isdisjoint(whom_he_tells(sentence, phrase))


def whom_he_tells(sentence: Sentence, phrase: NounPhrase) -> set[str]:
    """What they are whom somebody tells, asks or gives something: "he told the bishop that …"."""
    whom = (p for c in sentence.clauses if c.has_subject(phrase) for p in (*c.objects, *c.after("to")))
    return {sentence.low(p) for p in whom if p.det == "the" and p.proper is None and p.sort == "person"}


def is_tried(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the pronoun's clause says that someone is charged, tried, convicted or sentenced."""
    return any(
        any(s is phrase for s in (*clause.subjects, *clause.objects))
        and any(clause.verb.lemma in words("account", "done", kind) for kind in _BEFORE_A_COURT)
        for clause in sentence.clauses
    )


def is_victim_of_one(met: Met, sentence: Sentence) -> bool:
    """ "Mira Holt was stabbed by Sergeant Voss. He was sentenced": not whom one man killed or hurt right before."""
    if met.sentence >= sentence.index:
        return False
    for clause in met.within.clauses:
        act = clause.verb.act
        hurt = act is not None and not act_traits(act.code) & {"custody", "process", "non-violation"}
        if hurt and clause.passive and not clause.negative and clause.has_subject(met.phrase):
            return any(not p.plural and p.sort in {"person", "name"} for p in clause.after("by"))
    return False


def is_whose_matter_it_is(sentence: Sentence, phrase: NounPhrase, chosen: Met) -> bool:
    """ "Tum later retracted. Voss's acquittal was annulled; before he could be tried again …": Voss, and not Tum."""
    if chosen.sentence >= sentence.index:
        return False
    words_ = {word for end in chosen.mention.ends() for word in end.wording.lower().split()}
    matters = (p for _, p in sentence.nouns if p.last < phrase.first)
    owners = (p.possessor for p in matters if p.sort == "act" or sentence.low(p) in words("nouns", "matters"))
    return any(
        owner is not None
        and owner.proper is not None
        and owner.proper.sort in {"person", "name"}
        and sentence.low(owner) not in words_
        for owner in owners
    )


def is_woman_between(memory: Memory, sentence: Sentence, chosen: Met, phrase: NounPhrase) -> bool:
    """ "His name was Alfredo. He asked for my wife. She …": a woman without a name, nearer than who may be no woman."""
    names = [end.name.form.lower() for end in chosen.mention.ends() if end.name is not None]
    if any(memory.genders.get(name) == "her" for name in names) or any(_is_hers(memory, name) for name in names):
        return False
    place = sentence.tokens[phrase.first].start
    return any(
        m.place > chosen.place
        and m.mention.name is None
        and not m.mention.antecedents
        and m.sort == "person"
        and not m.plural
        and m.head in words("nouns", "gender", "her")
        and m.phrase.det not in {"the", "this", "that"}
        and not describes_a_name(m)
        for m in memory.near(sentence, place)
    )


def is_man_between(memory: Memory, sentence: Sentence, chosen: Met, phrase: NounPhrase) -> bool:
    """ "His name was Alfredo. I never saw my husband again. His …": a man without a name in the sentence before.

    So is "his son", in the same sentence, if "his feet" are next.
    """
    theirs, kin = sentence.tokens[: phrase.first], words("nouns", "gender", "his") & listed("nouns", "kin")
    if sentence.tokens[phrase.first].tag == "own" and any(a.low == "his" and b.low in kin for a, b in pairwise(theirs)):
        return True
    if chosen.sentence == sentence.index:
        return False
    return any(
        chosen.place < m.place
        and m.sentence == sentence.index - 1
        and m.mention.name is None
        and m.phrase.det in {"my", "our"}
        and m.head in words("nouns", "gender", "his")
        and not describes_a_name(m)
        for m in memory.near(sentence, sentence.tokens[phrase.first].start)
    )


def _is_hers(memory: Memory, name: str) -> bool:
    """Whether somebody of this name was "she" before."""
    return any(end.name is not None and end.name.form.lower() == name for _, _, who in memory.hers for end in who)


def _is_said(clause: Clause) -> bool:
    """Whether somebody is told to say the clause."""
    return clause.governor is not None and report_stance(clause.governor.verb.lemma) is not None


def has_judged(sentence: Sentence, chosen: Met) -> bool:
    """ "Judge Holt sentenced Dane. He had shot his victim twice": he may be either, and hardly the judge."""
    judges = (c for c in chosen.within.clauses if c.has_subject(chosen.phrase) and not c.passive)
    return chosen.sentence == sentence.index - 1 and any(
        c.verb.lemma in {"sentence", "convict", "try", "acquit", "jail"}
        and any(o.proper is not None for o in c.objects)
        for c in judges
    )


def alive(about: list[Met]) -> list[Met]:
    """ "Voss said that Holt had been killed by others. He was jailed": Voss, and not whoever was killed."""
    alive = [m for m in about if not _is_killed(m)]
    return alive if len({end.wording for m in alive for end in m.mention.ends()}) == 1 else about


def _is_killed(met: Met) -> bool:
    """Whether its sentence tells that somebody was killed."""
    return any(c.passive and tells_of_death(c) for c in met.within.clauses if c.has_subject(met.phrase))


def tells_of_death(clause: Clause) -> bool:
    """Whether a clause tells that somebody was killed or died."""
    return clause.verb.act is not None and not clause.negative and "lethal" in act_traits(clause.verb.act.code)


def who_lives(sentence: Sentence, phrase: NounPhrase, chosen: Met, fits: list[Met]) -> Met | None:
    """ "Voss led the camp where Holt died. Later he became governor": Voss; ``None``: others than the dead may have."""
    if chosen.sentence >= sentence.index or not _only_dies(sentence, phrase, chosen):
        return chosen
    gone = {end.wording for end in chosen.mention.ends()}
    living = [m for m in fits if gone.isdisjoint(end.wording for end in m.mention.ends())]
    return living[-1] if len({end.wording for m in living for end in m.mention.ends()}) == 1 else None


def _only_dies(sentence: Sentence, phrase: NounPhrase, chosen: Met) -> bool:
    """Whether a clause within its sentence only tells of somebody's death, and the pronoun's verb of a deed."""
    does = sentence.clause_of(phrase)
    if does is None or does.passive or does.verb.perfect or does.verb.lemma in {"be", "have"}:
        return False
    row = chosen.within.row
    died = [c for c in chosen.within.clauses if c.has_subject(chosen.phrase)]
    within = [c for c in died if c.kind == "relative" or (c.start > 0 and is_link(row[c.start - 1], "sub", "wh"))]
    return len(within) == len(died) > 0 and any(tells_of_death(c) for c in within)


def describes_a_name(met: Met) -> bool:
    """ "Holt, a father who …"."""
    before = met.within.tokens[max(0, met.phrase.first - 2) : met.phrase.first]
    return len(before) == 2 and before[1].tag == "comma" and before[0].tag == "name"


def is_beside_the_subject(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """ "Arrested on the orders of Balz, he was beaten": not Balz."""
    if met.sentence != sentence.index or met.phrase.first > phrase.first:
        return False
    opening, main = (*sentence.clauses[:2], None, None)[:2]
    if opening is None or main is None or opening.kind not in {"reduced", "ing"} or opening.at > 1:
        return False
    who = main.subjects[0] if main.kind == "main" and main.subjects else None
    if who is None or who.sort != "pron" or who.first > phrase.first:
        return False
    return opening.verb.last < met.phrase.first < who.first


def tells_of_another(met: Met) -> bool:
    """ "The 75-year-old was ill, her lawyer Mira Holt said. She …": whoever it is told of, and not the lawyer."""
    tokens, first = met.within.tokens, met.phrase.first
    says = [c for c in met.within.clauses if c.has_subject(met.phrase)]
    told_by = [c for c in met.within.clauses if any(c.governor is one for one in says) and c.kind == "main"]
    if any(_is_the_one(s) for c in told_by for s in c.subjects):
        return True  # "Witness B testified that the accused came. He …"
    if not first or tokens[first - 1].tag != "comma":
        return False
    told = [s for c in met.within.clauses for s in c.subjects if s.last < first]
    return any(s.sort == "person" and not s.plural and s.proper is None for s in told)


def _is_the_one(phrase: NounPhrase) -> bool:
    """ "The accused": one person without a name."""
    one = phrase.sort == "person" and not phrase.plural and phrase.proper is None
    return one and phrase.det == "the" and phrase.of is None


def is_only_told(met: Met) -> bool:
    """ "A resident told AFP on Saturday": no more is told of whom somebody told."""
    if met.sort not in {"body", "name"} or met.mention.name is None or met.head in words("nouns", "state_bodies"):
        return False
    told = (c for c in met.within.clauses if c.verb.lemma in words("verbs", "says_to"))
    return any(c.has_object(met.phrase) for c in told)


def has_men_who_act(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """ "The men of Colonel Voss came. They beat him": not the colonel."""
    acts = [c for c in sentence.clauses if c.has_object(phrase)]
    if not any(sentence.low(s) == "they" for c in acts for s in c.subjects):
        return False
    whose = (p for _, p in met.within.nouns if p.plural and p.sort in {"person", "group"})
    return any(met.phrase in (p.of, p.possessor) for p in whose)


def is_one_of_the_dead(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """ "A complaint by the daughter of one victim, Holt, was dismissed. He died later": hardly Holt."""
    if not any(c.has_subject(phrase) and not c.passive for c in sentence.clauses):
        return False
    before = [t.low for t in met.within.tokens[max(0, met.phrase.first - 2) : met.phrase.first]]
    return before in (["victim", ","], ["victims", ","])


def is_just_brought_in(sentence: Sentence, met: Met, phrase: NounPhrase) -> bool:
    """ "They gave me to a fighter, and he beat me": the fighter, and nobody of whom was told before."""
    clause = sentence.clause_of(phrase)
    lead = sentence.row[clause.start - 1] if clause is not None and clause.start else None
    if met.phrase.det not in {"a", "an", "another"} or not is_low(lead, "and", "but"):
        return False
    return any(
        low == "to" and any(p is met.phrase for p in group) for c in sentence.clauses for low, group in c.phrases
    )


def looks_on(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """ "Shawqi said that Voss had watched while he was hanged from a door": not Voss."""
    if met.sentence != sentence.index:
        return False
    does = sentence.clause_of(phrase)
    lead = sentence.row[does.start - 1] if does is not None and does.start else None
    if does is None or not does.passive or not is_low(lead, "while", "as"):
        return False
    above = next((c for c in reversed(sentence.clauses) if c.at < does.at), None)
    watches = above is not None and above.verb.lemma in {"watch", "look", "stand", "laugh", "smile", "supervise"}
    return watches and above is not None and above.has_subject(met.phrase)


def is_asked_about(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """ "A captain asked me about my brother Nelson. Then he beat me": hardly Nelson, of whom only a question was."""
    acts = any(c.verb.lemma != "be" and not c.passive and c.has_subject(phrase) for c in sentence.clauses)
    asked = (c for c in met.within.clauses if c.verb.lemma in words("lemmas", "asks") | {"question", "interrogate"})
    return acts and any(c.subjects and any(p is met.phrase for p in c.after("about")) for c in asked)


def is_agent_of(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """ "The court, presided over by Judge Holt, jailed him": not the judge of that court, nor if "the judge" did."""
    if met.sentence != sentence.index:
        return _is_so_called(sentence, phrase, met)
    whose = [s for c in sentence.clauses if c.has_object(phrase) for s in c.subjects]
    return any(
        c.passive and any(p is met.phrase for p in c.after("by")) and any(s is w for s in c.subjects for w in whose)
        for c in sentence.clauses
        if c.kind == "reduced"
    )


def says_it_himself(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """ "“The police say they did not arrest him,” she said": within the quotation the police say so of themselves."""
    clause = next((c for c in sentence.clauses if c.has_subject(phrase) and not c.passive), None)
    above = clause.governor if clause is not None else None
    said = above is not None and above.has_subject(met.phrase)
    return said and sentence.in_quotes(met.phrase.first)


def is_of_the_other_sex(met: Met, *, his: bool) -> bool:
    """ "Maria Roy asked for the release of her brother. He was beaten": not she; but "Voss killed her brother. He"."""
    if not met.subject:
        return False
    clause = met.within.clause_of(met.phrase)
    act = clause.verb.act if clause is not None else None
    if clause is None or (act is not None and "non-violation" not in act_traits(act.code)):
        return False
    for token in met.within.tokens[clause.verb.first :]:
        if token.low in {"she", "he"} or (token.tag == "own" and token.low in {"her", "his"}):
            return his == (token.low in {"her", "she"})
        if token.tag == "name":
            return False
    return False


def is_an_example(met: Met) -> bool:
    """ "Centres such as La Quinta": named as one of several places, and no person."""
    row = met.within.row
    at = next((i for i, c in enumerate(row) if c is met.phrase), 0)
    several = row[at - 2] if at > 1 else None
    named_so = is_low(row[at - 1], "such as", "like", "including") if at else False
    return named_so and isinstance(several, NounPhrase) and several.sort == "place"
