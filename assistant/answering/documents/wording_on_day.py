"""By which wording something goes on a day that is told ("khoản chi ngày 20/10/2025 theo bản cũ hay bản đã sửa?"), where a document was
amended, or the clause of it that is named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.changes import Act, within
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import lives
from assistant.understanding import Query
from assistant.understanding.which_wording import asks_wording, claimed_wording
from kb.corpus import Corpus
from kb.model import Document
from kb.references import spelt

#: Sources that one answer quotes.
_QUOTED = 2


class WordingOnDay:
    """Tells by which wording of an amended document or clause a day goes."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def answer(self, query: Query) -> Draft | None:
        """The wording of the one day that a question names, and since when there is another; None where it asks for no wording, or nobody
        knows of a change."""
        asked = asks_wording(query) or claimed_wording(query)
        days = [date(y, m, d) for d, m, y in query.dates if y] if asked else []
        found = self._changed(query) if len(days) == 1 else []
        turns = sorted({a.relation.from_ for a in found if a.relation.from_})
        if not turns or not all(a.relation.from_ for a in found):
            return None
        target = self._corpus.documents[found[0].relation.target]
        return self._told(query, target, found, days[0]) if len(turns) == 1 and lives(target, days[0]) else None

    def _changed(self, query: Query) -> list[Act]:
        """What amended the document of a question, at the clause that it names; of another one, only by the document named beside it."""
        named = dict.fromkeys(query.documents)
        acts = [Act(d, r) for d in self._corpus.documents.values() for r in d.relations if r.kind == "amends"]
        acts = [a for a in acts if a.relation.target in named and a.relation.target in self._corpus.documents]
        if len(named) > 1:
            acts = [a for a in acts if a.document.number in named]
        if query.refs:
            acts = [a for a in acts if all(within(ref, a.relation) for ref in query.refs) and a.relation.target_ref]
        return acts if len({a.relation.target for a in acts}) == 1 else []

    def _told(self, query: Query, target: Document, acts: Sequence[Act], day: date) -> Draft:
        """The wording of a day, the day of the change, and what stands in the clause then."""
        turn = next(a.relation.from_ for a in acts if a.relation.from_)
        by = wording.listed(dict.fromkeys(f"{a.document.type} {a.document.number}" for a in acts))
        side = wording.BY_NEW_ON if day >= turn else wording.BY_OLD_ON
        meant = f"{spelt(query.refs[0])} " if len(query.refs) == 1 and query.refs[0] != acts[0].relation.ref else ""
        told = side.format(day=wording.day(day), target=f"{meant}{target.type} {target.number}", documents=by)
        draft = Draft(as_of=day, lines=[told])
        draft.lines.append(wording.WORDING_TURNS.format(day=wording.day(turn), last=wording.day(turn - timedelta(days=1))))
        refs = {a.relation.target_ref for a in acts if a.relation.target_ref} if query.refs else set()
        clauses = [p for ref in sorted(refs) if (p := self._corpus.provision(target.number, ref, day)) and p.in_force(day)]
        acting = [
            p for a in acts for p in self._corpus.versions(a.document.number, a.relation.ref)[-1:] or a.document.provisions[:1]
        ]
        draft.cite(*clauses, *acting, *([] if clauses else target.provisions[:1]))
        done = dict.fromkeys(f"- {self._papers.sentence(a.document, a.relation, a.document.number)}" for a in acts)
        draft.lines.append("\n".join([*done][:_QUOTED]))
        draft.lines += [f"- {wording.quoted(p)}" for p in clauses[:_QUOTED]]
        if claimed := "" if asks_wording(query) else claimed_wording(query):
            draft.decide("yes" if (claimed == "new") == (day >= turn) else "no")
        return draft
