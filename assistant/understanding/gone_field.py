"""Follow-ups on one field of a body that is no more ("sở đó giải thể rồi, mảng loa truyền thanh về tay ai?", "thế mảng bưu chính?" behind such
a one): asked of the body by its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.which_body_then import GONE_TO, field_of_gone_body
from kb.vietnamese import fold, fold_in_step, normalise

_LEADS = r"(?:(?:the|vay|con|va|ma|roi|a|u|thi|gio|nay)\b[\s,]*)*"
_BODY = r"(?:(?:so|co quan|don vi|nganh|ban) (?:ay|do|nay|kia|day|cu)|no|ho)"
_OVER = r"(?:giai the|bo|giai tan|xoa|het|khong con|sap nhap|nhap|tach|chia|xoa ten|cham dut|dep)"
_GONE = (
    rf"(?:{_BODY} )?(?:(?:da|bi|duoc|nay|gio|khi|sau khi) )*{_OVER}(?: (?:di|roi|mat|xong|nua|hoat dong|luon))*"
    r"(?:[\s,]+(?:thi|vay|the|con|nen))*[\s,]+"
)
_HEAD = r"(?:rieng )?(?:mang|phan viec|phan|linh vuc|viec|chuyen|khoan|nhiem vu)"
_THING = r"(?P<thing>(?!(?:do|ay|nay|kia|nao|gi)\b)[\w-]+(?:,? (?!(?:thi|gio|nay|ve|sang|do|ai)\b)[\w-]+){0,6}?)"
_WHO = r"(?:ai|dau|tay ai|(?:so|ben|co quan|don vi|noi|nganh) nao)"
_WHERE = (
    r"(?: (?:thi|bay gio|hien nay|hien gio|gio|nay|duoc|da|do|la|giao|cho|thuoc|qua|vao|o|den)| (?P<moves>chuyen|ve|sang|nhap))* "
    rf"{_WHO}(?: (?:lo|lam|quan|quan ly|phu trach|giu|nam|ganh|nhan|tiep quan|dam nhan))?"
)
_END = r"(?: (?:vay|the|a|nhi|ha|day))*[\s?.!]*"
_ASKED = re.compile(rf"{_LEADS}(?P<gone>{_GONE})?{_LEADS}{_HEAD} {_THING}{_WHERE}{_END}")
#: Another field, and nothing else.
_ALONE = re.compile(rf"{_LEADS}{_HEAD} {_THING}(?:,? (?:thi )?sao)?{_END}")
#: That was asked before of one.
_GONE_TO = re.compile(r"viec .+ cua .+ gio ve so nao")


def field_of_gone(query: Query, names: Sequence[str]) -> str:
    """Who has today the field of the one body of the names that a follow-up points to and calls gone; otherwise empty."""
    alike = [n for n in names if fold(n).startswith(fold(query.pointer).split(" ")[0])]
    found = _asked(query, _ASKED) if alike else None
    return _who_has(query, found, alike[0]) if found and found["gone"] and len(alike) == 1 else ""


def field_of_gone_named(query: Query, before: Query) -> str:
    """The same of the one body that the question before named, or was on, where that one is called gone or another field of it was asked for;
    otherwise empty."""
    names = {m.id: m.name for m in before.mentions if m.kind == "agency" and m.start >= 0}
    if len(names) != 1 or query.documents or any(m.kind == "agency" and m.start >= 0 for m in query.mentions):
        return ""
    (name,) = names.values()
    found = _asked(query, _ASKED)
    if found and (found["gone"] or (found["moves"] and not before.has("yesno"))):
        return _who_has(query, found, name)
    again = before.instead_of is not None and _GONE_TO.match(fold_in_step(normalise(told(before))).strip()) is not None
    other = found or _asked(query, _ALONE) if again else None
    return _who_has(query, other, name) if other else field_of_gone_body(query, before)


def _asked(query: Query, asks: re.Pattern[str]) -> re.Match[str] | None:
    if query.refs or query.dated:
        return None
    return asks.fullmatch(fold_in_step(" ".join(normalise(query.question).split())))


def _who_has(query: Query, found: re.Match[str], body: str) -> str:
    text = " ".join(normalise(query.question).split())
    return GONE_TO.format(thing=text[slice(*found.span("thing"))], body=body)
