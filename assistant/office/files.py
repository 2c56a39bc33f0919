"""Official files over the API: the list for everybody, upload and removal for editors."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

from assistant.office import texts
from assistant.office.api import REFUSALS, need
from assistant.office.door import FILES, said
from assistant.office.people import Role
from assistant.office.recorded import RecordedService

if TYPE_CHECKING:
    from kb.ingest.intake import Report

_LONGEST_NAME = 200  # bytes of a file name, which file systems limit to 255
_FORM = {
    "type": "object",
    "required": ["file"],
    "properties": {"file": {"type": "string", "format": "binary"}, "document": {"type": "string", "maxLength": 60}},
}
#: Reading a file may take 1.5 GB: one at a time in each worker, whoever comes next waits.
_READING = threading.BoundedSemaphore(1)


def files(service: RecordedService) -> APIRouter:
    """The addresses under ``/api/files``."""
    router = APIRouter(prefix=FILES, responses=REFUSALS)

    @router.get("")
    def listed() -> list[dict[str, Any]]:
        return [asdict(stored) for stored in service.official_files()]

    @router.post("", status_code=201, openapi_extra={"requestBody": {"content": {"multipart/form-data": {"schema": _FORM}}}})
    async def take(request: Request) -> Response:
        need(request, Role.EDITOR)  # before a byte of the file is read
        async with _form(request) as form:
            file, document = form.get("file"), form.get("document", "")
            if not isinstance(file, UploadFile) or not isinstance(document, str):
                raise HTTPException(422, texts.NO_FILE)
            report = await run_in_threadpool(_taken, service, file, document[:60])
        return said(422, report.error) if report.error else JSONResponse(_told(report), 200 if report.already else 201)

    @router.delete("/{number:path}")
    def remove(request: Request, number: str) -> dict[str, Any]:
        need(request, Role.EDITOR)
        if number not in {stored.number for stored in service.official_files()}:
            raise HTTPException(404, texts.NO_STORED.format(number=number[:60]))
        return {"document": number, "versions": service.remove(number)}

    return router


@asynccontextmanager
async def _form(request: Request) -> AsyncIterator[FormData]:
    try:
        form = await request.form(max_files=1, max_fields=1)
    except HTTPException as error:
        if error.status_code != 400:
            raise
        raise HTTPException(422, texts.NO_FILE) from error  # no form, or one with more in it
    try:
        yield form
    finally:
        await form.close()


def _taken(service: RecordedService, file: UploadFile, document: str) -> Report:
    with _READING, TemporaryDirectory(prefix="ntm-file-") as folder:
        path = Path(folder) / _bare(file.filename or "")
        with path.open("wb") as out:
            while piece := file.file.read(1 << 20):
                out.write(piece)
        return service.take_file(path, document)


def _bare(name: str) -> str:
    r"""A file name that stays in its folder, with its ending.

    >>> _bare("../../etc/pass\x00wd"), _bare("C:\\\\x\\\\ke-hoach.pdf"), _bare(".."), _bare("é" * 300 + ".pdf")[-6:]
    ('passwd', 'ke-hoach.pdf', 'tep', 'éé.pdf')
    """
    last = name.replace("\\", "/").rpartition("/")[2].replace("\x00", "").strip(". ")
    kept = last.encode("utf-8", "replace")[-_LONGEST_NAME:].decode("utf-8", "ignore")
    return kept or "tep"


def _told(report: Report) -> dict[str, Any]:
    counts = {status: report.count(status) for status in ("matched", "changed", "missing", "new")}
    kept = ("file", "document", "version", "known", "already", "pages", "provisions", "notes")
    return {name: getattr(report, name) for name in kept} | counts
