"""Follow-ups on a document by what it did to the one that was asked for ("ai ký cái kế hoạch bãi bỏ nó?"), on that one as "it", and on which
one did it to a clause ("văn bản nào bãi nó?"): by what the question before calls them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.came_out import PAPER
from kb.vietnamese import fold_in_step, normalise

_KIND = r"(?:cong van|quyet dinh|nghi quyet|nghi dinh|thong tu|ke hoach|van ban|chi thi)"
_ACT = r"(?:bai bo|thay the|thay|sua doi bo sung|sua doi|sua|huy bo|huy|cham dut)"
_ACTED = re.compile(rf"(?:(?:the|vay|cho hoi)[\s,]+)*{PAPER}(?: (?:da|se|co|thi))* {_ACT} (?P<kind>{_KIND}) (?:nao|gi|so may)\b")
_IT = rf"(?:no|(?:cai |ban )?{_KIND} (?:do|ay|nay|kia))"
_WHAT_DID = re.compile(rf"\b(?:cai |ban )*(?:{_KIND}|cai|ban) (?:da |ma |lai )*{_ACT} {_IT}\b(?: (?:do|ay|day))?")
#: A clause of a document, and which document did something to it.
_CLAUSE = re.compile(rf"\b(?P<clause>(?:diem \w{{1,2}} )?(?:khoan \d+ )?dieu \d+)(?: (?:cua|trong|o))? {PAPER}")
_WHICH_DID = re.compile(
    rf"(?:(?:the|vay|va|roi|ma|con|thi)[\s,]+)*(?:(?:no|dieu (?:do|ay|nay)|khoan (?:do|ay|nay)) )?(?:bi )?(?:do |boi )?"
    rf"{_KIND} (?:so )?(?:nao|gi|may)(?: (?:da|lam|ma))* (?P<act>{_ACT}|bai|bo)(?: (?:{_IT}|(?:dieu|khoan|diem) (?:do|ay|nay|kia)))?"
    r"(?: (?:di|vay|the|nhi|a|ha))*(?P<since>[\s,]+(?:va |thi )?(?:tu|ke tu|vao|ngay|hom|khi|bao gio|luc)\b"
    r"(?: (?:tu|ngay|khi|luc|hom|bao|gio|nao|may|nam))*"
    r"(?: (?:vay|the|nhi|a))*)?[\s?.!]*"
)
_BEGINS_IT = re.compile(r"(?:(?:the|vay|va|roi|ma)[\s,]+)*(?P<it>no)\b")


def what_did_it(question: str, history: Sequence[str]) -> str:
    """The follow-up with the name of what did it, and the kind of what it was done to; empty where it speaks of no such document.

    >>> what_did_it("Nó ra ngày nào, và ai ký cái kế hoạch bãi bỏ nó?", ["KH 203 bãi bỏ công văn nào của UBND tỉnh?"])
    'công văn đó ra ngày nào, và ai ký KH 203?'
    >>> what_did_it("Ai ký cái kế hoạch bãi bỏ nó?", ["Ai ký KH 203?"]), what_did_it("Nó ra ngày nào?", ["KH 203 bãi bỏ công văn nào?"])
    ('', '')
    """
    text = " ".join(normalise(question).split())
    did = _WHAT_DID.search(fold_in_step(text)) if history else None
    before = " ".join(normalise(history[-1]).split()) if did else ""
    acted = _ACTED.match(fold_in_step(before))
    if did is None or acted is None:
        return ""
    said = f"{text[: did.start()]}{before[slice(*acted.span('paper'))]}{text[did.end() :]}"
    it = _BEGINS_IT.match(fold_in_step(said))
    return f"{said[: it.start('it')]}{before[slice(*acted.span('kind'))]} đó{said[it.end('it') :]}" if it else said


def which_did_it(question: str, history: Sequence[str]) -> str:
    """Which document did something to the clause that the question before names; empty where it names none, or that is not asked.

    >>> which_did_it("thế văn bản nào bãi nó?", ["Điều 58 NĐ 358/2025 còn dùng được không?"])
    'Điều 58 NĐ 358/2025 bị văn bản nào bãi bỏ?'
    >>> which_did_it("Văn bản nào bãi nó, từ ngày mấy?", ["Điều 58 NĐ 358/2025 còn dùng được không?"])
    'Điều 58 NĐ 358/2025 bị văn bản nào bãi bỏ, từ ngày nào?'
    >>> which_did_it("Văn bản nào bãi bỏ nó?", ["NĐ 358/2025 còn dùng không?"]), which_did_it("Ai bãi nó?", ["Điều 58 NĐ 358/2025?"])
    ('', '')
    """
    text = " ".join(normalise(question).split())
    did = _WHICH_DID.fullmatch(fold_in_step(text)) if history else None
    before = " ".join(normalise(history[-1]).split()) if did else ""
    clause = _CLAUSE.search(fold_in_step(before))
    if did is None or clause is None:
        return ""
    act = text[slice(*did.span("act"))]
    since = ", từ ngày nào" if did["since"] else ""
    return f"{before[clause.start() : clause.end()]} bị văn bản nào {'bãi bỏ' if did['act'] in ('bai', 'bo') else act}{since}?"
