"""The page "Hỏi đáp": chat, sources, examples, as-of date, export, feedback."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import gradio as gr

from assistant.answer import Answer
from assistant.export import Turn, plain, to_docx, to_markdown
from assistant.service import Service
from assistant.web.answers import AnswerView
from assistant.web.days import read_day
from assistant.web.look import COPY, DOWNLOAD
from assistant.web.refusals import refusal
from assistant.web.saving import DOCX, MARKDOWN, parcel
from assistant.web.texts import chat as chat_texts
from assistant.web.texts import common as common_texts

_LOG = logging.getLogger(__name__)
#: A conversation is forgotten after so many seconds without its page.
_KEPT = 8 * 3600
_MOST_TURNS = 100


class ChatPage:
    """Builds the page and answers its events. Keeps nothing of any user: a conversation lives in its session's state."""

    def __init__(self, service: Service, view: AnswerView) -> None:
        self._service, self._view = service, view

    # -- what happens ----------------------------------------------------------------------------------------------------

    def ask(self, question: str, as_of: str, turns: list[Turn]) -> tuple[Any, ...]:
        """Answers a question in its conversation."""
        if not question.strip():
            raise refusal(chat_texts.EMPTY_QUESTION)
        try:
            on = read_day(as_of)
        except ValueError as error:
            raise refusal(error) from error
        answer = self._answer(question, [t.question for t in turns], on)
        kept = [*turns, Turn(question, answer)][-_MOST_TURNS:]
        return "", self._messages(kept), kept, plain(answer), gr.update(visible=True), *self._feedback_closed()

    def choose(self, chosen: gr.SelectData, as_of: str, turns: list[Turn]) -> tuple[Any, ...]:
        """Asks what a button under the answer offers."""
        return self.ask(str(chosen.value), as_of, turns)

    def _answer(self, question: str, history: Sequence[str], on: date | None) -> Answer:
        try:
            return self._service.phrased(self._service.ask(question, history, on))
        except Exception:
            _LOG.exception("the service failed on a question")
            return Answer(question=question, as_of=on or date.today(), status="error", answer=common_texts.TROUBLE)

    def _messages(self, turns: Sequence[Turn]) -> list[dict[str, Any]]:
        messages: list[dict[str, Any]] = []
        for i, turn in enumerate(turns, 1):
            messages.append({"role": "user", "content": self._view.question(turn.question)})
            message: dict[str, Any] = {"role": "assistant", "content": self._view.answer(turn.answer)}
            if i == len(turns) and turn.answer.choices:
                message["options"] = [{"value": c, "label": c} for c in turn.answer.choices]
            messages.append(message)
        return messages

    def _feedback_closed(self) -> tuple[Any, ...]:
        return gr.update(visible=True), gr.update(visible=False), gr.update(value="", visible=False)

    def new(self) -> tuple[Any, ...]:
        """Forgets the conversation."""
        return "", [], [], "", gr.update(visible=False), *self._feedback_closed()

    def docx(self, turns: list[Turn]) -> str:
        """The conversation as Word."""
        return self._file(turns, "docx")

    def markdown(self, turns: list[Turn]) -> str:
        """The conversation as Markdown."""
        return self._file(turns, "md")

    def _file(self, turns: list[Turn], form: str) -> str:
        if not turns:
            raise refusal(chat_texts.NOTHING_TO_SAVE)
        name = f"{chat_texts.EXPORT_NAME}-{date.today().isoformat()}.{form}"
        if form == "docx":
            return parcel(name, DOCX, to_docx(turns))
        return parcel(name, MARKDOWN, to_markdown(turns).encode())

    def praise(self, turns: list[Turn]) -> tuple[Any, ...]:
        """Keeps that the last answer helped."""
        return self._keep(turns, good=True)

    def complain(self, reason: str | None, note: str, turns: list[Turn]) -> tuple[Any, ...]:
        """Keeps what is wrong with the last answer."""
        return self._keep(turns, good=False, reason=reason or "", note=note)

    def _keep(self, turns: list[Turn], good: bool, reason: str = "", note: str = "") -> tuple[Any, ...]:
        said = chat_texts.THANKS[self._service.ratings_kept]
        try:
            if turns:
                self._service.rate(turns[-1].answer, good, reason, note)
        except OSError:
            _LOG.exception("feedback could not be kept")
            said = chat_texts.NOT_KEPT
        return gr.update(visible=False), gr.update(visible=False), gr.update(value=said, visible=True)

    # -- what is on the page ---------------------------------------------------------------------------------------------

    def build(self) -> None:
        """Puts the page where Gradio is building now."""
        with gr.Row(equal_height=False):
            with gr.Column(scale=3, min_width=300):
                box = self._conversation()
            with gr.Column(scale=1, min_width=260):
                self._side(box)
        self._wire(box)

    def _conversation(self) -> _Box:
        turns = gr.State([], time_to_live=_KEPT)
        chat = gr.Chatbot(
            label=chat_texts.CHAT_LABEL, show_label=False, placeholder=chat_texts.CHAT_EMPTY, height="60vh", min_height=320, buttons=[],
            layout="panel", autoscroll=False, latex_delimiters=[], elem_id="ntm-chat", feedback_options=None, allow_file_downloads=False,
        )  # fmt: skip
        with gr.Row(equal_height=True):
            question = gr.Textbox(
                label=chat_texts.QUESTION, placeholder=chat_texts.QUESTION_HINT, lines=1, max_lines=6, scale=6, min_width=230, autofocus=True,
                max_length=20_000, elem_id="ntm-question",
            )  # fmt: skip
            send = gr.Button(chat_texts.SEND, variant="primary", scale=1, min_width=90, elem_id="ntm-send")
        copied = gr.Textbox(label=chat_texts.COPY, visible="hidden", elem_id="ntm-copied")
        with gr.Column(visible=False) as after:
            good, reason, note, told = self._feedback()
        return _Box(turns, chat, question, send, copied, after, *good, *reason, note, told)

    def _feedback(self) -> tuple[tuple[Any, Any, Any], tuple[Any, Any, Any], Any, Any]:
        with gr.Row(equal_height=True) as asked:
            gr.HTML(f"<span>{chat_texts.FEEDBACK}</span>", elem_classes="ntm-ask", min_width=240)
            good = gr.Button(chat_texts.GOOD, size="sm", min_width=90, elem_id="ntm-good")
            bad = gr.Button(chat_texts.BAD, size="sm", min_width=90, elem_id="ntm-bad")
        with gr.Group(visible=False) as why:
            reason = gr.Radio(chat_texts.REASONS, label=chat_texts.REASON)
            note = gr.Textbox(label=chat_texts.REASON_MORE, lines=2, max_length=2000)
            send = gr.Button(chat_texts.SEND_FEEDBACK, size="sm", elem_id="ntm-send-feedback")
        told = gr.Markdown(visible=False, elem_id="ntm-thanks")
        return (asked, good, bad), (why, reason, send), note, told

    def _side(self, box: _Box) -> None:
        box.as_of = gr.Textbox(
            label=chat_texts.AS_OF,
            info=chat_texts.AS_OF_INFO,
            placeholder=common_texts.AS_OF_HINT,
            max_length=10,
            elem_id="ntm-as-of",
            elem_classes="ntm-day",
        )
        with gr.Accordion(chat_texts.EXAMPLES, open=True):
            role = gr.Dropdown(
                list(chat_texts.ROLES), value=next(iter(chat_texts.ROLES)), label=chat_texts.EXAMPLES_FOR, filterable=False
            )
            for i, example in enumerate(next(iter(chat_texts.ROLES.values()))):
                box.examples.append(gr.Button(example, size="sm", elem_id=f"ntm-example-{i}", elem_classes="ntm-example"))
        role.change(
            lambda chosen: list(chat_texts.ROLES[chosen]), role, box.examples, api_visibility="private", show_progress="hidden"
        )
        with gr.Accordion(chat_texts.KEEP, open=True):
            copy = gr.Button(chat_texts.COPY, size="sm", elem_id="ntm-copy")
            docx = gr.Button(chat_texts.SAVE_DOCX, size="sm", elem_id="ntm-docx")
            markdown = gr.Button(chat_texts.SAVE_MARKDOWN, size="sm", elem_id="ntm-markdown")
            fresh = gr.Button(chat_texts.NEW, size="sm", elem_id="ntm-new")
        made = gr.Textbox(label=chat_texts.KEEP, visible="hidden")
        copy.click(self._copied, box.turns, None, api_visibility="private").success(None, box.copied, None, js=COPY)
        for button, make in ((docx, self.docx), (markdown, self.markdown)):
            button.click(make, box.turns, made, api_visibility="private").success(None, made, None, js=DOWNLOAD)
        fresh.click(self.new, None, box.outputs, api_visibility="private")

    def _copied(self, turns: list[Turn]) -> None:
        if not turns:
            raise refusal(chat_texts.NOTHING_TO_SAVE)
        gr.Info(chat_texts.COPIED, title=common_texts.DONE)

    def _wire(self, box: _Box) -> None:
        options: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        box.chat.clear(self.new, None, box.outputs, **options)
        gr.on([box.question.submit, box.send.click], self.ask, [box.question, box.as_of, box.turns], box.outputs, **options)
        box.chat.option_select(self.choose, [box.as_of, box.turns], box.outputs, **options)
        for button in box.examples:
            button.click(self.ask, [button, box.as_of, box.turns], box.outputs, **options)
        shown = [box.asked, box.why, box.told]
        box.good.click(self.praise, box.turns, shown, **options)
        box.bad.click(lambda: gr.update(visible=True), None, box.why, **options)
        box.send_feedback.click(self.complain, [box.reason, box.note, box.turns], shown, **options)


@dataclass
class _Box:
    """The parts of the page that events touch."""

    turns: Any
    chat: Any
    question: Any
    send: Any
    copied: Any
    after: Any
    asked: Any
    good: Any
    bad: Any
    why: Any
    reason: Any
    send_feedback: Any
    note: Any
    told: Any
    as_of: Any = None

    def __post_init__(self) -> None:
        self.examples: list[Any] = []

    @property
    def outputs(self) -> list[Any]:
        """What asking changes, in the order in which ``ask`` returns it."""
        return [self.question, self.chat, self.turns, self.copied, self.after, self.asked, self.why, self.told]
