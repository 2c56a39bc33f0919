"""Whether two things belong to one body, or to several, where a claim says so."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.sayings import alternatives
from assistant.understanding import Query
from assistant.understanding.one_body import said_of_bodies
from rules.findings import Findings, Holding

#: Right before such words: the opposite is said.
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:phai|he|do|thuoc|co|la))* $")
#: The question whether it is so in "có phải ... không".
_WHETHER = re.compile(r"\bco (?:khong|chang|chua|dau)(?: \w+)* $")
#: On today, whatever the documents say.
_TODAY = re.compile(r"\b(?:hien nay|bay gio|hien tai|den nay|gio day|sau sap nhap)\b")
#: Another body than the one spoken of before.
_ANOTHER = re.compile(r"\b(?:so|co quan|don vi|noi|nganh|ben) khac(?= (?:lo|lam|phu trach|chu tri|ha|a|chu|dung|phai)\b|$)")
_HELPS = frozenset({"phoi-hop", "ho-tro"})


def one_holder(query: Query, findings: Findings | None) -> Ruling | None:
    """The ruling on a claim that two things belong to one body, or to several; None where it says no such thing or nobody can tell."""
    plain = " ".join(query.plain)
    said = said_of_bodies(plain)
    if said is None or findings is None or query.ids("agency") or _TODAY.search(plain):
        return None
    groups = _by_thing(query, findings.holdings) or ([] if said.vague else _by_source(findings.holdings))
    if len(groups) < 2:
        return None
    together = Ruling.HOLDS if set.intersection(*groups) else Ruling.FAILS
    denied = _DENIED.search(plain[: said.start]) is not None and not _WHETHER.search(plain[: said.start])
    return together if said.several == denied else together.turned


def another_holder(query: Query, findings: Findings | None) -> Ruling | None:
    """The ruling on a follow-up by which another body than the one named before has this; None where nobody was named or has it."""
    before = {m.id for m in query.before.mentions if m.kind == "agency"} if query.before is not None else set()
    held = {h.bearer for h in findings.holdings if _own(h)} if findings is not None else set()
    if not (before and held and _ANOTHER.search(" ".join(query.plain))):
        return None
    return Ruling.FAILS if before & held else Ruling.HOLDS


def _by_thing(query: Query, holdings: Sequence[Holding]) -> list[set[str]]:
    """Who holds each thing that the question names; none where nobody holds one of them."""
    things = alternatives(m for m in query.mentions if m.kind == "concept")
    held = [{h.bearer for h in holdings if thing & set(h.norm.objects) and _own(h)} for thing in things]
    return held if len(held) > 1 and all(held) else []


def _by_source(holdings: Sequence[Holding]) -> list[set[str]]:
    """Who holds what the sources give, of each source."""
    own = sorted((h for h in holdings if _own(h)), key=lambda h: (h.provision.document, h.provision.ref))
    groups = itertools.groupby(own, key=lambda h: (h.provision.document, h.provision.ref))
    return [{h.bearer for h in group} for _, group in groups]


def _own(holding: Holding) -> bool:
    return not set(holding.norm.acts) <= _HELPS
