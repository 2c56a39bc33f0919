"""Cases in which one condition of a rule is asked for by itself: "đủ điều kiện hài lòng chưa?", "qua được điều kiện thu nhập không?"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from assistant.answering.cases.hearing import Heard
from assistant.answering.cases.said import RuleSaid
from assistant.answering.cases.spoken import Spoken
from rules.eligibility import CheckResult
from rules.eligibility.schema import Definition, checks

#: How a condition is spoken of, with its name behind.
_ASKED = (
    *("điều kiện {}", "điều kiện về {}", "yêu cầu {}", "yêu cầu về {}", "tiêu chuẩn về {}", "mức {} yêu cầu"),
    *(
        "phần {}",
        "phần điều kiện {}",
        "riêng {}",
        "riêng về {}",
        "xét về {}",
        "về mặt {}",
        "về {} thì",
        "trong/đúng/còn mức {}",
        "nằm trong mức {}",
        "chỉ xét {}",
        "chỉ tính {}",
        "chỉ nói {}",
        "đủ {} không/chưa",
        "đạt {} không/chưa",
    ),
    *(
        "{} vậy/thế/đó/này/như/thì đủ/đạt/được",
        "{} như vậy/thế đủ/đạt/được",
        "{} vậy/thế/đó/này/thì đã/có đủ/đạt",
        "{} như vậy/thế đã/có đủ/đạt",
    ),
    *("{} đủ/đạt không/chưa", "{} đã/có đủ/đạt"),
    *("trần {}", "mức trần {}", "trần của {}", "giới hạn {}", "giới hạn về {}", "hạn mức {}"),
)

#: All conditions are meant, whatever stands before ("95% dân hài lòng thì đã đủ điều kiện được công nhận chưa?").
_OF_ALL = ("đủ điều kiện ... công nhận", "đủ điều kiện lên/đạt/về")
#: Points back to the condition that was just told.
_POINTED = ("điều kiện này", "điều kiện ấy", "điều kiện đó", "yêu cầu này", "chỉ tiêu này")
#: The conditions of a document are asked for, all of them.
_ITS_CONDITIONS = re.compile(
    r"\b(?:cac|moi|het|tat ca|du) (?:cac )?dieu kien(?: \w+){0,3}? (?:cua|theo|tai|trong|o) (?:quyet|nghi) dinh\b"
)
#: An amount is told that lies just at a bound; that alone is asked.
_AT_BOUND = re.compile(r"\b(?:dung|tron|vua du|bang) \d")


def pointed_at(definition: Definition, told: Collection[str], spoken: Spoken) -> frozenset[str]:
    """The only condition that a question tells of, where it points back to it ("38% số xã nâng cao. Điều kiện này đạt chưa?") or tells
    an amount just at a bound ("đúng 5 tỷ thì vẫn được chứ?")."""
    whole = len(told) != 1 or definition.verdicts[0] != "eligible"  # a withdrawal is asked for, not one of its conditions
    return (
        frozenset() if whole or not (spoken.says(_POINTED) or _AT_BOUND.search(" ".join(spoken.query.plain))) else frozenset(told)
    )


def held_against_whole(definition: Definition, heard: Mapping[str, Heard]) -> frozenset[str]:
    """The condition that holds an amount against another one, where a case tells both and else nothing that counts but what that condition
    turns on ("tổng 2 tỷ, xin 1,65 tỷ ở địa bàn khó khăn")."""
    counting = {name for name, fact in heard.items() if fact.strong}
    for condition in definition.conditions:
        shares = {(c.fact, c.percent_of) for c in checks(condition.test) if isinstance(c.percent_of, str)}
        if any({part, whole} <= counting for part, whole in shares) and counting <= facts_of(definition, [condition.id]):
            return frozenset({condition.id})
    return frozenset()


def facts_of(definition: Definition, only: Collection[str]) -> frozenset[str]:
    """The facts on which some of the conditions of a rule turn."""
    found = [c for condition in definition.conditions if condition.id in only for c in checks(condition.test)]
    wholes = (c.percent_of for c in found if isinstance(c.percent_of, str))
    return frozenset([*only, *(c.fact for c in found), *wholes])


#: Whether the conditions are met is asked, and not whether a place is recognised, which needs all that other documents demand as well.
_ENOUGH, _RECOGNISED = ("đủ điều kiện", "đủ các điều kiện", "đáp ứng điều kiện", "thỏa điều kiện"), ("công nhận",)
#: A document sets so many conditions at least that may be told as one set.
_SET = 3


def whole_set(definition: Definition, told: Collection[str], spoken: Spoken) -> frozenset[str]:
    """The conditions of one document, where a case tells just these, each of them, and asks whether it meets the conditions."""
    sets = [{c.id for c in definition.conditions if c.source.document == s.document} for s in definition.sources[:1]]
    whole = [ids for ids in sets if len(ids) >= _SET and ids == set(told) and len(ids) < len(definition.conditions)]
    asked = whole and definition.verdicts[0] == "eligible" and spoken.says(_ENOUGH) and not spoken.says(_RECOGNISED)
    return frozenset(whole[0]) if asked else frozenset()


def conditions_named(rule: RuleSaid, definition: Definition, spoken: Spoken) -> frozenset[str]:
    """The facts of a rule whose conditions a question names, one by one or all those of a document ("theo 4 điều kiện của QĐ 319")."""
    if of_document := _of_document(definition, spoken):
        return of_document
    if alone := _spoken_of_alone(rule, spoken):
        return alone
    forms = [f for f in _ASKED if "đủ" not in f] if spoken.says(_OF_ALL) else _ASKED
    named = {fact: [form.format(name) for name in said.called for form in forms] for fact, said in rule.facts.items()}
    return frozenset(fact for fact, phrases in named.items() if spoken.says(phrases))


def _spoken_of_alone(rule: RuleSaid, spoken: Spoken) -> frozenset[str]:
    """The conditions by whose names alone a question speaks of what the rule is about ("dân cả huyện hài lòng 92%, đủ chưa?")."""
    about = {phrase for phrase in rule.about[-1] if spoken.says([phrase], strict=False)}
    called = {fact: about & set(said.called) for fact, said in rule.facts.items()}
    return frozenset(f for f, names in called.items() if names) if about <= set().union(*called.values()) else frozenset()


def _of_document(definition: Definition, spoken: Spoken) -> frozenset[str]:
    """The conditions that the only document named sets, where a question counts them and there are so many, or asks for those of it."""
    counts = {found.amount.value for found in spoken.find("<số> điều kiện") if found.amount}
    documents = set(spoken.query.documents)
    ids = {c.id for c in definition.conditions if c.source.document in documents}
    told = len(ids) in counts or bool(_ITS_CONDITIONS.search(" ".join(spoken.query.plain)))
    return frozenset(ids) if len(documents) == 1 and told and len(ids) < len(definition.conditions) else frozenset()


def narrowed(result: CheckResult, only: frozenset[str]) -> CheckResult:
    """A decision on some of the conditions alone; the whole one where none is named or the rule does not decide by conditions."""
    kept = tuple(c for c in result.conditions if c.id in only)
    if not kept or result.verdict == "not_applicable":
        return result
    statuses = {c.status for c in kept}
    verdict = "not_eligible" if "unmet" in statuses else "insufficient" if "unknown" in statuses else "eligible"
    missing = tuple(c.id for c in kept if c.status == "unknown") if verdict == "insufficient" else ()
    return result.model_copy(update={"conditions": kept, "verdict": verdict, "outcome": None, "missing": missing})
