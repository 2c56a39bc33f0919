"""Follow-ups on a document by what it did to the one that was asked for ("ai ký cái kế hoạch bãi bỏ nó?"), and on that one as "it": both by
what the question before calls them."""

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
