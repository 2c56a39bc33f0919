"""Questions that put themselves at the coming of a document, asked by what they mean: what it did away with ("khi NĐ 27 ra đời thì văn bản
nào bị bãi bỏ?"), how it read before it was amended ("hồi NĐ 27 mới ban hành ..."), and what is so since it ("sau khi NĐ 38 có hiệu lực ...")."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_KINDS = r"(?:nghi dinh|quyet dinh|nghi quyet|thong tu|ke hoach|cong van|chi thi|luat)"
_NUMBER = r"(?: so)? ?\d[\w/-]*(?: nam 20\d\d)?"
PAPER = rf"(?P<paper>(?:ban )?(?:{_KINDS}|nd|qd|nq|tt|kh|cv){_NUMBER})"
_COMES = r"(?:(?: (?:duoc|moi|vua|chinh thuc|bat dau))* (?:ra doi|ra(?! sao)|ban hanh|co hieu luc|ap dung))"
_OTHERS = rf"(?P<others>(?:(?:hai|ba|bon|may|nhung|cac|\d+) )?(?:van ban|{_KINDS})(?: \w+){{0,5}}? (?:nao|gi)\b(?: (?!bi\b|het\b)\w+){{0,4}}?)"
_GONE = r"bai bo|huy bo|bo(?! sung\b)|thay the|thay|(?:het|mat|khong con|thoi|cham dut) hieu luc|cham dut"
_ENDS = rf"(?:(?: (?:da|se|phai|bi|duoc))* (?P<done>{_GONE})\b)"
#: What has to go when a document comes, asked for in the passive; the document may stand before it or behind.
_DONE_AWAY = (
    re.compile(rf"(?:\b(?:tu |ke tu )?(?:khi|luc|hoi) )?\b{PAPER}{_COMES},?(?: (?:thi|la|da|lam|khien|co))*,? {_OTHERS}{_ENDS}"),
    re.compile(rf"\b{_OTHERS}{_ENDS},? (?:tu |ke tu )?(?:khi|luc) (?:co )?{PAPER}(?:{_COMES})?(?=\W*$)"),
)
CHANGED = r"(?:sua doi|sua|bo sung|thay doi)(?:,? bo sung)?"
#: How a document read at first: before it was changed, or when it was new.
_AT_FIRST = re.compile(
    rf"\b(?:truoc (?:khi|luc) {PAPER} (?:bi |duoc )?(?:nghi dinh \w+ |nd \w+ )?{CHANGED}"
    rf"|(?:tu )?(?:hoi|luc|khi|thoi|dao) {PAPER} (?:con )?(?:moi|vua) (?:ban hanh|ra doi|ra|co)(?: nam 20\d\d)?"
    rf"|(?:tu )?(?:hoi|luc|khi|thoi|dao) {PAPER} (?:con )?chua (?:bi |duoc )?{CHANGED})\b".replace("(?P<paper>", "(?:")
)
_NAMED = re.compile(PAPER)
#: "As amended", said of a document of which something else is asked.
_AS_AMENDED = re.compile(
    rf"\b{PAPER}(?:,? (?:da|sau khi)) (?:duoc |bi )?{CHANGED}"
    r"(?=\)|,? (?:thi|can|muon|do (?:ai|co quan)|ai|cap nao|co quan nao|muc|quy dinh)\b)"
)
#: What is so since a document came: the time, and not its life.
_SINCE = re.compile(
    rf"\b(?P<side>sau|ke tu|tu|truoc) khi {PAPER}(?: (?:duoc|chinh thuc|bat dau))* (?:co hieu luc|ban hanh|ra doi|thi hanh)\b"
)
#: A verdict is asked: what was so before a document may be what it says goes on.
_WHETHER = re.compile(r"\b(?:khong|chua|chu|a|nhi|ha)\W*$")
#: How long after that is asked, or the life of something itself.
_LENGTH, _LIFE = re.compile(r"^ (?:\d|may|bao|duoc)"), re.compile(r"\bhieu luc\b|\bcon (?:dung|ap dung)\b")
_FEWEST = 4


def restated(question: str) -> str:
    """A question that puts itself at the coming of a document, by what it means; empty where it does not.

    >>> restated("Khi NĐ 27/2022 ra đời thì hai văn bản cũ nào bị bãi bỏ? Cho xin số.")
    'NĐ 27/2022 bãi bỏ hai văn bản cũ nào? Cho xin số.'
    >>> restated("Lồng ghép vốn sau khi NĐ 38 có hiệu lực do ai quyết định?")
    'Lồng ghép vốn sau khi có NĐ 38 do ai quyết định?'
    >>> restated("Sau khi QĐ 51/2025 có hiệu lực thì QĐ 318 còn hiệu lực không?")
    'QĐ 318 còn hiệu lực không?'
    >>> restated("Trước khi NĐ 27 bị sửa thì ai phê duyệt?"), restated("NĐ 27 bị sửa khi nào?")
    ('Theo bản đầu của NĐ 27 thì ai phê duyệt?', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    return done_away(text, plain) or at_first(text, plain) or as_amended(text, plain) or since(text, plain)


def done_away(text: str, plain: str) -> str:
    """What a document did away with, asked of it; otherwise empty."""
    found = next(filter(None, (p.search(plain) for p in _DONE_AWAY)), None)
    if found is None:
        return ""
    paper, others = (text[slice(*found.span(name))] for name in ("paper", "others"))
    verb = "thay thế" if found["done"].startswith("thay") else "bãi bỏ"
    return f"{paper} {verb} {others}{text[found.end() :]}"


def at_first(text: str, plain: str) -> str:
    """What is asked of a document as it read at first, by that wording; otherwise empty."""
    found = _AT_FIRST.search(plain)
    named = _NAMED.search(plain, found.start(), found.end()) if found else None
    if found is None or named is None:
        return ""
    by = "Theo" if found.start() == 0 else "theo"
    return f"{text[: found.start()]}{by} bản đầu của {text[slice(*named.span('paper'))]}{text[found.end() :]}"


def as_amended(text: str, plain: str) -> str:
    """What is asked of a document "as amended", by that wording; otherwise empty.

    >>> text = "Theo Điều 21 NĐ 27 đã sửa thì cần mấy điều kiện?"
    >>> as_amended(text, fold_in_step(text))
    'Theo Điều 21 bản mới của NĐ 27 thì cần mấy điều kiện?'
    """
    found = _AS_AMENDED.search(plain)
    return f"{text[: found.start()]}bản mới của {text[slice(*found.span('paper'))]}{text[found.end() :]}" if found else ""


def since(text: str, plain: str) -> str:
    """What is so since a document came, where it says so by its taking effect, or whether another one lives on since; otherwise empty."""
    found = _SINCE.search(plain)
    if found is None or _LENGTH.match(plain[found.end() :]) or (found["side"] == "truoc" and _WHETHER.search(plain)):
        return ""
    rest = f"{plain[: found.start()]} {plain[found.end() :]}"
    if _LIFE.search(rest):
        other = _NAMED.search(plain, found.end())
        return text[other.start() :] if other and found["side"] != "truoc" and not plain[: found.start()].strip() else ""
    if len(rest.split()) < _FEWEST:
        return ""
    side, paper = (text[slice(*found.span(name))] for name in ("side", "paper"))
    return f"{text[: found.start()]}{side} khi có {paper}{text[found.end() :]}"
