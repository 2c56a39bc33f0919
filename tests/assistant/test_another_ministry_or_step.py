"""Follow-ups that put another ministry, or another step of the same law, in the place of one."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)
_HEALTH = "Bộ Y tế hướng dẫn tiêu chí y tế nông thôn mới giai đoạn 2021-2025 bằng quyết định nào?"
_APPRAISED = "Theo Nghị định 27/2022, thẩm định hồ sơ xây dựng công trình đơn giản mất mấy ngày?"


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("Thế bên giáo dục?", "1491/QĐ-BGDĐT"),
        ("con ben cong an thi sao", "3371/BCA-V05"),
        ("Còn môi trường?", "2155/BTNMT-TCMT"),
        ("Vậy Bộ Tư pháp thì sao?", "1723/QĐ-BTP"),
        ("Thế ngành văn hóa bằng văn bản nào?", "1064/HD-BVHTTDL"),
    ],
)
def test_another_ministry_guides_by_a_document_of_its_own(service: Service, question: str, document: str) -> None:
    answer = service.ask(question, (_HEALTH,), TODAY)
    assert [c.document for c in answer.citations][:1] == [document]
    assert document in answer.answer


def test_a_field_that_is_a_body_of_the_province_too_stays_with_the_ministries(service: Service) -> None:
    answer = service.ask("Thế còn y tế?", ("Bộ Giáo dục và Đào tạo hướng dẫn tiêu chí giáo dục bằng văn bản nào?",), TODAY)
    assert [c.document for c in answer.citations] == ["2373/QĐ-BYT"]


@pytest.mark.parametrize(
    ("history", "question", "told"),
    [
        (_APPRAISED, "Còn khâu chọn nhà thầu thì tối đa bao lâu?", "15 ngày"),
        (_APPRAISED, "Thế còn niêm yết mời tham gia gói thầu thì mấy ngày?", "3 ngày làm việc"),
        ("Nghị định 27/2022 cho lựa chọn nhà thầu tối đa bao nhiêu ngày?", "Còn thẩm định hồ sơ thì mấy ngày?", "10 ngày"),
    ],
)
def test_another_step_takes_as_long_as_the_same_law_says(service: Service, history: str, question: str, told: str) -> None:
    answer = service.ask(question, (history,), TODAY)
    assert answer.status == "answered"
    assert told in answer.answer
    assert answer.citations[0].document == "27/2022/NĐ-CP"
