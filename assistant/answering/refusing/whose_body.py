"""Asks back which body is meant where people ask what their own has to do and name none ("sở mình", "cơ quan tôi"), or what became of a former
one that they do not name ("sở cũ giờ nhập vào đâu?"), or which of two that were spoken of ("sở đó nay là sở nào?")."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.refusing.unclear import Unclear
from assistant.understanding import PLAN, Query
from assistant.understanding.own_body import kind_of_body, named_in, own_body
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, fold_in_step, normalise

#: Words for a body that are no part of its name.
_ANY_BODY = frozenset({"co quan", "don vi", "nganh", "ben", "cho", "to chuc", "doan the", "ban nganh", "phong"})
_MOST = 15
#: "The old department", and into which one it went or who it is now.
_FORMER = re.compile(
    r"(?:(?:the|vay|con|cho hoi|cai) )*so (?:cu|truoc|truoc day)(?: (?:kia|do|ay|thi|gio|nay|hien|hien nay|bay gio|da|bi|duoc|sau|sap nhap|roi))*"
    r" (?:nhap|gop|ve|thanh|doi|chuyen|hop nhat|thuoc|la|sat nhap)(?: (?:vao|ve|sang|thanh|ten|voi))* (?:dau|so nao|so gi|gi|co quan nao|ai)\b"
    r"(?: (?:roi|vay|the|nhi|a))*"
)
_DEPARTMENT = "so "
#: One body is pointed to.
_THAT_ONE = re.compile(
    r"(?<!hai )(?<!ca )(?<!cac )(?<!nhung )(?<!may )(?<!tung )(?<!moi )\b(?P<kind>so|co quan|don vi|nganh|ban|hoi) (?:do|ay|nay|kia|day)\b"
)
#: What joins two bodies that are spoken of alike: of others one does something to or with the other, and is the one that is meant or not.
_JOINED = frozenset({("va",), ("voi",), ("cung",), ("cung", "voi"), ("hay",), ("hoac",), ("lan",), ()})
_TWO = 2
#: One board of the party committee, whichever; a board that is named has a name behind.
_BOARD = re.compile(
    r"(?<!cac )(?<!nhung )(?<!hai )(?<!ca )(?<!moi )(?<!2 )\bban(?: dang)?(?: (?:cua|thuoc|ben|o|tren))+ tinh uy\b|(?<!cac )\bban dang tinh uy\b"
)
_COMMITTEE, _OF_COMMITTEE = "tinh-uy", "tinh uy"


def unnamed(query: Query, corpus: Corpus) -> Unclear | None:
    """The bodies of the plan that may be meant; None where the question is on no body of the person who asks, or one is named."""
    words = own_body(query.question)
    if not words or named_in(query):
        return None
    meant = _meant(kind_of_body(words), _tasked(query, corpus), corpus)
    return Unclear(words, wording.WHOSE_BODY.replace("{words}", words), {name: name for name in meant}, tuple(meant.values()))


def former(query: Query, corpus: Corpus) -> Unclear | None:
    """The departments of the province that are no more; None where one is named, or was spoken of before."""
    if query.before is not None or query.ids("agency") or not _FORMER.fullmatch(" ".join(query.plain)):
        return None
    gone = [a.name for a in corpus.agencies.values() if a.level == "tinh" and a.to and fold(a.name).startswith(_DEPARTMENT)]
    words = " ".join(normalise(query.question).split()[query.plain.index("so") :][:2])
    return Unclear(words, wording.WHOSE_BODY.replace("{words}", words), {name: name for name in gone}, ())


def one_of_two(query: Query, corpus: Corpus) -> Unclear | None:
    """The two bodies whose tasks the question before asked for, where one of them is pointed to; None where it is plain which one is meant."""
    text = " ".join(normalise(query.question).split())
    found = _THAT_ONE.search(fold_in_step(text)) if query.before else None
    if found is None or query.before is None or query.before.has("who", "yesno", "succession") or named_in(query):
        return None
    told, kind = [m for m in query.before.mentions if m.kind == "agency" and m.start >= 0 and m.name], found["kind"]
    if len(told) != _TWO or query.before.plain[told[0].end : told[1].start] not in _JOINED:
        return None
    names = tuple(dict.fromkeys(m.name for m in told))
    if len(names) != _TWO or not all(kind in _ANY_BODY or fold(name).startswith(f"{kind} ") for name in names):
        return None
    words = text[slice(*found.span())]
    sections = {a.name: a.plan_section for a in corpus.agencies.values()}
    sources = [p for n in names for p in corpus.versions(PLAN, sections.get(n) or "")[:1]]
    return Unclear(words, wording.WHICH_OF_TWO.replace("{words}", words), {name: name for name in names}, sources)


def board_of_party(query: Query, corpus: Corpus) -> Unclear | None:
    """The boards of the provincial party committee that have tasks by the plan; None where one is named, or the committee itself is meant."""
    text = " ".join(normalise(query.question).split())
    found = _BOARD.search(fold_in_step(text)) if query.documents == (PLAN,) and query.before is None else None
    if found is None or set(query.ids("agency")) - {_COMMITTEE}:
        return None
    boards = {a.name: a.plan_section for a in corpus.agencies.values() if a.plan_section and fold(a.name).endswith(_OF_COMMITTEE)}
    sources = [p for section in boards.values() for p in corpus.versions(PLAN, section)[:1]]
    words = text[slice(*found.span())]
    return Unclear(words, wording.WHOSE_BODY.replace("{words}", words), {name: name for name in boards}, sources)


def _meant(kind: str, tasked: frozenset[str], corpus: Corpus) -> dict[str, Provision]:
    """Bodies with tasks of their own that are of a kind, each with its first one, those first that have the task that is asked for."""
    first: dict[str, Provision] = {}
    for provision in corpus.documents[PLAN].provisions:
        for norm in provision.norms:
            first.setdefault(norm.bearer, provision)
    bodies = [a for i in first if (a := corpus.agencies[i]).plan_section and not a.group]
    alike = [a for a in bodies if kind in _ANY_BODY or fold(a.name).startswith(f"{kind} ")]
    alike = alike if len(alike) > 1 else bodies
    return {a.name: first[a.id] for a in sorted(alike, key=lambda a: a.id not in tasked)[:_MOST]}


def _tasked(query: Query, corpus: Corpus) -> frozenset[str]:
    """The bodies that have a task on one of the things that are asked of, in one of the ways asked of."""
    topics, acts = set(query.ids("concept")), set(query.ids("act"))
    on_it = (p for p in corpus.documents[PLAN].provisions if topics & set(p.topics))
    return frozenset(n.bearer for p in on_it for n in p.norms if not acts or acts & set(n.acts))
