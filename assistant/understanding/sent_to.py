"""To whom the plan was sent to report ("bản kế hoạch này gửi để báo cáo những bộ nào?"), asked by who received it: nobody reports on it there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold, fold_in_step, normalise

_WHOM = r"(?:ai|(?:bo|nganh|bo nganh|co quan|don vi|noi|ban|cap|lanh dao)\b(?: \w+){0,4}? (?:nao|gi))\b"
_SENT = re.compile(
    r"^(?:(?:the|vay|cho hoi|theo)\b[\s,]*)*(?P<plan>(?:ban |van ban )?(?:ke hoach|kh)\b(?: (?:nay|do|ay|so))*"
    r"(?: ?\(?(?:so |kh )?203(?: ?/ ?kh-ubnd)?\)?)?)"
    r"(?: (?:nay|do|duoc|da|co|thi|phai|sau khi ky))* (?:gui|chuyen|phat hanh|de)(?: (?:di|de|len|den|toi|cho|ra))*"
    rf"(?: bao cao(?: (?:cho|len|den|toi|voi))*)?(?: (?:nhung|cac|may))*(?: {_WHOM}|\b.*\b{_WHOM})"
)
#: Those who received it, or that, by what they are called.
_RECEIVED = re.compile(
    r"(?:(?:cac|nhung|danh sach|ai la) )*(?:doi tuong|noi|nguoi|don vi|co quan|ben|ai)(?: (?:nao|se|da|duoc|phai))* (?:nhan|tiep nhan)"
    r"(?: (?:duoc|ban|van ban))* (?:ke hoach|kh)(?: nay)?(?: so)? ?203(?: ?/ ?kh-ubnd)?(?: (?:la|gom|bao gom|nhung|cac|co))*"
    r"(?: (?:ai|nao|gi|don vi nao|co quan nao|noi nao|dau))?[ ?.!]*"
)
#: Who else received it, of one side or level, where nothing else is sent.
_ELSE = re.compile(
    r"(?:(?:the|vay|con|va|roi|ma|ngoai ra|rieng) )*(?:(?:ben|phia|khoi|o|cap|trong|cac|nhung|co quan|don vi|noi) ?)*"
    r"(?:(?!(?:bao|ket|ho|nop|trinh|huyen|xa|so|ubnd|uy ban)\b)\w+ ){0,6}?"
    r"(?:gui|nhan|chuyen)\b(?: (?:di|de|len|den|toi|cho|ra|ve|o|nhung|cac|them|ban|ke hoach|nay|bao cao))*"
    r" (?:ai|dau|(?:\w+ ){0,3}?(?:nao|gi))(?: (?:nua|khac|the|vay|nhi|a))*"
    r"|(?:(?:the|vay|con|va|roi|ma) )*(?:ben|phia|khoi) (?:(?!(?:so|lam|lo)\b)\w+ ){1,4}?"
    r"(?:thi )?(?:ai nhan|ai|sao|nhung ai|co ai)(?: (?:nua|the|vay|nhi|a))*"
)
_RECIPIENTS = re.compile(r"\bnoi nhan\b.*\b203\b|\b203\b.*\bnoi nhan\b")
_ALL = "Nơi nhận của Kế hoạch 203 gồm những ai?"


def sent_to_others(question: str, history: Sequence[str]) -> str:
    """The question who received the plan, where it was asked before whom it was sent to and now who else; otherwise empty.

    >>> sent_to_others("Bên đảng của tỉnh thì gửi ai?", ["KH 203 gửi báo cáo những bộ nào?"])
    'Nơi nhận của Kế hoạch 203 gồm những ai?'
    >>> sent_to_others("Kết quả gửi về đâu?", ["KH 203 gửi báo cáo những bộ nào?"]), sent_to_others("Gửi ai?", ["Ai ký KH 203?"])
    ('', '')
    """
    if not history or _ELSE.fullmatch(" ".join(fold(normalise(question)).strip(" ?.!").split())) is None:
        return ""
    return _ALL if sent_to(history[-1]) or _RECIPIENTS.search(fold(normalise(history[-1]))) else ""


def sent_to(question: str) -> str:
    """The question who received the plan; empty where it is not asked to whom that was sent.

    >>> sent_to("Bản kế hoạch này (203) gửi để báo cáo những bộ nào ở trung ương?"), sent_to("KH 203 gửi báo cáo bộ nào?")
    ('Nơi nhận của Kế hoạch 203 gồm những ai?', 'Nơi nhận của Kế hoạch 203 gồm những ai?')
    >>> sent_to("Đối tượng nhận kế hoạch 203"), sent_to("Đơn vị nhận kinh phí theo kế hoạch 203")
    ('Nơi nhận của Kế hoạch 203 gồm những ai?', '')
    >>> sent_to("Kết quả thực hiện KH 203 gửi báo cáo bộ nào?"), sent_to("KH 203 giao sở nào gửi báo cáo?"), sent_to("KH 12 gửi ai?")
    ('', '', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    return _ALL if _SENT.match(plain) or _RECEIVED.fullmatch(plain) else ""
