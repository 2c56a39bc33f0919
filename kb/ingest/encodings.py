"""Legacy Vietnamese encodings: TCVN3 (fonts ``.Vn...``) and VNI (fonts ``VNI-...``), and bytes of unknown encoding -> text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_TCVN3_TABLE = str.maketrans(_TCVN3)

# VNI writes a letter, then a mark. The letters ô and ö stand for ơ and ư; some marks change the letter as well.
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}
_VNI_MARKS |= {k.upper(): v for k, v in list(_VNI_MARKS.items())}
_VNI_LETTERS |= {k.upper(): v.upper() for k, v in list(_VNI_LETTERS.items())}
_VNI = re.compile("([aeouyAEOUYôöÔÖ])([" + "".join(_VNI_MARKS) + "])|([" + "".join(_VNI_LETTERS) + "])")
_COMMON = re.compile(
    r"(?<!\w)(?:và|của|các|là|được|theo|tại|về|để|định|tỉnh|ngày|tháng|năm|số|điều|khoản|có|cho|với|trên|trong|thực hiện|ủy ban)(?!\w)"
)


def from_tcvn3(text: str) -> str:
    """TCVN3 text that was read as Latin-1.

    >>> from_tcvn3("Uû ban nh©n d©n tØnh S¬n La")
    'Uỷ ban nhân dân tỉnh Sơn La'
    """
    return text.translate(_TCVN3_TABLE)


def from_vni(text: str) -> str:
    """VNI text that was read as Latin-1.

    >>> from_vni("UÛy ban nhaân daân tænh Sôn La, ñöôïc quy ñònh")
    'Ủy ban nhân dân tỉnh Sơn La, được quy định'
    """

    def one(match: re.Match[str]) -> str:
        if match[3]:
            return _VNI_LETTERS[match[3]]
        letter = _VNI_LETTERS.get(match[1], match[1])
        return unicodedata.normalize("NFC", letter + _VNI_MARKS[match[2]])

    return _VNI.sub(one, text)


def _tcvn3_capitals(text: str) -> str:
    return from_tcvn3(text).upper()


def from_font(name: str) -> Callable[[str], str] | None:
    """How to read the letters of a legacy font; None for an ordinary one.

    >>> from_font("ABCDEF+.VnTimeH")("kÕ ho¹ch"), from_font("Times New Roman")
    ('KẾ HOẠCH', None)
    """
    bare = name.rsplit("+", 1)[-1].lstrip("/")
    if bare.startswith(".Vn"):
        capitals = re.match(r"\.Vn[A-Za-z]+?H(?:$|[^a-z])", bare)
        return _tcvn3_capitals if capitals else from_tcvn3
    return from_vni if bare.upper().startswith("VNI") else None


def common_words(text: str) -> int:
    """How many of the commonest Vietnamese words a text holds: tells a right decoding from a wrong one."""
    return len(_COMMON.findall(unicodedata.normalize("NFC", text[:200_000]).lower()))


def mended(text: str) -> str:
    """A text that turns out to be TCVN3 or VNI read as Latin letters is read again; any other is returned as it is."""
    sample = text[:200_000]
    if not re.search("[\u00a1-\u00ff]", sample):
        return text
    best = max((from_tcvn3, from_vni), key=lambda convert: common_words(convert(sample)))
    return best(text) if common_words(best(sample)) > 2 * common_words(sample) + 3 else text


def decode(raw: bytes) -> str:
    """Bytes of a text file -> text: UTF-8 or UTF-16, otherwise the legacy encoding that gives the most Vietnamese.

    >>> decode("tỉnh Sơn La".encode()), decode("tỉnh".encode("utf-16"))
    ('tỉnh Sơn La', 'tỉnh')
    """
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    try:
        return mended(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        pass
    latin = raw.decode("cp1252", "replace") if b"\xad" not in raw else raw.decode("latin-1")
    candidates = [unicodedata.normalize("NFC", raw.decode("cp1258", "replace")), from_tcvn3(latin), from_vni(latin)]
    best = max(candidates, key=common_words)
    return best if common_words(best) > 3 else raw.decode("utf-8", "replace")
