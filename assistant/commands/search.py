"""``ntm search``: provisions by words and meaning; or a whole collection, to measure the search."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.commands.shared import as_date, fail, read_lines, say, service
from assistant.service import Found
from kb.model import Verification

_STEPS = {
    "cut": "cắt văn bản",
    "pairs": "đếm cặp âm tiết",
    "postings": "lập chỉ mục từ",
    "encode": "tính nghĩa",
    "adapt": "học văn bản",
}


def search(
    query: Annotated[str | None, typer.Argument(metavar="CÂU-TÌM", help="Từ hoặc câu cần tìm, có dấu hay không dấu.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="In dạng JSON.")] = False,
    top: Annotated[int, typer.Option("--top", min=1, max=1000, metavar="SỐ", help="Số kết quả.")] = 10,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="NGÀY", help="Lấy bản có hiệu lực vào ngày này (YYYY-MM-DD); mặc định hôm nay."),
    ] = None,
    corpus: Annotated[
        Path | None, typer.Option("--corpus", metavar="THƯ-MỤC", help="Thư mục có corpus.jsonl, để đo tìm kiếm.")
    ] = None,
    batch: Annotated[
        Path | None, typer.Option("--batch", metavar="TỆP", help="Cùng với --corpus: tệp JSON Lines các câu hỏi.")
    ] = None,
    adapt: Annotated[
        bool, typer.Option("--adapt/--no-adapt", help="Cùng với --corpus: cho mô hình học thêm văn bản của bộ đo.")
    ] = True,
) -> None:
    """Tìm điều khoản theo từ và theo nghĩa."""
    if corpus is not None or batch is not None:
        _collection(corpus, batch, top, adapt)
        return
    if query is None or not query.strip():
        fail('thiếu từ cần tìm. Ví dụ: ntm search "tiêu chí giao thông"')
    on = as_date(as_of) or date.today()
    found = service().search(query, top, on)
    if as_json:
        say(json.dumps([_as_data(item, on) for item in found], ensure_ascii=False, indent=1))
    else:
        say("\n\n".join(_readable(place, item, on) for place, item in enumerate(found, 1)) or "Không tìm thấy điều khoản nào.")


def _as_data(found: Found, on: date) -> dict[str, Any]:
    cited = found.citation
    return {
        "document": cited.document,
        "ref": cited.ref,
        "heading": list(found.heading),
        "text": cited.text,
        "verbatim": cited.verbatim,
        "verification": str(cited.verification),
        "in_force": found.in_force(on),
        "in_force_from": found.in_force_from.isoformat() if found.in_force_from else None,
        "in_force_to": found.in_force_to.isoformat() if found.in_force_to else None,
        "score": found.score,
        "why": {"matched": list(found.words), "shares": found.shares},
    }


def _readable(place: int, found: Found, on: date) -> str:
    cited = found.citation
    why = f"   (khớp: {', '.join(found.words)})" if found.words else "   (gần nghĩa)"
    form = f", trang {cited.page}" if cited.page else ""
    form += ", nguyên văn" if cited.verbatim else ""
    form += ", chưa có người duyệt" if cited.verbatim and cited.verification == Verification.UNVERIFIED else ""
    form += _validity(found, on)
    return f"{place}. {cited.document}, {cited.ref}{form}\n   {cited.text}\n{why}"


def _validity(found: Found, on: date) -> str:
    """What must be said of a provision that does not apply on the day; nothing of one that does."""
    if found.in_force(on):
        return ""
    if found.in_force_to is not None and found.in_force_to < on:
        return f", hết hiệu lực sau ngày {found.in_force_to:%d/%m/%Y}"
    return f", có hiệu lực từ {found.in_force_from:%d/%m/%Y}"


def _progress(step: str, done: int, total: int) -> None:
    """How far a long build is, on one line of standard error; nothing where nobody looks."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{_STEPS.get(step, step)}: {done}/{total}   ")
        sys.stderr.flush()


def _collection(corpus: Path | None, batch: Path | None, top: int, adapted: bool) -> None:
    from kb.collection import CollectionError, search_collection

    if corpus is None or batch is None:
        fail("--corpus và --batch đi cùng nhau. Ví dụ: ntm search --corpus bo-do --batch cau-hoi.jsonl --top 100")
    lines = read_lines(batch)
    try:
        for answer in search_collection(corpus, lines, top, adapted=adapted, progress=_progress):
            say(answer.to_json())
    except CollectionError as error:
        fail(str(error))
