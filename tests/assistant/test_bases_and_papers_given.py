"""By which paper something is done, whom the plan gave a paper, which clause it rests something on, and which of two papers came first."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)
SETTLES = "Ai hướng dẫn quyết toán kinh phí sự nghiệp chương trình NTM theo KH 203?"
COUNTERPART = "Vốn đối ứng của địa phương theo KH 203 là bao nhiêu?"
REPEALED = "KH 203 làm mất hiệu lực công văn nào của tỉnh?"


@pytest.mark.parametrize(
    ("before", "question", "ref", "told"),
    [
        (SETTLES, "phải theo những luật nào?", "III.3/3", "Luật Kế toán"),
        (SETTLES, "Việc đó hướng dẫn theo hai luật nào?", "III.3/3", "Luật Ngân sách"),
        (SETTLES, "Sở ấy hướng dẫn theo hai luật nào?", "III.3/3", "Luật Kế toán"),
        (
            "KH 203: ai thẩm định, tổng hợp phương án phân bổ kinh phí Chương trình?",
            "Rồi khâu quyết toán tiền sự nghiệp, sở ấy hướng dẫn theo hai luật nào?",
            "III.3/3",
            "Luật Kế toán",
        ),
        (COUNTERPART, "căn cứ nghị quyết nào?", "II.9.b", "32/2022/NQ-HĐND"),
        (COUNTERPART, "Số đó theo nghị quyết nào?", "II.9.b", "32/2022/NQ-HĐND"),
        ("Theo KH 203 ai lo đào tạo, kiện toàn cán bộ công chức cấp xã?", "Theo nghị định nào?", "III.14/1", "33/2023/NĐ-CP"),
    ],
)
def test_by_what_it_is_done_is_told_by_the_clause_before(
    service: Service, before: str, question: str, ref: str, told: str
) -> None:
    answer = service.ask(question, (before,), TODAY)
    assert (answer.status, answer.citations[0].ref) == ("answered", ref)
    assert told in answer.answer


@pytest.mark.parametrize(
    ("history", "question"),
    [
        (("KH 203 ban hành ngày nào?",), "căn cứ nghị quyết nào?"),
        ((COUNTERPART,), "Kế hoạch căn cứ nghị quyết nào?"),
        ((), "KH 203 căn cứ nghị quyết nào?"),
    ],
)
def test_what_the_plan_itself_rests_on_is_told_of_the_plan(service: Service, history: tuple[str, ...], question: str) -> None:
    assert "22-NQ/TU" in service.ask(question, history, TODAY).answer


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Vốn đối ứng của địa phương theo KH 203 căn cứ nghị quyết nào?", "II.9.b"),
        ("Theo KH 203, kinh tế tập thể phát triển theo luật nào?", "II.7.c/10"),
    ],
)
def test_the_plan_may_only_be_where_it_stands(service: Service, question: str, ref: str) -> None:
    assert service.ask(question, (), TODAY).citations[0].ref == ref


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "Nghị quyết HĐND tỉnh về định mức chi hỗ trợ phát triển sản xuất mà KH 203 định trình thì dựa vào khoản 22 Điều 1"
            " NĐ 38/2023, đúng không?",
            "no",
        ),
        (
            "Nghị quyết HĐND tỉnh về định mức chi hỗ trợ phát triển sản xuất mà KH 203 định trình dựa vào khoản 12, khoản 13"
            " Điều 1 NĐ 38/2023, đúng không?",
            "yes",
        ),
        ("KH 203 ghi nghị quyết phân cấp cho HĐND huyện theo điểm c mục 5 khoản 3 Điều 1 NĐ 38/2023 đúng ko?", "yes"),
        ("Theo KH 203, Sở KH&ĐT hướng dẫn đầu tư công theo khoản 3 Điều 1 NĐ 38/2023 à?", "no"),
        ("KH 203 giao Sở KH&ĐT hướng dẫn đầu tư công theo khoản 22 Điều 1 NĐ 38, đúng chứ?", "yes"),
    ],
)
def test_another_clause_is_no_basis(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, (), TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict", "body"),
    [
        (
            "Việc thực hiện Chỉ thị 01/CT-TTg năm 2015 về toàn dân bảo vệ chủ quyền lãnh thổ được KH 203 xếp vào mục của"
            " Bộ chỉ huy Quân sự tỉnh, đúng không nào?",
            "no",
            "Bộ chỉ huy Bộ đội Biên phòng tỉnh",
        ),
        ("KH 203 giao Công an tỉnh thực hiện Chỉ thị 01/CT-TTg 2015 đúng không?", "no", "Bộ chỉ huy Bộ đội Biên phòng tỉnh"),
        (
            "KH 203 giao Bộ chỉ huy Bộ đội Biên phòng thực hiện Chỉ thị 01/CT-TTg, đúng không?",
            "yes",
            "Bộ chỉ huy Bộ đội Biên phòng tỉnh",
        ),
        ("KH 203 để việc triển khai Quyết định 1886/QĐ-UBND ở phần của Sở Nội vụ, đúng không?", "yes", "Sở Nội vụ"),
        ("KH 203 để việc triển khai Quyết định 1886/QĐ-UBND ở phần của Sở Văn hóa, đúng không?", "no", "Sở Nội vụ"),
        ("Việc triển khai Nghị định 33/2023/NĐ-CP nằm ở mục Sở Tư pháp trong KH 203, phải không?", "no", "Sở Nội vụ"),
    ],
)
def test_a_paper_is_given_to_the_body_of_its_clause(service: Service, claim: str, verdict: str, body: str) -> None:
    answer = service.ask(claim, (), TODAY)
    assert answer.verdict == verdict
    assert body in [h.name for h in answer.agencies]


def test_what_the_plan_carries_out_itself_is_no_bodys(service: Service) -> None:
    assert service.ask("KH 203 thực hiện Nghị quyết 22-NQ/TU, đúng không?", (), TODAY).verdict == "yes"


@pytest.mark.parametrize(
    ("before", "question", "verdict", "told"),
    [
        (REPEALED, "Nó ra trước hay sau Nghị quyết 22 của Ban Thường vụ Tỉnh ủy?", None, "22-NQ/TU (06/6/2022) trước"),
        (REPEALED, "So với NQ 22 thì nó ra trước hay sau?", None, "22-NQ/TU (06/6/2022) trước"),
        (REPEALED, "Văn bản ấy cũ hơn hay mới hơn Quyết định 263/QĐ-TTg?", None, "263/QĐ-TTg (22/02/2022) trước"),
        (REPEALED, "Nó ký trước hay sau KH 203?", None, "2392/UBND-KT (28/6/2022) trước"),
        (REPEALED, "Công văn đó có trước Nghị quyết 22-NQ/TU không?", "no", "28/6/2022"),
        (
            "Vốn đối ứng theo nghị quyết nào của HĐND tỉnh?",
            "Ra trước hay sau Quyết định 263?",
            None,
            "263/QĐ-TTg (22/02/2022) trước",
        ),
    ],
)
def test_the_paper_asked_for_is_held_against_another(
    service: Service, before: str, question: str, verdict: str | None, told: str
) -> None:
    answer = service.ask(question, (before,), TODAY)
    assert answer.verdict == verdict
    assert told in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Công văn 2392/UBND-KT sớm hơn Nghị quyết 22 phải không?", "no"),
        ("Công văn 2392/UBND-KT ra sau Nghị quyết 22 phải không?", "yes"),
        ("Công văn 2392/UBND-KT trước hay sau Nghị quyết 22?", None),
    ],
)
def test_a_paper_that_is_not_here_has_its_day_too(service: Service, claim: str, verdict: str | None) -> None:
    answer = service.ask(claim, (), TODAY)
    assert answer.verdict == verdict
    assert "28/6/2022" in answer.answer
