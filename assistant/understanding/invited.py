"""Claims behind which one is invited to contradict ("... Cãi đi.", "... Phản biện xem nào."): the question whether they are so."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, normalise

_INVITED = re.compile(
    r"(?<=[.!;,])\s*(?:(?:anh|chi|em|ban|may|ong|thu|hay|gioi thi|co gioi thi|cu|nao|moi|xin|neu (?:sai|duoc|gioi|khong dung))[\s,]+(?:thi )?)*"
    r"(?:cai|phan bien|phan bac|bat be|bat bo|van ven|van|be|bac|bac bo|che|bat loi|vach loi|soi loi|tranh luan|doi chat)"
    r"(?: (?:lai|thu|giup|ho|toi|em|minh|di|xem|nao|nhe|coi|cho|duoc|cai|mot|y|cau|nay|do|a|ha|nghe|luon|voi))+[\s.!]*$"
)
#: What asks openly or names a choice states nothing.
_OPEN = re.compile(r"\?|\b(?:gi|nao|ai|may|bao nhieu|bao gio|sao|dau|hay)\b")
_FEWEST = 5


def invited(question: str) -> str:
    """The claim with the question whether it is so; empty where nobody is invited to contradict it, or nothing is stated.

    >>> invited("Sở Y tế lo luôn môi trường vì rác gây bệnh. Cãi đi."), invited("Sở nào lo môi trường? Cãi đi.")
    ('Sở Y tế lo luôn môi trường vì rác gây bệnh, đúng không?', '')
    >>> invited("Sở Y tế chủ trì trạm xá, đúng không? Phản biện xem nào."), invited("Họp dân xong, bà con cãi nhau.")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _INVITED.search(plain)
    said = untagged(plain[: found.start()].rstrip(" .,;!")) if found else ""
    return text[: len(said)] + SO if len(said.split()) >= _FEWEST and not _OPEN.search(said) else ""
