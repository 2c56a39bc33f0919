"""Bodies asked for that hold no task themselves: who receives a report, who works along, who did what an ended document tells."""

from __future__ import annotations

from assistant import wording
from assistant.answering.bodies.ministries import asks_ministry
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from assistant.understanding.roles import role_asked
from kb.corpus import Corpus

Named = tuple[str, str]


def others(query: Query, selection: Selection) -> tuple[Named, ...]:
    """Bodies of the sources beside those that hold a task, with their role."""
    found: list[Named] = []
    for source in selection.chosen[:2]:
        if query.has("recipient"):
            deadlines = source.provision.deadlines
            found += [(x, role) for d in deadlines for x, role in ((d.via, "đầu mối nhận"), (d.to_whom, "nơi nhận")) if x]
            found += [(n.to_whom, "nơi nhận") for n in source.norms if n.to_whom]
        if query.has("partner"):
            found += [(x, "phối hợp") for n in source.norms for x in n.partners]
        if body := role_asked(query):
            held = any(n.bearer == body for c in selection.chosen for n in c.norms)
            found += [(body, "phối hợp") for n in source.norms if body in n.partners and not held]
    return tuple(dict.fromkeys(found))


def lapsed(query: Query, selection: Selection, corpus: Corpus) -> tuple[Named, ...]:
    """Who is given something by the best source, where a body is asked for and that source is in force no more: what was done then
    ("theo tờ trình của sở nào") stays done, and what was to be done is told with the notice that it ended."""
    source = selection.chosen[0]
    ended = source.provision.in_force_to is not None and source.provision.in_force_to < query.as_of
    asked = asks_ministry(query) or (query.has("who", "department") and not query.has("yesno"))
    if not ended or not asked:
        return ()
    acts = {n.bearer: wording.listed(corpus.acts[a].name for a in n.acts) for n in source.provision.norms}
    return tuple(acts.items())
