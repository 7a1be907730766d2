"""For what reason was it done, and on what charge?"""

from __future__ import annotations

from asnad.model.text import Words
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import is_comma, is_link, is_low
from asnad.propose.english.words.morphology import singular

__all__ = ["because", "is_a_quoted_charge", "on_what_ground"]


def on_what_ground(sentence: Sentence, clause: Clause, above: Clause) -> str:
    """ "arrested for kidnapping", "held on suspicion of killing": of that they are suspected or accused."""
    lead = sentence.row[clause.at - 1] if clause.at else None
    low = lead.low if isinstance(lead, Link) and lead.kind == "prep" else ""
    if low == "on suspicion of":
        return "suspected"
    if low == "of" and sentence.tokens[lead.first - 1 if lead is not None else 0].low == "guilty":
        # "found guilty of killing": that is a verdict.
        return "accused"
    told = above.verb.act
    process = told is not None and act_traits(told.code) & {"custody", "process", "non-violation", "lethal"}
    wanted = above.verb.lemma in words("lemmas", "wants")
    faced = above.verb.lemma in {
        "face",
        "await",
        "summon",
        "seek",
        "risk",
        "charge",
    }  # "faces 20 years in prison for killing"
    charged = low in {"on charges of", "on a charge of"} or (low in _FOR and (process or wanted or faced))
    return "accused" if charged else "carried_out"


_FOR = frozenset({"for", "over", "about", "in connection with"})


def is_a_quoted_charge(sentence: Sentence, clause: Clause) -> bool:
    """ "Sentenced Holt for “discrediting” the state": the word of those who charge her with it, and no deed."""
    above, first, last = clause.governor, clause.verb.first, clause.verb.last
    quoted = [t.tag for t in (*sentence.tokens[first - 1 : first], *sentence.tokens[last + 1 : last + 2])]
    told = above.verb.act if clause.kind == "ing" and above is not None else None
    return quoted == ["quote", "quote"] and told is not None and bool(act_traits(told.code) & {"custody", "process"})


def _trimmed(sentence: Sentence, first: int, last: int) -> Words:
    """The words without a comma, conjunction or stop at their end."""
    while last > first and sentence.tokens[last].tag in {"comma", "conj", "end", "stop"}:
        last -= 1
    return sentence.words(first, last)


def _is_sought(row: list[Chunk], i: int) -> bool:
    """ "During a search for weapons": what is sought is no reason."""
    sought, lead = row[i - 1], row[i - 2]
    return isinstance(sought, NounPhrase) and sought.sort in {"act", "thing", ""} and is_link(lead, "prep")


def _is_anothers(sentence: Sentence, row: list[Chunk], i: int) -> bool:
    """ "Arrested poor people protesting for food", "vanished, among them Holt, an anchor for the broadcaster"."""
    before, what = row[i - 1], row[i + 1]
    doing = sentence.tokens[row[i].first - 1]
    protests = "g" in doing.forms and isinstance(before, NounPhrase | VerbGroup)
    works = isinstance(before, NounPhrase) and before.det in {"a", "an"} and i > 2 and is_comma(row[i - 2])
    return protests or (works and isinstance(what, NounPhrase) and what.sort != "act")


def _is_another_ground(row: list[Chunk], clause: Clause, i: int) -> bool:
    """ "Jailed for “insulting the state” and for founding a union"."""
    return any(is_low(c, "for") for c in row[clause.at + 1 : i])


_AIMS = frozenset({"conspiracy", "incitement", "intent"})


def _end_of_what_is_meant(sentence: Sentence, at: int) -> int:
    """ "On charges of conspiracy | to collude with others": the last token of what the noun is to."""
    noun = sentence.row[at]
    low = singular(sentence.low(noun)) if isinstance(noun, NounPhrase) else ""
    aims = low in _AIMS or any(low in words("nouns", "intentions", kind) for kind in ("attempted", "planned"))
    meant = next((c for c in sentence.clauses if aims and c.at == at + 1 and c.verb.form == "inf"), None)
    last = sentence.row[at].last if meant is None else sentence.row[meant.end - 1].last
    while last > sentence.row[at].last and sentence.tokens[last].tag in {"comma", "conj", "end", "stop", "time"}:
        last -= 1
    return last


def _is_how_long(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "Was held for an extended period", "for the next six days", "for what felt like years"."""
    first, spans = sentence.tokens[phrase.first], words("nouns", "spans") | words("nouns", "spans", "others")
    inside = sentence.tokens[phrase.first : phrase.last + 1]
    behind = sentence.tokens[phrase.last + 1 : phrase.last + 2]
    counted = any(t.tag == "num" or singular(t.low) in spans for t in behind)
    return (
        first.low == "what"
        or counted
        or any(t.tag in {"time", "num"} or singular(t.low) in spans or t.low in {"last", "next"} for t in inside)
    )


def because(draft: Draft, clause: Clause) -> Words | None:
    """The reason given: "for “…”", "for supporting …", "on charges of …"."""
    sentence = draft.sentence
    row = sentence.row
    for i in range(clause.at + 1, len(row) - 1):
        chunk = row[i]
        if isinstance(chunk, Link) and chunk.kind in {"that", "end", "sub", "wh"}:
            return None
        if isinstance(chunk, VerbGroup) and (chunk.form in {"finite", "bare"} or chunk.act is not None):
            return None
        if isinstance(chunk, VerbGroup) and is_link(row[i - 1], "conj"):
            return None  # "abducted two men and demanded money for their release"
        if not isinstance(chunk, Link) or chunk.kind != "prep":
            continue
        if chunk.low == "for" and _is_sought(row, i):
            continue
        if chunk.low == "for" and _is_anothers(sentence, row, i):
            return None
        if chunk.low == "for" and is_link(row[i - 1], "conj") and not _is_another_ground(row, clause, i):
            return None  # "measures for the release of those in detention and for the dropping of all charges"
        if chunk.low == "for" and sentence.tokens[chunk.first - 1].low not in words("words", "with_for"):
            following = row[i + 1]
            if isinstance(following, Link) and following.kind == "quote":
                close = next(
                    (t for t in range(following.last + 1, len(sentence.tokens)) if sentence.tokens[t].tag == "quote"),
                    None,
                )
                return (
                    _trimmed(sentence, following.last + 1, close - 1)
                    if close is not None and close > following.last + 1
                    else None
                )
            if not isinstance(following, (Link, NounPhrase)) and following.form == "ing":
                doing = next((c for c in sentence.clauses if c.verb is following), None)
                inner = next((c for c in sentence.clauses if c.governor is doing and c.verb.form == "inf"), None)
                end = max(c.end for c in (doing, inner) if c is not None) if doing is not None else i + 2
                return _trimmed(sentence, following.first, row[end - 1].last)
            if (
                isinstance(following, NounPhrase)
                and following.sort in {"act", "thing", ""}
                and not _is_how_long(sentence, following)
            ):
                return sentence.words(following.first, following.last)
        elif chunk.low in {"on charges of", "on a charge of", "on suspicion of"}:
            following = row[i + 1]
            if clause.verb.lemma == "die":
                return None  # "died without facing a trial on charges of torture"
            if isinstance(following, NounPhrase):
                return sentence.words(following.first, _end_of_what_is_meant(sentence, i + 1))
            if not isinstance(following, Link):
                end = next((c.end for c in sentence.clauses if c.verb is following), i + 2)
                more = next((c for c in sentence.clauses if c.at == end + 1 and is_link(row[end], "conj")), None)
                if more is not None and more.verb.form == "ing":
                    end = more.end  # "on charges of resisting and disobeying the police"
                return _trimmed(sentence, following.first, row[end - 1].last)
    return None
