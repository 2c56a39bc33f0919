"""The wording of a document that is called by its year ("theo NĐ 27 bản 2022", "bản sửa năm 2023"): that before its change, or after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.corpus import Corpus
from kb.vietnamese import fold_in_step

_OF_YEAR = re.compile(r"(?<!van )\bban (?:sua(?: doi)? )?(?:(?:cua|hoi) )?(?:nam )?(?P<year>20\d\d)(?![\d/])")


def by_side(text: str, named: Sequence[str], corpus: Corpus) -> str:
    """A question with the wording of the only document that it names called by the side of its change on which it lies."""
    found = list(_OF_YEAR.finditer(fold_in_step(text)))
    document = corpus.documents.get(named[0]) if len(named) == 1 and found else None
    years = {int(m["year"]) for m in found}
    if document is None or document.issued is None or len(years) != 1:
        return text
    acts = (r for d in corpus.documents.values() for r in d.relations if r.kind == "amends" and r.target == document.number)
    changed = {r.from_.year for r in acts if r.from_}
    first = document.issued.year in years
    if first == bool(years & changed):  # it is neither that of its coming nor that of a change, or both were in one year
        return text
    for m in reversed(found):
        text = f"{text[: m.start()]}{'bản đầu' if first else 'bản mới'}{text[m.end() :]}"
    return text
