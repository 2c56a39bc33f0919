"""``ntm documents``: the documents and the life of one; care of the official files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.commands.shared import fail, say, service
from assistant.service import Service
from kb.corpus import to_json
from kb.errors import KnowledgeError
from kb.model import Document


def documents(
    number: Annotated[
        str | None, typer.Argument(metavar="SỐ-HIỆU", help="Số hiệu, ví dụ 27/2022/NĐ-CP; bỏ trống để xem tất cả.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="In dạng JSON.")] = False,
    files: Annotated[bool, typer.Option("--files", help="Liệt kê các tệp chính thức đang lưu.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="Duyệt đề xuất của văn bản mới nạp, để được dùng trả lời.")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="Gỡ mọi tệp chính thức của văn bản này khỏi thư viện.")] = False,
    backup: Annotated[Path | None, typer.Option("--backup", metavar="TỆP", help="Sao lưu cả thư viện vào một tệp.")] = None,
    restore: Annotated[
        Path | None, typer.Option("--restore", metavar="TỆP", help="Khôi phục thư viện từ tệp sao lưu: thay toàn bộ, hoặc không.")
    ] = None,
) -> None:
    """Các văn bản trong kho; với một số hiệu: đời sống của văn bản đó. Chăm sóc thư viện tệp chính thức."""
    if sum((files, accept, remove, backup is not None, restore is not None)) > 1:
        fail(
            "mỗi lần chỉ dùng một trong --files, --accept, --remove, --backup, --restore. Ví dụ: ntm documents --backup thu-vien.bak"
        )
    known = service()
    try:
        if files:
            say(_files(known))
        elif accept or remove:
            say(_accepted(known, _required(number)) if accept else _removed(known, _required(number)))
        elif backup is not None:
            known.backup(backup)
            say(f"Đã sao lưu thư viện vào {backup}.")
        elif restore is not None:
            say(f"Đã khôi phục: {known.restore(restore)} văn bản.")
        else:
            say(_shown(known, number, as_json))
    except KnowledgeError as error:
        fail(str(error))


def _required(number: str | None) -> str:
    if number is None:
        fail("thiếu số hiệu văn bản. Ví dụ: ntm documents --remove 203/KH-UBND")
    return number


def _files(known: Service) -> str:
    lines = []
    for s in known.official_files():
        mark = "" if s.known else "  (văn bản mới nạp)"
        lines.append(
            f"{s.number:<20} bản {s.version}  {s.issued or '?':10}  {s.pages} trang, {s.provisions} điều khoản  {s.file}{mark}"
        )
    return "\n".join(lines) or "Thư viện chưa có văn bản nào. Ví dụ: ntm ingest 203-KH-UBND.pdf"


def _accepted(known: Service, number: str) -> str:
    document, notes = known.accept(number)
    norms = sum(len(p.norms) for p in document.provisions)
    head = f"Đã duyệt {number}: {len(document.provisions)} điều khoản, {norms} phân công; từ nay được dùng để trả lời."
    return "\n".join([head, *(f"  cần xem lại: {note}" for note in notes)])


def _removed(known: Service, number: str) -> str:
    return f"Đã gỡ {number}: {known.remove(number)} bản. Phần diễn đạt lại trong kho không đổi."


def _shown(known: Service, number: str | None, as_json: bool) -> str:
    if number is None:
        found = known.documents()
        return json.dumps([_summary(d) for d in found], ensure_ascii=False, indent=1) if as_json else "\n".join(map(_line, found))
    document = known.document(number)
    if document is None:
        fail(f"kho không có văn bản “{number}”. Gõ “ntm documents” để xem danh sách. Ví dụ: ntm documents 27/2022/NĐ-CP")
    life = known.life(document.number)
    return json.dumps({**_summary(document), "life": life}, ensure_ascii=False, indent=1) if as_json else _told(document, life)


def _line(d: Document) -> str:
    issued = f"{d.issued:%Y-%m-%d}" if d.issued else ""
    return f"{d.number:<22} {issued:10}  {d.type}: {d.title}"


def _summary(document: Document) -> dict[str, Any]:
    data = to_json(document)
    data["provisions"] = len(document.provisions)
    return data


def _told(document: Document, life: list[str]) -> str:
    lines = [
        f"{document.type} {document.number}: {document.title}",
        f"Cơ quan ban hành: {document.issuer}; ngày {document.issued or 'chưa rõ'}",
    ]
    if document.signer:
        lines.append(f"Người ký: {document.signer}")
    lines += [
        f"Hiệu lực: từ {document.in_force_from or 'chưa rõ'} đến {document.in_force_to or 'chưa thấy ghi'}",
        document.status,
    ]
    return "\n".join([*lines, *(f"- {x}" for x in life), f"{len(document.provisions)} điều khoản trong kho."])
