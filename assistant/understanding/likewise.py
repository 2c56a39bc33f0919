"""Follow-ups that claim of another thing what was claimed before ("vốn sự nghiệp cũng thế à?"): the claim, said of that other thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.falsehoods import SO
from assistant.understanding.kept_or_gone import GIVEN_TASKS
from assistant.understanding.query import Mention, Query
from assistant.understanding.restated import restated
from assistant.understanding.titles import PLAN, PLAN_CONCEPT
from kb.vietnamese import folded_syllables

#: A share as it is read out.
_PERCENT = re.compile(r"(?<=\d) (?:phần trăm|phan tram)\b")
#: The field of a body, whatever that is.
SECTOR = "linh-vuc-quan-ly"
#: Words that may stand before a name and belong to it.
_HEADS = frozenset({"tieu", "chi", "von", "phan", "ben", "mang", "khoan", "nguon", "voi", "doi"})
#: What it is said of, and that it is the same with it.
_SAME = re.compile(
    r"(?:(?:the|vay|con|ma|va|thi) )*(?P<what>(?:\w+ ){1,8}?)(?:thi )?cung (?:(?:duoc|phai|bi|nhu) )*(?:the|vay)"
    r"(?: (?:a|ha|chu|phai|dung|khong|co|luon|nhi|ko))*"
)

#: A name and nothing else ("còn Sở X?", "Sở X thì sao?"), and a question for what a body has.
_ALONE = re.compile(r"(?:(?:the|vay|con|ma|va|a|u|hay) )*_(?: (?:thi|sao|nhi|a|ha|the|vay|nao))*")
#: The same is asked of another body after a claim ("B cũng y hệt chứ?", "thế bên B có không?", "B có mặt trong danh sách đó?").
_TOO = re.compile(
    r"(?:(?:the|vay|con|ma|va|a|u|hay|roi|nhung|ben|phia|cho|rieng) )*_(?: (?:thi|sao|nhi|a|ha|the|vay|nao|co|cung|y het|y chang|giong|nhu|duoc|bi"
    r"|phai|dung|khong|chu|luon|nua|ten|mat|trong|o|danh sach|do|ay|khoi|tra|can|day))*"
)
_ALIKE = re.compile(r"\b(?:nhu (?:vay|the)|tuong tu|giong (?:vay|the))\b")
#: A body is put in the place of the one that was asked for ("B à?", "vậy B là đơn vị chủ trì theo kế hoạch này nhé?").
_DOES_IT = (
    r"(?: (?:thi|la|moi la|(?:(?:don vi|co quan|ben|noi) )?(?:chu tri|phu trach)|theo (?:ke hoach|kh) (?:nay|do|ay|203)|chot))*"
)
_SUGGESTED = re.compile(
    rf"(?:(?:the|vay|chac|hay|thi|ro rang|la|cua|do) )*_{_DOES_IT}(?: (?:nhe|nha|a|ha|chu|chu gi|dung khong|phai khong|nhi))+"
)
_WHO = re.compile(
    r"\b(?:ai|(?:sở|so|cơ quan|co quan|ban|đơn vị|don vi|ngành|nganh|bộ|bo|bên|ben) (?:nào|nao|gì|gi))\b(?! (?:cũng|cung|khác|khac)\b)",
    re.IGNORECASE,
)
#: It is asked whether another body has anything, behind what one has.
_HAS_ANY = re.compile(
    r"(?:(?:the|vay|con|ma|va|roi) )*_ (?:thi )?(?:co|duoc)(?: (?:duoc|giao|nhiem vu|viec|gi|phan|trong do))* (?:khong|ko|k)"
    r"(?: (?:a|nhi|vay|the))*"
)
_TASKS = re.compile(r"\b(?:nhiem vu|viec|trach nhiem|lam|giao|phai)\b(?: (?:lam|viec|nhung|duoc))* (?:gi|nao)\b")
#: It is asked whether the other body has it, and a denial in the claim before that is left out then ("A không có câu ấy, đúng chứ?").
_HAS = re.compile(r"_(?: thi)? co\b")
_LACKS = re.compile(r"\b(?:không|khong|chẳng|chang|chưa|chua) (?=(?:có|co|được|duoc|phải|phai)\b)", re.IGNORECASE)
#: What another body does is asked, of all its tasks by the plan.
DOES_WHAT = re.compile(
    r" (?:phai )?(?:lo|lam|phu trach|duoc giao|nhan|ganh)(?: (?:viec|cai|nhung|tieu chi|mang))* (?:gi|nao)(?: (?:the|vay|nhi|a))*$"
)
_DOES_ALONE = re.compile(rf"(?:(?:the|vay|con|ma|va|a|roi|ben|phia) )*_(?: thi)?{DOES_WHAT.pattern}")
TASKS_OF = "{body} có nhiệm vụ gì trong Kế hoạch 203?"
_ABOUT = re.compile(r"\b(?:gi|nao|nhung gi)\b")
#: What a follow-up may say beside the number of another document.
_AND_THIS = frozenset(
    folded_syllables(
        "thế vậy còn với và thì sao nhỉ ạ a hả cái văn bản quyết định nghị thông tư luật kế hoạch công văn qđ nđ nq tt số nữa"
    )
)
#: A number of a document without its kind; one that tells the year is not called by so little.
_BARE_NUMBER, _DATED_NUMBER = re.compile(r"(?<![\d/.,])\d{2,3}(?![\d/.,%])"), re.compile(r"\d+/\d{4}\b")
#: Concepts that say only where something stands.
_OF_PLAN = frozenset({PLAN_CONCEPT, "bo-tieu-chi"})


def of_another(query: Query, before: Query) -> str:
    """What was asked or claimed before, of the other thing, body or document that a follow-up names in its place, or what it asks of it;
    otherwise empty."""
    return (
        likewise(query, before)
        or of_other_body(query, before)
        or of_suggested_body(query, before)
        or of_other_document(query, before)
        or restated(query, before)
    )


def likewise(query: Query, before: Query) -> str:
    """The claim before, said of the one thing that a follow-up names in place of the one that it was said of; otherwise empty."""
    same = _SAME.fullmatch(" ".join(query.plain))
    named = [m for m in query.mentions if m.kind in ("concept", "agency") and m.start >= 0]
    if same is None or len(named) != 1 or not before.has("yesno"):
        return ""
    what = query.marked[named[0].start : named[0].end]
    spoken = [m for m in before.mentions if m.kind == named[0].kind and m.start >= 0]
    if not spoken or set(same["what"].split()) - set(query.plain[named[0].start : named[0].end]) - _HEADS:
        return ""
    place = next((m for m in spoken if before.marked[m.start] == what[0]), spoken[0])
    if place.id == named[0].id:
        return ""
    claim = " ".join((*before.marked[: place.start], *what, *before.marked[place.end :]))
    return f"{_PERCENT.sub('%', claim)}?"


def of_other_document(query: Query, before: Query) -> str:
    """What was asked before of one document, asked of the one of its kind that a follow-up names alone ("còn 75/2024?", "còn 319?");
    otherwise empty."""
    other = before.documents[0] if len(before.documents) == 1 else ""
    asked = _numbered(other).search(before.question) if other else None
    if asked is None or before.refs or query.refs or before.inherited or before.has("yesno"):
        return ""
    if any(m.start >= 0 and m.kind != "concept" for m in query.mentions):
        return ""
    own = query.documents[0] if len(query.documents) == 1 else ""
    named = _numbered(own).search(query.question) if own else _BARE_NUMBER.search(query.question)
    if named is None or (own and (own == other or _type(own) != _type(other))) or (not own and _DATED_NUMBER.match(other)):
        return ""
    rest = folded_syllables(f"{query.question[: named.start()]} _ {query.question[named.end() :]}")
    if not set(rest) <= _AND_THIS:
        return ""
    told = own or f"{named[0]}{asked['end']}"
    return f"{before.question[: asked.start()]}{told}{before.question[asked.end() :]}"


def _numbered(number: str) -> re.Pattern[str]:
    """A document's number as it is typed, be it without its end."""
    first = number.split("/", maxsplit=1)[0]
    return re.compile(rf"(?<![\d/]){re.escape(first)}(?P<end>(?:\s?/\s?[\w-]*\w)*)")


def _type(number: str) -> str:
    """The part of a number that tells what kind of document it is of ("TT" of "75/2024/TT-BTC")."""
    return next((part.split("-")[0] for part in number.split("/") if not part.isdecimal()), "")


def of_other_body(query: Query, before: Query) -> str:
    """What was asked before of one body, asked of the one that a follow-up names alone: whether something is so of it, or what it does;
    otherwise empty. Of a thing that was named, the other body may have nothing: whether it has is all that may be asked of it."""
    body = _only_body(query, (*before.ids("act"), PLAN_CONCEPT))
    bodies = [m for m in before.mentions if m.kind == "agency" and m.start >= 0]
    if body is None or len(bodies) != 1 or bodies[0].id == body.id or before.inherited or before.has("who"):
        return ""
    said = _without(query, body)
    if query.has("yesno") and _HAS_ANY.fullmatch(said) and _asks_tasks(before, bodies[0]):
        return GIVEN_TASKS.format(body=body.name)
    if DOES_WHAT.search(said) and _DOES_ALONE.fullmatch(said) and _of_plan_tasks(before, bodies[0]):
        return TASKS_OF.format(body=body.name)
    if not (_ALONE.fullmatch(said) or (before.has("yesno") and (_TOO.fullmatch(said) or _says_same(said, before)))):
        return ""
    claimed = (
        before.has("yesno") and before.before is None
    )  # a claim that leans on what was asked before is not all that is meant
    if not (claimed or _asks_what_it_does(before, bodies[0]) or _asks_tasks(before, bodies[0])):
        return ""
    place = bodies[0]
    claim = " ".join((*before.marked[: place.start], body.name.lower(), *before.marked[place.end :])) + "?"
    return _LACKS.sub("", claim, count=1) if claimed and _HAS.search(said) else claim


def of_suggested_body(query: Query, before: Query) -> str:
    """The claim that the body which a follow-up names alone is the one that was asked for before; otherwise empty."""
    body = _only_body(query, (*before.ids("act"), PLAN_CONCEPT))
    asked = list(_WHO.finditer(before.question))
    if body is None or len(asked) != 1 or before.has("yesno") or before.before is not None:
        return ""
    if not _SUGGESTED.fullmatch(_without(query, body)):
        return ""
    said = " ".join(query.marked[body.start : body.end])
    return f"{before.question[: asked[0].start()]}{said}{before.question[asked[0].end() :].rstrip(' ?.!')}{SO}"


def _says_same(said: str, before: Query) -> bool:
    """Whether beside a body nothing is said but that it does the same, in the words of the claim before ("B cũng được công nhận như vậy à?")."""
    rest = _ALIKE.sub(" ", said)
    return rest != said and _TOO.fullmatch(" ".join(w for w in rest.split() if w == "_" or w not in before.plain)) is not None


def _only_body(query: Query, spoken: Sequence[str] = ()) -> Mention | None:
    """The body that a question names; None where it names none, or anything beside it but what was ``spoken`` of."""
    named = [m for m in query.mentions if m.start >= 0 and not (m.kind != "agency" and m.id in spoken)]
    return named[0] if len(named) == 1 and named[0].kind == "agency" else None


def _asks_what_it_does(query: Query, body: Mention) -> bool:
    """Whether a question asks what a body does, and names no thing that it does."""
    things = any(m.kind == "concept" and m.id not in _OF_PLAN for m in query.mentions)
    acts = any(m.kind == "act" for m in query.mentions)
    return acts and not things and _ABOUT.search(_without(query, body)) is not None


def _asks_tasks(query: Query, body: Mention) -> bool:
    """Whether a question asks openly what a body has to do by the plan, and names no thing."""
    things = any(m.kind == "concept" and m.id not in _OF_PLAN for m in query.mentions)
    asked = _without(query, body)
    return not (things or query.has("yesno") or set(query.documents) - {PLAN}) and _TASKS.search(asked) is not None


def _of_plan_tasks(before: Query, body: Mention) -> bool:
    """Whether it was asked by the plan what a body does."""
    open_ = before.documents == (PLAN,) and not before.has("yesno", "succession", "when", "count")
    return open_ and (_asks_what_it_does(before, body) or _asks_tasks(before, body))


def _without(query: Query, mention: Mention) -> str:
    """The words of a question without those of a name, marks left out."""
    return " ".join((*query.plain[: mention.start], "_", *query.plain[mention.end :]))


def names_field(concept: Mention, before: Query) -> bool:
    """Whether a concept only names the field of the body that was asked about ("tiêu chí của ngành y tế"): another body has its own."""
    return concept.id != SECTOR and any(
        m.id == SECTOR and m.start <= concept.start <= m.end and concept.end > m.end for m in before.mentions if m.start >= 0
    )
