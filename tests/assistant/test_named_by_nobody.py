"""What no document gives to a body, nor tells: no body and no old value is put in its place."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    "question",
    ["kho bạc giờ thuộc sở nào", "kho bạc nay do sở nào quản?", "Cục Thuế giờ về sở nào?", "điện lực bây giờ thuộc sở nào?"],
)
def test_no_department_has_a_body_beside_whom_it_acts(service: Service, question: str) -> None:
    answer = service.ask(question, (), TODAY)
    assert (answer.status, answer.agencies) == ("no_basis", ())


def test_a_field_on_the_list_of_a_department_is_still_its_own(service: Service) -> None:
    answer = service.ask("Chi cục Quản lý thị trường nay thuộc sở nào?", (), TODAY)
    assert [a.name for a in answer.agencies] == ["Sở Công thương"]


@pytest.mark.parametrize("question", ["hồ sơ giờ hỏi ai?", "giấy tờ giờ hỏi ai", "hồ sơ gửi ai bây giờ"])
def test_papers_of_which_nothing_is_said_are_asked_back(service: Service, question: str) -> None:
    assert service.ask(question, (), TODAY).status == "clarify"


def test_the_dossier_of_a_commune_has_its_body(service: Service) -> None:
    answer = service.ask("hồ sơ công nhận xã giờ nộp cho ai?", (), TODAY)
    assert "Ủy ban nhân dân tỉnh Sơn La" in [a.name for a in answer.agencies]


@pytest.mark.parametrize(
    "question", ["Có mấy sở sau sắp xếp?", "Sơn La giờ có bao nhiêu sở?", "tinh con bao nhieu so nganh sau khi nhap?"]
)
def test_departments_are_not_counted_as_communes(service: Service, question: str) -> None:
    answer = service.ask(question, (), TODAY)
    assert answer.status == "no_basis"
    assert [c.document for c in answer.citations] == ["461/NQ-HĐND"]


@pytest.mark.parametrize(
    ("question", "ref"), [("Sau sắp xếp có mấy xã?", "Đ1.69"), ("Nghị quyết 461 lập mấy cơ quan chuyên môn?", "I")]
)
def test_communes_and_what_one_resolution_set_up_are_counted(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question, (), TODAY)
    assert (answer.status, answer.citations[0].ref) == ("answered", ref)


@pytest.mark.parametrize(
    "question",
    [
        "NĐ 358/2025 cho ngân sách hỗ trợ một dự án sản xuất cộng đồng tối đa bao nhiêu % tổng kinh phí?",
        "Theo Nghị định 358/2025/NĐ-CP, nhà nước hỗ trợ dự án liên kết chuỗi tối đa mấy phần trăm?",
        "nd 358 ho tro toi da bao nhieu phan tram du an cong dong",
    ],
)
def test_a_share_nobody_read_is_not_the_one_of_the_old_decree(service: Service, question: str) -> None:
    answer = service.ask(question, (), TODAY)
    assert answer.status == "no_basis"
    assert "95%" not in answer.answer


def test_the_share_that_was_read_is_told(service: Service) -> None:
    question = "NĐ 358/2025: chi phí lựa chọn dự án hỗ trợ sản xuất tối đa bao nhiêu phần trăm kinh phí được giao?"
    answer = service.ask(question, (), TODAY)
    assert answer.status == "answered"
    assert "tối đa 5%" in answer.answer
