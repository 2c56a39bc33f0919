"""Whether two things belong to one body, or to several, where a claim says so."""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Callable, Sequence, Set

from assistant.answering.bodies.members import Levels
from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.sayings import alternatives
from assistant.answering.claims.statement import Part
from assistant.understanding import PLAN, Query
from assistant.understanding.one_body import said_of_bodies
from kb.corpus import Corpus
from rules.assigning import HELPS
from rules.findings import Findings, Holding

#: Right before such words: the opposite is said.
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:phai|he|do|thuoc|co|la))* $")
#: The question whether it is so in "có phải ... không".
_WHETHER = re.compile(r"\bco (?:khong|chang|chua|dau)(?: \w+)* $")
#: On today, whatever the documents say.
_TODAY = re.compile(r"\b(?:hien nay|bay gio|hien tai|den nay|gio day|sau sap nhap)\b")
#: Another body than the one spoken of before.
_ANOTHER = re.compile(r"\b(?:so|co quan|don vi|noi|nganh|ben) khac(?= (?:lo|lam|phu trach|chu tri|ha|a|chu|dung|phai)\b|$)")
#: Things that all belong to the body that is named right behind.
_ALL_BY = re.compile(
    r"\b(?:cung|deu|tat ca|ca hai|ca 2|het thay)(?: (?:cung|deu))?(?: (?:la|giao|thuoc|ve|cho|do|cua|tay))+ (?!ai\b)"
)
#: The body of which was spoken before has this, too.
_AGAIN = re.compile(
    r"\b(?:van|cung|tiep tuc|lai)(?: (?:la|do|ve|tay|thuoc|cua|chinh|giao|cho))*"
    r" (?:so|co quan|don vi|ben|ban|hoi|nganh) (?:ay|do|nay|kia|day)\b"
)
#: It is denied, or said of one of the things alone.
_NOT_SO = re.compile(
    r"\b(?:khong|chang|dau) phai (?:ca|hai|tat|moi)\b|\b(?:khong|chang|dau|chua)(?: phai)?(?: (?:cung|deu|van|la|do|thuoc))+\b|\bchu khong\b"
)
#: Between things that are told together.
_JOINING = frozenset({"va", "lan", "voi", "hai", "ba"})


#: Acts by which it is judged what has been done.
_JUDGES = frozenset({"tham-dinh", "danh-gia", "khao-sat", "kiem-tra"})
#: Acts that only who leads a thing has.
_LEADS = frozenset({"chu-tri", "tham-dinh"})
#: Who holds a thing by all norms.
Holders = Callable[[Set[str]], set[str]]


def one_holder(query: Query, findings: Findings | None, holders: Holders) -> Ruling | None:
    """The ruling on a claim that two things belong to one body, or to several; None where it says no such thing or nobody can tell."""
    plain = " ".join(query.plain)
    said = said_of_bodies(plain)
    if said is None or findings is None or query.ids("agency") or _TODAY.search(plain):
        return None
    groups = _by_thing(query, findings.holdings, holders) or ([] if said.vague else _by_source(findings.holdings))
    if len(groups) < 2:
        return None
    together = Ruling.HOLDS if set.intersection(*groups) else Ruling.FAILS
    denied = _DENIED.search(plain[: said.start]) is not None and not _WHETHER.search(plain[: said.start])
    return together if said.several == denied else together.turned


def same_holder(query: Query, findings: Findings | None, holders: Holders) -> Ruling | None:
    """The ruling on a claim that several things all belong to the body named ("A và B cùng do Sở X lo"); None where nothing is certain.

    It fails where the body has none of what one of the things is; of a follow-up ("vẫn sở ấy chứ") where others have it.
    """
    plain = " ".join(query.plain)
    named = set(query.ids("agency"))
    if findings is None or len(named) != 1 or _TODAY.search(plain) or _NOT_SO.search(plain):
        return None
    if (said := _ALL_BY.search(plain)) and _of_several(query, said):
        groups = _by_thing(query, (), holders, plain[: said.start()].count(" "))
        if not groups or all(named & g for g in groups):
            return Ruling.HOLDS if groups and not query.ids("act") else None
        return Ruling.FAILS
    meant = all(m.start < 0 for m in query.mentions if m.kind == "agency") and bool(query.pointer)
    held = {h.bearer for h in findings.holdings if _own(h)}
    heirs = {s.id for body in named | held for s in findings.today.get(body, ())}
    if not (meant and _AGAIN.search(plain) and held):
        return None
    if not (named & held or heirs & (named | held)):
        return Ruling.FAILS
    acts = {a for h in findings.holdings if h.bearer in named for a in h.acts}
    # appraised, assessed or looked into: all of that leads to its title
    judged = bool(acts & _JUDGES and _JUDGES & set(query.ids("act")))
    return Ruling.HOLDS if set(query.ids("act")) & acts or judged else None


def another_holder(query: Query, findings: Findings | None) -> Ruling | None:
    """The ruling on a follow-up by which another body than the one named before has this; None where nobody was named or has it."""
    before = {m.id for m in query.before.mentions if m.kind == "agency"} if query.before is not None else set()
    held = {h.bearer for h in findings.holdings if _own(h)} if findings is not None else set()
    if not (before and held and _ANOTHER.search(" ".join(query.plain))):
        return None
    return Ruling.FAILS if before & held else Ruling.HOLDS


def held_by_others(query: Query, parts: Sequence[Part], findings: Findings | None, corpus: Corpus, levels: Levels) -> bool:
    """Whether others have what a claim says of the only body that it names, to help with which is not all that it says.

    The body is one to which the plan gives tasks: of others a claim may say that something is done to them, or decided by them.
    """
    bodies, acts = set(query.ids("agency")), set(query.ids("act"))
    if findings is None or query.before is not None or len(bodies) != 1 or len(parts) != 1 or parts[0].denied:
        return False
    if not acts or acts <= HELPS or not all(corpus.agencies[b].plan_section.startswith("III.") for b in bodies):
        return False
    norms = [h.norm for h in findings.holdings]
    concerned = {x for n in norms for x in (n.bearer, n.to_whom, *n.partners)}
    clauses = {h.provision for h in findings.holdings if h.provision.document != PLAN}  # of the law one may give to each his part
    concerned |= {n.bearer for clause in clauses for n in clause.norms}
    heirs = {s.id for taken in findings.today.values() for s in taken}
    return any(_own(h) for h in findings.holdings) and not bodies & levels.of(concerned | heirs)


def criterion_of_others(query: Query, parts: Sequence[Part], corpus: Corpus, plan: str) -> bool:
    """Whether the only body that a claim names has nothing to do with a criterion that the claim gives it and others lead."""
    named = set(query.ids("agency"))
    own = {m.id for m in query.mentions if m.kind == "concept" and m.start >= 0}
    criteria = [c for c in own if corpus.concepts[c].kind == "criterion"]
    if len(named) != 1 or len(criteria) != 1 or len(parts) != 1 or parts[0].denied or not _LEADS & set(query.ids("act")):
        return False
    if not all(corpus.agencies[b].plan_section.startswith("III.") for b in named):
        return False
    norms = [n for p in corpus.documents[plan].provisions for n in p.norms if criteria[0] in n.objects]
    led = any(_LEADS & set(n.acts) for n in norms)
    return led and not named & {x for n in norms for x in (n.bearer, n.to_whom, *n.partners)}


def _of_several(query: Query, said: re.Match[str]) -> bool:
    """Whether several things are told; "cũng" may only go on to another one of a body ("vốn vay cũng do sở ấy lo")."""
    at = said.string[: said.start()].count(" ")
    together = query.marked[at] not in ("cũng", "cung")
    return together or bool(_JOINING & set(query.plain[:at])) or "," in query.question[: max(query.question.rfind("ung "), 0)]


def _by_thing(query: Query, holdings: Sequence[Holding], holders: Holders, end: int = sys.maxsize) -> list[set[str]]:
    """Who holds each thing that the question names before a word; none where nobody holds one of them."""
    things = alternatives(m for m in query.mentions if m.kind == "concept" and m.start < end)
    held = [{h.bearer for h in holdings if thing & set(h.norm.objects) and _own(h)} or holders(thing) for thing in things]
    return held if len(held) > 1 and all(held) else []


def _by_source(holdings: Sequence[Holding]) -> list[set[str]]:
    """Who holds what the sources give, of each source."""
    own = sorted((h for h in holdings if _own(h)), key=lambda h: (h.provision.document, h.provision.ref))
    groups = itertools.groupby(own, key=lambda h: (h.provision.document, h.provision.ref))
    return [{h.bearer for h in group} for _, group in groups]


def _own(holding: Holding) -> bool:
    return not set(holding.norm.acts) <= HELPS
