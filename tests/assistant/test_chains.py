"""Follow-ups on what answered the questions before them: where it stands, what stands there too, which body or day it was."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("history", "question", "refs"),
    [
        (["biên phòng thì làm gì ở xã giáp Lào", "có giúp dân làm kinh tế ko"], "cái đó ghi ở mục nào", {"III.18/3"}),
        (["bo chi huy quan su tinh lam gi", "co giup dan lam duong khong"], "cai do nam o muc nao", {"III.16/3"}),
        (["Sở nào chủ trì đào tạo nghề?", "Sở nào phối hợp?"], "Cả hai ý đó ghi ở mục nào?", {"III.11/2"}),
        (["Tiêu chí điện sở nào chủ trì?", "Còn tiêu chí giao thông?"], "Cả hai cái đó nằm ở mục nào?", {"III.6/1", "III.5/1"}),
        (["Vốn sự nghiệp 2022 bao nhiêu?", "năm 2023?"], "Hai con số ấy ghi ở điểm nào?", {"II.9.a/3", "II.9.a/4"}),
        (["Xã nào được ưu tiên nguồn lực?", "bản thì sao"], "ghi ở mục nào", {"II.7.k/3"}),
        (["bao cao gui truoc ngay nao", "gui cho ai"], "ghi o muc nao", {"III.27/1"}),
    ],
)
def test_where_it_stands_is_asked_of_what_answered_before(
    service: Service, history: list[str], question: str, refs: set[str]
) -> None:
    answer = service.ask(question, history)
    assert answer.status == "answered"
    assert refs <= {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("history", "question", "ref"),
    [
        (
            ["Có phải trình hướng dẫn quy trình xét công nhận xã đạt chuẩn ko?"],
            "OCOP có nằm trong hướng dẫn đó luôn ko",
            "II.3/11",
        ),
        (
            ["Lồng ghép vốn các chương trình ghi ở mục nào?"],
            "Ở đó khu nông nghiệp công nghệ cao cũng được quan tâm à?",
            "II.6/4",
        ),
        (["so tai chinh co nhiem vu gi"], "trong do co giam sat von khong", "III.3/4"),
    ],
)
def test_what_stands_there_too_is_held_against_what_answered_before(
    service: Service, history: list[str], question: str, ref: str
) -> None:
    answer = service.ask(question, history)
    assert answer.verdict == "yes"
    assert answer.citations[0].ref == ref


@pytest.mark.parametrize(
    ("history", "question", "today"),
    [
        ("Hồ sơ đề nghị công nhận NTM phần GT: sở nào thẩm định?", "Nay là sở nào, từ ngày nào?", "Sở Xây dựng"),
        ("Sở nào cân đối vốn chương trình?", "Giờ sở ấy tên là gì, từ ngày nào?", "Sở Tài chính"),
        ("Tiêu chí lao động sở nào chủ trì?", "Nay là sở nào? Từ bao giờ?", "Sở Nội vụ"),
        ("tieu chi thong tin truyen thong so nao lo", "gio la so nao tu bao gio", "Sở Khoa học và Công nghệ"),
        ("tieu chi nha o so nao chu tri", "nay la so nao tu ngay nao", "Sở Xây dựng"),
    ],
)
def test_what_a_body_is_today_is_asked_of_the_one_that_answered_before(
    service: Service, history: str, question: str, today: str
) -> None:
    answer = service.ask(question, [history])
    assert answer.status == "answered"
    assert today in answer.answer
    assert "01/3/2025" in answer.answer


def test_a_living_body_is_told_with_what_was_merged_into_it(service: Service) -> None:
    answer = service.ask("so do gio gop voi so nao", ["can bo xa dat chuan thi so nao kiem tra"])
    assert "nhận việc từ Sở Lao động - Thương binh và Xã hội" in answer.answer
    assert ("461/NQ-HĐND", "I/5") in {(c.document, c.ref) for c in answer.citations}


def test_two_bodies_told_before_are_one_today(service: Service) -> None:
    history = ["Tiêu chí môi trường sở nào chủ trì?", "Còn xử lý nước thải sinh hoạt thì sở nào?"]
    assert service.ask("Thế hóa ra hai sở đó giờ là một rồi, đúng không?", history).verdict == "yes"
    history = ["Tiêu chí môi trường sở nào chủ trì?", "Còn tiêu chí điện thì sở nào?"]
    assert service.ask("Hai sở đó giờ là một rồi, đúng không?", history).verdict == "no"


@pytest.mark.parametrize(
    ("history", "question"),
    [
        ("Sở nào lo khoa học công nghệ?", "Bưu chính giờ cũng về sở đó phải không?"),
        ("so nao lo nong nghiep", "moi truong gio cung ve so do a"),
        ("giong cay giong con moi thi so nao lo nghien cuu", "chuyen doi so bay gio cung ve so do phai khong"),
    ],
)
def test_what_goes_to_that_body_today_is_asked_by_its_name(service: Service, history: str, question: str) -> None:
    assert service.ask(question, [history]).verdict == "yes"


@pytest.mark.parametrize(
    ("history", "question", "holder"),
    [
        (
            "ai di hoi dan xem co hai long khong",
            "ban dan van lam viec do phai khong",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La",
        ),
        ("Ai tuyên truyền Nghị quyết 22-NQ/TU?", "Sở Nội vụ làm việc đó à?", "Ban Tuyên giáo Tỉnh ủy"),
    ],
)
def test_who_does_that_task_is_put_right(service: Service, history: str, question: str, holder: str) -> None:
    answer = service.ask(question, [history])
    assert answer.verdict == "no"
    assert holder in {a.name for a in answer.agencies}


@pytest.mark.parametrize(
    ("history", "question", "verdict"),
    [
        (
            ["Phần tuyên truyền của Kế hoạch 203 ghi Quyết định 1002/QĐ-UBND ngày nào?"],
            "Quyết định 1001 cũng cùng ngày đó à?",
            "yes",
        ),
        (["Quyết định 318/QĐ-TTg ký ngày nào?"], "Quyết định 319 cũng ký hôm đó à?", "yes"),
        (["Nghị định 27/2022 ban hành ngày nào?"], "Nghị định 38/2023 có cùng ngày không?", "no"),
        ([], "Nghị định 27/2022 và Nghị định 38/2023 ban hành khác ngày, đúng không?", "yes"),
    ],
)
def test_two_documents_are_of_one_day_or_not(service: Service, history: list[str], question: str, verdict: str) -> None:
    assert service.ask(question, history).verdict == verdict


def test_the_header_of_the_document_asked_by_its_number_is_told(service: Service) -> None:
    answer = service.ask("ban hành ngày nào, của ai", ["Đối ứng NSĐP cho CT NTM bn?", "theo NQ số mấy"])
    assert "29/6/2022" in answer.answer
    assert "Hội đồng nhân dân tỉnh" in answer.answer


def test_whose_document_it_is_is_asked_behind_its_day(service: Service) -> None:
    history = ["Nghị quyết nào quy định tỷ lệ đối ứng?", "Ban hành ngày nào?"]
    assert "Hội đồng nhân dân tỉnh" in service.ask("Của cơ quan nào?", history).answer


def test_no_one_of_several_documents_is_the_one_that_was_asked_for(service: Service) -> None:
    history = ["Vốn trung ương năm 2022 là bao nhiêu?", "theo quyết định số mấy"]
    assert {c.document for c in service.ask("ban hành ngày nào, của ai", history).citations} == {"203/KH-UBND"}


@pytest.mark.parametrize(
    ("history", "question", "verdict"),
    [
        (
            ["Tổng vốn trung ương giai đoạn 2021-2025 là bao nhiêu?", "Đối ứng địa phương thì bao nhiêu?"],
            "Thế là hai khoản bằng chằn chặn nhau à?",
            "yes",
        ),
        (["Vốn đầu tư phát triển trung ương năm 2022 là bao nhiêu?", "còn năm 2023?"], "hai con số bằng nhau phải không", "no"),
    ],
)
def test_two_amounts_that_were_told_are_equal_or_not(service: Service, history: list[str], question: str, verdict: str) -> None:
    assert service.ask(question, history).verdict == verdict


def test_a_short_form_is_read_as_before(service: Service) -> None:
    answer = service.ask("MT này nêu ở mục nào?", ["MT đến 2025 có bn bản NTM?"])
    assert "II.1.b/3" in {c.ref for c in answer.citations}
    assert "Sở Tài nguyên và Môi trường" not in {a.name for a in answer.agencies}
    assert service.ask("MT này có gồm rác thải ko?", ["Tiêu chí MT ai chủ trì?"]).citations[0].ref == "III.12/1"


@pytest.mark.parametrize(
    ("history", "question", "body"),
    [
        ("duong vao ban xau qua so nao huong dan lam", "the con dien", "Sở Công thương"),
        ("truong hoc so nao lo", "con dien", "Sở Công thương"),
        ("Trạm y tế sở nào chủ trì?", "Thế còn điện?", "Sở Công thương"),
    ],
)
def test_a_bare_criterion_takes_the_place_of_the_one_before(service: Service, history: str, question: str, body: str) -> None:
    assert [a.name for a in service.ask(question, [history]).agencies][:1] == [body]


@pytest.mark.parametrize(
    ("history", "question", "ref"),
    [
        (["Quyết định 652/QĐ-TTg giao cái gì?"], "Quyết định điều chỉnh nó ra ngày bao nhiêu, số mấy?", "II.9.a/1"),
        (["Bộ đội Biên phòng tỉnh lo việc gì ở biên giới?"], "chỉ thị họ phải làm theo số mấy, năm nào?", "III.18/1"),
        (
            ["Tiêu chí hệ thống chính trị sở nào chủ trì?"],
            "Nghị định làm căn cứ trong ngoặc là số nào, ban hành hôm nào?",
            "III.14/1",
        ),
    ],
)
def test_a_document_that_is_told_by_what_was_asked_before_is_looked_for_there(
    service: Service, history: list[str], question: str, ref: str
) -> None:
    assert ref in [c.ref for c in service.ask(question, history).citations]
