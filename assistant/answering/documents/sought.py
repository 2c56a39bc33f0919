"""Which kind of document a question asks for: "theo quyết định nào của Thủ tướng", "nghị quyết nào của HĐND tỉnh"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.documents.fields import KINDS
from assistant.answering.documents.spans import lives
from assistant.understanding import Query
from assistant.understanding.when import says_now
from kb.corpus import Corpus
from kb.model import Document, Provision
from kb.vietnamese import document_numbers, folded_syllables

_TYPES = ("quyet dinh", "nghi dinh", "nghi quyet", "thong tu", "luat")
#: How the issuers are called whose documents are asked for, and how their names begin.
ISSUERS = {
    "thu tuong chinh phu": "Thủ tướng",
    "thu tuong": "Thủ tướng",
    "chinh phu": "Chính phủ",
    "quoc hoi": "Quốc hội",
    "ubnd tinh": "Ủy ban nhân dân tỉnh",
    "uy ban nhan dan tinh": "Ủy ban nhân dân tỉnh",
    "hdnd tinh": "Hội đồng nhân dân tỉnh",
    "hoi dong nhan dan tinh": "Hội đồng nhân dân tỉnh",
}
#: How the numbers of an issuer's documents end, by which a text names one.
_ENDINGS = {
    "Thủ tướng": "-TTg",
    "Chính phủ": "-CP",
    "Quốc hội": "/QH",
    "Ủy ban nhân dân tỉnh": "-UBND",
    "Hội đồng nhân dân tỉnh": "-HĐND",
}
_TYPE, _ISSUER = "|".join(_TYPES), "|".join(ISSUERS)
_ASKED = re.compile(
    rf"\b(?P<type>{_TYPE}) (?:nao|gi)(?: moi| hien hanh)? (?:cua |do )?(?P<issuer>{_ISSUER})\b"
    rf"|\b(?P<type2>{_TYPE})(?: moi)? (?:cua |do )?(?P<issuer2>{_ISSUER})(?: son la)? (?:nao|gi|so may)\b"
)
#: The province is said to have issued it, or what it lays down to be the province's.
_OF_PROVINCE = r"(?:(?:rieng )?cua (?:rieng )?(?:tinh )?son la|cua (?:rieng )?tinh(?: (?:minh|ta|nha|nay))?)"
_WHICH = r"(?:nao|gi|so (?:may|nao|bao nhieu|hieu))"
_KIND = rf"(?:{_TYPE}|van ban|ke hoach|de an)"
_ISSUES = r"(?: (?:da|co|moi|vua|duoc))* (?:ban hanh|ra|phe duyet|thong qua|ky)"
_PROVINCES = re.compile(
    rf"\b(?:tinh|son la)(?: son la| minh| ta)?{_ISSUES}\b(?: \w+){{0,16}}? {_KIND} (?:rieng )?{_WHICH}\b"
    rf"|\b{_OF_PROVINCE}(?: \w+){{0,12}}? (?:duoc|do|theo|bang|tai|o|trong|la) (?:\w+ ){{0,3}}?{_KIND} {_WHICH}\b"
    rf"|\b{_KIND} (?:rieng )?{_WHICH}\b(?: \w+){{0,14}}? {_OF_PROVINCE}\b"
)
_CENTRE = re.compile(r"\b(?:trung uong|thu tuong|chinh phu|quoc hoi|bo (?!tieu chi\b|tieu chuan\b)\w+|tw|ttg|luat (?:nao|gi))\b")
#: The number of a document is asked for, and what a list says of documents that had still to be issued.
_NUMBERED = re.compile(
    rf"\b{_KIND}\b(?: \w+){{0,20}}? (?<!tieu chi )(?<!chi tieu )(?<!phu luc )(?<!dieu )(?<!khoan )(?<!muc )so (?:may|nao|bao nhieu|hieu)\b"
)
_TO_ISSUE = "Văn bản phải trình ban hành"
#: How the names of those begin that issue for the province, how their numbers end, and where levels are those of its region.
_ISSUING = ("Ủy ban nhân dân tỉnh", "Hội đồng nhân dân tỉnh", "Ban Thường vụ Tỉnh ủy", "Tỉnh ủy")
_HERE, _OF_REGION = "Sơn La", "(có Sơn La)"
_PROVINCIAL = re.compile(r"\d/(?:[A-ZĐ]+-)?(?:UBND|HĐND)\b|-(?:UBND|HĐND)\b|/TU\b")
#: A document of an issuer is said to say something.
_SAYS = re.compile(
    rf"\b(?P<type>{_TYPE}) (?:cua )?(?P<issuer>{_ISSUER}) (?:bao|noi|quy dinh|yeu cau|ghi|neu|dat|giao|cho phep)\b"
)


#: Whose document is asked for, by its level alone ("bên trung ương là quyết định nào", "còn của tỉnh thì kế hoạch số mấy").
_LEVEL_ASKED = re.compile(
    r"^(?:(?:va|con|the|thi|ben|o|cap|cua|tren|duoi) )*(?P<level>trung uong|tw|tinh)(?: (?:minh|ta|nha|nay|son la))?\b"
    r"|\b(?:nao|gi|so may) (?:cua|o|cap) (?P<behind>trung uong|tw|tinh)\b"
)


@dataclass(frozen=True)
class Sought:
    """A type of document and who issues it."""

    type: str
    issuer: str

    @classmethod
    def of(cls, query: Query) -> Sought | None:
        """What a question asks for; None where it asks for no document of an issuer."""
        found = _ASKED.search(" ".join(query.plain))
        if found is None or query.has("yesno"):
            return None
        type_, issuer = (found["type"] or found["type2"]), (found["issuer"] or found["issuer2"])
        return cls(KINDS[type_], ISSUERS[issuer])

    @classmethod
    def said(cls, query: Query) -> Sought | None:
        """Whose document a question lets say something, where it names none ("nghị quyết Quốc hội bảo ...")."""
        found = None if query.documents else _SAYS.search(" ".join(query.plain))
        return cls(KINDS[found["type"]], ISSUERS[found["issuer"]]) if found else None

    def fits(self, document: Document) -> bool:
        """Whether a document is of this type and issuer."""
        return document.type == self.type and document.issuer.startswith(self.issuer)

    def given(self, query: Query, corpus: Corpus) -> list[Provision]:
        """The provision on the subject in the one such document that applies today, where the question asks for today's."""
        about = set(query.ids("concept"))
        if not about or not says_now(query.question):
            return []
        living = [d for d in corpus.documents.values() if self.fits(d) and lives(d, query.as_of)]
        titled = {d.number: len(query.content & set(folded_syllables(d.title))) for d in living}
        on_it = [p for d in living for p in d.provisions if p.about & about and p.in_force(query.as_of)]
        best = max((titled[p.document] for p in on_it), default=0)
        papers = {p.document for p in on_it if titled[p.document] == best}
        return [p for p in on_it if p.document in papers][:1] if best and len(papers) == 1 else []

    def missed(self, sources: Sequence[Document], told: str) -> bool:
        """Whether the best source is such a document, but of another issuer, and no source tells of one: it is not here."""
        first = sources[0]
        named = any(_ENDINGS[self.issuer] in number for number in document_numbers(told))
        return first.type == self.type and not named and not any(map(self.fits, sources))


def asked_level(plain: str) -> str | None:
    """The level whose document a clause asks for: that of the centre or of the province; None where it says neither.

    >>> asked_level("ben trung uong la quyet dinh nao"), asked_level("tinh minh trien khai bang ke hoach nao"), asked_level("so may")
    ('trung uong', 'tinh', None)
    """
    found = _LEVEL_ASKED.search(plain)
    level = (found["level"] or found["behind"]) if found else None
    return "trung uong" if level == "tw" else level


def of_province(query: Query) -> bool:
    """Whether it is asked which document of the province lays something down ("tỉnh đã ra quyết định số mấy về ...")."""
    plain = " ".join(query.plain)
    return not query.has("yesno") and _PROVINCES.search(plain) is not None and not _CENTRE.search(plain)


def only_planned(query: Query, told: str) -> bool:
    """Whether the number of a document is asked for, of which the text of the best source says only that it has to be issued."""
    asked = not query.has("yesno", "who") and _NUMBERED.search(" ".join(query.plain))
    return bool(asked) and told.startswith(_TO_ISSUE) and not document_numbers(told)


def provincial(document: Document) -> bool:
    """Whether the province issued a document, or it is about the province alone."""
    return document.issuer.startswith(_ISSUING) or _HERE in document.title


def only_national(sources: Sequence[Document], told: str) -> bool:
    """Whether no document is the province's, and their text speaks neither of the province nor of a document of it."""
    speaks = _PROVINCIAL.search(told) or _HERE in told.replace(_OF_REGION, "")
    return bool(sources) and not any(map(provincial, sources)) and not speaks
