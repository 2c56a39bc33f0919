"""What people ask first: what it takes, what happens without it, who signs, how much came in a year; asked in their own few words."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)
NEEDED = {
    "muốn lên xã nâng cao thì phải đáp ứng những gì": ["18/2022/QĐ-TTg Đ4.1"],
    "can nhung gi de dat kieu mau": ["18/2022/QĐ-TTg Đ4.1", "319/QĐ-TTg Đ1"],
    "huyện muốn về đích nông thôn mới cần gì": ["18/2022/QĐ-TTg Đ4.2", "320/QĐ-TTg PL1/0"],
    "tinh muon hoan thanh nhiem vu nong thon moi phai co dieu kien gi": ["321/QĐ-TTg Đ1"],
}
OPEN = [
    "xã chưa có nghĩa trang có được công nhận đạt chuẩn không",
    "chua co dien luoi thi xa co dat chuan khong",
    "xã tôi không có internet có lên nông thôn mới được không",
]
TOLD = {
    "năm 2022 được cấp bao nhiêu": "II.9.a/3",
    "nam 2023 rot ve bao nhieu ty": "II.9.a/4",
    "muốn đạt nông thôn mới phải đủ mấy tiêu chí": "PL1",
    "năm 2023 tỉnh nhận 159.160 triệu phải không": "II.9.a/4",
}
VERDICTS = {
    "Theo Nghị định 27/2022/NĐ-CP, công trình đúng 5 tỷ vẫn được làm theo cơ chế đặc thù chứ": "eligible",
    "công trình đúng 5 tỷ vẫn được làm theo cơ chế đặc thù chứ": "insufficient",  # of the decree since 2026 nobody has read that
    "Dự án tròn 500 triệu có giao cộng đồng tự làm được không, theo Nghị định 27/2022/NĐ-CP": "not_eligible",
    "Theo Nghị định 27/2022, làm cơ chế đặc thù mà không cần có trong danh mục của tỉnh à?": "no",
    "Tỉnh hoàn thành nông thôn mới 2021-2025 phải từ 40% xã nâng cao à?": "yes",
    "tinh hoan thanh nong thon moi phai tu 60% xa nang cao dung khong": "no",
    "vốn ngân sách trung ương 2026-2030 theo Nghị quyết 257 là 70.000 tỷ à": "no",
    "vốn đầu tư phát triển ngân sách trung ương 2026-2030 theo Nghị quyết 257 là 70.000 tỷ à": "yes",
    "Công văn 2155 hướng dẫn môi trường là của Bộ Xây dựng, đúng không?": "no",
    "Nghị quyết 32/2022 về đối ứng là của HĐND tỉnh phải không": "yes",
}


@pytest.mark.parametrize(("question", "sources"), NEEDED.items())
def test_what_it_takes_is_told_by_the_conditions_of_that_place(service: Service, question: str, sources: list[str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert {f"{c.document} {c.ref}" for c in answer.citations} >= set(sources)


@pytest.mark.parametrize("question", OPEN)
def test_a_thing_that_is_missing_leaves_the_case_open_with_its_criterion(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict == "insufficient"
    assert "Tiêu chí" in answer.answer
    assert "Đ4.1" in [c.ref for c in answer.citations]


def test_what_holds_without_a_market_is_told(service: Service) -> None:
    answer = service.ask("xã không có chợ thì có được công nhận đạt chuẩn không", as_of=TODAY)
    assert answer.verdict == "yes"
    assert "siêu thị mini" in answer.answer


@pytest.mark.parametrize(("question", "ref"), TOLD.items())
def test_a_number_that_is_told_is_not_refused(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize("question", ["năm 2024 được cấp bao nhiêu", "năm 2023 tiền lương bao nhiêu"])
def test_what_no_figure_tells_is_refused(service: Service, question: str) -> None:
    assert service.ask(question, as_of=TODAY).status in ("no_basis", "out_of_scope")


@pytest.mark.parametrize("question", ["ai ký quyết định công nhận xã đạt chuẩn", "cap nao ky bang cong nhan xa nang cao"])
def test_who_signs_the_recognition_is_who_may_recognise(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert [a.name for a in answer.agencies] == ["Ủy ban nhân dân tỉnh Sơn La"]
    assert answer.citations[0].ref == "Đ3.1"


@pytest.mark.parametrize("question", ["hội cựu chiến binh làm gì", "cựu chiến binh làm gì", "lien doan lao dong lam gi"])
def test_what_a_member_of_a_group_does_is_what_the_group_does(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert [c.ref for c in answer.citations] == ["III.25.d"]


@pytest.mark.parametrize(("question", "verdict"), VERDICTS.items())
def test_a_claim_is_judged_by_what_its_words_say(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


def test_a_case_put_under_an_ended_document_says_by_which_day_it_was_decided(service: Service) -> None:
    answer = service.ask("công trình 6 tỷ theo Nghị định 27/2022/NĐ-CP có làm cơ chế đặc thù được không", as_of=TODAY)
    assert answer.verdict == "not_eligible"
    assert "31/12/2025" in answer.answer


def test_a_condition_of_a_rule_that_ended_is_told_beside_what_holds_today(service: Service) -> None:
    answer = service.ask("công trình đúng 5 tỷ vẫn được làm theo cơ chế đặc thù chứ", as_of=TODAY)
    assert answer.answer.startswith("**Chưa đủ căn cứ**")
    assert "áp dụng đến 31/12/2025: **Đạt** điều kiện được hỏi" in answer.answer


@pytest.mark.parametrize(
    "question", ["văn phòng điều phối còn không", "vpđp ntm tỉnh còn hoạt động không", "văn phòng điều phối ntm giải thể chưa"]
)
def test_whether_a_body_lives_of_which_nobody_has_verified_it_is_not_stated(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.verdict) == ("no_basis", None)
    assert "Sở Nông nghiệp và Môi trường" in answer.answer
    assert service.ask("văn phòng điều phối còn hoạt động không", as_of=date(2024, 6, 30)).verdict == "yes"


def test_a_body_that_ended_is_not_kept_alive_by_a_subject_called_like_it(service: Service) -> None:
    assert service.ask("ban dân tộc còn không", as_of=TODAY).verdict == "no"


@pytest.mark.parametrize(
    ("question", "today"),
    {
        "Mục của Sở Thông tin và Truyền thông có chỗ nào cho quyền công nhận đạt chuẩn không?": "Sở Khoa học và Công nghệ",
        "Kể các gạch đầu dòng của Sở Giao thông vận tải": "Sở Xây dựng",
    }.items(),
)
def test_a_body_that_was_merged_is_named_with_todays(service: Service, question: str, today: str) -> None:
    assert today in service.ask(question, as_of=TODAY).answer
