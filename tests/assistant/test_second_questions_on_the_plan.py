"""Second questions on the plan: of the body that was asked for, its name, another amount, another role, another body, and what if not."""

from __future__ import annotations

import pytest

from assistant.service import Service

_HELPS = "Chuẩn tiếp cận pháp luật do sở nào hướng dẫn theo KH 203?"
_FUNDS = "Vốn đầu tư phát triển trung ương năm 2022 cho NTM của tỉnh là bao nhiêu?"
_SENT = "Kết quả thực hiện Kế hoạch 203 gửi qua sở nào?"
_REPORTS = "Khi nào các huyện phải báo cáo kết quả thực hiện Kế hoạch 203?"


@pytest.mark.parametrize(
    ("question", "before", "ref"),
    [
        ("Ngành đó có bị giao phối hợp chuyện xóa nhà dột nát, làm đường không?", _HELPS, "III.15/3"),
        ("Ngành này còn phải phối hợp với huyện về nhà dột nát không?", "Sở nào hướng dẫn tiêu chí y tế?", "III.8/3"),
        ("Lực lượng ấy có phải phối hợp xóa nhà tạm không?", "Ai chủ trì chỉ tiêu về quốc phòng theo Kế hoạch 203?", "III.16/3"),
    ],
)
def test_a_sector_or_force_pointed_to_is_the_body_that_was_asked_for(
    service: Service, question: str, before: str, ref: str
) -> None:
    answer = service.ask(question, [before])
    assert (answer.verdict, answer.citations[0].ref) == ("yes", ref)


@pytest.mark.parametrize(
    ("question", "before", "verdict"),
    [
        ("Cơ quan ấy còn tên đó không?", _SENT, "no"),
        ("Sở ấy còn giữ tên cũ chứ?", "Các huyện gửi báo cáo Kế hoạch 203 qua cơ quan nào?", "no"),
        ("Tên sở đó có đổi không?", "Vướng mắc khi làm Kế hoạch 203 gửi về sở nào?", "yes"),
        ("Sở đó không còn tên ấy nữa à?", "Sở nào hướng dẫn tiêu chí môi trường?", "yes"),
        ("Cơ quan ấy còn tên đó không?", "Sở nào hướng dẫn tiêu chí y tế?", "yes"),
        ("Sở đó đổi tên chưa?", "Sở nào hướng dẫn tiêu chí y tế?", "no"),
    ],
)
def test_the_name_of_the_body_before_is_judged_by_what_became_of_it(
    service: Service, question: str, before: str, verdict: str
) -> None:
    assert service.ask(question, [before]).verdict == verdict


@pytest.mark.parametrize(
    ("question", "before", "verdict"),
    [
        ("Cộng với phần cùng loại năm 2023 thì được 407.860 triệu đồng, khớp không?", _FUNDS, "yes"),
        ("Cộng với năm 2023 thì được 407.000 triệu đồng, khớp không?", _FUNDS, "no"),
        ("Cộng với phần sự nghiệp cùng năm thì được 323.110 triệu đồng, khớp không?", _FUNDS, "yes"),
        ("Cộng cả năm 2022 thì chưa tới 400 tỷ đúng không?", "Vốn đầu tư phát triển trung ương năm 2023 là bao nhiêu?", "no"),
        ("Tổng vốn sự nghiệp trung ương năm 2022 và 2023 là 74.410 triệu đồng, đúng chứ?", "", "yes"),
        ("Tổng vốn sự nghiệp trung ương năm 2022 và 2023 là 74.000 triệu đồng, đúng chứ?", "", "no"),
    ],
)
def test_a_sum_with_another_amount_is_reckoned(service: Service, question: str, before: str, verdict: str) -> None:
    answer = service.ask(question, [before] if before else [])
    assert answer.verdict == verdict
    assert {c.document for c in answer.citations} == {"203/KH-UBND"}


def test_an_amount_of_a_year_that_no_document_tells_is_not_added(service: Service) -> None:
    assert service.ask("Cộng với năm 2024 thì được bao nhiêu?", [_FUNDS]).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "before", "body"),
    [
        ("Ai thẩm định?", "Sở nào hướng dẫn tiêu chí điện?", "Sở Công thương"),
        ("Thế ai thẩm định vậy?", "Tiêu chí môi trường do cơ quan nào chủ trì?", "Sở Tài nguyên và Môi trường"),
        ("Vậy cơ quan nào công nhận?", "Sở nào chủ trì, hướng dẫn tiêu chí trường học?", "Sở Giáo dục và Đào tạo"),
    ],
)
def test_another_role_is_asked_of_the_same_criterion(service: Service, question: str, before: str, body: str) -> None:
    assert [a.name for a in service.ask(question, [before]).agencies] == [body]


@pytest.mark.parametrize(
    ("question", "before", "status", "verdict"),
    [
        ("Hội Phụ nữ có không?", "Hội Nông dân tỉnh có nhiệm vụ gì trong Kế hoạch 203?", "no_basis", None),
        ("Sở Nội vụ có không?", "Sở Tài chính có nhiệm vụ gì trong Kế hoạch 203?", "answered", "yes"),
        ("Sở Nội vụ có được giao việc gì trong Kế hoạch 203 không?", "", "answered", "yes"),
        ("Nếu không báo cáo thì sao?", _REPORTS, "no_basis", None),
        ("Không nộp thì bị làm sao?", _REPORTS, "no_basis", None),
        ("Chậm thì sao?", _REPORTS, "no_basis", None),
        ("Không làm thì có sao không?", "Sở Y tế phải làm gì theo Kế hoạch 203?", "no_basis", None),
        ("Nếu có vướng mắc thì sao?", _REPORTS, "answered", None),
        ("Nếu huyện không bố trí đủ vốn đối ứng thì sao?", "", "answered", None),
    ],
)
def test_whether_another_body_has_tasks_and_what_follows_if_not(
    service: Service, question: str, before: str, status: str, verdict: str | None
) -> None:
    answer = service.ask(question, [before] if before else [])
    assert (answer.status, answer.verdict) == (status, verdict)


@pytest.mark.parametrize(
    ("question", "before", "ref"),
    [
        ("Công văn nào bị nó bãi bỏ?", "Kế hoạch 203 ban hành ngày nào?", "III.27/3"),
        ("Có công văn nào bị nó thay không?", "Kế hoạch 203 ban hành ngày nào?", "III.27/3"),
        ("NQ dự kiến thay NQ 56/2023 của HĐND tỉnh thì bám vào những điều nào theo cách KH 203 viện dẫn?", "", "II.3/6"),
        ("Kế hoạch 203 viện dẫn điều nào cho nghị quyết thay 56/2023?", "", "II.3/6"),
    ],
)
def test_what_the_plan_does_away_with_and_on_which_articles_a_resolution_rests_is_told(
    service: Service, question: str, before: str, ref: str
) -> None:
    answer = service.ask(question, [before] if before else [])
    assert (answer.status, answer.citations[0].ref) == ("answered", ref)


def test_of_a_document_that_does_away_with_none_it_is_not_asked_so(service: Service) -> None:
    assert service.ask("Nghị quyết nào bị nó thay thế?", ["Nghị quyết 32/2022/NQ-HĐND ban hành ngày nào?"]).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Trong mục III.5 không gạch đầu dòng nào dùng chữ “chủ trì” cho Sở Giao thông vận tải, đúng hay sai?", "yes"),
        ("Mục III.6 không có gạch đầu dòng nào dùng chữ “chủ trì”, đúng hay sai?", "no"),
        ("Cả mục III.5 chẳng câu nào có từ chủ trì, phải không?", "yes"),
        ("Trong mục III.15 có gạch đầu dòng nào dùng chữ “chủ trì” không?", "yes"),
        ("Trong mục III.5 không ý nào giao Sở Giao thông vận tải chủ trì, đúng không?", "yes"),
        ("Không ý nào giao Sở Công thương chủ trì, đúng không?", "no"),
    ],
)
def test_that_no_clause_of_a_section_has_a_word_is_read_off_the_section(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict
