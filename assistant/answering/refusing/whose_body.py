"""Asks back which body is meant where people ask what their own has to do and name none ("sở mình", "cơ quan tôi"), or what became of a former
one that they do not name ("sở cũ giờ nhập vào đâu?")."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.refusing.unclear import Unclear
from assistant.understanding import PLAN, Query
from assistant.understanding.own_body import kind_of_body, named_in, own_body
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, normalise

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
