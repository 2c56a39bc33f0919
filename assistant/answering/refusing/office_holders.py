"""Who holds an office by name ("chủ tịch xã A tên là gì"): no document here names people but those who signed it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus

#: An office of a place or body; who heads a steering committee may be told by its office.
_OFFICE = (
    r"(?:(?:pho )?(?:chu tich|bi thu|giam doc|chanh van phong|truong (?:ban|phong|cong an)|cuc truong)|nguoi dung dau|chi huy truong)"
    r"(?! ban chi dao| hoi dong tham dinh)"
)
_WHOSE = r"(?: (?:dang uy|hdnd|ubnd|uy ban(?: nhan dan)?|hoi|so|xa|phuong|huyen|thi tran|thanh pho|tinh|bo|cong an|doan)\b)"
#: Asks for a name of a person.
_NAME = r"(?:ten|ho ten|ho va ten|danh tinh|quy danh)(?: (?:that|day du|ong|ba|cua|nguoi|dong chi))* (?:la )?(?:gi|chi|nao)\b"
_PERSON = r"(?:la|do) (?:ai|ong nao|ba nao|nguoi nao|dong chi nao)(?: (?:vay|the|a|nhi|day|ha|lam))*$"
_ASKS = re.compile(
    rf"^(?:(?:cho|xin|hoi|toi|em|hien|nay|the|vay|con) )*{_OFFICE}{_WHOSE}.*\b(?:{_NAME}|{_PERSON})"
    rf"|\bai (?:dang |hien |nay |moi |duoc )*(?:la|lam|giu chuc|dam nhiem|bau lam) {_OFFICE}{_WHOSE}"
)
#: What an office has to do, and who signed a paper, is told.
_DOES = re.compile(r"\b(?:ky|phe duyet|cong nhan|ban hanh|chu tri|chiu trach nhiem|tham quyen)\b")


def asks_holder(plain: Sequence[str]) -> bool:
    """Whether words (without marks) ask for the name of who holds an office.

    >>> asks_holder("chu tich xa muong bu bay gio ten la gi nhi".split()), asks_holder("giam doc so y te la ai".split())
    (True, True)
    >>> asks_holder("chu tich xa co phai ky khong".split()), asks_holder("ai ky quyet dinh cong nhan xa".split())
    (False, False)
    """
    said = " ".join(plain)
    return _ASKS.search(said) is not None and not _DOES.search(said)


def refused(query: Query, corpus: Corpus) -> Draft | None:
    """The refusal to name who holds an office, with the first duty of the body that is named; None where something else is asked."""
    if query.documents or query.has("signer") or not asks_holder(query.plain):
        return None
    sections = [s for a in query.ids("agency") if (s := corpus.agencies[a].plan_section)]
    duties = [p for s in sections for p in corpus.children(PLAN, s)[:1]]
    draft = Draft(status="no_basis", lines=[wording.NO_BASIS.format(what=wording.OFFICE_HOLDER)])
    draft.lines += [wording.NEAREST.format(text=wording.quoted(p)) for p in duties[:1]]
    draft.cite(*duties[:1])
    return draft
