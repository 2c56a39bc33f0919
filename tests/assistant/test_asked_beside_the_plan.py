"""What people ask around the plan: rests and sums of its amounts, the day of a paper that was asked for, roles beside lesser ones, and
what no document tells: who holds an office, by when a paper is due."""

from __future__ import annotations

import pytest

from assistant.service import Service

RECKONED = {
    "Rút khoản bổ sung năm 2023 khỏi tổng vốn trung ương thì còn mấy?": "642.140 - 49.280 = **592.860 triệu đồng**",
    "Lúc chưa được bổ sung năm 2023, vốn trung ương cả giai đoạn là bao nhiêu?": "= **592.860 triệu đồng**",
    "Bớt 49.280 khỏi 642.140 ra mấy?": "= **592.860 triệu đồng**",
    "Đối ứng 642.140, trung ương cũng 642.140, cộng lại là bao nhiêu?": "= **1.284.280 triệu đồng**",
    "Vốn trung ương cộng vốn đối ứng cả giai đoạn: tôi chỉ cần con số tổng.": "= **1.284.280 triệu đồng**",
    "Tiền tỉnh đối ứng với tiền trung ương rót, bên nào nhiều hơn?": "**bằng nhau**",
    "nguon nao nhinh hon, von trung uong hay von doi ung": "**bằng nhau**",
}
CLAIMED = {
    "Vốn đối ứng có ít hơn vốn trung ương cả giai đoạn không?": "no",
    "Trung ương và địa phương góp ngang nhau phải không?": "yes",
    "Tiêu chí điện do Sở Công thương chủ trì toàn bộ, đúng không?": "yes",
    "Tiêu chí môi trường do Sở Nông nghiệp lo toàn bộ, đúng không?": "no",
    "Sở Xây dựng có công nhận tiêu chí nhà ở không, hay chỉ hướng dẫn?": "yes",
    "Sở Giao thông có quyền công nhận tiêu chí đường không, hay chỉ thẩm định?": "no",
    "Sở Y tế lo trạm xá, tôi nói không sai chứ?": "yes",
    "Kế hoạch chẳng hề nhắc tới cây xanh, em nhớ không nhầm chứ?": "no",
    "Số bản ở phần mục tiêu với số bản ở phần bộ tiêu chí có lệch nhau không?": "no",
    "QĐ 1002 về bộ tiêu chí xã còn 1001 về bộ tiêu chí huyện, đúng không?": "yes",
    "Quyết định 320 là bộ tiêu chí xã, 318 là bộ tiêu chí huyện, phải không?": "no",
    "Công an tỉnh chủ trì tiêu chí nào, có công nhận không?": "yes",
    "Sở Giao thông vận tải thẩm định gì, có công nhận không?": "no",
    "Vốn đầu tư phát triển 2022 và 2023 cộng lại có vượt 400 tỷ không?": "yes",
    "Gộp vốn sự nghiệp 2022 với 2023 có quá 80 tỷ không?": "no",
    "Bản kiểu mẫu đâu có mục tiêu 17 bản, hiểu vậy đúng không?": "no",
}
OF_THE_PAPER = {
    ("Công văn nào bị Kế hoạch 203 bãi bỏ?", "Nó ra năm 2021 đúng không?"): "no",
    ("ke hoach 203 bai bo cong van nao", "no ra nam 2022 phai khong"): "yes",
    ("Một tỷ cây xanh trồng theo quyết định nào?", "Quyết định ấy ký ngày 01/4/2021 phải không?"): "yes",
    ("Sở Nội vụ dựa vào nghị định nào về cán bộ xã?", "Nó ban hành năm 2022 à?"): "no",
}
GONE_ON = {
    ("Sở Công thương chủ trì tiêu chí nào?", "Sở Y tế thì sao?"): "III.8/1",
    ("Sở Y tế công nhận tiêu chí gì?", "Còn Sở Xây dựng?"): "III.4/2",
    ("Kế hoạch xây gì cho nhà văn hóa?", "Thế còn chợ thì xây những loại nào?"): "II.7.b/8",
}
HELD = {
    "Ai làm đầu mối nhận báo cáo của các huyện?": "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở nào nhận báo cáo của huyện?": "Sở Nông nghiệp và Phát triển nông thôn",
}
OF_PAPERS = {
    "Nghị định nào được nhắc ở cả phần Sở Nội vụ lẫn phần Ban Dân vận, số mấy?": "33/2023/NĐ-CP",
    "Thủ tướng phê duyệt Chương trình ở quyết định nào?": "263/QĐ-TTg",
}
UNTOLD = (
    "Chủ tịch xã Mường Giôn giờ tên là gì?",
    "Ai đang làm bí thư đảng ủy xã Thuận Châu?",
    "giam doc so xay dung la ai",
    "Trong số nghị quyết phải trình, cái nào phải trình trước ngày 30/9/2023?",
)


@pytest.mark.parametrize(("question", "shown"), RECKONED.items())
def test_a_rest_a_sum_and_the_greater_of_two_amounts_are_reckoned(service: Service, question: str, shown: str) -> None:
    answer = service.ask(question)
    assert answer.verdict is None
    assert shown in answer.answer


@pytest.mark.parametrize(("claim", "verdict"), CLAIMED.items())
def test_claims_are_judged_by_the_amount_the_whole_and_the_role_that_they_put_first(
    service: Service, claim: str, verdict: str
) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(("before", "claim", "verdict"), [(*said, so) for said, so in OF_THE_PAPER.items()])
def test_it_is_the_paper_that_was_asked_for(service: Service, before: str, claim: str, verdict: str) -> None:
    assert service.ask(claim, [before]).verdict == verdict


@pytest.mark.parametrize(("before", "question", "ref"), [(*said, ref) for said, ref in GONE_ON.items()])
def test_what_was_asked_is_asked_of_another_body_or_thing(service: Service, before: str, question: str, ref: str) -> None:
    assert ref in [c.ref for c in service.ask(question, [before]).citations]


@pytest.mark.parametrize("question", UNTOLD)
def test_what_no_document_tells_is_refused(service: Service, question: str) -> None:
    assert service.ask(question).status in ("no_basis", "out_of_scope")


@pytest.mark.parametrize("question", ["Sở nào công nhận đây?", "Ai thẩm định đây nhỉ?"])
def test_an_act_alone_is_asked_back(service: Service, question: str) -> None:
    assert service.ask(question).status == "clarify"


def test_what_a_paper_to_be_put_forward_is_for_is_no_due_day(service: Service) -> None:
    answer = service.ask("Đề án OCOP phải trình là cho giai đoạn nào, định hướng tới bao giờ?")
    assert answer.status == "answered"
    assert "2030" in answer.answer


def test_where_one_who_is_asked_for_is_found_names_no_body(service: Service) -> None:
    assert "Sở Xây dựng" in [a.name for a in service.ask("nha dan the nao la dat chuan thi hoi so nao tren tinh").agencies]


@pytest.mark.parametrize(("question", "body"), HELD.items())
def test_who_takes_what_others_hand_in_is_named_first(service: Service, question: str, body: str) -> None:
    assert service.ask(question).agencies[0].name == body


@pytest.mark.parametrize(("question", "number"), OF_PAPERS.items())
def test_a_paper_is_found_by_where_it_is_named_and_who_issued_it(service: Service, question: str, number: str) -> None:
    assert number in service.ask(question).answer.split("\n")[0]


def test_what_a_body_sees_to_is_all_that_it_has(service: Service) -> None:
    assert {c.ref for c in service.ask("Bộ CHQS tỉnh lo gì?").citations} >= {"III.16/1", "III.16/2", "III.16/3"}


def test_a_criterion_that_ends_the_name_of_a_body_is_no_other_thing(service: Service) -> None:
    asked = "Vậy thẩm định chủ trương đầu tư cũng sở này luôn hả?"
    answer = service.ask(asked, ["Sở Tài nguyên và Môi trường chủ trì tiêu chí nào?"])
    assert [a.name for a in answer.agencies] == ["Sở Kế hoạch và Đầu tư"]


@pytest.mark.parametrize(
    ("before", "question", "verdict"),
    [
        ("Ai chủ trì tiêu chí chợ?", "Thế có công nhận luôn không?", "yes"),
        ("so nao tham dinh duong", "co duoc cong nhan khong", "no"),
    ],
)
def test_who_was_asked_for_is_who_does_something_else_too(service: Service, before: str, question: str, verdict: str) -> None:
    assert service.ask(question, [before]).verdict == verdict
