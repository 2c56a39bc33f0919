"""How the app looks and what it may do: theme, style, icons, Gradio's own texts in Vietnamese, launch switches."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import gradio as gr
from starlette.middleware import Middleware

from assistant.web.builtin_texts import ATTRIBUTES, GRADIO
from assistant.web.offered import Offered
from assistant.web.texts import chat as chat_texts
from assistant.web.texts import common as common_texts

_HERE = Path(__file__).resolve().parent

#: Passed to a button's ``js``: saves what the server made (names, types, base64) as files, without leaving them on the server.
DOWNLOAD = """(made) => {
  if (!made) return;
  for (const file of JSON.parse(made)) {
    const bytes = Uint8Array.from(atob(file.data), (c) => c.charCodeAt(0));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type: file.type }));
    link.download = file.name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }
}"""
#: Brings the place that was opened into sight once its page is there; ``page.js`` knows how.
SHOW_PLACE = "() => { window.dispatchEvent(new Event('ntm-shown')); }"
COPY = "(text) => { if (text) navigator.clipboard.writeText(text); }"


def theme() -> Any:
    """Calm green and grey. Of the fonts that Gradio ships, the 600 weights have no Vietnamese letters: only 400 and 700 are used."""
    return gr.themes.Default(
        font=[gr.themes.LocalFont("Source Sans Pro", weights=(400, 700)), "ui-sans-serif", "system-ui", "sans-serif"],
        font_mono=[gr.themes.LocalFont("IBM Plex Mono", weights=(400, 700)), "ui-monospace", "Consolas", "monospace"],
        primary_hue=gr.themes.colors.emerald,
        secondary_hue=gr.themes.colors.emerald,
        neutral_hue=gr.themes.colors.slate,
        text_size=gr.themes.sizes.text_lg,
        radius_size=gr.themes.sizes.radius_md,
    ).set(
        button_primary_background_fill="*primary_700",
        button_primary_background_fill_hover="*primary_800",
        button_primary_background_fill_dark="*primary_700",
        button_primary_background_fill_hover_dark="*primary_800",
        button_primary_text_color="white",
        button_primary_text_color_dark="white",
        block_label_text_color="*neutral_700",
        block_label_text_color_dark="*neutral_200",
        block_title_text_color="*neutral_800",
        block_title_text_color_dark="*neutral_100",
        block_info_text_color="*neutral_600",
        block_info_text_color_dark="*neutral_300",
        body_text_color_subdued="*neutral_500",
        input_placeholder_color="*neutral_500",
        input_placeholder_color_dark="*neutral_400",
    )


def mcp_wanted() -> bool:
    """Whether programs with a language model may use the endpoints as tools: set ``NTM_MCP=1`` (needs ``pip install '.[mcp]'``)."""
    return os.environ.get("NTM_MCP") == "1"


def launch_options() -> dict[str, Any]:
    """Everything that ``launch`` needs but the address: no share link, no analytics, no outside request."""
    script = (_HERE / "page.js").read_text(encoding="utf-8")
    names = {
        "__NAMES__": json.dumps(ATTRIBUTES, ensure_ascii=False),
        "__ANSWER__": chat_texts.ANSWER,
        "__QUESTION__": chat_texts.QUESTION,
        "__CALENDAR__": common_texts.CALENDAR_PICK,
    }
    for mark, text in names.items():
        script = script.replace(mark, text)
    return {
        "share": False,
        "quiet": True,
        "inbrowser": False,
        "show_error": False,
        "ssr_mode": False,
        "pwa": True,
        "enable_monitoring": False,
        "mcp_server": mcp_wanted(),
        "footer_links": [],
        "run_history": False,
        "max_file_size": "5mb",
        "favicon_path": str(_HERE / "icon.svg"),
        "theme": theme(),
        "css": (_HERE / "style.css").read_text(encoding="utf-8"),
        "js": script,
        "i18n": gr.I18n(en=GRADIO),
        "app_kwargs": {"middleware": [Middleware(Offered)]},
    }
