"""Whether somebody does something, of whom no source speaks ("Kiểm toán có tham gia không?"): what others do affirms nothing of him."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables, has_marks, normalise, syllables

#: Who is asked about, whether he has to do or does something; nothing else is told beside.
_ASKS = re.compile(
    r"(?P<who>(?!(?:so|phong|ban|vien) (?:do|ay|nay)\b)\w+(?: (?!phai\b|duoc\b|khong\b|la\b)\w+){0,3}) co(?: (?:can|duoc|the))*"
    r" (?:phai|tham gia|giam sat|phoi hop|lo|trach nhiem|nhiem vu)\b(?: \w+){0,7} (?:khong|ko)"
)
#: People and levels that sources call by many names, and words that point.
_ANYBODY = frozenset(
    folded_syllables(
        "người dân bà con hộ nhân ai xã huyện tỉnh bản thôn phường nhà nước trung ương địa phương nó họ kế hoạch này đó việc vốn tiền mục chỗ đoạn"
    )
)


def unknown_subject(query: Query, sources: Sequence[Provision], corpus: Corpus) -> str:
    """Who is asked about, as typed, where the sources name nobody so; empty where they do, or where no such question is asked."""
    asked = _ASKS.fullmatch(" ".join(query.plain))
    at = len(asked["who"].split()) if asked else 0
    if not asked or query.before or query.documents or any(m.kind == "concept" and 0 <= m.start < at for m in query.mentions):
        return ""
    who = [i for i in range(at) if query.plain[i] not in corpus.phrases.stopwords]
    if not who or {query.plain[i] for i in who} & _ANYBODY:
        return ""
    named = {m.id for m in query.mentions if m.kind == "agency" and 0 <= m.start < at}
    if named:
        return "" if _speaks_of(named, sources, corpus) else corpus.agencies[next(iter(named))].name
    spell, words = (syllables, query.marked) if has_marks(query.question) else (folded_syllables, query.plain)
    name = " ".join(words[i] for i in range(who[0], who[-1] + 1))
    if any(f" {name} " in f" {' '.join(spell(p.text))} " for p in sources):
        return ""
    return " ".join(normalise(query.question).split()[who[0] : who[-1] + 1])


def _speaks_of(bodies: set[str], sources: Sequence[Provision], corpus: Corpus) -> bool:
    """Whether sources give bodies anything, or name them or whom they took over from."""
    before = {a.id for a in corpus.agencies.values() for s in a.successors if s.id in bodies}
    norms = (n for p in sources for n in p.norms)
    names = [fold(name) for b in bodies | before for name in (corpus.agencies[b].name, *corpus.agencies[b].aliases)]
    text = fold(" ".join(p.text for p in sources))
    return any({n.bearer, n.to_whom, *n.partners} & (bodies | before) for n in norms) or any(name in text for name in names)
