"""Second questions of two or three words, and days, places and heirs asked for in a hurry."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("asked", "before", "bodies"),
    [
        ("Với sở nào?", "Ứng dụng công nghệ thông tin trong logistics nông sản do ai chủ trì?", {"Sở Công thương"}),
        ("phoi hop so nao", "tieu chi lao dong qua dao tao ai chu tri", {"Sở Giáo dục và Đào tạo"}),
        (
            "Cùng ai lo?",
            "Quản lý nuôi trồng bằng công nghệ thông tin thì ai chủ trì?",
            {"Sở Nông nghiệp và Phát triển nông thôn"},
        ),
    ],
)
def test_with_whom_is_asked_in_two_words(service: Service, asked: str, before: str, bodies: set[str]) -> None:
    assert bodies <= {a.name for a in service.ask(asked, [before], TODAY).agencies}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Ngày ký của Quyết định 211/QĐ-TTg có phải 01/3/2024 không?", "yes"),
        ("Ngày ban hành Nghị quyết 1681 có phải 20/6/2025 không?", "no"),
        ("Nghị quyết 1681 có hiệu lực đúng ngày 16/6/2025 nhé?", "yes"),
        ("Nghị quyết 1681 có hiệu lực đúng ngày 1/7/2025, phải không?", "no"),
        ("Quyết định 51/2025 thì 01/01/2026 áp luôn, đúng không?", "no"),
        ("Nghị định 358 bị bãi bỏ sạch từ 1/7/2026 rồi phải không?", "no"),
        ("Bộ tiêu chí theo Quyết định 318 bây giờ còn đem ra chấm được không?", "no"),
    ],
)
def test_days_and_ends_of_documents_are_judged_by_their_headers(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, (), TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Quyết định 25/2025 về giám sát thì chạy từ hôm nào?", "15/9/2025"),
        ("Khoản 1 Điều 3 Thông tư 55/2023 bản đầu sống đến ngày nào?", "27/11/2025"),
        ("KH 229 bám theo chương trình nào của Thủ tướng?", "923/QĐ-TTg"),
        ("thong tu 13/2025 di theo nghi dinh nao", "131/2025/NĐ-CP"),
    ],
)
def test_what_a_header_tells_is_asked_in_everyday_words(service: Service, asked: str, told: str) -> None:
    assert told in service.ask(asked, (), TODAY).answer


@pytest.mark.parametrize(
    ("asked", "before", "ref"),
    [
        ("Vậy khoản 5 thì sửa điều nào?", ["Khoản 12 Điều 1 Nghị định 38 sửa điều nào của Nghị định 27?"], "Đ1.5"),
        ("Thế còn nâng cao?", ["Xã NTM cần bao nhiêu % dân có BHYT?"], "PL2/14.1"),
        ("vay con bo doi bien fong", ["cong an tinh lam gi trong chuong trinh"], "III.18/1"),
        (
            "Quay lại câu đầu: sở đó có công nhận đạt chuẩn không?",
            ["Tiêu chí tiếp cận pháp luật do sở nào chủ trì?", "Còn tiêu chí hệ thống chính trị?"],
            "III.15/2",
        ),
    ],
)
def test_another_clause_grade_or_body_is_put_in_the_place_of_the_one_before(
    service: Service, asked: str, before: list[str], ref: str
) -> None:
    assert ref in {c.ref for c in service.ask(asked, before, TODAY).citations[:8]}


@pytest.mark.parametrize(
    ("asked", "before", "heir"),
    [
        ("Giờ hết huyện rồi, cấp nào lo?", "Huyện nộp báo cáo năm cho ai?", "UBND xã, phường"),
        ("khong con huyen nua thi ai giu", "hdnd cap huyen quyet dinh danh muc du an dau tu cong a", "HĐND xã, phường"),
        ("Thế còn sát hạch lái xe?", "Sở Giao thông vận tải nay nhập vào đâu?", "Công an tỉnh"),
    ],
)
def test_who_came_after_is_told_in_a_second_question(service: Service, asked: str, before: str, heir: str) -> None:
    assert heir in {t.name for a in service.ask(asked, [before], TODAY).agencies for t in a.today}


def test_a_body_that_is_only_guessed_does_not_get_what_another_has(service: Service) -> None:
    answer = service.ask("Bằng lái xe theo Sở Xây dựng hay ai quản bây giờ?", (), TODAY)
    assert [a.name for a in answer.agencies] == ["Công an tỉnh"]


def test_the_communes_of_an_old_district_are_named_without_its_level(service: Service) -> None:
    answer = service.ask("Mai Sơn nay có mấy xã mới, kể tên từng xã", (), TODAY)
    assert answer.status == "answered"
    assert "huyện Mai Sơn" in answer.answer


def test_communes_that_stayed_are_told_and_no_bodies(service: Service) -> None:
    answer = service.ask("Năm 2025 những xã nào không phải sắp xếp?", (), TODAY)
    assert "Mường Lạn" in answer.answer
    assert not answer.agencies


def test_a_follow_up_in_words_of_the_clause_before_is_answered_by_it(service: Service) -> None:
    answer = service.ask("Khu đó quy mô thế nào?", ["Khu xử lý chất thải tập trung thì thu hút ai đầu tư?"], TODAY)
    assert answer.status == "answered"
    assert "liên huyện" in answer.answer
