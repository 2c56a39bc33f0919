"""The plan asked for and claimed of in passing: to whom it was sent, what it has replaced, which plan carries the programme out, all bodies
that it gives a kind of work, and what of its many numbers is meant."""

from __future__ import annotations

import pytest

from assistant.service import Service

RECEIVED = (
    "Bản kế hoạch này (203) gửi để báo cáo những bộ nào ở trung ương?",
    "KH 203 gửi báo cáo bộ nào?",
    "Kế hoạch 203 gửi cho những cơ quan nào?",
)
REPLACED = (
    "Nghị quyết 56/2023 của HĐND tỉnh được Kế hoạch 203 dự kiến thay bằng một nghị quyết mới, phải không?",
    "KH 203 dự kiến thay Nghị quyết 56/2023 bằng nghị quyết mới.",
    "Theo KH 203, Nghị quyết 56/2023 sẽ được thay thế bằng một nghị quyết khác.",
    "KH 203 dự tính trình nghị quyết mới để thay NQ 56/2023 của HĐND tỉnh, có phải không? Chỉ rõ chỗ ghi.",
    "Theo KH 203 sẽ có nghị quyết mới thay Nghị quyết 56/2023, đúng không?",
    "Kế hoạch 203 có nêu việc ban hành nghị quyết mới thay NQ 56/2023 không?",
    "NQ 56/2023 sẽ bị thay bằng nghị quyết mới theo KH 203, đúng không? Ở mục nào?",
)
WHICH = (
    "Kế hoạch nào của UBND tỉnh tổ chức thực hiện CTMTQG NTM 2021-2025?",
    "Kế hoạch nào của tỉnh triển khai thực hiện Chương trình MTQG xây dựng NTM giai đoạn 2021-2025?",
    "Kế hoạch 203 là gì?",
    "Kế hoạch 203 tên đầy đủ là gì?",
)
BACK = {
    "Kế hoạch 203 đặt chỉ tiêu bao nhiêu xã vậy anh?": "Xã đạt chuẩn nông thôn mới (đến năm 2025)",
    "KH 203 chỉ tiêu mấy xã?": "Xã biên giới đạt chuẩn nông thôn mới (đến năm 2025)",
    "von chuong trinh la bao nhieu vay?": "Vốn ngân sách Trung ương bổ sung năm 2023 (năm 2023)",
    "vốn của chương trình nông thôn mới là bao nhiêu?": "Vốn ngân sách Trung ương bổ sung năm 2023 (năm 2023)",
}
TOLD = {
    "KH 203 đặt chỉ tiêu bao nhiêu xã biên giới?": "II.1.b/2",
    "vốn chương trình năm 2023 là bao nhiêu?": "II.9.a/4",
}
APPRAISE = {
    "Sở Kế hoạch và Đầu tư",
    "Sở Tài chính",
    "Sở Giao thông vận tải",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Lao động - Thương binh và Xã hội",
}
APPRAISING = (
    "Trong phần tổ chức thực hiện của KH 203, những sở nào được giao việc có chữ “thẩm định”? Nêu cho đủ.",
    "Những sở nào được giao thẩm định trong KH 203?",
    "Kể hết các sở phải thẩm định theo Kế hoạch 203.",
)
BESIDE = (
    "Công an tỉnh theo KH 203 còn có việc khảo sát, đánh giá công nhận huyện đạt chuẩn nữa.",
    "Liên minh Hợp tác xã còn lo tuyên truyền nữa.",
)
STILL = ("Phòng Nông nghiệp huyện còn có việc nộp báo cáo nữa không?", "Cấp huyện còn được công nhận đạt chuẩn nữa.")
SHORT = "Theo KH 203, cấp huyện bố trí đúng hoặc vượt vốn đối ứng thì được gì?"


@pytest.mark.parametrize("question", RECEIVED)
def test_to_whom_the_plan_was_sent_is_told_by_its_header(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert "Bộ Kế hoạch và Đầu tư (để báo cáo); Bộ Tài chính (để báo cáo)" in answer.answer


def test_what_is_reported_on_the_plan_is_no_copy_of_it(service: Service) -> None:
    assert "Nơi nhận" not in service.ask("Kết quả thực hiện Kế hoạch 203 gửi về sở nào?").answer


@pytest.mark.parametrize("claim", REPLACED)
def test_that_the_plan_means_to_have_a_document_replaced_is_so(service: Service, claim: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == "yes"
    assert "II.3/6" in [c.ref for c in answer.citations]


@pytest.mark.parametrize("question", WHICH)
def test_the_plan_of_the_programme_is_named(service: Service, question: str) -> None:
    assert service.ask(question).answer.startswith("**Kế hoạch 203/KH-UBND** ngày 14/8/2023")


def test_who_signed_it_is_asked_behind_that(service: Service) -> None:
    assert "Nguyễn Thành Công" in service.ask("Ai ký và ký ngày nào?", [WHICH[0]]).answer


def test_a_claim_on_the_signer_and_the_day_tells_both(service: Service) -> None:
    answer = service.ask("KH 203 do Chủ tịch UBND tỉnh ký trực tiếp, ngày 14/8/2022.")
    assert answer.verdict == "no"
    assert "14/8/2023" in answer.answer
    assert "Nguyễn Thành Công" in answer.answer


@pytest.mark.parametrize(("question", "choice"), BACK.items())
def test_a_number_that_may_be_many_is_asked_back(service: Service, question: str, choice: str) -> None:
    answer = service.ask(question)
    assert answer.status == "clarify"
    assert f"- {choice}" in answer.answer


@pytest.mark.parametrize(("question", "ref"), TOLD.items())
def test_a_number_that_is_one_is_told(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert answer.citations[0].ref == ref


@pytest.mark.parametrize("question", APPRAISING)
def test_all_bodies_that_the_plan_has_appraise_are_named(service: Service, question: str) -> None:
    assert {a.name for a in service.ask(question).agencies} == APPRAISE


def test_bodies_of_a_kind_are_named_alone_where_any_task_is_meant(service: Service) -> None:
    names = [a.name for a in service.ask("Những sở nào được giao việc trong KH 203?").agencies]
    assert len(names) == 15
    assert all(name.startswith("Sở ") for name in names)


@pytest.mark.parametrize("claim", BESIDE)
def test_what_a_body_has_to_do_besides_is_no_claim_on_today(service: Service, claim: str) -> None:
    assert service.ask(claim).verdict == "yes"


@pytest.mark.parametrize("claim", STILL)
def test_what_a_district_still_does_is_over(service: Service, claim: str) -> None:
    assert service.ask(claim).verdict == "no"


@pytest.mark.parametrize("said", ["Vậy chậm bố trí đủ hai năm liền thì bị gì?", "Còn thiếu hai năm liền thì bị gì?"])
def test_what_comes_late_was_not_enough(service: Service, said: str) -> None:
    answer = service.ask(said, [SHORT])
    assert answer.verdict == "not_eligible"
    assert "Cả nước chung sức" in answer.answer


def test_who_helps_those_spoken_of_is_not_who_leads(service: Service) -> None:
    answer = service.ask("Bên phối hợp với họ là ai?", ["Sở nào chủ trì phổ biến giáo dục pháp luật?"])
    assert "không nêu tên cơ quan nào phối hợp" in answer.answer


@pytest.mark.parametrize(
    ("question", "before", "body"),
    [
        ("Riêng mảng báo chí thì sở nào giữ?", "Sở TT&TT nhập vào đâu?", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Riêng phần người có công thì sở nào lo?", "Sở LĐTBXH nhập vào đâu?", "Sở Nội vụ"),
        ("Còn mảng khoáng sản thì sở nào lo?", "Sở Tài nguyên và Môi trường nay là sở nào?", "Sở Nông nghiệp và Môi trường"),
    ],
)
def test_one_field_of_a_department_that_ended_is_set_apart(service: Service, question: str, before: str, body: str) -> None:
    assert service.ask(question, [before]).answer.startswith(f"**{body}**")


@pytest.mark.parametrize(
    "question",
    [
        "bên đảng của tỉnh thì gửi ai?",
        "ben hdnd thi ai nhan",
        "còn bên mặt trận thì sao?",
        "thế cấp ủy thì gửi đâu?",
        "ở tỉnh thì gửi cho ai nữa?",
    ],
)
def test_who_else_received_the_plan_is_told(service: Service, question: str) -> None:
    answer = service.ask(question, ["Kế hoạch 203 gửi báo cáo những bộ nào ở trung ương?"])
    assert answer.status == "answered"
    assert "Thường trực Tỉnh ủy (để báo cáo)" in answer.answer


@pytest.mark.parametrize("question", ["kết quả thực hiện thì gửi về đâu?", "huyện gửi báo cáo cho ai?"])
def test_what_others_send_is_not_the_plan(service: Service, question: str) -> None:
    answer = service.ask(question, ["Kế hoạch 203 gửi báo cáo những bộ nào ở trung ương?"])
    assert "III.27/1" in {c.ref for c in answer.citations}
