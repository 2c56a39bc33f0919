"""Follow-ups that claim who works along with the task before ("sở được nêu tên để phối hợp là X nhỉ?") or ask whether a body takes part in it
("Sở X có tham gia việc này không hay đứng ngoài?"): read off that very task."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

_HELPS = "phoi-hop"
#: Words of such a follow-up beside the body: it says nothing more than that this one is named to work along.
_NAMED = frozenset(
    folded_syllables(
        "sở ban ngành cơ quan đơn vị bên nơi được nêu ghi kể chỉ rõ đích danh tên để phối hợp cùng làm với chung việc đó ấy này"
        " tham gia dự dính dáng góp mặt vào cuộc can liên quan đứng ngoài hay thôi gì đến tới ông bà phía lo"
    )
)
#: Takes part, or does not; what is only the other half of "or not" says nothing.
_PART = r"(?:tham gia|tham du|dinh dang|can du|gop mat|vao cuoc|lien quan)"
_OUT = r"(?:dung ngoai|o ngoai|ngoai cuoc)"
_OR_NOT = re.compile(rf"\bkhong,? (?:hay|hoac)(?: la)? (?:{_OUT}|thoi|khong)\b")
_TAKES_PART = re.compile(rf"\b(?:{_PART}|{_OUT})\b")
_DENIED = re.compile(rf"\b(?:khong|chang|chua)(?: (?:he|duoc|phai|co))* (?:{_PART}|phoi hop)\b|(?<!khong )(?<!chang )\b{_OUT}\b")
_DOES = "trien-khai"


class Partners:
    """Answers them."""

    def __init__(self, corpus: Corpus, resolved: Callable[[Query], Query], sources: Callable[[Query], Selection]) -> None:
        self._corpus, self._resolved, self._sources = corpus, resolved, sources

    def answer(self, query: Query) -> Draft | None:
        """The verdict and the bodies that work along with the task before; None where the follow-up has a task of its own."""
        own = [m for m in query.mentions if m.start >= 0]
        bodies = [m.id for m in own if m.kind == "agency"]
        acts = {m.id for m in own if m.kind == "act"}
        plain = _OR_NOT.sub("khong", " ".join(query.plain))
        along = acts == {_HELPS} or (acts <= {_HELPS, _DOES} and _TAKES_PART.search(plain))
        if query.before is None or not query.has("yesno") or not along or len(bodies) != 1 or self._more(query):
            return None
        task = next(iter(self._sources(self._resolved(query.before)).chosen), None)
        partners = dict.fromkeys(x for n in task.norms for x in n.partners if not self._corpus.agencies[x].group) if task else {}
        if task is None or not partners or bodies[0] in {n.bearer for n in task.norms}:
            return None
        draft = Draft(as_of=query.as_of, others=tuple((x, "phối hợp") for x in partners))
        draft.cite(task.provision)
        draft.lines = [wording.quoted(task.provision)]
        draft.decide("yes" if (bodies[0] in partners) != bool(_DENIED.search(plain)) else "no")
        return draft

    @staticmethod
    def _more(query: Query) -> bool:
        """Whether it says what is done together."""
        named = {i for m in query.mentions if m.kind == "agency" for i in range(m.start, m.end)}
        told = {w for i, w in enumerate(query.plain) if i not in named}
        return bool((query.content & told) - _NAMED) or any(m.kind == "concept" and m.start >= 0 for m in query.mentions)
