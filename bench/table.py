"""How much of a list is understood, and how fast? Its columns, the acts, dates, places and those named as responsible.

python -m bench.table LIST.csv
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from pathlib import Path

from asnad.model.frames import Act
from asnad.model.source import Source
from asnad.propose.table.columns import guess_mapping
from asnad.propose.table.reader import propose_table
from asnad.read.document import layer_of, read_document


def main(path: Path) -> None:
    started = time.process_time()
    document = read_document(path, path.name)
    layer = layer_of(document, "list", "0" * 64)
    claims = propose_table(layer, Source("list", path.name))
    seconds = time.process_time() - started
    rows = sum(block.kind == "row" for block in layer.blocks)
    acts = [claim.content for claim in claims if isinstance(claim.content, Act)]

    def share(number: int) -> float:
        return round(100 * number / max(1, len(acts)), 2)

    figures = {
        "columns": dict(guess_mapping(layer).columns),
        "rows": rows,
        "claims": len(claims),
        "processor seconds": round(seconds, 2),
        "rows a second": round(rows / seconds),
        "percent of acts with": {
            "a known act": share(sum(act.act != "other" for act in acts)),
            "a date": share(sum(act.when is not None and act.when.earliest is not None for act in acts)),
            "a place": share(sum(act.where is not None for act in acts)),
            "someone responsible": share(sum(bool(act.perpetrators) for act in acts)),
        },
        "acts": Counter(act.act for act in acts),
        "words not understood": Counter(act.method.text for act in acts if act.act == "other" and act.method),
        "dates in part": Counter(act.when.reason for act in acts if act.when and act.when.reason),
        "notices": document.notices,
    }
    print(json.dumps(figures, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
