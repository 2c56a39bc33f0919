"""Receipts: the same bytes again, and a plain word where they can't be."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant.cli import app
from assistant.office.audit import Audit
from assistant.office.errors import ReceiptError
from assistant.office.receipts import read_receipt, receipt, replay
from assistant.office.recorded import RecordedService
from assistant.office.store import Store
from assistant.service import Service

QUESTION = "Sở nào thẩm định tiêu chí giao thông?"
THEN = date(2024, 6, 30)


def test_a_receipt_replayed_gives_the_same_bytes_with_the_conversation_before_it(service: Service) -> None:
    history = [QUESTION]
    answer = service.ask("Còn tiêu chí điện?", history, THEN)
    done = replay(service, receipt(service, "Còn tiêu chí điện?", history, THEN, answer))
    assert (done.same, done.changed) == (True, ())
    assert done.answer.to_json() == answer.to_json()


def test_a_receipt_made_from_another_corpus_says_what_has_changed(service: Service) -> None:
    answer = service.ask(QUESTION, (), THEN)
    kept = receipt(service, QUESTION, (), THEN, answer)
    other = kept.model_copy(
        update={"versions": kept.versions.model_copy(update={"corpus": "khac"}), "answer_sha256": "0" * 64}
    ).sealed()
    done = replay(service, other)
    assert (done.same, done.changed) == (False, ("kho văn bản",))


@pytest.mark.parametrize("change", [{"question": "Khác?"}, {"as_of": "2020-01-01"}, {"answer_sha256": "0" * 64}])
def test_a_receipt_that_was_changed_is_refused(service: Service, change: dict[str, str]) -> None:
    kept = json.loads(receipt(service, QUESTION, (), THEN, service.ask(QUESTION, (), THEN)).model_dump_json())
    with pytest.raises(ReceiptError, match="đã bị sửa"):
        read_receipt(json.dumps({**kept, **change}))


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"id": 1}'])
def test_what_is_no_receipt_is_refused(text: str) -> None:
    with pytest.raises(ReceiptError, match="không phải biên nhận"):
        read_receipt(text)


def test_every_answer_is_kept_with_its_receipt_and_account(store: Store) -> None:
    audit = Audit(store)
    recorded = RecordedService(audit, lambda: "lan")
    answer, paper = recorded.ask_with_receipt(QUESTION, (), THEN)
    entry = audit.by_receipt(paper.id)
    assert entry is not None
    assert (entry.account, entry.body["question"], entry.body["answer"]) == ("lan", QUESTION, answer.answer)
    assert read_receipt(json.dumps(entry.body["receipt"])) == paper


def test_with_texts_switched_off_only_hashes_are_kept(store: Store) -> None:
    audit = Audit(store)
    recorded = RecordedService(audit, lambda: "lan", text=False)
    answer = recorded.ask(QUESTION, (), THEN)
    recorded.rate(answer, good=False, note="bí mật")
    kept = json.dumps([e.body for e in audit.entries()], ensure_ascii=False)
    assert not [text for text in (QUESTION, answer.answer, "bí mật") if text in kept]


def test_the_command_line_writes_a_receipt_and_replays_it(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("ask", "office"):
        monkeypatch.setattr(f"assistant.commands.{module}.service", lambda: service)
    path = tmp_path / "bien-nhan.json"
    asked = CliRunner().invoke(app, ["ask", QUESTION, "--json", "--as-of", "2024-06-30", "--receipt", str(path)])
    again = CliRunner().invoke(app, ["replay", str(path)])
    assert (asked.exit_code, again.exit_code) == (0, 0)
    assert asked.stdout == again.stdout
    path.write_text(path.read_text(encoding="utf-8").replace("giao thông", "y tế"), encoding="utf-8")
    assert CliRunner().invoke(app, ["replay", str(path)]).exit_code == 2
