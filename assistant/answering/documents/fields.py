"""Which fields of a document's header a question asks for: "số mấy, đề ngày nào, ai ký, bộ nào ban hành"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.understanding import Query, Segment
from kb.vietnamese import folded_syllables

#: Kinds of documents as people say them ("": any).
KINDS = {
    "quyet dinh": "Quyết định",
    "nghi dinh": "Nghị định",
    "nghi quyet": "Nghị quyết",
    "thong tu": "Thông tư",
    "cong van": "Công văn",
    "luat": "Luật",
    "qd": "Quyết định",
    "nq": "Nghị quyết",
    "ke hoach": "Kế hoạch",
    "huong dan": "Hướng dẫn",
    "thong bao": "Thông báo",
    "chi thi": "Chỉ thị",
    "ket luan": "Kết luận",
    "van ban": "",
    "giay": "",
}
_KIND = "|".join(KINDS)
_AND = r"(?:(?:va|voi|cung|cong|kem|ca|cac|lan) )*"
_ONE = r"(?:nao|gi|may|bao nhieu)"
_WHO = r"(?:bo|co quan|cap|don vi|noi|ben|nganh|uy ban|vi|ong|ba|dong chi|nguoi|chuc vu|(?:pho )?(?:thu tuong|chu tich)|(?:bo|thu) truong|pho)"
#: "số" by itself is a field where another one stands beside it, or where the question ends with it.
_SO = rf"(?<!-)\bso(?= {_AND}(?:ngay|nguoi (?:da )?ky|ai ky|chu ky|co quan|noi ban hanh|loai|ky hieu)\b|$)"
_NUMBER = (
    rf"\bmang so(?: {_ONE})?\b|\bso (?:hieu|may|bao nhieu)(?: (?:la gi|day du|nao))?\b|\bso (?:{_KIND})\b(?! \d)|\bky hieu(?! luc)(?: (?:nao|gi))?\b"
    rf"|\b(?:{_KIND}) (?:(?:so )?(?:may|bao nhieu)|so (?:nao|gi))\b|\bso (?:cua )?(?:{_KIND})(?: nay)?(?: la)?(?: so)? {_ONE}\b|{_SO}"
)
#: Behind "ký": who may recognise or withdraw is asked, and not who signed a document.
_RECOGNISES = r"(?:(?:quyet dinh|qd|bang|giay)(?: \w+)? )?(?:cong nhan|thu hoi)\b"
#: The fields of a header, by how they are asked for.
FIELDS = {
    "number": re.compile(rf"{_NUMBER}|\b(?:{_KIND}) {_ONE}\b|\b(?:nam|quy dinh|ghi|xem|tra)(?: o| tai) dau\b"),
    "signer": re.compile(
        rf"\b(?:ai|nguoi|chu|{_WHO} nao)(?: (?:da|thay mat|truc tiep|dat but|dung ten))*"
        rf" ky(?! (?:hieu(?! luc)|ket|thuat|{_RECOGNISES}))\b(?: cua ai)?|\bai dat but\b"
    ),
    "issuer": re.compile(
        rf"\b(?:do )?(?:ai|{_WHO} nao)(?: da| dung ra)? (?:ban hanh|ra|phat hanh)\b|(?<!\bde nghi )(?<!\bde xuat )\bcua (?:{_WHO} nao|ai)\b"
    ),
    "day": re.compile(
        rf"\b(?:(?:de|ky|ra|ban hanh|thong qua|duyet) )?(?:ngay|hom) (?:{_ONE}|thang(?: {_ONE}| ra sao)?|ban hanh|ky|ra|de)\b|\bhom nao\b"
        rf"|\b(?:ky|ban hanh|ra|thong qua)(?: \w+)? (?:khi nao|luc nao|bao gio|thang nao|nam nao)\b|\b{_AND}ngay$|(?<=so ){_AND}ngay\b"
    ),
    "type": re.compile(r"\bloai (?:gi|nao|van ban(?: gi| nao)?)\b"),
    "effect": re.compile(rf"\b(?:co )?hieu luc(?: (?:tu|ke tu|thi hanh|vao|ngay|hom|luc|khi|bao|{_ONE}|gio))*\b"),
}
#: Where a number is asked for in these words, the header is what is wanted, and not what stands in the document.
_SURE = re.compile(_NUMBER)
#: Behind these words "số" counts or names something else.
_COUNTED = re.compile(
    r"\b(?:muc|mau|bieu|phu luc|dieu|khoan|chi|ho|dan|ban do|to trinh|tong|tran|ty|tham|he|tieu chi|danh|nha|mot) so\b"
)
#: Such a thing is what the document is about.
_ABOUT, _ABOUT_KEPT = re.compile(r"\b(chuyen doi|dan toc thieu) so\b"), re.compile(r"\b(chuyen doi|dan toc thieu)-so\b")
_CLAIMS = re.compile(r"\b(?:phai|dung|chuan|that|khop|duoc|co) (?:khong|chua|chu|nhi|ha|a)\b|\bco phai\b|\bkhong$")
#: Right before a document: another one rests on it, carries it out or changes it.
_RESTS = re.compile(r"\b(?:can cu|dua (?:vao|tren)|theo|thay|thay the|sua|trien khai|thuc hien|hop nhat tu)(?: \w+)? $")
#: Several documents are asked for, not one.
_EACH = re.compile(
    rf"\b(?:hai|ba|bon|may|nhung|cac|tung|moi|ca) (?:{_KIND}|cai)\b(?! {_ONE}\b)|\b(?:tung cai|nhung (?:{_KIND}))\b"
)
_ASKS = re.compile(
    r"\bva _ (?:don doc|chu tri|phu trach|huong dan|lo)\b"
    r"|\b(?:ai|nao|gi|(?<!lan )(?<!hoi )dau(?! (?:nam|20\d\d)\b)|may|bao nhieu|bao gio|bao lau|ra sao)\b"
)
#: What a document explains may be said by a word that asks elsewhere.
_EXPLAINS = re.compile(r"\bthe nao la\b|\bnhu the nao\b")

#: A clause that only asks for an amount has so many words at most.
_BARE = 2


@dataclass(frozen=True)
class Fields:
    """The fields of a header that are asked for.

    Attributes:
        kind: the kind of document that is asked for by name, as it was said; "" where none is.
        sure: its number is asked for by itself, or several fields are.
        rest: what the question says beside them, without marks; its runs are divided by commas.
        more: whether it asks for something else too.
    """

    wanted: tuple[str, ...]
    kind: str
    sure: bool
    rest: str
    more: bool

    @classmethod
    def of(cls, query: Query) -> Fields | None:
        """What a question asks for of the header of one document; None where it asks for none, or claims something of it.

        >>> from datetime import date
        >>> plain = tuple("thong tu cua bo tai chinh ve quyet toan so may ai ky".split())
        >>> Fields.of(Query("", "", plain, plain, date(2026, 1, 1)))
        Fields(wanted=('number', 'signer'), kind='', sure=True, rest='thong tu cua bo tai chinh ve quyet toan , ,', more=False)
        """
        spoken = ("_" if m == "sở" else w for w, m in zip(query.plain, query.marked, strict=True))
        plain = _EXPLAINS.sub("la", _COUNTED.sub("_", _ABOUT.sub(r"\1-so", " ".join(spoken))))
        wanted = tuple(name for name, words in FIELDS.items() if words.search(plain))
        several = _EACH.search(plain) or len(re.findall(rf"\b(?:{_KIND}) (?:so )?{_ONE}\b", plain)) > 1
        if not wanted or several or _CLAIMS.search(plain):
            return None
        numbered = _SURE.search(plain) is not None
        if query.has("yesno") and not numbered:
            return None
        kind = re.search(rf"\b({_KIND}) (?:so )?{_ONE}\b|\bso ({_KIND})\b(?! \d)", plain)
        if kind and _RESTS.search(plain[: kind.start()]) and _SURE.search(plain[: kind.start()]):
            kind = None  # it is what the document rests on whose number is asked before
        rest = plain
        for words in FIELDS.values():
            rest = words.sub(",", rest)
        rest = _ABOUT_KEPT.sub(r"\1 so", rest)
        sure, more = numbered or len(wanted) > 1, _ASKS.search(rest) is not None or any(map(_bare_amount, query.clauses))
        return cls(wanted, next(filter(None, kind.groups())) if kind else "", sure, rest, more)


def _bare_amount(clause: Segment) -> bool:
    """Whether a clause says nothing but that an amount is asked for ("tổng mức")."""
    return "count" in clause.kinds and len(folded_syllables(clause.text)) <= _BARE


def kind_named(plain: str) -> str:
    """The first kind of document that a text names, as it says it."""
    found = re.search(rf"\b(?:{_KIND})\b", plain)
    return found[0] if found else ""


#: What a follow-up that asks for fields alone may say beside them.
_POINTING = frozenset(" ".join([*KINDS, "nay do ay no cai vay the thi con va co la cua duoc da roi nhi a ban"]).split())


def asks_only(fields: Fields) -> bool:
    """Whether a question says nothing beside the fields that it asks for ("quyết định ấy đề ngày nào")."""
    return _POINTING.issuperset(fields.rest.replace(",", " ").split())
