"""Second questions on the law in time: who decides then, what the changed wording says, today's set, another thing under the same terms."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)
COMMUNITY = "Trước đây dự án SX cộng đồng theo NĐ 27 ai phê duyệt?"
WITHDRAWN = "Sau khi bỏ cấp huyện, việc đánh giá khi xét thu hồi quyết định công nhận xã NTM do ai làm?"
SECURITY = "QĐ 18/2022 bản gốc ghi điều kiện an ninh khi xét công nhận xã thế nào?"
FORMS = "NĐ 27/2022 bản gốc quy định mấy hình thức hỗ trợ phát triển sản xuất?"
CHAINS = "Trần ngân sách hỗ trợ 1 dự án liên kết chuỗi ở địa bàn đặc biệt khó khăn theo NĐ 27 bản 2022 là bao nhiêu?"


@pytest.mark.parametrize(
    ("history", "question", "document", "told"),
    [
        ((COMMUNITY, "Lúc đó có được ủy quyền cho xã không?"), "Thế sau 1/7/2025 không còn huyện thì ai ký?", "27/2022/NĐ-CP", "Chủ tịch UBND cấp xã"),
        ((COMMUNITY,), "Còn bây giờ thì ai ký?", "27/2022/NĐ-CP", "Chủ tịch UBND cấp xã"),
        (("Ai công nhận xã đạt chuẩn nông thôn mới trước đây?",), "Thế sau 1/7/2025 bỏ huyện rồi thì ai ký?", "18/2022/QĐ-TTg", "Chủ tịch Ủy ban nhân dân cấp tỉnh"),
        (("Dự án liên kết chuỗi do tỉnh quản lý bây giờ ai duyệt?",), "the hoi nam 2024 thi ai ky duyet du an chuoi", "27/2022/NĐ-CP", "Chủ tịch UBND cấp tỉnh"),
        ((WITHDRAWN,), "rồi ai quyết cuối cùng?", "131/2025/NĐ-CP", "Ủy ban nhân dân tỉnh Sơn La** (công nhận)"),
        ((WITHDRAWN,), "rồi ai ký quyết định?", "131/2025/NĐ-CP", "Ủy ban nhân dân tỉnh Sơn La** (công nhận)"),
        (("Trước 24/6/2023, cơ quan chủ quản phải giao kế hoạch 5 năm của mình trong mấy ngày?",), "Sau lần sửa 2023 thì chính khoản ấy giao ai quyết định danh mục dự án đầu tư công?", "27/2022/NĐ-CP", "HĐND tỉnh quyết định"),
        ((SECURITY,), "Bản sửa năm 2024 đổi thành gì, ai ký?", "03/2024/QĐ-TTg", "Trần Lưu Quang"),
        ((SECURITY,), "Bản sửa 2024 do ai ký?", "03/2024/QĐ-TTg", "Trần Lưu Quang"),
        (("Bộ tiêu chí xã NTM 2021-2025 có mấy tiêu chí?",), "Giai đoạn hiện nay thì sao, kèm bao nhiêu chỉ tiêu?", "51/2025/QĐ-TTg", "47 chỉ tiêu"),
        (("Bộ tiêu chí xã NTM 2026-2030 có mấy tiêu chí?",), "Giai đoạn trước thì sao?", "318/QĐ-TTg", "19 tiêu chí"),
        (("Người dân có thẻ BHYT ở xã NTM giai đoạn 2021-2025 phải đạt bao nhiêu?",), "Lên nâng cao thì phải tới mức nào?", "318/QĐ-TTg", "từ 95%"),
        ((CHAINS,), "Còn dự án cộng đồng cùng địa bàn ấy, cũng theo bản 2022?", "27/2022/NĐ-CP", "01 dự án cộng đồng tối đa 95%"),
        (("Xã Tân Phong bây giờ gộp từ những xã nào?",), "mấy xã cũ đó hồi trước thuộc huyện nào?", "1681/NQ-UBTVQH15", "huyện Phù Yên"),
        (("Năm 2023 làm đường bản theo cơ chế đặc thù NĐ 27 thì thẩm định mấy ngày?",), "con tu luc thong bao cho dan biet den khi ky hop dong voi to tho thi bao lau", "27/2022/NĐ-CP", "tối đa 15 ngày"),
        (("Điều kiện để được xét xã nông thôn mới kiểu mẫu 2021-2025 là gì?",), "thế mô hình bản thông minh thì cần mấy cái, tiêu chí do ai đặt?", "319/QĐ-TTg", "Ủy ban nhân dân tỉnh Sơn La"),
    ],
)  # fmt: skip
def test_the_second_question_is_asked_of_what_it_names(
    service: Service, history: tuple[str, ...], question: str, document: str, told: str
) -> None:
    answer = service.ask(question, history, TODAY)
    assert answer.status == "answered"
    assert document in [c.document for c in answer.citations[:3]]
    assert told in answer.answer


def test_both_things_that_are_asked_are_told_though_one_names_nothing(service: Service) -> None:
    question = "the xa moi chinh thuc lam viec tu hom nao, ma ai ky cai nghi quyet do"
    answer = service.ask(question, ("xa Tuong Phong, Phu Yen gio thuoc xa nao",), TODAY).answer
    assert "Trần Thanh Mẫn" in answer
    assert "từ ngày 01/7/2025" in answer


@pytest.mark.parametrize(
    "question", ["Mức trần hỗ trợ là bao nhiêu?", "trần là bao nhiêu phần trăm", "mỗi loại được hỗ trợ bao nhiêu?"]
)
def test_it_is_asked_back_which_of_the_listed_things_is_meant(service: Service, question: str) -> None:
    answer = service.ask(question, (FORMS,), TODAY)
    assert answer.status == "clarify"
    assert answer.choices[:2] == ("Liên kết theo chuỗi giá trị", "Cộng đồng")


@pytest.mark.parametrize(
    ("history", "question", "told"),
    [
        (("Ai ban hành Nghị định 27/2022?",), "ai ký?", "Phạm Bình Minh"),  # the signer of a document that was asked about
        (("Quyết định 03/2024 sửa văn bản nào?",), "văn bản đó ai ký?", "18/2022/QĐ-TTg"),
        (("Thẩm định tiêu chí giao thông thế nào?",), "thế môi trường thì ai?", "(đánh giá, khảo sát"),  # the act stays
        ((FORMS,), "có bao nhiêu?", "bốn hình thức"),
        (("Kế hoạch nói gì về văn hóa?",), "còn y tế thì sao", "II.7.b/10"),  # nothing is said to stay
        (
            ("Ai lo việc công nhận?",),
            "Hai xã đều đã đạt, nay nhập một thì ai ra quyết định công nhận theo NQ 35/2023?",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
    ],
)
def test_near_to_them_it_stays_as_it_was(service: Service, history: tuple[str, ...], question: str, told: str) -> None:
    assert told in service.ask(question, history, TODAY).answer


@pytest.mark.parametrize(("year", "told"), [("2022", "từ 19/4/2022 đến 23/6/2023"), ("2023", "từ 24/6/2023 đến 31/12/2025")])
def test_a_wording_is_called_by_its_year(service: Service, year: str, told: str) -> None:
    question = f"Khoản 5 Điều 6 NĐ 27 bản {year} quy định gì?"
    assert f"Trên đây là bản có hiệu lực {told}" in service.ask(question, (), TODAY).answer
