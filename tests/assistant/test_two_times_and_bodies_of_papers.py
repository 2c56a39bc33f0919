"""Two times asked of at once, the bodies of a paper and theirs of today, and the numbers of papers that made or ended bodies."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

DAY = date(2026, 11, 29)
MINISTRY = "Bộ Nông nghiệp và Môi trường"


def _bodies(answer: Answer) -> set[str]:
    return {a.name for a in answer.agencies} | {t.name for a in answer.agencies for t in a.today}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ai quyết định công nhận xã đạt chuẩn năm 2023? Còn bây giờ?", ("Ủy ban nhân dân tỉnh", "Cho hiện nay")),
        ("Năm 2023 và bây giờ ai công nhận xã đạt chuẩn?", ("Ủy ban nhân dân tỉnh", "Cho hiện nay")),
        ("Hồi 2024 sở nào lo báo chí, giờ sở nào?", ("Sở Thông tin và Truyền thông", "Sở Văn hóa, Thể thao và Du lịch")),
        ("hoi 2024 so nao lo dat dai, con bay gio?", ("Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường")),
        (
            "Năm 2023 sở nào thẩm định tiêu chí môi trường? Bây giờ thì sao?",
            ("Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"),
        ),
    ],
)
def test_both_times_are_told(service: Service, question: str, told: tuple[str, ...]) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.status == "answered"
    assert all(words in answer.answer for words in told)


@pytest.mark.parametrize(
    "question",
    [
        "Công văn 666 tháng 7/2023 giao ba cơ quan chủ chương trình báo mức vốn sự nghiệp; đó là ba cơ quan nào và phần việc nay thuộc ai?",
        "Ba cơ quan chủ chương trình nêu trong Công văn 666/TTg-QHĐP nay là cơ quan nào?",
        "cong van 666 giao nhung bo nao, gio ai lam",
    ],
)
def test_the_bodies_of_a_paper_are_told_with_theirs_of_today(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    owners = {"Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Lao động - Thương binh và Xã hội", "Ủy ban Dân tộc"}
    assert _bodies(answer) == owners | {MINISTRY, "Bộ Dân tộc và Tôn giáo"}


@pytest.mark.parametrize(
    "question",
    [
        "Số và ngày nghị quyết nhập Sở GTVT vào Sở Xây dựng?",
        "Số nghị quyết nhập Sở GTVT?",
        "ngày ký nghị quyết bỏ Sở Kế hoạch và Đầu tư",
    ],
)
def test_the_number_and_day_of_what_ended_a_body_are_no_claim(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.verdict is None
    assert "461/NQ-HĐND" in answer.answer
    assert "20/02/2025" in answer.answer


def test_a_claim_on_the_number_is_one_still(service: Service) -> None:
    assert service.ask("Sở Giao thông vận tải nhập vào Sở Xây dựng đúng không?", as_of=DAY).verdict == "yes"


@pytest.mark.parametrize(
    "question", ["Số quyết định lập Ban Tuyên giáo và Dân vận Tỉnh ủy là gì?", "quyết định lập Ban Tuyên giáo và Dân vận số mấy?"]
)
def test_an_unseen_paper_is_said_to_be_unseen(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.status == "no_basis"
    assert "số, ngày của văn bản lập Ban Tuyên giáo và Dân vận Tỉnh ủy" in answer.answer


@pytest.mark.parametrize(
    ("question", "number", "said"),
    [
        ("Kinh phí sự nghiệp quyết toán theo thông tư nào năm 2026?", "55/2023/TT-BTC", "60/2026/TT-BTC"),
        ("Kinh phí sự nghiệp quyết toán theo thông tư nào hôm nay?", "55/2023/TT-BTC", "112/2025/TT-BTC"),
        ("Văn bản số 27 về tiếp cận pháp luật ban hành ngày nào?", "27/2025/QĐ-TTg", "04/8/2025"),
        ("Văn bản số 27 về cơ chế quản lý chương trình mục tiêu quốc gia ban hành ngày nào?", "27/2022/NĐ-CP", "19/4/2022"),
    ],
)
def test_the_paper_meant_is_told(service: Service, question: str, number: str, said: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.citations[0].document == number
    assert said in answer.answer


def test_in_its_own_period_a_paper_is_told_without_the_later_one(service: Service) -> None:
    answer = service.ask("Thông tư nào quy định quyết toán kinh phí sự nghiệp năm 2024?", as_of=DAY)
    assert "55/2023/TT-BTC" in answer.answer
    assert "60/2026" not in answer.answer


@pytest.mark.parametrize(
    ("question", "before", "verdict"),
    [
        ("Trong đó có thị trấn nào không?", "xã Huy Tân cũ nay là xã nào", "yes"),
        ("Trong đó có phường nào không?", "xã Huy Tân cũ nay là xã nào?", "no"),
        ("Có thị trấn nào trong đó không?", "xã Phù Yên gồm những xã nào", "yes"),
    ],
)
def test_levels_of_the_old_units_are_judged_of_that_commune_alone(
    service: Service, question: str, before: str, verdict: str
) -> None:
    answer = service.ask(question, [before], DAY)
    assert answer.verdict == verdict
    assert {c.ref for c in answer.citations} == {"Đ1.31"}


def test_what_one_asks_at_an_old_commune_is_told_with_the_new_one(service: Service) -> None:
    answer = service.ask("Hỏi thủ tục công nhận của xã Chiềng Ơn cũ ở đâu?", as_of=DAY)
    assert "xã Quỳnh Nhai" in answer.answer


def test_an_untold_thing_in_a_sentence_before_refuses_nothing(service: Service) -> None:
    answer = service.ask("Kế hoạch giao huyện báo cáo quý. Cấp huyện bỏ từ ngày nào?", as_of=DAY)
    assert answer.status == "answered"
    assert "Đ51.3" in {c.ref for c in answer.citations}


def test_a_body_is_read_to_the_end_of_its_name(service: Service) -> None:
    answer = service.ask("Viec cua so lao dong thuong binh cu gio so nao lam?", as_of=DAY)
    assert {"Sở Nội vụ", "Sở Nông nghiệp và Môi trường", "Sở Giáo dục và Đào tạo", "Sở Y tế"} <= _bodies(answer)
