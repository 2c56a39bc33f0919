"""Words that ask are told from words that only look so without their tone marks."""

from __future__ import annotations

import pytest

from assistant.answering.sources.one_question import ASKING
from kb.vietnamese import folded_syllables


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("phấn đấu đến năm 2025 bao nhiêu xã đạt chuẩn?", ["bao nhieu"]),
        ("Sở nào lo thu hút đầu tư vào chợ?", ["nao"]),
        ("nguồn vốn đầu tư lấy ở đâu?", ["dau"]),
        ("lần đầu sửa đổi là khi nào?", ["nao"]),
        ("nước máy do ai lo?", ["ai"]),
        ("mấy sản phẩm OCOP 4 sao?", ["may"]),
        ("sản phẩm 5 sao thì sao?", ["sao"]),
        ("vì sao phải đặt đầu mối ở sở?", ["sao"]),
        ("ai chủ trì, ai phối hợp?", ["ai", "ai"]),
    ],
)
def test_only_words_that_ask_are_counted(question: str, asked: list[str]) -> None:
    assert ASKING.findall(" ".join(folded_syllables(question))) == asked
