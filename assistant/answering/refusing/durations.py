"""How many days something may take: a number of days that a source gives for something else does not tell it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.sources.one_question import ASKING
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: How long something takes is asked ("số mấy, ngày nào" asks for a number and a day, "bao lâu một lần" how often).
_HOW_LONG = re.compile(
    r"(?<!\bso )\b(?:may|bao nhieu) (?:lam viec )?ngay\b(?! (?:nao|may|ban hanh))|\bbao lau\b(?!(?: \w+){0,4} (?:mot|1) (?:lan|luot|ky|dot)\b)"
)
_DAYS = re.compile(r"\b\d{1,3} (?:lam viec )?ngay\b(?! \d)|\b\d{1,2} (?:thang|tuan)\b(?! \d)")
_CLAUSE = re.compile(r"[.;]\s|:\s")
#: Words that name a document.
_OF_DOCUMENTS = frozenset(folded_syllables("quyết định nghị thông tư luật quy"))
#: A clause that knows a smaller share of the question's telling words gives its days for something else.
_SHARE = 0.3
#: One that knows such a share gives them for just that.
_MOST = 0.5


def untimed(query: Query, provisions: Sequence[Provision], corpus: Corpus) -> bool:
    """Whether nothing but a number of days is asked, and no clause that tells one is on what the question is about, be it by what
    stands above it."""
    if not _asks_how_long(query) or provisions[0].deadlines:
        return False
    return _told(query, provisions, lambda p: _above(p, corpus)) < _SHARE


def timed(query: Query, first: Provision) -> bool:
    """Whether nothing but a number of days is asked, and a clause of the best source that tells one knows most of what is asked, and
    of what is done."""
    acts, told = [fold(m.words) for m in query.mentions if m.kind == "act" and m.start >= 0], fold(first.text)
    done = not acts or any(act in told for act in acts)
    return _asks_how_long(query) and done and _told(query, (first,)) >= _MOST


def _asks_how_long(query: Query) -> bool:
    plain = " ".join(query.plain)
    return bool(_HOW_LONG.search(plain)) and not query.has("yesno") and len(ASKING.findall(plain)) < 2


def _told(query: Query, provisions: Sequence[Provision], beside: Callable[[Provision], set[str]] = lambda _: set()) -> float:
    """The share of the telling words of a question that one clause with a number of days knows, with what is known ``beside`` it."""
    telling = {w for w in query.content if not w.isdigit()} - _OF_DOCUMENTS
    clauses = [(p, fold(c)) for p in provisions for c in _CLAUSE.split(p.text)]
    days = [set(folded_syllables(c)) | beside(p) for p, c in clauses if _DAYS.search(c)]
    return max((len(known & telling) / max(1, len(telling)) for known in days), default=-1.0)


def _above(point: Provision, corpus: Corpus) -> set[str]:
    """The words of the clause under which a point stands; what an article is about tells no step of it from another."""
    steps = point.ref.split(".")
    above = (corpus.provision(point.document, ".".join(steps[:n])) for n in range(2, len(steps)))
    return set(folded_syllables(" ".join(p.text for p in above if p)))
