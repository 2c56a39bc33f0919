"""Whether a document says anything of a thing ("Nghị định 27 có quy định về lồng ghép vốn không?"): it does where it tells what it says."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from assistant import wording
from assistant.answering.bodies.duty_words import WHOLE
from assistant.answering.composer import Draft
from assistant.understanding import Query, Reader
from assistant.understanding.tag_question import untagged
from kb.corpus import Corpus
from kb.model import Provision, Verification
from kb.vietnamese import fold, fold_in_step, folded_syllables, has_marks, normalise, syllables

_SAYS = r"(?:noi|nhac|de cap|quy dinh|ghi|neu|ban|dat ra|huong dan|dieu chinh)"
_PART = r"(?:muc|phan|dieu|khoan|doan|cho|noi dung|quy dinh|huong dan|chuong)"
#: What is asked after is a thing, and not what is to be done or how much there is to be.
_NO_THING = r"(?:phai|duoc|khong|chua|bao nhieu|may|la|toi da|toi thieu)"
_WORD = r"[^\s\d,;.?!:]+"
_THING = rf"(?P<what>(?!viec gi\b|gi\b|ai\b)(?:(?!{_NO_THING}\b){_WORD} ){{0,6}}?(?!{_NO_THING}\b){_WORD})"
_WHETHER = re.compile(
    rf"^(?P<where>[^,;.?!:]*?)(?: (?:co|da))+(?: (?:he|duoc|thay|cho nao|{_PART}(?: nao)?))*(?: {_SAYS})?"
    rf"(?: (?:gi|ro|cu the|rieng|noi dung|quy dinh|chut nao))*(?:(?: (?:den|toi|ve|lien quan den|lien quan toi))+|(?<=de cap)|(?<=nhac)) {_THING}"
    r" (?:hay )?(?:khong|ko|chua)(?: (?:vay|the|nhi|a|ha|em|anh|chi|ban))*[\s?.!]*$"
)
#: Provisions of a document that one answer quotes for saying it.
_MOST = 3
#: What a document demands is asked for by what is to be done.
_DEMANDS = re.compile(
    rf"^(?P<where>[^,;.?!:]*?) co(?: (?:he|duoc|thay))* (?:{_SAYS}|yeu cau|bat buoc|bat|buoc|doi hoi)(?: (?:ro|la|rang|phai|can))*"
    rf" (?P<what>(?:(?!(?:gi|ai|nao|bao nhieu|may)\b){_WORD} ){{1,8}}?{_WORD}) (?:hay )?(?:khong|ko)(?: (?:vay|the|nhi|a|ha))*[\s?.!]*$"
)
#: What is not demanded.
_SOFTLY = re.compile(r"\b(?:khuyen khich|co the|khong bat buoc|tu nguyen)\b")


class WhetherTold:
    """Answers them; ``drafted``: what an open question is answered by."""

    def __init__(self, corpus: Corpus, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._corpus, self._reader, self._drafted = corpus, reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """What the document says of the thing, with the verdict that it does, or that it says no word of it; None where no such question is
        asked of one document, or what was found only may be on the thing."""
        if not query.has("yesno") or len(query.documents) != 1 or query.refs or query.before:
            return None
        text = normalise(query.question)
        plain = fold_in_step(untagged(text))
        found, demanded = _WHETHER.match(plain), _DEMANDS.match(plain)
        if asked := found or demanded:
            where, what = (text[slice(*asked.span(part))].strip() for part in ("where", "what"))
            return self._told(query, where, what) if found else self._demanded(query, where, what)
        return None

    def _told(self, query: Query, where: str, what: str) -> Draft | None:
        """What is said of a thing."""
        asked, draft, own = self._drafted_on(query, where, what)
        if not own:
            return None
        if not any(_tells(p, what, asked) for p in own):
            said = self._in_words(query, what)
            if not said:
                return None if any(self._says_all(what, p.text) for p in own) else _untold(own[0], what)
            draft = Draft(provisions=said, lines=[f"- {wording.quoted(p)}" for p in said])
        draft.decide("yes")
        return draft

    def _demanded(self, query: Query, where: str, what: str) -> Draft | None:
        """What is said of something that is to be done; None where it is said in other words, of a body, or only encouraged."""
        document = self._corpus.documents.get(query.documents[0])
        if document is None or any(m.kind == "agency" and m.start >= 0 for m in query.mentions):
            return None
        told = document.provisions
        spell = _spelling(what)
        if self._telling(what) - {w for p in told for w in spell(p.text)}:
            named = any(m.kind == "concept" and m.id not in WHOLE and m.start >= 0 for m in query.mentions)
            return None if named else _untold(told[0], what)
        _, draft, own = self._drafted_on(query, where, what)
        if not any(self._says_all(what, p.text) and _near(what, p.text) and not _SOFTLY.search(fold(p.text)) for p in own):
            return None
        draft.decide("yes")
        return draft

    def _drafted_on(self, query: Query, where: str, what: str) -> tuple[Query, Draft, list[Provision]]:
        """What is told of a thing when it is asked openly, and the verified provisions of the document among its sources."""
        asked = self._reader.read(f"{where} nói gì về {what}?", (), query.as_of)
        draft = self._drafted(asked)
        own = [p for p in draft.provisions if p.document in query.documents and p.verification != Verification.UNVERIFIED]
        return asked, draft, own if draft.status == "answered" else []

    def _in_words(self, query: Query, what: str) -> list[Provision]:
        """The first provisions of the document that say a thing in so many words."""
        latest = {p.ref: p for p in self._corpus.documents[query.documents[0]].provisions}
        return list(itertools.islice((p for p in latest.values() if _named(what, p.text)), _MOST))

    def _telling(self, what: str) -> set[str]:
        return {w for w in _spelling(what)(what) if fold(w) not in self._corpus.phrases.stopwords}

    def _says_all(self, what: str, text: str) -> bool:
        """Whether a text has all words of a thing, be it not side by side."""
        return self._telling(what) <= set(_spelling(what)(text))


def _near(what: str, text: str) -> bool:
    """Whether half of the pairs of words stand side by side in a text, too."""
    spell = _spelling(what)
    pairs, told = set(itertools.pairwise(spell(what))), set(itertools.pairwise(spell(text)))
    return 2 * len(pairs & told) >= len(pairs)


def _tells(provision: Provision, what: str, asked: Query) -> bool:
    """Whether a provision is on a thing: by that name, or by what the thing is known as."""
    if _named(what, provision.text):
        return True
    on = {*provision.topics, *(o for n in provision.norms for o in n.objects)}
    meant = (m for m in asked.mentions if m.kind == "concept" and fold(m.words) in fold(what))
    return any(m.id in on and m.id not in WHOLE for m in meant)


def _named(what: str, text: str) -> bool:
    spell = _spelling(what)
    return f" {' '.join(spell(what))} " in f" {' '.join(spell(text))} "


def _spelling(what: str) -> Callable[[str], list[str]]:
    """How words are compared: with their marks where the question has any."""
    return syllables if has_marks(what) else folded_syllables


def _untold(nearest: Provision, what: str) -> Draft:
    draft = Draft(status="no_basis")
    draft.cite(nearest)
    draft.lines = [wording.NO_BASIS.format(what=f"“{what}”"), wording.NEAREST.format(text=wording.quoted(nearest))]
    return draft
