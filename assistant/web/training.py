"""The page "Tập huấn": quizzes to make, to play with score and review, and to take along as files."""

from __future__ import annotations

from typing import Any

import gradio as gr

from assistant.quiz import MOST, Format, Item, Mistake, Quiz, QuizError, Score, export, grade, to_review_docx
from assistant.quiz import texts as quiz_texts
from assistant.service import Service
from assistant.web.look import DOWNLOAD
from assistant.web.markup import escaped, multiline, tag
from assistant.web.refusals import refusal
from assistant.web.saving import DOCX, parcel, parcels
from assistant.web.texts import common as common_texts
from assistant.web.texts import training as training_texts

_KEPT = 8 * 3600
#: Longer quizzes are for paper and learning systems; a page of radio buttons has an end.
_MOST_PLAYED = 50
_LETTERS = "ABCD"


class TrainingPage:
    """Builds the page and answers its events. A quiz lives in its session's state."""

    def __init__(self, service: Service) -> None:
        self._service = service
        named = sorted(
            {(c.criterion or 0, c.name) for c in service.corpus.concepts.values() if c.criterion and c.kind == "criterion"}
        )
        self._topics = [
            (common_texts.ALL, ""),
            *((name, kind) for kind, name in training_texts.QUIZ_KINDS.items()),
            *((f"{number}. {name}", name) for number, name in named),
        ]

    def make(self, number: str, seed: str, topic: str, level: str) -> tuple[Quiz, str]:
        """A quiz, and that it was made."""
        try:
            quiz = self._service.quiz(
                _whole(training_texts.QUIZ_NUMBER, number, "10"),
                _whole(training_texts.QUIZ_SEED, seed, "2025"),
                topic or None,
                level or None,
            )
        except QuizError as error:
            # The command line's example of an option says nothing to a reader of this page.
            reason = str(error).partition(" Ví dụ:")[0]
            raise refusal(training_texts.QUIZ_REFUSED.format(reason=reason)) from error
        said = training_texts.QUIZ_MADE if quiz.number <= _MOST_PLAYED else training_texts.QUIZ_LONG
        return quiz, tag("p", said.format(number=quiz.number, seed=quiz.seed, most=_MOST_PLAYED), role="status")

    def save(self, quiz: Quiz | None, form: str) -> str:
        """The quiz as files of a format."""
        if quiz is None:
            raise refusal(training_texts.QUIZ_NOTHING)
        kind = Format(form)
        return parcels(export(quiz, kind, training_texts.QUIZ_NAME.format(seed=quiz.seed) + kind.ending))

    def score(self, found: Score) -> str:
        """How many were right, and each mistake with what would have been right and why."""
        head = tag("p", tag("strong", quiz_texts.SCORE.format(right=found.right, total=found.total)), class_="ntm-score")
        if not found.mistakes:
            return tag("div", head + tag("p", training_texts.QUIZ_ALL_RIGHT), role="status")
        review = tag("h3", training_texts.QUIZ_REVIEW) + "".join(map(_mistake, found.mistakes))
        return tag("div", head, role="status") + review

    def build(self) -> None:
        """Puts the page where Gradio is building now."""
        gr.HTML(f"<p>{escaped(training_texts.TRAINING_HELP)}</p>", elem_classes="ntm-help")
        quiz = gr.State(None, time_to_live=_KEPT)
        choices = self._choices()
        with gr.Row():
            make = gr.Button(training_texts.QUIZ_MAKE, variant="primary", elem_id="ntm-quiz-make", min_width=120)
        with gr.Row(equal_height=True):
            forms = [(name, form) for form, name in training_texts.QUIZ_FORMS.items()]
            form = gr.Dropdown(
                forms, value="docx", label=training_texts.QUIZ_FORM, filterable=False, scale=3, elem_id="ntm-quiz-form"
            )
            save = gr.Button(training_texts.QUIZ_SAVE, elem_id="ntm-quiz-save", min_width=120, scale=1)
        told = gr.HTML(tag("p", training_texts.QUIZ_START), elem_classes="ntm-panel", elem_id="ntm-quiz-told")
        made = gr.Textbox(label=training_texts.QUIZ_SAVE, visible="hidden")
        options: dict[str, Any] = {"api_visibility": "private"}
        gr.on(
            [make.click, *(c.submit for c in choices[:2])], self.make, choices, [quiz, told], show_progress="minimal", **options
        )
        save.click(self.save, [quiz, form], made, **options).success(None, made, None, js=DOWNLOAD)
        gr.render(inputs=quiz, show_progress="hidden")(self._play)

    def _choices(self) -> list[Any]:
        with gr.Row():
            return [
                gr.Textbox("10", label=training_texts.QUIZ_NUMBER, info=training_texts.QUIZ_NUMBER_INFO.format(most=MOST), max_length=4,
                           min_width=130, elem_id="ntm-quiz-number"),
                gr.Textbox("1", label=training_texts.QUIZ_SEED, info=training_texts.QUIZ_SEED_INFO, max_length=9, min_width=130,
                           elem_id="ntm-quiz-seed"),
                gr.Dropdown(self._topics, value="", label=training_texts.QUIZ_TOPIC, min_width=220, elem_id="ntm-quiz-topic"),
                gr.Dropdown([(training_texts.MIXED, ""), *((name, key) for key, name in training_texts.QUIZ_LEVELS.items())], value="",
                            label=training_texts.QUIZ_LEVEL, filterable=False, min_width=160, elem_id="ntm-quiz-level"),
            ]  # fmt: skip

    def _play(self, quiz: Quiz | None) -> None:
        if quiz is None or quiz.number > _MOST_PLAYED:
            return
        chosen = [_asked(number, item) for number, item in enumerate(quiz.items, 1)]
        button = gr.Button(training_texts.QUIZ_GRADE, variant="primary", elem_id="ntm-quiz-grade")
        shown = gr.HTML(elem_classes="ntm-panel", elem_id="ntm-quiz-score")

        save = gr.Button(training_texts.QUIZ_REVIEW_SAVE, visible=False, elem_id="ntm-quiz-review")
        made = gr.Textbox(label=training_texts.QUIZ_REVIEW_SAVE, visible="hidden")

        def score(*places: int | None) -> tuple[str, Any]:
            found = grade(quiz, places)
            return self.score(found), gr.update(visible=bool(found.mistakes))

        def review(*places: int | None) -> str:
            name = training_texts.QUIZ_REVIEW_NAME.format(seed=quiz.seed)
            return parcel(name, DOCX, to_review_docx(quiz, grade(quiz, places)))

        options: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        button.click(score, chosen, [shown, save], **options)
        save.click(review, chosen, made, **options).success(None, made, None, js=DOWNLOAD)


def _asked(number: int, item: Item) -> Any:
    """A question with its options; what a case gives stands under it."""
    options = [(f"{_LETTERS[place]}. {option.text}", place) for place, option in enumerate(item.options)]
    label = training_texts.QUIZ_ITEM.format(number=number, stem=item.stem)
    given = "\n".join(f"• {fact}" for fact in item.given)
    return gr.Radio(options, label=label, info=given or None, elem_id=f"ntm-quiz-item-{number}", elem_classes="ntm-item")


def _mistake(mistake: Mistake) -> str:
    chosen = mistake.chosen
    said = quiz_texts.CHOSEN.format(option=chosen.text) if chosen else quiz_texts.NOT_CHOSEN
    parts = [
        tag("p", tag("strong", escaped(training_texts.QUIZ_ITEM.format(number=mistake.number, stem=mistake.item.stem)))),
        tag("p", escaped(said) + (": " + escaped(chosen.why) if chosen and chosen.why else ""), class_="ntm-wrong"),
        tag("p", escaped(quiz_texts.RIGHT.format(option=mistake.right.text)), class_="ntm-right"),
        tag("p", multiline(mistake.reason)),
    ]
    return tag("article", "".join(parts), class_="ntm-condition")


def _whole(label: str, said: str, example: str) -> int:
    try:
        return int(str(said).strip())
    except ValueError as error:
        raise refusal(training_texts.BAD_WHOLE.format(label=label, said=str(said)[:20], example=example)) from error
