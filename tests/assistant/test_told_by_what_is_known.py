"""Questions that stand for plainer ones by what the corpus knows: what came instead of a named document, which of two numbers is whose, by whom
the document of a period was made, what numbers of the plan count, where a document is cited, whose each of two tasks is."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("Làm dự án liên kết thì theo nghị định nào, vẫn NĐ 27 hay đã có cái mới?", ["358/2025/NĐ-CP"]),
        ("Giờ vẫn theo NĐ 27 hay đã có cái mới?", ["358/2025/NĐ-CP"]),
        ("Có nghị định mới chưa hay vẫn theo NĐ 27?", ["358/2025/NĐ-CP"]),
        ("Tiêu chí xã NTM giờ xét theo QĐ 318 hay quyết định mới hơn?", ["51/2025/QĐ-TTg"]),
        ("Năm 2026 chương trình NTM làm theo quyết định nào, vẫn 263 hay đã có cái mới?", ["257/2025/QH15", "417/QĐ-BNNMT"]),
    ],
)
def test_what_came_instead_of_the_document_that_is_named_is_told(service: Service, question: str, documents: list[str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert set(documents) <= {c.document for c in answer.citations}


def test_where_nothing_is_known_to_have_come_instead_it_is_said(service: Service) -> None:
    answer = service.ask("Công nhận xã NTM hiện nay theo QĐ 18/2022 hay đã có văn bản khác?", as_of=TODAY)
    assert answer.status == "no_basis"
    assert "18/2022/QĐ-TTg" in answer.answer


@pytest.mark.parametrize("question", ["Năm 2023 vẫn theo NĐ 27 hay đã có cái mới?", "Theo NĐ 27 hay NĐ 38?"])
def test_of_a_past_year_or_two_documents_it_is_another_question(service: Service, question: str) -> None:
    assert "được thay thế bởi văn bản nào" not in service.reader.read(question, (), TODAY).question


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "238 và 2886 đều dính kế hoạch KT-XH 5 năm. Cái nào của HĐND, cái nào của UBND tỉnh, ngày từng cái?",
            ["238/NQ-HĐND", "08/12/2020", "2886/QĐ-UBND", "10/12/2020"],
        ),
        ("25 với 27, cái nào của Quốc hội cái nào của Chính phủ, ngày mấy?", ["25/2021/QH15", "28/7/2021", "19/4/2022"]),
        ("653 và 517, văn bản nào của Thủ tướng, văn bản nào của Quốc hội?", ["28/5/2022", "22/5/2022"]),
    ],
)
def test_of_two_bare_numbers_it_is_told_whose_each_is_and_of_which_day(service: Service, question: str, told: list[str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert all(t in answer.answer for t in told)


@pytest.mark.parametrize(
    ("question", "verdict", "document"),
    [
        ("Chương trình giai đoạn 2026-2030 cũng do Thủ tướng ký phê duyệt y như QĐ 263 hồi 2022.", "no", "417/QĐ-BNNMT"),
        ("Chương trình 2026-2030 do Bộ trưởng Bộ Nông nghiệp và Môi trường phê duyệt.", "yes", "417/QĐ-BNNMT"),
        ("Chương trình NTM 2021-2025 cũng do Bộ Nông nghiệp phê duyệt như QĐ 417.", "no", "263/QĐ-TTg"),
        ("Chương trình MTQG xây dựng NTM giai đoạn 2021-2025 do Thủ tướng phê duyệt, phải không?", "yes", "263/QĐ-TTg"),
        ("Bộ tiêu chí xã 2026-2030 cũng do Thủ tướng ban hành như QĐ 318.", "yes", "51/2025/QĐ-TTg"),
        ("Bộ tiêu chí xã NTM 2026-2030 do Bộ Nông nghiệp và Môi trường ban hành, đúng không?", "no", "51/2025/QĐ-TTg"),
        ("Bộ tiêu chí huyện NTM giai đoạn 2021-2025 do Bộ Nông nghiệp ban hành.", "no", "320/QĐ-TTg"),
    ],
)
def test_by_whom_the_document_of_a_period_was_made_is_judged_by_that_one(
    service: Service, question: str, verdict: str, document: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict == verdict
    assert document in answer.answer


def test_by_whom_it_was_made_asked_openly_is_no_claim(service: Service) -> None:
    answer = service.ask("Chương trình giai đoạn 2021-2025 do ai phê duyệt?", as_of=TODAY)
    assert (answer.verdict, answer.citations[0].document) == (None, "263/QĐ-TTg")


@pytest.mark.parametrize(
    "question",
    [
        "204, 41, 17 trong kế hoạch 203: mỗi số đếm thứ gì, cấm trộn.",
        "Trong kế hoạch 203, các số 41, 17 và 204 đếm cái gì?",
        "Kế hoạch 203 có ba con số 204, 41, 17. Từng số nói về cái gì?",
    ],
)
def test_what_each_of_several_numbers_counts_is_told_of_each(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert {c.ref for c in answer.citations} == {"II.1.b/3", "II.4.b/4", "II.7.k/3"}
    assert all(f"{n} là cái gì?" in answer.answer for n in (204, 41, 17))


def test_a_number_by_which_the_plan_counts_nothing_is_not_told(service: Service) -> None:
    assert service.ask("32 và 55 trong kế hoạch 203: mỗi số đếm gì?", as_of=TODAY).status == "no_basis"


_CITED_WITH_DAY = "Quyết định 652 của Thủ tướng được kế hoạch 203 dẫn ở phần nguồn vốn với ngày nào?"


@pytest.mark.parametrize(
    ("question", "history", "refs"),
    [
        ("Ngoài phần vốn ra, kế hoạch còn dẫn nó ở điểm nào nữa?", [_CITED_WITH_DAY], {"II.2/1"}),
        ("Ngoài chỗ đó, kế hoạch 203 còn nhắc nó ở đâu?", [_CITED_WITH_DAY], {"II.2/1"}),
        ("Nó còn được nhắc ở mục nào nữa?", [_CITED_WITH_DAY], {"II.2/1"}),
        ("Kế hoạch 203 dẫn Quyết định 652 ở những chỗ nào?", [], {"II.2/1", "II.9.a/1"}),
        ("Ngoài phần vốn, kế hoạch 203 còn dẫn Quyết định 652 ở đâu?", [], {"II.2/1", "II.9.a/1"}),
        ("Nghị định 33/2023 được kế hoạch 203 nhắc ở những điểm nào?", [], {"III.14/1", "III.25.a/3"}),
    ],
)
def test_all_places_that_cite_a_document_are_told(service: Service, question: str, history: list[str], refs: set[str]) -> None:
    assert {c.ref for c in service.ask(question, history, TODAY).citations} == refs


def test_whether_there_is_another_place_that_cites_it_is_affirmed(service: Service) -> None:
    answer = service.ask("Kế hoạch còn viện dẫn nó chỗ nào khác không?", [_CITED_WITH_DAY], TODAY)
    assert (answer.verdict, [c.ref for c in answer.citations]) == ("yes", ["II.2/1"])


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        (
            "Hai sở cùng dính tới công nghệ: đưa CNTT vào tiêu thụ nông sản và chuyển giao kỹ thuật cho nông nghiệp hữu cơ."
            " Sở nào ôm việc nào?",
            {"Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"},
        ),
        (
            "Có hai nhiệm vụ: thẩm định tiêu chí điện và thẩm định tiêu chí giao thông. Sở nào phụ trách nhiệm vụ nào?",
            {"Sở Công thương", "Sở Giao thông vận tải"},
        ),
    ],
)
def test_whose_each_of_two_tasks_is_is_told_of_each(service: Service, question: str, bodies: set[str]) -> None:
    assert bodies == {a.name for a in service.ask(question, as_of=TODAY).agencies}


@pytest.mark.parametrize(
    "question",
    [
        "Trong đó SN mấy triệu, và hơn phần SN năm liền trước bao nhiêu?",
        "Trong đó phần sự nghiệp bao nhiêu, và hơn phần sự nghiệp năm 2022 bao nhiêu?",
    ],
)
def test_a_part_named_twice_is_told_with_its_difference(service: Service, question: str) -> None:
    answer = service.ask(question, ["Vốn NSTW năm 2023 cấp cho NTM của tỉnh là bao nhiêu?"], TODAY)
    assert {"II.9.a/3", "II.9.a/4"} == {c.ref for c in answer.citations}
    assert "11.870" in answer.answer
