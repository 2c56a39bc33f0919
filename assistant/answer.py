"""The answer object: the one thing that chat, command line, API and tables show. Field by field as promised to outside checks."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from kb.model import Citation
from kb.references import spelt

#: What the web app may know of an answer; how a reference is read out is shown there, too.
__all__ = ["Answer", "Citation", "Conflict", "Holder", "Pointer", "ProofStep", "Status", "Today", "Verdict", "spelt"]

Status = Literal["answered", "partial", "clarify", "no_basis", "out_of_scope", "error"]
Verdict = Literal["yes", "no", "eligible", "not_eligible", "insufficient", "not_applicable"]


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
