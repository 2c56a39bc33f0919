"""Which documents a text names: by their number, or by a short form of it ("NĐ 27", "QĐ 263")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.forms import is_kind
from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.references import Reference
from kb.vietnamese import document_numbers, fold, folded_syllables, normalise

_SHORT = re.compile(
    r"\b(?P<kind>qd|quyet dinh|bo|nd|nghi dinh|nq|nghi quyet|kh|ke hoach|tt|thong tu|luat|hd|huong dan|cong van|cv|thong bao)"
    r"\s*(?:(?:(?:mang |co |danh )?so(?: hieu)?|mang|so hieu)(?: la)?\s*)?(?P<digits>\d{1,4})\b(?!\s*/)"
    r"|\b(?P<set>bo tieu chi|van ban)(?: (?:xa|huyen|tinh|cu|moi|so))*\s*(?P<of_set>\d{1,4})\b(?!\s*/)"
)
#: One by its kind and number with words of its title between them ("kế hoạch khoa học công nghệ 229").
_TITLED = re.compile(
    r"\b(?P<kind>quyet dinh|nghi dinh|nghi quyet|ke hoach|thong tu|huong dan|cong van)(?P<title>(?: [a-z]+){1,6})"
    r" (?P<digits>\d{2,4})\b(?!\s*[/%,.]\d)"
)
#: Another one of them by its number alone, of which something is said ("Quyết định 318 là ..., 320 mới là ...").
_ANOTHER = re.compile(
    r"(?:[,;]|\b(?:con|va|voi|hay))\s(?:con\s)?(\d{3,4})"
    r"(?=,?\s(?:(?:moi|thi|lai|chinh|dung|cung|chi)\s){0,2}(?:la|noi|ve|quy dinh|ban hanh|danh cho|cho (?:xa|huyen|tinh)"
    r"|(?:cai|van ban|quyet dinh|nghi dinh|nghi quyet|ban) nao|ky|khac (?:nhau|gi)|giong nhau|cai (?:truoc|sau))\b|,\s\d{3,4}\b)"
)
#: One by its number, whose kind is told behind it ("27 là nghị định gốc").
_KIND_BEHIND = re.compile(
    r"(?:^|[,;]\s|\b(?:con|va|thi)\s)(?P<digits>\d{1,4})\s(?:(?:moi|thi|lai|chinh|chi)\s)?la\s(?:mot\s|cai\s)?"
    r"(?P<kind>nghi dinh|quyet dinh|nghi quyet|thong tu|cong van|huong dan|bo tieu chi)\b"
)
_YEARED = re.compile(r"(?<!thang )(?<![\d/])(\d{1,4})/(20\d\d)(?![\d/\-])")
#: A document by its number alone ("theo 919", "211 đặt ra"): three figures or more that count nothing.
_ALONE = re.compile(
    r"(?:^|\b(?=(?!19|20)\d{4}\b)|\b(?:to|theo|trong|tai|cua|thoi|boi|bang|xa|huyen|trinh|tieu|ocop|va|voi|moi|nhu|mau|cao|sua|thay|luon|ca|lan|the|sang|ky)\s)(\d{3,4})"
    r"(?=\s*(?:$|[,;:?)]|\.(?!\d)|\s(?:cua|thi|nham|dat|co|ve|la|va|trien|quy|hoi|cho|doi|yeu|noi|neu|ra|bi|do|dung|da|khong|con"
    r"|phai|ben|bat dau|hieu luc|ky|ban hanh|het|khac|giong)\b))"
    r"|^(\d{3,4})(?=\s(?:von (?:bao|may|la)|ai|gom|thay|duyet|giao)\b)"
)

#: A document by its number, or as it is pointed to.
NAMED_PAPER = (
    r"(?:\b(?:ke hoach|nghi quyet|nghi dinh|quyet dinh|thong tu|cong van|kh|nq|nd|qd|tt|cv)(?: so)? \d+"
    r"(?: (?:\d+|qd|ttg|nd|cp|nq|tu|hdnd|ubnd|kh|tt|bt\w+|bn\w+|bgd\w*|qh\d*|ubtvqh\d*|kl|tw|ct))*"
    r"|\b(?:van ban|ke hoach|nghi quyet|nghi dinh|quyet dinh|thong tu|cong van) (?:do|ay|nay|kia)|\bno(?= (?:ra|doi)\b))"
)

#: "This plan", of which no other is spoken, where a claim on its header goes on; its own number may stand in it.
_THIS = r"(?:bản |ban )?(?:kế hoạch|ke hoach) (?:này|nay)"
#: "The plan itself", beside papers that were spoken of.
_ITSELF = re.compile(
    r"\b(?:bản thân|ban than|chính|chinh)\s+(?:bản\s+|ban\s+)?(?:kế hoạch|ke hoach|kh)\b(?!\s*(?:số\s+|so\s+)?\d)", re.IGNORECASE
)
_HEADER = (
    r"(?:ban hành|ban hanh|ký|ky|ra đời|ra doi|ra khi nào|ra khi nao|ra bao giờ|ra bao gio|ra từ|ra tu|có từ|co tu|ngày|ngay"
    r"|của ubnd|cua ubnd|do ubnd|của ủy ban|cua uy ban|do ủy ban|do uy ban"
    r"|căn cứ|can cu|dựa vào|dua vao|dựa trên|dua tren)"
)
_THIS_PLAN = re.compile(
    rf"\b{_THIS}(?: (?:mang |có |co )?(?:số|so)(?: (?:hiệu|hieu))?(?: (?:là|la))? 203(?:/KH-UBND)?)?"
    rf"(?=,? (?:(?:được|duoc|đã|da|do) ){{0,2}}{_HEADER}\b)|(?<=ngày ban hành ){_THIS}|(?<=ngay ban hanh ){_THIS}"
    r"|(?<=\bký )(?:bản |ban )?(?:kế hoạch|ke hoach)(?=\s*(?:không|khong|ko|chưa|chua|à|hả|phải|phai|đúng|dung|nhỉ)?\b[^\w]*$)"
    r"|^\W*(?:bản |ban )?(?:kế hoạch|ke hoach)(?= (?:này |nay )?(?:là |la )?do [\w ]{2,40} (?:ký|ky)\b)"
    r"|^\W*(?:bản |ban )?(?:kế hoạch|ke hoach)(?= (?:(?:được|duoc|đã|da) )*(?:ban hành|ban hanh|ký|ky|ra đời|ra doi)(?: (?:vào|vao|từ|tu))?"
    r" (?:ngày|ngay|năm|nam|tháng|thang|khi|lúc|luc|hôm|hom)\b)"
    r"|^\W*(?:bản |ban )?(?:kế hoạch|ke hoach)(?= (?:có|co) (?:hề |he )?(?:nói|noi|nhắc|nhac)\b)",
    re.IGNORECASE,
)

#: Issues what is the province's own.
_PROVINCE = "tỉnh Sơn La"

#: What a document is said to be about, up to what is asked of it; so many words of that, and this share of them, are in its title.
_SUBJECT = re.compile(
    r"\b(?:ve|quy dinh)(?: viec)? (?P<about>.+?)"
    r"(?= (?:(?:duoc |do |da )*(?:ban hanh|ky|ra doi|co hieu luc|hieu luc|ap dung|cua|con|la|co)\b)|$|[?.,;])"
)
_ANY_KIND = "van ban"
_LEAST_SAID, _MOST_OF = 3, 0.75

#: Before the number of a clause, which is none of a document.
_CLAUSES = ("dieu", "khoan")


def with_plan_named(question: str) -> str:
    """A question with the number of the plan put for "this plan" where it goes on with what a header tells.

    >>> with_plan_named("Kế hoạch này số 203 ban hành ngày 14/8/2023 phải không")
    'Kế hoạch 203/KH-UBND ban hành ngày 14/8/2023 phải không'
    >>> with_plan_named("kế hoạch có nhắc cây mắc ca không?")
    'Kế hoạch 203/KH-UBND có nhắc cây mắc ca không?'
    >>> with_plan_named("Kế hoạch ký ngày nào?")
    'Kế hoạch 203/KH-UBND ký ngày nào?'
    >>> with_plan_named("Kế hoạch này giao Sở Y tế làm gì?")
    'Kế hoạch này giao Sở Y tế làm gì?'
    """
    return _THIS_PLAN.sub(f"Kế hoạch {PLAN}", question)


def with_plan_itself(question: str) -> str:
    """A question with the number of the plan put for "the plan itself".

    >>> with_plan_itself("Còn bản thân KH thì ai ký?"), with_plan_itself("Chính kế hoạch 15 nói gì?")
    ('Còn Kế hoạch 203/KH-UBND thì ai ký?', 'Chính kế hoạch 15 nói gì?')
    """
    return _ITSELF.sub(f"Kế hoạch {PLAN}", question)


class NamedDocuments:
    """Finds the numbers of documents; those that our documents cite are known too."""

    def __init__(self, corpus: Corpus) -> None:
        self._ours = tuple(corpus.documents)
        texts = (
            x for d in corpus.documents.values() for x in (*(r.target for r in d.relations), *(p.text for p in d.provisions))
        )
        cited = (n for text in texts for n in document_numbers(text))
        self._cited = tuple(n for n in dict.fromkeys(cited) if n not in corpus.documents)
        #: By a word of each name, so that a text is looked through for few of them.
        self._called: dict[str, list[tuple[int, re.Pattern[str], str, bool]]] = {}
        for i, (number, name) in enumerate((d.number, name) for d in corpus.documents.values() for name in d.called):
            word = max(folded_syllables(name.replace("…", " ")), key=len)
            self._called.setdefault(word, []).append((i, _in_words(name), number, "…" in name))
        self._titles = {d.number: frozenset(folded_syllables(f"{d.title} {d.issuer} ve so")) for d in corpus.documents.values()}
        self._issuers = {d.number: fold(d.issuer) for d in corpus.documents.values()}
        self._provincial = {d.number for d in corpus.documents.values() if _PROVINCE in d.issuer}
        self._numbers = {fold(n): n for n in (*self._cited, *self._ours)}

    def named(self, text: str) -> tuple[str, ...]:
        """The numbers of the documents named in a text; a short form counts where only one document fits."""
        found = [self._full(n) for n in document_numbers(text)]
        plain = fold(text)
        for m in _SHORT.finditer(plain):
            kind, digits = m["kind"] or m["set"], m["digits"] or m["of_set"]
            found += self._only(rf"0*{int(digits)}[/\-]", kind, plain)
        for m in _TITLED.finditer(plain) if not found else ():
            fits = self._only(rf"0*{int(m['digits'])}[/\-]", m["kind"])
            found += [n for n in fits if set(m["title"].split()) <= self._titles.get(n, frozenset())]
        for m in _KIND_BEHIND.finditer(plain):
            found += self._only(rf"0*{int(m['digits'])}[/\-]", m["kind"])
        for m in _ALONE.finditer(plain):
            found += self._only(rf"{int(m[1] or m[2])}[/\-]")[:1]
        for digits in _ANOTHER.findall(plain) if found else ():
            found += self._only(rf"{int(digits)}[/\-]")[:1]
        for digits, year in _YEARED.findall(plain):
            found += self._only(rf"0*{int(digits)}/{year}/")
        words = folded_syllables(text) if not found else []
        spoken, near = " ".join(words), (known for word in dict.fromkeys(words) for known in self._called.get(word, ()))
        found_so = sorted((i, number, open_) for i, name, number, open_ in near if name.search(spoken))
        matched = [(number, open_) for _, number, open_ in found_so]
        called = [n for n, open_ in matched if not open_] or [n for n, _ in matched]  # a name without a gap says more
        found += [n for n in called if n in self._provincial] or called
        return tuple(dict.fromkeys(found))

    def _full(self, number: str) -> str:
        """The number of a document as it is written in full, where one begins so ("90/HD"), otherwise as typed."""
        typed = fold(number)
        begun = [n for known, n in self._numbers.items() if known.startswith(f"{typed}-")]
        return self._numbers.get(typed) or (begun[0] if len(begun) == 1 else number)

    def _only(self, begins: str, kind: str = "", plain: str = "") -> list[str]:
        """The one document whose number begins so, among ours, otherwise among those that ours cite; of several the one whose issuer
        a text names."""
        for numbers in (self._ours, self._cited):
            fits = [n for n in numbers if re.match(begins, n) and is_kind(kind, n)]
            if fits:
                issued = [n for n in fits if f"cua {self._issuers.get(n, ' ')}" in plain]
                if not issued and kind == _ANY_KIND:
                    issued = self._about(fits, plain)
                return fits if len(fits) == 1 else issued if len(issued) == 1 else []
        return []

    def _about(self, fits: Sequence[str], plain: str) -> list[str]:
        """Those of several documents of one number whose title holds what a text says that they are about, every word of it or most."""
        told = _SUBJECT.search(plain)
        said = set(folded_syllables(told["about"])) if told else set()
        shares = {n: len(said & self._titles.get(n, frozenset())) for n in fits}
        best = max(shares.values(), default=0)
        return [n for n in fits if shares[n] == best and best >= max(_LEAST_SAID, len(said) * _MOST_OF)]


def _in_words(name: str) -> re.Pattern[str]:
    """What finds a document by how people call it."""
    parts = (" ".join(folded_syllables(part)) for part in name.split("…"))
    return re.compile(rf"\b{r'(?: [a-z]+){0,4} '.join(parts)}\b")


def number_places(text: str, plain: Sequence[str]) -> frozenset[int]:
    """The syllables (their places among ``plain``) of the numbers of documents in a text: they name no body and no subject."""
    places: set[int] = set()
    for number in document_numbers(text):
        words = folded_syllables(number)
        for at in range(len(plain) - len(words) + 1):
            if list(plain[at : at + len(words)]) == words:
                places |= set(range(at, at + len(words)))
    return frozenset(places)


def named_at(number: str, plain: Sequence[str]) -> int | None:
    """The first syllable (without marks) of where a question names a document: by number and year, otherwise by its number alone.

    >>> named_at("38/2023/NĐ-CP", "khoan 38 cua nghi dinh 38 nam 2023".split())
    5
    >>> named_at("07/2022/QĐ-TTg", "dieu 7 cua 07 2022".split()), named_at("07/2022/QĐ-TTg", "dieu 7".split())
    (3, None)
    """
    digits = [d.lstrip("0") for d in re.findall(r"\d+", number)[:2]]
    words = [w.lstrip("0") for w in plain]
    spots = [i for i, w in enumerate(words) if digits and w == digits[0] and w]
    full = [i for i in spots if words[i + 1 : i + 2] == digits[1:]]
    alone = [i for i in spots if i == 0 or plain[i - 1] not in _CLAUSES]
    return next(iter(full or alone), None)


def only_in(places: Sequence[Reference], text: str) -> frozenset[str]:
    """The syllables that a text holds only where it names a clause ("II", "7")."""
    text, rest, at = normalise(text), "", 0
    for place in places:
        rest, at = f"{rest} {text[at : place.start]}", place.end
    named = (w for place in places for w in folded_syllables(text[place.start : place.end]))
    return frozenset(named) - set(folded_syllables(f"{rest} {text[at:]}"))


def only_at(places: frozenset[int], plain: Sequence[str]) -> frozenset[str]:
    """The syllables that stand only at some places of a question: those of a document's number say nothing of its subject."""
    return frozenset(plain[i] for i in places) - {w for i, w in enumerate(plain) if i not in places}
