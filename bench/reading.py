"""How well and how fast do the readers of prose read? The seed text, MUC-4, HRDsAttack, notes, and articles a second.

    python bench/reading.py seed GOLD.jsonl TEXT
    python bench/reading.py muc4 DOCUMENTS.jsonl PREDICTIONS.json
    python bench/reading.py hrds DOCUMENTS.json PREDICTIONS.json
    python bench/reading.py speed DOCUMENTS.jsonl
    python -m bench.reading prose [NOTES.txt …]

``prose`` measures the readers of Spanish, French, Persian and Arabic on invented paragraphs (``tests/propose/gold``).
``muc4`` and ``hrds`` write predictions for a scorer that knows the answer keys; the data are the user's own.
"""

from __future__ import annotations

import html
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.model.mention import Mention
from asnad.model.source import Layer, Source
from asnad.propose.english import propose
from asnad.propose.evaluate import evaluate
from asnad.propose.trigger import act_traits
from asnad.read.document import layer_of, read_document

# Incidents that the MUC-4 keys are about; arrests and trials are none.
INCIDENTS = frozenset(
    "killing murder assassination massacre execution hanging injury attack shooting bombing bombardment kidnapping "
    "abduction hostage_taking attempted_killing death_threat destruction torture enforced_disappearance death "
    "suicide_bombing extrajudicial_execution summary_execution lynching beating threat".split()
)
VIOLATIONS = (
    ("killing", frozenset({"killing", "death", "attempted_killing"})),
    ("torture", frozenset({"torture", "ill_treatment"})),
    ("kidnapping", frozenset({"abduction", "kidnapping", "hostage_taking"})),
    ("enforced disappearance", frozenset({"enforced_disappearance"})),
    ("arbitrary detention", frozenset({"deprivation_of_liberty", "sentence"})),
    ("other", frozenset({"injury", "threat", "harassment", "attack", "denial_of_rights", "persecution", "search"})),
)


def claims_of(text: str, name: str = "text") -> list[Claim]:
    """The claims of a plain text."""
    return propose(Layer(name, name, name, "bench", text, (), "en"), Source(name, name, language="en"))


def seed(gold: Path, text: Path) -> None:
    document = read_document(text, text.name)
    layer = layer_of(document, "seed", "seed")
    evaluation = evaluate(gold, propose(layer, Source("seed", text.name)), layer.text)
    print(json.dumps(evaluation.as_dict(), indent=2, ensure_ascii=False))


def acts_of(claims: list[Claim]) -> Iterator[Act]:
    """The acts among claims that are said to have happened."""
    for claim in claims:
        told = claim.polarity == "positive" and claim.stance != "denied"
        if isinstance(claim.content, Act) and told and claim.modality in ("actual", "threatened", "attempted"):
            yield claim.content


def wordings(mention: Mention) -> list[str]:
    """What a mention stands for: its antecedents' words where it has some, else its own."""
    return [" ".join(end.wording.split()) for end in mention.ends()]


def muc4(documents: Path, out: Path) -> None:
    predictions: dict[str, dict[str, list[str]]] = {}
    for line in documents.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        roles: dict[str, list[str]] = {"PerpInd": [], "PerpOrg": [], "Victim": []}
        for act in acts_of(claims_of(document["text"])):
            if act.act not in INCIDENTS:
                continue
            for victim in act.victims:
                if victim.kind in ("person", "group"):
                    roles["Victim"] += wordings(victim)
            for part in act.perpetrators:
                if part.degree in ("witnessed", "present") or part.who.basis == "inferred":
                    continue
                role = "PerpOrg" if part.who.kind == "organisation" else "PerpInd"
                roles[role] += wordings(part.who)
                inner = re.search(r"\b(?:OF|FROM) THE (.+)$", " ".join(part.who.wording.split()))
                if role == "PerpInd" and inner:
                    roles["PerpOrg"].append(inner.group(1))
        predictions[document["docid"]] = roles
    out.write_text(json.dumps(predictions), encoding="utf-8")


def article_text(document: dict[str, object]) -> str:
    """The paragraphs of an HRDsAttack article, without markup, after its title."""
    sample = document["sample"]
    if not isinstance(sample, dict):
        raise TypeError("an article without a sample")
    body = re.sub(r"</p>|<br ?/?>", "\n\n", str(sample["Input.article_interface"]))
    return html.unescape(re.sub(r"<[^>]+>", " ", body))


def hrds(documents: Path, out: Path) -> None:
    found = []
    for document in json.loads(documents.read_text(encoding="utf-8")):
        victims: list[str] = []
        violations: set[str] = set()
        for act in acts_of(claims_of(article_text(document))):
            if "non-violation" in act_traits(act.act) and act.act != "sentence":
                continue
            violations |= set(violations_of(act.act))
            for victim in act.victims:
                names = [end.name.form for end in victim.ends() if end.kind == "person" and end.name is not None]
                victims += [name for name in names if len(name.split()) > 1]
        found.append({"victims": list(dict.fromkeys(victims)), "violations": sorted(violations)})
    out.write_text(json.dumps(found), encoding="utf-8")


def violations_of(act: str) -> list[str]:
    """The HRDsAttack violation types that an act of ours is of."""
    from asnad.vocabularies import vocabulary  # noqa: PLC0415

    line = {act}
    code: str | None = act
    while code is not None:
        code = vocabulary("acts")[code].broader
        if code is not None:
            line.add(code)
    names = [name for name, codes in VIOLATIONS if line & codes]
    return [n for n in names if n != "arbitrary detention" or not {"abduction"} & line]


def speed(documents: Path) -> None:
    texts = [json.loads(line)["text"] for line in documents.read_text(encoding="utf-8").splitlines()]
    claims_of("The army killed two men in 1990.")
    start = time.process_time()
    claims = sum(len(claims_of(text)) for text in texts)
    spent = time.process_time() - start
    size = sum(map(len, texts))
    print(
        f"{len(texts)} documents of {size / len(texts):.0f} characters, {claims} claims: "
        f"{1000 * spent / len(texts):.1f} ms a document, {1000 * spent / size * 2000:.1f} ms for 2,000 characters"
    )


def prose(*notes: Path) -> None:
    """The figures of each notes file, and the speed of reading it."""
    from bench.prose import gold_of, measure, read  # noqa: PLC0415

    for path in notes or sorted(Path("tests/propose/gold").glob("*/*.txt")):
        figures = measure(path)
        text, language = gold_of(path)[0], path.parent.name
        start = time.process_time()
        for _ in range(10):
            read(text, language)
        spent = (time.process_time() - start) / 10
        slots = ", ".join(f"{slot} {row['right']}/{row['of']}" for slot, row in figures.slots.items())
        print(
            f"{language} {path.stem}: found {figures.found} of {figures.of}, precision {figures.precision:.3f}, "
            f"must-nots broken {len(figures.must_nots_broken)}, {1000 * spent / len(text) * 2000:.1f} ms for 2,000 "
            f"characters\n    {slots}"
        )
        for line in (*figures.must_nots_broken, *figures.missed, *figures.spurious):
            print(f"    {line}")


def main(arguments: list[str]) -> None:
    commands: dict[str, Callable[..., None]] = {
        "seed": seed,
        "muc4": muc4,
        "hrds": hrds,
        "speed": speed,
        "prose": prose,
    }
    if not arguments or arguments[0] not in commands:
        sys.exit(__doc__)
    commands[arguments[0]](*map(Path, arguments[1:]))


if __name__ == "__main__":
    main(sys.argv[1:])
