"""The answer object: the one thing that chat, command line, API and tables show. Field by field as promised to outside checks."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from kb.model import Citation

Status = Literal["answered", "partial", "clarify", "no_basis", "out_of_scope", "error"]
Verdict = Literal["yes", "no", "eligible", "not_eligible", "insufficient", "not_applicable"]

#: Article, clause, part of a clause that restates another one, point, item.
_ARTICLE = re.compile(r"Đ(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.([a-zđ]))?(?:/(\d+))?")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, populate_by_name=True)


class Today(_Part):
    """The body that holds the task on the answer's date, since ``from``, for ``function``."""

    id: str
    name: str
    from_: date = Field(serialization_alias="from")
    function: str


class Holder(_Part):
    """A body that holds what was asked, as the cited document spells it, with its successors."""

    id: str
    name: str
    role: str
    today: tuple[Today, ...] = ()


class Pointer(_Part):
    """A provision named without its text."""

    document: str
    ref: str


class ProofStep(_Part):
    """A rule that fired, the facts it fired on, and the provisions it rests on."""

    rule: str
    because: tuple[str, ...]
    citations: tuple[Pointer, ...]


class Conflict(_Part):
    """Provisions that contradict each other on what was asked."""

    about: str
    citations: tuple[Pointer, ...]


class Answer(_Part):
    """An answer with its proof. ``as_of`` is the date that it holds for."""

    id: str | None = None
    question: str
    as_of: date
    status: Status
    answer: str
    verdict: Verdict | None = None
    agencies: tuple[Holder, ...] = ()
    citations: tuple[Citation, ...] = ()
    proof: tuple[ProofStep, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    notice: str | None = None
    choices: tuple[str, ...] = Field(default=(), exclude=True, description="what clarify offers, for buttons")

    def to_json(self) -> str:
        """One line of JSON, fields in the promised order."""
        return self.model_dump_json(by_alias=True)


def spelt(ref: str) -> str:
    """A reference as officials read it out; one that is not made of articles stays as it is.

    >>> spelt("Đ21.5.a"), spelt("Đ58"), spelt("Đ1.12.2"), spelt("Đ1.1.b/3"), spelt("III.5/2")
    ('điểm a khoản 5 Điều 21', 'Điều 58', 'mục 2 khoản 12 Điều 1', 'ý 3 điểm b khoản 1 Điều 1', 'III.5/2')
    """
    if ref == "Đ0":
        return "phần căn cứ"
    found = _ARTICLE.fullmatch(ref)
    if found is None:
        return ref
    named = zip(("Điều", "khoản", "mục", "điểm", "ý"), found.groups(), strict=True)
    return " ".join(f"{level} {number}" for level, number in reversed(list(named)) if number)
