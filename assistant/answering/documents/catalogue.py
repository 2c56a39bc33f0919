"""Which documents there are ("những nghị định nào còn hiệu lực?", "liệt kê văn bản của tỉnh"): by issuer, kind, year and validity."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from assistant import wording_of_papers
from assistant.answering.composer import Draft
from assistant.answering.documents.fields import KINDS
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.understanding import Query
from assistant.understanding.moved import told
from kb.corpus import Corpus
from kb.model import Agency, Document
from kb.vietnamese import fold, folded_syllables

_KIND = "|".join(sorted((k for k in KINDS if k not in ("qd", "nq", "giay")), key=len, reverse=True))
#: Documents are to be listed or counted: all of a kind, and no one of them.
_LISTED = re.compile(
    rf"\b(?:nhung|cac|may|bao nhieu) (?:loai )?(?P<several>{_KIND})\b|\b(?P<which>{_KIND}) (?:nao|gi)\b"
    rf"|\b(?:liet ke|danh sach|danh muc|ke ten|ke|thong ke)(?: (?:het|ra|cac|nhung|toan bo|tat ca|du))* (?P<list>{_KIND})\b"
)
_IN_FORCE = re.compile(r"\b(?:con|dang)(?: (?:co|duoc|con))* (?:hieu luc|ap dung|thi hanh)\b")
_ENDED = re.compile(r"\b(?:het|khong con|mat) hieu luc\b")
_BEGUN = re.compile(
    r"\b(?:co hieu luc|hieu luc|ap dung|thi hanh)(?: (?:thi hanh|ke|tu|vao|trong|bat dau))* (?:ngay|nam|thang|\d)"
)
_ISSUED = re.compile(r"\b(?:ban hanh|ra doi|ky|ra|thong qua)\b")
_OF_PROVINCE = re.compile(r"\b(?:cua|do|cap|o)(?: rieng)? tinh\b(?! uy\b)")
PROVINCE = "tỉnh Sơn La"
_YEAR = re.compile(r"\bnam (20\d\d)\b")
_HERE = re.compile(r"\b(?:he thong|kho|phan mem|chuong trinh nay|o day|ban co|ban biet|ban doc|du lieu)\b")
#: What such a question holds beside.
_IDLE = frozenset(
    folded_syllables(
        " ".join(KINDS)
        + " những các mấy bao nhiêu loại nào gì liệt kê danh sách mục tên thống hết ra toàn bộ tất cả đủ còn đang có được hiệu lực áp dụng thi hành"
        " không mất kể từ vào trong bắt đầu ban hành đời ký thông qua của do cấp ở riêng tỉnh sơn la năm ngày tháng hệ kho phần mềm đây bạn biết"
        " đọc dữ liệu cho tôi em hỏi xin giúp hiện nay giờ bây tại đến là thì ạ nhỉ vậy thế đã"
    )
)
#: All of them are on that; which one is, is another question.
_SUBJECT = frozenset(folded_syllables("về ntm nông thôn mới xây dựng liên quan chương trình"))
_SHOWN = 30


class Catalogue:
    """Lists them."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def answer(self, query: Query) -> Draft | None:
        """The documents that fit, by their day; None where nothing tells which are meant, or something else is asked."""
        plain = " ".join(folded_syllables(told(query)))
        listed = _LISTED.search(plain)
        if (
            listed is None
            or query.documents
            or query.refs
            or query.has("yesno", "compare")
            or query.before
            or self._left(query, plain)
        ):
            return None
        kind = KINDS[listed["several"] or listed["which"] or listed["list"]]
        filters = list(self._filters(query, plain))
        if not filters and not _HERE.search(plain):
            return None
        found = [d for d in self._corpus.documents.values() if kind in ("", d.type) and all(fits(d) for fits in filters)]
        return self._told(
            query, sorted(found, key=lambda d: (d.issued or date.max, d.number)), ended=_ENDED.search(plain) is not None
        )

    def _filters(self, query: Query, plain: str) -> Iterator[Callable[[Document], bool]]:
        """What the documents meant have in common beside their kind."""
        bodies = [self._corpus.agencies[a] for a in query.ids("agency")]
        if bodies:
            yield issued_by(bodies)
        elif _OF_PROVINCE.search(plain):
            yield lambda d: PROVINCE in d.issuer
        days, year = [date(y, m, d) for d, m, y in query.dates if y], _YEAR.search(plain)
        when = days[0] if len(days) == 1 else int(year[1]) if year else None
        if _ENDED.search(plain):
            yield (
                lambda d: (
                    d.in_force_to is not None and (d.in_force_to < query.as_of if when is None else _at(d.in_force_to, when))
                )
            )
        elif _IN_FORCE.search(plain):
            yield lambda d: d.in_force_to is None or d.in_force_to >= query.as_of
            yield lambda d: (d.in_force_from or d.issued or date.max) <= query.as_of
        elif when is not None and _BEGUN.search(plain):
            yield lambda d: _at(d.in_force_from, when)
        elif when is not None and _ISSUED.search(plain):
            yield lambda d: _at(d.issued, when)

    def _left(self, query: Query, plain: str) -> set[str]:
        """The words beside bodies and days that say what documents are asked for."""
        named = {w for m in query.mentions if m.kind == "agency" for w in folded_syllables(m.words)}
        return {w for w in plain.split() if not w.isdecimal()} - named - _IDLE

    def _told(self, query: Query, found: Sequence[Document], ended: bool) -> Draft:
        total = len(self._corpus.documents)
        if not found:
            return Draft(as_of=query.as_of, status="no_basis", lines=[wording_of_papers.NONE_IN_CATALOGUE.format(total=total)])
        draft = Draft(as_of=query.as_of, whole_list=True)
        draft.cite(*(p for d in found[:_SHOWN] for p in opening(d)[:1]))
        draft.lines = [wording_of_papers.CATALOGUE.format(total=total, count=len(found))]
        draft.lines += [f"- {self._papers.named(d)}" for d in found[:_SHOWN]]
        if ended:
            draft.lines.append(wording_of_papers.ENDS_OF_PERIODS)
        if len(found) > _SHOWN:
            draft.lines.append(wording_of_papers.MORE_IN_CATALOGUE.format(count=len(found) - _SHOWN))
        return draft


def issued_by(bodies: Sequence[Agency]) -> Callable[[Document], bool]:
    """Whether a document was issued by one of some bodies, by whichever of their names."""
    issuers = {fold(name) for body in bodies for name in (body.name, *body.aliases)}
    return lambda d: fold(d.issuer) in issuers


def _at(day: date | None, when: date | int) -> bool:
    """Whether a day is that one, or in that year."""
    return day is not None and (day.year == when if isinstance(when, int) else day == when)
