"""``ntm ingest``: official files in, with a report on each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.commands.shared import say, service

_SHOWN = 12


def ingest(
    files: Annotated[list[Path], typer.Argument(metavar="TỆP...", help="Tệp văn bản chính thức: PDF có chữ, DOCX, TXT, HTML.")],
    document: Annotated[
        str, typer.Option("--document", metavar="SỐ-HIỆU", help="Số hiệu, khi tệp không ghi. Ví dụ: 203/KH-UBND.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="In báo cáo dạng JSON, mỗi tệp một dòng.")] = False,
) -> None:
    """Nạp văn bản chính thức để trích dẫn nguyên văn; tệp nào lỗi thì báo rõ, tệp khác vẫn được nạp."""
    taking = service()
    failed = 0
    for i, path in enumerate(files, 1):
        if not as_json and len(files) > 1:
            say(f"[{i}/{len(files)}]")
        report = taking.take_file(path, document)
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
    if not report.review:
        return ""
    return f"\n  đề xuất ai làm gì: {report.review}\n  đọc và sửa xong thì duyệt: ntm documents {report.document} --accept"


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
        "review": str(report.review) if report.review else None,
    }  # fmt: skip
