"""What is asked by nouns alone, by a bare number, or of two bodies at once, and which part of a document is on something."""

from __future__ import annotations

import re

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "ref", "told"),
    [
        ("bộ tiêu chí xã NTM 2026-2030: số tiêu chí, số chỉ tiêu", "PL1", ("10 tiêu chí", "47 chỉ tiêu")),
        ("Bộ tiêu chí 2026-2030: số tiêu chí và số chỉ tiêu của xã", "PL1", ("10 tiêu chí", "47 chỉ tiêu")),
        ("so tieu chi, so chi tieu cua bo tieu chi xa 2026-2030", "PL1", ("10 tiêu chí", "47 chỉ tiêu")),
        ("NĐ 27/2022: tổng số điều, điều về giám sát cộng đồng", "Đ33", ("42 điều", "Điều 33")),
        ("QĐ 51/2025: số phụ lục, phụ lục về tỉnh", "PL3", ("ba phụ lục", "Phụ lục III")),
        ("số, ngày tờ trình đề nghị ban hành NQ 424 của Chính phủ", "I/2", ("263/TTr-BNNMT", "27/12/2025")),
        ("ngày, số tờ trình xin ban hành QĐ 1002/QĐ-UBND", "Đ0", ("202/TTr-SNN", "24/5/2022")),
    ],
)
def test_each_thing_that_nouns_ask_for_is_told(service: Service, question: str, ref: str, told: tuple[str, ...]) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert answer.verdict is None
    assert ref in {c.ref for c in answer.citations}
    assert all(words in answer.answer for words in told)


@pytest.mark.parametrize(
    ("question", "ref", "told"),
    [
        ("QĐ 51 về bộ tiêu chí mới kèm mấy phụ lục, phụ lục nào dành cho cấp tỉnh?", "PL3", "ba phụ lục"),
        ("QĐ 07/2022 gồm mấy điều, tỷ lệ đối ứng của địa phương nằm ở điều nào?", "Đ8", "11 điều"),
        ("NĐ 27/2022 có mấy điều, trong đó điều nào nói về lồng ghép nguồn vốn?", "Đ10", "42 điều"),
        ("QĐ 07/2022 định mức phân bổ vốn nằm ở điều nào?", "Đ6", "Điều 6"),
        ("Điều nào của NĐ 27/2022 quy định trách nhiệm của Bộ Tài chính?", "Đ35", "Điều 35"),
        ("QĐ 51/2025 phụ lục nào quy định xã NTM hiện đại?", "PL2", "Phụ lục II"),
        ("QĐ 07/2022 có mấy điều?", "Đ11", "11 điều"),
    ],
)
def test_the_part_is_found_by_its_heading_and_counted_beside(service: Service, question: str, ref: str, told: str) -> None:
    answer = service.ask(question)
    assert ref in {c.ref for c in answer.citations}
    assert told in answer.answer


def test_articles_are_not_counted_where_what_is_issued_has_its_own(service: Service) -> None:
    assert service.ask("QĐ 18/2022 gồm mấy điều?").status == "no_basis"
    assert service.ask("Thông tư 55/2023 có mấy điều?").status == "no_basis"


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("Nguồn lực cho chương trình sau năm 2030: cơ quan nào trình, cơ quan nào quyết, ghi ở đâu?", {"Chính phủ", "Quốc hội"}),
        ("nguon luc sau 2030 ai trinh ai quyet", {"Chính phủ", "Quốc hội"}),
        (
            "NQ 111 năm 2024: dự toán chi thường xuyên TW hằng năm ai phân bổ, ai giao cho tỉnh?",
            {"Quốc hội", "Thủ tướng Chính phủ"},
        ),
        ("Dự toán chi thường xuyên hằng năm theo NQ 111/2024: đơn vị nào phân bổ, đơn vị nào giao?", {"Thủ tướng Chính phủ"}),
    ],
)
def test_each_of_two_acts_is_told_with_its_body(service: Service, question: str, bodies: set[str]) -> None:
    named = {h.name for h in service.ask(question).agencies}
    assert bodies <= named
    assert not any(name.startswith("Ban Dân tộc") for name in named)


@pytest.mark.parametrize(
    ("question", "status", "told"),
    [
        ("Số 35 mà các anh hay dẫn ấy, nội dung về gì, ai ban hành?", "clarify", ("35/2023/UBTVQH15", "35/2025/NĐ-CP")),
        ("Cái số 27 nói về việc gì?", "clarify", ("27/2022/NĐ-CP", "27/2025/QĐ-TTg")),
        ("số 203 do ai ban hành?", "answered", ("203/KH-UBND", "Ủy ban nhân dân tỉnh Sơn La")),
    ],
)
def test_a_bare_number_is_that_of_a_document(service: Service, question: str, status: str, told: tuple[str, ...]) -> None:
    answer = service.ask(question)
    assert answer.status == status
    assert all(words in answer.answer for words in told)


@pytest.mark.parametrize(
    "question",
    [
        "huyen hoi truoc ma hai nam lien khong bo tri du von doi ung thi bi xu ly the nao theo nghi quyet 32 cua tinh",
        "Huyện không bố trí đủ vốn đối ứng 2 năm liền bị xử lý ra sao theo NQ 32?",
        "Huyện hai năm liên tiếp không đủ vốn đối ứng bị chế tài gì theo NQ 32/2022?",
        "huyện hai năm liền không bố trí đủ vốn đối ứng thì bị gì theo nghị quyết 32?",
    ],
)
def test_what_befalls_somebody_is_told_where_it_is_written(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert "thi đua" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Người dân xả rác thì bị phạt gì?",
        "xã bị xử lý thế nào khi vi phạm luật xây dựng?",
        "Xã bị nợ xây dựng cơ bản thì bị xử lý thế nào?",
        "Xã nộp báo cáo trễ thì bị xử lý thế nào?",
    ],
)
def test_what_is_written_nowhere_is_refused_as_before(service: Service, question: str) -> None:
    assert service.ask(question).status in ("no_basis", "out_of_scope")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        (
            "Xã, phường đạt chuẩn tiếp cận pháp luật xét theo một quyết định của Thủ tướng ký tháng 8/2025, phải không? Số mấy vậy?",
            "yes",
        ),
        ("xa dat chuan tiep can phap luat xet theo mot quyet dinh cua thu tuong ky thang 9/2025 phai khong", "no"),
        ("Bộ tiêu chí mới theo một quyết định của Thủ tướng ký tháng 12/2025 đúng không?", "yes"),
        ("Bộ tiêu chí mới ban hành theo một quyết định của Thủ tướng ký tháng 10/2025 đúng không?", "no"),
    ],
)
def test_a_document_told_by_its_issuer_and_month_is_held_against_its_header(
    service: Service, question: str, verdict: str
) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert re.search(r"(27|51)/2025/QĐ-TTg", answer.answer)


@pytest.mark.parametrize(
    ("question", "history"),
    [
        ("còn nhóm 3 gồm xã kiểu gì?", ["Bộ tiêu chí 2026-2030 chia xã làm mấy nhóm?", "Nhóm 1 là những xã nào?"]),
        ("nhóm 2 thì sao?", ["Bộ tiêu chí 2026-2030 chia xã làm mấy nhóm?", "Nhóm 1 là những xã nào?"]),
        ("Nhóm 3 thì gồm những xã thế nào?", ["Bộ tiêu chí 2026-2030 chia xã làm mấy nhóm?"]),
    ],
)
def test_another_group_is_told_by_the_clause_that_makes_them(service: Service, question: str, history: list[str]) -> None:
    answer = service.ask(question, history)
    assert answer.status == "answered"
    assert [c.ref for c in answer.citations] == ["PL1/0"]


def test_the_communes_of_a_group_by_name_are_refused_as_before(service: Service) -> None:
    assert service.ask("Nhóm 2 gồm những xã nào của Sơn La?").status == "no_basis"


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("xã Mường La mới: các đơn vị hợp thành", ("Ít Ong", "Nặm Păm", "Pi Toong")),
        ("Phường Chiềng Cơi mới: đơn vị cấu thành", ("Hua La", "Chiềng Cọ")),
    ],
)
def test_the_units_that_make_a_commune_are_told(service: Service, question: str, units: tuple[str, ...]) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert all(unit in answer.answer for unit in units)


@pytest.mark.parametrize(
    ("question", "verdict", "ref"),
    [
        ("Sơn La bây giờ 77 xã, phường chứ gì, 69 xã với 8 phường.", "no", "Đ1.69"),
        ("Sau sắp xếp Sơn La còn 75 đơn vị, 66 xã và 9 phường à?", "no", "Đ1.69"),
        ("Sơn La giờ 75 xã phường, 67 xã với 8 phường nhé", "yes", "Đ1.69"),
        ("Trước đây Sơn La có 200 đơn vị: 177 xã, 15 phường, 8 thị trấn đúng không?", "yes", "Đ1/truoc-sap-xep"),
    ],
)
def test_a_sum_and_its_parts_are_of_one_time(service: Service, question: str, verdict: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert [c.ref for c in answer.citations] == [ref]
