"""Follow-ups that claim of a higher grade the share that was said to be demanded ("vậy xã nâng cao cũng 90 là đủ à?"): the claim before, of
that grade and with that share."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_GRADES = {"nang cao": "nâng cao", "kieu mau": "kiểu mẫu"}
_GRADE = re.compile(r"\b(?:nang cao|kieu mau)\b")
#: A share is said to be demanded.
_SHARE = r"(?P<share>\d{1,3}(?:[.,]\d+)?)(?= ?(?:%|phan tram))"
_DEMANDED = re.compile(rf"\b(?:phai|can|toi thieu|it nhat|tu)(?: \w+){{0,3}} {_SHARE}")
_OWN_SHARE = re.compile(r"(?<![\d.,/])(?P<share>\d{1,3}(?:[.,]\d+)?)(?![\d.,/]*\d)")
#: Of which place that is said.
_PLACE = re.compile(r"\bxa(?: (?:dat chuan|ntm|nong thon moi|chuan))*\b(?! hoi\b)")
#: What such a follow-up may say beside the grade and what was said before.
_ASKED = frozenset(
    folded_syllables(
        "thế vậy còn thì nếu sang lên với cho về xã nông thôn mới ntm nâng cao kiểu mẫu mức tỷ lệ số đó này ấy như cũng vẫn chỉ cần là đủ được"
        " đạt phải từ luôn à ạ nhỉ hả ha chứ đúng không phần trăm thôi giống vậy thế nhau sao có yêu cầu"
    )
)


def claimed_of_grade(query: Query, before: Query) -> str:
    """The claim before, said of the grade that a follow-up names and nothing new beside but a share; otherwise empty."""
    text, said = normalise(query.question), normalise(told(before))
    plain, was = fold_in_step(text), fold_in_step(said)
    grades, demanded = set(_GRADE.findall(plain)), _DEMANDED.search(was)
    place = _PLACE.search(was)
    if len(grades) != 1 or not (demanded and place) or _GRADE.search(was) or not (query.has("yesno") and before.has("yesno")):
        return ""
    own = list(_OWN_SHARE.finditer(plain))
    rest = {w for w in folded_syllables(text) if not w.isdecimal()} - _ASKED - set(folded_syllables(said))
    if query.documents or query.refs or rest or len(own) > 1:
        return ""
    share = own[0]["share"] if own else demanded["share"]
    moved = f"{said[: demanded.start('share')]}{share}{said[demanded.end('share') :]}"
    return (
        f"{moved[: place.end()]} {_GRADES[grades.pop()]}{moved[place.end() :]}" if place.end() <= demanded.start("share") else ""
    )
