"""Who issues a certificate, a book or a code ("ai cấp giấy chứng nhận OCOP?"): what is told of the subject alone names nobody who does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.refusing.detail_words import named
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

_WHO = r"(?:ai|sở nào|cơ quan nào|bên nào|nơi nào|đơn vị nào|cấp nào|so nao|co quan nao|ben nao|noi nao|don vi nao|cap nao)"
_ISSUES = r"(?:cấp|phát|ký|in|cap|phat|ky)"
_PAPER = r"(?P<{name}>giấy|giay|sổ|phiếu|phieu|chứng chỉ|chung chi|mã số|ma so)(?! (?:công nhận|cong nhan|tờ|to))"
_ASKED = re.compile(
    rf"\b{_WHO} (?:\w+ ){{0,3}}?{_ISSUES}(?: \w+)?? {_PAPER.format(name='first')}\b"
    rf"|\b{_PAPER.format(name='second')}\b(?: \w+){{1,8}}? (?:(?:do|thì|là|thi|la) )?{_WHO} (?:\w+ ){{0,2}}?{_ISSUES}\b"
)


def issued(query: Query, sources: Sequence[Provision]) -> list[str]:
    """What it is asked who issues, by name, where no source speaks of any such paper; otherwise nothing."""
    ours = query.has("who") and not query.has("yesno") and query.ids("concept")
    asked = _ASKED.search(" ".join(query.marked)) if ours else None
    if asked is None:
        return []
    paper = fold(asked["first"] or asked["second"])
    told = re.search(rf"\b{paper}\b", fold(" ".join(p.text for p in sources)))
    return [] if told else named(query, {paper.split()[0]})
