"""Where does another noun phrase begin, though no small word says so: "told villagers | soldiers"?"""

from __future__ import annotations

from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.phrases.sort_of_phrase import calls_a_body, is_plural
from asnad.propose.english.words.countries import demonym, is_country
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.name_bounds import is_of_a_people, names_a_place, opens_a_span
from asnad.propose.english.words.names import is_office, is_rank
from asnad.propose.english.words.token import Token, is_said, noun_sort

__all__ = ["starts_new"]

_RAISED = frozenset({"high", "deputy", "vice"})


def starts_new(tokens: list[Token], body: int, i: int, *, upper: bool, inner: bool) -> bool:
    """Whether a name that follows a plain noun begins another phrase: "Ayyaran members | Reza", "Iran | prisoners"."""
    token, before = tokens[i], tokens[i - 1]
    if token.low in {"and", ","} and token.tag == "name":
        return False  # "the Truth, Justice | and Reconciliation Commission"
    if token.low == "due" and [t.low for t in tokens[i + 1 : i + 2]] == ["to"]:
        return True  # "expelled by the regime | due to his work"
    if upper:
        # "HOLD THE ARMY | RESPONSIBLE FOR", "DURING THE ATTEMPT | 7 PEOPLE WERE KILLED".
        counts = token.tag == "num" and i + 1 < len(tokens) and tokens[i + 1].low in words("nouns", "counted")
        return counts or token.low in {"responsible", "accountable", "guilty"}
    if token.tag == "num":
        return True
    if before.low in words("names", "agencies") and i - body >= 2 and tokens[i - 2].low == "/":
        return True  # "Arlen Voss/AP | Mira Holt, left, speaks"
    if token.tag == "name" and before.tag == "name" and i + 1 < len(tokens) and tokens[i + 1].tag == "gen":
        # "Reza Karimi | Norway's envoy".
        return is_country(token.low)
    if token.tag == "name" and i == body + 1 and _are_spoken_to(tokens, i):
        return True  # "Witnesses | Amity Watch spoke to said"
    if token.tag == "name" and before.tag == "name" and before.low in _RAISED:
        return False  # "the U.N. High Commissioner for Refugees"
    if token.tag == "name" and before.tag == "name" and i - body >= 2 and _opens_post(tokens, i):
        # "appointed Reza Karimi | Minister of Justice".
        return tokens[body].low not in words("names", "bodies") and not is_office(before.low)
    if token.tag == "name" and is_office(before.low) and not is_rank(before.low) and _opens_body(tokens, i):
        # "Director | Army Supplies", "Commander | TACOM".
        return True
    if (
        noun_sort(token.low) == "body"
        and before.tag == "name"
        and (_is_of_a_country(before.low) or is_country(before.low))
    ):
        return False  # "the Honduran military", "the U.S. military"
    if before.tag == "noun" and body and _is_called_so(tokens, body, i):
        return True  # "called the strikers | traitors", "the men | drug smugglers"
    if token.tag in {"noun", "adj"} and before.tag == "name" and body and _is_put_into(tokens, body, i):
        return True  # "named Oren Falk | defence minister"
    if opens_a_span(tokens, i):
        return True
    if token.tag == "adj" and (is_of_a_people(tokens, body, i) or names_a_place(tokens, body, i)):
        return False
    if token.tag == "adj" and (_says_what_they_do(tokens, i) or _opens_an_office_held(tokens, i)):
        return False
    if token.tag == "adj":
        # An adjective after its noun belongs to what follows: "the commission | responsible for".
        return (
            i + 1 >= len(tokens)
            or tokens[i + 1].tag not in {"noun", "name", "adj"}
            or (before.tag == "name" and (tokens[i - 2].tag == "name" or not _is_of_a_country(before.low)))
        )
    if token.tag == "noun" and before.tag == "name" and body and tokens[body - 1].low == "in":
        return _are_there(tokens, i)
    if token.tag == before.tag == "name" and body and tokens[body - 1].tag == "num" and _are_several(before.low):
        return True  # "two MPs | Omar Dane and Allan Mora"
    if token.low in words("nouns", "spans", "just_then") and before.tag == "noun" and _is_just_then(tokens, i):
        return True  # "abducted a man | moments after he was freed"
    if token.tag == "noun" and singular(before.low) in words("nouns", "of_years") and _opens_then(tokens, body, i):
        return True  # "in the evening | soldiers came"
    if token.tag == "noun" and (i == body + 1 or before.tag == "name") and _are_told_of(tokens, body, i):
        return True  # "told the court | soldiers had beaten him", "told Mira Holt | guards beat him"
    if token.tag == "noun" and i == body + 1 > 2 and tokens[body - 2].lemma in words("lemmas", "hands_out"):
        return tokens[body - 1].tag == "det" and is_plural(before.low) and noun_sort(before.low) == "person"
    if token.tag == "noun" and i == body + 1 > 2 and tokens[body - 1].low == "whose":
        if before.low in listed("nouns", "kin") and noun_sort(token.low) in {"person", "group", "body"}:
            return is_plural(token.low)  # "whose brother | rebels had shot"
        if tokens[body - 2].tag == "prep":
            return _do_it(tokens, i)
    if token.tag != "name" or before.tag != "noun":
        return False
    if _is_an_outlets_name(tokens, i) or (inner and _is_of_a_bare_outlet(tokens, body, i)):
        return False
    if calls_a_body(before.low) and tokens[i + 1 : i + 2] and not tokens[i + 1].capital:
        return False  # "founders of the organization Mothers of Lomay", "of the rights group Karap"
    if noun_sort(before.low) != "person" and (inner or (body and tokens[body - 1].tag == "own")):
        # "the head of the judiciary | Reza Karimi"; "by its account | Karimi".
        return True
    if before.low in words("names", "groups") and _is_a_groups_name(tokens, i):
        return False
    if before.low in words("nouns", "worn"):
        return False  # "plainclothes Rapid Action Battalion members"
    # Before a name stands who it is, in the singular: "religious leader Reza Karimi", not "the massacre | Karimi".
    return noun_sort(before.low) not in {"person", "body", ""} or (
        before.low.endswith("s") and not before.low.endswith("ss")
    )


def _says_what_they_do(tokens: list[Token], i: int) -> bool:
    """ "Meranian farming | families", "Christian farming communities": what people do stands before them."""
    whose = tokens[i + 1] if i + 1 < len(tokens) else tokens[i]
    people = whose.tag == "noun" and noun_sort(whose.low) in {"person", "group"}
    does = tokens[i].forms == "g" and tokens[i].lemma in words("verbs", "modifying")
    return people and (does or tokens[i].low in words("words", "livelihoods"))


def _opens_an_office_held(tokens: list[Token], i: int) -> bool:
    """ "Lomay Fund | executive director Torben Alvik": an office in small letters between a body's name and a name."""
    at = i
    while at < len(tokens) and at - i < 4 and tokens[at].tag in {"adj", "noun"} and not tokens[at].capital:
        at += 1
    named = at < len(tokens) and tokens[at].tag == "name"
    office = named and at > i + 1 and is_office(tokens[at - 1].low) and tokens[i - 1].tag == "name"
    return office and (tokens[i - 1].low in words("names", "bodies") or tokens[i - 1].text.isupper())


def _is_just_then(tokens: list[Token], i: int) -> bool:
    return [t.low for t in tokens[i + 1 : i + 2]] in (["after"], ["before"], ["later"])


def _are_spoken_to(tokens: list[Token], i: int) -> bool:
    """Whether people end before the name at ``i``, which has a verb of speaking to them behind it."""
    at = i
    while at < len(tokens) and tokens[at].tag == "name":
        at += 1
    if at + 2 >= len(tokens) or tokens[at].lemma not in {"speak", "talk"} or tokens[at + 1].low not in {"to", "with"}:
        return False
    people = is_plural(tokens[i - 1].low) and noun_sort(tokens[i - 1].low) in {"person", "group"}
    return people and (bool(tokens[at + 2].forms) or tokens[at + 2].tag in {"prep", "time"})


def _opens_then(tokens: list[Token], body: int, i: int) -> bool:
    """Whether a time ends before those who did something then: "one night | guards", "for two weeks | guards beat"."""
    leads = any(t.low in _SOME_TIME for t in tokens[max(0, body - 1) : i])
    there = body > 1 and tokens[body - 2].low in {"in", "on", "during"}
    long = body > 0 and tokens[body - 1].low in {"for", "after"} and tokens[body].low in words("words", "how_often")
    return (leads or there or long) and _do_it(tokens, i)


_SOME_TIME = frozenset({"one", "every", "each", "next", "following", "same", "another", "first", "last"})


def _are_told_of(tokens: list[Token], body: int, i: int) -> bool:
    """Whether a body that is told something ends here, and those begin of whom it is told, as their verb follows."""
    at = body - 1 - (tokens[body - 1].tag in {"det", "own"})
    told = at >= 0 and tokens[at].tag == "verb" and tokens[at].lemma in words("verbs", "says_to")
    after = tokens[i + 1] if i + 1 < len(tokens) else tokens[i]
    does = after.tag in {"have", "be", "modal"} or (after.tag == "verb" and "d" in after.forms)
    does = does or (after.tag == "comma" and is_plural(tokens[i - 1].low))  # "told reporters | soldiers, who …, beat"
    many = is_plural(tokens[i].low) and noun_sort(tokens[i].low) in {"person", "group", "body"}
    named = all(t.tag == "name" for t in tokens[body:i])
    return told and many and does and (named or noun_sort(tokens[body].low) in {"body", "thing", "person"})


def _is_of_a_country(low: str) -> bool:
    """ "Honduran | human rights lawyers", "three U.S. | military contractors"."""
    return bool(demonym(low)) or low.count(".") > 1


def _are_there(tokens: list[Token], i: int) -> bool:
    """ "In Lomay | soldiers shot two men": behind "in" and a name, people with a verb of their own."""
    last = i
    while last + 1 < len(tokens) and tokens[last + 1].tag == "noun":
        last += 1
    unknown = not noun_sort(tokens[i - 1].low) and not demonym(tokens[i - 1].low)
    return unknown and noun_sort(tokens[i].low) != "place" and _do_it(tokens, last)


def _do_it(tokens: list[Token], i: int) -> bool:
    """Whether the noun at ``i`` is of several people with a verb of their own: "on whose orders | soldiers shot"."""
    verb = tokens[min(i + 1, len(tokens) - 1)]
    own = verb.tag in {"be", "have", "modal"} or (verb.tag == "verb" and verb.forms not in {"g", "n"})
    return own and is_plural(tokens[i].low) and noun_sort(tokens[i].low) in {"person", "group", "body"}


_ARTICLES = frozenset({"la", "el", "le", "les", "los", "las", "il", "al", "der", "die", "das"})


def _is_an_outlets_name(tokens: list[Token], i: int) -> bool:
    """ "Reporters of the daily Holt", "the daily La Voz": one word or an article's; of two it may be somebody's."""
    called = tokens[i - 1].low
    if tokens[i].low in _ARTICLES and tokens[i].capital and called in words("nouns", "media"):
        return True
    one = not is_country(tokens[i].low) and (i + 1 == len(tokens) or tokens[i + 1].tag not in {"name", "gen"})
    return one and called in words("nouns", "media") and called in words("names", "outlets")


def _is_of_a_bare_outlet(tokens: list[Token], body: int, i: int) -> bool:
    """ "The office of news website Lomay Eye": without an article it is the website's name, and nobody's."""
    bare = body > 0 and tokens[body - 1].low == "of"
    return bare and tokens[i - 1].low in words("nouns", "media") and not is_plural(tokens[i - 1].low)


def _are_several(low: str) -> bool:
    """ "MPs", "Ministers": an office in the plural."""
    return low.endswith("s") and is_office(singular(low))


def _is_a_groups_name(tokens: list[Token], i: int) -> bool:
    """ "The armed group Ansar in Alba", "the militia Ansar said"; but not "the group Voss led"."""
    while i + 1 < len(tokens) and tokens[i].tag == "name":
        i += 1
    return tokens[i].tag != "gen" and (tokens[i].tag != "verb" or is_said(tokens[i].lemma))


def _opens_post(tokens: list[Token], i: int) -> bool:
    """Whether a capitalised office with "of" begins here: "Minister of Justice", "Deputy Head of the …"."""
    for j in range(i, min(len(tokens) - 1, i + 4)):
        if is_office(tokens[j].low) and tokens[j + 1].low in {"of", "for"}:
            return True
        if tokens[j].tag not in {"name", "noun", "adj"}:
            return False
    return False


def _is_called_so(tokens: list[Token], body: int, i: int) -> bool:
    """Whether a label begins behind people, and a verb of calling names stands before them."""
    opens = body
    while opens and tokens[opens - 1].tag in {"det", "own", "num", "quant", "adj"}:
        opens -= 1
    if not opens or tokens[opens - 1].lemma not in words("verbs", "portray", "by_name"):
        return False
    if noun_sort(tokens[i - 1].low) not in {"person", "group", "body"}:
        return False
    j = i
    while j + 1 < len(tokens) and tokens[j + 1].tag in {"noun", "adj"}:
        j += 1
    label = tokens[j].low in words("nouns", "portrayed", "label") | words("nouns", "portrayed", "tribute")
    inside = (noun_sort(t.low) for t in tokens[i:j])
    return label and not any(sort in {"person", "group", "body"} for sort in inside)


def _is_put_into(tokens: list[Token], body: int, i: int) -> bool:
    """ "Appointed Oren Falk | mayor of Meran": behind whoever is put into it stands an office in small letters."""
    verb, ranks = tokens[body - 1], words("verbs", "post", "appointed") | words("verbs", "post", "elected")
    if verb.tag != "verb" or verb.lemma not in ranks or tokens[i].capital:
        return False
    office = next((t for t in tokens[i : i + 4] if t.tag not in {"noun", "adj"} or is_office(t.low)), None)
    return office is not None and is_office(office.low)


def _opens_body(tokens: list[Token], i: int) -> bool:
    """Whether a run of names at ``i`` is a body's: it begins or ends like one, or with an abbreviation."""
    last = i
    while last + 1 < len(tokens) and tokens[last + 1].tag == "name":
        last += 1
    if last + 1 < len(tokens) and tokens[last + 1].tag in {"noun", "adj"}:
        return False  # "Deputy Force Public Relations officer"
    bodies = words("names", "bodies")
    short = tokens[i].text.isalpha() and tokens[i].text.isupper() and len(tokens[i].text) > 2
    return short or (last > i and (tokens[i].low in bodies or tokens[last].low in bodies))
