"""A level of a grade that nobody has read is not told by another grade's; withdrawal and model cases told in whole sentences."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

UNREAD = {
    "xã nâng cao thì bao nhiêu phần trăm dân phải có sổ khám chữa bệnh điện tử": "PL2/14.4",
    "ty le dan co so suc khoe dien tu cua xa nang cao phai la bao nhieu phan tram": "PL2/14.4",
    "huyện nâng cao chỉ cần 60% số xã nâng cao, đúng không": "PL2/b",
    "thành phố hoàn thành nhiệm vụ nông thôn mới thì cần bao nhiêu % xã đạt nâng cao": "PL3/b",
    "giai đoạn 2026-2030 tỉnh hoàn thành nhiệm vụ nông thôn mới thì phải có bao nhiêu phần trăm xã đạt chuẩn": "PL3",
}
CASES = {
    "Xã nông thôn mới nay 8/19 tiêu chí không đạt, nhưng không tiêu chí nào trong số đó là Thu nhập hay Môi trường và an toàn thực phẩm"
    " hoặc Quốc phòng và An ninh. Xã có bị thu hồi không?": "no",
    "Kiểm tra thấy 7/19 tiêu chí của một xã nông thôn mới không đạt, gồm cả Thu nhập. Xã này có thuộc trường hợp thu hồi không?": "yes",
    "mức thu nhập của xã nâng cao là 50 triệu, xã tôi làm kiểu mẫu đạt 54 triệu thì có đủ điều kiện thu nhập không": "not_eligible",
    "Xã đã được công nhận nâng cao, thu nhập bằng 115% mức của xã nâng cao, có 1 lĩnh vực nổi trội nhưng chưa có mô hình thôn, bản thông"
    " minh nào. Xét kiểu mẫu được không?": "not_eligible",
    "Xã tôi là xã nâng cao, thu nhập cao hơn mức xã nâng cao 12%, có 1 bản thông minh, nổi trội về du lịch. Đã đủ các điều kiện của Quyết"
    " định 319/QĐ-TTg về xã kiểu mẫu chưa?": "eligible",
}


@pytest.mark.parametrize(("question", "ref"), UNREAD.items())
def test_a_level_that_nobody_has_read_is_refused_with_its_place(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question, as_of=date(2026, 11, 23))
    assert answer.status == "no_basis"
    assert answer.citations[0].ref == ref


@pytest.mark.parametrize(("question", "verdict"), CASES.items())
def test_a_case_in_whole_sentences_is_decided(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=date(2024, 9, 1)).verdict == verdict
