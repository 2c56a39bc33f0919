"""Claims on a range, on those whom a goal leaves out, on who is at the core, and on what is taken for settled."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Kế hoạch 203 đã chốt tối thiểu 5 xã kiểu mẫu, dưới con số ấy là không đạt. Xác nhận nhé?", "no"),
        ("Kế hoạch 203 đặt tối thiểu 3 xã kiểu mẫu, đúng không?", "yes"),
        ("KH 203 đặt không quá 5 xã kiểu mẫu, đúng không?", "yes"),
        ("KH 203 đặt tối đa 3 xã kiểu mẫu phải không?", "no"),
        ("Đến 2025 phải có ít nhất 2 xã kiểu mẫu, đúng không?", "yes"),
        ("Kế hoạch 203 không đặt tối thiểu 5 xã kiểu mẫu, đúng không?", "yes"),
        ("Mục tiêu là ít nhất 83 xã đạt chuẩn đúng không?", "yes"),
        ("Theo KH 203 tối thiểu 25 xã nâng cao phải không?", "no"),
    ],
)
def test_a_bound_of_a_range_is_one_of_its_ends(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("xa toi dat chuan nong thon moi tu lau roi, the ban toi co thuoc dien 41 ban ma ke hoach 203 dat ra khong", "no"),
        ("Xã em là xã nông thôn mới rồi, bản em có được tính trong 17 bản kiểu mẫu không?", "no"),
        ("17 bản kiểu mẫu đều ở xã đã đạt chuẩn phải không?", "no"),
        ("Bản của xã đã đạt chuẩn thì không thuộc diện 41 bản, đúng không?", "yes"),
        ("xã em chưa đạt chuẩn, bản em có thể nằm trong 41 bản không?", "yes"),
        ("Trong 41 bản đạt chuẩn thì có 17 bản kiểu mẫu, đúng không?", "yes"),
    ],
)
def test_hamlets_of_recognised_communes_are_none_of_the_41(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Trong sáu nhà, trục chính là nông dân với doanh nghiệp, ngân hàng không phải trục, có đúng theo KH 203 không?", "yes"),
        ("Trong liên kết 6 nhà, nòng cốt là nhà nông với nhà băng, nhà doanh nghiệp không phải nòng cốt, đúng không?", "no"),
        ("Xương sống của sáu nhà là nhà nông với doanh nghiệp chứ không phải nhà phân phối, đúng không?", "yes"),
        ("Nòng cốt của liên kết 6 nhà không phải là nhà nước, đúng không?", "yes"),
        ("Trong liên kết 6 nhà, nhà khoa học có phải nòng cốt không?", "no"),
        ("Kinh tế tập thể lấy hợp tác xã làm trụ cột phải không?", "yes"),
    ],
)
def test_who_is_at_the_core_and_who_is_not(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert not answer.agencies  # the house of banks is none of the bodies with a bank in their name


@pytest.mark.parametrize(
    ("claim", "before", "verdict"),
    [
        (
            "the thi thi voi cap bang lai xe gio ra So Xay dung la dung roi",
            "Sở Giao thông vận tải Sơn La nhập vào sở nào rồi?",
            "no",
        ),
        (
            "Thế báo chí giờ thuộc Sở Khoa học và Công nghệ là đúng rồi còn gì",
            "Sở Thông tin và Truyền thông nhập vào sở nào?",
            "no",
        ),
        ("Vậy tiêu chí giao thông giờ do Sở Xây dựng thẩm định là đúng rồi", "Sở Giao thông vận tải nhập vào sở nào?", "yes"),
    ],
)
def test_what_is_taken_for_settled_is_judged(service: Service, claim: str, before: str, verdict: str) -> None:
    assert service.ask(claim, [before]).verdict == verdict


def test_that_something_is_right_judges_nothing_by_itself(service: Service) -> None:
    assert service.ask("ok đúng rồi", ["Sở nào thẩm định tiêu chí điện?"]).verdict is None
