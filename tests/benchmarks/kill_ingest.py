"""Kills an ingest with SIGKILL at 50 random moments and checks after each that the library is whole.

Run: python tests/benchmarks/kill_ingest.py [COUNT] [SEED]
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "kb"))

from ingest_layouts import PLAN, PLAN_REFS
from test_library import check_sound, kill_once

from kb.corpus import load
from kb.ingest.intake import Intake
from kb.library import Library

FILES = 12


def main(count: int, seed: int) -> None:
    """Kills, checks, and tells what was found."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        files = []
        for n in range(FILES):
            files.append(folder / f"{n}.txt")
            files[-1].write_text(PLAN.replace("15.000", f"{20 + n}.000"), encoding="utf-8")
        started = time.monotonic()
        intake = Intake(load(), Library(folder / "whole" / "library"))
        assert all(not intake.take(path).error for path in files)
        full = time.monotonic() - started
        seen: dict[int, int] = {}
        library = Library(folder / "l0" / "library")
        versions = 0
        for i in range(count):
            # The moments lie within what is left to do, so that most kills hit an act of storing or reading.
            kill_once(library.folder, files, chance.uniform(0, full * (FILES - versions) / FILES))
            versions = check_sound(library, len(PLAN_REFS))
            seen[versions] = seen.get(versions, 0) + 1
            if versions > FILES * 0.7:  # nearly complete: go on with a new, empty library
                library, versions = Library(folder / f"l{i + 1}" / "library"), 0
    print(f"{count} kills within {full:.1f} s: the library was whole each time; versions found: {dict(sorted(seen.items()))}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
