"""Receipts: what an answer rests on, so that anybody can have it computed again, byte for byte.

A receipt names the question as it was asked, the day that it was asked for, and the hashes of the answer, the corpus, the rules,
the model, the library of official files and the program. Its own name is the hash of all that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.answer import Answer
from assistant.office.errors import ReceiptError
from assistant.service import Service

_ROOT = Path(__file__).resolve().parents[2]
_ROOMS = ("assistant", "kb", "rules")
_NAMES = {
    "corpus": "kho văn bản",
    "rules": "quy tắc",
    "model": "mô hình",
    "library": "thư viện văn bản gốc",
    "program": "chương trình",
}


class Versions(BaseModel):
    """What answers are made from, each by name or hash."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    corpus: str
    rules: str
    model: str
    library: str
    program: str


class Receipt(BaseModel):
    """What one answer rests on. ``id`` is the hash of everything else."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = ""
    question: str
    history: tuple[str, ...] = ()
    as_of: date
    answer_sha256: str
    versions: Versions

    def sealed(self) -> Receipt:
        """The receipt with its own hash as ``id``."""
        text = self.model_dump_json(exclude={"id"})
        return self.model_copy(update={"id": hashlib.sha256(text.encode()).hexdigest()})


class Replayed(BaseModel):
    """An answer computed again. ``same`` says whether every byte is as it was; ``changed`` names what differs since."""

    answer: Answer
    same: bool
    changed: tuple[str, ...]


def answer_hash(answer: Answer) -> str:
    """The hash of an answer's JSON without the caller's own ``id``.

    >>> from datetime import date
    >>> answer = Answer(question="?", as_of=date(2024, 6, 30), status="error", answer="")
    >>> answer_hash(answer) == answer_hash(answer.model_copy(update={"id": "7"}))
    True
    """
    return hashlib.sha256(answer.model_copy(update={"id": None}).to_json().encode("utf-8", "replace")).hexdigest()


def versions(service: Service) -> Versions:
    """What a service answers from now."""
    return Versions(
        corpus=service.corpus.digest,
        rules=_hash_of("rules/definitions", "*.yaml"),
        model=service.index.model_id,
        library=service.library.state(),
        program=_program(),
    )


def receipt(service: Service, question: str, history: Sequence[str], on: date, answer: Answer) -> Receipt:
    """The receipt of an answer that a service has just given for a day (the question may itself name another)."""
    return Receipt(
        question=question,
        history=tuple(history),
        as_of=on,
        answer_sha256=answer_hash(answer),
        versions=versions(service),
    ).sealed()


def read_receipt(text: str | bytes) -> Receipt:
    """A receipt from JSON. Raises ``ReceiptError`` where it is none, or was changed after it was written."""
    try:
        given = Receipt.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        raise ReceiptError(
            f"không phải biên nhận hợp lệ: trường “{'.'.join(map(str, first['loc']))}” ({first['msg']}). "
            "Hãy đưa tệp do “ntm ask --receipt TỆP” ghi, hoặc mã biên nhận trong nhật ký."
        ) from error
    if given.sealed().id != given.id:
        raise ReceiptError("biên nhận đã bị sửa: mã băm không khớp nội dung. Hãy lấy lại bản gốc từ nhật ký (ntm audit export).")
    return given


def replay(service: Service, given: Receipt) -> Replayed:
    """Asks again what a receipt says, as of its date."""
    answer = service.ask(given.question, given.history, given.as_of)
    now, then = versions(service).model_dump(), given.versions.model_dump()
    changed = tuple(_NAMES[name] for name in _NAMES if now[name] != then[name])
    return Replayed(answer=answer, same=answer_hash(answer) == given.answer_sha256, changed=changed)


@lru_cache
def _program() -> str:
    try:
        number = version("ntm-assistant")
    except PackageNotFoundError:  # run from a checkout
        number = "checkout"
    code = "".join(_hash_of(room, "*.py") for room in _ROOMS)
    return f"{number}+{hashlib.sha256(code.encode()).hexdigest()[:16]}"


@lru_cache
def _hash_of(folder: str, pattern: str) -> str:
    """Hash of names and contents of the files under a folder, as they were when this process first looked."""
    state = hashlib.sha256()
    for path in sorted((_ROOT / folder).rglob(pattern)):
        state.update(f"{path.relative_to(_ROOT).as_posix()}\x1f".encode())
        state.update(hashlib.sha256(path.read_bytes()).digest())
    return state.hexdigest()
