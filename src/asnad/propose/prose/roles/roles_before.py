"""Who did it to whom, where everything stands before the verb (Persian)? Long: order alone tells who is whom."""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.clauses.light import concerned, counts_things, lasts
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.relative import antecedent
from asnad.propose.prose.clauses.subject import may_suffer, number_of, only_where
from asnad.propose.prose.people.apposed import is_apposed, named_of_led, names_object, of_led, says_of_object
from asnad.propose.prose.people.people import human, is_force, is_kin
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.people.speaker import outlived
from asnad.propose.prose.people.them import them
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.roles.ended import ends_with_whom
from asnad.propose.prose.roles.first_told import (
    before_deed,
    by_beside,
    by_described,
    follows_clause,
    is_child_of,
    is_of_body,
    is_of_others,
    is_open,
    opened_by_relative,
    some_of_them,
    stands_apart,
    told_of,
    unknown_object,
    whole_before,
)
from asnad.propose.prose.roles.gapped import behind_act, by_each
from asnad.propose.prose.roles.roles import ACTORS, Roles, agents_within, agreeing, is_family, left_out
from asnad.propose.prose.roles.run_together import (
    attacked,
    doers_among,
    has_two_objects,
    is_of_agent,
    of_thing,
    one_of,
    only_owns,
    raided,
    run_on,
    shot,
    some_of,
)

__all__ = ["roles_before"]

_OPENS = frozenset({"conj", "but", "comma", "when", "stop"})


def roles_before(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Roles:
    """Subject, object, verb (Persian): everything stands before the verb."""
    roles, tokens = Roles(), sentence.tokens
    low, _ = reach(sentence, predicate, row)
    inside = [p for p in sentence.phrases if low <= p.first and p.end < predicate.first]
    agents = [p for p in agents_within(sentence, low, predicate.first - 1) if raided(sentence, p)]
    carried = predicate.carried is not None
    inside = [p for p in inside if p.marked or not (says_of_object(sentence, p) or of_led(sentence, p))]
    # "زیر نظر بازجویی به نام فضلی": whose name it is stands before.
    inside = [p for p in inside if not named_of_led(sentence, p)]
    plain = [p for p in inside if p.prep < 0 and not (carried and p.first <= predicate.head <= p.end)]
    plain = [p for p in plain if not (counts_things(sentence, p) or lasts(sentence, p))]
    aim = next((i for i in range(low, predicate.first) if tokens[i].tag == "aim"), predicate.first)
    # "برای یافتن رضا کریمی": of those who stand behind a purpose only an object is the verb's.
    plain = [p for p in plain if p.first < aim or p.marked]
    relative = low > 0 and tokens[low - 1].tag == "rel"
    before = one_of(sentence, antecedent(sentence, low - 1), predicate) if relative else None
    before = before if before is None or not is_open(sentence, before, predicate) else None
    if predicate.voice == "active" and (whom := ends_with_whom(sentence, predicate, plain)) is not None:
        doers = [p for p in plain if not p.marked and p.sort in ACTORS][-1:]
        return Roles(doers, [whom] if outlived(predicate.sense) or not whom.speaks else [], next(iter(doers), None))
    if predicate.voice == "active":
        objects = [p for p in plain if p.marked and may_suffer(p, predicate.sense.code)]
        if to := predicate.sense.object.split("|") if predicate.sense.object else []:
            # "به سارا تجاوز کردند"
            objects = [p for p in inside if p.prep >= 0 and tokens[p.prep].low in to and human(p)]
        objects = [p for p in objects if not of_thing(sentence, p)]
        whom = before_deed(sentence, plain) or unknown_object(sentence, predicate, plain)
        if not objects and not predicate.sense.object and whom is not None:
            objects, plain = [whom], [p for p in plain if p.first != whom.first]
        plain = [p for p in plain if not any(names_object(sentence, one, p) for one in objects)]
        if not plain and (whom := _resumed(sentence, predicate, row)) is not None:
            who = sentence.ending_at(whom.first - 1)
            doers = [who] if who is not None and who.prep < 0 and who.sort in ACTORS and not who.marked else []
            return Roles(doers, [whom], who)
        if not plain and (shared := _shares_object(sentence, predicate, row)) is not None:
            return shared
        roles.victims = objects[-1:]
        said_of = _whose_description(sentence, objects[-1]) if objects else None
        if said_of is not None:
            # "نیروها رضا موحد، دانشجو، و پدرش را": the student is Reza, whom they arrested with his father.
            roles.victims = [said_of, *objects[-1].rest]
            plain = [p for p in plain if p is not said_of]
        if objects and has_two_objects(sentence, predicate, objects[-1]):
            return Roles()
        if objects and only_owns(sentence, objects[-1], predicate, plain):
            return Roles()
        unmarked = doers_among(sentence, [p for p in plain if not p.marked and p.sort in ACTORS], objects)
        if objects:
            unmarked = [p for p in unmarked if p.end < objects[-1].first] or unmarked
        elif len(unmarked) > 1 and unmarked[-1].count is not None:
            roles.victims = unmarked[-1:]
            unmarked = unmarked[:-1]
        if unmarked and objects and _may_be_one(sentence, unmarked, objects[-1]):
            whole = replace(unmarked[-1], last=objects[-1].last, marked=True, of=objects[-1])
            told = number_of(sentence, predicate) == "many" and whole.count is None
            return Roles([], [whole]) if told else Roles()
        owners = run_on(sentence, unmarked, objects)
        if owners:
            # "پلیس والدین دانشجویان را": the parents of the students.
            last = objects[-1].last if not objects[-1].rest else owners[0].last
            roles.victims = [replace(owners[0], last=last, marked=True, of=objects[-1], rest=[])]
            unmarked = unmarked[: -len(owners)]
        roles.doers = told_of(sentence, predicate, unmarked)
        # «شاهد بودم که بازجو فریبرز را می‌زد»: somebody, known or not, is the object already.
        has_object = any(t.tag == "object" for t in tokens[low : predicate.first])
        if before is not None and human(before) and not roles.doers and roles.victims:
            # «رضا که پدرش را کشتند»: others have.
            alone = before.sort == "person" and not before.plural and not before.rest
            roles.doers = [] if alone and number_of(sentence, predicate) == "many" else [before]
        elif before is not None and human(before) and roles.doers and not (roles.victims or has_object):
            roles.victims = [before]
        roles.subject = roles.doers[0] if roles.doers else None
        if not roles.doers and roles.victims and (roles.victims[0].related or _may_be_two(sentence, roles.victims[0])):
            roles.victims = []
        whom = roles.victims[0] if roles.victims and not roles.doers else None
        parted = whom is not None and (
            whom.possessed or whom.called or whom.titles is not None or _is_titled(sentence, whom)
        )
        if not roles.doers and _same_subject(sentence, predicate, row):
            earlier = roles_before(sentence, row[row.index(predicate) - 1], row)
            roles.doers = [earlier.subject] if earlier.subject is not None and earlier.doers else []
            if roles.doers and low and before is None and is_of_others(sentence, predicate, row, roles.doers[0]):
                # «سربازان رضا را که علی را کشته بود و نادر را کشتند»: no deed of Reza's.
                return Roles()
            roles.subject = earlier.subject
            # "مرا زد و هم‌سلولی‌ام را آویزان کرد": somebody else, by a word that is not known.
            own = any(t.tag == "object" for t in tokens[low : predicate.first])
            if not objects and roles.doers and not own:
                roles.victims = earlier.victims
        if parted and not roles.doers and not _is_intended(sentence, predicate, row):
            # "سرهنگ رضا دلخوان را کشت": the colonel may have killed him, or somebody the colonel.
            roles.victims = []
        if roles.victims and not roles.doers and not relative:
            roles.doers = _went_on(sentence, predicate, row) or _described(sentence, predicate, row)
            roles.subject = roles.doers[0] if roles.doers else None
    elif number_of(sentence, predicate) == "me":
        # «دستگیر شدم»: the verb's ending is whom it was done to.
        at, many = predicate.last, tokens[predicate.last].low.endswith("یم")
        whom = Phrase(at, at, at, "group" if many else "person", pronoun=True, speaks=True, ending=1 + many)
        return Roles(agents[-1:], [whom] if outlived(predicate.sense) else [], whom)
    else:
        counted = [p for p in plain if p.count is not None and may_suffer(p, predicate.sense.code)]
        subjects = [p for p in plain if (human(p) or p in counted) and not p.marked and not _is_said_of(sentence, p)]
        subjects = [p for p in subjects if not is_of_agent(sentence, p, subjects)]
        subjects = [p for p in subjects if not is_of_body(sentence, p, subjects)]
        subjects = [p for p in subjects if p.first >= _told_of_him(sentence, predicate, row)]
        if attacked(sentence, predicate, subjects):
            return Roles()
        if not agents and len(subjects) > 1 and shot(sentence, subjects[-1]):
            # "ندا نوری به ضرب گلوله دو موتورسوار کشته شد"
            agents, subjects = subjects[-1:], subjects[:-1]
        if subjects and only_owns(sentence, subjects[-1], predicate, plain):
            return Roles()
        roles.victims = by_each(sentence, agents, subjects) or behind_act(
            sentence, told_of(sentence, predicate, subjects)
        )
        agents = [p for p in agents if not stands_apart(sentence, p, roles.victims)]
        agents = by_beside(sentence, predicate) if carried and not agents else agents
        own = any(p.role == "raid" for p in agents) and any(is_force(sentence, p) for p in roles.victims)
        # "در حملهٔ طالبان پنج جنگجو کشته شدند": they may be their own.
        roles.doers = agents[-1:] if not own else []
        if not subjects and before is not None and human(before):
            roles.victims = [before]
        # «یک سفالگر شکنجه شد»: somebody, by a word that is not known.
        unknown = any(p.sort == "" and p.count is not None and tokens[p.first - 1].tag in _OPENS for p in plain)
        if not roles.victims and not unknown and _same_subject(sentence, predicate, row):
            earlier = roles_before(sentence, row[row.index(predicate) - 1], row)
            if earlier.subject is not None and earlier.victims:
                roles.victims = [agreeing(sentence, predicate, row[row.index(predicate) - 1], earlier)]
        if not roles.victims and not relative and predicate.voice in ("passive", "undergo"):
            if (by := by_described(sentence, predicate, row)) is not None:
                return by
            roles.victims = _went_on(sentence, predicate, row) or _described(sentence, predicate, row)
        goes_on = not relative and not follows_clause(sentence, predicate, low)
        if not roles.victims and goes_on and all(p.sort == "thing" and p.count is not None for p in plain):
            whom = left_out(sentence, predicate, row)
            roles.victims = [whom] if whom is not None else []
        roles.subject = roles.victims[0] if roles.victims else None
    carried_on = predicate.voice == "passive" and predicate.carried is not None
    if _is_open(sentence, predicate, roles) or (carried_on and concerned(sentence, predicate.first)):
        return Roles()
    theirs = [p for p in roles.victims if p.pronoun and p.plural and p.first == p.last]
    roles.victims = [them(sentence, p.first, roles.subject) if p in theirs else p for p in roles.victims]
    # "این خبر مرا کشت": nobody who speaks was killed.
    figures = [p for p in plain if not roles.doers and not p.marked and p.sort in ("", "thing")]
    roles.victims = [
        p
        for p in roles.victims
        if not p.speaks or (outlived(predicate.sense) and not any(f.end < p.first for f in figures))
    ]
    roles.victims = [p for p in roles.victims if not _is_doer(sentence, p, roles.doers)]
    # "محمود راستین، معلم، فرزند حسین": behind a comma a relative may be said of the name before it.
    roles.victims = [p for p in roles.victims if not (is_kin(sentence, p) and p.first and _apposes(sentence, p))]
    roles.victims = [p for p in roles.victims if not is_child_of(sentence, p)]
    return roles


def _is_doer(sentence: Sentence, whom: Phrase, doers: list[Phrase]) -> bool:
    """«بهرام رامین، وزیر کشور، او را بازداشت کرد»: a pronoun that means who did it would be "himself"."""
    meant = {m.span for m in sentence.mention(whom).antecedents} if whom.pronoun and not whom.speaks else set()
    mentions = [sentence.mention(p) for p in doers] if meant else []
    return any(meant & {one.span, *(m.span for m in one.antecedents)} for one in mentions)


def _is_open(sentence: Sentence, predicate: Predicate, roles: Roles) -> bool:
    """ "مادر بچه را گرفت", "خانواده کودک را با خود بردند": only forces, or many unnamed people, arrest so."""
    lemmas = {form.lemma for form in sentence.tokens[predicate.head].forms}
    beside = bool(predicate.sense.rest) and predicate.voice == "active"
    bare = bool(lemmas & sentence.grammar.bare.keys())
    if not (beside or bare) or predicate.sense.kind != "act" or "custody" not in act_traits(predicate.sense.code):
        return False
    forced = roles.doers and all(p.sort == "body" or is_force(sentence, p) for g in roles.doers for p in g.group)
    unnamed = (
        not roles.doers and number_of(sentence, predicate) == "many" and (beside or predicate.sense.code == "arrest")
    )
    return predicate.sense.kind == "act" and not (forced or unnamed)


def _whose_description(sentence: Sentence, whom: Phrase) -> Phrase | None:
    """The name before a comma that the first of those who are joined as an object only tells of."""
    if not whom.rest or whom.name is not None or whom.count is not None or whom.first < 2:
        return None
    before = sentence.ending_at(whom.first - 2) if sentence.tokens[whom.first - 1].tag == "comma" else None
    closed = sentence.tokens[whom.last + 1].tag == "comma"
    return before if closed and before is not None and before.name is not None and before.prep < 0 else None


def _apposes(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a comma and people stand before a phrase."""
    before = sentence.ending_at(phrase.first - 2) if sentence.tokens[phrase.first - 1].tag == "comma" else None
    return before is not None and human(before)


def _is_said_of(sentence: Sentence, phrase: Phrase) -> bool:
    """ "به حکم قاضی شرع عبدالله نیری‌فر تیرباران شد": a name right behind somebody with a preposition is that one's."""
    before = sentence.ending_at(phrase.first - 1) if phrase.first else None
    if before is None or before.prep < 0 or before.name is not None:
        return False
    if phrase.count is not None and sentence.tokens[before.last].text.endswith(("ٔ", "ۀ", "ه\u200cی")):
        # "در حملهٔ بیست شبه‌نظامی": whose attack it was.
        return True
    if phrase.count is not None and sentence.tokens[before.prep].low in sentence.grammar.instruments:
        # "با تیر خلاص یک مأمور", «بر اثر انفجار گلولهٔ یک تانک»: whose shot it was.
        return phrase.count.lower == 1 and (is_force(sentence, phrase) or phrase.sort in ("", "thing"))
    if phrase.name is None:
        # "به اتهام عضویت در یک گروه مخالف بازداشت شدند"
        bare = not phrase.plural and phrase.count is None and not phrase.pronoun and phrase.first == phrase.head
        return bare and before.role != "fact"
    return before.sort in ("", "thing", "person")


def _is_titled(sentence: Sentence, phrase: Phrase) -> bool:
    """ "قاضی تاپیا": an office or a rank with a word behind it that may be a name, or somebody else's."""
    low = sentence.tokens[phrase.head].low
    bare = phrase.name is None and phrase.count is None and phrase.of is None and phrase.last > phrase.head
    return bare and (low in sentence.grammar.titles or low in sentence.grammar.offices)


def _may_be_one(sentence: Sentence, before: list[Phrase], second: Phrase) -> bool:
    """ "معاون وزیر را کشت": the deputy may have killed the minister, or somebody the minister's deputy."""
    grammar, first = sentence.grammar, before[-1]
    if first.count is not None and second.first == second.last and first.end + 1 == second.first:
        # "دو سرباز معترض را کشتند": two who protest, or two and one who does.
        return sentence.tokens[second.head].low in grammar.adjectives
    bare = all(p.name is None and p.count is None and not p.plural for p in (first, second))
    offices = all(grammar.is_office(sentence.tokens[p.head].low) for p in (first, second))
    # "زندانی جوانی را کشت": a prisoner may have killed a youth, or somebody a young prisoner.
    young = (
        bare
        and len(before) == 1
        and second.first == second.last
        and grammar.describes_one(sentence.tokens[second.head].low)
    )
    one = (bare and (offices or young) and first.first == first.last) or is_family(sentence, first, second)
    return one and first.end + 1 == second.first


def _resumed(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "سه سربازی را که … اسیر کرده‌اند آزاد کردند": the object before the relative clause that the verb follows."""
    at = row.index(predicate)
    if not at or not only_where(sentence, row[at - 1].last + 1, predicate.first):
        return None
    low, _ = reach(sentence, row[at - 1], row)
    if not low or sentence.tokens[low - 1].tag not in ("rel", "that") or sentence.tokens[low - 2].tag != "object":
        return None
    whom = sentence.ending_at(low - 3)
    if whom is not None and whom.prep >= 0:
        # "۲۷ نفر از اهالی را که …".
        some = sentence.ending_at(whom.prep - 1)
        whom = some if some is not None and some.marked else None
    return whom if whom is not None and may_suffer(whom, predicate.sense.code) else None


def _shares_object(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Roles | None:
    """ "سربازان او را به درخت بستند و تیرباران کردند": whom they bound they shot."""
    at = row.index(predicate)
    earlier = row[at - 1] if at else None
    led = earlier is not None and (earlier.sense.kind == "other" or bool(earlier.sense.rest))
    if earlier is None or not led or predicate.sense.object or earlier.voice != "active" or earlier.negative:
        return None
    behind = [t.tag for t in sentence.tokens[earlier.last + 1 : predicate.first] if t.tag != "adv"]
    if behind[:1] != ["conj"] or number_of(sentence, earlier) != number_of(sentence, predicate):
        return None
    low, _ = reach(sentence, earlier, row)
    if low and sentence.tokens[low - 1].tag in ("rel", "if", "when"):
        return None
    meant = replace(earlier, sense=predicate.sense)
    roles = roles_before(sentence, meant, [meant if p is earlier else p for p in row])
    return roles if roles.victims else None


def _went_on(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> list[Phrase]:
    """ "پلیس وارد خانه شد و علی راستین را کشت": whoever did the first did the second."""
    if _told_of_him(sentence, predicate, row):
        return []
    at = row.index(predicate)
    earlier = row[at - 1] if at else None
    if earlier is None or earlier.sense.kind != "other" or earlier.voice != "active":
        return []
    if earlier.tense == "subjunctive" != predicate.tense:
        # "گذاشتند دو نفر بروند و معلمی را کشتند": not the two.
        return []
    behind = sentence.tokens[earlier.last + 1]
    many, participle = number_of(sentence, predicate) == "many", earlier.tense == "participle"
    alike = number_of(sentence, earlier) == number_of(sentence, predicate) or participle
    if behind.tag not in ("conj", "comma") or not alike:
        return []
    low, _ = reach(sentence, earlier, row)
    if low and sentence.tokens[low - 1].tag in ("rel", "that", "if", "when"):
        return []
    plain = [p for p in sentence.phrases if low <= p.first and p.end < earlier.first and p.prep < 0]
    who = plain[0] if plain and plain[0].sort in HUMAN and not plain[0].marked else None
    # "نیروها وارد خانه شده و رضا کریمی را بازداشت کردند": of the participle only its subject tells how many they are.
    alike = who is not None and (who.sort in ("body", "group") or (who.plural or bool(who.rest)) == many)
    return [who] if who is not None and (not participle or alike) else []


def _told_of_him(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> int:
    """ "پزشک … خودداری کرد و او درگذشت", "رضا کشته و شماری از آنان زخمی شدند": where a pronoun of whom nobody can tell
    who it is stands, that has its own verb; 0 without one."""
    low, _ = reach(sentence, predicate, row)
    tokens, them = sentence.tokens, sentence.grammar.them
    some = (some_of_them(sentence, i) for i in range(low + 1, predicate.first) if tokens[i].low in them)
    if (opened := max(filter(None, some), default=0)) and tokens[opened - 1].tag == "conj":
        # «سه نفر بازداشت و چند تن از آنان مجروح شدند»
        return opened + 1
    alone = (i for i in range(low, predicate.first) if tokens[i].tag == "he" or tokens[i].low in them)
    firsts = (i - (tokens[i - 1].tag == "det") for i in alone if sentence.covering(i) is None)
    opens = ("conj", "but", "comma", "adv", "time")
    return max((i + 1 for i in firsts if i <= low or tokens[i - 1].tag in opens), default=0)


def _described(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> list[Phrase]:
    """ "حاکم شرع که به شهر آمد، یازده نفر را محکوم کرد": whom the relative clause before is about is the subject."""
    if _told_of_him(sentence, predicate, row):
        return []
    at = row.index(predicate)
    earlier = row[at - 1] if at else None
    if earlier is None or earlier.last >= predicate.first or sentence.tokens[earlier.last + 1].tag == "conj":
        return []
    rel = opened_by_relative(sentence, row, at - 1, when=True)
    if not rel or sentence.tokens[rel - 1].tag == "object":
        return []
    who = some_of(sentence, whole_before(sentence, rel))
    many = number_of(sentence, predicate) == "many"
    if who is None or not human(who) or who.prep >= 0 or many != (who.plural or bool(who.rest)):
        return []
    opens = all(p.first >= who.first or p.prep >= 0 or is_apposed(sentence, p, who) for p in sentence.phrases)
    return [replace(who, last=who.end, rest=[]) if who.rest and not many else who] if opens else []


def _is_intended(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """Whether it is sure that no subject stands before a verb: it has another number, or that of who plans it."""
    if number_of(sentence, predicate) == "many":
        return True
    at = row.index(predicate)
    meant = row[at - 1].sense if at and predicate.tense == "subjunctive" else None
    if meant is None or meant.kind != "cue" or meant.code not in ("planned", "attempted", "threatened"):
        return False
    low, _ = reach(sentence, row[at - 1], row)
    return any(low <= p.first and p.end < row[at - 1].first and p.prep < 0 for p in sentence.phrases)


def _may_be_two(sentence: Sentence, phrase: Phrase) -> bool:
    """ "مأموران پسر … را", "رئیس پلیس استاندار را": forces, or an official, with somebody behind them may be a subject
    and an object run together."""
    offices = all(sentence.grammar.is_office(sentence.tokens[at].low) for at in (phrase.head, phrase.last))
    forces = offices or phrase.sort == "body" or sentence.tokens[phrase.head].low in sentence.grammar.forces
    return forces and phrase.last > phrase.head


def _same_subject(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """Whether the predicate before it belongs to the same sentence part, so that the subject goes on."""
    at = row.index(predicate)
    if at == 0 or row[at - 1].sense.kind != "act" or _told_of_him(sentence, predicate, row):
        return False
    low, _ = reach(sentence, row[at - 1], row)
    after = row[at - 1].last + 1
    behind = sentence.tokens[after].tag if after < len(sentence.tokens) else "end"
    if low and sentence.tokens[low - 1].tag == "rel" and behind != "conj":
        # "رضا که پلیس او را بازداشت کرد، اعدام شد": whom the relative clause is about.
        return False
    between = sentence.tokens[row[at - 1].last + 1 : predicate.first]
    links = any(t.tag in ("conj", "but", "comma", "adv") for t in between) or predicate.first <= row[at - 1].last
    if not links or (behind != "conj" and opened_by_relative(sentence, row, at - 1) is not None):
        # "معلمی که دیده بود سربازان رضا را کشتند اعدام شد": the verb of the sentence, and not of what the clause tells.
        return False
    return not any(t.tag in ("stop", "end", "that", "rel", "if", "aim", "because") for t in between)
