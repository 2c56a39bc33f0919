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
from assistant.understanding.asking_words import DAY_LEFT_OUT, LEAST, PIECE, SENTENCE, YESNO, asks, asks_so, orders
from assistant.understanding.changes_stated import states_change
from assistant.understanding.denied_any import denies_any
from assistant.understanding.forms import asks_what, plainly, question_form, unpressed, wishes
from assistant.understanding.kinds import asks_number_or_not
from assistant.understanding.lists import listed
from assistant.understanding.naming import SAYS, SECTORS, only_names
from assistant.understanding.short_claims import puts_a_claim
from assistant.understanding.sufficiency import tells_case
from assistant.understanding.verdict_features import features, with_end
from kb.intents import Intents
from kb.vietnamese import fold, folded_syllables

LEARNT, WORDED = Path(__file__).with_name("wanted.npz"), Path(__file__).with_name("worded.npz")

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
_CHOICE = re.compile(r"[”\"] hay (?:là )?[“\"]")
_WHETHER = re.compile(r"\b(?:co|con|duoc|phai|bang|da)\b.*\b(?:khong|ko|chua)(?: \w)?$")
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
        stated = len(plain) >= LEAST - 1 or bool(question_form(text))
        wanted = (
            stated
            and not (only_names(text, plain, marked) or wants_thing(text, plain) or names_choices(text))
            and not (DAY_LEFT_OUT.search(" ".join(plain)) or asks_number_or_not(plain))
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
    if len(plain) < LEAST or marked[-1] not in _CLAIMING:
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
    *named, asked = map(plainly, PIECE.split(text.strip()))
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
    pieces = [plainly(piece) for piece in PIECE.split(text)]
    if any(asks_so(piece) for piece in pieces):
        return False
    if _HANDED.search(" ".join(plain)):
        return ":" not in text and "?" not in text
    if _CHOICE.search(text) or wishes(pieces[-1]):
        return True
    last = plainly(SENTENCE.split(text)[-1])
    asked = _HOW_MANY.search(last) or _TIME.search(last)
    return text.rstrip().endswith("?") and bool(asked) and not any(map(_WHETHER.search, pieces))
