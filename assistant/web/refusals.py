"""What a page says where it can't do what was asked: a message in its corner."""

from __future__ import annotations

import gradio as gr

from assistant.web.markup import escaped
from assistant.web.texts import common as common_texts


def refusal(message: object) -> Exception:
    """The message, to be raised. Gradio shows messages as HTML, and they quote what people typed and how their files are named."""
    refused: Exception = gr.Error(escaped(message), title=common_texts.ATTENTION, print_exception=False)
    return refused
