"""Which bodies have the most or the fewest tasks in the plan ("sở nào có nhiều việc nhất?"): counted by the parts of their sections."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Agency
from kb.vietnamese import fold, folded_syllables

_TASKS = r"(?:dau viec|viec|nhiem vu|muc|gach dau dong|dau muc|muc nhiem vu|trach nhiem)"
_ASKED = re.compile(
    r"\b(?P<kind>so|co quan|don vi|ben|nganh|ban nganh|so nganh)(?: tinh)? nao\b(?: (?!khong\b)\w+){0,5}? "
    rf"(?:(?P<much>nhieu|it)(?: hon ca)? {_TASKS} nhat|(?P<most>nhieu|it) nhat {_TASKS}|{_TASKS} (?P<last>nhieu|it) nhat"
    rf"|(?P<alone>nhieu|it) {_TASKS} (?:hon ca|nhat))\b"
)
_DEPARTMENTS, _SO, _PART = frozenset({"so"}), "Sở ", "III."
#: Words that say nothing else than that tasks of the plan are counted.
_IDLE = frozenset(
    folded_syllables(
        "theo trong kế hoạch 203 kh ubnd phần iii được giao phải có nhận gánh ôm lo làm nhiều ít nhất việc đầu nhiệm vụ mục gạch dòng trách cả"
        " tỉnh sơn la ở tại này thì là phân công tổ chức thực hiện số lượng về"
    )
)


def most_tasks(query: Query, corpus: Corpus) -> Draft | None:
    """The bodies at that end with the number of their tasks; None where tasks of one kind, or of a body that is named, are asked for."""
    plain = " ".join(query.plain)
    asked = None if query.has("yesno") or query.ids("agency") or set(query.documents) - {PLAN} else _ASKED.search(plain)
    if asked is None:
        return None
    rest = set(query.plain) - set(asked[0].split()) - _IDLE - query.filling(corpus.phrases.stopwords)
    if rest or set(asked[0].split()) - _IDLE - set(folded_syllables("sở cơ quan đơn vị bên ngành ban nào")):
        return None
    counts = _counts(corpus, asked["kind"] in _DEPARTMENTS)
    most = "nhieu" in (asked["much"], asked["most"], asked["last"], asked["alone"])
    end = max(counts.values()) if most else min(counts.values())
    found = [corpus.agencies[a] for a, count in counts.items() if count == end]
    draft = Draft(as_of=query.as_of, whole_list=True, others=tuple((a.id, "") for a in found))
    draft.cite(*(p for a in found if (p := corpus.provision(PLAN, a.plan_section))))
    names = wording.listed(f"**{a.name}**" for a in found)
    draft.lines = [(wording.MOST_TASKS if most else wording.FEWEST_TASKS).format(bodies=names, count=end)]
    return draft


def _counts(corpus: Corpus, departments: bool) -> dict[str, int]:
    """How many parts the section of each body, or of each department, has that is headed by its name."""

    def counted(agency: Agency) -> int:
        own = corpus.provision(PLAN, agency.plan_section) if agency.plan_section.startswith(_PART) else None
        return len(corpus.parts(PLAN, own.ref)) if own and fold(agency.name) in fold(own.text) else 0

    bodies = (a for a in corpus.agencies.values() if a.name.startswith(_SO) or not departments)
    return {a.id: count for a in bodies if not a.group and (count := counted(a))}
