"""People who say where they live and where they want to go with an errand; the communes of an old district."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "commune"),
    [
        ("nha em o nam man, lam khai sinh cho con thi len xa nao", "Huổi Một"),
        ("Dân xã Cò Nòi làm thủ tục đất thì lên UBND xã nào?", "Mai Sơn"),
        ("Nhà tôi ở Chiềng Sàng, làm sổ đỏ thì lên đâu?", "Yên Châu"),
        ("que em o muong chum, gio lam ho khau len xa nao", "Mường Bú"),
        ("ban toi thuoc xa Nam Gion ben Muong La. bay gio len uy ban xa nao moi dung cho", "Chiềng Lao"),
        ("Tôi ở bản thuộc xã Nậm Giôn, Mường La thì đến trụ sở xã nào mới đúng?", "Chiềng Lao"),
        ("ở xã Chiềng Khoi bên Yên Châu nay lên ủy ban nào", "Yên Châu"),
    ],
)
def test_an_errand_asks_for_the_commune_of_today(service: Service, question: str, commune: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert f"**xã {commune}**" in answer.answer


def test_a_name_of_two_communes_is_asked_back_for_an_errand_too(service: Service) -> None:
    answer = service.ask("nguoi nha em o chieng dong, nay len uy ban xa nao nop don")
    assert answer.status == "clarify"
    assert {c.document for c in answer.citations} == {"1681/NQ-UBTVQH15"}


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("Liệt kê các phường mới trên đất thị xã Mộc Châu trước đây.", ("phường Mộc Sơn", "phường Thảo Nguyên")),
        ("cac xa moi cua huyen bac yen", ("xã Tà Xùa", "xã Chiềng Sại")),
    ],
)
def test_the_communes_of_an_old_district_are_listed(service: Service, question: str, units: tuple[str, ...]) -> None:
    told = service.ask(question).answer
    assert all(unit in told for unit in units)


def test_what_communes_of_a_district_reached_is_another_question(service: Service) -> None:
    assert service.ask("huyện Mai Sơn có bao nhiêu xã đạt chuẩn").status == "no_basis"


def test_where_the_office_of_a_commune_stands_is_in_no_document(service: Service) -> None:
    assert service.ask("trụ sở ủy ban xã Nậm Giôn mới ở đâu").status == "no_basis"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("nghe nguoi ta noi xa Chieng Đong o Yen Chau nhap vao xa Chieng Hac roi, dung khong bac", "no"),
        ("xa Chieng Đong o Yen Chau nhap vao xa Yen Chau roi, dung khong", "yes"),
    ],
)
def test_a_name_typed_with_no_mark_but_its_letter_is_known(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict
