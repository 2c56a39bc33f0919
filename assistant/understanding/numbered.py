"""Criteria told by their number, with their name put beside it: ``tiêu chí 10`` -> ``tiêu chí 10 thu nhập``.

Only with the name does a number say anything to search and to the known ways of asking. Numbers are those of the commune's set of
2021-2025, which the plan's bodies were given, unless a question is on advanced communes or on the set of 2026-2030.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kb.corpus import Corpus
from kb.vietnamese import fold, fold_in_step, normalise

#: The set of criteria that numbers belong to, and the appendix that lists them.
COMMUNE_SET, _APPENDIX = "318/QĐ-TTg", "PL1/"
#: The set since 2026, in which the same numbers stand for other criteria, and the words that mean it alone.
NEW_SET = "51/2025/QĐ-TTg"
_NEW = re.compile(
    r"\b51/2025\b|\b2026\s*[-–]\s*2030\b|\b(?:qd|quyet dinh)(?: so)? 51\b(?!/)|\bbo(?: tieu chi)?(?: xa)? moi\b(?! \w+ (?:xa|huyen))"
)
_OLD = re.compile(r"\b318\b|\b2021\s*[-–]\s*2025\b|\bbo(?: tieu chi)?(?: xa)? cu\b")
#: A number after "tiêu chí"; after "chỉ tiêu" only one with a part, since "chỉ tiêu 4 xã" counts. A district's set counts otherwise.
_NUMBERED = re.compile(
    r"\b(?:(?:tiêu chí|tieu chi|tc)(?: số| so| thứ| thu)? (?P<whole>\d{1,2}(?:\.\d)?)|(?:chỉ tiêu|chi tieu)(?: số| so)? (?P<part>\d{1,2}\.\d))"
    r"(?![\w/%]|[.,]\d)(?! (?:xã|xa|bản|ban|phần|phan|của huyện|cua huyen|cấp huyện|cap huyen|huyện|huyen)\b)",
    re.IGNORECASE,
)
#: Several numbers behind one "tiêu chí" ("tiêu chí số 4 và số 7", "tiêu chí 5, 6 và 8"); what they would count is no criterion.
_COUNTS = r"(?:xã|xa|bản|ban|phần|phan|huyện|huyen|năm|nam|tỉnh|tinh|hộ|ho|nhóm|nhom|người|nguoi|tiêu|tieu|chỉ|chi|sở|so|tỷ|ty|triệu|trieu)"
_JOIN = r"(?:\s*[,;]\s*(?:và |va )?|\s+(?:và|va|với|voi|lẫn|lan|cùng|cung|vs)\s+)"
_ORDER = r"(?:số |so |thứ |thu )?"
_OTHER = rf"\d{{1,2}}(?![\w/%.]|,\d)(?! {_COUNTS}\b)"
_SEVERAL = re.compile(rf"\b(?P<head>tiêu chí|tieu chi|tc) {_ORDER}\d{{1,2}}(?:{_JOIN}{_ORDER}{_OTHER})+", re.IGNORECASE)
_MORE = re.compile(rf"(?P<join>{_JOIN}){_ORDER}(?P<number>{_OTHER})", re.IGNORECASE)


#: In the set of advanced communes too some numbers mean something else.
_ADVANCED = re.compile(
    r"\b(?:xa|chuan|moi|ntm|len|xet|xin|danh hieu|(?:tieu chi|chi tieu|tc)(?: (?:so )?\d{1,2}(?:\.\d{1,2})?)?) nang cao\b"
    r"(?! (?:chat|thu|hieu|nhan|nang|doi|vai|trinh|y thuc))"
)
#: The plain set is named beside another one; both of one decision are; and the set of districts is.
_PLAIN_SET = re.compile(
    r"\b(?:xa|bo)(?: (?:tieu chi|quoc gia|ve|xa))* (?:nong thon moi|ntm|thuong|dat chuan)\b(?! (?:giai doan [\d -]+)?(?:nang cao|kieu mau))"
    r"|\bxa (?:va|voi|lan)(?: cua| o| bo)? xa nang cao\b"
)
_BOTH = re.compile(r"\b(?:hai|2) (?:bo|phu luc)\b(?! (?:nganh|truong|sung|noi|tai|y te|nong))")
_DISTRICTS = re.compile(r"\b(?:bo|tieu chi)(?: (?:tieu chi|quoc gia|ve|so|\d+|cap|cua|trong|bo))* huyen\b|\b320\b")
_DISTRICT_SET, _ADVANCED_APPENDIX = "320/QĐ-TTg", "PL2/"
#: A follow-up that names nothing but the number of a criterion.
_ALONE = re.compile(
    r"(?:(?:the|vay|con|va|a|roi|trong do|o do|cung bo(?: do)?|bo (?:do|nay)) )*(?:tieu chi|tc)(?: so| thu)? (?P<number>\d{1,2})"
    r"(?: (?:thi|la|the|nao|sao|gi|ten|tieu chi|nhi|a))*[ ?.!]*"
)
#: The first or the last criterion of a set, of which its name is asked and nothing else.
_BY_END = re.compile(
    r"(?<!bo )(?<!\d )(?<!hai )(?<!ba )(?<!cac )(?<!nhung )(?<!may )\b(?:tieu chi|tc)(?: (?:so|dung|xep|nam|o))*"
    r" (?:(?P<first>dau tien|dau(?= (?:la|ten|cua|trong|bo|gi)\b)|thu nhat)|cuoi cung|cuoi|chot|sau cung|sau chot)\b(?! (?:nam|ky|giai|quy)\b)"
)
_NAME_ASKED = re.compile(r"\b(?:gi|nao)\b")
_ELSE_ASKED = re.compile(r"\b(?:ai|bao nhieu|may|so nao|co quan nao|don vi nao|muc|khong|dung|chua)\b")
#: How a heading calls its criterion: "Tiêu chí 6 xã nông thôn mới giai đoạn 2026-2030: Giảm nghèo (...)", "tiêu chí 16, Tiếp cận pháp luật (...)".
_HEADING = re.compile(r"iêu chí \d+(?:,| [^:(]*:) (?P<name>[^(]+?) ?\(")


def names_set(plain: str) -> bool:
    """Whether words without marks say which set of criteria is meant.

    >>> names_set("tieu chi 10 cua xa la gi"), names_set("tieu chi 10 bo moi la gi"), names_set("tieu chi 3 cua xa nang cao")
    (False, True, True)
    """
    return any(way.search(plain) for way in (_DISTRICTS, _NEW, _OLD, _ADVANCED, _BOTH))


def sets_named(text: str) -> tuple[tuple[str, str], ...]:
    """The sets of criteria that a text names, as documents and appendices: the set of plain communes where it names none.

    >>> sets_named("tiêu chí 14 của xã nông thôn mới và của xã nâng cao")
    (('318/QĐ-TTg', 'PL1/'), ('318/QĐ-TTg', 'PL2/'))
    >>> sets_named("QĐ 51/2025: tiêu chí 8"), sets_named("tiêu chí 9 giai đoạn 2021-2025")
    ((('51/2025/QĐ-TTg', 'PL1/'),), (('318/QĐ-TTg', 'PL1/'),))
    """
    plain = fold(text)
    if _DISTRICTS.search(plain):
        return ((_DISTRICT_SET, _APPENDIX),)
    if _NEW.search(plain):
        old = ((COMMUNE_SET, _APPENDIX),) if _OLD.search(plain) else ()
        return (*old, (NEW_SET, _APPENDIX))
    advanced = _ADVANCED.search(plain)
    both = (advanced and _PLAIN_SET.search(plain)) or _BOTH.search(plain)
    appendices = (_APPENDIX, _ADVANCED_APPENDIX) if both else (_ADVANCED_APPENDIX if advanced else _APPENDIX,)
    return tuple((COMMUNE_SET, appendix) for appendix in appendices)


class NumberedCriteria:
    """Knows the names of criteria and indicators by their numbers."""

    def __init__(self, corpus: Corpus) -> None:
        concepts = corpus.concepts
        self._names = {str(c.criterion): c.name for c in concepts.values() if c.kind == "criterion" and c.criterion}
        listed = corpus.documents[COMMUNE_SET].provisions if COMMUNE_SET in corpus.documents else ()
        for p in listed:
            number, named = p.ref.removeprefix(_APPENDIX), [concepts[t] for t in p.topics if concepts[t].kind == "indicator"]
            if p.ref != number and "." in number and named:
                self._names[number] = named[0].name
        self._sets = {
            (COMMUNE_SET, _APPENDIX): self._names,
            (COMMUNE_SET, _ADVANCED_APPENDIX): self._headings(corpus, COMMUNE_SET, _ADVANCED_APPENDIX),
            (NEW_SET, _APPENDIX): self._headings(corpus, NEW_SET, _APPENDIX),
        }

        self._last: dict[tuple[str, str], int] = {}
        for p in corpus.provisions:
            appendix, slash, number = p.ref.rpartition("/")
            if slash and number.isdecimal():
                key = (p.document, f"{appendix}/")
                self._last[key] = max(int(number), self._last.get(key, 0))

    def spell_out(self, text: str) -> str:
        """The text with the name beside each number, unless the name is there already or several sets call it otherwise."""
        text = _SEVERAL.sub(lambda m: _MORE.sub(rf"\g<join>{m['head']} \g<number>", m[0]), text)
        plain = fold(text)
        sets = [self._sets.get(named, self._names) for named in sets_named(text)]
        return _NUMBERED.sub(lambda m: m[0] if self._follows(m) or _called_otherwise(m, sets) else _named(m, plain, sets), text)

    def _follows(self, m: re.Match[str]) -> bool:
        """Whether the name that the criterion has in any of the sets stands behind its number already."""
        number, behind = m["whole"] or m["part"], m.string[m.end() :].lstrip()
        names = (s.get(number) for s in self._sets.values())
        return any(n and behind.lower().startswith(n.lower()) for n in names)

    def again(self, question: str, before: str) -> str:
        """The question before, asked of the criterion that a follow-up names by nothing but its number; empty where it does otherwise.

        What the question before says of its own criterion beside the number is not said of another one.
        """
        alone, told = _ALONE.fullmatch(" ".join(fold(question).split())), list(_NUMBERED.finditer(before))
        if alone is None or len(told) != 1 or not told[0]["whole"] or self.spell_out(before) == before:
            return ""
        start, end = told[0].span("whole")
        return f"{before[:start]}{alone['number']}{before[end:]}"

    def by_end(self, question: str, earlier: Sequence[str]) -> str:
        """The first or the last criterion of the one set that a question or the one before names ("tiêu chí cuối cùng của bộ mới là gì?"), asked
        by its number; otherwise empty."""
        text = " ".join(normalise(question).split())
        plain = fold_in_step(text)
        found = _BY_END.search(plain)
        if found is None or not _NAME_ASKED.search(plain) or _ELSE_ASKED.search(plain):
            return ""
        naming = next((x for x in (text, *earlier[-1:]) if names_set(fold(normalise(x)))), "")
        named = sets_named(naming) if naming else ()
        last = self._last.get(named[0]) if len(named) == 1 else None
        return f"{text[: found.start()]}tiêu chí số {1 if found['first'] else last}{text[found.end() :]}" if last else ""

    def _headings(self, corpus: Corpus, document: str, appendix: str) -> dict[str, str]:
        """The criteria of a set by their numbers: as plain communes have them where it is the same one, else as its heading calls them."""
        found: dict[str, str] = {}
        for p in corpus.documents[document].provisions if document in corpus.documents else ():
            number, called = p.ref.removeprefix(appendix), _HEADING.search(p.text)
            if number.isdecimal() and called and p.ref != number:
                same = any(str(corpus.concepts[topic].criterion) == number for topic in p.topics)
                found[number] = self._names[number] if same else called["name"].lower()
        return found


#: Behind the number of an indicator: nothing says yet what that is called.
_UNCALLED = re.compile(
    r"(?:\W|\b(?:xa|huyen|ntm|nong|thon|moi|nang|cao|kieu|mau|dat|chuan|cua|trong|theo|o|bo|giai|doan|la|thi|co|yeu|cau|muc|phai|gi|nao"
    r"|bao|nhieu|may|phan|tram|khong|the|nhu|ve|noi|do|ai|so|20\d\d|318|va|voi|doi|hoi|can|duoc|quy|dinh|ghi|ra|sao|bang|tu|den|vung"
    r"|huong|dan|cong|nhan|phu|trach|chu|tri|tham|danh|gia|ap|dung|con|hay|co|khi|neu|toi|cho|tinh|mien|nui)\b|$)"
)


def _called_otherwise(m: re.Match[str], sets: Sequence[Mapping[str, str]]) -> bool:
    """Whether an indicator that no set has a name for is called by the question itself ("tiêu chí 17.1 nước sạch"): the name of its whole
    criterion would hide that."""
    number = m["whole"] or m["part"]
    nameless = "." in number and not any(number in names for names in sets)
    return nameless and not _UNCALLED.match(fold(m.string[m.end() :]).lstrip())


def _named(m: re.Match[str], plain: str, sets: Sequence[Mapping[str, str]]) -> str:
    """A criterion by its number, with the name that it has in all sets."""
    number = m["whole"] or m["part"]
    told = {names.get(number) or names.get(number.partition(".")[0], "") for names in sets}
    name = told.pop() if len(told) == 1 else ""
    return m[0] if not name or fold(name) in plain else f"{m[0]} {name}"
