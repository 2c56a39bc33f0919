"""Whether a question asks if what a case has is enough, and what shares a case tells by counts ("12 xã thì 9 xã đã đạt")."""

from __future__ import annotations

import re

from kb.vietnamese import SPELT_MARKED, fold, normalise

#: Where a question ends: at a sign, or before the day that it is asked of.
_SOFT = r"(?: (?:a|nhi|ha|vay|the|nhe|anh|chi|em|bac))*"
_END = rf"(?={_SOFT}[ .]*(?:[?!;(]|$)|, ?(?:tinh|xet|hoi|nam|vao|ho so|theo|giai doan|doi voi|voi|biet|thoi diem)\b)"
#: How a sentence ends that asks whether something is so, a few words before.
WHETHER = (
    r"(?: (?!dung |phai |hay |gi |nao |sao )[^\s,;?!]*[^\s,;?!.]){0,12} (?:hay (?:la )?)?"
    rf"(?:chua|khong|ko|k|hong|truot|rot|hut|thieu)\b(?: (?:dat|du|qua|duoc)\b)?{_END}"
)
#: A conclusion on a case is asked for.
_CONCLUDES = re.compile(r"\bket luan(?: (?!ai\b)[^\s,;?!]+){0,10} (?:the nao|ra sao|sao|gi)\b(?=[ .]*[?!]*$)")
_ENOUGH = re.compile(
    rf"\b(?<!(?<!thon )moi )(?:du|dat|qua|dap ung|dam bao|bao dam|thoa|thoa man|hoan thanh|duoc (?:chap nhan|tinh la)|chap nhan|ok|oke|okay){WHETHER}"
    rf"|\b(?<!(?<!thon )moi )(?:duoc|cho|cho phep) (?:chua|khong|ko|k|hong)\b{_END}"
    r"|\b(?:qua|dat|du|dau|do) hay (?:la )?(?:truot|rot|hut|thieu|hong)\b"
    r"|\b(?:truot|rot|hut|thieu|hong) hay (?:la )?(?:qua|dat|du|dau|do)\b"
    rf"|\b(?:cham|toi|den|bang) (?:muc|nguong){WHETHER}"
    r"|\b(?<!(?<!thon )moi )(?:dat|du|qua)(?: chi tieu| tieu chi| tc)? \d{1,2}\.\d{1,2} *\?"
    rf"|\b(?<!(?<!thon )moi )(?:du|dat|qua|dap ung|trong (?:muc|han)|dung han|kip)(?: (?!gi |nao |sao )[^\s,;?!]+){{0,9}} (?:chu|nhi){_END}"
    rf"|\bthi (?:van |con |co |se )*duoc{WHETHER}"
    rf"|\b(?:trong|dung|kip|hop) (?:muc|han|thoi han|tran|khung|gioi han|dinh muc|quy dinh){WHETHER}"
    r"|\b(?<!(?<!thon )moi )(?:du|dat|qua|dap ung)(?: (?!gi |nao |sao )[^\s,;?!]+){0,9} roi(?:,? (?:chu|nhe|phai khong|dung khong|dung chua|con gi))+"
    rf"{_SOFT}[ .]*(?:[?!]|$)"
    r"|\b(?:la|thi)(?: (?:van|da|con|cung|chi|deu))* (?:(?:nam )?trong (?:muc|han|tran|khung|gioi han|nguong)|duoc|dat|du|qua)(?: [^\s,;?!]+){0,4}"
    rf",? (?:phai|dung)(?: vay)? (?:khong|chua|ko|k){_END}"
)
#: It is asked whether a case reaches what something befalls at ("4/12 xã bị thu hồi thì huyện có bị thu hồi không").
_BEFALLS = re.compile(
    rf"\b(?:co )?(?:bi|phai) (?:thu hoi|tuoc|rut|cat|loai|keo theo|mat (?:quyet dinh|cong nhan|danh hieu|bang|chuan)){WHETHER}"
)
#: It is asked whether a case goes over a limit.
_EXCEEDS = re.compile(
    rf"\b(?:co (?:bi )?(?:vuot|lo)|(?:vuot|qua) (?:muc|tran|gioi han|quy dinh|dinh muc|han|ty le|thoi han)){WHETHER}"
)
#: What is counted in parts of a whole; so many of so many of it.
_UNITS = r"thi tran|thon|ban|xom|ho|hgd|truong(?! hop)|nguoi|tre|tuyen|xa|phuong|huyen|hecta|km|co so|san pham"
_COUNT = r"(\d{1,3}(?:\.\d{3})+|\d{1,4})"
_FRACTION = re.compile(rf"(?<![\d/.,]){_COUNT} ?(?:/|tren|trong(?: tong)?(?: so)?) ?{_COUNT} ({_UNITS})\b(?! \d)")
#: People are people, however they are counted.
PEOPLE = re.compile(r"(?<=\d) (?:nguoi dan|dan(?! toc\b)|nhan khau|khau)\b")
SOME_LACK = re.compile(
    r"(?:\b(?:con|van|co|chi|moi|thieu|tru) (?:(?:con|co|lai|mot|hai|ba|bon|vai|may|\d+) )+|(?<=[,;] )(?:mot|hai|ba|bon|vai|\d+) )"
    r"(?P<unit>thon|ban|xa|huyen|phuong|truong|ho|thi tran)(?: [a-z]+){0,3}? (?:chua|khong) (?P<what>(?:dat|co|duoc|la|xong)\b(?: [a-z]+){0,5})"
)
_SHARE_TOLD = re.compile(r"\d ?(?:%|phan tram)")
#: Hectares; at the end it is more often a particle.
_TOWN = re.compile(r"(?<=\d) thi tran\b")  # "thì" stands behind numbers, too
_AREA = re.compile(r"(?<=\d) ?ha\b(?! *[?!.]*$)")
#: A number in words before such a unit; without tone marks the others may be other words.
_PLAIN = {"mot": 1, "hai": 2, "ba": 3, "bon": 4}
_NUMBER = re.compile(
    rf"(?<!\w)({'|'.join([*SPELT_MARKED, *_PLAIN])}) (?=(?:trường|truong)(?! h[ợo]p)|thôn|thon|bản|xã|xa\b|huyện|huyen)"
)


def asks_enough(said: str) -> bool:
    """Whether it is asked if what a case has is enough, or brings on what is asked.

    >>> asks_enough("46 diem thi dat muc chua?"), asks_enough("62% thi qua hay truot chi tieu do"), asks_enough("dat chuan nam nao?")
    (True, True, False)
    """
    return bool(_ENOUGH.search(said) or _BEFALLS.search(said) or concludes(said))


def tells_case(said: str) -> bool:
    """Whether a share is told and it is asked if that is enough.

    >>> tells_case("72% km duong trong cay xanh, chi tieu nay dat hay chua?"), tells_case("bao nhieu % thi dat, du chua?")
    (True, False)
    """
    return bool(_SHARE_TOLD.search(said) and asks_enough(said))


def lacks_some(said: str) -> bool:
    """Whether it is told that some lack what is asked of all.

    >>> lacks_some("thanh pho con mot xa chua dat chuan"), lacks_some("xa chua dat chuan")
    (True, False)
    """
    return SOME_LACK.search(said) is not None


def concludes(said: str) -> bool:
    """Whether the conclusion on a case that is told in figures is asked for.

    >>> concludes("tre thap coi 25%, chi tieu 15.3 ket luan the nao?"), concludes("ai ket luan?")
    (True, False)
    """
    return bool(_CONCLUDES.search(said) and re.search(r"\d", said))


def asks_excess(said: str) -> bool:
    """Whether it is asked if a case goes over a limit."""
    return _EXCEEDS.search(said) is not None


def counted_out(text: str) -> str:
    """A question without marks in which so many of so many are two counts, each in figures.

    >>> counted_out("Huyện có 4/12 xã bị thu hồi"), counted_out("Có hai trường, một trường đạt")
    ('huyen co 12 xa, 4 xa bi thu hoi', 'co 2 truong, 1 truong dat')
    """
    figures = _NUMBER.sub(lambda m: f"{(SPELT_MARKED | _PLAIN)[m[1]]} ", normalise(text).lower())
    areas = PEOPLE.sub(" nguoi", _AREA.sub(" hecta", fold(figures)))
    parted = _FRACTION.sub(lambda m: f"{m[2]} {m[3]}, {m[1]} {m[3]}" if _whole(m[1]) <= _whole(m[2]) else m[0], areas)
    return _TOWN.sub(" tran", parted)


def _whole(count: str) -> int:
    return int(count.replace(".", ""))
