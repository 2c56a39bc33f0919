"""Claims that a body decides by itself what it only submits ("họ tự phê duyệt luôn, khỏi trình ai?"): held against the task."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.vietnamese import fold
from rules.findings import Findings, Holding

_DECIDES = r"(?:phe duyet|duyet|quyet(?: dinh)?|thong qua|ban hanh|ky)"
_SELF = re.compile(
    rf"\btu (?:minh |y |dung ra )?{_DECIDES}\b"
    r"|\b(?:khong|khoi|chang)(?: (?:can|phai|he))* (?:dua |phai )?trinh(?: len)?(?: (?:ai|cap nao|cap tren|len tren|tinh|nua|gi))?\b"
)
#: The opposite is said: it may not decide by itself.
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:phai|he|duoc|the|co|quyen|cho))* $")
#: Submits: no part of "chương trình", "quy trình", "công trình", "trình tự"; a source that begins with who approves is on that.
_SUBMITS = re.compile(r"(?<!chuong )(?<!quy )(?<!cong )(?<!lo )(?<!tien )(?<!qua )\btrinh\b(?! tu\b)")
_APPROVES = re.compile(r"^phe duyet\b[^.:]*:")


def submits(query: Query, findings: Findings | None) -> Ruling | None:
    """The ruling where the task that is meant is to submit something; None where nobody is said to decide it by himself."""
    plain = " ".join(query.plain)
    said, bodies, things = _SELF.search(plain), set(query.ids("agency")), set(query.ids("concept"))
    if said is None or findings is None:
        return None
    meant = [h for h in findings.holdings if (not bodies or h.bearer in bodies) and (not things or things & set(h.norm.objects))]
    if not meant or not all(map(_submitted, meant)):
        return None
    return Ruling.HOLDS if _DENIED.search(plain[: said.start()]) else Ruling.FAILS


def _submitted(holding: Holding) -> bool:
    text = fold(holding.provision.text)
    return _SUBMITS.search(f"{fold(holding.norm.task)} {text}") is not None and not _APPROVES.search(text)
