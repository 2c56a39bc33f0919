"""How many communes and districts there were before, asked behind how many there are, and what follows on communes and districts spoken of."""

from __future__ import annotations

import pytest

from assistant.service import Service

_RESOLUTION, _THEN = "1681/NQ-UBTVQH15", "Đ1/truoc-sap-xep"


@pytest.mark.parametrize(
    ("history", "question"),
    [
        (["Sơn La giờ có bao nhiêu xã, phường?"], "trước đó?"),
        (["Nghị quyết 1681 ban hành ngày mấy?", "sau đó tỉnh còn bao nhiêu xã phường?"], "trước khi nhập là bao nhiêu?"),
        (["Hiện nay Sơn La có bao nhiêu phường?"], "còn trước khi sắp xếp?"),
        (["Bây giờ toàn tỉnh có mấy xã?"], "lúc chưa sáp nhập thì có bao nhiêu?"),
        (["Son La hien nay co may don vi hanh chinh cap xa"], "truoc kia bao nhieu"),
        (["Sơn La giờ còn mấy huyện?"], "trước đây thì sao?"),
    ],
)
def test_how_many_there_were_before_is_told_by_the_count_of_that_time(
    service: Service, history: list[str], question: str
) -> None:
    answer = service.ask(question, history)
    assert answer.status == "answered"
    assert [(c.document, c.ref) for c in answer.citations][:1] == [(_RESOLUTION, _THEN)]


def test_of_an_old_district_both_counts_are_told(service: Service) -> None:
    answer = service.ask("trước đó thì sao?", ["huyện Quỳnh Nhai nay còn mấy xã?"])
    assert "11 đơn vị hành chính cấp xã" in answer.answer


def test_of_departments_no_document_tells_the_count(service: Service) -> None:
    answer = service.ask("trước đó?", ["Sơn La giờ có bao nhiêu sở?"])
    assert answer.status == "no_basis"


def test_a_target_had_no_merger_before_it(service: Service) -> None:
    answer = service.ask("trước đó?", ["KH 203 đặt mục tiêu bao nhiêu xã đạt chuẩn?"])
    assert _THEN not in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("history", "question", "verdict"),
    [
        ("Xã Phiêng Khoài không nhập với ai, giữ nguyên đúng không?", "muong bam cung the a?", "yes"),
        ("Xã Phiêng Khoài giữ nguyên, không nhập với xã nào phải không?", "còn Ngọc Chiến cũng vậy chứ?", "yes"),
        ("Xã Phiêng Khoài không nhập với ai, giữ nguyên đúng không?", "Chiềng La cũng thế à?", "no"),
        ("Xã Hồng Ngài nhập vào xã Bắc Yên đúng không?", "Xã Phiêng Ban cũng thế à?", "yes"),
    ],
)
def test_another_commune_is_likewise_kept_or_merged(service: Service, history: str, question: str, verdict: str) -> None:
    assert service.ask(question, [history]).verdict == verdict


@pytest.mark.parametrize(
    "question", ["chỗ ấy giờ chia thành những xã nào?", "nơi đó nay là mấy xã?", "huyện đó giờ thành xã nào?"]
)
def test_the_district_that_answered_is_meant_by_that_place(service: Service, question: str) -> None:
    answer = service.ask(question, ["Kế hoạch 203 dồn sức cho huyện nào đạt chuẩn huyện nông thôn mới?"])
    assert {c.ref for c in answer.citations} >= {"Đ1.8", "Đ1.9", "Đ1.10", "Đ1.11"}


@pytest.mark.parametrize("question", ["xa hong ngai cu gio la xa nao", "xa hong ngai gio thuoc xa nao"])
def test_a_name_without_its_marks_is_no_short_form(service: Service, question: str) -> None:
    assert [c.ref for c in service.ask(question).citations] == ["Đ1.25"]


@pytest.mark.parametrize(
    ("history", "question"),
    [
        (["xa hong ngai cu gio la xa nao", "phieng ban co ve cung khong"], "nhac lai cau dau, ten xa moi la gi"),
        (["Xã Song Pe cũ giờ thuộc đâu?"], "tên xã mới là gì?"),
    ],
)
def test_the_name_of_the_new_commune_is_asked_of_the_one_spoken_of(service: Service, history: list[str], question: str) -> None:
    answer = service.ask(question, history)
    assert "xã Bắc Yên" in answer.answer
    assert [c.ref for c in answer.citations] == ["Đ1.25"]
