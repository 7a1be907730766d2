"""How much memory does a build take over files made to exhaust it? A text of 500 MB, a PDF of 10,000 pages, two bombs.

    python -m bench.faults

Prints JSON: seconds, exit code, each line on a file that was not read, and the peak memory (MB, resident) of the build
and of the largest process that reads for it. The bound is 1,000 MB for each.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

import psutil

from asnad import Case
from bench.articles import write_articles
from tests.read.conftest import W, make_pdf
from tests.read.test_bounds import S, bomb

TEXT_BYTES, PAGES = 500_000_000, 10_000
MB = 1_000_000


def fill(sources: Path) -> None:
    line = b"Tovik Vandrel was arrested in Arkhal on 3 May 1989.\n\n"
    with (sources / "huge.txt").open("wb") as stream:
        for _ in range(TEXT_BYTES // (len(line) * 1000)):
            stream.write(line * 1000)
    pages = [[f"Kesten Brisk was arrested in Arkhal on page {number}."] for number in range(PAGES)]
    (sources / "long.pdf").write_bytes(make_pdf(*pages))
    bomb(sources / "bomb.docx", "word/document.xml", f'<w:document xmlns:w="{W}">', b" " * 1000, "</w:document>")
    bomb(sources / "bomb.xlsx", "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{S}">', b" " * 1000, "</worksheet>")
    write_articles(sources, 2)


def resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "case"
        with Case.init(folder, title="Faults") as case:
            fill(case.sources)
        command = [sys.executable, "-m", "asnad.cli", "-C", str(folder), "build", "--no-site", "--json"]
        began = time.perf_counter()
        with (Path(temporary) / "report").open("w+") as out, psutil.Popen(command, stdout=out) as build:
            parent = child = 0
            while build.poll() is None:
                parent = max(parent, resident(build))
                child = max([child, *(resident(process) for process in build.children(recursive=True))])
                time.sleep(0.02)
            out.seek(0)
            report = json.load(out)
        figures = {
            "seconds": round(time.perf_counter() - began, 1),
            "exit_code": build.returncode,
            "parent_mb": round(parent / MB),
            "largest_child_mb": round(child / MB),
            "claims": report["claims"],
            "problems": report["problems"],
        }
        sys.stdout.write(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
