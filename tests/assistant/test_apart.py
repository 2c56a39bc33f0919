"""Several things asked in one sentence, each of another subject: each gets its own body and source."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.apart import Apart
from assistant.service import Service


def _parts(service: Service, question: str) -> list[str]:
    apart = Apart(service.reader, lambda _: pytest.fail("nothing is answered here"))
    return [part.question for part in apart.questions(service.reader.read(question, (), date.today()))]


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Cho hỏi hai ý: ai lo tiêu chí chợ, ai lo y tế?", ["ai lo tiêu chí chợ", "ai lo y tế"]),
        (
            "Xử lý rác, xây trường, mắc điện: mỗi việc sở nào lo?",
            ["Xử lý rác sở nào lo", "xây trường sở nào lo", "mắc điện sở nào lo"],
        ),
        ("Nhà văn hóa với trạm y tế: 2 sở nào?", ["Nhà văn hóa sở nào", "trạm y tế sở nào"]),
        ("nuoc sach, tram y te moi thu so nao", ["nuoc sach so nao", "tram y te so nao"]),
        ("Dạy nghề và xóa nhà tạm: hai việc này giao hai sở nào?", ["Dạy nghề giao sở nào", "xóa nhà tạm giao sở nào"]),
        ("Tiêu chí điện và tiêu chí nhà ở lần lượt do sở nào lo?", ["Tiêu chí điện do sở nào lo", "tiêu chí nhà ở do sở nào lo"]),
        ("ai tư vấn hợp tác xã, ai giám sát phản biện?", ["ai tư vấn hợp tác xã", "ai giám sát phản biện"]),
        ("Nghị định 27/2022 ký ngày nào, Nghị định 38/2023 ai ký?", ["Nghị định 27/2022 ký ngày nào", "Nghị định 38/2023 ai ký"]),
        (
            "Theo Nghị định 150: chợ, trường học, mỗi thứ phòng nào lo?",
            ["Theo Nghị định 150: tiêu chí chợ phòng nào lo", "Theo Nghị định 150: trường học phòng nào lo"],
        ),
        ("Ở cấp xã: ai lo y tế, ai lo giáo dục?", ["Ở cấp xã: ai lo y tế", "Ở cấp xã: ai lo giáo dục"]),
        ("ai lo tiêu chí quy hoạch, ai lo truyền thông?", ["ai lo tiêu chí quy hoạch", "ai lo tiêu chí truyền thông"]),
    ],
)
def test_every_part_becomes_a_question_with_what_all_share(service: Service, question: str, parts: list[str]) -> None:
    assert _parts(service, question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "Sở nào lo tiêu chí y tế và hạn khi nào?",
        "Sở nào chủ trì tiêu chí giao thông, phối hợp với ai?",
        "Ai thẩm định, ai công nhận xã đạt chuẩn?",
        "Ai lập kế hoạch vốn, trình ai, ai phê duyệt?",
        "Sở nào hướng dẫn huyện, sở nào kiểm tra huyện về tiêu chí điện?",
        "Hội Nông dân phối hợp với sở nào, về việc gì?",
        "Nghị quyết 22 đặt mấy bản đạt chuẩn, mấy bản kiểu mẫu?",
        "Theo nghị quyết của HĐND tỉnh, Sở Xây dựng được lập từ hai sở nào?",
        "Xây chợ thì Sở Công thương lo gì, hay việc đó của ai?",
        "Tiêu chí điện, y tế và giáo dục: 2 sở nào?",
        "Phong trào thi đua Sơn La theo quyết định nào của tỉnh, căn cứ quyết định nào của Thủ tướng?",
        "Sở nào lo tiêu chí điện năm 2023, sở nào vào đầu năm 2026?",
        "Bộ Kế hoạch và Đầu tư, Ủy ban Dân tộc lần lượt nhập về đâu?",
        "Ở cấp xã ai lo y tế, ai lo giáo dục?",
        "Có đúng Sở Y tế lo y tế, còn Sở Xây dựng lo quy hoạch không?",
    ],
)
def test_several_wishes_on_one_subject_stay_one_question(service: Service, question: str) -> None:
    assert _parts(service, question) == []


@pytest.mark.parametrize(
    ("question", "bodies", "cited"),
    [
        ("Xử lý rác, xây trường, mắc điện: mỗi việc sở nào lo?", ["so-tnmt", "so-gddt", "so-cong-thuong"], ["III.12/1", "III.7/1", "III.6/1"]),
        ("Ai lo tiêu chí nhà ở, ai lo truyền thông, ai lo tiêu chí điện?", ["so-xay-dung", "so-tttt", "so-cong-thuong"], ["III.4/1", "III.10/1", "III.6/1"]),
        ("ai lam dan van, ai dinh huong bao chi", ["ban-dan-van", "ban-tuyen-giao"], ["III.25.a/1", "III.25.b/1"]),
    ],
)  # fmt: skip
def test_every_part_has_its_body_and_source(service: Service, question: str, bodies: list[str], cited: list[str]) -> None:
    answer = service.ask(question)
    assert [h.id for h in answer.agencies][: len(bodies)] == bodies
    assert [c.ref for c in answer.citations][: len(cited)] == cited


def test_parts_that_stand_alone_are_answered_behind_another_question_too(service: Service) -> None:
    answer = service.ask("Thế ai lo điện, ai lo trường học?", ["Sở nào giữ tiêu chí văn hóa?"])
    assert {h.id for h in answer.agencies} == {"so-cong-thuong", "so-gddt"}


def test_what_a_slogan_is_for_is_told_beside_another_one(service: Service) -> None:
    answer = service.ask("Gia đình 5 không, 3 sạch là xây dựng cái gì, còn bốn tại chỗ là để làm gì?")
    assert answer.status == "answered"
    assert {"II.7.h/5", "II.7.i/2"} <= {c.ref for c in answer.citations}


def test_the_documents_of_several_things_are_told(service: Service) -> None:
    answer = service.ask("Thi đua Sơn La chung sức theo quyết định nào, chương trình khoa học công nghệ theo kế hoạch nào?")
    assert "1886" in answer.answer
    assert "229" in answer.answer


def test_what_cannot_be_answered_alone_is_answered_as_a_whole(service: Service) -> None:
    question = "Tiêu chí y tế sở nào lo, bão số 3 sở nào lo?"
    assert "*Bão số 3" not in service.ask(question).answer


SYSTEM, BASE = "Hệ thống giám sát CTMTQG theo NĐ 27 đặt ở bộ nào", "còn cơ sở dữ liệu theo QĐ 25/2025/QĐ-TTg đặt ở bộ nào"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            f"{SYSTEM}, {BASE}, QĐ này hiệu lực từ bao giờ?",
            ["Bộ Kế hoạch và Đầu tư", "đặt tại Bộ Tài chính", "Hiệu lực từ 15/9/2025"],
        ),
        (f"{SYSTEM}, {BASE}?", ["Bộ Kế hoạch và Đầu tư", "đặt tại Bộ Tài chính"]),
        (
            "Hệ thống giám sát theo NĐ 27 do bộ nào vận hành, cơ sở dữ liệu theo QĐ 25/2025 do bộ nào quản lý?",
            ["Bộ Kế hoạch và Đầu tư", "đặt tại Bộ Tài chính"],
        ),
        (
            "NĐ 27 ký ngày nào, còn QĐ 25/2025 do ai ký, quyết định đó hiệu lực từ khi nào?",
            ["19/4/2022", "Nguyễn Chí Dũng", "Hiệu lực từ 15/9/2025"],
        ),
    ],
)
def test_what_is_asked_of_each_of_two_documents_is_told_and_what_is_asked_of_that_one(
    service: Service, question: str, told: list[str]
) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert [words for words in told if words not in answer.answer] == []


def test_days_of_two_documents_are_still_told_side_by_side(service: Service) -> None:
    answer = service.ask("Nghị định 38 và Nghị định 27 ký ngày nào?").answer
    assert not any(line.startswith("*N") for line in answer.splitlines())
    assert "431 ngày" in answer
