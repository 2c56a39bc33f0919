"""Follow-ups that count the places of another level or add the money of the other source, and bodies told in full."""

from __future__ import annotations

import pytest

from assistant.service import Service

DISTRICTS = "den 2025 thanh pho Son La voi huyen Quynh Nhai phai dat cai gi"
LOCAL = "Vốn đối ứng của ngân sách địa phương theo NQ 32/2022/NQ-HĐND ghi trong KH 203 là bao nhiêu?"
SUM = "1.284.280"


@pytest.mark.parametrize(
    ("question", "before", "ref", "told"),
    [
        ("con ban thi may ban, trong do kieu mau la may", DISTRICTS, "II.1.b/3", "41 bản"),
        ("Còn bản thì mấy bản?", DISTRICTS, "II.1.b/3", "17 bản"),
        ("con xa thi may xa", DISTRICTS, "II.1.b/2", "83 xã"),
        ("Còn bản thì bao nhiêu?", "Đến năm 2025 xã phải đạt mục tiêu gì?", "II.1.b/3", "41 bản"),
    ],
)
def test_the_target_of_the_level_that_is_counted_is_told(
    service: Service, question: str, before: str, ref: str, told: str
) -> None:
    answer = service.ask(question, [before])
    assert answer.citations[0].ref == ref
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("Cộng phần đó với vốn trung ương cả giai đoạn thì được tổng bao nhiêu?", LOCAL),
        ("gop them von trung uong nua thi tong la bao nhieu", "von doi ung cua dia phuong bao nhieu"),
        ("Cộng với vốn đối ứng của địa phương thì ra bao nhiêu?", "Vốn trung ương cả giai đoạn 2021-2025 là bao nhiêu?"),
    ],
)
def test_the_money_of_both_sources_is_summed(service: Service, question: str, before: str) -> None:
    assert SUM in service.ask(question, [before]).answer


def test_one_years_money_is_not_summed_as_the_whole(service: Service) -> None:
    assert SUM not in service.ask("Cộng phần đó với vốn trung ương năm 2023 thì được tổng bao nhiêu?", [LOCAL]).answer


@pytest.mark.parametrize(
    "question",
    [
        "Đọc tên đủ năm cái “tự” ấy cho lớp ghi.",
        "viet du 5 cai cung ra bang giup toi",
    ],
)
def test_the_parts_of_a_slogan_are_refused_in_a_follow_up(service: Service, question: str) -> None:
    assert service.ask(question, ["Tổ hội nông dân nghề nghiệp xây dựng theo nguyên tắc gì?"]).status == "no_basis"


@pytest.mark.parametrize(
    "claim",
    [
        "Kế hoạch đã chốt luôn mô hình bộ máy tham mưu, giúp việc cho Chương trình rồi, chẳng cần ai nghiên cứu đề xuất gì nữa.",
        "Mô hình bộ máy tham mưu, giúp việc đã chốt trong kế hoạch, không cần ai đề xuất thêm.",
    ],
)
def test_what_needs_nobody_is_stated(service: Service, claim: str) -> None:
    assert service.ask(claim).verdict == "no"


@pytest.mark.parametrize(
    "question",
    [
        "Rà cả Phần III: những sở, ngành nào được giao làm mô hình thí điểm? Mỗi bên thí điểm cái gì?",
        "nhung so nao phai lam thi diem mo hinh",
    ],
)
def test_all_bodies_that_try_something_out_are_told(service: Service, question: str) -> None:
    told = {a.id for a in service.ask(question).agencies}
    assert told >= {"so-xay-dung", "so-vhttdl", "so-tttt", "cong-an-tinh"}


def test_who_tries_out_a_thing_that_is_named_is_told_alone(service: Service) -> None:
    assert {a.id for a in service.ask("Sở nào thí điểm mô hình du lịch cộng đồng?").agencies} == {"so-vhttdl"}


def test_the_partner_is_named_beside_the_role(service: Service) -> None:
    answer = service.ask(
        "Tiêu chí đào tạo cho lao động nông thôn: Sở Giáo dục và Đào tạo giữ vai chủ trì hay phối hợp, nếu phối hợp thì với sở nào?"
    )
    assert {a.id for a in answer.agencies} == {"so-gddt", "so-ldtbxh"}
