"""Claims that stress a number or a must, and questions that first say what they believe or forbid: read for what they ask."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)
VERDICTS = {
    "Kế hoạch đòi 45 bản đạt chuẩn chứ đâu phải ít hơn, đúng không?": "no",
    "Kế hoạch đòi hai mươi lăm xã nâng cao chứ không kém, phải chứ?": "no",
    "41 bản phải đạt chuẩn chứ không nhiều hơn, đúng không?": "yes",
    "Năm xã biên giới phải đạt chuẩn chứ chẳng phải ít hơn, tôi nhớ vậy đúng không?": "no",
    "83 xã phải đạt chuẩn, em nhớ đúng không?": "yes",
    "Cục Thống kê tỉnh có bị bắt buộc cung cấp số liệu thống kê của các huyện không?": "yes",
    "so giao thong van tai co bi buoc phai ho tro cac huyen xoa nha tam khong": "yes",
    "Hội Nông dân tỉnh có bị buộc phải thẩm định tiêu chí y tế không?": "no",
    "Huyện ủy có bị buộc phải điều chỉnh Nghị quyết Đại hội không?": "no",
    "Phần huy động nguồn lực bảo ưu tiên vốn trung ương để làm các nhiệm vụ, phải không?": "no",
    "Ba năm trước huyện bố trí đủ đối ứng, riêng năm nay thiếu một năm, có bị mất xét thi đua không?": "no",
    "Hai năm liền huyện thiếu vốn đối ứng, năm nay đủ rồi, có bị loại khỏi xét thi đua không?": "yes",
}
BODIES = {
    "Tôi chắc Sở Tư pháp chủ trì dân vận rồi, chỉ cần nói kế hoạch trao việc ấy cho ai": ["Ban Dân vận Tỉnh ủy"],
    "Người ta nói Sở Nội vụ chủ trì tiêu chí y tế, vậy văn bản giao việc đó cho sở nào?": ["Sở Y tế"],
    "Vướng mắc của các huyện được giao cho sở nào giải quyết kịp thời?": ["Sở Nông nghiệp và Phát triển nông thôn"],
}


@pytest.mark.parametrize(("question", "verdict"), VERDICTS.items())
def test_a_stressed_number_or_must_is_judged_as_the_plain_one(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(("question", "bodies"), BODIES.items())
def test_who_holds_it_is_told_whatever_was_believed(service: Service, question: str, bodies: list[str]) -> None:
    assert [a.name for a in service.ask(question, as_of=TODAY).agencies] == bodies


def test_it_is_the_body_that_was_asked_for(service: Service) -> None:
    answer = service.ask("Nó lo luôn giáo dục à, hay sở khác?", ["Sở nào chủ trì tiêu chí y tế?"], TODAY)
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("no", ["Sở Giáo dục và Đào tạo"])


def test_it_may_be_the_thing_that_was_asked_about(service: Service) -> None:
    answer = service.ask("Ai đôn đốc nó?", ["Ai công nhận tiêu chí trường học?"], TODAY)
    assert [a.name for a in answer.agencies] == ["Sở Giáo dục và Đào tạo"]


def test_which_criteria_another_body_leads_is_asked_of_no_criterion_before(service: Service) -> None:
    answer = service.ask("Còn Sở Tư pháp chủ trì mấy tiêu chí, tiêu chí gì?", ["Sở Y tế được giao gì về tiêu chí y tế?"], TODAY)
    assert (answer.citations[0].ref, [a.name for a in answer.agencies]) == ("III.15/1", ["Sở Tư pháp"])


def test_what_one_leads_and_another_does_not_sets_both_side_by_side(service: Service) -> None:
    answer = service.ask("Sở Xây dựng chủ trì chuyện gì mà Công an tỉnh không chủ trì, và ngược lại?", as_of=TODAY)
    assert answer.verdict is None
    assert {a.name for a in answer.agencies} == {"Sở Xây dựng", "Công an tỉnh"}
