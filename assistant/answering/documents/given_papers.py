"""Claims on whom the plan gave the carrying out of another document ("việc thực hiện Chỉ thị 01/CT-TTg được xếp vào mục của Sở A, đúng
không?"): by the clause of a body that names the document."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Composer, Draft
from assistant.understanding import PLAN, Mention, Query
from assistant.understanding.tag_question import untagged
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus
from kb.model import Norm, Provision
from kb.vietnamese import document_numbers, folded_syllables
from rules.responsibility import Asked, Responsibility

#: A document is carried out.
_CARRIES = re.compile(r"\b(?:thuc hien|trien khai|thi hanh|to chuc thuc hien)\b")
#: Right before a body: its section of the plan, or that something is its task; right behind one: that it carries something out.
_WHOSE = re.compile(
    r"\b(?:(?:muc|phan|nhiem vu|viec|dau viec)(?: (?:viec|nhiem vu|cua|danh cho|cho|rieng|ben))*|giao(?: (?:cho|ben))*|do|thuoc(?: ve)?)$"
)
_DOES = re.compile(
    r"^(?:(?:chu tri|lo|duoc giao|phai|chiu trach nhiem|to chuc|co trach nhiem|co nhiem vu))*(?: ?(?:thuc hien|trien khai|thi hanh))\b"
)
#: More is said than who has it: whose it is not, with whom, or for whom.
_MORE = re.compile(
    r"\b(?:khong|chu(?= khong\b)|chang|chua|phoi hop|giup|cung|rieng|deu|chi(?= (?:co|rieng|mot|do|la)\b)|het|toan bo)\b"
)
#: Acts by which a document is carried out, and those that only tell how.
_IDLE_ACTS = frozenset({"trien-khai", "chu-tri", "huong-dan", "don-doc", "tham-muu"})
#: Before a document in the task of a body: this is what it carries out, and not only how others do.
_BY = r"(?<!tinh hinh )(?<!ket qua )\b(?:thuc hien|trien khai|theo)\b(?: \w+){{0,14}}? (?:so )?{number}\b"


class GivenPapers:
    """Judges them by the norms of the plan."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility, composer: Composer) -> None:
        self._corpus, self._responsibility, self._composer = corpus, responsibility, composer

    def answer(self, query: Query) -> Draft | None:
        """Whether the body of a claim has the clause that names the document, and who has it; None where no such thing is claimed."""
        body = self._given_to(query)
        found = self._naming(query) if body else None
        if body is None or found is None:
            return None
        clause, norms = found
        draft = Draft(as_of=query.as_of)
        draft.cite(clause)
        draft.findings = self._responsibility.holders(Asked.of_norms([(clause, n) for n in norms], query.as_of, ()))
        draft.lines = [f"{wording.holders(self._composer.holders(draft))}.", self._composer.since(draft), wording.quoted(clause)]
        draft.decide("yes" if body.id in {n.bearer for n in norms} else "no")
        return draft

    def _given_to(self, query: Query) -> Mention | None:
        """The one body that a claim gives a document to carry out; None where it says more, or speaks of today."""
        plain = " ".join(query.plain)
        claims = query.has("yesno") and not query.has("who", "document") and _CARRIES.search(plain)
        if not claims or speaks_of_today(query.marked) or _MORE.search(untagged(plain)):
            return None
        named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0 and self._corpus.agencies[m.id].plan_section]
        given = [
            m for m in named if _WHOSE.search(" ".join(query.plain[: m.start])) or _DOES.match(" ".join(query.plain[m.end :]))
        ]
        return given[0] if len({m.id for m in given}) == 1 else None

    def _naming(self, query: Query) -> tuple[Provision, list[Norm]] | None:
        """The only clause of the plan that gives somebody the one other document of a question to carry out, with its norms on that; None
        where it is given to several, or it is said before the document that something else is done with it."""
        papers = {n for n in (*query.documents, *document_numbers(query.question)) if n != PLAN}
        if len(papers) != 1:
            return None
        number = " ".join(folded_syllables(papers.pop()))
        told = f" {' '.join(query.plain)} ".find(f" {number.split()[0]} ")
        acts = {m.id for m in query.mentions if m.kind == "act" and len(" ".join(query.plain[: m.start])) < told}
        by = re.compile(_BY.format(number=re.escape(number)))
        found = {
            p: norms
            for p in self._corpus.documents[PLAN].provisions
            if (norms := [n for n in p.norms if by.search(" ".join(folded_syllables(f"{n.task} {n.condition}")))])
        }
        if len(found) != 1 or acts - _IDLE_ACTS:
            return None
        return next(iter(found.items()))
