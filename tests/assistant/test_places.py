"""Places: old communes in the new ones, what a new one is made of, old districts; a name that means several things is asked back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service
from kb.corpus import load
from kb.vietnamese import strip_marks

TODAY = date(2026, 11, 23)


def ask(service: Service, question: str, on: date = TODAY) -> Answer:
    return service.ask(question, as_of=on)


@pytest.mark.parametrize(
    ("question", "new", "ref"),
    [
        ("Xã Chiềng Ơn cũ nay thuộc xã nào?", "xã Quỳnh Nhai", "Đ1.8"),
        ("xa pa ma pha khinh cu gio thuoc xa nao", "xã Mường Giôn", "Đ1.10"),
        ("Thị trấn Ít Ong giờ thuộc đâu?", "xã Mường La", "Đ1.21"),
        ("Xã Chiềng Chung huyện Mai Sơn nay là xã nào?", "xã Mường Chanh", "Đ1.47"),
        ("Xã Mường Sai giờ thuộc xã nào?", "xã Chiềng Khương", "Đ1.51"),
        ("Nhà ở xã Mường Sai cũ, nay ghi địa chỉ là xã gì?", "xã Chiềng Khương", "Đ1.51"),
    ],
)
def test_an_old_commune_is_found_in_its_new_one(service: Service, question: str, new: str, ref: str) -> None:
    answer = ask(service, question)
    assert f"thuộc **{new}**" in answer.answer
    assert [c.ref for c in answer.citations] == [ref]


@pytest.mark.parametrize(
    ("question", "choices"),
    [
        ("Quỳnh Nhai giờ là đơn vị nào vậy?", ["Mường Chiên", "Mường Giôn", "Mường Sại", "xã Quỳnh Nhai mới"]),
        ("muong sai gio thuoc xa nao", ["Chiềng Khương", "Mường Sại"]),
        ("xa chieng on cu gio thuoc xa nao", ["Quỳnh Nhai", "Yên Sơn"]),
        ("Xã Chiềng Chung nay là xã nào?", ["Đoàn Kết", "Mường Chanh"]),
    ],
)
def test_a_name_with_several_meanings_is_asked_back(service: Service, question: str, choices: list[str]) -> None:
    answer = ask(service, question)
    assert answer.status == "clarify"
    assert all(c in answer.answer for c in choices)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Xã Mường Bằng cũ nay là xã nào, có phải xã Mường Bang không?", "no"),
        ("Xã Mường Bằng cũ nay thuộc xã Chiềng Mung, đúng không?", "yes"),
    ],
)
def test_a_supposed_commune_is_judged(service: Service, question: str, verdict: str) -> None:
    answer = ask(service, question)
    assert answer.verdict == verdict
    assert "Chiềng Mung" in answer.answer


def test_a_new_commune_tells_what_it_is_made_of(service: Service) -> None:
    answer = ask(service, "Xã Đoàn Kết mới gồm những xã cũ nào?")
    assert "xã Chiềng Chung (thị xã Mộc Châu) và xã Đoàn Kết" in answer.answer


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Huyện Quỳnh Nhai cũ giờ gồm những xã nào?", ["xã Quỳnh Nhai", "xã Mường Chiên", "xã Mường Giôn", "xã Mường Sại"]),
        ("Thành phố Sơn La cũ giờ là những phường nào?", ["Tô Hiệu", "Chiềng An", "Chiềng Cơi", "Chiềng Sinh"]),
    ],
)
def test_an_old_district_tells_the_communes_on_its_ground(service: Service, question: str, names: list[str]) -> None:
    answer = ask(service, question)
    assert answer.status == "answered"
    assert all(n in answer.answer for n in names)


@pytest.mark.parametrize(
    "question",
    [
        "Thành phố Sơn La phải duy trì gì, huyện nào phải lên chuẩn?",
        "Mục tiêu cụ thể đối với TP Sơn La đến 2025 là gì?",
        "Huyện nào phấn đấu đạt chuẩn, còn thành phố Sơn La phải giữ gì?",
    ],
)
def test_what_a_district_has_to_reach_is_not_answered_by_what_became_of_it(service: Service, question: str) -> None:
    answer = ask(service, question)
    assert "hoàn thành nhiệm vụ" in answer.answer
    assert {c.document for c in answer.citations} >= {"203/KH-UBND"}


def test_before_the_reorganisation_the_old_commune_still_stands(service: Service) -> None:
    answer = ask(service, "Xã Chiềng Ơn nay thuộc xã nào?", date(2024, 6, 30))
    assert "vẫn là một đơn vị riêng" in answer.answer


def test_every_place_names_its_clause(service: Service) -> None:
    for place in service.corpus.places:
        assert service.corpus.provision(place.instrument, place.ref) is not None, place.name


def _units() -> list[tuple[str, str, str]]:
    """Every old unit with its district, and what it belongs to now."""
    return [(old.split(" (")[0], p.old_district, p.name) for p in load().places for old in p.old_units]


_TYPINGS = (str.upper, strip_marks)


@pytest.mark.parametrize("typed", _TYPINGS, ids=["in capitals", "without marks"])
def test_every_old_commune_is_recognised_or_asked_back_in_any_typing(service: Service, typed: Callable[[str], str]) -> None:
    wrong = []
    for old, _, new in _units():
        answer = ask(service, typed(f"{old} cũ nay thuộc xã nào?"))
        if answer.status not in ("answered", "clarify") or new.split(" ", 1)[1] not in answer.answer:
            wrong.append((old, answer.status))
    assert wrong == []


@pytest.mark.parametrize("typed", _TYPINGS, ids=["in capitals", "without marks"])
def test_every_new_commune_tells_what_it_is_made_of_in_any_typing(service: Service, typed: Callable[[str], str]) -> None:
    wrong = []
    for place in service.corpus.places:
        answer = ask(service, typed(f"{place.name} mới gồm những xã cũ nào?"))
        told = all(old.split(" (")[0].split(" ", 1)[1] in answer.answer for old in place.old_units)
        if answer.status not in ("answered", "clarify") or (answer.status == "answered" and not told):
            wrong.append((place.name, answer.status))
    assert wrong == []


def test_a_name_that_two_old_communes_share_is_asked_back_unless_its_district_is_named(service: Service) -> None:
    names = Counter(old.split(" ", 1)[1] for old, _, _ in _units() if old.startswith("xã "))
    shared = [(o, d, n) for o, d, n in _units() if names[o.split(" ", 1)[1]] > 1]
    assert shared
    for old, district, new in shared:
        assert ask(service, f"{old} nay thuộc xã nào?").status == "clarify", old
        assert new in ask(service, f"{old}, {district} cũ nay thuộc xã nào?").answer, old


@pytest.mark.parametrize(
    ("question", "on", "status", "verdict"),
    [
        ("Ngày 01/6/2025 xã Mường Tè còn thuộc huyện Vân Hồ không?", date(2026, 11, 23), "answered", "yes"),
        ("Xã Phiêng Khoài có sáp nhập với xã nào không?", date(2026, 11, 23), "answered", "no"),
        ("Xã Chiềng Khoong còn không?", date(2026, 11, 23), "answered", "yes"),
        ("Xã Cò Nòi giữ nguyên không sáp nhập, đúng không?", date(2026, 11, 23), "answered", "no"),
        ("Phường Mộc Châu gồm cả xã Chiềng Hắc, đúng không?", date(2026, 11, 23), "answered", "yes"),
        ("Phường Mộc Châu gồm cả xã Nà Bó, đúng không?", date(2026, 11, 23), "answered", "no"),
        ("Xã Suối Tọ không nhập với ai cả, đúng không?", date(2026, 11, 23), "answered", "yes"),
        ("Chim Vàn với Pắc Ngà nhập lại lấy tên xã Chim Vàn, phải không?", date(2026, 11, 23), "answered", "no"),
        ("Chiềng Chung huyện Mai Sơn nhập vào xã Đoàn Kết, đúng không?", date(2026, 11, 23), "answered", "no"),
        ("son la sap nhap voi lai chau phai khong", date(2026, 11, 23), "answered", "no"),
        ("Diện tích xã Vân Hồ sau sắp xếp là bao nhiêu?", date(2026, 11, 23), "no_basis", None),
        ("Trụ sở xã Thuận Châu mới đặt ở đâu?", date(2026, 11, 23), "no_basis", None),
    ],
)
def test_what_is_supposed_of_a_place_is_judged_and_its_untold_particulars_are_refused(
    service: Service, question: str, on: date, status: str, verdict: str | None
) -> None:
    answer = service.ask(question, as_of=on)
    assert (answer.status, answer.verdict) == (status, verdict)


def test_places_named_in_one_breath_are_all_told(service: Service) -> None:
    answer = ask(service, "Xã Chiềng Hắc và xã Chiềng Hặc nay lần lượt thuộc đơn vị nào?")
    assert {c.ref for c in answer.citations} >= {"Đ1.65", "Đ1.39"}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Bảy xã giữ nguyên không phải sắp xếp, trong đó có Ngọc Chiến và Suối Tọ. Khẳng định được chứ?", "yes"),
        ("Hai xã Ngọc Chiến và Chiềng Mung giữ nguyên, không sắp xếp, đúng không?", "no"),
        ("hat lot gio goi la xa mai son phai khong", "yes"),
        ("Xã Quỳnh Nhai mới = TT Mường Giàng + Chiềng Bằng + Chiềng Khoang + Cà Nàng, chuẩn k?", "no"),
        ("Xã Quỳnh Nhai mới = TT Mường Giàng + Chiềng Bằng + Chiềng Khoang + Chiềng Ơn, chuẩn k?", "yes"),
        ("Xã Quỳnh Nhai mới chỉ gồm Chiềng Bằng và Chiềng Khoang, đúng không?", "no"),
        ("Xã Chiềng Ơn cũ nhập vào xã Quỳnh Nhai chứ không phải xã Yên Sơn, đúng chứ?", "yes"),
        ("Xã Chiềng Bằng và Cà Nàng nhập thành xã Quỳnh Nhai, phải không?", "no"),
        ("Xã Chiềng Bằng, Chiềng Khoang và thị trấn Mường Giàng nay là xã Quỳnh Nhai, phải không?", "yes"),
        ("Xã Quỳnh Nhai mới gồm 4 đơn vị cũ, đúng không?", "yes"),
        ("Xã Quỳnh Nhai mới gồm 3 xã cũ, đúng không?", "no"),
    ],
)
def test_a_claim_on_what_was_put_together_is_held_against_all_units_that_it_names(
    service: Service, claim: str, verdict: str
) -> None:
    assert ask(service, claim).verdict == verdict


def _merged() -> list[tuple[str, str, str]]:
    """An old commune of one name only of each merged place, with the commune of today and another one."""
    places = [p for p in load().places if len(p.old_units) > 1]
    bare = Counter(strip_marks(o.split(" (")[0]).split(" ", 1)[1] for p in places for o in p.old_units)
    new = {strip_marks(p.name).split(" ", 1)[1] for p in places}
    cases = []
    for place, other in zip(places, places[7:] + places[:7], strict=True):
        own = (o.split(" (")[0] for o in place.old_units)
        alone = [o for o in own if bare[n := strip_marks(o).split(" ", 1)[1]] == 1 and n not in new and o.startswith("xã ")]
        clear = all(bare[strip_marks(p.name).split(" ", 1)[1]] < 2 for p in (place, other))
        cases += [(alone[0], place.name, other.name)] if alone and clear else []
    return cases[::4]


@pytest.mark.parametrize(
    ("claim", "verdict", "on"),
    [
        ("{old} giờ thuộc {new}, đúng không?", "yes", TODAY),
        ("{old} nhập về {other} phải không?", "no", TODAY),
        ("{old} đâu có về {other} mà về {new}, phải không?", "yes", TODAY),
        ("{old} nay thuộc {other} chứ không phải {new}, đúng không?", "no", TODAY),
        ("{old} vẫn là một xã riêng, phải không?", "no", TODAY),
        ("{old} vẫn là một xã riêng, phải không?", "yes", date(2025, 5, 5)),
        ("{old} chưa nhập vào {new}, đúng không?", "yes", date(2025, 5, 5)),
        ("Không còn {old} nữa, nó vào {new} rồi, phải không?", "yes", TODAY),
        ("{new} mới có cả {old}, phải không?", "yes", TODAY),
        ("{other} mới có cả {old}, phải không?", "no", TODAY),
        ("Hồ sơ của {old} cũ bây giờ ghi {new}, đúng chưa?", "yes", TODAY),
    ],
)
def test_claims_on_what_became_of_a_commune_are_judged_however_they_are_typed(
    service: Service, claim: str, verdict: str, on: date
) -> None:
    for old, new, other in _merged():
        text = claim.format(old=old, new=new, other=other)
        assert ask(service, text, on).verdict == verdict, text
        assert ask(service, strip_marks(text).lower(), on).verdict == verdict, text


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Huyện Mai Sơn cũ giờ chia thành 8 xã, đúng không?", "yes"),
        ("Huyện Mai Sơn cũ giờ chia thành 10 xã, đúng không?", "no"),
        ("Trước đây xã Chiềng Khừa thuộc thị xã Mộc Châu phải không?", "yes"),
        ("Thị trấn Hát Lót giờ lên thành phường Hát Lót rồi hả?", "no"),
        ("Thị trấn Sông Mã với xã Nà Nghịu giờ thành xã Sông Mã, đúng không?", "yes"),
        ("Xã Mường Khiêng mới chỉ gồm Liệp Tè với Mường Khiêng cũ, hai xã thôi, đúng không?", "no"),
        ("Khoản 51 Điều 1 Nghị quyết 1681 lập xã Mai Sơn, đúng không?", "no"),
        ("Tỉnh mình đã nhập với Điện Biên thành một tỉnh, đúng không?", "no"),
    ],
)
def test_claims_on_districts_levels_clauses_and_the_province_are_judged(service: Service, claim: str, verdict: str) -> None:
    assert ask(service, claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "told", "refs"),
    [
        ("Đơn vị mới nào gộp nhiều xã cũ nhất tỉnh?", "2 xã", ["Đ1.21", "Đ1.38"]),
        ("Có mấy phường lập từ ba đơn vị cũ?", "3 phường", ["Đ1.62", "Đ1.63", "Đ1.65"]),
        ("Ở huyện Mộc Châu cũ xã nào không phải sáp nhập?", "Xã Tân Yên", ["Đ1.69"]),
        ("Xã, phường nào của Sơn La được giữ nguyên, không phải sáp nhập?", "7 xã", ["Đ1.69"]),
    ],
)
def test_communes_are_counted_by_the_old_units_that_they_are_made_of(
    service: Service, question: str, told: str, refs: list[str]
) -> None:
    answer = ask(service, question)
    assert answer.verdict is None
    assert told in answer.answer
    assert [c.ref for c in answer.citations] == refs


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("nhà tôi ở xã Chiềng Ơn huyện Quỳnh Nhai, ông bà ở Mường Giàng, giờ hai nhà có cùng một xã không?", "yes"),
        ("Bố mẹ ở Chiềng Muôn, tôi lấy chồng về Mường Chùm, giờ hai nhà chung một xã đúng không?", "no"),
        ("Người Pi Toong với người Nặm Păm bây giờ khác xã nhau, phải không?", "no"),
    ],
)
def test_whether_two_old_communes_are_one_today_is_judged_whatever_else_is_told(
    service: Service, question: str, verdict: str
) -> None:
    assert ask(service, question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Xã Bắc Yên và xã Pắc Ngà gồm những xã cũ nào?", ["Đ1.25", "Đ1.29"]),
        ("Xã Tà Xùa, xã Xím Vàng và xã Bắc Yên mới được lập từ những xã nào?", ["Đ1.26", "Đ1.28", "Đ1.25"]),
        ("phuong To Hieu voi phuong Chieng Sinh gom nhung don vi cu nao", ["Đ1.61", "Đ1.64"]),
        ("Xã Tà Xùa gồm những xã cũ nào?", ["Đ1.26"]),
    ],
)
def test_each_commune_of_today_is_told_with_what_it_is_made_of(service: Service, question: str, refs: list[str]) -> None:
    answer = ask(service, question)
    assert [c.ref for c in answer.citations] == refs
    assert answer.answer.count("đơn vị cũ") == len(refs)


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("phuong to hieu moi co ca chieng co phai khong", "phường Chiềng Cơi"),
        ("Phường Chiềng An gồm Chiềng Xôm, Chiềng Đen và Hua La, đúng không?", "phường Chiềng Cơi"),
        ("Xã Thuận Châu mới gồm cả xã Phổng Lái, đúng không?", "xã Bình Thuận"),
    ],
)
def test_an_old_unit_that_a_claim_puts_into_the_wrong_commune_is_told_with_its_own(
    service: Service, claim: str, told: str
) -> None:
    answer = ask(service, claim)
    assert answer.verdict == "no"
    assert told in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Xã Thuận Châu mới không gồm xã Phổng Lái, đúng không?", "yes"),
        ("Xã Thuận Châu mới không gồm xã Thôm Mòn, đúng không?", "no"),
        ("Xã Thuận Châu gồm Phổng Ly chứ không gồm Phổng Lái, phải không?", "yes"),
    ],
)
def test_a_unit_that_a_claim_leaves_out_is_right_where_it_went_elsewhere(service: Service, claim: str, verdict: str) -> None:
    assert ask(service, claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "on", "verdict"),
    [
        ("Nghị quyết 1681 có hiệu lực rồi nhưng UBND xã Hua La vẫn làm việc bình thường, đúng không?", date(2025, 6, 20), "yes"),
        ("Tháng 9/2025 UBND xã Hua La vẫn hoạt động, đúng không?", TODAY, "no"),
        ("Thị trấn Bắc Yên nhập mấy nơi lại thành phường Bắc Yên à?", TODAY, "no"),
    ],
)
def test_the_authority_of_an_old_unit_works_until_the_new_one_does(service: Service, claim: str, on: date, verdict: str) -> None:
    answer = ask(service, claim, on)
    assert answer.verdict == verdict
    assert "01/7/2025" in answer.answer


def test_the_commune_of_today_is_told_beside_the_office_that_is_asked(service: Service) -> None:
    answer = ask(service, "Tôi ở xã Chiềng Ban cũ, giờ thuộc xã nào, làm hộ tịch thì phòng nào ở xã lo?")
    assert "xã Chiềng Mai" in answer.answer
    assert {"150/2025/NĐ-CP", "1681/NQ-UBTVQH15"} <= {c.document for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("P. Tô Hiệu với P. Chiềng Sinh mới, mỗi phường lập từ những đơn vị nào?", ["Đ1.61", "Đ1.64"]),
        ("Diện tích, dân số của những xã nào nhập thành xã Tô Múa?", ["Đ1.6"]),
        ("Xã Mường Cơi hình thành từ toàn bộ diện tích và dân số các xã nào?", ["Đ1.34"]),
        ("Hai xã trùng tên Chiềng Chung, một thuộc huyện Mộc Châu, một thuộc huyện Mai Sơn, nay về xã nào?", ["Đ1.1", "Đ1.47"]),
    ],
)
def test_every_unit_that_is_asked_for_is_told_with_its_clause(service: Service, question: str, refs: list[str]) -> None:
    answer = ask(service, question)
    assert answer.status == "answered"
    assert [c.ref for c in answer.citations] == refs


def test_the_ground_and_people_of_a_commune_are_told_by_no_document(service: Service) -> None:
    assert ask(service, "Xã Mường Cơi có diện tích, dân số bao nhiêu?").status == "no_basis"


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Xã Chiềng Khoong, mã đơn vị hành chính là gì?", ["04204"]),
        ("ma so don vi hanh chinh cua phuong Chieng Sinh la bao nhieu", ["03679"]),
        ("Thị trấn Ít Ong nay thuộc xã nào, mã ĐVHC mới?", ["03808"]),
        ("Mã các xã trên đất huyện Yên Châu cũ?", ["04075", "04078", "04096", "04087", "04099"]),
        ("Xã Chiềng Ơn huyện Quỳnh Nhai cũ nay thuộc xã nào?", []),
        ("Xã Chiềng Hặc nay gồm xã nào, mã vùng trồng là gì?", []),
    ],
)
def test_codes_of_places_are_told_where_they_are_asked_for(service: Service, question: str, codes: list[str]) -> None:
    answer = ask(service, question).answer
    known = [p.code for p in load().places if f"**{p.code}**" in answer]
    assert sorted(known) == sorted(codes)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Xã Bình Thuận là Phổng Lái với Chiềng Pha hợp lại, không liên quan gì tới Phổng Lập, đúng chưa?", "yes"),
        ("Xã Bình Thuận là Phổng Lập với Chiềng Pha hợp lại, không dính gì Phổng Lái, đúng không?", "no"),
    ],
)
def test_a_unit_that_is_said_to_have_no_part_is_denied(service: Service, question: str, verdict: str) -> None:
    assert ask(service, question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "told"),
    [("Sơn La còn bao nhiêu xã phường?", "75 đơn vị"), ("Thành phố Sơn La chia thành mấy phường?", "4 phường")],
)
def test_how_many_communes_and_wards_there_are_is_told(service: Service, question: str, told: str) -> None:
    assert told in service.ask(question).answer


@pytest.mark.parametrize(
    ("questions", "refs"),
    [
        (["Xã Chiềng Khay nay ghi địa chỉ xã nào?"], ["Đ1.9"]),
        (["chieng khoa gio ve xa to mua hay xa van ho"], ["Đ1.6"]),
        (["Xã Chiềng Lương thuộc xã mới nào?"], ["Đ1.44"]),
        (["Bó Mười nhập về xã nào?", "Xã đó trước thuộc huyện nào?"], ["Đ1.16"]),
        (["Xã Pú Bẩu nay là xã nào?", "Thế xã Chiềng Phung, xã Nậm Mằn?"], ["Đ1.55", "Đ1.57"]),
    ],
)
def test_communes_are_found_by_choices_lists_and_follow_ups(service: Service, questions: list[str], refs: list[str]) -> None:
    *history, last = questions
    answer = service.ask(last, history, TODAY)
    assert answer.status == "answered"
    assert [c.ref for c in answer.citations] == refs


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Xã Chiềng Sơn mới chỉ gồm đất Mộc Châu cũ, đúng không?", "no"),
        ("Xã Chiềng Sơn mới có phần đất huyện Vân Hồ, đúng không?", "yes"),
        ("Xã Bình Thuận là xã cũ có sẵn, đúng không?", "no"),
        ("Xã Cò Nòi giờ chung với thị trấn Hát Lót, phải không?", "yes"),
        ("Giấy ghi tháng 4/2025. Khi đó xã Suối Bau đã nhập vào xã Gia Phù chưa?", "no"),
        ("Giấy ghi tháng 9/2025. Khi đó xã Suối Bau đã nhập vào xã Gia Phù chưa?", "yes"),
    ],
)
def test_claims_on_the_ground_name_company_and_day_of_communes_are_judged(service: Service, claim: str, verdict: str) -> None:
    assert ask(service, claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Xã Tân Phong nhập từ 3 xã cũ đúng không?", "yes"),
        ("Xã Tân Phong nhập từ 4 xã cũ đúng không?", "no"),
        ("xa muong e do 3 don vi nhap lai ha", "no"),
        ("Xã Mường É nhập với một xã khác, phải không?", "yes"),
    ],
)
def test_a_number_of_old_communes_is_counted_where_one_of_them_keeps_its_name(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Chiềng Khoa (Vân Hồ cũ) và Cà Nàng (Quỳnh Nhai cũ) nay là xã nào?", ["Đ1.6", "Đ1.9"]),
        ("xã Phổng Ly huyện Thuận Châu với xã Mường Do huyện Phù Yên giờ về xã nào", ["Đ1.12", "Đ1.35"]),
        ("Xã Chiềng Chung (Mộc Châu) và xã Chiềng Chung (Mai Sơn) nay thuộc đâu?", ["Đ1.1", "Đ1.47"]),
        ("Nong Lay cũ, Suối Bàng cũ giờ thuộc xã nào?", ["Đ1.13", "Đ1.6"]),
    ],
)
def test_each_of_several_old_communes_is_told_by_its_district(service: Service, question: str, refs: list[str]) -> None:
    assert [c.ref for c in ask(service, question).citations] == refs
