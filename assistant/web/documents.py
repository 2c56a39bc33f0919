"""The page "Văn bản": list, tree, validity, relations, a picture in time, search, what is unverified, official files."""

from __future__ import annotations

from typing import Any

import gradio as gr

from assistant.service import Service
from assistant.web.answers import AnswerView
from assistant.web.library import Library
from assistant.web.markup import escaped, highlighted, place_link, shortened, tag
from assistant.web.official_files import OfficialFiles
from assistant.web.papers import PaperView
from assistant.web.texts import documents as documents_texts
from assistant.web.timeline import timeline

_TOP = 12


class DocumentsPage:
    """Builds the page and answers its events."""

    def __init__(self, service: Service, library: Library, answers: AnswerView) -> None:
        self._service, self._library, self._answers = service, library, answers
        self._papers = PaperView(library)

    def search(self, text: str) -> str:
        """Provisions with the words marked."""
        said = text.strip()[:500]
        if not said:
            return tag("p", documents_texts.SEARCH_EMPTY, class_="ntm-none", role="status")
        found = self._service.search(said, _TOP)
        if not found:
            return tag("p", documents_texts.NOTHING_FOUND, class_="ntm-none", role="status")
        return tag("p", documents_texts.FOUND.format(count=len(found)), role="status") + "".join(map(self._hit, found))

    def _hit(self, found: Any) -> str:
        cited = found.citation
        named = tag("strong", escaped(self._library.place(cited.document, cited.ref)))
        place = place_link(cited.document, cited.ref, named) + " " + tag("code", escaped(cited.ref))
        path = tag("p", " › ".join(escaped(shortened(h)) for h in found.heading), class_="ntm-path") if found.heading else ""
        text = highlighted(cited.text, tuple(found.words)).replace("\n", "<br>")
        return tag("article", tag("h4", place) + path + tag("p", text), class_="ntm-hit")

    def show(self, number: str | None, here: str = "") -> str:
        """A document: what it is, how long it holds, its relations, its tree; open at a reference where one is given."""
        document = self._library.documents.get(number or "")
        if document is None:
            return ""
        return self._papers.document(document, self._service.life(document.number), here)

    def choices(self) -> list[tuple[str, str]]:
        """Every document by its name, with its number."""
        return [(f"{d.type} {d.number}: {shortened(d.title, 140)}", d.number) for d in self._library.documents.values()]

    def _again(self) -> tuple[Any, ...]:
        """The parts that show all documents, after files came or went."""
        documents = list(self._library.documents.values())
        count = self._papers.unsure_count(documents)
        return (
            gr.update(choices=self.choices()),
            timeline(documents),
            gr.update(label=documents_texts.ALL_DOCUMENTS.format(count=len(documents))),
            self._papers.listed(documents),
            gr.update(label=documents_texts.UNVERIFIED_LIST.format(count=count)),
            self._papers.unsure(documents),
        )

    def build(self) -> None:
        """Puts the page where Gradio is building now."""
        gr.HTML(f"<p>{escaped(documents_texts.DOCUMENTS_HELP)}</p>", elem_classes="ntm-help")
        with gr.Row(equal_height=True):
            words = gr.Textbox(
                label=documents_texts.SEARCH,
                placeholder=documents_texts.SEARCH_HINT,
                max_length=500,
                scale=5,
                min_width=230,
                elem_id="ntm-words",
            )
            find = gr.Button(documents_texts.SEARCH_BUTTON, variant="primary", scale=1, min_width=110, elem_id="ntm-search")
        found = gr.HTML(elem_classes="ntm-panel", elem_id="ntm-found")
        documents = list(self._library.documents.values())
        number = gr.Dropdown(
            self.choices(), value=documents_texts.FIRST_DOCUMENT, label=documents_texts.DOCUMENT, elem_id="ntm-document"
        )
        self.number, self.paper = (
            number,
            gr.HTML(self.show(documents_texts.FIRST_DOCUMENT), elem_classes="ntm-panel", elem_id="ntm-paper"),
        )
        with gr.Accordion(documents_texts.TIMELINE, open=False):
            drawn = gr.HTML(timeline(documents), elem_classes="ntm-panel", elem_id="ntm-timeline")
        with gr.Accordion(documents_texts.ALL_DOCUMENTS.format(count=len(documents)), open=False) as all_of_them:
            listed = gr.HTML(self._papers.listed(documents), elem_classes="ntm-panel", elem_id="ntm-documents")
        unsure_count = self._papers.unsure_count(documents)
        with gr.Accordion(documents_texts.UNVERIFIED_LIST.format(count=unsure_count), open=False) as unverified:
            unsure = gr.HTML(self._papers.unsure(documents), elem_classes="ntm-panel", elem_id="ntm-unverified")
        options: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        shown = [number, drawn, all_of_them, listed, unverified, unsure]
        OfficialFiles(self._service, self._library).build(lambda event: event.then(self._again, None, shown, **options))
        gr.on([words.submit, find.click], self.search, words, found, **options)
        number.input(self.show, number, self.paper, **options)
