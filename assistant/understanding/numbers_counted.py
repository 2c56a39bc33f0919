"""Questions what each of several bare numbers of the plan counts ("204, 41, 17 trong kế hoạch 203: mỗi số đếm thứ gì?"), asked of each."""

from __future__ import annotations

import re

from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_NUMBER = r"\d{1,3}(?:[.,]\d{1,3})*(?! ?(?:[%/]|\d))"
_IN_PLAN = r"(?:(?:trong|o|cua|theo|tai) )?(?:ke hoach|kh)(?: so)?(?: 203)?(?:/kh-ubnd)?"
_LIST = rf"(?P<list>{_NUMBER}(?:(?:,? va|,? voi|, ?| lan|,? con) ?{_NUMBER})+)"
_SO = r"(?:(?:cac|may|ba|hai|bon|nhung|\d) )?(?:con so|chu so|so)"
_WHAT = (
    r"(?:(?:moi|tung|cac|nhung) (?:con so|so|cai|con)(?: (?:do|ay|nay))?,? )?(?:(?:lan luot|rieng) )?"
    r"(?:dem|chi|noi ve|noi|la|nghia la|dung cho|cua|ung voi|tinh|ke)(?: (?:so|cai|thu|con so|so luong|ve|cho))* (?:gi|nao)"
)
_ASKED = (
    re.compile(rf"^(?:{_SO} )?{_LIST},? {_IN_PLAN}(?: (?:thi|la))?[,:;.]? {_WHAT}(?P<rest>.*)$"),
    re.compile(rf"^{_IN_PLAN}(?: (?:thi|co|neu|ghi))?[,:]? (?:{_SO}[,:]? )?{_LIST}[,:;.]? {_WHAT}(?P<rest>.*)$"),
)
#: What may stand behind: how it is to be told.
_ORDER = re.compile(
    r"^[\s?.!,;]*(?:(?:cam|dung|khong|chang)(?: duoc)? (?:tron|lan|nham|gop|lon)\w*(?: \w+)*"
    r"|(?:noi|tra loi|ke|tach) ro(?: \w+)*|(?:vay|the|a|nhi|ha))?[\s?.!]*$"
)
#: A number by which more clauses count something is no name of one thing.
_MOST = 3


def each_number(question: str, corpus: Corpus) -> str:
    """The question what the first number is, what the second, ...; empty where none such is asked, or where the plan counts nothing by one of
    them, or too many things."""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = next((m for p in _ASKED if (m := p.match(plain))), None)
    if found is None or not _ORDER.match(found["rest"]):
        return ""
    asked = list(dict.fromkeys(re.findall(_NUMBER, found["list"])))
    told = [sum(1 for p in corpus.documents[PLAN].provisions if any(f.value == _value(n) for f in p.figures)) for n in asked]
    if not all(0 < count <= _MOST for count in told):
        return ""
    return f"Trong kế hoạch, {', '.join(f'{n} là cái gì' for n in asked)}?"


def _value(number: str) -> float:
    """A number as figures have it.

    >>> _value("642.140"), _value("1,5")
    (642140.0, 1.5)
    """
    return float(number.replace(".", "").replace(",", "."))
