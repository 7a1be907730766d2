"""HRDsAttack: whom was what done to, by what kind of doer, and where? News on attacks on defenders of human rights.

Data: github.com/dataminr-ai/HRDsAttack (Ran et al., Findings of ACL 2023), its JSON files. A name is found fuzzily when
its last word is the same or the words of one are all in the other; of fuzzily equal answers the first counts.
Countries are held against each other by their usual English names.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from asnad.errors import EvaluationError
from asnad.language.fold import fold
from asnad.model.frames import Act
from asnad.propose.act_kinds import act_traits
from asnad.propose.evaluation.figures import Document, Found, Measured
from asnad.propose.evaluation.read import Read, read_text
from asnad.propose.score.linear import Models
from asnad.vocabularies import vocabulary

__all__ = ["GROUPS", "TYPES", "Article", "article_text", "articles", "fuzzy", "measure_hrds"]

GROUPS: Mapping[str, Sequence[str]] = {
    "victims' names, exact": ("exact",),
    "victims' names, fuzzy": ("fuzzy",),
    "violation types": ("violation",),
    "perpetrator type": ("perpetrator",),
    "country": ("country",),
}
VIOLATIONS = (
    ("killing", frozenset(["killing", "death", "attempted_killing"])),
    ("torture", frozenset(["torture", "ill_treatment"])),
    ("kidnapping", frozenset(["abduction", "kidnapping", "hostage_taking"])),
    ("enforced disappearance", frozenset(["disappearance"])),
    ("arbitrary detention", frozenset(["deprivation_of_liberty", "sentence"])),
    ("other", frozenset(["injury", "threat", "harassment", "attack", "denial_of_rights", "persecution", "search"])),
)
TYPES = {
    "killing": "killing", "torture": "torture", "kidnapping": "kidnapping", "other_wrong": "other",
    "enforced_disappearance": "enforced disappearance", "deprivation_of_liberty": "arbitrary detention",
    "no_wrong": "unknown",
}  # fmt: skip
"""The data set's types of violation by the kinds that models know."""
_UNKNOWN = (None, "None", "unknown", "insufficient info")
_STATE_ACTOR, _WITHOUT_PERMISSION = "state actor", "other actors without permissions"
_STATE = re.compile(
    r"\b(police\w*|army|military|armed forces|security|soldiers?|troops|government|ministry|minister|president|"
    r"authorit\w+|officials?|courts?|judges?|prosecut\w+|officers?|guards?|intelligence|regime|state|agents?)\b"
)
_ALSO = {
    "usa": "united states", "us": "united states", "u.s": "united states", "united states of america": "united states",
    "people's republic of china": "china", "uk": "united kingdom", "england": "united kingdom",
    "britain": "united kingdom", "russian federation": "russia", "burma": "myanmar",
}  # fmt: skip
"""Other names of countries, folded."""
_WORD = re.compile(r"[\w’'-]+")


class Article(NamedTuple):
    """An article as it is annotated: named victims, types of violation, kind of doer and country (where known)."""

    text: str
    names: list[str]
    violations: set[str]
    perpetrator: str | None
    country: str | None


def articles(path: Path) -> Iterator[Article]:
    """The articles of a file.

    Raises:
        EvaluationError: the file holds none.
    """
    try:
        documents = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(documents, list) or not documents:
            raise TypeError("no list of articles")
        for document in documents:
            said = document["annotations"][0]["annotation"]
            names = (victim.get("victim_name") for victim in said["victims"])
            perpetrator, country = said.get("perpetrator_type"), said.get("country")
            yield Article(
                article_text(document),
                list(dict.fromkeys(filter(None, names))),
                set(said["violation_types"]),
                None if perpetrator in _UNKNOWN else str(perpetrator),
                None if country in _UNKNOWN else _country(str(country)),
            )
    except (ValueError, KeyError, TypeError, IndexError) as error:
        said = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        raise EvaluationError(f"{path}: not a file of HRDsAttack: {said}") from error


def _country(name: str) -> str:
    """A country by its usual name, folded."""
    low = fold(name).removeprefix("the ").strip(" .")
    return _ALSO.get(low, low)


def article_text(document: Mapping[str, Any]) -> str:
    """The paragraphs of an article, without markup, after its title."""
    body = re.sub(r"</p>|<br ?/?>", "\n\n", str(document["sample"]["Input.article_interface"]))
    return html.unescape(re.sub(r"<[^>]+>", " ", body))


def fuzzy(left: str, right: str) -> bool:
    """Whether two names are of one person as this data set is scored."""
    a, b = ([word for word in _WORD.findall(name.lower()) if len(word) > 2] for name in (left, right))
    return bool(a and b and (a[-1] == b[-1] or len({*a} & {*b}) >= min(len(a), len(b))))


def measure_hrds(path: Path, models: Models | None = None) -> Measured:
    """Read every article and hold what is claimed against its annotation; ``models`` as for MUC-4.

    Raises:
        EvaluationError: the file cannot be used.
    """
    measured = []
    for number, article in enumerate(articles(path)):
        read = read_text(article.text, models)
        if (scored := read.scored) is not None:
            answers = [(one.names[0], "scored-victim") for one in scored.taken("victim") if one.names]
            told = {TYPES[kind]: f"scored-{kind}" for kind in scored.told()}
        else:
            answers, told = list(_claimed(read)), _violations(read)
        about = {"violation": told, "perpetrator": _perpetrators(read), "country": _countries(read)}
        measured.append(_held(str(number), article, list(_named(answers)), about))
    return Measured.of(f"HRDsAttack, {path.name}", measured, GROUPS)


def _held(
    name: str, article: Article, answers: Sequence[tuple[str, str]], about: Mapping[str, Mapping[str, str]]
) -> Document:
    """The names (each with its rule), and what is said about the article (slot → value → rule), held against it."""
    found, missed = [], []
    for slot, same in (("exact", _exact), ("fuzzy", fuzzy)):
        found += [Found(slot, form, any(same(form, one) for one in article.names), rule) for form, rule in answers]
        missed += [(slot, one) for one in article.names if not any(same(one, form) for form, _ in answers)]
    known = {"perpetrator": article.perpetrator, "country": article.country}
    wanted = {"violation": article.violations, **{slot: {one} for slot, one in known.items() if one is not None}}
    for slot, right in wanted.items():
        found += [Found(slot, one, one in right, rule) for one, rule in about[slot].items()]
        missed += [(slot, one) for one in sorted(right - about[slot].keys())]
    listed = [(slot, one) for slot in ("exact", "fuzzy") for one in article.names]
    listed += [(slot, one) for slot, right in wanted.items() for one in sorted(right)]
    return Document(name, tuple(found), tuple(listed), tuple(missed))


def _perpetrators(read: Read) -> dict[str, str]:
    """The kind of doer that most claims are of: of the state, or nobody who may use force; with the first rule."""
    kinds: dict[str, list[str]] = {}
    for act, rule in _acts(read):
        for part in act.perpetrators:
            wording = " ".join(end.wording.lower() for end in part.who.ends())
            kinds.setdefault(_STATE_ACTOR if _STATE.search(wording) else _WITHOUT_PERMISSION, []).append(rule)
    most = max(kinds, key=lambda kind: len(kinds[kind]), default=None)
    return {} if most is None else {most: kinds[most][0]}


def _countries(read: Read) -> dict[str, str]:
    """The country that is named most often."""
    return {} if read.country is None else {_country(read.country): "country-of-the-text"}


def _exact(left: str, right: str) -> bool:
    return left.strip().lower() == right.strip().lower()


def _named(answers: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The answers, without those that are fuzzily an earlier one."""
    given: list[str] = []
    for form, rule in answers:
        if not any(fuzzy(form, other) for other in given):
            given.append(form)
            yield form, rule


def _claimed(read: Read) -> Iterator[tuple[str, str]]:
    for act, rule in _acts(read):
        for victim in act.victims:
            for end in victim.ends():
                if end.kind == "person" and end.name is not None and " " in end.name.form.strip():
                    yield end.name.form, rule


def _acts(read: Read) -> Iterator[tuple[Act, str]]:
    """The wrongs that are said to have happened, been tried or threatened, each with its rule."""
    for claim in read.claims:
        act = claim.content
        told = claim.polarity == "positive" and claim.stance != "denied"
        if not isinstance(act, Act) or not told or claim.modality not in ("actual", "threatened", "attempted"):
            continue
        if "non-violation" not in act_traits(act.act) or act.act == "sentence":
            yield act, claim.rule


def _violations(read: Read) -> dict[str, str]:
    """The types of violation the claims are of, each with the first rule that says so."""
    found: dict[str, str] = {}
    for act, rule in _acts(read):
        line = {act.act}
        code: str | None = act.act
        while code is not None and (code := vocabulary("acts")[code].broader) is not None:
            line.add(code)
        for name, codes in VIOLATIONS:
            if line & codes and not (name == "arbitrary detention" and "abduction" in line):
                found.setdefault(name, rule)
    return found
