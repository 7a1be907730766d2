"""The frames of Persian made sentences, family by family: the verb ends its clause."""

from __future__ import annotations

from bench.sentences.families import Counted, Dated, Followed, Joined, Nested, Told, Undone
from bench.sentences.made import Frame

__all__ = ["COUNTED", "DATED", "FOLLOWED", "JOINED", "NESTED", "TOLD", "UNDONE"]

_BY = ("به دست", "توسط", "از سوی")
_ACTIVE = "{doer} {victim} را {did doer}"
_PASSIVE = "{victim} {was victim}"
_PASSIVE_BY = "{victim} به دست {doer} {was victim}"
_OTHERS = (
    "با {other} کار {می‌کرد|می‌کردند head}", "به دیدار {other} رفته {بود|بودند head}",
    "از {other} دفاع {می‌کرد|می‌کردند head}", "با {other} دیده شده {بود|بودند head}",
    "به دنبال {other} {می‌گشت|می‌گشتند head}",
)  # fmt: skip

NESTED = Nested(
    modifiers=(
        *[Frame(f" که {by} {{doer}} {{hadbeen head}}،", "head", "doer") for by in _BY] * 3,
        *[Frame(" که {doer} {او|آنها head} را {had doer}،", "head", "doer")] * 4,
        *[Frame(" که {victim} را {had head}،", "victim", "head")] * 6,
        *[Frame(" که متهم به {deed} {victim} {بود|بودند head}،", "victim", "head", asked=False)] * 3,
        *[Frame(" که {برادرش|برادرشان head} به دست {doer} {hadbeen brother}،", "brother", "doer")] * 3,
        *[Frame(" که {doer} {برادرش|برادرشان head} را {had doer}،", "brother", "doer")] * 3,
        *(Frame(f" که {words}،") for words in _OTHERS),
        *[Frame(" که در خانه‌ای {بود|بودند head} که {doer} در آن {many} را {had doer}،", "many", "doer")] * 3,
        *[Frame("، {دوست|دوستان head} {other}،")] * 3,
        *[Frame(" از شهر مران"), Frame(" از اعضای اتحادیه")],
    ),
    main=(
        *[Frame("{head}{more} {was head}.", "head")] * 3,
        *[Frame("{head}{more} سحرگاه در شهر {where} {was head}.", "head")] * 2,
        *(Frame(f"{{head}}{{more}} {by} {{doer}} {{was head}}.", "head", "doer") for by in _BY),
        Frame("{head}{more} {victim} را {did head}.", "victim", "head"),
        Frame("{when} {head}{more} {victim} را {did head}.", "victim", "head"),
    ),
    light=(" از ",),
    comma="،",
    deep=(0,),
)

JOINED = Joined(
    leads=("", "", "", "صبح آن روز ", "شب "),
    active=(Frame("{subject} {victim} را {did subject}", "victim", "subject"),),
    passive=(
        *(Frame(f"{{subject}} {by} {{doer}} {{was subject}}", "subject", "doer") for by in _BY),
        *[Frame("{subject} {was subject}", "subject")] * 3,
    ),
    same_doer=tuple(
        Frame(f"{link} {{victim}} را {{did subject}}", "victim", "subject") for link in (" و", " و سپس", "، سپس", "،")
    ),
    same_victim=tuple(Frame(f"{link} {{was subject}}", "subject") for link in (" و", " و سپس", "، سپس")),
    same_victim_by=tuple(
        Frame(f" {link} {by} {{doer}} {{was subject}}", "subject", "doer") for link in ("و", "و سپس") for by in _BY
    ),
    both=(
        *(Frame(f"{link} {_PASSIVE}", "victim") for link in (" و", "، و", "، در حالی که", "؛", "، اما")),
        *(
            Frame(f"{link} {_PASSIVE_BY}", "victim", "doer")
            for link in (" و", "، و", " در حالی که", "؛", "، اما", "، وقتی")
        ),
        *(
            Frame(f"{link} {_ACTIVE}", "victim", "doer")
            for link in (" و", "، و", " در حالی که", "؛", "، اما", "، ولی", "، پس از آنکه", ".")
        ),
    ),
)

_SAID = ("گفت", "اعلام کرد", "اظهار داشت", "تأکید کرد", "توضیح داد", "شهادت داد", "مدعی شد", "ادعا کرد")
_REPORTS = (
    *(f"{{who}} {said} که {{deed}}." for said in _SAID),
    *(f"{{who}} {day} گفت که {{deed}}." for day in ("روز دوشنبه", "دیروز", "در شهر {where}")),
    *(f"{{who}} به {whom} گفت که {{deed}}." for whom in ("خبرنگاران", "دادگاه", "{name}", "{name}، قاضی،")),
    "{who} گفت {deed}.",
    "{deed}، {who} گفت.",
    "{deed}، به گفته {who}.",
    "به گفته {who}، {deed}.",
    "{who} در نامه‌ای به {name} نوشت که {deed}.",
    "{who} به دیدار {name} رفت و گفت که {deed}.",
    "{who} که در خرداد به دیدار {name} رفته بود گفت که {deed}.",
    "{who} تکذیب کرد که {deed}.",
    "«{deed}»، {who} گفت.",
    "{who} گفت: «{deed}».",
    "{who} در پاسخ به پرسشی درباره {name} گفت که {deed}.",
    "{who} گفت که {name} آنجا بود و {deed}.",
    "{who} در گزارش خود درباره {name} نوشت که {deed}.",
)

TOLD = Told(
    deeds=(
        Frame("{doer} {role} را {did doer}", "role", "doer"),
        Frame("{doer} {role} را {had doer}", "role", "doer"),
        Frame("{role} به دست {doer} {was role}", "role", "doer"),
        Frame("{role} توسط {doer} {hadbeen role}", "role", "doer"),
    ),
    more=(
        *(Frame(f"{link} {_ACTIVE}", "victim", "doer") for link in (" و", " و این که", " پس از آنکه")),
        *(Frame(f"{link} {_PASSIVE}", "victim") for link in (" و", " و این که", " پس از آنکه")),
    ),
    of_speaker=(
        Frame("{who} که به دست {doer} {hadbeen who}،", "who", "doer"),
        Frame("{who} که {doer} او را در شهر {where} {had doer}،", "who", "doer"),
        Frame("{who} که برادرش به دست {doer} {hadbeen brother}،", "brother", "doer"),
    ),
    reports=_REPORTS,
    open=tuple(report for report in _REPORTS if report.startswith("{who} ")),
    next=(
        *(f" {again} که {{deed}}." for again in ("او افزود", "وی افزود", "او همچنین گفت", "وی همچنین گفت", "افزود")),
        " وی افزود: «{deed}».",
        " او گفت: «{deed}».",
    ),
    ends=("که {deed}.", "«{deed}»."),
    trade="{who}، وکیل،",
)

FOLLOWED = Followed(
    first=(
        Frame("{hero} به دست {doer} {was hero}.", "hero", "doer"),
        Frame("{hero} توسط {doer} در شهر {where} {was hero}.", "hero", "doer"),
        Frame("{doer} {hero} را {did doer}.", "hero", "doer"),
        Frame("{hero} در شهر {where} زندگی {می‌کرد|می‌کردند hero}."),
        Frame("{hero} برای {body} کار {می‌کرد|می‌کردند hero}."),
        Frame("{hero} که {force} را دیده {بود|بودند hero}، شهر {where} را ترک {کرد|کردند hero}."),
        Frame("{body} از {hero} دفاع کرد."),
    ),
    then=(
        Frame(" {او|آنها again} {when} به دست {doer} {was again}.", "hero", "doer"),
        Frame(" {وی|آنان again} {was again}.", "hero"),
        Frame(" {when} {او|آنها again} {was again}.", "hero"),
        Frame(" {doer} {او|آنها again} را در شهر {where} {did doer}.", "hero", "doer"),
        Frame(" سپس {doer} {وی|آنان again} را {did doer}.", "hero", "doer"),
        Frame(" {doer} به شهر {where} {آمد|آمدند doer} و {او|آنها again} را {did doer}.", "hero", "doer"),
        Frame(" وقتی {او|آنها again} {بازگشت|بازگشتند again}، {doer} {او|آنها again} را {did doer}.", "hero", "doer"),
        Frame(" پس از بازگشت، {او|آنها again} به دست {doer} {was again}.", "hero", "doer"),
        Frame(" برادر {او|آنها again} به دست {doer} {was brother}.", "brother", "doer"),
        Frame(" {doer} برادر {او|آنها again} را {did doer}.", "brother", "doer"),
    ),
)

DATED = Dated(
    first=(
        Frame("{when} {doer} {victim} را در شهر {where} {did doer}", "victim", "doer"),
        Frame("{victim} {when} در شهر {where} {was victim}", "victim"),
        Frame("{victim} {when} در شهر {where} به دست {doer} {was victim}", "victim", "doer"),
        Frame("{doer} {when} {victim} را {did doer}", "victim", "doer"),
        Frame("در شهر {where} {victim} توسط {doer} {was victim}", "victim", "doer"),
        Frame("{victim}، متولد شهر {where2}، {when} {was victim}", "victim"),
        Frame(
            "{doer} که از شهر {where2} آمده {بود|بودند doer}، {victim} را در شهر {where} {did doer}", "victim", "doer"
        ),
    ),
    second=(
        *(
            Frame(f"{link} {{victim}} {{when}} در شهر {{where}} {{was victim}}", "victim")
            for link in (" و", "، و", "؛", "، در حالی که", ".", "، اما")
        ),
        *(Frame(f"{link} {{when}} {_ACTIVE}", "victim", "doer") for link in (" و", "؛", ".", "، اما")),
        *(Frame(f"{link} در شهر {{where}} {_PASSIVE_BY}", "victim", "doer") for link in (" و", "؛", ".")),
        Frame("، پس از آنکه {doer} {victim} را {when} در شهر {where} {had doer}", "victim", "doer"),
        Frame("، چون {doer} {when} {victim} را {had doer}", "victim", "doer"),
    ),
)

_WERE = "{counted} {was counted}"
COUNTED = Counted(
    first=(
        Frame("{doer} {counted} را در شهر {where} {did doer}", "counted", "doer"),
        Frame("{counted} به دست {doer} در شهر {where} {was counted}", "counted", "doer"),
        Frame("{counted} در شهر {where} {was counted}", "counted"),
        Frame("{counted}، از جمله {children}، به دست {doer} {was counted}", "counted", "doer", some="children"),
        Frame("{doer} {counted} را {did doer} و {گذاشت|گذاشتند doer} {part} نفر بروند", "counted", "doer"),
        Frame("{counted} از {villages} روستا {was counted}", "counted"),
        Frame("{doer} با {lorries} کامیون {آمد|آمدند doer} و {counted} را {did doer}", "counted", "doer"),
        Frame("{counted} که {part} نفر از آنها اهل {where2} بودند، به دست {doer} {was counted}", "counted", "doer"),
        Frame("{counted} طی {part} روز در شهر {where} {was counted}", "counted"),
        Frame("دست‌کم {counted} به دست {doer} {was counted}", "counted", "doer"),
        Frame("طی {part} هفته {doer} {counted} را {did doer}", "counted", "doer"),
        Frame("{doer} {lorries} خودرو را {دزدید|دزدیدند doer} و {counted} را {did doer}", "counted", "doer"),
        Frame("از {lorries} نفری که آنجا زندگی می‌کردند، {counted} {was counted}", "counted"),
    ),
    second=(
        *(Frame(f"{link} {_WERE}", "counted") for link in (" و", "، و", "؛", "، در حالی که", ". سپس", ". بعدا")),
        Frame(" و {counted} را {did subject}", "counted", "subject"),
        Frame(" و {doer} {counted} را {did doer}", "counted", "doer"),
        Frame(". {doer} {counted} را در شهر {where} {did doer}", "counted", "doer"),
        Frame(""),
    ),
)

_TO = (
    "{سعی کرد|سعی کردند doer}", "{تلاش کرد|تلاش کردند doer}", "{قصد داشت|قصد داشتند doer}",
    "{قول داد|قول دادند doer} که", "{می‌خواست|می‌خواستند doer}", "{نتوانست|نتوانستند doer}",
    "{دستور داشت|دستور داشتند doer} که", "{تصمیم گرفت|تصمیم گرفتند doer}", "ممکن است",
)  # fmt: skip
_THAT = (
    "ارتش تکذیب کرد که", "هیچ مدرکی نیست که", "معلوم نیست که", "کسی باور ندارد که", "درست نیست که", "این دروغ است که",
    "دادگاه اثبات نکرد که",
)  # fmt: skip
_ASKED = "قاضی پرسید که آیا"
_OF = (
    "تهدید به {deed} {victim} {کرد|کردند doer}", "از {deed} {victim} خودداری {کرد|کردند doer}",
    "مانع {deed} {victim} {شد|شدند doer}", "بدون {deed} {victim} {رفت|رفتند doer}",
    "به جای {deed} {victim} در خانه {ماند|ماندند doer}", "دستور {deed} {victim} را {داد|دادند doer}",
    "برای {deed} {victim} {آمد|آمدند doer}",
)  # fmt: skip

UNDONE = Undone(
    undone=(
        *(Frame(f"{{doer}} {to} {{victim}} را {{may doer}}", "victim", "doer", happened=False) for to in _TO),
        *(Frame(f"{that} {{doer}} {{victim}} را {{had doer}}", "victim", "doer", happened=False) for that in _THAT),
        *(Frame(f"{that} {{victim}} {{hadbeen victim}}", "victim", happened=False) for that in _THAT),
        *(Frame(f"{{doer}} {of}", "victim", "doer", happened=False) for of in _OF),
        Frame(f"{_ASKED} {_ACTIVE}", "victim", "doer", happened=False),
        Frame("{doer} {victim} را {didnot doer}", "victim", "doer", happened=False),
        Frame("{doer} هرگز {victim} را {didnot doer}", "victim", "doer", happened=False),
        Frame("{doer} {victim} را {will doer}", "victim", "doer", happened=False),
        Frame("{victim} {wasnot victim}", "victim", happened=False),
        Frame("{victim} هرگز به دست {doer} {wasnot victim}", "victim", "doer", happened=False),
        Frame("{victim} از ترس {deed} پنهان {شد|شدند victim}", "victim", happened=False),
    ),
    denials=(*_THAT, _ASKED),
    done=(Frame(_ACTIVE, "victim", "doer"), Frame(_PASSIVE_BY, "victim", "doer")),
    between=("؛ ", ". ", ". سپس ", "، اما ", " و ", " چون "),
    because=" چون ",
)
