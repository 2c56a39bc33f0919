"""What a document did to others, asked by what was done to these ("văn bản nào bị bãi bỏ bởi NĐ 27?"): the document does it."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_KIND = r"(?:van ban|nghi dinh|quyet dinh|nghi quyet|thong tu|ke hoach|cong van|luat|nhung gi|cai gi|quy dinh)"
#: The plan tells it in a clause, which is found as it is asked.
_PAPER = r"(?:nghi dinh|nghi quyet|quyet dinh|thong tu|luat|nd|nq|qd|tt|chinh|ban)\b[^,;?!]{1,60}?"
_DOES = r"(?:bai bo|thay the|thay|sua doi va bo sung|sua doi, bo sung|sua doi bo sung|sua doi|sua|bo sung|huy bo|huy|lam het hieu luc)"
_ASKED = re.compile(
    rf"^(?:(?:the|vay|cho hoi|hoi)[ ,]+)*(?P<which>(?:(?:nhung|cac|may) )?{_KIND}(?: nao)?)(?: (?:da|se|cu|truoc do|truoc))*(?: nao)?"
    rf" (?:bi|duoc) (?:(?P<done>{_DOES})(?: (?:toan bo|mot phan))? (?:boi|do|bang|tai|theo) (?P<by>{_PAPER})"
    rf"|(?P<doer>{_PAPER}) (?P<does>{_DOES}))"
    r"(?: (?:di|roi|vay|the|nhi|a))*[\s?.!]*$"
)


def in_active_voice(question: str) -> str:
    """The question what the document does; empty where it is asked otherwise.

    >>> in_active_voice("Văn bản nào bị bãi bỏ bởi NĐ 27?"), in_active_voice("Những văn bản nào bị QĐ 51 thay thế?")
    ('NĐ 27 bãi bỏ văn bản nào?', 'QĐ 51 thay thế những văn bản nào?')
    >>> in_active_voice("NĐ 27 bị văn bản nào bãi bỏ?"), in_active_voice("Văn bản nào bãi bỏ NĐ 27?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    found = _ASKED.match(fold_in_step(text))
    if found is None or "nao" not in fold_in_step(text):
        return ""
    does, paper = ("done", "by") if found["done"] else ("does", "doer")
    which = text[slice(*found.span("which"))]
    return f"{text[slice(*found.span(paper))]} {text[slice(*found.span(does))]} {which[:1].lower()}{which[1:]}?"
