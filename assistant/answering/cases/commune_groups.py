"""In which of the groups a commune is by which the levels since 2026 are set: asked, claimed of what is told of it, or what each consists of."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision

#: The clause that makes the groups, by its topic; the share of farming that it tells is below this of the first group.
_TOPIC, _SHARE = "nhom-xa", "%"
_GROUPS = {"1": 1, "2": 2, "3": 3, "mot": 1, "hai": 2, "ba": 3, "i": 1, "ii": 2, "iii": 3}
_GROUP = re.compile(
    rf"\bnhom (?:xa )?(?:so |thu )?({'|'.join(sorted(_GROUPS, key=len, reverse=True))})\b"
    r"(?! (?:xa(?! (?:giap|sat|ke|canh|khu vuc|dinh huong|co|thuoc|o|lam)\b)|tieu chi|chi tieu)\b)"
)
#: A group is asked for or claimed, or what it is that makes one.
_WHICH = re.compile(r"\bnhom (?:xa )?(?:nao|may|so may|thu may)\b")
_CONSISTS = re.compile(
    r"\bnhom (?:xa )?(?:so |thu )?\w+(?: thi| (?:trong|theo|cua|o) (?:\w+ ){0,8}?\w+)? (?:la|gom|bao gom|danh cho|co)(?: (?:nhung|cac|loai|kieu))* xa"
    r" (?:nao|gi|(?:nhu )?the nao|ra sao|(?:kieu|loai|dang) (?:gi|nao))\b"
)
#: Another group, and nothing else ("còn nhóm 2 thì sao?").
_ANOTHER = re.compile(
    r"(?:(?:the|vay|con|va|ma|roi|o|cho) )*nhom (?:xa )?(?:so |thu )?\w+(?: (?:thi|sao|the nao|ra sao|nhi|a|vay))*"
)
_PUT_IN = re.compile(
    r"\bxa (?:nao|the nao|ra sao|nhu the nao|gi)(?: (?:thi|bi|duoc|se|moi|la))*"
    r" (?:xep|dua|phan|tinh|thuoc|nam|roi|o|vao)(?: (?:vao|loai|trong|o|thuoc|dien))* nhom (?:xa )?(?:so |thu )?\w+\b"
)
#: Communes by their names are asked for.
_BY_NAME = re.compile(r"\b(?:ke ten|ten xa|danh sach|ten cac|ten nhung)\b|\b(?:tinh|son la|huyen|o day)\b")
#: What is told of the commune; without the number of a group, which may be called like an area.
_FARMING = re.compile(
    r"\b(?:nong nghiep|lam (?:ruong|nong|ray|nuong))\b(?: (?!nhom\b)\w+){0,8}? (\d+(?: \d+)?) phan tram"
    r"|\b(\d+) phan tram(?: \w+){0,3} (?:nong nghiep|lam (?:ruong|nong|ray|nuong))\b"
)
_NEAR_TOWN = re.compile(
    r"(?P<not>\b(?:khong|chua|chang)(?: \w+){0,2} )?\b(?:giap|giap ranh|sat|sat vach|sat canh|ke|canh|lien ke)(?: (?:voi|ngay))?"
    r" (?:khu |vung )?(?:do thi|thanh thi|thi xa|thi tran|thanh pho|noi thi)\b"
)
_TOWN_TO_BE = re.compile(r"(?P<not>\b(?:khong|chua|chang)(?: \w+){0,2} )?\bdinh huong (?:\w+ ){0,3}?do thi\b")
_AREA = re.compile(r"(?P<not>\b(?:khong|chua|chang)(?: \w+){0,3} )?\bkhu vuc (?P<area>iii|ii|i|3|2|1)\b")
#: A claim of several kinds of communes names so many groups at least.
_PAIR = 2
_POOR = frozenset({"ii", "iii", "2", "3"})


class CommuneGroups:
    """Tells it by the clause that makes the groups."""

    def __init__(self, corpus: Corpus) -> None:
        making = (p for p in corpus.provisions if p.topics[:1] == (_TOPIC,) and any(f.unit == _SHARE for f in p.figures))
        self._making: Provision | None = next(iter(making), None)

    def answer(self, query: Query) -> Draft | None:
        """The group with its clause; None where no group is asked or claimed, or too little is told of the commune."""
        plain = " ".join(query.plain)
        if self._making is None or "nhom" not in query.plain or query.ids("agency"):
            return None
        claimed = {_GROUPS[word] for word in _GROUP.findall(plain)}
        behind = query.before and claimed and _ANOTHER.fullmatch(plain) and _CONSISTS.search(" ".join(query.before.plain))
        if (behind or _CONSISTS.search(plain) or (claimed and _PUT_IN.search(plain))) and not _BY_NAME.search(plain):
            return self._draft(query)
        asks = _WHICH.search(plain) is not None or len(claimed) > 1
        if paired := self._paired(query, plain):
            return paired
        group = self._of(plain) if asks or (claimed and query.has("yesno")) else None
        if group is None:
            return None
        draft = self._draft(query)
        if asks:
            draft.lines.insert(0, f"**Nhóm {group}.**")
        else:
            draft.lines.insert(0, (wording.YES if group in claimed else wording.NO).strip())
            draft.verdict = "yes" if group in claimed else "no"
        return draft

    def _paired(self, query: Query, plain: str) -> Draft | None:
        """The verdict on a claim of several kinds of communes, each with its group; None where one of them is told too little of."""
        groups = list(_GROUP.finditer(plain))
        if len(groups) < _PAIR or not query.has("yesno") or _WHICH.search(plain):
            return None
        ends = [0, *(m.end() for m in groups)]
        before = [plain[end : m.start()] for end, m in zip(ends, groups, strict=False)]
        starts = [*(m.start() for m in groups[1:]), len(plain)]
        behind = [plain[m.end() : start] for m, start in zip(groups, starts, strict=True)]
        told = [self._of(part) for part in (before if self._of(before[0]) else behind)]
        if None in told:
            return None
        draft = self._draft(query)
        draft.verdict = "yes" if told == [_GROUPS[m[1]] for m in groups] else "no"
        draft.lines.insert(0, (wording.YES if draft.verdict == "yes" else wording.NO).strip())
        return draft

    def _draft(self, query: Query) -> Draft:
        draft = Draft(as_of=query.as_of)
        if self._making:
            draft.cite(self._making)
            draft.lines = [wording.quoted(self._making)]
        return draft

    def _of(self, plain: str) -> int | None:
        """The group of a commune of which this is told; what is not told of it is taken not to be so, as long as something is."""
        share = _FARMING.search(plain)
        below = None if share is None or self._making is None else self._below(share)
        town = [(m["not"] is None) for pattern in (_NEAR_TOWN, _TOWN_TO_BE) for m in pattern.finditer(plain)]
        areas = {m["area"]: m["not"] is None for m in _AREA.finditer(plain)}
        first = below is True or any(town)
        third = any(so for area, so in areas.items() if area in _POOR)
        if first and third:  # the clause does not tell which comes first
            return None
        if first or third:
            return 1 if first else 3
        return 2 if below is False or town else None

    def _below(self, share: re.Match[str]) -> bool:
        """Whether a share of farming is below that of the first group."""
        limit = next(f.value for f in self._making.figures if f.unit == _SHARE) if self._making else 0
        said = (share[1] or share[2]).replace(" ", ".")
        return isinstance(limit, int | float) and float(said) < float(limit)
