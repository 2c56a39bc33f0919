"""A follow-up that points to a district, body or document, or to the asker's own body, asked by the name of that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.understanding.before_it import before_it
from assistant.understanding.both_papers import by_both_numbers
from assistant.understanding.its_header import of_its_header
from assistant.understanding.other_district import districts_in
from assistant.understanding.other_step import of_other_step
from assistant.understanding.own_body import with_own_body
from assistant.understanding.party_of_level import party_of_level
from assistant.understanding.query import Query
from assistant.understanding.short_bodies import by_short_name
from assistant.understanding.spoken_papers import spoken_paper
from assistant.understanding.tag_question import untagged
from assistant.understanding.that_body import of_that_body
from assistant.understanding.their_clause import on_it
from assistant.understanding.their_paper import acted_on, with_document
from assistant.understanding.titles import PLAN
from assistant.understanding.two_bodies_one import two_bodies_one
from assistant.understanding.unheld_paper import of_unheld_paper
from assistant.understanding.until_then import until_then
from assistant.understanding.went_along import went_along
from assistant.understanding.what_replaced import the_new_one
from assistant.understanding.where_mentioned import where_mentioned
from kb.corpus import Corpus
from kb.vietnamese import fold, normalise

#: "That district".
_THAT_DISTRICT = re.compile(r"\b(?:huyện|huyen) (?:đó|ấy|này|kia|do|ay)\b", re.IGNORECASE)
#: What became of it is asked.
_BECAME = re.compile(
    r"\b(?:thanh|con|chia|tach|nhap|gom)(?: (?:may|bao nhieu|nhung|cac|lai|vao|ra|thanh))* (?:xa|phuong|don vi|dau|gi)\b"
)
#: The level is no more.
_NO_DISTRICTS = re.compile(
    r"\b(?:bo|het|khong con|giai the|mat|dep|xoa)(?: (?:cap|ubnd|cac|roi))* huyen\b|\b(?:cap )?huyen (?:da |bi )*(?:bo|het|giai the|khong con)\b"
)
#: "That commune", of several of one name.
_THAT_COMMUNE = re.compile(r"\b(?:xã|xa|phường|phuong) (?:đó|ấy|này|kia|do|ay)\b", re.IGNORECASE)
_OF_ONE_NAME = re.compile(
    r"\b(?:xã|xa)(?: cũ| cu)? (?:cùng|trùng|cung|trung) (?:một |mot )?tên(?: là| gọi| goi)? (?P<name>(?:[A-ZĐ]\w+ ?){1,3})"
)
#: Behind "district" what it does, but for what several levels do, each for its own; before it the authority, and that it was so once.
_ACTS = re.compile(
    r"(?:(?:phai|duoc|se|co|la noi|dung ra) )*(?:hoan thien|hoan chinh|lap|phe duyet|duyet|to chuc|thuc hien|xet|trinh|gui"
    r"|kiem tra|danh gia|lay y kien|cong nhan|cong bo|de nghi|bao cao|thu ly|giai quyet|quyet dinh)\b"
)
_AUTHORITY, _AUTHORITIES = "ubnd-huyen-tp", frozenset({"ubnd", "cap", "uy"})
_LONG_AGO = re.compile(
    r"\s*\b(?:ngày trước|ngay truoc|trước đây|truoc day|trước kia|truoc kia|hồi trước|hoi truoc|trước|truoc|xưa|xua)$"
)
#: Who heads a body, and no body; who does something is asked for by what it is.
_PERSON, _WHICH_LEVEL = re.compile(r"\b(?:chu tich|lanh dao|truong phong)\b"), re.compile(r"\b(?:cap|noi|ben|xa|co quan) nao\b")
#: A kind of body that stands for the one that was spoken of, in a claim ("việc ấy cũng ban lo à?").
_KIND_ALONE = re.compile(
    r"\b(?:cũng|cung|vẫn|van|do|là|la) (?P<kind>ban|sở|so|hội|hoi|cục|cuc|liên minh|lien minh|công an|cong an|mặt trận|mat tran)"
    r"(?= (?:luôn|luon|lo|làm|lam|giữ|giu|nắm|nam|chủ trì|chu tri|phụ trách|phu trach|quản|quan|gánh|ganh|đứng|dung|được|duoc|này|nay|ấy|ay)\b)",
    re.IGNORECASE,
)
#: "That department", of the body that was spoken of; typed without marks "so do" may be a number.
_THAT_BODY = re.compile(
    r"(?<!hai )(?<!các )(?<!những )(?<!ba )\b(?:(?:sở|cơ quan|đơn vị|hội|ngành) (?:đó|ấy|đấy|này|kia)"
    r"|(?:so|co quan|don vi) (?:ay|day)|(?:co quan|don vi) (?:do|nay))\b",
    re.IGNORECASE,
)
#: Begins a sentence that says what is done and not by whom; "có 24 xã ..." counts something.
_SUBJECTLESS = re.compile(r"(?:(?:the|vay|thi|roi|a|o|u|nhung|con) )*(?:co|gom|bao gom|ke ca|phai)\b(?! (?:phai )?(?:ca )?\d)")
#: What a follow-up begins with, before what is said of a body.
_LEADING = re.compile(r"^(?:(?:thế|vậy|thì|rồi|à|ừ|nhưng|còn|the|vay|thi|roi|a|u|nhung|con)\b[\s,]*)+", re.IGNORECASE)


def with_district(query: Query, before: Query) -> str:
    """What became of a district that a follow-up points to, asked by the name that it was given before; otherwise empty.

    Of its tasks and targets the question before tells more than the name.
    """
    spoken = [f"huyện {d}" for d in before.districts] or districts_in(before.question)
    own = any(m.start >= 0 for m in query.mentions if m.kind in ("concept", "agency"))
    asks = query.has("succession") or _BECAME.search(" ".join(query.plain))
    if len(spoken) != 1 or not asks or own:
        return ""
    named = _THAT_DISTRICT.sub(spoken[0], query.question)
    return "" if named == query.question else named


def with_commune(query: Query, before: Query) -> str:
    """What became of a commune that a follow-up points to, by the name that several had; otherwise empty."""
    found = _OF_ONE_NAME.search(normalise(before.question))
    if found is None or not (query.has("succession") or _BECAME.search(" ".join(query.plain))):
        return ""
    named = _THAT_COMMUNE.sub(f"xã {found['name'].strip()}", normalise(query.question), count=1)
    return "" if named == normalise(query.question) else named


def with_body(query: Query, before: Query) -> str:
    """What a follow-up claims of the one body that the question before was about, asked by its name; otherwise empty."""
    bodies = {m.name or m.words for m in before.mentions if m.kind == "agency"}
    if len(bodies) != 1 or before.has("who") or query.ids("agency") or not query.has("yesno"):
        return ""
    if query.ids("concept") and of_same_body(query, before):
        return f"{bodies.pop()} {_LEADING.sub('', query.question)}"
    body = bodies.pop()
    named = _THAT_BODY.sub(body, query.question, count=1)
    if named == query.question and (alone := _KIND_ALONE.search(query.question)) and fold(body).startswith(fold(alone["kind"])):
        named = f"{query.question[: alone.start('kind')]}{body}{query.question[alone.end('kind') :]}"
    return "" if named == query.question else named


def with_level(query: Query, before: Query) -> str:
    """Who does today what a district did, where a follow-up says that districts are no more and only their level or one body was named."""
    plain = " ".join(query.plain)
    asks = (query.has("who") or _WHICH_LEVEL.search(plain)) and not query.ids("agency") and _NO_DISTRICTS.search(plain)
    bodies = {m.id: m.name or m.words for m in before.mentions if m.kind == "agency"}
    signs = bodies and _PERSON.search(" ".join(before.plain))  # what one may sign is no work of the body
    if not asks or signs or "huyen" not in before.levels or len(bodies) > 1:
        return ""
    others = bodies.keys() - {_AUTHORITY}
    return (
        "" if others else _claimed_of_level(before)
    ) or f"Việc của {next(iter(bodies.values()), 'UBND huyện')}: {query.question}"


def _claimed_of_level(before: Query) -> str:
    """The question which level does today what was claimed of the district by the law, and not by the plan, which has ended; otherwise empty."""
    said = len(untagged(" ".join(before.plain)).split())
    at = [i for i, word in enumerate(before.plain[:said]) if word == "huyen" and _ACTS.match(" ".join(before.plain[i + 1 :]))]
    law = PLAN not in before.documents and any(m.kind == "concept" and m.start >= 0 for m in before.mentions)
    if not (before.has("yesno") and law and len(at) == 1):
        return ""
    begins = at[0] - (1 if at[0] and before.plain[at[0] - 1] in _AUTHORITIES else 0)
    head = _LONG_AGO.sub("", " ".join(before.marked[:begins]))
    return f"Hết cấp huyện rồi, {head} cấp nào {' '.join(before.marked[at[0] + 1 : said])}?"


def by_name(query: Query, before: Query, corpus: Corpus) -> Iterator[tuple[str, bool]]:
    """What a follow-up asks of a district, body or document that it points to or of the asker's own body, asked by its name, and whether
    it leans on more than that."""
    yield from (
        (said, False)
        for said in (
            with_district(query, before),
            with_commune(query, before),
            by_both_numbers(query, before, corpus),
            two_bodies_one(query, before),
            with_own_body(query, before),
            of_that_body(query, before),
            with_level(query, before),
            went_along(query, before, corpus),
            of_other_step(query, before, corpus),
            of_its_header(query, before, corpus)
            or the_new_one(query, before, corpus)
            or acted_on(query, before, corpus)
            or where_mentioned(query, before, corpus)
            or with_document(query, before, corpus)
            or on_it(query, before, corpus)
            or spoken_paper(query, before, corpus)
            or of_unheld_paper(query, before, corpus)
            or until_then(query, before, corpus)
            or before_it(query, before, corpus),
        )
        if said
    )
    leaning = (by_short_name(query, before, corpus), party_of_level(query, before, corpus), with_body(query, before))
    yield from ((said, True) for said in leaning if said)


def of_same_body(query: Query, before: Query) -> bool:
    """Whether a follow-up only says what is done, and so speaks of the body whose tasks were asked before ("có phải giúp dân không?")."""
    bodies = {m.id for m in before.mentions if m.kind == "agency"}
    return (
        len(bodies) == 1
        and not before.has("who")
        and query.has("yesno")
        and not (query.has("who") or query.ids("agency") or query.documents or query.refs or query.years)
        and _SUBJECTLESS.match(" ".join(query.plain)) is not None
    )
