"""Duties drawn as HTML: table, matrix of criteria and bodies, a body's card."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import lru_cache
from typing import Any

from assistant.service import Service
from assistant.web.days import written
from assistant.web.library import Library
from assistant.web.markup import details, escaped, multiline, place_link, shortened, tag
from assistant.web.texts import answers as answers_texts
from assistant.web.texts import common as common_texts
from assistant.web.texts import duties as duties_texts

_Row = dict[str, Any]


def within(part: str, document: str, ref: str) -> bool:
    """Whether a provision lies in a part: nothing (all), a document, or a document and a section of it.

    >>> within("203/KH-UBND III.2", "203/KH-UBND", "III.2/1"), within("203/KH-UBND III.2", "203/KH-UBND", "III.20/1")
    (True, False)
    """
    number, _, section = part.partition(" ")
    return not part or (number == document and (not section or ref == section or ref.startswith((f"{section}.", f"{section}/"))))


class DutyTables:
    """Draws the duties of a service."""

    def __init__(self, service: Service, library: Library) -> None:
        self._service, self._library = service, library
        self._acts = sorted((a.name for a in service.corpus.acts.values()), key=len, reverse=True)
        self._criteria = lru_cache(maxsize=16)(self._read_criteria)

    def choices(self) -> tuple[list[str], list[tuple[str, str]], list[str]]:
        """What the filters offer: bodies, criteria and roles that have duties today or had them under the plan."""
        rows = self._service.duties()
        agencies = sorted({r["agency"] for r in rows}, key=str.casefold)
        roles = sorted({role for r in rows for role in self.roles(r)})
        return agencies, [(f"{number}. {name}", name) for number, name in self._named_criteria()], roles

    def parts(self) -> list[tuple[str, str]]:
        """Documents that give duties, each followed by those of its sections that do; values are what ``within`` takes."""
        held: dict[str, set[str]] = {}
        for row in self._service.duties():
            held.setdefault(row["document"], set()).add(row["ref"])
        found = []
        for number in sorted(held, key=lambda n: (-len(held[n]), n)):
            found.append((self._library.name(number), number))
            for p in self._library.documents[number].provisions:
                if (
                    p.kind == "heading"
                    and p.ref.count(".") <= 1
                    and any(within(f"{number} {p.ref}", number, r) for r in held[number])
                ):
                    found.append((f"{number}, {p.ref}: {shortened(p.text, 60)}", f"{number} {p.ref}"))
        return found

    def roles(self, row: _Row) -> list[str]:
        """The single roles of a duty, whose names may hold commas themselves."""
        left, found = row["role"], []
        for name in self._acts:
            if name in left:
                found.append(name)
                left = left.replace(name, "|")
        return sorted(found, key=row["role"].index)

    def _named_criteria(self) -> list[tuple[int, str]]:
        found = [c for c in self._service.corpus.concepts.values() if c.criterion and c.kind == "criterion"]
        return sorted((c.criterion or 0, c.name) for c in found)

    def cells(self, row: _Row) -> list[str]:
        """A duty as plain cells, for files."""
        today = "; ".join(f"{t['name']} ({answers_texts.SINCE.format(day=_iso(t['from']))})" for t in row["today"])
        place = self._library.place(row["document"], row["ref"])
        return [row["agency"], row["role"], row["task"], row["deadline"] or "", f"{place} ({row['ref']})", today]

    def table(self, rows: list[_Row]) -> str:
        """Duties with their references; the text of a provision unfolds."""
        if not rows:
            return tag("p", duties_texts.NO_DUTIES, class_="ntm-none", role="status")
        heads = "".join(tag("th", h, scope="col", role="columnheader") for h in duties_texts.DUTY_HEADS)
        body = "".join(tag("tr", "".join(self._cells(row)), role="row") for row in rows)
        parts = [
            tag("caption", duties_texts.COUNT.format(count=len(rows))),
            tag("thead", tag("tr", heads, role="row"), role="rowgroup"),
            tag("tbody", body, role="rowgroup"),
        ]
        # On a phone each duty is a block of its own (``style.css``); the roles keep it a table for those who hear it.
        table = tag("table", "".join(parts), role="table", class_="ntm-stack")
        return tag("div", table, class_="ntm-scroll ntm-tall", tabindex="0", role="region", aria_label=common_texts.TAB_DUTIES)

    def _cells(self, row: _Row) -> list[str]:
        today = dict.fromkeys(escaped(t["name"]) + f" ({answers_texts.SINCE.format(day=_iso(t['from']))})" for t in row["today"])
        cells = [
            tag("strong", escaped(row["agency"])),
            escaped(row["role"]),
            escaped(row["task"]),
            escaped(row["deadline"] or ""),
            self._place(row),
            "<br>".join(today) or answers_texts.UNCHANGED,
        ]
        return [tag("td", c, role="cell", data_label=h) for h, c in zip(duties_texts.DUTY_HEADS, cells, strict=True)]

    def _place(self, row: _Row) -> str:
        provision = self._library.provision(row["document"], row["ref"])
        place = escaped(self._library.place(row["document"], row["ref"])) + " " + tag("code", escaped(row["ref"]))
        if provision is None:
            return place
        opening = place_link(row["document"], row["ref"], answers_texts.OPEN, class_="ntm-open")
        return details(place, tag("p", multiline(provision.text)) + opening, class_="ntm-place")

    def card(self, agency: str, rows: list[_Row]) -> str:
        """A body: what became of it, its roles, its deadlines."""
        today = {t["name"]: t for r in rows for t in r["today"]}
        after = "".join(
            tag("li", f"{tag('strong', escaped(n))} ({answers_texts.SINCE.format(day=_iso(t['from']))})")
            for n, t in today.items()
        )
        roles = Counter(role for r in rows for role in self.roles(r))
        said = ", ".join(f"{escaped(role)} ({count})" for role, count in roles.most_common())
        deadlines = dict.fromkeys(r["deadline"] for r in rows if r["deadline"])
        parts = [
            tag("h3", escaped(agency)),
            tag("p", tag("strong", answers_texts.BODY_NOW + ": ")) + tag("ul", after)
            if after
            else tag("p", f"{answers_texts.BODY_NOW}: {answers_texts.UNCHANGED}"),
            tag("p", tag("strong", duties_texts.ROLES_HELD) + " " + said) if said else "",
            tag("p", tag("strong", duties_texts.DEADLINES) + " " + escaped("; ".join(deadlines))) if deadlines else "",
        ]
        return tag("section", "".join(parts), class_="ntm-card", aria_label=agency)

    def _read_criteria(self, on: date) -> dict[int, list[_Row]]:
        """The duties under each criterion, those about its indicators included."""
        found: dict[int, dict[tuple[str, ...], _Row]] = {}
        for concept in self._service.corpus.concepts.values():
            if concept.criterion:
                rows = found.setdefault(concept.criterion, {})
                for row in self._named(concept.name, on):
                    rows[row["agency"], row["document"], row["ref"], row["task"]] = row
        return {number: list(rows.values()) for number, rows in found.items()}

    def _named(self, concept: str, on: date) -> list[_Row]:
        try:
            return self._service.duties(criterion=concept, as_of=on)
        except ValueError:  # no duty can be found by this name
            return []

    def matrix(self, on: date | None) -> str:
        """Criteria by bodies: the darker, the more duties; a cell tells the roles."""
        found = self._criteria(on or date.today())
        count = Counter(r["agency"] for rows in found.values() for r in rows)
        if not count:
            return tag("p", duties_texts.NO_DUTIES, class_="ntm-none", role="status")
        agencies = [name for name, _ in count.most_common()]
        head = tag("td", "") + "".join(tag("th", tag("span", escaped(a)), scope="col") for a in agencies)
        body = "".join(self._line(number, name, found.get(number, []), agencies) for number, name in self._named_criteria())
        table = tag(
            "table",
            tag("caption", duties_texts.MATRIX_HELP) + tag("thead", tag("tr", head)) + tag("tbody", body),
            class_="ntm-matrix",
        )
        return tag("div", table, class_="ntm-scroll", tabindex="0", role="region", aria_label=duties_texts.MATRIX)

    def _line(self, number: int, name: str, rows: list[_Row], agencies: list[str]) -> str:
        cells = [tag("th", f"{number}. {escaped(name)}", scope="row")]
        for agency in agencies:
            held = [r for r in rows if r["agency"] == agency]
            roles = dict.fromkeys(role for r in held for role in self.roles(r))
            shade = f"ntm-h{min(len(held), 5)}"
            told = f"{agency}, {name}: {', '.join(roles)}"
            cells.append(tag("td", str(len(held)), class_=shade, title=told) if held else tag("td", "", class_="ntm-h0"))
        return tag("tr", "".join(cells))


def _iso(day: str) -> str:
    return written(date.fromisoformat(day))
