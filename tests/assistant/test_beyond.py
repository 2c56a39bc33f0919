"""What no document tells is refused before anything beside it is told, and what one does tell is found however it is asked."""

from __future__ import annotations

import pytest

from assistant.service import Service

UNTOLD = {
    "Huyện nộp báo cáo muộn thì bị kỷ luật thế nào?": "hình thức xử lý",
    "don vi nao da bi phe binh vi gui bao cao cham": "hình thức xử lý",
    "Các sở không gửi báo cáo năm thì chịu chế tài gì?": "hình thức xử lý",
    "Nộp báo cáo sau 20/11 là bị kiểm điểm, kế hoạch ghi vậy phải không?": "hình thức xử lý",
    "Góp ý gửi Sở Xây dựng thì bộ phận nào của Sở nhận?": "phòng, bộ phận",
    "Trong Sở Y tế, phòng nào theo dõi tiêu chí bảo hiểm y tế?": "phòng, bộ phận",
    "Hạn trình đề án mỗi xã một sản phẩm?": "thời hạn",
    "Chương trình giúp nông dân khởi nghiệp có hạn ban hành là bao giờ?": "thời hạn",
    "Quy hoạch chung xã phải lập lại xong trong tháng nào?": "được hỏi",
    "Đoàn Thanh niên chủ trì tiêu chí nào?": "không ghi",
    "Kể hết năm nội dung của “5 tự”, đúng từng chữ.": "5 tự",
}
TOLD = {
    "Huyện hai năm liền không bố trí đủ vốn đối ứng thì bị xử lý ra sao?": "II.9.b/2",
    "Hạn gửi báo cáo năm của các sở là ngày nào?": "III.27/1",
    "Hạn cuối để 24 xã đạt chuẩn là năm mấy?": "II.7.k/2",
    "mấy cái trạm báo lũ lắp ở đâu": "II.7.b/4",
    "trường cấp mấy được đầu tư cho đạt chuẩn": "II.7.b/6",
    "chuot pha lua thi ke hoach tinh co cach gi": "II.7.c/18",
    "Cần hai con số nào để biết bao nhiêu phần bản đạt chuẩn là bản kiểu mẫu?": "II.1.b/3",
}


@pytest.mark.parametrize(("question", "lacking"), UNTOLD.items())
def test_what_no_document_tells_is_refused_by_its_name(service: Service, question: str, lacking: str) -> None:
    answer = service.ask(question)
    assert answer.status == "no_basis"
    assert lacking in answer.answer


@pytest.mark.parametrize(("question", "ref"), TOLD.items())
def test_what_a_provision_tells_is_found_however_it_is_asked(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Nghị quyết phân cấp danh mục dự án cho HĐND huyện viện dẫn Điều 21 Nghị định 38/2023/NĐ-CP, đúng không?", "no"),
        ("Kế hoạch 203 do PCT Nguyễn Thành Công ký, phải không?", "yes"),
    ],
)
def test_a_claim_on_what_the_plan_says_of_it_is_judged(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    "question", ["Huyện Mai Sơn năm nay thi tuyển viên chức, đăng ký ở đâu?", "lam so do cho manh vuon thi can gi"]
)
def test_what_is_none_of_our_business_is_not_answered_by_a_place_or_asked_back(service: Service, question: str) -> None:
    assert service.ask(question).status in ("out_of_scope", "no_basis")


def test_a_question_in_english_is_told_that_vietnamese_is_read(service: Service) -> None:
    answer = service.ask("Which agency is responsible for the rural electricity criterion?")
    assert answer.status == "out_of_scope"
    assert "tiếng Việt" in answer.answer
