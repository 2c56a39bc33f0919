"""What a follow-up says itself, put as a question that leans back: a mistake mended, another figure, a turn to something else."""

from __future__ import annotations

import re

from assistant.understanding.answered_before import unattributed
from assistant.understanding.left_without import left_without
from assistant.understanding.pointers import SHORT
from kb.vietnamese import fold, fold_in_step, normalise

_ME = r"(?:toi|em|minh|anh|chi|chau)"
#: "I mean", "I am asking": what comes behind is what was meant; ...
_MEANS = re.compile(
    rf"(?:y (?:cua )?(?:{_ME} (?:la|hoi|noi|muon hoi)|la|{_ME})(?: la| hoi)?|{_ME} (?:dang|chi|muon) hoi)(?: la| ve)? "
)
_ASKED = re.compile(rf"{_ME} (?:dang |chi |muon )?hoi (?:la |ve )?")
#: ... "my mistake", a clause of its own.
_MISTAKEN = re.compile(r"(?:a |o |u |oi |thoi )*(?:(?:toi|em|minh) )?nham(?: (?:roi|mat|to|chut))*")
_FILLING = re.compile(r"(?:a|o|u|u thi|oi|da|xin loi|khong|a khong|o khong|khong phai|khong phai (?:vay|the|y do))")
_DENIED = re.compile(r"(?:a |o |u )*(?:khong|dau) phai (?:la )?\w")
_RATHER = re.compile(r"(?: chu)? (?:khong|dau) phai .*$| chu khong .*$")
#: "Rather": with these at its end a question puts something in the place of what was asked.
_ENDS = re.compile(r"(?: (?:co|kia|ma|ay|day|nhe|nha|a))+$")
_PUTS = re.compile(r" (?:co|kia|ma|ay)\b(?: \w+)?$")
#: A thing that is asked about too, and nothing said of it.
_TOO = re.compile(
    r"(?!(?:con|the|vay|gi|nao|ai|khong|chua|co|may|bao|cong|tru|them|gop)\b)(?:(?!(?:gi|nao|ai|may|khong|chua|con)\b)\w+ ){1,5}nua"
)
#: At the end of a claim to affirm or deny.
_CLAIMS = re.compile(r" (?:a|ha|chu|dung khong|phai khong|dung chua)$")
#: Behind these a follow-up leaves what was spoken of ("quy hoạch xong rồi, giờ hỏi ...").
_TURNS = re.compile(
    r"^[^,;.?!]{0,60}[,;.!]\s+(?:(?:bay )?gio|nay|con gio|gio thi)(?: (?:toi|em|minh))?(?: cho)?(?: (?:toi|em|minh))?"
    r" (?:(?:chuyen|quay) sang )?(?:hoi(?: (?:sang|ve|den|tiep|qua|chuyen))*|chuyen sang)[\s:,]+"
)
#: A document that a follow-up describes itself, and of which it asks the number, the day or the issuer: none of those before.
_OTHER_PAPER = re.compile(
    r"(?:(?:the|vay|con|va|roi) )*(?:van ban|quyet dinh|nghi quyet|nghi dinh|thong tu|cong van|chi thi|huong dan)"
    r"(?! (?:nao|gi|so|do|ay|nay|kia|day|tren|luc|hoi|ban|dau|thu nhat|ban hanh|ky|cua|goc|ra (?:sau|truoc)|sau|truoc|(?:moi|cu) hon)\b)"
    r" (?!.*\b(?:do|ay|nay|kia|no|ho|tren|can cu|gan nhat|moi nhat|trong ngoac|kem theo|di kem|dieu chinh|sua|thay|bai bo)\b)"
    r"(?:\w+ ){2,12}?(?:thi |la |do )*"
    r"(?:(?:so|ngay|hom) (?:nao|may|gi|bao nhieu)|van ban nao|ai)\b"
)
#: A document that it describes, and nothing said or asked of it, is asked for ("thông tư của Bộ Tài chính về kinh phí sự nghiệp").
_SUCH_PAPER = re.compile(
    r"con (?P<paper>(?:(?:cai|ban) )?(?:van ban|quyet dinh|nghi quyet|nghi dinh|thong tu|cong van|chi thi)(?! (?:do|ay|nay|kia|nao|gi|so)\b)"
    r"(?= (?:\w+ ){0,6}?(?:ve|quy dinh|huong dan) \w)(?: (?!nao\b|gi\b|ai\b|may\b|khong\b|chua\b|bao\b|co\b|cung\b)\w+){4,16})"
)
_THAT_PERIOD, _PERIOD = re.compile(r" giai doan (?:do|ay|nay|kia)$"), re.compile(r"\b20\d\d ?[-–] ?20\d\d\b")
#: "Back to ...": how a follow-up returns to what was spoken of, before it says what.
_RETURNS = re.compile(
    r"^(?:(?:the|vay|thoi|gio|a|o|u|nhung|gio thi|cho (?:toi|em|minh))[\s,]+)*"
    r"(?:quay|tro|vong) (?:lai|ve)(?: (?:voi|ve|chuyen|cau hoi))*[\s:,]+(?=\w)"
)
#: Nothing but thanks.
_THANKS = re.compile(
    r"(?:(?:ok|oke|okie|vang|da|u|uh|roi|hieu|the|duoc|tot|hay|toi|em|minh|xin|chan thanh|rat) )*(?:cam on|thanks?|tks|thank you)"
    r"(?: (?:nhe|nha|a|ban|anh|chi|em|nhieu|rat|lam|may|tro ly|vi|da|tra loi|giup))*"
)
#: What is counted or measured, as it stands behind a figure.
_UNIT = r"(?:%|phan tram|trieu|ty|tieu chi|chi tieu|xa|ban|huyen|ho|nguoi|lao dong|tuoi|ngay|thang|nam|km|m2|du an|ty dong|trieu dong)"
#: A figure, alone or of so many ("15/19"), with what it counts.
_FIGURE = rf"(?P<figure>\d+(?:[.,]\d+)?)(?:/(?P<of>\d+))?(?: ?(?P<unit>{_UNIT})\b|(?P<percent> ?%))?"
#: A follow-up that says nothing but another figure ("thế 18 tiêu chí thì sao?", "85%?").
_OTHER_FIGURE = re.compile(
    r"(?:(?:the|vay|con|neu|gia su|gio|u|nhung|ma|lo) )*(?:(?:dat|duoc|co|chi|du|len|xuong|la|moi|ho tro|nhan|muc|khoang) )*"
    rf"{_FIGURE}(?: (?:thi|co|la|roi))*(?: (?:sao|the nao|ra sao|duoc|dat|du|on|khong|chu|chua|a|ha|nhi|phai))*"
)
_YEAR = re.compile(r"20\d\d")
#: Before a number that counts nothing: it names a year, a clause, a document.
_NAMES = re.compile(
    r"(?:nam|ngay|thang|quy|so|dieu|khoan|muc|diem|phan|chuong|phu luc|nghi dinh|nd|quyet dinh|qd|thong tu|tt|nghi quyet|nq|luat|ke hoach|kh"
    r"|cong van|cv|tieu chi|chi tieu|nhom|khu vuc|vung|loai|bac|[-–/])\s*$"
)
#: A clause by its number, and how one is named in full.
_CLAUSE = re.compile(r"\b(?P<kind>khoan|diem) (?P<number>\d{1,2}|[a-e])\b(?!,? (?:khoan|dieu)\b)")
_IN_FULL = re.compile(
    r"\b(?P<kind>khoan|diem) (?P<number>\d{1,2}|[a-e])\b(?P<rest>,? (?:khoan \d{1,2},? )?dieu \d+"
    r"(?:,? (?:cua )?(?:nghi dinh|nd|quyet dinh|qd|nghi quyet|nq|luat|thong tu|tt)(?: so)? [\w/.-]*\w)?)"
)


def mended(question: str) -> str:
    """What a follow-up puts in the place of what was asked before, as a question that leans back; empty where it mends nothing.

    What it says that we had answered is a claim.

    >>> mended("À nhầm, tiêu chí điện chứ không phải giao thông.")
    'còn tiêu chí điện'
    >>> mended("Không phải chủ trì, tôi hỏi ai công nhận."), mended("không, bản cơ")
    ('còn ai công nhận', 'còn bản')
    >>> mended("giao thông nữa"), mended("Không phải họ chủ trì à?"), mended("ý đầu tiên nằm ở đâu")
    ('còn giao thông', '', '')
    """
    if claim := unattributed(question):
        return claim
    clauses = [" ".join(c.split()) for c in re.split(r"[,.;:!?]+(?=\s|$)", normalise(question))]
    kept: list[str] = []
    means = denies = False
    for clause in filter(None, clauses):
        plain = fold(clause)
        if not kept and _MISTAKEN.fullmatch(plain):
            means = True
        elif not kept and (_FILLING.fullmatch(plain) or (_DENIED.match(plain) and clause != clauses[-1] and len(clauses) > 1)):
            denies = denies or "khong" in plain or "dau" in plain
        else:
            opened = _MEANS.match(plain) or (_ASKED.match(plain) if denies else None)
            means = means or opened is not None
            kept.append(" ".join(clause.split()[opened[0].count(" ") :]) if opened else clause)
    said = ", ".join(kept)
    plain = fold(said)
    if _TOO.fullmatch(plain):
        return f"còn {' '.join(said.split()[:-1])}"
    if len(plain.split()) > SHORT or _CLAIMS.search(plain) or not (means or (denies and _PUTS.search(plain))):
        return ""
    left = _ENDS.sub("", _RATHER.sub("", plain)).split()
    return f"còn {' '.join(said.split()[: len(left)])}" if left else ""


def meant(question: str) -> str:
    """What a follow-up asks that mends what was asked before or returns to it; empty where it does neither."""
    return mended(question) or without_return(question)


def other_paper(question: str, before: str) -> str:
    """The question which document it is that a follow-up says it asked for, and no other; empty where it says no such thing.

    >>> other_paper("Không, tôi hỏi thông tư của Bộ Tài chính về kinh phí sự nghiệp giai đoạn đó", "NĐ nào cho 2021-2025?")
    'thông tư của Bộ Tài chính về kinh phí sự nghiệp giai đoạn 2021-2025 số mấy?'
    >>> other_paper("Không, tôi hỏi thông tư đó quy định gì", "NĐ 27?"), other_paper("thông tư của Bộ Tài chính về vốn", "NĐ 27?")
    ('', '')
    """
    said = mended(question).rstrip(" ?.!")
    found = _SUCH_PAPER.fullmatch(fold_in_step(said)) if said else None
    if found is None or re.search(r"\d/|\b\d{2,3}\b(?!%)", said):
        return ""
    paper = said[found.start("paper") :]
    told = list(_PERIOD.finditer(before))
    then = f" giai đoạn {told[0][0]}" if len(told) == 1 else ""
    plain = fold_in_step(paper)
    pointed = _THAT_PERIOD.search(plain)
    return f"{paper[: pointed.start()]}{then} số mấy?" if pointed else f"{paper} số mấy?"


def turned(question: str) -> str:
    """What a follow-up asks after it has left what was spoken of; empty where it leaves nothing.

    >>> turned("Quy hoạch xong rồi, giờ hỏi sang điện: sở nào chủ trì?")
    'điện: sở nào chủ trì?'
    >>> turned("Giờ hỏi ai?"), turned("ok, cảm ơn nhé")
    ('', 'ok, cảm ơn nhé')
    >>> turned("Văn bản quy định việc thu hồi thì số nào?"), turned("Văn bản đó quy định gì, số nào?")
    ('Văn bản quy định việc thu hồi thì số nào?', '')
    """
    text = normalise(question)
    plain = fold_in_step(text)
    if _THANKS.fullmatch(" ".join(plain.replace(",", " ").strip(" .!").split())) or _OTHER_PAPER.match(plain):  # leaves all of it
        return text
    found = _TURNS.match(plain)
    return text[found.end() :] if found else ""


def without_return(question: str) -> str:
    """What a follow-up asks that says that it returns to what was spoken of; empty where it says no such thing.

    >>> without_return("Trở lại quyết định lúc đầu, ban hành ngày nào?"), without_return("Trở lại ai?")
    ('quyết định lúc đầu, ban hành ngày nào?', '')
    """
    text = normalise(question)
    found = _RETURNS.match(fold_in_step(text))
    rest = text[found.end() :] if found else ""
    return rest if len(rest.split()) > 1 else ""


def refigured(question: str, before: str) -> str:
    """The question before with the figure that a follow-up puts in its place or takes from it; empty where it puts none, or it isn't plain
    in whose place.

    >>> refigured("18 tiêu chí thì sao?", "Năm 2024 xã đạt 15/19 tiêu chí có được công nhận không?")
    'Năm 2024 xã đạt 18/19 tiêu chí có được công nhận không?'
    >>> refigured("Thế 85%?", "Tỉnh nhận 70% thì đối ứng bao nhiêu?"), refigured("năm 2025 thì sao", "Năm 2024 vốn 10 tỷ à?")
    ('Tỉnh nhận 85% thì đối ứng bao nhiêu?', '')
    """
    if whole := left_without(question, before):
        return whole
    said = " ".join(fold(normalise(question)).strip(" ?!.").split())
    other, text = _OTHER_FIGURE.fullmatch(said), normalise(before)
    plain = fold_in_step(text)
    if other is None or _YEAR.fullmatch(other["figure"]):
        return ""
    figures = re.finditer(rf"(?<![\w/.,-]){_FIGURE}(?![\w/-])", plain)
    told = [m for m in figures if not (_NAMES.search(plain[: m.start()]) or _YEAR.fullmatch(m["figure"]))]
    unit = _measured(other)
    alike = [m for m in told if not unit or _measured(m) in (unit, "")]
    if len(alike) != 1 or alike[0]["figure"] == other["figure"]:
        return ""
    start, end = alike[0].span("figure")
    return f"{text[:start]}{other['figure']}{text[end:]}"


def _measured(figure: re.Match[str]) -> str:
    """What a figure counts or measures; empty where that isn't said."""
    return "%" if figure["percent"] or figure["unit"] == "phan tram" else figure["unit"] or ""


def reclaused(question: str, before: str) -> str:
    """What a follow-up asks of another clause of the article that was named before; empty where it names none, or in full.

    >>> reclaused("Vậy khoản 13 thì sửa điều nào?", "Khoản 12 Điều 1 Nghị định 38 sửa điều nào của Nghị định 27?")
    'Vậy khoản 13 Điều 1 Nghị định 38 thì sửa điều nào?'
    >>> reclaused("Khoản 3 Điều 5 thì sao?", "Khoản 1 Điều 4 ghi gì?"), reclaused("khoản 2?", "Điều 4 ghi gì?")
    ('', '')
    """
    text, earlier = normalise(question), normalise(before)
    own, told = _CLAUSE.search(fold_in_step(text)), list(_IN_FULL.finditer(fold_in_step(earlier)))
    if own is None or len(told) != 1 or own["kind"] != told[0]["kind"] or own["number"] == told[0]["number"]:
        return ""
    rest = earlier[slice(*told[0].span("rest"))]
    return f"{text[: own.end()]}{rest}{text[own.end() :]}"
