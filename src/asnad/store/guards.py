"""What keeps rows from being changed? Triggers in the database itself, that hold for every program that writes to it.

The inserts are guarded on SQLite too: INSERT OR REPLACE would remove a row without asking the trigger on deletes.
"""

from __future__ import annotations

__all__ = ["POSTGRES", "SQLITE", "trigger_name"]

SQLITE = tuple(
    f"CREATE TRIGGER {name} BEFORE {event}\nBEGIN SELECT RAISE(ABORT, '{message}'); END"
    for name, event, message in (
        (
            "leaves_follow",
            "INSERT ON leaves WHEN NEW.seq IS NOT (SELECT coalesce(max(seq) + 1, 0) FROM leaves)",
            "an entry must follow the last one",
        ),
        ("leaves_no_update", "UPDATE ON leaves", "leaves are never changed"),
        ("leaves_no_delete", "DELETE ON leaves", "leaves are never removed"),
        (
            "contents_follow",
            "INSERT ON contents WHEN NEW.seq IS NOT (SELECT coalesce(max(seq) + 1, 0) FROM contents)",
            "an entry must follow the last one",
        ),
        (
            "contents_only_erased",
            "UPDATE ON contents WHEN NEW.seq IS NOT OLD.seq OR NEW.salt IS NOT NULL OR NEW.body IS NOT NULL",
            "contents are never changed, only erased",
        ),
        ("contents_no_delete", "DELETE ON contents", "contents are never removed"),
        (
            "commits_follow",
            "INSERT ON commits WHEN NEW.number IS NOT (SELECT coalesce(max(number) + 1, 0) FROM commits)",
            "a commit must follow the last one",
        ),
        ("commits_no_update", "UPDATE ON commits", "commits are never changed"),
        ("commits_no_delete", "DELETE ON commits", "commits are never removed"),
    )
)
"""One statement for each trigger, as ``sqlite_master`` shows it."""

POSTGRES = (
    """CREATE FUNCTION asnad_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN RAISE EXCEPTION '% are never changed or removed', TG_TABLE_NAME; END$$""",
    """CREATE FUNCTION asnad_only_erased() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN
IF NEW.seq <> OLD.seq OR NEW.salt IS NOT NULL OR NEW.body IS NOT NULL THEN
RAISE EXCEPTION 'contents are never changed, only erased';
END IF;
RETURN NEW;
END$$""",
    """CREATE TRIGGER leaves_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON leaves
FOR EACH STATEMENT EXECUTE FUNCTION asnad_refuse()""",
    """CREATE TRIGGER contents_only_erased BEFORE UPDATE ON contents
FOR EACH ROW EXECUTE FUNCTION asnad_only_erased()""",
    """CREATE TRIGGER contents_no_delete BEFORE DELETE OR TRUNCATE ON contents
FOR EACH STATEMENT EXECUTE FUNCTION asnad_refuse()""",
    """CREATE TRIGGER commits_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON commits
FOR EACH STATEMENT EXECUTE FUNCTION asnad_refuse()""",
)
"""Two functions, and the triggers that call them."""


def trigger_name(statement: str) -> str | None:
    """The name of the trigger this statement makes; ``None`` when it makes something else."""
    words = statement.split(maxsplit=3)
    return words[2] if words[1] == "TRIGGER" else None
