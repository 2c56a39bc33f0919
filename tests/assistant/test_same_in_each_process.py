"""The same question is answered the same in every process: no answer hangs on the order of a set of words."""

from __future__ import annotations

import os
import subprocess
import sys

_QUESTIONS = [
    "Căn cứ giao vốn là cho 05 chương trình mục tiêu quốc gia, phải không?",
    "Có 9 xã phấn đấu đạt chuẩn nông thôn mới kiểu mẫu, đúng không?",
    "Các bước xét công nhận xã nông thôn mới kiểu mẫu",
    "Sở Lao động - Thương binh và Xã hội giờ thành sở nào?",
]
_ASK = """
from datetime import date
from assistant.service import Service
service = Service()
for question in {questions!r}:
    print(service.ask(question, as_of=date(2026, 11, 23)).to_json())
"""


def _answers(seed: str) -> str:
    ask = [sys.executable, "-c", _ASK.format(questions=_QUESTIONS)]
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(ask, env=env, capture_output=True, check=True, encoding="utf-8").stdout


def test_an_answer_does_not_depend_on_how_python_orders_sets() -> None:
    first, *others = [_answers(seed) for seed in ("0", "1", "2")]
    assert first
    assert all(other == first for other in others)
