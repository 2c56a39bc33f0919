"""Cases in which one condition of a rule is asked for by itself: "đủ điều kiện hài lòng chưa?", "qua được điều kiện thu nhập không?"."""

from __future__ import annotations

from assistant.answering.cases.said import RuleSaid
from assistant.answering.cases.spoken import Spoken
from rules.eligibility import CheckResult

#: How a condition is spoken of, with its name behind.
_ASKED = ("điều kiện {}", "điều kiện về {}", "yêu cầu {}", "yêu cầu về {}", "tiêu chuẩn về {}", "mức {} yêu cầu")


def conditions_named(rule: RuleSaid, spoken: Spoken) -> frozenset[str]:
    """The facts of a rule whose conditions a question names."""
    named = {fact: [form.format(name) for name in said.called for form in _ASKED] for fact, said in rule.facts.items()}
    return frozenset(fact for fact, phrases in named.items() if spoken.says(phrases))


def narrowed(result: CheckResult, only: frozenset[str]) -> CheckResult:
    """A decision on some of the conditions alone; the whole one where none is named or the rule does not decide by conditions."""
    kept = tuple(c for c in result.conditions if c.id in only)
    if not kept or result.verdict == "not_applicable":
        return result
    statuses = {c.status for c in kept}
    verdict = "not_eligible" if "unmet" in statuses else "insufficient" if "unknown" in statuses else "eligible"
    missing = tuple(c.id for c in kept if c.status == "unknown") if verdict == "insufficient" else ()
    return result.model_copy(update={"conditions": kept, "verdict": verdict, "outcome": None, "missing": missing})
