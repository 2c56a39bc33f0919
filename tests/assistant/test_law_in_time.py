"""The law on a day: what is not in force is not stated as in force, changes show both versions, nothing unverified stands alone."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

TODAY = date(2026, 11, 23)
CEILING = "Trần ngân sách hỗ trợ một dự án liên kết chuỗi giá trị ở địa bàn đặc biệt khó khăn là bao nhiêu?"


def ask(service: Service, question: str, on: date = TODAY) -> Answer:
    return service.ask(question, as_of=on)


@pytest.mark.parametrize(
    ("on", "current", "other"),
    [
        (date(2023, 3, 1), "có hiệu lực từ 19/4/2022 đến 23/6/2023 của 27/2022/NĐ-CP", "Bản có hiệu lực từ 24/6/2023"),
        (date(2024, 3, 1), "có hiệu lực từ 24/6/2023 đến 31/12/2025 của 27/2022/NĐ-CP", "Bản có hiệu lực từ 19/4/2022"),
    ],
)
def test_an_amended_clause_is_quoted_as_of_the_day_and_its_other_version_with_its_range(
    service: Service, on: date, current: str, other: str
) -> None:
    answer = ask(service, "Khoản 1 Điều 5 Nghị định 27/2022/NĐ-CP quy định gì?", on)
    assert answer.citations[0].document == "27/2022/NĐ-CP"
    assert current in answer.answer
    assert other in answer.answer


def test_before_the_amendment_means_the_older_version_whatever_the_day(service: Service) -> None:
    answer = ask(service, f"Trước khi sửa đổi: {CEILING}")
    assert (answer.citations[0].document, answer.citations[0].ref) == ("27/2022/NĐ-CP", "Đ21.5.a")
    assert answer.citations[0].verification == "full-text"


def test_what_has_ended_is_told_with_its_end_and_what_came_instead(service: Service) -> None:
    answer = ask(service, "Điểm a khoản 5 Điều 21 Nghị định 27/2022/NĐ-CP quy định gì?")
    assert answer.notice is not None
    assert "không còn hiệu lực (từ 01/01/2026)" in answer.notice
    assert "358/2025/NĐ-CP" in answer.notice


def test_what_has_not_begun_is_told_with_its_beginning(service: Service) -> None:
    answer = ask(service, "Quyết định 51/2025/QĐ-TTg chia các xã thành mấy nhóm?", date(2025, 6, 1))
    assert answer.notice is not None
    assert "51/2025/QĐ-TTg chưa có hiệu lực (từ 15/02/2026)" in answer.notice


def test_what_has_not_begun_is_not_chosen_where_nobody_names_it(service: Service) -> None:
    answer = ask(service, "Bộ tiêu chí quốc gia về xã nông thôn mới là quyết định nào?", date(2024, 6, 30))
    assert "51/2025/QĐ-TTg" not in {c.document for c in answer.citations}


def test_an_answer_on_unverified_provisions_alone_says_first_that_they_must_be_checked_and_where(service: Service) -> None:
    answer = ask(
        service, "Quyết định 320/QĐ-TTg: tỷ lệ chất thải nhựa của huyện được thu gom, tái chế phải đạt?", date(2024, 6, 30)
    )
    assert {c.verification for c in answer.citations} == {"unverified"}
    assert (answer.status, answer.verdict) == ("no_basis", None)
    assert answer.answer.startswith("**Phải tra lại trước khi dùng:**")
    assert "bản gốc Quyết định 320/QĐ-TTg của Thủ tướng Chính phủ" in answer.answer


@pytest.mark.parametrize(
    "claim",
    [
        "Còn nhà tạm, nhà dột nát thì xã có đạt không?",  # 318/QĐ-TTg, PL1/9.1, beside a clause of the plan on temporary houses
        "Trần 95, 80, 60 phần trăm sau khi sửa có còn không?",  # 38/2023/NĐ-CP, Đ1.13.5
        "Xã nông thôn mới nâng cao phải có sản phẩm OCOP không?",  # 318/QĐ-TTg, PL2/13.2, beside the plan's own OCOP target
        "Xã có 93,5% số hộ đăng ký dùng điện trực tiếp thì đã đạt chỉ tiêu 4.2 theo Quyết định 318 chưa?",  # beside a verified level
    ],
)
def test_a_claim_that_only_an_unverified_provision_is_about_is_neither_affirmed_nor_denied(service: Service, claim: str) -> None:
    answer = ask(service, claim)
    assert "unverified" in {c.verification for c in answer.citations}
    assert (answer.status, answer.verdict) == ("no_basis", None)


def test_what_is_reckoned_over_unverified_figures_says_so_and_what_is_so_much_for_each_is_not_added(service: Service) -> None:
    fewer = ask(service, "Số chỉ tiêu của bộ xã nông thôn mới kém bộ nâng cao bao nhiêu chỉ tiêu theo Quyết định 318/QĐ-TTg?")
    assert "75 - 57 = **18 chỉ tiêu**. [chưa kiểm chứng, phải tra lại]" in fewer.answer
    green = ask(service, "Đất cây xanh công cộng ở điểm dân cư nông thôn của xã nông thôn mới phải từ mấy mét vuông một người?")
    assert "6 m2/người" not in green.answer


def test_the_same_question_names_the_body_of_the_plan_then_and_todays_body_with_its_instrument(service: Service) -> None:
    question = "Sở nào thẩm định tiêu chí giao thông?"
    then, now = ask(service, question, date(2024, 6, 30)), ask(service, question)
    assert [(a.name, a.today) for a in then.agencies] == [("Sở Giao thông vận tải", ())]
    assert [t.name for a in now.agencies for t in a.today] == ["Sở Xây dựng"]
    assert "461/NQ-HĐND" in now.answer
    assert "461/NQ-HĐND" not in then.answer


@pytest.mark.parametrize(
    ("question", "verdict", "told", "documents"),
    [
        ("Điều 58 NĐ 358/2025 còn hiệu lực không?", "no", "193/2026/NĐ-CP", {"358/2025/NĐ-CP", "193/2026/NĐ-CP"}),
        (
            "NĐ 38/2023 sửa những điều nào của NĐ 27?",
            None,
            "khoản 12 Điều 1 sửa đổi, bổ sung Điều 21 Nghị định 27/2022/NĐ-CP",
            {"38/2023/NĐ-CP"},
        ),
        ("Quyết định 03/2024/QĐ-TTg sửa điều nào?", None, "An toàn về an ninh, trật tự", {"03/2024/QĐ-TTg"}),
        ("Quyết định 07/2022/QĐ-TTg có hiệu lực từ ngày nào?", None, "10/5/2022", {"07/2022/QĐ-TTg"}),
    ],
)
def test_the_life_of_a_document_or_clause_rests_on_what_changed_it(
    service: Service, question: str, verdict: str | None, told: str, documents: set[str]
) -> None:
    answer = ask(service, question)
    assert answer.verdict == verdict
    assert told in answer.answer
    assert documents <= {c.document for c in answer.citations}


def test_a_moved_body_is_told_with_the_duty_that_is_asked(service: Service) -> None:
    answer = ask(service, "Sở KH&ĐT nhập vào đâu? Việc thẩm định chủ trương đầu tư nay ai làm?")
    assert ("203/KH-UBND", "III.2/1") in {(c.document, c.ref) for c in answer.citations}
    assert [t.name for a in answer.agencies for t in a.today] == ["Sở Tài chính"]


def test_a_name_that_lasted_for_months_is_given_for_those_months_only(service: Service) -> None:
    then = ask(service, "Cục Thống kê tỉnh nay là cơ quan nào?", date(2025, 5, 1))
    now = ask(service, "Cục Thống kê tỉnh nay là cơ quan nào?")
    assert [t.name for a in then.agencies for t in a.today] == ["Chi cục Thống kê tỉnh Sơn La"]
    assert [t.name for a in now.agencies for t in a.today] == ["Thống kê tỉnh Sơn La"]


@pytest.mark.parametrize(
    ("question", "on", "told"),
    [
        ("Ngày 01/6/2025, Quyết định 51/2025/QĐ-TTg đã có hiệu lực chưa?", TODAY, "15/02/2026"),
        ("Nghị định 27/2022/NĐ-CP còn hiệu lực không?", TODAY, "358/2025/NĐ-CP"),
        ("Sở GTVT vẫn còn hoạt động, đúng không?", TODAY, "Sở Xây dựng"),
    ],
)
def test_who_supposes_that_something_lives_that_does_not_is_told_no(service: Service, question: str, on: date, told: str) -> None:
    answer = ask(service, question, on)
    assert answer.verdict == "no"
    assert told in answer.answer


def test_a_question_on_a_period_is_answered_by_documents_for_that_period(service: Service) -> None:
    answer = ask(service, "Bộ tiêu chí 2026-2030 chia xã thành mấy nhóm?")
    assert answer.citations[0].document == "51/2025/QĐ-TTg"
    assert "3 nhóm" in answer.answer


@pytest.mark.parametrize(
    ("question", "on", "where"),
    [
        ("Quyết định 320/QĐ-TTg: bao nhiêu % trường trung học phổ thông của huyện đạt chuẩn?", date(2024, 6, 30), "320/QĐ-TTg"),
        ("Xã nhóm 3 phải có thu nhập bao nhiêu theo bộ tiêu chí 2026-2030?", TODAY, "Phụ lục I Quyết định 51/2025/QĐ-TTg"),
        ("phuong Chieng An thuoc nhom may theo QD 51/2025", TODAY, "272/2025/NĐ-CP"),
        ("Hội đồng thẩm định tỉnh cần bao nhiêu phần trăm phiếu?", date(2024, 6, 30), "18/2022/QĐ-TTg"),
        ("Theo Quyết định 1001, sở nào phụ trách tiêu chí môi trường cấp huyện?", date(2024, 6, 30), "1001/QĐ-UBND"),
        ("Nghị quyết 22-NQ/TU đặt mấy xã đạt chuẩn vào năm 2030?", TODAY, "22-NQ/TU"),
    ],
)
def test_who_asks_for_what_nobody_has_read_is_told_so_and_where_to_look(
    service: Service, question: str, on: date, where: str
) -> None:
    answer = ask(service, question, on)
    assert answer.status == "no_basis"
    assert "chưa đọc được" in answer.answer
    assert where in answer.answer
    assert "Điều gần nhất có ghi" in answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Bộ tiêu chí 2026-2030 có mấy tiêu chí, mấy chỉ tiêu?", "47 chỉ tiêu"),
        ("Theo Hướng dẫn 90, với huyện phải lấy ý kiến bao nhiêu phần trăm số hộ?", "70%"),
        ("Kết quả sơ kết 2 năm Nghị quyết 22-NQ/TU: bao nhiêu xã đạt chuẩn?", "65 xã"),
    ],
)
def test_what_is_told_beside_it_is_answered(service: Service, question: str, told: str) -> None:
    answer = ask(service, question)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict", "today"),
    [
        ("Việc của Sở LĐTBXH chuyển hết sang Sở Nội vụ phải không?", "no", "Sở Nông nghiệp và Môi trường"),
        ("Toàn bộ việc của Sở TTTT về Sở KHCN đúng không?", "no", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở Giao thông vận tải đã nhập về Sở Xây dựng đúng không?", "yes", "Sở Xây dựng"),
        ("Sở TN&MT nhập vào Sở Xây dựng phải không?", "no", "Sở Nông nghiệp và Môi trường"),
        ("bao tro xa hoi cua so LDTBXH cu nay ve So Y te dung khong", "yes", "Sở Y tế"),
        ("Sở Nội vụ nay làm việc của Sở LĐTBXH, đúng không?", "yes", "Sở Nội vụ"),
        ("Công an huyện giải thể từ 01/3/2025 phải không?", "yes", "Công an tỉnh"),
        ("Công an huyện giải thể từ 01/7/2025 phải không?", "no", "Công an tỉnh"),
        ("Sở Giao thông vận tải vẫn thẩm định tiêu chí giao thông, phải không?", "no", "Sở Xây dựng"),
        ("Bây giờ Sở Nông nghiệp và Môi trường là thường trực chương trình, đúng chứ?", "yes", "Sở Nông nghiệp và Môi trường"),
    ],
)
def test_a_claim_on_what_became_of_a_body_is_judged_by_its_successors(
    service: Service, question: str, verdict: str, today: str
) -> None:
    answer = ask(service, question)
    assert answer.verdict == verdict
    assert today in {t.name for a in answer.agencies for t in a.today}


@pytest.mark.parametrize(
    "question",
    [
        "Điều 12 Quyết định 211/QĐ-TTg quy định gì?",
        "Điều 60 Nghị định 27/2022/NĐ-CP nói gì?",
        "khoan 4 dieu 8 qd 07/2022/QĐ-TTg",
        "Thông tư 99/2024/TT-BTC quy định gì về nông thôn mới?",
    ],
)
def test_a_clause_or_document_that_nobody_has_is_not_answered_by_its_neighbours(service: Service, question: str) -> None:
    answer = ask(service, question)
    assert answer.status == "no_basis"


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("QĐ 318 giờ còn dùng để xét xã không, cái nào thay?", "no", "51/2025/QĐ-TTg"),
        ("Quyết định 07/2022/QĐ-TTg đã hết hiệu lực chưa?", "yes", "dùng cho giai đoạn đến 31/12/2025"),
        ("Thông tư 55/2023/TT-BTC năm 2026 có dùng nữa không?", "no", "dùng cho giai đoạn đến 31/12/2025"),
        ("Nghị quyết 22-NQ/TU còn áp dụng không?", "yes", "31/12/2030"),
        ("Điều 58 Nghị định 358/2025 tới nay còn hiệu lực?", "no", "khoản 3 Điều 31 Nghị định 193/2026/NĐ-CP"),
        ("Cơ chế thí điểm cấp huyện của Nghị quyết 111/2024/QH15 nay còn áp dụng không?", "no", "30/6/2025"),
        ("Chương trình theo Quyết định 263/QĐ-TTg còn chạy không?", "no", "257/2025/QH15"),
        ("Danh hiệu xã kiểu mẫu giờ còn xét không?", "no", "xã nông thôn mới hiện đại"),
        ("Quyết định 211/QĐ-TTg ký ngày 01/3/2023, đúng không?", "no", "01/3/2024"),
        ("Quyết định 211/QĐ-TTg ký ngày 01/3/2024, đúng không?", "yes", "01/3/2024"),
        ("Thông tư 112/2025/TT-BTC từ 01/01/2026 mới có hiệu lực, đúng không?", "no", "Hiệu lực từ 28/11/2025"),
        ("Quyết định 18/2022/QĐ-TTg đã bị thay thế chưa?", "no", "giai đoạn 2021-2025"),
        ("Nghị định 38 có sửa Điều 9 Nghị định 27 không?", "yes", "khoản 5 Điều 1"),
        ("Nghị định 38/2023 ban hành sau Kế hoạch 203, đúng không?", "no", "24/6/2023"),
        ("Điều 23 Nghị định 27 có bị sửa không?", "yes", "khoản 14 Điều 1"),
        ("Cấp huyện còn hoạt động không?", "no", "khoản 3 Điều 51"),
    ],
)
def test_whether_something_still_applies_is_judged_with_its_end_and_what_came_instead(
    service: Service, question: str, verdict: str, told: str
) -> None:
    answer = ask(service, question)
    assert answer.verdict == verdict
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "told", "cited"),
    [
        ("KH 229/KH-UBND của tỉnh thực hiện QĐ nào của TTg?", "923/QĐ-TTg", ("229/KH-UBND", "I")),
        ("Nghị định nào bãi bỏ Điều 58 Nghị định 358/2025/NĐ-CP?", "193/2026/NĐ-CP", ("193/2026/NĐ-CP", "Đ31.3")),
        ("Thông tư 112/2025/TT-BTC sửa những khoản nào của Thông tư 55/2023?", "khoản 1 Điều 3", ("112/2025/TT-BTC", "Đ1.3")),
        ("Quyết định 318/QĐ-TTg bị văn bản nào thay?", "Quyết định 51/2025/QĐ-TTg", ("51/2025/QĐ-TTg", "Đ1")),
        ("Nghị định 38/2023/NĐ-CP sửa mấy điều của Nghị định 27?", "12 chỗ", ("38/2023/NĐ-CP", "Đ1.2")),
        ("TT 13/2025/TT-BNNMT hướng dẫn NĐ nào, hiệu lực từ?", "Hiệu lực từ 01/7/2025", ("13/2025/TT-BNNMT", "Đ1")),
        ("Nghị quyết 25/2021/QH15 ban hành ngày nào, có hiệu lực từ ngày nào?", "11/9/2021", ("25/2021/QH15", "Đ1")),
        ("Sau khi Nghị định 27 bị sửa, mẫu hồ sơ liên kết nông sản theo nghị định nào?", "98/2018", ("27/2022/NĐ-CP", "Đ21.2")),
    ],
)
def test_open_questions_on_what_documents_do_to_each_other_list_it_clause_by_clause(
    service: Service, question: str, told: str, cited: tuple[str, str]
) -> None:
    answer = ask(service, question)
    assert told in answer.answer
    assert cited in {(c.document, c.ref) for c in answer.citations}


@pytest.mark.parametrize(
    ("on", "text", "in_force"),
    [
        (date(2023, 3, 1), "theo hướng dẫn của cơ quan chủ quản chương trình", True),
        (date(2024, 3, 1), "do HĐND tỉnh quy định", True),
        (TODAY, "do HĐND tỉnh quy định", False),
    ],
)
def test_search_gives_the_wording_of_the_day_and_says_whether_it_applies(
    service: Service, on: date, text: str, in_force: bool
) -> None:
    found = service.search("mẫu hồ sơ dự án liên kết, ngành nghề khác theo hướng dẫn của cơ quan chủ quản", 8, on)
    clause = next(f for f in found if f.citation.ref == "Đ21.2" and f.citation.document == "27/2022/NĐ-CP")
    assert text.lower() in clause.citation.text.lower()
    assert clause.in_force(on) is in_force


@pytest.mark.parametrize(
    ("claim", "verdict", "told"),
    [
        (
            "Quyết định 41/2016/QĐ-TTg bị Nghị định 27/2022 bãi bỏ chứ không phải Nghị định 38/2023, xác nhận giúp.",
            "yes",
            "41/2016",
        ),
        ("Quyết định 41/2016/QĐ-TTg bị Nghị định 38/2023 bãi bỏ, đúng không?", "no", "27/2022/NĐ-CP"),
        ("Đ58 NĐ 358/2025 đến 01/01/2027 mới bị NĐ 193/2026 bãi bỏ đúng ko?", "no", "01/7/2026"),
        ("Đ58 NĐ 358/2025 bị NĐ 193/2026 bãi bỏ từ 01/7/2026 đúng ko?", "yes", "01/7/2026"),
        ("QĐ 211/QĐ-TTg sửa QĐ 318 và QĐ 320, không sửa QĐ 321, đúng không?", "yes", "320/QĐ-TTg"),
        ("Nghị định 38/2023/NĐ-CP ngày 24/6/2023 sửa đổi Nghị định 27/2022/NĐ-CP phải không?", "yes", "24/6/2023"),
    ],
)
def test_a_claim_on_what_a_document_does_is_held_against_the_relations_their_days_and_what_it_denies(
    service: Service, claim: str, verdict: str, told: str
) -> None:
    answer = ask(service, claim)
    assert answer.verdict == verdict
    assert told in answer.answer


def test_what_a_document_rests_on_is_told_beside_an_answer_on_it(service: Service) -> None:
    assert "1061/QĐ-TTg" in ask(service, "QĐ 2594/QĐ-TTg kiện toàn BCĐ TW lập theo QĐ nào?").answer


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("xa dat chuan tiep can phap luat bay gio theo quyet dinh nao cua thu tuong", "27/2025/QĐ-TTg"),
        ("Quyết định nào của Thủ tướng hiện nay ban hành bộ tiêu chí xã nông thôn mới?", "51/2025/QĐ-TTg"),
    ],
)
def test_todays_document_of_an_issuer_is_found_by_its_subject(service: Service, question: str, document: str) -> None:
    assert ask(service, question).citations[0].document == document


def test_a_document_of_another_issuer_is_not_given_for_the_one_asked_for(service: Service) -> None:
    assert ask(service, "Quyết định nào của UBND tỉnh ban hành bộ tiêu chí xã nông thôn mới 2026-2030?").status == "no_basis"


def test_what_is_supposed_of_a_level_that_has_ended_is_denied_with_its_end(service: Service) -> None:
    answer = ask(service, "giua thang 8/2025 ho so xa xin cong nhan nong thon moi van nop cho huyen tham tra ha")
    assert answer.verdict == "no"
    assert ("72/2025/QH15", "Đ51.3") in {(c.document, c.ref) for c in answer.citations}
    assert "01/7/2025" in answer.answer


@pytest.mark.parametrize(
    ("claim", "ruled"),
    [
        ("Đến 2030 hộ nghèo vùng DTTS&MN xuống dưới 10%, đúng ko?", "numbers_holds"),
        ("Nghị quyết 111/2024/QH15 cho mỗi tỉnh chọn thí điểm tối đa 03 huyện, có đúng không?", "numbers_fails"),
    ],
)
def test_limits_in_figures_bound_what_a_claim_says(service: Service, claim: str, ruled: str) -> None:
    weighed = service.weighed(claim, (), TODAY)
    assert weighed is not None
    assert weighed.features[ruled] == 1.0


def test_what_a_contrast_denies_is_not_held_against_what_the_claim_says(service: Service) -> None:
    claim = "Mẫu hồ sơ liên kết ngoài nông sản do HĐND tỉnh quy định chứ không còn theo hướng dẫn của cơ quan chủ quản, đúng chứ?"
    weighed = service.weighed(f"Sau Nghị định 38/2023: {claim}", (), date(2024, 2, 1))
    assert weighed is not None
    assert weighed.features["denials_fails"] == 0.0


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Hệ số phân bổ vốn giai đoạn 2026-2030 cho xã khu vực III là bao nhiêu?", "giai-doan-sau"),
        ("Trong phân bổ vốn 2026-2030, xã khu vực I tính hệ số mấy?", "giai-doan-sau"),
        ("Xã dưới 15 tiêu chí có hệ số phân bổ giai đoạn 2022-2025 là mấy?", "Đ5.1"),
    ],
)
def test_the_coefficient_of_a_commune_is_that_of_the_period_asked(service: Service, question: str, ref: str) -> None:
    answer = ask(service, question)
    assert (answer.citations[0].document, answer.citations[0].ref) == ("07/2022/QĐ-TTg", ref)
