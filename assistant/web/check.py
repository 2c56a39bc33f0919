"""The page "Xét điều kiện": a form made from the rule's definition, the decision with its proof, what-if by changing a value."""

from __future__ import annotations

import logging
from typing import Any

import gradio as gr

from assistant.service import Service
from assistant.web.communes import CommuneTables
from assistant.web.days import read_day
from assistant.web.fields import Field, facts_of, make_field
from assistant.web.markup import escaped, multiline, tag
from assistant.web.texts import check as check_texts
from assistant.web.texts import common as common_texts
from assistant.web.verdicts import VerdictView

_LOG = logging.getLogger(__name__)
_KEPT = 8 * 3600


class CheckPage:
    """Builds the page and answers its events."""

    def __init__(self, service: Service, view: VerdictView) -> None:
        self._service, self._view = service, view
        self._rules = {info.id: info for info in service.rules()}

    def decide(self, rule: str, fields: list[Field], values: tuple[Any, ...], day: str, before: Any) -> tuple[str, Any]:
        """The decision as HTML, and as the one to compare the next with."""
        try:
            dossier = {"rule": rule, "facts": facts_of(fields, values)}
            on = read_day(day)
            result = self._service.check(dossier, on)
            ways = self._service.smallest_changes(dossier, on) if result.verdict in ("not_eligible", "insufficient") else ()
        except ValueError as error:
            return self._problem(str(error)), before
        except Exception as error:
            return self._problem(_wrong_facts(error, fields)), before
        labels = {f.name: f.spec.label[:1].upper() + f.spec.label[1:] for f in fields}
        known = before if before is not None and before.rule == rule else None
        return self._view.result(result, labels, known, ways, self._rules[rule].judgement), result

    def _problem(self, message: str) -> str:
        return tag("div", multiline(message), class_="ntm-conflict", role="alert")

    def build(self) -> None:
        """Puts the page where Gradio is building now."""
        gr.HTML(f"<p>{escaped(check_texts.CHECK_HELP)}</p>", elem_classes="ntm-help")
        choices = [(info.title, info.id) for info in self._rules.values()]
        with gr.Row():
            rule = gr.Dropdown(choices, value=choices[0][1], label=check_texts.RULE, elem_id="ntm-rule", scale=3, min_width=260)
            day = gr.Textbox(
                label=common_texts.ON_DAY,
                placeholder=common_texts.AS_OF_HINT,
                max_length=10,
                elem_id="ntm-check-day",
                elem_classes="ntm-day",
                min_width=160,
            )

        def form(chosen: str) -> None:
            self._form(chosen, day)

        gr.render(inputs=rule, show_progress="hidden")(form)
        CommuneTables(self._service).build(rule, day)

    def _form(self, rule: str, day: Any) -> None:
        definition = self._service.checker.book.definition(rule)
        last = gr.State(None, time_to_live=_KEPT)
        with gr.Row(equal_height=False):
            with gr.Column(scale=1, min_width=300):
                gr.HTML(self._about(rule), elem_classes="ntm-panel")
                fields = [make_field(name, spec) for name, spec in definition.facts.items()]
                button = gr.Button(check_texts.DECIDE, variant="primary", elem_id="ntm-decide")
            with gr.Column(scale=1, min_width=300):
                shown = gr.HTML(tag("p", check_texts.FILL_IN, class_="ntm-none"), elem_classes="ntm-panel", elem_id="ntm-verdict")
        inputs = [component for field in fields for component in field.components]

        def decide(*given: Any) -> tuple[str, Any]:
            *values, on, before = given
            return self.decide(rule, fields, tuple(values), on, before)

        changes = [c.submit if isinstance(c, gr.Textbox) else c.input for c in inputs]
        given = [*inputs, day, last]
        gr.on(
            [button.click, *changes],
            decide,
            given,
            [shown, last],
            api_visibility="private",
            show_progress="hidden",
            trigger_mode="always_last",
        )

    def _about(self, rule: str) -> str:
        info = self._rules[rule]
        sources = "; ".join(f"{s.document} {s.ref}" for s in info.sources)
        return tag("p", escaped(check_texts.RULE_ABOUT.format(subject=info.subject, sources=sources)), class_="ntm-ours")


def _wrong_facts(error: Exception, fields: list[Field]) -> str:
    """What the rule says about facts that it can't take; other errors only reach the log."""
    problems = getattr(error, "problems", ())
    if not problems:
        _LOG.error("a check failed", exc_info=error)
        return common_texts.TROUBLE
    labels = {f.name: f.spec.label for f in fields}
    return "\n".join(
        check_texts.BAD_FACT.format(label=labels.get(p.fact, p.fact), received=p.received, accepted=p.accepted) for p in problems
    )
