"""What does not change the meaning of a question does not change its answer: the bodies and the first source stay.

The questions are 60 of ``tests/evaluation/plan203-a.jsonl`` that were answered rightly on the day they were chosen: every third
one of those on our subject, whatever the changes did to them. Each change must keep a minimum share of them, so that it can not
get worse unseen.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from assistant.service import Service
from kb.vietnamese import strip_marks

FILE = Path(__file__).resolve().parent.parent / "evaluation" / "plan203-a.jsonl"
CHOSEN = {
    "official": "101 104 107 110 114 118 121 124 127 130 133 137 150 155 158 161 165 169 172 175 178",
    "commune": "102 105 109 112 116 119 122 125 128 131 134 137 140 154 158 161 164 167 170 173 178",
    "desk": "103 106 111 115 118 121 124 127 130 135 139 152 157 160 163 166 169 172",
}
#: Names of bodies in full and as officials shorten them.
SHORT = [
    ("Sở Nông nghiệp và Phát triển nông thôn", "Sở NN&PTNT"),
    ("Sở Kế hoạch và Đầu tư", "Sở KH&ĐT"),
    ("Sở Giao thông vận tải", "Sở GTVT"),
    ("Sở Giáo dục và Đào tạo", "Sở GD&ĐT"),
    ("Sở Thông tin và Truyền thông", "Sở TT&TT"),
    ("Sở Tài nguyên và Môi trường", "Sở TN&MT"),
    ("Sở Khoa học và Công nghệ", "Sở KH&CN"),
    ("Sở Lao động - Thương binh và Xã hội", "Sở LĐTBXH"),
    ("Sở Văn hóa, Thể thao và Du lịch", "Sở VHTTDL"),
    ("Bộ chỉ huy Quân sự tỉnh", "Bộ CHQS tỉnh"),
    ("Bộ chỉ huy Bộ đội Biên phòng tỉnh", "Bộ CH BĐBP tỉnh"),
    ("Liên minh Hợp tác xã tỉnh", "Liên minh HTX tỉnh"),
    ("Ngân hàng Nhà nước", "NHNN"),
    ("Hội Nông dân tỉnh", "HND tỉnh"),
    ("Công an tỉnh", "CA tỉnh"),
]
#: Everyday words, and the official term that they stand for.
EVERYDAY = [
    ("trạm xá", "tiêu chí y tế"),
    ("đường sá", "tiêu chí giao thông"),
    ("nước máy", "tiêu chí nước sạch sinh hoạt"),
    ("loa xã", "tiêu chí thông tin và truyền thông"),
    ("chợ quê", "tiêu chí hạ tầng thương mại nông thôn"),
    ("bằng nghề", "tiêu chí tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ"),
    ("điện lưới", "tiêu chí điện nông thôn"),
    ("nhà cửa của dân", "tiêu chí nhà ở dân cư"),
    ("trường lớp", "tiêu chí trường học"),
    ("rác thải", "tiêu chí môi trường"),
]
Key = tuple[tuple[str, ...], str]


@cache
def chosen() -> list[dict[str, Any]]:
    """The chosen questions, in the order of the file."""
    ids = {f"{voice}-{number}" for voice, numbers in CHOSEN.items() for number in numbers.split()}
    lines = map(json.loads, FILE.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line["id"] in ids]


def bare(text: str) -> str:
    return strip_marks(text)


def polite_before(text: str) -> str:
    return f"Dạ cho em hỏi {text}"


def polite_after(text: str) -> str:
    return f"{text.rstrip('? ')} ạ?"


def capitals(text: str) -> str:
    return text.upper()


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def slip(text: str) -> str:
    """Two neighbouring letters inside the longest word of five letters or more change places."""
    words = [m for m in re.finditer(r"[^\W\d_]{5,}", text) if m[0].islower() and m[0][2] != m[0][3]]
    if not words:
        return text
    longest = max(words, key=lambda m: len(m[0]))
    at = longest.start() + 2
    return f"{text[:at]}{text[at + 1]}{text[at]}{text[at + 2 :]}"


def key(service: Service, question: str, history: list[str], on: date) -> Key:
    answer = service.ask(question, history, on)
    first = answer.citations[0] if answer.citations else None
    return tuple(h.id for h in answer.agencies), f"{first.document} {first.ref}" if first else ""


@pytest.fixture(scope="module")
def as_typed(service: Service, after: date) -> dict[str, Key]:
    """Bodies and first source of the questions as they stand in the file."""
    return {line["id"]: key(service, line["question"], line["history"], after) for line in chosen()}


@pytest.mark.parametrize(
    ("change", "share"),
    [(nfd, 1.0), (bare, 0.95), (polite_before, 0.95), (polite_after, 0.95), (capitals, 0.95), (slip, 0.95)],
)
def test_the_answer_stays_the_same(
    service: Service, after: date, as_typed: dict[str, Key], change: Callable[[str], str], share: float
) -> None:
    differing = {}
    for line in chosen():
        changed = key(service, change(line["question"]), line["history"], after)
        if changed != as_typed[line["id"]]:
            differing[line["id"]] = (change(line["question"]), as_typed[line["id"]], changed)
    kept = 1 - len(differing) / len(chosen())
    assert kept >= share, f"{change.__name__} keeps {kept:.3f}: {differing}"


def test_the_chosen_questions_are_all_there() -> None:
    assert len(chosen()) == 60


@pytest.mark.parametrize(("name", "short"), SHORT)
def test_a_shortened_body_gets_the_same_answer(service: Service, after: date, name: str, short: str) -> None:
    full = key(service, f"{name} được giao những việc gì?", [], after)
    assert full[0]
    assert key(service, f"{short} được giao những việc gì?", [], after) == full


@pytest.mark.parametrize(("everyday", "official"), EVERYDAY)
def test_an_everyday_word_leads_to_the_same_body(service: Service, after: date, everyday: str, official: str) -> None:
    bodies, _ = key(service, f"Sở nào hướng dẫn {official}?", [], after)
    assert len(bodies) == 1
    assert key(service, f"Sở nào hướng dẫn chuyện {everyday}?", [], after)[0] == bodies
