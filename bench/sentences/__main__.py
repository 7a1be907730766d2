"""How often does a reader claim what a made sentence does not say?

    python -m bench.sentences [nested joined …] [--language en] [--count 500] [--seed 1] [--show 5]

Each family makes sentences by chance from frames whose deeds are known (who did what to whom, how many, who says so,
when and where), reads each alone by the rules, and counts claims that are none of them, and victims and doers found.
A seed makes the same sentences on every machine; ``--show`` prints wrong claims, and what was missed.
"""

from __future__ import annotations

import argparse

from bench.sentences.judge import Tally
from bench.sentences.languages import FAMILIES, LANGUAGES

__all__ = ["main"]

_FAMILIES = f"{', '.join(FAMILIES)}, or all of them, as where none is named"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.sentences",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "families", nargs="*", metavar="family", choices=[*FAMILIES, "all"], default="all", help=_FAMILIES
    )
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    parser.add_argument("--count", type=int, default=500, help="sentences of each family")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="how many wrong claims, and missed deeds, to print")
    options = parser.parse_args()
    language = LANGUAGES[options.language]
    for family in FAMILIES if "all" in options.families else options.families:
        tally = Tally()
        for sentence in language.made(family, options.count, options.seed):
            tally.add(sentence, language.read(sentence.text))
        print(f"{family}: {tally}")
        for kind, lines in (("wrong", tally.wrong), ("missed", tally.missed)):
            for line in lines[: options.show]:
                print(f"  {kind}: {line}")


if __name__ == "__main__":
    main()
