"""What a claim says of a region of the country ("Tây Nguyên cũng 60%", "như đồng bằng sông Hồng"), against what the first source tells of it."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from assistant.understanding.sufficiency import asks_enough
from kb.model import Provision
from kb.vietnamese import fold

#: The regions, each by how a source may name it and how people do.
_REGIONS = {
    "north": r"(?:(?:trung du(?: va)? )?(?:mien|vung) nui(?: phia bac)?|trung du)",
    "red river": r"dong bang song hong",
    "mekong": r"dong bang song cuu long",
    "highlands": r"tay nguyen",
    "southeast": r"dong nam bo",
    "north centre": r"bac trung bo",
    "south centre": r"(?:duyen hai )?nam trung bo",
}
#: The region of the province.
_OWN = "north"
_SHARE = r"(\d{1,3}(?:[.,]\d+)?) ?(?:%|phan tram)"
#: Between a region and its number in a claim; and where another number, or a bound of another kind, is told.
_SAID = (
    r"(?: (?:nhu|gom|co|ca|trong do co) (?:tinh )?son la)?"
    r"(?: (?:cung|thi|phai|la|chi|can|tu|so|xa|ty le|muc|deu|ca|nhu|vay|dat|o|duoc|bang|buoc))* "
)
_TOLD = r"(?: \(co son la\))?(?::| )(?: ?(?:khong qua|tu|la|dat))* ?"
#: That a region has what another one has, named behind, or has not.
_LIKE = r"(?:nhu|giong|bang|ngang|y het|y nhu|tuong duong)(?: (?:voi|nhu|muc|cua|o|vung|het|xa|ben|ca))*"
_UNLIKE = re.compile(r"\b(?:khong|chang|dau|chua|khac)(?: (?:phai|can|he|co|duoc|nhat thiet|dat))* $")
#: That a region has more or less than another one, by how much is left open.
_THAN = re.compile(r"\b(?:(?P<more>cao|nhieu|lon)|thap|it|nho|kem) hon\b(?! (?:bao nhieu|may)\b)")
#: All regions have one level, and a claim lets one have less.
_FOR_ALL = re.compile(rf"\b(?:moi|tat ca(?: cac)?) vung\b[^.;]*?: ?{_SHARE}")
_LESS = re.compile(
    r"\b(?:duoc|co the|cho phep|chi can)\b[^.;?!]*?\b(?:(?P<under>duoi|thap hon|it hon|chua den|khong den)|con|xuong|muc|ve|den)"
    rf"(?: (?:muc|con|toi|den|la))* {_SHARE}"
)
#: A share said to be the limit; and that it is not.
_LIMIT = re.compile(
    rf"\b(?:khong qua|khong vuot(?: qua)?|toi da|toi thieu|it nhat|cao nhat|nhieu nhat|muc)(?: (?:la|chi|den|muc|cho phep))* {_SHARE}"
)
_NOT_SO = re.compile(r"\b(?:khong phai|chang phai|dau phai|chu khong)\b(?!\s*(?:a|khong|nhi)?[\s?.!]*$)")
_DENIED = re.compile(r"\b(?:khong|chang|chua|cam|dung)(?: (?:he|co|phai))* $")


def regional(query: Query, first: Provision) -> Ruling | None:
    """``FAILS`` where the source tells another number of a region than is said; None where it tells the same of one, or none.

    What is said to be as in another region holds where the source tells one number of both, and fails where it tells two.
    """
    claim, text = fold(query.question), fold(first.text)
    if asks_enough(claim):  # a case is held against the limit, which it need not be
        return None
    right = 0
    for name in _REGIONS.values():
        said = re.search(rf"\b{name}{_SAID}{_SHARE}", claim)
        told = re.search(rf"\b{name}{_TOLD}{_SHARE}", text) if said else None
        if said and told and _value(said[1]) != _value(told[1]):
            return Ruling.FAILS
        right += told is not None
    if right > 1 and right == len(re.findall(_SHARE, claim)):  # each of several regions has the number that is said of it
        return Ruling.HOLDS
    return _likened(claim, text) or _compared(claim, text) or _of_another(claim, text) or _lowered(claim, text)


def _likened(claim: str, text: str) -> Ruling | None:
    """The ruling on a region that is said to have the level of another one, where the source tells both of them."""
    told = {key: _value(m[1]) for key, name in _REGIONS.items() if (m := re.search(rf"\b{name}{_TOLD}{_SHARE}", text))}
    for key, level in told.items():
        other = re.search(rf"\b{_LIKE} {_REGIONS[key]}\b", claim)
        before = claim[: other.start()] if other else ""
        one = next((k for k in told if k != key and re.search(rf"\b{_REGIONS[k]}\b", before)), None)
        one = one or (_OWN if _OWN in told and key != _OWN and "son la" in before else None)
        if one:
            return Ruling.HOLDS if (told[one] == level) != bool(_UNLIKE.search(before)) else Ruling.FAILS
    return None


def _compared(claim: str, text: str) -> Ruling | None:
    """The ruling on a region that is said to have more or less than another one, where the source tells both of them."""
    than = list(_THAN.finditer(claim))
    if len(than) != 1 or re.search(_SHARE, claim):
        return None
    told = {key: _value(m[1]) for key, name in _REGIONS.items() if (m := re.search(rf"\b{name}{_TOLD}{_SHARE}", text))}
    before, behind = claim[: than[0].start()], claim[than[0].end() :]
    one, other = ([k for k in told if re.search(rf"\b{_REGIONS[k]}\b", part)] for part in (before, behind))
    if len(one) != 1 or len(other) != 1:
        return None
    more, less = told[one[0]] > told[other[0]], told[one[0]] < told[other[0]]
    return Ruling.HOLDS if (more if than[0]["more"] else less) != bool(_UNLIKE.search(before)) else Ruling.FAILS


def _of_another(claim: str, text: str) -> Ruling | None:
    """``FAILS`` where the one region that a claim names is said to have as its limit what the source tells of others alone."""
    told = {key: _value(m[1]) for key, name in _REGIONS.items() if (m := re.search(rf"\b{name}{_TOLD}{_SHARE}", text))}
    named = {key for key in told if re.search(rf"\b{_REGIONS[key]}\b", claim)} or (
        {_OWN} & told.keys() if "son la" in claim else set()
    )
    limits = [_value(s) for s in _LIMIT.findall(claim)]
    if len(named) != 1 or len(limits) != 1 or len(re.findall(_SHARE, claim)) != 1 or _NOT_SO.search(claim):
        return None
    own = told[named.pop()]
    return Ruling.FAILS if limits[0] != own and limits[0] in told.values() else None


def _lowered(claim: str, text: str) -> Ruling | None:
    """``FAILS`` where a region is said to need less than what the source demands of all regions."""
    level, less = _FOR_ALL.search(text), _LESS.search(claim)
    named = any(re.search(rf"\b{name}\b", claim) for name in (*_REGIONS.values(), "son la", "vung"))
    if level is None or less is None or not named or _DENIED.search(claim[: less.start()]):
        return None
    said, least = _value(less[2]), _value(level[1])
    return Ruling.FAILS if said < least or (said == least and less["under"]) else None


def _value(number: str) -> float:
    return float(number.replace(",", "."))
