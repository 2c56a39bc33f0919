"""What a follow-up takes over from the question before it, and what it puts in the place of a part of that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from assistant.understanding.answered_before import unattributed
from assistant.understanding.forms import asks_openly, years_from
from assistant.understanding.likewise import names_field
from assistant.understanding.pointers import SHORT
from assistant.understanding.query import Query
from assistant.understanding.reckoning import RECKONED, of_both
from assistant.understanding.roles import role_asked
from assistant.understanding.titles import PLAN
from assistant.understanding.verdicts import YESNO
from assistant.understanding.when import asks_now_too, says_now
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables, normalise, strip_marks

#: A follow-up on the life of a document may say so many words, "which one changed it last, from which day" among them.
_LONGER = 24
#: One that asks for another number of the same document, so many; what numbers are asked by.
_SHORTER = 12
_NUMBERS = frozenset({"count", "share"})
#: What is asked of the change of a body, without a word of its own.
_OF_MOVE = frozenset({"when", "document", "issue"})
#: A follow-up that says so many telling words of its own subject asks for these.
_OWN_WORDS = 2
_ME = r"(?:toi|em|minh|anh|chi|chau)"
#: "I mean", "I am asking": what comes behind is what was meant; ...
_MEANS = re.compile(
    rf"(?:y (?:cua )?(?:{_ME} (?:la|hoi|noi|muon hoi)|la|{_ME})(?: la| hoi)?|{_ME} (?:dang|chi|muon) hoi)(?: la| ve)? "
)
_ASKED = re.compile(rf"{_ME} (?:dang |chi |muon )?hoi (?:la |ve )?")
#: ... "my mistake", a clause of its own.
_MISTAKEN = re.compile(r"(?:a |o |u |oi |thoi )*(?:(?:toi|em|minh) )?nham(?: (?:roi|mat|to|chut))*")
_FILLING = re.compile(r"(?:a|o|u|u thi|oi|da|xin loi|khong|a khong|o khong|khong phai|khong phai (?:vay|the|y do))")
_DENIED = re.compile(r"(?:a |o |u )*(?:khong|dau) phai (?:la )?\w")
_RATHER = re.compile(r"(?: chu)? (?:khong|dau) phai .*$| chu khong .*$")
#: "Rather": with these at its end a question puts something in the place of what was asked.
_ENDS = re.compile(r"(?: (?:co|kia|ma|ay|day|nhe|nha|a))+$")
_PUTS = re.compile(r" (?:co|kia|ma|ay)\b(?: \w+)?$")
#: At the end of a claim to affirm or deny.
_CLAIMS = re.compile(r" (?:a|ha|chu|dung khong|phai khong|dung chua)$")
#: "That district".
_THAT_DISTRICT = re.compile(r"\b(?:huyện|huyen) (?:đó|ấy|này|kia|do|ay)\b", re.IGNORECASE)
#: "That department", of the body that was spoken of; typed without marks "so do" may be a number.
_THAT_BODY = re.compile(
    r"(?<!hai )(?<!các )(?<!những )(?<!ba )\b(?:(?:sở|cơ quan|đơn vị|hội|ngành) (?:đó|ấy|đấy|này|kia)"
    r"|(?:so|co quan|don vi) (?:ay|day)|(?:co quan|don vi) (?:do|nay))\b",
    re.IGNORECASE,
)
#: "It", of a document; the verbs by which one document does something to another.
_IT = re.compile(r"\bnó\b|^(?:(?:thế|vậy|the|vay) )?no\b(?= (?:co|bai|sua|thay|huy|can|dan|nhac|huong))", re.IGNORECASE)
_ACTS_ON = frozenset({"bai", "thay", "sua", "huy", "can", "huong", "dan", "nhac"})
#: Behind the name of a body: it is no more.
_GONE = re.compile(
    r"(?:cu|truoc (?:day|kia)) (?:bay )?(?:nay|gio|thi)\b"
    r"|(?:(?:da|bi|duoc|nay|gio|cu) )*(?:bo (?:roi|di)|giai the|khong con|het|cham dut|sap nhap|nhap vao|hop nhat|giai tan|xoa|thoi hoat dong)\b"
)
#: Behind these a follow-up leaves what was spoken of ("quy hoạch xong rồi, giờ hỏi ...").
_TURNS = re.compile(
    r"^[^,;.?!]{0,60}[,;.!]\s+(?:(?:bay )?gio|nay|con gio|gio thi)(?: (?:toi|em|minh))?(?: cho)?(?: (?:toi|em|minh))?"
    r" (?:(?:chuyen|quay) sang )?(?:hoi(?: (?:sang|ve|den|tiep|qua|chuyen))*|chuyen sang)[\s:,]+"
)
#: "Back to ...": how a follow-up returns to what was spoken of, before it says what.
_RETURNS = re.compile(
    r"^(?:(?:the|vay|thoi|gio|a|o|u|nhung|gio thi|cho (?:toi|em|minh))[\s,]+)*"
    r"(?:quay|tro|vong) (?:lai|ve)(?: (?:voi|ve|chuyen|cau hoi))*[\s:,]+(?=\w)"
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
#: The day after the one that was spoken of.
_DAY_AFTER = re.compile(r"\b(?:hom|ngay) (?:lien )?sau\b(?! khi)|\bngay hom sau\b")


def mended(question: str) -> str:
    """What a follow-up puts in the place of what was asked before, as a question that leans back; empty where it mends nothing.

    What it says that we had answered is a claim.

    >>> mended("À nhầm, tiêu chí điện chứ không phải giao thông.")
    'còn tiêu chí điện'
    >>> mended("Không phải chủ trì, tôi hỏi ai công nhận."), mended("không, bản cơ")
    ('còn ai công nhận', 'còn bản')
    >>> mended("Không phải họ chủ trì à?"), mended("ý đầu tiên nằm ở đâu")
    ('', '')
    """
    if claim := unattributed(question):
        return claim
    clauses = [" ".join(c.split()) for c in re.split(r"[,.;:!?]+(?=\s|$)", normalise(question))]
    kept: list[str] = []
    means = denies = False
    for clause in filter(None, clauses):
        plain = fold(clause)
        if not kept and _MISTAKEN.fullmatch(plain):
            means = True
        elif not kept and (_FILLING.fullmatch(plain) or (_DENIED.match(plain) and clause != clauses[-1] and len(clauses) > 1)):
            denies = denies or "khong" in plain or "dau" in plain
        else:
            opened = _MEANS.match(plain) or (_ASKED.match(plain) if denies else None)
            means = means or opened is not None
            kept.append(" ".join(clause.split()[opened[0].count(" ") :]) if opened else clause)
    meant = ", ".join(kept)
    plain = fold(meant)
    if len(plain.split()) > SHORT or _CLAIMS.search(plain) or not (means or (denies and _PUTS.search(plain))):
        return ""
    left = _ENDS.sub("", _RATHER.sub("", plain)).split()
    return f"còn {' '.join(meant.split()[: len(left)])}" if left else ""


def turned(question: str) -> str:
    """What a follow-up asks after it has left what was spoken of; empty where it leaves nothing.

    >>> turned("Quy hoạch xong rồi, giờ hỏi sang điện: sở nào chủ trì?")
    'điện: sở nào chủ trì?'
    >>> turned("Giờ hỏi ai?")
    ''
    """
    text = normalise(question)
    plain = fold(text)
    found = _TURNS.match(plain)
    return text[found.end() :] if found and len(plain) == len(text) else ""


def without_return(question: str) -> str:
    """What a follow-up asks that says that it returns to what was spoken of; empty where it says no such thing.

    >>> without_return("Trở lại quyết định lúc đầu, ban hành ngày nào?"), without_return("Trở lại ai?")
    ('quyết định lúc đầu, ban hành ngày nào?', '')
    """
    text = normalise(question)
    plain = fold(text)
    found = _RETURNS.match(plain)
    rest = text[found.end() :] if found and len(plain) == len(text) else ""
    return rest if len(rest.split()) > 1 else ""


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
    named = _THAT_BODY.sub(bodies.pop(), query.question, count=1)
    return "" if named == query.question else named


def with_document(query: Query, before: Query, corpus: Corpus) -> str:
    """What a follow-up claims of a document and another that it names, asked by the name of the one that it points to; otherwise empty.

    That is what the question before was about, and does to others what the follow-up says that it does, too.
    """
    acts = _ACTS_ON.intersection(query.plain)
    if not query.has("yesno") or not query.documents or not acts & set(before.plain):
        return ""
    numbers = before.documents or ((PLAN,) if " ".join(before.plain).startswith("ke hoach") else ())
    known = [d for n in numbers if (d := corpus.documents.get(n))]
    if not len(known) == len(numbers) == 1:
        return ""
    named = _IT.sub(f"{known[0].type} {known[0].number}", query.question, count=1)
    return "" if named == query.question else named


def by_name(query: Query, before: Query, corpus: Corpus) -> Iterator[tuple[str, bool]]:
    """What a follow-up asks of a district, body or document that it points to, asked by its name, and whether it leans on more than that."""
    yield from ((said, False) for said in (with_district(query, before), with_document(query, before, corpus)) if said)
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
    kinds = {m.kind for m in query.mentions}
    role = bool(role_asked(query))
    gone = _told_gone(before) and bool(query.ids("concept"))  # who has another part of its work is asked
    kept = [
        m
        for m in before.mentions
        if m.kind not in kinds
        and not (role and m.kind == "act")
        and not (m.kind == "agency" and "concept" in kinds and before.has("who") and not gone)
        and not (
            "agency" in kinds and m.kind == "concept" and (names_field(m, before) or _CRITERIA.search(" ".join(query.plain)))
        )
    ]
    dropped = {w for m in before.mentions if m not in kept for w in fold(m.words).split()}
    reckons = query.has("compare", *RECKONED)  # with the figures of several questions before
    both = before.before if reckons and of_both(query.plain) and not query.ids("concept") else None
    told = before.content | both.content if both else before.content
    said = (*(both.marked if both else ()), *before.marked, *(before.inherited.split() if reckons else ()))
    later = years_from(query.plain, before.years)
    if (query.years or later) and not reckons:  # "còn năm 2024?": another year stands in the place of the one before
        dropped |= {str(y) for y in before.years}
    carried = list(dict.fromkeys(w for w in said if strip_marks(w) in told and strip_marks(w) not in dropped))
    carried += [w for y in later for w in ("năm", str(y))]
    wanted = query.kinds - (YESNO if before.kinds - YESNO and _switches(query) else frozenset())
    wants = wanted - {"yesno"} or role or _asks_itself(query)
    then = before.dated and not query.dated and not says_now(query.question)
    return replace(
        query,
        as_of=(before.as_of + timedelta(days=1) if _DAY_AFTER.search(" ".join(query.plain)) else before.as_of)
        if then
        else query.as_of,
        dated=query.dated or then,
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


def _of_same_move(query: Query, before: Query) -> bool:
    """Whether nothing is asked but since when or by what a body became what was asked before ("từ ngày nào?", "theo văn bản nào?")."""
    own = any(m.start >= 0 for m in query.mentions) or query.documents or query.refs
    asks = bool(query.kinds) and query.kinds <= _OF_MOVE and len(query.plain) <= _LONGER
    return asks and not own and before.has("succession") and bool(before.ids("agency"))


def _of_same_clause(query: Query, before: Query) -> bool:
    """Whether a follow-up asks for the life of the one clause of a document that was asked about before ("giờ còn hiệu lực không?")."""
    own = query.documents or query.pointer or query.ids("concept") or query.ids("agency")
    lives = query.has("life") or (query.dated and before.has("life") and not query.kinds - YESNO)  # "thế sang tháng 8/2026?"
    return lives and not own and bool(before.documents) and len(before.refs) == 1


def of_same_document(query: Query, before: Query) -> bool:
    """Whether a follow-up names no document and asks for the life of one, or shortly for a number as was asked of one before: that one is meant."""
    if query.kinds & before.kinds & _NUMBERS and len(query.plain) <= _SHORTER:
        return bool(before.documents) and not (query.documents or query.refs or query.ids("agency") or query.has("yesno", "who"))
    own = query.documents or query.refs or query.ids("concept") or query.ids("agency")
    return query.has("life") and not own and bool(before.documents) and len(query.plain) <= _LONGER


def _told_gone(query: Query) -> bool:
    """Whether a question says of a body that it is gone ("Sở X bỏ rồi thì ai lo ...?")."""
    return any(m.kind == "agency" and m.start >= 0 and _GONE.match(" ".join(query.plain[m.end :])) for m in query.mentions)


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
