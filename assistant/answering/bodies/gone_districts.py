"""What the authority of a named district is said to do after all districts ended ("UBND huyện Sông Mã năm 2026 còn trình hồ sơ chứ?")."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.bodies.ended import districts_end, level_ended
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.when import LASTS
from kb.corpus import Corpus

#: The level of districts, and the kind of body that a question means by the authority of one.
_LEVEL = "huyen"
#: It is said itself that there are none any more.
_SAYS_END = re.compile(r"\b(?:cham dut|giai the|bi bo|da bo|(?:khong|het|dau) con|het (?:quyen|tham quyen|viec))\b")
#: It is said of the year or the hour in which it is asked.
_THIS_YEAR = re.compile(r"\bnam nay\b|^(?:(?:the|vay|vao) )*gio\b")
#: A body of a district by what it is called, of which is asked what became of it.
_UNKNOWN = re.compile(
    r"(?:^|\b(?:cai|con|the) )(?P<body>(?:tram|hat|dai|doi|ban|trung tam|kho bac|chi cuc|thue|bao hiem|benh vien|thu vien|nha van hoa)"
    r"(?: \w+){0,4}? (?:cap )?huyen)(?: cu)?(?: (?:bo|giai the|het) roi)?(?: (?:gio|nay|bay gio|hien nay|hien|thi|da|se))*"
    r" (?:(?:o|ve|sang|thuoc|nhap|vao|thanh|goi|la|ten)(?: (?:ve|vao|la|ten|voi|cho))* (?:dau|ai|gi|so nao|xa nao)"
    r"|dau|ai (?:quan|lo|lam|thay)(?: ly)?)"
    r"(?: (?:roi|vay|the|a|nhi))*$"
)


def gone_district(query: Query, corpus: Corpus) -> Draft | None:
    """The denial, with what ended the districts; None where no district is named, or nothing is said to be done after their end."""
    spoken = " ".join(query.plain)
    bodies = [corpus.agencies[a] for a in query.ids("agency")]
    authority = any(a.group and a.level == _LEVEL for a in bodies) or LASTS.search(spoken)
    done = query.ids("act") or query.ids("concept")
    if not (query.has("yesno") and query.districts and authority and done) or query.documents:
        return None
    ending = level_ended(query, corpus) or (districts_end(corpus, query.as_of) if _THIS_YEAR.search(spoken) else [])
    draft = Draft(as_of=query.as_of, lines=[f"- {wording.quoted(p)}" for p in ending])
    draft.cite(*ending)
    draft.decide("yes" if _SAYS_END.search(spoken) else "no")
    return draft if ending else None


def unknown_of_district(query: Query, corpus: Corpus) -> Draft | None:
    """That nobody tells what became of a body of a district that is in no document here; None where another one is named, or asked of."""
    found = _UNKNOWN.search(" ".join(query.plain))
    if found is None or query.ids("agency") or query.has("yesno") or query.documents:
        return None
    begin = " ".join(query.plain)[: found.start("body")].count(" ")
    called = " ".join(query.marked[begin : begin + len(found["body"].split())])
    ending = districts_end(corpus, query.as_of)
    draft = Draft(status="no_basis", as_of=query.as_of, lines=[wording.NO_BASIS.format(what=f"cơ quan nào nay thay {called}")])
    draft.lines += [wording.NEAREST.format(text=wording.quoted(p)) for p in ending]
    draft.cite(*ending)
    return draft
