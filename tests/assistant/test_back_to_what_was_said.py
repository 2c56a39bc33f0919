"""Follow-ups that point to a document or body that was spoken of, return to it, or put one thing in the place of another."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("history", "question", "document", "told"),
    [
        (["Ai là người ký Kế hoạch 203?"], "Văn bản ấy hiện còn hiệu lực chứ?", "203/KH-UBND", "31/12/2025"),
        (["Kế hoạch 203 do ai ký?"], "Văn bản đó được gửi cho những ai?", "203/KH-UBND", "Nơi nhận"),
        (["Ai ký Quyết định 1002?"], "Văn bản này còn hiệu lực không?", "1002/QĐ-UBND", "1002/QĐ-UBND"),
        (
            ["Thủ tướng quy định xét công nhận xã đạt chuẩn bằng quyết định nào?", "Sở nào chủ trì tiêu chí điện?"],
            "Quay về quyết định ban đầu, ký ngày nào?",
            "18/2022/QĐ-TTg",
            "02/8/2022",
        ),
    ],
)
def test_what_a_header_is_asked_of_is_the_document_that_was_named(
    service: Service, history: list[str], question: str, document: str, told: str
) -> None:
    answer = service.ask(question, history)
    assert answer.status == "answered"
    assert document in {c.document for c in answer.citations}
    assert told in answer.answer


@pytest.mark.parametrize("question", ["Kế hoạch 203 ra hôm nào?", "ke hoach 203 de ngay may", "Kế hoạch 203 có từ khi nào?"])
def test_the_day_asked_right_behind_the_name_of_a_document_is_that_of_its_header(service: Service, question: str) -> None:
    assert "14/8/2023" in service.ask(question).answer


def test_what_a_document_rests_on_may_be_asked_without_saying_that_these_are_documents(service: Service) -> None:
    assert "263/QĐ-TTg" in service.ask("Kế hoạch 203 được lập dựa vào đâu?").answer


@pytest.mark.parametrize("follows", ["Thế vốn sự nghiệp?", "Còn vốn sự nghiệp thì sao?"])
def test_one_thing_takes_the_place_of_its_like_among_several(service: Service, follows: str) -> None:
    before = "Vốn đầu tư phát triển đối ứng của tỉnh bằng mấy phần trăm vốn trung ương?"
    answer = service.ask(follows, [before])
    assert answer.citations[0].ref == "II.9.b/2"
    assert "100%" in answer.answer


def test_a_claim_on_the_document_of_before_is_held_against_what_that_does_to_others(service: Service) -> None:
    before = "Kế hoạch 203 bãi bỏ văn bản nào?"
    assert service.ask("Nó bãi bỏ cả Quyết định 1002 à?", [before]).verdict == "no"
    assert service.ask("Nó có bãi bỏ Công văn 2392 không?", [before]).verdict == "yes"


def test_whether_a_body_that_was_told_still_lives_is_not_its_task(service: Service) -> None:
    assert service.ask("Sở đó giờ còn không?", ["Sở nào chủ trì tiêu chí điện?"]).verdict == "yes"


def test_what_else_a_clause_gives_is_told_where_only_a_part_of_it_was_asked(service: Service) -> None:
    answer = service.ask("Ngoài ra còn gì?", ["Sở Tài nguyên và Môi trường có chủ trì tiêu chí môi trường không?"])
    assert "biến đổi khí hậu" in answer.answer


def test_a_commune_that_was_meant_instead_may_be_told_by_its_district(service: Service) -> None:
    answer = service.ask("À nhầm, xã Mường Bang bên Phù Yên cơ.", ["Xã Mường Bú mới gồm những xã nào?"])
    assert "Mường Lang" in answer.answer


def test_who_signed_for_whom_is_asked_of_the_header_and_of_no_later_document(service: Service) -> None:
    assert "Nguyễn Thành Công" in service.ask("Kế hoạch 203: ai ký, ký thay ai?").answer


def test_a_deadline_of_nothing_named_is_asked_back(service: Service) -> None:
    assert service.ask("Phải nộp trước ngày mấy?").status == "clarify"


@pytest.mark.parametrize(
    ("question", "before", "verdict", "body"),
    [
        ("Họ có được công nhận luôn tiêu chí đó không?", "Ai hướng dẫn tiêu chí giáo dục?", "yes", "Sở Giáo dục và Đào tạo"),
        ("Họ công nhận luôn tiêu chí này chứ?", "Sở nào chủ trì tiêu chí điện?", "yes", "Sở Công thương"),
        ("Họ có công nhận tiêu chí ấy không?", "Ai chủ trì tiêu chí văn hóa?", "no", "Sở Văn hóa, Thể thao và Du lịch"),
        ("moi truong cung ho lam chinh ha", "so tu phap lo gi", "no", "Sở Tài nguyên và Môi trường"),
        ("An ninh ở đó cũng họ chủ trì à?", "Bộ đội biên phòng làm gì ở xã biên giới?", "no", "Công an tỉnh"),
        ("Chợ nông thôn cũng họ lo à? Mục nào ghi?", "Ai chủ trì tiêu chí điện?", "yes", "Sở Công thương"),
    ],
)
def test_what_is_claimed_of_a_body_that_is_pointed_to_is_held_against_its_tasks(
    service: Service, question: str, before: str, verdict: str, body: str
) -> None:
    answer = service.ask(question, [before])
    assert (answer.verdict, [a.name for a in answer.agencies]) == (verdict, [body])


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("Còn tư pháp với xây dựng thì ở điểm nào?", {"Sở Tư pháp", "Sở Xây dựng"}),
        ("Với nội vụ và công thương thì ghi ở đâu?", {"Sở Nội vụ", "Sở Công thương"}),
    ],
)
def test_departments_named_by_their_field_alone_stand_in_the_place_of_the_one_before(
    service: Service, question: str, bodies: set[str]
) -> None:
    answer = service.ask(question, ["Điểm nào giao Sở Y tế hướng dẫn tiêu chí của ngành?"])
    assert bodies == {a.name for a in answer.agencies}
