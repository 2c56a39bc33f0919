"""Claims that a document changes all of another one or of a clause of it ("viết lại toàn bộ Điều 4"), where it changes only parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.corpus import Corpus
from kb.model import Relation
from kb.references import lies_in
from kb.vietnamese import fold

#: All of something; "hết hiệu lực" and "hết hạn" are none of that, nor is what is set against it ("chứ không phải toàn bộ").
_ALL = re.compile(
    r"(?<!khong phai )(?<!khong phai la )(?<!chu khong )"
    r"\b(?:toan bo|toan van|tron ven|hoan toan|het(?! hieu luc| han\b| nam\b| ngay\b)|tat ca|nguyen ca)\b"
)
#: A title that says that not all is changed.
_SOME = "mot so"


def says_all(plain: str) -> bool:
    """Whether a claim without marks says that all is changed.

    >>> says_all("qd 03 viet lai toan bo dieu 4"), says_all("chi sua bon cho chu khong phai toan bo dieu 4"), says_all("sua dieu 4 va het hieu luc")
    (True, False, False)
    """
    return _ALL.search(plain) is not None


def only_parts(corpus: Corpus, acting: str, relations: Sequence[Relation], places: Sequence[str]) -> bool:
    """Whether it is plain that a document changes only parts: of some clauses of another one, or of that as a whole where none is named."""
    touched = [p for p in places if any(lies_in(p, r.target_ref) or lies_in(r.target_ref, p) for r in relations if r.target_ref)]
    if not touched:
        return not places and acting in corpus.documents and _SOME in fold(corpus.documents[acting].title)
    targets = dict.fromkeys(r.target for r in relations if r.target in corpus.documents)
    narrow = [r for r in relations if r.target_ref and not _names_its_parts(r, relations)]
    parts = ((t, p.ref) for t in targets for place in touched for p in corpus.children(t, place))
    innermost = ((t, ref) for t, ref in parts if not corpus.children(t, ref))
    return any(not any(r.target == t and r.target_ref and lies_in(ref, r.target_ref) for r in narrow) for t, ref in innermost)


def _names_its_parts(relation: Relation, relations: Sequence[Relation]) -> bool:
    """Whether others of some relations name the parts of what one changes."""
    whole = relation.target_ref
    return whole is not None and any(o.target_ref and o.target_ref != whole and lies_in(o.target_ref, whole) for o in relations)
