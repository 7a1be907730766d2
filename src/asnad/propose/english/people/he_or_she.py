"""Who is he, and who is she? Somebody with a name whom nothing excludes. Long: much excludes."""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.acted_on import whom_it_acted_on
from asnad.propose.english.people.befallen import is_told_killed, suffers, whom_it_befell
from asnad.propose.english.people.hardly_meant import (
    HERS,
    HIS,
    alive,
    describes_a_name,
    has_judged,
    has_men_who_act,
    is_agent_of,
    is_an_example,
    is_asked_about,
    is_beside_the_subject,
    is_just_brought_in,
    is_less_a_woman,
    is_man_between,
    is_of_the_other_sex,
    is_one_of_the_dead,
    is_titled_otherwise,
    is_told_so,
    is_tried,
    is_victim_of_one,
    is_whose_matter_it_is,
    is_woman_between,
    looks_on,
    opens_anew_of_another,
    tells_of_another,
    who_lives,
)
from asnad.propose.english.people.he_again import has_him_in_hand, is_of_another_he, is_of_the_suspect, same_as_before
from asnad.propose.english.people.memory import LOOKED_BACK, Memory, Met, foremost
from asnad.propose.english.people.of_himself import who_tells_it_of_himself, who_threatens
from asnad.propose.english.people.only_one import is_told_by_the_same, only_one, who_spoke
from asnad.propose.english.people.speakers import spoken_of
from asnad.propose.english.people.whose_speak import whose_speak
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.words.countries import is_capital, is_country
from asnad.propose.english.words.stance import report_stance

__all__ = ["HERS", "HIS", "he_or_she"]

_ABOUT = frozenset({"about", "of", "for", "with", "as for", "like", "on", "against", "by", "regarding", "concerning"})
_JUDGES = frozenset({"find", "convict", "acquit", "clear", "charge", "accuse", "arrest", "jail", "sentence", "try"})


def he_or_she(memory: Memory, sentence: Sentence, low: str, phrase: NounPhrase, place: int) -> tuple[Mention, ...]:
    """Whom a pronoun of one person stands for; nobody where it may be either of two."""
    if (acted_on := whom_it_acted_on(memory, sentence, phrase, low)) is not None:
        return acted_on
    if (threatens := who_threatens(memory, sentence, phrase)) is not None:
        return threatens
    if theirs := whose_speak(memory, sentence, phrase, low):
        return theirs
    near = [m for m in memory.may_be(sentence, phrase, place) if not is_of_the_other_sex(m, his=low in HIS)]
    if (spoke := who_spoke(sentence, near)) is not None:
        if _goes_on_speaking(sentence, phrase):
            return tuple(spoke.mention.ends())
        if is_told_by_the_same(sentence, phrase, HERS if low in HERS else HIS):
            return () if any(m.mention.name for m in near) else tuple(spoke.mention.ends())
    named = _who_may_be(memory, sentence, low, phrase, near)
    fits = [m for m in named if not m.suffered] or ([] if is_tried(sentence, phrase) else named)
    if not fits:
        hers = _called_her(memory, sentence, phrase, None) if low in HERS else None
        told = hers or who_tells_it_of_himself(memory, sentence, phrase, low)
        return told or only_one(memory, sentence, phrase, near)
    about = foremost(sentence, fits)
    about = alive(about) if about and about[-1].sentence < sentence.index else about
    chosen = who_lives(sentence, phrase, same_as_before(sentence, phrase, about) or (about or fits)[-1], fits)
    chosen = whom_it_befell(sentence, phrase, chosen, named) if chosen is not None else None
    if chosen is None or is_of_another_he(sentence, phrase, chosen) or has_him_in_hand(sentence, phrase, chosen):
        return ()
    if _may_be_either(sentence, phrase, fits) or _is_of_the_other(sentence, low, phrase, chosen):
        return ()
    if _are_two_here(sentence, phrase, fits, chosen):
        return ()
    if low in {"him", "her"} and (_has_just_acted(sentence, phrase, chosen) or _is_he(sentence, low, phrase, chosen)):
        return ()
    if is_whose_matter_it_is(sentence, phrase, chosen) or opens_anew_of_another(memory, sentence, phrase, chosen):
        return ()
    if low in HIS and is_man_between(memory, sentence, chosen, phrase):
        return ()
    if low in HERS and (
        is_less_a_woman(memory, sentence, chosen) or is_woman_between(memory, sentence, chosen, phrase)
    ):
        return ()
    if not about and (_several(named, chosen.sentence) or is_one_of_the_dead(sentence, phrase, chosen)):
        return ()  # "the jailing of Holt and of Voss. She …"
    if low in HERS and (her := _called_her(memory, sentence, phrase, chosen)) is not None:
        return her
    if _is_told_of_another(memory, sentence, phrase, chosen) or _is_another_there(near, low, chosen, sentence.index):
        return ()
    if _is_of_someone_told_of(sentence, near, chosen) or _nearer(sentence, near, chosen, phrase):
        return ()
    if _names_another(sentence, phrase, chosen) or has_judged(sentence, chosen):
        return ()
    return tuple(chosen.mention.ends())


def _who_may_be(memory: Memory, sentence: Sentence, low: str, phrase: NounPhrase, near: list[Met]) -> list[Met]:
    """Those with a name who are not of the other gender, and whom the sentence does not set apart from "him"."""
    own, other = ("her", HIS) if low in HERS else ("his", HERS)
    fits = [
        m
        for m in near
        if m.mention.kind == "person"
        and _names_someone(m)
        and (
            (m.sort == "person" and not m.plural)
            or (len(m.mention.antecedents) == 1 and (m.mention.name is not None or not m.plural))
            or _is_someone(memory, m)
            or _has_suffered(m)
        )
        and not (_is_called_otherwise(memory, m, own) or is_titled_otherwise(sentence, m, own))
        and not (_is_only_alike(m) or is_an_example(m) or is_asked_about(sentence, phrase, m))
    ]
    others_own = {
        end.wording for m in fits if m.head in other or looks_on(sentence, phrase, m) for end in m.mention.ends()
    }
    fits = [m for m in fits if not others_own.intersection(end.wording for end in m.mention.ends())]
    # "Prosecutors know of the murder of Lina. He was charged.": not the murdered, where there is another.
    told = spoken_of(sentence, phrase)
    fits = [
        m for m in fits if not (m.place in told or is_agent_of(sentence, phrase, m) or is_told_so(sentence, phrase, m))
    ]
    fits = [m for m in fits if not (is_beside_the_subject(sentence, phrase, m) or has_men_who_act(sentence, phrase, m))]
    if is_tried(sentence, phrase):
        fits = [m for m in fits if not is_victim_of_one(m, sentence)]
    if sentence.in_quotes(phrase.first):
        # “They beat him”, said Holt: whoever speaks does not call himself so.
        voices = {end.wording for m in near if m.spoke for end in m.mention.ends()}
        fits = [m for m in fits if not any(end.wording in voices for end in m.mention.ends())]
    if not _goes_on_speaking(sentence, phrase):
        fits = [m for m in fits if not _is_only_a_voice(sentence, m) or _is_told_of(memory, m)]
    return fits


def _names_someone(met: Met) -> bool:
    """Whether a mention has a name of somebody, or is a "he" that stands for someone who has one."""
    form = met.mention.name.form.lower() if met.mention.name is not None else ""
    before = met.within.tokens[met.phrase.first - 1].low
    if before == "in":
        return False  # "was found in San Lomay": a place, whatever it looks like
    bracketed = before == "[" or (before == "(" and not met.sentence)  # "the same group [Red Column]"
    if bracketed or is_country(form) or is_capital(form):
        return False  # "SAN SALVADOR, 13 JAN (EL DIARIO) -- …": in capitals they look like anybody
    return met.mention.name is not None or (
        met.sort == "pron" and all(end.name is not None for end in met.mention.antecedents)
    )


def _is_someone(memory: Memory, met: Met) -> bool:
    """Whether a bare "Yonas" was told of as a person before: "my brother Yonas"."""
    form = met.mention.name.form.lower() if met.mention.name is not None else ""
    if form in memory.genders:
        return True
    first = memory.named.get(("person", form), {}).get(form)
    return first is not None and first.sort == "person"


def _has_suffered(met: Met) -> bool:
    """Whether a bare "Yonas" is whom the sentence says was taken or hurt, and so a person."""
    if met.sort != "name" or not met.subject:
        return False
    acts = (c.verb.act for c in met.within.clauses if c.passive and c.has_subject(met.phrase))
    return any(act is not None and act_traits(act.code) & {"lethal", "custody"} for act in acts)


def _is_told_of_another(memory: Memory, sentence: Sentence, phrase: NounPhrase, chosen: Met) -> bool:
    """Whether a "he" stands between them, or opens the sentence, of whom nobody can tell who it is: it may be this one.

    "He told me that Holt had bound his hands and that another beat him".
    """
    token, quoted = sentence.tokens[phrase.first], sentence.quoted(phrase.first)
    return any(
        sentence.index - index <= 2
        and (chosen.place < at or index == sentence.index)
        and at < token.start
        and inside == quoted
        for one in (HERS if token.low in HERS else HIS)
        for index, at, inside in memory.unknown.get(one, ())[-8:]
    )


def _is_another_there(near: list[Met], low: str, chosen: Met, at: int) -> bool:
    """ "Holt showed a film: a naked woman is running. … beats her": a woman without a name stands nearer."""
    called = words("nouns", "gender", "her" if low in HERS else "his")
    return any(
        m.place > chosen.place
        and (m.subject or m.sentence == at)
        and m.mention.name is None
        and not m.mention.antecedents
        and m.head in called
        and m.phrase.det in {"a", "an", "the", "this", "that", "another"}
        and not describes_a_name(m)
        for m in near
    )


def _is_called_otherwise(memory: Memory, met: Met, gender: str) -> bool:
    """Whether somebody was called a brother where the pronoun is "she", or a sister where it is "he"."""
    names = [end.name.form.lower() for end in met.mention.ends() if end.name is not None]
    return any(memory.genders.get(name, gender) != gender for name in names)


def _is_only_alike(met: Met) -> bool:
    """ "A man resembling the governor, Holt, hit her": the governor is not told of."""
    alike = next((c for c in reversed(met.within.clauses) if c.verb.last < met.phrase.first), None)
    return alike is not None and alike.verb.lemma in words("lemmas", "resembles")


def _is_only_a_voice(sentence: Sentence, met: Met) -> bool:
    """Whether somebody only speaks, as an official, or behind a quotation in another paragraph: "…," said Mira Holt."""
    if met.sentence == sentence.index or not met.spoke:
        return met.official and met.sentence < sentence.index
    says = (c for c in met.within.clauses if c.has_subject(met.phrase))
    behind = met.within.block != sentence.block and any(c.verb.last < met.phrase.first for c in says)
    return met.official or behind or tells_of_another(met)


def _is_told_of(memory: Memory, met: Met) -> bool:
    """Whether someone who speaks was told of before, too, and not only as a voice."""
    forms = {end.name.form.lower() for end in met.mention.ends() if end.name is not None}
    return any(
        not m.spoke
        and m.mention.name is not None
        and any(e.name is not None and e.name.form.lower() in forms for e in m.mention.ends())
        for m in memory.met[-LOOKED_BACK:]
    )


def _goes_on_speaking(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "He added that …": whoever spoke before goes on."""
    return any(
        c.has_subject(phrase) and report_stance(c.verb.lemma) is not None and not c.passive for c in sentence.clauses
    )


def _may_be_either(sentence: Sentence, phrase: NounPhrase, fits: list[Met]) -> bool:
    """ "Voss struck Holt and had him dragged outside, where he was shot": Holt, or Voss."""
    clause = sentence.clause_of(phrase)
    lead = sentence.row[clause.start - 1] if clause is not None and clause.start else None
    if clause is None or not clause.passive or not (isinstance(lead, Link) and lead.low == "where"):
        return False
    return len({end.wording for m in fits if m.sentence == sentence.index for end in m.mention.ends()}) > 1


def _are_two_here(sentence: Sentence, phrase: NounPhrase, fits: list[Met], chosen: Met) -> bool:
    """ "Zulu said that Mulenga had fallen; Phiri testified that guards had beaten him": Phiri, or Mulenga."""
    acted = any(c.has_object(phrase) for c in sentence.clauses)
    here = [m for m in fits if m.sentence == sentence.index and m.subject]
    return acted and chosen in here and len({end.wording for m in here for end in m.mention.ends()}) > 1


def _is_of_the_other(sentence: Sentence, low: str, phrase: NounPhrase, chosen: Met) -> bool:
    """ "Holt replaced her husband after he was arrested": whose husband it is, is no "he"."""
    owner = "her" if low in HIS else "his"
    return chosen.sentence == sentence.index and any(
        t.tag == "own" and t.low == owner and t.start > chosen.place for t in sentence.tokens[: phrase.first]
    )


def _is_he(sentence: Sentence, low: str, phrase: NounPhrase, chosen: Met) -> bool:
    """ "Holt said that he wanted to hand him over": whom another "he" acts on is not the one who speaks."""
    acts = (c for c in sentence.clauses if c.has_object(phrase))
    he = any(sentence.low(s) == ("she" if low in HERS else "he") for c in acts for s in c.subjects)
    return he and chosen.subject and chosen.sentence == sentence.index


def _has_just_acted(sentence: Sentence, phrase: NounPhrase, chosen: Met) -> bool:
    """ "Sergeant Holt and two constables took my son. They beat him": not Holt, who came with them or took somebody."""
    if chosen.sentence >= sentence.index or not any(c.has_object(phrase) for c in sentence.clauses):
        return False
    for clause in chosen.within.clauses:
        if not clause.passive and clause.has_subject(chosen.phrase):
            others = any(s.plural for s in clause.subjects if s is not chosen.phrase)
            acted = any(o.sort in {"person", "name"} and o is not chosen.phrase for o in clause.objects)
            if others or acted:
                return True
    return False


def _several(fits: list[Met], sentence: int) -> bool:
    """Whether more than one person was named in a sentence, none of whom it is about."""
    return len({end.wording for m in fits if m.sentence == sentence for end in m.mention.ends()}) > 1


def _called_her(
    memory: Memory, sentence: Sentence, phrase: NounPhrase, chosen: Met | None
) -> tuple[Mention, ...] | None:
    """Who was called "her" a moment ago, where nothing says that the other one is a woman."""
    token = sentence.tokens[phrase.first]
    recent = [h for h in memory.hers[-8:] if h[1] < token.start and sentence.index - h[0] <= 2]
    if recent and chosen is not None and token.tag == "own" and chosen.subject and not chosen.spoke:
        # "Mira Holt was moved and deprived of her things": whoever was "she" before, or the subject.
        ends = {end.wording for end in recent[-1][2]}
        if chosen.sentence == sentence.index and ends.isdisjoint(e.wording for e in chosen.mention.ends()):
            return ()
    if not recent or chosen is None or token.tag == "own":
        return recent[-1][2] if recent else None
    known = {end.wording for _, _, ends in recent for end in ends}
    if known.intersection(end.wording for end in chosen.mention.ends()):
        return None
    if chosen.spoke and chosen.sentence == sentence.index and not chosen.mention.antecedents:
        # "The prosecutor, Jean Voss, denied that she was beaten": whoever was "she" before, or who speaks.
        return ()
    return recent[-1][2] if recent[-1][0] >= chosen.sentence else None


def _is_of_someone_told_of(sentence: Sentence, near: list[Met], chosen: Met) -> bool:
    """ "Dane … He was jailed. The poet Holt wrote that he was cruel": Dane, of whom was told, or Holt, who is new."""
    ends = {end.wording for end in chosen.mention.ends()}
    if chosen.sentence != sentence.index or not chosen.spoke or chosen.mention.antecedents:
        return False
    if any(m.sentence < sentence.index and not ends.isdisjoint(e.wording for e in m.mention.ends()) for m in near):
        return False
    if any(c.kind == "relative" and c.has_subject(chosen.phrase) for c in sentence.clauses):
        return False  # "the soldier Holt, who said that he took part"
    before = (m for m in near if m.sort == "pron" and m.sentence == sentence.index - 1 and m.head in HIS | HERS)
    return any(m.mention.antecedents and ends.isdisjoint(e.wording for e in m.mention.ends()) for m in before)


def _nearer(sentence: Sentence, near: list[Met], chosen: Met, phrase: NounPhrase) -> bool:
    """Whether a person without a full name is the nearer subject: "The leader of the gang said that he …".

    So is one to whom something was done since: "Holt was freed. The priest was bound. He …".
    """
    says = [c.subjects[0] for c in sentence.clauses if c.subjects and report_stance(c.verb.lemma) is not None]
    if is_told_killed(sentence, phrase):
        says, near = [], [m for m in near if not m.spoke]  # whoever says so lives
    if chosen.sentence < sentence.index and any(
        s.last < phrase.first and (s.sort == "person" or s.of is not None) and s.proper is None and _is_one(sentence, s)
        for s in says
    ):
        return True  # "The video showed a man saying that he …", "One of them said that she …"
    if is_of_the_suspect(sentence, near, chosen, phrase):
        return True
    acted_on = any(c.has_object(phrase) for c in sentence.clauses)
    if chosen.sentence < sentence.index and any(
        (m.sentence > chosen.sentence or (m.sentence == chosen.sentence and not chosen.subject and not suffers(chosen)))
        and (m.subject and not m.spoke and m.sort == "name" and m.mention.kind == "person")
        and "n" not in m.within.tokens[m.phrase.head].forms  # "Arrested on Friday was Mira Holt"
        for m in near
    ):
        return True  # "Holt beat me. When I came out Dane was gone. The guard said he …", "Lopes met Ana Voss. She"
    if any(
        (m.sentence > chosen.sentence or (acted_on and m.place > chosen.place))
        and m.sort == "person"
        and not m.plural
        and m.mention.name is None
        and not m.mention.antecedents
        and _is_touched(m)
        and not (m.sentence == sentence.index and sentence.quoted(m.phrase.first) != sentence.quoted(phrase.first))
        for m in near
    ):
        return True
    return any(
        m.sentence == sentence.index
        and (m.subject or _is_found_so(m) or is_just_brought_in(sentence, m, phrase))
        and (not m.plural or m.mention.name is not None)
        and m.place > chosen.place
        and m.mention.kind == "person"
        and not m.mention.antecedents
        and m.sort in {"person", "name"}
        and (m.mention.name is None or m.sort == "name")
        for m in near
    )


def _is_found_so(met: Met) -> bool:
    """ "The jury did not find Dane guilty of it, but found him guilty …": Dane, whatever else is named."""
    found = (c.verb.lemma for c in met.within.clauses if c.has_object(met.phrase))
    return met.sort == "name" and not _JUDGES.isdisjoint(found)


def _is_one(sentence: Sentence, phrase: NounPhrase) -> bool:
    return not phrase.plural or sentence.tokens[phrase.first].low == "one"


def _is_touched(met: Met) -> bool:
    """Whether a verb tells of an act that was done to someone."""
    return any(
        any(p is met.phrase for p in (c.subjects if c.passive else c.objects)) and c.verb.act is not None
        for c in met.within.clauses
    )


def _names_another(sentence: Sentence, phrase: NounPhrase, chosen: Met) -> bool:
    """ "The letter was about Yasser; he was beaten": he may be Yasser, who is named by one word only."""
    if chosen.sentence >= sentence.index:
        return False
    for at, other in sentence.nouns:
        if other.first >= phrase.first:
            break
        owner = other.possessor.proper if other.possessor is not None else None
        if owner is not None and owner.sort == "person" and other.last < phrase.first:
            # "Outside Alam's home a man shot him", where another was told of before.
            forms = " ".join(t.low for t in sentence.tokens[owner.first : owner.last + 1])
            if all(e.name is None or e.name.form.lower() not in forms for e in chosen.mention.ends()):
                return True
        bare = other.proper is not None and other.proper.sort == "name" and other.proper.last == other.head
        if bare and at and is_low(sentence.row[at - 1], *_ABOUT):
            return True
    return False
