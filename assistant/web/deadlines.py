"""Deadlines of duties as a calendar file. Only a day that the document names becomes an event; a quarter or "in 15 days" does not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from assistant.web.texts import duties as duties_texts

_DAY = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?")
_YEARLY = re.compile(r"h[àằ]ng năm")
_WARNING = timedelta(days=-7)


@dataclass(frozen=True)
class Duty:
    """A duty with its deadline, as the table shows it."""

    agency: str
    task: str
    deadline: str
    place: str


@dataclass(frozen=True)
class Days:
    """The days that a deadline names: first and last, and whether they come back every year."""

    first: date
    last: date
    yearly: bool


def read_days(deadline: str, year: int) -> Days | None:
    """The days of a deadline; None where it names none.

    >>> read_days("từ ngày 18/11 đến ngày 20/11 hàng năm", 2024)
    Days(first=datetime.date(2024, 11, 18), last=datetime.date(2024, 11, 20), yearly=True)
    >>> read_days("công bố trước ngày 30/9/2025", 2024).last, read_days("quý III/2023", 2024)
    (datetime.date(2025, 9, 30), None)
    """
    try:
        days = [date(int(y or year), int(m), int(d)) for d, m, y in _DAY.findall(deadline)]
    except ValueError:
        return None
    return Days(min(days), max(days), bool(_YEARLY.search(deadline))) if days else None


def calendar_bytes(duties: Sequence[Duty], year: int) -> bytes:
    """An iCalendar file with an event of whole days for each deadline, and a reminder a week before."""
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//ntm-assistant//vi")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", duties_texts.CALENDAR_TITLE)
    for duty in dict.fromkeys(duties):
        days = read_days(duty.deadline, year)
        if days is None:
            continue
        event, alarm = Event(), Alarm()
        event.add("uid", f"{sha256(repr(duty).encode()).hexdigest()[:24]}@ntm-assistant")
        event.add("dtstamp", datetime.combine(days.first, time(), UTC))
        event.add("dtstart", days.first)
        event.add("dtend", days.last + timedelta(days=1))
        if days.yearly:
            event.add("rrule", {"freq": "yearly"})
        event.add("summary", f"{duty.agency}: {duty.task}")
        event.add("description", duties_texts.CALENDAR_NOTE.format(deadline=duty.deadline, place=duty.place))
        alarm.add("action", "DISPLAY")
        alarm.add("description", duty.task)
        alarm.add("trigger", _WARNING)
        event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
