"""From when until when a document applies: its range, the period that its title sets, and the clause that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from assistant import wording
from kb.model import Document, Provision
from kb.vietnamese import document_numbers, fold

_PERIOD = re.compile(r"(?:giai đoạn|:) (?:I: )?20\d\d\s*[-–]\s*(20\d\d)|đến năm (20\d\d)")
SPAN = re.compile(r"(20\d\d)\s*[-–]\s*(20\d\d)")
_APPLIES = re.compile(r"\b(?:dung|ap dung) (?:cho|trong|tu|doi voi)\b.*\b(?:nam|giai doan)\b")
_UNSURE = re.compile(r"\btinh trang tu nam \d{4} chua ro\b")
_EFFECT = re.compile(r"\bco hieu luc (?:thi hanh )?(?:ke )?(?:tu|sau)\b.{0,60}\d")
#: What nobody found is no document that came after.
_SOUGHT = re.compile(r"\bchua (?:thay|tim)\b[^;)]*$")
#: When it comes to its end is asked.
UNTIL = re.compile(
    r"\b(?:ket thuc|keo dai|chay|het(?: han| thoi han| thoi ky)?|dung|song)(?: (?:vao|den|toi|tu|o))*"
    r" (?:khi nao|bao gio|luc nao|ngay nao|nam nao|het nam nao)\b"
    r"|\b(?:den |toi )?(?:khi|luc|ngay|nam|bao) (?:nao|gio)(?: (?:thi|moi|la))* (?:het|ket thuc|thoi ap dung)\b"
)

#: What a provision is about stands in so many of its first letters.
_BEGINNING = 60


def effect(document: Document) -> list[Provision]:
    """The clause of a document that says when it takes effect; none where nobody has read one."""
    return [p for p in document.provisions if p.kind != "heading" and _EFFECT.search(fold(p.text))][:1]


def applies(document: Document) -> list[Provision]:
    """The clause beside the one on its effect by which a document says to which years it applies."""
    return [
        p
        for own in effect(document)
        for p in document.provisions
        if p.ref != own.ref
        and "." in own.ref
        and p.ref.rpartition(".")[0] == own.ref.rpartition(".")[0]
        and _APPLIES.search(fold(p.text))
    ]


def opening(document: Document) -> list[Provision]:
    """What a document stands for: its first provision that is no mere basis ("căn cứ")."""
    said = [p for p in document.provisions if not p.ref.startswith("Đ0")]
    return [*(said or document.provisions)][:1]


def traces(document: Document, acting: Iterable[Provision]) -> list[Provision]:
    """What a document itself tells of those that changed it: its provisions that begin by naming them."""
    numbers = {p.document for p in acting} - {document.number}
    return [p for p in document.provisions if any(n in p.text[:_BEGINNING] for n in numbers)]


def lives(document: Document, on: date) -> bool:
    """Whether a document applies on a day: it has begun, was not ended, and the period that its title sets is not over."""
    if document.in_force_from is not None and document.in_force_from > on:
        return False
    end = document.in_force_to or period_end(document)
    return end is None or on <= end


def unsure(document: Document, on: date) -> bool:
    """Whether nobody knows if a document still applies on a day: the period of its title is over, and what came after isn't known."""
    over = document.in_force_to is None and period_over(document, on)
    return over and _UNSURE.search(fold(document.status)) is not None


def period_end(document: Document) -> date | None:
    """The last day of the period that the title of a document sets, if any."""
    found = [int(y) for ends in _PERIOD.findall(document.title) for y in ends if y]
    return date(max(found), 12, 31) if found else None


def period_over(document: Document, on: date) -> bool:
    """Whether the period that the title of a document sets, if any, has passed by a day."""
    end = period_end(document)
    return end is not None and end < on


def follower(document: Document, years: Iterable[int]) -> str:
    """What the status of a document tells of the one for a later period that holds some years; empty where it tells of none."""
    asked = [*years]
    told = (
        x
        for x in document.status.split(". ")
        for span in SPAN.findall(x)
        if all(int(span[0]) <= y <= int(span[1]) for y in asked) and not _SOUGHT.search(fold(x.partition("-".join(span))[0]))
    )
    own = set(SPAN.findall(document.title))
    return next((x for x in told if document_numbers(x) and not own & set(SPAN.findall(x))), "") if asked else ""


def followed(document: Document, on: date, years: Iterable[int]) -> list[str]:
    """The whole status of a document, where it is asked of a time behind its period and tells which one is for that."""
    end = period_end(document)
    return [document.status] if end and follower(document, years or ([on.year] if on > end else ())) else []


def of_other_period(document: Document, text: str) -> bool:
    """Whether a text speaks of periods, none of which is one that the title of a document sets."""
    named, set_ = (set(SPAN.findall(x)) for x in (text, document.title))
    return bool(named and set_) and not named & set_


def ranged(document: Document) -> str:
    """From when and until when a document is in force, in words, with what is to be known about it."""
    start = wording.day(document.in_force_from) if document.in_force_from else "chưa rõ ngày"
    if document.in_force_to:
        end = f"đến {wording.day(document.in_force_to)}"
    elif period := period_end(document):
        end = f"dùng cho giai đoạn đến {wording.day(period)}, chưa thấy văn bản bãi bỏ"
    else:
        end = "chưa thấy văn bản ghi ngày hết hiệu lực"
    return f"Hiệu lực từ {start}; {end}. {document.status}"
