"""Where a follow-up leans on what told of the thing before: it turns to another one, asks for a part of it, or holds another against it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.sources.fit import Candidate
from assistant.understanding import PLAN, Query
from assistant.understanding.moved import levels_turned_to
from assistant.understanding.papers import named_at
from assistant.understanding.pointers import asks_among, held_against, turns_to_another
from kb.corpus import parent_ref
from kb.references import lies_in

#: Who asks for these of another thing asks for no clause beside the one before.
_ELSEWHERE = ("who", "recipient", "partner", "succession", "signer", "recipients", "issue", "life", "department")
#: The part of the plan that says what is to be done, and not by whom.
_CONTENT = "II."
#: How the place of an article begins.
_ARTICLE = "Đ"
#: Of that time something is asked ("lúc đấy ai làm tổ trưởng?"): of the same case, for which an article of the law has all the steps.
_THEN = re.compile(r"\b(?:luc|khi|hoi|thoi) (?:do|ay|day|kia)\b")
#: A clause on the other thing may come so far behind the best one.
_NEAR = 0.6


def placed(query: Query, earlier: Callable[[Query], Sequence[Candidate]]) -> Query:
    """The question with the place of the plan, or the article of the law, that it leans on; ``earlier``: what answered the question before."""
    before = query.before
    if before is not None and _THEN.search(" ".join(query.plain)) and (article := _same_article(query, before, earlier)):
        return replace(query, near=article)
    if before is None or query.documents or query.refs or query.pointer or any(m.kind == "agency" for m in query.mentions):
        return query
    turns = turns_to_another(query.plain) and not query.has(*_ELSEWHERE)
    if not (turns or asks_among(query.plain) or _against(query)):
        return query
    told = [c for c in earlier(before) if c.provision.document == PLAN]
    if not told:
        return query
    if turns:
        content = next((c for c in told if c.provision.ref.startswith(_CONTENT) and not before.has("who")), told[0])
        return replace(query, near=parent_ref(content.provision.ref) or "")
    return replace(query, anchors=(told[0].key,))


def kept_within(query: Query, earlier: Callable[[Query], Sequence[Candidate]]) -> Query:
    """A follow-up with the one document beside the plan that the question before named, or was answered by; itself where it names another
    one, asks for one, turns to another thing or to another level of places, for each of which there is a document of its own."""
    before = query.before
    if before is None or query.refs or levels_turned_to(query, before):
        return query
    if query.documents and (
        query.documents != before.documents or any(named_at(n, query.plain) is not None for n in query.documents)
    ):
        return query
    named = {n for n in before.documents if n != PLAN}
    if len(named) == 1 and not (query.has("document") or turns_to_another(query.plain)):
        return replace(query, within=named.pop(), within_named=True)
    told = [] if query.documents else earlier(before)[:1]
    return replace(query, within=told[0].provision.document) if told and told[0].provision.document != PLAN else query


def _same_article(query: Query, before: Query, earlier: Callable[[Query], Sequence[Candidate]]) -> str:
    """The article that answered the question before, where both are on the same document of the law; otherwise empty."""
    alike = len(query.documents) == 1 and query.documents == before.documents and query.documents != (PLAN,)
    if not alike or query.refs or any(named_at(n, query.plain) is not None for n in query.documents):
        return ""
    told = [c.provision for c in earlier(before)[:1] if c.provision.document in query.documents]
    article = told[0].ref.split(".")[0] if told else ""
    return article if article.startswith(_ARTICLE) else ""


def _against(query: Query) -> bool:
    """Whether the thing that a follow-up names is held against what was told before."""
    return held_against(query.plain) and bool(query.content)


def given(query: Query, ranked: Callable[[], Sequence[Candidate]]) -> list[Candidate]:
    """The sources that a follow-up needs: the best one on another thing in the part of the plan that told of the thing before, or what
    told of that and the best one on what is held against it."""
    if query.near.startswith(_ARTICLE):
        best = ranked()
        there = [c for c in best if c.provision.document in query.documents and lies_in(c.provision.ref, query.near)]
        return there[:1] if there and there[0].score >= _NEAR * best[0].score else []
    if query.near and query.ids("concept"):
        part, best = query.near.split(".")[0], ranked()
        same = [c for c in best if c.provision.document == PLAN and c.provision.ref.split(".")[0] == part]
        if same[:1] == best[:1]:
            return []
        on_it = (c for c in same if c.features["concept"] == 1 and not c.features["heading"] and c.score >= _NEAR * best[0].score)
        return sorted(on_it, key=lambda c: not lies_in(c.provision.ref, query.near))[:1]
    if not (query.anchors and _against(query)):
        return []
    found = ranked()
    before = [c for c in found if c.key == query.anchors[0]]
    return [*before, *[c for c in found if c.key != query.anchors[0]][:1]] if before else []
