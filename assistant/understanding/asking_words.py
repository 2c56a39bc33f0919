"""Words by which people ask for something, ask whether it is so, order or state: what a question does is read off them."""

from __future__ import annotations

import re
from collections.abc import Sequence

YESNO = frozenset({"yesno"})
#: Where sentences, and smaller pieces of a text, end.
SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\s—\s|\n")
PIECE = re.compile(r"(?<=[.!?:;,])\s+|\s—\s|\n")
#: Words that ask for something else than a verdict, unless they stand in one of the turns below.
ASKS = re.compile(r"\b(?:gi|nao|may|ai|bao nhieu|dau|sao|bao gio|bao lau|dia chi (?:chiu trach nhiem|phu trach))\b")
#: Before a last "đâu" that asks for a place; any other one denies ("có nói gì tới người đứng đầu đâu").
_NOWHERE = "".join(
    rf"(?<!\b{w} )"
    for w in ("o", "ve", "di", "tu", "den", "toi", "nam", "hoi", "tim", "len", "gui", "nop", "qua", "cho", "ban", "vao", "sang")
)
#: Turns that ask nothing, or ask whether something is so.
TURNS = re.compile(
    r"\b(?:(?:cho|diem|y) nao (?:sai|khong dung|chua dung)"
    r"|(?:nhap|gop|ghep|don) may (?:noi|xa|don vi|cho)(?: \w+)? (?:lai|thanh|vao)"
    r"|con gi|chu ai|(?<!cau )(?<!loi )chu gi|chu dau|dau phai|(?<!bat )(?<!lan )dau co|dau can|dau tu"
    r"|gi nua|gi het|gi dau|gi ca|nao het|nao ca|nao nua|nao cung"
    r"|gi cung|ai cung|(?<!thi )(?<!ra )(?<!vi )(?<!tai )(?<!lam )sao$"
    r"|lam gi (?:co|duoc|phai)|chang phai|chang le|phai chang|ma lai|day chu|vay sao|the sao|do sao|hay sao|day sao|nao dau"
    r"|(?<!bat )dau (?:den luot|lien quan|dinh|bat|cho|thuoc|duoc|bi|thay|nhac|ghi)"
    rf"|(?:(?:muc|dong|cho|cau|doan|gach|diem|dieu|khoan) )?(?:nao|gi|ai)(?: \w+){{1,12}} dau$|{_NOWHERE}dau$)\b"
)
#: Words by which something is ordered and nothing stated; things of a kind that are only named are ordered, too.
ORDERS = re.compile(
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
#: How a piece of a question ends that asks whether it is so, be it among others that ask for something else.
_SO = re.compile(
    r"(?:\b(?:dung|phai|chuan|that|khop|duoc)(?: (?!cau|tung|mat|nguyen|loi)\w+){0,2} (?:khong|ko|k|chua|chu)"
    r"|\bnhu (?:vay|the)"
    r"|(?<!\bcau )(?<!\btung )(?<!\bmat )(?<!\bnguyen )\b(?:chu|chu gi|ha|nhi|nhe|a|chang|(?<!dat )(?<!tieu )(?<!len )(?<!ve )chuan|dung|hong|hem)"
    r"|\b(?:co|duoc|phai|con)\b.{2,160} (?:khong|ko|k|chua))$"
)
#: "Hiệu lực từ ngày?" leaves out the day that it asks for; nobody states anything so.
DAY_LEFT_OUT = re.compile(r"\b(?:hieu luc|ban hanh|ky|ap dung)(?: (?:vao|tu|ke tu))* ngay$")
#: A sentence of fewer words states nothing.
LEAST = 5


def states(plain: Sequence[str]) -> bool:
    """Whether words state something, and neither ask for anything but a verdict nor order."""
    words = " ".join(plain)
    return len(plain) >= LEAST and not (asks(words) or ORDERS.search(words) or DAY_LEFT_OUT.search(words))


def asks_so(words: str) -> bool:
    """Whether words end as one ends who asks whether it is so."""
    return bool(_SO.search(words))


def asks(words: str) -> bool:
    """Whether words (repaired, without marks) hold one that asks for something else than a verdict."""
    return bool(ASKS.search(TURNS.sub(" ", words)))


def orders(words: str) -> bool:
    """Whether words (repaired, without marks) begin by ordering something."""
    return bool(_ORDERED.search(words))
