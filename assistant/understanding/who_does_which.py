"""Questions which of several bodies has which of two tasks ("Hai sở cùng dính tới công nghệ: A và B. Sở nào ôm việc nào?"), asked of each
task."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_BODY = r"(?:so|co quan|don vi|nganh|ben|noi|ban)"
_DOES = r"(?:om|lo|lam|ganh|giu|nam|quan|phu trach|dam nhan|dam duong|chu tri|nhan|duoc giao|co|chiu|thuoc)"
#: Who they are or what is to come, before a colon.
_HEAD = rf"(?P<head>[^:]*?\b(?:hai|2|may|cac|nhung|ca hai) (?:{_BODY}|viec|nhiem vu|mang|cong viec)\b[^:]*: )"
_PAIR = r"(?P<one>[^:?]+?)(?P<joint>,? va |;,? | voi |, con |,? lan )(?P<other>[^:?]+?)"
_ASKED = re.compile(
    rf"^{_HEAD}{_PAIR}[.?!;:,]+ (?P<who>{_BODY}|ai) (?:nao )?(?:(?:thi|se|dang|phai) )?(?:{_DOES} )?(?:viec|cai|phan|mang|thu|nhiem vu)? ?nao"
    r"(?: (?:vay|the|a|nhi|ha|day))*[\s?.!]*$"
)
_JOINTS = re.compile(r"\b(?:va|voi|lan)\b|;")
_FEWEST = 2


def each_task(question: str) -> str:
    """The question whose task the first is and whose the second; empty where it is none such, or where the two can't be told apart.

    >>> each_task("Hai sở cùng dính tới công nghệ: đưa CNTT vào tiêu thụ nông sản và chuyển giao kỹ thuật. Sở nào ôm việc nào?")
    'Đưa CNTT vào tiêu thụ nông sản là của sở nào, chuyển giao kỹ thuật là của sở nào?'
    >>> each_task("Hai sở: A và B với C. Sở nào lo việc nào?")
    ''
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _ASKED.match(plain)
    if found is None or len(_JOINTS.findall(plain[found.start("one") : found.end("other")])) != 1:
        return ""
    one, other = (text[slice(*found.span(name))].strip(" ,") for name in ("one", "other"))
    if min(len(one.split()), len(other.split())) < _FEWEST:
        return ""
    who = text[slice(*found.span("who"))].lower()
    who = who if fold_in_step(who) == "ai" else f"{who} nào"
    return f"{one[0].upper()}{one[1:]} là của {who}, {other} là của {who}?"
