"""Claims that say of each of two documents what it is ("924 là chuyển đổi số còn 919 là OCOP"): each is judged, and both have to be so."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.answering.composer import Draft
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.paper_levels import paper_levels
from assistant.answering.documents.spans import opening
from assistant.understanding import Query
from assistant.understanding.falsehoods import SO
from assistant.understanding.tag_question import TAG
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_KIND = r"(?:quyet dinh|nghi dinh|nghi quyet|thong tu|ke hoach|cong van|huong dan|van ban|qd|nd|nq|tt|kh|cv)"
#: A document, and that something is said of it.
_SAYS = re.compile(
    rf"(?:^|[,;] ?(?:con |va )?|\b(?:con|va) )(?:{_KIND} (?:so )?)?(?P<digits>\d{{2,4}})(?:[/-][\w/-]+)? "
    r"(?:(?:moi|thi|lai|chinh|chi) ){0,2}(?:la|noi ve|ve|quy dinh ve|quy dinh)(?: (?:ve|noi ve))* (?=\w)"
)
#: More is said: what one did to another, when, how many there are; or something is asked openly.
_MORE = re.compile(
    r"\b(?:sua|thay|bai bo|ban hanh|ky|hieu luc|truoc|sau|cung|deu|het|khong|chua|ai|nao|gi|may)\b(?! thay\b)|(?<![/-])\b\d+\b(?! ?[/-])"
)
#: What is said of a level alone leans on the other half ("319 là kiểu mẫu của huyện còn 321 là của xã").
_LEANS = re.compile(r"(?:cua |cho |danh cho |cap |ve )*(?:xa|huyen|tinh|trung uong)")
#: Behind the claim nothing but how sure one is of it.
_SURE = re.compile(
    r"[,;]? (?:toi|em|minh|chung toi)? ?(?:nho|nghi|hieu|thay|tin|biet)\b(?: (?:the|vay|nhu|la|chac|khong|sai|dau|dung|nham|roi|thi|co))*"
    r"(?: (?:nhi|nhe|a|ha|chu))*[\s?.!]*$"
)
_TAG = re.compile(TAG)
_LONGEST, _TWO = 14, 2


@dataclass(frozen=True)
class EachClaimed:
    """Judges each half by the headers, as a claim of its own."""

    corpus: Corpus
    papers: Papers
    read: Callable[[str, Sequence[str], date], Query]

    def answer(self, query: Query) -> Draft | None:
        """The verdict with the headers of both; None where something else is claimed, or these leave it open."""
        claims = self._claims(query)
        if not claims or paper_levels(query, self.corpus) is not None:
            return None
        right = self.papers.attributed.right
        rulings = [right(self.read(said, (), query.as_of)) if said else None for said in claims.values()]
        if False not in rulings and set(rulings) != {True}:
            return None
        draft = Draft(as_of=query.as_of)
        draft.decide("no" if False in rulings else "yes")
        documents = [self.corpus.documents[n] for n in claims]
        draft.lines += [self.papers.named(d) for d in documents]
        draft.cite(*(p for d in documents for p in opening(d)))
        return draft

    def _claims(self, query: Query) -> dict[str, str]:
        """What is said of each document, as a claim of its own (empty where it leans on the other half); none where more is said."""
        if not query.has("yesno") or query.refs or len(query.documents) != _TWO:
            return {}
        text = normalise(query.question)
        plain = fold_in_step(text)
        end = len(plain.rstrip(" ?.!"))
        for beside in (_TAG, _SURE):
            said = beside.search(plain[:end])
            end = said.start() if said else end
        found = list(_SAYS.finditer(plain, 0, end))
        if len(found) != _TWO or found[0].start():
            return {}
        claims: dict[str, str] = {}
        for m, stop in zip(found, (found[1].start(), end), strict=True):
            number = next((n for n in query.documents if n.split("/")[0].lstrip("0") == m["digits"].lstrip("0")), "")
            half, document = plain[m.end() : stop].strip(" ,;"), self.corpus.documents.get(number)
            if document is None or _MORE.search(half) or not 0 < len(half.split()) <= _LONGEST:
                return {}
            claim = f"{document.type} {number} là {text[m.end() : stop].strip(' ,;')}{SO}"
            claims[number] = "" if _LEANS.fullmatch(half) else claim
        return claims if len(claims) == _TWO else {}
