"""Quarrels that are put to us ("có người cãi là A. Tôi bảo không, B. Tôi đúng chứ?"), with a person, a print or a page: it is B on which a
verdict is wanted."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.understanding.falsehoods import SO
from assistant.understanding.refigured import refigured
from kb.vietnamese import fold_in_step, normalise

_ME = r"(?:toi|em|minh|tui|chau|to)"
_SAYS = r"(?:cai|bao|noi|cho|khang khang|qua quyet|khang dinh|nghi|tranh luan|tranh cai|phan bac|doan|tin|tuong)"
#: What somebody else says, or something written, ...
_WRITTEN = r"(?:tai lieu|so tay|cuon|sach|bai|trang|cong|tren|trong|slide|giao trinh|bien ban|de cuong|to|tap|phieu|website|web|bao|van ban|ho so)"
_TELLS = rf"(?:{_SAYS}|ghi|viet|dang|chep|neu)"
_OTHER = (
    rf"(?:(?:co|mot|vai|may|anh|chi|ong|ba|co giao|thay|dong nghiep|nguoi|ban|cac|ben|sep|lanh dao|can bo|hoc vien|{_WRITTEN})\b"
    rf"(?: (?!{_TELLS}\b)\w+){{0,5}}? )(?:cu |van |lai |thi |hay |da )*{_TELLS}(?: (?:la|rang|lai|cho|bao))*[ :,]+"
)
#: ... and what one says oneself against it.
_OWN = (
    rf"(?:con |nhung |the nhung |thi |ma )*(?:theo {_ME}(?: thi)?|{_ME} (?:thi |lai |cu |van )*{_SAYS})(?: (?:la|rang|lai))*"
    r"(?: (?:khong phai|khong dung|khong|sai|nguoc lai))?(?: (?:la|ma|vi))?[ ,:]+"
)
_VERDICT = (
    rf"(?:{_ME} (?:noi |bao |cai )?(?:co )?dung|ai (?:noi |moi |la |la nguoi )*dung|the (?:{_ME} )?(?:noi |co )?dung"
    rf"|{_ME} noi vay dung|dung|phai)"
)
#: That the own side is the right one, at the end of it.
_RIGHT = re.compile(r" (?:thi )?moi (?:la )?(?:dung|phai|chuan|chinh xac)$")
_QUARREL = re.compile(
    rf"^{_OTHER}(?P<theirs>[^.;!?]+?)[.;,!]+\s*{_OWN}(?P<own>[^.;!?]+?)[.;,!?]+\s*{_VERDICT}"
    r"(?: (?:khong|ko|k|chu|chua|a|ha|nhi|phai khong|vay|the|roi|hon))*[\s?.!]*$"
)
#: It leaves its subject to what the other one said, by pointing to it or by having none.
_POINTS = re.compile(r"\b(?:nó|họ|đó|ấy|này|no|ho|ay)\b", re.IGNORECASE)
_BARE = re.compile(r"(?:(?:tu|den|phai|chi|moi|la|tan|ngay|vao|khoang|co|nam|thang|hom)\b ?)*\d")
#: Another thing is put in the place of what stands behind "is".
_IS = re.compile(r"^phai (?P<is>la|do|thuoc|cua) ")
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
#: Days, months and years, which aren't the number or the period of a document.
_DAY = re.compile(r"(?<![\w/.-])(?:\d{1,2}/){0,2}20\d\d(?![\w/-])")


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
    >>> own_side("Có bản in ghi QĐ 211 ký 01/3/2023. Tôi cho rằng phải là 01/3/2024 mới đúng, phải vậy không?")
    'QĐ 211 ký 01/3/2024, đúng không?'
    >>> own_side("Sổ tay ghi người ký là ông A. Theo tôi phải là ông B mới đúng, phải không?")
    'người ký là ông B, đúng không?'
    >>> own_side("Có người bảo Sở Y tế chủ trì trạm xá. Tôi bảo không, Sở Tài chính mới chủ trì. Tôi đúng không?")
    ''
    >>> own_side("Có người bảo xã A đã nhập. Tôi bảo không, nó vẫn riêng. Ai đúng?"), own_side("Có người bảo xã A đã nhập, đúng không?")
    ('', '')
    """
    text = normalise(question)
    plain = fold_in_step(text)
    told = _QUARREL.match(plain)
    own, theirs = (text[told.start(side) : told.end(side)].strip() for side in ("own", "theirs")) if told else ("", "")
    right = _RIGHT.search(fold_in_step(own))
    own = own[: right.start()] if right else own
    if told is None or _POINTS.search(own):
        return ""
    said = _put(own, theirs) if _BARE.match(fold_in_step(own)) else _put_behind(own, theirs) if right else ""
    if not said and _things(told["own"]) & _things(told["theirs"]):
        said = own
    return said + SO if said else ""


def _put(own: str, theirs: str) -> str:
    """What the other one says with the day or the figure that is put against it; empty where it isn't plain in whose place."""
    days = list(_DAY.finditer(theirs)), list(_DAY.finditer(own))
    if [len(d) for d in days] == [1, 1]:
        return theirs[: days[0][0].start()] + days[1][0][0] + theirs[days[0][0].end() :]
    return refigured(own, theirs)


def _put_behind(own: str, theirs: str) -> str:
    """What the other one says with what is put behind "is" against it; empty where that stands there not once.

    >>> _put_behind("phải là Bộ Tài chính", "cơ quan ban hành là Bộ Y tế"), _put_behind("Bộ Tài chính", "cơ quan là Bộ Y tế")
    ('cơ quan ban hành là Bộ Tài chính', '')
    """
    put = _IS.match(fold_in_step(own))
    places = list(re.finditer(rf"\b{put['is']} ", fold_in_step(theirs))) if put else []
    return theirs[: places[0].end()] + own[put.end() :] if put and len(places) == 1 else ""


def _things(words: str) -> set[tuple[str, str]]:
    """What words without marks speak of, by their pairs of words; what is done to it is none."""
    said = words.split()
    return {pair for pair in pairwise(said) if " ".join(pair) not in _DONE}
