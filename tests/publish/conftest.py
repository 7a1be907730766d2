"""An invented case in three scripts; long because its claims, entities and questions point into one set of texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from asnad.model.claim import Asserter, Claim
from asnad.model.count import Count
from asnad.model.entity import Entity, EntityKind, Event, Link, Part
from asnad.model.frames import (
    Accountability,
    Act,
    Alias,
    Content,
    Gap,
    Involvement,
    Kinship,
    Membership,
    Norm,
    Outcome,
    Portrayal,
    Post,
    Statement,
    Toll,
    Trait,
)
from asnad.model.mention import Mention, MentionKind, Place
from asnad.model.name import Name
from asnad.model.question import Answer, Origin, Question, Tally, TallyLine
from asnad.model.release import Problem, Release, ReleasedClaim
from asnad.model.source import Block, BlockKind, Layer, Source
from asnad.model.text import Quote, Span, Words
from asnad.model.when import When
from asnad.publish.site import SiteReport, write_site

ENGLISH = """The night at the brick works
Rouhollah Parsamand, a schoolteacher, was executed at the Talan brick works in February 1989, \
the Farmers' League found. The League says more than 3,000 prisoners were killed that winter.
Colonel Behrad Kuhestani had ordered the execution of thousands of prisoners.
The ministry planned to arrest the printers of the Blue Paper, two clerks said.
State radio announced the dead were smugglers.
What the survivors ask for
The names of the guards
An inquiry
A list of the dead follows.
Behrad Kuhestani was deputy minister of prisons from 1991 to 1995. He has never been charged."""

PERSIAN = """روح‌الله پارسامند در بهمن ۱۳۶۷ در کوره‌پزخانهٔ تالان اعدام شد.
برادرش شهاب پارسامند می‌گوید دوازده نفر با او بودند.
بهراد کوهستانی در سال ۱۳۷۴ استاندار تالان شد."""

ARABIC = """يقول بيان رابطة الفلاحين إن عدد القتلى نحو ٢٨٠٠ سجين.
كان روح الله بارسامند معلماً."""

TABLE = """name\tborn\tdate\tplace
Rouhollah Parsamand\t1961\t2 February 1989\tTalan
Mina Sohrabvand\t1965\t3 February 1989\tTalan
Yunes Baradaran-Fard\t\t0/2/89\tKuhpaye"""


def blocks(text: str, kinds: dict[int, BlockKind], *, table: bool = False) -> tuple[Block, ...]:
    """One block a line; the kind by line number, paragraphs where none is given."""
    found, at = [], 0
    for number, line in enumerate(text.split("\n")):
        kind: BlockKind = ("header" if number == 0 else "row") if table else kinds.get(number, "paragraph")
        found.append(
            Block(
                kind,
                at,
                at + len(line),
                row=number + 1 if table else None,
                sheet="dead" if table else None,
                level=1 if kind in ("heading", "item") else None,
            )
        )
        at += len(line) + 1
    return tuple(found)


class Telling:
    """Cuts quotes, mentions and dates from one layer, by their words."""

    def __init__(self, layer: Layer) -> None:
        self.layer = layer

    def span(self, words: str, after: str = "") -> Span:
        start = self.layer.text.index(words, self.layer.text.index(after) if after else 0)
        return Span(start, start + len(words))

    def quote(self, words: str, *, row: int | None = None, columns: tuple[str, ...] = ()) -> Quote:
        start, end = self.span(words)
        return Quote.cut(self.layer.id, self.layer.text, start, end, row=row, columns=columns)

    def mention(
        self, words: str, kind: MentionKind = "person", *, name: str | None = None, after: str = "", **more: object
    ) -> Mention:
        found = Mention(words, kind, self.span(words, after))
        if name:
            found = replace(found, name=Name(words, script=name, language=self.layer.language))
        return replace(found, **more)  # type: ignore[arg-type]

    def place(self, words: str, after: str = "") -> Place:
        return Place(words, self.span(words, after), words)

    def words(self, text: str) -> Words:
        return Words(text, self.span(text))


def key(layer: Layer, span: Span | None) -> str:
    assert span is not None
    return f"{layer.id}:{span.start}-{span.end}"


def month(wording: str, year: int, number: int, last: int, **more: object) -> When:
    made = When(wording, date(year, number, 1), date(year, number, last), f"{year}-{number:02}", precision="month")
    return replace(made, **more)  # type: ignore[arg-type]


def year(wording: str, number: int, **more: object) -> When:
    made = When(wording, date(number, 1, 1), date(number, 12, 31), str(number), precision="year")
    return replace(made, **more)  # type: ignore[arg-type]


def invented_release(language: str = "en") -> Release:
    """The whole invented case."""
    sources = (
        Source(
            "c0ffee0000000001",
            "secret-folder/witness-golnar.md",
            title="The night at the brick works",
            publisher="Northern Herald",
            author="D. Hallquist",
            published=When("4 May 1990", date(1990, 5, 4), date(1990, 5, 4), "1990-05-04"),
            url="https://herald.example/brick-works?id=7&lang=en",
            language="en",
            kind="article",
        ),
        Source(
            "c0ffee0000000002",
            "witness-shahab.txt",
            title="گفت‌وگو با شهاب پارسامند",
            publisher="رادیو تالان",
            published=year("۱۳۷۹", 2000, calendar="solar_hijri"),
            language="fa",
            kind="testimony",
        ),
        Source("c0ffee0000000003", "بيان.txt", title="بيان رابطة الفلاحين", author="رابطة الفلاحين", language="ar"),
        Source("c0ffee0000000004", "list-of-golnar.csv", language="en", kind="list"),
        Source("c0ffee0000000005", "witness-golnar-2.pdf", title="A letter from the second winter", language="en"),
    )
    layers = {
        layer.id: layer
        for layer in (
            Layer(
                "1a7e000000000001",
                sources[0].id,
                "0" * 64,
                "asnad-read-text/1",
                ENGLISH,
                blocks(ENGLISH, {0: "heading", 5: "heading", 6: "item", 7: "item"}),
                "en",
            ),
            Layer("1a7e000000000002", sources[1].id, "1" * 64, "asnad-read-text/1", PERSIAN, blocks(PERSIAN, {}), "fa"),
            Layer("1a7e000000000003", sources[2].id, "2" * 64, "asnad-read-text/1", ARABIC, blocks(ARABIC, {}), "ar"),
            Layer(
                "1a7e000000000004",
                sources[3].id,
                "3" * 64,
                "asnad-read-csv/1",
                TABLE,
                blocks(TABLE, {}, table=True),
                "en",
            ),
        )
    }
    en, fa, ar, rows = (Telling(layer) for layer in layers.values())
    league = en.mention("the Farmers' League", "organisation", name="Latn")
    rouhollah = en.mention("Rouhollah Parsamand", name="Latn")
    behrad = en.mention("Behrad Kuhestani", name="Latn")
    behrad_again = en.mention("Behrad Kuhestani", name="Latn", after="A list")
    he = en.mention("He", after="1995", antecedents=(behrad_again,), basis="resolved")
    ruhollah_fa = fa.mention("روح‌الله پارسامند", name="Arab")
    brother = fa.mention("شهاب پارسامند", name="Arab")
    behrad_fa = fa.mention("بهراد کوهستانی", name="Arab")
    ruhollah_ar = ar.mention("روح الله بارسامند", name="Arab")
    listed = rows.mention("Rouhollah Parsamand", name="Latn")
    mina = rows.mention("Mina Sohrabvand", name="Latn")
    yunes = rows.mention("Yunes Baradaran-Fard", name="Latn")
    printers = en.mention("the printers of the Blue Paper", "group")
    the_dead = en.mention("the dead", "group")
    prisoners = en.mention("prisoners", "group")
    talan = en.place("the Talan brick works")
    talan_fa, talan_row, kuhpaye = fa.place("کوره‌پزخانهٔ تالان"), rows.place("Talan"), rows.place("Kuhpaye")
    february = month("in February 1989", 1989, 2, 28)
    bahman = When("در بهمن ۱۳۶۷", date(1989, 1, 21), date(1989, 2, 19), "1989-01-21/1989-02-19", "solar_hijri", "month")
    winter = When(
        "that winter",
        date(1988, 12, 1),
        date(1989, 3, 1),
        "1988-12-01/1989-03-01",
        precision="season",
        basis="resolved",
        anchor="February 1989",
    )
    more_than = Count("more than 3,000", 3001, None, ">", unit="prisoners")
    thousands = Count("thousands", 2000, None, "≥", unit="prisoners")
    about = Count("نحو ٢٨٠٠", 2800, 2800, "≈", unit="سجين")
    twelve = Count("دوازده نفر", 12, 12, "=")
    own = Asserter()
    by_league = (own, Asserter("cited", league, en.words("found")))
    claims: list[ReleasedClaim] = []

    def tell(telling: Telling, words: str, content: Content, *, row: int | None = None, status: str = "proposed",
             **more: object) -> str:  # fmt: skip
        identifier = f"{len(claims) + 1:016x}"
        columns = ("name", "date", "place") if row else ()
        claim = Claim(content, telling.quote(words, row=row, columns=columns), id=identifier, rule="invented")
        by = "asnad-propose-english/1" if status == "proposed" else "N. Editor"
        claims.append(ReleasedClaim(replace(claim, **more), telling.layer.source, status, by))  # type: ignore[arg-type]
        return identifier

    executed = tell(
        en,
        "Rouhollah Parsamand, a schoolteacher, was executed at the Talan brick works in February 1989",
        Act("execution", (rouhollah,), when=february, where=talan),
        sanad=by_league,
        status="accepted",
    )
    teacher = tell(
        en, "Rouhollah Parsamand, a schoolteacher", Trait(rouhollah, "profession", en.words("schoolteacher"))
    )
    toll = tell(
        en,
        "The League says more than 3,000 prisoners were killed that winter",
        Toll(more_than, "killing", prisoners, winter),
        sanad=by_league,
    )
    order = tell(
        en,
        "Colonel Behrad Kuhestani had ordered the execution of thousands of prisoners",
        Act("execution", (prisoners,), (Involvement(behrad, "ordered"),), count=thousands),
        modality="ordered",
    )
    plan = tell(
        en,
        "The ministry planned to arrest the printers of the Blue Paper, two clerks said",
        Act("arrest", (printers,), (Involvement(en.mention("The ministry", "organisation"), "planned"),)),
        modality="planned",
        sanad=(own, Asserter("cited", en.mention("two clerks", "group"), en.words("said"), commitment="reports")),
    )
    portrayal = tell(
        en,
        "State radio announced the dead were smugglers",
        Portrayal(the_dead, en.words("smugglers")),
        stance="disputed",
        sanad=(own, Asserter("cited", en.mention("State radio", "organisation"), en.words("announced"))),
    )
    gap = tell(en, "A list of the dead follows", Gap("missing_list", en.words("A list of the dead follows")))
    deputy = tell(
        en,
        "Behrad Kuhestani was deputy minister of prisons from 1991 to 1995",
        Post(behrad_again, en.words("deputy minister of prisons"), since=year("1991", 1991), until=year("1995", 1995)),
    )
    charged = tell(
        en, "He has never been charged", Accountability(he, "charged"), polarity="negative", status="amended"
    )
    executed_fa = tell(
        fa,
        "روح‌الله پارسامند در بهمن ۱۳۶۷ در کوره‌پزخانهٔ تالان اعدام شد",
        Act("execution", (ruhollah_fa,), when=bahman, where=talan_fa),
    )
    kin = tell(fa, "برادرش شهاب پارسامند", Kinship(ruhollah_fa, "brother", brother))
    others = tell(
        fa,
        "دوازده نفر با او بودند",
        Act("execution", (fa.mention("او", antecedents=(ruhollah_fa,), basis="resolved"),), count=twelve),
        sanad=(own, Asserter("cited", brother, fa.words("می‌گوید"))),
    )
    in_1374 = When("در سال ۱۳۷۴", date(1995, 3, 21), date(1996, 3, 19), "1995-03-21/1996-03-19", "solar_hijri", "year")
    governor = tell(
        fa,
        "بهراد کوهستانی در سال ۱۳۷۴ استاندار تالان شد",
        Post(behrad_fa, fa.words("استاندار تالان"), change="appointed", as_of=in_1374),
    )
    toll_ar = tell(
        ar,
        "عدد القتلى نحو ٢٨٠٠ سجين",
        Toll(about, "killing"),
        sanad=(own, Asserter("cited", ar.mention("رابطة الفلاحين", "organisation", name="Arab"))),
    )
    teacher_ar = tell(ar, "كان روح الله بارسامند معلماً", Trait(ruhollah_ar, "profession", ar.words("معلماً")))
    in_rows = [
        tell(
            rows,
            line,
            Act("execution", (who,), when=When(when, day, day, day.isoformat() if day else ""), where=place),
            row=number,
        )
        for number, (line, who, when, day, place) in enumerate(
            zip(
                TABLE.split("\n")[1:],
                (listed, mina, yunes),
                ("2 February 1989", "3 February 1989", "0/2/89"),
                (date(1989, 2, 2), date(1989, 2, 3), None),
                (talan_row, talan_row, kuhpaye),
                strict=True,
            ),
            start=2,
        )
    ]
    alias = tell(
        en,
        "the printers of the Blue Paper",
        Alias(printers, (en.mention("the Blue Paper", "thing"),)),
        status="accepted",
    )
    member = tell(en, "the Farmers' League found", Membership(rouhollah, league, "member"), stance="attributed")
    norm = tell(
        en, "An inquiry", Norm(en.mention("What the survivors ask for", "thing"), "requires", en.words("An inquiry"))
    )
    statement = tell(en, "State radio announced", Statement(en.mention("State radio", "organisation"), "announcement"))
    outcome = tell(
        en, "the survivors ask for", Outcome(en.mention("the survivors", "group"), en.words("ask for")), stance="denied"
    )

    def entity(
        number: int,
        kind: EntityKind,
        label: str,
        names: tuple[tuple[str, str, str], ...],
        parts: list[tuple[str, str, Layer, Span | None]],
        *links: Link,
    ) -> Entity:
        return Entity(
            f"e0{number:014x}",
            kind,
            label,
            tuple(Name(form, script, tongue) for form, script, tongue in names),
            tuple(dict.fromkeys(key(layer, span) for _, _, layer, span in parts)),
            tuple(Part(claim, role, key(layer, span)) for claim, role, layer, span in parts),
            links,
        )

    e, f, a, t = en.layer, fa.layer, ar.layer, rows.layer
    entities = (
        entity(
            1,
            "person",
            "Rouhollah Parsamand",
            (
                ("Rouhollah Parsamand", "Latn", "en"),
                ("روح‌الله پارسامند", "Arab", "fa"),
                ("روح الله بارسامند", "Arab", "ar"),
            ),
            [
                (executed, "victim", e, rouhollah.span),
                (teacher, "who", e, rouhollah.span),
                (member, "member", e, rouhollah.span),
                (executed_fa, "victim", f, ruhollah_fa.span),
                (others, "victim", f, ruhollah_fa.span),
                (kin, "who", f, ruhollah_fa.span),
                (teacher_ar, "who", a, ruhollah_ar.span),
                (in_rows[0], "victim", t, listed.span),
            ],
            *(
                Link(
                    key(e, rouhollah.span),
                    key(f, ruhollah_fa.span),
                    "same_name_across_scripts",
                    "The names sound alike in both scripts, and both are said to have died in February 1989.",
                    "asnad-link/1",
                    0.94,
                ),
                Link(key(e, rouhollah.span), key(t, listed.span), "same_name", "The names are the same.", "N. Editor"),
            ),
        ),
        entity(
            2,
            "person",
            "Behrad Kuhestani",
            (("Behrad Kuhestani", "Latn", "en"), ("بهراد کوهستانی", "Arab", "fa")),
            [
                (order, "perpetrator", e, behrad.span),
                (deputy, "holder", e, behrad_again.span),
                (charged, "who", e, behrad_again.span),
                (governor, "holder", f, behrad_fa.span),
            ],
        ),
        entity(
            3, "person", "Mina Sohrabvand", (("Mina Sohrabvand", "Latn", "en"),), [(in_rows[1], "victim", t, mina.span)]
        ),
        entity(
            4,
            "person",
            "Yunes Baradaran-Fard",
            (("Yunes Baradaran-Fard", "Latn", "en"),),
            [(in_rows[2], "victim", t, yunes.span)],
        ),
        entity(
            5,
            "person",
            "شهاب پارسامند",
            (("شهاب پارسامند", "Arab", "fa"),),
            [(kin, "relative", f, brother.span), (others, "asserter", f, brother.span)],
        ),
        entity(
            6,
            "organisation",
            "Farmers' League",
            (("Farmers' League", "Latn", "en"), ("رابطة الفلاحين", "Arab", "ar")),
            [
                (executed, "asserter", e, league.span),
                (toll, "asserter", e, league.span),
                (member, "group", e, league.span),
            ],
        ),
        entity(
            7,
            "group",
            "the printers of the Blue Paper",
            (),
            [(plan, "victim", e, printers.span), (alias, "who", e, printers.span)],
        ),
        entity(
            8,
            "place",
            "Talan",
            (("Talan", "Latn", "en"), ("تالان", "Arab", "fa")),
            [
                (executed, "where", e, talan.span),
                (executed_fa, "where", f, talan_fa.span),
                (in_rows[0], "where", t, talan_row.span),
                (in_rows[1], "where", t, talan_row.span),
            ],
        ),
    )
    person, official, mina_id = entities[0].id, entities[1].id, entities[2].id
    events = (
        Event(
            "ee00000000000001",
            "execution",
            (executed, executed_fa, others, in_rows[0]),
            (person,),
            when=february,
            where=talan,
            place=entities[7].id,
            reason="The same act and victim, at places and times that can be the same.",
        ),
        Event(
            "ee00000000000002",
            "execution",
            (in_rows[1],),
            (mina_id,),
            when=When("3 February 1989", date(1989, 2, 3), date(1989, 2, 3)),
        ),
        Event("ee00000000000003", "execution", (in_rows[2],), (entities[3].id,), where=kuhpaye),
        Event("ee00000000000004", "arrest", (plan,), (), ((official, "planned"),)),
        Event("ee00000000000005", "execution", (order,), (), ((official, "ordered"),)),
    )
    origins = (
        Origin(
            "0a00000000000001",
            "the Farmers' League",
            (sources[0].id, sources[2].id),
            (executed, toll, toll_ar),
            "Both sources name the League as where they have it from.",
        ),
        Origin("0a00000000000002", "شهاب پارسامند", (sources[1].id,), (executed_fa, others)),
        Origin("0a00000000000003", "Untitled source", (sources[3].id,), tuple(in_rows)),
    )
    o1, o2, o3 = (origin.id for origin in origins)
    questions = (
        Question(
            "9e00000000000001",
            "toll",
            (),
            (
                Answer("more than 3,000", more_than, (toll,), (o1,)),
                Answer("نحو ٢٨٠٠", about, (toll_ar,), (o1,)),
            ),
            "differ",
            act="killing",
            scope="winter 1989",
            pairs=((0, 1, "differ"),),
        ),
        Question(
            "9e00000000000002",
            "when",
            (person,),
            (
                Answer("in February 1989", february, (executed,), (o1,)),
                Answer(
                    "2 February 1989",
                    When("2 February 1989", date(1989, 2, 2), date(1989, 2, 2), "1989-02-02"),
                    (in_rows[0],),
                    (o3,),
                ),
                Answer("در بهمن ۱۳۶۷", bahman, (executed_fa,), (o2,)),
            ),
            "refine",
            act="execution",
            event=events[0].id,
            pairs=((0, 1, "refine"), (0, 2, "refine"), (1, 2, "refine")),
        ),
        Question(
            "9e00000000000003",
            "portrayal",
            (entities[6].id,),
            (
                Answer("smugglers", Words("smugglers"), (), (o1,), denied=(portrayal,)),
                Answer("schoolteacher", Words("schoolteacher"), (teacher,), (o1, o2)),
            ),
            "deny",
            pairs=((0, 1, "deny"),),
        ),
    )
    tallies = (
        Tally(
            "7a00000000000001",
            "execution",
            (TallyLine(more_than, (toll,), (o1,), "prisoners"), TallyLine(about, (toll_ar,), (o1,), "سجين")),
            tuple(x.id for x in (entities[0], entities[2], entities[3])),
            place=entities[7].id,
            period=year("1989", 1989),
            unnamed=(order,),
        ),
    )
    assert {gap, norm, statement, outcome} <= {c.claim.id for c in claims}
    return Release(
        title="The winter of Talan" if language == "en" else "زمستان تالان",
        language=language,
        made="2031-05-09T08:30:00Z",
        program="asnad 0.1.0",
        root="ab" * 32,
        size=1234,
        sources=sources,
        layers={layer.source: layer.id for layer in layers.values()},
        layer=layers.__getitem__,
        claims=tuple(claims),
        entities=entities,
        events=events,
        questions=questions,
        origins=origins,
        tallies=tallies,
        description="An invented case.\n\nIt has people, places and sources that do not exist.",
        problems=(Problem(sources[4].id, "witness-golnar-2.pdf is truncated; send it again", "BrokenFile"),),
    )


@pytest.fixture
def release() -> Release:
    return invented_release()


@pytest.fixture(scope="session")
def english_site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SiteReport]:
    folder = tmp_path_factory.mktemp("en") / "site"
    return folder, write_site(invented_release(), folder)


@pytest.fixture(scope="session")
def persian_site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SiteReport]:
    folder = tmp_path_factory.mktemp("fa") / "site"
    return folder, write_site(invented_release("fa"), folder)


@pytest.fixture(scope="session")
def make_release() -> Callable[[], Release]:
    return invented_release
