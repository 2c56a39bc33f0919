"""Whatever is asked is answered: no question, however put together, makes the assistant fail."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assistant.service import Service

ASKED = [
    json.loads(line)["question"]
    for line in (Path(__file__).parents[1] / "evaluation" / "plan203-b.jsonl").read_text(encoding="utf-8").splitlines()
]
PIECES = st.sampled_from(
    [
        "III.5/2", "II.7.đ/9", "mục 27", "mục 99/4", "khoản 5 Điều 21", "Điều 99", "99-QĐ/TW", "Nghị định 27", "QĐ 9999/QĐ-TTg",
        "ngày 31/2/2023", "ngày 0/13", "ngày 05/12", "năm 0000", "2019-2031", "-5 xã", "99999999999 tỷ", "hai mươi lăm xã", "trừ",
        "cộng", "gấp mấy lần", "bình quân mỗi năm", "bằng mấy phần trăm", "là sai chứ?", "Nói", "đúng không?", "câu đó", "họ", "sở ấy",
        "xã Chiềng Ơn cũ", "phường Tô Hiệu", "huyện Mường La", "tỉnh Hà Giang", "Sở Y tế", "UBND huyện", "ai", "bao nhiêu", "hay", "%",
        "“", "”", "(1)", "trễ hạn", "kịp", "trước khi sửa đổi", "hiện nay", "30/6/2024", "năm trước", "mục trước", "lần lượt", "!!!", "\n",
        "văn bản đó", "nghị quyết ấy", "công văn này", "ai ký", "ban hành ngày nào", "còn hiệu lực không", "còn",
        "so sánh", "xóa nhà tạm", "𝒜", "😀", "²", "½", "①", ";L", "k!", "chứ không phải", "mà",
    ]
)  # fmt: skip
QUESTIONS = st.builds(
    lambda asked, pieces, length: " ".join([asked[:length], *pieces]),
    st.sampled_from(ASKED), st.lists(PIECES, min_size=1, max_size=6), st.integers(0, 80),
)  # fmt: skip
ANY = st.one_of(QUESTIONS, st.text(min_size=1, max_size=80))
BEFORE = st.one_of(st.sampled_from(ASKED), ANY)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(question="²", before=["0:203/KH"])  # a digit that int() does not read
@example(question=";L", before=["0:0!k!GS"])  # a claim before, and no word in what follows it
@given(question=ANY, before=st.lists(BEFORE, max_size=2))
def test_every_question_has_an_answer(service: Service, question: str, before: list[str]) -> None:
    answer = service.ask(question, before)
    assert answer.answer
    assert answer.status in ("answered", "partial", "clarify", "no_basis", "out_of_scope", "error")


@pytest.mark.parametrize("said", ["a, ", "thế ", "vì sao a ", "đúng không ", "có không ", "chứ ", "Kế hoạch 203 "])
def test_words_said_over_and_over_are_answered(service: Service, said: str) -> None:
    """It would not come to an end if a pattern tried all ways to part them."""
    assert service.ask((said * 2000)[:4000]).answer
