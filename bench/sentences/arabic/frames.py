"""The frames of Arabic made sentences, family by family: most verbs stand before their subjects."""

from __future__ import annotations

from bench.sentences.families import Counted, Dated, Followed, Joined, Nested, Told, Undone
from bench.sentences.made import Frame

__all__ = ["COUNTED", "DATED", "FOLLOWED", "JOINED", "NESTED", "TOLD", "UNDONE"]

_BY = ("على يد", "من قبل", "على أيدي")
_ACTIVE = "{did doer} {doer} {victim.object}"
_PASSIVE = "{was victim} {victim}"
_PASSIVE_BY = "{was victim} {victim} على يد {doer.genitive}"
_NOUN_FIRST = "{doer.object} {didso doer} {victim.object}"
_HIM = "{ه|ها|هم|هما|هما|هن again}"
_WHO = "{الذي|التي|الذين head}"

NESTED = Nested(
    modifiers=(
        *(Frame(f" {_WHO} {{was head}} {by} {{doer.genitive}}", "head", "doer") for by in _BY),
        *[Frame(f" {_WHO} {{did doer}}{{ه|ها head}} {{doer}}", "head", "doer")] * 3,
        *[Frame(f" {_WHO} {{did head}} {{victim.object}}", "victim", "head")] * 3,
        *[Frame(f" {_WHO} {{was brother}} {{شقيقه|شقيقها head}} على يد {{doer.genitive}}", "brother", "doer")] * 2,
        *[Frame(f" {_WHO} {{did doer}} {{doer}} {{شقيقه|شقيقها head}}", "brother", "doer")] * 2,
        *[Frame(" {المتهم|المتهمة head} ب{deed} {victim.genitive}", "victim", "head", asked=False)] * 2,
        Frame(" {المشتبه به|المشتبه بها head} في {deed} {victim.genitive}", "victim", "head", asked=False),
        Frame(f" {_WHO} {{زار|زارت head}} {{other.object}}"),
        Frame(f" {_WHO} {{كان يعمل|كانت تعمل head}} مع {{other.genitive}}"),
        Frame(f" {_WHO} {{كان يبحث|كانت تبحث head}} عن {{other.genitive}}"),
        Frame(f" {_WHO} {{كان يعيش|كانت تعيش head}} في بيت {{did doer}} فيه {{doer}} {{many.object}}", "many", "doer"),
        *[Frame("، {صديق|صديقة head} {other.genitive}،")] * 2,
        Frame(" من مدينة مران"),
    ),
    main=(
        *[Frame("{was head} {head}{more}.", "head")] * 2,
        *[Frame("{was head} في مدينة {where} {head}{more}.", "head")] * 2,
        *(Frame(f"{{head}}{{more}} {{wasso head}} {by} {{doer.genitive}}.", "head", "doer") for by in _BY),
        Frame("{head}{more} {didso head} {victim.object}.", "victim", "head"),
        Frame("{when} {did doer} {doer} {head}{more}.", "head", "doer"),
    ),
    comma="",
    deep=(0,),
)

JOINED = Joined(
    leads=("", "", "", "في الصباح ", "ذات ليلة "),
    active=(Frame("{did subject} {subject} {victim.object}", "victim", "subject"),),
    passive=(
        *(Frame(f"{{was subject}} {{subject}} {by} {{doer.genitive}}", "subject", "doer") for by in _BY),
        *[Frame("{was subject} {subject}", "subject")] * 3,
        Frame("تم {deed} {subject.genitive}", "subject"),
    ),
    between=("", "", "", " أمام {other.genitive}", " فجرا"),
    same_doer=(
        *(
            Frame(f" {link}{{didso subject}} {{victim.object}}", "victim", "subject")
            for link in ("و", "ثم ", "وبعد ذلك ", "بعد أن ")
        ),
        Frame(" قبل أن {may subject} {victim.object}", "victim", "subject", asked=False),
    ),
    same_victim=tuple(Frame(f" {link}{{wasso subject}}", "subject") for link in ("و", "ثم ")),
    same_victim_by=tuple(
        Frame(f" {link}{{wasso subject}} {by} {{doer.genitive}}", "subject", "doer")
        for link in ("و", "ثم ")
        for by in _BY
    ),
    both=(
        *(Frame(f"{link}{_PASSIVE}", "victim") for link in (" و", " بينما ", " في حين ", "؛ ", ". ")),
        *(Frame(f"{link}{_PASSIVE_BY}", "victim", "doer") for link in (" و", " بينما ", " في حين ", "؛ ", " عندما ")),
        *(
            Frame(f"{link}{_ACTIVE}", "victim", "doer")
            for link in (" و", " بينما ", " في حين ", "؛ ", " عندما ", " بعد أن ", ". ")
        ),
        Frame(f" لكن {_NOUN_FIRST}", "victim", "doer"),
        Frame(" وتم {deed} {victim.genitive}", "victim"),
    ),
)

_SAID = (
    ("قال|قالت", "إن"), ("أكد|أكدت", "أن"), ("ذكر|ذكرت", "أن"), ("أعلن|أعلنت", "أن"), ("أوضح|أوضحت", "أن"),
    ("أفاد|أفادت", "بأن"), ("زعم|زعمت", "أن"), ("ادعى|ادعت", "أن"),
)  # fmt: skip
_SAID_OPEN = (
    *(f"{{{said} who}} {{who}} {that} {{deed}}." for said, that in _SAID),
    *(f"{{قال|قالت who}} {day} {{who}} إن {{deed}}." for day in ("الاثنين", "أمس", "في مدينة {where}")),
    *(f"{{قال|قالت who}} {{who}} {whom} إن {{deed}}." for whom in ("للصحفيين", "للمحكمة", "ل{name}")),
    "{نفى|نفت who} {who} أن {deed}.",
)

TOLD = Told(
    deeds=(
        Frame("{doer.object} {didso doer} {role.object}", "role", "doer"),
        Frame("{role.object} {wasso role} على يد {doer.genitive}", "role", "doer"),
    ),
    more=(
        *(Frame(f" و{that}{_NOUN_FIRST}", "victim", "doer") for that in ("", "أن ")),
        Frame(f" بعد أن {_ACTIVE}", "victim", "doer"),
        Frame(f" بعد أن {_PASSIVE}", "victim"),
    ),
    of_speaker=(
        Frame("{who} {الذي|التي who} {did doer}{ه|ها who} {doer}", "who", "doer"),
        Frame("{who} {الذي|التي who} {was who} على يد {doer.genitive}", "who", "doer"),
        Frame("{who} {الذي|التي who} {was brother} {شقيقه|شقيقها who} على يد {doer.genitive}", "brother", "doer"),
    ),
    reports=(
        *_SAID_OPEN,
        "{قال|قالت who} {who} ل{name}، {القاضي|القاضية name}، إن {deed}.",
        "وفقا ل{who}، فإن {deed}.",
        "بحسب {who}، فإن {deed}.",
        "في رسالة إلى {name}، {قال|قالت who} {who} إن {deed}.",
        "{التقى|التقت who} {who} {name} و{قال|قالت who} إن {deed}.",
        "{قال|قالت who} {who}: «إن {deed}».",
        "«إن {deed}»، {قال|قالت who} {who}.",
        "{قال|قالت who} {who} إن {name} {كان|كانت name} هناك وإن {deed}.",
        "{كتب|كتبت who} {who} في {تقريره|تقريرها who} عن {name} أن {deed}.",
        "{رد|ردت who} {who} على سؤال عن {name} بأن {deed}.",
    ),
    open=_SAID_OPEN,
    next=(
        " {وأضاف|وأضافت again} أن {deed}.",
        " كما {قال|قالت again} إن {deed}.",
        " {وأضاف|وأضافت again}: «إن {deed}».",
        " {وتابع|وتابعت again} أن {deed}.",
    ),
    ends=("ن {deed}.", "ن {deed}»."),
    trade="{who}، {المحامي|المحامية who}،",
)

FOLLOWED = Followed(
    first=(
        Frame("{was hero} {hero} على يد {doer.genitive}.", "hero", "doer"),
        Frame("{was hero} {hero} على أيدي {doer.genitive} في مدينة {where}.", "hero", "doer"),
        Frame("{did doer} {doer} {hero.object}.", "hero", "doer"),
        Frame("{عاش|عاشت hero} {hero} في مدينة {where}."),
        Frame("{عمل|عملت hero} {hero} لدى {body}."),
        Frame("{دافع|دافعت body} {body} عن {hero.genitive}."),
        Frame("{زار|زارت hero} {hero} {friend.object} في مدينة {where}."),
        Frame("{رأى|رأت hero} {hero} {force.object} ثم {غادر|غادرت|غادروا|غادرا|غادرتا|غادرن hero} مدينة {where}."),
    ),
    then=(
        Frame(" {wasso again} {when} على يد {doer.genitive}.", "hero", "doer"),
        Frame(" {wasso again}.", "hero"),
        Frame(" و{when} {wasso again}.", "hero"),
        Frame(f" {{did doer}}{_HIM} {{doer}} في مدينة {{where}}.", "hero", "doer"),
        Frame(f" ثم {{did doer}}{_HIM} {{doer}}.", "hero", "doer"),
        Frame(f" {{وصل|وصلت doer}} {{doer}} إلى مدينة {{where}} و{{didthem doer}}{_HIM}.", "hero", "doer"),
        Frame(f" وعندما {{عاد|عادت|عادوا|عادا|عادتا|عدن again}}، {{did doer}}{_HIM} {{doer}}.", "hero", "doer"),
        Frame(f" وبعد عودت{_HIM} {{wasso again}} على يد {{doer.genitive}}.", "hero", "doer"),
        Frame(f" و{{was brother}} شقيق{_HIM} على يد {{doer.genitive}}.", "brother", "doer"),
        Frame(f" {{did doer}} {{doer}} شقيق{_HIM}.", "brother", "doer"),
    ),
)

DATED = Dated(
    first=(
        Frame("{when} {did doer} {doer} {victim.object} في مدينة {where}", "victim", "doer"),
        Frame(f"{_PASSIVE} في مدينة {{where}} {{when}}", "victim"),
        Frame(f"{_PASSIVE_BY} في مدينة {{where}} {{when}}", "victim", "doer"),
        Frame(f"{_ACTIVE} {{when}}", "victim", "doer"),
        Frame(f"في مدينة {{where}} {_PASSIVE_BY}", "victim", "doer"),
        Frame(f"{_ACTIVE} في مدينة {{where}} {{when}}", "victim", "doer"),
        Frame(
            "{did doer} {doer} {القادم|القادمة|القادمون doer} من مدينة {where2} {victim.object} في مدينة {where}",
            "victim",
            "doer",
        ),
    ),
    second=(
        *(
            Frame(f"{link}{_PASSIVE} في مدينة {{where}} {{when}}", "victim")
            for link in (" و", "؛ ", " بينما ", ". ", " في حين ")
        ),
        *(Frame(f"{link}{{when}} {_ACTIVE}", "victim", "doer") for link in (" و", "؛ ", ". ")),
        *(Frame(f"{link}في مدينة {{where}} {_PASSIVE_BY}", "victim", "doer") for link in (" و", "؛ ", ". ")),
        Frame(f" لكن {_NOUN_FIRST} {{when}}", "victim", "doer"),
        Frame(f" بعد أن {_ACTIVE} في مدينة {{where}} {{when}}", "victim", "doer"),
        Frame(" لأن {doer.object} {didso doer} {victim.object} {when}", "victim", "doer"),
    ),
)

_WERE = "{was counted} {counted}"
COUNTED = Counted(
    first=(
        Frame("{did doer} {doer} {counted.object} في مدينة {where}", "counted", "doer"),
        Frame(f"{_WERE} على يد {{doer.genitive}} في مدينة {{where}}", "counted", "doer"),
        Frame(f"{_WERE} في مدينة {{where}}", "counted"),
        Frame(f"{_WERE}، بينهم {{children}}، على يد {{doer.genitive}}", "counted", "doer", some="children"),
        Frame("{did doer} {doer} {counted.object} و{ترك|تركت|تركوا doer} {part} أطفال", "counted", "doer"),
        Frame(f"{_WERE} من {{villages}} قرى", "counted"),
        Frame("{وصل|وصلت doer} {doer} مع {lorries} شاحنة و{didso doer} {counted.object}", "counted", "doer"),
        Frame(f"{_WERE}، {{part}} منهم من مدينة {{where2}}، على يد {{doer.genitive}}", "counted", "doer"),
        Frame(f"{_WERE} خلال {{part}} أيام في مدينة {{where}}", "counted"),
        Frame("{was counted} ما لا يقل عن {counted.genitive} على يد {doer.genitive}", "counted", "doer"),
        Frame("خلال {part} أسابيع {did doer} {doer} {counted.object}", "counted", "doer"),
        Frame("{سرق|سرقت doer} {doer} {lorries} سيارة و{didso doer} {counted.object}", "counted", "doer"),
        Frame(f"من بين {{lorries}} شخصا كانوا يعيشون هناك {_WERE}", "counted"),
        Frame("تم {deed} {counted.genitive} في مدينة {where}", "counted"),
    ),
    second=(
        *(Frame(f"{link}{_WERE}", "counted") for link in (" و", "؛ ", " بينما ", ". ", ". وبعد ذلك ")),
        Frame(" و{didso subject} {counted.object}", "counted", "subject"),
        Frame(" و{did doer} {doer} {counted.object}", "counted", "doer"),
        Frame(". {did doer} {doer} {counted.object} في مدينة {where}", "counted", "doer"),
        Frame(""),
    ),
)

_OF = (
    "{حاول|حاولت doer} {doer}", "{هدد|هددت doer} {doer} ب", "{خطط|خططت doer} {doer} ل", "{رفض|رفضت doer} {doer}",
    "{وعد|وعدت doer} {doer} ب", "{منع|منعت doer} {doer}", "{أمر|أمرت doer} {doer} ب", "{غادر|غادرت doer} {doer} دون",
    "{قرر|قررت doer} {doer}", "{وصل|وصلت doer} {doer} من أجل", "{فشل|فشلت doer} {doer} في",
)  # fmt: skip
_THAT = (
    "نفت الحكومة أن يكون", "لا دليل على أن", "لا يعرف أحد إن كان", "لا يصدق أحد أن", "ليس صحيحا أن",
    "لم تثبت المحكمة أن", "من الكذب أن",
)  # fmt: skip
_ASKED = "سأل القاضي عما إذا كان"

UNDONE = Undone(
    undone=(
        *(
            Frame(
                f"{of}{'' if of.endswith((' ب', ' ل')) else ' '}{{deed}} {{victim.genitive}}",
                "victim",
                "doer",
                happened=False,
            )
            for of in _OF
        ),
        *(Frame(f"{that} {_NOUN_FIRST}", "victim", "doer", happened=False) for that in _THAT if that.endswith("أن")),
        *(
            Frame(f"{that} {{doer}} قد {{didso doer}} {{victim.object}}", "victim", "doer", happened=False)
            for that in _THAT[0:3:2]
        ),
        *(
            Frame(f"{that} {{victim.object}} {{wasso victim}}", "victim", happened=False)
            for that in _THAT
            if that.endswith("أن")
        ),
        Frame("لم {maybe doer} {doer} {victim.object}", "victim", "doer", happened=False),
        Frame("لن {maybe doer} {doer} {victim.object}", "victim", "doer", happened=False),
        Frame("سوف {maybe doer} {doer} {victim.object}", "victim", "doer", happened=False),
        Frame("ربما {did doer} {doer} {victim.object}", "victim", "doer", happened=False),
        Frame(f"{_ASKED} {{doer}} قد {{didso doer}} {{victim.object}}", "victim", "doer", happened=False),
        Frame("لم يتم {deed} {victim.genitive}", "victim", happened=False),
    ),
    denials=(*_THAT, _ASKED),
    done=(Frame(_ACTIVE, "victim", "doer"), Frame(_PASSIVE_BY, "victim", "doer")),
    between=("؛ ", ". ", ". وبعد ذلك ", " و"),
)
