"""A click on a source, wherever it stands, opens the provision in its document on the page "Văn bản", and leads back.

``page.js`` follows the address (``#van-ban/<number>/<reference>``), so that the browser's own way back works and a place can be sent
to a colleague; it says here what to open and from which page, or to which page to go back.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import gradio as gr

from assistant.service import Service
from assistant.web.documents import DocumentsPage
from assistant.web.library import Library
from assistant.web.look import SHOW_PLACE
from assistant.web.markup import escaped, tag
from assistant.web.texts import common as common_texts
from assistant.web.texts import documents as documents_texts

#: The pages by the names that ``page.js`` finds them by.
PAGES = {
    "chat": common_texts.TAB_CHAT,
    "duties": common_texts.TAB_DUTIES,
    "check": common_texts.TAB_CHECK,
    "training": common_texts.TAB_TRAINING,
    "documents": common_texts.TAB_DOCUMENTS,
}


@dataclass(frozen=True)
class Call:
    """What the page asks for: a place to open, or a page to go back to."""

    page: str
    document: str = ""
    ref: str = ""


def read_call(said: str) -> Call | None:
    """What the page's script wrote; None for anything else.

    >>> read_call('{"page": "chat", "document": "203/KH-UBND", "ref": "III.5/2"}')
    Call(page='chat', document='203/KH-UBND', ref='III.5/2')
    >>> read_call("[]"), read_call('{"page": "nowhere"}')
    (None, Call(page='', document='', ref=''))
    """
    try:
        told = json.loads(said)
        page, document, ref = (str(told.get(key, ""))[:200] for key in ("page", "document", "ref"))
    except (ValueError, AttributeError):
        return None
    return Call(page if page in PAGES else "", document, ref)


class Reading:
    """Opens places and goes back."""

    def __init__(self, service: Service, library: Library, page: DocumentsPage) -> None:
        self._service, self._library, self._page = service, library, page

    def follow(self, said: str) -> tuple[Any, ...]:
        """The tab to show, the document in it, and its number in the list."""
        call = read_call(said)
        if call is None or (not call.document and not call.page):
            return gr.skip(), gr.skip(), gr.skip()
        if not call.document:
            return gr.Tabs(selected=call.page), gr.skip(), gr.skip()
        back = _back(call.page) if call.page else ""
        if self._library.provision(call.document, call.ref) is None:
            said = documents_texts.NO_PLACE.format(ref=call.ref, number=call.document)
            paper = tag("p", escaped(said), class_="ntm-none", role="alert", id="ntm-here", tabindex="-1")
            return gr.Tabs(selected="documents"), back + paper, gr.skip()
        paper = self._page.show(call.document, call.ref)
        return gr.Tabs(selected="documents"), back + paper, gr.update(value=call.document, choices=self._page.choices())

    def wire(self, tabs: Any) -> None:
        """Listens to the page's script; called where Gradio is building now."""
        asked = gr.Textbox(label=documents_texts.DOCUMENT, visible="hidden", elem_id="ntm-place")
        shown = [tabs, self._page.paper, self._page.number]
        asked.change(self.follow, asked, shown, api_visibility="private", show_progress="hidden").then(
            None, None, None, js=SHOW_PLACE
        )


def _back(page: str) -> str:
    said = documents_texts.BACK_HERE if page == "documents" else documents_texts.BACK.format(page=PAGES[page])
    return tag("p", tag("a", escaped(said), href="#quay-lai", class_="ntm-open"), class_="ntm-back")
