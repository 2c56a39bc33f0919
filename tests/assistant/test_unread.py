"""What stands in a document that nobody here has read is refused, with where to look; what is told of it beside is answered."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

NOW, THEN = date(2026, 11, 27), date(2023, 8, 1)

UNREAD = {
    "a number of what only the title of a decision is known of": ("Quyết định 1333/QĐ-UBND đặt ra mấy tiêu chí cho bản?", "1333"),
    "the new wording of a clause": ("Chỉ tiêu tiếp cận pháp luật được Quyết định 211/QĐ-TTg viết lại với câu chữ gì?", "211"),
    "a year after those that are told": ("22-NQ/TU đặt mục tiêu bao nhiêu xã kiểu mẫu vào năm 2030?", "22-NQ/TU"),
    "the province's share of the country's money": ("Trong 70.000 tỷ vốn đầu tư 2026-2030, phần cho Sơn La là bao nhiêu?", "257"),
    "the papers of a procedure": ("Thủ tục dự án sản xuất cộng đồng do Bộ Tài chính công bố có hồ sơ gồm những gì?", "358"),
    "the clause of an act": ("Khoản nào của Nghị định 358/2025/NĐ-CP ghi thay thế Nghị định 38/2023/NĐ-CP?", "358"),
    "the clause that ends a set": ("Điều mấy Quyết định 51/2025/QĐ-TTg bãi bỏ Quyết định 319/QĐ-TTg?", "51/2025"),
    "what a clause that has ended laid down": (
        "Điều 58 Nghị định 358/2025/NĐ-CP lúc chưa bị bãi bỏ quy định nội dung gì?",
        "358",
    ),
    "the greatest share of support": ("Dự án theo Nghị định 358/2025/NĐ-CP được hỗ trợ tối đa bao nhiêu phần trăm?", "358"),
    "a level in the annex of the province": ("Phụ lục Quyết định 1002/QĐ-UBND đặt mức thu nhập của xã là bao nhiêu?", "1002"),
    "what a decision on emulation holds": ("Mức thưởng theo Quyết định 1886/QĐ-UBND là bao nhiêu?", "1886"),
}
NO_LATER = (
    "Nghị quyết nào của HĐND tỉnh thay cho Nghị quyết 56/2023/NQ-HĐND?",
    "Nghị quyết thay thế Nghị quyết 56/2023/NQ-HĐND có số bao nhiêu?",
    "Quyết định 1002/QĐ-UBND bị thay bởi văn bản nào?",
    "quyet dinh nao da thay quyet dinh 18/2022/qd-ttg",
)
OF_PROVINCE = (
    "UBND tỉnh Sơn La đã ban hành bộ tiêu chí xã giai đoạn 2026-2030 theo quyết định nào?",
    "de an moi xa mot san pham cua tinh son la duoc duyet tai quyet dinh so may",
    "Nghị quyết HĐND tỉnh hỗ trợ làm đường giao thông nông thôn mang số nào?",
)
OTHER_REGION = (
    "Xã ở Đông Nam Bộ có 60% dân số có sổ khám chữa bệnh điện tử thì đạt chỉ tiêu 15.4 chưa?",
    "Ở Đồng bằng sông Cửu Long phải có bao nhiêu phần trăm dân số có sổ khám chữa bệnh điện tử?",
)
TOLD = {
    "the year that is told": ("22-NQ/TU đặt mục tiêu bao nhiêu xã nâng cao đến năm 2025?", "II.2.b"),
    "the whole country's money": ("Ngân sách trung ương cho chương trình 2026-2030 là bao nhiêu tỷ?", "I/1"),
    "who published a procedure": ("Bộ nào công bố thủ tục dự án sản xuất cộng đồng theo Nghị định 358?", "V/2"),
    "what was replaced": ("Quyết định 51/2025/QĐ-TTg thay những quyết định nào?", "Đ1"),
    "what has to be replaced": ("Nghị quyết 56/2023/NQ-HĐND phải thay theo nghị định nào?", "II.3/6"),
    "a decision of the province that is here": ("Bộ tiêu chí xã 2021-2025 của tỉnh Sơn La ban hành theo quyết định nào?", "Đ1"),
    "the resolution on the communes of the province": ("Các xã của tỉnh Sơn La được sắp xếp theo nghị quyết nào?", "Đ1"),
    "a deputy who signed": ("Phó Thủ tướng nào ký Quyết định 263/QĐ-TTg?", "Đ1"),
    "the region that is told": ("Ở Đồng bằng sông Hồng phải có mấy phần trăm dân số có sổ khám chữa bệnh điện tử?", "PL1/15.4"),
}


@pytest.mark.parametrize(("question", "document"), UNREAD.values(), ids=UNREAD)
def test_what_nobody_has_read_is_refused_with_where_to_look(service: Service, question: str, document: str) -> None:
    answer = service.ask(question, as_of=NOW)
    assert (answer.status, "chưa đọc được" in answer.answer) == ("no_basis", True)
    assert document in answer.answer


@pytest.mark.parametrize("question", NO_LATER)
def test_a_document_of_which_no_later_one_is_known_is_said_to_have_none(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=NOW)
    assert (answer.status, "đã thay" in answer.answer) == ("no_basis", True)


@pytest.mark.parametrize("question", OF_PROVINCE)
def test_a_decision_of_the_country_is_none_of_the_province(service: Service, question: str) -> None:
    assert service.ask(question, as_of=NOW).status == "no_basis"


@pytest.mark.parametrize("question", OTHER_REGION)
def test_the_level_of_one_region_decides_nothing_in_another(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=THEN)
    assert (answer.status, answer.verdict) == ("no_basis", None)


def test_a_share_is_not_held_against_the_level_of_another_grade_of_places(service: Service) -> None:
    answer = service.ask("Xã lấy ý kiến được 88% hộ hài lòng, theo Hướng dẫn 90 của Mặt trận thì đủ chưa?", as_of=THEN)
    assert (answer.status, answer.verdict) == ("no_basis", None)


@pytest.mark.parametrize(("question", "ref"), TOLD.values(), ids=TOLD)
def test_what_is_told_beside_the_unread_is_answered(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question, as_of=NOW)
    assert answer.status == "answered"
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    "question",
    [
        "Tỉnh ta được mấy xã nhóm 2 theo bộ tiêu chí 2026-2030?",
        "Xã kiểu mẫu nhập xã nâng cao, theo Điều 17 thì xã mới mặc nhiên giữ kiểu mẫu, đúng không?",
        "Ngày 05/11/2024, theo Nghị định 27 đã sửa thì dự án sản xuất cộng đồng ai phê duyệt?",
    ],
)
def test_what_no_wording_read_here_tells_is_not_made_up(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


@pytest.mark.parametrize(
    "question",
    [
        "Chỉ cho tôi đúng điều, khoản trong NĐ 358/2025 ghi việc bãi bỏ Nghị định 27/2022.",
        "Nêu rõ điều khoản của NĐ 358/2025 thay thế Nghị định 38/2023",
        "Trích khoản của Nghị định 358/2025 bãi bỏ Nghị định 38/2023",
    ],
)
def test_a_clause_to_be_pointed_out_is_refused_where_nobody_has_read_it(service: Service, question: str) -> None:
    answer = service.ask(question, (), NOW)
    assert (answer.status, "chưa đọc được" in answer.answer) == ("no_basis", True)


def test_a_clause_to_be_pointed_out_that_was_read_is_told(service: Service) -> None:
    answer = service.ask("Trích điều khoản Nghị định 38/2023 sửa Nghị định 27/2022", (), NOW)
    assert (answer.status, "Đ1.2" in [c.ref for c in answer.citations]) == ("answered", True)
