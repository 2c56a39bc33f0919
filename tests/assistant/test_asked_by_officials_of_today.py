"""What officials ask after the mergers: titles of communes put together, numbered criteria, days to the point, results, what is no more."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("xã mới sáp nhập có phải xét lại nông thôn mới không", "insufficient"),
        ("xa toi moi sap nhap, danh hieu ntm co con khong", "insufficient"),
        ("xã nhập vào xã khác thì danh hiệu nông thôn mới tính sao", None),
        # which way it goes is said
        ("Hai xã cùng đã đạt chuẩn nhập lại thì có phải xét lại không?", "no"),
        ("ba xa nhap mot, xa nao cung co bang nong thon moi roi thi xa moi co phai lam lai ho so tu dau khong", "no"),
        ("Có một xã chưa đạt chuẩn nhập vào thì xã mới có phải xét lại không?", "yes"),
    ],
)
def test_a_title_after_a_merger_depends_on_whether_all_had_it(service: Service, question: str, verdict: str | None) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == ("answered", verdict)
    assert {"Đ17.1", "Đ17.2"} & {c.ref for c in answer.citations if c.document == "35/2023/UBTVQH15"}


def test_two_different_titles_are_told_nowhere(service: Service) -> None:
    assert service.ask("Một xã nâng cao nhập với một xã đạt chuẩn thì danh hiệu thế nào?").status == "no_basis"


@pytest.mark.parametrize(
    ("question", "status", "source"),
    [
        ("tiêu chí 18 của QĐ 318 quy định gì", "answered", ("318/QĐ-TTg", "PL1/18")),
        ("QĐ 319 tiêu chí số 18 quy định gì", "no_basis", ("319/QĐ-TTg", "Đ1")),
        ("QĐ 320 tiêu chí số 12 quy định gì", "no_basis", ("320/QĐ-TTg", "PL1")),
    ],
)
def test_a_numbered_criterion_is_of_the_document_that_is_named(
    service: Service, question: str, status: str, source: tuple[str, str]
) -> None:
    answer = service.ask(question)
    assert (answer.status, (answer.citations[0].document, answer.citations[0].ref)) == (status, source)


def test_a_named_document_speaks_for_itself(service: Service) -> None:
    answer = service.ask("Nghị quyết 32/2022/NQ-HĐND quy định tỷ lệ đối ứng thế nào?")
    assert answer.citations[0].document == "32/2022/NQ-HĐND"


@pytest.mark.parametrize("question", ["QĐ 318 ban hành chính xác ngày nào?", "QĐ 318 ký đúng hôm nào"])
def test_words_that_press_for_the_day_say_nothing_of_it(service: Service, question: str) -> None:
    assert "08/3/2022" in service.ask(question).answer


def test_a_day_that_is_nowhere_told_is_said_to_be_so(service: Service) -> None:
    answer = service.ask("NĐ 272/2025/NĐ-CP ký đúng ngày mấy?")
    assert answer.status == "no_basis"
    assert "Ngày ban hành: các văn bản ở đây không ghi." in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Trong 423.000 tỷ của Nghị quyết 257/2025/QH15 thì ngân sách trung ương chỉ lo có 100.000 tỷ thôi, đúng không?", "yes"),
        ("Trong 100.000 tỷ vốn trung ương 2026-2030 phần đầu tư phát triển là 70.000 tỷ, tôi hiểu vậy có đúng?", "yes"),
        ("Trong 100.000 tỷ vốn trung ương 2026-2030 phần thường xuyên là 70.000 tỷ, đúng không?", "no"),
        ("Trong 159.160 triệu năm 2023 có 116.020 triệu là vốn sự nghiệp, đúng không?", "no"),
        ("bo tieu chi NTM 2026-2030 bo han phan cap huyen roi phai khong cac anh", "yes"),
        ("Bộ tiêu chí 2026-2030 vẫn có phần cho cấp huyện chứ?", "no"),
        ("nghe noi gio ko con xa nang cao voi xa kieu mau nua, dung ko", "yes"),
        ("Xã hiện đại mới chỉ thí điểm thôi chứ chưa phải danh hiệu chính thức như xã NTM, đúng không nào?", "yes"),
        ("Theo KH 203, xã đạt chuẩn rồi có phải làm tiếp lên mức nâng cao không?", "yes"),
    ],
)
def test_parts_of_parts_and_what_is_no_more(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


def test_which_document_did_something_to_the_clause_asked_before(service: Service) -> None:
    answer = service.ask("thế văn bản nào bãi nó?", ["Điều 58 NĐ 358/2025 còn dùng được không?"])
    assert ("193/2026/NĐ-CP", "Đ31.3") in [(c.document, c.ref) for c in answer.citations]


def test_the_province_owns_what_is_counted_before_the_merger(service: Service) -> None:
    answer = service.ask("vậy trước khi sắp xếp tỉnh có bao nhiêu đơn vị?", ["Sau sắp xếp Sơn La còn bao nhiêu xã, phường?"])
    assert "200 đơn vị" in answer.answer


@pytest.mark.parametrize("question", ["năm 2025 tỉnh đạt được bao nhiêu xã rồi", "kinh phí tuyên truyền lấy ở đâu"])
def test_results_and_sources_of_money_that_nobody_tells(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "sources"),
    [
        ("xã nông thôn mới khác xã nâng cao thế nào?", [("318/QĐ-TTg", "PL1"), ("318/QĐ-TTg", "PL2")]),
        ("điểm khác nhau giữa xã nâng cao và kiểu mẫu", [("318/QĐ-TTg", "PL2"), ("319/QĐ-TTg", "Đ1")]),
        ("so sanh huyen nong thon moi va huyen nang cao", [("320/QĐ-TTg", "PL1"), ("320/QĐ-TTg", "PL2")]),
    ],
)
def test_grades_differ_by_what_they_are_recognised_by(service: Service, question: str, sources: list[tuple[str, str]]) -> None:
    assert [(c.document, c.ref) for c in service.ask(question).citations] == sources


def test_numbers_of_grades_are_compared_by_the_plan(service: Service) -> None:
    assert service.ask("so sánh số xã nâng cao và xã kiểu mẫu của KH 203").citations[0].document == "203/KH-UBND"


@pytest.mark.parametrize("question", ["bản nông thôn mới kiểu mẫu cần mấy điều kiện", "thôn kiểu mẫu phải đạt mấy tiêu chí"])
def test_by_what_villages_get_a_title_is_told_nowhere(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


def test_amounts_of_two_periods_are_told_for_what_they_are_for(service: Service) -> None:
    answer = service.ask(
        "So giúp tiền ngân sách TW dành cho NTM 2021-2025 với chương trình hợp nhất 2026-2030, hai con số thôi"
    ).answer
    assert "39.632" in answer
    assert "100.000" in answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("xã vừa biên giới vừa khu vực II thì hệ số cộng cả hai à?", "no"),
        ("xã vừa biên giới vừa khu vực II thì chỉ tính hệ số cao nhất thôi à?", "yes"),
        ("xã vừa biên giới vừa khu vực II không được cộng hệ số đúng không", "yes"),
    ],
)
def test_of_several_factors_the_highest_counts(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert "Cộng:" not in answer.answer


@pytest.mark.parametrize(
    ("claim", "history", "verdict"),
    [
        ("QĐ 263 hết vào ngày 31/12/2025 đúng không?", [], "yes"),
        ("QĐ 263 hết hạn từ 30/6/2026 đúng không?", [], "no"),
        ("vậy là nó hết vào ngày 31/12/2025 đúng không?", ["Quyết định 263 phê duyệt chương trình giai đoạn nào?"], "yes"),
        ("thế là nó kết thúc cuối 2025 à", ["Quyết định 263 phê duyệt chương trình giai đoạn nào?"], "yes"),
    ],
)
def test_the_end_of_a_document_however_it_is_said(service: Service, claim: str, history: list[str], verdict: str) -> None:
    assert service.ask(claim, history).verdict == verdict


@pytest.mark.parametrize("question", ["QĐ 9999 quy định gì", "kết luận 127 là gì", "chỉ thị 13 nói gì"])
def test_a_document_by_an_unknown_number_is_not_here(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.citations) == ("no_basis", ())
    assert "chưa thấy" in answer.answer


def test_who_gives_the_title_is_who_recognises(service: Service) -> None:
    answer = service.ask("ai cap bang cong nhan xa nong thon moi hien nay")
    assert [a.name for a in answer.agencies] == ["Ủy ban nhân dân tỉnh Sơn La"]


@pytest.mark.parametrize("question", ["thu hồi quyết định công nhận khi nào", "thu hoi danh hieu khi nao"])
def test_when_a_title_is_taken_back_is_in_which_cases(service: Service, question: str) -> None:
    assert service.ask(question).citations[0].ref == "Đ4.4"


def test_the_papers_for_recognition_are_those_of_a_commune(service: Service) -> None:
    answer = service.ask("hồ sơ đề nghị công nhận gồm những gì")
    assert ([c.ref for c in answer.citations], answer.agencies) == (["II/1"], ())


def test_no_single_task_is_offered_for_an_amount(service: Service) -> None:
    answer = service.ask("kinh phí quản lý chương trình tối đa bao nhiêu phần trăm")
    assert not any("chủ quyền lãnh thổ" in choice for choice in answer.choices)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("sau 2025 con nong thon moi khong", "yes"),
        ("Giai đoạn 2026-2030 còn chương trình mục tiêu quốc gia nông thôn mới không?", "yes"),
        ("sau 2025 có bỏ nông thôn mới không", "no"),
        ("chương trình nông thôn mới không còn từ 2026 đúng không", "no"),
        ("chương trình nông thôn mới chấm dứt từ 2026 đúng không", "no"),
        # that it stands by itself no longer is another thing
        ("Từ 2026 chương trình nông thôn mới có còn đứng riêng không?", "no"),
    ],
)
def test_the_programme_goes_on_within_another_one(service: Service, question: str, verdict: str) -> None:
    answer = service.ask(question)
    assert (answer.verdict, answer.citations[0].document) == (verdict, "257/2025/QH15")


@pytest.mark.parametrize(
    ("question", "status", "verdict"),
    [
        ("kế hoạch có nói gì về cây mắc ca không", "no_basis", None),
        ("ke hoach co nhac mac ca khong", "no_basis", None),
        ("kế hoạch có nói gì về chợ không", "answered", "yes"),
    ],
)
def test_what_the_plan_does_not_speak_of_is_said_to_be_so(
    service: Service, question: str, status: str, verdict: str | None
) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == (status, verdict)


def test_a_case_under_the_new_set_is_not_judged_by_the_old_one(service: Service) -> None:
    assert service.ask("xã đạt 10 tiêu chí bộ mới có được công nhận không").status == "no_basis"
    assert service.ask("xã đạt 18/19 tiêu chí có được công nhận không").verdict == "not_eligible"
