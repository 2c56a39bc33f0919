"""Whether there is a document for the period of today yet ("tỉnh có kế hoạch 2026-2030 chưa?"): which ones are here; that none is here is
no proof that none was issued."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant import wording, wording_of_papers
from assistant.answering.composer import Draft
from assistant.answering.documents.catalogue import PROVINCE, issued_by
from assistant.answering.documents.fields import KINDS
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import SPAN, opening
from assistant.understanding import Query
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, folded_syllables

_BEGIN = 2026
#: Kinds of documents, and what a document is told by that its title names.
_PROGRAMME = "chuong trinh"
_TITLED = {"bo tieu chi": "bộ tiêu chí", _PROGRAMME: "chương trình", "de an": "đề án"}
_KIND = "|".join((*sorted((k for k in KINDS if k not in ("qd", "nq", "giay")), key=len, reverse=True), *_TITLED))
_KINDS = re.compile(rf"\b(?:{_KIND})\b")
_YET = re.compile(
    r"\b(?:chua|hay chua)(?: (?:vay|a|nhi|the|em|anh|chi|ha))*$|\bda (?:co|ra|ban hanh|duoc ban hanh|phe duyet|ky)\b.* khong$"
)
_ISSUED = re.compile(rf"\b(?:co|ra|ban hanh|ra doi|phe duyet|ky|thong qua)\b(?= (?:.*\b)?(?:{_KIND}|chua|khong)\b)")
_PERIOD = re.compile(
    r"\b(?:(?:cho|cua|trong|o|sang) )*(?:(?:giai doan|thoi ky) )?(?:(?P<begin>20[23]\d) 20[23]\d\b|(?:giai doan|thoi ky) (?:moi|toi|sau|nay|hien nay"
    r"|tiep theo|ke tiep)\b|(?<=bo tieu chi )moi\b|(?<=chuong trinh )moi\b)"
)
_OF_PROVINCE = re.compile(r"\b(?:tinh(?: (?:minh|ta|nha))?(?: son la)?|son la)\b(?! uy\b)")
#: What such a question holds beside: words that ask, and those on the programme.
_IDLE = frozenset(
    folded_syllables(
        "đã có ra ban hành được phê duyệt ký thông qua đời chưa hay không vậy ạ nhỉ thế em anh chị hả cho của trong ở giai đoạn thời kỳ mới thì là"
        " đến giờ nay hiện bây tới hỏi xin tôi mình riêng nào gì về thực hiện triển khai xây dựng nông thôn ntm chương trình mục tiêu quốc gia mtqg"
        " ctmtqg sang tiếp theo chính thức"
    )
)
_SHOWN = 4


class IssuedSoFar:
    """Tells which documents for the period of today are here."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers
        self._of_today = [d for d in corpus.documents.values() if _for_period(d, corpus)]

    def answer(self, query: Query) -> Draft | None:
        """Yes with the documents that fit, or that none here does; None where something else is asked, or of another period."""
        plain = " ".join(query.plain)
        period, kind = _PERIOD.search(plain), next(iter(sorted(_KINDS.findall(plain), key=_PROGRAMME.__eq__)), "")
        if period is None or not kind or not (_YET.search(plain) and _ISSUED.search(plain)):
            return None
        named = query.refs or any(named_at(n, query.plain) is not None for n in query.documents)
        if named or query.as_of.year < _BEGIN or int(period["begin"] or _BEGIN) < _BEGIN or self._left(query, plain, kind):
            return None
        of_kind = [d for d in self._of_today if _is(d, kind)]
        issued, who = self._issuer(query, plain)
        found = [d for d in of_kind if issued(d)]
        draft = Draft(as_of=query.as_of)
        if found:
            draft.decide("yes")
        else:
            what = wording_of_papers.PAPER_OF_PERIOD.format(
                kind=_TITLED.get(kind) or (KINDS[kind] or wording_of_papers.ANY_PAPER).lower(), who=who
            )
            draft.verdict, draft.lines = (
                "insufficient",
                [wording_of_papers.NOT_SEEN.format(total=len(self._corpus.documents), what=what)],
            )
        shown = (found or of_kind or self._of_today)[:_SHOWN]
        draft.lines += [*([] if found else [wording_of_papers.OF_PERIOD_HERE]), *(f"- {self._papers.named(d)}" for d in shown)]
        draft.cite(*(p for d in shown for p in opening(d)[:1]))
        return draft

    def _issuer(self, query: Query, plain: str) -> tuple[Callable[[Document], bool], str]:
        """By whom it has to be issued, as a test of documents, and as it is told; anybody where nobody is named."""
        bodies = [self._corpus.agencies[a] for a in query.ids("agency")]
        if bodies:
            return issued_by(bodies), " của " + wording.listed(body.name for body in bodies)
        if _OF_PROVINCE.search(plain):
            return lambda d: PROVINCE in d.issuer, f" của {PROVINCE}"
        return lambda _: True, ""

    def _left(self, query: Query, plain: str, kind: str) -> set[str]:
        """The words that say more than what kind of document is asked for, by whom and for when."""
        named = {w for m in query.mentions if m.kind == "agency" for w in folded_syllables(m.words)}
        said = {w for w in _OF_PROVINCE.sub(" ", _PERIOD.sub(" ", plain)).split() if not w.isdecimal()}
        return said - named - set(kind.split()) - _IDLE


def _is(document: Document, kind: str) -> bool:
    """Whether a document is of a kind, or its title says that it is of it."""
    return KINDS.get(kind, "-") in ("", document.type) or kind in fold(document.title)


def _for_period(document: Document, corpus: Corpus) -> bool:
    """Whether a document is for the period of today: by its title, by what it carries out, or by what it took the place of in it."""
    carried = (corpus.documents.get(r.target) for r in document.relations if r.kind in ("implements", "based_on"))
    if any(int(begin) >= _BEGIN for d in (document, *carried) if d for begin, _ in SPAN.findall(d.title)):
        return True
    return any(r.kind == "replaces" and r.from_ is not None and r.from_.year >= _BEGIN for r in document.relations)
