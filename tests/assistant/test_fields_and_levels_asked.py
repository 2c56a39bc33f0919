"""Which body has a field today, which level sends or recognises, at which body something stands; clauses changed, names listed."""

from __future__ import annotations

import pytest

from assistant.service import Service


def _today(service: Service, question: str, history: tuple[str, ...] = ()) -> set[str]:
    answer = service.ask(question, history)
    return {a.name for a in answer.agencies} | {t.name for a in answer.agencies for t in a.today}


@pytest.mark.parametrize(
    ("question", "history", "body"),
    [
        ("thế mảng tôn giáo thì sao", ("Sở Tài nguyên và Môi trường nhập vào đâu rồi?",), "Sở Dân tộc và Tôn giáo"),
        ("Viễn thông với báo chí của Sở TT&TT nay cơ quan nào giữ?", (), "Sở Khoa học và Công nghệ"),
        ("Trợ giúp xã hội của Sở Lao động cũ nay sở nào làm, theo nghị định nào?", (), "Sở Y tế"),
        ("Hằng năm cấp nào báo cáo kết quả thực hiện kế hoạch lên UBND tỉnh, gửi qua sở nào?", (), "UBND xã, phường"),
        ("QĐ 25/2025/QĐ-TTg ký hôm nào, cơ sở dữ liệu đặt tại bộ nào?", (), "Bộ Tài chính"),
    ],
)
def test_the_body_of_a_field_is_named(service: Service, question: str, history: tuple[str, ...], body: str) -> None:
    assert body in _today(service, question, history)


def test_who_recognises_is_told_for_the_level_that_is_asked(service: Service) -> None:
    answer = service.ask("Theo Nghị quyết 35/2023, các xã nhập lại đều đạt chuẩn cả thì ai ra quyết định công nhận xã mới?")
    assert [a.name for a in answer.agencies] == ["Ủy ban nhân dân tỉnh Sơn La"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Điều 4 của Quy định kèm QĐ 18/2022, điểm c khoản 1 bị QĐ 03/2024 sửa, đúng không?", "no"),
        ("Điều 4 của Quy định kèm QĐ 18/2022, điểm d khoản 1 bị QĐ 03/2024 sửa, đúng không?", "yes"),
        ("SYT nhận luôn việc cai nghiện ma túy, đúng không?", "no"),
        ("Sở Tư pháp có bị gộp với sở nào đâu nhỉ, vẫn sở ấy đúng không?", "yes"),
    ],
)
def test_claims_are_held_against_the_clause_and_the_body(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


def test_a_list_of_names_is_told(service: Service) -> None:
    answer = service.ask("Kể tên 7 xã của tỉnh không phải sắp xếp, khoản nào của Điều 1 ghi?")
    assert answer.status == "answered"
    assert "Phiêng Khoài" in answer.answer


def test_a_list_of_which_nothing_was_read_is_refused(service: Service) -> None:
    answer = service.ask("Liệt kê những việc Thông tư 13/2025/TT-BNNMT giao cho cấp tỉnh, kèm số điều")
    assert answer.status == "no_basis"


@pytest.mark.parametrize(
    "question", ["TT Ít Ong nay là xã nào, nhập từ mấy đơn vị?", "thi tran it ong gio o xa nao, nhap may xa"]
)
def test_a_place_whose_name_reads_as_idle_words_is_told_all_the_same(service: Service, question: str) -> None:
    assert "xã Mường La" in service.ask(question).answer
