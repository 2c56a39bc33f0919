"""Claims that set a commune of today against an old district; follow-ups on where another unit went; levels in one letter."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Xã Mường La và huyện Mường La có phải là một không?", "no"),
        ("xa muong la voi huyen muong la la mot dung khong", "no"),
        ("Xã Quỳnh Nhai và huyện Quỳnh Nhai là một", "no"),
        ("Xã Phù Yên khác với huyện Phù Yên, đúng không?", "yes"),
        ("Xã Vân Hồ không phải là huyện Vân Hồ cũ, đúng không?", "yes"),
        ("Huyện Mai Sơn đổi thành xã Mai Sơn à?", "no"),
        ("Xã Mộc Châu tức huyện Mộc Châu chứ gì?", "no"),
    ],
)
def test_a_commune_is_not_the_district_whose_name_it_bears(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Xã Yên Châu bây giờ lấy hết đất huyện Yên Châu cũ đúng không?", "no"),
        ("xa quynh nhai moi gom ca huyen quynh nhai cu ha", "no"),
        ("Ở huyện Mường La cũ giờ chỉ có mỗi xã Mường La, đúng không?", "no"),
        ("Xã Phù Yên mới không phải toàn bộ huyện Phù Yên cũ, đúng không?", "yes"),
        ("Xã Yên Châu chỉ là một phần của huyện Yên Châu cũ, đúng không?", "yes"),
    ],
)
def test_a_commune_is_only_a_part_of_a_district(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim, as_of=TODAY)
    assert answer.verdict == verdict
    assert {c.document for c in answer.citations} >= {"1681/NQ-UBTVQH15"}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Có xã Thuận Châu nghĩa là huyện Thuận Châu còn tồn tại, đúng không?", "no"),
        ("Sau 01/7/2025 huyện Quỳnh Nhai không còn nhưng có xã Quỳnh Nhai, đúng không?", "yes"),
    ],
)
def test_a_district_is_gone_though_a_commune_bears_its_name(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim, as_of=TODAY)
    assert answer.verdict == verdict
    assert ("72/2025/QH15", "Đ51.3") in {(c.document, c.ref) for c in answer.citations}


@pytest.mark.parametrize(
    ("before", "claim", "verdict"),
    [
        ("Xã Huy Hạ nay thuộc xã nào?", "Xã Phổng Ly cũng về đó đúng không?", "no"),
        ("Xã Thôm Mòn nay thuộc xã nào?", "xã Chiềng Ngàm cũng vào xã đó à", "no"),
        ("Xã Thôm Mòn nay về đâu?", "Chiềng Pấc cũng thế à?", "yes"),
    ],
)
def test_another_unit_is_held_against_where_the_one_before_went(service: Service, before: str, claim: str, verdict: str) -> None:
    assert service.ask(claim, [before], as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "commune"),
    [
        ("Chiềng Ngần về P.Chiềng Sinh hay P.Tô Hiệu?", "Chiềng Sinh"),
        ("x Thôm Mòn h Thuận Châu giờ về xã nào", "Thuận Châu"),
        ("Nhà tôi xã Liệp Tè, làm căn cước giờ ghi xã gì?", "Mường Khiêng"),
    ],
)
def test_a_place_is_found_whatever_else_is_said_of_it(service: Service, question: str, commune: str) -> None:
    assert commune in service.ask(question, as_of=TODAY).answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("tan yen o moc chau van giu nguyen mot minh a", "yes"),
        ("xã Tân Yên thị xã Mộc Châu vẫn đứng một mình hả", "yes"),
        ("Mường Lạn ở Sốp Cộp có giữ nguyên không?", "yes"),
        ("Lóng Phiêng ở Yên Châu giữ nguyên hả?", "no"),
        ("Chiềng Hắc ở Mộc Châu đúng không?", "yes"),
    ],
)
def test_a_district_named_without_its_level_only_says_where_a_unit_lay(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict


def test_what_still_stands_or_was_merged_is_judged_by_whether_it_stands(service: Service) -> None:
    assert service.ask("xa Muong Bon gio con khong, hay nhap roi").verdict == "no"


@pytest.mark.parametrize("question", ["xã mới Mường La gồm những xã nào", "Xã mới Mai Sơn có phải thị trấn Hát Lót cũ không"])
def test_a_new_commune_is_no_district(service: Service, question: str) -> None:
    assert service.ask(question).status == "answered"


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("Xã Mường Cơi nhập từ xã nào", "trước thuộc huyện nào", "huyện Phù Yên"),
        ("Chiềng Ve nay thuộc xã nào", "từ hôm nào vậy", "01/7/2025"),
        ("Mường Trai giờ về đâu", "thế xã mới gồm những xã nào", "xã Pi Toong"),
    ],
)
def test_more_is_asked_of_the_place_before(service: Service, before: str, question: str, told: str) -> None:
    assert told in service.ask(question, [before]).answer
