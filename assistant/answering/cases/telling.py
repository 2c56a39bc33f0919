"""How a decided case is told: verdict, what was understood, conditions, what decides, whom to see. All its Vietnamese texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from assistant import wording
from assistant.answer import Status
from assistant.answering.cases.single_conditions import facts_of
from rules.eligibility import BodyToSee, CheckResult, ConditionResult, explaining
from rules.eligibility.schema import Check, Definition, FactType

if TYPE_CHECKING:
    from assistant.answering.cases.decided import Case, Decided

MOVED = "(Xét theo quy định vào ngày {day}, vì câu hỏi nói về năm {year}.)"
MOVED_BY_DOCUMENT = "(Xét theo văn bản mà câu hỏi nêu, vào ngày cuối còn xét được theo văn bản đó: {day}; sau ngày đó văn bản không còn dùng để xét.)"
BEFORE = "Nếu xét theo quy định áp dụng đến {day}: {told}"
UNTIL, SINCE = "(Theo quy định áp dụng đến {day}.)", "Theo quy định từ sau ngày đó: {told}"
UNDERSTOOD = "**Tôi hiểu:** {facts}. (Chỗ nào chưa đúng, xin nói lại; tôi xét lại ngay.)"
FACT = "{label}: {value}"
UNMET = "**Chưa đạt:**"
MET = "**Đã đạt:** {conditions}."
MET_ONES = "**Đã đạt:**"
UNKNOWN = "**Còn phải biết:**"
NOT_TOLD = "Chưa có thông tin (không làm thay đổi kết luận này): {facts}."
DECIDES = "**Điều quyết định:** {facts}. Xin cho biết cụ thể."
ROUGH = "{label} (mới biết: {value})"
CONDITION = "- {text}{required} *({place})*"
REQUIRED = "; yêu cầu: {required}"
WAY = "- Nếu {needs} → {told} *({place})*"
WAYS = "**Kết quả tùy thuộc:**"
TO_SEE = "**Cần gặp:** {bodies}."
CONTINUED = "Tôi xét tiếp trường hợp đã nêu ở câu hỏi trước."
ONLY = {
    "eligible": "**Đạt** điều kiện được hỏi (chưa phải kết luận về mọi điều kiện).",
    "not_eligible": "**Chưa đạt** điều kiện được hỏi.",
    "insufficient": "**Chưa đủ căn cứ** để kết luận về điều kiện được hỏi.",
}
MOST_LINES = 7


def lines(decided: Decided, ways: Sequence[tuple[list[str], CheckResult]], bodies: Sequence[BodyToSee]) -> Iterator[str]:
    """The answer, one paragraph each: verdict first."""
    case, result = decided.case, decided.result
    yield _lead(decided)
    if decided.meant is decided.before:
        yield SINCE.format(told=_sentence(case, result))
    elif decided.before is not None:
        yield BEFORE.format(day=wording.day(decided.before.as_of), told=_sentence(case, decided.before))
    turned_on = facts_of(case.definition, case.only)
    told = [name for name in case.heard if not case.only or name in turned_on]
    yield UNDERSTOOD.format(facts="; ".join(_fact(case, name) for name in told))
    yield from _conditions(decided, decided.before or result)
    if ways:
        shown = dict.fromkeys(_way(case, needs, then) for needs, then in ways)
        yield "\n".join([WAYS, *list(shown)[:MOST_LINES]])
    if bodies:
        yield TO_SEE.format(bodies=_bodies(bodies))


def status(decided: Decided) -> Status:
    """A case whose deciding words nobody has read is not answered, whatever followed from the words before."""
    suspended = decided.case.definition.suspended
    unread = suspended is not None and suspended.unread and decided.case.on >= suspended.from_
    return "no_basis" if unread and decided.meant.verdict == "insufficient" else "answered"


def _lead(decided: Decided) -> str:
    case, meant = decided.case, decided.meant
    said = {"yes": wording.YES, "no": wording.NO}.get(decided.verdict or "", "") if case.ask.affirms else ""
    moved = case.moved.format(day=wording.day(case.on), year=case.on.year)
    until = UNTIL.format(day=wording.day(meant.as_of)) if meant is decided.before else ""
    return " ".join(x for x in (said + _sentence(case, meant), moved, until) if x).strip()


def _sentence(case: Case, result: CheckResult) -> str:
    answers = {**case.said.answers, **ONLY} if case.only else case.said.answers
    return answers.get(result.outcome or "") or answers.get(result.verdict or "") or answers["insufficient"]


def _fact(case: Case, name: str) -> str:
    return FACT.format(label=case.definition.facts[name].label, value=case.heard[name].text)


def is_exact(case: Case, name: str) -> bool:
    """Whether a fact was told exactly, so that its value may be shown."""
    return name not in case.heard or case.heard[name].exact


def honest(case: Case, because: Sequence[str]) -> Iterator[str]:
    """Reasons of the proof; a fact that was told roughly is shown as it was told, not as the value that stood for it."""
    rough = {case.definition.facts[n].label: h.text for n, h in case.heard.items() if not h.exact}
    for reason in because:
        label = next((label for label in rough if reason.startswith(f"{label}: ")), None)
        yield FACT.format(label=label, value=rough[label]) if label else reason


def deciding(case: Case, result: CheckResult) -> tuple[ConditionResult, ...]:
    """The conditions to show: of those of which one is enough, only what was told (and not supposed) or is still to be told."""
    grouped = {c.id for c in case.definition.conditions if c.group}
    wanted = set(result.missing) or {name for name, heard in case.heard.items() if heard.strong}
    kept = tuple(c for c in result.conditions if c.id not in grouped or c.id in wanted)
    return kept if any(c.id in grouped for c in kept) else result.conditions


def _conditions(decided: Decided, result: CheckResult) -> Iterator[str]:
    """Conditions unmet with provisions, what must still be known, and in one line what is met."""
    case = decided.case
    shown = deciding(case, result)
    by_status = {s: [c for c in shown if c.status == s] for s in ("unmet", "unknown", "met")}
    if decided.telling:
        facts = (ROUGH.format(label=case.definition.facts[n].label, value=case.heard[n].text) for n in decided.telling)
        yield DECIDES.format(facts=wording.listed(facts))
    if not case.definition.conditions:
        if result.missing and not decided.telling:
            yield DECIDES.format(facts=wording.listed(case.definition.facts[n].label for n in result.missing))
        return
    if by_status["unmet"] and result.verdict != "no":
        yield "\n".join([UNMET, *(_condition(case, c) for c in by_status["unmet"])])
    elif result.verdict in ("yes", "no"):
        yield "\n".join(_condition(case, c) for c in shown)
    unknown = by_status["unknown"]
    if unknown and result.missing:
        yield "\n".join([UNKNOWN, *(_condition(case, c) for c in unknown[:MOST_LINES])])
    elif unknown and result.verdict == "not_eligible":
        yield NOT_TOLD.format(facts="; ".join(case.definition.facts[c.id].label for c in unknown))
    if by_status["met"] and case.only:  # what was asked of is told with what it had to keep to
        yield "\n".join([MET_ONES, *(_condition(case, c) for c in by_status["met"])])
    elif by_status["met"] and result.verdict != "yes":
        yield MET.format(conditions="; ".join(f"{c.text} *({_place(c)})*" for c in by_status["met"]))


def _condition(case: Case, condition: ConditionResult) -> str:
    plain = case.definition.facts[condition.id].type is FactType.BOOL
    required = "" if plain else REQUIRED.format(required=condition.required)
    return CONDITION.format(text=condition.text, required=required, place=_place(condition))


def _place(condition: ConditionResult) -> str:
    return f"{condition.citation.document}, {condition.citation.ref}" if condition.citation else ""


def _way(case: Case, needs: Sequence[str], then: CheckResult) -> str:
    place = next((_place(c) for c in then.conditions), case.definition.sources[0].ref)
    return WAY.format(needs="; ".join(needs), told=_sentence(case, then), place=place)


def _bodies(bodies: Sequence[BodyToSee]) -> str:
    seen = {b.id: b for b in bodies}
    return wording.listed(
        f"**{b.name}**" + (f" (nay là {wording.listed(t.name for t in b.today)})" if b.today else "") for b in seen.values()
    )


def needed(definition: Definition, check: Check) -> str:
    """What an open fact would have to be, in words."""
    return FACT.format(label=definition.facts[check.fact].label, value=explaining.required(definition, check))


def value_for(definition: Definition, check: Check) -> Any:
    """A value that meets a test of a yes/no fact or a choice; None where there is no telling one."""
    if isinstance(check.is_, (bool, str)):
        return check.is_
    choices = definition.facts[check.fact].choices
    if check.one_of:
        return check.one_of[0]
    return next((word for word in choices if word not in check.none_of), None) if check.none_of else None
