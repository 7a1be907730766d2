"""What can go wrong, as one tree.

AsnadError
├── CaseError              the folder is not a case, or is not in a state to do this
│   ├── NotACase           no ``asnad.toml`` here or above
│   ├── SettingsError      ``asnad.toml`` or a ``.meta.toml`` says something that cannot be used
│   └── CaseLocked         another process is writing to this case
├── ReadError              a file could not be turned into text
│   ├── UnknownKind        no reader for this kind of file
│   ├── BrokenFile         truncated, malformed, or not what its name says
│   ├── ProtectedFile      needs a password
│   ├── MissingProgram     what reads it is another program, which is not installed
│   └── TooLarge           would pass the reader's bounds (a bomb, or simply huge)
├── RecordError            the record is not as it must be
│   ├── TamperedRecord     a hash, root or archived file does not match
│   ├── BadEntry           an entry cannot be encoded or decoded
│   └── StoreError         the database refused
│       ├── UnsafeSQLite   a version with the WAL-reset corruption bug
│       └── WrongPassphrase
├── NotFound               nothing of that name or id in the record
├── EvaluationError        a gold file cannot be used
├── ModelError             a language model could not be used
│   ├── EndpointError      its address cannot be asked at all: no server, no right, a redirect
│   └── AnswerError        it gave no answer that can be used; the rest of the work goes on
│       └── NoAnswer       its server gave none at all, however often it was asked
├── LinkageError           lists cannot be linked
│   ├── DoubtfulColumn     a column holds what its role can hardly mean: someone must say
│   └── EngineMissing      what linking at scale runs on is not installed
└── EstimateError          how many there were cannot be worked out
    ├── BadHistories       a table of capture histories says something that cannot be
    └── NotEstimable       this method has no estimate for these lists

Every message says what was found, what was expected, and what to do next.
"""

from __future__ import annotations

__all__ = [
    "AnswerError",
    "AsnadError",
    "BadEntry",
    "BadHistories",
    "BrokenFile",
    "CaseError",
    "CaseLocked",
    "DoubtfulColumn",
    "EndpointError",
    "EngineMissing",
    "EstimateError",
    "EvaluationError",
    "LinkageError",
    "MissingProgram",
    "ModelError",
    "NoAnswer",
    "NotACase",
    "NotEstimable",
    "NotFound",
    "ProtectedFile",
    "ReadError",
    "RecordError",
    "SettingsError",
    "StoreError",
    "TamperedRecord",
    "TooLarge",
    "UnknownKind",
    "UnsafeSQLite",
    "WrongPassphrase",
]


class AsnadError(Exception):
    """Root of every error Asnad raises on purpose."""


class CaseError(AsnadError):
    """The folder is not a case, or is not in a state to do this."""


class NotACase(CaseError):
    """No ``asnad.toml`` in the folder or above it."""


class SettingsError(CaseError):
    """A settings file says something that cannot be used."""


class CaseLocked(CaseError):
    """Another process is writing to this case."""


class ReadError(AsnadError):
    """A file could not be turned into text; the rest of the work goes on."""


class UnknownKind(ReadError):
    """No reader for this kind of file."""


class BrokenFile(ReadError):
    """Truncated, malformed, or not what its name says."""


class ProtectedFile(ReadError):
    """The file needs a password."""


class MissingProgram(ReadError):
    """What reads this kind of file is another program, and is not installed; the message says which."""


class TooLarge(ReadError):
    """Reading would pass the reader's bounds on size, time or memory."""


class RecordError(AsnadError):
    """The record is not as it must be."""


class TamperedRecord(RecordError):
    """A hash, root or archived file does not match what was recorded."""


class BadEntry(RecordError):
    """An entry cannot be encoded or decoded."""


class StoreError(RecordError):
    """The database refused."""


class UnsafeSQLite(StoreError):
    """The SQLite library has the WAL-reset corruption bug."""


class WrongPassphrase(StoreError):
    """The database does not open with this passphrase."""


class NotFound(AsnadError):
    """Nothing of that name or id is in the record."""


class EvaluationError(AsnadError):
    """A gold file cannot be used."""


class ModelError(AsnadError):
    """A language model could not be used."""


class EndpointError(ModelError):
    """The model's address cannot be asked at all."""


class AnswerError(ModelError):
    """The model gave no answer that can be used; the rest of the work goes on."""


class NoAnswer(AnswerError):
    """The server of a model gave no answer at all, however often it was asked."""


class LinkageError(AsnadError):
    """Lists cannot be linked."""


class DoubtfulColumn(LinkageError):
    """A column holds what its role can hardly mean; the message asks, and says how to answer."""


class EngineMissing(LinkageError):
    """What linking at scale runs on (a package, Java) is not installed."""


class EstimateError(AsnadError):
    """How many there were cannot be worked out."""


class BadHistories(EstimateError):
    """A table of capture histories says something that cannot be."""


class NotEstimable(EstimateError):
    """This method has no estimate for these lists; the message is the reason in words."""
