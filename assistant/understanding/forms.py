"""The form of a question: what kind of answer its wording wants, references that it names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from assistant.understanding.query import Mention
from assistant.understanding.sufficiency import concludes
from kb.vietnamese import SPELT, fold, folded_syllables, normalise, numbers

#: Words that ask; without tone marks "dau tu" is an investment.
QUESTION_WORDS = re.compile(r"\b(?:gì|gi|nào|nao|đâu|dau(?! tu\b)|mấy|may|ai|sao|bao nhiêu|bao nhieu|bao lâu|bao lau)\b")
#: Words of a statement; of one that needs no question mark to be a claim.
_STATES = frozenset(
    ["la", "cung", "do", "thuoc", "chi", "khong", "phai", "duoc", "co", "deu", "gui", "nham", "chu", "roi", "cam", "to"]
)
_CLAIMS = frozenset(["khong", "chi", "phai", "deu", "thang", "cam"])

#: Particles and short questions at the end that ask whether what stands before is so.
_CLOSING = re.compile(
    r"\b(?:a|ha|hay sao|chu|nhi|dung khong|phai khong|chang|chinh xac|(?<!dat )(?<!tieu )(?<!len )(?<!ve )chuan|(?:dung|phai) (?:vay|the))$"
)


#: Words of a tail that only presses for an answer ("đừng nói không biết, mục 3 có ghi đấy"), and those of which it holds one.
_PRESSING = re.compile(
    r"(?:(?:\d+|dung|noi|bao|la|khong|ko|biet|co|ghi|viet|neu|trong|o|tai|muc|phan|diem|khoan|dieu|ke|hoach|van|ban|do|day|ma|roi|ro|rang"
    r"|ranh|chac|chan|toi|em|minh|thay|doc|giau|duoc|dau|choi|ne|tranh|lang|san|nhe|nha|ay|nay|thi|cu|di|thoi|het|ca|du|con|gi|ten|ra|tra"
    r"|loi)(?: |$))+"
)
_PRESSES = re.compile(r"\b(?:ghi|viet|neu|biet|giau|choi|ne|san|co|noi)\b")
_PIECES = re.compile(r"(?<=[.!?,;])\s+")
#: What stands in the numbers of documents of a kind; other kinds (official letters, texts) have numbers of any form.
_OF_KIND = {
    "qd": "qd-",
    "quyet dinh": "qd-",
    "bo tieu chi": "qd-ttg",
    "bo": "qd-ttg",
    "nd": "nd-",
    "nghi dinh": "nd-",
    "nq": "nq",
    "nghi quyet": "nq",
    "kh": "kh-",
    "ke hoach": "kh-",
    "tt": "tt-",
    "thong tu": "tt-",
    "luat": "qh",
    "hd": "hd-",
    "huong dan": "hd-",
    "thong bao": "tb-",
}

#: Something is no more, and what is asked behind that is open.
_AFTER_END = re.compile(
    r"\b(?:khong con|giai the|da bo|bo roi|het roi|cham dut)(?: (?:nua|roi|het|hoat dong|ton tai))* (?:vay|the|the thi|vay thi)"
    r" (?:\w+ ){2,}(?:cai|viec|dieu|nhung|khoan|quyen) gi\b(?! (?:cung|ca|dau|nua)\b)(?!.*\b(?:khong|chua|a|ha|phai)$)"
)


def unpressed(text: str) -> str:
    """An open question without a tail that only presses for an answer, and so states nothing to be judged.

    >>> unpressed("Hạn trình đề án là ngày nào? Đừng nói không biết, mục 3 có ghi đấy.")
    'Hạn trình đề án là ngày nào?'
    >>> unpressed("Sở nào lo việc ấy, kế hoạch có nói không?")
    'Sở nào lo việc ấy, kế hoạch có nói không?'
    """
    pieces = _PIECES.split(text)
    last = len(pieces)
    while last > 1 and _presses(folded_syllables(pieces[last - 1])):
        last -= 1
    kept = " ".join(pieces[:last])
    return kept if last < len(pieces) and QUESTION_WORDS.search(normalise(kept).lower()) else text


#: What a question ends with that only wants a number or a name ("tôi cần số gộp").
_WISHED = re.compile(
    r"(?:(?:toi|em|minh|doan|chi|anh|ben toi|chung toi) )(?:(?:chi|dang|moi|thi) )*(?:can|muon|xin|hoi)(?: (?:biet|co|lay|nghe|hoi|mot))*"
    r" (?:con so|so|tong|ket qua|ten|ngay|ty le|hieu|danh sach|dia chi|can cu)\b(?! (?:do|nay|ay|dung|co|phai)\b)"
)


def wishes(words: str) -> bool:
    """Whether words (without marks) only say what is wanted to be told: a number, a name.

    >>> wishes("toi can so gop"), wishes("toi can so do dung khong")
    (True, False)
    """
    return _WISHED.match(words) is not None


def _presses(words: Sequence[str]) -> bool:
    """Whether words only press for an answer; one that ends in "không" asks."""
    told = " ".join(words)
    return bool(_PRESSES.search(told) and _PRESSING.fullmatch(told)) and words[-1] not in ("khong", "ko")


def plainly(text: str, kept: str = "") -> str:
    """The words of a text without marks, and what is ``kept`` of its signs."""
    return " ".join(re.sub(rf"[^\w{re.escape(kept)}]+|_+", " ", fold(text)).split())


def question_form(text: str) -> frozenset[str]:
    """Yes/no questions of the form "có ... không" or that end in a particle."""
    plain = plainly(text)
    if re.search(r"\b(dung|co)\b.{0,40}\b(chua|bia)$", plain):
        return frozenset({"yesno"})
    if re.search(r"\bco\b.{2,160}\b(khong|chua)$", plain) or _CLOSING.search(plain):
        return frozenset({"yesno"})
    if _STILL.search(fold(text)) or concludes(fold(text)):
        return frozenset({"yesno"})
    if re.search(r"\b(con|het|co) (hieu luc|ap dung|gia tri|dung duoc|ton tai|hoat dong)\b.{0,60}\b(khong|chua)\b", plain):
        return frozenset({"yesno"})
    if re.search(r"\b(?:bo|het|giai the|sap nhap|hop nhat)(?: han| luon)?(?: roi)? (?:chua|phai khong|ha|a)$", plain):
        return frozenset({"yesno"})
    if re.search(r"\b(duoc|dung|phai|kip|co)\b.{0,80}\bkhong\b", plain):
        return frozenset({"yesno"})
    return frozenset()


#: The content of something, its wording or a task is asked for.
_WHAT = re.compile(
    r"\b(?:noi dung|cau chu|loi van|tu ngu|nhiem vu|chuyen|(?<!lien )viec) gi\b(?! (?:nua|het|ca|dau|cung|khac|ma|toi|den|ngoai)\b)"
)
_NEGATED = re.compile(r"\b(?:khong|chang|chua|dau)\b")
#: What stands before is only to be explained.
_EXPLAINED = re.compile(
    r"[.:;,?!]\s+(?:(?:xin|nho|hay|vui long|lam on|ban|anh|chi|em) )*(?:giai nghia|giai thich|cat nghia|dinh nghia)\b"
)
#: How one ends who asks by whom something is done.
_BY_WHOM = re.compile(
    r"(?<!khong )(?<!chua )\b(?:do|theo) (?:ai|(?:so|co quan|cap|don vi|bo|noi) nao)(?: (?!a\b|ha\b|chu\b|nhi\b|khong\b|chua\b)\w+){1,4}$"
)


#: What comes of something is asked, and of no case by its figures.
_OPEN = re.compile(
    r"^\D*\bthi (?:sao|the nao|ra sao|tinh sao|(?:phai )?(?:lam|xu ly)(?: (?:nhu )?the nao| sao))(?: (?:vay|a|nhi|the))*$"
)


def asks_what(text: str) -> bool:
    """Whether it is asked what something holds or says, or what it means, and nothing that might be so or not.

    >>> asks_what("Sở ấy chủ trì nội dung gì trong kế hoạch?"), asks_what("Lỡ có một xã chưa được công nhận thì sao?")
    (True, True)
    >>> asks_what("Sở ấy có việc gì không?"), asks_what("Không có nội dung gì về chợ."), asks_what("Nội dung gì? Chợ à?")
    (False, False, False)
    """
    words = plainly(text)
    if sets_apart(words.split()) or _OPEN.search(words) or _EXPLAINED.search(fold(normalise(text))):
        return True
    if text.rstrip().endswith("?") and _BY_WHOM.search(words):
        return True
    single = text.rstrip().endswith("?") and len(_PIECES.split(text.strip())) == 1
    return single and _WHAT.search(words) is not None and not (_NEGATED.search(words) or question_form(text))


#: "What does A lead that B does not?"
_SET_APART = re.compile(
    r"\b(?:viec|chuyen|nhiem vu|noi dung|mang|tieu chi|chi tieu|khoan|linh vuc|vai tro|cai|chu tri|phu trach"
    r"|quan ly|duoc giao) (?:gi|nao)\b(?: \w+){0,5}? ma (?:\w+ ){2,10}?"
    r"(?:khong|chua|chang|ko)\b(?! (?:a|ha|nhi)$)"
)


def sets_apart(plain: Sequence[str]) -> bool:
    """Whether it is asked what one has or does that another does not.

    >>> sets_apart("so a lo chuyen gi ma so b khong lo".split()), sets_apart("so a co lo viec gi khong".split())
    (True, False)
    """
    return _SET_APART.search(" ".join(plain)) is not None


#: "Is it still there?" is such a question also where more is asked behind it ("còn dùng không, cái nào thay").
_STILL = re.compile(
    r"\bcon\b(?! (?:lai|ve|theo|phan|doi)\b)[^,;?.!]{1,70}\b(?:khong|ko|chua)\s*(?:[,;?.!]|$|(?=cai nao|thay|ai\b|hay\b))|\bcon (?:khong|ko)\b"
    r"|\b(?:con|het) (?:hieu luc|ap dung|gia tri)\s*\??$"
)


_NAMES = re.compile(
    r"\b(?:nam trong|thuoc|co trong|co ten trong|mot trong|trong so)\b.{0,20}\b\d+ (?:xa|ban)\b"
    r"|(?<!\btac )\b(?:xa|ban|huyen)\b.{0,20}\bten (?:la )?gi\b|\b(xa|ban) nao (?:nam )?(?:trong|thuoc)(?: so)? \d+ \1\b"
)
#: What a criterion is called is asked.
_OF_CRITERION = re.compile(r"\b(?:tieu chi|chi tieu)(?: so)? \d")
_SPELT = rf"(?:{'|'.join(SPELT)}|muoi|tram|tu)"
#: "Name all 24 communes".
_NAMES_OF = re.compile(
    rf"\b(?:ten|danh sach) (?:(?:du|day|cua|ca|tung|het|cu|the|rieng|cac|nhung|tat) ){{0,4}}(?:\d+|{_SPELT}(?: {_SPELT})*) (?:xa|ban|huyen)\b"
    r"|\bten (?:(?:day du|du|het|cho (?:du|het)) )?(?:tung|cac|tat ca|het) (?:xa|ban)\b"
)


def asks_names(plain: Sequence[str]) -> bool:
    """Whether names of places are asked for."""
    text = " ".join(plain)
    return (bool(_NAMES.search(text)) and not _OF_CRITERION.search(text)) or asks_each_name(plain)


def asks_each_name(plain: Sequence[str]) -> bool:
    """Whether the names of so many places are asked for.

    >>> asks_each_name("neu ten du 24 xa".split()), asks_each_name("ten muc noi ve 24 xa".split())
    (True, False)
    """
    return bool(_NAMES_OF.search(" ".join(plain)))


#: A year told by its distance from one that was named before.
_RELATIVE_YEARS = (
    (
        re.compile(
            r"\bnam (?:lien (?:sau|ke(?! truoc))|ke (?:tiep|sau|do)|tiep (?:theo|do)|sau)(?: (?:nua|do))?\b|\bsang nam (?:ke|tiep)\b"
        ),
        1,
    ),
    (re.compile(r"\bnam (?:lien truoc|truoc|(?:lien )?ke truoc)(?: (?:nua|do))?\b"), -1),
)


def asks_openly(marked: Sequence[str]) -> bool:
    """Whether a question asks by a question word.

    >>> asks_openly("loại doanh nghiệp nào được mời".split()), asks_openly("còn huyện thì có đầu tư".split())
    (True, False)
    """
    return bool(QUESTION_WORDS.search(" ".join(marked)))


def dated(plain: str, before: Sequence[int]) -> str:
    """Words with the year that they tell by its distance from the last year named before them.

    >>> dated("nam sau nua duoc bao nhieu", [2022]), dated("nam sau", [])
    ('nam 2023 duoc bao nhieu', 'nam sau')
    """
    for words, step in _RELATIVE_YEARS if before else ():
        plain = words.sub(f"nam {before[-1] + step}", plain)
    return plain


def years_from(plain: Sequence[str], before: Sequence[int]) -> tuple[int, ...]:
    """Years that a question tells by their distance from the last year named before it ("the year after that")."""
    text = " ".join(plain)
    return tuple(before[-1] + step for words, step in _RELATIVE_YEARS if before and words.search(text))


def claim(text: str, plain: Sequence[str], marked: Sequence[str]) -> frozenset[str]:
    """A statement in the place of a question ("Sở X gửi trước 01/12 là kịp?") asks whether it is so."""
    closed = text.rstrip().endswith("?")
    spoken = re.sub(r"\b(?:gi|gì) (?:nua|nữa|het|hết|dau|đâu|ca|cả)\b", " ", " ".join(marked))
    figures = closed and any(n > 2100 or n != int(n) for n in numbers(text))
    states = (_STATES if closed else _CLAIMS) & set(plain) or figures
    return (
        frozenset({"yesno"})
        if states and not QUESTION_WORDS.search(spoken) and len(plain) >= (6 if closed else 8)
        else frozenset()
    )


def after_end(plain: Sequence[str]) -> bool:
    """Whether a question tells first that something is no more, and then asks openly what it had or did.

    >>> after_end("hdnd huyen nay khong con vay ke hoach cho hdnd huyen quyet cai gi".split())
    True
    >>> after_end("huyen khong con vay xa lam viec gi cung duoc a".split()), after_end("khong con gi nua".split())
    (False, False)
    """
    return _AFTER_END.search(" ".join(plain)) is not None


def offers(plain: Sequence[str], mentions: Sequence[Mention]) -> bool:
    """Whether bodies are offered to choose from: "Sở Y tế hay Sở Nội vụ"."""
    bodies = [m for m in mentions if m.kind == "agency"]
    return any("hay" in plain[a.end : b.start] or "hoac" in plain[a.end : b.start] for a, b in itertools.pairwise(bodies))


def is_kind(kind: str, number: str) -> bool:
    """Whether a short form ("nd", "nghi dinh") can stand for a document number; none stands for any."""
    plain = fold(number)
    return _OF_KIND.get(kind, "") in plain or (kind in ("nq", "nghi quyet") and "qh" in plain)
