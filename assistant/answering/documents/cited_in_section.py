"""Which documents the section of a body in the plan cites ("mục Sở Nội vụ của KH 203 dẫn nghị định nào?")."""

from __future__ import annotations

import re

from assistant import wording, wording_of_papers
from assistant.answering.composer import Composer, Draft
from assistant.answering.documents.headers import Papers
from assistant.understanding import PLAN, Query
from assistant.understanding.forms import is_kind
from kb.corpus import Corpus
from kb.model import Agency, Norm, Provision, Relation
from kb.references import lies_in
from kb.vietnamese import document_numbers, fold
from rules.responsibility import Asked, Responsibility

#: Right before a body: its section of the plan.
_SECTION = re.compile(
    r"\b(?:muc|phan|doan|dieu khoan)(?: (?:nhiem vu|viec|trach nhiem|noi dung|cua|danh cho|ve|giao|cho|rieng))*$"
)
#: A kind of document is asked for that is cited.
_CITES = re.compile(
    r"\b(?:vien dan|trich dan|dan chieu|dan|nhac|neu|can cu|dua|theo)(?: (?:den|toi|vao|tren|theo|ra|ten|so|cac|nhung))*"
    r" (?P<kind>nghi dinh|quyet dinh|nghi quyet|chi thi|cong van|thong tu|ket luan|luat|van ban)"
    r"(?: (?:cua )?(?:chinh phu|thu tuong|trung uong|tinh|ubnd|hdnd|ban bi thu))*(?: tinh)? (?:nao|gi|so may|so bao nhieu|may)\b"
)
_ANY = "van ban"
#: Kinds that no number tells by its letters alone.
_BY_NOTE = ("ket luan", "luat", "cong van")


class CitedInSection:
    """Tells them by the clauses of that section."""

    def __init__(self, corpus: Corpus, papers: Papers, responsibility: Responsibility, composer: Composer) -> None:
        self._corpus, self._papers, self._responsibility, self._composer = corpus, papers, responsibility, composer

    def answer(self, query: Query) -> Draft | None:
        """The clauses that cite a document of the kind, with whose they are; that there is none; None where something else is asked."""
        asked = _CITES.search(" ".join(query.plain)) if set(query.documents) <= {PLAN} else None
        body = self._whose(query) if asked and not (query.refs or query.has("yesno")) else None
        if asked is None or body is None:
            return None
        cited = self._cited(body, asked["kind"])
        on = [(p, r) for p, r in cited if set(query.ids("concept")) & set(p.topics)]
        return self._told(query, body, on or cited) if cited else self._none(query, body)

    def _whose(self, query: Query) -> Agency | None:
        """The one body with a section of the plan that a question speaks of as such."""
        named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
        if len({m.id for m in named}) != 1 or not _SECTION.search(" ".join(query.plain[: named[0].start])):
            return None
        body = self._corpus.agencies[named[0].id]
        return body if body.plan_section else None

    def _cited(self, body: Agency, kind: str) -> list[tuple[Provision, Relation]]:
        """The clauses of its section that name a document of a kind, with what the plan does to that."""
        plan = self._corpus.documents[PLAN]
        return [
            (p, r)
            for p in plan.provisions
            if lies_in(p.ref, body.plan_section)
            for r in plan.relations
            if (r.ref == p.ref or r.target in document_numbers(p.text)) and (kind == _ANY or _of_kind(kind, r))
        ]

    def _told(self, query: Query, body: Agency, cited: list[tuple[Provision, Relation]]) -> Draft:
        draft = Draft(as_of=query.as_of)
        clauses = list({p.ref: p for p, _ in cited}.values())
        draft.cite(*clauses)
        norms: list[tuple[Provision, Norm]] = [(p, n) for p in clauses for n in p.norms if n.bearer == body.id]
        draft.findings = self._responsibility.holders(Asked.of_norms(norms, query.as_of, ()))
        plan = self._corpus.documents[PLAN]
        draft.lines = [
            wording_of_papers.CITED_IN.format(body=body.name, section=body.plan_section),
            *dict.fromkeys(f"- {self._papers.sentence(plan, r, PLAN)}" for _, r in cited),
            self._composer.since(draft),
            *(wording.quoted(p) for p in clauses),
        ]
        draft.lines = [x for x in draft.lines if x]
        return draft

    def _none(self, query: Query, body: Agency) -> Draft:
        """That the section cites no document of the kind."""
        draft = Draft(status="no_basis", as_of=query.as_of)
        draft.cite(*(p for p in [self._corpus.provision(PLAN, body.plan_section, query.as_of)] if p))
        what = wording_of_papers.NONE_CITED_IN.format(body=body.name, section=body.plan_section)
        draft.lines = [wording.NO_BASIS.format(what=what)]
        return draft


def _of_kind(kind: str, relation: Relation) -> bool:
    """Whether the document that is cited is of a kind."""
    told = fold(f"{relation.target}|{relation.note}").split("|")
    return any(x.startswith(kind) for x in told) or (kind not in _BY_NOTE and is_kind(kind, relation.target))
