"""The part of "Xét điều kiện" for many cases at once: a table in, a verdict a row, which conditions fail most as a picture, the result out."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.service import Service
from assistant.web.days import read_day
from assistant.web.look import DOWNLOAD
from assistant.web.markup import details, escaped, tag
from assistant.web.refusals import refusal
from assistant.web.saving import XLSX, parcel
from assistant.web.sheets import xlsx_bytes
from assistant.web.texts import answers as answers_texts
from assistant.web.texts import check as check_texts
from assistant.web.texts import common as common_texts

_LOG = logging.getLogger(__name__)
_KEPT = 8 * 3600
_SHOWN = 200
_Cells = list[list[Any]]


class CommuneTables:
    """Decides uploaded tables. Gradio deletes the uploaded file; the result lives in its session's state."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def template(self, rule: str) -> str:
        """The empty table of a rule."""
        head, *rest = self._service.table_template(rule)
        return parcel(f"{check_texts.TABLE_TEMPLATE}-{rule}.xlsx", XLSX, xlsx_bytes(check_texts.TABLE_SHEET, head, rest))

    def decide(self, path: str | None, rule: str, day: str) -> Iterator[tuple[str, _Cells]]:
        """That it is being read; then what the table says on the whole, and its rows for the file."""
        if not path:
            raise refusal(check_texts.TABLE_NONE)
        yield tag("p", check_texts.TABLE_READING, role="status"), []
        try:
            report, summary = self._service.check_table(Path(path), rule, read_day(day))
        except ValueError as error:
            raise refusal(str(error)) from error
        except Exception as error:
            # The service's own errors carry a message for people; anything else is for the log.
            if type(error).__name__ != "TableError":
                _LOG.exception("a table could not be decided")
                raise refusal(common_texts.TROUBLE) from error
            raise refusal(str(error)) from error
        cells = [[str(cell) for cell in row] for row in self._service.table_rows(report)]
        yield self._drawn(report, summary, cells), cells

    def _drawn(self, report: Any, summary: Any, cells: _Cells) -> str:
        counts = "".join(
            tag("span", f"{answers_texts.VERDICTS.get(v, check_texts.BAD_ROWS)}: {n}", class_=f"ntm-chip ntm-v-{v}")
            for v, n in sorted(summary.verdicts.items())
        )
        parts = [
            tag(
                "div",
                tag("strong", check_texts.TABLE_COUNT.format(count=summary.rows)) + counts,
                class_="ntm-chips",
                role="status",
            ),
            self._failures(summary),
            self._problems(report),
            tag("p", escaped(check_texts.TABLE_IGNORED.format(names=", ".join(report.ignored)))) if report.ignored else "",
            details(check_texts.TABLE_ROWS, _table(cells)),
        ]
        return "".join(parts)

    def _failures(self, summary: Any) -> str:
        if not summary.failures:
            return ""
        bodies = "".join(
            tag("li", escaped(f"{f.text}: {', '.join(b.name for b in f.bodies)}")) for f in summary.failures[:10] if f.bodies
        )
        picture = tag(
            "div", self._service.table_picture(summary), class_="ntm-scroll ntm-picture", tabindex="0", role="region",
            aria_label=check_texts.TABLE_PICTURE,
        )  # fmt: skip
        return picture + (tag("p", tag("strong", check_texts.WHOM_TO_SEE)) + tag("ul", bodies) if bodies else "")

    def _problems(self, report: Any) -> str:
        lines = [
            tag("li", escaped(check_texts.BAD_CELL.format(row=row.number, cell=bad.cell, message=bad.message)))
            for row in report.rows
            for bad in row.problems
        ]
        return (
            tag("div", tag("strong", check_texts.BAD_ROWS) + tag("ul", "".join(lines[:_SHOWN])), class_="ntm-conflict")
            if lines
            else ""
        )

    def save(self, cells: _Cells) -> str:
        """The decided rows as a workbook."""
        if not cells:
            raise refusal(check_texts.TABLE_NONE)
        return parcel(f"{check_texts.TABLE_RESULT}.xlsx", XLSX, xlsx_bytes(check_texts.TABLE_SHEET, cells[0], cells[1:]))

    def build(self, rule: Any, day: Any) -> None:
        """Puts the part where Gradio is building now; ``rule`` and ``day`` are the page's own fields."""
        cells = gr.State([], time_to_live=_KEPT)
        with gr.Accordion(check_texts.TABLE, open=False):
            gr.HTML(f"<p>{escaped(check_texts.TABLE_HELP)}</p>", elem_classes="ntm-help")
            file = gr.File(label=check_texts.TABLE_FILE, file_types=[".xlsx", ".csv"], height=130, elem_id="ntm-table-file")
            with gr.Row():
                template = gr.Button(check_texts.TABLE_GET_TEMPLATE, elem_id="ntm-table-template", min_width=140)
                decide = gr.Button(check_texts.TABLE_DECIDE, variant="primary", elem_id="ntm-table-decide", min_width=140)
                save = gr.Button(check_texts.TABLE_SAVE, elem_id="ntm-table-save", min_width=140)
            shown = gr.HTML(elem_classes="ntm-panel", elem_id="ntm-table-result")
        made = gr.Textbox(label=check_texts.TABLE_SAVE, visible="hidden")
        options: dict[str, Any] = {"api_visibility": "private"}
        decide.click(self.decide, [file, rule, day], [shown, cells], show_progress="hidden", **options)
        for button, make, given in ((template, self.template, rule), (save, self.save, cells)):
            button.click(make, given, made, **options).success(None, made, None, js=DOWNLOAD)


def _table(cells: _Cells) -> str:
    head, *rows = cells
    lines = "".join(tag("tr", "".join(tag("td", escaped(cell)) for cell in row)) for row in rows[:_SHOWN])
    heads = tag("tr", "".join(tag("th", escaped(cell), scope="col") for cell in head))
    table = tag("table", tag("thead", heads) + tag("tbody", lines))
    more = tag("p", check_texts.TABLE_MORE.format(count=len(rows) - _SHOWN)) if len(rows) > _SHOWN else ""
    return tag("div", table, class_="ntm-scroll ntm-tall", tabindex="0", role="region", aria_label=check_texts.TABLE_ROWS) + more
