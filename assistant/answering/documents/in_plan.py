"""Where the plan names another document: the clause that a relation is of, or the first of those that its note tells beside the opening."""

from __future__ import annotations

import re

from assistant.understanding import PLAN
from kb.corpus import Corpus
from kb.model import Provision

#: What only the opening of the plan rests on may be named in clauses of it, too.
_ALSO_AT = re.compile(r"\bcòn nêu tại ([\w./]+\w)")


def in_plan(number: str, corpus: Corpus) -> list[Provision]:
    """The first clause of the plan that names a document."""
    named = [r for r in corpus.documents[PLAN].relations if r.target == number]
    refs = [r.ref or (also[1] if (also := _ALSO_AT.search(r.note or "")) else "") for r in named]
    return [p for ref in refs if ref for p in corpus.versions(PLAN, ref)[:1]][:1]
