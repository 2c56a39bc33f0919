"""Logging in and out: a plain page that needs no script, and the same for programs."""

from __future__ import annotations

from html import escape
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, ConfigDict, Field

from assistant.office import texts
from assistant.office.accounts import Accounts
from assistant.office.audit import Audit
from assistant.office.door import ADDRESS, COOKIE, token_of
from assistant.office.errors import LoginError
from assistant.office.rates import Rates
from assistant.office.sessions import Sessions
from assistant.office.settings import Settings

_PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title><style>
body{{font:1.1rem/1.5 system-ui,sans-serif;max-width:24rem;margin:12vh auto;padding:0 1rem;color:#1e293b}}
label{{display:block;margin-top:1rem}}input{{width:100%;box-sizing:border-box;font:inherit;padding:.5rem;border:1px solid #64748b}}
button{{font:inherit;margin-top:1.5rem;padding:.6rem 1.4rem;background:#047857;color:#fff;border:0}}
[role=alert]{{color:#b91c1c}}</style>
<main><h1>{title}</h1>{said}<form method="post" action="/login">
<label>{name}<input name="name" autocomplete="username" required autofocus maxlength="64"></label>
<label>{password}<input name="password" type="password" autocomplete="current-password" required maxlength="200"></label>
<button>{button}</button></form></main></html>"""


class Credentials(BaseModel):
    """What a program sends to log in."""

    model_config = ConfigDict(extra="forbid")
    name: str = Field(max_length=64)
    password: str = Field(max_length=200)


class Token(BaseModel):
    """What it gets: the token of its session."""

    token: str


class Login:
    """Checks who enters, counts tries by address, begins sessions."""

    def __init__(self, settings: Settings, accounts: Accounts, sessions: Sessions, audit: Audit | None) -> None:
        self._settings, self._accounts, self._sessions, self._audit = settings, accounts, sessions, audit
        self._rates = Rates(settings.logins_per_minute, settings.workers)

    def enter(self, address: str, name: str, password: str) -> str:
        """The token of a new session. Raises ``LoginError``."""
        if wait := self._rates.wait(address):
            raise LoginError(texts.TOO_MANY.format(seconds=wait), wait)
        try:
            person = self._accounts.login(name, password)
        except LoginError:
            if self._audit is not None and self._accounts.person(name) is not None:
                self._audit.append("refused", name, {})
            raise
        if self._audit is not None:
            self._audit.append("login", person.account, {})
        return self._sessions.begin(person.account)

    def router(self) -> APIRouter:
        """The addresses for logging in and out."""
        router = APIRouter()

        @router.get("/login", include_in_schema=False)
        def show() -> HTMLResponse:
            return _page()

        @router.post("/login", include_in_schema=False)
        def submit(request: Request, name: Annotated[str, Form()] = "", password: Annotated[str, Form()] = "") -> Response:
            try:
                token = self.enter(request.scope[ADDRESS], name, password)
            except LoginError as error:
                return _page(str(error), 429 if error.retry_after else 401, error.retry_after)
            answer = RedirectResponse("/", 303)
            answer.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=self._settings.https, path="/")
            return answer

        @router.post("/api/login")
        def enter(request: Request, given: Credentials) -> Token:
            return Token(token=self.enter(request.scope[ADDRESS], given.name, given.password))

        @router.post("/api/logout", status_code=204)
        def leave(request: Request) -> Response:
            self._sessions.end(token_of(request.headers))
            answer = Response(status_code=204)
            answer.delete_cookie(COOKIE, path="/")
            return answer

        return router


def _page(problem: str = "", status: int = 200, wait: int = 0) -> HTMLResponse:
    said = f'<p role="alert">{escape(problem)}</p>' if problem else ""
    words = {"title": texts.LOGIN_TITLE, "name": texts.LOGIN_NAME, "password": texts.LOGIN_PASSWORD, "button": texts.LOGIN_BUTTON}
    headers = {"cache-control": "no-store", **({"retry-after": str(wait)} if wait else {})}
    return HTMLResponse(_PAGE.format(said=said, **words), status, headers)
