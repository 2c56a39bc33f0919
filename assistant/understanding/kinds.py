"""The kinds of answer that a question wants, by its ways of asking and by what is read off its words as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.forms import sets_apart
from assistant.understanding.how_many import asks_how_many
from assistant.understanding.matching import Match
from assistant.understanding.papers import NAMED_PAPER
from assistant.understanding.partnership import asks_partner, asks_their_partner
from assistant.understanding.receiving import asks_receiver, asks_recipients, hands_in
from assistant.understanding.reckoning import WHICH_MORE, reckoned
from assistant.understanding.segments import Words
from assistant.understanding.unasking import asks_nothing

_MANY = "may"
_PAPERS = "quyet dinh|nghi quyet|nghi dinh|thong tu|van ban|cong van|ke hoach|to trinh|de an|huong dan|chi thi"
#: Right before "so", typed without marks, these make a number of it: "hai con số nào", "quyết định ... là số nào".
_BEFORE_NUMBER = re.compile(
    r"\b(?:he|ma|thong|tham|tri|cong cu|(?:hai|ba|may|cac|nhung|moi|lay|2|3) con"
    rf"|(?:{_PAPERS})|(?:{_PAPERS})\b.{{1,90}} (?:la|co|mang))$"
)
#: When a body is no more is asked.
_WHEN = r"(?:ngay nao|khi nao|bao gio|luc nao|hom nao|nam nao)"
_BODY, _GONE = (
    r"\b(?:so|ban|phong|cuc|hoi|uy ban|ubnd|cong an|toa an|vien kiem sat)\b",
    r"(?:khong con|het|bo|giai the)(?: nua| hoat dong)?",
)
_ENDED = re.compile(
    rf"\b{_WHEN}(?: thi)? (?:het|bo|khong con|giai the) {_BODY}"
    rf"|{_BODY}(?! xa\b)(?: \w+){{1,7}} {_GONE}(?: (?:tu|vao))? {_WHEN}$"
    rf"|\b{_WHEN}(?: thi)? {_BODY}(?: \w+){{1,7}} {_GONE}$"
)
#: Which body stands in the place of one is asked.
_INSTEAD = re.compile(
    r"\b(?:cap uy|co quan|to chuc|don vi|cap|so|ban|phong|hoi dong(?: nhan dan)?|hdnd|hoi|dang bo)(?: cap)? nao(?: (?:o|tai|thuoc)(?: \w+){1,3}?)?"
    r" (?:thay the|thay cho|thay vai|ke tuc|noi tiep)\b"
    r"|^ai (?:(?:nay|gio|se|da|dang|lam|dung ra|lo) )*(?:thay|ke tuc)(?: (?:the|cho|vai))*"
    r" (?:so|ban|phong|cuc|chi cuc|hoi dong|hdnd|uy ban|ubnd|huyen uy|cong an)\b"
)
#: Whether anything of a body was altered is asked.
_ALTERED = re.compile(
    rf"{_BODY}(?! xa\b)(?: \w+){{1,7}}? (?:co )?(?:bi |duoc )?(?:thay doi|doi) (?:gi|ten gi)(?: (?:khong|chua|a|nhi|sau|tu|ke tu|trong)\b.*)?$"
)
#: The day of a document is asked for in two words at the end ("Ban hành ngày?"), by two years ("ký năm 2021 hay 2022"), or right behind
#: its name ("Kế hoạch 203 ra hôm nào").
_ITS_DAY = re.compile(
    rf"\b(?:{_PAPERS})\b.{{1,90}} so(?: hieu)? (?:va )?ngay$|{NAMED_PAPER}(?: la| do)? cua (?:\w+ ){{1,8}}(?:ngay|hom) (?:nao|may)$"
    rf"|\b(?:{_PAPERS}|nq|nd|qd|tt|kh)\b.{{1,90}} de (?:ngay|hom) (?:nao|may|bao nhieu)\b"
    r"|\b(?:ban hanh|ky) ngay$|\b(?:ban hanh|ky|ra|thong qua)(?: (?:vao|tu|hoi))? (?:nam )?20\d\d hay (?:la )?(?:nam )?20\d\d\b"
    rf"|{NAMED_PAPER}(?: (?:ra|doi|de|ghi|la|vao|tu|co|duoc|lam|viet|tinh))* "
    r"(?:(?:ngay|hom|thang|nam|hoi) (?:nao|may|bao nhieu)|khi nao|luc nao|bao gio)(?: (?:the|vay|nhi|a|ha))*(?:$| (?:va|roi|con|bi)\b)"
)
#: A day until when something is to be done is set by a document, and none of its own.
_DEADLINE = re.compile(r"^(?:\w+ ){0,2}?(?:han|deadline)(?: \w+){0,8}? (?:trong|o|cua|theo|tai) (?:ke hoach|kh)\b")
#: From when or until when something applies is asked, however the day is called.
_APPLIES = re.compile(
    r"\b(?:ap dung|hieu luc|thi hanh|bat dau|tinh)(?: (?:tu|den|toi|ke tu|tinh|cho den|luc|het|ap dung|dung))*"
    r" (?:(?:ngay|hom|thang|nam|hoi) (?:nao|may)|khi nao|luc nao|bao gio)\b"
    rf"|(?:{NAMED_PAPER}|\bchuong trinh \d+)(?: \w+){{0,2}}? (?:het han|het ap dung|ket thuc|cham dut)(?: (?:vao|tu|luc|hoi|thi))*"
    r" (?:(?:ngay|hom|thang|nam) (?:nao|may)|khi nao|luc nao|bao gio)\b"
    rf"|{NAMED_PAPER}(?: (?:co|thi))* hieu luc(?: (?:vao|tu|ke tu))* ngay$"
    rf"|{NAMED_PAPER}(?: \w+){{0,9}}? (?:chay|dung|ap) (?:that )?tu (?:(?:ngay|hom|thang) (?:nao|may)|khi nao|luc nao|bao gio)\b"
)
#: A number is wanted in so many words ("cho tôi tỷ lệ hộ nghèo năm 2022").
_NUMBER_WANTED = re.compile(
    r"^(?:cho|xin|lay|tra|can)(?: (?:toi|em|minh|anh|chi|xin|biet|lay|giup|ho|cac|luon))* (?:ty le|con so|so lieu)\b"
)
#: A number is asked for, or whatever else is told in its place ("đặt con số hay chỉ ghi hướng?", "ghi hướng hay có con số?").
_NUMBER_OR_NOT = re.compile(
    r"\bhay (?:la )?(?:co|dat|ghi|neu|dinh|chot|ra)(?: (?:han|ro|ca|mot|luon))* (?:con so|so lieu|so cu the|muc cu the|ty le cu the)\b"
    r"|\b(?:con so|so lieu|so cu the|chi tieu cu the|muc cu the|ty le cu the)\b(?: \w+){0,3} hay (?:la )?(?:chi|moi|noi|ghi|neu|de|dinh huong)\b"
)
#: The name of a thing that a clause tells of is asked for, and no heading.
_NAME_OF = re.compile(
    r"\bten(?: day du| goi| chinh thuc)*(?: cua)? (?:chuong trinh|de an|du an|phong trao|cuoc van dong|nghi quyet|quyet dinh|chi thi|luat)\b"
)
#: Right behind "ai ký": what is signed is the recognition of a place, a task of whoever recognises, and no document that is asked about.
_RECOGNITION = re.compile(r"(?:(?:quyet dinh|bang|giay) )?(?:cong nhan|thu hoi)\b")
#: A document is asked for by when it was made ("văn bản mới nhất sửa ... là gì?").
_WHICH_PAPER = re.compile(
    rf"\b(?:{_PAPERS}) (?:moi|gan|dau|cuoi|sau) (?:nhat|tien|cung)\b.{{0,90}} la (?:gi|cai nao|van ban nao|so nao)$"
)
#: Which of two offices signed is asked ("Thủ tướng ký hay Phó Thủ tướng?").
_OFFICE = r"(?:ong |dong chi )?(?:pho )?(?:chu tich|thu tuong|thu truong|bo truong|bi thu|giam doc)"
_WHO_SIGNED = re.compile(
    rf"\b{_OFFICE}(?: \w+){{0,4}} ky\b(?: \w+)?? hay (?:la )?{_OFFICE}\b|\bky\b(?: \w+){{0,8}} {_OFFICE}(?: \w+){{0,3}} hay (?:la )?{_OFFICE}\b"
)
#: Of two amounts the greater is asked for: "bên nào nhiều hơn" asks for no body.
_WHICH_MORE, _AMOUNTS = re.compile(WHICH_MORE), re.compile(r"\b(?:von|tien|ngan sach|kinh phi|nguon|doi ung|trieu|ty|dong)\b")
#: What else the words ask for by which it is asked to whom a document was sent.
_OF_RECEIVING = frozenset({"recipient", "who", "bodies", "list", "everywhere", "where", "count"})


def kinds_asked(ways: Sequence[Match[tuple[str, str]]], words: Words) -> frozenset[str]:
    """The kinds of answer that ways of asking stand for; a lone "mấy" counts only where it asks how many."""
    kinds = (m for m in ways if m.payload[0] == "kind" and not (_in_word(m, words) or asks_nothing(words.plain, m.start, m.end)))
    said = (m for m in kinds if words.plain[m.start : m.end] != (_MANY,) or asks_how_many(words.plain))
    forms = {"partner": asks_partner(words.marked), "recipient": asks_receiver(words.plain), "issue": asks_its_day(words.plain)}
    forms["compare"] = sets_apart(words.plain)
    forms["document"] = _WHICH_PAPER.search(" ".join(words.plain)) is not None
    forms["signer"] = _WHO_SIGNED.search(" ".join(words.plain)) is not None
    forms["life"] = _APPLIES.search(" ".join(words.plain)) is not None
    forms["succession"] = any(form.search(" ".join(words.plain)) for form in (_ENDED, _INSTEAD, _ALTERED))
    asked = {k for k, so in forms.items() if so}
    told = frozenset(_kind(m, words) for m in said) | reckoned(words.plain, words.marked) | asked
    if _NUMBER_WANTED.search(" ".join(words.plain)):
        told |= {"count"}
    if asks_number_or_not(words.plain):
        told -= {"count", "share"}
    if forms["signer"] or _NAME_OF.search(" ".join(words.plain)):
        told -= {"title"}
    if asks_their_partner(words.plain):
        told -= {"who"}
    if _WHICH_MORE.search(" ".join(words.plain)) and _AMOUNTS.search(" ".join(words.plain)):
        told -= {"who"}
    if asks_recipients(words.plain):
        return (told - _OF_RECEIVING) | {"recipients"}
    return told - {"where"} if hands_in(words.plain) else told


def _in_word(way: Match[tuple[str, str]], words: Words) -> bool:
    """Whether what looks like asking for a department ends another word: "ở cơ sở nào", "tính hệ số nào" typed without marks."""
    if words.marked[way.start] == "so" and words.plain[way.start + 1 : way.start + 2] != (_MANY,):
        return _BEFORE_NUMBER.search(" ".join(words.plain[: way.start])) is not None
    return words.marked[max(0, way.start - 1) : way.start + 1] == ("cơ", "sở")


def _kind(way: Match[tuple[str, str]], words: Words) -> str:
    """The kind of answer that a way of asking stands for, with the words behind it."""
    kind = way.payload[1]
    return "who" if kind == "signer" and _RECOGNITION.match(" ".join(words.plain[way.end :])) else kind


def asks_number_or_not(plain: Sequence[str]) -> bool:
    """Whether a question asks if a number is told or only a direction.

    >>> asks_number_or_not("ke hoach dat huong tang hay co con so".split()), asks_number_or_not("con so hay chi ghi huong".split())
    (True, True)
    """
    return _NUMBER_OR_NOT.search(" ".join(plain)) is not None


def asks_its_day(plain: Sequence[str]) -> bool:
    """Whether a question asks for the day of a document by its end, by two years or right behind its name.

    >>> asks_its_day("thong tu 55 ap dung cho ai ky ngay".split()), asks_its_day("thong tu 55 ky ngay 15 8 2023".split())
    (True, False)
    >>> asks_its_day("ke hoach 203 ra hom nao".split()), asks_its_day("ke hoach 203 bao cao ngay nao".split())
    (True, False)
    >>> asks_its_day("han trong ke hoach 203 la ngay nao".split())
    False
    """
    return bool(_ITS_DAY.search(said := " ".join(plain))) and not _DEADLINE.search(said)
