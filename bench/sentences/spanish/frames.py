"""The frames of Spanish made sentences, family by family."""

from __future__ import annotations

from bench.sentences.families import Counted, Dated, Followed, Joined, Nested, Told, Undone
from bench.sentences.made import Frame

__all__ = ["COUNTED", "DATED", "FOLLOWED", "JOINED", "NESTED", "TOLD", "UNDONE"]

_ACTIVE = "{doer} {did doer} {victim.object}"
_PASSIVE = "{victim} {fue|fueron victim} {done victim}"

_CHARGES = (
    "{acusado|acusada|acusados|acusadas head} de {do}",
    "{acusado|acusada|acusados|acusadas head} de haber {past}",
    "{sospechoso|sospechosa|sospechosos|sospechosas head} de {do}",
    "{condenado|condenada|condenados|condenadas head} por {do}",
)
_OTHERS = (
    "que {conocía|conocían head}", "que {defendía|defendían head}", "que {visitó|visitaron head}",
    "que {buscaba|buscaban head}", "{enviado|enviada|enviados|enviadas head} a buscar",
    "{contratado|contratada|contratados|contratadas head} para seguir",
)  # fmt: skip
_BESIDE = ("que {trabajaba|trabajaban head} con", "{visto|vista|vistos|vistas head} con", "que {vivía|vivían head} con")
_SOMEWHERE = ("que {vivía|vivían head} en una casa", "que {vigilaba|vigilaban head} una cárcel", "de un pueblo")

NESTED = Nested(
    modifiers=(
        *[Frame(" {done head} por {doer}", "head", "doer")] * 8,
        *(Frame(f" {charge} {{victim.object}}", "victim", "head", asked=False) for charge in _CHARGES),
        *[Frame(" que {did head} {victim.object}", "victim", "head")] * 4,
        *[Frame(" que {había|habían head} {past} {victim.object}", "victim", "head")] * 4,
        *[Frame(" {al que|a la que|a los que|a las que head} {did doer} {doer}", "head", "doer")] * 4,
        *[Frame(" {a quien|a quienes head} {doer} {había|habían doer} {past}", "head", "doer")] * 4,
        *[Frame(" cuyo hermano fue {done brother} por {doer}", "brother", "doer")] * 4,
        *[Frame(" a cuyo hermano {doer} {había|habían doer} {past}", "brother", "doer")] * 4,
        *(Frame(f" {words} {{other.object}}") for words in _OTHERS),
        *(Frame(f" {words} {{other}}") for words in _BESIDE),
        *[Frame(f" {words} donde {{doer}} {{did doer}} a {{many}}", "many", "doer") for words in _SOMEWHERE] * 2,
        *[Frame(", {amigo|amiga|amigos|amigas head} de {other},")] * 4,
        *[Frame(" de Lomaya"), Frame(" de la ciudad de Merán"), Frame(" del sindicato")],
    ),
    main=(
        *[Frame("{head}{more} {fue|fueron head} {done head}.", "head")] * 3,
        *[Frame("{head}{more} {fue|fueron head} {done head} al amanecer en {where}.", "head")] * 2,
        *[Frame("{head}{more} {fue|fueron head} {done head} por {doer}.", "head", "doer")] * 2,
        Frame("{head}{more} {did head} {victim.object}.", "victim", "head"),
        Frame("{when}, {head}{more} {did head} {victim.object}.", "victim", "head"),
    ),
    light=(" de ", " del "),
)

JOINED = Joined(
    leads=("", "", "", "por la mañana, ", "una noche "),
    active=(Frame("{subject} {did subject} {victim.object}", "victim", "subject"),),
    passive=(
        Frame("{subject} {fue|fueron subject} {done subject} por {doer}", "subject", "doer"),
        Frame("{subject} {fue|fueron subject} {done subject}", "subject"),
    ),
    between=("", "", "", "", " delante de {other}", " a golpes", " al amanecer"),
    same_doer=(
        *(
            Frame(f"{link} {{did subject}} {{victim.object}}", "victim", "subject")
            for link in (" y", " y luego", ", luego", " y después", ",")
        ),
        Frame(", {doing} {victim.object}", "victim", "subject"),
        Frame(" tras {do} {victim.object}", "victim", "subject"),
        Frame(" antes de {do} {victim.object}", "victim", "subject", asked=False),
    ),
    same_victim=(
        *(Frame(f"{link} {{done subject}}", "subject") for link in (" y", " y luego")),
        Frame(" tras ser {done subject} por {doer}", "subject", "doer"),
    ),
    same_victim_by=tuple(
        Frame(f"{link} {{done subject}} por {{doer}}", "subject", "doer") for link in (" y", " y después", ", y")
    ),
    both=(
        *(Frame(f"{link} {_PASSIVE}", "victim") for link in (" y", ", y", " mientras", ", mientras que", ";")),
        *(
            Frame(f"{link} {_PASSIVE} por {{doer}}", "victim", "doer")
            for link in (" y", ", y", " mientras", ";", ", pero", " cuando")
        ),
        *(
            Frame(f"{link} {_ACTIVE}", "victim", "doer")
            for link in (" y", ", y", " mientras", ";", ", pero", " cuando", " después de que", ".")
        ),
    ),
    gapped=(
        Frame(" y {victim} {done victim}", "victim"),
        Frame(" y {victim} {done victim} por {doer}", "victim", "doer"),
    ),
)

_SAID = ("dijo", "declaró", "afirmó", "informó", "confirmó", "relató", "aseguró", "alegó", "sostuvo", "denunció")
_REPORTS = (
    *(f"{{who}} {said} que {{deed}}." for said in _SAID),
    *(f"{{who}} dijo {day} que {{deed}}." for day in ("el lunes", "ayer", "en {where}")),
    *(f"{{who}} {said} a {{name}} que {{deed}}." for said in ("le dijo", "dijo", "contó")),
    "{who} dijo a los periodistas que {deed}.",
    "{who} declaró a {name}, {juez|jueza|jueces|juezas name}, que {deed}.",
    "{deed}, dijo {who}.",
    "{deed}, según {who}.",
    "según {who}, {deed}.",
    "en una carta a {name}, {who} dijo que {deed}.",
    "{who} visitó a {name} y dijo que {deed}.",
    "{who}, que visitó a {name} en mayo, dijo que {deed}.",
    "{who} negó que {deed}.",
    "«{deed}», dijo {who}.",
    "{who} dijo: «{deed}».",
    "{who}: «{deed}».",
    "{preguntado|preguntada|preguntados|preguntadas who} por {name}, {who} respondió que {deed}.",
    "{who} dijo que {name} estaba allí y que {deed}.",
    "en su informe sobre {name}, {who} escribió que {deed}.",
)

TOLD = Told(
    deeds=(
        Frame("{doer} {did doer} {role.object}", "role", "doer"),
        Frame("{doer} {había|habían doer} {past} {role.object}", "role", "doer"),
        Frame("{role} fue {done role} por {doer}", "role", "doer"),
        Frame("{role} había sido {done role} por {doer}", "role", "doer"),
    ),
    more=(
        *(Frame(f"{link} {_ACTIVE}", "victim", "doer") for link in (" y", " y que", " después de que")),
        *(Frame(f"{link} {_PASSIVE}", "victim") for link in (" y", " y que", " después de que")),
    ),
    of_speaker=(
        Frame("{who}, que había sido {done who} por {doer},", "who", "doer"),
        Frame("{who}, {done who} por {doer} en {where},", "who", "doer"),
        Frame("{who}, que vio cómo {doer} {did doer} {victim.object},", "victim", "doer"),
        Frame("{who}, cuyo hermano fue {done brother} por {doer},", "brother", "doer"),
    ),
    reports=_REPORTS,
    open=tuple(report for report in _REPORTS if report.startswith("{who} ")),
    next=(
        *(f" {added} que {{deed}}." for added in ("agregó", "también dijo", "añadió")),
        " {él|ella|ellos|ellas again} añadió que {deed}.",
        " «{deed}», añadió.",
        " «{deed}», dijo también {él|ella|ellos|ellas again}.",
    ),
    ends=("que {deed}.", "«{deed}»."),
    trade="{who}, {abogado|abogada|abogados|abogadas who},",
)

FOLLOWED = Followed(
    first=(
        Frame("{hero} {fue|fueron hero} {done hero} por {doer}.", "hero", "doer"),
        Frame("{hero} {fue|fueron hero} {done hero} por {doer} en {where}.", "hero", "doer"),
        Frame("{doer} {did doer} {hero.object}.", "hero", "doer"),
        Frame("{hero} {vivía|vivían hero} en {where}."),
        Frame("{hero} {trabajaba|trabajaban hero} para {body}."),
        Frame("{hero}, que {había|habían hero} encontrado {force.object}, {salió|salieron hero} de {where}."),
        Frame("{body} defendió {hero.object}."),
        Frame("{hero} {visitó|visitaron hero} {friend.object} en {where}."),
        Frame("{hero}, {amigo|amiga|amigos|amigas hero} de {friend}, {vivía|vivían hero} en {where}."),
    ),
    then=(
        Frame(" {fue|fueron again} {done again} por {doer} {when}.", "hero", "doer"),
        Frame(" {fue|fueron again} {done again}.", "hero"),
        Frame(" {él|ella|ellos|ellas again} {fue|fueron again} {done again} {when}.", "hero"),
        Frame(" {when} {fue|fueron again} {done again}.", "hero"),
        Frame(" {doer} {lo|la|los|las again} {did doer} en {where}.", "hero", "doer"),
        Frame(" después, {doer} {lo|la|los|las again} {did doer}.", "hero", "doer"),
        Frame(" {doer} {llegó|llegaron doer} a {where} y {lo|la|los|las again} {did doer}.", "hero", "doer"),
        Frame(" cuando {volvió|volvieron again}, {doer} {lo|la|los|las again} {did doer}.", "hero", "doer"),
        Frame(" tras su regreso {fue|fueron again} {done again} por {doer}.", "hero", "doer"),
        Frame(" su hermano fue {done brother} por {doer}.", "brother", "doer"),
        Frame(" {doer} {did doer} a su hermano.", "brother", "doer"),
    ),
)

DATED = Dated(
    first=(
        Frame(f"{{when}}, {_ACTIVE} en {{where}}", "victim", "doer"),
        Frame(f"{_PASSIVE} en {{where}} {{when}}", "victim"),
        Frame(f"{_PASSIVE} por {{doer}} en {{where}} {{when}}", "victim", "doer"),
        Frame(f"{_ACTIVE} {{when}}", "victim", "doer"),
        Frame(f"en {{where}}, {_PASSIVE} por {{doer}}", "victim", "doer"),
        Frame(
            "{victim}, {nacido|nacida|nacidos|nacidas victim} en {where2}, {fue|fueron victim} {done victim} {when}",
            "victim",
        ),
        Frame("{doer} que {venía|venían doer} de {where2} {did doer} {victim.object} en {where}", "victim", "doer"),
    ),
    second=(
        *(
            Frame(f"{link} {_PASSIVE} en {{where}} {{when}}", "victim")
            for link in (" y", ", y", ";", ", mientras que", ".", ", pero")
        ),
        *(Frame(f"{link} {{when}} {_ACTIVE}", "victim", "doer") for link in (", y", ";", ".", ", pero")),
        *(Frame(f"{link} en {{where}}, {_PASSIVE} por {{doer}}", "victim", "doer") for link in (", y", ";", ".")),
        Frame(
            " después de que {doer} {did doer} {victim.object} en {where} {when}",
            "victim",
            "doer",
        ),
        Frame(" porque {doer} {había|habían doer} {past} {victim.object} {when}", "victim", "doer"),
        Frame(f", tres años después de que {_PASSIVE} en {{where}}", "victim"),
    ),
)

_WERE = "{counted} fueron {done counted}"
COUNTED = Counted(
    first=(
        Frame("{doer} {did doer} {counted.object} en {where}", "counted", "doer"),
        Frame(f"{_WERE} por {{doer}} en {{where}}", "counted", "doer"),
        Frame(f"{_WERE} en {{where}}", "counted"),
        Frame(
            "{counted}, entre {él|ella|ellos|ellas counted} {children}, fueron {done counted} por {doer}",
            "counted",
            "doer",
            some="children",
        ),
        Frame("{doer} {did doer} {counted.object} y {dejó|dejaron doer} ir a {part}", "counted", "doer"),
        Frame("{doer} {llegó|llegaron doer} con {lorries} camiones y {did doer} {counted.object}", "counted", "doer"),
        Frame("{counted} de {villages} pueblos fueron {done counted}", "counted"),
        Frame(
            "{counted}, {part} de {él|ella|ellos|ellas counted} de {where2}, fueron {done counted} por {doer}",
            "counted",
            "doer",
        ),
        Frame("{counted}, {part} de los cuales tenían más de 60 años, fueron {done counted}", "counted"),
        Frame(f"{_WERE} durante {{part}} días en {{where}}", "counted"),
        Frame(f"al menos {_WERE} por {{doer}}", "counted", "doer"),
        Frame("durante {part} semanas {doer} {did doer} {counted.object}", "counted", "doer"),
        Frame("{doer} {robó|robaron doer} {lorries} coches y {did doer} {counted.object}", "counted", "doer"),
        Frame(f"de las {{lorries}} personas que vivían allí, {_WERE}", "counted"),
    ),
    second=(
        *(Frame(f"{link} {_WERE}", "counted") for link in (" y", ", y", ";", ", mientras que", ". Después", ". Luego")),
        Frame(" y {did subject} {counted.object}", "counted", "subject"),
        Frame(", y {doer} {did doer} {counted.object}", "counted", "doer"),
        Frame(". {doer} {did doer} {counted.object} en {where}", "counted", "doer"),
        Frame(""),
    ),
)

_TO = (
    "{planeó|planearon doer}", "{amenazó|amenazaron doer} con", "{se negó|se negaron doer} a",
    "{quería|querían doer}", "{intentó|intentaron doer}", "no {logró|lograron doer}", "no {pudo|pudieron doer}",
    "{tenía|tenían doer} orden de", "{decidió|decidieron doer}", "{prometió|prometieron doer}",
    "{evitó|evitaron doer}", "no {quiso|quisieron doer}", "{podría|podrían doer}", "{iba|iban doer} a",
    "{vino|vinieron doer} para",
)  # fmt: skip
_THAT = (
    "el Gobierno negó que", "no hay pruebas de que", "nadie cree que", "no es cierto que", "los vecinos temían que",
    "el sindicato no dijo que", "el tribunal no probó que", "es mentira que",
)  # fmt: skip
_UNKNOWN, _ASKED = "no se sabe si", "el juez preguntó si"

UNDONE = Undone(
    undone=(
        *(Frame(f"{{doer}} {to} {{do}} {{victim.object}}", "victim", "doer", happened=False) for to in _TO),
        *(
            Frame(
                f"{that} {{doer}} {{hubiera|hubieran doer}} {{past}} {{victim.object}}",
                "victim",
                "doer",
                happened=False,
            )
            for that in _THAT
        ),
        *(
            Frame(f"{that} {{victim}} {{hubiera|hubieran victim}} sido {{done victim}}", "victim", happened=False)
            for that in _THAT
        ),
        Frame(f"{_UNKNOWN} {_ACTIVE}", "victim", "doer", happened=False),
        Frame(f"{_ASKED} {{doer}} {{había|habían doer}} {{past}} {{victim.object}}", "victim", "doer", happened=False),
        Frame("{doer} no {did doer} {victim.object}", "victim", "doer", happened=False),
        Frame("{doer} nunca {did doer} {victim.object}", "victim", "doer", happened=False),
        Frame("{doer} casi {did doer} {victim.object}", "victim", "doer", happened=False),
        Frame("{victim} no {fue|fueron victim} {done victim}", "victim", happened=False),
        Frame("{victim} nunca {fue|fueron victim} {done victim} por {doer}", "victim", "doer", happened=False),
        Frame("{victim} se {escondió|escondieron victim} para no ser {done victim}", "victim", happened=False),
        Frame(
            "{victim} {huyó|huyeron victim} por miedo a ser {done victim} por {doer}", "victim", "doer", happened=False
        ),
        Frame("{doer} se {fue|fueron doer} sin {do} {victim.object}", "victim", "doer", happened=False),
        Frame(
            "{doer} se {quedó|quedaron doer} en casa en vez de {do} {victim.object}", "victim", "doer", happened=False
        ),
        Frame(
            "{victim} {habría|habrían victim} sido {done victim} si {doer} {hubiera|hubieran doer} llegado",
            "victim",
            happened=False,
        ),
    ),
    denials=(*_THAT, _UNKNOWN, _ASKED),
    done=(Frame(_ACTIVE, "victim", "doer"), Frame(f"{_PASSIVE} por {{doer}}", "victim", "doer")),
    between=("; ", ". ", ". Después ", ", pero ", ", y ", " porque "),
    because=" porque ",
)
