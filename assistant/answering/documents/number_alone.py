"""The criterion of a number, asked for without its set ("tiêu chí số 10 của xã là gì?"): each set numbers anew, so that both are told."""

from __future__ import annotations

import re

from assistant.understanding import Query
from assistant.understanding.numbered import COMMUNE_SET, NEW_SET, names_set
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: Which criterion it is, is asked, with nothing beside.
_NUMBER = re.compile(r"\b(?:tieu chi|tc)(?: (?:so|thu))? (?P<number>\d{1,2})\b(?![.,/%]\d)")
_WHAT = re.compile(r"\b(?:gi|nao)\b")
_IDLE = frozenset(
    folded_syllables(
        "tiêu chí số thứ tc của xã nông thôn mới ntm bộ quốc gia về trong là gì nào tên nói hiện nay giờ bây tại hôm theo cho hỏi biết xin em tôi"
        " ạ à a nhỉ thế vậy thì"
    )
)
_ANNEX = "PL1"


def number_alone(query: Query, corpus: Corpus) -> list[Provision]:
    """The criterion of the set in force, before that of the set whose period has passed; where it is asked as of now and the set in force
    has no such number, what it has."""
    plain = fold(query.question)
    found = _NUMBER.search(plain)
    own = set(re.findall(r"\w+", plain)) - _IDLE
    if (
        found is None
        or own != {found["number"]}
        or not _WHAT.search(plain)
        or query.before
        or query.documents
        or names_set(plain)
    ):
        return []
    new, old = (corpus.provision(n, f"{_ANNEX}/{found['number']}", query.as_of) for n in (NEW_SET, COMMUNE_SET))
    annex = corpus.provision(NEW_SET, _ANNEX, query.as_of)
    if annex is None or not annex.in_force(query.as_of):
        return []
    now = speaks_of_today(query.marked)
    told = (new, None if now else old) if new else (annex if now else None, old)
    return [p for p in told if p]
