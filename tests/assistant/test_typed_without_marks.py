"""Whole sentences typed without tone marks, in which words of a subject look like words of none."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Ke hoach chi van dong dong gop cua nguoi trong tinh thoi, co phai vay khong?", "II.6/3"),
        ("Doan cuoi cua muc tuyen truyen nham muc tieu nong thon moi cua giai doan nao vay?", "II.2/3"),
    ],
)
def test_a_whole_sentence_is_not_asked_back(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert ref in {c.ref for c in answer.citations}


def test_an_act_alone_is_asked_back(service: Service) -> None:
    assert service.ask("ai tham dinh").status == "clarify"


@pytest.mark.parametrize(
    "question",
    [
        "Muon tinh ty le ban kieu mau tren so ban dat chuan thi lay hai con so nao?",
        "Theo Nghi quyet 257 thi van ban trien khai cua Chinh phu la so nao?",
        "Ke hoach cua Nghi quyet 424/NQ-CP theo to trinh so nao, ngay nao?",
    ],
)
def test_which_numbers_are_asked_for_is_no_question_for_a_department(service: Service, question: str) -> None:
    query = service.reader.read(question, (), service.ask(question).as_of)
    assert not query.has("department")
    assert service.ask(question).status == "answered"


def test_a_department_is_asked_for_where_no_number_is(service: Service) -> None:
    assert [a.name for a in service.ask("tieu chi dien con so nao chu tri").agencies] == ["Sở Công thương"]


def test_a_case_of_withdrawal_holds_no_mailbox(service: Service) -> None:
    answer = service.ask(
        "Nam 2024 xa da cong nhan bi hong 10 tren 19 tieu chi, co thuoc truong hop thu hoi quyet dinh cong nhan khong?"
    )
    assert answer.status == "answered"


def test_what_is_taken_from_a_sum_is_no_office(service: Service) -> None:
    assert "592.860" in service.ask("Tru so bo sung nam 2023 ra thi von trung uong ca giai doan con bao nhieu?").answer


def test_who_signs_a_decision_of_recognition_is_asked_by_its_short_form(service: Service) -> None:
    assert "Đ3.1" in {c.ref for c in service.ask("Xa kieu mau thi ai ky QD cong nhan theo QD 18 cua Thu tuong?").citations}
