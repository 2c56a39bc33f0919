"""The part of "Văn bản" for official files: adds files one by one and says what became of each; lists what is stored."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.service import KnowledgeError, Service
from assistant.web.library import Library
from assistant.web.markup import details, escaped, place_link, tag
from assistant.web.refusals import refusal
from assistant.web.texts import answers as answers_texts
from assistant.web.texts import common as common_texts
from assistant.web.texts import documents as documents_texts

_LOG = logging.getLogger(__name__)
_KINDS = [".pdf", ".docx", ".txt", ".html"]
_SHOWN = 20


class OfficialFiles:
    """Takes files in and lists them."""

    def __init__(self, service: Service, library: Library) -> None:
        self._service, self._library = service, library

    def take(self, paths: Sequence[str] | None, number: str) -> Iterator[tuple[str, str]]:
        """What became of the files so far, and the list; once before each file and once at the end."""
        if not paths:
            raise refusal(documents_texts.FILES_NONE)
        done: list[str] = []
        for place, path in enumerate(paths, 1):
            yield "".join(done) + _working(place, len(paths), Path(path).name), self.stored()
            done.append(self._one(path, number.strip() if len(paths) == 1 else ""))
        yield "".join(done), self.stored()

    def _one(self, path: str, number: str) -> str:
        try:
            report = self._service.take_file(Path(path), number)
        except Exception:
            _LOG.exception("a file could not be taken in")
            return _bad(Path(path).name, common_texts.TROUBLE)
        return _bad(report.file, report.error) if report.error else _good(report)

    def stored(self) -> str:
        """Every stored file as a list."""
        files = self._service.official_files()
        if not files:
            return tag("p", documents_texts.FILES_EMPTY, class_="ntm-none")
        return tag("ul", "".join(tag("li", self._line(f)) for f in files))

    def _line(self, file: Any) -> str:
        said = documents_texts.FILES_LINE.format(
            number=file.number, version=file.version, pages=file.pages, provisions=file.provisions, file=file.file
        )
        document = self._library.documents.get(file.number)
        mark = "" if file.known else " " + tag("span", documents_texts.FILES_UNREAD, class_="ntm-badge ntm-unverified")
        if document is None or not document.provisions:
            return escaped(said) + mark
        return escaped(said) + mark + " " + place_link(file.number, document.provisions[0].ref, answers_texts.OPEN)

    def numbers(self) -> list[str]:
        """The documents of which files are stored."""
        return list(dict.fromkeys(f.number for f in self._service.official_files()))

    def doubt(self, number: str | None) -> tuple[Any, ...]:
        """Asks whether a document is really to go."""
        if not number:
            raise refusal(documents_texts.FILES_REMOVE_NONE)
        return gr.update(visible=True), tag("p", escaped(documents_texts.FILES_REMOVE_SURE.format(number=number)))

    def remove(self, number: str) -> tuple[Any, ...]:
        """Takes a document out; says how many versions went, or why none did."""
        try:
            count = self._service.remove(number)
        except (KnowledgeError, OSError) as error:  # their messages are for people
            raise refusal(error) from error
        told = tag("p", escaped(documents_texts.FILES_REMOVED.format(number=number, count=count)), role="status")
        return gr.update(visible=False), told, self.stored(), gr.update(choices=self.numbers(), value=None)

    def build(self, changed: Callable[[Any], Any]) -> None:
        """Puts the part where Gradio is building now; ``changed`` takes each event after which other files are stored."""
        with gr.Accordion(documents_texts.FILES, open=False):
            gr.HTML(f"<p>{escaped(documents_texts.FILES_HELP)}</p>", elem_classes="ntm-help")
            files = gr.File(
                label=documents_texts.FILES_CHOOSE, file_count="multiple", file_types=_KINDS, height=150, elem_id="ntm-files"
            )
            with gr.Row(equal_height=True):
                number = gr.Textbox(
                    label=documents_texts.FILES_NUMBER, placeholder=documents_texts.FILES_NUMBER_HINT, max_length=60, scale=3, min_width=200,
                    elem_id="ntm-files-number",
                )  # fmt: skip
                take = gr.Button(documents_texts.FILES_TAKE, variant="primary", scale=1, min_width=120, elem_id="ntm-files-take")
            told = gr.HTML(elem_classes="ntm-panel", elem_id="ntm-files-told")
            gr.HTML(tag("h4", documents_texts.FILES_STORED), elem_classes="ntm-panel")
            stored = gr.HTML(self.stored(), elem_classes="ntm-panel", elem_id="ntm-files-stored")
            which, remove, sure = self._removal()
        options: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        taken = take.click(self.take, [files, number], [told, stored], concurrency_limit=2, **options)
        changed(taken.then(lambda: gr.update(choices=self.numbers()), None, which, **options))
        remove.click(self.doubt, which, [sure.group, sure.asked], **options)
        sure.no.click(lambda: gr.update(visible=False), None, sure.group, **options)
        changed(sure.yes.click(self.remove, which, [sure.group, told, stored, which], **options))

    def _removal(self) -> tuple[Any, Any, _Sure]:
        with gr.Row(equal_height=True):
            which = gr.Dropdown(
                self.numbers(),
                value=None,
                label=documents_texts.FILES_REMOVE_WHICH,
                scale=3,
                min_width=200,
                elem_id="ntm-files-which",
            )
            remove = gr.Button(documents_texts.FILES_REMOVE, scale=1, min_width=120, elem_id="ntm-files-remove")
        with gr.Group(visible=False) as group:
            asked = gr.HTML(elem_classes="ntm-panel ntm-sure", elem_id="ntm-files-sure")
            with gr.Row():
                yes = gr.Button(documents_texts.FILES_REMOVE_YES, variant="stop", size="sm", elem_id="ntm-files-yes")
                no = gr.Button(documents_texts.FILES_REMOVE_NO, size="sm", elem_id="ntm-files-no")
        return which, remove, _Sure(group, asked, yes, no)


@dataclass(frozen=True)
class _Sure:
    """The parts that ask once more before a document goes."""

    group: Any
    asked: Any
    yes: Any
    no: Any


def _working(place: int, total: int, name: str) -> str:
    said = documents_texts.FILES_WORKING.format(place=place, total=total, name=escaped(name))
    bar = f'<progress max="{total}" value="{place - 1}" aria-label="{documents_texts.FILES_PROGRESS}"></progress>'
    return tag("p", f"{bar} {said}", role="status")


def _bad(name: str, error: str) -> str:
    return tag("div", tag("strong", escaped(name)) + ": " + escaped(error), class_="ntm-conflict", role="alert")


def _good(report: Any) -> str:
    head = documents_texts.FILES_TAKEN.format(
        file=report.file, document=report.document, version=report.version, pages=report.pages, provisions=report.provisions
    )
    lines = [documents_texts.FILES_ALREADY] if report.already else []
    if report.known and not report.already:
        lines.append(
            documents_texts.FILES_MATCHED.format(**{s: report.count(s) for s in ("matched", "changed", "missing", "new")})
        )
    elif not report.known:
        lines.append(documents_texts.FILES_NEW)
    lines += [*report.notes]
    changed = [f"{m.ref}: {m.difference}" for m in report.matches if m.status == "changed"][:_SHOWN]
    unfold = details(documents_texts.FILES_CHANGED, tag("ul", "".join(tag("li", escaped(c)) for c in changed))) if changed else ""
    listed = tag("ul", "".join(tag("li", escaped(line)) for line in lines)) if lines else ""
    return tag("div", tag("strong", escaped(head)) + listed + unfold, class_="ntm-condition", role="status")
