"""Claims that one body is another, or is what the note on it denies ("Ban Dân tộc của HĐND tỉnh chính là Ban Dân tộc tỉnh").

Two bodies are not one where different ones are in their place today; where the same one is, nothing is said here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.bodies.heirs import heir
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Mention, Query
from kb.corpus import Corpus
from kb.model import Agency, Provision
from kb.vietnamese import fold, folded_syllables

_OF = r"(?:(?:cua|thuoc|tinh|neu|o|tai|muc|nay|do|do la|cu|hien nay|iii|\d+) )*"
#: Between two bodies: the first is the other, or is not.
_IS = re.compile(
    rf"^{_OF}(?:(?:co|van|cung|thuc ra) )*(?:phai )?(?:chinh )?(?:la|tuc|tuc la|nghia la|hay con goi la|phai)"
    r"(?: chinh| (?:mot )?ten (?:goi )?khac cua)?$"
)
_IS_NOT = re.compile(
    rf"^{_OF}(?:thi )?(?:(?:khong|dau|chang) phai(?: la)?(?: chinh)?|(?:la )?khac(?: han)?(?: (?:voi|so voi))?)$"
)
#: Behind both: they are one, or two.
_AND = re.compile(rf"^{_OF}(?:va|voi|cung|so voi)$")
_ARE_ONE = re.compile(
    rf"^{_OF}(?:(?:co|cung|deu|thi|thuc ra|chi|von) )*(?:phai )?(?:(?:la|chung|cung) )+(?:mot|1)\b(?! (?:phan|trong|so|ben|nua|vai))"
    rf"|^{_OF}(?:co )?giong nhau\b"
)
_ARE_TWO = re.compile(
    rf"^{_OF}(?:(?:la|thi) )*(?:khac nhau(?! (?:the nao|ra sao|cho nao|o|gi|diem nao|nhung))|khac han"
    r"|hai (?:co quan|don vi|ban|to chuc|ngan hang|noi|cai)|khong phai (?:la )?(?:mot|1)\b)"
)
#: What the note on a body says that it is not.
_NOTED = re.compile(r"\b[Kk]hông phải (?:là )?([^.;,(]+)")
_NEGATED = re.compile(r"^(?:\w+ )?(?:khong|dau|chang) phai\b")
_WHETHER = re.compile(r"^(?:\w+ )?(?:co )?(?:phai|la|chinh la)\b")
#: Before the first body: words that say nothing of it; otherwise it is only spoken of on the way to something else.
_IDLE = frozenset(
    folded_syllables("theo co phai vay thi the toi em nghe noi hoi nghi cho ro rang thuc ra nhac cai ben con va cua do")
)
#: A body that is called by its role may be whoever has it.
_ROLES = frozenset({"co", "don", "thuong", "dau"})


class Identity:
    """Judges them."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus, self._instruments = corpus, Instruments(corpus)
        self._denied = {a.id: [folded_syllables(x) for x in _NOTED.findall(a.note)] for a in corpus.agencies.values()}

    def answer(self, query: Query) -> Draft | None:
        """The verdict with the notes and clauses on both; None where nothing of the kind is claimed."""
        named = sorted((m for m in query.mentions if m.kind == "agency" and m.start >= 0), key=lambda m: m.start)
        if not named or query.has("who", "document", "when", "issue", "succession") or fold(named[0].words).split()[0] in _ROLES:
            return None
        if not set(query.plain[: named[0].start]) <= _IDLE:
            return None
        bodies = [self._corpus.agencies[m.id] for m in named[:2]]
        right = self._one(query, named) if len(named) > 1 else None
        if right is None and query.has("yesno"):
            right, bodies = self._is_noted(query, named[0]), bodies[:1]
        return None if right is None else self._draft(bodies, right)

    def _one(self, query: Query, named: Sequence[Mention]) -> bool | None:
        """Whether what is said of two bodies, that they are one or two, is true; None where it is not known, or neither is said."""
        one, two = named[:2]
        bodies = [self._corpus.agencies[m.id] for m in (one, two)]
        between, behind = " ".join(query.plain[one.end : two.start]), " ".join(query.plain[two.end :])
        joined = _AND.search(between) is not None
        same = bool(_IS.search(between) or (joined and _ARE_ONE.search(behind)))
        apart = bool(_IS_NOT.search(between) or (joined and _ARE_TWO.search(behind)))
        known = (
            (not any(b.group for b in bodies) or len({b.level for b in bodies}) > 1)
            and fold(two.words).split()[0] not in _ROLES
            and len(named) == len(bodies)
        )
        if not known or same == apart or len({heir(b, query.as_of, self._corpus) for b in bodies}) == 1:
            return None
        return apart

    def _is_noted(self, query: Query, named: Mention) -> bool | None:
        """Whether a claim says of a body what the note on it denies, or denies it too; None where it says neither."""
        behind = " ".join(query.plain[named.end :])
        said, own = (
            set(behind.split()),
            {*folded_syllables(named.words), *folded_syllables(self._corpus.agencies[named.id].name), "ve"},
        )
        denied = [w for w in self._denied[named.id] if set(w) - own and set(w) - own <= said]
        if not denied or not (_WHETHER.search(behind) or _NEGATED.search(behind)):
            return None
        return _NEGATED.search(behind) is not None

    def _draft(self, bodies: Sequence[Agency], right: bool) -> Draft:
        draft = Draft(others=tuple((b.id, "") for b in bodies))
        draft.lines = [f"**{b.name}**: {b.note}" for b in bodies if b.note]
        for body in bodies:
            draft.cite(*self._instruments.noted(body), *self._section(body))
        draft.decide("yes" if right else "no")
        return draft

    def _section(self, body: Agency) -> list[Provision]:
        """Where the plan speaks of a body, and the first of its duties."""
        found = self._corpus.provision(PLAN, body.plan_section) if body.plan_section else None
        return [found, *self._corpus.children(PLAN, body.plan_section)[:2]] if found else []
