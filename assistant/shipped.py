"""Learns from the law as it is and puts that into ``kb/models/ntm-intents``: ``python -m assistant.shipped``, after each change of the corpus.

Who installs the program then waits for nothing on first use. A law that was changed without this is learnt by each machine itself.
"""

from __future__ import annotations

from assistant.answering.sources.lessons import examples, known
from assistant.understanding import Reader
from kb.corpus import load
from kb.intents import SHIPPED, Intents, kept_as


def main() -> None:
    """Writes the file of this state of the law in the place of that of another."""
    corpus = load()
    reader = Reader(corpus)
    path = kept_as(SHIPPED, corpus.digest)
    learnt = Intents.learn(examples(corpus, reader), known(corpus, reader))
    for other in SHIPPED.glob("*.npz"):
        other.unlink()
    learnt.save(path)
    print(f"{path}: {len(learnt.keys)} provisions, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
