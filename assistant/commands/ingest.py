"""``ntm ingest`` and ``ntm library``: official files in, and care of what is stored."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.commands.shared import fail, say

_SHOWN = 12

library_app = typer.Typer(help="Thư viện văn bản chính thức: xem, sao lưu, khôi phục, gỡ.", no_args_is_help=True)


def ingest(
    files: Annotated[list[Path], typer.Argument(metavar="TỆP...", help="Tệp văn bản chính thức: PDF có chữ, DOCX, TXT, HTML.")],
    document: Annotated[
        str, typer.Option("--document", metavar="SỐ-HIỆU", help="Số hiệu, khi tệp không ghi. Ví dụ: 203/KH-UBND.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="In báo cáo dạng JSON, mỗi tệp một dòng.")] = False,
) -> None:
    """Nạp văn bản chính thức để trích dẫn nguyên văn; tệp nào lỗi thì báo rõ, tệp khác vẫn được nạp."""
    from kb.corpus import load
    from kb.errors import KnowledgeError
    from kb.ingest.intake import Intake

    try:
        intake = Intake(load())
    except KnowledgeError as error:
        fail(str(error))
    failed = 0
    for i, path in enumerate(files, 1):
        if not as_json and len(files) > 1:
            say(f"[{i}/{len(files)}]")
        report = intake.take(path, document)
        failed += bool(report.error)
        say(json.dumps(_plain(report), ensure_ascii=False) if as_json else told(report))
    if failed:
        raise typer.Exit(1)


def told(report: Any) -> str:
    """A report in Vietnamese, for people."""
    if report.error:
        return f"✗ {report.file}: {report.error}"
    head = f"✓ {report.file}: {report.document}, bản thứ {report.version}, {report.pages} trang, {report.provisions} điều khoản"
    if report.already:
        return head + "; tệp này đã có trong thư viện, không có gì thay đổi" + _review_line(report)
    lines = [head]
    if report.known:
        lines += _matches(report)
    else:
        lines.append("  văn bản mới: đã tra cứu và trích dẫn được; chưa có người đọc và duyệt" + _review_line(report))
    return "\n".join([*lines, *(f"  lưu ý: {note}" for note in report.notes)])


def _review_line(report: Any) -> str:
    return f"\n  đề xuất ai làm gì, chờ người duyệt: {report.review}" if report.review else ""


def _matches(report: Any) -> list[str]:
    counts = {s: report.count(s) for s in ("matched", "changed", "missing", "new")}
    lines = [
        f"  khớp {counts['matched']}, thay đổi {counts['changed']}, thiếu trong tệp {counts['missing']},"
        f" chưa có trong kho {counts['new']}"
    ]
    lines += _some("thay đổi", [f"{m.ref}: {m.difference}" for m in report.matches if m.status == "changed"])
    lines += _some("chuyển chỗ", [f"{m.ref} → {m.official_ref}" for m in report.matches if m.official_ref not in ("", m.ref)])
    lines += _some("thiếu trong tệp", [m.ref for m in report.matches if m.status == "missing"])
    lines += _some("mâu thuẫn với bản diễn đạt lại", [c for m in report.matches for c in m.conflicts])
    return lines + _some("bản diễn đạt lại còn thiếu", [c for m in report.matches for c in m.omissions])


def _some(title: str, entries: list[str]) -> list[str]:
    more = [f"    ... và {len(entries) - _SHOWN} mục nữa (xem đủ với --json)"] if len(entries) > _SHOWN else []
    return [f"  {title} ({len(entries)}):", *(f"    {e}" for e in entries[:_SHOWN]), *more] if entries else []


def _plain(report: Any) -> dict[str, Any]:
    return {
        "file": report.file,
        "document": report.document or None,
        "status": "error" if report.error else "unchanged" if report.already else "stored",
        "error": report.error or None,
        "version": report.version,
        "known": report.known,
        "pages": report.pages,
        "provisions": report.provisions,
        "counts": {s: report.count(s) for s in ("matched", "changed", "missing", "new")},
        "matches": [
            {"ref": m.ref, "official_ref": m.official_ref, "status": m.status, "difference": m.difference,
             "conflicts": list(m.conflicts), "omissions": list(m.omissions)}
            for m in report.matches
        ],
        "notes": list(report.notes),
    }  # fmt: skip


@library_app.command("list")
def listed() -> None:
    """Các tệp đang lưu, bản mới đứng trước."""
    from kb.ingest.errors import IngestError
    from kb.library import Library

    try:
        found = Library().versions()
    except IngestError as error:
        fail(str(error))
    if not found:
        say("Thư viện chưa có văn bản nào. Ví dụ: ntm ingest 203-KH-UBND.pdf")
    for s in found:
        mark = "" if s.known else "  (chưa có người đọc)"
        say(f"{s.number:<20} bản {s.version}  {s.issued or '?':10}  {s.pages} trang, {s.provisions} điều khoản  {s.file}{mark}")


@library_app.command("remove")
def remove(number: Annotated[str, typer.Argument(metavar="SỐ-HIỆU", help="Ví dụ: 203/KH-UBND.")]) -> None:
    """Gỡ mọi bản của một văn bản khỏi thư viện (kho diễn đạt lại không đổi)."""
    from kb.ingest.errors import IngestError
    from kb.library import Library

    try:
        count = Library().remove(number)
    except IngestError as error:
        fail(str(error))
    say(f"Đã gỡ {number}: {count} bản.")


@library_app.command("backup")
def backup(target: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp sao lưu sẽ ghi. Ví dụ: thu-vien.bak.")]) -> None:
    """Sao lưu cả thư viện vào một tệp."""
    from kb.ingest.errors import IngestError
    from kb.library import Library

    try:
        Library().backup(target)
    except IngestError as error:
        fail(str(error))
    say(f"Đã sao lưu thư viện vào {target}.")


@library_app.command("restore")
def restore(source: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp do “ntm library backup” tạo ra.")]) -> None:
    """Khôi phục thư viện từ tệp sao lưu; thay toàn bộ, hoặc không thay gì."""
    from kb.ingest.errors import IngestError
    from kb.library import Library

    try:
        count = Library().restore(source)
    except IngestError as error:
        fail(str(error))
    say(f"Đã khôi phục: {count} văn bản.")
