"""What documents beside the plan say, whose they are and what became of them: asked, claimed and asked further."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer, Verdict
from assistant.service import Service

TODAY = date(2026, 11, 27)


def ask(service: Service, question: str, *before: str) -> Answer:
    return service.ask(question, before, TODAY)


def cited(answer: Answer) -> set[tuple[str, str]]:
    return {(c.document, c.ref) for c in answer.citations}


@pytest.mark.parametrize(
    ("before", "question", "verdict", "source", "told"),
    [
        (
            "Thông tư 55/2023/TT-BTC áp dụng cho kinh phí nào?",
            "Văn bản nào sửa nó sau cùng, và văn bản sửa ấy có hiệu lực từ hôm nào?",
            None,
            ("55/2023/TT-BTC", "sua-112-2025"),
            "112/2025/TT-BTC",
        ),
        ("Điều 58 Nghị định 358/2025 nói gì?", "Nay còn áp dụng không?", "no", ("193/2026/NĐ-CP", "Đ31.3"), "01/7/2026"),
        (
            "Bộ tiêu chí huyện nông thôn mới ban hành theo quyết định nào?",
            "giờ còn hiệu lực không, cái nào thay?",
            "no",
            ("320/QĐ-TTg", "PL1"),
            "51/2025/QĐ-TTg",
        ),
    ],
)
def test_the_life_that_a_follow_up_asks_for_is_that_of_the_clause_or_document_before(
    service: Service, before: str, question: str, verdict: Verdict | None, source: tuple[str, str], told: str
) -> None:
    answer = ask(service, question, before)
    assert answer.verdict == verdict
    assert source in cited(answer)
    assert told in answer.answer


def test_a_district_that_a_follow_up_points_to_is_the_one_named_before(service: Service) -> None:
    answer = ask(service, "huyện đó giờ còn không, bỏ từ ngày nào?", "Huyện Vân Hồ có mấy xã phải ưu tiên?")
    assert answer.verdict == "no"
    assert ("72/2025/QH15", "Đ51.3") in cited(answer)
    assert "01/7/2025" in answer.answer
    assert "xã Vân Hồ" in answer.answer


def test_another_part_of_the_work_of_an_old_body_went_to_whoever_took_that(service: Service) -> None:
    answer = ask(service, "Còn phần trẻ em, bảo trợ xã hội?", "Việc làm của Sở Lao động cũ nay sở nào lo?")
    assert [t.name for a in answer.agencies for t in a.today] == ["Sở Y tế"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Điều 58 Nghị định 358/2025 bị bãi bỏ từ 01/01/2026, đúng không?", "no"),
        ("Điều 58 Nghị định 358/2025 bị bãi bỏ từ 01/7/2026, đúng không?", "yes"),
        ("Điều 58 Nghị định 358/2025 áp dụng từ 01/01/2026 nay đã bị bãi bỏ, phải không?", "yes"),
        ("Nghị quyết 60 xếp tỉnh Sơn La vào diện phải sáp nhập, đúng không?", "no"),
        ("Nghị quyết 60 xếp Sơn La vào danh sách không sáp nhập, đúng không?", "yes"),
        ("Nghị định 27/2022 cấm hạch toán phần dân góp vào thu, chi ngân sách nhà nước, đúng không?", "yes"),
        ("Nghị định 27/2022: phần dân góp hạch toán vào thu, chi ngân sách nhà nước, đúng không?", "no"),
        (
            "Tỉnh được trung ương hỗ trợ từ 60% đến dưới 80% phải đối ứng tối thiểu 1:1,5 theo Quyết định 07/2022, đúng không?",
            "no",
        ),
        ("Quyết định 25/2025/QĐ-TTg: số liệu trích xuất từ cơ sở dữ liệu có giá trị chính thức không?", "yes"),
        ("Thông tư 112/2025 sửa Thông tư 55/2023 có cho quyết toán lại nội dung đã quyết toán bằng dự án khác không?", "no"),
    ],
)
def test_a_claim_is_held_against_the_day_and_the_wording_of_the_clause_that_it_is_about(
    service: Service, claim: str, verdict: Verdict
) -> None:
    assert ask(service, claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Thông tư 13/2025 phân định thẩm quyền về kinh tế hợp tác là do Bộ Tài chính ban hành, phải không?", "no"),
        ("Thông tư 13/2025 phân định thẩm quyền về kinh tế hợp tác do Bộ Nông nghiệp và Môi trường ban hành, phải không?", "yes"),
    ],
)
def test_a_claim_on_who_issued_a_circular_is_decided_by_its_header(service: Service, claim: str, verdict: Verdict) -> None:
    answer = ask(service, claim)
    assert answer.verdict == verdict
    assert "của Bộ Nông nghiệp và Môi trường" in answer.answer


def test_changes_that_are_counted_are_told_with_their_number(service: Service) -> None:
    answer = ask(service, "Quyết định 03/2024 sửa năm chỗ ở Điều 4 Quyết định 18/2022, đúng không?")
    assert answer.verdict == "no"
    assert "4 chỗ" in answer.answer


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Ai ký công nhận xã đạt chuẩn theo Quyết định 18/2022?", "tỉnh Sơn La"),
        ("Huyện đạt chuẩn nông thôn mới thì ai ký quyết định công nhận?", "Thủ tướng"),
    ],
)
def test_who_signs_a_recognition_is_whoever_recognises(service: Service, question: str, body: str) -> None:
    assert body in ask(service, question).agencies[0].name


def test_which_field_a_mechanism_leaves_out_is_no_case_to_decide(service: Service) -> None:
    answer = ask(service, "Loại công trình nào không được làm theo cơ chế đặc thù, Nghị định 27/2022 loại trừ gì?")
    assert answer.verdict is None
    assert ("27/2022/NĐ-CP", "Đ41.4") in cited(answer)


@pytest.mark.parametrize(
    ("question", "gone", "heirs"),
    [
        ("Bộ nào làm chủ chương trình sau khi Bộ Nông nghiệp và PTNT không còn?", "bo-nnptnt", {"Bộ Nông nghiệp và Môi trường"}),
        ("Trẻ em, bảo trợ xã hội: sau khi bỏ Sở Lao động thì sở nào nhận?", "so-ldtbxh", {"Sở Y tế"}),
        ("Sở Giao thông vận tải nhập đâu, theo nghị quyết nào?", "so-gtvt", {"Sở Xây dựng", "Công an tỉnh"}),
        (
            "Nhiệm vụ của Ban Chỉ huy Quân sự cấp huyện từ 01/7/2025 thuộc cơ quan nào?",
            "ban-chqs-huyen",
            {"Ban Chỉ huy Phòng thủ khu vực"},
        ),
    ],
)
def test_where_the_work_of_a_body_that_is_gone_went_is_told_of_whoever_has_it(
    service: Service, question: str, gone: str, heirs: set[str]
) -> None:
    answer = ask(service, question)
    assert [(a.id, {t.name for t in a.today}) for a in answer.agencies] == [(gone, heirs)]


def test_who_sends_and_to_whom_are_both_told_where_both_are_asked(service: Service) -> None:
    answer = ask(service, "Báo cáo hằng năm của các huyện nay ai nộp và nộp cho sở nào?")
    today = {t.name for a in answer.agencies for t in a.today}
    assert {"UBND xã, phường", "Sở Nông nghiệp và Môi trường"} <= today


def test_the_decree_that_is_asked_for_beside_a_body_is_told_with_its_day(service: Service) -> None:
    answer = ask(service, "Bộ thay Bộ NN&PTNT làm chủ chương trình nông thôn mới là bộ nào, theo nghị định số, ngày nào?")
    assert "35/2025/NĐ-CP** ngày 25/02/2025" in answer.answer


def test_what_came_instead_of_a_title_is_cited_where_it_is_told(service: Service) -> None:
    answer = ask(service, "Danh hiệu xã kiểu mẫu theo QĐ 319 còn không, thay bằng gì?")
    assert (answer.verdict, ("51/2025/QĐ-TTg", "PL1") in cited(answer)) == ("no", True)


def test_the_kind_of_a_document_before_its_number_is_no_detail_that_a_source_would_lack(service: Service) -> None:
    assert "qd" not in ask(service, "QD 07/2022 tinh Son La phai doi ung bao nhieu phan tram von trung uong").answer


@pytest.mark.parametrize(
    "question",
    [
        "Theo Nghị định 27/2022, UBND xã phê duyệt hồ sơ công trình đơn giản trong bao nhiêu ngày?",
        "Quyết định 18/2022: Mặt trận lấy ý kiến hài lòng trong mấy ngày?",
        "ho so xa nop len tinh may ngay thi co ket qua cong nhan",
        "Chủ tịch tỉnh ký quyết định công nhận xã trong bao lâu kể từ khi có tờ trình?",
    ],
)
def test_days_that_are_told_of_another_step_do_not_say_how_long_something_takes(service: Service, question: str) -> None:
    answer = ask(service, question)
    assert (answer.status, answer.verdict) == ("no_basis", None)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Cơ quan thẩm định hồ sơ công trình đơn giản trả lời trong bao lâu?", "10 ngày"),
        ("Xã phát loa báo cáo kết quả nông thôn mới trong bao nhiêu ngày?", "15 ngày"),
        ("doan lien nganh bao lau xuong xa mot luot", "Từng năm"),
    ],
)
def test_how_long_or_how_often_is_told_where_the_clause_is_on_it(service: Service, question: str, told: str) -> None:
    answer = ask(service, question)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert told in answer.answer
