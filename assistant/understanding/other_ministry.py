"""By what another ministry guides its criteria, where that was asked of one ("thế bên giáo dục?"): the header of that document."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, fold_in_step, normalise

#: Which document a ministry guides by was asked.
_GUIDED = re.compile(r"\bhuong dan\b.*\b(?:van ban|quyet dinh|cong van|huong dan|thong tu) (?:so )?(?:nao|gi|may|bao nhieu)\b")
_MINISTRY = re.compile(r"\bbo (?!tieu chi|phan|may)\w+")
#: Another field is put in its place, and nothing else asked.
_PUTS = re.compile(
    r"(?:(?:the|vay|con|va|roi|a)\b[\s,]*)+(?:(?:cua|ve|phia|o) )*(?:(?:ben|bo|nganh|mang|linh vuc|phan|tieu chi|khoi)(?: ve| cua)? )?(?:tieu chi )?"
    r"(?P<field>(?!bao\b|may\b|ai\b)[\w,]+(?: (?!thi\b|sao\b|nhi\b|bang\b|cua\b)[\w,]+){0,6}?)"
    r"(?:,? (?:thi sao|thi|sao|nhi|a|the nao|(?:thi |bang |la |theo )*(?:van ban|quyet dinh|cong van|so) (?:nao|gi|may)))*[\s?.!]*"
)
#: Titles of the sets and of what says how places are recognised by them.
_ON_SETS = re.compile(r"\bnong thon moi\b")


def of_other_ministry(query: Query, before: Query, corpus: Corpus) -> str:
    """The header of the one document by which the ministry of the field guides that a follow-up names; otherwise empty."""
    said = " ".join(normalise(told(before)).split())
    plain = fold(said)
    if not (_GUIDED.search(plain) and _MINISTRY.search(plain)) or query.documents or query.refs:
        return ""
    text = " ".join(normalise(query.question).split())
    found = _PUTS.fullmatch(fold_in_step(text))
    if found is None:
        return ""
    guiding = [d for d in _guiding(corpus) if fold(d.issuer) not in plain]
    named = f"bo {found['field'].removeprefix('bo ')}"
    meant = [d for d in guiding if fold(d.issuer).startswith(named)] or [
        d for d in guiding if named.removeprefix("bo ") in fold(d.issuer)
    ]
    return f"{meant[0].type} {meant[0].number} ban hành ngày nào?" if len(meant) == 1 else ""


def _guiding(corpus: Corpus) -> list[Document]:
    """The documents of ministries that guide what sets of criteria or the recognition by them demand."""
    on_sets = {n for n, d in corpus.documents.items() if _ON_SETS.search(fold(d.title))}
    guiding = (d for d in corpus.documents.values() if any(r.kind == "guides" and r.target in on_sets for r in d.relations))
    return [d for d in guiding if d.issuer.startswith("Bộ ")]
