"""Which bodies a question on what became of bodies means, where it does not simply name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.bodies.noted import asks_head
from assistant.understanding import PLAN, Mention, Query
from assistant.understanding.choices import chooses
from kb.corpus import Corpus
from kb.model import Agency, Provision
from kb.vietnamese import folded_syllables

#: Right behind a body: it is only a guess, the right one is asked for ("hỏi Sở Xây dựng hay sở nào").
_OR_WHICH = re.compile(
    r"^(?:hay|hoac) (?:la |hoi |tim |ra |sang )*(?:ai\b|(?:so|co quan|don vi|ban|ben|cho|noi|phong|doan the|to chuc|hoi|nganh) (?:nao|gi|khac)\b)"
)
#: Farther behind it: another one may be right ("thì Sở A lo rồi. Hay là sở khác?").
_OR_ANOTHER = re.compile(r"\b(?:hay|hoac) (?:la |con |do )?(?:ai|so|co quan|don vi|ban|ben|noi|nganh)(?: nao)? khac\b")
#: Right before a body: one of those under it is asked for.
_WHICH_OF = re.compile(r"\b(?:co quan|don vi|to chuc|cuc|vu|ban|so|phong) nao (?:cua|thuoc|truc thuoc|trong|ben)$")
#: Words for the province itself, where a body of it is asked for ("bây giờ trên tỉnh ai quản").
OF_PROVINCE = frozenset({"tren", "tinh", "cap", "ben"})
#: Right behind a body: by what it was founded is asked.
_FOUNDED, _FOUNDING = (
    re.compile(r"(?:duoc )?(?:thanh lap|lap ra|ra doi) (?:theo|bang|boi|tai|tu|o)\b"),
    re.compile(r"\bthanh lap$"),
)
#: Right before a body: something is sent to it; and before that it is asked by whom.
_SENT_TO = re.compile(r"\b(?:trinh|gui|nop|bao cao)(?: (?:len|cho|ve|toi))?$")
_WHICH_SENDS = re.compile(r"\b(?:so|co quan|don vi|ban|ben|noi) nao\b|\bai\b")
#: The kind of document that a body issued, right before that body.
_ITS_PAPER = re.compile(r"\b(?:huong dan|van ban|cong van|thong tu|quyet dinh|chi thi)(?: (?!nao\b|gi\b)\w+){0,8} (?:cua|do)$")
#: Right behind a body: it founded others ("các sở mà HĐND tỉnh lập tháng 2").
_FOUNDS = re.compile(r"^(?:\w+ ){0,3}?(?:thanh lap|lap) (?:\w+ ){0,2}?(?:so|co quan|ban|don vi|thang|nam|ngay|ra|hoi)\b")
#: What became of the province itself is asked.
_PROVINCE_MERGED = re.compile(
    r"\b(?:sap nhap|hop nhat|nhap|gop)(?: (?:voi|vao|cung|chung))* tinh\b"
    r"|(?<!cua )\btinh (?:(?!so\b|ban\b|hoi\b)\w+ ){0,4}?(?:sap nhap|hop nhat)\b"
)


def of_sections(query: Query, corpus: Corpus) -> list[Agency]:
    """The bodies of the sections of the plan that a question on successions names, where it names no body that ended itself."""
    ours = not query.documents or PLAN in query.documents
    if not query.has("succession") or not ours or any(corpus.agencies[a].to for a in query.ids("agency")):
        return []
    return [a for a in corpus.agencies.values() for r in query.refs if f"{a.plan_section}.".startswith(f"{r}.")]


def guessed(query: Query) -> bool:
    """Whether the only body that a question names is its guess at who has what it asks about."""
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    after = _after(query, named[0]) if len(named) == 1 and query.ids("concept") else ""
    return _OR_WHICH.search(after) is not None or _OR_ANOTHER.search(after) is not None


def offered(query: Query) -> bool:
    """Whether the bodies that a question names are those that it lets choose from."""
    return query.options and chooses(query.plain) and not query.has("yesno")


def only_issuers(query: Query) -> bool:
    """Whether a question names bodies only as those whose papers it speaks of ("hướng dẫn môi trường của Bộ A hợp nhất ở công văn nào")."""
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    return bool(named) and all(_ITS_PAPER.search(" ".join(query.plain[: m.start])) for m in named)


def only_founders(query: Query) -> bool:
    """Whether the bodies that a question names are those that founded what it asks about."""
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    return bool(named) and all(_FOUNDS.search(_after(query, m)) for m in named)


def only_receivers(query: Query) -> bool:
    """Whether a question names bodies only as those to which what it asks about is sent ("sở nào tổng hợp trình UBND tỉnh, nay là sở nào")."""
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    before = [" ".join(query.plain[: m.start]) for m in named]
    return bool(named) and all(_SENT_TO.search(b) and _WHICH_SENDS.search(b) for b in before)


def only_beside(query: Query) -> bool:
    """Whether the bodies that a question names are none of those that it asks about: they founded these, something is sent to them, or
    they were spoken of before, and now the province is."""
    of_place = _PROVINCE_MERGED.search(" ".join(query.plain)) and all(m.start < 0 for m in query.mentions if m.kind == "agency")
    return only_founders(query) or only_receivers(query) or bool(of_place)


def above_asked(query: Query) -> set[str]:
    """The bodies under which the one stands that is asked for ("cơ quan nào của Bộ A")."""
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    below = len(named) > 1 and asks_head(query)  # the office is one of the last body that is named
    place = {m.id for m in named if len(named) > 1 and set(folded_syllables(m.words)) <= OF_PROVINCE}
    return place | {m.id for m in named if _WHICH_OF.search(" ".join(query.plain[: m.start])) or (below and m is named[-1])}


def all_above(query: Query) -> bool:
    """Whether a question names only the body in which somebody has an office ("giữ chức gì bên Mặt trận tỉnh")."""
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    before = (" ".join([*query.plain[: m.start], *query.plain[m.start : m.start + 1]]) for m in named)
    return all(re.search(r"\b(?:gi|nao) (?:ben|o|trong|tai|cua)\b", words) for words in before)


def founded_words(query: Query) -> set[str]:
    """The words that name the bodies of which it is asked what founded them: a document that does so names them."""
    bodies = (m for m in query.mentions if m.kind == "agency" and m.start >= 0)
    founded = (m for m in bodies if _FOUNDED.match(_after(query, m)) or _FOUNDING.search(" ".join(query.plain[: m.start])))
    return {w for m in founded for w in folded_syllables(m.words)}


def moved_by(sources: Sequence[Provision], corpus: Corpus) -> list[Agency]:
    """The bodies of which the sources tell that others took over from them, in the order of the sources."""
    return [
        a
        for p in sources
        for a in corpus.agencies.values()
        if a.name in p.text
        and any(s.document == p.document and not s.concepts and corpus.agencies[s.id].name in p.text for s in a.successors)
    ]


def _after(query: Query, mention: Mention) -> str:
    return " ".join(query.plain[mention.end :])
