"""Things that a question lists behind a colon, as many as it says ("ba việc, ba nơi: A; B; C")."""

from __future__ import annotations

import re

from kb.vietnamese import SPELT, fold

#: What is listed stands behind a colon.
_LIST = re.compile(r"^(?P<head>[^:]+):(?P<items>[^.?!:]+)[.?!:]?(?P<rest>.*)$", re.DOTALL)
_SPLIT = re.compile(r"\s*[;,]\s*(?:và\s+|va\s+)?")
_SO_MANY = re.compile(r"\b(\d|hai|ba|bon|nam|sau)\b")
#: Bodies are asked for.
_BODIES = re.compile(r"\b(?:so|co quan|don vi|noi|ben|nganh|luc luong|ai|dau moi)\b")
#: Fewer things are no list.
_FEWEST = 3


def listed(question: str) -> list[str]:
    """The things of a list that is as long as a number before or behind it says, where bodies are asked for.

    >>> listed("Ba việc, ba nơi: quyết toán; thẩm định dự án; gom kiến nghị. Ghép từng việc với sở.")
    ['quyết toán', 'thẩm định dự án', 'gom kiến nghị']
    >>> listed("Sở nào lo: điện, đường, trường?")
    []
    """
    found = _LIST.match(question.strip())
    items = [item for item in _SPLIT.split(found["items"].strip()) if item] if found else []
    beside = fold(f"{found['head']} {found['rest']}") if found else ""
    said = {int(n) if n.isdecimal() else SPELT[n] for n in _SO_MANY.findall(beside)}
    return items if len(items) >= _FEWEST and len(items) in said and _BODIES.search(beside) else []
