"""The bodies that a document names only together ("các đoàn thể"): what it gives the group it gives each member."""

from __future__ import annotations

from kb.corpus import Corpus
from kb.model import Agency


def groups_of(agency: Agency, corpus: Corpus) -> frozenset[str]:
    """The groups that stand in the plan for a body which has no section of its own there."""
    if agency.group or not agency.plan_section:
        return frozenset()
    return frozenset(a.id for a in corpus.agencies.values() if a.group and a.plan_section == agency.plan_section)
