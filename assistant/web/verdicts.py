"""A check's result as HTML: verdict, conditions with provisions, what is missing, what would change it, whom to see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.web.answers import AnswerView
from assistant.web.days import written
from assistant.web.library import Library
from assistant.web.markup import escaped, multiline, tag
from assistant.web.texts import answers as answers_texts
from assistant.web.texts import check as check_texts


class VerdictView:
    """Draws results of checks."""

    def __init__(self, library: Library, answers: AnswerView) -> None:
        self._library, self._answers = library, answers

    def result(
        self, result: Any, labels: dict[str, str], before: Any = None, ways: Sequence[Any] = (), judgement: Sequence[str] = ()
    ) -> str:
        """The whole result; ``before`` is the previous one on the same rule, for what-if."""
        parts = [
            self._head(result),
            self._compared(before, result) if before is not None else "",
            tag("div", tag("strong", answers_texts.NOTICE) + " " + multiline(result.notice), class_="ntm-notice", role="note")
            if result.notice
            else "",
            self._missing(result, labels),
            self._listed(check_texts.WAYS, ("; ".join(change.text for change in way) for way in ways)),
            self._conditions(result),
            self._bodies(result),
            self._listed(check_texts.JUDGEMENT, judgement),
            self._answers.proof(result.proof),
        ]
        return tag("div", "".join(parts), class_="ntm-answer ntm-result", role="status")

    def _head(self, result: Any) -> str:
        verdict = result.verdict or "none"
        said = answers_texts.VERDICTS.get(verdict, check_texts.OUTCOME_ONLY)
        chip = tag("span", said, class_=f"ntm-chip ntm-big ntm-v-{verdict}")
        outcome = (
            tag("strong", check_texts.OUTCOME.format(outcome=escaped(check_texts.OUTCOMES.get(result.outcome, result.outcome))))
            if result.outcome
            else ""
        )
        day = tag("span", answers_texts.HOLDS_FOR.format(day=written(result.as_of)), class_="ntm-asof")
        return tag("div", chip + outcome + day, class_="ntm-chips")

    def _compared(self, before: Any, after: Any) -> str:
        old = {c.id: c for c in before.conditions}
        moved = [c for c in after.conditions if c.id in old and old[c.id].status != c.status]
        if before.verdict == after.verdict and before.outcome == after.outcome and not moved:
            return ""
        was, now = (answers_texts.VERDICTS.get(r.verdict or "", check_texts.OUTCOME_ONLY) for r in (before, after))
        said = check_texts.CHANGED.format(was=was, now=now) if was != now else check_texts.SAME_VERDICT
        lines = [
            tag("li", f"{escaped(c.text)}: {check_texts.CONDITION[old[c.id].status]} → {check_texts.CONDITION[c.status]}")
            for c in moved
        ]
        return tag("div", tag("p", said) + tag("ul", "".join(lines)), class_="ntm-changed")

    def _missing(self, result: Any, labels: dict[str, str]) -> str:
        return self._listed(check_texts.MISSING, (labels.get(name, name) for name in result.missing))

    def _listed(self, title: str, lines: Any) -> str:
        items = "".join(tag("li", escaped(line)) for line in lines)
        return tag("div", tag("strong", title) + tag("ul", items)) if items else ""

    def _conditions(self, result: Any) -> str:
        items = "".join(self._condition(c) for c in result.conditions)
        return tag("h4", check_texts.CONDITIONS) + tag("div", items, class_="ntm-conditions") if items else ""

    def _condition(self, condition: Any) -> str:
        mark = tag("span", check_texts.CONDITION[condition.status], class_=f"ntm-badge ntm-c-{condition.status}")
        given = check_texts.GIVEN.format(
            given=escaped(check_texts.told(condition.value)), required=escaped(condition.required or "-")
        )
        cited = condition.citation
        source = (
            self._answers.source(cited.document, cited.ref, cited.text, cited.verbatim, str(cited.verification)) if cited else ""
        )
        return tag(
            "div",
            tag("p", mark + " " + tag("strong", escaped(condition.text))) + tag("p", given) + source,
            class_="ntm-condition",
        )

    def _bodies(self, result: Any) -> str:
        seen = {body.id: body for body in result.agencies}
        items = []
        for body in seen.values():
            today = ", ".join(t.name for t in body.today)
            said = f"{tag('strong', escaped(body.name))} ({escaped(body.role)})"
            items.append(tag("li", said + (escaped(f"; {answers_texts.BODY_NOW.lower()}: {today}") if today else "")))
        return tag("div", tag("strong", check_texts.WHOM_TO_SEE) + tag("ul", "".join(items))) if items else ""
