"""Questions whose syllables are written as they sound are answered like those that are spelt right; words of their own stay."""

from __future__ import annotations

import pytest

from assistant.service import Service
from assistant.understanding.by_ear import ByEar
from assistant.understanding.lexicon import careful

ALIKE = {
    "Sở Y tế được Kế hoạch 203 giao nhửng việc gì? Liệt kê hết giúp tôi.": "Sở Y tế được Kế hoạch 203 giao những việc gì? Liệt kê hết giúp tôi.",
    "Cơ quan nào được giử việc thẫm định tiêu chí giao thông?": "Cơ quan nào được giữ việc thẩm định tiêu chí giao thông?",
    "Ai trủ trì tiêu chí môi trường?": "Ai chủ trì tiêu chí môi trường?",
    "Kế hoạch 203 bải bõ công văn nào?": "Kế hoạch 203 bãi bỏ công văn nào?",
    "Sở Công Thương phãi làm gì theo KH 203?": "Sở Công Thương phải làm gì theo KH 203?",
}
MENDED = {
    "Nghị định 38 sữa đổi điều nào cũa Nghị định 27": "Nghị định 38 sửa đổi điều nào của Nghị định 27",
    "Sữa chữa đường, xử dụng vốn, sử lý nước thải": "Sửa chữa đường, sử dụng vốn, xử lý nước thải",
    "ngân sách chung ương, hộ ra đình": "ngân sách trung ương, hộ gia đình",
    "bão vệ môi trường, khảo xát, chách nhiệm": "bảo vệ môi trường, khảo sát, trách nhiệm",
    "còn hiệu lực nửa không": "còn hiệu lực nữa không",
}
KEPT = (
    "chăn nuôi bò sữa, trồng củ sắn",
    "hồ chứa xả lũ thì xã báo ai",
    "xã giáp Lào được hỗ trợ gì, đoàn đi Hà Tĩnh mấy ngày",
    "tối thiểu mấy xã xong nâng cao",
    "ở cơ sở giữ vai gì, lỡ chưa đạt thì sao",
    "hồi nãy tôi nghĩ là xã nỗ lực",
    "so nao xu ly nuoc thai, DA nào",
)


@pytest.fixture(scope="module")
def by_ear(service: Service) -> ByEar:
    return ByEar(careful(service.corpus))


@pytest.mark.parametrize(("said", "meant"), ALIKE.items())
def test_what_is_written_by_ear_is_answered_like_what_is_spelt_right(service: Service, said: str, meant: str) -> None:
    answer, other = service.ask(said), service.ask(meant)
    assert answer.status == "answered"
    assert answer.answer == other.answer


@pytest.mark.parametrize(("said", "meant"), MENDED.items())
def test_syllables_are_spelt_as_the_documents_do(by_ear: ByEar, said: str, meant: str) -> None:
    assert by_ear.mended(said) == meant


@pytest.mark.parametrize("said", KEPT)
def test_words_of_their_own_stay(by_ear: ByEar, said: str) -> None:
    assert by_ear.mended(said) == said
