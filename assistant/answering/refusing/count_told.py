"""How many of a thing is asked, or how much money for one year, and a source of the plan gives just that ("bao nhiêu sản phẩm OCOP"): nothing is
left to judge."""

from __future__ import annotations

import re

from assistant.answering.sources.bags import words_of
from assistant.answering.sources.one_question import ASKING
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from kb.model import Verification
from kb.vietnamese import fold, folded_syllables

#: What is counted, right behind the question for its number, or between "số" and that.
_COUNTED = re.compile(
    r"\b(?:bao nhieu|may) (?P<first>[a-z]+ [a-z]+)"
    r"|\bso (?P<second>[a-z]+ [a-z]+)(?: [a-z]+)*?(?: (?:ma|do|theo|trong|cua|tai) [a-z0-9 ]+)? (?:la|can|phai|dat) [a-z ]*?(?:bao nhieu|may)$"
)
#: Words that say only that the plan sets a number.
_SETS = frozenset(
    folded_syllables(
        "kế hoạch kh 203 ubnd đề ra đặt mục tiêu chỉ số phải cần có được là đến tới năm hình thành duy trì phát triển tổng cộng tất cả tỉnh sơn la mà"
    )
)
_KIND = frozenset({"count"})
#: The programme by its names.
_PROGRAMME = frozenset(folded_syllables("chương trình mục tiêu quốc gia xây dựng nông thôn mới ntm riêng thực hiện"))
#: Money by its names.
_MONEY = frozenset(folded_syllables("vốn kinh phí ngân sách tiền"))


def tells_count(query: Query, selection: Selection) -> bool:
    """Whether nothing but one number is asked, and the best source has one figure of what is counted, all other words said of it."""
    plain, best = " ".join(query.plain), selection.chosen[0].provision
    counted = _COUNTED.search(plain)
    if (
        counted is None
        or not query.kinds <= _KIND
        or len(ASKING.findall(plain)) != 1
        or best.verification is Verification.UNVERIFIED
    ):
        return False
    if best.document != PLAN or set(query.documents) - {PLAN} or query.ids("agency") or query.districts or query.refs:
        return False
    noun = (counted["first"] or counted["second"]).split()
    told = [f for f in best.figures if f.unit and fold(f.unit) == " ".join(noun[: len(f.unit.split())])]
    known = words_of(f.what for f in told) | _SETS
    telling = {w for w in query.plain if w in query.content or w.isdecimal()}
    if not telling <= known or not all(str(y) in best.text for y in query.own_years):
        return False
    return len([f for f in told if telling - _SETS <= words_of([f.what])]) == 1


def tells_year(query: Query, selection: Selection) -> bool:
    """Whether an amount of money for one year is asked, and a source of the plan that knows all words gives amounts for just that year."""
    years = set(query.own_years)
    if len(years) != 1 or not query.kinds <= _KIND or query.districts or _MONEY.isdisjoint(query.content):
        return False
    telling = {w for w in query.content if not w.isdecimal()} - _SETS - _PROGRAMME
    told = (c.provision for c in selection.chosen if c.provision.document == PLAN and telling <= words_of([c.provision.text]))
    return any(f.period == f"năm {year}" for p in told for f in p.figures for year in years)
