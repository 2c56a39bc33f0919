"""Follow-ups of one word ("hạn?", "số?", "ai?"): what they ask of what was asked before, in full."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold, folded_syllables, normalise

_OPENS = r"(?:(?:the|vay|con|va|roi|a|cho hoi) )*"
_ENDS = r"(?: (?:thi sao|sao|the|vay|nhi|a))*"
#: Something goes to somebody, who may set a day for it; a document is asked for; its header is asked for.
_HANDED_IN = re.compile(r"\b(?:bao cao|gui|nop|(?<!cong )(?<!quy )(?<!chuong )trinh|tong hop)\b")
_PAPER = r"(?:quyet dinh|nghi quyet|nghi dinh|thong tu|cong van|van ban|chi thi|luat)"
_WHICH_PAPER = re.compile(rf"\b{_PAPER} (?:nao|gi|so may|so nao|so bao nhieu)\b")
_SIGNED_WHEN = re.compile(
    r"\b(?:ky|ban hanh|ra doi|ra)\b.*\b(?:ngay|hom|khi|bao gio|luc)\b|\b(?:ngay|hom|khi|bao gio|luc) .*\b(?:ky|ban hanh|ra)\b"
)
_PLAN_HEADER = re.compile(
    r"(?:ke hoach|kh)(?: so)? 203\b(?:(?!\bgiao\b).)*\b(?:ai ky|nguoi ky|(?:ky|ban hanh) (?:ngay|hom|khi|bao gio)|noi nhan)\b"
)
#: Whether something is so was asked.
_WHETHER = re.compile(r"\b(?:khong|chua|a|ha|chu|nhi)[\s?.!]*$")
#: The sum that the plan has to spend.
_TOTAL = "Tổng nguồn vốn ngân sách Trung ương của Kế hoạch 203 giai đoạn 2021-2025 là bao nhiêu?"
#: The word that a follow-up consists of, behind what kind of question, and what it asks; none: that question itself, whose answer tells it.
_WAYS: tuple[tuple[re.Pattern[str], re.Pattern[str], str | None], ...] = tuple(
    (re.compile(f"{_OPENS}(?:{word}){_ENDS}"), behind, asks)
    for word, behind, asks in (
        (r"(?:thoi )?han(?: (?:chot|cuoi|nop|gui|bao cao))?", _HANDED_IN, "khi nào?"),
        (r"so(?: (?:may|nao|bao nhieu|gi|hieu))?|so hieu", _WHICH_PAPER, None),
        (
            r"ngay(?: thang(?: nam)?)?",
            re.compile(rf"\b(?:bai bo|thay|thay the|can cu|dua vao) {_PAPER} (?:nao|gi)\b"),
            "ngày nào?",
        ),
        (r"ngay(?: thang(?: nam)?)?|ngay nao", re.compile(rf"\btheo {_PAPER} nao\b"), "văn bản đó ban hành ngày nào?"),
        (r"(?:do )?ai", _SIGNED_WHEN, "ai ký?"),
        (r"muc", _WHETHER, "mức bao nhiêu?"),
        (r"(?:ngay |co |thoi diem )?hieu luc(?: thi hanh)?(?: luon)?", _WHICH_PAPER, "có hiệu lực từ khi nào?"),
        (
            r"(?:tong )?(?:kinh phi|von|tien|ngan sach)",
            _PLAN_HEADER,
            _TOTAL,
        ),
    )
)
#: Spelt like "mức" and "số" without their marks.
_OTHERS = re.compile(r"\b(?:mục|sở)\b", re.IGNORECASE)
#: No follow-up of one word is longer.
_LONGEST = 30


def one_word(question: str, history: Sequence[str]) -> str:
    """What such a follow-up asks; empty where it says more, or nothing before makes plain what it asks of that.

    >>> one_word("hạn?", ["Các sở báo cáo kết quả KH 203 gửi về đâu?"]), one_word("số?", ["Nghị quyết nào sáp nhập các sở?"])
    ('khi nào?', 'Nghị quyết nào sáp nhập các sở?')
    >>> one_word("ai?", ["KH 203 ký ngày nào?"]), one_word("mức?", ["Tỉnh có phải đối ứng không?"])
    ('ai ký?', 'mức bao nhiêu?')
    >>> one_word("hạn?", ["Sở nào lo giao thông?"]), one_word("hạn mức?", ["Các sở báo cáo về đâu?"]), one_word("hạn?", [])
    ('', '', '')
    """
    if not history or len(question) > _LONGEST or _OTHERS.search(normalise(question)):
        return ""
    said, before = " ".join(folded_syllables(question)), " ".join(fold(normalise(history[-1])).split())
    found = next((way for way in _WAYS if way[0].fullmatch(said) and way[1].search(before)), None)
    return "" if found is None else found[2] or history[-1]
