"""What a criterion that is told by its number alone is called ("tiêu chí 17 là tiêu chí gì?"): its heading in the set of communes."""

from __future__ import annotations

import re

from assistant.understanding import Query
from assistant.understanding.numbered import COMMUNE_SET, of_commune_set
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold

_OF_SET = r"(?: (?:cua|trong|theo|bo tieu chi|xa|nong thon moi|ntm|cap xa|318))*"
_ASKED = re.compile(
    rf"^(?:(?:cho hoi|the|con|vay|hoi) )*(?:tieu chi|tc)(?: so)? (\d{{1,2}}){_OF_SET}"
    r"(?: (?:la|ten|noi|quy dinh|thuoc|ve))+(?: (?:tieu chi|linh vuc|noi dung|cai|mang))? (?:gi|nao)(?: (?:vay|the|a|nhi))*\??$"
)


def criterion_named(query: Query, corpus: Corpus) -> list[Provision]:
    """The heading of the criterion; none where anything else is asked."""
    asked = _ASKED.match(" ".join(fold(query.question).split()))
    heading = corpus.provision(COMMUNE_SET, of_commune_set(asked[1])) if asked else None
    return [heading] if heading else []
