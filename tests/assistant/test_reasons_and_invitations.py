"""Claims with the reason for which they are said to be so, with an invitation to contradict behind them, or of two tasks at once; what the
plan means to go on with; and what is asked around a false premise."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)
PLAN = "203/KH-UBND"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("kham benh qua mang, o ban xa khoi ra huyen, ke hoach tinh co noi day manh khong", "yes"),
        ("Tôi ở bản vùng cao xa trạm. Khám chữa bệnh trực tuyến, kế hoạch 203 có bảo tăng cường không?", "yes"),
        (
            "Bản tôi sát biên giới, nhà cửa rải rác. Kế hoạch 203 có định xếp đặt lại khu dân cư cho xã như xã tôi không?",
            "yes",
        ),
        ("Giữ rừng mà được trả tiền dịch vụ môi trường rừng ấy, kế hoạch 203 có bảo làm tiếp không hay cắt rồi?", "yes"),
        ("Chương trình phát triển lâm nghiệp bền vững theo kế hoạch 203 còn làm tiếp không hay dừng rồi?", "yes"),
        # what it goes on with it does not end
        ("Chính sách chi trả dịch vụ môi trường rừng, kế hoạch 203 có định bỏ không?", "no"),
        ("Khám chữa bệnh trực tuyến, kế hoạch tỉnh có định cắt không?", "no"),
        # what it does end
        ("Kế hoạch 203 có bỏ Công văn 2392 không?", "yes"),
    ],
)
def test_what_the_plan_goes_on_with_is_judged_by_its_sentence_on_that(service: Service, question: str, verdict: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.verdict) == ("answered", verdict)


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 203 có bảo tiếp tục chi tiền xây nhà máy điện hạt nhân không?",
        "Kế hoạch 203 có bảo tăng cường bay vũ trụ không?",
    ],
)
def test_what_the_plan_says_nothing_of_it_does_not_go_on_with(service: Service, question: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict != "yes"


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        (
            "Ngành thống kê được kế hoạch 203 trao quyền công nhận xã đạt chuẩn, vì họ nắm hết con số. Cãi đi.",
            "no",
            "liệu thống kê",
        ),
        ("Ngành thống kê được trao quyền công nhận xã vì họ nắm hết con số, đúng không?", "no", "liệu thống kê"),
        ("Sở Y tế được kế hoạch 203 giao chủ trì tiêu chí môi trường, vì rác gây bệnh. Phản biện xem.", "no", "Sở Tài nguyên"),
        ("Sở Nội vụ được giao công nhận xã đạt chuẩn. Bắt bẻ xem nào.", "no", "Sở Nông nghiệp"),
        ("Cục Thống kê tỉnh chủ trì cung cấp số liệu thống kê kinh tế xã hội. Cãi thử xem.", "yes", "Cục Thống kê tỉnh"),
        ("Sở Y tế chủ trì tiêu chí y tế vì họ quản ngành, đúng không?", "yes", "Sở Y tế"),
        ("Sở Tài chính công nhận xã đạt chuẩn vì họ giữ tiền, đúng chứ?", "no", "Sở Nông nghiệp"),
        (
            "Vì họ nắm hết con số nên ngành thống kê được trao quyền công nhận xã đạt chuẩn, đúng không?",
            "no",
            "liệu thống kê",
        ),
    ],
)
def test_a_claim_with_a_reason_or_an_invitation_is_judged_as_the_claim(
    service: Service, question: str, verdict: str, told: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict == verdict
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict", "issuer"),
    [
        (
            "Kế hoạch 203 do Ban Thường vụ Tỉnh ủy đứng tên ban hành vì nó làm theo Nghị quyết 22, phải chứ?",
            "no",
            "Ủy ban nhân dân tỉnh",
        ),
        ("Ban Thường vụ Tỉnh ủy ký Kế hoạch 203 vì Nghị quyết 22 là của họ. Bắt bẻ đi.", "no", "Ủy ban nhân dân tỉnh"),
        ("Ban Thường vụ Tỉnh ủy ban hành Kế hoạch 203, đúng không?", "no", "Ủy ban nhân dân tỉnh"),
        ("UBND tỉnh ban hành Kế hoạch 203, đúng không?", "yes", "Ủy ban nhân dân tỉnh"),
        ("Ban Thường vụ Tỉnh ủy ban hành Nghị quyết 22-NQ/TU, đúng không?", "yes", "Ban Thường vụ Tỉnh ủy"),
        ("Quyết định 318 do Bộ Nông nghiệp đứng tên ban hành, đúng không?", "no", "Thủ tướng Chính phủ"),
        ("ke hoach 203 do hdnd tinh ban hanh vi co tien ngan sach, dung khong?", "no", "Ủy ban nhân dân tỉnh"),
    ],
)
def test_who_issued_a_document_is_told_where_another_is_said_to_have(
    service: Service, question: str, verdict: str, issuer: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict == verdict
    assert issuer in answer.answer


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Ngoài đường sá, Sở GTVT theo KH 203 còn bị kéo vào phối hợp xóa nhà tạm, dột nát nữa, đúng ko?", {"III.5/3"}),
        ("Sở GTVT theo KH 203 còn phối hợp xóa nhà tạm, dột nát, đúng không?", {"III.5/3"}),
        ("Ngoài môi trường, Sở Tài nguyên theo KH 203 còn bị kéo vào phối hợp xóa nhà tạm nữa, đúng không?", {"III.12/3"}),
        ("Sở Nội vụ theo kế hoạch 203 có bị lôi vào phối hợp giảm hộ nghèo không?", {"III.14/3"}),
        # two tasks of one body
        (
            "Hội Nông dân tỉnh vừa được chủ trì phần dự án nông, lâm, thủy sản tập trung, vừa phải phối hợp làm đường."
            " Cả hai vế đúng chứ?",
            {"III.21/1", "III.21/2"},
        ),
        ("Sở Y tế vừa chủ trì tiêu chí y tế, vừa phối hợp xóa nhà tạm. Cả hai đúng chứ?", {"III.8/1", "III.8/3"}),
        ("Sở Y tế chủ trì tiêu chí y tế và phối hợp xóa nhà tạm. Cả hai vế đúng chứ?", {"III.8/1", "III.8/3"}),
        (
            "Hội Nông dân được giao cả chủ trì dự án nông lâm thủy sản lẫn phối hợp làm đường, đúng không?",
            {"III.21/1", "III.21/2"},
        ),
        ("Sở Tư pháp vừa chủ trì tiêu chí pháp luật vừa phối hợp hỗ trợ giảm nghèo, phải không?", {"III.15/1", "III.15/3"}),
    ],
)
def test_what_a_body_has_to_do_as_well_is_told_by_its_own_clause(service: Service, question: str, refs: set[str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict == "yes"
    assert refs <= {c.ref for c in answer.citations if c.document == PLAN}


@pytest.mark.parametrize(
    "question",
    [
        "Sở Y tế vừa chủ trì tiêu chí y tế vừa chủ trì tiêu chí giao thông. Hai vế đều đúng à?",
        "Sở Y tế chủ trì tiêu chí y tế và chủ trì tiêu chí môi trường. Cả hai vế đúng chứ?",
        "Công an tỉnh vừa chủ trì tiêu chí an ninh, vừa chủ trì chỉ tiêu quốc phòng. Hai ý trên đều đúng chứ?",
    ],
)
def test_of_two_tasks_one_that_is_not_its_own_makes_the_claim_false(service: Service, question: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == "no"


@pytest.mark.parametrize(
    "question",
    [
        "Quốc phòng đã thuộc Biên phòng cả rồi, vậy dân quân thì bỏ trống à? Ai được giao xây lực lượng ấy?",
        "Công an lo cả rồi, thế quốc phòng thì bỏ ngỏ à? Cơ quan nào phụ trách?",
    ],
)
def test_who_has_what_is_feared_to_be_left_to_nobody_is_told(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict is None
    assert [a.name for a in answer.agencies] == ["Bộ chỉ huy Quân sự tỉnh"]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Nó bao luôn cả khâu thu hồi quyết định công nhận chứ?", "yes"),
        ("Nó bao luôn cả khâu công bố chứ?", "yes"),
        ("Nó bao cả việc xếp lương cán bộ xã chứ?", "no"),
    ],
)
def test_what_a_document_covers_is_what_it_includes(service: Service, question: str, verdict: str) -> None:
    answer = service.ask(question, ["Quyết định 18/2022/QĐ-TTg được kế hoạch 203 dẫn để làm gì?"], TODAY)
    assert answer.verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Sở Y tế phối hợp giảm nghèo, đúng không?", "yes"),
        ("Sở Nội vụ phối hợp giảm nghèo, đúng không?", "yes"),
        ("Sở Y tế phối hợp làm giao thông, đúng không?", "yes"),
        ("Sở Y tế chủ trì giảm nghèo, đúng không?", "no"),
        ("Sở Khoa học và Công nghệ phối hợp giảm nghèo, đúng không?", "no"),
    ],
)
def test_to_help_with_a_criterion_is_the_task_of_the_clause_that_many_share(
    service: Service, question: str, verdict: str
) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Làng nghề ở bản tôi, kế hoạch 203 có bảo bỏ không?",
        "Kế hoạch 203 có định cắt vốn đối ứng của xã không?",
        "Kế hoạch 203 có định bỏ chương trình OCOP không?",
    ],
)
def test_what_the_plan_does_not_say_to_end_it_does_not_end(service: Service, question: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == "no"


@pytest.mark.parametrize(
    ("question", "before", "verdict", "issuer"),
    [
        ("Nó do Tỉnh ủy ban hành phải không?", "Kế hoạch 203 nói về gì?", "no", "Ủy ban nhân dân tỉnh"),
        ("Nó do UBND tỉnh ban hành phải không?", "Kế hoạch 203 nói về gì?", "yes", "Ủy ban nhân dân tỉnh"),
        ("Văn bản ấy do Bộ Nông nghiệp đứng tên ban hành à?", "Quyết định 318 nói về gì?", "no", "Thủ tướng Chính phủ"),
    ],
)
def test_who_issued_the_document_spoken_of_is_read_from_its_header(
    service: Service, question: str, before: str, verdict: str, issuer: str
) -> None:
    answer = service.ask(question, [before], TODAY)
    assert answer.verdict == verdict
    assert issuer in answer.answer


def test_who_signed_the_document_spoken_of_is_asked_openly(service: Service) -> None:
    answer = service.ask("Nó do ai ký?", ["Kế hoạch 203 nói về gì?"], TODAY)
    assert (answer.verdict, "Nguyễn Thành Công" in answer.answer) == (None, True)
