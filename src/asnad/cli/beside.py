"""How do two mentions look side by side in a terminal? Lines of text, as wide as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import click

from asnad.case.comparison import Answer, Ask, Comparison, Reason, Side
from asnad.cli.render import isolated, padded, safe, wrapped
from asnad.link.closure import Conflict

__all__ = ["answer_lines", "beside", "conflict_lines", "queue_lines", "reason_lines"]

SAID = {"same": "the same", "different": "different", "unsure": "not known to be the same", "withdrawn": "taken back"}
_NARROWEST, _WIDEST = 60, 140
_LONGEST_QUOTE = 260
_LABEL = 12


def beside(comparison: Comparison, width: int) -> Iterator[str]:
    """Two mentions with their sources, what speaks for and against their being one, and what is known of it."""
    width = max(_NARROWEST, min(width, _WIDEST))
    sides = (comparison.left, comparison.right)
    yield from _row("", [isolated(side.words) for side in sides], width, bold=True)
    yield from _row("source", [isolated(side.title) for side in sides], width)
    yield from _row("says", [_quote(side) for side in sides], width)
    yield from _row("now in", [_entity(side) for side in sides], width)
    for line in comparison.evidence:
        yield ""
        if line.left or line.right:
            yield from _row(line.kind, [isolated(line.left or "–"), isolated(line.right or "–")], width)
            label = ""
        else:
            label = safe(line.kind)
        verdict = f"{line.weight} ({line.bits:+.1f} bits): {isolated(line.words)}"
        yield from _under(label, verdict, width, _colour(line.bits))
    yield ""
    yield from _under("", _total(comparison), width)
    yield from reason_lines(comparison.links, width, "Why they stand as one:")
    if comparison.answers:
        yield click.style("What was answered:", bold=True)
    for answer in comparison.answers:
        yield from answer_lines([answer], width)
        if comparison.log_odds is None and answer.evidence:
            yield from _hanging(" " * 8, f"shown then by {safe(answer.shown_by)}:", width)
            for sentence in answer.evidence:
                yield from _hanging(" " * 10, isolated(sentence), width)


def reason_lines(reasons: Sequence[Reason], width: int, title: str) -> Iterator[str]:
    """Links, each with its reason, under a title."""
    if reasons:
        yield click.style(title, bold=True)
    for reason in reasons:
        score = "" if reason.score is None else f", {reason.score:.2f}"
        ends = " – ".join(f"{isolated(side.words)} ({isolated(side.title)})" for side in (reason.left, reason.right))
        yield from _hanging("  ", ends, width)
        told = f"{isolated(reason.reason)}  [{safe(reason.rule)}, by {isolated(reason.by)}{score}]"
        yield from _hanging("      ", told, width)


def conflict_lines(conflict: Conflict[Answer], width: int) -> Iterator[str]:
    """An answer "different" and the answers "same" that contradict it, each with its number."""
    yield click.style("Answers that contradict each other", bold=True)
    yield from answer_lines((conflict.different, *conflict.path), width)


def answer_lines(answers: Iterable[Answer], width: int) -> Iterator[str]:
    """Answers as sentences: the number, what was said of whom, by whom, when and why, and what became of it."""
    for answer in answers:
        left, right = (isolated(side.words or side.mention) for side in (answer.left, answer.right))
        told = f"{left} and {right} are {SAID[answer.verdict]}, says {isolated(answer.by)} ({safe(answer.at[:10])})"
        fate = "" if answer.status == "standing" else f" [{answer.status}]"
        gone = "" if answer.applies else " [its text is no longer worked on]"
        yield from _hanging(f"{answer.number:>6}  ", f"{told}: {isolated(answer.reason)}{fate}{gone}", width)


def queue_lines(asks: Iterable[Ask], width: int) -> Iterator[str]:
    """What to ask, two lines a pair: gain and names, then how likely they are one and how they stand."""
    for ask in asks:
        shown = ask.comparison
        gain = "conflict" if ask.conflict else f"{ask.gain:.2f}"
        yield from _hanging(f"{gain:>8}  ", f"{isolated(shown.left.words)} │ {isolated(shown.right.words)}", width)
        yield from _hanging(" " * 10, f"{shown.likelihood}; they stand as {'one' if ask.together else 'two'}", width)


def _total(comparison: Comparison) -> str:
    stands = "they stand as one" if comparison.together else "they stand as two"
    if comparison.log_odds is None or comparison.probability is None:
        return f"The program did not compare these two; {stands}."
    evidence = comparison.log_odds - comparison.prior
    sum_of = f"{comparison.prior:+.1f} bits before looking, {evidence:+.1f} by the evidence"
    words = comparison.likelihood.capitalize()
    return f"{words} ({_percent(comparison.probability)}): {sum_of}; {stands}."


def _percent(probability: float) -> str:
    """A probability that is not certain never reads as 0 or 100 %."""
    if probability < 0.001:
        return "below 0.1 %"
    return "above 99.9 %" if probability > 0.999 else f"{100 * probability:.1f} %"


def _quote(side: Side) -> str:
    """The words of the source around the mention."""
    quote = " ".join(side.quote.split())
    if len(quote) > _LONGEST_QUOTE:
        at = max(0, quote.find(side.words))
        start = max(0, min(at - _LONGEST_QUOTE // 2, len(quote) - _LONGEST_QUOTE))
        end = start + _LONGEST_QUOTE
        quote = ("…" if start else "") + quote[start:end] + ("…" if end < len(quote) else "")
    return f"“{isolated(quote)}”" if quote else "–"


def _entity(side: Side) -> str:
    return f"{isolated(side.label)} ({safe(side.entity)})" if side.entity else "–"


def _colour(bits: float) -> str | None:
    return None if abs(bits) < 1 else "green" if bits > 0 else "red"


def _row(label: str, sides: Sequence[str], width: int, *, bold: bool = False) -> Iterator[str]:
    column = (width - _LABEL - 4) // 2
    left, right = (wrapped(side, column) for side in sides)
    labels = wrapped(safe(label), _LABEL - 1)
    for at in range(max(len(left), len(right), len(labels))):
        head, one, other = (lines[at] if at < len(lines) else "" for lines in (labels, left, right))
        cells = padded(one, column), other
        shown = [click.style(cell, bold=True) for cell in cells] if bold else list(cells)
        yield f"{click.style(padded(head, _LABEL), dim=True)}{shown[0]} │ {shown[1]}".rstrip()


def _under(label: str, text: str, width: int, colour: str | None = None) -> Iterator[str]:
    for at, line in enumerate(wrapped(text, width - _LABEL)):
        head = click.style(padded(label if at == 0 else "", _LABEL), dim=True)
        yield head + (click.style(line, fg=colour) if colour else line)


def _hanging(mark: str, text: str, width: int) -> Iterator[str]:
    """A mark and text beside it, also on later lines."""
    for at, line in enumerate(wrapped(text, max(_NARROWEST, width) - len(mark))):
        yield (mark if at == 0 else " " * len(mark)) + line
