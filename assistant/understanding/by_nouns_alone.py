"""What is asked by nouns alone ("NĐ 27/2022: tổng số điều, điều về giám sát", "số, ngày tờ trình đề nghị ban hành NQ 424"), asked in full; and two
bodies asked for by what each does ("cơ quan nào trình, cơ quan nào quyết"), in the words by which laws say it."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, has_marks, normalise, strip_marks

_UNIT = r"(?:tieu chi|chi tieu|phu luc|chuong|dieu(?! kien)|nhom|muc(?! tieu| dich| do)|phan)"
#: How many there are of something, and which of them is on something.
_COUNT = rf"(?:tong )?so(?: luong)? (?P<unit>{_UNIT})(?P<whose> (?:cua |cho |cap )?(?:xa|huyen|tinh)(?: nang cao| kieu mau| hien dai)?)?"
_ON = rf"(?P<of>{_UNIT}) (?P<on>(?:ve|noi ve|quy dinh(?: ve)?|danh cho|cho) [^,;:?]+)"
_ITEM = rf"(?:{_COUNT}|{_ON})"
_PLAIN_ITEM = re.sub(r"\?P<\w+>", "?:", _ITEM)
_LIST = rf"{_PLAIN_ITEM}(?:(?:,| va|, va) {_PLAIN_ITEM})*"
_HEADED = re.compile(rf"(?P<head>[^:?]+?):\s*(?P<list>{_LIST})[\s?.]*")
#: One count alone behind no colon says what it is of by itself; several say so at the end.
_ENDED = re.compile(rf"(?P<list>{_PLAIN_ITEM}(?:(?:,| va|, va) {_PLAIN_ITEM})+) (?:cua|trong|tai) (?P<head>[^,;:?]+?)[\s?.]*")
_ITEMS = re.compile(_ITEM)
_ASKS = re.compile(r"\b(?:nao|gi|ai|may|bao nhieu|dau|sao|khong|chua|phai|dung|la)\b")
#: The submission by which a document was proposed.
_FIELDS = r"(?:(?:so|ngay(?: thang)?|so hieu|ky hieu)(?:,| va|, va)? )+(?:(?:cua|ky) )?"
_SUBMITTED = re.compile(
    rf"(?:{_FIELDS})to trinh (?:(?:de nghi|xin|trinh|de) )?(?:ban hanh|ra|ky|thong qua|cho) (?P<paper>[^,;?]+?)[\s?.]*"
)
_WHO = r"(?:co quan nao|don vi nao|noi nao|ben nao|ai)"
#: Two acts, each asked of whom; more may be asked behind them.
_ACT = r"(?!la\b|so\b|nay\b|thuoc\b)\w+(?: (?!ai\b|co\b|don\b|noi\b|ben\b|va\b|con\b)\w+)?"
_TWO_ACTS = re.compile(
    rf"(?P<what>[^:,?]+?)(?::|,)? (?:do )?(?P<who>{_WHO}) (?P<one>{_ACT}),?(?: va| con| roi)? (?P<whom>{_WHO}) (?P<two>{_ACT})(?P<ends>[,?. ].*|)"
)
_DECIDES = {"quyet": "quyết định", "chot": "quyết định"}
_SHORT = _DECIDES.keys()
_FEWEST = 2
#: A document by its number alone, of which it is asked what it is on or whose it is.
_BARE = re.compile(
    r"(?P<before>(?:(?:the|vay|cho|hoi|em|toi|biet|con) )*)(?:(?:cai|van ban) )?so (?P<number>\d{1,4})(?= )(?! ?[/%])(?P<behind>.*\b(?:noi dung"
    r"|(?:noi |quy dinh |ban )?ve (?:viec |van de )?gi|(?:la )?van ban (?:gi|nao)|(?:cua )?(?:ai|co quan nao|cap nao) (?:ky|ban hanh|ra)"
    r"|(?:quy dinh|noi) gi|cua ai)\b.*)"
)
_POINTED = re.compile(r"^ (?:ma (?:cac )?(?:anh|chi|em|minh|ong|ba|ta)\b[^,;?]*|ay|do|kia|nay)(?: ay| do)?(?=[ ,?])")


def in_questions(question: str) -> str:
    """The question in full; empty where it is none such.

    >>> in_questions("bộ tiêu chí xã 2026-2030: số tiêu chí, số chỉ tiêu")
    'bộ tiêu chí xã 2026-2030 có bao nhiêu tiêu chí, bao nhiêu chỉ tiêu?'
    >>> in_questions("NĐ 27/2022: tổng số điều, điều về giám sát cộng đồng")
    'NĐ 27/2022 có bao nhiêu điều, điều nào về giám sát cộng đồng?'
    >>> in_questions("Số chương và số điều của NĐ 358/2025"), in_questions("Số điều của NĐ 358/2025 là bao nhiêu?")
    ('NĐ 358/2025 có bao nhiêu chương, bao nhiêu điều?', '')
    >>> in_questions("số, ngày tờ trình đề nghị ban hành NQ 424 của Chính phủ")
    'NQ 424 của Chính phủ ban hành theo tờ trình nào, ngày mấy?'
    >>> in_questions("Nguồn lực sau năm 2030: cơ quan nào trình, cơ quan nào quyết, ghi ở đâu?")
    'Nguồn lực sau năm 2030 ai trình, ai quyết định, ghi ở đâu?'
    >>> in_questions("Số 35 mà các anh hay dẫn ấy, nội dung về gì?"), in_questions("số 12 tiêu chí gì")
    ('Văn bản số 35, nội dung về gì?', '')
    >>> in_questions("Nguồn lực sau năm 2030 ai trình, ai quyết định?"), in_questions("Cơ quan nào trình?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    said = _counted(text, plain) or _submitted(text, plain) or _two_acts(text, plain) or _numbered(text, plain)
    said = said if has_marks(text) else strip_marks(said)
    return "" if said == text else said


def _counted(text: str, plain: str) -> str:
    found = (_HEADED.fullmatch(plain) or _ENDED.fullmatch(plain)) if re.search(r"\bso\b", plain) else None
    if found is None or _ASKS.search(found["list"]) or _ASKS.search(found["head"]):
        return ""
    asked, start = [], found.start("list")
    for m in _ITEMS.finditer(found["list"]):
        part = "unit" if m["unit"] else "of"
        named = text[start + m.start(part) : start + m.end(part)].lower()
        on = text[start + m.start("on") : start + m.end("on")] if m["on"] else ""
        whose = text[start + m.start("whose") : start + m.end("whose")] if m["whose"] else ""
        asked.append(f"bao nhiêu {named}{whose}" if m["unit"] else f"{named} nào {on}")
    return f"{text[slice(*found.span('head'))]} {'có ' if asked[0].startswith('bao') else ''}{', '.join(asked)}?"


def _submitted(text: str, plain: str) -> str:
    found = _SUBMITTED.fullmatch(plain)
    return f"{text[slice(*found.span('paper'))]} ban hành theo tờ trình nào, ngày mấy?" if found else ""


def _two_acts(text: str, plain: str) -> str:
    found = _TWO_ACTS.fullmatch(plain)
    if found is None or len(found["what"].split()) < _FEWEST or _ASKS.search(found["what"]):
        return ""
    if (found["who"], found["whom"]) == ("ai", "ai") and not _SHORT & {found["one"], found["two"]}:
        return ""
    one, two = (_DECIDES.get(found[act], text[slice(*found.span(act))]) for act in ("one", "two"))
    ends = text[slice(*found.span("ends"))].strip()
    return f"{text[slice(*found.span('what'))]} ai {one}, ai {two}{ends if ends[:1] in (',', '?', '.') else f' {ends}'}".rstrip()


def _numbered(text: str, plain: str) -> str:
    found = _BARE.fullmatch(plain)
    if found is None:
        return ""
    pointed = _POINTED.match(found["behind"])
    return f"Văn bản số {found['number']}{text[found.start('behind') + (pointed.end() if pointed else 0) :]}"
