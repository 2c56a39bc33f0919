"""What a check gives back: verdict, conditions with proof, what is missing, whom to see. The fields are promised outside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from kb.model import Citation
from rules.eligibility.schema import Source, Verdict
from rules.errors import DossierError

Status = Literal["met", "unmet", "unknown"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, populate_by_name=True)


class BodyToday(_Part):
    """The body that holds the task on the day, since ``from``, for ``function``."""

    id: str
    name: str
    from_: date = Field(alias="from")
    function: str


class Body(_Part):
    """A body that is responsible for a concept, with its successors."""

    id: str
    name: str
    role: str
    today: tuple[BodyToday, ...] = ()


class BodyToSee(Body):
    """A body to see about an unmet condition; ``entry`` names the criterion where the condition has several."""

    condition: str
    entry: str | None = None


class ConditionResult(_Part):
    """One condition: what was required, what was given, and the provision."""

    id: str
    text: str
    status: Status
    value: Any
    required: str
    citation: Citation | None


class Pointer(_Part):
    """A provision named without its text."""

    document: str
    ref: str


class ProofStep(_Part):
    """A rule that fired, the facts it fired on, and the provisions it rests on."""

    rule: str
    because: tuple[str, ...]
    citations: tuple[Pointer, ...]


class CheckResult(_Part):
    """The decision on one dossier. ``missing`` names the facts that keep the verdict insufficient."""

    id: str | int | None
    rule: str
    as_of: date
    verdict: Verdict | None
    outcome: str | None
    conditions: tuple[ConditionResult, ...]
    missing: tuple[str, ...]
    agencies: tuple[BodyToSee, ...]
    citations: tuple[Citation, ...]
    proof: tuple[ProofStep, ...]
    notice: str | None

    def to_json(self) -> str:
        """One line of JSON, fields in the promised order."""
        return self.model_dump_json(by_alias=True)


class ProblemReport(_Part):
    """What is wrong with one fact."""

    fact: str
    received: str
    accepted: str
    example: str


class CheckFailure(_Part):
    """A dossier that can't be read, with a problem for each fact in question."""

    id: Any = None
    rule: Any = None
    status: Literal["error"] = "error"
    error: str
    problems: tuple[ProblemReport, ...] = ()

    @classmethod
    def of(cls, error: DossierError, identity: object = None, rule: object = None) -> CheckFailure:
        """The report on an error of the door."""
        problems = tuple(
            ProblemReport(fact=p.fact, received=p.received, accepted=p.accepted, example=p.example) for p in error.problems
        )
        return cls(id=identity, rule=rule, error=str(error), problems=problems)

    def to_json(self) -> str:
        """One line of JSON."""
        return self.model_dump_json()


#: Gives the citation of a source on a day; the service fills in the text of the provision.
Cite = Callable[[Source, date], Citation]
#: Gives the bodies that are responsible for a concept on a day.
See = Callable[[str, date], Sequence[Body]]


@lru_cache(maxsize=1024)
def bare_citation(source: Source, _: date) -> Citation:
    """A citation without text, where no service fills it in."""
    return Citation(document=source.document, ref=source.ref, text="", verification=source.verification)


def nobody(_: str, __: date) -> Sequence[Body]:
    """No bodies, where no service looks them up."""
    return ()
