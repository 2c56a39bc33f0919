"""Criteria that are called by their short names, spelt as criteria: in a follow-up to a question on criteria ("vậy điện với đường?"),
beside others of them ("quy hoạch, đường sá, điện: mỗi thứ sở nào?"), right behind who has them ("Sở Y tế có lo điện không?"), and where
they open a question for that ("đường ai lo?")."""

from __future__ import annotations

import re
from functools import cached_property

from assistant.understanding.pointers import asks_who
from assistant.understanding.query import Query
from kb.corpus import Corpus
from kb.vietnamese import fold

_HEAD = "tiêu chí "
_LONGEST = 2
#: A list has so many criteria at least.
_FEWEST = 2
#: A criterion that is named; not "tiêu chí ngành mình", "tiêu chí nào".
_ONE = re.compile(
    r"\btieu chi (?!(?:(?:cua |thuoc |lien quan den )*(?:linh vuc|nganh|so|minh|ho)|lien quan|gi|nao|khong|chua|a|ha|duoc|dat)\b)\w"
)
_WORD = re.compile(r"\w+")
#: Before a bare name, and behind one: it is a thing by itself.
_BEFORE = r"(?:^|, |\b(?:vậy|thế|vay|the|còn|con|thì|thi|và|va|với|voi|lẫn|lan|cả|ca|hay|về|ve) )"
_BEHIND = r"(?=$|[?,.!]| (?:cũng|cung|thì|thi|do|với|voi|và|va|lẫn|lan|hay|đều|deu|của|cua|ai|sở|so|là|la|nữa|nua|luôn|luon)\b)"
#: Between things that are listed, before a list, and behind one or behind what is set against another ("..., điện thì của sở khác").
_JOINS = r"(?:\s*[,;/+]\s*(?:(?:và|va|với|voi|hay|rồi|roi)\s+)?|\s+(?:và|va|với|voi|lẫn|lan|cùng|cung|hay)\s+)"
_OPENS = r"(?:^\W*|[:;,.(“\"]\s*|\b(?:cả|ca|còn|con|thế|the|vậy|vay|là|la|về|ve|gồm|gom|mảng|mang|việc|viec|chuyện|chuyen)\s+)"
_ENDS = (
    r"(?=\W*$|\s*[:;,.?!)”\"]|\s+(?:thì|thi|do|của|cua|ai|sở|so|là|la|mỗi|moi|có|co|đều|deu|một|mot|cùng|cung|chung"
    r"|thuộc|thuoc|dùng|dung|lại|lai)\b)"
)
_AGAINST = r"(?:\s+\w+){1,8},\s+"
#: Right before a bare name: somebody has or leads it; and what may stand behind one there.
_HAVING = (
    r"(?P<before>\b(?:lo|lo liệu|lo lieu|phụ trách|phu trach|chủ trì|chu tri|gánh|ganh|cầm trịch|cam trich|đảm nhiệm|dam nhiem|quản|quan|quản lý"
    r"|quan ly|hướng dẫn|huong dan|đôn đốc|don doc|chịu trách nhiệm|chiu trach nhiem|kiểm tra|kiem tra|thẩm định|tham dinh)"
    r"(?:\s+(?:cả|ca|luôn|luon|về|ve|chuyện|chuyen|việc|viec|mảng|mang|phần|phan|khoản|khoan|vụ|vu|cái|cai))*\s+)"
)
#: Opens a question for who has it ("đường ai lo?", "chợ thì hỏi sở nào?").
_OPENING = r"(?P<before>^\W*(?:(?:cho|xin)?\s*(?:hỏi|hoi)\s+)?(?:(?:vụ|vu|chuyện|chuyen|mảng|khoản|việc)\s+)?)"
_WHO_HAS = (
    r"(?=\s+(?:(?:thì|thi|do|là|la|giờ|gio|bây giờ|bay gio|hỏng|hong|hư|hu|xuống cấp|xuong cap|hỏi|hoi|gặp|gap)\s+){0,3}"
    r"(?:ai|(?:sở|so|cơ quan|co quan|bên|ben|ngành|nganh|đơn vị|don vi) (?:nào|nao))\b)"
)
_GOES_ON = (
    r"(?=\W*$|\s*[:;,.?!)”\"]|\s+(?:không|khong|ko|k|à|a|hả|ha|chứ|chu|nhỉ|nhi|phải|phai|đúng|dung|thì|thi|và|va|hay|hoặc|hoac|là|la|đâu|dau"
    r"|của|cua|cho|chưa|chua|luôn|luon|nữa|nua|rồi|roi)\b)"
)
#: A follow-up that says nothing but another thing.
_PUTS = re.compile(
    r"(?:(?:the|vay|va) )*con (?:(?:ve|phan|mang|cai|khoan) )?(?P<what>\w+(?: \w+)?)(?: thi)?(?: (?:sao|nhi|a|ha|so nao|ai))?"
    r"|(?:(?:the|vay|va) )*(?P<alone>\w+(?: \w+)?) thi (?:sao|so nao|ai)(?: (?:nhi|a|vay))?"
)


class ShortCriteria:
    """Knows the names of criteria that stand behind "tiêu chí"."""

    def __init__(self, corpus: Corpus) -> None:
        said = (s for c in corpus.concepts.values() if c.criterion for s in c.synonyms if s.startswith(_HEAD))
        self._ids = frozenset(c.id for c in corpus.concepts.values() if c.criterion)
        names = {s.removeprefix(_HEAD).lower() for s in said}
        homographs = set(map(fold, corpus.phrases.claim_words["homographs"]))
        names |= {plain for n in names if (plain := fold(n)) not in homographs}
        short = sorted((n for n in names if len(n.split()) <= _LONGEST), key=len, reverse=True)
        self._bare = re.compile(rf"(?P<before>{_BEFORE})(?P<name>{'|'.join(map(re.escape, short))}){_BEHIND}", re.IGNORECASE)
        self._by_plain = {fold(n): n for n in sorted(short, key=str.isascii, reverse=True)}
        bodies = {fold(n) for a in corpus.agencies.values() for n in (a.name, *a.aliases)}
        self._bodies = {fold(n): tuple(b for b in bodies if b.endswith(f" {fold(n)}")) for n in short}
        known = {s.lower() for c in corpus.concepts.values() if c.criterion for s in (c.name, *c.synonyms)}
        known |= {fold(n) for n in known}
        told = "|".join(map(re.escape, sorted(known | set(short), key=len, reverse=True)))
        self._firsts = {found[0] for n in known | set(short) if (found := _WORD.findall(n))}
        self._alone = set(short) - known
        alone = "|".join(map(re.escape, sorted(self._alone, key=len, reverse=True)))
        self._held = re.compile(rf"{_HAVING}(?P<name>{alone}){_GOES_ON}", re.IGNORECASE)
        self._asked = re.compile(rf"{_OPENING}(?P<name>{alone}){_WHO_HAS}", re.IGNORECASE)
        self._told = rf"(?:{told})\b"

    @cached_property
    def _item(self) -> re.Pattern[str]:
        return re.compile(rf"\b{self._told}", re.IGNORECASE)

    @cached_property
    def _list(self) -> re.Pattern[str]:
        # it takes a third of a second to read and most questions list no criteria
        return re.compile(rf"{_OPENS}{self._told}(?:(?:{_JOINS}{self._told})+|{_AGAINST}{self._told}){_ENDS}", re.IGNORECASE)

    def _ends_body(self, found: re.Match[str]) -> bool:
        """Whether a bare name is the end of the name of a body ("Sở Tài nguyên và Môi trường")."""
        told = fold(found.string[: found.end("name")])
        return any(told.endswith(name) for name in self._bodies.get(fold(found["name"]), ()))

    def listed(self, text: str) -> str:
        """A text with "tiêu chí" put before each bare name that stands in a list of criteria, is set against one, or said to be held."""
        told = [w for w in _WORD.findall(text.lower()) if w in self._firsts]
        if told:
            text = self._asked.sub(rf"\g<before>{_HEAD}\g<name>", self._held.sub(rf"\g<before>{_HEAD}\g<name>", text))
        if len(told) < _FEWEST:
            return text  # most questions list no criteria, and to look for lists takes long
        return self._list.sub(lambda found: self._item.sub(self._spelt, found[0]), text)

    def _spelt(self, item: re.Match[str]) -> str:
        return f"{_HEAD}{item[0]}" if item[0].lower() in self._alone else item[0]

    def put(self, query: Query, before: Query) -> str:
        """A follow-up that only puts a criterion, called by its short name, in the place of the one that somebody was asked for, with
        "tiêu chí": no other thing of that name is meant ("the con dien"); otherwise empty."""
        who = asks_who(before) or before.has("department", "recipient")
        first = before.instead_of or before  # "còn y tế?" between them names no criterion by itself
        spoken = {*before.ids("concept"), *first.ids("concept")}
        asked = who and not self._ids.isdisjoint(spoken) and not query.ids("concept")
        found = _PUTS.fullmatch(" ".join(query.plain)) if asked else None
        name = self._by_plain.get(found["what"] or found["alone"], "") if found else ""
        return f"còn {_HEAD}{name}" if name and (query.plain == query.marked or name in " ".join(query.marked)) else ""

    @staticmethod
    def names_one(text: str) -> bool:
        """Whether a text says "tiêu chí" of one that it names, and not of those of a body's field."""
        return _ONE.search(fold(text)) is not None

    def spelt(self, question: str, before: str) -> str:
        """A follow-up with "tiêu chí" put before each bare name, where the question before was on criteria; empty where it has none."""
        if "tieu chi" not in fold(before) or "tieu chi" in fold(question):
            return ""
        spelt = self._bare.sub(
            lambda found: found[0] if self._ends_body(found) else f"{found['before']}{_HEAD}{found['name']}", question
        )
        return spelt if spelt != question else ""
