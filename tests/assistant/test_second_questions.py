"""Second questions as people type them in a chat: short, careless, and leaning on what was asked before."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("history", "question", "refs"),
    [
        ("Công an tỉnh chủ trì mảng nào?", "Bộ chỉ huy Quân sự khác gì?", {"III.16/1", "III.17/1"}),
        ("Sở Tư pháp giữ tiêu chí nào?", "khác thế nào với Sở Nội vụ", {"III.14/1", "III.15/1"}),
        ("Huyện ủy đánh giá kết quả ra sao?", "khác gì UBND huyện", {"III.24/6", "III.26/4"}),
    ],
)
def test_a_body_is_held_against_the_one_before(service: Service, history: str, question: str, refs: set[str]) -> None:
    answer = service.ask(question, [history])
    assert refs <= {c.ref for c in answer.citations}
    assert len({a.name for a in answer.agencies}) == 2


@pytest.mark.parametrize(
    ("history", "question", "ref"),
    [
        ("Vốn trung ương năm 2023 bao nhiêu?", "Trong đó đầu tư phát triển?", "II.9.a/4"),
        ("Sở nào lo nhà ở dân cư?", "Tôi hỏi thẩm định cơ.", "III.4/2"),
        ("Trường học sở nào chủ trì?", "dạy nghề nữa", "III.11/2"),
    ],
)
def test_what_only_names_a_thing_is_no_claim(service: Service, history: str, question: str, ref: str) -> None:
    answer = service.ask(question, [history])
    assert answer.verdict is None
    assert ref in {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("history", "question", "body"),
    [
        ("Ai chủ trì tiêu chí y tế?", "Ai phối hợp?", "Sở Y tế"),
        ("Sở nào chủ trì tiêu chí điện nông thôn?", "phoi hop voi ai", "Sở Công thương"),
    ],
)
def test_nobody_is_named_as_helping_where_no_document_does(service: Service, history: str, question: str, body: str) -> None:
    answer = service.ask(question, [history])
    assert "không nêu tên cơ quan nào phối hợp" in answer.answer
    assert [a.name for a in answer.agencies] == [body]


@pytest.mark.parametrize(
    ("history", "question", "verdict"),
    [
        (["Năm 2024 xã đạt 14/19 tiêu chí có được công nhận đạt chuẩn không?"], "18 thì được chứ?", "not_eligible"),
        (["Năm 2024 xã đạt 14/19 tiêu chí có được công nhận đạt chuẩn không?"], "đủ 19 tiêu chí thì sao", "insufficient"),
        (["83 xã phải đạt chuẩn đến 2025, đúng không?"], "thế 90 xã?", "no"),
    ],
)
def test_another_figure_is_put_in_the_place_of_the_one_before(
    service: Service, history: list[str], question: str, verdict: str
) -> None:
    assert service.ask(question, history).verdict == verdict


@pytest.mark.parametrize(
    ("history", "question", "told"),
    [
        (["Vốn trung ương 2022 bao nhiêu?", "2023?"], "chênh nhau mấy", "163.950"),
        (["Vốn đầu tư phát triển trung ương 2022?", "còn 2023"], "cộng lại", "407.860"),
        (["von su nghiep trung uong 2022 may"], "cong voi 2023 nua", "74.410"),
        (["Bao nhiêu bản đạt chuẩn đến 2025?", "kiểu mẫu mấy bản"], "không kiểu mẫu còn", "24 bản"),
        (["Mấy xã nâng cao đến 2025?"], "kiểu mẫu ít hơn mấy xã", "từ 15 đến 17 xã"),
    ],
)
def test_what_was_asked_one_after_the_other_is_reckoned_with(
    service: Service, history: list[str], question: str, told: str
) -> None:
    assert told in service.ask(question, history).answer


@pytest.mark.parametrize(
    ("history", "question", "ref"),
    [
        ("ocop 204 san pham dung khong", "ghi o dau", "II.4.b/4"),
        ("Kế hoạch có nói trung tâm chiếu xạ nông sản không?", "mục mấy", "II.7.c/14"),
        ("Ai công nhận xã đạt chuẩn nông thôn mới?", "huyen thi ai cong nhan", "Đ3.2"),
    ],
)
def test_the_place_or_another_level_of_what_was_told_is_given(service: Service, history: str, question: str, ref: str) -> None:
    answer = service.ask(question, [history])
    assert answer.status == "answered"
    assert ref in {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("history", "question", "verdict"),
    [
        ("Ban Dân tộc lo việc gì?", "giảm nghèo bền vững cũng ban lo luôn à", "no"),
        ("Sở Y tế làm gì?", "Trường học cũng sở lo à?", "no"),
        ("Hoi Nong dan tinh lam gi?", "cho HTX vay von cung hoi luon nhi", "no"),
        ("Chợ an toàn thực phẩm ở cấp xã phải không?", "Vậy còn chợ đầu mối thì là cấp huyện nhỉ?", "yes"),
    ],
)
def test_a_claim_of_the_body_before_is_judged_of_it(service: Service, history: str, question: str, verdict: str) -> None:
    assert service.ask(question, [history]).verdict == verdict


def test_who_does_what_districts_did_is_told_where_only_their_level_was_named(service: Service) -> None:
    answer = service.ask("giờ bỏ huyện rồi ai làm", ["Huyện bố trí vốn đối ứng theo mục nào?"])
    assert any(t.name == "UBND xã, phường" for a in answer.agencies for t in a.today)


@pytest.mark.parametrize(
    ("history", "question"),
    [
        ("Năm 2023 trung ương cho tỉnh bao nhiêu tiền?", "the rieng xa toi duoc may"),
        ("Chương trình khoa học công nghệ của tỉnh theo kế hoạch nào?", "ai ký"),
    ],
)
def test_what_no_document_tells_of_what_was_asked_before_is_refused(service: Service, history: str, question: str) -> None:
    assert service.ask(question, [history]).status == "no_basis"


def test_a_lone_number_is_a_question_only_behind_another(service: Service) -> None:
    assert service.ask("320?").status == "error"
    assert any(c.document == "320/QĐ-TTg" for c in service.ask("320?", ["QĐ 318 quy định gì?", "319 thì sao?"]).citations)


@pytest.mark.parametrize(
    "question", ["Chương trình chuyển đổi số nông thôn mới theo quyết định nào?", "chuyen doi so ntm can cu qd nao"]
)
def test_the_programme_on_going_digital_is_a_document(service: Service, question: str) -> None:
    assert "924/QĐ-TTg" in service.ask(question).answer


def test_what_one_place_gets_alone_is_told_nowhere(service: Service) -> None:
    assert service.ask("Xã mình được bao nhiêu tiền trung ương năm 2022?").status == "no_basis"


def test_whether_a_commune_is_recognised_is_no_claim_to_confirm(service: Service) -> None:
    answer = service.ask("Năm 2024 xã đạt 19/19 tiêu chí có được công nhận đạt chuẩn không?")
    assert answer.verdict == "insufficient"


@pytest.mark.parametrize("thanks", ["Cảm ơn nhé", "ok em cam on anh", "Vâng, cảm ơn bạn nhiều"])
def test_thanks_ask_for_nothing_again(service: Service, thanks: str) -> None:
    assert service.ask(thanks, ["Ai chủ trì tiêu chí điện?"]).status == "out_of_scope"


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Phần nào của kế hoạch 203 nói về vốn?", "II.9"),
        ("Vốn nằm ở phần nào?", "II.9"),
        ("phan nao noi co che chinh sach", "II.4"),
    ],
)
def test_the_part_of_the_plan_on_a_thing_is_told_by_its_title(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert answer.citations[0].ref == ref


def test_the_name_of_the_province_claims_nothing(service: Service) -> None:
    assert service.ask("Vốn trung ương của Sơn La năm 2022").verdict is None
    assert service.ask("Tỷ lệ hộ dùng nước sạch của Sơn La hiện nay?").verdict is None


@pytest.mark.parametrize("question", ["Huyen Phu Yen cu gio con may xa?", "Xa Binh Thuan moi gom nhung xa cu nao?"])
def test_a_place_of_ours_typed_without_marks_is_no_other_province_of_that_name(service: Service, question: str) -> None:
    assert service.ask(question).status == "answered"
    assert service.ask("Tỉnh Nghe An lam nong thon moi the nao?").status == "out_of_scope"
