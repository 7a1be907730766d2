"""The frames of French made sentences, family by family."""

from __future__ import annotations

from bench.sentences.families import Counted, Dated, Followed, Joined, Nested, Told, Undone
from bench.sentences.made import Frame

__all__ = ["COUNTED", "DATED", "FOLLOWED", "JOINED", "NESTED", "TOLD", "UNDONE"]

_ACTIVE = "{doer} {did doer} {victim}"
_PASSIVE = "{victim} {a été|ont été victim} {done victim}"

_CHARGES = (
    "{accusé|accusée|accusés|accusées head} de {do}",
    "{accusé|accusée|accusés|accusées head} d'avoir {past}",
    "{soupçonné|soupçonnée|soupçonnés|soupçonnées head} d'avoir {past}",
    "{condamné|condamnée|condamnés|condamnées head} pour avoir {past}",
)
_OTHERS = (
    "qui {connaissait|connaissaient head}", "qui {défendait|défendaient head}", "qui {a rencontré|ont rencontré head}",
    "qui {cherchait|cherchaient head}", "{envoyé|envoyée|envoyés|envoyées head} chercher",
    "{payé|payée|payés|payées head} pour suivre", "qui {travaillait|travaillaient head} avec",
    "{vu|vue|vus|vues head} avec", "qui {vivait|vivaient head} avec",
)  # fmt: skip
_SOMEWHERE = ("qui {vivait|vivaient head} dans une maison", "qui {gardait|gardaient head} une prison", "d'un village")

NESTED = Nested(
    modifiers=(
        *[Frame(" {done head} par {doer}", "head", "doer")] * 8,
        *(Frame(f" {charge} {{victim}}", "victim", "head", asked=False) for charge in _CHARGES),
        *[Frame(" qui {did head} {victim}", "victim", "head")] * 4,
        *[Frame(" qui {avait|avaient head} {past} {victim}", "victim", "head")] * 4,
        *[Frame(" que {doer} {a|ont doer} {done head}", "head", "doer")] * 4,
        *[Frame(" que {doer} {avait|avaient doer} {done head}", "head", "doer")] * 4,
        *[Frame(" dont le frère a été {done brother} par {doer}", "brother", "doer")] * 4,
        *[Frame(" dont {doer} {avait|avaient doer} {past} le frère", "brother", "doer")] * 4,
        *(Frame(f" {words} {{other}}") for words in _OTHERS),
        *[Frame(f" {words} où {{doer}} {{did doer}} des {{many}}", "many", "doer") for words in _SOMEWHERE] * 2,
        *[Frame(", {ami|amie|amis|amies head} de {other},")] * 4,
        *[Frame(" de Lomay"), Frame(" de la ville de Méran"), Frame(" du syndicat")],
    ),
    main=(
        *[Frame("{head}{more} {a été|ont été head} {done head}.", "head")] * 3,
        *[Frame("{head}{more} {a été|ont été head} {done head} à l'aube à {where}.", "head")] * 2,
        *[Frame("{head}{more} {a été|ont été head} {done head} par {doer}.", "head", "doer")] * 2,
        Frame("{head}{more} {did head} {victim}.", "victim", "head"),
        Frame("{when}, {head}{more} {did head} {victim}.", "victim", "head"),
    ),
    light=(" de ", " du "),
)

JOINED = Joined(
    leads=("", "", "", "le matin, ", "une nuit, "),
    active=(Frame("{subject} {did subject} {victim}", "victim", "subject"),),
    passive=(
        Frame("{subject} {a été|ont été subject} {done subject} par {doer}", "subject", "doer"),
        Frame("{subject} {a été|ont été subject} {done subject}", "subject"),
    ),
    between=("", "", "", "", " devant {other}", " à l'aube"),
    same_doer=(
        *(
            Frame(f"{link} {{did subject}} {{victim}}", "victim", "subject")
            for link in (" et", " puis", ", puis", " et ensuite", ",")
        ),
        Frame(" et {past} {victim}", "victim", "subject"),
        Frame(" en {doing} {victim}", "victim", "subject"),
        Frame(" après avoir {past} {victim}", "victim", "subject"),
        Frame(" avant de {do} {victim}", "victim", "subject", asked=False),
    ),
    same_victim=(
        *(Frame(f"{link} {{done subject}}", "subject") for link in (" et", " puis")),
        Frame(" après avoir été {done subject} par {doer}", "subject", "doer"),
    ),
    same_victim_by=tuple(
        Frame(f"{link} {{done subject}} par {{doer}}", "subject", "doer") for link in (" et", " puis", ", puis")
    ),
    both=(
        *(Frame(f"{link} {_PASSIVE}", "victim") for link in (" et", ", et", " tandis que", ", alors que", " ;")),
        *(
            Frame(f"{link} {_PASSIVE} par {{doer}}", "victim", "doer")
            for link in (" et", ", et", " pendant que", " ;", ", mais", " quand")
        ),
        *(
            Frame(f"{link} {_ACTIVE}", "victim", "doer")
            for link in (" et", ", et", " tandis que", " ;", ", mais", " quand", " après que", ".")
        ),
    ),
    gapped=(
        Frame(" et {victim} {done victim}", "victim"),
        Frame(" et {victim} {done victim} par {doer}", "victim", "doer"),
    ),
)

_SAID = ("dit", "déclaré", "affirmé", "confirmé", "raconté", "expliqué", "assuré", "précisé", "prétendu", "soutenu")
_REPORTS = (
    *(f"{{who}} a {said} que {{deed}}." for said in _SAID),
    *(f"{{who}} a déclaré {day} que {{deed}}." for day in ("lundi", "hier", "à {where}")),
    *(f"{{who}} a {said} à {{name}} que {{deed}}." for said in ("dit", "raconté", "déclaré")),
    "{who} a dit aux journalistes que {deed}.",
    "{who} a déclaré à {name}, juge, que {deed}.",
    "{deed}, a dit {who}.",
    "{deed}, selon {who}.",
    "selon {who}, {deed}.",
    "dans une lettre à {name}, {who} a dit que {deed}.",
    "{who} a rencontré {name} et a dit que {deed}.",
    "{who}, qui a rencontré {name} en mai, a dit que {deed}.",
    "{who} a nié que {deed}.",
    "« {deed} », a dit {who}.",
    "{who} a dit : « {deed} ».",
    "{who} : « {deed} ».",
    "{interrogé|interrogée|interrogés|interrogées who} sur {name}, {who} a répondu que {deed}.",
    "{who} a dit que {name} était là et que {deed}.",
    "dans son rapport sur {name}, {who} a écrit que {deed}.",
)

TOLD = Told(
    deeds=(
        Frame("{doer} {did doer} {role}", "role", "doer"),
        Frame("{doer} {avait|avaient doer} {past} {role}", "role", "doer"),
        Frame("{role} a été {done role} par {doer}", "role", "doer"),
        Frame("{role} avait été {done role} par {doer}", "role", "doer"),
    ),
    more=(
        *(Frame(f"{link} {_ACTIVE}", "victim", "doer") for link in (" et", " et que", " après que")),
        *(Frame(f"{link} {_PASSIVE}", "victim") for link in (" et", " et que", " après que")),
    ),
    of_speaker=(
        Frame("{who}, qui avait été {done who} par {doer},", "who", "doer"),
        Frame("{who}, {done who} par {doer} à {where},", "who", "doer"),
        Frame("{who}, qui a vu {doer} {do} {victim},", "victim", "doer"),
        Frame("{who}, dont le frère a été {done brother} par {doer},", "brother", "doer"),
    ),
    reports=_REPORTS,
    open=tuple(report for report in _REPORTS if report.startswith("{who} a ")),
    next=(
        *(f" {{il|elle|ils|elles again}} {added} que {{deed}}." for added in ("a ajouté", "a aussi dit")),
        " « {deed} », a-t-{il|elle|ils|elles again} ajouté.",
    ),
    ends=("que {deed}.", "« {deed} »."),
    trade="{who}, {avocat|avocate|avocats|avocates who},",
)

FOLLOWED = Followed(
    first=(
        Frame("{hero} {a été|ont été hero} {done hero} par {doer}.", "hero", "doer"),
        Frame("{hero} {a été|ont été hero} {done hero} par {doer} à {where}.", "hero", "doer"),
        Frame("{doer} {did doer} {hero}.", "hero", "doer"),
        Frame("{hero} {vivait|vivaient hero} à {where}."),
        Frame("{hero} {travaillait|travaillaient hero} pour {body}."),
        Frame("{hero}, qui {avait|avaient hero} rencontré {force}, {a quitté|ont quitté hero} {where}."),
        Frame("{body} a défendu {hero}."),
        Frame("{hero} {a rendu|ont rendu hero} visite à {friend} à {where}."),
        Frame("{hero}, {ami|amie|amis|amies hero} de {friend}, {vivait|vivaient hero} à {where}."),
    ),
    then=(
        Frame(" {il|elle|ils|elles again} {a été|ont été again} {done again} par {doer} {when}.", "hero", "doer"),
        Frame(" {il|elle|ils|elles again} {a été|ont été again} {done again}.", "hero"),
        Frame(" {when}, {il|elle|ils|elles again} {a été|ont été again} {done again}.", "hero"),
        Frame(" {doer} {l'|l'|les|les again} {a|ont doer} {done again} à {where}.", "hero", "doer"),
        Frame(" ensuite, {doer} {l'|l'|les|les again} {a|ont doer} {done again}.", "hero", "doer"),
        Frame(
            " {doer} {est venue|sont venus doer} à {where} et {l'|l'|les|les again} {a|ont doer} {done again}.",
            "hero",
            "doer",
        ),
        Frame(
            " quand {il est revenu|elle est revenue|ils sont revenus|elles sont revenues again}, "
            "{doer} {l'|l'|les|les again} {a|ont doer} {done again}.",
            "hero",
            "doer",
        ),
        Frame(
            " après son retour, {il|elle|ils|elles again} {a été|ont été again} {done again} par {doer}.",
            "hero",
            "doer",
        ),
        Frame(" {son|leur again} frère a été {done brother} par {doer}.", "brother", "doer"),
        Frame(" {doer} {did doer} {son|leur again} frère.", "brother", "doer"),
    ),
)

DATED = Dated(
    first=(
        Frame(f"{{when}}, {_ACTIVE} à {{where}}", "victim", "doer"),
        Frame(f"{_PASSIVE} à {{where}} {{when}}", "victim"),
        Frame(f"{_PASSIVE} par {{doer}} à {{where}} {{when}}", "victim", "doer"),
        Frame(f"{_ACTIVE} {{when}}", "victim", "doer"),
        Frame(f"à {{where}}, {_PASSIVE} par {{doer}}", "victim", "doer"),
        Frame("{victim}, {né|née|nés|nées victim} à {where2}, {a été|ont été victim} {done victim} {when}", "victim"),
        Frame("{doer} qui {venait|venaient doer} de {where2} {did doer} {victim} à {where}", "victim", "doer"),
    ),
    second=(
        *(
            Frame(f"{link} {_PASSIVE} à {{where}} {{when}}", "victim")
            for link in (" et", ", et", " ;", ", tandis que", ".", ", mais")
        ),
        *(Frame(f"{link} {{when}} {_ACTIVE}", "victim", "doer") for link in (", et", " ;", ".", ", mais")),
        *(Frame(f"{link} à {{where}}, {_PASSIVE} par {{doer}}", "victim", "doer") for link in (", et", " ;", ".")),
        Frame(f" après que {_ACTIVE} à {{where}} {{when}}", "victim", "doer"),
        Frame(" parce que {doer} {avait|avaient doer} {past} {victim} {when}", "victim", "doer"),
        Frame(f", trois ans après que {_PASSIVE} à {{where}}", "victim"),
    ),
)

_WERE = "{counted} ont été {done counted}"
COUNTED = Counted(
    first=(
        Frame("{doer} {did doer} {counted} à {where}", "counted", "doer"),
        Frame(f"{_WERE} par {{doer}} à {{where}}", "counted", "doer"),
        Frame(f"{_WERE} à {{where}}", "counted"),
        Frame("{counted}, dont {children}, ont été {done counted} par {doer}", "counted", "doer", some="children"),
        Frame("{doer} {did doer} {counted} et {a laissé|ont laissé doer} partir {part} enfants", "counted", "doer"),
        Frame("{counted} sur {lorries} ont été {done counted}", "counted"),
        Frame("{doer} {est venue|sont venus doer} avec {lorries} camions et {did doer} {counted}", "counted", "doer"),
        Frame("{counted} de {villages} villages ont été {done counted}", "counted"),
        Frame("{counted}, dont {part} venaient de {where2}, ont été {done counted} par {doer}", "counted", "doer"),
        Frame("{counted}, dont {part} avaient plus de 60 ans, ont été {done counted}", "counted"),
        Frame(f"{_WERE} pendant {{part}} jours à {{where}}", "counted"),
        Frame(f"au moins {_WERE} par {{doer}}", "counted", "doer"),
        Frame("pendant {part} semaines, {doer} {did doer} {counted}", "counted", "doer"),
        Frame("{doer} {a volé|ont volé doer} {lorries} voitures et {did doer} {counted}", "counted", "doer"),
        Frame(f"sur les {{lorries}} personnes qui vivaient là, {_WERE}", "counted"),
    ),
    second=(
        *(Frame(f"{link} {_WERE}", "counted") for link in (" et", ", et", " ;", ", tandis que", ". Ensuite", ". Puis")),
        Frame(" et {did subject} {counted}", "counted", "subject"),
        Frame(", et {doer} {did doer} {counted}", "counted", "doer"),
        Frame(". {doer} {did doer} {counted} à {where}", "counted", "doer"),
        Frame(""),
    ),
)

_TO = (
    "{a prévu|ont prévu doer} de", "{a menacé|ont menacé doer} de", "{a refusé|ont refusé doer} de",
    "{voulait|voulaient doer}", "{a tenté|ont tenté doer} de", "n'{a pas réussi|ont pas réussi doer} à",
    "n'{a pas pu|ont pas pu doer}", "{a failli|ont failli doer}", "{avait|avaient doer} l'ordre de",
    "{a décidé|ont décidé doer} de", "{a promis|ont promis doer} de", "{a évité|ont évité doer} de",
    "{pourrait|pourraient doer}", "{allait|allaient doer}", "{est venue|sont venus doer} pour",
)  # fmt: skip
_DENIED = (
    "le gouvernement a nié que", "rien ne prouve que", "personne ne croit que", "il n'est pas vrai que",
    "les voisins craignaient que", "le syndicat n'a pas dit que", "le tribunal n'a pas établi que",
    "il est faux que",
)  # fmt: skip
_ASKED = ("on ne sait pas si", "le juge a demandé si")

UNDONE = Undone(
    undone=(
        *(Frame(f"{{doer}} {to} {{do}} {{victim}}", "victim", "doer", happened=False) for to in _TO),
        *(
            Frame(f"{that} {{doer}} {{ait|aient doer}} {{past}} {{victim}}", "victim", "doer", happened=False)
            for that in _DENIED
        ),
        *(
            Frame(f"{that} {{victim}} {{ait|aient victim}} été {{done victim}}", "victim", happened=False)
            for that in _DENIED
        ),
        *(
            Frame(f"{whether} {{doer}} {{avait|avaient doer}} {{past}} {{victim}}", "victim", "doer", happened=False)
            for whether in _ASKED
        ),
        Frame("{doer} n'{a|ont doer} pas {past} {victim}", "victim", "doer", happened=False),
        Frame("{doer} n'{a|ont doer} jamais {past} {victim}", "victim", "doer", happened=False),
        Frame("{victim} n'{a|ont victim} pas été {done victim}", "victim", happened=False),
        Frame("{victim} n'{a|ont victim} jamais été {done victim} par {doer}", "victim", "doer", happened=False),
        Frame(
            "{victim} {s'est caché|s'est cachée|se sont cachés|se sont cachées victim} pour ne pas être {done victim}",
            "victim",
            happened=False,
        ),
        Frame(
            "{victim} {a fui|ont fui victim} de peur d'être {done victim} par {doer}", "victim", "doer", happened=False
        ),
        Frame("{doer} {est partie|sont partis doer} sans {do} {victim}", "victim", "doer", happened=False),
        Frame(
            "{doer} {est restée|sont restés doer} au camp au lieu de {do} {victim}", "victim", "doer", happened=False
        ),
        Frame(
            "{victim} {aurait|auraient victim} été {done victim} si {doer} {était venue|étaient venus doer}",
            "victim",
            happened=False,
        ),
    ),
    denials=(*_DENIED, *_ASKED),
    done=(Frame(_ACTIVE, "victim", "doer"), Frame(f"{_PASSIVE} par {{doer}}", "victim", "doer")),
    between=(" ; ", ". ", ". Puis ", ", mais ", ", et ", " parce que "),
    because=" parce que ",
)
