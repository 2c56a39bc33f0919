"""Where a claim says that a document takes effect on the very day of its signing ("ký hôm nào chạy hôm ấy", "ký xong có hiệu lực luôn")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.understanding.falsehoods import SO
from assistant.understanding.forms import asks_openly
from assistant.understanding.query import Query
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_ISSUED = r"(?:ky|ban hanh|thong qua|ra doi|(?:ra|de)(?= (?:ngay|hom|\d)))"
_BEGUN = r"(?<!het )(?<!mat )(?<!con )(?<!het co )(?:hieu luc|ap dung|ap(?= (?:luon|ngay|lien)\b)|thi hanh|chay)\b(?: thi hanh)?"
_DAY = r"(?:(?:ngay )?\d{1,2} (?:thang )?\d{1,2}(?: (?:nam )?20\d\d)?|(?:ngay|hom) nao)"
#: What may stand between the signing and the effect: the day of it once, and no other subject.
_LINK = (
    r"(?: (?:vao|hoi|hom|ngay|nen|thi|la|va|cung|co|se|duoc|da|bat dau|no|dong thoi|deu|tuc|nghia|coi nhu|vay|the|phai|lap tuc|roi|ma|do|cho"
    r"|chu|nhung|song|khong|chua|chang|dau|(?:van ban|quyet dinh|nghi dinh|thong tu|nghi quyet|ke hoach)(?: (?:nay|do|ay|kia))?|xong|cai|phat|gia tri"
    r"|tu|ke|luc|khi|nay|ay|day|hien|luon))*"
)
#: Right away; "ngay" before a number or "nào" is a day, and before "sau" it is right after something else.
_RIGHT_AWAY = (
    r"(?:luon|lien|lap tuc|tuc thi|tuc khac|(?:trong )?cung (?:mot )?(?:ngay|hom)(?! \d)"
    r"|ngay(?! (?:\d|nao\b|may\b|thang\b|sau\b|truoc\b|mai\b)))"
)
_TIES = r"(?: (?:tu|ke|vao|cung|chinh|dung|trong|luon|ngay|la|bat dau))*"
_AT_ONCE = (
    # Signed, and behind it in effect that day or right away; ...
    re.compile(
        rf"\b(?P<issued>{_ISSUED})(?P<link>{_LINK}(?: {_DAY})?{_LINK}) (?P<begun>{_BEGUN})(?:{_TIES} (?:ngay|hom|bua) (?:nay|do|ay|day|ky|ban hanh)\b"
        rf"| {_RIGHT_AWAY}\b)"
    ),
    # ... the day or the haste before the effect ("ký hôm nào hôm ấy chạy", "ký là lập tức thi hành"); ...
    re.compile(
        rf"\b(?P<issued>{_ISSUED})(?P<link>{_LINK}(?: {_DAY})?{_LINK} (?:(?:ngay|hom|bua) (?:nay|do|ay|day)|luon|lien|lap tuc|cung ngay|cung hom)"
        rf"(?: (?:thi|la|co|da|se|bat dau|luon|lien|duoc))*) (?P<begun>{_BEGUN})"
    ),
    # ... no sooner signed than in effect; ...
    re.compile(
        rf"\b(?:vua |moi |cu |he |mot khi )(?P<issued>{_ISSUED})(?P<link>(?: (?:xong|cai|phat|roi))*(?: {_DAY})? (?:la|thi)"
        rf"(?: (?:co|da|duoc|khong|chua))*) (?P<begun>{_BEGUN})"
    ),
    re.compile(rf"\b(?P<issued>{_ISSUED}) (?P<link>(?:xong|cai|phat)(?: (?:la|thi))?(?: (?:co|da|duoc))*) (?P<begun>{_BEGUN})"),
    # ... and in effect as soon as, or on the day on which, it is signed.
    re.compile(
        rf"\b(?P<begun>{_BEGUN})(?P<link>(?: (?!sau\b|truoc\b|\d|den\b)\w+){{0,3}}(?: ngay sau)?"
        r"| cua(?: (?!sau\b|truoc\b)\w+){1,7} (?:tinh|ke)? ?tu)"
        r" (?:ngay|hom|luc|khi)(?: (?:ngay|vua|no|van ban))*"
        rf" (?:duoc |quoc hoi |hdnd )?(?P<issued>{_ISSUED})\b"
    ),
    # On the day of its signing it is in effect; ...
    re.compile(
        rf"\b(?:cung|ngay|trong|tu|dung|chinh|vao) (?:ngay|hom) (?P<issued>{_ISSUED})\b(?: {_DAY})?"
        rf"(?P<link>(?: (?!den\b|toi\b|moi\b|cho\b|sau\b|bao\b)\w+){{0,8}}?) (?P<begun>{_BEGUN})"
    ),
    # ... the one day is the other.
    re.compile(
        rf"\bngay (?P<issued>ky|ban hanh|thong qua)\b(?P<link>(?: \w+){{0,12}}? (?:la|trung|bang|cung la)(?: (?:luon|voi|ca))*) ngay"
        rf"(?: (?!sau\b|truoc\b)\w+){{0,2}} (?P<begun>{_BEGUN})"
    ),
)
#: It is said to be later.
_LATER = re.compile(rf"\b{_BEGUN} (?:\w+ )?(?<!ngay )(?:sau|muon hon|tre hon)(?: (?:ngay|hom|luc|khi))* {_ISSUED}\b")
_DENIED = re.compile(r"\b(?:khong|chua|chang|dau|chu khong)(?: (?:phai|la|he|co|duoc|the|vao|tu|bat dau)){0,3} ?$")
#: What a follow-up begins with.
_LEADING = re.compile(r"^\W*(?:(?:the|vay|roi|va|ma|thi|la)\b\W*)*")


def in_effect_at_once(plain: str) -> Iterator[tuple[int, bool]]:
    """Where a text without marks speaks of that, and whether it says that it is not so; each place once.

    >>> [denied for _, denied in in_effect_at_once("qd 07 ky 25 3 2022 nen co hieu luc luon ngay do")]
    [False]
    >>> [denied for _, denied in in_effect_at_once("qd 07 ky 25 3 2022 nhung chua co hieu luc ngay hom do")]
    [True]
    >>> [*in_effect_at_once("qd 07 ky 25 3 2022 va co hieu luc ngay 10 5 2022")]
    []
    """
    taken: set[int] = set()
    for m in _LATER.finditer(plain):
        taken |= set(range(*m.span()))
        yield m.start(), _DENIED.search(plain[: m.start()]) is None
    for pattern in _AT_ONCE:
        for m in pattern.finditer(plain):
            if not taken & set(range(*m.span())):
                taken |= set(range(*m.span()))
                yield m.start(), any(_DENIED.search(plain[:at]) for at in (m.start(), m.start("begun")))


def at_once_after(query: Query, before: Query, corpus: Corpus) -> str:
    """What a follow-up says of the effect of the one document whose signing was asked before ("thế có hiệu lực luôn hôm đó chứ?"), said
    of that; otherwise empty."""
    known = [d for n in before.documents if (d := corpus.documents.get(n))]
    own = query.documents or query.refs or asks_openly(query.marked) or "hay" in query.plain
    if not len(known) == len(before.documents) == 1 or own or not before.has("issue", "signer"):
        return ""
    text = " ".join(normalise(query.question).split())
    rest = text[len(text) - len(_LEADING.sub("", fold_in_step(text), count=1)) :]
    said = f"{known[0].type} {known[0].number} ký ngày nào thì {rest.rstrip(' ?.!')}{SO}"
    alone = any(in_effect_at_once(" ".join(folded_syllables(text))))
    return said if not alone and any(in_effect_at_once(" ".join(folded_syllables(said)))) else ""
