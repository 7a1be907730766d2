"""Where accounts come from: copies, citations and one organisation's accounts count once."""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter
from asnad.model.frames import Act, Portrayal, Toll
from asnad.model.mention import Mention
from asnad.model.question import Origin
from asnad.model.text import Words
from tests.weigh.conftest import Record, count, year

LONG = (
    "On the morning of the third day the guards of the northern prison read out the names of the men who were to "
    "be taken to the yard, and those who heard their names went out one after another without a word to the others."
)


def origin(record: Record, claim: str) -> Origin:
    (found,) = [o for o in record.weigh().origins if claim in o.claims]
    return found


def say(record: Record, layer: str, by: Mention | None = None, number: int = 40) -> str:
    return record.claim(layer, Toll(count(str(number), number, number), act="execution", when=year(1988)), by=by)


def test_two_publishers_are_two_origins(record: Record) -> None:
    one = say(record, record.source("one", publisher="North Post"))
    two = say(record, record.source("two", publisher="South Post"))
    assert origin(record, one).id != origin(record, two).id
    assert origin(record, one).label == "North Post"


def test_a_source_that_cites_a_body_shares_its_origin_with_what_the_body_published(record: Record) -> None:
    report = record.source("report", publisher="Arden Watch", title="The Report")
    post = record.source("post", publisher="North Post", title="The News")
    own = say(record, report)
    watch = record.mention(post, "Arden Watch", "watch", kind="organisation")
    record.known["Arden Watch"] = record.known.pop("watch")
    cited = say(record, post, watch)
    found = origin(record, cited)
    assert own in found.claims
    assert found.sources == ("post", "report")
    assert "told in their own voice by “The Report”" in found.reason
    assert "cited by “The News”" in found.reason


def test_two_sources_that_cite_one_body_share_its_origin(record: Record) -> None:
    cited = []
    for name in ("one", "two"):
        layer = record.source(name, publisher=f"{name} post")
        cited.append(say(record, layer, record.mention(layer, "Arden Watch", "Arden Watch", kind="organisation")))
    assert origin(record, cited[0]) == origin(record, cited[1])


def test_citing_a_body_does_not_make_all_the_source_says_the_bodys(record: Record) -> None:
    post = record.source("post", publisher="North Post")
    cited = say(record, post, record.mention(post, "Arden Watch", "Arden Watch", kind="organisation"))
    own = say(record, post, number=70)
    assert origin(record, cited).id != origin(record, own).id


def test_the_author_that_is_a_body_is_cited_under_another_of_its_names(record: Record) -> None:
    signed = record.source("signed", author="UA (Union of Arden)", publisher="East Foundation", title="Signed")
    citing = record.source(
        "citing", publisher="West Express", title="Citing", affiliation="cites the Union of Arden (UA)"
    )
    own = say(record, signed)
    union = record.mention(citing, "Union of Arden", "Union of Arden", kind="organisation")
    assert own in origin(record, say(record, citing, union)).claims


def test_witnesses_without_a_name_are_an_origin_of_the_source_that_heard_them(record: Record) -> None:
    heard = []
    for name in ("one", "two"):
        layer = record.source(name, publisher=f"{name} post")
        heard.append(say(record, layer, record.mention(layer, "eyewitnesses", kind="group")))
    first, second = (origin(record, claim) for claim in heard)
    assert first.id != second.id
    assert first.label == "eyewitnesses (one post)"


def test_copies_of_a_text_are_one_origin(record: Record) -> None:
    text = " ".join(f"{LONG} Number {i} was the last of them that we know of." for i in range(4))
    one = say(record, record.source("one", text, publisher="North Post", title="First"))
    two = say(
        record, record.source("two", "Reprinted. " + text[:-100] + " More.", publisher="South Post", title="Second")
    )
    found = origin(record, one)
    assert two in found.claims
    assert "of “First” and “Second” is the same text" in found.reason


def test_a_sentence_repeated_word_for_word_has_the_origin_of_the_earlier_source(record: Record) -> None:
    earlier = record.source("z-earlier", publisher="North Post", published=year(1990))
    later = record.source("a-later", publisher="South Post", published=year(2001))
    quote = "forty of them were led out into the yard of the northern prison"
    first = record.claim(earlier, Act("execution", when=year(1988)), quote)
    second = record.claim(later, Act("execution", when=year(1988)), quote)
    other = record.claim(later, Act("torture", when=year(1988)), "they were beaten")
    found = origin(record, second)
    assert first in found.claims
    assert found.label == "North Post"
    assert "word for word" in found.reason
    assert origin(record, other).label == "South Post"


def test_sources_close_to_one_organisation_share_only_what_they_tell_alike(record: Record) -> None:
    one = record.source("one", publisher="North Post", affiliation="close to the Union of Arden (UA)", title="One")
    two = record.source("two", publisher="South Post", affiliation="close to the UA", title="Two")
    alike, too = say(record, one, number=5000), say(record, two, number=5000)
    unlike, else_ = say(record, one, number=80), say(record, two, number=90)
    assert origin(record, alike) == origin(record, too)
    assert "stand close to one organisation" in origin(record, alike).reason
    assert origin(record, unlike).id != origin(record, else_).id


def test_what_the_organisation_itself_says_is_the_origin_of_those_close_to_it(record: Record) -> None:
    own = record.source("own", author="Union of Free Arden", affiliation="UFA")
    close = record.source("close", publisher="North Post", affiliation="close to the UFA")
    who = record.mention(own, "those executed", kind="group")
    portrayals = [
        record.claim(layer, Portrayal(who, Words("brave defenders of the city"), "tribute")) for layer in (own, close)
    ]
    assert origin(record, portrayals[1]).label == "Union of Free Arden"
    assert origin(record, portrayals[0]) == origin(record, portrayals[1])


def test_a_common_affiliation_that_names_nobody_shares_nothing(record: Record) -> None:
    claims = [
        say(record, record.source(name, publisher=f"{name} post", affiliation="independent"), number=5000)
        for name in ("one", "two")
    ]
    assert origin(record, claims[0]).id != origin(record, claims[1]).id


def test_every_claim_has_exactly_one_origin(record: Record) -> None:
    layer = record.source("one", publisher="North Post")
    claims = [say(record, layer), say(record, layer, record.mention(layer, "a survivor")), say(record, layer, number=9)]
    held = [claim for o in record.weigh().origins for claim in o.claims]
    assert sorted(held) == sorted(claims)


def test_one_reprint_does_not_make_two_publishers_one(record: Record) -> None:
    text = " ".join(f"{LONG} Number {i} was the last of them that we know of." for i in range(4))
    original = record.source("one", text, publisher="North Post", title="First", published=year(1990))
    reprint = record.source("two", text, publisher="South Post", title="Second", published=year(1991))
    say(record, original)
    copied = say(record, reprint)
    own = say(record, record.source("three", publisher="South Post", title="Third"), number=70)
    assert origin(record, copied).label == "North Post"
    assert origin(record, own).label == "South Post"
    assert origin(record, own).sources == ("three",)


def test_what_a_body_reports_only_to_reject_it_did_not_come_from_it(record: Record) -> None:
    layer = record.source("one", author="Arden Watch", publisher="North Post")
    watch = record.mention(layer, "Arden Watch", "Arden Watch", kind="organisation")
    who = record.mention(layer, "those executed", kind="group")
    rejected = record.claim(layer, Portrayal(who, Words("smugglers")), stance="disputed", by=watch)
    at = record.claims[-1]
    record.claims[-1] = replace(at, sanad=(*at.sanad, Asserter("cited")))
    assert origin(record, rejected).label == "somebody not named (North Post)"
    own = say(record, layer, watch)
    assert origin(record, own).label == "Arden Watch"
