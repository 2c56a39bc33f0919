"""Claims that a body ended before, with or after the districts ("công an huyện bị bỏ sớm hơn cả lúc chấm dứt cấp huyện"): by the days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant import wording
from assistant.answering.bodies.districts_claimed import LAW
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.composer import Draft
from assistant.answering.places.claims import SINCE
from assistant.understanding import Query
from assistant.understanding.tag_question import untagged
from assistant.understanding.when import DAY, months_told
from kb.corpus import Corpus
from kb.model import Agency, Provision
from kb.vietnamese import fold

_ENDED = r"(?:xoa(?: so)?|bo|giai the|cham dut|ket thuc|dep|het|khong con|ngung|dung|sap nhap|hop nhat|nhap|chuyen|mat)"
_LEVEL_ENDED = (
    rf"(?:{_ENDED}(?: (?:hoat dong|han|ca))*(?: (?:cua|don vi|hanh chinh|chinh quyen))* (?:cap huyen|cac huyen|huyen)"
    rf"|(?:cap huyen|cac huyen)(?: (?:bi|thi|duoc))* {_ENDED})"
)
_WHEN = r"(?: (?:ca|so|voi|khi|luc|ngay|thoi diem|moc|viec|vao|tinh|ca nuoc|chinh quyen))*"
#: Which comes first: what the body did before that of the districts ("công an huyện bị bỏ trước khi ...") ...
_ORDER = re.compile(
    rf"\b{_ENDED}\b.*\b(?:(?P<older>truoc|som hon|di truoc)|(?P<younger>sau|muon hon|tre hon)"
    rf"|(?P<same>cung (?:luc|ngay|thoi diem|dot|hom)|dong thoi)){_WHEN} {_LEVEL_ENDED}\b"
)
#: ... or behind it ("bỏ cấp huyện rồi mới giải thể công an huyện").
_TURNED = re.compile(
    rf"^(?:(?P<older>truoc){_WHEN} {_LEVEL_ENDED}|(?P<younger>sau){_WHEN} {_LEVEL_ENDED}|(?P<same>cung (?:luc|ngay)){_WHEN} {_LEVEL_ENDED}"
    rf"|(?P<then>{_LEVEL_ENDED} (?:(?:xong|roi) )*moi))\b.*\b{_ENDED}\b"
)
#: It is denied that the body ended then.
_NOT = re.compile(rf"\b(?:khong|chua|chang|dau)(?: (?:phai|he|bi|duoc|co|da))* {_ENDED}\b")
_DENIES = re.compile(r"\b(?:khong|chua|chang|dau)\b")
_OPEN = re.compile(r"\b(?:nao|gi|dau|ai|may|bao nhieu|sao)\b")


def ended_by_districts_end(query: Query, corpus: Corpus) -> Draft | None:
    """The verdict with the last day of the body and what ended the districts; None where no such claim is made of one body that ended."""
    plain = untagged(" ".join(query.plain))
    order = (_ORDER.search(plain) or _TURNED.search(plain)) if query.has("yesno") and "huyen" in query.plain else None
    bodies = {m.id: corpus.agencies[m.id] for m in query.mentions if m.kind == "agency" and m.start >= 0}
    body = next(iter(bodies.values())) if len(bodies) == 1 else None
    ending = corpus.provision(*LAW)
    if order is None or body is None or body.to is None or ending is None or query.documents or _OPEN.search(plain):
        return None
    denied = len(_NOT.findall(plain))
    if denied > 1 or denied != len(_DENIES.findall(plain)):
        return None
    gone, last = body.to + timedelta(days=1), SINCE - timedelta(days=1)
    told = wording.ENDED_BESIDE_DISTRICTS.format(body=body.name, last=wording.day(body.to), districts=wording.day(last))
    draft = Draft(as_of=query.as_of, lines=[told, f"- {wording.quoted(ending)}"])
    draft.cite(ending, *_by_what(body, corpus))
    draft.decide("yes" if _rightly(order, gone) != bool(denied) and _days_right(query, gone) else "no")
    return draft


def _rightly(order: re.Match[str], gone: date) -> bool:
    """Whether a body that was gone on a day ended before, with or after the districts, as is said."""
    said = order.groupdict()
    return gone < SINCE if said["older"] else gone == SINCE if said["same"] else gone > SINCE


def _by_what(body: Agency, corpus: Corpus) -> list[Provision]:
    """The provisions by which others took the place of a body."""
    return Instruments(corpus).of(body, [s for s in body.successors if not s.concepts] or body.successors, ())


def _days_right(query: Query, gone: date) -> bool:
    """Whether the days and months that a claim names are those since when the body or the districts are gone."""
    days = {(d, m) for d, m, _ in query.dates} <= {(day.day, day.month) for day in (gone, SINCE)}
    months = months_told(DAY.sub(" ", fold(query.question)))
    return days and {m.replace(day=1) for m in months} <= {gone.replace(day=1), SINCE}
