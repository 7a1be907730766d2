"""What must a sentence claim, and never claim, however it is rewritten? Long: it lists the ways to rewrite one.

    python -m tests.propose.mutations

prints how many of the rewritten sentences claim what they must, way by way, and whatever is claimed that must not be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from asnad.model.claim import Claim, Commitment, Modality, Polarity, Stance
from asnad.model.frames import Act, Portrayal, Toll
from asnad.model.mention import Mention
from tests.propose.deeds import DEEDS, Deed
from tests.propose.reader import read

__all__ = ["Variant", "breaches", "claims_it", "variants"]

SOURCE = "SOURCE"
SOMEBODY = "somebody"


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to tell a deed, and what a reader must make of it.

    ``asserter`` is who must say it: ``SOURCE``, a name, or ``SOMEBODY`` who is not the source. ``fact`` says whether
    anything may count as having happened, ``must`` whether anything must be claimed. ``others`` may be doers too;
    ``commitment`` is the asserter's and ``degrees`` are the doers', where the way is about them.
    """

    way: str
    text: str
    act: str
    victims: tuple[str, ...]
    doers: tuple[str, ...]
    asserter: str = SOURCE
    stances: tuple[Stance, ...] = ("asserted",)
    modalities: tuple[Modality, ...] = ("actual",)
    polarity: Polarity = "positive"
    date: str | None = None
    fact: bool = True
    must: bool = True
    others: tuple[str, ...] = ()
    commitment: Commitment | None = None
    degrees: tuple[str, ...] = ()


_NOUNS = frozenset({
    "killing", "murder", "assassination", "massacre", "execution", "hanging", "abduction", "kidnapping", "arrest",
    "detention", "imprisonment", "torture", "deportation",
})  # fmt: skip
QUOTES = {"curly": ("“", "”"), "straight": ('"', '"'), "guillemets": ("«", "»")}


def variants() -> Iterator[Variant]:
    """Every deed in every way that applies to it."""
    for deed in DEEDS:
        told = Variant("", "", deed.act, deed.victims, (deed.doer,))
        active, passive = _active(deed), _passive(deed)
        for way, text in (("active", active), ("passive", passive)):
            whole = replace(told, way=way, text=_sentence(text))
            yield whole
            yield from _spelled(whole)
            yield from _dated(deed, whole, text)
            yield from _reported(whole, text)
            yield from _unsure(whole, text)
        yield from _hedged(deed, told)
        yield from _denied(deed, told, active, passive)
        yield from _bound(deed, told)
        yield from _not_done(deed, told)
        yield from _beside(deed, told)
        yield from _labelled(deed, told)


def _active(deed: Deed) -> str:
    return f"{deed.doer} {deed.form(1)} {deed.victim}{deed.tail}"


def _passive(deed: Deed) -> str:
    return f"{deed.victim} {deed.was} {deed.form(2)} by {deed.doer}{deed.tail}"


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:] + "."


def _spelled(whole: Variant) -> Iterator[Variant]:
    """The same letters, otherwise written."""
    text = whole.text
    yield replace(whole, way="no-break spaces", text=text.replace(" ", "\u00a0"))
    yield replace(whole, way="narrow spaces", text=text.replace(" ", "\u202f"))
    yield replace(whole, way="soft hyphens", text=_inside_words(text, "\u00ad"))
    yield replace(whole, way="joiners", text=_inside_words(text, "\u200c"))
    yield replace(whole, way="capitals", text=text.upper())
    yield replace(whole, way="line breaks", text=text.replace(" ", "\n"))


def _inside_words(text: str, mark: str) -> str:
    return " ".join(w[:3] + mark + w[3:] if len(w) > 5 else w for w in text.split(" "))


def _dated(deed: Deed, whole: Variant, text: str) -> Iterator[Variant]:
    for way, day, edtf in (
        ("Solar Hijri", "12 Mordad 1367", "1988-08-03"),
        ("Solar Hijri, Persian digits", "۱۲ Mordad ۱۳۶۷", "1988-08-03"),
        ("Gregorian", "3 August 1988", "1988-08-03"),
        ("month", "August 1988", "1988-08"),
    ):
        on = "in" if way == "month" else "on"
        yield replace(whole, way=f"date: {way}", text=_sentence(f"{text} {on} {day}"), date=edtf)
        yield replace(whole, way=f"date first: {way}", text=f"{on.capitalize()} {day}, {text}.", date=edtf)


def _reported(whole: Variant, text: str) -> Iterator[Variant]:
    """By a named asserter: the claim is theirs, with its stance."""
    said = replace(whole, asserter="Harbour Watch")
    yield replace(said, way="said", text=f"Harbour Watch said that {text}.")
    yield replace(said, way="according to", text=f"According to Harbour Watch, {text}.")
    yield replace(said, way="according to, after", text=_sentence(f"{text}, according to Harbour Watch"))
    yield replace(said, way="said, after", text=_sentence(f"{text}, Harbour Watch said"))
    yield replace(said, way="claimed", text=f"Harbour Watch claimed that {text}.", stances=("attributed",))
    distant: tuple[Stance, ...] = ("asserted", "attributed")
    for name, (left, right) in QUOTES.items():
        quoted = f"{left}{text[0].upper() + text[1:]},{right} Harbour Watch said."
        yield replace(said, way=f"quoted: {name}", text=quoted, stances=distant)
    chained = f"Harbour Watch said witnesses told it that {text}."
    yield replace(said, way="chain", text=chained, asserter="witnesses")
    then = f"Harbour Watch says that the mine was closed. It adds that {text}."
    yield replace(said, way="next sentence", text=then)


def _unsure(whole: Variant, text: str) -> Iterator[Variant]:
    """Nobody named says it, or nobody says it at all."""
    heard = replace(whole, asserter=SOMEBODY, stances=("asserted", "attributed"))
    yield replace(heard, way="it is said", text=f"It was reported that {text}.")
    yield replace(heard, way="it is alleged", text=f"It is alleged that {text}.", stances=("attributed",))
    rumour = replace(heard, stances=("attributed",))
    yield replace(rumour, way="rumours", text=f"There were rumours that {text}.")
    yield replace(rumour, way="allegations", text=f"Allegations that {text} spread in Lomay.")
    owned = replace(rumour, asserter="Harbour Watch")
    yield replace(owned, way="someone's allegation", text=f"Harbour Watch's allegation that {text} was printed.")
    supposed = replace(whole, modalities=("supposed", "possible"), fact=False, must=False)
    for way, sentence in (
        ("if", f"If {text}, the union will strike."),
        ("if, after", f"The union will strike if {text}."),
        ("whether", f"The union asked whether {text}."),
        ("feared", f"The union feared that {text}."),
        ("unclear", f"It is not known whether {text}."),
    ):
        yield replace(supposed, way=way, text=sentence, doers=(*whole.doers, "union"))


def _hedged(deed: Deed, told: Variant) -> Iterator[Variant]:
    base, past, participle = deed.form(0), deed.form(1), deed.form(2)
    heard = replace(told, asserter=SOMEBODY, stances=("attributed",))
    for adverb in ("allegedly", "reportedly"):
        text = f"{deed.doer} {adverb} {past} {deed.victim}{deed.tail}"
        yield replace(heard, way=adverb, text=_sentence(text))
        text = f"{deed.victim} {deed.was} {adverb} {participle} by {deed.doer}{deed.tail}"
        yield replace(heard, way=f"{adverb}, passive", text=_sentence(text))
    for adverb in ("reportedly", "apparently"):
        yield replace(heard, way=f"{adverb}, first", text=f"{adverb.capitalize()}, {_active(deed)}.")
        text = f"{deed.victim} {deed.was} {participle}{deed.tail}, {adverb} by {deed.doer}"
        yield replace(heard, way=f"{adverb} by", text=_sentence(text))
    if deed.act in _NOUNS:
        for adjective in ("alleged", "reported"):
            text = f"The union mourned the {adjective} {deed.act} of {deed.victim} by {deed.doer}{deed.tail}."
            yield replace(heard, way=f"{adjective}, noun", text=text)
        text = f"The union mourned the {deed.act} of {deed.victim} by {deed.doer}{deed.tail}."
        yield replace(told, way="noun", text=text)
    be = "are" if deed.doer.split()[-1].endswith(("s", "men", "police")) else "is"
    text = f"{deed.doer} {be} said to have {participle} {deed.victim}{deed.tail}"
    yield replace(heard, way="is said to have", text=_sentence(text))
    be = "are" if deed.was == "were" else "is"
    text = f"{deed.victim} {be} believed to have been {participle} by {deed.doer}{deed.tail}"
    yield replace(heard, way="is believed to have been", text=_sentence(text))
    for modal in ("may", "might", "could"):
        text = f"{deed.doer} {modal} have {participle} {deed.victim}{deed.tail}"
        yield replace(told, way=modal, text=_sentence(text), modalities=("possible",), fact=False)
    will = replace(told, modalities=("planned",), fact=False)
    yield replace(will, way="future", text=_sentence(f"{deed.doer} will {base} {deed.victim}{deed.tail}"))
    text = f"{deed.victim} will be {participle} by {deed.doer}{deed.tail}"
    yield replace(will, way="future, passive", text=_sentence(text))


def _denied(deed: Deed, told: Variant, active: str, passive: str) -> Iterator[Variant]:
    base, participle = deed.form(0), deed.form(2)
    no = replace(told, polarity="negative", fact=False)
    yield replace(no, way="not", text=_sentence(f"{deed.doer} did not {base} {deed.victim}{deed.tail}"))
    yield replace(no, way="never", text=_sentence(f"{deed.doer} never {deed.form(1)} {deed.victim}{deed.tail}"))
    text = f"{deed.victim} {deed.was} not {participle} by {deed.doer}{deed.tail}"
    yield replace(no, way="not, passive", text=_sentence(text))
    text = f"{deed.doer} left without {deed.form(3)} {deed.victim}{deed.tail}"
    yield replace(no, way="without", text=_sentence(text))
    denied = replace(told, asserter="Idris Vane", stances=("denied",), fact=False)
    for way, text in (("denied", active), ("denied, passive", passive)):
        if "Idris Vane" not in deed.doer:
            yield replace(denied, way=way, text=f"Governor Idris Vane denied that {text}.")
    if "Idris Vane" not in deed.doer:
        text = f"Governor Idris Vane rejected the claim that {active}."
        yield replace(denied, way="rejected the claim", text=text)


def _bound(deed: Deed, told: Variant) -> Iterator[Variant]:
    """By someone who accuses, suspects, admits, denies or claims responsibility: and with no more than that."""
    doing, rest = deed.form(3), f"{deed.victim}{deed.tail}"
    said = replace(told, asserter="Harbour Watch", stances=("attributed",))
    heard = replace(said, asserter=SOMEBODY)
    itself = replace(told, asserter=deed.doer, stances=("asserted",))
    are = "are" if deed.doer.split()[-1].endswith(("s", "men", "police")) else "is"
    for way, base, text, commitment, degree in (
        ("accused", said, f"Harbour Watch accused {deed.doer} of {doing} {rest}", "accuses", "accused"),
        ("accused by", said, f"{deed.doer} {are} accused by Harbour Watch of {doing} {rest}", "accuses", "accused"),
        ("accused, by nobody", heard, f"{deed.doer} {are} accused of {doing} {rest}", "accuses", "accused"),
        ("accused of two things", heard, f"{deed.doer} {are} accused of looting a shop and {doing} {rest}", "accuses",
         "accused"),
        ("accused of both", said, f"Harbour Watch accused {deed.doer} of lying, stealing and {doing} {rest}", "accuses",
         "accused"),
        ("admitted both", itself, f"{deed.doer} admitted looting a shop and {doing} {rest}", "admits", "carried_out"),
        ("blamed", said, f"Harbour Watch blamed {deed.doer} for {doing} {rest}", "accuses", "accused"),
        ("suspected", heard, f"{deed.doer} {are} suspected of {doing} {rest}", "suspects", "suspected"),
        ("admitted", itself, f"{deed.doer} admitted {doing} {rest}", "admits", "carried_out"),
        ("confessed", itself, f"{deed.doer} confessed to {doing} {rest}", "admits", "carried_out"),
        ("claimed responsibility", itself, f"{deed.doer} claimed responsibility for {doing} {rest}",
         "claims_responsibility", "claimed"),
        ("took credit", itself, f"{deed.doer} took credit for {doing} {rest}", "claims_responsibility", "claimed"),
    ):  # fmt: skip
        yield replace(base, way=way, text=_sentence(text), commitment=commitment, degrees=(degree,))  # type: ignore[arg-type]
    no = replace(itself, stances=("denied",), commitment="denies", fact=False)
    yield replace(no, way="denied doing", text=_sentence(f"{deed.doer} denied {doing} {rest}"))
    yield replace(no, way="denied both", text=_sentence(f"{deed.doer} denied looting a shop and {doing} {rest}"))
    yield replace(no, way="denied having", text=_sentence(f"{deed.doer} denied having {deed.form(2)} {rest}"))
    text = _sentence(f"{deed.doer} {are} not accused of {doing} {rest}")
    yield replace(told, way="not accused", text=text, fact=False, must=False)
    text = _sentence(f"{deed.doer} did not admit {doing} {rest}")
    yield replace(told, way="did not admit", text=text, fact=False, must=False)
    text = _sentence(f"A court acquitted {deed.doer} of {doing} {rest}")
    yield replace(told, way="acquitted", text=text, fact=False, must=False)
    was = "were" if are == "are" else "was"
    text = _sentence(f"{deed.doer} {was} acquitted of {doing} {rest}")
    yield replace(told, way="acquitted, passive", text=text, fact=False, must=False)


def _not_done(deed: Deed, told: Variant) -> Iterator[Variant]:
    """A question, purpose, plan, order, threat or attempt."""
    base, past = deed.form(0), deed.form(1)
    nothing = replace(told, fact=False, must=False)
    rest = f"{deed.victim}{deed.tail}"
    yield replace(nothing, way="question", text=f"Did {deed.doer} {base} {rest}?")
    yield replace(nothing, way="who?", text=f"Who {past} {rest}?")
    yield replace(nothing, way="why?", text=f"Why did {deed.doer} {base} {rest}?")
    yield replace(nothing, way="indirect question", text=f"Nobody knows who {past} {rest}.")
    yield replace(nothing, way="purpose", text=_sentence(f"{deed.doer} came to the square to {base} {rest}"))
    yield replace(nothing, way="in order to", text=_sentence(f"{deed.doer} came in order to {base} {rest}"))
    for way, text in (
        ("prevented", f"The union kept {deed.doer} from {deed.form(3)} {rest}."),
        ("not true", f"It is not true that {_active(deed)}."),
        ("no evidence", f"There is no evidence that {_active(deed)}."),
        ("nearly", _sentence(f"{deed.doer} nearly {past} {rest}")),
        ("almost", _sentence(f"{deed.doer} almost {past} {rest}")),
        ("came close to", _sentence(f"{deed.doer} came close to {deed.form(3)} {rest}")),
        ("would have", _sentence(f"{deed.doer} would have {deed.form(2)} {rest}")),
        ("so that", _sentence(f"{deed.doer} waited so that they could {base} {rest}")),
        ("in case", f"The union met in case {deed.doer} {past} {rest}."),
        ("as if", f"They behaved as if {_active(deed)}."),
        ("demanded", f"The mob demanded that {deed.doer} {base} {rest}."),
        ("warned", f"The union warned that {deed.doer} would {base} {rest}."),
        ("denial", f"The governor repeated his denial that {_active(deed)}."),
        ("called for", f"The mob called for {deed.doer} to {base} {rest}."),
        ("right to", f"The law gave {deed.doer} the right to {base} {rest}."),
    ):
        yield replace(nothing, way=way, text=text, others=("governor", "union", "mob", "law", "they"))
    yield replace(nothing, way="had", text=f"Had {deed.doer} {deed.form(2)} {rest}, the union would have marched.")
    yield replace(nothing, way="unless", text=f"The mine will open unless {deed.doer} {base} {rest}.")
    for way, lead, modality in (
        ("planned", "planned to", "planned"),
        ("decided", "decided to", "planned"),
        ("threatened", "threatened to", "threatened"),
        ("attempted", "tried to", "attempted"),
    ):
        text = _sentence(f"{deed.doer} {lead} {base} {rest}")
        yield replace(told, way=way, text=text, modalities=(modality,), fact=False)  # type: ignore[arg-type]
    text = f"Minister Harn Ode ordered {deed.doer} to {base} {rest}."
    yield replace(told, way="ordered", text=text, modalities=("ordered",), fact=False, others=("Harn Ode",))
    text = _sentence(f"{deed.doer} refused to {base} {rest}")
    yield replace(told, way="refused", text=text, modalities=("planned",), polarity="negative", fact=False)


def _beside(deed: Deed, told: Variant) -> Iterator[Variant]:
    """Names that stand near and are neither victim nor doer."""
    active, participle, rest = _active(deed), deed.form(2), f"{deed.victim}{deed.tail}"
    who = "who was" if deed.was == "was" else "who were"
    text = f"{deed.victim}, {who} {participle} by {deed.doer}{deed.tail}, came from Lomay"
    yield replace(told, way="relative clause", text=_sentence(text))
    text = f"{deed.doer}, led by Colonel Harn Ode, {deed.form(1)} {rest}"
    yield replace(told, way="apposition to the doer", text=_sentence(text))
    text = f"Colonel Harn Ode, a veteran of the war, watched as {active}"
    yield replace(told, way="an onlooker", text=_sentence(text))
    if len(deed.victims) == 1 and deed.was == "was":
        text = f"{deed.doer} {deed.form(1)} {deed.victim}, a cousin of the singer Maro Teel,{deed.tail or ' at noon'}"
        yield replace(told, way="apposition to the victim", text=_sentence(text))
        text = f"{deed.victim}, the brother of Maro Teel, {deed.was} {participle} by {deed.doer}{deed.tail}"
        yield replace(told, way="apposition, passive", text=_sentence(text))
    yield replace(told, way="alone", text=_sentence(f"{deed.victim} {deed.was} {participle}{deed.tail}"), doers=())
    text = f"{deed.doer} {deed.form(1)} Brun Kaye, Olan Mirs and Petra Sool{deed.tail}"
    yield replace(told, way="list of names", text=_sentence(text), victims=("Brun Kaye", "Olan Mirs", "Petra Sool"))
    for title in ("Professor", "Sergeant", "Sister"):
        text = f"{deed.doer} {deed.form(1)} {title} Brun Kaye{deed.tail}"
        yield replace(told, way="titles", text=_sentence(text), victims=("Brun Kaye",))


def _labelled(deed: Deed, told: Variant) -> Iterator[Variant]:
    """A label between quotation marks says what someone calls them, and never what they are."""
    for left, right in QUOTES.values():
        text = f"The ministry said that {deed.doer} had {deed.form(2)} three {left}drug smugglers{right}{deed.tail}."
        yield replace(told, way="label", text=text, victims=("drug smugglers",), asserter="ministry")
        text = f"{deed.doer} {deed.form(1)} {deed.victim}{deed.tail} and called them {left}drug smugglers{right}"
        yield replace(told, way="label after", text=_sentence(text))


def claims_it(variant: Variant) -> bool:
    """Whether the reader claims what the variant must be read as: each victim, by whom, said by whom, and how."""
    found = [c for c in read(variant.text) if _is(c, variant)]
    return all(any(_has_victim(c, name) for c in found) for name in variant.victims)


def _is(claim: Claim, variant: Variant) -> bool:
    act = claim.content
    if not isinstance(act, Act) or act.act != variant.act or act.others:
        return False
    if claim.stance not in variant.stances or claim.modality not in variant.modalities:
        return False
    if claim.polarity != variant.polarity or not _says(claim, variant.asserter):
        return False
    if variant.commitment is not None and claim.voice.commitment != variant.commitment:
        return False
    if variant.degrees and any(p.degree not in variant.degrees for p in act.perpetrators):
        return False
    if variant.date is not None and (act.when is None or act.when.edtf != variant.date):
        return False
    return all(any(_same(doer, end) for p in act.perpetrators for end in p.who.ends()) for doer in variant.doers)


def _says(claim: Claim, asserter: str) -> bool:
    voice = claim.voice
    if asserter == SOURCE:
        return voice.kind == "source"
    if asserter == SOMEBODY or voice.who is None:
        return asserter == SOMEBODY and voice.kind == "cited"
    return any(_same(asserter, end) for end in voice.who.ends())


def _has_victim(claim: Claim, name: str) -> bool:
    return isinstance(claim.content, Act) and any(_same(name, e) for v in claim.content.victims for e in v.ends())


def _same(name: str, mention: Mention) -> bool:
    """Whether a mention is of this name: all its words are there, whatever stands around or between their letters."""
    said = _plain(mention.wording).split()
    wanted = [w for w in _plain(name).split() if w != "the"]
    return all(w in said for w in wanted)


def _plain(text: str) -> str:
    kept = "".join(" " if c in "“”«»\"',." else c for c in text if c not in "\u00ad\u200c")
    return " ".join(kept.lower().split())


def breaches(variant: Variant) -> list[str]:
    """What the reader makes of the variant that it never may."""
    found = []
    for claim in read(variant.text):
        content = claim.content
        own = claim.voice.kind == "source" and claim.stance == "asserted"
        if isinstance(content, Portrayal) and own and claim.polarity == "positive" and "smuggler" in variant.text:
            found.append(f"a label as a fact: {content.as_what.text}")
        if not isinstance(content, Act | Toll):
            continue
        if claim.happened and not variant.fact:
            found.append(f"as having happened: {content.act}")
        if claim.happened and own and variant.asserter != SOURCE:
            found.append(f"in the source's own voice: {content.act}")
        if isinstance(content, Act) and not content.others:
            found += _strangers(content, variant)
    return found


def _strangers(act: Act, variant: Variant) -> Iterator[str]:
    for victim in act.victims:
        if act.act == variant.act and not any(_about(end, variant.victims) for end in victim.ends()):
            yield f"a victim from elsewhere: {victim.wording}"
        if any(_about(end, ("Harn Ode", "Maro Teel", "Harbour Watch")) for end in victim.ends()):
            yield f"a bystander as victim: {victim.wording}"
    for part in act.perpetrators:
        if not any(_about(end, (*variant.doers, *variant.others)) for end in part.who.ends()):
            yield f"a doer from elsewhere: {part.who.wording}"


def _about(mention: Mention, names: tuple[str, ...]) -> bool:
    """Whether a mention shares its last word, or a whole name, with one of the names."""
    said = _plain(mention.wording).split()
    return any(said[-1:] == _plain(n).split()[-1:] or _same(n, mention) for n in names)


def main() -> None:
    """Print the recall of each way and of all, and each breach."""
    told: dict[str, list[bool]] = {}
    broken = 0
    for variant in variants():
        for breach in breaches(variant):
            broken += 1
            print(f"BREACH {variant.way}: {variant.text!r}: {breach}")  # noqa: T201  it is a report
        if variant.must:
            told.setdefault(variant.way, []).append(claims_it(variant))
            if not told[variant.way][-1]:
                print(f"missed {variant.way}: {variant.text!r}")  # noqa: T201  same
    for way, found in sorted(told.items(), key=lambda item: sum(item[1]) / len(item[1])):
        print(f"{sum(found):4} of {len(found):4}  {way}")  # noqa: T201  same
    right, all_ = sum(map(sum, told.values())), sum(map(len, told.values()))
    print(f"{right} of {all_} claim what they must ({right / all_:.1%}); {broken} claims that must not be")  # noqa: T201


if __name__ == "__main__":
    main()
