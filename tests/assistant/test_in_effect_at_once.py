"""Claims that a document takes effect on the very day of its signing, in any words for that."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("QĐ 07/2022 ký 25/3/2022 nên có hiệu lực luôn ngày đó, nói thế có đúng không?", "no"),
        ("QD 07/2022 ky 25/3/2022 nen co hieu luc luon ngay do, noi the co dung khong?", "no"),
        ("Quyết định 07/2022 ban hành ngày 25/3/2022, hiệu lực cũng từ ngày ấy đúng không?", "no"),
        ("cùng ngày ký 25/3/2022, QĐ 07/2022 đã có hiệu lực, đúng hay sai?", "no"),
        ("Hiệu lực của QĐ 07/2022 tính từ ngày ký, đúng không?", "no"),
        ("QĐ 25/2025 ký 22/7/2025 là ngày đó chạy luôn chứ?", "no"),
        ("QĐ 51/2025 ra ngày 29/12/2025, có hiệu lực ngay hôm ấy à?", "no"),
        ("Ngay trong ngày ký QĐ 51/2025 đã có hiệu lực, đúng không?", "no"),
        ("Nghị định 27/2022 vừa ký là có hiệu lực, đúng không?", "yes"),
        ("Thông tư 55/2023 ký 15/8/2023, áp dụng luôn từ hôm đó, nói vậy đúng không?", "yes"),
        ("QĐ 07/2022 ký 25/3/2022 chứ chưa có hiệu lực ngay hôm ấy, đúng không?", "yes"),
        ("QĐ 07/2022 có hiệu lực sau ngày ký chứ không phải ngay hôm ký, đúng không?", "yes"),
    ],
)
def test_the_day_of_effect_is_held_against_the_day_of_signing(service: Service, question: str, verdict: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Nghị quyết 257/2025/QH15 thông qua 11/12/2025 nên có hiệu lực luôn ngày đó, đúng không?",
        "Nghị định 193/2026 ký hôm nào chạy hôm ấy, đúng không?",
        "Nghị định 150/2025 ký là có hiệu lực ngay, đúng không?",
    ],
)
def test_where_nobody_read_the_day_of_effect_nothing_is_judged(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.verdict) == ("no_basis", None)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Nghị quyết 257/2025/QH15 thông qua ngày 11/12/2025, đúng không?", "yes"),
        ("QĐ 07/2022 ký 25/3/2022 và có hiệu lực ngày 10/5/2022, đúng không?", "yes"),
        ("QĐ 07/2022 ký 25/3/2022 và có hiệu lực từ 01/4/2022, đúng không?", "no"),
    ],
)
def test_days_that_are_told_are_judged_as_before(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("before", "question", "verdict"),
    [
        ("Thông tư 55/2023 ký ngày nào?", "Thế có hiệu lực luôn hôm đó chứ?", "yes"),
        ("Thông tư 112/2025 ban hành ngày nào?", "Vậy áp dụng ngay từ hôm ấy à?", "yes"),
        ("QĐ 07/2022 ký ngày nào?", "Thế có hiệu lực luôn hôm đó chứ?", "no"),
        ("QĐ 25/2025 ký ngày nào?", "Vậy là ký xong có hiệu lực ngay đúng không?", "no"),
        ("Thông tư 55/2023 ký ngày nào?", "Thế hôm nay còn hiệu lực không?", "no"),
    ],
)
def test_a_follow_up_means_the_document_whose_signing_was_asked(
    service: Service, before: str, question: str, verdict: str
) -> None:
    assert service.ask(question, (before,), TODAY).verdict == verdict
