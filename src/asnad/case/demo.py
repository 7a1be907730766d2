"""Where is the example case, and how is a copy of it made?"""

from __future__ import annotations

import shutil
from pathlib import Path

from asnad.case.case import Case
from asnad.case.settings import SETTINGS_NAME, load_settings
from asnad.errors import CaseError

__all__ = ["open_demo"]

_PACKAGED = Path(__file__).parents[1] / "examples" / "iran-1988"
_REPOSITORY = Path(__file__).parents[3] / "examples" / "iran-1988"


def open_demo(folder: Path) -> Case:
    """A copy of the example case in this folder, made when it is not there yet.

    Raises:
        CaseError: the folder holds something else.
    """
    example = _PACKAGED if _PACKAGED.is_dir() else _REPOSITORY
    if not example.is_dir():
        raise CaseError("the example case did not come with this installation; get it from the repository's examples/")
    if not (folder / SETTINGS_NAME).exists():
        if folder.exists() and any(folder.iterdir()):
            raise CaseError(f"{folder} is not empty and not a case. Give another folder: asnad demo DIR")
        settings = load_settings(example)
        Case.init(folder, title=settings.title, language=settings.language).close()
        shutil.copyfile(example / SETTINGS_NAME, folder / SETTINGS_NAME)
        shutil.copytree(example / "sources", folder / "sources", dirs_exist_ok=True)
    return Case.open(folder)
