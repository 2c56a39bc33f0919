"""What a body is said to have to do beside what it does anyhow ("ngoài đường sá, Sở A còn bị kéo vào phối hợp B nữa"): B is what is claimed."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_BODY = r"(?:so|cong an|cuc|ban|hoi|doan|tinh doan|lien minh|mat tran|mttq|ubnd|uy ban|bo chi huy|ngan hang|bhxh|bao hiem|truong|dai)\b"
_DRAWN = r"(?:(?:bi|duoc|phai) )*(?:keo|loi|goi|huy dong|dieu|xep|dua|day|cuon)(?: (?:them|ca|luon))*(?: (?:vao|sang))+(?: (?:viec|chuyen))?"
_DUTY = r"(?:phoi hop|chu tri|tham gia|huong dan|tham dinh|danh gia|ho tro|don doc|kiem tra|giup|lam|lo)\b"
#: What the body does anyhow, which names no other body.
_BESIDE = re.compile(
    rf"^(?:ngoai|ben canh)(?: (?:viec|chuyen|mang|phan|lo|lam))* (?!{_BODY}|ra\b|gio\b|ke hoach\b|quyet dinh\b|\d)[^,;.?!]{{2,40}}, (?={_BODY})"
)
#: What it has to do as well.
_AS_WELL = re.compile(rf" con (?:(?:{_DRAWN}|phai|bi|kiem|cung phai|duoc giao|kiem luon) )?(?={_DUTY})| {_DRAWN} (?={_DUTY})")
_MORE = re.compile(r" (?:nua|luon|them)(?=[,?.!]|$)")
_OPEN = re.compile(r"\b(?:gi|nao|ai|may|bao nhieu|dau)\b")
_PLAN = re.compile(r"\b(?:ke hoach|kh)(?: so)? 203\b")


def beside_own(question: str) -> str:
    """The claim of what it has to do as well, without what it does anyhow; empty where none is made.

    >>> beside_own("Ngoài đường sá, Sở GTVT còn bị kéo vào phối hợp xóa nhà tạm nữa, đúng không?")
    'Sở GTVT phải phối hợp xóa nhà tạm, đúng không?'
    >>> beside_own("Sở Nội vụ có bị lôi vào phối hợp giảm nghèo không?"), beside_own("Sở GTVT theo KH 203 còn phối hợp xóa nhà tạm à?")
    ('Sở Nội vụ có phải phối hợp giảm nghèo không?', 'Sở GTVT theo KH 203 phải phối hợp xóa nhà tạm à?')
    >>> beside_own("Ngoài Sở Y tế, Sở Nội vụ còn phải làm gì?"), beside_own("Sở Nội vụ nay còn chủ trì tiêu chí 18 không?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _AS_WELL.search(plain)
    if found is None or _OPEN.search(plain) or not re.search(rf"\b{_BODY}", plain[: found.start()]):
        return ""
    beside = _BESIDE.match(plain)
    if not (beside or re.search(rf"^ (?:con )?{_DRAWN}", found[0]) or _PLAN.search(plain[: found.start()])):
        return ""  # "còn" may be "still"
    first, rest = beside.end() if beside else 0, text[found.end() :]
    more = _MORE.search(fold_in_step(rest))
    rest = rest[: more.start()] + rest[more.end() :] if more else rest
    return f"{text[first : found.start()]} phải {rest}"
