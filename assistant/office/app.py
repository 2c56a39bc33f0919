"""The application of one worker: the API, the chat, health and figures, behind the door."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from assistant.office import texts
from assistant.office.accounts import Accounts
from assistant.office.api import api, need, not_valid, refused_dossier
from assistant.office.audit import Audit
from assistant.office.door import PERSON, Door, said
from assistant.office.errors import LoginError, RoleError, StoreError
from assistant.office.files import files
from assistant.office.login import Login
from assistant.office.metrics import Measured, exposition
from assistant.office.people import CURRENT, LOCAL, Role
from assistant.office.recorded import RecordedService, RoleOf
from assistant.office.sessions import Sessions
from assistant.office.settings import Settings
from assistant.office.store import Store
from kb.corpus import CORPUS_DIR, corpus_digest
from kb.errors import KnowledgeError
from rules.errors import DossierError

_LOG = logging.getLogger(__name__)


def make(settings: Settings, corpus: Path = CORPUS_DIR, *, chat: bool = True) -> ASGIApp:
    """The whole application. ``corpus`` is the copy that this server answers from as long as it runs."""
    store = Store(settings.store_url, settings.store_wait)
    audit = Audit(store) if settings.audit else None
    accounts = Accounts(store, settings.lock_after, settings.lock_minutes)
    sessions = Sessions(store, settings.session_hours, settings.idle_minutes)
    service = RecordedService(
        audit,
        _account,
        _role_of(settings, accounts),
        text=settings.audit_text,
        folder=corpus,
        storage=settings.storage,
    )
    app = FastAPI(title="NTM", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json")
    _handle_errors(app)
    app.include_router(Login(settings, accounts, sessions, audit).router())
    app.include_router(api(service, audit))
    app.include_router(files(service))
    _offer_health(app, store, service, settings.corpus_folder)
    if chat:
        from assistant import web

        web.mount(app, service, _account_of)
    _warm(service)
    return Measured(Door(app, settings, accounts, sessions))


def _account() -> str:
    """On whose behalf the code acts: an API call's person, or the one whose chat event runs."""
    if (person := CURRENT.get()) is not None:
        return person.account
    from assistant import web

    return web.account()


def _role_of(settings: Settings, accounts: Accounts) -> RoleOf:
    def role(account: str) -> Role | None:
        if not settings.accounts:
            return LOCAL.role
        person = accounts.person(account)
        return person.role if person else None

    return role


def _account_of(request: Request) -> str | None:
    person = request.scope.get(PERSON)
    return None if person is None else person.account


def _warm(service: RecordedService) -> None:
    """Loads everything before the first person waits for it."""
    service.answer_again("Sở nào thẩm định tiêu chí giao thông?", (), None)
    _ = service.checker


def _offer_health(app: FastAPI, store: Store, service: RecordedService, corpus: Path) -> None:
    @app.get("/healthz", include_in_schema=False)
    def alive() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/readyz", include_in_schema=False)
    def ready() -> Response:
        """Whether questions can be answered now; beside it, whether the corpus on disk is still the one that is served."""
        same = corpus_digest(corpus) == service.corpus.digest
        facts = {"corpus": service.corpus.digest[:16], "corpus_on_disk": "same" if same else "changed"}
        try:
            store.ready()
            service.index.ready()
        except (StoreError, KnowledgeError) as error:
            return JSONResponse({"status": "unready", "error": str(error), **facts}, 503)
        return JSONResponse({"status": "ready", **facts})

    @app.get("/metrics", include_in_schema=False)
    def metrics(request: Request) -> Response:
        need(request, Role.ADMIN)
        content, kind = exposition()
        return Response(content, media_type=kind)


def _handle_errors(app: FastAPI) -> None:
    def unavailable(_request: Request, error: Exception) -> Response:
        return said(503, str(error), {"retry-after": "5"})

    def refused(_request: Request, error: Exception) -> Response:
        wait = error.retry_after if isinstance(error, LoginError) else 0
        return said(429 if wait else 401, str(error), {"retry-after": str(wait)} if wait else None)

    def not_allowed(_request: Request, error: Exception) -> Response:
        return said(403, str(error))

    def invalid(request: Request, error: Exception) -> Response:
        problems: Any = error.errors() if isinstance(error, RequestValidationError) else []
        return not_valid(request, problems)

    def plain(_request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        message = texts.NOT_FOUND if error.detail == "Not Found" else str(error.detail)
        return said(error.status_code, message, error.headers)

    def failed(_request: Request, error: Exception) -> Response:
        _LOG.error("a request failed", exc_info=error)
        return said(500, texts.FAILED)

    app.add_exception_handler(StoreError, unavailable)
    app.add_exception_handler(KnowledgeError, unavailable)
    app.add_exception_handler(LoginError, refused)
    app.add_exception_handler(RoleError, not_allowed)
    app.add_exception_handler(DossierError, refused_dossier)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, plain)
    app.add_exception_handler(Exception, failed)
