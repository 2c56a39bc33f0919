"""What a follow-up says itself, put as a question that leans back: a mistake mended, another figure, a turn to something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.answered_before import unattributed
from assistant.understanding.dictated import only_ordered
from assistant.understanding.how_sure import SURE, only_doubts
from assistant.understanding.pointers import SHORT
from assistant.understanding.weather import asks_weather
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
CLAIMS = re.compile(r" (?:a|ha|chu|dung khong|phai khong|dung chua)$")
#: Behind these a follow-up leaves what was spoken of ("quy hoạch xong rồi, giờ hỏi ...").
_TURNS = re.compile(
    r"^[^,;.?!]{0,60}[,;.!]\s+(?:(?:bay )?gio|nay|con gio|gio thi)(?: (?:toi|em|minh))?(?: cho)?(?: (?:toi|em|minh))?"
    r" (?:(?:chuyen|quay) sang )?(?:hoi(?: (?:sang|ve|den|tiep|qua|chuyen))*|chuyen sang)[\s:,]+"
)
#: The same said of nothing but another matter ("À thôi, việc khác: ...").
_OTHER_MATTER = re.compile(
    r"^\W*(?:(?:a|u|o|ok|thoi|ma|gio|thi|cho|toi|em|minh|hoi|chuyen|qua|sang|nay|bay gio)\b[\s,.]*)+"
    r"(?:viec|chuyen|cau|van de|chu de|de tai|y)\s+(?:khac|moi)(?: (?:nhe|nha|di|chut|ti|a))*\s*[:,.-]\s*(?=\w)"
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
#: Back to the first question, and what is asked of that.
_TO_FIRST = re.compile(
    r"^(?:(?:the|vay|thoi|gio|a|o|u|nhung|cho (?:toi|em|minh)|(?:toi|em|minh) hoi)[\s,]+)*"
    r"(?:(?:quay|tro|vong) (?:lai|ve)|ve lai|(?:nhac|noi|tra loi|hoi|cho hoi|doc|xem)(?: (?:giup|gium|cho (?:toi|em|minh)))? lai)(?: (?:giup|gium))?"
    r"(?: (?:voi|ve))? (?:(?:cai|y|chuyen) )?(?:cau hoi|cau|y|viec|chuyen|van de|(?:nam|khoan|con so|muc|ky|giai doan)(?= .*\b(?:hoi|noi|neu)\b))"
    r" (?:dau tien|dau|thu nhat|ban dau|luc dau|so 1|1|mot)(?: (?:ma|thi|nhe|nha|do|di|giup|gium|cho|toi|em|minh|voi|a|xem|nao|vua|da|hoi|neu))*"
    r"(?:[\s:,.?!]+(?=\w)|[\s.?!]*$)"
)
_BACK_TO_YEAR, _YEAR = (
    re.compile(r"\b(?:lai|ve) (?:cai )?nam (?:dau|thu nhat|ban dau)\b"),
    re.compile(r"(?<![\d/])20[12]\d(?!\d)"),
)
#: An open question.
_OPEN = re.compile(r"\b(?:nao|gi|ai|may|bao nhieu|bao gio|dau)\b")
#: Nothing but thanks.
_THANKS = re.compile(
    r"(?:(?:ok|oke|okie|vang|da|u|uh|roi|hieu|the|duoc|tot|hay|toi|em|minh|xin|chan thanh|rat) )*(?:cam on|thanks?|tks|thank you)"
    r"(?: (?:nhe|nha|a|ban|anh|chi|em|nhieu|rat|lam|may|tro ly|vi|da|tra loi|giup))*"
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
    >>> mended("ý là mức hỗ trợ làm đường ấy, áp dụng từ năm nào tới năm nào")
    'mức hỗ trợ làm đường ấy, áp dụng từ năm nào tới năm nào'
    """
    if claim := unattributed(question):
        return claim
    clauses = [" ".join(c.split()) for c in re.split(r"[,.;:!?]+(?=\s|$)", normalise(question))]
    kept: list[str] = []
    means = denies = opens = False
    for clause in filter(None, clauses):
        plain = fold(clause)
        if not kept and _MISTAKEN.fullmatch(plain):
            means = True
        elif not kept and (_FILLING.fullmatch(plain) or (_DENIED.match(plain) and clause != clauses[-1] and len(clauses) > 1)):
            denies = denies or "khong" in plain or "dau" in plain
        else:
            opened = _MEANS.match(plain) or (_ASKED.match(plain) if denies else None)
            means = means or opened is not None
            opens = opens or _MEANS.match(plain) is not None
            kept.append(" ".join(clause.split()[opened[0].count(" ") :]) if opened else clause)
    said = ", ".join(kept)
    plain = fold(said)
    if _TOO.fullmatch(plain):
        return f"còn {' '.join(said.split()[:-1])}"
    if opens and len(kept) > 1 and _OPEN.search(fold(kept[-1])) and not CLAIMS.search(plain):
        return said  # a thing, and what is asked of it
    if len(plain.split()) > SHORT or CLAIMS.search(plain) or not (means or (denies and _PUTS.search(plain))):
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
    >>> turned("À thôi, việc khác: ai lo điện?"), turned("Việc khác ai lo?")
    ('ai lo điện?', '')
    >>> turned("Giờ hỏi ai?"), turned("ok, cảm ơn nhé")
    ('', 'ok, cảm ơn nhé')
    >>> turned("Văn bản quy định việc thu hồi thì số nào?"), turned("Văn bản đó quy định gì, số nào?")
    ('Văn bản quy định việc thu hồi thì số nào?', '')
    """
    text = normalise(question)
    plain = fold_in_step(text)
    thanks = _THANKS.fullmatch(" ".join(plain.replace(",", " ").strip(" .!").split()))
    if thanks or _OTHER_PAPER.match(plain) or asks_weather(text):  # leaves all of it
        return text
    found = _TURNS.match(plain) or _OTHER_MATTER.match(plain)
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


def of_first(question: str) -> str:
    """What a follow-up asks of the first question, to which it says that it returns; empty where it says no such thing.

    >>> of_first("Quay lại câu đầu: sở đó nay là sở nào?"), of_first("quay lại câu đầu, ai?"), of_first("quay lại vốn, bao nhiêu?")
    ('sở đó nay là sở nào?', '', '')
    >>> of_first("Quay lại năm đầu tiên tôi hỏi: phần sự nghiệp bao nhiêu?"), of_first("Trở lại năm đầu tiên của kỳ: vốn bao nhiêu?")
    ('phần sự nghiệp bao nhiêu?', '')
    """
    text = normalise(question)
    found = _TO_FIRST.match(fold_in_step(text))
    rest = text[found.end() :] if found else ""
    return rest if len(rest.split()) > 1 else ""


def first_again(question: str) -> bool:
    """Whether a follow-up wants the first question answered again, and says no more.

    >>> first_again("Nhắc lại câu đầu giúp em"), first_again("quay lại câu đầu tiên"), first_again("quay lại câu đầu: ai ký?")
    (True, True, False)
    """
    text = normalise(question).strip()
    found = _TO_FIRST.match(fold_in_step(text))
    return found is not None and found.end() == len(text)


def apart(question: str, history: Sequence[str]) -> tuple[str, Sequence[str]] | None:
    """What a follow-up asks of less than all that was asked before it, and what that was; None where it leans on the last question.

    An order what to answer leaves the question as it was: the documents tell what is so.
    """
    if first := of_first(question):
        return _of_that_year(first, question, history[0]), history[:1]
    if first_again(question):
        return history[0], ()
    if only_ordered(question):
        return history[-1], history[:-1]
    if only_doubts(question):
        return f"{history[-1].rstrip(' ?.!')}{SURE}", history[:-1]
    left = turned(question) or other_paper(question, history[-1])
    return (left, ()) if left else None


def _of_that_year(first: str, question: str, before: str) -> str:
    """What is asked of the year to which a follow-up returns, with that year, where the first question named one alone.

    >>> _of_that_year("vốn đầu tư bao nhiêu?", "Quay lại năm đầu tôi hỏi: vốn đầu tư bao nhiêu?", "Vốn năm 2022 là mấy?")
    'năm 2022, vốn đầu tư bao nhiêu?'
    """
    years = set(_YEAR.findall(before))
    named = _BACK_TO_YEAR.search(fold_in_step(normalise(question))[: -len(first)]) and not _YEAR.search(first)
    return f"năm {years.pop()}, {first}" if named and len(years) == 1 else first
