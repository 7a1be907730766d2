"""How do claims, entities, questions and tallies look as rows of plain values? For tables, JSON and data frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from asnad.model.claim import Claim
from asnad.model.question import Question
from asnad.model.when import When
from asnad.publish.edition import Edition
from asnad.publish.sentence import plain
from asnad.publish.slots import mentions, own_when

__all__ = [
    "claim_rows",
    "entity_rows",
    "event_rows",
    "question_rows",
    "sanad_words",
    "source_rows",
    "tally_rows",
]

Row = dict[str, Any]


def sanad_words(edition: Edition, claim: Claim, source: str) -> str:
    """The chain of asserters as text, from the source inwards: "Valley News ← the union (accuses) ← a survivor"."""
    links: list[str] = []
    for asserter in claim.sanad:
        if asserter.kind == "source":
            shown = edition.source_voice(source)
        else:
            ends = [end.wording for end in asserter.who.ends()] if asserter.who else []
            shown = " / ".join(dict.fromkeys(filter(None, ends))) or edition.say("sentence.nobody")
        if asserter.commitment != "asserts":
            shown += f" ({edition.say('commitment.' + asserter.commitment)})"
        links.append(shown)
    return " ← ".join(links)


def _voices(edition: Edition, claims: Iterable[str]) -> list[str]:
    """The chains behind these claims, each once, in order."""
    found = (edition.claims[id_] for id_ in claims if id_ in edition.claims)
    return list(dict.fromkeys(sanad_words(edition, released.claim, released.source) for released in found))


def _rejecters(edition: Edition, claims: Iterable[str]) -> list[str]:
    """Who rejects: whoever says that it is not so, or the source that reports it only to cast it in doubt."""
    found: dict[str, None] = {}
    for id_ in claims:
        if released := edition.claims.get(id_):
            claim = released.claim
            doubted = claim.stance in ("disputed", "denied") and claim.polarity == "positive"
            reported = doubted and not claim.denied_by_voice
            voice = edition.source_voice(released.source)
            found[voice if reported else sanad_words(edition, released.claim, released.source)] = None
    return list(found)


def _days(when: When | None) -> Row:
    return {
        "when": when.wording if when else None,
        "earliest": when.earliest.isoformat() if when and when.earliest else None,
        "latest": when.latest.isoformat() if when and when.latest else None,
        "edtf": when.edtf or None if when else None,
        "calendar": when.calendar if when else None,
    }


def source_rows(edition: Edition) -> Iterator[Row]:
    """One row a source; never its file's name."""
    for source in edition.release.sources:
        yield {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "author": source.author,
            "published": source.published.wording if source.published else None,
            "language": source.language,
            "kind": source.kind,
            "affiliation": source.affiliation,
            "url": source.url,
            "claims": len(edition.claims_of_source.get(source.id, ())),
        }


def claim_rows(edition: Edition) -> Iterator[Row]:
    """One row a claim: what it says in a sentence, in which words, who says so, and where and when."""
    for released in edition.release.claims:
        claim, content = released.claim, released.claim.content
        count = getattr(content, "count", None)
        where = getattr(content, "where", None)
        named: dict[str, list[str]] = {}
        for role, mention in mentions(claim):
            named.setdefault(role, []).append(mention.wording)
        yield {
            "id": claim.id,
            "source": released.source,
            "frame": content.frame,
            "act": getattr(content, "act", None),
            "sentence": plain(edition.claim_sentence(claim.id), edition.say),
            "who": "; ".join(f"{role}: {', '.join(dict.fromkeys(words))}" for role, words in named.items()),
            **_days(own_when(content)),
            "where": where.wording if where else None,
            "count": count.wording if count else None,
            "count_lower": count.lower if count else None,
            "count_upper": count.upper if count else None,
            "count_operator": count.operator if count else None,
            "stance": claim.stance,
            "commitment": claim.voice.commitment,
            "modality": claim.modality,
            "polarity": claim.polarity,
            "sanad": sanad_words(edition, claim, released.source),
            "quote": claim.quote.exact,
            "layer": claim.quote.layer,
            "start": claim.quote.start,
            "end": claim.quote.end,
            "row": claim.quote.row,
            "status": released.status,
            "by": released.by,
        }


def entity_rows(edition: Edition) -> Iterator[Row]:
    """One row an entity, with every form of its name and the reasons its mentions are one."""
    for entity in edition.release.entities:
        yield {
            "id": entity.id,
            "kind": entity.kind,
            "label": entity.label,
            "names": list(dict.fromkeys(name.form for name in entity.names)),
            "mentions": len(entity.mentions),
            "roles": sorted({part.role for part in entity.parts}),
            "claims": list(dict.fromkeys(part.claim for part in entity.parts)),
            "reasons": list(dict.fromkeys(link.reason for link in entity.links)),
        }


def event_rows(edition: Edition) -> Iterator[Row]:
    """One row an event."""
    for event in edition.release.events:
        yield {
            "id": event.id,
            "title": edition.event_title(event.id),
            "act": event.act,
            **_days(event.when),
            "where": event.where.wording if event.where else None,
            "victims": list(event.victims),
            "claims": list(event.claims),
            "reason": event.reason,
        }


def question_rows(edition: Edition, questions: Iterable[Question] | None = None) -> Iterator[Row]:
    """One row a question, with its answers side by side: by whom, from how many origins, and who rejects it."""
    for question in edition.release.questions if questions is None else questions:
        yield {
            "id": question.id,
            "kind": question.kind,
            "question": edition.question_title(question.id),
            "relation": question.relation,
            "about": [edition.entity_title(id_) for id_ in question.about],
            "answers": [
                {
                    "answer": "".join(edition.say.answer(answer)),
                    "by": _voices(edition, answer.claims),
                    "origins": len(answer.origins),
                    "denied_by": _rejecters(edition, answer.denied),
                    "claims": list(answer.claims),
                }
                for answer in question.answers
            ],
        }


def tally_rows(edition: Edition) -> Iterator[Row]:
    """One row a tally; reported, named and unnamed stand apart and are never added up."""
    for tally in edition.release.tallies:
        reported = [
            f"{line.count.wording} ({'; '.join(_voices(edition, line.claims))})"
            + (f": {line.scope}" if line.scope else "")
            + (" [hardly legible]" if edition.hardly_legible(line.claims) else "")
            for line in tally.reported
        ]
        yield {
            "id": tally.id,
            "scope": edition.tally_title(tally),
            "act": tally.act,
            "reported": "; ".join(reported) or "–",
            "named": len(tally.named),
            "unnamed": len(tally.unnamed),
        }
