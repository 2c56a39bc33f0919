"""Follow-ups that conclude until when a document goes of which it was asked for which period it is ("tức là tới tận 2030 chứ gì?")."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_UNTIL = re.compile(
    r"(?:(?:the|vay|tuc|nghia|la|a|u|thi|nhu vay|keo dai|no|chay|dung|ap dung)\b[\s,]*)*(?:toi|den)(?: (?:tan|het|cuoi))*(?: nam)? (?P<year>20\d\d)"
    r"(?: (?:luon|lan|co|co ma))?(?:,? (?:chu gi|a|ha|chu|nhi|dung khong|phai khong|dung chu|dung chua|co dung khong|co phai khong))+"
)
_PERIOD = re.compile(r"\bgiai doan (?:nao|may|gi)\b")
_TITLE_PERIOD = re.compile(r"\b(?P<first>20\d\d) ?[-–] ?20\d\d\b")
CLAIM = "{paper} là cho giai đoạn {first}-{year}, đúng không?"


def until_then(query: Query, before: Query, corpus: Corpus) -> str:
    """The claim that the one document of which its period was asked is for the one until that year; otherwise empty."""
    found = _UNTIL.fullmatch(" ".join(fold_in_step(normalise(query.question)).split()).rstrip(" ?.!"))
    document = corpus.documents.get(before.documents[0]) if found and len(before.documents) == 1 else None
    period = _TITLE_PERIOD.search(document.title) if document else None
    if found is None or document is None or period is None or not _PERIOD.search(" ".join(before.plain)):
        return ""
    return CLAIM.format(paper=f"{document.type} {document.number}", first=period["first"], year=found["year"])
