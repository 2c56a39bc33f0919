"""Learns which yes/no questions the sources leave open: ``python -m assistant.calibration_unsaid tests/evaluation/*.jsonl``.

Takes the tuning lines that ask openly whether something is so, each judged by a service that never heard it (``unaware``), and prints
how the judge does on questions that it did not see. Some six minutes; needs scikit-learn. ``python -m assistant.calibration`` does it, too.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.answering.refusing.left_unsaid import LEARNT, LEAVE, WORDED, asked_whether
from assistant.answering.refusing.trust import Judged
from assistant.calibration_refusing import Kept, learn_refusing
from assistant.calibration_shared import asked
from assistant.evaluation import load
from assistant.service import Service
from assistant.unaware import Line, Part, shares
from kb.vietnamese import syllables

#: What gold says of a claim; cases have verdicts of their own.
_VERDICTS = ("yes", "no")


def asks_whether(line: Line) -> bool:
    """Whether a line asks openly whether something is so, and gold says that it is, that it is not, or that no document says it."""
    told = line.get("verdict") in _VERDICTS or bool(line.get("abstain"))
    return told and line["kind"] != "clarify" and asked_whether(syllables(line["question"]))


def weighed_unsaid(service: Service, line: Line) -> tuple[Judged, bool] | None:
    """What it is judged by whether a question is left open, and whether gold leaves it open; None where nothing is judged."""
    judged = service.weighed_unsaid(*asked(line))
    return None if judged is None else (judged, bool(line.get("abstain")))


def learn_unsaid(parts: Sequence[Part]) -> str:
    """Learns and keeps the judge from the lines of some parts; says how it does on those that it did not see."""
    futures = [part.told(weighed_unsaid) for part in parts]
    told = [t for future in futures for t in future.result() if t is not None]
    judged, gold = zip(*told, strict=True)
    return "left unsaid: " + learn_refusing(judged, gold, [1.0] * len(told), (), Kept(LEARNT, WORDED, LEAVE))


def main(paths: Sequence[str]) -> None:
    """Learn from the tuning lines of these files."""
    parts = [Part(share) for share in shares([line for path in paths for line in load(Path(path), "tune") if asks_whether(line)])]
    print(learn_unsaid(parts))
    for part in parts:
        part.close()


if __name__ == "__main__":
    main(sys.argv[1:])
