"""``ntm corpus``: what is wrong in the corpus, and what a lawyer has yet to verify."""

from __future__ import annotations

import io
import json
from enum import StrEnum
from typing import Annotated, Any

import typer

from assistant.commands.shared import as_date, fail, say, service
from kb.audit import FAULTS, Finding

_HEADS = ("Loại", "Ở đâu", "Vị trí", "Điều cần xử lý")
_KINDS = {
    "lead": "chủ trì",
    "dangling": "dẫn chiếu",
    "gap": "hiệu lực",
    "agency": "cơ quan",
    "unverified": "chưa kiểm chứng",
    "untold": "chưa đọc được",
}
#: Characters of a finding that a table shows; JSON has the whole.
_SHOWN = 110


class Only(StrEnum):
    """Which findings are shown."""

    LEAD = "lead"
    DANGLING = "dangling"
    GAP = "gap"
    AGENCY = "agency"
    UNVERIFIED = "unverified"
    UNTOLD = "untold"


def corpus(
    only: Annotated[Only | None, typer.Option("--only", help="Chỉ một loại phát hiện.")] = None,
    document: Annotated[str, typer.Option("--document", metavar="SỐ-HIỆU", help="Chỉ văn bản này, ví dụ 318/QĐ-TTg.")] = "",
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="NGÀY", help="Kiểm tra cho ngày này (YYYY-MM-DD).")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="In dạng JSON.")] = False,
) -> None:
    """Kiểm tra kho văn bản: chủ trì, dẫn chiếu, hiệu lực, cơ quan; và những gì chưa kiểm chứng."""
    known = service()
    if document and known.document(document) is None:
        fail(f"kho không có văn bản “{document}”. Gõ “ntm documents” để xem danh sách. Ví dụ: ntm corpus --document 318/QĐ-TTg")
    found = known.audit(as_date(as_of), only.value if only else "", document)
    if as_json:
        say(json.dumps([_row(f) for f in found], ensure_ascii=False, indent=1))
        return
    counts = {name: sum(f.kind == kind for f in found) for kind, name in _KINDS.items()}
    faults = sum(f.kind in FAULTS for f in found)
    if found:
        say(_table(found))
    say(f"{faults} điểm cần xem lại, {len(found) - faults} điều chưa kiểm chứng hoặc chưa đọc được ({_told(counts)}).")
    say("Để khép một điều chưa kiểm chứng: sửa text, sources và verification của nó trong corpus/documents, không cần gì khác.")
    say("Để khép một điều chưa đọc được: ghi nội dung vào text và bỏ untold.")


def _told(counts: dict[str, int]) -> str:
    return ", ".join(f"{name}: {n}" for name, n in counts.items())


def _row(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "where": finding.where,
        "ref": finding.ref,
        "what": finding.what,
        "sources": list(finding.sources),
    }


def _table(found: list[Finding]) -> str:
    from rich.console import Console
    from rich.table import Table

    table = Table(*_HEADS)
    for f in found:
        what = f.what if len(f.what) <= _SHOWN else f"{f.what[:_SHOWN].rsplit(' ', 1)[0]}…"
        table.add_row(_KINDS[f.kind], f.where, f.ref, what)
    console = Console(record=True, width=160, file=io.StringIO())
    console.print(table)
    return console.export_text().rstrip()
