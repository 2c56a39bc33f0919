"""With which bodies one was merged into what it is today ("Sở A hợp nhất với sở nào", "Sở A và Sở B nay là một sở")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.bodies.heirs import heir
from assistant.understanding import Query
from assistant.understanding.pointers import both_bodies
from kb.corpus import Corpus
from kb.model import Agency

_WITH = re.compile(
    r"\b(?:hop nhat|(?<!thu )nhap|sap nhap|gop|ghep)(?: (?:lai|chung|chung lai|lam mot))? (?:voi|cung)(?: (?:nhung|cac))?"
    r" (?:so|ban|co quan|don vi|noi|nganh|ai|ben)\b"
)
#: Between two bodies, and behind them: they are said to be one now.
_JOINED = re.compile(r"^(?:(?:tinh|cua) )*(?:va|voi|cung)$")
_NOW_ONE = re.compile(
    r"^(?:(?!khong|chua|chang|dau)\w+ ){0,7}?(?:la|thanh|con|chung|lam)(?: (?:lai|co|chi|cung))* (?:mot|1)"
    r"(?:(?: (?:ban|so|co quan|don vi|to chuc|moi))+\b(?! (?:khac|nua|phan|trong))"
    r"|(?: (?:roi|luon|ca|het|a|ha|chu))*(?: (?:dung|phai)(?: (?:khong|chua|the|vay))?)?"
    r"(?: (?:va |the )?(?:ten|ten la|goi la|mang ten|la so|thanh so|ten so)(?: moi)?(?: la)? (?:gi|nao)(?: (?:a|nhi|vay|the))*)?$)"
)
_TWO = 2


def now_one(query: Query, corpus: Corpus) -> tuple[list[Agency], bool] | None:
    """Two bodies that a claim says to have become one, and whether one body is in the place of both; None where it says no such thing."""
    named = sorted((m for m in query.mentions if m.kind == "agency" and m.start >= 0), key=lambda m: m.start)[:2]
    plain = " ".join(query.plain)
    said, both = "", both_bodies(query.plain)
    if both and not named:  # "hai sở đó giờ là một": those of the questions before
        named, said = [m for m in query.mentions if m.kind == "agency"], plain[plain.index(both) + len(both) :].strip()
    elif len(named) == _TWO and _JOINED.search(" ".join(query.plain[named[0].end : named[1].start])):
        said = " ".join(query.plain[named[1].end :])
    if len({m.id for m in named}) != _TWO or not said:
        return None
    bodies = [corpus.agencies[m.id] for m in named]
    if any(b.group for b in bodies) or not _NOW_ONE.search(said):
        return None
    return bodies, len({heir(b, query.as_of, corpus) for b in bodies}) == 1


def asks_with(query: Query) -> bool:
    """Whether it is asked with which body one was merged."""
    return _WITH.search(" ".join(query.plain)) is not None


def merged_with(query: Query, agencies: Sequence[Agency], corpus: Corpus) -> list[str]:
    """Which other bodies of the same kind went wholly into the one that took over from each, where that is asked; one line a body."""
    if not asks_with(query):
        return []
    lines = []
    kinds = {a.name.partition(" ")[0] for a in agencies}
    alike = [a for a in corpus.agencies.values() if a.name.partition(" ")[0] in kinds and a not in agencies]
    for taker in dict.fromkeys(_heir(a) for a in agencies):
        others = [a.name for a in alike if taker and _heir(a) == taker]
        if others:
            lines.append(wording.MERGED_WITH.format(heir=corpus.agencies[taker].name, others=wording.listed(others)))
    return lines


def _heir(agency: Agency) -> str:
    """The body that took over first and without a limit to single subjects; "" where there is none."""
    return next((s.id for s in agency.successors if not s.concepts), "")
