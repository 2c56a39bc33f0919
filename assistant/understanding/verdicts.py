"""Whether a question wants a verdict, yes or no: boosted trees over how it is worded, learnt from ``tests/evaluation``.

People ask "is it so?" in many more ways than by a particle at the end: a statement with "kiểm giúp tôi", "chẳng lẽ ...", a quotation;
and a bare statement differs from words that only name a thing by its words alone, so one of the features is what these say.
``wanted.npz`` holds the trees and ``worded.npz`` the weights of the words; ``python -m assistant.calibration`` writes both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from assistant.trees import Trees
from assistant.understanding.changes_stated import states_change
from assistant.understanding.forms import asks_what, claim, denies_any, plainly, question_form, unpressed, wishes
from assistant.understanding.kinds import asks_number_or_not
from assistant.understanding.lists import listed
from assistant.understanding.naming import NAMED, SAYS, SECTORS, only_names
from assistant.understanding.short_claims import puts_a_claim
from assistant.understanding.sufficiency import tells_case
from kb.intents import Intents
from kb.vietnamese import fold, folded_syllables, numbers

LEARNT, WORDED = Path(__file__).with_name("wanted.npz"), Path(__file__).with_name("worded.npz")

YESNO = frozenset({"yesno"})
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\s—\s|\n")
#: Words that ask for something else than a verdict, unless they stand in one of the turns below.
_ASKS = re.compile(r"\b(?:gi|nao|may|ai|bao nhieu|dau|sao|bao gio|bao lau|dia chi (?:chiu trach nhiem|phu trach))\b")
#: Before a last "đâu" that asks for a place; any other one denies ("có nói gì tới người đứng đầu đâu").
_NOWHERE = "".join(
    rf"(?<!\b{w} )"
    for w in ("o", "ve", "di", "tu", "den", "toi", "nam", "hoi", "tim", "len", "gui", "nop", "qua", "cho", "ban", "vao", "sang")
)
#: Turns that ask nothing, or ask whether something is so.
_TURNS = re.compile(
    r"\b(?:(?:cho|diem|y) nao (?:sai|khong dung|chua dung)"
    r"|(?:nhap|gop|ghep|don) may (?:noi|xa|don vi|cho)(?: \w+)? (?:lai|thanh|vao)"
    r"|con gi|chu ai|(?<!cau )(?<!loi )chu gi|chu dau|dau phai|(?<!bat )(?<!lan )dau co|dau can|dau tu"
    r"|gi nua|gi het|gi dau|gi ca|nao het|nao ca|nao nua|nao cung"
    r"|gi cung|ai cung|(?<!thi )(?<!ra )(?<!vi )(?<!tai )(?<!lam )sao$"
    r"|lam gi (?:co|duoc|phai)|chang phai|chang le|phai chang|ma lai|day chu|vay sao|the sao|do sao|hay sao|day sao|nao dau"
    r"|(?<!bat )dau (?:den luot|lien quan|dinh|bat|cho|thuoc|duoc|bi|thay|nhac|ghi)"
    rf"|(?:(?:muc|dong|cho|cau|doan|gach|diem|dieu|khoan) )?(?:nao|gi|ai)(?: \w+){{1,12}} dau$|{_NOWHERE}dau$)\b"
)
#: Words of people who want something checked.
_CHECKS = re.compile(
    r"\b(?:kiem tra|kiem|sua|xac nhan|bac bo|nham|lon|nguoc|sai|dung|chuan|khop|trat|on|hieu|viet|noi|nghe|bao|nho|slide|cau|ve|chac"
    r"|that|logic|hop|chinh xac|y|suy ra|vay|the)\b"
)
#: Words by which something is ordered and nothing stated; things of a kind that are only named are ordered, too.
_ORDERS = re.compile(
    r"^(?:(?:de nghi|xin|vui long|nho|hay|lam on) )*"
    r"(?:so sanh|doi chieu|liet ke|trich|chep|neu|ke|cho (?:toi|em|minh|hoi|biet|xin)|trinh bay|giai thich|phan biet|tom tat|tra|tim|danh sach)\b"
    r"|^(?:(?:tat ca |toan bo )?(?:cac|nhung)|toan bo|tat ca) (?:nhiem vu|viec|dau viec|noi dung|muc tieu|chi tieu|tieu chi|quy dinh)\b"
    r"(?!.*\b(?:la|do|phai|deu|thuoc|khong|chua|duoc|co|bi|cung|dung|chi|se|a|nhi|chu)\b)"
)
#: Sentences, or what follows a comma or colon, by which something is ordered.
_ORDERED = re.compile(
    r"^(?:xin|liet ke|so sanh|doi chieu|dat canh|trich|tom tat|gom|dem|tra loi|giai thich|phan biet|trinh bay"
    r"|lam (?:ho|giup|giom)|lap (?:ho |giup |cho )?(?:bang|danh)|neu (?:ro|ten|du|het|giup)|tinh (?:ho|giup)|chi (?:can|lay|ra|ro)"
    r"|ke (?:not|ra|het|ten|gon|du|giup|ho|cho|lai|mot|hai|ba|bon|nam|sau|bay|\d)|dan (?:nguon|cho|muc|dieu)"
    r"|cho (?:toi|em|minh|hoi|biet|xin|con|so|ten|bang|luon))\b"
)
#: Who wants something handed over begins so; what is quoted behind a colon may still be judged.
_HANDED = re.compile(
    r"^(?:(?:xin|nho|hay|vui long|lam on|phien|ban|anh|chi|em) )*(?:liet ke|giai nghia|gom giup|neu (?:ten|ro|du|day du|het)"
    r"|ke (?:ten|het|du|ra|cac|nhung)|(?:chep|trich|doc|dan|in|gui) (?:y|nguyen)|doc (?:(?:het|du|ro|cac) )?ten"
    r"|(?:lay|chep|trich|doc|ghi|dua|viet|soan) (?:cho|ra|giup|ho)"
    r"|(?:neu|ke|lay) (?:mot|hai|ba|bon|1|2|3)|cho (?:toi |em |minh )?(?:danh sach|mot|ten|con so|bang))\b"
    r"|\b(?:cho|xin|ke|neu) (?:(?:toi|em|minh|ra) )*(?:vai|may|mot vai|mot so|it) (?:cai )?ten$"
)
_HOW_MANY = re.compile(
    r"\bbao nhieu \w+|\bmay (?:lan|luot|ngay|thang|tuan|quy|nam|buoi|lop|dot|ky|gio|nguoi|ho|tieu chi|chi tieu|muc)\b"
    r"|\b(?:toi|den|toi da|khong qua|khong vuot) (?:\w+ ){0,5}?(?:bao nhieu|may ty|may trieu)(?: dong)?$"
)
#: How one ends who asks for a time; what is asked behind "kể từ" is since when it counts.
_TIME = re.compile(
    r"(?:\b(?:la|den|toi|tu) (?:bao gio|khi nao|ngay nao)|\btrong (?:vong )?bao lau(?: ke tu (?:khi|ngay|luc)(?: \w+){0,8})?)(?: (?:vay|the|a|nhi))*$"
    r"|^(?:(?:the|vay|con|xin hoi|cho hoi) )*(?:bao gio(?! cung\b)|khi nao|luc nao|hom nao)\b(?!.*\b(?:a|ha|chu|nhi)$)"
)
#: "Hiệu lực từ ngày?" leaves out the day that it asks for; nobody states anything so.
_DAY_LEFT_OUT = re.compile(r"\b(?:hieu luc|ban hanh|ky|ap dung)(?: (?:vao|tu|ke tu))* ngay$")
_CHOICE = re.compile(r"[”\"] hay (?:là )?[“\"]")
_WHETHER = re.compile(r"\b(?:co|con|duoc|phai|bang|da)\b.*\b(?:khong|ko|chua)(?: \w)?$")
_PIECE = re.compile(r"(?<=[.!?:;,])\s+|\s—\s|\n")
#: How a piece of a question ends that asks whether it is so, be it among others that ask for something else.
_SO = re.compile(
    r"(?:\b(?:dung|phai|chuan|that|khop|duoc)(?: (?!cau|tung|mat|nguyen|loi)\w+){0,2} (?:khong|ko|k|chua|chu)"
    r"|\bnhu (?:vay|the)"
    r"|(?<!\bcau )(?<!\btung )(?<!\bmat )(?<!\bnguyen )\b(?:chu|chu gi|ha|nhi|nhe|a|chang|(?<!dat )(?<!tieu )(?<!len )(?<!ve )chuan|dung|hong|hem)"
    r"|\b(?:co|duoc|phai|con)\b.{2,160} (?:khong|ko|k|chua))$"
)
_MARKED = re.compile(r"[^.!?;:]+\?")
_DENIES = re.compile(r"\b(?:khong|chang|chua|dau)\b")
#: "Đúng hay sai: ..." states what stands behind it; before "... đúng hay sai?" and "... thật không hay bịa?" stands what is stated.
_TRUE_OR_FALSE = re.compile(
    r"^(?:\w+ ){0,3}dung hay sai (?:\w+ ){4}|\bbia hay (?:\w+ ){4,}that$|(?:\w+ ){4}.*\b(?:dung hay sai|that (?:khong )?hay bia"
    r"|(?:sai|trat)(?: (?:bet|be bet|toet|leo))? hay (?:la )?(?:dung|trung|chuan)(?: \w+)?)$"
)
#: What stands before is to be put right where it is wrong ("... Sai thì sửa.").
_PUT_RIGHT = re.compile(
    r"^(?:\w+ ){5,}(?:neu )?(?:co )?(?:sai|nham|khong dung)(?: (?:cho nao|dau|o dau))? thi (?:sua|chi|noi|bao|cho biet)\b"
)
#: Asks which of several bodies it is.
_WHICH_BODY = re.compile(r"(?:(?:thi|trong do) )?(?:so|co quan|don vi|ben|noi|nganh|to chuc) nao \w")
#: Particles that end a claim, as typed, and what a last "a" may be the letter of.
_CLAIMING = frozenset({"chứ", "chu", "nhé", "nhe", "hả", "ha", "nhỉ", "nhi", "à", "ạ", "a", "hem", "hông", "hong"})
_BEGS = re.compile(
    r"\b(?:giup|gium|dum|xin|lam on|cho (?:toi|minh|em|biet)|noi (?:ro|them|lai|tiep)|nhac lai|huong dan (?:toi|minh|em)|tra loi|giai thich)\b"
)
_LETTERED = frozenset({"diem", "muc", "phan", "khoan", "hang", "loai", "nhom", "tiet"})
#: A sentence of fewer words states nothing.
_LEAST = 5


class Verdicts:
    """Recognises questions that want a verdict."""

    @cached_property
    def trees(self) -> Trees:
        """What was learnt."""
        return Trees.read(LEARNT)

    @cached_property
    def _worded(self) -> Intents:
        return Intents.shipped(WORDED)

    def _wants(self, text: str, plain: Sequence[str], marked: Sequence[str], spoken: frozenset[str]) -> bool:
        worded = float(self._worded.margins(with_end(text, plain))[0])
        return self.trees.says_yes(features(text, plain, marked, spoken) | {"worded": worded})

    def kinds(self, text: str, plain: Sequence[str], marked: Sequence[str], spoken: frozenset[str]) -> frozenset[str]:
        """The kinds of answer that a question wants: those ``spoken`` by its words, with or without a verdict."""
        asked = unpressed(text)
        if asked != text:
            length = len(folded_syllables(asked))
            text, plain, marked = asked, plain[:length], marked[:length]
        stated = len(plain) >= _LEAST - 1 or bool(question_form(text))
        wanted = (
            stated
            and not (only_names(text, plain, marked) or wants_thing(text, plain) or names_choices(text))
            and not (_DAY_LEFT_OUT.search(" ".join(plain)) or asks_number_or_not(plain))
            and not ((listed(text) or asks_what(text)) and not asks_so(" ".join(plain)))
            and self._wants(text, plain, marked, spoken)
        )
        said = " ".join(plain)
        wanted = (
            wanted
            or bool(_TRUE_OR_FALSE.search(said) or _PUT_RIGHT.search(said))
            or denies_any(marked)
            or puts_a_claim(text)
            or ends_claiming(plain, marked)
            or states_change(plain)
            or tells_case(fold(text))
        )
        return spoken | YESNO if wanted else spoken - YESNO


def ends_claiming(plain: Sequence[str], marked: Sequence[str]) -> bool:
    """Whether words that ask and order nothing end in a particle by which one claims.

    >>> def of(text: str) -> bool:
    ...     return ends_claiming(folded_syllables(text), text.lower().split())
    >>> of("giai ngan cu lam truoc hop phap sau nhe"), of("Xã cứ làm trước rồi xin sau chứ"), of("liet ke cac xa chua dat nhe")
    (True, True, False)
    >>> of("nhắc lại giúp mình mục tiêu xã nhé"), of("nội dung ghi ở mục 7 điểm a"), of("vùng trồng cây ăn quả 500 ha")
    (False, False, False)
    """
    if len(plain) < _LEAST or marked[-1] not in _CLAIMING:
        return False
    said = " ".join(plain)
    named = plain[-2] in _LETTERED or plain[-2].isdecimal()
    begs = plain[-1] == "nhe" and _BEGS.search(said)  # "nhắc lại giúp mình mục tiêu nhé"
    return not (named or begs or asks(said) or orders(said))


def names_choices(text: str) -> bool:
    """Whether it is asked which body does something, after words that only name what there is to choose from.

    >>> names_choices("Sở Y tế với Sở Nội vụ, sở nào lo cán bộ xã?"), names_choices("Sở Y tế lo cán bộ xã, sở nào mới đúng?")
    (True, False)
    """
    *named, asked = map(plainly, _PIECE.split(text.strip()))
    says = SAYS.search(SECTORS.sub(" ", " ".join(named)))
    return bool(named) and _WHICH_BODY.match(asked) is not None and not asks_so(asked) and not says


def wants_thing(text: str, plain: Sequence[str]) -> bool:
    """Whether a question only wants something handed over, chosen or counted, and says nothing that might be so or not.

    >>> def of(text: str) -> bool:
    ...     return wants_thing(text, folded_syllables(text))
    >>> of("Chép nguyên bảng vốn cho tôi."), of("Trong các xã ấy, bao nhiêu xã không thuộc vùng biên?")
    (True, True)
    >>> of("Sở Nội vụ phải kiểm tra cán bộ mấy lần một năm?"), of("Bao giờ cả nước hết áp dụng Quyết định 318?")
    (True, True)
    >>> of("Trích: “Sở Y tế chủ trì”. Chuẩn chưa?"), of("Vốn bao nhiêu thì đủ, có phải 10 tỷ không?")
    (False, False)
    """
    pieces = [plainly(piece) for piece in _PIECE.split(text)]
    if any(asks_so(piece) for piece in pieces):
        return False
    if _HANDED.search(" ".join(plain)):
        return ":" not in text and "?" not in text
    if _CHOICE.search(text) or wishes(pieces[-1]):
        return True
    last = plainly(_SENTENCE.split(text)[-1])
    asked = _HOW_MANY.search(last) or _TIME.search(last)
    return text.rstrip().endswith("?") and bool(asked) and not any(map(_WHETHER.search, pieces))


def states(plain: Sequence[str]) -> bool:
    """Whether words state something, and neither ask for anything but a verdict nor order."""
    words = " ".join(plain)
    return len(plain) >= _LEAST and not (asks(words) or _ORDERS.search(words) or _DAY_LEFT_OUT.search(words))


def asks_so(words: str) -> bool:
    """Whether words end as one ends who asks whether it is so."""
    return bool(_SO.search(words))


def asks(words: str) -> bool:
    """Whether words (repaired, without marks) hold one that asks for something else than a verdict."""
    return bool(_ASKS.search(_TURNS.sub(" ", words)))


def orders(words: str) -> bool:
    """Whether words (repaired, without marks) begin by ordering something."""
    return bool(_ORDERED.search(words))


def with_end(text: str, plain: Sequence[str]) -> list[str]:
    """The words of a question with where it begins and the mark at its end, by which its words are judged.

    >>> with_end("Sở Y tế lo?", ["so", "y", "te", "lo"])
    ['^', 'so', 'y', 'te', 'lo', '?']
    """
    last = text.rstrip()[-1:]
    return ["^", *plain, "$" if last.isalnum() else last]


def features(text: str, plain: Sequence[str], marked: Sequence[str], spoken: frozenset[str]) -> dict[str, float]:
    """What it is judged by; those of single turns, kinds and signs are named after them and left out where the question has none."""
    words = " ".join(plain)
    sentences = [plainly(s).split() for s in _SENTENCE.split(text)]
    if len(sentences) < 2:
        sentences = [list(plain)]  # with typing errors repaired
    asking = [(len(s), len(_ASKS.findall(_TURNS.sub(" ", " ".join(s))))) for s in sentences if s] or [(0, 0)]
    states = [size >= _LEAST and not found for size, found in asking]
    asks_else = any(found for _, found in asking)
    says = len(SAYS.findall(words))
    pieces = [plainly(piece) for piece in _PIECE.split(text)]
    so = any(asks_so(piece) and not asks(piece) for piece in pieces)
    marked_so = any(len(s.split()) >= _LEAST and not asks(plainly(s)) for s in _MARKED.findall(text))
    form, stated = bool(question_form(text)), bool(claim(text, plain, marked))
    kinds = (spoken | YESNO) if form or (stated and not spoken) else spoken
    return {
        "states": float(sum(states)),
        "states_any": float(any(states)),
        "states_first": float(states[0]),
        "states_last": float(states[-1]),
        "asks": float(sum(found for _, found in asking)),
        "asks_any": float(asks_else),
        "says": float(says),
        "says_nothing": float(not says),
        "says_asking_nothing": float(says > 0 and not asks_else),
        "says_much_asking_nothing": float(says > 1 and not asks_else),
        "named": float(bool(NAMED.search(words))),
        "listed": float(text.count(",")),
        "told": float(": " in text),
        "or": float("hay" in plain),
        "so": float(so),
        "so_end": float(asks_so(words)),
        "so_asks": float(so and asks_else),
        "marked_so": float(marked_so),
        "marked_so_asks": float(marked_so and asks_else),
        "short_end": float(asking[-1][0] <= _LEAST),
        "sentences": float(len(asking)),
        "turns": float(len(_TURNS.findall(words))),
        "checks": float(len(_CHECKS.findall(words))),
        "orders": float(bool(_ORDERS.search(words))),
        "orders_any": float(any(map(orders, pieces))),
        "denies": float(len(_DENIES.findall(words))),
        "marks": float(text.count("?")),
        "quotes": float("“" in text or '"' in text),
        "form": float(form),
        "form_asks": float(form and asks_else),
        "claim": float(stated),
        "spoken": float("yesno" in kinds),
        "other_kinds": float(bool(kinds - YESNO)),
        "words": len(plain) / 20,
        "numbers": float(bool(numbers(text))),
        **{f"turn {turn}": 1.0 for turn in _TURNS.findall(words)},
        **{f"kind {kind}": 1.0 for kind in kinds},
        **{f"end {sign}": 1.0 for sign in text.strip()[-1:] if not sign.isalnum()},
    }
