"""The page "Tra cứu trách nhiệm": who holds which task, as a table, a matrix to look at, and a card for each body."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import gradio as gr

from assistant.service import Service
from assistant.web.days import read_day
from assistant.web.deadlines import Duty, calendar_bytes, read_days
from assistant.web.look import DOWNLOAD
from assistant.web.markup import escaped, tag
from assistant.web.refusals import refusal
from assistant.web.saving import CALENDAR, CSV, XLSX, parcel
from assistant.web.sheets import csv_bytes, xlsx_bytes
from assistant.web.tables import DutyTables, within
from assistant.web.texts import common as common_texts
from assistant.web.texts import duties as duties_texts

_Row = dict[str, Any]


class DutiesPage:
    """Builds the page and answers its events."""

    def __init__(self, service: Service, tables: DutyTables) -> None:
        self._service, self._tables = service, tables

    def rows(self, agency: str | None, criterion: str | None, role: str | None, part: str | None, day: str) -> list[_Row]:
        """The duties that the filters leave.

        Raises:
            gr.Error: a filter or the day can't be read; the message is Vietnamese.
        """
        try:
            found = self._service.duties("", criterion or "", "", read_day(day))
        except ValueError as error:
            raise refusal(error) from error
        return [
            r
            for r in found
            if (not agency or r["agency"] == agency)
            and (not role or role in self._tables.roles(r))
            and within(part or "", r["document"], r["ref"])
        ]

    def show(self, agency: str | None, criterion: str | None, role: str | None, part: str | None, day: str) -> tuple[str, str]:
        """The table, and the card of the body where one is chosen."""
        rows = self.rows(agency, criterion, role, part, day)
        card = self._tables.card(agency, self.rows(agency, None, None, None, day)) if agency else ""
        return self._tables.table(rows), card

    def matrix(self, day: str) -> str:
        """Criteria by bodies."""
        try:
            return self._tables.matrix(read_day(day))
        except ValueError as error:
            raise refusal(error) from error

    def csv(self, *filters: Any) -> str:
        """The table as filtered, as CSV."""
        return parcel(f"{duties_texts.DUTIES_NAME}.csv", CSV, csv_bytes(duties_texts.DUTY_HEADS, self._flat(*filters)))

    def xlsx(self, *filters: Any) -> str:
        """The table as filtered, as a workbook."""
        rows = self._flat(*filters)
        return parcel(
            f"{duties_texts.DUTIES_NAME}.xlsx", XLSX, xlsx_bytes(common_texts.TAB_DUTIES, duties_texts.DUTY_HEADS, rows)
        )

    def calendar(self, *filters: Any) -> str:
        """The deadlines of the table as filtered, as a calendar file."""
        year = (read_day(filters[-1]) or date.today()).year
        duties = [Duty(r[0], r[2], r[3], r[4]) for r in self._flat(*filters) if read_days(r[3], year)]
        if not duties:
            raise refusal(duties_texts.NO_CALENDAR)
        return parcel(f"{duties_texts.DUTIES_NAME}.ics", CALENDAR, calendar_bytes(duties, year))

    def _flat(self, *filters: Any) -> list[list[str]]:
        return [self._tables.cells(row) for row in self.rows(*filters)]

    def _filters(self) -> list[Any]:
        """The fields in the order in which ``rows`` takes them."""
        agencies, criteria, roles = self._tables.choices()
        fields: list[tuple[str, Sequence[str | tuple[str, str]], str]] = [
            (duties_texts.AGENCY, agencies, "ntm-agency"),
            (duties_texts.CRITERION, criteria, "ntm-criterion"),
            (duties_texts.ROLE, roles, "ntm-role"),
            (duties_texts.PART, self._tables.parts(), "ntm-part"),
        ]
        with gr.Row():
            made = [
                gr.Dropdown([(common_texts.ALL, ""), *choices], value="", label=label, elem_id=ident, min_width=200)
                for label, choices, ident in fields
            ]
            made.append(
                gr.Textbox(
                    label=common_texts.ON_DAY, placeholder=common_texts.AS_OF_HINT, max_length=10, elem_id="ntm-duty-day", min_width=170,
                    elem_classes="ntm-day",
                )
            )  # fmt: skip
        return made

    def build(self) -> None:
        """Puts the page where Gradio is building now."""
        gr.HTML(f"<p>{escaped(duties_texts.DUTIES_HELP)}</p>", elem_classes="ntm-help")
        filters = self._filters()
        with gr.Row():
            find = gr.Button(duties_texts.FIND, variant="primary", elem_id="ntm-find-duties", min_width=120)
            csv = gr.Button(duties_texts.SAVE_CSV, elem_id="ntm-duties-csv", min_width=120)
            xlsx = gr.Button(duties_texts.SAVE_XLSX, elem_id="ntm-duties-xlsx", min_width=120)
            calendar = gr.Button(duties_texts.SAVE_CALENDAR, elem_id="ntm-duties-ics", min_width=120)
        card = gr.HTML(elem_classes="ntm-panel", elem_id="ntm-card")
        table = gr.HTML(tag("p", duties_texts.DUTIES_START, class_="ntm-none"), elem_classes="ntm-panel", elem_id="ntm-duties")
        with gr.Accordion(duties_texts.MATRIX, open=False):
            draw = gr.Button(duties_texts.DRAW, elem_id="ntm-draw")
            heat = gr.HTML(elem_classes="ntm-panel", elem_id="ntm-matrix")
        made = gr.Textbox(label=duties_texts.SAVE_CSV, visible="hidden")
        day = filters[-1]
        changes = [find.click, day.submit, *(chosen.input for chosen in filters[:-1])]
        gr.on(changes, self.show, filters, [table, card], api_visibility="private", show_progress="hidden")
        draw.click(self.matrix, day, heat, api_visibility="private", show_progress="minimal")
        for button, make in ((csv, self.csv), (xlsx, self.xlsx), (calendar, self.calendar)):
            button.click(make, filters, made, api_visibility="private").success(None, made, None, js=DOWNLOAD)
