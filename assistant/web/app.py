"""The app: its pages, and how it is served."""

from __future__ import annotations

import logging
import sys
import threading
from typing import Any

import gradio as gr

from assistant.service import Service
from assistant.storage import HERE, Storage
from assistant.web import api
from assistant.web.answers import AnswerView
from assistant.web.chat import ChatPage
from assistant.web.check import CheckPage
from assistant.web.documents import DocumentsPage
from assistant.web.duties import DutiesPage
from assistant.web.library import Library
from assistant.web.look import launch_options
from assistant.web.markup import escaped
from assistant.web.reading import Reading
from assistant.web.sessions import keep_small
from assistant.web.tables import DutyTables
from assistant.web.texts import chat as chat_texts
from assistant.web.texts import common as common_texts
from assistant.web.training import TrainingPage
from assistant.web.verdicts import VerdictView

_LOG = logging.getLogger(__name__)


def build(service: Service | None = None) -> Any:
    """The app over a service, ready to be launched with ``launch_options``. Raises ``PhrasingError`` for bad settings."""
    known = service or Service()
    if known.phraser:
        _LOG.info("a language model rewords the chat's answers")
    library = Library(known)
    view = AnswerView(library)
    with gr.Blocks(title=common_texts.TITLE, analytics_enabled=False, fill_width=False, delete_cache=(3600, 3600)) as app:
        api.offer(known)  # first, so that the endpoints get their plain names
        gr.HTML(f"<h1>{escaped(common_texts.TITLE)}</h1><p>{escaped(common_texts.SUBTITLE)}</p>", elem_classes="ntm-head")
        with gr.Tabs() as tabs:
            with gr.Tab(common_texts.TAB_CHAT, id="chat", elem_id="ntm-page-chat"):
                ChatPage(known, view).build()
            with gr.Tab(common_texts.TAB_DUTIES, id="duties", elem_id="ntm-page-duties"):
                DutiesPage(known, DutyTables(known, library)).build()
            with gr.Tab(common_texts.TAB_CHECK, id="check", elem_id="ntm-page-check"):
                CheckPage(known, VerdictView(library, view)).build()
            with gr.Tab(common_texts.TAB_TRAINING, id="training", elem_id="ntm-page-training"):
                TrainingPage(known).build()
            with gr.Tab(common_texts.TAB_DOCUMENTS, id="documents", elem_id="ntm-page-documents"):
                documents = DocumentsPage(known, library, view)
                documents.build()
        Reading(known, library, documents).wire(tabs)
    # The engine has its own lock; one slow answer must not hold up the others.
    return app.queue(default_concurrency_limit=None)


def serve(host: str = "127.0.0.1", port: int = 7860, storage: Storage = HERE) -> None:
    """Serves the app until it is stopped; ends with code 2 where the port is taken or the corpus is broken."""
    _say(common_texts.PREPARING)
    try:
        service = Service(storage=storage)
    except Exception as error:
        _end(common_texts.CORPUS_BROKEN.format(error=error))
    try:
        app = build(service)
    except ValueError as error:
        _end(f"Lỗi: {error}")
    for questions in chat_texts.ROLES.values():  # what is made on first use is made before the first person waits for it
        for question in questions:
            service.ask(question)
    try:
        app.launch(server_name=host, server_port=port, prevent_thread_lock=True, **launch_options())
    except OSError:
        _end(common_texts.PORT_TAKEN.format(host=host, port=port))
    keep_small(app)
    _say(common_texts.SERVING.format(title=common_texts.TITLE, host=host, port=port))
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        app.close(verbose=False)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _end(message: str) -> Any:
    sys.stderr.write(message + "\n")
    raise SystemExit(2)
