"""Where does what somebody says end, and the source goes on, or another speaks?"""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.behind_who import before_their_own_verb, beyond_aside
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_link, is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance
from asnad.propose.english.words.token import is_of_saying

__all__ = ["ASKED", "to_the_end"]

_THEN = frozenset({"they", "he", "she", "we", "i", "it"})
ASKED = frozenset({"why", "how", "when", "where", "who", "whom"})


def to_the_end(sentence: Sentence, first: int, clause: Clause) -> tuple[int, int]:
    """To the sentence's end, or to where another saying begins at the same level."""
    last, lemma = len(sentence.tokens) - 1, clause.verb.lemma
    above = clause.governor if clause.kind == "reduced" else None  # "did not find it proven that …, but held"
    if report_stance(lemma) in {"disputed", "denied"} or clause.negative or (above is not None and above.negative):
        # What comes after ", which is …" or "because" is the source's own reason for doubt.
        for chunk, following in zip(sentence.row[clause.at :], sentence.row[clause.at + 1 :], strict=False):
            if isinstance(chunk, Link) and (
                (chunk.kind == "comma" and is_link(following, "wh") and not _goes_on_behind(sentence, first, chunk))
                or (chunk.kind == "sub" and chunk.low in {"because", "although", "though"})
                or (chunk.kind == "sub" and chunk.low in {"after", "before"} and report_stance(lemma) == "disputed")
                or (chunk.kind == "sub" and chunk.low in {"when", "while"} and report_stance(lemma) == "denied")
            ):
                last = chunk.first - 1
                break
    if (beyond := beyond_aside(sentence, clause)) is not None:
        last = min(last, beyond)
    who = [*clause.subjects[:1], *(above.subjects[:1] if above is not None else ())]
    for other in sentence.clauses:
        before = sentence.row[other.at - 1] if other.at else None
        joined = isinstance(before, Link) and (
            before.kind == "conj" or (before.kind == "comma" and clause.kind == "relative")
        )
        shared = clause.subjects and other.subjects and any(other.subjects[0] is s for s in who)
        if (
            shared
            and clause.kind != "main"
            and other.kind == "main"
            and other.at > clause.at
            and other.verb.first > first
        ):
            # "Reporters who wrote that soldiers killed him | were jailed".
            last = min(last, other.verb.first - 1)
            break
        adds = (
            clause.verb.lemma != other.verb.lemma
            and other.kind == "ing"
            and isinstance(before, Link)
            and before.kind == "comma"
        )
        adds = adds and report_stance(lemma) == "denied" and report_stance(other.verb.lemma) is not None
        if joined and report_stance(lemma) == "denied" and (is_low(before, "or", "nor") or other.verb.form == "ing"):
            continue  # "denied being arrested or tortured"
        if joined and other.kind in {"ing", "inf"} and clause.kind not in {"ing", "inf"}:
            continue  # "was accused of torturing and beheading them"
        if shared and (joined or adds) and other.at > clause.at and sentence.row[other.at].first > first:
            # "rejected the charge and accused the army": the same subject goes on by itself.
            last = min(last, sentence.row[other.at].first - 1)
            break
    for other in sentence.clauses:
        judges = other.verb.lemma in words("lemmas", "accepts") | words("lemmas", "proves") | _GIVES_A_NUMBER
        start = _opening(sentence, other)
        opening, before = sentence.row[start], sentence.row[start - 1] if start else None
        that = other.verb.lemma == "be" and is_low(before, "while", "whereas")
        that = that and is_link(chunk_at(sentence.row, other.end), "that")
        says = judges or that or report_stance(other.verb.lemma) is not None  # "while Voss was on record that"
        if other.at <= clause.at or not says or other.kind != "main":
            continue
        joined = isinstance(before, Link) and before.low in {"but", "while", "whereas", ";"}
        # "Documented the killing of Holt, and the priest said that …"; but "said that …, and the priest said that …".
        apart = is_low(before, "and") and comma_at(sentence.row, start - 2) and sentence.tokens[first - 1].low != "that"
        apart = apart or (is_low(before, "and") and _says_as_well(sentence, clause, other))
        if (joined or apart) and opening.first > first:
            last = min(last, opening.first - 1)
    last = min(last, _before_what_follows(sentence, first, clause) - 1)
    last = min(last, before_their_own_verb(sentence, first, clause) - 1)
    last = min(last, _before_this(sentence, first, denied=report_stance(lemma) == "denied") - 1)
    last = min(last, _before_what_was_done(sentence, first, clause) - 1)
    last = min(last, _before_the_main_clause(sentence, first, clause) - 1)
    last = min(last, _before_whose_account(sentence, first) - 1)
    last = min(last, _before_what_they_did_then(sentence, first, clause) - 1)
    last = min(last, _before_what_others_do(sentence, first) - 1)
    last = min(last, _before_others_act(sentence, clause) - 1)
    last = min(last, _before_a_word_on_it(sentence, first) - 1, _before_of_whom(sentence, clause) - 1)
    last = min(last, _before_what_hearers_did(sentence, first, clause) - 1)
    return first, min(last, _before_own_words(sentence, first, clause) - 1)


def _says_as_well(sentence: Sentence, clause: Clause, other: Clause) -> bool:
    """ "The mayor said that two fled and | a doctor said …": another person, with the same verb; not "and he said"."""
    who, another = clause.subjects[:1], other.subjects[:1]
    people = all(s.sort in _SPEAK or sentence.low(s) == "source" for s in (*who, *another))
    people = people and len(who) == len(another) == 1
    alike = clause.verb.lemma == other.verb.lemma and clause.kind == "main" and not (clause.passive or other.passive)
    past = all("d" in sentence.tokens[c.verb.main].forms and not c.verb.perfect for c in (clause, other))
    return people and alike and past and who[0] is not another[0] and other.subjects[0].det != "the"


def _opening(sentence: Sentence, clause: Clause) -> int:
    """Where the clause begins in the row: "and | the priest, Father Dane, said" begins before the name."""
    row, start = sentence.row, clause.start
    whose = chunk_at(row, start - 2) if comma_at(row, start - 1) else None
    described = isinstance(whose, NounPhrase) and whose.sort == "person" and is_link(chunk_at(row, start - 3), "conj")
    return start - 2 if described else start


_SPEAK = frozenset({"person", "name", "body", "group"})
_GIVES_A_NUMBER = frozenset({"count", "put"})
"""Who does it behind "while" or a semicolon speaks as another: "…; villagers counted 60 dead"."""


def _before_what_follows(sentence: Sentence, first: int, clause: Clause) -> int:
    """ "The soldiers said that he was a rebel, so they shot him": what they did is not what they said."""
    row, several = sentence.row, clause.subjects[0].plural if clause.subjects else None
    for other in sentence.clauses:
        at = other.start - 1
        if other.at <= clause.at or other.kind != "main" or at < 1 or row[at].first <= first:
            continue
        whose = other.subjects[0] if len(other.subjects) == 1 else None
        inner = next((c for c in sentence.clauses if clause.at < c.at < other.at and c.subjects), None)
        theirs = whose is not None and whose.sort == "pron" and whose.plural == several
        theirs = theirs and (inner is None or inner.subjects[0].plural != several)
        if theirs and is_low(row[at], "so") and is_comma(row[at - 1]):
            return row[at].first
    return len(sentence.tokens)


def _before_what_they_did_then(sentence: Sentence, first: int, clause: Clause) -> int:
    """ "When I said that I knew nothing | they beat me": what came of it, told without a comma."""
    row = sentence.row
    lead = row[clause.start - 1] if clause.start else None
    if not is_link(lead, "sub") or is_low(lead, "that", "if", "whether"):
        return len(sentence.tokens)
    for other in sentence.clauses:
        whose = other.subjects[0] if len(other.subjects) == 1 else None
        if other.kind != "main" or whose is None or sentence.low(whose) not in _THEN or row[other.start] is not whose:
            continue
        told = any(clause.at < c.at < other.start and c.subjects for c in sentence.clauses)
        if told and whose.first > first:
            before = row[other.start - 1]
            apart = isinstance(before, Link) and before.kind not in {"adv", "time", "pred"}
            return len(sentence.tokens) if apart else whose.first
    return len(sentence.tokens)


def _before_what_others_do(sentence: Sentence, first: int) -> int:
    """ "The ministry announced that it would close it, | just as the mayor condemned it": what the writer adds."""
    row = sentence.row
    for at in range(len(row) - 4) if "as" in sentence.lows else ():
        as_, who, does = row[at + 2 : at + 5]
        adds = is_comma(row[at]) and is_low(row[at + 1], "just", "even") and is_low(as_, "as")
        if adds and isinstance(who, NounPhrase) and isinstance(does, VerbGroup) and row[at].first > first:
            return row[at].first
    return len(sentence.tokens)


def _before_others_act(sentence: Sentence, clause: Clause) -> int:
    """ "Guards wanted to beat Holt, but rebels shot two men": what others did is not what the guards wanted."""
    row, to = sentence.row, chunk_at(sentence.row, clause.at + 1)
    if not isinstance(to, VerbGroup) or to.form != "inf":
        return len(sentence.tokens)
    for other in sentence.clauses:
        at = other.start - 1
        if other.at <= clause.at or other.verb.form != "finite" or not other.subjects or at <= clause.at:
            continue
        if any(is_link(c, "that", "wh") for c in row[clause.at : other.at]):
            break
        if is_low(row[at], ";", "and", "but", "because", "while") and other.subjects[:1] != clause.subjects[:1]:
            return row[at].first
    return len(sentence.tokens)


def _before_a_word_on_it(sentence: Sentence, first: int) -> int:
    """ "Said that rebels had shot them, a claim the local priest, Father Dane, dismissed": who he is, others tell."""
    row = sentence.row
    for at, noun in sentence.nouns:
        if at < 2 or noun.det not in {"a", "an"} or not is_comma(row[at - 1]) or row[at - 1].first <= first:
            continue
        who = chunk_at(row, at + 1 + is_link(chunk_at(row, at + 1), "that", "wh"))
        if is_of_saying(sentence.low(noun)) and isinstance(who, NounPhrase) and who.first > noun.last:
            return row[at - 1].first
    for clause in sentence.clauses if "which" in sentence.lows else ():
        at = clause.start
        which = next((i for i in (at, at - 1) if i > 0 and is_low(row[i], "which") and is_comma(row[i - 1])), None)
        who = chunk_at(row, which + 1) if which is not None else None
        doubts = report_stance(clause.verb.lemma) in {"denied", "disputed"}
        if which is not None and doubts and isinstance(who, NounPhrase) and row[which].first > first:
            return row[which - 1].first
    return len(sentence.tokens)


def _before_of_whom(sentence: Sentence, clause: Clause) -> int:
    """ "34 were accused of spying, of whom nine were shot": what became of the nine is no part of it."""
    row = sentence.row
    for at, chunk in enumerate(row[:-2]) if clause.passive and "whom" in sentence.lows else ():
        whom = is_low(row[at + 1], "of") and is_low(row[at + 2], "whom")
        if is_comma(chunk) and whom and at > clause.at:
            return chunk.first
    return len(sentence.tokens)


def _before_what_hearers_did(sentence: Sentence, first: int, clause: Clause) -> int:
    """ "Told followers that they were dogs, and mobs burned the quarter": what came of it is not what was told."""
    row, tokens = sentence.row, sentence.tokens
    hears = any(singular(sentence.low(o)) in words("nouns", "hearers") for o in clause.objects)
    if clause.verb.lemma not in {"tell", "remind", "convince", "assure"} or not hears:
        return len(tokens)
    for other in sentence.clauses:
        at = other.start - 1
        if other.at <= clause.at or other.kind != "main" or not other.subjects or at < 2 or row[at].first <= first:
            continue
        past = {"d"} <= set(tokens[other.verb.main].forms) and not (other.verb.perfect or other.verb.modal)
        joined = is_low(row[at], "and", "so") and is_comma(row[at - 1])
        if past and joined and other.verb.act is not None and not other.passive:
            return row[at].first
    return len(tokens)


def _before_whose_account(sentence: Sentence, first: int) -> int:
    """ "Came in, saying he had a letter, according to Mira Holt, its director": who she is, he does not say."""
    row = sentence.row
    for at in range(1, len(row)) if "according" in sentence.lows else ():
        if is_low(row[at], "according to") and is_comma(row[at - 1]) and row[at - 1].first > first:
            more = any(isinstance(c, VerbGroup) or is_link(c, "that", "conj", "stop") for c in row[at:])
            return len(sentence.tokens) if more else row[at - 1].first
    return len(sentence.tokens)


def _goes_on_behind(sentence: Sentence, first: int, comma: Link) -> bool:
    """ "Denied that the soldiers, who had come at night, killed him": what is denied stands around the relative."""
    if any(is_link(a, "comma") and is_link(b, "that") for a, b in pairwise(sentence.row) if a.first > comma.first):
        return True  # "denied claims by Mora, who was there, that soldiers killed him"
    around = (c for c in sentence.clauses if c.kind == "main" and c.verb.first > comma.first and c.start < c.at)
    return any(c.subjects and first <= c.subjects[0].first < comma.first for c in around)


def _before_this(sentence: Sentence, first: int, *, denied: bool) -> int:
    """ "Said that both were killed; this is belied by what he wrote": where the source speaks of what was said.

    What is ``denied`` ends there, too: "denied that she was beaten; she had fallen".
    """
    for clause in sentence.clauses if ";" in sentence.lows else ():
        mark = sentence.row[clause.start - 1] if clause.start else None
        opens = sentence.row[clause.start]
        points = denied or sentence.tokens[opens.first].low in {"this", "these"}
        if points and is_low(mark, ";") and opens.first > first:
            return opens.first
    return len(sentence.tokens)


def _before_what_was_done(sentence: Sentence, first: int, clause: Clause) -> int:
    """ "When I asked where she was, Voss slapped me", "I asked why, and Voss hit him": where the telling goes on."""
    row, end = sentence.row, len(sentence.tokens)
    lead = row[clause.start - 1] if clause.start else None
    opens = isinstance(lead, Link) and lead.kind == "sub" and lead.low in {"when", "after", "once", "as", "while"}
    asks = clause.verb.lemma in words("lemmas", "asks")
    if asks and "when" in sentence.lows and (then := _and_when(sentence, clause)) is not None:
        return then
    for other in sentence.clauses if opens or asks else ():
        if other.at <= clause.at or other.kind != "main" or not other.subjects or other.start < 2:
            continue
        before, earlier = row[other.start - 1], row[other.start - 2]
        goes_on = is_link(before, "comma") if opens else is_low(before, "and") and is_link(earlier, "comma")
        goes_on = goes_on or (asks and is_low(before, "and") and _asks_where(sentence, first) and other.objects != [])
        if goes_on and row[other.start].first > first:
            return row[other.start].first
    return end


def _before_the_main_clause(sentence: Sentence, first: int, clause: Clause) -> int:
    """ "Because the mayor fears that crowds will gather, | police arrested Holt": where what hangs on it has ended."""
    row, end = sentence.row, len(sentence.tokens)
    opening = next((i for i, c in enumerate(row[:3]) if is_low(c, *_FRONTED)), None)
    if opening is None or not all(is_link(c, "conj", "adv", "quote") for c in row[:opening]):
        return end
    main = next((c for c in sentence.clauses if _has_own_subject(row, c) and is_comma(row[c.start - 1])), None)
    if main is None or main.at <= clause.at or row[main.start].first <= first:
        return end  # "As the union has documented, | soldiers beat them"
    return row[main.start].first


def _has_own_subject(row: list[Chunk], clause: Clause) -> bool:
    """Whether a clause begins with whom it is about, and hangs on no "who" or "that"."""
    own = clause.kind == "main" and clause.verb.form in {"finite", "bare"} and clause.start > 0
    return own and clause.has_subject(row[clause.start])


_FRONTED = ("because", "although", "though", "even though", "as", "since", "whereas", "while")
"""What hangs on these words ends with a comma, where they open a sentence."""


def _and_when(sentence: Sentence, clause: Clause) -> int | None:
    """ "Asked who they were, and when Holt stood up | he shot him": where the telling goes on."""
    row = sentence.row
    for at in range(clause.at + 3, len(row)):
        if is_low(row[at], "when") and is_low(row[at - 1], "and") and is_comma(row[at - 2]):
            told = sum(c.at > at and c.kind == "main" and c.subjects != [] for c in sentence.clauses)
            return row[at - 1].first if told > 1 else None
    return None


def _before_own_words(sentence: Sentence, first: int, clause: Clause) -> int:
    """ "Announced that it would inquire, but nobody has been arrested": where the source goes on, by the tense."""
    tokens, row = sentence.tokens, sentence.row
    end = len(tokens)
    if sentence.lows.isdisjoint(_BUT) or "d" not in tokens[clause.verb.main].forms or clause.verb.perfect:
        return end
    for i, chunk in enumerate(row):
        if not is_low(chunk, *_BUT) or chunk.first <= first:
            continue
        behind = i + 1
        while behind < len(row) and is_link(row[behind], "adv"):
            behind += 1
        if behind == len(row) or is_link(row[behind], "that", "prep"):
            continue
        told = next((c for c in reversed(sentence.clauses) if c.at < i and c.verb.first >= first), None)
        added = next((c for c in sentence.clauses if c.at > i and c.subjects), None)
        if told is None or added is None or added.subjects[0].first < chunk.first:
            continue
        now = {t.low for t in tokens[added.verb.first : added.verb.main + 1]}
        then = {t.low for t in tokens[told.verb.first : told.verb.main + 1]}
        if now & {"has", "have", "is", "are"} or (then & _BACK and not now & (_BACK | {"could", "might"})):
            return chunk.first
    return end


def _asks_where(sentence: Sentence, first: int) -> bool:
    """ "Asked where he was and a soldier hit her": a question goes on with another "where"."""
    return first > 0 and sentence.tokens[first - 1].low in ASKED


_BUT = frozenset({"but", "yet"})
_BACK = frozenset({"had", "would"})
