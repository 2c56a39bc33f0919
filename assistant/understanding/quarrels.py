"""Quarrels that are put to us ("có người cãi là A. Tôi bảo không, B. Tôi đúng chứ?"): it is B on which a verdict is wanted."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.understanding.falsehoods import SO
from assistant.understanding.mending import refigured
from kb.vietnamese import fold_in_step, normalise

_ME = r"(?:toi|em|minh|tui|chau|to)"
_SAYS = r"(?:cai|bao|noi|cho|khang khang|qua quyet|khang dinh|nghi|tranh luan|tranh cai|phan bac|doan|tin|tuong)"
#: What somebody else says, ...
_OTHER = (
    rf"(?:(?:co|mot|vai|may|anh|chi|ong|ba|co giao|thay|dong nghiep|nguoi|ban|cac|ben|sep|lanh dao|can bo|hoc vien)\b"
    rf"(?: (?!{_SAYS}\b)\w+){{0,5}}? )(?:cu |van |lai |thi |hay )*{_SAYS}(?: (?:la|rang|lai|cho|bao))*[ :,]+"
)
#: ... and what one says oneself against it.
_OWN = (
    rf"(?:con |nhung |the nhung |thi |ma )*{_ME} (?:thi |lai |cu |van )*{_SAYS}(?: (?:la|rang|lai))*"
    r"(?: (?:khong phai|khong dung|khong|sai|nguoc lai))?(?: (?:la|ma|vi))?[ ,:]+"
)
_VERDICT = (
    rf"(?:{_ME} (?:noi |bao |cai )?(?:co )?dung|ai (?:noi |moi |la |la nguoi )*dung|the (?:{_ME} )?(?:noi |co )?dung"
    rf"|{_ME} noi vay dung|dung)"
)
_QUARREL = re.compile(
    rf"^{_OTHER}(?P<theirs>[^.;!?]+?)[.;,!]+\s*{_OWN}(?P<own>[^.;!?]+?)[.;,!?]+\s*{_VERDICT}"
    r"(?: (?:khong|ko|k|chu|chua|a|ha|nhi|phai khong|vay|the|roi|hon))*[\s?.!]*$"
)
#: It leaves its subject to what the other one said, by pointing to it or by having none.
_POINTS = re.compile(r"\b(?:nó|họ|đó|ấy|này|no|ho|ay)\b", re.IGNORECASE)
_BARE = re.compile(
    r"(?:tu|den|phai|chi|moi|la|tan|ngay|vao|khoang|co)?(?: (?:tu|den|phai|chi|moi|la|tan|ngay|vao|khoang|co))* ?\d"
)
#: What bodies do: who says only that another one does it leaves what it is done to to the other speaker.
_DONE = frozenset(
    (
        "chu tri",
        "phu trach",
        "tham dinh",
        "huong dan",
        "cong nhan",
        "quan ly",
        "ban hanh",
        "phe duyet",
        "so noi",
        "moi chu",
        "don doc",
    )
)
_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}")


def own_side(question: str) -> str:
    """What the one who asks says against another, with the question whether it is so; empty where no quarrel is told.

    >>> own_side("Có người cãi là xã A đã nhập vào xã B. Tôi bảo không, xã A vẫn là một xã riêng. Tôi đúng chứ?")
    'xã A vẫn là một xã riêng, đúng không?'
    >>> own_side("Anh ấy bảo cấp huyện dừng từ 1/3/2025, tôi bảo từ 1/7/2025. Ai đúng?")
    'cấp huyện dừng từ 1/7/2025, đúng không?'
    >>> own_side("Đồng nghiệp nói xã cần 15 tiêu chí. Tôi cãi lại là 19 tiêu chí. Tôi nói đúng không?")
    'xã cần 19 tiêu chí, đúng không?'
    >>> own_side("Bạn tôi bảo chỉ cần 90% thôn có điện, tôi bảo phải 100% thôn có điện. Ai đúng?")
    'phải 100% thôn có điện, đúng không?'
    >>> own_side("Có người bảo Sở Y tế chủ trì trạm xá. Tôi bảo không, Sở Tài chính mới chủ trì. Tôi đúng không?")
    ''
    >>> own_side("Có người bảo xã A đã nhập. Tôi bảo không, nó vẫn riêng. Ai đúng?"), own_side("Có người bảo xã A đã nhập, đúng không?")
    ('', '')
    """
    text = normalise(question)
    plain = fold_in_step(text)
    told = _QUARREL.match(plain)
    own, theirs = (text[told.start(side) : told.end(side)].strip() for side in ("own", "theirs")) if told else ("", "")
    if told is None or _POINTS.search(own):
        return ""
    alone = own + SO if _things(told["own"]) & _things(told["theirs"]) else ""
    if not _BARE.match(told["own"]):
        return alone
    days = list(_DAY.finditer(theirs)), list(_DAY.finditer(own))
    if [len(d) for d in days] == [1, 1]:
        return theirs[: days[0][0].start()] + days[1][0][0] + theirs[days[0][0].end() :] + SO
    said = refigured(own, theirs)
    return said + SO if said else alone


def _things(words: str) -> set[tuple[str, str]]:
    """What words without marks speak of, by their pairs of words; what is done to it is none."""
    said = words.split()
    return {pair for pair in pairwise(said) if " ".join(pair) not in _DONE}
