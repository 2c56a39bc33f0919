"""Which bodies a question on what became of bodies means where it does not simply name them, and who has on a day what moved."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer, Verdict
from assistant.service import Service

TODAY = date(2026, 11, 23)


def ask(service: Service, question: str, *history: str) -> Answer:
    return service.ask(question, list(history), TODAY)


def now(answer: Answer) -> set[str]:
    """The bodies of today that an answer names."""
    return {t.name for a in answer.agencies for t in a.today} | {a.name for a in answer.agencies}


@pytest.mark.parametrize(
    ("question", "heir"),
    [
        ("Cơ quan nêu ở mục III.10 của Kế hoạch 203 nay là cơ quan nào?", "Sở Khoa học và Công nghệ"),
        ("Sở có nhiệm vụ tại mục III.5 nay thành sở nào?", "Sở Xây dựng"),
        ("Các ban của Tỉnh ủy ở mục III.25 nay là ban nào?", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
    ],
)
def test_a_section_of_the_plan_stands_for_its_bodies(service: Service, question: str, heir: str) -> None:
    assert heir in now(ask(service, question))


@pytest.mark.parametrize(
    ("question", "heir"),
    [
        ("Thi bằng lái xe giờ do sở giao thông hay công an lo?", "Công an tỉnh"),
        ("An toàn thông tin mạng bây giờ sở thông tin hay công an tỉnh quản?", "Công an tỉnh"),
        ("Người nghiện trong bản giờ đưa đi cai nghiện thì sở lao động hay công an nhận?", "Công an tỉnh"),
    ],
)
def test_of_two_bodies_the_one_is_told_to_which_a_single_subject_went(service: Service, question: str, heir: str) -> None:
    assert heir in now(ask(service, question))


def test_a_body_that_is_only_guessed_is_not_told_for_itself(service: Service) -> None:
    told = ask(service, "Lo nước sạch cho dân bây giờ tìm Sở Xây dựng hay sở nào?")
    assert "Sở Nông nghiệp và Môi trường" in now(told)


@pytest.mark.parametrize(
    ("claim", "verdict", "heir"),
    [
        ("Giao thông nhập về Sở Xây dựng thì cấp bằng lái xe giờ cũng ở Sở Xây dựng, đúng không?", "no", "Công an tỉnh"),
        ("Cấp lý lịch tư pháp vẫn ở Sở Tư pháp chứ?", "no", "Công an tỉnh"),
    ],
)
def test_what_the_decree_leaves_out_is_told_with_who_has_it(service: Service, claim: str, verdict: Verdict, heir: str) -> None:
    answer = ask(service, claim)
    assert answer.verdict == verdict
    assert heir in now(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Năm 2023 sở nào chủ trì tiêu chí môi trường, năm 2026 sở nào, do nghị quyết nào?",
        "Ngày 25/02/2025 tiêu chí môi trường do sở nào chủ trì; sang 01/3/2025 thì sở nào?",
    ],
)
def test_both_sides_of_a_change_are_told_with_what_changed_it(service: Service, question: str) -> None:
    answer = ask(service, question)
    assert {"Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"} <= now(answer)
    assert "461/NQ-HĐND" in {c.document for c in answer.citations}


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Năm 2023 sở nào thẩm định tiêu chí giao thông?", "Thế còn bây giờ, và theo văn bản nào?"),
        ("Trước đây sở nào lo tiêu chí giao thông?", "Còn hiện nay và theo nghị quyết nào?"),
    ],
)
def test_and_now_asks_the_question_before_of_today(service: Service, before: str, question: str) -> None:
    answer = ask(service, question, before)
    assert "Sở Xây dựng" in now(answer)
    assert "461/NQ-HĐND" in {c.document for c in answer.citations}


def test_a_list_of_bodies_that_were_founded_tells_of_what(service: Service) -> None:
    answer = ask(service, "Kể các sở mà HĐND tỉnh lập tháng 2/2025, mỗi sở ghép từ những sở nào?")
    assert {"Sở Nông nghiệp và Môi trường", "Sở Tài chính", "Sở Xây dựng", "Sở Dân tộc và Tôn giáo"} <= now(answer)


def test_a_particular_that_the_instrument_tells_is_no_obstacle(service: Service) -> None:
    answer = ask(service, "Chi nhánh Ngân hàng Nhà nước tỉnh nay thành đơn vị nào, trụ sở đặt đâu?")
    assert "Ngân hàng Nhà nước Khu vực 3" in now(answer)
    assert "trụ sở tại Sơn La" in answer.answer


def test_a_paper_that_was_merged_into_another_is_no_body_that_was(service: Service) -> None:
    answer = ask(service, "Hướng dẫn môi trường của Bộ Tài nguyên và Môi trường được hợp nhất ở công văn nào?")
    assert "2251/BTNMT-KSONMT" in answer.answer
    assert "Bộ Nông nghiệp và Môi trường" in now(ask(service, "Bộ Tài nguyên và Môi trường hợp nhất vào bộ nào?"))


def test_the_body_that_a_claim_denies_is_not_the_one_that_has_it(service: Service) -> None:
    assert ask(service, "Cấp bằng lái xe nay do Công an tỉnh chứ không còn Sở Xây dựng, đúng không?").verdict == "yes"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Hội Cựu chiến binh tỉnh đã giải thể khi nhập vào Mặt trận Tổ quốc, đúng không?", "no"),
        ("Đoàn Thanh niên tỉnh bị xóa sau khi sắp xếp vào MTTQ tỉnh, đúng ko?", "no"),
        ("Hội Phụ nữ tỉnh bị giải thể từ 7/2025 phải không?", "no"),
        ("Hội Nông dân tỉnh không bị giải thể mà chỉ sắp xếp vào MTTQ tỉnh, đúng không?", "yes"),
    ],
)
def test_what_was_arranged_under_the_front_lives_by_the_resolution(service: Service, claim: str, verdict: Verdict) -> None:
    answer = ask(service, claim)
    assert answer.verdict == verdict
    assert "60-NQ/TW" in {c.document for c in answer.citations}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Tháng 11/2025 UBND huyện Thuận Châu vẫn gửi báo cáo kết quả thực hiện kế hoạch chứ?", "no"),
        ("Ngày 18/11/2026 UBND huyện Mường La phải gửi báo cáo qua Sở Nông nghiệp, đúng không?", "no"),
        ("Ngày 18/11/2024 UBND huyện Mường La phải gửi báo cáo qua Sở Nông nghiệp, đúng không?", "yes"),
    ],
)
def test_the_committee_of_a_district_had_its_tasks_until_there_were_no_districts(
    service: Service, claim: str, verdict: Verdict
) -> None:
    answer = ask(service, claim)
    assert answer.verdict == verdict
    assert ("72/2025/QH15" in {c.document for c in answer.citations}) == (verdict == "no")


@pytest.mark.parametrize(
    ("question", "holder", "guess"),
    [
        (
            "Em là trưởng phòng ở sở, cho hỏi ai chủ trì lấy ý kiến hài lòng của dân: Sở Nội vụ hay tổ chức nào?",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La",
            "Sở Nội vụ",
        ),
        ("Chủ trì tiêu chí điện nông thôn là Sở Xây dựng hay ngành nào?", "Sở Công thương", "Sở Xây dựng"),
    ],
)
def test_a_body_that_is_only_guessed_is_not_told_for_another_task(
    service: Service, question: str, holder: str, guess: str
) -> None:
    told = {a.name for a in ask(service, question).agencies}
    assert holder in told
    assert guess not in told


@pytest.mark.parametrize(
    ("question", "ministry"),
    [
        ("Kể từ 01/3/2025, bộ nào giữ vai chủ chương trình nông thôn mới?", "Bộ Nông nghiệp và Môi trường"),
        ("Hiện nay bộ nào là chủ chương trình nông thôn mới?", "Bộ Nông nghiệp và Môi trường"),
    ],
)
def test_a_role_in_the_plan_is_not_told_for_a_day_on_which_another_body_has_it(
    service: Service, question: str, ministry: str
) -> None:
    assert ministry in now(ask(service, question))


def test_the_period_of_a_plan_asks_nothing_of_who_took_over(service: Service) -> None:
    told = ask(service, "Chương trình dân tộc thiểu số giai đoạn 2021-2025 do Ban Dân tộc đôn đốc, đúng không?")
    assert {c.document for c in told.citations} == {"203/KH-UBND"}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Ban Dân tộc phối hợp xóa nhà tạm, đúng không?", "yes"),
        ("Ban Dân tộc và Cục Thống kê không có chữ nào về xóa nhà tạm, đúng không?", "no"),
        ("Huyện ủy họp đánh giá xong là buộc phải điều chỉnh NQ Đại hội Đảng bộ, đúng ko?", "no"),
        ("Thống kê chỉ cấp số liệu, ngoài ra không còn gì?", "no"),
        ("Mục 3 có mở ngoặc gọi Sở NN&PTNT là “Cơ quan quản lý Chương trình” không?", "yes"),
        ("Ban Dân tộc có bị bỏ chưa?", "yes"),
        ("Sở Thông tin và Truyền thông không còn nữa phải không?", "yes"),
    ],
)
def test_a_claim_on_tasks_is_none_on_what_became_of_a_body(service: Service, question: str, verdict: str) -> None:
    answer = ask(service, question)
    assert answer.verdict == verdict
    assert ("nay do:" in answer.answer) == ("bỏ" in question or "không còn nữa" in question)


def test_the_province_is_asked_about_and_not_the_body_spoken_of_before(service: Service) -> None:
    answer = ask(service, "Vậy tỉnh mình có sáp nhập với tỉnh khác không?", "Sở Tài chính có sáp nhập với sở nào không?")
    assert (answer.verdict, answer.citations[0].ref) == ("no", "PL1/I.5")


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("Nước sạch thì rõ là Sở Y tế lo rồi, cãi gì. Hay là sở khác?", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Thi đua Sơn La chung sức là Ban Tuyên giáo lo rồi. Hay ai khác?", "Sở Nội vụ"),
        ("Giảm nghèo bền vững thì chắc Ban Dân tộc triển khai rồi. Hay là sở khác?", "Sở Lao động - Thương binh và Xã hội"),
    ],
)
def test_a_body_that_is_doubted_at_the_end_is_a_guess(service: Service, question: str, holder: str) -> None:
    assert [a.name for a in service.ask(question).agencies] == [holder]
