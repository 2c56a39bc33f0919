"""Whether the figures that two documents give of one thing are alike ("số tỉnh trong Nghị quyết 25 và Quyết định 263 có khớp nhau không")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.about import spoken_order
from assistant.answering.figures.gaps import written
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document, Figure, Provision
from kb.vietnamese import folded_syllables

_WHAT = r"(?:con so|so lieu|so|muc|ty le|chi tieu|muc tieu)"
_ENDS = r"(?= (?:khong|ko|k|chua|chu|a|ha|nhi|dung|phai)\b|$)"
#: Says of two figures that they are alike, or that they are not.
_ALIKE = re.compile(
    r"\b(?P<said>khop|trung|giong|thong nhat|lech|venh|khac|chenh|bang|nhu)(?: (?:het|y|y het|khop|hoan toan|chan|han))*"
    rf"(?: (?:voi )?nhau\b|{_ENDS}| voi\b)"
    rf"|\b(?:cung|chung|dung) (?:mot |1 ){_WHAT}\b|\b(?:mot|cung) con so\b"
)
_UNLIKE = frozenset({"lech", "venh", "khac", "chenh"})
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:he|co|phai|duoc|ghi|dat|la))* $")
#: In what, why or by how much they differ is another matter.
_OPEN = re.compile(
    r"\b(?:nhau|khac|lech|chenh)\b(?: \w+){0,2} (?:the nao|ra sao|cho nao|diem nao|dau|gi|bao nhieu|may|vi sao|tai sao)\b"
)
#: Words of a figure's name, and of a question on it, that say nothing of what it is of.
_IDLE = frozenset(
    folded_syllables(
        "tổng số nguồn của thực hiện chương trình đến năm cả nước giai đoạn ít nhất khoảng tối thiểu tối đa nông thôn mới đạt chuẩn tỷ lệ mức chỉ"
        " tiêu mục con trong theo phần trăm hai trùng khớp giống hệt bằng nhau nghị quyết định thông tư kế hoạch luật đặt ghi nêu cho"
    )
)
_YEAR = re.compile(r"(?:19|20)\d\d")
#: The share of what is asked for that two figures are both of, at least.
_HELD = 0.6


@dataclass(frozen=True)
class Told:
    """A figure and the provision that gives it."""

    provision: Provision
    figure: Figure

    @property
    def words(self) -> frozenset[str]:
        """What the figure is of."""
        return named(self.figure.what)

    @property
    def amount(self) -> str:
        """What it comes to, as all write it."""
        return str(self.figure.value).replace(" ", "")

    @property
    def shown(self) -> str:
        """The figure with its document, as a line of a list."""
        period = f" ({self.figure.period})" if self.figure.period else ""
        value = self.figure.value if isinstance(self.figure.value, str) else written(self.figure.value)
        return f"- {self.provision.document}: {self.figure.what}{period}: **{value}{'' if self.figure.unit == '%' else ' '}{self.figure.unit}**"


@lru_cache(maxsize=4096)
def named(what: str) -> frozenset[str]:
    """The words that tell what a figure is of.

    >>> sorted(named("tỉnh, thành phố hoàn thành nhiệm vụ, ít nhất"))
    ['hoan', 'nhiem', 'pho', 'thanh', 'tinh', 'vu']
    """
    return frozenset(folded_syllables(what)) - _IDLE


def said_alike(plain: str) -> bool | None:
    """Whether words say that two figures are alike (``True``) or not; None where they say neither.

    >>> said_alike("hai so co trung nhau khong"), said_alike("hai muc lech nhau phai khong"), said_alike("hai muc khong giong nhau")
    (True, False, False)
    """
    said = _ALIKE.search(plain)
    if said is None or _OPEN.search(plain):
        return None
    return (said["said"] in _UNLIKE) == bool(_DENIED.search(plain[: said.start()]))


class Alike:
    """Compares what two documents of a question tell of one thing."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def answer(self, query: Query) -> Draft | None:
        """Both figures and whether they are alike; None where no two documents are compared, or not each tells of the thing."""
        alike = said_alike(" ".join(query.plain))
        papers = [self._corpus.documents[n] for n in spoken_order(query) if n in self._corpus.documents]
        if alike is None or len(papers) != 2 or query.refs:
            return None
        asked = self._asked(query)
        couple = _nearest(asked, *(list(_figures(p, query.as_of)) for p in papers))
        if couple is None:
            return None
        one, other = couple
        same = one.amount == other.amount
        draft = Draft(as_of=query.as_of)
        draft.lines = [wording.FIGURES_ALIKE if same else wording.FIGURES_UNLIKE]
        draft.lines += ["\n".join(t.shown for t in couple)]
        draft.cite(one.provision, other.provision)
        draft.lines += wording.sources(draft.provisions)
        draft.decide("yes" if same == alike else "no")
        return draft

    def _asked(self, query: Query) -> frozenset[str]:
        """The words of the thing of which two documents are said to tell."""
        papers = {w for n in query.documents for w in folded_syllables(n)}
        return frozenset(w for w in query.content - papers - _IDLE if not w.isdecimal())


def _figures(paper: Document, day: date) -> Iterator[Told]:
    """The figures of a document in the wording of a day; of one that has ended, those that it had."""
    running = [p for p in paper.provisions if p.in_force(day)] or paper.provisions
    return (Told(p, f) for p in running for f in p.figures if not _YEAR.fullmatch(str(f.value)))


def _nearest(asked: frozenset[str], first: Sequence[Told], second: Sequence[Told]) -> tuple[Told, Told] | None:
    """The figures of two documents that tell of what is asked and of nothing else; None where only one document does."""
    if not asked:
        return None
    known = frozenset().union(*(t.words for t in (*first, *second)))
    meant = asked & known
    if not meant or len(meant) < _HELD * len(asked):
        return None
    couples = [
        (len(meant & a.words), -len(a.words ^ b.words), -len(a.words - meant), a, b)
        for a in first
        if meant <= a.words
        for b in second
        if meant <= b.words and a.figure.unit == b.figure.unit
    ]
    best = max(couples, key=lambda c: c[:3], default=None)
    return (best[3], best[4]) if best else None


__all__ = ["Alike", "said_alike"]
