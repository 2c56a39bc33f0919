"""What the official wording says and nobody here has read: where a question asks for just that, it is not answered by what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.lives import asks_content
from assistant.answering.documents.validity import original
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.indicators import told_to_be_judged
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from kb.corpus import UNTOLD, Corpus
from kb.model import Provision
from kb.references import lies_in

#: A question asks for what is untold where its words are at least this typical of that, and this much more than of the sources ...
LEAST, MORE = -0.8, 0.03
#: ... or where it wants a kind of answer that the first source can't give, and its words are not that much less typical.
LESS = 0.3
#: A share is asked for: figures of other clauses don't tell it.
_SHARE = re.compile(r"\b(?:bao nhieu|may) (?:phan tram|%)|\bty le (?:nao|bao nhieu)\b")
#: The kind of answer that a level is: who tells the share of a case asks for it.
_LEVEL = "count"
#: What a clause was changed into is asked: its new words, or how it was changed.
_CHANGED_TO = re.compile(
    r"\b(?:sua|doi|thay|dieu chinh)\b(?: \w+){0,14}? (?:thanh (?:\w+ ){0,3}(?:nao|gi|the nao|ra sao)|cu the (?:the nao|ra sao|nhu the nao|la gi)"
    r"|(?:nhu )?the nao|ra sao)\b|\b(?:cau chu|loi van|nguyen van)\b"
)
#: What a question may ask of a document without asking for what stands in it.
_ABOUT = ("life", "document", "issue", "signer", "recipients", "succession")


def asks_share(query: Query) -> bool:
    """Whether a share is asked for."""
    return query.has("count", "share") and _SHARE.search(" ".join(query.plain)) is not None


class Untold:
    """Recognises questions for what is untold, and says where to look it up."""

    def __init__(self, corpus: Corpus, evidence: Evidence) -> None:
        self._corpus, self._evidence = corpus, evidence
        self._known = [p for p in corpus.provisions if p.untold]

    def refusal(self, query: Query, selection: Selection) -> Draft | None:
        """The answer that names what is untold, where to look it up and what is told beside it; None where something else is asked."""
        if (asked := self._asked(query, selection)) is None or asked.untold is None:
            return None
        where = asked.untold.where or original(self._corpus.documents[asked.document])
        draft = Draft(status="no_basis")
        draft.cite(asked)
        draft.lines = [
            wording.NOT_READ.format(what=asked.untold.what, where=where),
            wording.NEAREST.format(text=wording.quoted(asked)),
        ]
        return draft

    def _asked(self, query: Query, selection: Selection) -> Provision | None:
        first = selection.chosen[0].provision
        if first.untold and first.untold.whole and (asks_content(query) or not query.has(*_ABOUT)):
            return first
        if first.untold and _CHANGED_TO.search(" ".join(query.plain)) and not query.has("yesno"):
            return first
        if asks_share(query) and (changed := self._changed_unread([c.provision for c in selection.chosen])):
            return changed
        margins = self._evidence.margins(query)
        near = {*query.documents} or {c.provision.document for c in selection.ranked[:8]}
        told = max((margins.get(c.key, -1.0) for c in selection.chosen if c.provision.document in near), default=-1.0)
        known = [
            (margins.get((p.document, p.ref + UNTOLD), -1.0), p)
            for p in self._known
            if p.document in near and self._meant(p, query)
        ]
        margin, best = max(known, key=lambda k: k[0], default=(-1.0, first))
        if margin > max(told + MORE, LEAST):
            return best
        own = margins.get((first.document, first.ref + UNTOLD), -1.0)
        of_level = first.document in query.documents and bool(first.untold and first.untold.levels)  # what is told is of others
        return first if _lacks(first, query) and (of_level or own > told - LESS) else None

    def _changed_unread(self, chosen: Sequence[Provision]) -> Provision | None:
        """The source of which nothing but its change has been read, where the first one is the clause that changed it."""
        first = chosen[0]
        acts = [r for r in self._corpus.documents[first.document].relations if r.kind == "amends" and lies_in(r.ref, first.ref)]
        changed = {(r.target, r.target_ref) for r in acts}
        return next((p for p in chosen[1:] if p.untold and p.untold.whole and (p.document, p.ref) in changed), None)

    def _meant(self, provision: Provision, query: Query) -> bool:
        """Whether a question is about this version of a provision."""
        return self._corpus.provision(provision.document, provision.ref, query.as_of) is provision


def _lacks(provision: Provision, query: Query) -> bool:
    """Whether a question wants a kind of answer, of a level, that a provision can't give because of what is untold."""
    untold = provision.untold
    if untold is None or not (query.has(*untold.kinds) or (_LEVEL in untold.kinds and told_to_be_judged(query))):
        return False
    return not untold.levels or (bool(query.levels) and query.levels <= set(untold.levels))
