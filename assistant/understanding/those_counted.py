"""Follow-ups that want the things listed of which the question before asked how many ("Liệt kê tên các huyện đó"): as the question which they
are."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_THINGS = r"(?:huyen|tinh|so|co quan|don vi|nganh|hoi|bo|tieu chi|nhom|chuong trinh|du an|de an|van ban|nghi quyet|luat|nghi dinh|quyet dinh)"
#: How many there are was asked.
_COUNTED = re.compile(rf"\b(?:may|bao nhieu) (?P<what>{_THINGS})\b(?! (?:tien|von|kinh phi|phan tram)\b)")
_LEADS = r"(?:(?:the|vay|va|roi|xin|hay|nho|cho|toi|em|minh|giup|lam on|vui long) )*"
_THOSE = rf"(?:(?:cac|nhung|tung|may|het|tat ca) )*(?P<what>{_THINGS})?(?: (?:do|ay|nay|kia))?"
_END = r"(?: (?:ra|giup|cho|toi|em|minh|xem|nhe|nha|a|di|voi|duoc khong|la gi|gi|gom|the|vay|cu the))*[ ?.!]*$"
_LISTED = (
    re.compile(rf"^{_LEADS}(?:liet ke|ke|neu|doc)(?: (?:ro|ra|het|du|day du|ten|cho|toi|em|minh|giup))* ?{_THOSE}{_END}"),
    re.compile(rf"^{_LEADS}ten (?:cua )?{_THOSE}{_END}"),
    re.compile(rf"^{_LEADS}(?:(?:do|cu the|gom|bao gom|la) )+(?:nhung |cac )?(?P<what>{_THINGS})?(?: nao| gi)+{_END}"),
)


def those_counted(query: Query, before: Query) -> str:
    """Which they are, asked in the words of the question before; empty where that counted nothing, or other things are to be listed."""
    said = " ".join(normalise(told(before)).split())
    counted = _COUNTED.search(fold_in_step(said)) if before.has("count") else None
    if counted is None or query.documents or query.refs:
        return ""
    plain = " ".join(folded_syllables(query.question))
    listed = next((m for form in _LISTED if (m := form.match(plain))), None)
    if listed is None or (listed["what"] or counted["what"]) != counted["what"]:
        return ""
    return f"{said[: counted.start()]}những {said[slice(*counted.span('what'))]} nào{said[counted.end() :]}"
