"""What follows by a rule, parts of a question that end with their own mark, meanings, and documents that a description fits twice."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("history", "question"),
    [
        ([], "Bố trí vốn đối ứng vượt thì huyện được gì, thiếu hai năm liền thì mất gì?"),
        ([], "huyen bo tri vuot doi ung thi duoc gi, thieu 2 nam bi gi"),
        (["Huyện bố trí vượt vốn đối ứng thì được gì?"], "Còn không bố trí đủ thì sao?"),
    ],
)
def test_what_follows_in_two_cases_or_from_one_told_roughly_is_what_the_rule_says(
    service: Service, history: list[str], question: str
) -> None:
    answer = service.ask(question, history)
    assert (answer.verdict, answer.citations[0].ref) == (None, "II.9.b/2")
    assert "không được xét" in answer.answer


def test_a_case_of_ones_own_is_still_decided(service: Service) -> None:
    assert service.ask("Huyện em bố trí thiếu vốn đối ứng hai năm liền thì sao?").verdict == "not_eligible"


def test_a_part_behind_its_own_question_mark_is_answered_too(service: Service) -> None:
    answer = service.ask(
        "Huyện thiếu đối ứng hai năm liền còn được xét thi đua? Chỗ nào dặn UBND huyện ưu tiên bố trí ngân sách?"
    )
    assert answer.verdict == "not_eligible"
    assert {"II.9.b/2", "III.24/3"} <= {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Kế hoạch định nghĩa “nông nghiệp chính xác” ra sao?", "no_basis"),
        ("Theo định nghĩa của kế hoạch, doanh nghiệp “đầu tàu” đủ năng lực về những gì?", "answered"),
        ("Vì lẽ gì chỉ có 4 xã biên giới?", "no_basis"),
    ],
)
def test_a_meaning_or_reason_that_nobody_tells_is_not_told(service: Service, question: str, status: str) -> None:
    assert service.ask(question).status == status


def test_what_prevents_is_no_office(service: Service) -> None:
    assert service.ask("Phòng chống thiên tai cấp xã kế hoạch nói gì?").citations[0].ref == "II.7.b/4"
    assert service.ask("Phòng nào của xã lo nông thôn mới?").citations[0].document == "150/2025/NĐ-CP"


def test_what_is_asked_by_chi_is_asked_by_gi(service: Service) -> None:
    assert {f"III.24/{n}" for n in range(1, 7)} <= {c.ref for c in service.ask("huyen thi phai lam nhung viec chi").citations}


def test_a_description_that_fits_the_document_of_two_periods_is_told_of_both(service: Service) -> None:
    answer = service.ask("Nghị quyết của Quốc hội về chủ trương đầu tư chương trình, số và ngày ban hành?")
    assert "257/2025/QH15" in answer.answer
    assert "25/2021/QH15" in answer.answer
    assert "II.2/1" in {c.ref for c in answer.citations}


def test_the_document_of_another_body_is_not_told(service: Service) -> None:
    answer = service.ask("Nghị quyết của UBTVQH về phân bổ ngân sách trung ương: số, ngày.")
    assert answer.citations[0].ref == "II.9.a/1"


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Mã số vùng trồng được nhắc rải rác ở những điểm nào?", {"II.4.b/3", "II.7.c/4", "II.7.c/13"}),
        ("du lich nong thon duoc nhac o nhung muc nao", {"II.7.b/7", "II.7.c/7", "II.7.c/27"}),
        ("Những mục nào nhắc đến chuyển đổi số?", {"II.4.b/5", "II.7.b/11", "II.7.g/3"}),
        ("Kế hoạch nhắc biến đổi khí hậu ở mấy chỗ?", {"II.7.b/1", "II.7.b/3", "III.12/1"}),
    ],
)
def test_all_places_that_speak_of_a_thing_are_told(service: Service, question: str, refs: set[str]) -> None:
    assert {c.ref for c in service.ask(question).citations} >= refs


@pytest.mark.parametrize(
    "question",
    ["Tỉnh đặt mục tiêu 83 huyện đạt chuẩn, ghê thật. Thực ra huyện nào?", "Đề gài bẫy: huyện nào đạt chuẩn đến 2025?"],
)
def test_a_remark_asks_for_nothing(service: Service, question: str) -> None:
    assert service.ask(question).citations[0].ref == "II.1.b/1"


def test_it_is_the_plan_that_replaces_nothing_else(service: Service) -> None:
    history = ["Kế hoạch 203 ký ngày nào?", "nó bãi bỏ văn bản gì"]
    answer = service.ask("vậy nó thay luôn QĐ 263 hả", history)
    assert (answer.verdict, answer.citations[0].ref) == ("no", "III.27/3")


def test_to_help_out_adds_nothing_up(service: Service) -> None:
    assert "Cộng:" not in service.ask("Sở Công thương có góp tay xóa nhà tạm không?").answer


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Sở tham mưu đầu tư công dựa nghị định nào; nghị định ấy sửa nghị định nào?", {"III.2/2", "Đ1"}),
        ("Ai chủ trì tiêu chí môi trường, sở ấy nay nhập vào đâu?", {"III.12/1", "I/1"}),
        ("Vướng mắc thì chủ tịch huyện gửi ý kiến về đâu, sở đó tự gỡ được trong chừng mực nào?", {"III.27/2", "III.1/4"}),
    ],
)
def test_a_part_on_what_the_one_before_asks_for_is_answered_too(service: Service, question: str, refs: set[str]) -> None:
    assert {c.ref for c in service.ask(question).citations} >= refs


def test_the_name_of_a_thing_is_no_heading(service: Service) -> None:
    assert service.ask("Tên đầy đủ của chương trình bảo vệ môi trường nêu ở điểm f mục II.7?").citations[0].ref == "II.7.f/3"
    assert service.ask("Tên mục II.7.f là gì?").citations[0].ref == "II.7.f"


@pytest.mark.parametrize(
    "question", ["Xã biên giới đạt chuẩn là 14 hay 4, xã đạt chuẩn là 38 hay 83?", "Xã đạt chuẩn là 38 hay 83?"]
)
def test_which_of_two_numbers_it_is_is_told_where_a_source_has_one(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.citations[0].ref) == ("answered", "II.1.b/2")


def test_where_the_plan_names_the_document_of_a_claim_is_told(service: Service) -> None:
    answer = service.ask("Nghị định 38/2023 là do HĐND tỉnh ban hành đúng không?")
    assert answer.verdict == "no"
    assert {"II.3/5", "II.3/6"} <= {c.ref for c in answer.citations}


def test_short_forms_and_other_words_of_the_field_are_read(service: Service) -> None:
    assert "II.9.b" in {c.ref for c in service.ask("Vốn ĐƯ của ĐP cả GĐ bn tr.đ?").citations}
    assert service.ask("chong lut thi ke hoach bao xay cai gi").citations[0].ref == "II.7.b/4"
