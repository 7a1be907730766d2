"""How does a language's file of words become a grammar?"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from asnad.language.fold import fold
from asnad.language.names.words import table as name_words
from asnad.propose.prose.words.grammar import Form, Grammar, Owned, Sense, Told

__all__ = ["grammar"]

_STEM = re.compile(r"\{\d\}")
_FOUND = ("convicted", "overturned")
"""Outcomes that a verb tells of with what a court has found."""
_LIGHT = {"کرد/کن/": ("نمود/نمای/", "ساخت/ساز/"), "شد/شو/": ("گردید/گرد/",)}
"""Persian light verbs, and others that stand for them."""
_PEOPLES = {"es": "spanish", "fa": "persian", "ar": "arabic"}


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language that has a file."""
    path = files("asnad.propose.prose").joinpath("languages", f"{language}.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    made = Grammar(language, table["order"], table.get("capitals", True))
    plain = made.plain

    def listed(words: Iterable[str]) -> frozenset[str]:
        return frozenset(map(plain, words))

    for tag, words in table["tags"].items():
        made.tags.update(dict.fromkeys(map(plain, words), tag))
    for role, words in table["prepositions"].items():
        made.prepositions.update(dict.fromkeys(map(plain, _fused(words, table["shape"])), role))
    for kind, tenses in table.get("auxiliaries", {}).items():
        for tense, words in tenses.items():
            bare = tense.removeprefix("not_")
            made.auxiliaries.update(dict.fromkeys(map(plain, words), (kind, bare, bare != tense)))
    for sort, words in table["nouns"].items():
        made.nouns.update(dict.fromkeys(_with_stems(map(plain, words)), sort))
    for code, words in table["acts"].items():
        made.acts.update(dict.fromkeys(_with_stems(map(plain, words)), code))
    made.hedges = {plain(w): stance for stance, words in table["hedges"].items() for w in words}
    called = table.get("portrayals", {})
    made.labels = {name: listed(called[name]) for name in ("label", "tribute") if name in called}
    made.portrays = {plain(link): frozenset(verbs) for link, verbs in called.get("behind", {}).items()}
    made.calling = frozenset().union(*made.portrays.values())
    for name in ("falling", "official"):
        setattr(made, name, listed(table.get("counted", {}).get(name, ())))
    made.exceeding = frozenset(table.get("counted", {}).get("exceeding", ()))
    made.sufferers = {plain(w): code for code, words in table.get("sufferers", {}).items() for w in words}
    made.attacks = {plain(w): code for code, words in table.get("attacks", {}).items() for w in words}
    made.tolls = {plain(w): code for code, words in table["tolls"].items() for w in words}
    made.offices = listed(table["posts"]["offices"])
    made.titles = listed(table["posts"]["titles"])
    made.rumours = listed(table["rumours"]["words"])
    made.kin = listed(table.get("kin", {}).get("words", ()))
    made.forces = listed(table.get("forces", {}).get("words", ()))
    made.fictions = listed(table.get("fictions", {}).get("words", ()))
    made.series = listed(table.get("fictions", {}).get("unless_of", ()))
    made.about = listed(table.get("fictions", {}).get("about", ()))
    made.falsely = listed(table["voices"]["falsely"])
    made.withdrawn = listed(table["voices"].get("withdrawn", ()))
    made.forced = listed(table["voices"]["forced"])
    made.charges = listed(table["voices"].get("charges", ()))
    made.few = listed(table["voices"].get("few", ()))
    for name in ("as_said", "denying", "firsts", "refused", "what", "views"):
        setattr(made, name, listed(table["voices"].get(name, ())))
    made.tags.update(dict.fromkeys((*made.falsely, *made.forced), "adv"))
    made.tags.update(dict.fromkeys((w for w in made.withdrawn if " " in w), "adv"))
    made.families = listed(table["names"].get("families", ()))
    made.kinds = {name: listed(words) for name, words in table["kinds"].items()}
    made.fates = {name: listed(words) for name, words in table["fates"].items()}
    made.judgements = {name: listed(words) for name, words in table["judgements"].items()}
    made.places = listed(table["names"]["places"])
    made.given = listed(table["names"]["given"]) | _given(language, plain)
    made.given |= {first + name for first in listed(table["names"].get("before", ())) for name in made.given}
    made.name_words = listed(table["names"].get("words", ()))
    made.her_names = listed(table["names"].get("her", ()))
    made.his_names = listed(table["names"].get("his", ()))
    made.openers = listed(table["names"].get("openers", ()))
    made.servants = listed(table["names"].get("servants", ()))
    made.particles = listed(table["names"].get("particles", ()))
    made.codes = listed(table["names"].get("codes", ()))
    norms = table.get("norms", {})
    made.rules = listed(norms.get("rules", ()))
    made.norms = {plain(w): kind for kind in ("forbids", "requires", "allows") for w in norms.get(kind, ())}
    made.relations = {plain(w): code for code, words in table.get("relations", {}).items() for w in words}
    made.particular = {use: listed(words) for use, words in table.get("particular", {}).items()}
    made.known_as = listed(table["names"].get("known_as", ()))
    made.nicknames = listed(table["names"].get("nicknames", ()))
    made.nicknaming = frozenset(table["names"].get("nicknaming", ()))
    made.told_of = listed(table["voices"].get("told_of", ()))
    made.reports = listed(table["voices"].get("reports", ()))
    made.receiving = frozenset(table["voices"].get("receiving", ()))
    made.abbreviations = listed(table.get("abbreviations", ()))
    made.questions = listed(table.get("questions", ()))
    shape = table.get("shape", {})
    made.suffixes = tuple(sorted(map(plain, shape.get("suffixes", ())), key=len, reverse=True))
    made.plurals = tuple(map(plain, shape.get("plurals", ())))
    made.prefixes = tuple(map(plain, shape.get("prefixes", ())))
    made.enclitics = tuple(map(plain, shape.get("enclitics", ())))
    made.proclitics = tuple(map(plain, shape.get("proclitics", ())))
    made.ages = listed(shape.get("ages", ()))
    made.members = listed(table["posts"]["members"])
    made.formers = tuple(map(plain, table["posts"].get("formers", ())))
    made.fused = listed(shape.get("fused", ()))
    made.also_articles = listed(shape.get("also_articles", ()))
    made.object_pronouns = listed(shape.get("object_pronouns", ()))
    made.past_pronouns = listed(shape.get("past_pronouns", ()))
    made.them = listed(shape.get("them", ()))
    made.participles = tuple(shape.get("participles", ()))
    made.infinitive_endings = tuple(shape.get("infinitive_endings", ("\0",)))
    made.selves = listed(shape.get("selves", ()))
    made.first_persons = tuple(shape.get("first_persons", ("\0",)))
    made.his_own = {plain(word): letters for word, letters in shape.get("his_own", {}).items()}
    made.my_own = {plain(word): letters for word, letters in shape.get("my_own", {}).items()}
    made.helpers = listed(shape.get("helpers", ()))
    made.clock = listed(shape.get("clock", ()))
    made.i = listed(shape.get("i", ()))
    made.far = listed(shape.get("far", ()))
    made.same = listed(shape.get("same", ()))
    made.causes = listed(shape.get("causes", ()))
    made.serving = listed(shape.get("serving", ()))
    made.founded = listed(shape.get("founded", ()))
    made.striving = {plain(cause): plain(before) for cause, before in shape.get("striving", {}).items()}
    made.possessives = listed(shape.get("possessives", ()))
    made.theirs = listed(shape.get("theirs", ()))
    made.some = listed(shape.get("some", ()))
    made.to_him = listed(shape.get("to_him", ()))
    made.undergone = listed(shape.get("undergone", ()))
    made.callings, made.own_words = listed(shape.get("callings", ())), listed(shape.get("own_words", ()))
    made.numbered = listed(shape.get("numbered", ()))
    made.whole_bodies = listed(shape.get("whole_bodies", ()))
    made.described_as = {plain(word): code for word, code in shape.get("described_as", {}).items()}
    made.weapons = listed(shape.get("weapons", ()))
    made.mine = listed(shape.get("mine", ()))
    made.me, made.us = listed(shape.get("me", ())), listed(shape.get("us", ()))
    made.governing = listed(shape.get("governing", ()))
    made.before_nouns = listed(shape.get("before_nouns", ()))
    made.having = frozenset(w for w, (_, tense, _) in made.auxiliaries.items() if tense == "perfect")
    made.or_else = listed(shape.get("or_else", ()))
    made.nor = listed(shape.get("nor", ()))
    made.anybody = listed(shape.get("anybody", ()))
    made.by_whom = listed(shape.get("by_whom", ()))
    made.appointing = listed(table["posts"].get("appointing", ()))
    made.dignities = listed(table["posts"].get("dignities", ()))
    made.headships = listed(table["posts"].get("headships", ()))
    made.holding = frozenset(table["posts"].get("holding", ()))
    made.leading = frozenset(table["posts"].get("leading", ()))
    made.led_by = frozenset(plain(w).replace(" ", "") for w in _fused(table["posts"].get("led_by", ()), shape))
    made.instead_of = listed(table["posts"].get("instead_of", ()))
    made.yet = listed(table["posts"].get("until_now", ()))
    made.answerable = listed(shape.get("answerable", ()))
    made.along = listed(_fused(shape.get("along", ()), shape))
    made.instruments = listed(shape.get("instruments", ()))
    made.whose = listed(shape.get("whose", ()))
    made.among = listed(shape.get("among", ()))
    made.being_among = frozenset(shape.get("being_among", ()))
    made.dayparts = listed(shape.get("dayparts", ()))
    made.least = listed(shape.get("least", ()))
    made.weak_denials, made.only = listed(shape.get("weak_denials", ())), listed(shape.get("only", ()))
    made.until = listed(shape.get("until", ()))
    made.calamities, made.definites = listed(shape.get("calamities", ())), listed(shape.get("definites", ()))
    made.press = listed(shape.get("press", ()))
    made.durations = listed(shape.get("durations", ()))
    made.befores = listed(shape.get("befores", ()))
    made.thereof = listed(shape.get("thereof", ()))
    made.occurred = listed(shape.get("occurred", ()))
    made.relational = listed(table["posts"].get("relational", ()))
    made.founders = listed(table["posts"].get("founders", ()))
    made.having_done = frozenset(
        w for w, role in made.prepositions.items() if w.rpartition(" ")[2] in made.having and role == "other"
    )
    made.finding = frozenset(shape.get("finding", ()))
    made.parts = listed(shape.get("parts", ()))
    made.his_ending, made.her_ending = shape.get("his_ending", "\0"), shape.get("her_ending", "\0")
    made.staying = listed(shape.get("staying", ()))
    made.seen_among = frozenset(shape.get("seen_among", ()))
    made.hitting = frozenset(shape.get("hitting", ()))
    made.storming = frozenset(shape.get("storming", ()))
    made.by_order = listed(_fused(shape.get("by_order", ()), shape))
    made.included = listed(shape.get("included", ()))
    made.manners = listed(shape.get("manners", ()))
    made.being = dict(table["posts"].get("being", {}))
    made.presenting = listed(shape.get("presenting", ()))
    made.passing = listed(shape.get("passing", ()))
    made.so_that = listed(shape.get("so_that", ()))
    made.all_of = listed(shape.get("all_of", ()))
    made.latter = listed(shape.get("latter", ()))
    made.demonstratives = listed(shape.get("demonstratives", ()))
    made.neither = listed(shape.get("neither", ()))
    made.causing = frozenset(shape.get("causing", ()))
    made.reasons = listed(shape.get("reasons", ()))
    made.announcing = frozenset(shape.get("announcing", ()))
    made.numbers = {ending: number for number, endings in shape.get("numbers", {}).items() for ending in endings}
    made.bodies_behind = {plain(article): listed(words) for article, words in shape.get("bodies_behind", {}).items()}
    made.possessed = tuple(shape.get("possessed", ()))
    made.of_people = listed(shape.get("of_people", ()))
    women, men = listed(shape.get("women", ())), listed(shape.get("men", ()))
    women |= made.her_names
    men |= made.his_names if made.order == "SVO" else frozenset()
    made.genders = {plain(w): women for w in shape.get("him", ())} | {plain(w): men for w in shape.get("her", ())}
    made.naming = frozenset(shape.get("naming", ()))
    made.others = listed(shape.get("others", ()))
    made.listing = listed(shape.get("listing", ()))
    made.not_prepositions = frozenset(shape.get("not_prepositions", ()))
    made.as_if = frozenset(shape.get("as_if", ()))
    made.tallies = listed(shape.get("tallies", ()))
    made.cases = listed(shape.get("cases", ()))
    made.adjectives = listed(shape.get("adjectives", ()))
    made.unheld = listed(table["posts"].get("unheld", ()))
    made.unled = listed(table["posts"].get("unled", ()))
    made.then = listed(table["posts"].get("then", ()))
    made.peoples = listed(shape.get("peoples", ()))
    made.somebody = listed(shape.get("somebody", ()))
    made.done_to = tuple(
        (ending, plain(shape[he][0])) for he in ("him", "her") for ending in shape.get(f"done_to_{he}", ())
    )
    made.hers = tuple(shape.get("hers", ("\0",)))
    for name in ("afters", "answering", "associations", "each", "lands", "one_of", "out_of", "regrets", "they"):
        setattr(made, name, listed(shape.get(name, ())))
    made.short_of = listed(shape.get("short_of", ()))
    made.giving = frozenset(shape.get("giving", ()))
    made.born = listed(shape.get("born", ()))
    made.as_told = listed(shape.get("as_told", ()))
    made.whereas = listed(shape.get("whereas", ()))
    made.undated = listed(shape.get("undated", ()))
    made.denies_past = listed(shape.get("denies_past", ()))
    made.noted = listed(shape.get("noted", ()))
    made.concerned, made.suffering = listed(shape.get("concerned", ())), listed(shape.get("suffering", ()))
    made.described = listed(shape.get("described", ()))
    made.remains = listed(shape.get("remains", ()))
    made.dragging, made.states = frozenset(shape.get("dragging", ())), frozenset(shape.get("states", ()))
    made.taking = frozenset(shape.get("taking", ()))
    for name in ("having_limbs", "showing"):
        setattr(made, name, frozenset(shape.get(name, ())))
    for name in ("also_adjectives", "both", "companies", "had", "nationals", "tally_openers"):
        setattr(made, name, listed(shape.get(name, ())))
    made.to_come = frozenset(shape.get("to_come", ()))
    made.accepting = frozenset(shape.get("accepting", ()))
    made.being_about = frozenset(shape.get("being_about", ()))
    made.identifying = frozenset(shape.get("identifying", ()))
    made.victims = listed(shape.get("victims", ()))
    made.relatives, made.ordinals = listed(shape.get("relatives", ())), listed(shape.get("ordinals", ()))
    made.second_surnames = shape.get("second_surnames", False)
    made.drops_subjects = shape.get("drops_subjects", False)
    made.marks_objects = shape.get("marks_objects", False)
    made.denies_behind = shape.get("denies_behind", False)
    made.verb_endings = tuple(shape.get("verb_endings", ()))
    made.past_subjunctives = tuple(shape.get("past_subjunctives", ("\0",)))
    made.describing = tuple(shape.get("describing", ("\0",)))
    made.past_endings = tuple(shape.get("past_endings", ("\0",)))
    made.elisions = tuple(shape.get("elisions", ()))
    _verbs(made, table)
    for name in ("nobody", "prosecutors", "responsible", "unlike"):
        made.account[name] = listed(table["account"][name])
    for line in table["account"]["told"]:
        nouns = tuple(
            sorted((tuple(plain(n).replace("'", "' ").split()) for n in line["nouns"]), key=len, reverse=True)
        )
        one = Told(line["outcome"], nouns, listed(line["whom"]), listed(line.get("led", ())))
        for lemma in line["verbs"]:
            made.told[lemma] = (*made.told.get(lemma, ()), one)
    found = (noun for lines in made.told.values() for line in lines if line.outcome in _FOUND for noun in line.nouns)
    made.verdicts = frozenset(noun[0] for noun in found)
    made.longer = _longer(made)
    made.pairs = _by_pairs(made.longer)
    return made


def _fused(words: Iterable[str], shape: Mapping[str, Any]) -> Iterator[str]:
    """Prepositions, and those whose last word holds an article: "a manos de", "a manos del"."""
    for word in words:
        yield word
        first, _, last = word.rpartition(" ")
        yield from (f"{first} {held}" for held in shape.get("contractions", {}).get(last, ()) if first)


def _with_stems(words: Iterable[str]) -> Iterator[str]:
    """The words, and those whose plural loses the accent on the last vowel without it: "rehén", "rehenes"."""
    for word in words:
        yield word
        if word[-1:] in "ns" and word[-2:-1] in "áéíóú":
            yield word[:-2] + fold(word[-2]) + word[-1]


def _given(language: str, plain: Any) -> frozenset[str]:
    """Given names that are common among those who speak the language, in its script."""
    common = name_words("common")["given"].get(_PEOPLES.get(language, ""), {})
    return frozenset(plain(name) for names in common.values() for name in str(names).split())


def _verbs(made: Grammar, table: Mapping[str, Any]) -> None:
    plain = made.plain
    forms: dict[str, list[Form]] = {}
    senses: dict[str, list[Sense]] = {}

    def add(lemma: str, tense: str, words: Iterable[str], number: str = "") -> None:
        bare = tense.removeprefix("not_")
        for word in words:
            form = Form(lemma, bare, bare != tense, number)
            rows = forms.setdefault(plain(word), [])
            if form not in rows:
                rows.append(form)

    for name, verbs in (*table["verbs"].items(), *table["account"].get("verbs", {}).items()):
        tenses = table["conjugation"][name]
        cut = len(tenses["ending"][0]) if "ending" in tenses else 0
        for lemma, meaning in verbs.items():
            senses.setdefault(lemma, []).extend(_sense(m, plain) for m in meaning.split())
            stems = lemma.split("/")
            if cut:
                stems = [lemma[:-cut]]
            for told in (stems, *_said_also(lemma)):
                for tense, patterns in tenses.items():
                    for pattern in patterns if tense != "ending" else ():
                        add(lemma, tense, [pattern.format(*told)], _number(made, pattern))
    for lemma, verb in table.get("irregular", {}).items():
        senses.setdefault(lemma, []).extend(_sense(m, plain) for m in verb["is"].split())
        if made.order == "SVO":
            add(lemma, "infinitive", [lemma])
        for tense, words in verb.items():
            if tense != "is":
                for word in words:
                    add(lemma, tense, [word], _number(made, word))
    for lemma, phrases in (*table.get("phrases", {}).items(), *table["account"].get("phrases", {}).items()):
        for rest, meaning in phrases.items():
            sense = _sense(meaning, plain)
            senses.setdefault(lemma, []).insert(0, sense._replace(rest=tuple(plain(rest).replace("'", "' ").split())))
    passives = table.get("passives", {}) | table["account"].get("passives", {})
    made.passives = {lemma: _sense(meaning, plain) for lemma, meaning in passives.items()}
    made.bare = {lemma: _sense(meaning, plain) for lemma, meaning in table.get("bare", {}).items()}
    for act, groups in table.get("owned", {}).items():
        for group in groups.values():
            one = Owned(act, frozenset(map(plain, group["what"])))
            for lemma in group["verbs"]:
                made.owned[lemma] = (*made.owned.get(lemma, ()), one)
    if made.order == "SOV":
        stems = {lemma.split("/")[0] for verbs in table["verbs"].values() for lemma in verbs}
        made.infinitives = frozenset(plain(f"{stem}ن") for stem in stems)
    made.things = frozenset(word for rows in made.owned.values() for one in rows for word in one.what)
    made.tags = {word: tag for word, tag in made.tags.items() if word not in forms or word not in made.forced}
    made.forms = {word: tuple(rows) for word, rows in forms.items()}
    senses[""] = [Sense("other")]
    made.senses = {lemma: tuple(sorted(rows, key=lambda s: -len(s.rest))) for lemma, rows in senses.items()}


def _said_also(lemma: str) -> Iterator[list[str]]:
    """The stems of another light verb that a Persian compound has: "محکوم نمود", "محکوم گردید"."""
    for light, others in _LIGHT.items():
        rest = lemma.removeprefix(light)
        for other in others if rest and rest != lemma else ():
            yield [*other.split("/")[:2], rest]


def _number(made: Grammar, pattern: str) -> str:
    """What the form of a verb that a pattern makes says of its subject."""
    ending = _STEM.sub("", pattern).strip()
    return next((number for last, number in made.numbers.items() if ending.endswith(last)), "")


def _sense(meaning: str, plain: Callable[[str], str]) -> Sense:
    kind, code, voice, before, *_ = (*meaning.split(":"), "", "", "")
    return Sense(kind, code, voice, plain(before).replace("_", " "))


def _by_pairs(longer: Mapping[str, tuple[tuple[str, ...], ...]]) -> dict[tuple[str, str], tuple[tuple[str, ...], ...]]:
    """The same by their first two words, so that few are tried at a token."""
    pairs: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for entries in longer.values():
        for parts in entries:
            pairs.setdefault((parts[0], parts[1]), []).append(parts)
    return {pair: tuple(entries) for pair, entries in pairs.items()}


def _longer(made: Grammar) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Entries of several words by their first one, longest first."""
    rows: dict[str, set[tuple[str, ...]]] = {}
    entries = (
        *made.tags, *made.prepositions, *made.nouns, *made.acts, *made.hedges, *made.offices, *made.titles,
        *made.auxiliaries, *made.tolls, *made.forms, *made.places, *made.fictions,
    )  # fmt: skip
    for entry in entries:
        parts = tuple(entry.replace("'", "' ").split())
        if len(parts) > 1:
            rows.setdefault(parts[0], set()).add(parts)
    return {first: tuple(sorted(rest, key=lambda p: (-len(p), p))) for first, rest in rows.items()}
