"""How is one claim shown: its sentence, how it is said, who says so, when, in which words, and where to see it?"""

from __future__ import annotations

from asnad.model.claim import Claim
from asnad.model.frames import Gap, Portrayal
from asnad.model.proposer import language_model
from asnad.model.when import When
from asnad.publish.dates import date_words, gregorian_words, solar_words
from asnad.publish.edition import Edition
from asnad.publish.markup import bdi, file_name, html, language_tag, visible
from asnad.publish.sentence import Sentence
from asnad.publish.slots import own_when

__all__ = ["LONGEST_QUOTE", "badges", "card", "chain", "claim_line", "sentence_html", "when_html"]

_KEPT = 4_000
LONGEST_QUOTE = 600
"""Characters of a quote shown on a card; the rest is one click away, in the source."""


def sentence_html(edition: Edition, pieces: Sentence, layer: str, up: str, language: str | None = None) -> str:
    """The sentence with a link on every mention that has a page."""
    say, out = edition.say, []
    for piece in pieces:
        match piece.kind:
            case "own" | "count" | "date":
                out.append(html(piece.text))
            case "lead":
                out.append(f'<strong class="lead">{html(piece.text)}</strong>')
            case _:
                shown = bdi(piece.text, piece.language or language)
                if piece.kind == "words":
                    shown = say("quote", text=shown)
                entity = edition.entity_at(layer, piece.span)
                out.append(f'<a href="{up}{edition.entity_page(entity)}">{shown}</a>' if entity else shown)
    return "".join(out)


def chain(edition: Edition, claim: Claim, source: str, up: str) -> str:
    """The sanad from the source inwards: "Iran News Update ← Amnesty International ← survivors"."""
    say, links = edition.say, []
    for asserter in claim.sanad:
        if asserter.kind == "source":
            shown = edition.link(edition.source_page(source), edition.source_voice(source), up)
        elif asserter.who is None or not asserter.who.wording:
            # "it is alleged": someone other than the source, whom it does not name
            shown = html(say("sentence.nobody"))
        else:
            shown = bdi(asserter.who.wording)
            entity = edition.entity_of_mention(claim.layer, asserter.who)
            if entity:
                shown = f'<a href="{up}{edition.entity_page(entity)}">{shown}</a>'
            names = [end for end in asserter.who.ends() if end.wording != asserter.who.wording and end.wording]
            if names:
                listed = say("separator").join(bdi(end.wording) for end in names)
                shown = say("sentence.bracketed", words=listed, note=say("quote", text=shown))
        notes = []
        if asserter.commitment != "asserts":
            notes.append(html(say(f"commitment.{asserter.commitment}")))
        if asserter.cue:
            notes.append(say("quote", text=bdi(asserter.cue.text)))
        if asserter.work:
            notes.append(bdi(asserter.work.text))
        if asserter.when:
            notes.append(html(date_words(say, asserter.when)))
        if notes:
            shown += f' <span class="note">({say("separator").join(notes)})</span>'
        links.append(shown)
    return ' <span class="from">←</span> '.join(links)


def when_html(edition: Edition, when: When) -> str:
    """The date with its calendar, its EDTF form, the source's wording and what it rests on."""
    say = edition.say
    main, solar = html(date_words(say, when)), html(solar_words(say, when))
    if say.language == "fa" and solar:
        other = html(gregorian_words(say, when)) if when.calendar == "solar_hijri" else solar
        main = f'{main} <span class="note">({other})</span>'
    elif when.calendar == "solar_hijri" and solar:
        main = f'{main} <span class="note">({say("date.solar", date=solar)})</span>'
    elif when.calendar == "lunar_hijri":
        main = f'{main} <span class="note">({say("calendar.lunar_hijri")})</span>'
    notes = []
    if when.edtf and when.edtf != date_words(say, when):
        notes.append(f'<code dir="ltr">{html(when.edtf)}</code>')
    if when.wording and date_words(say, when).casefold() not in visible(when.wording).casefold():
        notes.append(say("date.wording", wording=say("quote", text=bdi(when.wording))))
    if when.basis == "resolved":
        notes.append(say("date.resolved"))
    if when.basis == "inferred":
        notes.append(say("date.inferred_because", reason=bdi(when.reason)) if when.reason else say("date.inferred"))
    if when.anchor:
        notes.append(say("date.counted_from", anchor=bdi(when.anchor)))
    return f'{main} <span class="note">{say("separator").join(notes)}</span>' if notes else main


def badges(edition: Edition, claim_id: str, up: str = "../") -> str:
    """How it is said, whether people have looked at it, and whether answers to its questions contradict one another."""
    say, released = edition.say, edition.claims[claim_id]
    claim, found = released.claim, []
    if claim.stance != "asserted":
        found.append(("stance", say("badge.denied_by_voice" if claim.denied_by_voice else f"badge.{claim.stance}")))
    if claim.polarity == "negative":
        found.append(("stance", say("badge.negative")))
    if claim.modality != "actual":
        found.append(("stance", say(f"badge.{claim.modality}")))
    if isinstance(claim.content, Portrayal):
        found.append(("stance", say("badge.portrayal")))
    if isinstance(claim.content, Gap):
        found.append(("stance", say("badge.gap")))
    if claim.hardly_legible and released.status == "proposed":
        found.append(("stance", say("badge.hardly_legible")))
    out = "".join(f'<li class="badge {css}">{html(text)}</li>' for css, text in found)
    contested = [q for q in edition.questions_of_claim.get(claim_id, ()) if edition.questions[q].contested]
    if contested:
        out += (
            f'<li class="badge contested"><a href="{up}{edition.question_page(contested[0])}">'
            f"{html(say('badge.contested'))}</a></li>"
        )
    if released.status == "proposed":
        model = language_model(released.by)
        proposed = say("badge.proposed_by_model", model=bdi(model)) if model else html(say("badge.proposed"))
        out += f'<li class="badge machine">{proposed}</li>'
    else:
        by = say("badge.amended_by" if released.status == "amended" else "badge.accepted_by", by=bdi(released.by))
        out += f'<li class="badge person">{by}</li>'
    return f'<ul class="badges">{out}</ul>'


def _around(prefix: str, suffix: str) -> tuple[str, str]:
    """What stands before and after a quote on its line, without the words that were cut in two."""
    before, after = prefix.rpartition("\n")[2], suffix.partition("\n")[0]
    if before == prefix and before:
        before = "… " + before.partition(" ")[2]
    if after == suffix and after:
        after = after.rpartition(" ")[0] + " …"
    return before, after


def _quote_html(claim: Claim, language: str | None) -> str:
    exact = claim.quote.exact.replace("\t", " — ")  # a dot between Persian figures is read as ۰
    before, after = _around(claim.quote.prefix, claim.quote.suffix)
    if len(exact) > LONGEST_QUOTE:
        exact, after = exact[:LONGEST_QUOTE] + "…", ""
    if claim.quote.row is not None:
        before = after = ""
    tag = language_tag(language)
    return (
        '<blockquote dir="auto"' + (f' lang="{tag}"' if tag else "") + ">"
        f'<p><span class="around">{html(before)}</span>{html(exact)}'
        f'<span class="around">{html(after)}</span></p></blockquote>'
    )


def card(edition: Edition, claim_id: str) -> str:
    """The whole claim, for pages one folder below the top.

    Pages about one person, their events and the questions on these show the same claims: the last cards are kept.
    """
    kept = edition.cards.get(claim_id)
    if kept is None:
        if len(edition.cards) >= _KEPT:
            edition.cards.clear()
        kept = edition.cards[claim_id] = _card(edition, claim_id)
    return kept


def _card(edition: Edition, claim_id: str) -> str:
    say, released = edition.say, edition.claims[claim_id]
    claim, source = released.claim, edition.sources.get(released.source)
    language = source.language if source else None
    when = own_when(claim.content)
    if when and not date_words(say, when):
        when = None
    said = sentence_html(edition, edition.claim_sentence(claim_id), claim.layer, "../", language)
    row = ""
    if claim.quote.row is not None:
        row = say("between") + html(say("claim.row", row=say.digits(str(claim.quote.row))))
        if claim.quote.columns:
            listed = say("separator").join(bdi(column) for column in claim.quote.columns)
            row += say("separator") + say("claim.columns", columns=listed)
    return (
        f'<article class="claim" id="claim-{file_name(claim_id)}">'
        f'<p class="sentence">{said}</p>'
        f"{badges(edition, claim_id)}"
        f'<p class="sanad"><span class="label">{html(say("claim.sanad"))}</span> '
        f"{chain(edition, claim, released.source, '../')}</p>"
        + (
            f'<p class="when"><span class="label">{html(say("claim.date"))}</span> {when_html(edition, when)}</p>'
            if when
            else ""
        )
        + _quote_html(claim, language)
        + f'<p class="see"><a href="../{edition.quote_page(claim_id)}">{html(say("claim.see"))}</a>{say("between")}'
        f"{edition.source_link(released.source, '../')}{row}</p></article>"
    )


def claim_line(edition: Edition, claim_id: str, up: str) -> str:
    """The claim in short: sentence, badges, chain, and the way to its exact words."""
    released = edition.claims[claim_id]
    claim, source = released.claim, edition.sources.get(released.source)
    said = sentence_html(
        edition, edition.claim_sentence(claim_id), claim.layer, up, source.language if source else None
    )
    see = f'<a href="{up}{edition.quote_page(claim_id)}">{html(edition.say("claim.see"))}</a>'
    return (
        f'<p class="sentence">{said}</p>{badges(edition, claim_id, up)}'
        f'<p class="sanad">{chain(edition, claim, released.source, up)} '
        f'<span class="note">{edition.say("between").strip()} {see}</span></p>'
    )
