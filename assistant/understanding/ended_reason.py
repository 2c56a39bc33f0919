"""Questions whether something still is, behind the reason to doubt it ("không còn huyện, có xét huyện nông thôn mới nữa không?")."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_ENDED = (
    r"(?:khong con|chang con|het(?! han)|bo|bai bo|giai the|cham dut|ket thuc|dung(?= hoat dong)|xoa(?! doi)|nghi(?= hoat dong)"
    r"|dep|(?:da )?co (?=quyet dinh|nghi dinh|nghi quyet|thong tu|qd|nd|nq|tt))"
)
#: Why it is doubted: something has ended, or a document that may take its place is there. What is asked: whether it still is or is done.
_STILL = re.compile(
    rf"^(?P<reason>[^,;.?!]*\b{_ENDED}\b[^,;.?!]*?)(?:[,;.:]\s*|\s+)(?:(?:the |vay )*thi\s+|the\s+|vay\s+|lieu\s+)*(?P<asked>"
    r"(?P<who>(?:(?!thi\b|nen\b|con\b|co\b|khong\b)\w+ ){0,8}?)(?:(?P<has>co )(?P<goes>con )?|con )"
    r"(?P<what>(?!gi\b|ai\b|nao\b)[^,;.?!]*?)(?P<more> nua)? (?:khong|ko|k|hong|chang|chu|a|ha)(?: (?:a|vay|the|nhi|em|anh|chi))*)[\s?.!]*$"
)
#: What has ended must be named in the question itself, or that speaks of something else: the districts, a document by its number.
_DISTRICTS = re.compile(r"\bhuyen\b")
_PAPER = re.compile(r"\b(?:quyet dinh|nghi dinh|nghi quyet|thong tu|qd|nd|nq|tt)(?: so)? \d")
#: Since when, which the question keeps.
_SINCE = re.compile(r"\b(?:tu|sau|ke tu)(?: (?:ngay|nam|thang))* \d[\d/.-]*(?<![.-])")


def still_asked(question: str) -> str:
    """Whether it still is, without the reason to doubt it; empty where nothing is asked so.

    >>> still_asked("Giờ không còn huyện, có xét huyện nông thôn mới nữa không?")
    'có còn xét huyện nông thôn mới nữa không?'
    >>> still_asked("Từ 1/7/2025 bỏ cấp huyện rồi thì huyện có còn được xét đạt chuẩn không?")
    'Từ 1/7/2025, huyện có còn được xét đạt chuẩn nữa không?'
    >>> still_asked("Có Quyết định 51 rồi, có còn dùng Quyết định 318 không?")
    'có còn dùng Quyết định 318 nữa không?'
    >>> still_asked("Sở Y tế không còn lo chợ, đúng không?"), still_asked("Bỏ cấp huyện rồi, ai còn xét xã nữa?")
    ('', '')
    """
    text = normalise(question)
    plain = fold_in_step(text)
    found = _STILL.match(plain)
    if found is None or not (found["goes"] or found["more"] or not found["has"]):
        return ""
    if not any(named.search(found["reason"]) and named.search(found["asked"]) for named in (_DISTRICTS, _PAPER)):
        return ""
    since = _SINCE.search(found["reason"])
    when = f"{text[since.start() : since.end()]}, " if since else ""
    who, what = (text[found.start(part) : found.end(part)] for part in ("who", "what"))
    return f"{when}{who}có còn {what} nữa không?"
