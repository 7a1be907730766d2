"""Which streams are in a Compound File, the container of Office 97–2003? ([MS-CFB], by olefile)"""

from __future__ import annotations

import struct
from functools import cached_property

import olefile

from asnad.errors import BrokenFile

__all__ = ["Compound"]

_DAMAGED = (OSError, ValueError, IndexError, struct.error, RecursionError)
"""What olefile raises on files that are cut off, or whose sectors or folders lead nowhere or in a circle; its own
errors are ``OSError``s."""


class Compound:
    """The streams by name, without those in folders inside: a document keeps there what is embedded in it.

    Raises:
        BrokenFile: it is damaged or cut off.
    """

    def __init__(self, data: bytes, shown: str) -> None:
        self._shown = shown
        if not olefile.isOleFile(data=data):
            raise self._damaged()
        try:
            self._file = olefile.OleFileIO(data)
        except _DAMAGED as error:
            raise self._damaged() from error

    @cached_property
    def names(self) -> frozenset[str]:
        """What the streams are called.

        Raises:
            BrokenFile: a folder is within itself.
        """
        try:
            return frozenset(path[0] for path in self._file.listdir() if len(path) == 1)
        except _DAMAGED as error:
            raise self._damaged() from error

    def stream(self, name: str) -> bytes:
        """The bytes of a stream.

        Raises:
            BrokenFile: it is missing or cut off.
        """
        try:
            data: bytes = self._file.openstream([name]).read()
            whole = len(data) == self._file.get_size([name])
        except _DAMAGED as error:
            raise self._damaged() from error
        if not whole:
            raise self._damaged()
        return data

    def _damaged(self) -> BrokenFile:
        return BrokenFile(f"{self._shown}: damaged or cut off (its streams do not hang together); get a whole copy")
