"""What does the reader know of a language? Words by what they do, verbs in all forms, word order; long, as one whole.

One TOML file a language, under ``languages/``. ``[conjugation.CLASS]`` gives the forms of a verb by tense, ``{0}`` and
``{1}`` being its stems; ``[verbs.CLASS]`` lists verbs with what they mean: ``act:CODE``, ``act:CODE:undergo`` (the
subject is the victim; ``found``: in the passive alone,
``appeared``: in the active; the day is not that of the act), ``say:STANCE``, ``cue:MODALITY`` (what follows is not
said to have happened), ``fact:`` (what follows is taken for granted; with ``took_part``
or ``commanded``: as what its subject had a part in), ``support:VOICE`` (it only carries an act's noun),
a fourth part is before whom: ``act:rape::به`` (``|`` parts several, ``_`` their words),
``withdraw:`` (what was said before it no longer is; ``withdraw:verdict``: whom a court convicted no longer is),
``accuse:`` (or ``accuse:suspects``), ``appoint:CHANGE`` (somebody is given, or loses, a post; with ``itself`` its
subject has it), ``judged:OUTCOME``, ``other:`` (``other:found``: something was found; ``resigned``,
``suspended``, ``replaced``: a post was left). Several meanings are parted by
spaces. ``[phrases]`` are meanings a verb has only with the words behind it. In ``[posts]`` ``dignities`` are what
somebody is appointed to ("the ministry"), ``appointing`` nouns are of the giving of a post, ``then`` words tell that it
was held then, ``until_now`` words stand before it, behind ``instead_of`` ones who had it before,
``being`` verbs stand behind what somebody is,
``headships`` are the command of a body that the subject of a ``holding`` verb has,
``relational`` ones before a name are that one's ("the deputy of X"), ``founders`` founded the body they are of,
whoever is the subject of a ``leading`` verb, or stands behind ``led_by`` words, leads a body.

There ``@cell`` is any of the ``[kinds]`` of places called ``cell``,
``@somebody`` a word for somebody before whom a verb means this.
``[passives]`` are meanings that a verb has in a passive written with its vowel, ``[bare]`` those that it has right
beside a person who is its object. ``[owned.ACT.NAME]`` has ``verbs``
that tell of an act by ``what`` of somebody's they are done to: whose arm is broken is hurt. Whose it is tells the
ending of the thing, ``his_own`` or ``my_own`` (with the letters of it that are the pronoun), or by a word before it,
``theirs`` or ``mine`` (``possessives`` are these and all others), ``some`` words before a helper are people; ``to_him``
pronouns before a verb are to whom it is done. Nobody is abducted from home by
``helpers``. A day behind a ``far`` word ("that day"), or
one that tells when somebody was ``born``, or before a ``same`` one ("the same
day"), is not today, and a number behind a ``clock`` counts nobody. Before or in a passive ``i`` says that it was done
to whoever speaks.

``[shape]`` has what is peculiar: ``fused`` prepositions hold an article, as do ``contractions`` of their last word,
``also_articles`` are articles where they begin a phrase, ``object_pronouns`` and those of several, ``them``, stand
before a verb, ``past_pronouns`` before one in the past, participles end in ``done_to_him`` and ``done_to_her`` where it
was done to him or her, ``me`` and ``us`` are objects who speak, ``mine``
makes a relative theirs, ``participles`` and words with ``infinitive_endings`` end as told,
verbs of whoever speaks end like ``first_persons``,
behind somebody ``selves`` say that it may have been done to oneself,
behind those ``before_nouns`` stands no verb, ``governing`` prepositions may stand between a verb and the
act's noun that it takes for granted, ``marks_objects`` says that a preposition marks people as objects,
``drops_subjects`` that a verb may leave its subject out, ``denies_behind`` that a denial may stand behind its verb,
``or_else`` stands between two acts of which one was done,
``nor`` words deny the verb or subject behind them, ``neither`` words do too, and may be numbers or verbs' particles
elsewhere, ``announcing`` verbs tell in the present what is to come, whoever is the subject of a ``causing`` verb has
had it done, ``reasons`` stand between a judgement and the act's noun that it is about, ``numbers`` are the endings of
verbs whose subject is many or she, words for a person are bodies ``bodies_behind`` an article ("la policía"),
a number behind ``numbered`` words counts nobody,
nothing goes on with the names of ``whole_bodies``,
words behind a name are ``described_as`` what was done to that one,
``weapons`` kill though nobody is told to have used them,
two ``callings`` before a name are one man's, ``own_words`` are of whoever speaks,
``undergone`` nouns are of whom an act was done to and of no doer,
``possessed`` endings make a relative somebody's ("his brother Ali"), ``anybody`` pronouns name no subject, whoever
stands before a ``by_whom`` says what follows it, ``presenting`` words stand before what somebody is, or is passed off
as, words in no list with ``past_endings`` are verbs,
those with ``describing`` endings go on a body's name, before a verb in the past a ``denies_past`` word says
that it was not, an ``as_told`` word opens who says the rest, a ``whereas`` word what somebody else does meanwhile,
``undated`` words are months of a year that is not told,
``demonstratives`` take no noun without an article,
before people ``all_of`` words are no pronouns,
behind an order ``so_that`` words open what was ordered, ``latter`` words mean the last who are told of, behind
``passing`` words and a preposition stands as what somebody is passed off,
``him`` is none of the ``women`` and ``her`` none of the ``men``, behind ``naming`` verbs stands whose name it is,
``noted`` verbs at the head of a sentence are of nobody who spoke before, ``others`` belong to the people before them,
``as_if`` words and those that are ``not_prepositions`` are told from others by their hamza, ``listing`` words before a
list of names,
``her`` and ``his`` in ``[names]`` are women's and men's whose ending does not tell,
``codes`` and a number stand for somebody who is not named, ``nicknames`` are told behind these words,
or before ``known_as`` ones, and between quotation marks behind ``nicknaming`` verbs,
``openers`` and ``servants`` begin a name, the latter with the article behind them, ``adjectives`` are
words for people that also describe somebody, ``somebody`` words describe things elsewhere,
``they`` are subjects of verbs in the plural, of women where they, or a participle, end in ``hers``,
who is expelled from none of the ``lands``, or by ``associations``,
is not deported, ``each`` and ``out_of`` stand between two numbers that are a
rate, ``one_of`` words before as many as somebody is one of, ``short_of`` words before an act's noun ("intento")
say that it was not done, whoever is the subject of a ``giving`` verb gave the order
it has beside it, ``concerned`` words before an act's noun say what somebody has to do with
it who did not suffer it, ``suffering`` ones that he did, ``described`` are what somebody is to whom an act was done,
and no nouns of it, words for ``peoples`` may be verbs, whose ``remains`` are found has died,
``whose`` words begin a relative clause, ``among`` words stand before those of whom somebody was one, which
``being_among`` verbs tell (``[sufferers]`` has words for them), ``included`` words before some of those just told of,
behind a ``staying`` helper who was arrested was held, what those who come ``storming`` do next has the same day and
place, behind ``by_order`` stands who ordered it, what follows
``befores`` was done after what was done to the same people, who ``finding`` verbs say is found somewhere is there,
``words`` in ``[names]`` are common words that are given names behind who somebody is, ``before`` given names others are
written together with, given names that end in
``his_ending`` are men's and in ``her_ending`` women's, ``parts`` in an act are what somebody is
convicted for, before a finite verb a ``thereof`` word is no preposition, an act that ``occurred`` has happened,
``durations`` tell for how long, ``dayparts`` stand before a day, behind ``least`` words
a number may be higher, behind ``weak_denials`` ``only`` words deny the rest, what has not happened ``until`` a day
may have happened then, the ``press`` interviews, of ``calamities`` people die, behind ``definites`` a word that is not
known is no doer, ``manners`` tell how and ``answerable`` words with a preposition are people behind an
article, behind ``along`` words stands with whom, what stands behind ``instruments`` with what (to deny an act with
them does not deny the act),
``cases`` stand between a number and the act that was done so often, ``tallies`` before the dead whose number follows,
bodies ``of_people`` before those whose body it is; the name of one that is ``founded`` goes on with a ``serving``
preposition before one of the ``causes`` it is for, or with the preposition of what it is ``striving`` for.
``[counted]``: ``falling`` words stand before a number of the dead ("سقوط 12 قتيلا"), behind ``exceeding`` verbs they
are more, and an ``official`` tally is the word of whoever counts. ``say:STANCE:toll`` verbs give a number, and say
little else.
``[portrayals]``: ``label`` and ``tribute`` words are what somebody is called, behind those verbs of
``[portrayals.behind]`` and the words that lead to it.
behind ``afters`` what verbs with ``past_subjunctives`` endings tell has happened,
``regrets`` before an act's noun take it for granted, as do ``answering`` ones behind ``accepting`` verbs,
but what is announced by ``to_come`` verbs may only be planned.
``[norms]``: ``rules`` are laws, and forms of verbs tell what one ``forbids``, ``requires`` or ``allows``.
``[particular]``: words that one rule asks for: ``this``, ``trades``, himself (``oneself``), the ``limbs`` that what a
``hitting`` verb tells of hits ``at``, ``today`` and ``parts_of_day``, ``any``, ``belief`` and what is ``said``, words
of ``accusing``, ``counted_among`` those,
``including`` and ``out_of_them``, ``who_is_one``, ``own_word``, what is carried out ``upon`` somebody, ``of_parents``,
``names_of`` and ``are_they`` words before the names of the dead (who are ``seen_among`` them by these verbs),
``demanding`` verbs (with the preposition that leads to what is demanded; of ``demanding_that`` a clause tells),
``demands`` nouns and ``demands_led`` by (that of all, or of this noun), ``stopping`` words before what is not to be
done or only to be looked into, ``ends_demand`` verbs behind it, whom it is ``asked_of``, ``before_court`` a suit,
``in_order_to``, ``in_the_end``, ``some_people``, ``before_that``, what ``had`` been, ``each_his``, done ``to``
somebody.
``capitals`` says that names have them, ``order`` in what order subject, verb and object stand. Nouns have the article
``prefixes`` and the ``suffixes``, some of which are ``plurals``; ``proclitics`` are written together with the word
behind them, ``enclitics`` with the one before, ``elisions`` before an apostrophe, ``infinitives`` are the verbs'.
In ``[posts]`` ``offices`` and ``titles`` stand before names, ``members`` are of a body, ``formers`` begin what somebody
was once. ``second_surnames``: people have two. ``ages`` stand behind a number of years, ``ordinals`` before the number
of one of several, ``nationals`` are of a country, ``companies`` evict and ``relatives`` are somebody's.
``rumours``, ``hedges``, ``tolls`` (words for the dead), ``forces`` and ``kin`` are lists of their own, ``states`` are
acts that last, who is ``dragging`` somebody abducts nobody, who is ``taking`` people away is the last who was seen with
them, ``having_limbs`` and ``showing`` verbs tell of broken ones. "It is" (``being_about``) and ``identifying`` verbs
stand before the names of ``victims``, ``tally_openers`` before a tally, ``both`` words before two, ``also_adjectives``
are participles that describe. ``abbreviations`` end in a stop that ends no sentence, ``questions`` open one.
``[attacks]`` are deeds whose noun is read only of who claims them; ``responsibility`` is what a verb of ``avowing``
takes, ``every`` one stands before whoever does something.
``[relations]``: what somebody is to another whose name stands behind it.
``[fates]``: whose ``nouns`` are ``unknown``, or not ``known``, has disappeared, and of whom no ``news`` are heard, but
not who has one of the ``ranks``.
A post with ``unheld`` words beside it ("elect") is not held, and ``unled`` are groups that nobody commands.
``[fictions]`` are works in which nothing has happened, and what stands behind ``about`` is in them; ``series``
are, too, where nothing tells of what.
``[voices]``: behind ``told_of`` words stands of what kind a source is; ``reports`` that somebody is ``receiving``
tell, at a distance, what follows; who says it ``falsely``
is not believed, nor who is ``forced`` to; what only ``few`` believe is not said; behind ``as_said`` words stands who
has told it, behind ``views`` whose view it is, ``firsts`` are said by whoever speaks, ``denying`` verbs dispute what a
pronoun, or ``what``, takes up; what is ``withdrawn`` or corrected, or was only said at first, is disputed;
``charges`` for an act do not say that it was done, and who rejects what is ``refused`` denies no act. An irregular
verb of a language with helpers stands under its
infinitive. A verb of saying has, for its stance, what it binds its subject to if that is more than to assert
(``say:admits``, ``reports``, ``suspects``, ``accuses``); ``nobody`` behind that says that its subject is nobody: "it
seems". ``[judgements]``: ``courts`` judge, ``penalties`` are what somebody is sentenced to, ``charges`` stand before
what for, and what a court takes back are ``verdicts``.
``[account]``: ``became:OUTCOME`` verbs, in tables of their own, tell what became of somebody, as does
``accuse:charged`` (``accuse:court`` where a court is named beside it) and what a verb of ``[[account.told]]`` does to
one of its ``nouns``: of whoever stands behind a ``whom`` word, or, with ``@of``, whose the noun is, or,
with ``@subject``, of the verb's own (behind one of its ``led`` prepositions a noun counts too). ``prosecutors``
judge nobody, ``responsible`` words are for those who did it, ``nobody`` words for no one, a clause with
``unlike`` words tells of another ruling.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from asnad.language.fold import fold

__all__ = ["Form", "Grammar", "Owned", "Sense", "Told"]


_SOME = fold("ی")
_DONE_TO_ONE = frozenset({
    "killing", "assassination", "execution", "arrest", "detention", "kidnapping", "abduction", "release", "torture",
    "interrogation", "trial", "death", "injury", "disappearance", "enforced_disappearance",
    "deportation",
})  # fmt: skip
"""Acts whose noun, with a pronoun at its end, tells whom it was done to rather than who did it."""


_TOLD_BY_ONE = frozenset({
    "arrest", "detention", "kidnapping", "abduction", "release", "torture", "interrogation", "trial",
})  # fmt: skip
"""Those of them that whoever speaks has suffered: "اعتقالي"."""


class Form(NamedTuple):
    """One form of a verb: its lemma, its tense, whether it denies and, where ``[shape]`` marks them, its subject's
    ``number``: "many" or "she"."""

    lemma: str
    tense: str
    negative: bool = False
    number: str = ""


class Sense(NamedTuple):
    """What a verb means: ``kind`` act, say, cue, fact, support, accuse or other; ``code`` and ``voice`` as the kind
    has them; ``rest`` are words that must stand beside it."""

    kind: str
    code: str = ""
    voice: str = ""
    object: str = ""
    rest: tuple[str, ...] = ()


class Told(NamedTuple):
    """An outcome that a verb tells of with one of these nouns, of whomever stands behind one of these words; the noun
    may have a ``led`` preposition before it."""

    outcome: str
    nouns: tuple[tuple[str, ...], ...]
    whom: frozenset[str]
    led: frozenset[str] = frozenset()


class Owned(NamedTuple):
    """An act that a verb tells of when it is done to one of these things of somebody's."""

    act: str
    what: frozenset[str]


@dataclass(slots=True, eq=False)
class Grammar:
    """The words and rules of one language; words are kept as :meth:`plain` makes them."""

    language: str
    order: str
    capitals: bool
    tags: dict[str, str] = field(default_factory=dict)
    prepositions: dict[str, str] = field(default_factory=dict)
    auxiliaries: dict[str, tuple[str, str, bool]] = field(default_factory=dict)
    forms: dict[str, tuple[Form, ...]] = field(default_factory=dict)
    senses: dict[str, tuple[Sense, ...]] = field(default_factory=dict)
    bare: dict[str, Sense] = field(default_factory=dict)
    owned: dict[str, tuple[Owned, ...]] = field(default_factory=dict)
    told: dict[str, tuple[Told, ...]] = field(default_factory=dict)
    account: dict[str, frozenset[str]] = field(default_factory=dict)
    things: frozenset[str] = frozenset()
    infinitives: frozenset[str] = frozenset()
    his_own: dict[str, int] = field(default_factory=dict)
    my_own: dict[str, int] = field(default_factory=dict)
    helpers: frozenset[str] = frozenset()
    far: frozenset[str] = frozenset()
    born: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    clock: frozenset[str] = frozenset()
    i: frozenset[str] = frozenset()
    theirs: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    to_him: frozenset[str] = frozenset()
    nouns: dict[str, str] = field(default_factory=dict)
    acts: dict[str, str] = field(default_factory=dict)
    offices: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    afters: frozenset[str] = frozenset()
    past_subjunctives: tuple[str, ...] = ("\0",)
    norms: dict[str, str] = field(default_factory=dict)
    rules: frozenset[str] = frozenset()
    headships: frozenset[str] = frozenset()
    holding: frozenset[str] = frozenset()
    to_come: frozenset[str] = frozenset()
    associations: frozenset[str] = frozenset()
    answering: frozenset[str] = frozenset()
    accepting: frozenset[str] = frozenset()
    regrets: frozenset[str] = frozenset()
    relations: dict[str, str] = field(default_factory=dict)
    dragging: frozenset[str] = frozenset()
    nationals: frozenset[str] = frozenset()
    companies: frozenset[str] = frozenset()
    had: frozenset[str] = frozenset()
    having_limbs: frozenset[str] = frozenset()
    showing: frozenset[str] = frozenset()
    being_about: frozenset[str] = frozenset()
    identifying: frozenset[str] = frozenset()
    also_adjectives: frozenset[str] = frozenset()
    both: frozenset[str] = frozenset()
    tally_openers: frozenset[str] = frozenset()
    taking: frozenset[str] = frozenset()
    victims: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    second_surnames: bool = False
    rumours: frozenset[str] = frozenset()
    forces: frozenset[str] = frozenset()
    fictions: frozenset[str] = frozenset()
    series: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    falsely: frozenset[str] = frozenset()
    withdrawn: frozenset[str] = frozenset()
    forced: frozenset[str] = frozenset()
    charges: frozenset[str] = frozenset()
    few: frozenset[str] = frozenset()
    done_to: tuple[tuple[str, str], ...] = ()
    lands: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    they: frozenset[str] = frozenset()
    hers: tuple[str, ...] = ("\0",)
    unheld: frozenset[str] = frozenset()
    unled: frozenset[str] = frozenset()
    some: frozenset[str] = frozenset()
    each: frozenset[str] = frozenset()
    out_of: frozenset[str] = frozenset()
    one_of: frozenset[str] = frozenset()
    as_said: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    what: frozenset[str] = frozenset()
    views: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    judgements: dict[str, frozenset[str]] = field(default_factory=dict)
    families: frozenset[str] = frozenset()
    name_words: frozenset[str] = frozenset()
    her_names: frozenset[str] = frozenset()
    his_names: frozenset[str] = frozenset()
    hedges: dict[str, str] = field(default_factory=dict)
    tolls: dict[str, str] = field(default_factory=dict)
    sufferers: dict[str, str] = field(default_factory=dict)
    attacks: dict[str, str] = field(default_factory=dict)
    longer: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    pairs: dict[tuple[str, str], tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    suffixes: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    proclitics: tuple[str, ...] = ()
    enclitics: tuple[str, ...] = ()
    elisions: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    past_endings: tuple[str, ...] = ("\0",)
    ages: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()
    formers: tuple[str, ...] = ()
    fused: frozenset[str] = frozenset()
    also_articles: frozenset[str] = frozenset()
    object_pronouns: frozenset[str] = frozenset()
    past_pronouns: frozenset[str] = frozenset()
    them: frozenset[str] = frozenset()
    first_persons: tuple[str, ...] = ()
    selves: frozenset[str] = frozenset()
    participles: tuple[str, ...] = ()
    infinitive_endings: tuple[str, ...] = ()
    mine: frozenset[str] = frozenset()
    undergone: frozenset[str] = frozenset()
    callings: frozenset[str] = frozenset()
    own_words: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    whole_bodies: frozenset[str] = frozenset()
    described_as: dict[str, str] = field(default_factory=dict)
    weapons: frozenset[str] = frozenset()
    me: frozenset[str] = frozenset()
    us: frozenset[str] = frozenset()
    governing: frozenset[str] = frozenset()
    before_nouns: frozenset[str] = frozenset()
    neither: frozenset[str] = frozenset()
    announcing: frozenset[str] = frozenset()
    causing: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()
    numbers: dict[str, str] = field(default_factory=dict)
    bodies_behind: dict[str, frozenset[str]] = field(default_factory=dict)
    possessed: tuple[str, ...] = ()
    marks_objects: bool = False
    denies_behind: bool = False
    having: frozenset[str] = frozenset()
    or_else: frozenset[str] = frozenset()
    nor: frozenset[str] = frozenset()
    anybody: frozenset[str] = frozenset()
    by_whom: frozenset[str] = frozenset()
    whose: frozenset[str] = frozenset()
    among: frozenset[str] = frozenset()
    being_among: frozenset[str] = frozenset()
    included: frozenset[str] = frozenset()
    manners: frozenset[str] = frozenset()
    answerable: frozenset[str] = frozenset()
    along: frozenset[str] = frozenset()
    instruments: frozenset[str] = frozenset()
    of_people: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    serving: frozenset[str] = frozenset()
    founded: frozenset[str] = frozenset()
    striving: dict[str, str] = field(default_factory=dict)
    genders: dict[str, frozenset[str]] = field(default_factory=dict)
    naming: frozenset[str] = frozenset()
    as_told: frozenset[str] = frozenset()
    whereas: frozenset[str] = frozenset()
    undated: frozenset[str] = frozenset()
    denies_past: frozenset[str] = frozenset()
    noted: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    as_if: frozenset[str] = frozenset()
    not_prepositions: frozenset[str] = frozenset()
    tallies: frozenset[str] = frozenset()
    falling: frozenset[str] = frozenset()
    labels: dict[str, frozenset[str]] = field(default_factory=dict)
    portrays: dict[str, frozenset[str]] = field(default_factory=dict)
    calling: frozenset[str] = frozenset()
    exceeding: frozenset[str] = frozenset()
    official: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    cases: frozenset[str] = frozenset()
    remains: frozenset[str] = frozenset()
    fates: dict[str, frozenset[str]] = field(default_factory=dict)
    staying: frozenset[str] = frozenset()
    storming: frozenset[str] = frozenset()
    finding: frozenset[str] = frozenset()
    having_done: frozenset[str] = frozenset()
    passives: dict[str, Sense] = field(default_factory=dict)
    thereof: frozenset[str] = frozenset()
    relational: frozenset[str] = frozenset()
    founders: frozenset[str] = frozenset()
    occurred: frozenset[str] = frozenset()
    befores: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    his_ending: str = "\0"
    her_ending: str = "\0"
    by_order: frozenset[str] = frozenset()
    durations: frozenset[str] = frozenset()
    dayparts: frozenset[str] = frozenset()
    least: frozenset[str] = frozenset()
    press: frozenset[str] = frozenset()
    calamities: frozenset[str] = frozenset()
    definites: frozenset[str] = frozenset()
    weak_denials: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)
    peoples: frozenset[str] = frozenset()
    described: frozenset[str] = frozenset()
    somebody: frozenset[str] = frozenset()
    concerned: frozenset[str] = frozenset()
    short_of: frozenset[str] = frozenset()
    giving: frozenset[str] = frozenset()
    suffering: frozenset[str] = frozenset()
    then: frozenset[str] = frozenset()
    listing: frozenset[str] = frozenset()
    drops_subjects: bool = False
    presenting: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    led_by: frozenset[str] = frozenset()
    dignities: frozenset[str] = frozenset()
    appointing: frozenset[str] = frozenset()
    yet: frozenset[str] = frozenset()
    instead_of: frozenset[str] = frozenset()
    hitting: frozenset[str] = frozenset()
    seen_among: frozenset[str] = frozenset()
    particular: dict[str, frozenset[str]] = field(default_factory=dict)
    all_of: frozenset[str] = frozenset()
    so_that: frozenset[str] = frozenset()
    verdicts: frozenset[str] = frozenset()
    being: dict[str, str] = field(default_factory=dict)
    demonstratives: frozenset[str] = frozenset()
    latter: frozenset[str] = frozenset()
    passing: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    told_of: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()
    receiving: frozenset[str] = frozenset()
    nicknaming: frozenset[str] = frozenset()
    nicknames: frozenset[str] = frozenset()
    known_as: frozenset[str] = frozenset()
    describing: tuple[str, ...] = ("\0",)
    servants: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()

    def words_for(self, use: str) -> frozenset[str]:
        """The words that one rule of its own asks for; none in a language that has no such rule."""
        return self.particular.get(use, frozenset())

    def plain(self, text: str) -> str:
        """A word as it is looked up: small letters, plain apostrophes; in Arabic script without marks and joiners."""
        return text.lower().replace("’", "'") if self.capitals else fold(text)

    @cache  # noqa: B019 - a grammar lives as long as the program
    def noun(self, word: str) -> tuple[str, str, bool]:
        """The sort and the act of a noun, and whether it is plural; empty where it is not known."""
        if word in self.acts and word not in self.nouns:
            # "بازجویی" is an interrogation, and no interrogator's.
            return "", self.acts[word], False
        found = [
            (self.nouns.get(stem, ""), self.acts.get(stem, "") if self._names_act(word, stem) else "", plural)
            for stem, plural in self.stems(word)
            if stem in self.nouns or stem in self.acts
        ]
        found = [f for f in found if f[0] or f[1]]
        if not found:
            return "", "", False
        # "زندانیان" are prisoners and no prisons; "مدرسة", which is listed, is a school and no teacher.
        people = next((f for f in found if f[0] in ("person", "people")), found[0])
        bare = next((word.removeprefix(p) for p in self.prefixes if word.startswith(p)), word)
        sort, act, plural = (
            found[0] if self.nouns.get(bare) in ("place", "thing", "body") and not self.capitals else people
        )
        if sort == "people" or (sort == "person" and plural):
            return "people", act, True
        return sort, act, plural

    @cache  # noqa: B019 - a grammar lives as long as the program
    def is_fate(self, word: str) -> bool:
        """Whether a noun is somebody's fate, with or without a pronoun at its end that says whose: "مصيره"."""
        own = (word.removesuffix(e) for e in self.his_own if word.endswith(e))
        return any(w in self.fates["nouns"] for w in (*own, *(stem for stem, _ in self.stems(word))))

    def _names_act(self, word: str, stem: str) -> bool:
        """Whether a word can name the act of its stem: in Arabic script only without an ending ("قتلا")."""
        return self.capitals or word.endswith(stem)

    def stems(self, word: str) -> Iterator[tuple[str, bool]]:
        """What a noun may be without its article and ending, and whether that makes it plural."""
        for prefix in ("", *self.prefixes):
            if not word.startswith(prefix):
                continue
            bare = word[len(prefix) :]
            yield bare, False
            for suffix in self.suffixes:
                if bare.endswith(suffix) and len(bare) - len(suffix) >= 2:
                    yield bare[: -len(suffix)], suffix in self.plurals

    def definite(self, word: str) -> bool:
        """Whether a word carries the article that is written together with it."""
        return bool(self.prefixes) and word.startswith(self.prefixes)

    def is_relative_of_one(self, first: str, head: str) -> bool:
        """ "Su hermano", "mon mari": whether a relative, or friend, stands behind the word for whose (es, fr)."""
        return head in self.relatives and first in self.possessives

    def is_office(self, word: str) -> bool:
        """Whether a noun names a post."""
        return any(stem in self.offices for stem, _ in self.stems(word))

    def describes_one(self, word: str) -> bool:
        """«زندانی جوانی را»: whether an adjective has the Persian ending of whom nothing more is told."""
        return self.order == "SOV" and word.endswith(_SOME) and word[:-1] in self.adjectives

    def enclitic(self, word: str) -> str:
        """The pronoun at the end of a verb of acting that names whom it was done to: "عذبتهم"; empty without one."""
        if word in self.forms:
            return ""
        for last in (*self.enclitics, *self.me, *self.us):
            forms = self.forms.get(word.removesuffix(last), ()) if word.endswith(last) else ()
            if last in self.us:
                # "اعتقلنا" is "we arrested", "اعتقلونا" whom they did.
                forms = tuple(f for f in forms if f.number or f.tense == "present")
            if any(
                (
                    s.kind in ("act", "appoint")
                    and not s.object
                    and (f.tense in ("past", "present") or f.number == "many" or last in self.me | self.us)
                )
                or ((s.kind == "accuse" or f.lemma in self.calling) and f.tense in ("past", "present"))
                for f in forms
                for s in self.senses[f.lemma]
            ):
                return last
        return ""

    def owned_act(self, word: str) -> tuple[str, str] | None:
        """The act's noun, and the pronoun at its end that tells whom it was done to: "اعتقاله", "محاكمته"."""
        for last in (*self.enclitics, *self.my_own):
            stem = word.removesuffix(last)
            if stem == word or len(stem) < 3:
                continue
            # "محاكمة" has a ت before the pronoun.
            noun = stem if stem in self.acts else f"{stem[:-1]}ه" if stem.endswith("ت") else ""
            # "اختفائه", "اختفاؤه": the hamza has a seat there.
            noun = noun or (stem[:-1] if stem.endswith(("ای", "او")) else "")
            if self.acts.get(noun) in (_TOLD_BY_ONE if last in self.my_own else _DONE_TO_ONE):
                return noun, last
        return None

    def preposed(self, word: str) -> str:
        """The pronoun at the end of a preposition of more than one letter: "عنها"; empty without one."""
        return next(
            (
                e
                for e in (*self.enclitics, *(() if word in self.given else self.my_own))
                if len(word) - len(e) > 1 and word.removesuffix(e) in self.prepositions and word.endswith(e)
            ),
            "",
        )

    def known(self, word: str) -> bool:
        """Whether the word is in any list, as it stands or as a form of a listed noun."""
        return (
            word in self.tags
            or word in self.prepositions
            or word in self.auxiliaries
            or word in self.forms
            or word in self.titles
            or word in self.hedges
            or any(self.noun(word)[:2])
        )
