"""What a body's section cites, what was there before a document, whether a body takes part, and the Party's side of a level."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "ref", "told"),
    [
        (
            "Tiêu chí hệ thống chính trị ở mục Sở Nội vụ của KH 203 dẫn nghị định nào, ban hành hôm nào?",
            "III.14/1",
            "33/2023/NĐ-CP",
        ),
        ("Ở mục Sở Nội vụ, KH 203 viện dẫn nghị định số mấy, ngày nào?", "III.14/1", "10/6/2023"),
        ("Mục Sở Nội vụ nhắc đến quyết định nào của tỉnh?", "III.14/1", "1886/QĐ-UBND"),
        ("Mục Bộ đội biên phòng của KH 203 dẫn chỉ thị nào, ngày mấy?", "III.18/1", "01/CT-TTg"),
        ("muc ban dan van kh 203 dan van ban nao", "III.25.a/1", "54-KL/TW"),
    ],
)
def test_the_documents_that_a_body_s_section_cites_are_told(service: Service, question: str, ref: str, told: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert ref in {c.ref for c in answer.citations}
    assert told in answer.answer
    assert "263/QĐ-TTg" not in answer.answer


def test_a_section_that_cites_none_is_said_to_cite_none(service: Service) -> None:
    assert service.ask("Phần Sở Y tế trong KH 203 dẫn quyết định nào, ngày nào?").status == "no_basis"


@pytest.mark.parametrize(
    "question",
    [
        "Trước đó đang dùng công văn nào mà nó bãi bỏ?",
        "Thế văn bản cũ nào hết hiệu lực khi nó ra?",
        "Trước đó dùng văn bản nào?",
        "Trước khi có nó thì tỉnh làm theo công văn số mấy?",
    ],
)
def test_what_was_there_before_a_document_is_told(service: Service, question: str) -> None:
    answer = service.ask(question, ["Kế hoạch 203/KH-UBND ban hành ngày nào?"])
    assert (answer.status, answer.verdict) == ("answered", None)
    assert "2392/UBND-KT" in answer.answer
    assert "28/6/2022" in answer.answer


@pytest.mark.parametrize(
    ("question", "history"),
    [
        ("Kế hoạch của tỉnh Sơn La giai đoạn 2026-2030 thay cho Kế hoạch 203 mang số mấy, ký hôm nào?", []),
        ("Văn bản của UBND tỉnh cho giai đoạn mới thay thế KH 203 có số hiệu bao nhiêu?", []),
        ("Nó bị văn bản nào thay?", ["KH 203 do ai ký?"]),
    ],
)
def test_what_came_after_the_plan_was_not_seen(service: Service, question: str, history: list[str]) -> None:
    assert service.ask(question, history).status == "no_basis"


_WATER = "Sở nào chủ trì ứng dụng công nghệ thông tin trong nuôi trồng thủy sản?"
_TRAINED = "Tỷ lệ lao động qua đào tạo thì KH 203 giao sở nào chủ trì?"


@pytest.mark.parametrize(
    ("question", "before", "verdict"),
    [
        ("Vậy ông Sở GD có tham gia việc này không hay đứng ngoài?", _TRAINED, "yes"),
        ("Công an tỉnh có tham gia việc này không?", _TRAINED, "no"),
        ("Sở Y tế có dính dáng gì không?", _TRAINED, "no"),
        ("Sở Công thương có đứng ngoài không?", _WATER, "no"),
        ("Sở Công thương không tham gia việc đó à?", _WATER, "no"),
        ("Sở Công thương có phối hợp không?", _WATER, "yes"),
    ],
)
def test_whether_a_body_takes_part_is_read_off_the_task(service: Service, question: str, before: str, verdict: str) -> None:
    assert service.ask(question, [before]).verdict == verdict


def test_what_became_of_a_body_is_told_whatever_document_was_named(service: Service) -> None:
    answer = service.ask(
        "Nay ban đó còn không, ai làm thay?", ["Định hướng báo chí tuyên truyền NQ 22 trong KH 203 do ban nào đảm nhiệm?"]
    )
    assert answer.verdict == "no"
    assert "Ban Tuyên giáo và Dân vận Tỉnh ủy" in answer.answer
    assert "22-NQ/TU" not in answer.answer


@pytest.mark.parametrize("question", ["Còn bên cấp ủy thì mục nào giao việc tương tự?", "Bên Đảng thì chỗ nào giao việc đó?"])
def test_the_party_s_side_is_the_committee_of_the_same_level(service: Service, question: str) -> None:
    answer = service.ask(question, ["Mục nào của KH 203 giao UBND huyện ưu tiên bố trí ngân sách địa phương cho NTM?"])
    assert answer.agencies[0].name == "Huyện ủy các huyện; Thành ủy thành phố"
    assert "III.26/2" in {c.ref for c in answer.citations}


def test_places_of_a_text_are_told_with_their_numbers(service: Service) -> None:
    answer = service.ask(
        "Tôi thấy số xã kiểu mẫu ở phần mục tiêu cụ thể với ở phần triển khai bộ tiêu chí của KH 203 không khớp nhau. Mỗi chỗ ghi mấy xã?"
    )
    assert {"II.1.b/2", "II.7.k/2"} <= {c.ref for c in answer.citations}
    assert service.ask("Mỗi chỗ được bao nhiêu tiền theo KH 203?").status == "no_basis"


def test_an_amount_of_each_year_stands_without_what_gives_none(service: Service) -> None:
    answer = service.ask("kh 203: von su nghiep NSTW la bao nhieu")
    assert {c.ref for c in answer.citations} == {"II.9.a/3", "II.9.a/4"}
