"""``ntm ask``: one question, or a file of them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.answer import Answer
from assistant.commands.shared import as_date, fail, read_lines, say, service
from assistant.service import Service
from kb.model import Citation

#: Characters of a quotation in the terminal; JSON holds it in full.
_LONGEST_QUOTE = 600
_EXAMPLE = '{"id": "1", "question": "Sở nào thẩm định tiêu chí giao thông?"}'


def ask(
    question: Annotated[str | None, typer.Argument(metavar="CÂU-HỎI", help="Câu hỏi tiếng Việt, có dấu hay không dấu.")] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="NGÀY", help="Trả lời cho ngày này (YYYY-MM-DD); mặc định hôm nay.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="In đối tượng câu trả lời dạng JSON.")] = False,
    batch: Annotated[
        Path | None, typer.Option("--batch", metavar="TỆP", help="Tệp JSON Lines, mỗi dòng một câu hỏi; “-” là đầu vào chuẩn.")
    ] = None,
    receipt: Annotated[
        Path | None, typer.Option("--receipt", metavar="TỆP", help="Ghi biên nhận vào tệp này, để tính lại bằng ntm replay.")
    ] = None,
) -> None:
    """Hỏi: ai làm gì, mục tiêu, vốn, thời hạn, văn bản; có nguồn và chứng minh."""
    on = as_date(as_of)
    if batch is not None:
        lines = read_lines(batch)
        asked = service()
        for line in lines:
            say(_answer_line(asked, line, on).to_json())
        return
    if question is None:
        fail('thiếu câu hỏi. Ví dụ: ntm ask "Sở nào thẩm định tiêu chí giao thông?"')
    known = service()
    day = on or date.today()
    answer = known.ask(question, as_of=day)
    if receipt is not None:
        _write_receipt(known, question, day, answer, receipt)
    say(answer.to_json() if as_json else readable(answer))
    if answer.status == "error":
        raise typer.Exit(2)


def _write_receipt(known: Service, question: str, on: date, answer: Answer, path: Path) -> None:
    from assistant.office.receipts import receipt as of

    try:
        path.write_text(of(known, question, (), on, answer).model_dump_json(indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        fail(f"không ghi được tệp “{path}”: {error.strerror or error}. Ví dụ: --receipt bien-nhan.json")


def _answer_line(asked: Service, line: str, on: date | None) -> Answer:
    """The answer to one line of a batch; a line that is not valid gives an answer with status ``error``."""
    try:
        item: Any = json.loads(line)
    except (ValueError, RecursionError):
        return _bad_line(None, f"dòng không phải JSON hợp lệ: “{line[:80]}”")
    if not isinstance(item, dict):
        return _bad_line(None, f"dòng phải là một đối tượng JSON, không phải “{line[:80]}”")
    given = item.get("id")
    id_ = given if isinstance(given, str) else None if given is None else str(given)
    question, history, said = item.get("question"), item.get("history") or [], item.get("as_of")
    if not isinstance(question, str) or any("\ud800" <= c <= "\udfff" for c in question):
        return _bad_line(id_, "thiếu trường “question” (chuỗi ký tự)")
    if not isinstance(history, list) or not all(isinstance(h, str) for h in history):
        return _bad_line(id_, "trường “history” phải là danh sách các câu hỏi trước")
    try:
        when = date.fromisoformat(said) if said else on
    except (ValueError, TypeError):
        return _bad_line(id_, f"trường “as_of” phải là ngày dạng 2024-06-30, không phải “{said}”")
    return asked.ask(question, history, when, id_)


def _bad_line(id_: str | None, what: str) -> Answer:
    return Answer(id=id_, question="", as_of=date.today(), status="error", answer=f"Dòng không hợp lệ: {what}. Ví dụ: {_EXAMPLE}")


def readable(answer: Answer) -> str:
    """An answer for the terminal: the text, the sources, the proof in short, what to know."""
    parts = [answer.answer.replace("*", "")]
    if answer.citations:
        parts.append("Nguồn:\n" + "\n".join(f"  [{i}] {_source(c)}" for i, c in enumerate(answer.citations, 1)))
    if answer.proof:
        parts.append("Vì sao:\n" + "\n".join(f"  {step.rule}: {'; '.join(step.because)}" for step in answer.proof[:6]))
    parts += [f"Mâu thuẫn: {c.about}" for c in answer.conflicts]
    if answer.notice:
        parts.append(f"Lưu ý: {answer.notice}")
    return "\n\n".join(parts)


def _source(cited: Citation) -> str:
    """Where a source stands; its official wording in quotes where there is one."""
    page = f", trang {cited.page}" if cited.page else ""
    place = f"{cited.document}, {cited.ref}{page} ({cited.verification})"
    if not cited.verbatim:
        return place
    cut = cited.text if len(cited.text) <= _LONGEST_QUOTE else f"{cited.text[:_LONGEST_QUOTE].rsplit(' ', 1)[0]} [...]"
    return f"{place}, nguyên văn: “{' '.join(cut.split())}”"
