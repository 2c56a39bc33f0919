"""The plan asked for in a few everyday words, as hurried officials and villagers type them: what it says is told, and no more."""

from __future__ import annotations

import pytest

from assistant.service import Service

TOLD = {
    "nam 2023 trung uong rot them may dong": "II.9.a/2",
    "rốt cục mấy xã phải lên kiểu mẫu": "II.1.b/2",
    "tựu trung bao nhiêu bản phải đạt chuẩn": "II.1.b/3",
    "tỉnh giao cho huyện nào lên chuẩn": "II.1.b/1",
    "ba sạch năm không là chuyện gì": "II.7.h/5",
    "bao giờ phải báo cáo": "III.27/1",
    "địa phương phải bỏ ra bao nhiêu tiền": "II.9.b",
    "vốn làm nông thôn mới lấy đâu ra": "II.9",
    "kế hoạch này ra bao giờ": "I",
    "theo doi bang ban do la sao": "II.8/2",
    "bao nhiêu xã phải đạt chuẩn năm 2025": "II.1.b/2",
    "bà con được học gì": "II.8/4",
    "kế hoạch này dựa vào đâu": "I.1/1",
}
HELD = {
    "hội cựu chiến binh có việc gì": ("III.25.d", "Các tổ chức chính trị - xã hội, tổ chức xã hội và các đoàn thể"),
    "lien doan lao dong phai lam gi": ("III.25.d", "Các tổ chức chính trị - xã hội, tổ chức xã hội và các đoàn thể"),
    "cac huyen phai lam gi": ("III.24/1", "UBND các huyện, thành phố"),
    "huyện lo những việc gì": ("III.24/1", "UBND các huyện, thành phố"),
    "bac si ai lo": ("III.8/1", "Sở Y tế"),
    "học nghề hỏi sở nào": ("III.11/2", "Sở Lao động - Thương binh và Xã hội"),
    "cầu hỏng báo ai": ("III.5/1", "Sở Giao thông vận tải"),
    "thay co hoi so nao": ("III.7/1", "Sở Giáo dục và Đào tạo"),
    "ai thẩm định đường": ("III.5/2", "Sở Giao thông vận tải"),
    "sở nông nghiệp nộp báo cáo trước ngày nào": ("III.27/1", "Sở Nông nghiệp và Phát triển nông thôn"),
    "huyện nộp báo cáo ngày nào": ("III.27/1", "UBND các huyện, thành phố"),
    "đảng ủy huyện phải làm gì": ("III.26/1", "Huyện ủy các huyện; Thành ủy thành phố"),
}
SO = {
    "bộ đội biên phòng có giúp bà con làm ăn không": "III.18/3",
    "công an tỉnh có làm thử mô hình an ninh không": "III.17/3",
    "sở nông nghiệp có lo văn phòng điều phối không": "III.1/2",
}


@pytest.mark.parametrize(("question", "ref"), TOLD.items())
def test_what_the_plan_says_is_told_however_shortly_it_is_asked(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(("question", "ref", "body"), [(q, *told) for q, told in HELD.items()])
def test_who_has_it_is_named_alone(service: Service, question: str, ref: str, body: str) -> None:
    answer = service.ask(question)
    assert ref in [c.ref for c in answer.citations]
    assert [a.name for a in answer.agencies] == [body]


@pytest.mark.parametrize(("question", "ref"), SO.items())
def test_what_a_body_has_is_affirmed(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == "yes"
    assert answer.citations[0].ref == ref


@pytest.mark.parametrize("question", ["huyện phải góp mấy tỷ", "xa bo ra bao nhieu tien", "trưởng bản có việc gì"])
def test_what_it_tells_of_nobody_or_only_of_all_together_is_refused(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


def test_a_field_of_todays_lists_is_told_by_its_department(service: Service) -> None:
    answer = service.ask("đất đai hỏi ai")
    assert ([a.name for a in answer.agencies], answer.citations[0].document) == (
        ["Sở Nông nghiệp và Môi trường"],
        "150/2025/NĐ-CP",
    )


def test_a_thing_of_the_village_takes_the_place_of_the_one_before(service: Service) -> None:
    followed = service.ask("Thế còn điện bản?", ["Tiêu chí giao thông hỏi sở nào?"])
    assert [a.name for a in followed.agencies] == ["Sở Công thương"]


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("T4/2023 hỗ trợ PTSX theo nhiệm vụ, 1 DA đc max bn tỷ?", "03 tỷ đồng"),
        ("t9/2024 sở nào lo giao thông?", "Sở Giao thông vận tải"),
    ],
)
def test_a_month_and_a_figure_one_are_read_as_they_are_jotted(service: Service, question: str, shown: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert shown in answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Cuối năm các sở nộp kết quả làm Kế hoạch 203 vào ngày nào?", "18/11"),
        ("Ke hoach 203 cho bo cong van so may?", "2392/UBND-KT"),
        ("Tỉnh nhắm tới bao nhiêu mặt hàng OCOP?", "204"),
    ],
)
def test_everyday_words_for_reporting_dropping_and_products_are_read(service: Service, question: str, told: str) -> None:
    answer = service.ask(question)
    assert told in f"{answer.answer} {answer.choices}"
