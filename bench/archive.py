"""How fast are originals kept, durably? Prints one JSON object.

    python bench/archive.py [FILES] [FOLDER]

The files are of about 2 kB, as news articles are; then one of 500 MB.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from asnad.store.archive import FileArchive


def main() -> None:
    """Keep as many files as asked, 10,000 unless told otherwise, twice; and a large one."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as name:
        folder, chance = Path(name), random.Random(1)
        paths = [folder / f"{number}.txt" for number in range(count)]
        for path in paths:
            path.write_bytes(chance.randbytes(2000))
        archive = FileArchive(folder / "archive")
        seconds = []
        for _ in range(2):
            start = time.perf_counter()
            archive.keep(paths)
            seconds.append(time.perf_counter() - start)
        start = time.perf_counter()
        whole = sum(archive.verify(digest) for digest in archive.digests())
        verifying = time.perf_counter() - start
        large = folder / "large"
        with large.open("wb") as file:
            for _ in range(500):
                file.write(chance.randbytes(1 << 20))
        start = time.perf_counter()
        archive.keep([large])
        print(
            json.dumps(
                {
                    "files": count,
                    "kept_s": round(seconds[0], 2),
                    "kept_again_s": round(seconds[1], 2),
                    "verified": whole,
                    "verified_s": round(verifying, 2),
                    "500_mb_s": round(time.perf_counter() - start, 2),
                    "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
                }
            )
        )


if __name__ == "__main__":
    main()
