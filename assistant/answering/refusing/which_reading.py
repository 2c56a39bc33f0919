"""Asks back, and tells every reading, where the plan has a number for each level or a day for each who reports and a question says
neither ("kiểu mẫu đến 2025 là mấy?", "hạn chót báo cáo theo KH 203?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Deadline, Figure, Provision
from kb.vietnamese import fold, folded_syllables

#: What the targets of the plan are on, and the year of all of them.
_TARGETS, _TARGET_YEAR = "muc-tieu-2025", 2025
#: The numbers of places that are to be of a grade; those of the higher grades are told apart by their name alone.
_OF_GRADE = {
    "dat-chuan": re.compile(r"^\w+ dat chuan nong thon moi(?! nang cao| kieu mau)"),
    "nang-cao": re.compile(r"\bnang cao\b"),
    "kieu-mau": re.compile(r"\bkieu mau\b"),
}
#: Words of a question for such a number that say nothing of whose it is.
_OF_TARGET = frozenset(
    folded_syllables("kế hoạch 203 2025 đạt chuẩn kiểu mẫu nâng cao nông thôn mới lên về đích chỉ tiêu số lượng hết cuối năm")
)
#: Something else than places is counted.
_ELSE = re.compile(r"\b(?:tieu chi|phan tram|ty le|tien|trieu|dong|diem|xa|huyen|ban|(?<!nong )thon|ho|tinh|lan)\b")
#: Words of a question for the day of a report that say nothing of who reports what.
_OF_REPORT = frozenset(
    folded_syllables(
        "kế hoạch 203 báo cáo hạn chót cuối chậm muộn nhất trễ nộp gửi trình kết quả thực hiện hằng hàng năm định kỳ ngày"
    )
)
_REPORTS, _REPORTING = "bao-cao", re.compile(r"\bbao cao\b")


def readings(query: Query, corpus: Corpus) -> Draft | None:
    """Every reading of a question that leaves open of which level or by whom; None for any other, and where an earlier one may tell."""
    if query.before or query.refs or query.levels or query.ids("agency") or set(query.documents) - {PLAN} or query.has("yesno"):
        return None
    plan = corpus.documents[PLAN].provisions
    return _targets(query, plan) or _reports(query, plan)


def _targets(query: Query, plan: Sequence[Provision]) -> Draft | None:
    """The numbers of places of a grade, of each level; None where only one level has such a number."""
    years = set(query.years) == {_TARGET_YEAR} or (not query.years and PLAN in query.documents)
    if (
        not (years and query.has("count") and len(query.grades) == 1)
        or query.content - _OF_TARGET
        or _ELSE.search(" ".join(query.plain))
    ):
        return None
    of_grade = _OF_GRADE.get(next(iter(query.grades)))
    told = [(f, p) for p in plan if _TARGETS in p.topics for f in p.figures if of_grade and of_grade.search(fold(f.what))]
    return _told(wording.WHICH_LEVEL, [(_number(f), p) for f, p in told]) if len({f.unit for f, _ in told}) > 1 else None


def _reports(query: Query, plan: Sequence[Provision]) -> Draft | None:
    """The days by which each of those who report on the plan has to."""
    plain = " ".join(query.plain)
    if not (query.has("when") and PLAN in query.documents and _REPORTING.search(plain)) or query.content - _OF_REPORT:
        return None
    dated = [(d, p) for p in plan if any(_REPORTS in n.acts for n in p.norms) for d in p.deadlines if d.every]
    return _told(wording.WHO_REPORTS, [(_day(d), p) for d, p in dated]) if len(dated) > 1 else None


def _told(asking: str, found: Sequence[tuple[str, Provision]]) -> Draft:
    choices = tuple(dict.fromkeys(said for said, _ in found))
    draft = Draft(status="clarify", choices=choices, lines=[asking.format(choices="\n".join(f"- {c}" for c in choices))])
    draft.cite(*(p for _, p in found))
    return draft


def _number(figure: Figure) -> str:
    return f"{wording.upper_first(figure.what)} {figure.period}: {figure.value} {figure.unit}"


def _day(deadline: Deadline) -> str:
    """Who reports, and by which day.

    >>> _day(Deadline.model_validate({"what": "các Sở báo cáo", "from": "18/11", "to": "20/11", "every": "năm"}))
    'Các Sở báo cáo: từ ngày 18/11 đến ngày 20/11 hằng năm'
    """
    until = f"trước ngày {deadline.to}" if deadline.before else f"đến ngày {deadline.to}"
    since = f"từ ngày {deadline.from_} " if deadline.from_ else ""
    return f"{wording.upper_first(deadline.what)}: {since}{until} hằng {deadline.every}"
