"""``ntm check``: one dossier, a file of them, a table; and ``ntm rules``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.commands.shared import as_date, fail, say, service
from assistant.eligibility_service import EligibilityService
from rules.eligibility import CheckFailure, CheckResult
from rules.eligibility.changes import WhatIf
from rules.eligibility.listing import RuleInfo
from rules.eligibility.notation import read_dossier_text, read_json
from rules.eligibility.sheets import csv_text, write_sheet
from rules.eligibility.summary import Summary, picture, report_rows
from rules.eligibility.tables import TableReport
from rules.eligibility.texts import say as words
from rules.errors import DossierError, TableError

_MARKS = {"met": "✓", "unmet": "✗", "unknown": "?"}


_As_of = Annotated[str | None, typer.Option("--as-of", metavar="NGÀY", help="Xét cho ngày này (YYYY-MM-DD).")]
_Changes = Annotated[list[str] | None, typer.Option("--what-if", metavar="TÊN=GIÁ-TRỊ", help="Nếu dữ kiện khác đi.")]
_Picture = Annotated[Path | None, typer.Option("--picture", metavar="TỆP", help="Ghi hình SVG: gì chưa đạt nhiều nhất.")]
_Out = Annotated[Path | None, typer.Option("--out", metavar="TỆP", help="Ghi bảng kết quả hoặc mẫu ra tệp csv, xlsx.")]


def check(
    dossier: Annotated[Path | None, typer.Argument(metavar="HỒ-SƠ", help="Tệp YAML hoặc JSON; “-” là đầu vào chuẩn.")] = None,
    as_of: _As_of = None,
    as_json: Annotated[bool, typer.Option("--json", help="In kết quả dạng JSON.")] = False,
    changes: _Changes = None,
    batch: Annotated[Path | None, typer.Option("--batch", metavar="TỆP", help="Tệp JSON Lines, mỗi dòng một hồ sơ.")] = None,
    table: Annotated[Path | None, typer.Option("--table", metavar="TỆP", help="Bảng csv hoặc xlsx, mỗi dòng một hồ sơ.")] = None,
    template: Annotated[str | None, typer.Option("--template", metavar="QUY-TẮC", help="Mẫu bảng của một quy tắc.")] = None,
    rule: Annotated[str | None, typer.Option("--rule", metavar="QUY-TẮC", help="Quy tắc cho bảng không có cột “rule”.")] = None,
    out: _Out = None,
    picture_file: _Picture = None,
) -> None:
    """Xét điều kiện: công nhận, thu hồi, cơ chế đặc thù, hỗ trợ sản xuất, vốn đối ứng; có chứng minh."""
    modes = (("HỒ-SƠ", dossier), ("--batch", batch), ("--table", table), ("--template", template))
    chosen = [name for name, given in modes if given]
    if len(chosen) != 1:
        got = ", ".join(chosen) or "chưa có gì"
        fail(f"cần đúng một trong: tệp hồ sơ, --batch, --table, --template; nhận được: {got}. Ví dụ: ntm check ho-so.yaml")
    on = as_date(as_of)
    try:
        checks = service()
        if template is not None:
            _template(checks, template, out)
        elif batch is not None:
            _batch(checks, batch, on)
        elif table is not None:
            _table(checks, (table, rule, on), (out, picture_file), as_json)
        elif dossier is not None:
            _one(checks, dossier, on, changes or [], as_json)
    except DossierError as error:
        if as_json:
            say(CheckFailure.of(error).to_json())
        fail(str(error))
    except TableError as error:
        fail(str(error))


def rules(
    name: Annotated[str | None, typer.Argument(metavar="QUY-TẮC", help="Chỉ quy tắc này.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="In dạng JSON, mỗi dòng một quy tắc.")] = False,
) -> None:
    """Liệt kê các quy tắc: dữ kiện cần có, kiểu, đơn vị, nguồn."""
    found = service().rules()
    shown = [info for info in found if name in (None, info.id)]
    if not shown:
        fail(
            f"không có quy tắc “{name}”; chấp nhận một trong: {', '.join(info.id for info in found)}. Ví dụ: ntm rules xa-dat-chuan"
        )
    for info in shown:
        say(info.model_dump_json() if as_json else _rule(info) + "\n")


def _one(checks: EligibilityService, path: Path, on: date | None, changes: Sequence[str], as_json: bool) -> None:
    dossier = _read_dossier(path)
    if changes:
        found = checks.what_if(dossier, dict(map(_change, changes)), on)
        say(_what_if_json(found) if as_json else _what_if(found))
        return
    result = checks.check(dossier, on)
    say(result.to_json() if as_json else _result(result, checks, dossier, on))


def _read_dossier(path: Path) -> Mapping[str, Any]:
    try:
        read: Any = read_dossier_text(_bytes(path).decode("utf-8-sig"))
    except ValueError as error:  # broken UTF-8 is one too
        fail(f"tệp “{path}” không phải YAML hoặc JSON hợp lệ (mã UTF-8): {error}. Ví dụ: rule: xa-dat-chuan")
    if not isinstance(read, Mapping):
        fail(f"tệp “{path}” phải chứa một bảng gồm id, rule, as_of, facts. Ví dụ: rule: xa-dat-chuan")
    return read


def _bytes(path: Path) -> bytes:
    try:
        return sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        fail(f"không đọc được tệp “{path}”: {error.strerror or error}. Hãy kiểm tra đường dẫn. Ví dụ: ntm check ho-so.yaml")


def _change(text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        fail(f"“{text}” không đọc được; hãy viết TÊN=GIÁ-TRỊ. Ví dụ: --what-if construction_debt=false")
    try:
        return name.strip(), read_json(value)
    except ValueError:
        return name.strip(), value.strip()


def _batch(checks: EligibilityService, path: Path, on: date | None) -> None:
    for result in checks.check_batch(_bytes(path).split(b"\n"), on):
        say(result.to_json())


def _template(checks: EligibilityService, rule: str, out: Path | None) -> None:
    rows = checks.table_template(rule)
    if out is None:
        sys.stdout.write(csv_text(rows))
    else:
        _written(out, lambda: write_sheet(out, rows))


def _table(
    checks: EligibilityService, asked: tuple[Path, str | None, date | None], files: tuple[Path | None, Path | None], as_json: bool
) -> None:
    from rich.console import Console
    from rich.progress import Progress

    (path, rule, on), (out, drawn) = asked, files
    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("Đang xét", total=None)

        def tick(done: int, total: int) -> None:
            progress.update(bar, completed=done, total=total)

        report, summary = checks.check_table(path, rule, on, tick)
    if out is not None:
        _written(out, lambda: write_sheet(out, report_rows(report)))
    if drawn is not None:
        _written(drawn, lambda: drawn.write_text(picture(summary), encoding="utf-8"))
    if as_json:
        for row in report.rows:
            say(row.result.to_json() if row.result else _bad_row(row.id, row.problems))
    else:
        say(_summary(report, summary))


def _bad_row(identity: str | None, problems: Sequence[Any]) -> str:
    return CheckFailure(id=identity, error="\n".join(f"{bad.cell}: {bad.message}" for bad in problems)).to_json()


def _written(path: Path, write: Callable[[], object]) -> None:
    try:
        write()
    except OSError as error:
        fail(f"không ghi được tệp “{path}”: {error.strerror or error}. Hãy chọn nơi ghi được. Ví dụ: --out ket-qua.xlsx")
    sys.stderr.write(f"Đã ghi {path}\n")


def _verdict(result: CheckResult) -> str:
    said = words("verdict", result.verdict or "none")
    return f"{said} – {result.outcome}" if result.outcome else said


def _result(result: CheckResult, checks: EligibilityService, dossier: Mapping[str, Any], on: date | None) -> str:
    lines = [f"Kết luận ({result.rule}, ngày {result.as_of.isoformat()}): {_verdict(result)}"]
    for condition in result.conditions:
        cited = f" [{condition.citation.document}, {condition.citation.ref}]" if condition.citation else ""
        value = {True: words("value", "yes"), False: words("value", "no"), None: words("value", "unknown")}.get(condition.value)
        given = value if isinstance(condition.value, bool) or condition.value is None else condition.value
        lines.append(f"  {_MARKS[condition.status]} {condition.text}{cited}")
        lines.append(f"      đã cho: {given}; yêu cầu: {condition.required or '-'}")
    if result.missing:
        lines.append(f"Còn thiếu dữ kiện: {', '.join(result.missing)}")
    ways = checks.smallest_changes(dossier, on)
    if ways:
        lines.append("Muốn đủ điều kiện thì cần:")
        lines += [f"  - {'; '.join(change.text for change in way)}" for way in ways]
    if result.agencies:
        lines.append("Nên hỏi:")
        bodies = {body.id: body for body in result.agencies}.values()
        lines += [f"  - {body.name} ({body.role}){_today(body.today)}" for body in bodies]
    if result.notice:
        lines.append(f"Lưu ý: {result.notice}")
    return "\n".join(lines)


def _today(bodies: Sequence[Any]) -> str:
    return f"; nay là {', '.join(body.name for body in bodies)}" if bodies else ""


def _what_if(found: WhatIf) -> str:
    lines = [f"Hiện nay: {_verdict(found.before)}", f"Nếu thay đổi: {_verdict(found.after)}"]
    lines += [f"  {c.text}: {words('status', c.before)} → {words('status', c.after)}" for c in found.changed]
    return "\n".join(lines if found.changed else [*lines, "  Không điều kiện nào đổi."])


def _what_if_json(found: WhatIf) -> str:
    import json

    changed = [{"id": c.id, "text": c.text, "before": c.before, "after": c.after} for c in found.changed]
    before, after = (json.loads(result.to_json()) for result in (found.before, found.after))
    return json.dumps({"before": before, "after": after, "changed": changed}, ensure_ascii=False)


def _summary(report: TableReport, summary: Summary) -> str:
    counts = "; ".join(f"{words('verdict', verdict)}: {count}" for verdict, count in sorted(summary.verdicts.items()))
    lines = [f"{summary.rows} dòng – {counts}"]
    if summary.failures:
        lines.append("Chưa đạt nhiều nhất:")
        for failure in summary.failures[:10]:
            bodies = ", ".join(body.name + _today(body.today) for body in failure.bodies)
            lines.append(f"  {failure.rows:>6}  {failure.text}" + (f" – hỏi {bodies}" if bodies else ""))
    bad = [row for row in report.rows if row.problems]
    if bad:
        lines.append(f"Dòng lỗi ({len(bad)}):")
        lines += [f"  dòng {row.number}, ô {problem.cell}: {problem.message}" for row in bad[:20] for problem in row.problems]
    if report.ignored:
        lines.append(f"Bỏ qua cột lạ: {', '.join(report.ignored)}")
    return "\n".join(lines)


def _rule(info: RuleInfo) -> str:
    until = f" đến {info.valid_to.isoformat()}" if info.valid_to else ""
    lines = [f"{info.id}: {info.title} (từ {info.valid_from.isoformat()}{until})"]
    for fact in info.facts:
        cited = "; ".join(f"{source.document}, {source.ref}" for source in fact.sources)
        unit = f", {fact.unit}" if fact.unit else ""
        lines.append(f"  {fact.name} [{fact.type}{unit}]: {fact.description or fact.label} – {fact.accepted} ({cited})")
    lines += [f"  Do người có thẩm quyền xem xét: {text}" for text in info.judgement]
    return "\n".join(lines)
