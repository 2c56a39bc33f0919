"""The body of the person who asks, spoken of as theirs and not named: "sở mình", "cơ quan tôi", "bên em"."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, has_marks, normalise

_BODY = r"(?:so|co quan|don vi|nganh|ben|cho|hoi|doan the|to chuc|phong|cuc|chi cuc|ban nganh)"
_WHOSE = r"(?:(?:cua|nha) )?(?:(?:chung|bon|tui) (?:toi|em|minh|tui|ta)|minh|toi(?! (?:da|thieu|nay)\b)|em|tui|ta|nha)"
_OWN = re.compile(rf"\b(?P<body>{_BODY}) {_WHOSE}\b")
#: Without their marks these are other words: "cho em hỏi", "hỏi em", "ban em" (bản).
_HOMOGRAPHS = {"cho": "chỗ", "hoi": "hội"}
#: Before it: what is done there, beside it or for it is not done by it; "xã bên em" is a place.
_NOT_BY_IT = re.compile(
    r"\b(?:xa|phuong|huyen|ban|thon|dan|ba con|o|tai|tren|quanh|cho|giup|voi|nho|hoi|den|gan|nhu|khac|cung) $"
)
#: Before it: tasks are given to it, or spoken of as its own.
_GIVEN = re.compile(
    r"\b(?:giao|phan cong|phan|bat|yeu cau|buoc|nhac(?: den| toi)?|ghi|noi(?: den| ve)?|neu)"
    r"(?: (?:nhiem vu|viec|trach nhiem|gi|nhung|cho))* $"
    r"|\b(?:nhiem vu|trach nhiem|viec|vai tro|vai|phan|cong viec|han|han chot|thoi han|han bao cao|lich bao cao)"
    r"(?: (?:gi|nao|bao cao|cu the|chinh))*(?: (?:la )?cua)? $"
)
#: "And ours?", which is not the one that was spoken of.
_TURNED = re.compile(r"^\W*(?:(?:the|vay|roi) )*con $")
_MODAL = (
    r"(?:(?:minh|thi|la|co|phai|duoc|bi|can|con|van|chi|se|dang|cung|khong|chua|lai|nay|gio|hien|hien nay|bay gio|trong ke hoach(?: nay)?"
    r"|trong (?:kh|khnq) \d+|trong ke hoach \d+|theo ke hoach(?: nay| \d+)?|theo kh \d+|o ke hoach(?: nay| \d+)?) )*"
)
#: What a body does or is by a document, as its subject.
_DOES = re.compile(
    rf"^ (?:trong (?:viec|van de|chuyen|mang|linh vuc|tieu chi) .{{2,40}}? )?{_MODAL}"
    r"(?:giao|phan cong|nhiem vu|trach nhiem|dau viec|viec|ten (?:trong|o)|mat trong|vai|phan(?! mem)|may (?:nhiem vu|viec|dau viec|muc|vai)"
    r"|bao nhieu (?:nhiem vu|viec|dau viec)|nhung (?:nhiem vu|viec|gi)|lam (?:gi|nhung|may|nhiem)|chiu|lo\b|ganh|dung ra|dung ten|don vi|co quan"
    r"|dau moi|giu|dong vai|phu trach|chu tri|phoi hop|huong dan|kiem tra|tham dinh|danh gia|cong nhan|khao sat|don doc|theo doi|giam sat"
    r"|ra soat|tham muu|tong hop|chi dao|tham gia|dinh gi|lien quan|quan ly|thuc hien|trien khai|thuong truc|bao cao|nam o muc|o muc nao"
    r"|thuoc muc|xuat hien|nhac|xong|hoan thanh"
    r"|(?:nop|gui) bao cao(?=.*\b(?:khi nao|bao gio|luc nao|ngay nao|ngay may|han)\b))\b"
)
#: It is asked what became of it; of "bên tôi" and "chỗ tôi" that may be asked as of places.
_BECAME = re.compile(
    r"^(?:so|co quan|nganh|cuc|chi cuc|hoi)(?: \w+){1,3}?(?: (?:co|da|bi|duoc|se|gio|nay|bay gio|hien nay|con|phai))*"
    r" (?:sap nhap|nhap vao|hop nhat|giai the|doi ten|ten(?: la)? gi|thanh (?:so )?(?:nao|gi)|ton tai|hoat dong)\b"
)
#: What is done for it or given to it is none of its duties.
_SERVED = re.compile(rf"^ {_MODAL}duoc (?:ho tro|giup|cap|khen|thuong|vay|xet|huong|trang bi|bo tri|phan bo)\b")
#: Another body is asked for, and not with whom ours works.
_ASKS_OTHER = re.compile(
    r"\b(?:ai|(?:so|co quan|don vi|nganh|dau moi|ben|noi|cap|phong) nao|di dau|ve dau|len dau"
    r"|(?<!nhac )(?<!nam )(?<!ghi )o dau|den dau)\b(?! (?:chu tri hay|phoi hop hay))"
)
_WITH_WHOM = re.compile(
    r"\b(?:phoi hop|cung|lam viec)(?: (?:lam|cung|voi|phoi hop))* (?:voi )?"
    r"(?:ai|nhung ai|(?:nhung |cac )?(?:so|co quan|don vi|nganh|ben) nao)\b"
)
#: Of several, each does something with its own: "các sở ... ngành mình".
_OF_EACH = re.compile(
    r"\b(?:cac|moi|tung|nhung|hai|ba|may) (?:so|nganh|co quan|don vi|hoi|doan the|ban nganh)\b|\bso (?:nao|gi)\b"
)
#: All departments report alike, by the same days: nobody need say which.
_ALL_ALIKE = re.compile(r"\b(?:bao cao|bc)\b")
_DEPARTMENT = "so"
#: Who gives the tasks of the plan; before bodies that only take part.
_GIVES = frozenset({"ubnd-tinh", "hdnd-tinh", "tinh-uy"})
_BESIDE = frozenset({"voi", "cung", "cho", "qua", "giup"})


def own_body(question: str) -> str:
    """The words for the body of the person who asks where the question is on what that has to do, as they were typed; otherwise empty.

    >>> own_body("Sở mình được giao mấy nhiệm vụ?"), own_body("Trong KH 203 bên em chủ trì hay chỉ phối hợp?")
    ('Sở mình', 'bên em')
    >>> own_body("Bên em muốn hỏi sở nào thẩm định?"), own_body("Xã bên em có phải báo cáo không?"), own_body("Cho em hỏi việc này")
    ('', '', '')
    """
    text = normalise(question)
    found = _found(text)
    return text[slice(*found.span())] if found else ""


def named_in(query: Query) -> tuple[str, ...]:
    """The bodies that a question names itself, by name, but for those with which or for which something is done, and who gave the tasks."""
    told = (m for m in query.mentions if m.kind == "agency" and m.start >= 0 and m.id not in _GIVES)
    return tuple(dict.fromkeys(m.name or m.words for m in told if not (m.start and query.plain[m.start - 1] in _BESIDE)))


def with_own_body(query: Query, before: Query) -> str:
    """What a follow-up asks of the body of the person who asks, by the name of the one body that was named before; otherwise empty."""
    text = normalise(query.question)
    found = _found(text)
    if found is None or named_in(query) or _TURNED.match(fold_in_step(text)[: found.start()]):
        return ""
    earlier: Query | None = before
    while earlier and not named_in(earlier):
        earlier = earlier.before
    names = named_in(earlier) if earlier else ()
    return f"{text[: found.start()]}{names[0]}{text[found.end() :]}" if len(names) == 1 else ""


def kind_of_body(words: str) -> str:
    """With what word people speak of their body ("sở mình": "so")."""
    found = _OWN.search(fold_in_step(words))
    return found["body"] if found else ""


def _found(text: str) -> re.Match[str] | None:
    plain = fold_in_step(text)
    meant = [f for f in _OWN.finditer(plain) if _typed(text, f)]
    others = _ASKS_OTHER.search(_WITH_WHOM.sub(" ", plain)) is not None
    return next((f for f in meant if _BECAME.match(plain[f.start() :]) or (not others and _bears(plain, f))), None)


def _typed(text: str, found: re.Match[str]) -> bool:
    """Whether the word for a body is that word, not one that is spelt alike without marks."""
    meant = _HOMOGRAPHS.get(found["body"])
    return meant is None or (has_marks(text) and text[found.start() :].lower().startswith(meant))


def _bears(plain: str, found: re.Match[str]) -> bool:
    """Whether it is asked what that body has to do."""
    before, after = plain[: found.start()], plain[found.end() :]
    if _OF_EACH.search(before) and found[0].endswith("minh"):
        return False
    if found["body"] == _DEPARTMENT and _ALL_ALIKE.search(plain):
        return False
    if _TURNED.match(before) or _GIVEN.search(before):
        return True
    return not _NOT_BY_IT.search(before) and not _SERVED.match(after) and _DOES.match(after) is not None
