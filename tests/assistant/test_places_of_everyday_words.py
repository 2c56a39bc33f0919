"""Names of communes that are everyday words where they are typed without marks."""

from __future__ import annotations

import pytest

from assistant.service import Service

_MERGERS = "1681/NQ-UBTVQH15"


@pytest.mark.parametrize(
    "question",
    [
        "ke hoach tinh co noi lam tram canh bao lu khong, dat o dau vay",
        "ngay hoi doan ket toan dan to chuc o dau",
        "ban lam duong o dau",
        "phong lap ho so o dau",
        "so xay dung hua la lam cau o dau",
        "phat huy quyet tam chinh tri o dau",
    ],
)
def test_everyday_words_name_no_commune(service: Service, question: str) -> None:
    assert _MERGERS not in {c.document for c in service.ask(question).citations}


def test_what_a_plan_says_is_answered_where_it_says_so(service: Service) -> None:
    answer = service.ask("ke hoach tinh co noi lam tram canh bao lu khong, dat o dau vay")
    assert answer.verdict == "yes"
    assert [c.ref for c in answer.citations] == ["II.7.b/4"]
    assert "sông" in answer.answer


@pytest.mark.parametrize(
    ("question", "commune"),
    [
        ("co noi nhap vao xa nao", "xã Mai Sơn"),
        ("xa co noi nhap vao dau", "xã Mai Sơn"),
        ("truoc o co noi gio thuoc xa nao", "xã Mai Sơn"),
        ("co noi va hat lot gio thuoc xa nao", "xã Mai Sơn"),
        ("hat lot, co noi gio thuoc xa nao", "xã Mai Sơn"),
        ("bo me o phong lap gio thuoc xa nao", "xã Mường É"),
        ("to mua giu nguyen hay nhap", "xã Tô Múa"),
        ("Đoàn Kết ở đâu?", "xã Đoàn Kết"),  # with its marks a name is plain
    ],
)
def test_the_name_of_a_commune_still_names_it(service: Service, question: str, commune: str) -> None:
    answer = service.ask(question)
    assert commune in answer.answer
    assert _MERGERS in {c.document for c in answer.citations}
