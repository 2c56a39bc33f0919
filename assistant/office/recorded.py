"""The service as the office runs it: every question, check and rating goes through the audit before its answer goes out.

What changes the library of official files asks for an editor, and is in the audit before it is begun and again when it is done.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer
from assistant.office import texts
from assistant.office.audit import Audit
from assistant.office.errors import RoleError
from assistant.office.people import Role
from assistant.office.receipts import Receipt, answer_hash, receipt
from assistant.service import Kept, Service
from assistant.storage import HERE, Storage
from kb.corpus import CORPUS_DIR
from rules.eligibility import CheckResult

if TYPE_CHECKING:
    from kb.ingest.intake import Report
    from kb.model import Document

#: Gives the account on whose behalf the running code acts.
Who = Callable[[], str]
#: Gives the role that an account has now; None where it has none.
RoleOf = Callable[[str], Role | None]


class RecordedService(Service):
    """A service that keeps what it answered. Without an audit it answers all the same and keeps nothing.

    An answer that can't be kept is not given: the caller gets the ``StoreError``.
    """

    def __init__(
        self,
        audit: Audit | None,
        who: Who,
        role_of: RoleOf = lambda _account: None,
        *,
        text: bool = True,
        folder: Path = CORPUS_DIR,
        storage: Storage = HERE,
    ) -> None:
        super().__init__(folder, storage)
        self._audit, self._who, self._role_of, self._text = audit, who, role_of, text

    def ask(self, question: str, history: Sequence[str] = (), as_of: date | None = None, id_: str | None = None) -> Answer:
        """Answers and keeps question, answer and receipt."""
        return self.ask_with_receipt(question, history, as_of, id_)[0]

    def ask_with_receipt(
        self, question: str, history: Sequence[str] = (), as_of: date | None = None, id_: str | None = None
    ) -> tuple[Answer, Receipt]:
        """As ``ask``, with the receipt of the answer."""
        question, history = _whole(question), [_whole(past) for past in history]
        on = as_of or date.today()
        answer = super().ask(question, history, on, id_)
        paper = receipt(self, question, history, on, answer)
        if self._audit is not None:
            body: dict[str, Any] = {"status": answer.status, "answer_sha256": paper.answer_sha256}
            if self._text:
                body |= {"question": answer.question, "answer": answer.answer, "receipt": paper.model_dump(mode="json")}
            else:
                body["versions"] = paper.versions.model_dump()
            self._audit.append("ask", self._who(), body, paper.id)
        return answer, paper

    def answer_again(self, question: str, history: Sequence[str], as_of: date | None) -> Answer:
        """The answer to a question that was asked before, without keeping it once more."""
        return super().ask(_whole(question), [_whole(past) for past in history], as_of)

    def check(self, dossier: Mapping[str, Any], as_of: date | None = None) -> CheckResult:
        """Decides a dossier and keeps rule, facts and verdict."""
        result = super().check(dossier, as_of)
        if self._audit is not None:
            facts = dict(dossier.get("facts") or {}) if self._text else {}
            on = result.as_of.isoformat()
            body = {"rule": result.rule, "facts": facts, "as_of": on, "verdict": result.verdict, "outcome": result.outcome}
            self._audit.append("check", self._who(), body)
        return result

    @property
    def ratings_kept(self) -> Kept:
        """Where ratings go: into the audit where there is one."""
        if self._audit is None:
            return super().ratings_kept
        return "office" if self._text else "office-without-text"

    def rate(self, answer: Answer, good: bool, reason: str = "", note: str = "") -> None:
        """Keeps what a person thinks of an answer, beside the question."""
        if self._audit is None:
            super().rate(answer, good, reason, note)
            return
        body = {"good": good, "reason": reason[:200], "answer_sha256": answer_hash(answer), "status": answer.status}
        if self._text:
            body |= {"question": answer.question, "note": note.strip()[:2000]}
        self._audit.append("rating", self._who(), body)

    def take_file(self, path: Path, document: str = "") -> Report:
        """Takes a file in for an editor; for anybody else the report says why not."""
        from kb.ingest.intake import Report, shown_name

        name = shown_name(path)
        try:
            self._note("take", file=name, sha256=_hash_of(path), document=document)
        except RoleError as error:
            return Report(name, document, error=str(error))
        report = super().take_file(path, document)
        self._note("taken", file=name, document=report.document, version=report.version, error=report.error)
        return report

    def accept(self, number: str, review: Path | None = None) -> tuple[Document, list[str]]:
        """Makes reviewed proposals count. Raises ``RoleError`` for who is no editor."""
        self._note("accept", document=number)
        accepted = super().accept(number, review)
        self._note("accepted", document=number)
        return accepted

    def remove(self, number: str) -> int:
        """Takes a document out of the library. Raises ``RoleError`` for who is no editor."""
        self._note("remove", document=number)
        count = super().remove(number)
        self._note("removed", document=number, versions=count)
        return count

    def restore(self, source: Path) -> int:
        """Puts a backup in the place of the library. Raises ``RoleError`` for who is no editor."""
        self._note("restore", file=source.name)
        count = super().restore(source)
        self._note("restored", file=source.name, documents=count)
        return count

    def _note(self, act: str, **facts: object) -> None:
        account = self._who()
        role = self._role_of(account)
        if role is None or not role.may(Role.EDITOR):
            raise RoleError(texts.NOT_ALLOWED.format(needed=Role.EDITOR, has=role or "-"))
        if self._audit is not None:
            self._audit.append("library", account, {"act": act, **facts})


def _hash_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""  # taking it in will say what is wrong with it


def _whole(text: str) -> str:
    """Text without the half characters that a browser may send and no encoding holds."""
    return text.encode("utf-8", "replace").decode()
