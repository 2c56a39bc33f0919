"""Questions by which wording of an amended document something goes ("theo bản cũ hay bản đã sửa?"), and follow-ups that ask that of the
clause or the document spoken of before."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from kb.corpus import Corpus
from kb.references import spelt

_WORDING = r"(?:ban|quy dinh|loi van|noi dung|cau chu|cach ghi|luat)"
_OLD = rf"(?:{_WORDING} )?(?:cu|goc|ban dau|luc dau|truoc (?:khi )?(?:sua|bo sung)(?: doi)?|chua sua)"
_NEW = rf"(?:{_WORDING} )?(?:moi|(?:da |duoc |sau (?:khi )?|vua )*(?:sua doi|sua)(?: doi| bo sung)*)"
_GOES = r"\b(?:theo|dung|ap dung|xai|lay|can cu|tinh|thuc hien|chiu|thuoc|la|van|con)\b"
_EITHER = re.compile(
    rf"{_GOES}(?: \w+){{0,12}}? {_WORDING} (?:{_OLD})\b(?: \w+){{0,6}}? hay(?: \w+){{0,4}}? (?:{_NEW})\b"
    rf"|{_GOES}(?: \w+){{0,12}}? {_WORDING} (?:{_NEW})\b(?: \w+){{0,6}}? hay(?: \w+){{0,4}}? (?:{_OLD})\b"
    rf"|{_GOES} (?:{_OLD}|{_NEW}) hay(?: \w+){{0,3}}? (?:{_OLD}|{_NEW})\b|{_GOES}(?: \w+){{0,3}}? (?:ban|loi van|cau chu) nao\b"
)
#: One of them is claimed, and denied of none.
_CLAIMED = re.compile(rf"{_GOES}(?: \w+){{0,2}}? (?={_WORDING})(?:(?P<old>{_OLD})|(?P<new>{_NEW}))\b(?! hay)")
_DENIES = re.compile(r"\b(?:khong (?:theo|dung|ap dung|con|phai|duoc)|chua|chang|dau co)\b")


def asks_wording(query: Query) -> bool:
    """Whether a question asks which wording something goes by."""
    return _EITHER.search(" ".join(query.plain)) is not None and not query.has("life", "signer", "issue")


def claimed_wording(query: Query) -> str:
    """Which wording, the "old" or the "new" one, a claim says that something goes by; empty where it says neither."""
    plain = untagged(" ".join(query.plain))
    said = _CLAIMED.search(plain) if query.has("yesno") and not query.has("life", "signer", "issue") else None
    return "" if said is None or _DENIES.search(plain) else "old" if said["old"] else "new"


def of_wording_before(query: Query, before: Query, corpus: Corpus) -> str:
    """Which wording a day goes by, asked of the clause or the document spoken of before, by its name; otherwise empty."""
    if query.documents or query.refs or not query.dates or not (asks_wording(query) or claimed_wording(query)):
        return ""
    named = [d for n in dict.fromkeys(before.documents) if (d := corpus.documents.get(n))]
    if not 1 <= len(named) == len(dict.fromkeys(before.documents)) <= 2 or len(before.refs) > 1:
        return ""
    amended = {r.target for d in named for r in d.relations if r.kind == "amends"}
    targets = [d for d in named if d.number in amended]
    if len(named) > 1 and len(targets) != 1:
        return ""
    meant = targets[0] if targets else named[0]
    clause = f"{spelt(before.refs[0])} " if before.refs else ""
    others = "".join(f", {d.type} {d.number}" for d in named if d is not meant)
    return f"{clause}{meant.type} {meant.number}{others}: {query.question}"
