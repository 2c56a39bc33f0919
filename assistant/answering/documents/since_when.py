"""Since when one named document changes or ends another one ("Quyết định 51 thay Quyết định 318 từ ngày nào?")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.about import spoken_order
from assistant.answering.documents.changes import Act, within
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.validity import original
from assistant.answering.documents.verbs import CLAUSE, spoken_verb
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision, Verification

#: From when on is asked, of what one does to the other.
_SINCE = re.compile(r"\b(?:ke |bat dau )?tu (?:(?:ngay|hom|khi|luc|nam|thang) (?:nao|may)|bao gio)\b")
_CHANGES = frozenset({"amends", "replaces", "repeals", "ends", "follows"})
#: Changes of clauses that one answer lists.
_MOST = 5


def acted_since(query: Query, corpus: Corpus, papers: Papers) -> Draft | None:
    """From when on the one of two documents does to the other what is said; None where something else is asked, or nobody knows of it."""
    named, plain = [n for n in spoken_order(query) if n in corpus.documents], " ".join(query.plain)
    verb = spoken_verb(plain)
    if len(named) != 2 or verb is None or query.has("yesno") or not _CHANGES & {*verb[1]}:
        return None
    asked = _SINCE.search(plain, verb[0])
    pairs = (Act(corpus.documents[a], r) for a, b in (named, named[::-1]) for r in corpus.documents[a].relations if r.target == b)
    acts = [a for a in pairs if a.relation.kind in verb[1] and a.relation.from_]
    acts = [a for a in acts if any(within(ref, a.relation) for ref in query.refs)] or acts
    if asked is None or not acts:
        return None
    first = acts[0].document
    draft = Draft(as_of=query.as_of, lines=[papers.named(first)])
    doubtful = all(a.relation.verification == Verification.UNVERIFIED for a in acts)
    if doubtful or (CLAUSE.search(plain) and unread(acts, corpus)):
        draft.status = "no_basis"
        draft.lines = [wording.NOT_READ.format(what=wording.ACT_UNREAD, where=original(first))]
    told = dict.fromkeys(f"- {papers.sentence(a.document, a.relation, a.document.number)}" for a in acts)
    draft.lines += [*told][:_MOST]
    for act in acts[:_MOST]:
        draft.cite(*(corpus.versions(act.document.number, act.relation.ref)[-1:] or act.document.provisions[:1]))
    return draft


def unread(acts: Iterable[Act], corpus: Corpus) -> list[Provision]:
    """Where acts on whole documents are told by clauses, or by openings, not read in full; none where any act names its clause."""
    told = [
        p
        for a in acts
        for p in corpus.versions(a.document.number, a.relation.ref)[-1:] or a.document.provisions[: not a.relation.ref]
    ]
    return told if told and all(p.untold for p in told) and not any(a.relation.target_ref for a in acts) else []
