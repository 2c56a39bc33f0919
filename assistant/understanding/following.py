"""What a follow-up takes over from the question before it, and what it puts in the place of a part of that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from assistant.understanding.by_amender import since_paper
from assistant.understanding.forms import asks_openly, years_from
from assistant.understanding.likewise import names_field
from assistant.understanding.moved import levels_turned_to
from assistant.understanding.other_step import of_other_step
from assistant.understanding.own_body import with_own_body
from assistant.understanding.query import Mention, Query
from assistant.understanding.reckoning import RECKONED, of_both
from assistant.understanding.roles import role_asked, who_decides
from assistant.understanding.same_document import LONGER
from assistant.understanding.since import day_after
from assistant.understanding.spoken_papers import spoken_paper
from assistant.understanding.their_clause import on_it
from assistant.understanding.their_paper import with_document
from assistant.understanding.verdicts import YESNO
from assistant.understanding.went_along import went_along
from assistant.understanding.when import Side, asks_now_too, asks_who_today, says_now, speaks_of_today
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables, strip_marks

#: What is asked of the change of a body, without a word of its own.
_OF_MOVE = frozenset({"when", "document", "issue"})
_LEAD = "chu-tri"
#: To do something, whatever it is; the thing that was spoken of, right behind that.
_DOES = "trien-khai"
_THAT_TASK = re.compile(r"(?:(?:cai|ca|luon) )*(?:viec|cai|dieu|chuyen|khoan) (?:do|ay|nay|kia)\b")
#: A follow-up that says so many telling words of its own subject asks for these.
_OWN_WORDS = 2
#: "That district".
_THAT_DISTRICT = re.compile(r"\b(?:huyện|huyen) (?:đó|ấy|này|kia|do|ay)\b", re.IGNORECASE)
#: The level is no more.
_NO_DISTRICTS = re.compile(
    r"\b(?:bo|het|khong con|giai the|mat|dep|xoa)(?: (?:cap|ubnd|cac|roi))* huyen\b|\b(?:cap )?huyen (?:da |bi )*(?:bo|het|giai the|khong con)\b"
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
#: Behind the name of a body: it is no more.
_GONE = re.compile(
    r"(?:cu|truoc (?:day|kia)) (?:bay )?(?:nay|gio|thi)\b"
    r"|(?:(?:da|bi|duoc|nay|gio|cu) )*(?:bo (?:roi|di)|giai the|khong con|het|cham dut|sap nhap|nhap vao|hop nhat|giai tan|xoa|thoi hoat dong)\b"
)
#: "And X?", of a name alone.
_SWITCH = re.compile(
    r"(?:(?:(?:the|vay) )?con(?! lai)|(?:the|vay) (?:ve|phan|ben|mang|khoan))(?: (?!khong|chua|a|ha|chu|dung|phai)\w+){1,5}"
)
#: Begins a sentence that says what is done and not by whom; "có 24 xã ..." counts something.
_SUBJECTLESS = re.compile(r"(?:(?:the|vay|thi|roi|a|o|u|nhung|con) )*(?:co|gom|bao gom|ke ca|phai)\b(?! (?:phai )?(?:ca )?\d)")
#: What a follow-up begins with, before what is said of a body.
_LEADING = re.compile(r"^(?:(?:thế|vậy|thì|rồi|à|ừ|nhưng|còn|the|vay|thi|roi|a|u|nhung|con)\b[\s,]*)+", re.IGNORECASE)
#: It is asked which criteria a body has, whatever was spoken of.
_CRITERIA = re.compile(r"\b(?:may|bao nhieu) (?:tieu chi|chi tieu)\b|\b(?:tieu chi|chi tieu) (?:gi|nao)\b")
#: A criterion is asked of by its name.
_CRITERION = re.compile(r"\b(?:tieu chi|chi tieu)\b(?! (?:nao|gi)\b)")
#: What only tells that a level of bodies ended.
_LEVEL_ENDED = frozenset({"chinh-quyen-hai-cap"})
#: It is said that something is no more, or asked where it is now.
_WHERE_IT_IS = re.compile(
    r"\b(?:giai the|giai tan|bo roi|bi bo|khong con|het roi|cham dut|(?:gio|nay)(?: (?:o|ve|di|nhap|vao))* dau|thanh gi)\b"
)
#: "And X, what of that?"
_BODY_ALONE = re.compile(
    r"(?:(?:the|vay|con|ma|va|a|u|roi|thi) )*,(?: (?:cu|thi|sao|nhi|a|ha|the|vay|nao|nay|gio|roi|luon|cung))*"
)


def with_district(query: Query, before: Query) -> str:
    """What became of a district that a follow-up points to, asked by the name that it was given before; otherwise empty.

    Of its tasks and targets the question before tells more than the name.
    """
    if len(before.districts) != 1 or not query.has("succession") or query.ids("concept") or query.ids("agency"):
        return ""
    named = _THAT_DISTRICT.sub(f"huyện {before.districts[0]}", query.question)
    return "" if named == query.question else named


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
    return f"Việc của {next(iter(bodies.values()), 'UBND huyện')}: {query.question}"


def by_name(query: Query, before: Query, corpus: Corpus) -> Iterator[tuple[str, bool]]:
    """What a follow-up asks of a district, body or document that it points to or of the asker's own body, asked by its name, and whether
    it leans on more than that."""
    yield from (
        (said, False)
        for said in (
            with_district(query, before),
            with_own_body(query, before),
            with_level(query, before),
            went_along(query, before, corpus),
            of_other_step(query, before, corpus),
            with_document(query, before, corpus) or on_it(query, before, corpus) or spoken_paper(query, before, corpus),
        )
        if said
    )
    yield from ((said, True) for said in (with_body(query, before),) if said)


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


def inherit(query: Query, before: Query) -> Query:
    """A follow-up with what it leaves open; what it names itself replaces the earlier subject of the same kind."""
    query = replace(query, mentions=tuple(m for m in query.mentions if not _does_that(query, m)))
    query = replace(query, kinds=frozenset({"who"})) if _signs_decision(query, before) else query
    since = since_paper(" ".join(query.plain))  # the time of which it is asked, and no other thing
    kinds = {m.kind for m in query.mentions if not since or fold(m.words) != since}
    leads = query.ids("act") == (_LEAD,)  # who leads at another level leads what was spoken of
    role, elsewhere = bool(role_asked(query)) or who_decides(query.plain), set() if leads else levels_turned_to(query, before)
    own_day = query.dated and query.has("who")  # it is asked of a day of its own, when that body may still have been
    beside_it = bool(query.ids("concept")) and not _own_task(query)  # who has another part of its work is asked
    other_body = (
        _only_body(query)
        and set(before.ids("concept")) <= _LEVEL_ENDED
        and _WHERE_IT_IS.search(" ".join(before.plain)) is not None
    )
    gone = ((_told_gone(before) and beside_it) or other_body) and not own_day
    beside = [m for m in before.mentions if _set_beside(query, m)]
    kept = beside + [
        m
        for m in before.mentions
        if m.kind not in kinds
        and not (elsewhere and m.kind == "concept")
        and not (role and m.kind == "act")
        and not (beside and m.id == _LEAD)  # what each of them leads is no one thing
        and not (m.kind == "agency" and "concept" in kinds and (before.has("who") or _own_task(query)) and not gone)
        and not ("agency" in kinds and m.kind == "concept" and (names_field(m, before) or _of_other_task(m, query)))
    ]
    dropped = {w for m in before.mentions if m not in kept for w in fold(m.words).split()}
    reckons = query.has("compare", *RECKONED)  # with the figures of several questions before
    both = (before.before or before.instead_of) if reckons and of_both(query.plain) and not query.ids("concept") else None
    told = before.content | both.content if both else before.content
    said = (*(both.marked if both else ()), *before.marked, *(before.inherited.split() if reckons else ()))
    later = years_from(query.plain, before.years)
    if (query.years or later) and not reckons:  # "còn năm 2024?": another year stands in the place of the one before
        dropped |= {str(y) for y in before.years}
    carried = list(dict.fromkeys(w for w in said if strip_marks(w) in told and strip_marks(w) not in dropped))
    carried += [w for y in later for w in ("năm", str(y))]
    wanted = query.kinds - (YESNO if before.kinds - YESNO and _switches(query) else frozenset())
    wants = wanted - {"yesno"} or role or _asks_itself(query)
    then = before.dated and not (query.dated or since) and not (says_now(query.question) or asks_who_today(query.question))
    return replace(
        query,
        as_of=(before.as_of + timedelta(days=1) if day_after(query.plain) else before.as_of) if then else query.as_of,
        dated=query.dated or then,
        side=query.side or _side_before(query, before),
        text=" ".join([*query.marked, *carried]),
        kinds=wanted
        | (frozenset({"succession"}) if gone or _of_same_move(query, before) else frozenset())
        | (frozenset() if wants else before.kinds - (YESNO if asks_openly(query.marked) else frozenset()))
        | (before.kinds - YESNO if asks_now_too(query.plain) else frozenset()),
        mentions=(*query.mentions, *(replace(m, start=-1, end=-1) for m in (*kept, *(both.mentions if both else ())))),
        documents=query.documents or before.documents,
        years=(*query.years, *later, *(_years_before(query) if reckons else ())),
        refs=query.refs or (before.refs if _of_same_clause(query, before) else ()),
        levels=query.levels or before.levels,
        grades=query.grades or before.grades,
        content=query.content | {strip_marks(w) for w in carried},
        inherited=" ".join(carried),
    )


def _side_before(query: Query, before: Query) -> Side:
    """The side of a change on which the question before asked, where a follow-up names no other document and no time of its own."""
    other = query.dated or query.years or set(query.documents) - set(before.documents)
    return "" if other or says_now(query.question) or speaks_of_today(query.marked) else before.side


def _does_that(query: Query, act: Mention) -> bool:
    """Whether somebody is only said to do what was spoken of ("làm việc đó"): the act is the one that was named before."""
    return act.id == _DOES and act.start >= 0 and _THAT_TASK.match(" ".join(query.plain[act.end :])) is not None


def _of_other_task(concept: Mention, query: Query) -> bool:
    """Whether a thing is none of what is asked of the body that a follow-up names: its criteria are, or it is what that body does
    ("huyện ủy chỉ đạo") and something else is said to be done."""
    named = any(m.kind == "agency" and fold(m.words) in fold(concept.words) for m in query.mentions)
    return _CRITERIA.search(" ".join(query.plain)) is not None or (named and bool(query.ids("act")))


def _signs_decision(query: Query, before: Query) -> bool:
    """Whether who signs is asked where it was asked who does something ("rồi ai ký?"): he decides that, and signed no document there."""
    asked = before.has("who") and not before.has("signer", "issue", "document")
    return query.kinds == {"signer"} and asked and who_decides(query.plain) and not (query.documents or query.pointer)


def _set_beside(query: Query, thing: Mention) -> bool:
    """Whether a follow-up sets the one body or thing that it names beside another that was asked about before ("Sở Y tế khác gì?")."""
    named = {k: query.ids(k) for k in ("agency", "concept")}
    alone = sum(map(len, named.values())) == 1
    return (
        query.has("compare") and alone and thing.kind in named and bool(named[thing.kind]) and thing.id not in named[thing.kind]
    )


def _of_same_move(query: Query, before: Query) -> bool:
    """Whether nothing is asked but since when or by what a body became what was asked before ("từ ngày nào?", "theo văn bản nào?")."""
    own = any(m.start >= 0 for m in query.mentions) or query.documents or query.refs
    asks = bool(query.kinds) and query.kinds <= _OF_MOVE and len(query.plain) <= LONGER
    return asks and not own and before.has("succession") and bool(before.ids("agency"))


def _of_same_clause(query: Query, before: Query) -> bool:
    """Whether a follow-up asks for the life of the one clause of a document that was asked about before ("giờ còn hiệu lực không?")."""
    own = query.documents or query.pointer or query.ids("concept") or query.ids("agency")
    lives = query.has("life") or (query.dated and before.has("life") and not query.kinds - YESNO)  # "thế sang tháng 8/2026?"
    return lives and not own and bool(before.documents) and len(before.refs) == 1


def _told_gone(query: Query) -> bool:
    """Whether a question says of a body that it is gone ("Sở X bỏ rồi thì ai lo ...?")."""
    return any(m.kind == "agency" and m.start >= 0 and _GONE.match(" ".join(query.plain[m.end :])) for m in query.mentions)


def _own_task(query: Query) -> bool:
    """Whether it is asked who does something with a criterion ("thế tiêu chí giao thông ai thẩm định?"), whose body was spoken of before."""
    return query.has("who") and bool(query.ids("act")) and _CRITERION.search(" ".join(query.plain)) is not None


def _only_body(query: Query) -> bool:
    """Whether it names another body and nothing else ("thế còn hội phụ nữ huyện?"): what became of that is asked too."""
    named = [m for m in query.mentions if m.start >= 0]
    if len(named) != 1 or named[0].kind != "agency":
        return False
    rest = " ".join((*query.plain[: named[0].start], ",", *query.plain[named[0].end :]))
    return _BODY_ALONE.fullmatch(rest) is not None


def _switches(query: Query) -> bool:
    """Whether it only puts another thing in the place of one ("còn tiêu chí điện?"): it claims nothing."""
    return _SWITCH.fullmatch(" ".join(query.plain)) is not None and any(m.kind in ("concept", "agency") for m in query.mentions)


def _years_before(query: Query) -> tuple[int, ...]:
    """The years of the question before, and of those that it leans on."""
    before = query.before
    if before is None:
        return ()
    earlier = before.instead_of.years if before.instead_of else ()
    return (*before.years, *earlier, *(_years_before(before) if before.inherited else ()))


def _asks_itself(query: Query) -> bool:
    """Whether a follow-up asks openly for what it says of a subject of its own, and so for nothing that was asked before."""
    named = {w for m in query.mentions for w in folded_syllables(m.words)}
    return bool(query.ids("concept")) and asks_openly(query.marked) and len(query.content - named) >= _OWN_WORDS
