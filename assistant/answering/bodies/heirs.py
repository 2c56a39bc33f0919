"""Which body is in the place of one on a day."""

from __future__ import annotations

from datetime import date

from kb.corpus import Corpus
from kb.model import Agency


def heir(body: Agency, on: date, corpus: Corpus) -> str:
    """What a body is on a day: itself while it lives, else who took over from it without a limit to single subjects."""
    if body.to is None or body.to >= on:
        return body.id
    heirs = [s.id for s in body.successors if not s.concepts and s.from_ <= on]
    return heir(corpus.agencies[heirs[-1]], on, corpus) if heirs else body.id
