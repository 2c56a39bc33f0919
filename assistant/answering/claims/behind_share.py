"""What stands right behind a share in a claim: it names what the share is of, whatever else is said before ("cần 40% xã nâng cao")."""

from __future__ import annotations

import re

from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold, normalise

_SHARE = re.compile(
    r"(?P<share>\d+(?:,\d+)?) ?(?:%|phan tram)(?: (?:tong|so|cac|tro len|trong))*(?P<of>(?: (?!va\b|con\b|voi\b|thi\b|la\b)[a-z]+)+)"
)
#: A question for whether it is so, which no tag is.
_RIGHT_OR_WRONG = re.compile(r" (?:la )?(?:dung hay sai|hay sai|co phai)\b.*$")
#: So many words name what is counted with its grade.
_FEWEST = 3


def behind_shares(text: str) -> dict[float, frozenset[str]]:
    """The words behind each share of a claim, where they are enough to name what it is of.

    >>> {share: sorted(words) for share, words in behind_shares("cần từ 40% số xã nâng cao và 20% huyện nâng cao, đúng hay sai?").items()}
    {40.0: ['cao', 'nang', 'xa'], 20.0: ['cao', 'huyen', 'nang']}
    >>> behind_shares("40% xã đạt")
    {}
    """
    plain = _RIGHT_OR_WRONG.sub("", untagged(fold(normalise(text))))
    named = {float(m["share"].replace(",", ".")): frozenset(m["of"].split()) for m in _SHARE.finditer(plain)}
    return {share: words for share, words in named.items() if len(words) >= _FEWEST}
