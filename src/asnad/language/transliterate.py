"""How does a name sound, whatever script it is written in?

A word becomes a string of sounds: consonants that every script writes (small letters and ``S C J X``), and weak
sounds that one script writes and another leaves out: vowels, glides, silent letters. Two words are then compared by
an edit distance in which a consonant weighs much and a vowel little, and a letter that can be read in two ways
(Persian و is *v*, *u* or *o*) costs nothing against any of its readings.

========  ==========================================================  =========================
sound     Latin                                                       Arabic, Persian, Kurdish
========  ==========================================================  =========================
``S C``   sh, sch; ch, tch                                            ش; چ
``J``     j, zh, dj                                                   ج ژ
``X q``   kh; q, gh                                                   خ; ق غ
``v``     v, w                                                        (``V``: و, also u and o)
``a…u``   short or undecided vowels                                   not written
``I U``   ee, ii; oo, ou                                              (``Y``: ی), (``V``: و)
``Y``     y as a glide, ei, ey, ay, ai before a consonant             ی ئ
``@``     (none)                                                      ا ع at the start
``A``     (none)                                                      ا inside
``H``     silent h at the end                                         ه at the end
``L``     (none)                                                      ل of the article at the start
``F``     (none)                                                      ی at the end: i, sometimes a
``'``     (none)                                                      ع inside
``N``     the h of th and dh, which is a letter of its own or not     ه ح
``Q M``   zh: one letter, or z and h                                  ژ; زه
``D T``   (none)                                                      ذ ض ظ: z or d; ث: s or t
``B K P`` (none)                                                      Hebrew ב כ פ: b or v, k or kh, p or f
``W``     (none)                                                      Hebrew ש: sh or s
========  ==========================================================  =========================
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from asnad.language.fold import fold
from asnad.language.script import script

__all__ = [
    "ONE_READING",
    "WEAK",
    "consonant_cost",
    "endings",
    "same_ending",
    "skeleton",
    "soft_cost",
    "sound_distance",
    "sound_weight",
    "sounds",
]

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "e", "ж": "zh", "з": "z", "и": "i",
    "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "ј": "y", "љ": "l", "њ": "n", "ћ": "ch", "ђ": "dj", "џ": "dj", "қ": "q", "ғ": "gh", "ҳ": "h", "ҷ": "j",
    "ӯ": "u", "ә": "a", "ө": "o", "ү": "u", "ұ": "u", "ң": "n", "һ": "h",
}  # fmt: skip
_ARABIC = {
    "ب": "b", "پ": "p", "ت": "t", "ط": "t", "ث": "T", "س": "s", "ص": "s", "ج": "J", "ژ": "J", "چ": "C", "ح": "h",
    "خ": "X", "د": "d", "ذ": "D", "ز": "z", "ض": "D", "ظ": "D", "ر": "r", "ش": "S", "غ": "q", "ق": "q", "ف": "f",
    "ڤ": "v", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "و": "V", "ه": "h", "ی": "Y", "ا": "A", "ع": "'",
    "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n",
}  # fmt: skip

_HEBREW = {
    "א": "A", "ב": "B", "ג": "g", "ד": "d", "ה": "h", "ו": "V", "ז": "z", "ח": "X", "ט": "t", "י": "Y", "כ": "K",
    "ך": "K", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "'", "פ": "P", "ף": "P", "צ": "ts",
    "ץ": "ts", "ק": "k", "ר": "r", "ש": "W", "ת": "t",
}  # fmt: skip
# Greek, Armenian and Georgian write their vowels, so that a letter for a letter is enough.
_LETTER_BY_LETTER = {
    "Grek": {
        "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
        "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
        "χ": "kh", "ψ": "ps", "ω": "o",
    },
    "Armn": {
        "ա": "a", "բ": "b", "գ": "g", "դ": "d", "ե": "e", "զ": "z", "է": "e", "ը": "e", "թ": "t", "ժ": "zh", "ի": "i",
        "լ": "l", "խ": "kh", "ծ": "ts", "կ": "k", "հ": "h", "ձ": "dz", "ղ": "gh", "ճ": "ch", "մ": "m", "յ": "y",
        "ն": "n", "շ": "sh", "ո": "o", "չ": "ch", "պ": "p", "ջ": "j", "ռ": "r", "ս": "s", "վ": "v", "տ": "t",
        "ր": "r", "ց": "ts", "ւ": "u", "փ": "p", "ք": "k", "օ": "o", "ֆ": "f",
    },
    "Geor": {
        "ა": "a", "ბ": "b", "გ": "g", "დ": "d", "ე": "e", "ვ": "v", "ზ": "z", "თ": "t", "ი": "i", "კ": "k", "ლ": "l",
        "მ": "m", "ნ": "n", "ო": "o", "პ": "p", "ჟ": "zh", "რ": "r", "ს": "s", "ტ": "t", "უ": "u", "ფ": "p", "ქ": "k",
        "ღ": "gh", "ყ": "q", "შ": "sh", "ჩ": "ch", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ch", "ხ": "kh", "ჯ": "j",
        "ჰ": "h",
    },
    "Cyrl": _CYRILLIC,
}  # fmt: skip

_LATIN_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z']", ""),
        (r"([hyv])\1", r"\1"),
        (r"iy(?=[aeou])", "y"),
        (r"^es-?ha(?=q|gh)", "es'ha"),
        # The article inside a compound takes the sound of what follows: Abdolreza, Abdorreza; Shamsoddin.
        (r"^abd[aeou]l(?=[b-df-hj-np-tv-xz]..)", "abd"),
        (r"(?<=[a-z]{2})([aeou])l(?=d[ei]{1,2}n|sadat|zaman|reza|nabi|ras[uo]|salam|shari)", r"\1"),
        (r"(?<=o)ye[ei]$", "I"),
        (r"(?<=[a-z]{2})([oe])(?:v|ff)$", r"\1f"),  # spoken so, and written so in Arabic letters
        (r"(?<=en)ka$", "ko"),  # Belarusian writes the o of -enko as it is spoken
        (r"(?<=e)j$", "y"),  # Andrej, Sergej
        (r"(?<=[td])h", "N"),
        (r"tsch|tch|ch", "C"),
        (r"sch|sh", "S"),
        (r"tz", "ts"),
        (r"kh", "X"),
        (r"gh|q", "q"),
        (r"zh", "QM"),
        (r"^dj|(?<=[aeiou])dj|j", "J"),
        (r"ph", "f"),
        (r"i'[eiy]+$|i'i(?=a)|(?<![aeo])ii$", "iI"),
        (r"'", ""),  # until here it kept s'h and g'h apart from sh and gh
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"ck|c", "k"),
        (r"w", "v"),
        # Avaei, Avaee, Avaie, Avai, Avaii, Avayi end alike; so do Raisi, Raeesi and Raeisi.
        (r"a[eiy]{2,}|ai$|ay$", "aI"),
        (r"(?:ey|ei|ay|ai)(?=[^aeiouyIU]|$)", "Y"),
        (r"ee|ii|ie$|iy$|yi$|ei$|ey$", "I"),
        (r"oo|ou", "U"),
        (r"(?:ov(?=[bdgjkmnprstz])|au)(?=[^aeiouyIUY]|$)", "u"),
        (r"v[uU]", "vo"),  # Davoud, Davud: Persian may write one و for both
        (r"aa", "a"),
        (r"(?<=[aeiouIUY])h$", "H"),
        (r"(?<![aeiouIU])y(?![aeiouIU])", "i"),
        (r"y", "Y"),
    )
)

# What it costs to leave a sound out; every other sound is a consonant and costs 1.
_GAP = {
    "v": 0.8, "h": 0.7, "H": 0.06, "a": 0.1, "e": 0.08, "o": 0.14, "i": 0.3, "u": 0.35, "I": 0.5, "U": 0.5,
    "Y": 0.55, "A": 0.4, "V": 0.65, "@": 0.1, "'": 0.02,
    "F": 0.5, "L": 0.08, "N": 0.15, "M": 0.1,
}  # fmt: skip
_DOUBLED = 0.1
"""What it costs to leave out the second of two equal consonants, which one script writes and another does not."""
_NEAR = {
    "aA": 0, "a@": 0, "ae": 0.15, "ao": 0.25, "ai": 0.4, "au": 0.6, "a'": 0, "aH": 0.05, "aI": 0.6, "aU": 0.6,
    "aY": 0.48, "aV": 0.75, "e@": 0, "e'": 0, "eH": 0, "ei": 0.12, "eY": 0.35, "eI": 0.2, "eA": 0.35, "eo": 0.3,
    "eu": 0.45, "eV": 0.6, "eU": 0.6, "iI": 0, "iY": 0, "i@": 0, "i'": 0.05, "iu": 0.6, "iU": 0.6, "io": 0.5,
    "iV": 0.7, "iA": 0.6, "IY": 0, "I@": 0.1, "I'": 0.1, "IU": 0.9, "Iu": 0.7, "Io": 0.6, "IV": 0.9, "IA": 0.7,
    "ou": 0.08, "oU": 0.1, "oV": 0, "o@": 0, "o'": 0, "oA": 0.3, "oY": 0.6, "oH": 0.1, "uU": 0, "uV": 0, "u@": 0,
    "u'": 0.05, "uA": 0.6, "uY": 0.7, "UV": 0, "U@": 0.1, "U'": 0.1, "UA": 0.7, "UY": 0.8, "vV": 0, "vU": 0.5,
    "vu": 0.4, "vo": 0.5, "vf": 0.5, "vb": 0.5, "AH": 0.3, "A@": 0, "A'": 0.3, "AV": 0.7, "AY": 0.7, "VY": 0.8,
    "FI": 0, "Fi": 0, "FY": 0, "Fe": 0.2, "Fa": 0.15, "FA": 0.3, "FH": 0.4, "Fo": 0.5, "FV": 0.7, "FU": 0.8, "Fu": 0.7,
    "Ll": 0, "zd": 0.7,
    "Hh": 0, "HY": 0.4, "@'": 0, "@V": 0.4, "@Y": 0.4, "bp": 0.4, "td": 0.55, "sz": 0.55, "Ss": 0.6, "SC": 0.4,
    "JC": 0.5, "Jz": 0.6, "Jg": 0.3, "JY": 0.6, "Xh": 0.35, "Xk": 0.5, "qk": 0.4, "qg": 0.25, "qX": 0.5, "kg": 0.5,
    "QJ": 0, "Qz": 0.1, "Qg": 0.4, "Qs": 0.5, "QC": 0.5, "QS": 0.5, "MH": 0, "Mh": 0, "M'": 0.05, "MN": 0,
    "Dz": 0, "Dd": 0.1, "Ts": 0, "Tt": 0.1, "TD": 0.5, "NH": 0, "Nh": 0, "N'": 0.05,
    "Bb": 0, "Bv": 0.1, "Bf": 0.3, "BV": 0.3, "Kk": 0, "KX": 0.05, "KC": 0.2, "Kq": 0.3, "Kg": 0.5, "Kh": 0.4,
    "Pp": 0, "Pf": 0.05, "WS": 0, "Ws": 0.1, "Wz": 0.4, "CX": 0.3, "Ch": 0.4,
    "mn": 0.7, "lr": 0.8, "ts": 0.8,
}  # fmt: skip
# Between two words in scripts that write the same vowels a vowel says more than between two that do not.
_STRICT_GAP = _GAP | {
    "U": 0.7,
    "a": 0.3,
    "e": 0.2,
    "o": 0.3,
    "i": 0.4,
    "u": 0.4,
    "Y": 0.8,
    "V": 0.85,
    "A": 0.5,
    "F": 0.8,
}
_STRICT_NEAR = _NEAR | {
    "ae": 0.25, "ao": 0.5, "ai": 0.7, "au": 0.7, "ei": 0.3, "eI": 0.5, "eo": 0.5, "eu": 0.5, "iu": 0.8, "io": 0.8,
    "aI": 0.8, "aY": 0.7, "zd": 0.45,
}  # fmt: skip


def _both_ways(costs: dict[str, float]) -> dict[str, float]:
    return {**costs, **{pair[::-1]: cost for pair, cost in costs.items()}}


WEAK = frozenset(_GAP)
"""The sounds that one script writes and another leaves out, or that can be read as a vowel; the rest are consonants."""
_TABLES = {False: (_GAP, _both_ways(_NEAR)), True: (_STRICT_GAP, _both_ways(_STRICT_NEAR))}
_WRITTEN_VOWELS = frozenset("aeiouIU")
# How a word can end: in a kind of vowel ("a", "i", "u"), in an h that may be heard, or in another consonant ("").
_ENDS: dict[str, frozenset[str]] = {
    **dict.fromkeys("aeA@", frozenset("a")), **dict.fromkeys("iIY", frozenset("i")), "F": frozenset("ia"),
    **dict.fromkeys("ouU", frozenset("u")), **dict.fromkeys("vV", frozenset(["u", ""])),
    "H": frozenset(["a", "u", "h"]), "h": frozenset(["h"]), "N": frozenset(["", "h"]),
}  # fmt: skip
_CONSONANT = frozenset([""])
ONE_READING = str.maketrans("DTNBKPWQ", "zshbkpSJ", "M")
"""What a letter that can be read in two ways is in a key: a table for :meth:`str.translate`."""


def _latin_sounds(word: str) -> str:
    for pattern, sound in _LATIN_RULES:
        word = pattern.sub(sound, word)
    return word


def _arabic_sounds(word: str) -> str:
    # Inside a compound the article's l is silent before what begins with a sun letter: عبدالرضا, شمس‌الدین.
    # Elsewhere the two letters are part of a word: عدالت.
    word = re.sub(r"^عبداله(?=ی|$)", "عبدالله", word)
    word = re.sub(r"^عبدال(?=[^عا].)", "عبد", word)
    word = re.sub(r"^خوا(?=[جنس])|خوا(?=ه)", "خا", word)
    word = re.sub(r"(?<=..)ال(?=دین|سادات|سلام|زمان|رضا|نبی|رسول|شریعه|ظهور|صالحین|ذاکرین)", "ا", word)
    word = word.replace("وال", "ول").replace("لله", "له")
    word = re.sub(r"(?<=.ه)ا(?=ی$)", "", word)  # -ei after a silent heh: خامه‌ای
    word, of_god, _ = re.sub(r"(?<=..)ا(?:ل|لل)ه$", "|", word).partition("|")
    found = "".join(_ARABIC.get(letter, "") for letter in word)
    found = re.sub(r"^AlA?(?=..)", "@L", found) if word.startswith("ال") else found
    found = re.sub(r"^[A']", "@", found)
    found = re.sub(r"YY+", "Y", found)
    found = re.sub(r"VV+", "V", found)
    if of_god:
        return f"{found}@lH"
    found = re.sub(r"(?<=.)h(Y?)$", r"H\1", found)
    return re.sub(r"(?<=..)Y$", "F", found)


def _hebrew_sounds(word: str) -> str:
    found = "".join(_HEBREW.get(letter, "") for letter in word)
    found = re.sub(r"^[A']", "@", found)
    found = re.sub(r"YY+", "Y", found)
    found = re.sub(r"VV+", "V", found)
    found = re.sub(r"(?<=.)h$", "H", found)
    return re.sub(r"(?<=..)Y$", "F", found)


@lru_cache(maxsize=1 << 16)
def sounds(word: str) -> str:
    """The sounds of one word, in the alphabet of this module; empty when it has no letter of a known script.

    Other scripts than Arabic, Armenian, Cyrillic, Georgian, Greek, Hebrew and Latin give their folded letters, so that
    equal words stay equal.
    """
    plain = fold(word.replace("ئ", "ع"))  # a seat for hamza, which is silent
    match script(plain):
        case "Latn":
            return _latin_sounds(plain)
        case "Arab":
            return _arabic_sounds(plain)
        case "Hebr":
            return _hebrew_sounds(plain)
        case code if code in _LETTER_BY_LETTER:
            letters = _LETTER_BY_LETTER[code]
            return _latin_sounds("".join(letters.get(letter, letter) for letter in plain))
        case _:
            return "".join(letter for letter in plain if letter.isalnum())


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """The consonants that every script writes, in order: a key under which spellings of one name fall together.

    Vowels, glides, *v* and a final *h* are left out; a word with no other sound gives its first letter's class.
    """
    found = sounds(word).translate(ONE_READING)
    kept = "".join(s for s in found.removesuffix("h") if s not in _GAP or s == "h")
    return re.sub(r"(.)\1+", r"\1", kept) or found[:1].replace("@", "a").lower()


def _gaps(sound: str, gap: dict[str, float]) -> list[float]:
    return [
        _DOUBLED if s == last and s not in gap else gap.get(s, 1.0) for last, s in zip(" " + sound, sound, strict=False)
    ]


@lru_cache(maxsize=1 << 16)
def sound_weight(sound: str, *, strict: bool = False) -> float:
    """How much a string of sounds weighs: the cost of leaving all of it out.

    ``strict`` weighs vowels as between two words that both write them.
    """
    return sum(_gaps(sound, _STRICT_GAP if strict else _GAP))


def same_ending(left: str, right: str) -> bool:
    """Whether two strings of sounds can end alike; "Juan" and "Juana", "Mohsen" and "Mohseni" cannot."""
    return bool(endings(left) & endings(right))


@lru_cache(maxsize=1 << 16)
def endings(sound: str) -> frozenset[str]:
    """How a string of sounds can end: in ``a``, ``i``, ``u`` or ``h``, or, empty, in another consonant."""
    base = sound.rstrip("'")
    found = _ENDS.get(base[-1:], _CONSONANT)
    return found if base == sound else found | {"a"}  # زارع: Zare; شفیع: Shafi, Shafieh


@lru_cache(maxsize=1 << 18)
def sound_distance(left: str, right: str) -> float:
    """The cost of turning one string of sounds into the other, by the mean weight of the two; 0 is alike."""
    if left == right:
        return 0.0
    if not (left.isascii() and right.isascii()):
        return 1.0  # no table of sounds for this script: alike is equal
    strict = _WRITTEN_VOWELS.isdisjoint(left) == _WRITTEN_VOWELS.isdisjoint(right)
    cost = _edits(left, right, strict=strict)
    mean = (sound_weight(left, strict=strict) + sound_weight(right, strict=strict)) / 2
    return cost / max(0.5, mean)


@lru_cache(maxsize=1 << 16)
def soft_cost(left: str, right: str, strict: bool) -> float:
    """The cost of turning the weak sounds between two consonants into others."""
    return _edits(left, right, strict=strict)


def consonant_cost(left: str, right: str, strict: bool) -> float:
    """The cost of reading one consonant for another: 0 to 1."""
    return 0.0 if left == right else _TABLES[strict][1].get(left + right, 1.0)


def _edits(left: str, right: str, *, strict: bool) -> float:
    gap, cost = _TABLES[strict]
    left_gaps, right_gaps = _gaps(left, gap), _gaps(right, gap)
    row = [0.0, *accumulate(right_gaps)]
    for a, gap_a in zip(left, left_gaps, strict=True):
        diagonal = row[0]
        here = row[0] = diagonal + gap_a
        for j, b in enumerate(right, start=1):
            above = row[j]
            change = diagonal if a == b else diagonal + cost.get(a + b, 1.0)
            here = row[j] = min(here + right_gaps[j - 1], change, above + gap_a)
            diagonal = above
    return row[-1]
