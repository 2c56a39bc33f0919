"""``ntm eval``: right shares on questions with gold answers."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from assistant.commands.shared import fail, say, service


class Half(StrEnum):
    """Which lines of the files count: the odd ones tune, the even ones report."""

    REPORT = "report"
    TUNE = "tune"
    ALL = "all"


def evaluate(
    files: Annotated[list[Path], typer.Argument(metavar="TỆP...", help="Tệp JSON Lines câu hỏi kèm đáp án.")],
    half: Annotated[Half, typer.Option("--half", help="Nửa dùng để báo cáo, để chỉnh, hay cả hai.")] = Half.REPORT,
    worst: Annotated[int, typer.Option("--worst", metavar="SỐ", help="In số câu sai này.")] = 10,
) -> None:
    """Đo câu trả lời trên bộ câu hỏi có đáp án: tỷ lệ đúng theo loại và cách gõ, khoảng tin cậy 95%."""
    from assistant.evaluation import Report, load, measure, table

    asked, total = service(), Report()
    for path in files:
        try:
            golds = load(path, half.value)
        except (OSError, ValueError) as error:
            fail(f"không đọc được bộ câu hỏi “{path}”: {error}. Ví dụ: ntm eval tests/evaluation/plan203-a.jsonl")
        if not golds:
            say(
                f"== {path.name}: không có câu hỏi nào cho --half {half.value} (tệp “...-tuning” chỉ để chỉnh, “...-report” chỉ để báo cáo)"
            )
            continue
        report = measure(asked, golds)
        say(f"== {path.name} ({half.value})\n{table(report, worst)}")
        total += report
    if len(files) > 1:
        say(f"== cả {len(files)} tệp ({half.value})\n{table(total, 0)}")
