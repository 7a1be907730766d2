"""Is a bare verb form a past tense, or a participle said of the phrase before it?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.clauses.list_of_pasts import lists_what_they_did
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.coordination import chunk_before, object_follows
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_conj, is_link, is_low
from asnad.propose.english.words.names import is_office
from asnad.propose.english.words.token import Token, is_said

__all__ = ["is_branded", "reads_as_participle"]


def reads_as_participle(tokens: list[Token], row: list[Chunk], clause: Clause) -> bool:
    """Whether a bare form that could be a past tense is a participle: nothing follows that it could act upon."""
    verb = clause.verb
    forms = tokens[verb.main].forms
    if verb.passive or verb.perfect or verb.modal or "n" not in forms or "d" not in forms or verb.form != "finite":
        return False
    if any(t.tag in {"be", "have", "do"} for t in tokens[verb.first : verb.main]):
        return False
    if verb.lemma != "say" and verb.lemma in words("lemmas", "never_passive"):
        return False  # "apologised to the families of the miners shot there"; but "a gang said to be there"
    if verb.lemma == "shoot" and _is_shot_there(row, clause):
        return True
    by = clause.after("by") if not clause.objects else []
    behind = chunk_at(row, clause.at + 1)
    if by and not (
        is_said(verb.lemma) and by[0].first == by[0].last and tokens[by[0].head].low in words("nouns", "means")
    ):
        # But "his sister said by phone", "…, residents said on Monday, in revenge for attacks by rebels".
        then = chunk_at(row, clause.at + 1 + is_link(behind, "time"))
        return not (is_said(verb.lemma) and (is_comma(then) or (verb.lemma == "say" and not is_low(then, "by"))))
    if verb.lemma == "say" and isinstance(behind, VerbGroup) and behind.form == "inf":
        lows = [t.low for t in tokens[behind.first : behind.first + 2]]
        if lows in (["to", "be"], ["to", "have"]):
            return True  # "a gang said to be planning it"
    if is_said(verb.lemma) and isinstance(behind, VerbGroup) and tokens[behind.first].low == "there":
        return False  # "The officer said there were ten"
    if is_said(verb.lemma) and _tells_what_befell(behind):
        return False
    if verb.lemma == "say":
        return False  # "Holt said gagging the press was wrong", "Holt, a lawyer, said in a report"
    if verb.lemma == "arm" and clause.after("with") and not clause.objects:
        return True  # "an attacker armed with a knife stabbed her"
    if verb.lemma == "call" and clause.after("on", "upon", "for") and not clause.objects:
        return False  # "Holt called on the government to stop"
    if is_said(verb.lemma) and is_low(behind, "how", "why", "when") and not is_comma(chunk_at(row, clause.at - 1)):
        return False  # "Witnesses at the trial described how soldiers killed him"
    if verb.lemma == "question" and any(is_low(c, "why", "how", "whether") for c in row[clause.at + 1 : clause.at + 3]):
        return False  # "The union questioned in 2019 why they were held"
    if verb.lemma in words("lemmas", "kicks_in") and _breaks_in(tokens, clause):
        return False  # "Soldiers kicked in the door and led her away"
    follows = tokens[verb.last + 1].tag if verb.last + 1 < len(tokens) else ""
    if follows in {"det", "own"}:
        # "searched their home", whatever is made of "home".
        return False
    before = chunk_before(row, clause.at)
    if before is not None and _is_of_what_was_sent(row, before[0], clause):
        return True  # "his wife said in a request sent to the authorities"
    if (
        before is not None
        and isinstance(before[1], NounPhrase)
        and before[1].sort == "pron"
        and before[1].det == ""
        and before[1].of is None
    ):
        had = chunk_at(row, before[0] - 1)  # "had him put in a cell"
        whom = tokens[before[1].head].low in {"him", "her", "me", "them", "us"}
        return whom and isinstance(had, VerbGroup) and had.lemma == "have" and not clause.objects
    if before is not None and _is_had_done(tokens, row, clause, before[0]):
        return True
    if (
        verb.lemma in words("verbs", "call")
        and clause.objects
        and _is_called(clause.objects[0])
        and not clause.after("as")
        and clause.complement is None  # "called Oren Falk a spy"
    ):
        # "a group of workers, called Horizon".
        return before is not None and (is_comma(before[1]) or isinstance(before[1], NounPhrase))
    if before is not None and is_branded(row, clause) and isinstance(before[1], NounPhrase):
        return True  # "Two men branded enemies were beaten"
    if before is not None and is_comma(before[1]) and _is_given_a_post(tokens, clause):
        return True  # "Voss, appointed minister in 2005, …"
    if _opens_with_a_thing(row, clause, before):
        clause.objects = []
        return True
    if before is not None and _is_of_an_object(row, clause, before):
        return True
    if is_low(behind, "above", "below") and before is not None and isinstance(before[1], NounPhrase):
        return True  # "took the men named above and shot them"
    if clause.objects or object_follows(row, clause.at) or _shares_next_object(tokens, row, clause):
        return False
    if before is not None and _is_shot_as_well(tokens, row, clause, before[0]):
        return True
    if before is not None and _is_seen_done(tokens, row, clause, before[0]):
        return True
    if lists_what_they_did(tokens, row, clause.at):
        return False  # "The soldiers abducted, tortured, and robbed villagers"
    if before is not None and is_comma(before[1]) and _between_commas(row, clause):
        # "The Front, named after its founder, has claimed …".
        return True
    if (
        before is not None
        and isinstance(before[1], NounPhrase)
        and (_finite_later(row, clause) or _is_joined_to_one(tokens, row, clause))
    ):
        # "The men arrested in the raid were freed."
        return True
    if (
        before is not None
        and (isinstance(before[1], NounPhrase) or is_link(before[1], "time"))
        and _is_said_of(row, clause)
    ):
        return True
    if verb.lemma in words("verbs", "participle") and before is not None and isinstance(before[1], NounPhrase):
        lead = row[before[0] - 1] if before[0] else None
        return isinstance(lead, Link | VerbGroup)
    trigger = verb.act
    says = is_said(verb.lemma) or _denies(row, clause)
    if says and any(is_link(c, "that") for c in row[clause.at + 1 : clause.end + 1]):
        return False  # "The spokesman, Holt, stated on television that …"
    if trigger is None:
        return before is not None and is_comma(before[1]) and bool(clause.phrases)
    if is_low(chunk_at(row, clause.at + 1), "dead") and (before is None or isinstance(before[1], NounPhrase)):
        return True  # "was one of 14 students shot dead that day"
    return verb.lemma not in words("lemmas", "intransitive")


def _is_shot_there(row: list[Chunk], clause: Clause) -> bool:
    """ "Apologised to the families of the miners | shot at Meran": behind a preposition nobody shoots."""
    who, lead, at = chunk_at(row, clause.at - 1), chunk_at(row, clause.at - 2), chunk_at(row, clause.at + 1)
    led = isinstance(who, NounPhrase) and who.of is not None and is_link(lead, "prep") and not is_low(lead, "by")
    earlier = any(isinstance(c, VerbGroup) and c.form == "finite" for c in row[: clause.at])
    return led and earlier and is_low(at, "at")


def _denies(row: list[Chunk], clause: Clause) -> bool:
    """ "Voss, who fled, denied in court that …"; not "the claim, rejected in court, that …"."""
    who = next((c for c in row[: clause.at] if isinstance(c, NounPhrase)), None)
    people = who is not None and (who.sort in PEOPLE or who.sort == "body")
    return people and clause.verb.lemma in words("verbs", "report", "denied")


def _is_seen_done(tokens: list[Token], row: list[Chunk], clause: Clause, at: int) -> bool:
    """ "Saw her husband | shot": what is done to him, or he would be seen to "shoot"."""
    sees, closes = chunk_at(row, at - 1), chunk_at(row, clause.at + 1)
    seen = isinstance(sees, VerbGroup) and sees.lemma in _SEES and not (sees.passive or sees.form == "part")
    plain = isinstance(row[at], NounPhrase) and at == clause.at - 1 and "b" not in tokens[clause.verb.main].forms
    return seen and plain and clause.verb.act is not None and is_link(closes, "end", "comma", "stop", "quote", "prep")


_SEES = frozenset({"see", "watch", "witness"})


def _is_shot_as_well(tokens: list[Token], row: list[Chunk], clause: Clause, at: int) -> bool:
    """ "Falk was tortured and his brother | shot": the helper is that of the verb before."""
    who, helped = row[at], chunk_at(row, at - 2)
    if clause.verb.lemma != "shoot" or not isinstance(who, NounPhrase) or not is_low(chunk_at(row, at - 1), "and"):
        return False
    told = isinstance(helped, VerbGroup) and helped.passive and tokens[helped.first].low in {"was", "were"}
    people = who.sort in {"person", "name", "number"} and at == clause.at - 1
    closed = is_link(chunk_at(row, clause.at + 1), "end", "comma", "prep", "conj", "time", "stop")
    return told and people and closed and not is_low(chunk_at(row, clause.at + 1), "at")


def _breaks_in(tokens: list[Token], clause: Clause) -> bool:
    door = next((group[0] for low, group in clause.phrases[:1] if low == "in" and group), None)
    return door is not None and door.det == "the" and tokens[door.head].low in _DOORS


_DOORS = frozenset({"door", "doors", "gate", "gates", "window", "windows"})


def is_branded(row: list[Chunk], clause: Clause) -> bool:
    """Whether a verb of calling has a bare word behind it, and the sentence's own verb behind that."""
    what, own = chunk_at(row, clause.at + 1), chunk_at(row, clause.at + 2)
    what, own = (own, chunk_at(row, clause.at + 3)) if is_link(what, "that") else (what, own)
    bare = isinstance(what, NounPhrase) and not what.is_named and what.sort not in {"pron", "body"} and not what.number
    calls = clause.verb.lemma in words("verbs", "call") | words("lemmas", "brands")
    helped = isinstance(own, VerbGroup) and own.form == "finite" and own.first < own.main
    return bare and calls and helped and isinstance(what, NounPhrase) and what.det in {"", "a", "an"}


def _is_of_what_was_sent(row: list[Chunk], at: int, clause: Clause) -> bool:
    """Whether the verb stands behind "said in a letter", and has no object."""
    what, lead, said = row[at], chunk_at(row, at - 1), chunk_at(row, at - 2)
    led = isinstance(what, NounPhrase) and what.det in {"a", "an"} and is_low(lead, "in") and at == clause.at - 1
    return led and isinstance(said, VerbGroup) and is_said(said.lemma) and not clause.objects


def _is_of_an_object(row: list[Chunk], clause: Clause, before: tuple[int, Chunk]) -> bool:
    """ "Pardoned the soldiers | convicted of murder and promoted their commander": nobody opens a clause there."""
    at, whom = before
    acts, behind = chunk_at(row, at - 1), chunk_at(row, clause.at + 1)
    if not isinstance(whom, NounPhrase) or not isinstance(acts, VerbGroup) or acts.passive or at != clause.at - 1:
        return False
    if isinstance(behind, NounPhrase) or clause.verb.lemma in words("lemmas", "intransitive"):
        return False
    if whom.sort in {"", "pron", "number"} and whom.first == whom.last:
        return False  # "to release all | arrested and detained reporters"
    if is_link(chunk_at(row, at - 2), "wh", "that") or is_said(clause.verb.lemma):
        return False  # "the people who shared their story | left"
    opens = is_said(acts.lemma) or acts.lemma in words("lemmas", "opens_a_clause") | words("verbs", "factive")
    return acts.lemma == "find" or not opens


def _is_had_done(tokens: list[Token], row: list[Chunk], clause: Clause, at: int) -> bool:
    """ "The general had two prisoners | shot"."""
    whom, had = row[at], chunk_at(row, at - 1)
    people = isinstance(whom, NounPhrase) and whom.sort in {"person", "group", "name"} and at == clause.at - 1
    having = isinstance(had, VerbGroup) and had.lemma == "have" and clause.verb.act is not None
    behind = tokens[clause.verb.last + 1].tag if clause.verb.last + 1 < len(tokens) else "end"
    ends = behind in {"end", "comma", "prep", "time", "conj"}
    return people and having and ends and not clause.objects and clause.verb.first == clause.verb.main


def _is_given_a_post(tokens: list[Token], clause: Clause) -> bool:
    gives = any(clause.verb.lemma in words("verbs", "post", kind) for kind in ("appointed", "elected"))
    post = clause.objects[0] if gives and len(clause.objects) == 1 else None
    return post is not None and not post.det and post.proper is None and is_office(tokens[post.head].low)


def _is_called(phrase: NounPhrase) -> bool:
    """Whether a phrase is a name, or a body, which in capitals may not look like one."""
    return phrase.proper is not None or phrase.sort == "body"


def _stands_alone(row: list[Chunk], i: int) -> bool:
    """Whether a bare verb stands at ``i`` with nothing but a comma or conjunction after it."""
    verb, after = row[i], row[i + 1] if i + 1 < len(row) else None
    alone = isinstance(verb, VerbGroup) and verb.first == verb.last
    return alone and after is not None and (is_comma(after) or is_conj(after))


def _is_said_of(row: list[Chunk], clause: Clause) -> bool:
    """ "men charged with torturing prisoners …", "persons believed to be rebels …", before the sentence's own verb."""
    following = row[clause.at + 1] if clause.at + 1 < len(row) else None
    own = any(isinstance(c, VerbGroup) and c.form == "finite" for c in row[clause.at + 2 :])
    if not own and is_low(following, "of") and clause.verb.lemma in {"accuse", "suspect", "convict"}:
        # "Two men went on trial in Lomay on Monday accused of murder": nobody accuses without saying whom.
        return any(isinstance(c, VerbGroup) and c.form == "finite" for c in row[: clause.at])
    if not own or following is None:
        return False
    if isinstance(following, VerbGroup):
        return following.form == "inf" and clause.verb.lemma in {"believe", "think", "presume", "suspect", "know"}
    charged = clause.verb.lemma in words("verbs", "blame")
    return charged and isinstance(following, Link) and following.low in {"of", "with", "for"}


def _shares_next_object(tokens: list[Token], row: list[Chunk], clause: Clause) -> bool:
    """ "tortured and executed three men": the verb after "and" has the object of both."""
    i = clause.end
    before = chunk_before(row, clause.at)
    apart = before is not None and is_comma(before[1])
    listed = not apart and i == clause.at + 1 and i + 1 < len(row) and is_comma(row[i])
    if listed and _stands_alone(row, i + 1):
        # "jailed, harassed and threatened three men".
        i += 2
        if i + 1 < len(row) and is_comma(row[i]) and is_conj(row[i + 1]):
            i += 1
    if i >= len(row) or not is_conj(row[i]):
        return False
    i += 1
    if i + 3 < len(row) and is_comma(row[i]) and is_link(row[i + 1], "prep") and is_comma(row[i + 3]):
        i += 4  # "abducted and, in two cases, killed three men"
    while i < len(row) and is_link(row[i], "adv"):
        i += 1
    following = row[i] if i < len(row) else None
    behind = row[i + 1] if i + 1 < len(row) else None
    if isinstance(following, NounPhrase) and not isinstance(behind, VerbGroup):
        # "assaulted and injured radio reporter Mira Holt", where "injured" looks like an adjective.
        return {"n", "d"} <= set(tokens[following.first].forms)
    if isinstance(following, VerbGroup) and following.form == "part" and isinstance(behind, NounPhrase):
        return behind.proper is not None  # "abducted and beaten Mira Holt"
    if not isinstance(following, VerbGroup) or following.passive or following.form != "finite" or following.modal:
        return False
    acts = object_follows(row, i) or is_low(behind, "against")  # "repressed and discriminated against Kurds"
    return not any(t.tag in {"be", "have"} for t in tokens[following.first : following.main]) and acts


def _is_joined_to_one(tokens: list[Token], row: list[Chunk], clause: Clause) -> bool:
    """ "People shot and killed by police had been arrested"."""
    joined, other, by = (chunk_at(row, clause.at + i) for i in (1, 2, 3))
    if not is_conj(joined) or not isinstance(other, VerbGroup) or not is_low(by, "by"):
        return False
    later = [c for c in row[clause.at + 4 :] if isinstance(c, VerbGroup) and c.form == "finite"]
    return "n" in tokens[other.main].forms and any(c.passive or c.perfect or c.modal or c.lemma == "be" for c in later)


def _between_commas(row: list[Chunk], clause: Clause) -> bool:
    """Whether phrases, a comma and then the sentence's own verb follow."""
    for i in range(clause.at + 1, len(row)):
        chunk = row[i]
        if isinstance(chunk, VerbGroup) and chunk.form in {"ing", "inf"}:
            continue
        if isinstance(chunk, VerbGroup):
            return chunk.form == "finite" and is_comma(row[i - 1])
        if isinstance(chunk, Link) and chunk.kind in {"that", "wh", "stop", "end", "conj"}:
            return False
    return False


def _finite_later(row: list[Chunk], clause: Clause) -> bool:
    """Whether the sentence's own verb is still to come: nothing but modifiers up to a finite verb with auxiliary."""
    i = clause.end
    while i < len(row):
        chunk = row[i]
        if isinstance(chunk, VerbGroup):
            if is_said(chunk.lemma) and is_link(chunk_at(row, i + 1), "that"):
                return True  # "The report issued on 3 May | states that"
            if is_said(chunk.lemma) and _tells_what_befell(chunk_at(row, i + 1)):
                return True
            if chunk.form == "finite" and i > clause.at + 1 and _acts_here(row, clause, i):
                return True  # "Fighters linked to the general | killed Holt"
            if chunk.form == "finite" or (chunk.form == "bare" and chunk.lemma == "include"):
                return chunk.passive or chunk.perfect or chunk.modal != "" or chunk.lemma in {"be", "have", "include"}
        elif isinstance(chunk, NounPhrase):
            before = row[i - 1]
            if not (isinstance(before, Link) and before.kind == "prep") and not isinstance(before, VerbGroup):
                return False
            own = is_low(before, "as") and all(isinstance(c, Link) for c in row[clause.at + 1 : i])
            if own and not _takes_as(clause.verb.lemma):
                return False  # "Soldiers watched as Holt was beaten"
        elif chunk.kind in {"that", "wh", "sub", "stop", "end", "comma", "conj"}:
            return False
        i += 1
    return False


def _tells_what_befell(behind: Chunk | None) -> bool:
    """ "Refugees interviewed in Alba described | being beaten": the verb before it is no participle."""
    return isinstance(behind, VerbGroup) and behind.form == "ing" and behind.passive


def _acts_here(row: list[Chunk], clause: Clause, i: int) -> bool:
    """Whether the verb at ``i`` acts on what stands right behind it, and cannot be a participle or open a clause."""
    verb, opens = row[i], clause.verb.lemma in words("lemmas", "opens_a_clause") or is_said(clause.verb.lemma)
    named = isinstance(verb, VerbGroup) and verb.lemma in words("verbs", "call")
    return not opens and not named and isinstance(chunk_at(row, i + 1), NounPhrase)


def _takes_as(lemma: str) -> bool:
    """ "A man known as Holt was beaten", "the house used as a jail was burned"."""
    posts = ("appointed", "elected")
    described = words("lemmas", "describes") | words("verbs", "call") | words("verbs", "portray") | _SEEN_AS
    return lemma in described or any(lemma in words("verbs", "post", kind) for kind in posts)


_SEEN_AS = frozenset(
    {"know", "use", "identify", "see", "regard", "recognise", "recognize", "treat", "disguise", "dress", "employ",
     "hire", "brand", "label", "denounce", "refer", "name", "accept", "register", "list", "reveal"}
)  # fmt: skip


def _opens_with_a_thing(row: list[Chunk], clause: Clause, before: tuple[int, Chunk] | None) -> bool:
    """ "In a message released on Thursday a man said …": what follows the date is the subject of the next verb."""
    if before is None or before[0] != 1 or not isinstance(before[1], NounPhrase) or before[1].sort != "thing":
        return False
    if not is_link(row[0], "prep") or clause.at + 2 >= len(row) or not is_link(row[clause.at + 1], "time"):
        return False
    later = row[clause.at + 3 :]
    return isinstance(row[clause.at + 2], NounPhrase) and any(
        isinstance(c, VerbGroup) and c.form == "finite" for c in later
    )
