"""Whose deed is an act's noun said to be: who carried it out, claims it or answers for it?"""

from __future__ import annotations

from asnad.model.frames import Involvement
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.acts.act_nouns import ActNoun
from asnad.propose.english.claims.doers import by_hearsay, involvements
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import is_cleared, negative
from asnad.propose.english.happened.order_given import is_an_order
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import is_link, is_low
from asnad.propose.english.said.complement import confessed_to
from asnad.propose.english.said.voice import claimants
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import commitment_of
from asnad.propose.english.words.token import noun_sort

__all__ = [
    "answers_for",
    "avowed_by",
    "carried_by",
    "carries",
    "commanders",
    "on_orders",
    "ordered_in",
    "orders_behind",
    "whose_order",
    "work_of",
]


def carries(draft: Draft, clause: Clause) -> bool:
    """Whether a verb only carries an act's noun: "carried out a massacre", "committed the crime"."""
    verb = clause.verb
    if verb.lemma == "make" and clause.objects and _is_public(draft, clause.objects[-1]):
        return False
    after = draft.sentence.tokens[verb.main + 1].low if verb.main + 1 < len(draft.sentence.tokens) else ""
    light = words("verbs", "light", "active")
    return verb.lemma in light or f"{verb.lemma} {after}" in light


def _is_public(draft: Draft, phrase: NounPhrase) -> bool:
    """ "made his death public": who tells of it, or makes it something, has not done it."""
    after = draft.sentence.tokens[phrase.last + 1 : phrase.last + 2]
    return any(t.low in {"public", "known"} or t.tag == "adj" for t in after)


def carried_by(draft: Draft, noun: ActNoun) -> tuple[Involvement, ...]:
    """Who carried the act out: "the murder of …, committed by rebels"."""
    carrier = draft.sentence.row[noun.at]
    for clause in draft.sentence.clauses:
        carried = clause.passive and clause.kind in {"reduced", "relative"} and carries(draft, clause)
        if carried and not clause.negative and clause.has_subject(carrier):
            return involvements(draft, clause.after("by"), by_hearsay(clause))
    return ()


def work_of(draft: Draft, noun: ActNoun) -> tuple[int, tuple[Involvement, ...]]:
    """Whose work the act is said to be ("the attack was the work of rebels"), and the word that says so."""
    sentence = draft.sentence
    carrier = sentence.row[noun.at]
    for clause in sentence.clauses:
        if clause.verb.lemma != "be" or clause.negative or not clause.has_subject(carrier):
            continue
        for phrase in clause.objects:
            if sentence.low(phrase) == "work" and phrase.of is not None and modality_of(sentence, clause) != "possible":
                return phrase.head, involvements(draft, [phrase.of])
    return noun.phrase.head, ()


def whose_order(sentence: Sentence, order: Chunk | None) -> list[NounPhrase] | None:
    """Who gave "the order (to kill)": its owner, who issued it, or whom it came from; ``None`` where it is no noun.

    Who received, refused or tells of an order has not given it.
    """
    if not isinstance(order, NounPhrase) or not is_an_order(sentence, order):
        return None
    if order.possessor is not None or order.of is not None:
        return [p for p in (order.possessor or order.of,) if p is not None]
    for around in sentence.clauses:
        if negative(sentence, around) or modality_of(sentence, around) != "actual":
            continue  # "refused to sign the order"
        if around.has_subject(order):
            return around.after("by") if around.passive else around.after("from")
        if (
            any(o is order for o in (*around.objects, around.complement))
            and around.verb.lemma in words("lemmas", "gives")
            and not around.passive
        ):
            return list(around.subjects)
    return []


def ordered_in(draft: Draft, noun: ActNoun, section: str = "order") -> Clause | None:
    """ "The arrest of the monks was ordered by Holt": that clause; not "was not ordered by Holt", "may have been …".

    With another ``section`` of verbs: "the murder of Dane was planned by Holt".
    """
    sentence, carrier = draft.sentence, draft.sentence.row[noun.at]
    for clause in sentence.clauses:
        about = clause.passive and clause.verb.form == "finite" and clause.has_subject(carrier)
        if about and clause.kind != "relative" and clause.verb.lemma in words("verbs", section):
            plain = modality_of(sentence, clause) == "actual" and not negative(sentence, clause)
            people = any(p.sort in PEOPLE or p.sort == "body" for p in clause.after("by"))  # not "by noon"
            return clause if plain and people else None
    return None


def commanders(draft: Draft, doers: list[NounPhrase]) -> tuple[Involvement, ...]:
    """Who commanded those who did it, or on whose orders they acted.

    "Soldiers under the command of X", "commanded by X", "X led the men who killed her", "acting on X's orders".
    """
    row = draft.sentence.row
    found: list[Involvement] = []
    for clause in draft.sentence.clauses:
        over = clause.subjects if clause.passive else clause.objects
        if clause.verb.lemma in words("lemmas", "commands") and not clause.negative and not clause.verb.modal:
            left = words("words", "tenure", "left").intersection(clause.verb.adverbs)
            whose = clause.after("by") if clause.passive else clause.subjects
            apart = clause.passive and not isinstance(row[clause.at - 1], NounPhrase)  # "the army, led by X, …"
            people = [d for d in doers if d.sort in {"person", "group", "demonym"}]
            if not (left or apart) and any(o is d for o in over for d in people):
                found += involvements(draft, whose, by_hearsay(clause, "commanded"))
        elif clause.verb.lemma == "act" and any(s is d for s in _who_acts(row, clause) for d in doers):
            found += _on_orders(draft, clause.phrases)
    for at, chunk in enumerate(row[:-2]) if "under" in draft.sentence.lows else ():
        under, command = row[at + 1], row[at + 2]
        if any(chunk is d for d in doers) and is_low(under, "under") and isinstance(command, NounPhrase):
            led = draft.sentence.low(command) in words("nouns", "command") and command.of is not None
            found += involvements(draft, [command.of], "commanded") if led and command.of is not None else ()
    return tuple(found)


def _who_acts(row: list[Chunk], clause: Clause) -> list[Chunk]:
    """Who acts on orders, where it stands right behind them too: "Soldiers, acting on the orders of Holt, …"."""
    beside = clause.at > 1 and is_link(row[clause.at - 1], "comma") and clause.verb.form == "ing"
    alone = beside and not (clause.subjects or clause.negative or clause.verb.modal)
    return [row[clause.at - 2]] if alone else list(clause.subjects)


def _on_orders(draft: Draft, phrases: list[tuple[str, list[NounPhrase]]]) -> tuple[Involvement, ...]:
    """ "On Holt's orders", "on the orders of Holt": Holt, who gave them."""
    given: list[NounPhrase] = []
    for low, group in phrases:
        if low in words("words", "on_orders"):
            given += group
        elif low in {"on", "under", "upon"}:
            orders = (p for p in group if is_an_order(draft.sentence, p) and p.possessor is not None)
            given += [p.possessor for p in orders if p.possessor is not None]
    return involvements(draft, given, "ordered")


def orders_behind(draft: Draft, clause: Clause) -> tuple[Involvement, ...]:
    """On whose orders a clause says that somebody acted: "had acted on the orders of Holt"."""
    return _on_orders(draft, clause.phrases)


def on_orders(draft: Draft, clause: Clause) -> tuple[Involvement, ...]:
    """On whose orders a verb's act was done, where they are somebody's: "killed her on Holt's orders"."""
    theirs = [(low, group) for low, group in (*clause.before, *clause.phrases) if low in {"on", "under", "upon"}]
    return _on_orders(draft, theirs)


def avowed_by(draft: Draft, noun: ActNoun) -> tuple[Involvement, ...]:
    """Who claims the act: "claimed responsibility for the killing", or has it claimed by them."""
    for clause in draft.sentence.clauses:
        who = claimants(draft.sentence, clause)
        if not who:
            continue
        before, after = (clause.subjects[0].first, clause.verb.first) if clause.passive else (clause.verb.last, None)
        if _stands_after(draft, noun):
            # "claimed responsibility for the truce after the murder": for the truce.
            continue
        if any(s.clause is clause and noun.phrase.head > s.last for s in draft.scopes):
            continue  # "claimed responsibility, but others said the raid …"
        if noun.phrase.first >= before and (after is None or noun.phrase.first < after):
            return involvements(draft, who[:1], "claimed", unknown=True)
    return ()


def _stands_after(draft: Draft, noun: ActNoun) -> bool:
    """Whether the act only says when something else was: "after the murder"."""
    lead = draft.sentence.row[noun.at - 1] if noun.at else None
    return isinstance(lead, Link) and lead.low in (
        "after",
        "before",
        "since",
        "until",
        "following",
        "during",
        "despite",
    )


def answers_for(draft: Draft, noun: ActNoun) -> tuple[Involvement, ...]:
    """ "responsible for the killing", "in charge of executions", "involved in": whose part it is, and which."""
    sentence = draft.sentence
    row = sentence.row
    carrier = noun.at
    while carrier >= 2 and is_link(row[carrier - 1], "comma", "conj"):
        # The first of a list: "responsible for arrests, torture and executions".
        j = carrier - 2
        if is_link(row[j], "comma", "conj"):
            j -= 1
        if not isinstance(row[j], NounPhrase):
            break
        carrier = j
    link = row[carrier - 1] if carrier else None
    if not isinstance(link, Link) or link.kind != "prep":
        return ()
    before = sentence.tokens[link.first - 1].low if link.first else ""
    outer = row[carrier]
    if isinstance(outer, NounPhrase) and singular(sentence.low(outer)) in words("nouns", "inquiries"):
        return ()  # "the judge in charge of the investigation of the murder"
    around = next((c for c in reversed(sentence.clauses) if c.at < carrier), None)
    if around is not None and confessed_to(sentence, around) is outer and not (around.conditional or around.verb.modal):
        return () if negative(sentence, around) else involvements(draft, around.subjects, "carried_out")
    if link.low == "in charge of":
        degree = "commanded"
    elif (link.low, before) == ("of", "guilty") and _is_found(sentence, carrier):
        degree = "accused"  # as who is convicted of it
    elif (link.low, before) in (("for", "responsible"), ("for", "accountable"), ("of", "guilty")):
        degree = "responsible"
    elif link.low == "in" and before in words("words", "involved"):
        degree = "accused" if _is_charged(sentence, carrier) else "took_part"
    elif link.low == "for" and before in words("nouns", "saying", "responsibility"):
        degree = "responsible" if _bears(sentence, carrier) else ""
    else:
        degree = ""
    if link.first > 1 and sentence.tokens[link.first - 2].low in {"not", "never"}:
        # "held the army not responsible for the killing".
        return ()
    if degree == "responsible" and around is not None and around.verb.modal and around.verb.lemma == "be":
        # "will not be responsible for the deaths": nobody has died yet.
        noun.ahead = True
    if around is not None and around.conditional:
        # "to find out whether the army was responsible for the killing".
        noun.ahead = True
    if around is not None and (around.verb.lemma in words("verbs", "clear") or is_cleared(sentence, around)):
        # "cleared of involvement in the killing".
        return ()
    if link.low == "in" and link.first > 1 and _is_of_others(sentence, link):
        return ()  # "the minister denied army involvement in the killing": not his
    if not degree or (around is not None and negative(sentence, around)):
        # "was not responsible for the killing": no part in it is told.
        return ()
    i = carrier - 2
    if around is not None and around.verb.lemma in {"hold", "consider", "deem"} and not around.passive:
        # "Voss, whom many hold responsible for it": not the many are.
        return involvements(draft, around.objects or _whom(row, around), degree)
    while i >= 0:
        chunk = row[i]
        if isinstance(chunk, NounPhrase) and chunk.of is not None and _is_said_of_it(sentence, chunk, link):
            # "the trial of the soldiers | responsible for the killing", "… of those responsible | for it": they are.
            inner = _innermost(chunk)
            if not human(draft, chunk):
                return involvements(draft, [inner], degree) if human(draft, inner) else ()
        if isinstance(chunk, NounPhrase) and human(draft, chunk) and not _is_agent(sentence, chunk):
            if chunk.of is not None and chunk.of.sort == "body" and degree == "responsible":
                return involvements(draft, [chunk.of], degree)
            clause = next((c for c in sentence.clauses if any(o is chunk for o in (*c.objects, c.complement))), None)
            if clause is not None and clause.verb.lemma == "be" and clause.subjects:
                return involvements(draft, clause.subjects, degree)
            return involvements(draft, [chunk], degree)
        if isinstance(chunk, VerbGroup):
            clause = next((c for c in sentence.clauses if c.verb is chunk), None)
            return involvements(draft, clause.subjects, degree) if clause is not None else ()
        i -= 1
    return ()


def _is_of_others(sentence: Sentence, link: Link) -> bool:
    """Whether it stands before "involvement" whose it is: "police involvement in"."""
    whose, what = sentence.tokens[link.first - 2 : link.first]
    sort = noun_sort(whose.low)
    somebody = whose.tag == "name" or sort == "body" or (whose.tag == "noun" and sort in {"group", "person"})
    return what.tag == "noun" and somebody


def _innermost(phrase: NounPhrase) -> NounPhrase:
    while phrase.of is not None:
        phrase = phrase.of
    return phrase


def _is_said_of_it(sentence: Sentence, phrase: NounPhrase, link: Link) -> bool:
    """ "The soldiers | responsible | for", "those responsible | for"; not "the charge of involvement | in"."""
    return phrase.last == link.first - 2 or (
        phrase.last == link.first - 1 and sentence.tokens[phrase.last].tag == "adj"
    )


def _is_agent(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "was sanctioned by the union for his role in the killing": the union has no role in it."""
    return any(c.passive and any(p is phrase for p in c.after("by")) for c in sentence.clauses)


def _whom(row: list[Chunk], clause: Clause) -> list[NounPhrase]:
    """Whom "whom" stands for before a clause's subject."""
    i = clause.start - 1
    if i < 1 or not isinstance(link := row[i], Link) or link.low not in {"whom", "who", "that", "which"}:
        return []
    i -= 1 + is_link(row[i - 1], "comma")
    return [before] if isinstance(before := row[i], NounPhrase) else []


def _is_charged(sentence: Sentence, carrier: int) -> bool:
    """Whether the part in it is what someone is charged with or looked into for: "charges for his role in"."""
    around = next((c for c in reversed(sentence.clauses) if c.at < carrier), None)
    lemma = around.verb.lemma if around is not None else ""
    if lemma in words("account", "done", "charged") or lemma in {"investigate", "question", "interrogate", "probe"}:
        return True
    if around is not None and around.verb.act and act_traits(around.verb.act.code) & {"custody", "process"}:
        return True  # "was sentenced to life for his part in it"
    between = sentence.row[around.at + 1 if around is not None else 0 : carrier]
    named = [p for c in between if isinstance(c, NounPhrase) for p in (c, c.of) if p is not None]
    return any(sentence.low(p) in words("nouns", "charges") for p in named)


def _is_found(sentence: Sentence, carrier: int) -> bool:
    """ "Were found guilty of murder": by a court."""
    around = next((c for c in reversed(sentence.clauses) if c.at < carrier), None)
    return around is not None and around.verb.lemma == "find"


def _bears(sentence: Sentence, carrier: int) -> bool:
    """Whether responsibility is borne or disowned: "bears responsibility for"; not "has not been established"."""
    around = next((c for c in reversed(sentence.clauses) if c.at < carrier), None)
    lemma = around.verb.lemma if around is not None else ""
    return lemma in {"bear", "have", "share", "carry"} or commitment_of(lemma) in {"denies", "admits", "suspects"}
