"""Several bodies held against a word for a role."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "bodies", "refs"),
    [
        (
            "Sở Y tế, Sở Văn hóa đặt cạnh nhau: sở nào được ghi “công nhận”, sở kia chỉ tới khâu nào?",
            ["Sở Y tế"],
            ["III.8/2", "III.9/1"],
        ),
        (
            "Sở Xây dựng với Sở Giao thông vận tải, bên nào có chữ “chủ trì”, bên nào chỉ “hướng dẫn”?",
            ["Sở Xây dựng", "Sở Giao thông vận tải"],
            ["III.4/1", "III.5/1"],
        ),
        (
            "Sở Công thương với Sở GTVT: sở nào được ghi “công nhận”, sở nào chỉ thẩm định?",
            ["Sở Công thương", "Sở Giao thông vận tải"],
            ["III.6/2", "III.5/2"],
        ),
        (
            "Sở Nội vụ, Sở Tư pháp, Sở Y tế: sở nào không có chữ “công nhận”?",
            ["Sở Nội vụ"],
            ["III.14/2", "III.15/2", "III.8/2"],
        ),
        (
            "Giữa Sở Y tế với Sở Giao thông vận tải, bên nào có chữ “công nhận”, bên nào chỉ thẩm định, giám sát, kiểm tra?",
            ["Sở Y tế", "Sở Giao thông vận tải"],
            ["III.8/2", "III.5/2"],
        ),
        (
            "Chữ “công nhận” ở Bộ chỉ huy Quân sự tỉnh, ở đoàn liên ngành của Sở Nông nghiệp: bên nào có, bên nào không?",
            ["Bộ chỉ huy Quân sự tỉnh", "Sở Nông nghiệp và Phát triển nông thôn"],
            ["III.16/1", "III.1/3"],
        ),
        (
            "Cục Thống kê và Ngân hàng Nhà nước, đơn vị nào được viết chữ “chủ trì”?",
            ["Cục Thống kê tỉnh", "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Sơn La"],
            ["III.22/1", "III.23/1"],
        ),
    ],
)
def test_which_of_several_bodies_a_word_is_given_to(service: Service, question: str, bodies: list[str], refs: list[str]) -> None:
    answer = service.ask(question)
    assert [a.name for a in answer.agencies] == bodies
    assert [c.ref for c in answer.citations] == refs
    assert answer.verdict is None


@pytest.mark.parametrize(
    ("claim", "verdict", "ref"),
    [
        ("Sở Lao động được trao quyền công nhận ở dòng nào không?", "no", "III.11/3"),
        ("so y te co quyen cong nhan o muc nao ko", "yes", "III.8/2"),
        ("BP tỉnh chỉ phối hợp thôi, không chủ trì mảng nào, đúng không?", "no", "III.18/1"),
        ("Sở Văn hóa không được công nhận ở gạch đầu dòng nào, đúng không?", "yes", "III.9/1"),
        ("Ban Dân tộc có được công nhận gì không?", "no", "III.19/1"),
    ],
)
def test_whether_a_body_has_a_role_anywhere(service: Service, claim: str, verdict: str, ref: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("question", "history", "verdict"),
    [
        ("Công an tỉnh và Bộ chỉ huy Quân sự tỉnh có cùng được ghi chữ “công nhận” không?", [], "no"),
        ("Hội Nông dân với Liên minh Hợp tác xã đều được ghi “chủ trì”, đúng không?", [], "yes"),
        (
            "Bên Giao thông cũng được “công nhận” vậy chứ?",
            ["Sở Công thương có được công nhận đạt chuẩn tiêu chí của ngành không?"],
            "no",
        ),
    ],
)
def test_a_claim_that_bodies_share_a_word(service: Service, question: str, history: list[str], verdict: str) -> None:
    assert service.ask(question, history).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Sở Nông nghiệp với Sở Tài chính, sở nào “chủ trì” tiêu chí thủy lợi?",
        "Sở Tài chính “chủ trì” hay chỉ “phối hợp” với Sở Nông nghiệp khi phân bổ kinh phí?",
    ],
)
def test_a_word_on_a_subject_of_one_body_is_no_comparison(service: Service, question: str) -> None:
    assert len(service.ask(question).agencies) == 1


def test_what_is_only_likened_is_no_subject_and_no_body(service: Service) -> None:
    question = "Họ có được viết chữ “công nhận” đối với tiêu chí văn hóa y như ngành y tế không?"
    answer = service.ask(question, ["Thí điểm mô hình du lịch cộng đồng do sở nào lo?"])
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("no", ["Sở Văn hóa, Thể thao và Du lịch"])


def test_time_is_no_end_of_a_body(service: Service) -> None:
    question = "UBND huyện và Huyện ủy cùng đề xuất nội dung, thời gian, địa điểm: bên nào “chủ động”, bên nào “chủ trì”?"
    assert {"III.24/4", "III.26/3"} <= {c.ref for c in service.ask(question).citations[:2]}


@pytest.mark.parametrize(
    ("question", "history", "verdict", "words"),
    [
        ("Việc công nhận giao cho hai sở ấy giống hay khác?", ["Sở Xây dựng làm gì?", "Còn Sở Tư pháp?"], None, "giống nhau"),
        ("viec cong nhan cua 2 so nay co khac nhau khong", ["so y te lam gi", "so giao thong lam gi"], "yes", "khác nhau"),
        ("Sở Nội vụ và Sở Công thương, câu giao công nhận có giống nhau không?", [], "no", "khác nhau"),
        ("Hai sở đó, sở nào được công nhận?", ["Ai chủ trì tiêu chí điện?", "Còn giao thông?"], None, "Sở Công thương"),
    ],
)
def test_clauses_of_two_bodies_are_held_against_each_other(
    service: Service, question: str, history: list[str], verdict: str | None, words: str
) -> None:
    answer = service.ask(question, history)
    assert (answer.verdict, words in answer.answer) == (verdict, True)
    assert len({c.ref.partition("/")[0] for c in answer.citations}) == 2
