"""Statements on places that carry no sign of a question, and what a conversation already said of where places lay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.places import claims
from assistant.answering.places.names import DISTRICT_LEVELS, Named, PlaceBook, narrowed, placed, unnamed
from assistant.understanding import Query
from kb.model import Place

#: Asks openly, or lets choose.
_OPEN = re.compile(r"\b(?:nao|gi|dau|may|bao|ai|sao|hay|the nao|khi|luc)\b")
#: The old unit right before it went where the name behind it says ("A về B", "A cũng vậy, về B").
_WENT = re.compile(
    r", (?:(?:cung|thi|nay|gio|vay|the|cu|da|duoc|deu|lai|luon|roi) )*(?:nhap |gop |chuyen |sap nhap )?(?:ve|vao|sang|thuoc|thanh)"
    r"(?: (?:xa|phuong))?(?: moi)? ,"
)
#: The units that the question before named.
_THOSE = re.compile(
    r"\b(?:cac|may|nhung|ca (?:hai|ba|bon|may)|hai|ba|bon) (?:xa|phuong|don vi)(?: cu)? (?:do|ay|day|nay|kia|tren)\b"
)
_SEVERAL = 2


class Stating:
    """Reads them by the names of one corpus."""

    def __init__(self, book: PlaceBook) -> None:
        self._book = book

    def states(self, query: Query) -> bool:
        """Whether a question is no more than a statement of where old units went."""
        if _OPEN.search(" ".join(query.plain)):
            return False
        named = self._book.named(query)
        went = any(n.olds for n in named) and any(n.new for n in named[1:])
        return went and _WENT.search(_joined(query, named)) is not None

    def meant(self, query: Query, named: Sequence[Named]) -> list[Named]:
        """The places of a follow-up, of several of one spelling those in the districts of which the conversation speaks."""
        ground = self._ground(query.before) if query.before and any(len(n.olds) > 1 for n in named) else set()
        return [replace(n, olds=tuple(narrowed(n.olds, ground))) if n.level not in DISTRICT_LEVELS else n for n in named]

    def _ground(self, before: Query) -> set[str]:
        """The districts that a question names, otherwise those in which the only old units of its names lay."""
        named = placed(before, self._book.named(before))
        said = {n.district for n in named if n.district and n.level in DISTRICT_LEVELS}
        return said or {n.olds[0][0].old_district.lower() for n in named if len(n.olds) == 1 and not n.district}

    def those(self, query: Query) -> tuple[list[tuple[Place, str]], bool] | None:
        """The old units of the question before, and whether what a follow-up claims of "those communes" is true; None: it claims nothing."""
        plain = " ".join(query.plain)
        if query.before is None or not query.has("yesno") or query.ids("agency") or not _THOSE.search(plain):
            return None
        own = self._book.named(query)
        before = placed(query.before, self._book.named(query.before))
        units = [n for n in before if n.olds and n.level not in DISTRICT_LEVELS]
        clear = len(units) >= _SEVERAL and all(len(n.olds) == 1 for n in units)
        if not clear or any(n.level not in DISTRICT_LEVELS for n in own):
            return None
        right = claims.of_those(query, units, [n for n in own if n.district])
        return None if right is None else ([n.olds[0] for n in units], right)


def _joined(query: Query, named: Sequence[Named]) -> str:
    """The words of a question with one comma for each name."""
    return re.sub(r",(?: ,)+", ",", unnamed(query, named))
