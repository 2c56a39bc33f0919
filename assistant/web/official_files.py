"""The part of "Văn bản" for official files: adds files one by one and says what became of each; lists what is stored."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.service import Service
from assistant.web.markup import details, escaped, tag
from assistant.web.texts import common as common_texts
from assistant.web.texts import documents as documents_texts

_LOG = logging.getLogger(__name__)
_KINDS = [".pdf", ".docx", ".txt", ".html"]
_SHOWN = 20


class OfficialFiles:
    """Takes files in and lists them."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def take(self, paths: Sequence[str] | None, number: str) -> Iterator[tuple[str, str]]:
        """What became of the files so far, and the list; once before each file and once at the end."""
        if not paths:
            raise gr.Error(documents_texts.FILES_NONE, title=common_texts.ATTENTION, print_exception=False)
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
        lines = [documents_texts.FILES_LINE.format(number=f.number, version=f.version, pages=f.pages, provisions=f.provisions, file=f.file)
                 + ("" if f.known else documents_texts.FILES_UNREAD) for f in files]  # fmt: skip
        return tag("ul", "".join(tag("li", escaped(line)) for line in lines))

    def build(self) -> None:
        """Puts the part where Gradio is building now."""
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
        take.click(
            self.take, [files, number], [told, stored], api_visibility="private", show_progress="hidden", concurrency_limit=2
        )


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
