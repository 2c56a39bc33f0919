"""Statements put to us to be written down, and what a follow-up says of another body, another place or within one document."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service
from assistant.understanding.recorded import unrecorded

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "told",
    [
        "ghi vậy vào biên bản đúng chưa?",
        "tôi chép thế có chuẩn không ạ?",
        "đoàn ghi vậy có đúng không?",
        "em hiểu vậy đúng chưa ạ?",
        "có thật vậy không hay bịa?",
        "nhận định này có đúng không?",
        "chẳng phải à?",
    ],
)
def test_how_a_statement_is_put_to_us_says_nothing_of_it(told: str) -> None:
    assert unrecorded(f"Cấp huyện dừng từ 01/7/2025, {told}") == "Cấp huyện dừng từ 01/7/2025, đúng không?"


@pytest.mark.parametrize(
    "question",
    [
        "Danh hiệu của xã cũ, ghi ở văn bản nào?",
        "Tiêu chí điện do Sở Công thương chủ trì, sở ấy có công nhận luôn không?",
        "Xã Chiềng Ơn nhập về đâu, ghi thế nào?",
        "Ghi vậy đúng chưa?",
    ],
)
def test_a_clause_that_asks_for_something_stays(question: str) -> None:
    assert unrecorded(question) == question


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Chính quyền cấp huyện dừng hẳn từ 1/7/2025, ghi vậy vào biên bản đúng chưa?", "yes"),
        ("Sơn La vẫn nguyên 200 xã phường thị trấn như xưa, tôi nói có sai đâu?", "no"),
        ("Không phải Sở Y tế chủ trì tiêu chí y tế à?", "yes"),
        ("Không phải Sở Xây dựng chủ trì tiêu chí y tế à?", "no"),
        ("so nong nghiep ngay truoc gio gop voi so tai nguyen phai ko", "yes"),
        ("Nói Sở Dân tộc và Tôn giáo của tỉnh là tách từ Sở Nội vụ ra thì đúng không?", "no"),
        ("Ban Dân tộc tỉnh giải thể sạch, công tác dân tộc chẳng còn cơ quan nào của tỉnh làm nữa, đúng chưa?", "no"),
        ("Xã Chiềng Sơn mới ghép từ xã của cả Mộc Châu lẫn Vân Hồ, đúng không?", "yes"),
        ("Xã Chiềng Sơn mới ghép từ xã của cả Mộc Châu lẫn Yên Châu, đúng không?", "no"),
        ("Nghị quyết 1681 có hiệu lực từ 16/6/2025 thì các xã mới cũng chạy luôn từ hôm ấy chứ?", "no"),
        ("Trong đợt sắp xếp 2025, Sơn La có phải nhập với tỉnh khác không?", "no"),
        ("Nghị quyết 60-NQ/TW nhập Sơn La với tỉnh bên rồi, xác nhận đi.", "no"),
    ],
)
def test_statements_are_judged_by_what_they_say(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, (), TODAY).verdict == verdict


def test_a_decree_that_is_yet_to_begin_is_not_in_force(service: Service) -> None:
    assert service.ask("Nghị định 38 sửa Nghị định 27 đang có hiệu lực rồi, đúng không?", (), date(2023, 6, 1)).verdict == "no"


@pytest.mark.parametrize(
    ("asked", "before", "verdict"),
    [
        ("Liên minh Hợp tác xã cũng y hệt, khỏi tra, đúng chứ?", "Hội Nông dân tỉnh có phần phối hợp làm đường không?", "no"),
        ("Không phải Sở Công thương à?", "Tiêu chí điện do sở nào chủ trì?", "yes"),
        ("Tôi cứ nghĩ là Liên minh Hợp tác xã, chẳng phải à?", "Giám sát và phản biện xã hội giao ai nâng cao hiệu quả?", "no"),
        ("Sở ấy mất tên rồi, vậy giờ không còn ai lo chứ gì?", "Ai thí điểm xã thông minh?", "no"),
        ("Thế là từ 16/6/2025 xã cũ ngừng luôn?", "Nghị quyết 1681 có hiệu lực hôm nào?", "no"),
    ],
)
def test_another_body_is_put_in_the_place_of_the_one_before(service: Service, asked: str, before: str, verdict: str) -> None:
    assert service.ask(asked, [before], TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "history", "document"),
    [
        ("the con ty le dan hai long?", ["Huyen nong thon moi can bao nhieu phan tram xa dat chuan"], "320/QĐ-TTg"),
        ("Năm 2021 chắc cũng dưới 20% chứ?", ["Hộ nghèo Sơn La giữa 2025 còn bao nhiêu phần trăm?"], "22-NQ/TU"),
    ],
)
def test_a_follow_up_stays_in_the_document_that_answered(service: Service, asked: str, history: list[str], document: str) -> None:
    assert document in {c.document for c in service.ask(asked, history, date(2024, 5, 5)).citations}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("xã Chiềng Ơn giờ ra sao?", "xã Quỳnh Nhai"),
        ("xa muong bu cu gio sao roi", "xã Mường Bú"),
        ("phuong chieng an bay gio lay tu nhung xa nao ngay truoc", "xã Chiềng Đen"),
        ("Bộ tiêu chí bản nông thôn mới của tỉnh mình ra bằng quyết định nào, năm nào?", "1333/QĐ-UBND"),
        ("Kế hoạch khoa học công nghệ 229 của tỉnh là để triển khai quyết định nào của Thủ tướng?", "923/QĐ-TTg"),
        ("Hướng dẫn 1064 do bộ nào ban hành, phủ những tiêu chí số mấy?", "tiêu chí 6, 16"),
        ("Quyết định 1680 do bộ nào ban hành?", "của Bộ Nông nghiệp và Phát triển nông thôn"),
    ],
)
def test_what_became_of_places_and_who_issued_papers_is_told(service: Service, asked: str, told: str) -> None:
    assert told in service.ask(asked, (), TODAY).answer


def test_the_source_is_told_with_its_day_its_issuer_and_since_when_it_holds(service: Service) -> None:
    answer = service.ask("Hệ thống báo cáo trực tuyến theo Quyết định 25/2025 thì đơn vị nào phải dùng?", (), TODAY).answer
    assert "Văn bản: Quyết định 25/2025/QĐ-TTg ngày 22/7/2025 của Thủ tướng Chính phủ, hiệu lực từ 15/9/2025." in answer


def test_a_day_that_no_source_gives_is_not_told_of_a_source(service: Service) -> None:
    answer = service.ask("Xã phải có bao nhiêu phần trăm dân có bảo hiểm y tế để đạt nông thôn mới?", (), date(2024, 5, 5)).answer
    assert "Quyết định 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ" in answer
    assert "hiệu lực từ 08/3/2022" not in answer


def test_words_that_begin_with_troops_name_no_body(service: Service) -> None:
    read = service.reader.read("HDND tinh doi ung von dau tu bao nhieu", (), TODAY)
    assert "bo-chqs-tinh" not in read.ids("agency")
