"""Which words have a rule of their own for what they turn out to be: "missing", "orders"? Long: word by word."""

from __future__ import annotations

from functools import cache

from asnad.propose.english.lexicon import words
from asnad.propose.english.words.morphology import known_verb
from asnad.propose.english.words.token import Token, is_said, noun_sort

__all__ = [
    "END",
    "MARKS",
    "START",
    "are_those",
    "is_alleged",
    "is_tear_gas",
    "is_told_there",
    "settle_by_itself",
    "with_own_rules",
]

START = Token("", "", 0, 0, "start")
"""What stands before the first word."""
END = Token("", "", 0, 0, "end")
_COUNTED_OFF = frozenset({"dead", "wounded", "injured", "arrested", "detained", "killed", "missing", "victims"})
_NOUNISH = frozenset({"noun", "name", "adj", "num", "quant"})
MARKS = frozenset({"end", "comma", "stop", "quote"})
_OWN_RULES = frozenset(
    ("record", "included", "strike", "strikes", "very", "blind", "most", "home", "gang", "chief", "general", "then",
     "missing", "major", "first", "live", "orders", "accused", "names", "since", "amnesty", "pardon",
      "shot", "times", "daily", "weekly", "reports", "further", "hit", "face", "fear", "risk",
     "concern", "concerns", "worries", "risks", "threat", "threats", "either", "military", "all", "according",
     "sleep", "prod", "grave", "waterboarding", "flogging", "whipping", "lashing", "beating",
     "alias", "aka", "a.k.a.", "better", "best", "once", "regards", "over", "stand", "stands", "stood", "broadcast",
     "accountable", "account", "range", "ranges", "these", "whatsoever")
)  # fmt: skip
_HELPS = frozenset({"be", "have", "do", "modal"})
_SUBJECTS = frozenset({"subject", "subjects", "subjected", "subjecting"})
_DENIES = frozenset({"deny", "denies", "denied", "denying", "refused", "refusing"})
_PARDONS = frozenset({"grant", "give", "offer", "refuse", "deny", "receive", "seek"})
_CALLS = frozenset({"hold", "call", "bring"})
_RAISES = frozenset({"raise", "cause", "express", "voice", "spark", "prompt", "fuel", "stoke", "heighten", "increase"})
_HIRED = frozenset({"squad", "squads", "team", "teams", "list", "lists"})
_RISKS = frozenset({"risk", "risks", "threat", "threats"})


@cache
def with_own_rules() -> frozenset[str]:
    """Words that have a rule of their own."""
    return words("words", "leaves_so") | words("words", "titles", "left") | words("nouns", "so_or_one") | _OWN_RULES


def settle_by_itself(tokens: list[Token], i: int) -> bool:
    """Settle a word that has a rule of its own; ``True`` when nothing more is to be asked."""
    token, low = tokens[i], tokens[i].low
    before = tokens[i - 1] if i else START
    after = tokens[i + 1] if i + 1 < len(tokens) else END
    if low in {"waterboarding", "flogging", "whipping", "lashing", "beating"}:
        led = before.low == "to" and any(t.low in _SUBJECTS for t in tokens[max(0, i - 8) : i])
        if led and (after is END or after.tag not in _NOUNISH | {"det", "own", "pron"}):
            token.tag = "noun"  # "was subjected to waterboarding"
            return True
        behind = tokens[i + 2] if i + 2 < len(tokens) else END
        if after.low in {"and", "or"} and behind.forms == "g" and before.tag not in _NOUNISH | {"det", "own", "of"}:
            token.tag, token.forms = "verb", "g"  # "stop beating and arresting miners"
            return True
    denied = any(t.low in _DENIES for t in tokens[max(0, i - 4) : i])
    if (low == "sleep" and denied and before.low != "to") or (low == "prod" and before.low in {"cattle", "electric"}):
        token.tag = "noun"  # "denied her sleep"
        return True
    if low in {"alias", "aka", "a.k.a."} and _leads_to_a_name(token, before, after):
        token.tag, token.forms = "prep", ""
        return True
    if token.lemma == "stand" and after.low in words("words", "stands"):
        token.tag = "be"  # "the four stand accused of conspiracy"
        return True
    if low == "broadcast" and after.tag == "noun" and noun_sort(after.low) == "person":
        token.tag, token.forms = "adj", ""  # "broadcast reporter Mira Holt"
        return True
    if low == "over" and before.tag in {"start", "conj", "comma"} and _counts_people(tokens, i):
        token.tag = "num"  # "and over a hundred were hurt"
        return True
    if low == "whatsoever":
        token.tag, token.forms = "adv", ""  # "no proof whatsoever that"
        return True
    if low == "these" and before.low == "of" and after.low in {"later", "being", "then"}:
        token.tag = "pron"  # "300 were held, 20 of these later being tried"
        return True
    if low in {"range", "ranges"} and _is_of_numbers(tokens, i):
        token.tag, token.lemma, token.forms = "verb", "range", "s" if low == "ranges" else "b"
        before.tag = "name" if before.tag == "name" else "noun"  # "estimates of the dead range from 50 to 80"
        return True
    if low == "regards" and before.tag in {"noun", "name"} and after.low in {"as", "it", "him", "her", "them"}:
        token.tag = "verb"  # "the court regards as proven that"
        return True
    if low == "orders" and before.tag in {"noun", "name"} and noun_sort(after.low) == "act":
        token.tag = "verb"  # "Court orders release of Holt"
        return True
    described = before.tag == "comma" and after.tag in {"det", "noun", "adj"}
    if low == "once" and described and _is_told_of_nobody(tokens, i):
        token.tag = "adv"  # "Holt, once a guard, …"
        return True
    if low in {"better", "best"} and after.low == "known":
        token.tag, token.forms = "adv", ""
        return True
    if low == "included" and before.low in _COUNTED_OFF:
        token.tag = "verb"  # "the dead included Holt"
        return True
    if low in {"chief", "general"} and after is not END and after.tag not in _NOUNISH:
        token.tag = "noun"  # "became deputy chief of staff", "the police chief, who"
    kind = before.tag in {"noun", "name"} or (before.tag == "adj" and after.tag in MARKS)
    if low in words("nouns", "so_or_one") and kind and after.tag not in _NOUNISH:
        token.tag = "noun"  # "a police official said", "a senior official,"; but "an official inquiry"
    acts = _tells(tokens, i + 1) or (before.tag == "adj" and (after.tag in _HELPS or after.forms[:1] in {"d", "s"}))
    if low in words("nouns", "so_or_one") and before.tag in {"det", "own", "quant", "num", "adj"} and acts:
        token.tag = "noun"  # "an official told Reuters", "no senior official was tried"
    if low == "major" and before.low in {"to", "of"} and after.tag not in _NOUNISH:
        token.tag = "noun"  # "was promoted to major"
    if low == "blind" and before.tag not in {"to", "modal", "do"}:
        token.tag, token.forms = "adj", ""  # "a deaf and blind girl"
    if low == "most" and after.low in words("words", "how_surely"):
        token.tag = "adv"  # "most likely abducted"
    if (
        low == "first"
        and before.tag in {"det", "own"}
        and noun_sort(after.low) == "person"
        and after.low not in words("names", "titles") | {"head"}
    ):
        token.tag = "adj"  # "the first applicant"
    if low == "further" and before.tag in {"noun", "name", "pron"} and {"d", "s"} & set(after.forms):
        token.tag = "adv"  # "the union further said"
        return True
    if low == "since" and before.tag == "have" and ("n" in after.forms or after.tag in {"be", "verb"}):
        token.tag = "adv"  # "has since been made a minister"
        return True
    told_of = before.tag == "adj" or before.low == "single" or "g" in before.forms
    if low == "shot" and i > 1 and tokens[i - 2].tag in {"det", "own"} and told_of:
        token.tag, token.forms = "noun", ""  # "issued a parting shot at the minister"
        return True
    if low == "names" and before.tag in {"noun", "name"} and after.tag == "name" and _as_behind(tokens, i):
        token.tag = "verb"  # "the commission names Voss as …"
        return True
    if low == "accused" and _is_one_accused(tokens, i, after):
        token.tag, token.forms = "noun", ""  # "a second accused, Holt, was acquitted"
        return True
    if low in {"amnesty", "pardon"} and before.tag == "verb" and before.lemma in _PARDONS:
        token.tag, token.forms = "noun", ""  # "were granted amnesty"
    if (
        low == "grave"
        and token.tag == "adj"
        and before.tag in {"adj", "noun", "verb"}
        and after.tag in MARKS | {"prep"}
    ):
        token.tag = "noun"  # "buried in an unmarked grave"
        return True
    if low == "live" and after.low in words("nouns", "live"):
        token.tag, token.forms = "adj", ""  # "used live ammunition"
    if low == "orders" and before.tag in {"noun", "name"} and _is_to_do(tokens, i):
        token.tag = "verb"  # "the High Court orders police to evict …"
        return True
    if low == "then" and before.tag in {"det", "own"} and after.tag in _NOUNISH:
        token.tag = "adj"  # "the then commander"
    is_so = before.tag == "be" or before.lemma in {"be", "go", "remain"} or before.low == "still"
    if low == "missing" and is_so and after.tag not in _NOUNISH | {"det", "own"}:
        token.tag, token.forms = "adj", ""  # "is still missing"
    if low == "face" and before.tag == "noun" and before.low.endswith("s") and after.low in _RISKS:
        token.tag = "verb"  # "villagers face risks of attacks"
    people = before.low.endswith("s") and noun_sort(before.low) in {"person", "group"}
    feared = low in {"concern", "concerns", "worries"} and before.tag == "verb" and before.lemma in _RAISES
    if feared and any(t.low == "that" for t in tokens[i + 1 : i + 7]):
        token.tag = "noun"  # "raised concern among colleagues that"
    if low == "fear" and before.tag == "noun" and people and after.tag in _NOUNISH | {"det", "own"}:
        token.tag = "verb"  # "villagers fear attacks"
        return True
    if low in _RISKS and before.lemma == "face" and before.tag == "verb":
        token.tag, token.forms = "noun", ""
        return True
    if low == "either" and "d" in after.forms and any(t.low == "or" for t in tokens[i + 2 :]):
        token.tag = "adv"  # "soldiers either expelled or killed them"
        return True
    if (
        low == "military"
        and before.tag == "det"
        and after.forms == "s"
        and is_said(after.lemma)
        and _says_that(tokens, i)
    ):
        token.tag = "noun"  # "the military maintains that"
    if low in {"daily", "weekly"} and before.tag == "det" and after.tag == "noun" and not token.capital:
        token.tag, token.forms = "adj", ""  # "the daily newspaper Lomay Post"
    if low == "all" and [t.low for t in tokens[i + 1 : i + 3]] == ["the", "more"]:
        for word_ in tokens[i : i + 3]:
            word_.tag = "adv"  # "it is all the more troubling that"
        return True
    if low == "according" and after.low == "to":
        token.tag, token.forms = "prep", ""  # "was found dead according to police"
        return True
    if low == "hit" and after.low in _HIRED:
        token.tag, token.forms = "adj", ""  # "a police hit squad commander"
        return True
    if low == "account" and before.low == "to" and i > 1 and tokens[i - 2].lemma in _CALLS and after.tag in _NOUNISH:
        before.tag = token.tag = "adv"  # "hold to account members of the militia"
        return True
    if low == "accountable" and before.lemma == "hold":
        token.tag = "adv"  # "failed to hold accountable members of the militia"
        return True
    if low == "record" and after.tag == "num":
        token.tag, token.forms = "adj", ""  # "a record 81 people"
    if low == "gang" and after.lemma == "rape":
        token.tag = "adv"  # "was gang raped"
    if low in words("words", "leaves_so") and _is_left_so(tokens, i, before, after):
        token.tag, token.forms = "adv", ""
    if low in {"strike", "strikes"} and before.low == "hunger":
        token.tag, token.forms = "noun", ""
    if low == "times":
        _say_how_often(tokens, i)
        return token.tag == "adv"
    if low == "very" and before.low in {"this", "that", "the"}:
        before.tag, token.tag = "det", "adj"  # "this very station"
    if low in words("words", "titles", "left") and _is_ex(before, after):
        token.tag, token.forms = "adj", ""  # "sentenced retired general Holt"
    if low in {"daily", "weekly"} and before.tag == "det" and after.tag == "name" and not token.capital:
        token.tag, token.forms = "noun", ""  # "reporters of the daily Holt"
    if low == "reports" and i > 1 and before.tag == "name" and after.tag in {"end", "stop"} and _is_trailing(tokens, i):
        token.tag = "verb"  # "police beat residents, Amity Watch reports."
        return True
    if low == "reports" and before.tag == "comma" and after.tag == "name" and _ends_with_a_name(tokens, i + 1):
        token.tag = "verb"  # "police beat residents, reports Amity Watch."
        return True
    if low == "home" and (before.tag in {"own", "gen", "det", "adj"} or _is_whose_home(tokens, i)):
        token.tag = "noun"  # "his home"
    return False


def _ends_with_a_name(tokens: list[Token], i: int) -> bool:
    """Whether nothing but a name stands between ``i`` and the end."""
    while i < len(tokens) and tokens[i].tag == "name":
        i += 1
    return i == len(tokens) or (tokens[i].tag in {"end", "stop"} and i + 2 >= len(tokens))


def _is_told_of_nobody(tokens: list[Token], i: int) -> bool:
    """Whether no verb stands between a word and the next comma, or the sentence's end."""
    for token in tokens[i + 1 :]:
        if token.tag in {"comma", "end", "stop"}:
            return True
        if token.tag in {"be", "have", "do", "modal", "pron"} or (token.tag == "verb" and "g" not in token.forms):
            return False
    return True


def _counts_people(tokens: list[Token], i: int) -> bool:
    """Whether a number and a helping verb stand behind a word; "a hundred" is one, too."""
    round_ = [t.low for t in tokens[i + 1 : i + 2]] == ["a"] and tokens[i + 2 : i + 3] != []
    number = tokens[i + 1 + round_] if i + 1 + round_ < len(tokens) else END
    told = tokens[i + 2 + round_] if i + 2 + round_ < len(tokens) else END
    if told.tag not in {"be", "have"} or not (number.tag == "num" or number.low in words("nouns", "round_numbers")):
        return False
    number.tag = "num"
    return True


def _is_of_numbers(tokens: list[Token], i: int) -> bool:
    """Whether "from" or "between" and a number stand behind a noun's verb at ``i``."""
    if not 0 < i < len(tokens) - 1 or tokens[i + 1].low not in {"from", "between"}:
        return False
    numbered = any(t.tag == "num" or t.low.isdigit() for t in tokens[i + 2 : i + 5])
    return numbered and tokens[i - 1].tag in {"noun", "name", "verb", "adj"}


def _leads_to_a_name(token: Token, before: Token, after: Token) -> bool:
    """ "Emil Holt alias Carlos", "Emil Holt (aka “the Doctor”)"; not "used the alias Carlos"."""
    beside = token.low != "alias" or before.tag in {"name", "comma", "stop"}
    return beside and (after.tag in {"name", "quote"} or after.low == "the")


def _says_that(tokens: list[Token], i: int) -> bool:
    return tokens[i + 2 : i + 3] != [] and tokens[i + 2].tag == "that"


def is_alleged(token: Token, before: Token, after: Token) -> bool:
    """ "Alleged Shining Path members": what follows is taken for a verb by its ending alone."""
    if token.low not in words("words", "truth", "alleged"):
        return False
    counted = before.tag in {"num", "det", "quant"} and not known_verb(after.low)
    return counted or before.tag in {"start", "prep", "that", "sub", "comma", "conj", "time"}


_POISON = frozenset({"tear", "nerve", "mustard", "cs", "poison"})


def is_tear_gas(token: Token, before: Token, after: Token) -> bool:
    """ "Tear gas", "nerve gas", "had used gas": no verb."""
    if token.low == "gas" and before.tag in {"name", "noun", "adj", "det"}:
        return True  # "the Lomay gas field"
    poison = token.low == "gas" and (before.low in _POISON or before.lemma in {"use", "release", "fire"})
    return poison or (token.low == "tear" and after.low == "gas")


def _is_trailing(tokens: list[Token], i: int) -> bool:
    """Whether nothing but a name stands between a comma and the verb at ``i``, behind a verb of its own."""
    at = i - 1
    while at > 0 and (tokens[at].tag == "name" or tokens[at].low == "the"):
        at -= 1
    return tokens[at].tag == "comma" and any(t.forms or t.tag in {"be", "have"} for t in tokens[:at])


def _as_behind(tokens: list[Token], i: int) -> bool:
    return any(token.low in {"as", "among"} for token in tokens[i + 2 : i + 8])


def _is_one_accused(tokens: list[Token], i: int, after: Token) -> bool:
    """Whether an article stands before the word, and a mark, a helping verb or a name behind it."""
    lead = [t for t in tokens[max(0, i - 2) : i] if t.tag in {"det", "own"}]
    counted = all(t.tag in {"det", "own", "adj", "num"} for t in tokens[i - len(lead) : i]) and lead != []
    between = i < 1 or tokens[i - 1].tag in {"det", "own"} or tokens[i - 1].low in _COUNTING
    return counted and between and (after.tag in MARKS | {"be", "have", "modal", "name"})


_COUNTING = frozenset({"first", "second", "third", "fourth", "fifth", "other", "main", "principal", "same", "present"})


def _is_to_do(tokens: list[Token], i: int) -> bool:
    """Whether whom an order is given, and "to" with a verb, stand behind ``i``."""
    to = next((j for j in range(i + 1, min(i + 6, len(tokens) - 1)) if tokens[j].low == "to"), None)
    return to is not None and to > i + 1 and "b" in tokens[to + 1].forms and tokens[i + 1].tag in _WHOM


_WHOM = frozenset({"noun", "name", "det", "own", "pron", "adj", "num"})


def _tells(tokens: list[Token], i: int) -> bool:
    """ "Told Reuters", "told the court", "informed them"; not "a confirmed death"."""
    verb, whom = (tokens[j] if j < len(tokens) else END for j in (i, i + 1))
    whoever = verb.low == "told" or whom.capital or whom.tag in {"det", "own", "pron", "that"}
    return "d" in verb.forms and is_said(verb.lemma) and whoever


def _is_whose_home(tokens: list[Token], i: int) -> bool:
    """ "Destroyed a peasant home", "in a miner home", "raided his family home"; but "drove a miner home"."""
    det, lead = tokens[max(0, i - 2)], tokens[i - 3] if i > 2 else START
    one = tokens[i - 1].tag == "noun" and det.tag in {"det", "own", "gen"} and tokens[i - 1].low[-1:] != "s"
    return one and (lead.tag == "prep" or lead.lemma in words("lemmas", "wrecks"))


def _say_how_often(tokens: list[Token], i: int) -> None:
    """ "Shot her three times", "beat Holt several times in May": no phrase, and nobody who was shot."""
    first = i
    while first and _counts(tokens[first - 1]):
        first -= 1
    lead, after = tokens[first - 1] if first else START, tokens[i + 1] if i + 1 < len(tokens) else END
    if first == i or (lead.tag not in {"noun", "name", "pron", "verb"} and lead.low != "her"):
        return
    if after.low in {"of", "more", "as"}:
        return
    if lead.low == "her":
        lead.tag = "pron"
    for token in tokens[first : i + 1]:
        token.tag = "adv"


def _counts(token: Token) -> bool:
    return token.tag in {"num", "quant"} or token.low.isdigit() or token.low in words("words", "how_often")


def _is_left_so(tokens: list[Token], i: int, before: Token, after: Token) -> bool:
    """ "Took her hostage", "shot the man dead": the word ends what is said of them, and is no noun of its own."""
    if after.tag in {"noun", "name", "gen", "adj"} or after.low == "of":
        return False
    if before.tag == "verb" and "n" in before.forms and before.lemma in words("lemmas", "leaves"):
        return after.low == "by"  # "the policemen taken hostage by rebels"
    if before.tag not in {"noun", "name", "pron"} and before.low != "her":
        return False
    for j in range(i - 1, max(-1, i - 9), -1):
        if tokens[j].tag in MARKS:
            return False
        if tokens[j].forms and tokens[j].lemma in words("lemmas", "leaves"):
            if before.low == "her":
                before.tag = "pron"
            return True
    return False


def _is_ex(before: Token, after: Token) -> bool:
    """Whether "retired", "exiled" stands before an office or a name, and no helping verb or subject before it."""
    office = after.low in words("names", "titles") or noun_sort(after.low) == "person"
    named = after.tag == "name" or (after.tag in {"noun", "adj"} and office)
    return named and before.tag in {"verb", "prep", "comma", "conj"} and not after.low.endswith("s")


def are_those(tokens: list[Token], i: int, follow: str) -> bool:
    """ "Many of the “disappeared”", "the dead and wounded": people, and nothing that is done."""
    if follow == "quote" and tokens[i - 1].tag == "quote":
        return i > 1 and tokens[i - 2].low in {"the", "these", "those"}
    dead = i > 2 and tokens[i - 1].tag == "conj" and tokens[i - 2].low in {"dead", "wounded", "injured", "missing"}
    return dead and tokens[i - 3].low in {"the", "all"} and tokens[i].low in words("words", "stricken")


def is_told_there(tokens: list[Token], i: int) -> bool:
    """ "Said in a television interview that": no verb, which would be "interviews"."""
    leads = [(t.tag, t.low) for t in tokens[max(0, i - 3) : i]]
    return len(leads) == 3 and leads[0][0] == "prep" and leads[1][1] in {"a", "an"} and leads[2][0] == "noun"
