"""Which invented deeds are told in many ways? Plain sentences that say who did what to whom."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["DEEDS", "Deed"]

_MANY = frozenset(["two", "three", "four", "five", "six", "ten", "twelve", "20", "40", "300", "several"])


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what to whom. ``verb`` is base/past/participle/-ing; ``names`` are words of each victim's mention."""

    act: str
    verb: str
    doer: str
    victim: str
    names: tuple[str, ...] = ()
    tail: str = ""

    def form(self, which: int) -> str:
        return self.verb.split("/")[which]

    @property
    def victims(self) -> tuple[str, ...]:
        return self.names or (self.victim,)

    @property
    def was(self) -> str:
        return "were" if len(self.victims) > 1 or self.victim.split()[0] in _MANY else "was"


_KILL = "kill/killed/killed/killing"
DEEDS = (
    Deed("killing", _KILL, "soldiers", "Lina Okoro"),
    Deed("killing", _KILL, "the army", "ten miners", (), " in Alba"),
    Deed("killing", _KILL, "the Valdorian army", "Tovik Vandrel"),
    Deed("killing", _KILL, "masked gunmen", "Dr. Lina Okoro", ("Lina Okoro",)),
    Deed("killing", _KILL, "police officers", "three students", (), " near the harbour"),
    Deed(
        "killing",
        "gun down/gunned down/gunned down/gunning down",
        "paramilitaries",
        "Judge Sera Lomay",
        ("Sera Lomay",),
    ),
    Deed("killing", "shoot dead/shot dead/shot dead/shooting dead", "the gendarmes", "Mirela Oskari"),
    Deed("murder", "murder/murdered/murdered/murdering", "the guards", "Arvid Kellner", (), " in Arkhal prison"),
    Deed("murder", "murder/murdered/murdered/murdering", "a police patrol", "Father Ivo Senn", ("Ivo Senn",)),
    Deed(
        "murder",
        "murder/murdered/murdered/murdering",
        "the militia",
        "Lina Okoro and Torben Alvik",
        ("Lina Okoro", "Torben Alvik"),
    ),
    Deed(
        "assassination",
        "assassinate/assassinated/assassinated/assassinating",
        "agents of the junta",
        "the journalist Reva Dorn",
        ("Reva Dorn",),
    ),
    Deed("massacre", "massacre/massacred/massacred/massacring", "the army", "300 villagers", (), " in Meran"),
    Deed("massacre", "massacre/massacred/massacred/massacring", "government troops", "40 peasants"),
    Deed("execution", "execute/executed/executed/executing", "the regime", "twelve prisoners"),
    Deed(
        "execution",
        "execute/executed/executed/executing",
        "the junta",
        "Arvid Kellner, Mirela Oskari and Ivo Senn",
        ("Arvid Kellner", "Mirela Oskari", "Ivo Senn"),
    ),
    Deed(
        "execution",
        "execute/executed/executed/executing",
        "the authorities",
        "Captain Oren Falk",
        ("Oren Falk",),
        " at Arkhal",
    ),
    Deed("hanging", "hang/hanged/hanged/hanging", "the authorities", "Tovik Vandrel", (), " in Meran"),
    Deed("hanging", "hang/hanged/hanged/hanging", "the regime", "five prisoners"),
    Deed("beheading", "behead/beheaded/beheaded/beheading", "the militiamen", "two nurses"),
    Deed("lynching", "lynch/lynched/lynched/lynching", "soldiers", "Ivo Senn"),
    Deed("enforced_disappearance", "disappear/disappeared/disappeared/disappearing", "the army", "Lina Okoro"),
    Deed("abduction", "abduct/abducted/abducted/abducting", "armed men", "the teacher Sera Lomay", ("Sera Lomay",)),
    Deed("abduction", "abduct/abducted/abducted/abducting", "intelligence agents", "four students"),
    Deed("kidnapping", "kidnap/kidnapped/kidnapped/kidnapping", "rebels", "Bishop Anton Wrede", ("Anton Wrede",)),
    Deed("kidnapping", "kidnap/kidnapped/kidnapped/kidnapping", "the guerrillas", "three engineers", (), " near Meran"),
    Deed("arrest", "arrest/arrested/arrested/arresting", "the police", "Torben Alvik"),
    Deed("arrest", "arrest/arrested/arrested/arresting", "security forces", "20 activists", (), " in Alba"),
    Deed(
        "arrest",
        "arrest/arrested/arrested/arresting",
        "plainclothes agents",
        "Lina Okoro and two lawyers",
        ("Lina Okoro", "two lawyers"),
    ),
    Deed("detention", "detain/detained/detained/detaining", "the secret police", "Reva Dorn"),
    Deed("detention", "detain/detained/detained/detaining", "border guards", "six refugees"),
    Deed(
        "imprisonment", "imprison/imprisoned/imprisoned/imprisoning", "the regime", "the poet Oren Falk", ("Oren Falk",)
    ),
    Deed("imprisonment", "jail/jailed/jailed/jailing", "the authorities", "Sera Lomay"),
    Deed("torture", "torture/tortured/tortured/torturing", "the guards", "Mirela Oskari", (), " in Arkhal prison"),
    Deed("torture", "torture/tortured/tortured/torturing", "police officers", "three detainees"),
    Deed("beating", "beat/beat/beaten/beating", "the guards", "Tovik Vandrel"),
    Deed("flogging", "flog/flogged/flogged/flogging", "the militia", "two women", (), " in Meran"),
    Deed("rape", "rape/raped/raped/raping", "soldiers", "two women"),
    Deed("injury", "wound/wounded/wounded/wounding", "riot police", "ten demonstrators"),
    Deed("injury", "stab/stabbed/stabbed/stabbing", "a policeman", "Arvid Kellner"),
    Deed("interrogation", "interrogate/interrogated/interrogated/interrogating", "two officers", "Reva Dorn"),
    Deed("deportation", "deport/deported/deported/deporting", "the government", "40 refugees"),
    Deed("shooting", "shoot/shot/shot/shooting", "a sniper", "Lina Okoro"),
    Deed(
        "summary_execution",
        "summarily execute/summarily executed/summarily executed/summarily executing",
        "the army",
        "three peasants",
    ),
    Deed("killing", _KILL, "General Idris Vane", "two monks"),
)
