"""Questions for a ministry ("bộ nào chủ trì"): a body of the province with a like task is no answer, nor is what nobody verified."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision, Verification
from kb.vietnamese import fold
from rules.findings import Findings

#: A ministry is asked for ("cán bộ nào", "nội bộ nào" are no ministries, nor is the set of criteria of "xét theo bộ nào"), and no other
#: body beside it.
_MINISTRY = re.compile(
    r"(?<!can )(?<!noi )(?<!toan )(?<!dang )(?<!tien )(?<!theo )(?<!ap )(?<!xet )\bbo (?:nganh )?nao\b"
    r"|\b(?:theo|ap|xet) bo (?:nganh )?nao (?:huong|ban|quy|ra|lo|chu|duoc|giao)\b"
)
_OTHER = re.compile(r"\b(?:ai|(?:so|ban|phong|co quan|cap|don vi|ben|noi) nao)\b")
#: The province is meant.
_PROVINCE = re.compile(r"\b(?:tinh(?! den)|so(?! \d)|son la|dia phuong|xa|huyen)\b")
_TELLS = re.compile(r"\bBộ (?:trưởng )?[A-ZĐ]")
_CENTRAL = "trung-uong"
#: Its document is asked for too: one that a ministry issued tells both.
_ISSUER = "Bộ "
#: To guide, and how the title of a document begins that does so.
_GUIDES, _GUIDANCE = "huong-dan", ("huong dan", "ban hanh huong dan", "ve viec huong dan")
#: A clause that stands no higher in the ranking is not what is asked for.
_NEAR = 12


def asks_ministry(query: Query) -> bool:
    """Whether a question asks for a ministry and for no other body."""
    plain = " ".join(query.plain)
    return not query.has("yesno") and _MINISTRY.search(plain) is not None and _OTHER.search(plain) is None


def guiding(query: Query, provision: Provision, corpus: Corpus) -> list[str]:
    """The ministry that issued the document of a clause, where it is asked which one guides, and no more, and that is what the document does."""
    document = corpus.documents[provision.document]
    if not asks_ministry(query) or query.ids("act") != (_GUIDES,) or not fold(document.title).startswith(_GUIDANCE):
        return []
    return [a.id for a in corpus.agencies.values() if a.level == _CENTRAL and a.name == document.issuer]


class Ministries:
    """Keeps what is asked of ministries apart from what bodies of the province do."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence, self._corpus = evidence, evidence.corpus

    def given(self, query: Query) -> list[Provision]:
        """The best clause on the subject that gives a ministry a task, or by which one guides, where the best one of all speaks of none."""
        ranked = self._evidence.rank(query)[:_NEAR] if asks_ministry(query) else []
        if not ranked or _TELLS.search(ranked[0].provision.text):
            return []
        about = set(query.ids("concept"))
        near = [c.provision for c in ranked]
        central = [p for p in near if any(self._central(n.bearer) for n in p.norms) or guiding(query, p, self._corpus)]
        return [p for p in central if p.document in query.documents or about & p.about][:1]

    def kept(self, query: Query, findings: Findings) -> Findings:
        """The findings; where a ministry is asked for, without bodies that are none of the centre's; where a department is, with no others."""
        if asks_ministry(query):
            return replace(findings, holdings=tuple(h for h in findings.holdings if self._central(h.bearer)))
        if query.has("department") and not query.has("yesno", "list"):
            return replace(findings, holdings=tuple(h for h in findings.holdings if not self._central(h.bearer)))
        return findings

    def unverified(self, query: Query, selection: Selection, findings: Findings | None) -> Provision | None:
        """The clause nearest to a question for a body that only an unverified clause tells, if that is so."""
        if findings and any(self._own(query, h.provision) for h in findings.holdings):
            return None
        if asks_ministry(query):
            best = selection.chosen[0].provision
            issued = query.has("document") and self._corpus.documents[best.document].issuer.startswith(_ISSUER)
            issued = issued or bool(guiding(query, best, self._corpus))
            told = any(_TELLS.search(c.provision.text) and self._ever_verified(c.provision) for c in selection.chosen) or issued
            return None if told else self._nearest(query) or selection.chosen[0].provision
        if not query.has("who") or len(query.documents) != 1 or _PROVINCE.search(" ".join(query.plain)):
            return None
        return self._nearest(query)

    def _own(self, query: Query, provision: Provision) -> bool:
        """Whether a provision is of the documents that a question names, or speaks of one of them."""
        named = query.documents
        return not named or provision.document in named or any(fold(n) in fold(provision.text) for n in named)

    def _nearest(self, query: Query) -> Provision | None:
        """The clause of the one document that is named, nobody verified it, which alone says who does what is asked."""
        number = query.documents[0] if len(query.documents) == 1 else PLAN
        document = self._corpus.documents.get(number)
        families = {self._corpus.acts[a].family for a in query.ids("act")}
        if document is None or number == PLAN or any(families & self._families(p) for p in document.provisions if _verified(p)):
            return None
        acts = [fold(self._corpus.acts[a].name) for a in query.ids("act")]
        doubtful = [p for p in document.provisions if not _verified(p) and any(a in fold(p.text) for a in acts)]
        return max(doubtful, key=lambda p: self._evidence.weigh(query, p).score, default=None)

    def _ever_verified(self, provision: Provision) -> bool:
        """Whether any version of a clause was read: then only what became of it is open."""
        return any(map(_verified, self._corpus.versions(provision.document, provision.ref)))

    def _families(self, provision: Provision) -> set[str]:
        return {self._corpus.acts[a].family for n in provision.norms for a in n.acts}

    def _central(self, agency: str) -> bool:
        return self._corpus.agencies[agency].level == _CENTRAL


def _verified(provision: Provision) -> bool:
    return provision.verification != Verification.UNVERIFIED
