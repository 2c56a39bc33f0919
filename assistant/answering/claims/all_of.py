"""Claims that all of a kind have to have something ("toàn bộ thị trấn phải đạt"), against the share that the sources demand of just that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Figure, Provision, Verification
from kb.vietnamese import fold, folded_syllables

_UNIT = r"(?P<unit>thi tran|xa|thon(?:,? ban)?|ban|ho(?: dan)?|huyen|truong|phuong|nguoi dan|dan so|cum dan cu)"
#: All of them have to, up to where it is said on what occasion.
_ALL = re.compile(
    r"\b(?:toan bo|tat ca|moi|het thay|100 phan tram)(?: (?:so|cac|moi|nhung|ca))*"
    rf" {_UNIT}\b(?P<tail>(?: (?!khi\b|de\b|neu\b|trong\b|thi\b(?! tran\b| van\b)|hay\b|dung\b|theo\b)\w+)*)"
)
_MUST = re.compile(r"\b(?:phai|deu|can|bat buoc|buoc)\b")
_DENIED = re.compile(
    r"\b(?:khong|chang|chua|dau)(?: (?:nhat thiet|can|phai|bat buoc|co|buoc|doi hoi|yeu cau|la))*(?: $| (?:toan bo|tat ca|moi)\b)"
)
#: Words that all indicators share.
_COMMON = frozenset(
    folded_syllables("nông thôn mới đạt chuẩn phải đều có là được cần buộc bắt tỷ lệ số từ trở lên vùng mức chung tiêu chí cả")
)
_PERCENT, _WHOLE = "%", 100


def all_of(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``HOLDS`` where the sources demand it of all of them, ``FAILS`` where of a share; None where they set none for just that."""
    plain = " ".join(query.plain)
    said = _ALL.search(plain)
    if (
        said is None
        or not _MUST.search(said["tail"])
        or _DENIED.search(plain[: said.start()] + " ")
        or "khong" in said["tail"].split()[:-1]
    ):
        return None
    unit = set(said["unit"].replace(",", "").split())
    tail = (set(said["tail"].split()) & query.content) - _COMMON - unit
    verified = (p for p in provisions if p.verification is not Verification.UNVERIFIED)
    fitting = next((own for p in verified if (own := [f for f in p.figures if _of(f, unit, tail)])), [])
    nearest = min((len(_own(f) - tail - unit) for f in fitting), default=0)
    shares = {f.value for f in fitting if len(_own(f) - tail - unit) == nearest}
    if len(shares) != 1:
        return None
    return Ruling.HOLDS if shares == {_WHOLE} else Ruling.FAILS


def _of(figure: Figure, unit: set[str], tail: set[str]) -> bool:
    """Whether a figure is a share of such things and of what is said of them."""
    words = set(folded_syllables(figure.what))
    return figure.unit == _PERCENT and bool(unit & words) and tail <= words and (bool(tail) or _own(figure) <= unit)


def _own(figure: Figure) -> set[str]:
    return set(fold(figure.what).replace(",", " ").split()) - _COMMON
