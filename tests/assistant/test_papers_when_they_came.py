"""What a document did away with when it came, how it read before it was amended, what was asked of "it" and of "the later one" after that,
and what is so today where no document is named."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "ref", "told"),
    [
        ("Khi NĐ 27/2022 ra đời thì hai văn bản cũ nào bị bãi bỏ? Cho xin số.", "Đ41.2", ("41/2016/QĐ-TTg", "161/2016/NĐ-CP")),
        ("Lúc Nghị định 27 có hiệu lực, văn bản nào hết hiệu lực?", "Đ41.2", ("41/2016/QĐ-TTg", "161/2016/NĐ-CP")),
        ("Những văn bản nào bị bãi bỏ khi có Nghị định 27/2022?", "Đ41.2", ("41/2016/QĐ-TTg",)),
        ("Kế hoạch 203 ban hành thì công văn nào bị bãi bỏ?", "III.27/3", ("2392/UBND-KT",)),
        ("quyet dinh 51/2025 ra doi thi cac quyet dinh nao bi thay the", "Đ1", ("318/QĐ-TTg", "319/QĐ-TTg")),
    ],
)
def test_what_a_document_did_away_with_when_it_came_is_told(
    service: Service, question: str, ref: str, told: tuple[str, ...]
) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert answer.verdict is None
    assert ref in [c.ref for c in answer.citations]
    assert all(number in answer.answer for number in told)


@pytest.mark.parametrize(
    ("history", "question", "ref", "told"),
    [
        (
            "Dự án sản xuất cộng đồng tháng 7/2025 ai phê duyệt?",
            "thế trước khi NĐ 27 bị sửa, hồi đầu 2023 ấy, ai duyệt?",
            "Đ22.3.c",
            "cấp huyện",
        ),
        (
            "Dự án sản xuất cộng đồng ai phê duyệt?",
            "Thế hồi NĐ 27 mới ban hành năm 2022 thì ai ký duyệt?",
            "Đ22.3.c",
            "cấp huyện",
        ),
        (
            "Mẫu hồ sơ dự án liên kết ngành nghề khác do ai quy định?",
            "lúc NĐ 27 mới ra thì ai quyết định?",
            "Đ21.2",
            "cơ quan chủ quản",
        ),
        ("Trước khi có NĐ 38 thì lồng ghép vốn ai quyết định?", "còn sau khi có NĐ 38?", "Đ10.1", "HĐND tỉnh"),
        ("Sau khi có NĐ 38, mẫu hồ sơ liên kết ngành nghề khác do ai quy định?", "còn trước đó?", "Đ21.2", "cơ quan chủ quản"),
        (
            "Trước khi có NĐ 38, mẫu hồ sơ liên kết ngành nghề khác do ai hướng dẫn?",
            "Còn sau khi sửa thì sao?",
            "Đ21.2",
            "HĐND tỉnh",
        ),
    ],
)
def test_the_same_is_asked_of_another_wording(service: Service, history: str, question: str, ref: str, told: str) -> None:
    answer = service.ask(question, [history])
    assert answer.status == "answered"
    assert answer.verdict is None
    assert ref in [c.ref for c in answer.citations]
    assert told in answer.answer


def test_who_signed_a_document_when_it_came_stays_a_question_on_its_header(service: Service) -> None:
    assert "Phạm Bình Minh" in service.ask("Hồi NĐ 27 mới ban hành ai ký?").answer
    assert "Phạm Bình Minh" in service.ask("ai ký?", ["Nghị định 27 ban hành ngày nào?"]).answer


@pytest.mark.parametrize(
    ("history", "question", "told"),
    [
        (["Quyết định 03/2024/QĐ-TTg sửa cái gì?"], "Văn bản đó ai ký, ký hôm nào?", ("Trần Lưu Quang", "07/3/2024")),
        (
            ["Trong hai thông tư 75/2024 và 112/2025 thì cái nào ra sau?"],
            "cái sau cùng có hiệu lực hôm nào, ai ký?",
            ("28/11/2025", "Bích Ngọc"),
        ),
        (["QĐ 318 và QĐ 211 khác gì nhau?"], "quyết định ra trước ký ngày nào?", ("318/QĐ-TTg", "08/3/2022")),
        (["TT 55/2023/TT-BTC bị thông tư nào sửa?"], "thông tư sau hiệu lực từ bao giờ?", ("112/2025/TT-BTC", "28/11/2025")),
        (
            ["CV 2155 của Bộ TNMT nay hợp nhất ở đâu?"],
            "thế công văn gốc ra ngày nào, bộ nào phát hành?",
            ("27/4/2022", "Bộ Tài nguyên"),
        ),
        (["Nghị định 38/2023 sửa nghị định nào?"], "văn bản gốc ban hành ngày nào, của ai?", ("27/2022/NĐ-CP", "19/4/2022")),
        (
            ["CV 3371 của Bộ Công an nói xã thế nào là không phức tạp về an ninh, trật tự?"],
            "về sau quyết định nào của Thủ tướng đưa hẳn điều kiện đó vào văn bản?",
            ("03/2024/QĐ-TTg",),
        ),
        (["Lồng ghép vốn do ai quyết định?"], "nội dung đó theo nghị định nào?", ("Nghị định",)),
        (
            ["QĐ 25/2025/QĐ-TTg về báo cáo trực tuyến quy định gì?", "Cơ sở dữ liệu đó đặt ở bộ nào?"],
            "vậy nó có hiệu lực từ bao giờ?",
            ("15/9/2025",),
        ),
    ],
)
def test_a_document_is_found_by_what_was_said_before(
    service: Service, history: list[str], question: str, told: tuple[str, ...]
) -> None:
    answer = service.ask(question, history)
    assert answer.status == "answered"
    assert all(t in answer.answer for t in told)


def test_a_follow_up_on_another_document_leaves_the_one_before(service: Service) -> None:
    answer = service.ask("Vậy văn bản quy định việc thu hồi thì số nào?", ["Nghị định 38/2023 sửa nghị định nào?"])
    assert "18/2022/QĐ-TTg" in answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ngoài QĐ 318 gốc thì phải đối chiếu thêm quyết định sửa đổi nào của Thủ tướng về bộ tiêu chí?", "211/QĐ-TTg"),
        ("Xét xã năm 2024 theo QĐ 18/2022 thì cần xem thêm quyết định sửa đổi nào?", "03/2024/QĐ-TTg"),
        ("Nghị định 38 là nghị định sửa đổi nghị định nào?", "Nghị định 27/2022/NĐ-CP"),
        (
            "Hướng dẫn của ngành giáo dục về tiêu chí trường học NTM giai đoạn trước là văn bản nào, ngày ban hành?",
            "1491/QĐ-BGDĐT",
        ),
        ("Ngành công an hướng dẫn tiêu chí an ninh trật tự bằng công văn nào?", "3371/BCA-V05"),
        ("Chủ tịch UBND tỉnh nào ký Kế hoạch 203?", "Nguyễn Thành Công, Phó Chủ tịch"),
        ("Hôm nay lập dự án hỗ trợ sản xuất thì theo nghị định nào?", "358/2025/NĐ-CP"),
        ("Bộ nào làm chủ chương trình mới?", "Bộ Nông nghiệp và Môi trường"),
        ("Chương trình mới kéo dài từ năm nào đến năm nào?", "2026-2035"),
        ("Lồng ghép vốn ba chương trình sau khi NĐ 38 có hiệu lực phải có văn bản của cơ quan nào?", "Hội đồng nhân dân tỉnh"),
    ],
)
def test_the_document_or_body_of_the_day_is_told(service: Service, question: str, told: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer


def test_what_a_body_of_the_province_does_stays_with_it(service: Service) -> None:
    answer = service.ask("Sở Giáo dục hướng dẫn tiêu chí trường học theo văn bản nào?")
    assert "1491/QĐ-BGDĐT" not in answer.answer
    assert "Sở Giao thông vận tải" in service.ask("Hiện nay sở nào thẩm định tiêu chí giao thông?").answer


@pytest.mark.parametrize(
    "question",
    [
        "Muốn được hỗ trợ liên kết theo chuỗi giá trị (Điều 21 NĐ 27 đã sửa) thì cần mấy điều kiện, là những gì?",
        "Điều kiện hỗ trợ dự án liên kết theo Điều 21 Nghị định 27 gồm những gì?",
        "Điều 21 NĐ 27 đặt ra những điều kiện nào?",
    ],
)
def test_what_an_article_lists_is_told_item_by_item(service: Service, question: str) -> None:
    assert {"Đ21.1.a", "Đ21.1.b", "Đ21.1.c"} <= {c.ref for c in service.ask(question).citations}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        (
            "Đã có kế hoạch mới của UBND tỉnh Sơn La chính thức thay thế Kế hoạch 203/KH-UBND rồi, xác nhận giúp tôi.",
            "insufficient",
        ),
        ("Kế hoạch 203 đã bị kế hoạch mới thay thế rồi đúng không?", "insufficient"),
        ("Quyết định mới đã thay Quyết định 318 rồi đúng không?", "yes"),
        ("Chưa có văn bản nào thay Quyết định 318 đúng không?", "no"),
        ("Kế hoạch 203 thay thế Công văn 2392 đúng không?", "yes"),
        ("Kế hoạch 203 bãi bỏ công văn năm 2022 đúng không?", "yes"),
        ("Kế hoạch 203 đã hết hiệu lực rồi phải không?", "yes"),
        ("Sau khi QĐ 51/2025 có hiệu lực thì QĐ 318 còn hiệu lực không?", "no"),
    ],
)
def test_whether_a_new_document_took_the_place_of_one_is_judged_by_what_is_known(
    service: Service, question: str, verdict: str
) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("Đã có quyết định thay Quyết định 07/2022 rồi phải không?", "insufficient", "16/2026/QĐ-TTg"),
        ("Đã có thông tư mới thay Thông tư 55/2023 chưa?", "insufficient", "60/2026/TT-BTC"),
        ("Thông tư nào thay Thông tư 55/2023?", None, "60/2026/TT-BTC"),
    ],
)
def test_the_document_of_the_next_period_is_told_and_not_said_to_have_taken_the_place(
    service: Service, question: str, verdict: str | None, told: str
) -> None:
    answer = service.ask(question, as_of=date(2026, 11, 23))
    assert (answer.verdict, told in answer.answer) == (verdict, True)


@pytest.mark.parametrize(("office", "verdict"), [("Chủ tịch", "no"), ("Phó Chủ tịch", "yes")])
def test_the_office_in_which_somebody_signed_is_held_against_his(service: Service, office: str, verdict: str) -> None:
    answer = service.ask(f"Ông ấy ký với tư cách {office} đúng không?", ["Kế hoạch 203 do ai ký?"], date(2026, 11, 23))
    assert (answer.verdict, "Phó Chủ tịch" in answer.answer) == (verdict, True)
