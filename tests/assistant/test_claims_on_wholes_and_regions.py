"""Claims on regions and kinds of areas that are exchanged, on all of a kind, on groups of communes, on programmes that were made one."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # as in another region, or less than all regions need
        (
            "Sổ khám chữa bệnh điện tử thì xã miền núi phía Bắc như Sơn La cũng phải 70% như đồng bằng sông Hồng, phải không?",
            "no",
        ),
        ("Sổ khám chữa bệnh điện tử của Sơn La bằng với đồng bằng sông Hồng, đúng không?", "no"),
        ("Sổ khám chữa bệnh điện tử ở miền núi phía Bắc không giống đồng bằng sông Hồng, đúng không?", "yes"),
        ("Sổ khám bệnh điện tử: trung du miền núi 50%, đồng bằng sông Hồng 70%, đúng chứ?", "yes"),
        ("Sổ khám chữa bệnh điện tử: đồng bằng sông Hồng 50%, miền núi phía Bắc 70%, phải không?", "no"),
        ("Miền núi phía Bắc được hạ tỷ lệ thôn, bản có nhà văn hóa xuống dưới 100% khi xét xã NTM 2021-2025, đúng không?", "no"),
        ("Miền núi không được hạ tỷ lệ thôn có nhà văn hóa xuống dưới 100%, đúng không?", "yes"),
        # a sum that is said to be all of one of its parts
        ("423 nghìn tỷ của chương trình mới là tiền ngân sách trung ương hết, phải không?", "no"),
        ("423.000 tỷ đồng đều là ngân sách địa phương, đúng không?", "no"),
        ("423.000 tỷ không phải tất cả là ngân sách trung ương, đúng không?", "yes"),
        ("Trong 423.000 tỷ, ngân sách trung ương là 100.000 tỷ, đúng không?", "yes"),
        # the share of another kind of area
        ("Hồi cuối năm 2022, dự án sản xuất cộng đồng ở địa bàn đặc biệt khó khăn chỉ được ngân sách đỡ tối đa 80% thôi.", "no"),
        ("Năm 2022, dự án cộng đồng ở địa bàn khó khăn được hỗ trợ tối đa 95%, ghi vào báo cáo thế nhé.", "no"),
        ("Năm 2022, dự án cộng đồng ở địa bàn khó khăn được hỗ trợ tối đa 80%, đúng không?", "yes"),
        ("Năm 2022 dự án liên kết ở địa bàn đặc biệt khó khăn được hỗ trợ tối đa 70%, phải không?", "no"),
        # all of a kind
        ("huyen nong thon moi 2021-2025 thi toan bo thi tran phai dat chuan do thi van minh, phai vay khong", "yes"),
        ("Toàn bộ thôn bản phải có nhà văn hóa khi xét xã NTM, phải không?", "yes"),
        ("Huyện nông thôn mới thì tất cả số xã phải đạt nông thôn mới nâng cao, đúng không?", "no"),
        ("Mọi người dân phải có bảo hiểm y tế thì xã mới đạt nông thôn mới 2021-2025, đúng không?", "no"),
        ("Huyện NTM 2021-2025 không cần tất cả thị trấn đạt đô thị văn minh, đúng không?", "no"),
        # groups of communes, each with its own
        ("Xã tôi giáp thành thị thì ở bộ tiêu chí mới được xếp nhóm 1, còn xã khu vực III xếp nhóm 3, đúng không?", "yes"),
        ("Nhóm 1 là xã giáp đô thị, nhóm 3 là xã khu vực II và III, đúng không?", "yes"),
        ("Xã giáp đô thị thuộc nhóm 2, xã khu vực III thuộc nhóm 3, phải không?", "no"),
        ("Xã khu vực II thuộc nhóm 2 còn xã khu vực III thuộc nhóm 3, đúng không?", "no"),
        # programmes that were made one
        (
            "Nghị quyết 257 chỉ là kéo dài riêng chương trình nông thôn mới thêm 5 năm, hai chương trình kia vẫn chạy tách biệt. Anh xác nhận.",
            "no",
        ),
        ("Theo Nghị quyết 257 thì ba chương trình vẫn chạy riêng, đúng không?", "no"),
        ("Nghị quyết 257 gộp ba chương trình, đúng không?", "yes"),
        ("Ba chương trình nhập làm một từ năm 2027 theo Nghị quyết 257, đúng không?", "no"),
        ("Nghị quyết 257 còn hiệu lực không?", "yes"),
        # the districts did not end on the day of the departments
        ("Cấp huyện chấm dứt hoạt động từ 01/3/2025, cùng ngày với các sở mới ra đời.", "no"),
        ("Các sở mới ra đời từ 01/7/2025, cùng ngày bỏ cấp huyện.", "no"),
        ("Cấp huyện dừng cùng ngày với các sở mới đi vào hoạt động, đúng không?", "no"),
        ("Bỏ cấp huyện không cùng ngày với hợp nhất các sở, đúng không?", "yes"),
        ("Cấp huyện chấm dứt từ 01/7/2025, cùng ngày các xã mới đi vào hoạt động, đúng không?", "yes"),
        # what a body lets one below it decide
        ("Năm 2024 HĐND tỉnh được ra NQ phân cấp cho HĐND huyện quyết danh mục dự án ĐTPT các CTMTQG, phải k?", "yes"),
        ("Năm 2024 HĐND tỉnh được phân cấp cho UBND huyện quyết định danh mục dự án đầu tư công, đúng không?", "no"),
        ("HĐND tỉnh phân cấp cho HĐND huyện thẩm định tiêu chí điện, đúng không?", "no"),
        # a case above the higher of two bounds, whatever is said beside
        (
            "Rà lại thấy 52% số tiêu chí cấp xã không còn đạt, tuy thu nhập vẫn ổn. Xã thuộc diện bị thu hồi quyết định công nhận, đúng không?",
            "yes",
        ),
        ("Xã có 25% tiêu chí không còn đạt, tuy thu nhập vẫn ổn, xã bị thu hồi công nhận, đúng không?", "no"),
    ],
)
def test_a_claim_that_exchanges_two_of_a_kind_is_told_from_one_that_does_not(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


def test_a_choice_between_two_groups_is_no_claim_on_both(service: Service) -> None:
    answer = service.ask("Xã tôi khu vực III thì vào nhóm 1 hay nhóm 3?", as_of=TODAY)
    assert answer.verdict is None
    assert answer.answer.startswith("**Nhóm 3.**")
