"""Claims that the only document which they name says in their own words: every telling word, number, year and body stands in its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from assistant.answering.claims.quantities import counted
from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables, has_marks

#: Words that leave no room, deny, or set one thing or time against another: a text may hold them of something else.
_BEYOND = (
    "chỉ|mọi|đều|tất cả|toàn bộ|luôn|không|chưa|chẳng|đâu|thay|hơn|dưới|trên|vẫn|còn|ngay|bắt buộc|trừ|riêng|nếu|thì|nên|hoặc|hay|như|cũng"
    "|khác|kèm|gần|quá|thấp|tối đa|tối thiểu|ít nhất|trước|sau|đến|tới|từ|miễn|cấm|cả|mỗi|sang|hết|chuyển|thành"
)
_MARKED, _PLAIN = re.compile(rf"\b(?:{_BEYOND})\b"), re.compile(rf"\b(?:{fold(_BEYOND)})\b")
#: How a claim ends that is to be confirmed.
_FRAME = re.compile(
    r"(?: (?:co |la |nhu vay |vay )?(?:dung|phai|chuan|chinh xac|xac nhan)"
    r"(?: (?:la|vay|roi|hay|sai|khong|k|ko|chu|chua|a|nhi|nhe|ha))*| (?:nhi|nhe|a|ha|chu))+$"
)
#: Words of the names of documents, and those that only join, which a text need not repeat.
_IDLE = frozenset(
    folded_syllables(
        "theo công văn quyết định nghị thông tư báo kế hoạch hướng dẫn luật số nói ghi nêu viết rằng đúng sai"
        " lấy có là do được thì này ở tại của về cho lên tỉnh"
    )
)
_YEAR = re.compile(r"20\d\d")
#: A claim of fewer telling words says too little to be recognised by them.
_FEWEST = 3

Sides = Mapping[str, Ruling | None]


def verbatim(
    query: Query, parts: Sequence[Part], sides: Sequence[Sides], provisions: Sequence[Provision], corpus: Corpus
) -> bool:
    """Whether the first source says all of a claim on the document that it is of, and no side of the claim speaks against it."""
    first = provisions[0]
    if query.documents != (first.document,) or first.document == PLAN or len(parts) != 1 or query.before is not None:
        return False
    plain = _FRAME.sub("", " ".join(query.plain)).split()
    marked = has_marks(query.question)
    if (_MARKED if marked else _PLAIN).search(" ".join((query.marked if marked else query.plain)[: len(plain)])):
        return False
    told = set(counted(first.text))  # another source may give the number of something else
    given = all(n in told for n in counted(parts[0].text) if not _YEAR.fullmatch(f"{n:g}"))
    return (
        given
        and _uncontested(parts[0], sides)
        and _named_alike(query, first, corpus)
        and _worded_alike(query, plain, first, corpus)
    )


def _uncontested(part: Part, sides: Sequence[Sides]) -> bool:
    """Whether the sources give all numbers of a claim and say nothing else against it; the document itself is the one named."""
    told = {ruling for side in sides for name, ruling in side.items() if name != "documents"}
    counts = any(not _YEAR.fullmatch(f"{n:g}") for n in counted(part.text))
    return told <= {None, Ruling.HOLDS} and (not counts or all(side["numbers"] is Ruling.HOLDS for side in sides))


def _named_alike(query: Query, source: Provision, corpus: Corpus) -> bool:
    """Whether the only body that a claim names, and each year of it, stand in the text."""
    text = folded_syllables(source.text)
    bodies = [corpus.agencies[a] for a in query.ids("agency")]
    named = all(_within(" ".join(text), (body.name, *body.aliases)) for body in bodies)
    years = {w for w in query.plain if _YEAR.fullmatch(w)} - set(folded_syllables(source.document))
    return len(bodies) <= 1 and named and years <= set(text)


def _within(text: str, names: Iterable[str]) -> bool:
    return any(" ".join(folded_syllables(name)) in text for name in names)


def _worded_alike(query: Query, plain: Sequence[str], source: Provision, corpus: Corpus) -> bool:
    """Whether the text, or the title of its document, holds the telling words of a claim, and what it is about."""
    known = {
        i
        for m in query.mentions
        if m.kind == "agency" or (m.kind == "concept" and m.id in source.topics)
        for i in range(m.start, m.end)
    }
    own = [(i, w) for i, w in enumerate(plain) if w not in _IDLE and w not in corpus.phrases.stopwords and not w.isdecimal()]
    title = folded_syllables(f"{corpus.documents[source.document].title} {source.document}")
    told = {w for i, w in own if i not in known} - set(title)
    return len(own) >= _FEWEST and told <= set(folded_syllables(source.text))
