"""What a follow-up takes over from the question before it, and what it puts in the place of a part of that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from assistant.understanding.asking_words import YESNO
from assistant.understanding.by_amender import since_paper
from assistant.understanding.forms import asks_openly, years_from
from assistant.understanding.likewise import names_field
from assistant.understanding.moved import levels_turned_to
from assistant.understanding.query import Mention, Query
from assistant.understanding.reckoning import RECKONED, of_both
from assistant.understanding.roles import role_asked, who_decides
from assistant.understanding.same_document import LONGER
from assistant.understanding.since import day_after
from assistant.understanding.when import Side, asks_now_too, asks_who_today, says_now, speaks_of_today
from kb.vietnamese import fold, folded_syllables, strip_marks

#: What is asked of the change of a body, without a word of its own.
_OF_MOVE = frozenset({"when", "document", "issue"})
_LEAD = "chu-tri"
#: To do something, whatever it is; the thing that was spoken of, right behind that.
_DOES = "trien-khai"
_THAT_TASK = re.compile(r"(?:(?:cai|ca|luon) )*(?:viec|cai|dieu|chuyen|khoan) (?:do|ay|nay|kia)\b")
#: What was spoken of is meant by a word for any such thing.
_THAT_FIELD = re.compile(r"\b(?:tieu chi|chi tieu|viec|linh vuc|mang|phan) (?:do|ay|nay|kia)\b")
#: A follow-up that says so many telling words of its own subject asks for these.
_OWN_WORDS = 2
#: Behind the name of a body: it is no more.
_GONE = re.compile(
    r"(?:cu|truoc (?:day|kia)) (?:bay )?(?:nay|gio|thi)\b"
    r"|(?:(?:da|bi|duoc|nay|gio|cu) )*(?:bo (?:roi|di)|giai the|khong con|het|cham dut|sap nhap|nhap vao|hop nhat|giai tan|xoa|thoi hoat dong)\b"
)
#: "And X?", of a name alone.
_SWITCH = re.compile(
    r"(?:(?:(?:the|vay) )?con(?! lai)|(?:the|vay) (?:ve|phan|ben|mang|khoan))(?: (?!khong|chua|a|ha|chu|dung|phai)\w+){1,5}"
)
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


def inherit(query: Query, before: Query) -> Query:
    """A follow-up with what it leaves open; what it names itself replaces the earlier subject of the same kind."""
    query = replace(query, mentions=_own_mentions(query))
    query = replace(query, kinds=frozenset({"who"})) if _signs_decision(query, before) else query
    gone = _speaks_of_gone(query, before)
    kept = _kept(query, before, gone)
    reckons = query.has("compare", *RECKONED)  # with the figures of several questions before
    both = (before.before or before.instead_of) if reckons and of_both(query.plain) and not query.ids("concept") else None
    later = years_from(query.plain, before.years)
    carried = _carried(query, before, kept, both, later)
    then = before.dated and not (query.dated or _since(query) or says_now(query.question) or asks_who_today(query.question))
    return replace(
        query,
        as_of=(before.as_of + timedelta(days=1) if day_after(query.plain) else before.as_of) if then else query.as_of,
        dated=query.dated or then,
        side=query.side or _side_before(query, before),
        text=" ".join([*query.marked, *carried]),
        kinds=_wanted(query, before, gone),
        mentions=(*query.mentions, *(replace(m, start=-1, end=-1) for m in (*kept, *(both.mentions if both else ())))),
        documents=query.documents or before.documents,
        years=(*query.years, *later, *(_years_before(query) if reckons else ())),
        refs=query.refs or (before.refs if _of_same_clause(query, before) else ()),
        levels=query.levels or before.levels,
        grades=query.grades or before.grades,
        content=query.content | {strip_marks(w) for w in carried},
        inherited=" ".join(carried),
    )


def _since(query: Query) -> str:
    """The document since which something is asked: a time, and no other thing."""
    return since_paper(" ".join(query.plain))


def _asks_role(query: Query) -> bool:
    """Whether it is asked who has another part in what was spoken of."""
    return bool(role_asked(query)) or who_decides(query.plain)


def _speaks_of_gone(query: Query, before: Query) -> bool:
    """Whether a body was said to be gone, and who has its work now is asked, or whether another one is gone too."""
    beside_it = bool(query.ids("concept")) and not _own_task(query)  # who has another part of its work is asked
    other_body = (
        _only_body(query)
        and set(before.ids("concept")) <= _LEVEL_ENDED
        and _WHERE_IT_IS.search(" ".join(before.plain)) is not None
    )
    own_day = query.dated and query.has("who")  # it is asked of a day of its own, when that body may still have been
    return ((_told_gone(before) and beside_it) or other_body) and not own_day


def _kept(query: Query, before: Query, gone: bool) -> list[Mention]:
    """What the question before names that is still spoken of."""
    since = _since(query)
    kinds = {m.kind for m in query.mentions if not since or fold(m.words) != since}
    leads = query.ids("act") == (_LEAD,)  # who leads at another level leads what was spoken of
    role, elsewhere = _asks_role(query), set() if leads else levels_turned_to(query, before)
    beside = [m for m in before.mentions if _set_beside(query, m)]
    return beside + [
        m
        for m in before.mentions
        if m.kind not in kinds
        and not (elsewhere and m.kind == "concept")
        and not (role and m.kind == "act")
        and not (beside and m.id == _LEAD)  # what each of them leads is no one thing
        and not (m.kind == "agency" and "concept" in kinds and (before.has("who") or _own_task(query)) and not gone)
        and not ("agency" in kinds and m.kind == "concept" and (names_field(m, before) or _of_other_task(m, query)))
    ]


def _carried(query: Query, before: Query, kept: Sequence[Mention], both: Query | None, later: Sequence[int]) -> list[str]:
    """The words of the question before, and of ``both`` where two are reckoned with, that tell what is still spoken of; ``later``: the
    years that stand in the place of its own."""
    reckons = query.has("compare", *RECKONED)
    dropped = {w for m in before.mentions if m not in kept for w in fold(m.words).split()}
    told = before.content | both.content if both else before.content
    said = (*(both.marked if both else ()), *before.marked, *(before.inherited.split() if reckons else ()))
    if (query.years or later) and not reckons:  # "còn năm 2024?": another year stands in the place of the one before
        dropped |= {str(y) for y in before.years}
    carried = list(dict.fromkeys(w for w in said if strip_marks(w) in told and strip_marks(w) not in dropped))
    return carried + [w for y in later for w in ("năm", str(y))]


def _wanted(query: Query, before: Query, gone: bool) -> frozenset[str]:
    """The kinds of answer that are wanted: its own, and those of the question before where it says nothing of that."""
    wanted = query.kinds - (YESNO if before.kinds - YESNO and _switches(query) else frozenset())
    if gone or _of_same_move(query, before):
        wanted |= {"succession"}
    if not (query.kinds - YESNO or _asks_role(query) or _asks_itself(query)):
        wanted |= before.kinds - (YESNO if query.names or asks_openly(query.marked) else frozenset())
    return wanted | (before.kinds - YESNO if asks_now_too(query.plain) else frozenset())


def _side_before(query: Query, before: Query) -> Side:
    """The side of a change on which the question before asked, where a follow-up names no other document and no time of its own."""
    other = query.dated or query.years or set(query.documents) - set(before.documents)
    return "" if other or says_now(query.question) or speaks_of_today(query.marked) else before.side


def _own_mentions(query: Query) -> tuple[Mention, ...]:
    """What a follow-up names itself, without what only stands for a thing that was spoken of: to do that, or the field of a body
    ("bên quân sự cũng chủ trì tiêu chí đó à?")."""
    bodies = (
        {(m.start, m.end) for m in query.mentions if m.kind == "agency"} if _THAT_FIELD.search(" ".join(query.plain)) else set()
    )
    named = (m for m in query.mentions if m.kind != "concept" or (m.start, m.end) not in bodies)
    return tuple(m for m in named if not (_does_that(query, m) or _issues(query, m)))


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


def _issues(query: Query, body: Mention) -> bool:
    """Whether a body is only named as the one that issued the document asked for ("theo nghị quyết nào của HĐND tỉnh?")."""
    return body.kind == "agency" and query.has("document", "issue") and " ".join(query.plain[: body.start]).endswith(" cua")


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
