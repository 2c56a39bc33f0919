"""Bodies asked for that hold no task themselves: who receives a report, who works along, who did what an ended document tells."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import wording
from assistant.answering.bodies.ministries import asks_ministry, guiding
from assistant.answering.bodies.offices import exceptions, leaves_out
from assistant.answering.composer import Draft
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from assistant.understanding.roles import role_asked
from kb.corpus import Corpus
from kb.model import Norm

Named = tuple[str, str]
_HELPS, _HELP, _GUIDES = "phối hợp", "phoi-hop", "hướng dẫn"
#: The topics of clauses on one department each, which list its fields or tell of whom it was made, and ways to ask who has a field.
_FIELDS, _ARRANGED = "chuc-nang-so", "sap-xep-co-quan"
_ASKED = ("who", "department", "recipient", "succession")


def gives_on_subject(query: Query, norms: Sequence[Norm]) -> bool:
    """Whether a source gives a task on what the question names; of a question that names nothing any does."""
    named = set(query.ids("concept"))
    return not named or any(named & set(n.objects) for n in norms)


def partners_unnamed(query: Query, draft: Draft) -> str:
    """That nobody is named, before whoever has the task, where it is only asked who works along; otherwise empty."""
    held = draft.findings.holdings if draft.findings else ()
    told = any(role == _HELPS for _, role in draft.others) or any(_HELP in h.acts for h in held)
    asked = query.has("partner") and not query.has("yesno", "who", "compare")
    return wording.PARTNERS_UNNAMED if asked and held and not told else ""


def others(query: Query, selection: Selection) -> tuple[Named, ...]:
    """Bodies of the sources beside those that hold a task, with their role."""
    found: list[Named] = []
    nearest = selection.chosen[:2]
    about = [source for source in nearest if gives_on_subject(query, source.norms)] or nearest
    for source in nearest:
        if query.has("recipient"):
            deadlines = source.provision.deadlines
            found += [(x, role) for d in deadlines for x, role in ((d.via, "đầu mối nhận"), (d.to_whom, "nơi nhận")) if x]
            acts = set(query.ids("act"))
            done = [n for n in source.norms if acts & set(n.acts)] or source.norms  # what is done otherwise goes to others
            found += [(n.to_whom, "nơi nhận") for n in done if n.to_whom]
        if query.has("partner"):
            found += [(x, _HELPS) for n in source.norms if source in about for x in n.partners]
        if body := role_asked(query):
            held = any(n.bearer == body for c in selection.chosen for n in c.norms)
            found += [(body, _HELPS) for n in source.norms if body in n.partners and not held]
    return tuple(dict.fromkeys(found))


def unheld(query: Query, selection: Selection, corpus: Corpus) -> tuple[Named, ...]:
    """The bodies that the best source tells, where it gives nobody a task that is in force."""
    issued = ((a, _GUIDES) for a in guiding(query, selection.chosen[0].provision, corpus))
    return lapsed(query, selection, corpus) or of_field(query, selection, corpus) or tuple(issued)


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


def of_field(query: Query, selection: Selection, corpus: Corpus) -> tuple[Named, ...]:
    """The department that the best source is on, where it is asked who has a field, or whether it is the one that the question names;
    who has what the list of its fields leaves out."""
    source = selection.chosen[0].provision
    bodies = [a for a in corpus.agencies.values() if a.level == "tinh" and source.text.startswith((f"{a.name} ", f"{a.name},"))]
    role = wording.LOOKS_AFTER["tinh"] if _FIELDS in source.topics else ""
    if source.kind == "heading" or not {_FIELDS, _ARRANGED} & set(source.topics):
        return ()
    if query.has("yesno") or not query.has(*_ASKED):
        return tuple((a.id, role) for a in bodies if query.has("yesno") and a.id in query.ids("agency"))
    if leaves_out(exceptions(source), query.plain):
        subjects = set(query.ids("concept"))
        moves = (s for a in corpus.agencies.values() for s in a.successors if s.document == source.document)
        taken = dict.fromkeys(s.id for s in moves if subjects & set(s.concepts) and s.from_ <= query.as_of and not s.inferred)
        return tuple((id_, wording.LOOKS_AFTER["tinh"]) for id_ in taken)
    return tuple((a.id, role) for a in bodies)
