"""Questions for who receives something: "gửi ý kiến về sở nào", "nộp báo cáo cho Sở A hay sở nào"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.papers import NAMED_PAPER

_BODY = r"(?:so ban nganh|so nganh|so|co quan|don vi|nganh|ban|dau moi|cap|noi|cho|van phong)"
#: What is handed over, some words on it, and to which body; a guess may stand before "hay".
_TO_WHICH = re.compile(
    r"\b(?:gui|nop|trinh|phan anh|chuyen|dua|bao cao|kien nghi)\b(?: (?!ai\b|nao\b)\w+){0,6}? (?:ve|cho|den|toi|len|qua|sang)"
    rf" (?:(?:\w+ ){{1,7}}hay (?:la )?(?:ve |cho |den |toi |len |qua )?)?(?:{_BODY} nao|ai|dau)\b"
)
#: Who takes what others hand in.
_TAKES = re.compile(rf"\b(?:ai|{_BODY} nao)(?: (?!nhan\b)\w+){{0,5}} nhan (?:cac |nhung |moi )?(?:bao cao|y kien)\b")
#: Right before a body: something, in some words, is sent to it.
_TO_BODY = re.compile(r"\b(?:gui|nop)(?: (?!giao\b)\w+){0,3} (?:cho|den|ve)$")
_FAR = 6
#: The place where something is handed in is that of who takes it.
_HANDED_IN = re.compile(r"\b(?:gui|nop|trinh)\b(?: (?!ai\b|nao\b)\w+){0,6}? (?:o|tai) (?:dau|cho nao|noi nao)\b")

#: A document and no report on it: nothing but who sends it stands before.
_PAPER = rf"(?:{NAMED_PAPER}|ke hoach|van ban)(?: (?:nay|do|ay|kia|cua tinh|cua ubnd tinh))?"
_OPENS = (
    r"^(?:(?:the|vay|thi|con|cho|hoi|xin|ban|cai|to|khi|ban hanh|phat hanh|ky|xong|tinh|ubnd|so|nguoi ta|la|duoc|da|co phai) )*"
)
_SENT = r"(?: (?:nay|co|duoc|da|se|con|phai|thi|ban hanh|xong|phat hanh|ky|roi|kem|chinh thuc|la|do))*"
_TO = r"(?: (?:di|cho|den|toi|ra|ve|len|ca|nhung|cac|may|bao nhieu|tat ca))*"
_WHOM = rf"{_TO} (?:ai|dau|(?:bo|bo nganh|noi|co quan|don vi|nganh|cap|so|so nganh|ben|cho) nao)\b"
_BODY_ON_IT = (
    rf"{_TO} (?:bo (?:nong|ke|tai|noi|xay|y|cong|giao)|van phong|tinh uy|thuong truc|tt|hdnd|hoi dong|so|ubnd|uy ban|ban|chu tich"
    r"|lanh dao|mat tran|mttq|huyen|xa)\b.* (?:khong|chua|a|ha|chu|dung k|phai k)$"
)
#: To whom a document itself went is told by its header.
_TO_ALL = re.compile(
    rf"{_OPENS}{_PAPER}{_SENT} gui(?:{_WHOM}|{_BODY_ON_IT})|{_OPENS}gui {_PAPER}{_WHOM}"
    rf"|{_OPENS}(?:nhung )?(?:ai|noi nao|co quan nao) (?:duoc |se |da )*nhan {_PAPER}\b"
    rf"|{_OPENS}(?:nguoi|noi|co quan|don vi) nhan (?:cua )?{_PAPER}\b"
)


def asks_recipients(plain: Sequence[str]) -> bool:
    """Whether it is asked to whom a document itself was sent, and not a report on it.

    >>> asks_recipients("ke hoach 203 gui cho ai".split()), asks_recipients("gui ke hoach nay cho nhung co quan nao".split())
    (True, True)
    >>> asks_recipients("bao cao ket qua thuc hien ke hoach 203 gui cho ai".split())
    False
    """
    return _TO_ALL.search(" ".join(plain)) is not None


def asks_receiver(plain: Sequence[str]) -> bool:
    """Whether it is asked to whom something goes.

    >>> asks_receiver("huyen gui y kien sua ke hoach cho so tu phap hay so nao".split())
    True
    >>> asks_receiver("so nao gui bao cao cho huyen".split()), asks_receiver("bao cao cua so nao gui cho ubnd tinh".split())
    (False, False)
    >>> asks_receiver("ho so xin cong nhan xa nop o dau".split()), hands_in("so nao o dau".split())
    (True, False)
    """
    said = " ".join(plain)
    return _TO_WHICH.search(said) is not None or _TAKES.search(said) is not None or hands_in(plain)


def hands_in(plain: Sequence[str]) -> bool:
    """Whether it is asked where something is handed in."""
    return _HANDED_IN.search(" ".join(plain)) is not None


def goes_to(plain: Sequence[str], body: int) -> bool:
    """Whether something is sent to the body that begins at a word ("gửi ý kiến cho Sở A tổng hợp").

    >>> goes_to("huyen gui y kien cho so noi vu tong hop".split(), 5), goes_to("viec nay giao cho so noi vu".split(), 4)
    (True, False)
    """
    return _TO_BODY.search(" ".join(plain[max(0, body - _FAR) : max(0, body)])) is not None
