"""Follow-ups that want the things listed of which the question before asked how many ("Liệt kê tên các huyện đó"): as the question which they
are."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_THINGS = (
    r"(?:huyen|tinh|xa|phuong|thi tran|thanh vien|so|co quan|don vi|nganh|hoi|bo|tieu chi|nhom|chuong trinh|du an|de an|van ban|nghi quyet"
    r"|luat|nghi dinh|quyet dinh)"
)
#: How many there are was asked.
_COUNTED = re.compile(rf"\b(?:may|bao nhieu) (?P<what>{_THINGS})\b(?! (?:tien|von|kinh phi|phan tram)\b)")
#: Which they all are was asked, so that the answer lists them.
_WHICH = re.compile(rf"\b(?:nhung|cac) (?P<what>{_THINGS}) (?:nao|gi)\b")
#: Communes are listed where it was asked what a place became; of those that a plan only counts the names are not told.
_COMMUNES, _BECAME = (
    frozenset({"xa", "phuong", "thi tran"}),
    re.compile(r"\b(?:thanh|gom|chia|tach|sap xep|con lai)\b(?! (?:muc tieu|chi tieu))"),
)
_LEADS = r"(?:(?:the|vay|va|roi|xin|hay|nho|cho|toi|em|minh|giup|lam on|vui long) )*"
_THOSE = rf"(?:(?:cac|nhung|tung|may|het|tat ca) )*(?P<what>{_THINGS})?(?: (?:do|ay|nay|kia))?"
_END = r"(?: (?:ra|giup|cho|toi|em|minh|xem|nhe|nha|a|di|voi|duoc khong|nao|la gi|gi|gom|the|vay|cu the))*[ ?.!]*$"
_LISTED = (
    re.compile(rf"^{_LEADS}(?:liet ke|ke|neu|doc)(?: (?:ro|ra|het|du|day du|ten|cho|toi|em|minh|giup))* ?{_THOSE}{_END}"),
    re.compile(rf"^{_LEADS}ten (?:cua )?{_THOSE}{_END}"),
    re.compile(rf"^{_LEADS}(?:(?:do|cu the|gom|bao gom|la) )+(?:nhung |cac )?(?P<what>{_THINGS})?(?: nao| gi)+{_END}"),
)


def those_counted(query: Query, before: Query) -> str:
    """Which they are, asked in the words of the question before; empty where that counted nothing, or other things are to be listed."""
    said = " ".join(normalise(told(before)).split())
    plain = fold_in_step(said)
    which = _WHICH.search(plain)
    counted = which or (_COUNTED.search(plain) if before.has("count") else None)
    if counted is None or before.has("yesno") or query.documents or query.refs:
        return ""
    if counted["what"] in _COMMUNES and not _BECAME.search(plain):
        return ""
    asked = " ".join(folded_syllables(query.question))
    listed = next((m for form in _LISTED if (m := form.match(asked))), None)
    if listed is None or (listed["what"] or counted["what"]) != counted["what"]:
        return ""
    return said if which else f"{said[: counted.start()]}những {said[slice(*counted.span('what'))]} nào{said[counted.end() :]}"
