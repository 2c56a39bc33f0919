"""Questions whether a thing is a must ("vốn đối ứng có bắt buộc không?"), put as whether it has to be there or to be done; and whether people
must give, of nothing more ("bà con có phải góp tiền không?"), in the words in which the law leaves that to them."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, folded_syllables, normalise

_END = r"(?: (?:a|nhi|the|vay|ha|nhe|em|anh|chi|bac))*[\s?.!]*"
#: A thing, and that it is a must.
_IS_MUST = re.compile(
    r"(?:(?:the|vay|a|u|o|cho hoi) )*(?:(?:viec|cai|khoan|su) )?(?P<what>(?!(?:ai|gi|nao)\b)[^,.;:?!]{4,60}?) "
    r"(?:(?:co|la|thi|phai)(?: (?:phai|la))* )?(?:bat buoc|buoc phai)(?: (?:phai )?(?:co|lam))?(?: hay)?,?"
    rf" (?:khong|ko|k|(?:co )?(?:dung|phai) (?:khong|ko|k)){_END}"
)
#: What asks or denies is not the name of a thing.
_NO_THING = re.compile(r"\b(?:khong|chua|chang|ai|gi|nao|bao nhieu|may|hay|neu|dan gop|dong gop)\b")
#: What is to be done, and what is to be there: things that nobody has to have are none of them ("thi đua có bắt buộc không?").
_DONE = re.compile(
    r"(?:lay y kien|long ghep|cong khai|doi ung|huy dong|tham dinh|tham tra|bao cao|dang ky|cong bo|ra soat|danh gia|kiem tra|giam sat|bo tri)\b"
)
_THERE = re.compile(r"(?:nguon |muc |ty le )?von doi ung\b")
#: Whether people must give, and nothing of what for.
_GIVES = re.compile(r"\b(?:dong gop|gop (?:tien|cong|von|cua)|gop|(?:nop|dong|bo) tien)\b")
_MUST = re.compile(r"\b(?:phai|bat buoc|buoc|bat|ep)\b")
_PEOPLE = re.compile(r"\b(?:dan|ba con|ho gia dinh)\b")
_LEFT_OUT = re.compile(r"\b(?:khong|chang|dau|khoi|mien|chua)(?: (?:he|co))* (?:phai|bi|bat|buoc|can|ep)\b(?! (?:khong|chu)\b)")
_ASKED = frozenset(
    folded_syllables(
        "thế vậy à ạ nhỉ hả chứ cho hỏi người dân bà con hộ gia đình nhân mỗi các việc sự khoản của đóng góp tiền công vốn nộp bỏ huy động"
        " có là bị được phải bắt buộc ép không ko đúng để khi trong xây dựng nông thôn mới ntm chương trình theo quy định nhà nước thì"
    )
)
_GIVEN_FREELY = "Người dân có bắt buộc phải đóng góp không?"


def as_must(question: str) -> str:
    """The question in these words; empty where it asks no such thing.

    >>> as_must("Vốn đối ứng có bắt buộc không?"), as_must("Việc lấy ý kiến hài lòng là bắt buộc, đúng không?")
    ('Bắt buộc phải có Vốn đối ứng không?', 'Bắt buộc phải lấy ý kiến hài lòng không?')
    >>> as_must("Dân có phải góp tiền không?"), as_must("Được bắt bà con đóng góp không?") == as_must("Dân có phải góp tiền không?")
    ('Người dân có bắt buộc phải đóng góp không?', True)
    >>> as_must("Dân có phải góp tiền làm đường không?"), as_must("Dân không phải đóng góp, đúng không?"), as_must("Thi đua có bắt buộc không?")
    ('', '', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    if "buoc" not in plain and not _GIVES.search(plain):
        return ""
    if _PEOPLE.search(plain) and _GIVES.search(plain) and _MUST.search(plain):
        words = folded_syllables(text)
        freely = set(words) <= _ASKED and not _LEFT_OUT.search(" ".join(words))
        return _GIVEN_FREELY if freely and text != _GIVEN_FREELY else ""
    found = _IS_MUST.fullmatch(plain)
    if found is None or _NO_THING.search(found["what"]) or _MUST.search(found["what"]):
        return ""
    what, there = text[slice(*found.span("what"))], _THERE.match(found["what"])
    return f"Bắt buộc phải {'có ' if there else ''}{what} không?" if there or _DONE.match(found["what"]) else ""
