"""What a question claims: a verdict is on that alone, whatever else is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.claims.obliged import left_open
from assistant.answering.claims.statement import Part
from assistant.understanding import Query, Reader
from assistant.understanding.claimed import claim_in
from assistant.understanding.pointers import points_at_body
from assistant.understanding.sufficiency import concludes, tells_case
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables, has_marks

#: A claim says so many telling words at least beside the bodies that it names.
_OWN_WORDS = 2
#: What is said, and what it is set against.
_CONTRASTED = 2
#: "Is made to": "có bị bắt buộc báo cáo không".
_MADE_TO = re.compile(
    r"\b(?:bị|bi) (?:(?:bắt|bat) )?(?:buộc|buoc)\b(?: (?:phải|phai)\b)?|\b(?:buộc|buoc) (?:phải|phai)\b", re.IGNORECASE
)
#: The same of what is no body: "có bắt buộc phải có thôn thông minh không"; "chỉ tiêu bắt buộc" and "có bắt buộc không" are no such thing.
_HAS_TO = re.compile(
    r"(?<!không )(?<!khong )(?<!chẳng )(?<!chang )\b(?:(?:có|co) (?:là |la )?)?"
    r"(?:(?:bắt|bat) (?:buộc|buoc)|(?:nhất|nhat) (?:thiết|thiet)|(?:dứt|dut) (?:khoát|khoat)|(?:buộc|buoc)) (?:phải|phai)\b"
    r"|\b(?:có|co) (?:(?:bị|bi) )?(?:(?:bắt|bat) )?(?:buộc|buoc)(?= (?!không\b|khong\b|chưa\b|chua\b|hay\b|gì\b|gi\b)\w)"
    r"|\b(?:có|co) (?:phải|phai)(?= (?:có|co)\b)",
    re.IGNORECASE,
)
#: What only stresses a number: "sáu xã chứ đâu phải ít hơn".
_NO_LESS = re.compile(
    r",? (?:chứ|chu) (?:đâu|dau|không|khong|chẳng|chang|chả|cha)(?: (?:phải|phai|có|co|là|la|hề|he))*"
    r" (?:kém|kem|(?:ít|it|nhiều|nhieu|kém|kem|cao|thấp|thap) (?:hơn|hon))(?= *(?:[,.?!;]|$))",
    re.IGNORECASE,
)
#: What many things are called by, and none alone.
_CRITERION = frozenset({"tieu", "chi"})


def claimed(query: Query, reader: Reader, first: Provision) -> Query:
    """The question without what it asks openly before or after its claim; as it is where that holds what the claim is about.

    Whoever is made to do something has to do it, unless the ``first`` source leaves that open.
    """
    text = reader.spelt_out(query.question)
    kept = claim_in(text)
    kept = _NO_LESS.sub("", kept)
    if not left_open(query, first):
        made = _MADE_TO if query.ids("agency") else _HAS_TO
        kept = made.sub("phải" if has_marks(kept) else "phai", kept)
    if kept == text or not _telling(query, reader.syllables(kept)):
        return query
    history = (query.before.question,) if query.before else ()
    claim = replace(reader.read(kept, history, query.as_of), doubted=query.doubted, anchors=query.anchors)
    if not points_at_body(query) or claim.ids("agency"):
        return claim
    pointed = tuple(m for m in query.mentions if m.kind == "agency" and m.start < 0)
    return replace(claim, mentions=(*claim.mentions, *pointed))


def without_contrast(query: Query, parts: Sequence[Part], reader: Reader) -> tuple[Query, Sequence[Part]]:
    """A claim without what it only sets itself against ("do Công an tỉnh chủ trì chứ không phải bộ đội"); as it is where that is all."""
    if len(parts) != _CONTRASTED or parts[0].denied or not parts[1].denied:
        return query, parts
    return reader.read(parts[0].text, (), query.as_of), parts[:1]


def asked_of_case(question: str, claim: str) -> bool:
    """Whether it is asked of a case, beside what claims something, if that is enough."""
    asked = fold(question)
    return concludes(asked) or (tells_case(asked) and not tells_case(fold(claim)))


def _telling(query: Query, words: Sequence[str]) -> bool:
    """Whether words tell of more than of bodies what a claim is about; of a body that it points to, that is what they name."""
    things = {w for m in query.mentions if m.kind == "concept" and m.start >= 0 for w in folded_syllables(m.words)} - _CRITERION
    if points_at_body(query) and things.intersection(words):
        return True
    bodies = {w for m in query.mentions if m.kind == "agency" for w in folded_syllables(m.words)}
    return len(query.content.intersection(words) - bodies) >= _OWN_WORDS
