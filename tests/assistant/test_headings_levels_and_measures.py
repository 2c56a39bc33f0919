"""What a heading lists, the targets of several levels at once, a measure told by its unit, and what no document tells."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

DAY = date(2026, 11, 30)
_PRIORITIES = {f"II.4.b/{i}" for i in range(1, 7)}
_COUNTED = "có **6 phần**"


@pytest.mark.parametrize(
    "question",
    [
        "Phần cơ chế, chính sách có mấy nhiệm vụ ưu tiên về nông nghiệp, kể tên nhanh",
        "KH 203 liệt kê mấy nhiệm vụ ưu tiên phát triển nông nghiệp, nông dân, nông thôn?",
        "Kể tên các nhiệm vụ ưu tiên về phát triển nông nghiệp trong KH 203",
        "Nhiệm vụ ưu tiên phát triển nông nghiệp gồm những gì?",
    ],
)
def test_all_that_a_heading_lists_is_told_and_counted(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.status == "answered"
    assert {c.ref for c in answer.citations} >= _PRIORITIES
    assert _COUNTED in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Kể các nhiệm vụ về môi trường trong KH 203",
        "Sở Công thương có những nhiệm vụ ưu tiên nào?",
        "Sở Nông nghiệp có mấy nhiệm vụ?",
    ],
)
def test_tasks_of_a_field_or_a_body_are_no_list_of_a_heading(service: Service, question: str) -> None:
    assert _COUNTED not in service.ask(question, as_of=DAY).answer


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        (
            "Lập giúp bảng mục tiêu đến 2025 theo ba cấp huyện - xã - bản trong KH 203, họp gấp",
            {"II.1.b/1", "II.1.b/2", "II.1.b/3"},
        ),
        ("Cho xin mục tiêu 2025 cả huyện, xã và bản", {"II.1.b/1", "II.1.b/2", "II.1.b/3"}),
        ("muc tieu den 2025 theo cap huyen, xa, ban trong kh 203", {"II.1.b/1", "II.1.b/2", "II.1.b/3"}),
        ("QĐ 263 đặt mục tiêu cho cấp tỉnh, huyện, xã thế nào?", {"I.2.a", "I.2.b", "I.2.c"}),
        ("Mục tiêu cấp thôn và cấp xã trong QĐ 263?", {"I.2.a", "I.2.d"}),
    ],
)
def test_the_target_of_each_level_in_a_row_is_told(service: Service, question: str, refs: set[str]) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert {c.ref for c in answer.citations} >= refs


def test_the_target_of_one_level_is_told_alone(service: Service) -> None:
    assert [c.ref for c in service.ask("Mục tiêu cấp xã đến 2025 là gì?", as_of=DAY).citations] == ["II.1.b/2"]


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Mục tiêu cấp xã của QĐ 263 đến 2025?", "I.2.a"),
        ("Mục tiêu cấp huyện của KH 203 đến 2025?", "II.1.b/1"),
        ("Mục tiêu cấp huyện và cấp tỉnh của QĐ 263 đến 2025?", "I.2.c"),
        ("Chỉ tiêu xã nâng cao năm 2025?", "II.7.k/2"),
    ],
)
def test_a_target_that_is_only_named_is_told_and_not_judged(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert ref in {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    "question",
    [
        "QĐ 321 yêu cầu diện tích cây xanh công cộng mỗi người bao nhiêu để tỉnh hoàn thành nhiệm vụ NTM?",
        "Diện tích cây xanh công cộng tính trên đầu người phải đạt bao nhiêu thì tỉnh hoàn thành nhiệm vụ?",
    ],
)
def test_a_measure_is_told_by_its_unit(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.status == "answered"
    assert "4 m2/người" in answer.answer


def test_public_things_are_no_sum(service: Service) -> None:
    asked = "QĐ 321 yêu cầu đất cây xanh công cộng mỗi người bao nhiêu m2 để tỉnh hoàn thành nhiệm vụ NTM?"
    assert "Cộng:" not in service.ask(asked, as_of=DAY).answer


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("Diện tích trồng cà phê của tỉnh đến 2025 là bao nhiêu?", "diện tích"),
        ("Diện tích nhà ở tối thiểu mỗi người bao nhiêu theo tiêu chí nhà ở?", "diện tích"),
        ("Chủ đầu tư dự án là ai?", "chủ đầu tư"),
        ("chủ đầu tư dự án nông thôn mới là cơ quan nào?", "chủ đầu tư"),
        ("QĐ 1001 ban hành theo tờ trình nào?", "tờ trình"),
        ("QĐ 1886 căn cứ tờ trình nào?", "tờ trình"),
    ],
)
def test_what_no_document_tells_is_said_to_be_so(service: Service, question: str, what: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.status == "no_basis"
    assert what in answer.answer
    assert not answer.agencies


@pytest.mark.parametrize(
    ("question", "document", "told"),
    [
        ("Tờ trình nào của Sở NN làm căn cứ ra QĐ 1002/QĐ-UBND, ngày mấy?", "1002/QĐ-UBND", "202/TTr-SNN ngày 24/5/2022"),
        ("QĐ 1002 ban hành theo tờ trình nào?", "1002/QĐ-UBND", "202/TTr-SNN ngày 24/5/2022"),
        ("Tờ trình nào là căn cứ ban hành Nghị quyết 424/NQ-CP, ngày nào?", "424/NQ-CP", "263/TTr-BNNMT ngày 27/12/2025"),
    ],
)
def test_the_submission_that_a_document_rests_on(service: Service, question: str, document: str, told: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert {c.document for c in answer.citations} == {document}
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "body", "count"),
    [
        ("Sở nào có ít việc nhất trong KH 203?", "Sở Khoa học và Công nghệ", 1),
        ("Sở nào được giao ít nhiệm vụ nhất?", "Sở Khoa học và Công nghệ", 1),
        ("Sở nào có nhiều việc nhất?", "Sở Nông nghiệp và Phát triển nông thôn", 4),
        ("Cơ quan nào được giao nhiều nhiệm vụ nhất trong KH 203?", "Công an tỉnh", 4),
    ],
)
def test_who_has_most_and_fewest_tasks(service: Service, question: str, body: str, count: int) -> None:
    answer = service.ask(question, as_of=DAY)
    assert f"**{body}**" in answer.answer
    assert f"**{count}** mục" in answer.answer


def test_most_of_one_field_is_no_count(service: Service) -> None:
    assert "mục nhiệm vụ nhất" not in service.ask("Sở nào phải làm nhiều việc nhất về môi trường?", as_of=DAY).answer
