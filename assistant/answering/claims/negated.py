"""What the first source says not to be so ("tỉnh không sáp nhập"): a claim that it is so fails."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from assistant.understanding.tag_question import untagged
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: Words that only lead from what denies to what is denied.
_LEADS = frozenset(folded_syllables("được phải có còn bị thuộc là cần tiến hành thực hiện nữa"))
_APPLIED = ("ap", "dung")
#: What begins so is no plain denial: a bound ("không quá"), one of two ("không những") or part of a longer word.
_NO_DENIAL = frozenset(folded_syllables("quá những chỉ dưới trên vượt nhỏ thấp ít hơn kém gian khí đủ"))
_CLAUSE = re.compile(r"[.;:]\s|,\s|\(")
#: Words that deny in a claim, also where they are part of a contrast.
_COMPOUND = "".join(rf"(?<!\b{w} )" for w in ("ap", "su", "noi", "xay", "tin", "tac", "tuyen", "van", "tieu", "cong"))  # áp dụng
_DENIES = re.compile(rf"\b(?:khong|ko|k|chua|chang|dau|mien|khoi|{_COMPOUND}dung|cam|het|tru)\b(?!$)")
#: How a question ends that asks whether it is so, and denies nothing.
_WHETHER = re.compile(r" khong$")
#: Of something there is to be none ("số xã dưới 15 tiêu chí bằng không"); of it that is denied.
_NONE = re.compile(r"(?P<denied>\b(?:khong|chang|dau)(?: phai)? (?:la )?)?\bbang (?:khong|0)\b")
#: Words that name a document.
_OF_DOCUMENTS = frozenset(folded_syllables("quyết định nghị thông tư luật"))
#: Something may not be taken or spent; how a source says from what it is, and that some of it is not.
_BARRED = re.compile(
    r"\b(?:khong|chang|cam)(?: (?:duoc|the|cho|phep|co))* (?:lay|dung|su dung|trich|huy dong)\b(?! (?:khong|chua)$)"
)
_DRAWN, _NO_MORE = re.compile(r"\b(?:lay tu|huy dong|su dung|nguon)\b"), re.compile(r"\b(?:khong|chua|tru|ngoai)\b")
#: Between a ban and what is forbidden: what may not be taken for it.
_TAKEN = r"(?: (?:lay|dung|su dung|dem|trich|mang|chi) (?:\w+ ){1,8}?(?:de |ra |di )?)"
#: Forbids for others; who does so is none of those to whom it is forbidden.
_FORBIDS = r"(?: (?:co|da|lai|van|dang))* (?:cam|khong cho(?: phep)?)\b"
_MONEY = frozenset(folded_syllables("tiền kinh phí vốn nguồn ngân sách chương trình mục tiêu quốc gia"))
#: A claim denies that something is forbidden.
_ALLOWS = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:he|co|bi))* cam\b")
#: So many words on end are what is meant.
_RUN = 3
#: A denial is told by so many words.
_TELLING = 2


def negated(query: Query, provisions: Sequence[Provision], corpus: Corpus) -> Ruling | None:
    """``FAILS`` where the first source denies, wherever it speaks of it, what a claim says that denies nothing.

    ``HOLDS`` where the claim denies just that, in words that the source has all, be it as what its issuer forbids; otherwise None.
    """
    if none := _NONE.search(" ".join(query.plain)):
        told = any(set(core.split()) <= set(query.plain) for core in denied(provisions[0].text))
        return (Ruling.FAILS if none["denied"] else Ruling.HOLDS) if told else None
    claim = _WHETHER.sub("", untagged(" ".join(query.plain)))
    said = [told for told in denied(provisions[0].text) if f" {told} " in f" {claim} "]
    if not said:
        return None
    denials = _DENIES.findall(claim)
    if not denials or _ALLOWS.search(claim):
        return Ruling.FAILS
    leads = "|".join(_LEADS)
    same = any(re.search(rf"{_DENIES.pattern}(?: (?:{leads}))*(?: |{_TAKEN}){told}\b", claim) for told in said)
    numbers = (w for n in query.documents for w in folded_syllables(n))
    known = {
        *folded_syllables(provisions[0].text),
        *_OF_DOCUMENTS,
        *denials,
        *numbers,
        *_forbidding(claim, provisions[0], corpus),
    }
    own = {w for w in claim.split() if w in query.content or w.isdecimal()}
    strange = own - known - _MONEY
    bodies = {w for m in query.mentions if m.kind == "agency" for w in folded_syllables(m.words)}
    borne = not strange or (not strange & bodies and _beside(strange, claim, said, own & known))
    return Ruling.HOLDS if same and len(denials) == 1 and borne else None


#: Behind what is denied, what follows from it is said.
_GOES_ON = re.compile(r"\b(?:van|thi|cung|nhung|lai|ma)\b")


def _beside(strange: set[str], claim: str, said: Sequence[str], known: set[str]) -> bool:
    """Whether all that a claim says beside is one word more of whom or what it speaks, and it says whole of what that is denied."""
    before, _, behind = f" {claim} ".partition(f" {said[0]} ")
    whole = [w for w in behind.split() if w in known]
    if _GOES_ON.search(behind):
        return False
    return (
        len(strange) == 1 and strange <= {*before.split()} and bool(known & {*before.split()} - _MONEY) and len(whole) >= _TELLING
    )


def _forbidding(claim: str, first: Provision, corpus: Corpus) -> Sequence[str]:
    """The words by which a claim names the issuer of a source as the one who forbids something; none where it does not."""
    issuer = folded_syllables(corpus.documents[first.document].issuer)
    return issuer if re.search(rf"\b{' '.join(issuer)}{_FORBIDS}", claim) else ()


def barred(query: Query, first: Provision) -> Ruling | None:
    """``FAILS`` where a claim says that something may not be used that the first source, which denies nothing, names for that; else None."""
    plain, text = " ".join(query.plain), " ".join(folded_syllables(first.text))
    said = _BARRED.search(plain)
    if said is None or _NO_MORE.search(text) or not _DRAWN.search(text):
        return None
    rest = plain[said.end() :].split()
    runs = (rest[i : i + _RUN] for i in range(len(rest) - _RUN + 1))
    return Ruling.FAILS if any(f" {' '.join(run)} " in f" {text} " and query.content & set(run) for run in runs) else None


def denied(text: str) -> Iterator[str]:
    """What a text denies wherever it speaks of it, each by its first words.

    >>> list(denied("Sơn La không sáp nhập tỉnh; mức không quá 5 tỷ đồng."))
    ['sap nhap']
    >>> list(denied("Quyết toán đúng luật; việc đã xong không được quyết toán lại."))
    ['quyet toan lai']
    >>> list(denied("Xã không sáp nhập thì giữ tên; xã sáp nhập thì đổi tên."))
    []
    """
    plain = " ".join(folded_syllables(text))
    for clause in _CLAUSE.split(fold(text)):
        words = folded_syllables(clause)
        for at in (i for i, w in enumerate(words) if w == "khong"):
            rest = words[at + 1 :]
            while rest and (rest[0] in _LEADS or tuple(rest[:2]) == _APPLIED):
                rest = rest[1 if rest[0] in _LEADS else 2 :]
            if told := _denied_always(rest, plain):
                yield told


def _denied_always(rest: Sequence[str], plain: str) -> str | None:
    """The first words behind a denial, two or else three of them, that a text holds only where it denies them; None where it has none."""
    if not rest or rest[0] in _NO_DENIAL:
        return None
    for size in range(_TELLING, min(len(rest), _RUN) + 1):
        core = rest[:size]
        if any(w.isdecimal() for w in core):
            return None
        told = " ".join(core)
        if plain.count(told) == sum(1 for _ in re.finditer(rf"\bkhong(?: \w+){{0,3}}? {told}\b", plain)):
            return told
    return None
