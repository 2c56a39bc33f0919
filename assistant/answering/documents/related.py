"""How two documents stand to each other, where just that is asked ("có quan hệ gì với", "tác động thế nào tới", "căn cứ hay thay thế?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.acting import acting, which
from assistant.answering.documents.changes import Act, place
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.answering.documents.verbs import spoken_verb
from assistant.understanding import Query
from assistant.understanding.choices import OR
from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

#: The relation as such is asked for, by a noun or an everyday word for "to have to do with"; ...
_RELATION = re.compile(
    r"\b(?:quan he|lien he|tuong quan|lien quan|lien can|dinh dang|dinh liu|tac dong|anh huong|vai tro|vi tri|gan voi)\b"
    r"|\bdinh(?= (?:gi|toi|den|voi|nhau)\b)|\b(?:la|thi) (?:the nao|sao)\b"
)
#: ... or what the one does to the other ("Nghị định 38 làm gì Nghị định 27").
_DOES = re.compile(
    r"\blam (?:gi|sao)(?: (?:voi|doi voi))?(?: nghi dinh| quyet dinh| nghi quyet| thong tu| luat| nd| qd| nq| tt)? \d"
)
#: Words that such a question holds beside the names of its documents.
_OWN = frozenset(
    folded_syllables(
        "quan hệ liên mối tương can dính dáng líu tác động ảnh hưởng vai trò vị trí gắn phân loại đứng với tới đến đối giữa nhau gì nào"
        " thế sao làm là ra căn cứ sửa đổi bổ sung thay bãi bỏ hướng dẫn triển khai thực hiện văn bản công nghị quyết định kế hoạch thông tư"
        " luật chỉ hay hoặc hai cái nêu"
    )
)
#: A question on more than so many words of another subject asks for more than the relation.
_BESIDE = 1
#: Relations that one answer tells, and sources that it quotes.
_MOST, _QUOTED = 8, 3


class Related:
    """Tells how two documents stand to each other."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers
        self._known = {*corpus.documents, *(r.target for d in corpus.documents.values() for r in d.relations)}

    def answer(self, query: Query) -> Draft | None:
        """What the two documents named do to each other, or the headers of those that do something to the only one named; None where
        more is asked, or nothing is known of it."""
        if (documents := acting(query, self._corpus)) is not None:
            return which(query, documents, self._papers)
        plain = " ".join(query.plain)
        named = sorted((n for n in query.documents if n in self._known), key=lambda n: place(n, plain))
        if len(named) != 2 or query.refs or not self._asked(plain) or self._says_more(query, named):
            return None
        acts = [Act(d, r) for d in self._corpus.documents.values() for r in d.relations if {d.number, r.target} == set(named)]
        return self._told(query, named[0], acts, plain) if acts else None

    def _asked(self, plain: str) -> bool:
        """Whether the relation as such is asked for, or which of two relations it is."""
        sides = OR.split(plain)
        verbs = [spoken_verb(side) for side in sides] if len(sides) == 2 else []
        which = len(verbs) == 2 and all(verbs) and len({v[1] for v in verbs if v}) == 2
        return which or (spoken_verb(plain) is None and bool(_RELATION.search(plain) or _DOES.search(plain)))

    def _says_more(self, query: Query, named: Sequence[str]) -> bool:
        """Whether a question holds words beside those that ask for a relation and those of the headers of its documents."""
        known = " ".join(f"{d.type} {d.title} {d.issuer}" for n in named if (d := self._corpus.documents.get(n)))
        told = set(folded_syllables(f"{known} {' '.join(named)}"))
        return len({w for w in query.content if not w.isdecimal()} - told - _OWN) > _BESIDE

    def _told(self, query: Query, side: str, acts: Sequence[Act], plain: str) -> Draft:
        """The relations found, each from the side of the document named first."""
        if side in self._corpus.documents:
            draft = Draft(lines=[self._papers.named(self._corpus.documents[side])])
            told = [self._papers.sentence(a.document, a.relation, side) for a in acts]
        else:
            draft, told = Draft(), [f"{side} {self._papers.sentence(a.document, a.relation, side)}" for a in acts]
        draft.lines.append("\n".join(f"- {x}" for x in dict.fromkeys(told[:_MOST])))
        openings = [p for n in _numbers(acts, side) if n in self._corpus.documents for p in opening(self._corpus.documents[n])]
        if any(a.relation.target_ref for a in acts):  # of many changes the clause that they all stand in comes first
            draft.cite(*openings)
        for act in acts[:_MOST]:
            r = act.relation
            draft.cite(*(self._corpus.versions(act.document.number, r.ref)[-1:] if r.ref else act.document.provisions[:1]))
            draft.cite(*([p] if r.target_ref and (p := self._corpus.provision(r.target, r.target_ref, query.as_of)) else []))
        draft.cite(*openings)
        draft.lines += [f"- {wording.quoted(p)}" for p in draft.provisions[:_QUOTED]]
        if query.has("yesno") and not OR.search(plain):
            draft.decide("yes")
        return draft


def _numbers(acts: Sequence[Act], first: str) -> list[str]:
    """The documents of some relations, that which the question names first before the other."""
    return list(dict.fromkeys((first, *(n for a in acts for n in (a.document.number, a.relation.target)))))
