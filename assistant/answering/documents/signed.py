"""What a claim says of who signed a document, by his office or his name, held against its header."""

from __future__ import annotations

import re

from assistant.answer import Verdict
from assistant.understanding import Query
from kb.model import Document
from kb.vietnamese import fold

#: Offices; a deputy's is another than his superior's, so that his stands before it.
_OFFICES = (
    "pho chu tich",
    "chu tich",
    "pho thu tuong",
    "thu tuong",
    "thu truong",
    "bo truong",
    "pho bi thu",
    "tong bi thu",
    "bi thu",
    "pho giam doc",
    "giam doc",
    "cap pho",
)
#: Who is only called a deputy may hold any of these.
_DEPUTY, _DEPUTIES = "cap pho", frozenset({"pho chu tich", "pho thu tuong", "thu truong", "pho bi thu", "pho giam doc"})
#: In whose stead a deputy signs; as a short form it is read as another word.
_STEAD = re.compile(
    r"\b(?:(?P<signs>ky )(?:thay(?: mat)?|thua lenh|thua uy quyen|kt|kinh te)(?: cho)?|(?:thay mat|kt|kinh te))"
    r" (?:chu tich|thu tuong|bo truong|giam doc|bi thu)(?: (?:ubnd|uy ban nhan dan|tinh|chinh phu|so|bo|son la|uy|cap))*"
)
_OFFICE = rf"(?:{'|'.join(_OFFICES)})"
_SIGNING = r"(?:ky|dat but)(?: (?:thay|ten|ban hanh|duyet|quyet dinh|nghi quyet))*"
#: What may stand behind the word for signing where the document itself is signed, and not what it lets somebody decide.
_BEHIND = (
    r"(?= (?:dung|phai|co|a|ha|nhi|nhe|chu|khong|ko|that|chuan|chac|roi|y|ma|luon|day|the|vay|con gi|toi|ngay|hom|thang|nam|hoi|vao"
    r"|\d{3,4}(?! \d)|(?:(?:ke hoach|van ban|nghi quyet|thong tu|chi thi|quyet dinh|nghi dinh) (?:nay|do|ay|so|\d+)))\b|$)"
)
#: Who holds an office signs the document itself, not what it lets him decide ("Chủ tịch tỉnh ký công nhận").
_SIGNS = re.compile(rf"\b(?P<who>(?:{_OFFICE}|ong|ba|dong chi) (?:(?!va\b|nao\b|hay\b)\w+ ){{0,8}}?){_SIGNING}{_BEHIND}")
#: The same, the signer behind ("người ký nghị quyết này là Bộ trưởng").
_SIGNER = re.compile(
    rf"\b(?:nguoi|vi|ong|chu) (?:da |dung ten |truc tiep )?ky\b(?: \w+){{0,12}}? (?:la|chinh la|cua) (?P<who>{_OFFICE}\b(?: \w+){{0,7}})"
)
#: Surnames by which a name is told from the words of an office ("Thủ tướng Chính phủ ký").
_NAME = re.compile(
    r"\b(?:nguyen|tran|le|pham|hoang|huynh|vu|vo|phan|truong|bui|dang|do|ngo|ho|duong|ly|dinh|mai|trinh|lo|luong|luu|cao|ta|quang)"
    r"(?: (?!ky\b|dat\b|phai\b|dung\b)\w+){1,3}"
)
#: Of what somebody holds his office, where two offices of one name are told apart by it.
_OF = re.compile(r"\b(?:chu tich|bi thu) (quoc hoi|nuoc|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|tinh uy|mat tran)\b")
_SHORT = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan"}
#: Who issued it may be meant.
_ISSUES = re.compile(r"\b(?:ban hanh|phe duyet|thong qua|ra)\b")
_DENIED = re.compile(r"\b(?:chu khong|khong phai|chu dau)\b(?! (?:a|khong|chu|sao)\b).*")
#: Somebody has heard it, or thinks so, beside the question who it was.
_HEARD = re.compile(
    r"\b(?:nghe(?: noi| bao)?|nguoi ta (?:bao|noi)|(?<!thu )tuong|nho|chac|nghi) (?:la |rang )?(?=.*\b(?:ky|dat but)\b)"
)
#: Which one of those who held an office signed is asked; he may have been another.
_WHICH_ONE = re.compile(
    rf"\b{_OFFICE}(?: (?!ky\b)\w+){{0,6}}? (?:nao|gi|ten gi)(?: (?:da|la nguoi|dung ten))* {_SIGNING}\b(?! (?:cong nhan|quyet dinh cong))"
)


def asks_which_signed(query: Query) -> bool:
    """Whether it is asked which holder of an office signed a document ("Chủ tịch UBND tỉnh nào ký Kế hoạch 203?")."""
    return bool(query.documents) and not query.has("yesno") and _WHICH_ONE.search(" ".join(query.plain)) is not None


def says_who_signed(query: Query, document: Document) -> bool:
    """Whether a question says who signed a document, and does not mean by that who issued it."""
    said = _said(query)
    if not said or "kỳ" in query.marked or not (query.has("yesno") or _HEARD.search(" ".join(query.plain))):
        return False
    return bool(_name(said)) or not _offices(said) <= _offices(fold(document.issuer)) or _by_deputy(query, document)


def only_signs(query: Query) -> bool:
    """Whether a claim says of a document that somebody signed it, by his name, and neither that he issued it nor when."""
    return bool(_name(_said(query))) and not query.dates and not _ISSUES.search(" ".join(query.plain))


def _by_deputy(query: Query, document: Document) -> bool:
    """Whether a claim says nothing but that the head who issued a document signed it, and another one did in his stead."""
    offices, signed = _offices(fold(document.issuer)), _offices(fold(document.signer))
    only = not query.dates and not _ISSUES.search(" ".join(query.plain))
    return only and bool(offices and signed) and not offices & signed


def rightly_signed(query: Query, document: Document) -> Verdict | None:
    """Yes or no about who signed a document; None where nobody has read who did."""
    if not document.signer:
        return None
    words, signer = _DENIED.sub("", _plain(query)), fold(document.signer)
    said = _said(query) or words
    if _name(said) not in signer:
        return "no"
    claimed = _offices(words) - (set() if _by_deputy(query, document) else _offices(fold(document.issuer)))
    claimed |= _DEPUTIES if _DEPUTY in claimed else frozenset()
    of, own = ({_SHORT.get(o, o) for o in _OF.findall(text)} for text in (said, signer))
    other = bool(claimed) and (not claimed & _offices(signer) or bool(of and own and not of & own))
    return "no" if other else "yes"


def _said(query: Query) -> str:
    """Who is said to have signed something; "" where nobody is."""
    plain = _plain(query)
    said = _SIGNS.search(plain) or _SIGNER.search(plain)
    return said["who"].strip() if said else ""


def _plain(query: Query) -> str:
    """The words of a question without the head in whose stead a document was signed."""
    return _STEAD.sub(lambda m: (m["signs"] or "").strip(), " ".join(query.plain))


def _name(said: str) -> str:
    """The name of a person among some words without his office; "" where there is none ("trưởng" is no "Trương").

    >>> _name("thu truong vo van hung"), _name("thu tuong chinh phu")
    ('vo van hung', '')
    """
    found = _NAME.search(re.sub(rf"\b{_OFFICE}\b", " ", said))
    return found[0].strip() if found else ""


def _offices(plain: str) -> set[str]:
    """The offices that a text names; a deputy's is another than his superior's.

    >>> sorted(_offices("do pho chu tich ubnd tinh ky"))
    ['pho chu tich']
    """
    found = set()
    for title in _OFFICES:
        if re.search(rf"\b{title}\b", plain):
            found.add(title)
            plain = re.sub(rf"\b{title}\b", " ", plain)
    return found
