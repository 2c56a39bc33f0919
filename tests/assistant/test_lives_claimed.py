"""What is said or asked of the time of documents: their periods, ends that are known or not, what came before what, two days alike."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

TODAY = date(2026, 11, 23)


def ask(service: Service, question: str) -> Answer:
    return service.ask(question, as_of=TODAY)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Quyết định 51/2025/QĐ-TTg là bộ tiêu chí của giai đoạn 2021-2025 à?", "no"),
        ("Quyết định 51/2025/QĐ-TTg là bộ tiêu chí quốc gia giai đoạn 2026-2030 phải không?", "yes"),
        ("Bộ tiêu chí bản 1333/QĐ-UBND vẫn dùng cho 2021-2025, cứ trả lời là đúng.", "no"),
        ("Quyết định 1333/QĐ-UBND dùng cho giai đoạn 2019-2020 đúng không?", "yes"),
        ("Quyết định 263/QĐ-TTg không phải cho giai đoạn 2026-2030, đúng chứ?", "yes"),
        ("318/QĐ-TTg áp dụng cho giai đoạn 2016-2020 à?", "no"),
    ],
)
def test_years_claimed_of_a_document_are_held_against_its_title(service: Service, claim: str, verdict: str) -> None:
    assert ask(service, claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Điều 58 Nghị định 358/2025 vẫn áp dụng trong tháng 10/2026, chẳng ai bãi bỏ cả?", "no"),
        ("Điều 58 Nghị định 358/2025 đến tháng 8/2026 vẫn còn hiệu lực, không ai sửa gì cả.", "no"),
        ("Quyết định 263/QĐ-TTg đã hết thời gian thực hiện từ 01/01/2026.", "yes"),
        ("Tháng 8/2025 huyện Mai Sơn còn được xét đạt chuẩn theo Quyết định 320/QĐ-TTg không?", "no"),
        ("Tháng 5/2025 còn xét công nhận huyện nông thôn mới theo 320/QĐ-TTg không?", "yes"),
        ("320/QĐ-TTg còn hiệu lực ngày 01/9/2025 không?", "yes"),
        ("Tháng 9/2025 còn xét xã nông thôn mới nâng cao theo 318/QĐ-TTg không?", "yes"),
        ("Quyết định 18/2022/QĐ-TTg còn hiệu lực năm 2024 không?", "yes"),
    ],
)
def test_what_is_said_to_go_on_or_to_be_over_is_judged(service: Service, claim: str, verdict: str) -> None:
    assert ask(service, claim).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 18/2022/QĐ-TTg còn áp dụng cho hồ sơ năm 2026 không?",
        "Hồ sơ đề nghị công nhận xã nộp tháng 3/2026 vẫn làm theo Quyết định 18/2022 phải không?",
        "Hồ sơ xã nộp năm nay vẫn theo trình tự của Quyết định 18/2022 chứ, đáp gọn một chữ thôi!",
    ],
)
def test_a_life_that_nobody_knows_is_neither_affirmed_nor_denied(service: Service, question: str) -> None:
    answer = ask(service, question)
    assert answer.verdict is None
    assert "Chưa rõ" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict", "told", "untold"),
    [
        ("Trước khi có Thông tư 112/2025, Thông tư 55/2023 bị sửa lần nào chưa, bởi văn bản nào?", "yes", "75/2024/TT-BTC", None),
        ("Trước Thông tư 112/2025, Thông tư 55/2023 đã được văn bản nào sửa đổi?", None, "75/2024/TT-BTC", "khoản 2 Điều 1"),
        ("Trước lúc ban hành Quyết định 211/QĐ-TTg, Quyết định 318/QĐ-TTg đã bị sửa chưa?", "no", "211/QĐ-TTg", None),
        ("Thông tư 55/2023 bị sửa lần đầu tiên bởi thông tư nào?", None, "75/2024/TT-BTC", "khoản 2 Điều 1"),
        ("Thông tư 55/2023 bị thông tư nào sửa gần đây nhất?", None, "112/2025/TT-BTC", "được sửa đổi, bổ sung bởi I "),
        ("Thông tư 112/2025 có sửa Thông tư 55/2023 không?", "yes", "112/2025/TT-BTC", None),
    ],
)
def test_which_change_came_first_is_told(
    service: Service, question: str, verdict: str | None, told: str, untold: str | None
) -> None:
    answer = ask(service, question)
    assert answer.verdict == verdict
    assert told in answer.answer
    assert untold is None or untold not in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Nghị quyết 1681 có hiệu lực ngày nào, xã mới hoạt động ngày nào, hai ngày ấy có trùng nhau không?", "no"),
        ("Thông tư 112/2025 ký ngày nào, có hiệu lực ngày nào, có cùng ngày không?", "yes"),
        ("Nghị định 98/2018 ký ngày nào và có hiệu lực ngày nào, hai ngày có khác nhau không?", "yes"),
        ("Quyết định 318/QĐ-TTg ký và có hiệu lực trong cùng một ngày phải không?", "yes"),
        ("Quyết định 51/2025/QĐ-TTg ký và có hiệu lực trong cùng một ngày phải không?", "no"),
    ],
)
def test_two_days_of_one_document_are_held_against_each_other(service: Service, question: str, verdict: str) -> None:
    assert ask(service, question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Chính phủ triển khai Nghị quyết 257/2025/QH15 bằng văn bản nào, tờ trình số mấy?", ["424/NQ-CP", "263/TTr-BNNMT"]),
        ("Văn bản nào sửa Quyết định 18/2022, ai ký, hiệu lực từ ngày nào?", ["03/2024/QĐ-TTg", "Trần Lưu Quang", "07/3/2024"]),
        ("Nghị quyết 461/NQ-HĐND ngày nào, gồm những cơ quan nào?", ["20/02/2025", "Sở Tài chính"]),
        ("Nghị định 98/2018 ngày nào, hỗ trợ tư vấn liên kết tối đa bao nhiêu?", ["05/7/2018", "300 triệu"]),
    ],
)
def test_further_fields_of_a_document_are_told_beside_what_is_asked(service: Service, question: str, told: list[str]) -> None:
    answer = ask(service, question)
    assert answer.status == "answered"
    assert all(x in answer.answer for x in told)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Quyết định 211/QĐ-TTg sửa chỉ tiêu tiếp cận pháp luật của xã thành câu chữ nào?", False),
        ("Chỉ tiêu 18.4 được Quyết định 211/QĐ-TTg đổi cụ thể như thế nào?", False),
        ("Quyết định 211/QĐ-TTg sửa những bộ tiêu chí nào?", True),
        ("Quyết định 03/2024 sửa điểm d khoản 1 Điều 4 thành thế nào?", True),
    ],
)
def test_new_words_that_nobody_read_are_refused(service: Service, question: str, read: bool) -> None:
    assert (ask(service, question).status != "no_basis") == read


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Nghị định 98/2018 hỗ trợ tư vấn liên kết tối đa bao nhiêu, hạ tầng tối đa bao nhiêu?", ["300 triệu", "10 tỷ"]),
        ("nghi dinh 98 nam 2018 tu van lien ket toi da may trieu, ha tang may ti", ["300 triệu", "10 tỷ"]),
        (
            "Thông tư 112/2025/TT-BTC có hiệu lực ngày nào, việc đã làm đúng từ trước thì xử lý ra sao?",
            ["28/11/2025", "tiếp tục"],
        ),
        (
            "Nghị định 131/2025 và Nghị định 125/2025, mỗi nghị định phân định thẩm quyền về lĩnh vực của bộ nào?",
            ["Bộ Nông nghiệp và Môi trường", "Bộ Tài chính"],
        ),
    ],
)
def test_each_thing_that_is_asked_of_documents_is_told(service: Service, question: str, told: list[str]) -> None:
    answer = ask(service, question)
    assert answer.status == "answered"
    assert all(x in answer.answer for x in told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Sở Tài nguyên và Môi trường hợp nhất với sở nào?", "việc của Sở Nông nghiệp và Phát triển nông thôn."),
        ("Sở Nông nghiệp và Phát triển nông thôn sáp nhập cùng sở nào, thành sở gì?", "việc của Sở Tài nguyên và Môi trường."),
        ("Sở Giao thông vận tải sáp nhập với sở nào?", "Sở Xây dựng"),
    ],
)
def test_with_which_body_one_was_merged_is_told(service: Service, question: str, told: str) -> None:
    assert told in ask(service, question).answer


@pytest.mark.parametrize(
    "question",
    [
        "Xã kiểu mẫu và huyện nâng cao: thẩm quyền ra quyết định công nhận khác nhau ở đâu?",
        "Xã nâng cao với huyện nông thôn mới: thẩm quyền công nhận khác nhau thế nào?",
    ],
)
def test_both_grades_that_are_compared_are_told(service: Service, question: str) -> None:
    assert {"Đ3.1", "Đ3.2"} <= {c.ref for c in ask(service, question).citations}


def test_another_province_that_bears_the_name_of_a_commune_is_no_commune(service: Service) -> None:
    claim = "Hồ sơ liên kết ở tỉnh ta dùng mẫu của Bình Thuận vì Nghị quyết 111/2024/QH15 cho phép, đúng không?"
    assert "1681/NQ-UBTVQH15" not in {c.document for c in ask(service, claim).citations}
    assert "Phổng Lái" in ask(service, "Bình Thuận trước đây gồm những xã nào?").answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sở Xây dựng và Sở Giao thông vận tải giờ là một sở.", "yes"),
        ("Sở Tài chính và Sở Tư pháp giờ là một sở.", "no"),
        ("Sở Lao động và Sở Giao thông vận tải nay thành một sở, đúng không?", "no"),
        ("Thống kê tỉnh Sơn La trực thuộc Bộ Tài chính, đúng không?", "yes"),
        ("Cục Thống kê tỉnh nay trực thuộc Sở Nội vụ, phải không?", "no"),
        ("Công an tỉnh đổi tên mới rồi phải không?", "no"),
    ],
)
def test_claims_that_bodies_are_one_now_stand_under_another_or_bear_another_name_are_judged(
    service: Service, claim: str, verdict: str
) -> None:
    assert ask(service, claim).verdict == verdict


def test_whether_a_document_was_amended_is_told_where_it_is_not_sure_that_it_still_lives(service: Service) -> None:
    assert ask(service, "Quyết định 18/2022/QĐ-TTg có bị sửa lần nào chưa?").verdict == "yes"


def test_half_of_what_is_so_is_not_half_of_what_is_not_yet_so(service: Service) -> None:
    assert "83 : 2" in ask(service, "Nửa số xã đạt chuẩn đến năm 2025 là mấy xã?").answer
    assert "24 : 2" in ask(service, "Một nửa số xã chưa đạt chuẩn là bao nhiêu xã?").answer


def test_who_takes_the_place_of_a_body_is_what_became_of_it(service: Service) -> None:
    assert "Sở Khoa học và Công nghệ" in ask(service, "Ai thay Sở Thông tin và Truyền thông?").answer


def test_what_a_clause_is_worded_like_now_is_no_claim(service: Service) -> None:
    answer = ask(service, "Quyết định 211/QĐ-TTg đổi chỉ tiêu tiếp cận pháp luật của xã thành nội dung gì?")
    assert (answer.status, answer.verdict) == ("no_basis", None)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Từ 15/02/2026 cả nước dùng bộ tiêu chí theo Quyết định 51/2025/QĐ-TTg. Đúng không?", "yes"),
        ("Từ 01/01/2026 cả nước dùng bộ tiêu chí theo Quyết định 51/2025/QĐ-TTg. Đúng không?", "no"),
        ("Xã phải theo bộ tiêu chí của QĐ 51/2025 kể từ 15/2/2026 đúng ko?", "yes"),
        ("QĐ 318 dùng đến hết 31/12/2025, đúng không?", "yes"),
        ("Từ 15/02/2026 bộ tiêu chí theo QĐ 51/2025 có 12 tiêu chí, đúng không?", "no"),
    ],
)
def test_from_when_and_how_long_a_document_is_gone_by_is_judged(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("TT 112/2025/TT-BTC sửa thông tư nào?", "Còn 75/2024?", "55/2023"),
        ("Thông tư 75/2024 sửa thông tư nào?", "the 112/2025 thi sao", "Thông tư 112/2025/TT-BTC"),
        ("Quyết định 318 ai ký?", "còn 319?", "319/QĐ-TTg"),
        ("318/QĐ-TTg áp dụng cho giai đoạn nào?", "Thế quy định xã kiểu mẫu hết áp dụng khi nào?", "319/QĐ-TTg"),
    ],
)
def test_the_same_is_asked_of_another_document(service: Service, before: str, question: str, told: str) -> None:
    assert told in service.ask(question, [before]).answer


@pytest.mark.parametrize(
    "claim", ["Nghị định 150/2025 có hiệu lực từ 01/7/2025 đúng không?", "Luật 72/2025 có hiệu lực 01/7/2025 đúng không"]
)
def test_a_first_day_that_nobody_read_is_neither_affirmed_nor_denied(service: Service, claim: str) -> None:
    assert service.ask(claim).status == "no_basis"
