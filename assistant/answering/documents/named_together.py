"""Programmes that one question names side by side, and of which it asks the documents ("chương trình OCOP và chương trình du lịch số mấy")."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from assistant.answering.composer import Draft
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Document, Provision
from kb.vietnamese import folded_syllables

_PROGRAMME = "chuong trinh"
#: The document of each is asked for: its number, its day, or who signed it.
_ASKED = re.compile(
    r"\b(?:mang so|so (?:hieu|may|nao|bao nhieu)|(?:quyet dinh|van ban) (?:so )?(?:nao|may|gi|bao nhieu)|(?:ky|ban hanh) ngay nao|ai ky)\b"
)
#: Between two programmes stands nothing but what joins them, the rest of their titles, and what asks.
_JOINING = frozenset(
    folded_syllables(
        "và với cùng còn lẫn hai cả chương trình chuyên đề phát triển phục vụ xây dựng nông thôn mới giai đoạn trong thì là theo ở tại"
        " mang số hiệu mấy nào gì quyết định văn bản ký ban hành phê duyệt ngày bằng do ai của"
    )
)
_LEAST = 2


class NamedTogether:
    """Finds the documents of several programmes that a question names."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers
        self._called: dict[str, Document] = {}
        for document in corpus.documents.values():
            for name in (" ".join(folded_syllables(n)) for n in document.known_as):
                if name.startswith(f"{_PROGRAMME} ") and document.provisions:
                    self._called[name.removeprefix(f"{_PROGRAMME} ")] = document
        longest = sorted(self._called, key=len, reverse=True)
        self._names = re.compile(rf"\b(?:{'|'.join(longest)})\b")

    def answer(self, query: Query) -> Draft | None:
        """The headers of the documents; None where a question names fewer than two programmes, or asks for something else."""
        plain = " ".join(query.plain)
        if query.has("yesno") or query.refs or _PROGRAMME not in plain or not _ASKED.search(plain):
            return None
        named = self._listed(plain)
        if len(named) < _LEAST:
            return None
        draft = Draft(lines=["\n".join(f"- {self._papers.named(d)}" for d in named)], as_of=query.as_of)
        if query.has("signer"):
            draft.lines += [f"- {d.number}: {self._papers.signer(d)}" for d in named]
        draft.cite(*self._naming(named), *(p for d in named for p in opening(d)))
        return draft

    def _listed(self, plain: str) -> list[Document]:
        """The documents of the programmes that stand side by side, in the order in which they are named."""
        found = list(self._names.finditer(plain, plain.index(_PROGRAMME)))
        gaps = (plain[one.end() : other.start()].split() for one, other in itertools.pairwise(found))
        if not all(_JOINING.issuperset(gap) for gap in gaps):
            return []
        return list(dict.fromkeys(self._called[m[0]] for m in found))

    def _naming(self, named: Sequence[Document]) -> list[Provision]:
        """The clause of another document that names all of them."""
        others = (d for d in self._corpus.documents.values() if d.number != PLAN and d not in named)
        return [p for d in others for p in d.provisions if all(n.number in p.text for n in named)][:1]
