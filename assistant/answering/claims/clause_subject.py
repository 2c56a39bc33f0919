"""Claims of what a named clause is on ("khoản 6 NĐ 38 sửa phần sản xuất cộng đồng, đúng chứ?"): judged by that clause, and not by the one
that fits the words."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.bodies.duty_words import WHOLE
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.tag_question import untagged
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: That it is on something; what it changes it may do in one way or another, so that a part of it has to be spoken of.
_PART = r"(?:chuyen|phan|viec|mang|noi dung|quy dinh|cho|van de|muc)"
_ON = re.compile(
    r" (?:(?:la|co|thi|chinh la) )*(?:(?:noi|ban|quy dinh|nhac|de cap|dung cham|dung|dong cham|dong|cham|lien quan|dinh dang|dinh|viet|sua|sua doi)"
    rf"(?: (?:gi))?(?:(?: (?:toi|den|ve|{_PART}))+)|lien quan|la (?:ve|{_PART}(?: ve)?)) (?P<what>\w+(?: \w+){{0,6}})"
)
_CLAUSE = re.compile(r"\b(?:khoan|diem) \w{1,2}\b")
#: More is claimed than that, or less.
_ELSE = re.compile(r"\b(?:khong|chua|chang|dau co|chi|toan bo|ca|deu|moi|hay|hoac|va|chu|ma|thanh|tu|bao nhieu|may|gi|nao|ai)\b")


def clause_subject(query: Query, corpus: Corpus) -> Draft | None:
    """The verdict with the clause; None where no such claim is made of one clause that is here, or it is not plain what is claimed."""
    if not query.has("yesno") or len(query.refs) != 1 or len(query.documents) != 1 or query.before is not None:
        return None
    said = untagged(" ".join(query.plain))
    clause = _CLAUSE.search(said)
    found = next((m for m in _ON.finditer(said) if m.end() == len(said) and clause and m.start() > clause.end()), None)
    provision = corpus.provision(query.documents[0], query.refs[0], query.as_of) if found else None
    if found is None or provision is None or _ELSE.search(said):
        return None
    at = said[: found.start("what")].count(" ")
    right = _is_on(provision, {m.id for m in query.mentions if m.kind == "concept" and m.start >= at}, found["what"])
    if right is None:
        return None
    draft = Draft(as_of=query.as_of)
    draft.cite(provision)
    draft.decide("yes" if right else "no")
    draft.lines = [(wording.YES if right else wording.NO).strip(), *wording.sources([provision])]
    return draft


def _is_on(provision: Provision, concepts: set[str], what: str) -> bool | None:
    """Whether a clause is on a thing, by what it is known to be on or by its words; None where nobody can tell."""
    words, told = what.split(), folded_syllables(provision.text)
    if concepts & set(provision.topics) - WHOLE or f" {what} " in f" {' '.join(told)} ":
        return True
    if not concepts - WHOLE or set(words) <= set(told):
        return None
    return False
