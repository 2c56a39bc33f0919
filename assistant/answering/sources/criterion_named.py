"""What a criterion that is told by its number alone is called ("tiêu chí 17 là tiêu chí gì?"): its heading in the set of communes,
that since 2026 where it is named."""

from __future__ import annotations

import re

from assistant.understanding import Query
from assistant.understanding.numbered import COMMUNE_SET, NEW_SET, names_new_set, of_commune_set
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold

_OF_SET = r"(?: (?:cua|trong|theo|bo tieu chi|xa|nong thon moi|ntm|cap xa|318))*"
_ASKED = re.compile(
    rf"^(?:(?:cho hoi|the|con|vay|hoi) )*(?:tieu chi|tc)(?: so)? (\d{{1,2}}){_OF_SET}"
    r"(?: (?:la|ten|noi|quy dinh|thuoc|ve))+(?: (?:tieu chi|linh vuc|noi dung|cai|mang))? (?:gi|nao)(?: (?:vay|the|a|nhi))*\??$"
)
#: The same of a set that is named anywhere in the question.
_CALLED = re.compile(
    r"\b(?:tieu chi|tc)(?: so)? (\d{1,2})\b(?!\.\d)(?! (?:chi tieu|tieu chi)\b).*"
    r"\b(?:la|ten|ten la|goi la|noi ve)(?: (?:tieu chi|linh vuc|noi dung))? (?:gi|nao)\b"
)


def criterion_named(query: Query, corpus: Corpus) -> list[Provision]:
    """The heading of the criterion; none where anything else is asked."""
    plain = " ".join(fold(query.question).split())
    if names_new_set(query.question) and (called := _CALLED.search(plain)) and not query.has("who", "yesno"):
        new = corpus.provision(NEW_SET, of_commune_set(called[1]))
        return [new] if new else []
    asked = _ASKED.match(plain)
    heading = corpus.provision(COMMUNE_SET, of_commune_set(asked[1])) if asked else None
    return [heading] if heading else []
