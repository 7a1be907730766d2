"""What does a text say of itself before it begins? ``key: value`` lines between two lines of ``---``."""

from __future__ import annotations

import re

__all__ = ["split_front_matter"]

OPENING = re.compile(r"---[ \t]*\r?\n")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.M)
PAIR = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?\Z")
LONGEST = 64 * 1024
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.S)
BLOCK_INDICATORS = frozenset({"", "|", ">", "|-", ">-"})


def split_front_matter(text: str) -> tuple[dict[str, str], int]:
    """The keys and values before the body, and where the body begins (0 when there is no front matter).

    Only one level of ``key: value`` is understood, with values bare, in quotes, or folded over indented lines below the
    key; a list becomes one value with commas. This is the part of YAML that such headers use; nothing else of YAML is
    run. Text that opens with ``---`` but has no closing line, or no pair inside, is all body.
    """
    opening = OPENING.match(text)
    if not opening:
        return {}, 0
    closing = CLOSING.search(text, opening.end(), opening.end() + LONGEST)
    if not closing:
        return {}, 0
    pairs: dict[str, list[str]] = {}
    key = ""
    for line in text[opening.end() : closing.start()].splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        pair = PAIR.match(line.rstrip())
        if pair:
            key = pair[1].lower()
            value = (pair[2] or "").strip()
            pairs[key] = [] if value in BLOCK_INDICATORS else [value]
        elif key and line[0] in " \t-":
            pairs[key].append(line.strip().removeprefix("- ").strip())
        else:
            return {}, 0
    if not pairs:
        return {}, 0
    return {key: _value(key_lines) for key, key_lines in pairs.items()}, closing.end()


def _value(lines: list[str]) -> str:
    if len(lines) > 1:
        return ", ".join(_unquoted(line) for line in lines)
    return _unquoted(lines[0]) if lines else ""


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return ESCAPE.sub(_unescaped, value[1:-1])
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return re.split(r"\s#", value, maxsplit=1)[0].rstrip()


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    if code is None:
        return ESCAPES.get(found[3], found[0])
    character = chr(int(code, 16))
    return character if character.isprintable() else found[0]
