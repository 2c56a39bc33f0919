"""Follow-ups that ask where else something is said ("còn lặp lại ở đâu nữa?"): the other places of the same figure or document."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from itertools import pairwise

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus
from kb.model import Figure, Provision
from kb.vietnamese import document_numbers, folded_syllables

_PLACE = r"(?:dau|(?:cho|muc|phan|gach|dong|noi|diem|doan) (?:nao|khac))"
#: Asks for more places of the same.
_ELSE = re.compile(
    rf"\b(?:lap lai|nhac lai|ghi lai|noi lai|xuat hien lai)\b.*\b{_PLACE}\b|\b{_PLACE}(?: \w+)?? (?:nua|khac)\b"
    rf"|\bcon(?: (?:duoc|co|thay|bi))*(?: vien)? (?:dan|nhac|neu|ghi|noi|xuat hien|de cap)\b(?: \w+){{0,4}}? {_PLACE}\b"
    rf"|\bcon {_PLACE}\b.*\bnua\b"
)
#: It is asked whether there are any.
_WHETHER = re.compile(r"\b(?:khong|ko|chua|chu|ha|a)(?: (?:vay|the|nhi|a))*$")
#: The place that was told before, which is left aside.
_ASIDE = re.compile(
    r"^(?:(?:the|vay|con|va|ma) )*(?:ngoai|tru|bo qua|khong ke)(?: (?!no\b|con\b|ke\b)\w+){1,6}?(?: (?:ra|thi|do|ay))*"
    r"(?= (?:ke hoach|no|con|van ban|quyet dinh|nghi quyet|thi)\b)"
)
#: Words of such a follow-up: it names nothing itself.
_ASKING = frozenset(
    folded_syllables(
        "còn có lặp nhắc ghi nói viết xuất hiện nêu lại ở đâu chỗ mục phần gạch dòng nơi nào nữa khác không số đó ấy này con cái"
        " trong kế hoạch văn bản được dẫn viện nhắc đến tới đề cập điểm đoạn nó 203 kh"
        " nghị định quyết thông tư công"
    )
)


class Elsewhere:
    """Answers them."""

    def __init__(self, corpus: Corpus, resolved: Callable[[Query], Query], sources: Callable[[Query], Selection]) -> None:
        self._corpus, self._resolved, self._sources = corpus, resolved, sources

    def answer(self, query: Query) -> Draft | None:
        """The other places; None where something else is asked, or where nothing tells what the same is."""
        plain = " ".join(query.plain)
        aside = len(left[0].split()) if (left := _ASIDE.match(plain)) else 0
        own = query.content - set(query.carried) - _ASKING - set(query.plain[:aside])
        named = (
            any(m.start >= aside and m.id != PLAN_CONCEPT for m in query.mentions)
            or query.refs
            or set(query.documents) - {PLAN} - set(getattr(query.before, "documents", ()))
        )
        if query.before is None or named or own or not _ELSE.search(plain):
            return None
        before = self._resolved(query.before)
        told = [c.provision for c in self._sources(before).chosen]
        figures = {(f.value, f.unit) for f in _figures(before, told[0])} if told else set()
        documents = set(before.documents) - {PLAN} if told else set()
        plan = self._corpus.documents[PLAN].provisions
        every = [p for p in plan if figures & {(f.value, f.unit) for f in p.figures} or documents & set(document_numbers(p.text))]
        others = [p for p in every if p not in told]
        if not every:
            return None
        if documents and len(every) > 1:  # which of them was told may be more than one: all are
            others = others or every
        draft = Draft(as_of=query.as_of, whole_list=True)
        draft.cite(*(others or every))
        draft.lines = [*([] if others else [wording.NOWHERE_ELSE]), *wording.sources(draft.provisions)]
        if query.has("yesno") and _WHETHER.search(plain):
            draft.decide("yes" if others else "no")
        return draft


def _figures(before: Query, source: Provision) -> list[Figure]:
    """The figures of a source that a question names by their number, or else the one whose name it says best, where it asks how many."""
    if named := [f for f in source.figures if f.value in before.numbers]:
        return named
    said = set(pairwise(before.plain))
    shares = {i: _share(f, said) for i, f in enumerate(source.figures)} if before.has("count") else {}
    best = max(shares, key=lambda i: shares[i], default=None)
    return [source.figures[best]] if best is not None and shares[best] > (0.0, 0) else []


def _share(figure: Figure, said: Set[tuple[str, str]]) -> tuple[float, int]:
    """How many neighbouring words of a figure's name are said, less those that are not, and how many there are."""
    pairs = set(pairwise(folded_syllables(figure.what)))
    return len(pairs & said) - 0.5 * len(pairs - said), len(pairs)
