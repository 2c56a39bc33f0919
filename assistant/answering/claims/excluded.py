"""What a source excludes by name ("không áp dụng A cho B"): a claim that A goes for B fails, one that denies it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: What is not applied (perhaps only "this"), and to what.
_EXCLUDES = re.compile(r"\bkhong (?:duoc )?ap dung (?P<what>(?:\w+ )*?)(?:cho|voi|doi voi) (?P<whom>[^.;:]+)")
#: Where what is not applied stands: no part of its name.
_PLACED = re.compile(r" (?:o|tai|theo|cua|quy dinh)\b.*")
_EACH = re.compile(r",| va | hoac ")
#: What is excluded, as people call it.
_CALLED = {
    "cap dien": re.compile(
        r"\b(?:keo|duong|mang luoi|luoi|cong trinh|ha tang|he thong) dien\b|\b(?:duong )?day dien\b|\bdien (?:ha the|trung the|nong thon)\b"
        r"|\btram bien ap\b|\bdien (?:ve|cho|o) (?:ban|thon|xa)\b"
    )
}
#: It is pointed to ("cơ chế đó").
_THAT = r"(?:do|ay|nay|kia|tren|vay)"
#: An excluded thing is told by the last words of its name ("dự án xây dựng lĩnh vực cấp điện").
_TELLING = 2
#: A claim that it does not go for it; "không" at the end only asks.
_DENIED = re.compile(
    r"\b(?:khong|chua|chang|khoi|dung hong|dung mo)(?: (?:he|duoc|the|phai|con|co|can|ma))* (?:ap dung|lam|huong|thuc hien|dung|theo|thuoc)\b"
    r"|\bmien (?:ban|noi|ap dung|dung|xet)\b|\bkhoi (?:ban|noi|xet)\b|\b(?:loai tru|nam ngoai|dung ngoai)\b"
)


def excluded(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on a claim about what the first source excludes; None where it excludes nothing that the claim names."""
    plain = " ".join(query.plain)
    told = ((what, thing) for p in provisions[:1] for what, thing in exclusions(p.text))
    if not any((_names(plain, what) or _pointed(query, what)) and _is(plain, thing) for what, thing in told):
        return None
    return Ruling.HOLDS if _DENIED.search(plain) else Ruling.FAILS


def leaves_open(query: Query, first: Provision) -> bool:
    """Whether the first source does no more than exclude things, and none that the claim puts under what it excludes them from."""
    if not fold(first.text).startswith("khong ap dung"):
        return False
    plain = " ".join(query.plain)
    told = list(exclusions(first.text))
    named = any(what and (_names(plain, what) or _pointed(query, what)) for what, _ in told)
    return named and not any(_is(plain, thing) for _, thing in told)


def exclusions(text: str) -> Iterator[tuple[str, str]]:
    """What a text does not apply, and each thing to which it does not, by their telling words.

    >>> list(exclusions("Không áp dụng cơ chế đặc thù ở Chương IV cho dự án cấp điện, lưới điện phân phối."))
    [('co che dac thu', 'cap dien'), ('co che dac thu', 'phan phoi')]
    """
    for m in _EXCLUDES.finditer(fold(text)):
        what = " ".join(folded_syllables(_PLACED.sub("", f" {m['what'].strip()}")))
        for thing in _EACH.split(m["whom"]):
            yield what, " ".join(folded_syllables(thing)[-_TELLING:])


def _is(plain: str, thing: str) -> bool:
    """Whether a claim names an excluded thing, in the words of the source or as people call it."""
    called = _CALLED.get(thing)
    return _names(plain, thing) or (called is not None and called.search(plain) is not None)


def _pointed(query: Query, what: str) -> bool:
    """Whether a follow-up points to what the question before named ("cơ chế đó")."""
    kind = " ".join(what.split()[:_TELLING])
    points = kind and re.search(rf"\b{kind} {_THAT}\b", " ".join(query.plain)) is not None
    return bool(points) and query.before is not None and _names(" ".join(query.before.plain), what)


def _names(plain: str, words: str) -> bool:
    return f" {words} " in f" {plain} " or not words
