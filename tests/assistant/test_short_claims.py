"""Short claims as they are typed in a chat: how they end, what they say not to be told, whom they bind, what they call a document."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.claims.quantities import OVER, Quantity
from assistant.service import Service

DAY = date(2026, 11, 27)

CLAIMS = {
    "Sở Y tế lo tiêu chí y tế pk?": "yes",
    "Sở Tư pháp phụ trách tiêu chí thuỷ lợi đk": "no",
    "khởi nghiệp của thanh niên chưa được nhắc đến phải không": "no",
    "phong trào cả nước chung sức ngừng rồi à": "no",
    "Hội Cựu chiến binh có được giao tổ chức phong trào thi đua của mình không": "yes",
    "Quyết định 99 của Ban Bí thư ra năm 2018 đúng không": "no",
    "Ban Dân vận thực hiện Kết luận 45 của Ban Bí thư à": "no",
    "Ban Dân vận thực hiện Kết luận 54 của Ban Bí thư à": "yes",
    "Cả giai đoạn trung ương cấp hơn 624 tỷ phải không": "no",
    "Cả giai đoạn trung ương cấp hơn 640 tỷ phải không": "yes",
    "bà con có bị bắt đóng góp làm đường không": "no",
    "UBND huyện phải bố trí ngân sách cho chương trình à": "yes",
    "Sở Tài chính không tự duyệt phương án phân bổ kinh phí, phải trình lên đúng không": "yes",
    "dạy nghề nông cho bà con do Sở Nông nghiệp lo phải không": "yes",
}


@pytest.mark.parametrize(("question", "verdict"), CLAIMS.items())
def test_a_short_claim_is_judged_by_what_the_plan_says(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


def test_a_condition_at_the_end_is_no_confirmation(service: Service) -> None:
    assert "đúng không" not in service.reader.spelt_out("xã này đã đủ đk?")
    assert "đúng không" in service.reader.spelt_out("Sở Y tế lo BHYT đk?")


def test_only_those_who_hold_the_claimed_act_are_put_beside_it(service: Service) -> None:
    bodies = service.ask("Công an tỉnh công nhận xã đạt chuẩn à", as_of=DAY).agencies
    assert [a.name for a in bodies] == ["Sở Nông nghiệp và Phát triển nông thôn"]


def test_a_denied_role_is_not_shown_for_something_else_that_the_body_leads(service: Service) -> None:
    answer = service.ask("Sở Tư pháp chủ trì tiêu chí thu nhập à", as_of=DAY)
    assert answer.verdict == "no"
    assert "chủ trì" not in answer.answer.split("\n")[0]


def test_a_member_is_not_said_to_lack_what_its_group_is_given(service: Service) -> None:
    answer = service.ask("Hội Phụ nữ tự tổ chức phong trào thi đua của mình về nông thôn mới", as_of=DAY)
    assert "không được giao" not in answer.answer


def test_a_precise_amount_is_not_exceeded_by_far() -> None:
    told = Quantity(642.14e9, 642.14e9, "dong")
    assert not Quantity(624e9, 624e9, "dong", OVER).agrees(told, instance=False)
    assert Quantity(600e9, 600e9, "dong", OVER).agrees(told, instance=False)


@pytest.mark.parametrize(
    ("claim", "verdict", "holder"),
    [
        ("Sở Y tế thẩm định tiêu chí y tế phải không?", "yes", "Sở Y tế"),
        ("So cong thuong tham dinh tieu chi dien a", "yes", "Sở Công thương"),
        ("Sở Xây dựng đánh giá tiêu chí nhà ở à", "yes", "Sở Xây dựng"),
        ("Sở Nông nghiệp thẩm định tiêu chí thủy lợi à", "yes", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở Lao động chủ trì tiêu chí nghèo đa chiều à", "yes", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở Lao động có đánh giá tiêu chí nghèo đa chiều không", "yes", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở Y tế thẩm định tiêu chí điện đúng không?", "no", "Sở Công thương"),
        ("Sở Nội vụ thẩm định tiêu chí nhà ở à", "no", "Sở Xây dựng"),
        ("Sở Công thương thẩm định tiêu chí giao thông à", "no", "Sở Giao thông vận tải"),
    ],
)
def test_who_leads_criteria_does_for_them_what_it_does_in_its_field(
    service: Service, claim: str, verdict: str, holder: str
) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert [body.name for body in answer.agencies] == [holder]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sở Công thương phối hợp các cơ quan liên quan hỗ trợ các huyện phát triển sản xuất, giảm hộ nghèo, đúng không?", "yes"),
        ("Sở Xây dựng chủ trì, phối hợp với các cơ quan liên quan đôn đốc tiêu chí nhà ở dân cư, đúng không?", "yes"),
        ("Sở Y tế chủ trì, phối hợp với các cơ quan liên quan đôn đốc thực hiện các tiêu chí về môi trường, phải không?", "no"),
        ("Sở Nội vụ báo cáo kết quả thực hiện Kế hoạch này về UBND tỉnh, qua Sở Nông nghiệp, đúng không?", "yes"),
        ("Sở Nội vụ chủ trì tuyên truyền sâu rộng về xây dựng nông thôn mới, phải không?", "no"),
    ],
)
def test_a_claim_in_the_words_of_a_clause_is_judged_by_whose_it_is(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Công nhận TC trường học: Sở XD?", "no"),
        ("Số liệu KT-XH huyện: Cục TK cấp?", "yes"),
        ("cong nhan tieu chi nha o dan cu: so xay dung?", "yes"),
        ("Hướng dẫn tiêu chí môi trường: Sở Y tế?", "no"),
        ("Xóa nhà tạm, dột nát: Hội Nông dân phối hợp?", "yes"),
        ("Tiêu chí điện: sở nào?", None),
        ("Cho em hỏi về nông thôn mới: Sở Tư pháp?", None),
        ("Tiêu chí điện: Sở Công thương hay Sở Xây dựng?", None),
    ],
)
def test_a_body_behind_a_colon_is_claimed_to_be_the_one(service: Service, question: str, verdict: str | None) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("giai ngan cu lam truoc hop phap sau nhe", "no"),
        ("Nhờ kiểm lại ghi chép của lớp: Sở Y tế chủ trì tiêu chí môi trường.", "no"),
        ("Công an tỉnh giữ biên giới, Biên phòng thì phối hợp thôi: lời này sai bét hay trúng phóc?", "no"),
        ("Bạn nhắc lại giúp mình mục tiêu xã nhé", None),
        ("giai thich giup em muc tieu nay nhe", None),
    ],
)
def test_what_ends_in_a_particle_or_is_to_be_checked_is_claimed(service: Service, question: str, verdict: str | None) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict
