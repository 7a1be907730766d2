"""The frames of English made sentences, family by family."""

from __future__ import annotations

from bench.sentences.families import Counted, Dated, Followed, Joined, Nested, Told, Undone
from bench.sentences.made import Frame

__all__ = ["COUNTED", "DATED", "FOLLOWED", "JOINED", "NESTED", "TOLD", "UNDONE"]

_CHARGES = ("accused of", "suspected of", "convicted of", "wanted for", "charged with")
_INTO = ("paid to follow", "sent to meet", "asked to defend", "hired to protect")
_KNOWN = ("who knew", "who had worked with", "defending", "who met", "related to", "carrying a letter from")
_NEAR = ("looking for", "working for", "standing beside", "waiting for the car of")
_SOMEWHERE = ("guarding a prison", "living in a house", "from a village")

NESTED = Nested(
    modifiers=(
        *[Frame(" {done} by {doer}", "head", "doer")] * 8,
        *(Frame(f" {charge} {{doing}} {{victim}}", "victim", "head", asked=False) for charge in _CHARGES),
        *[Frame(" who {did} {victim}", "victim", "head"), Frame(" who had {done} {victim}", "victim", "head")] * 4,
        *[Frame(" whom {doer} {did}", "head", "doer"), Frame(" whom {doer} had {done}", "head", "doer")] * 4,
        *[Frame(" whose brother {doer} had {done}", "brother", "doer")] * 4,
        *[Frame(" whose brother was {done} by {doer}", "brother", "doer")] * 4,
        *(Frame(f" {words} {{other}}") for words in (*_INTO, *_KNOWN, *_NEAR)),
        *[Frame(f" {words} where {{many}} were {{done}} by {{doer}}", "many", "doer") for words in _SOMEWHERE] * 2,
        *[Frame(" seen with {roles}, {role} and {role2}"), Frame(", a friend of {other},")] * 4,
        *[Frame(" from Lomay"), Frame(" from the town of Meran"), Frame(" of the union"), Frame(" leading a union")],
    ),
    main=(
        *[Frame("{head}{more} {was|were head} {done}.", "head")] * 3,
        *[Frame("{head}{more} {was|were head} {done} at dawn in {where}.", "head")] * 2,
        *[Frame("{head}{more} {was|were head} {done} by {doer}.", "head", "doer")] * 2,
        Frame("{head}{more} {did} {victim}.", "victim", "head"),
        Frame("{when}, {head}{more} {did} {victim}.", "victim", "head"),
    ),
    light=(" from", " in", " of"),
)

JOINED = Joined(
    leads=("", "", "", "In the morning ", "One morning "),
    active=(Frame("{subject} {did} {victim}", "victim", "subject"),),
    passive=(
        Frame("{subject} {was|were subject} {done} by {doer}", "subject", "doer"),
        Frame("{subject} {was|were subject} {done}", "subject"),
    ),
    between=("", "", "", "", " in front of {other}", " at home", " at dawn"),
    same_doer=(
        *(
            Frame(f"{link}{{did}} {{victim}}", "victim", "subject")
            for link in (" and ", ", then ", " and later ", ", ")
        ),
        *(Frame(f"{link}{{doing}} {{victim}}", "victim", "subject") for link in (", ", " after ", " before ")),
    ),
    same_victim=(
        *(Frame(f"{link}{{done}}", "subject") for link in (" and ", " and then ", ", ")),
        Frame(" after being {done} by {doer}", "subject", "doer"),
    ),
    same_victim_by=tuple(
        Frame(f"{link}{{done}} by {{doer}}", "subject", "doer") for link in (" and ", " and later ", ", and then ")
    ),
    both=(
        *(
            Frame(f"{link}{{victim}} {{was|were victim}} {{done}}", "victim")
            for link in (" and ", ", and ", " while ", "; ")
        ),
        *(
            Frame(f"{link}{{victim}} {{was|were victim}} {{done}} by {{doer}}", "victim", "doer")
            for link in (" and ", ", and ", " while ", "; ", ", but ", " when ")
        ),
        *(
            Frame(f"{link}{{doer}} {{did}} {{victim}}", "victim", "doer")
            for link in (" and ", ", and ", " while ", "; ", ", but ", " when ", " after ", " before ")
        ),
    ),
    gapped=(Frame(" and {victim} {done}", "victim"), Frame(" and {victim} {done} by {doer}", "victim", "doer")),
)

_SAID = ("said", "stated", "reported", "confirmed", "testified", "claimed")
_REPORTS = (
    *(f"{{who}} {said} that {{deed}}." for said in _SAID),
    *(f"{{who}} said {day} that {{deed}}." for day in ("on Monday", "yesterday", "in {where}", "last week")),
    *(f"{{who}} told {whom} that {{deed}}." for whom in ("reporters", "the court", "{name}", "{name}, a judge,")),
    *(f"{{who}} told {whom} {{deed}}." for whom in ("reporters", "the court", "{name}")),
    "{who} said {deed}.",
    "{deed}, {who} said.",
    "{deed}, according to {who}.",
    "According to {who}, {deed}.",
    "In a letter to {name}, {who} said that {deed}.",
    "{who} met {name} and said that {deed}.",
    "{who}, who met {name} in May, said that {deed}.",
    "{who} denied that {deed}.",
    "“{deed},” {who} said.",
    "{who}: “{deed}.”",
    "When asked about {name}, {who} answered that {deed}.",
    "{who} said that {name} was there and that {deed}.",
    "In its report on {name}, {who} wrote that {deed}.",
)

TOLD = Told(
    deeds=(
        Frame("{doer} had {done} {role}", "role", "doer"),
        Frame("{doer} {did} {role}", "role", "doer"),
        Frame("{role} had been {done} by {doer}", "role", "doer"),
        Frame("{role} was {done} by {doer}", "role", "doer"),
    ),
    more=(
        *(
            Frame(f"{link}{{doer}} {{did}} {{victim}}", "victim", "doer")
            for link in (" and ", " and that ", " before ")
        ),
        *(
            Frame(f"{link}{{victim}} {{was|were victim}} {{done}}", "victim")
            for link in (" and ", " and that ", " after ")
        ),
    ),
    of_speaker=(
        Frame("{who}, who had been {done} by {doer},", "who", "doer"),
        Frame("{who}, {done} by {doer} in {where},", "who", "doer"),
        Frame("{who}, who saw {doer} {do} {victim},", "victim", "doer"),
        Frame("{who}, whose brother was {done} by {doer},", "brother", "doer"),
    ),
    reports=_REPORTS,
    open=tuple(report for report in _REPORTS if report.startswith("{who} ")),
    next=(
        *(f" {{again}} {added} that {{deed}}." for added in ("added", "also said", "went on to say")),
        " “{deed},” {again} said.",
        " {deed}, {again} said.",
    ),
    ends=("that {deed}.", " {deed}.”"),
    trade="{who}, a lawyer,",
)

FOLLOWED = Followed(
    first=(
        Frame("{hero} {was|were hero} {done} by {doer}.", "hero", "doer"),
        Frame("{hero} {was|were hero} {done} by {doer} in {where}.", "hero", "doer"),
        Frame("{doer} {did} {hero}.", "hero", "doer"),
        Frame("{hero} lived in {where}."),
        Frame("{hero} worked for {body}."),
        Frame("{hero}, who had met {force}, left {where}."),
        Frame("{body} defended {hero}."),
        Frame("{hero} led {body} in {where} under the rule of the army."),
    ),
    then=(
        Frame(" {again} {was|were again} {done} by {doer} {when}.", "hero", "doer"),
        Frame(" {again} {was|were again} {done}.", "hero"),
        Frame(" {when}, {again} {was|were again} {done}.", "hero"),
        Frame(" {doer} {did} {again.object} in {where}.", "hero", "doer"),
        Frame(" Later, {doer} {did} {again.object}.", "hero", "doer"),
        Frame(" {doer} came to {where} and {did} {again.object}.", "hero", "doer"),
        Frame(" When {again} returned, {doer} {did} {again.object}.", "hero", "doer"),
        Frame(" After {again.genitive} return {again} {was|were again} {done} by {doer}.", "hero", "doer"),
        Frame(" {again.genitive} brother was {done} by {doer}.", "brother", "doer"),
        Frame(" {doer} {did} {again.genitive} brother.", "brother", "doer"),
        Frame(" {doer} came to {again.genitive} house and {did} {again.object}.", "hero", "doer"),
    ),
)

DATED = Dated(
    first=(
        Frame("{when}, {doer} {did} {victim} in {where}", "victim", "doer"),
        Frame("{victim} {was|were victim} {done} in {where} {when}", "victim"),
        Frame("{victim} {was|were victim} {done} by {doer} in {where} {when}", "victim", "doer"),
        Frame("{doer} {did} {victim} {when}", "victim", "doer"),
        Frame("In {where}, {victim} {was|were victim} {done} by {doer}", "victim", "doer"),
        Frame("{victim}, born in {where2}, {was|were victim} {done} {when}", "victim"),
        Frame("{doer} who came from {where2} {did} {victim} in {where}", "victim", "doer"),
    ),
    second=(
        *(
            Frame(f"{link}{{victim}} {{was|were victim}} {{done}} in {{where}} {{when}}", "victim")
            for link in (", and ", "; ", ", while ", ". ", ", and later ")
        ),
        *(
            Frame(f"{link}{{when}} {{doer}} {{did}} {{victim}}", "victim", "doer")
            for link in (", and ", "; ", ". ", ", but ")
        ),
        *(
            Frame(f"{link}in {{where}}, {{victim}} {{was|were victim}} {{done}} by {{doer}}", "victim", "doer")
            for link in (", and ", "; ", ". ")
        ),
        Frame(" after {doer} had {done} {victim} in {where} {when}", "victim", "doer"),
        Frame(" because {doer} had {done} {victim} {when}", "victim", "doer"),
        Frame(", three years before {victim} {was|were victim} {done} in {where}", "victim"),
    ),
)

COUNTED = Counted(
    first=(
        Frame("{doer} {did} {counted} in {where}", "counted", "doer"),
        Frame("{counted} were {done} by {doer} in {where}", "counted", "doer"),
        Frame("{counted} were {done} in {where}", "counted"),
        Frame("{counted}, among them {children}, were {done} by {doer}", "counted", "doer", some="children"),
        Frame("{doer} {did} {counted} and let {part} go", "counted", "doer"),
        Frame("{counted} out of {lorries} were {done}", "counted"),
        Frame("{doer} came with {lorries} lorries and {did} {counted}", "counted", "doer"),
        Frame("{counted} from {villages} villages were {done}", "counted"),
        Frame("{counted}, {part} of them from {where2}, were {done} by {doer}", "counted", "doer"),
        Frame("{counted}, {part} of whom were over 60 years old, were {done}", "counted"),
        Frame("{counted} were {done} on {part} days in {where}", "counted"),
        Frame("At least {counted} were {done} by {doer}", "counted", "doer"),
        Frame("For {part} weeks {doer} {did} {counted}", "counted", "doer"),
        Frame("{doer} stole {lorries} cars and {did} {counted}", "counted", "doer"),
        Frame("Of the {lorries} people who lived there, {counted} were {done}", "counted"),
    ),
    second=(
        *(
            Frame(f"{link}{{counted}} were {{done}}", "counted")
            for link in (" and ", ", and ", "; ", ", while ", ". Afterwards ", ". Later ")
        ),
        Frame(" and {did} {counted}", "counted", "subject"),
        Frame(", and {doer} {did} {counted}", "counted", "doer"),
        Frame(". {doer} {did} {counted} in {where}", "counted", "doer"),
        Frame(""),
    ),
)

_TO = (
    "planned to", "threatened to", "refused to", "were ordered to", "wanted to", "had no order to", "failed to",
    "were accused of a plan to", "did not", "could not", "would never", "may", "might", "were expected to",
)  # fmt: skip
_THAT = (
    "the army denied that", "there is no evidence that", "it is not known whether", "nobody believes that",
    "it is not true that", "the judge asked whether", "villagers feared that", "the union did not say that",
    "the court did not find that", "it was a lie that",
)  # fmt: skip

UNDONE = Undone(
    undone=(
        *(Frame(f"{{doer}} {to} {{do}} {{victim}}", "victim", "doer", happened=False) for to in _TO),
        *(Frame(f"{that} {{doer}} had {{done}} {{victim}}", "victim", "doer", happened=False) for that in _THAT),
        *(Frame(f"{that} {{victim}} had been {{done}}", "victim", happened=False) for that in _THAT),
        Frame("{victim} {was|were victim} not {done}", "victim", happened=False),
        Frame("{victim} {was|were victim} never {done} by {doer}", "victim", "doer", happened=False),
        Frame("{victim} hid in order not to be {done}", "victim", happened=False),
        Frame("{victim} hid for fear of being {done} by {doer}", "victim", "doer", happened=False),
        Frame("{doer} left without {doing} {victim}", "victim", "doer", happened=False),
        Frame("{doer} stayed at home instead of {doing} {victim}", "victim", "doer", happened=False),
        Frame("{victim} would have been {done} if {doer} had come", "victim", happened=False),
        Frame("if {doer} {do} {victim}, there will be a strike", "victim", "doer", happened=False),
        Frame("{doer} were sent to {do} {victim}", "victim", "doer", happened=False),
    ),
    denials=_THAT,
    done=(
        Frame("{doer} {did} {victim}", "victim", "doer"),
        Frame("{victim} {was|were victim} {done} by {doer}", "victim", "doer"),
    ),
    between=("; ", ". ", ". Later ", ", but ", ", and ", " because "),
    because=" because ",
)
