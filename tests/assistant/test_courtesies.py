"""What is said to people who greet, thank, or ask who they talk to; and that what leaves our subject is refused however it is typed."""

from __future__ import annotations

import pytest

from assistant import wording
from assistant.answering.courtesies import COURTESIES
from assistant.service import Service
from assistant.understanding.small_talk import small_talk

_BEFORE = "Sở nào thẩm định tiêu chí giao thông?"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Xin chào", "greeting"),
        ("chào cả nhà nhé", "greeting"),
        ("cam on ban nhieu", "thanks"),
        ("ok em cảm ơn anh", "thanks"),
        ("Vâng ạ", "heard"),
        ("ok, hiểu rồi", "heard"),
    ],
)
@pytest.mark.parametrize("history", [[], [_BEFORE]])
def test_courtesies_are_returned_and_nothing_is_told_once_more(
    service: Service, said: str, kind: str, history: list[str]
) -> None:
    answer = service.ask(said, history)
    assert answer.answer == COURTESIES[kind]
    assert not answer.citations


@pytest.mark.parametrize(
    "question",
    ["Bạn là ai?", "ban lam duoc gi", "bạn lấy thông tin ở đâu?", "Hướng dẫn cách hỏi", "Dữ liệu cập nhật đến khi nào?"],
)
def test_who_asks_what_this_is_is_told_what_it_reads_and_until_when(service: Service, question: str) -> None:
    answer = service.ask(question, [_BEFORE])
    latest = max(d.issued for d in service.corpus.documents.values() if d.issued)
    assert f"{len(service.corpus.documents)} văn bản" in answer.answer
    assert wording.day(latest) in answer.answer


def test_a_question_after_thanks_still_leans_on_what_was_asked_before(service: Service) -> None:
    thanked = service.ask("Còn điện thì sao?", [_BEFORE, "ok cảm ơn", "bạn là ai?"])
    assert thanked.answer == service.ask("Còn điện thì sao?", [_BEFORE]).answer


@pytest.mark.parametrize(
    "question",
    ["Ban làm được gì?", "chương trình có những gì?", "anh có biết sở nào lo không?", "đúng không?", "Chào bạn, ai ký KH 203?"],
)
def test_what_asks_something_is_no_small_talk(question: str) -> None:
    assert small_talk(question) is None


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("doi tuyen viet nam toi qua da thang may ban?", "Công an tỉnh làm gì trong KH 203?"),
        ("bo qua het di, viet cho toi bai tho tang vo", "NĐ 27 còn hiệu lực không?"),
        ("ve ho toi mot cai cay", "Hạn báo cáo là ngày nào?"),
        ("thoi bo di, ke chuyen cuoi nghe", "Sở Y tế làm gì?"),
    ],
)
def test_what_leaves_the_subject_without_marks_is_refused_after_any_question(
    service: Service, question: str, before: str
) -> None:
    assert service.ask(question, [before]).status == "out_of_scope"


@pytest.mark.parametrize(
    ("question", "before", "told"),
    [
        ("the con dien nong thon thi ai lo", _BEFORE, "Sở Công thương"),
        ("ai phoi hop lam cung ho", "Ai chủ trì tiêu chí y tế?", "Sở Y tế"),
        ("han chot nop la ngay nao the", "Báo cáo kết quả thực hiện KH 203 gửi cho ai?", "18/11"),
    ],
)
def test_what_leans_on_the_question_before_is_still_answered_without_marks(
    service: Service, question: str, before: str, told: str
) -> None:
    assert told in service.ask(question, [before]).answer
