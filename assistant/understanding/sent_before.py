"""A question to whom that goes now which once went to a body that it names ("Năm 2023 giấy tờ gửi Ủy ban Dân tộc, giờ muốn gửi thì đề tên cơ quan
nào?"): what that body is today is asked for."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_SENDS = r"(?:gui|nop|trinh|bao cao|chuyen|kinh gui|lien he)"
#: What goes there may be called papers only: of what a thing with a name goes to whom, other questions are asked.
_PAPERS = r"(?:(?:cac |moi )?(?:giay to|ho so|cong van|van ban|bao cao|don|thu|tai lieu|giay))"
_THEN = (
    r"(?:(?:hoi|nam|truoc(?: day| kia)?|ngay truoc|luc truoc|hoi truoc|20\d\d|(?:minh|toi|em|chung toi|xa|huyen)) ?)+(?:,? ?(?:thi |van )?)"
    rf"(?:{_PAPERS} (?:thi |van |deu |phai |duoc )*)?"
)
_NOW = r"(?:bay gio|hien nay|hien gio|hien tai|gio|nay)"
_WHOM = (
    r"(?:(?:ten )?(?:so|co quan|don vi|bo|noi|ban|cho|ben) nao|ten ai|ai|ten gi|dau|noi nhan la (?:ai|co quan nao|don vi nao))"
)
_SENT = re.compile(
    rf"^{_THEN}{_SENDS}(?: {_PAPERS})?(?: (?:cho|ve|den|toi|len|qua|o|tai))*"
    r" (?P<body>(?:uy ban|so|bo|ban|chi cuc|cuc|ubdt|thanh tra|mot cua) [^,;.?]{2,50}?)"
    rf"[,;.]? (?:(?:the|vay|con|ma) )*{_NOW}(?: (?:thi|muon|can|phai|minh|em|toi|xa|ho so|giay to|no|neu|se))*"
    rf"(?: (?:{_SENDS}|ghi|de)\b(?: (?:thi|phai|ghi|de|cho|ve|len|den|toi|lai|can|viet|o|tai))*)+ {_WHOM}(?: (?:vay|the|a|nhi|day|moi dung))*[ ?.!]*$"
)


def sent_before(question: str) -> str:
    """The question what the body is today to which something went; empty where none is named, or what goes there has a name of its own.

    >>> sent_before("Năm 2023 giấy tờ gửi Ủy ban Dân tộc, giờ muốn gửi thì đề tên cơ quan nào?")
    'Ủy ban Dân tộc nay là cơ quan nào?'
    >>> sent_before("Hồi 2022 hồ sơ nộp Bộ Lao động, nay nộp thì ghi nơi nhận là ai?")
    'Bộ Lao động nay là cơ quan nào?'
    >>> sent_before("truoc toi nop giay o bo phan mot cua huyen, gio nop o dau")
    'bo phan mot cua huyen nay là cơ quan nào?'
    >>> sent_before("Năm 2023 báo cáo gửi Sở Nội vụ, giờ hạn gửi là ngày nào?"), sent_before("Giờ gửi cho sở nào?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    found = _SENT.match(fold_in_step(text))
    return f"{text[slice(*found.span('body'))].strip()} nay là cơ quan nào?" if found else ""
