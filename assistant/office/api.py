"""The API for programs: the objects of the command line, as JSON, with Vietnamese errors."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from assistant.office import texts
from assistant.office.audit import Audit
from assistant.office.door import PERSON, said
from assistant.office.people import Person, Role
from assistant.office.receipts import Receipt
from assistant.office.recorded import RecordedService
from assistant.office.worklist import worklist
from kb.corpus import to_json
from rules.errors import DossierError

_LONGEST = 20_000
_KEPT = ("number", "type", "title", "issuer", "issued", "in_force_from", "in_force_to", "verification")
#: What the API says where it does not answer.
REFUSALS: dict[int | str, dict[str, Any]] = {
    code: {"content": {"application/json": {"schema": {"type": "object", "properties": {"error": {"type": "string"}}}}}, "description": why}
    for code, why in (
        (400, "not accepted"), (401, "not logged in"), (403, "not allowed"), (404, "not there"), (413, "too large"),
        (422, "not valid"), (429, "too often"), (503, "the store can't be written"),
    )
}  # fmt: skip


class Asked(BaseModel):
    """A question, with the person's earlier questions and the date that the answer is for."""

    model_config = ConfigDict(extra="forbid")
    question: str = Field(max_length=_LONGEST)
    history: list[Annotated[str, Field(max_length=_LONGEST)]] = Field(default=[], max_length=100)
    as_of: date | None = None


class Dossier(BaseModel):
    """Facts to decide by a rule."""

    model_config = ConfigDict(extra="forbid")
    id: str | int | None = None
    rule: str = Field(max_length=100)
    as_of: date | None = None
    facts: dict[str, Any] = Field(default={}, max_length=200)


class Rating(BaseModel):
    """What a person thinks of the answer to a question."""

    model_config = ConfigDict(extra="forbid")
    question: str = Field(max_length=_LONGEST)
    history: list[Annotated[str, Field(max_length=_LONGEST)]] = Field(default=[], max_length=100)
    as_of: date | None = None
    good: bool
    reason: str = Field(default="", max_length=200)
    note: str = Field(default="", max_length=2000)


def api(service: RecordedService, audit: Audit | None) -> APIRouter:
    """All addresses under ``/api``."""
    router = APIRouter(prefix="/api", responses=REFUSALS)
    _offer_answers(router, service)
    _offer_documents(router, service)
    _offer_audit(router, audit)
    return router


def _offer_answers(router: APIRouter, service: RecordedService) -> None:
    @router.post("/ask")
    def ask(given: Asked) -> Response:
        answer, paper = service.ask_with_receipt(given.question, given.history, given.as_of)
        return Response(answer.to_json(), media_type="application/json", headers={"ntm-receipt": paper.id})

    @router.post("/check")
    def check(given: Dossier) -> Response:
        dossier = given.model_dump(mode="json", exclude_none=True)
        return Response(service.check(dossier).to_json(), media_type="application/json")

    @router.get("/duties")
    def duties(
        agency: Annotated[str, Query(max_length=500)] = "",
        criterion: Annotated[str, Query(max_length=500)] = "",
        role: Annotated[str, Query(max_length=500)] = "",
        as_of: date | None = None,
    ) -> list[dict[str, Any]]:
        try:
            return service.duties(agency, criterion, role, as_of)
        except ValueError as error:
            raise HTTPException(400, str(error)) from error

    @router.post("/feedback", status_code=204)
    def feedback(given: Rating) -> Response:
        service.rate(service.answer_again(given.question, given.history, given.as_of), given.good, given.reason, given.note)
        return Response(status_code=204)


def _offer_documents(router: APIRouter, service: RecordedService) -> None:
    @router.get("/search")
    def search(
        query: Annotated[str, Query(min_length=1, max_length=2000)], top: Annotated[int, Query(ge=1, le=100)] = 10
    ) -> list[dict[str, Any]]:
        found = service.search(query, top)
        return [{**f.citation.model_dump(mode="json"), "heading": list(f.heading), "score": f.score} for f in found]

    @router.get("/documents")
    def documents() -> list[dict[str, Any]]:
        return [{k: v for k, v in to_json(d).items() if k in _KEPT} for d in service.documents()]

    @router.get("/documents/{number:path}")
    def document(number: str) -> dict[str, Any]:
        found = service.document(number)
        if found is None:
            raise HTTPException(404, texts.NO_DOCUMENT.format(number=number[:60]))
        return {**to_json(found), "life": service.life(found.number)}


def _offer_audit(router: APIRouter, audit: Audit | None) -> None:
    @router.get("/receipts/{id_}")
    def receipt(id_: str) -> Receipt:
        if audit is None:
            raise HTTPException(404, texts.NO_AUDIT)
        entry = audit.by_receipt(id_)
        if entry is None or "receipt" not in entry.body:
            raise HTTPException(404, texts.NO_RECEIPT.format(id=id_[:70]))
        return Receipt.model_validate(entry.body["receipt"])

    @router.get("/worklist")
    def to_do(request: Request) -> list[dict[str, Any]]:
        need(request, Role.EDITOR)
        items = [] if audit is None else worklist(audit.entries())
        return [{"question": i.question, "times": i.times, "status": i.status, "complaints": i.complaints} for i in items]


def need(request: Request, role: Role) -> Person:
    """The person who asks, where the role suffices. Raises 403."""
    person: Person | None = request.scope.get(PERSON)
    if person is None or not person.role.may(role):
        raise HTTPException(403, texts.NOT_ALLOWED.format(needed=role, has=person.role if person else "-"))
    return person


def refused_dossier(_request: Request, error: Exception) -> JSONResponse:
    """A dossier that can't be read: each fact in question with what is accepted."""
    assert isinstance(error, DossierError)
    problems = [{"fact": p.fact, "received": p.received, "accepted": p.accepted, "example": p.example} for p in error.problems]
    return JSONResponse({"error": str(error), "problems": problems}, 400)


def not_valid(request: Request, errors: list[dict[str, Any]]) -> Response:
    """Fields that are missing or of the wrong kind, in Vietnamese, with an example."""
    told = [_problem(e) for e in errors[:5]]
    example = texts.EXAMPLES.get(request.url.path)
    return said(422, f"{texts.BAD_BODY}: {'; '.join(told)}." + (f" Ví dụ: {example}" if example else ""))


def _problem(error: dict[str, Any]) -> str:
    place = ".".join(str(p) for p in error["loc"][1:])[:80] or str(error["loc"][0])
    known: str = texts.PROBLEMS.get(error["type"], texts.NOT_ACCEPTED)
    return texts.BAD_FIELD.format(place=place, problem=known.format_map(error.get("ctx") or {}))
