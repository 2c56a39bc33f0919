"""A role that no source speaks of, asked for who has it ("chủ đầu tư dự án là ai?"), by what villages get a title, and the submission of a
document whose clauses name none ("QĐ 1001 ban hành theo tờ trình nào?"): what is told beside it of another body or document is no answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold

_WHO = r"(?:ai|(?:so|co quan|don vi|ben|nganh|cap) nao)"
#: Parties to a project, by their folded names as they are told to people.
_ROLES = {
    "chu dau tu": "chủ đầu tư",
    "nha thau": "nhà thầu",
    "ben moi thau": "bên mời thầu",
    "don vi thi cong": "đơn vị thi công",
    "tu van giam sat": "tư vấn giám sát",
    "tu van thiet ke": "tư vấn thiết kế",
}
_ROLE = rf"(?P<{{}}>{'|'.join(_ROLES)})"
_ASKED = re.compile(
    rf"\b{_WHO}(?: (?:la|lam|dung|se|duoc|giao|chon|dong vai|voi|tu cach))* {_ROLE.format('first')}\b"
    rf"|\b{_ROLE.format('second')}\b(?: \w+){{0,8}}? (?:la|do|thi|thuoc) {_WHO}\b"
)
_SUBMISSION = "to trinh"
#: On which submission the very document rests that is named, and not another one described beside it.
_WHICH_SUBMISSION = re.compile(
    r"\d(?: (?:20\d\d|qd|nq|nd|kh|ttg|cp|ubnd|hdnd|qh\d+))*(?: (?:duoc|ban hanh|ra|ra doi|ky|can cu|theo|dua|tren|vao|co so|la|tu))*"
    rf" {_SUBMISSION}(?: so)? (?:nao|may|gi|bao nhieu)\b"
)
#: How much of one's own is to be put beside a grant, at the most or the least.
_OWN_SHARE = re.compile(
    r"\b(?:kinh phi|von|tien|muc|ty le) doi ung(?: \w+){0,2}? (?:toi da|toi thieu|it nhat|nhieu nhat|cao nhat|thap nhat)\b"
    r"|\b(?:toi da|toi thieu|it nhat|nhieu nhat|cao nhat|thap nhat) (?:kinh phi|von|tien|muc|ty le) doi ung\b"
)
_SHARE = "doi ung"
#: By what a village gets a title: how many such villages there are to be, or what a commune needs, is no answer.
_OF_VILLAGES = re.compile(
    r"\b(?:ban|thon)(?: (?:nong thon moi|ntm|kieu mau))+\b(?: \w+){0,5} (?:tieu chi|dieu kien|chi tieu)\b"
    r"|\b(?:tieu chi|dieu kien)(?: (?:cua|de|cho|thanh|la|len))* (?:ban|thon)(?: (?:nong thon moi|ntm|kieu mau))+\b"
)
_VILLAGES_TOLD = re.compile(r"\b(?:tieu chi|dieu kien)(?: \w+){0,6} (?:ban|thon) (?:nong thon|kieu mau)\b")


def thing_untold(query: Query, sources: Sequence[Provision], corpus: Corpus) -> str:
    """What is asked for and in no source that could tell it; empty where one speaks of it, or nothing of the kind is asked."""
    plain = " ".join(query.plain)
    if role := None if query.has("yesno") else _ASKED.search(plain):
        asked = role["first"] or role["second"]
        return "" if any(asked in fold(p.text) for p in sources) else _ROLES[asked]
    if (
        not query.has("yesno", "who")
        and _OF_VILLAGES.search(plain)
        and not any(_VILLAGES_TOLD.search(fold(p.text)) for p in sources)
    ):
        return "tiêu chí của bản"
    figures = [f for p in sources for f in p.figures]
    if figures and _OWN_SHARE.search(plain) and not any(_SHARE in fold(f.what) for f in figures):
        return "" if query.has("yesno") else "mức đối ứng"
    if query.has("yesno") or not query.documents or not _WHICH_SUBMISSION.search(plain):
        return ""
    own = [p for n in query.documents if n in corpus.documents for p in corpus.documents[n].provisions]
    return "" if any(_SUBMISSION in fold(p.text) for p in own) else "tờ trình"
