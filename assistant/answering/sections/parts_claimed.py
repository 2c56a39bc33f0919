"""Claims of how many sections a part of the plan has and what one of them is on ("Phần II có 10 mục, mục 10 nói về nguồn vốn, đúng không?"):
judged by the headings."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.sections.order import counted
from assistant.understanding import PLAN, Query
from assistant.understanding.tag_question import untagged
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import SPELT, folded_syllables

_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(SPELT)})"
_SECTIONS = r"(?:muc|tieu muc|phan|noi dung)(?: lon| con| nho| chinh)?"
_PART = r"phan (?:thu )?(?:i{1,3}|[123]|mot|hai|ba)"
_PLAN = r"(?:(?:cua|trong|theo|o|tai) )*(?:ke hoach|kh)(?: so)? 203(?: kh ubnd)?"
#: How many there are; what one of them is on.
_COUNT = rf"(?:co|gom|chia(?: thanh| lam| ra)?)(?: (?:tat ca|tong cong|ca thay|toan bo|dung|thay|du))* (?P<count>{_NUMBER}) {_SECTIONS}"
_ON = (
    rf"muc (?:so |thu )?(?P<at>{_NUMBER})(?: {_PLAN}| (?:(?:cua|trong|o|thuoc) )?{_PART}| cuoi| cuoi cung)*"
    r" (?:(?:la|thi|chinh la|co|noi|viet|ban|quy dinh|danh cho|de cap|nhac|ghi|ten|lien quan)(?: ve| den| toi| la)? )+"
    r"(?P<what>(?!gi\b|ai\b|so nao\b|nao\b)\w+(?: \w+){0,9}?)"
)
_ALONE = _ON.replace("<at>", "<at2>").replace("<what>", "<what2>")
_FRAME = rf"(?:{_PLAN}|{_PART}|cua|trong|theo|o|tai|thi|va|con|la|nghe noi|toi|nho|thay|cho hoi)"
_CLAIM = re.compile(
    rf"(?:{_FRAME} )*(?:{_COUNT}(?: (?:va |trong do |con )*{_ON})?|{_ALONE})(?: (?:{_PLAN}|(?:trong |cua |o )?{_PART}))*"
)


def parts_claimed(query: Query, corpus: Corpus) -> Draft | None:
    """The verdict with how many there are and which one is on it; None where another thing is claimed or it is not plain."""
    if not query.has("yesno") or query.documents != (PLAN,) or len(query.parts) != 1 or query.before is not None:
        return None
    found = _CLAIM.fullmatch(untagged(" ".join(query.plain)))
    part = corpus.provision(PLAN, query.parts[0], query.as_of) if found else None
    sections = corpus.parts(PLAN, part.ref) if part else ()
    if found is None or part is None or not sections:
        return None
    counts = _value(found["count"]) if found["count"] else len(sections)
    at, what = next(((a, w) for a, w in zip(found.group("at", "at2"), found.group("what", "what2"), strict=True) if a), ("", ""))
    on = _on(sections, what)
    right = counts == len(sections)
    if at:
        section = next((s for s in sections if s.ref == f"{part.ref}.{_value(at)}"), None)
        if section is not None and not on:  # no heading is on it: what stands below that one may be
            on = _on(corpus.children(PLAN, section.ref), what)[:1]
            if not on:
                return None
            section = on[0]
        right = right and section in on
        on = [s for s in (section, *on) if s is not None]
    draft = Draft(as_of=query.as_of)
    shown = list(dict.fromkeys(on))
    draft.cite(*(shown or [part]))
    draft.decide("yes" if right else "no")
    draft.lines = [(wording.YES if right else wording.NO).strip(), counted(wording.place(part), sections)]
    draft.lines += [f"- {wording.quoted(s)}" for s in shown]
    return draft


def _on(sections: tuple[Provision, ...], what: str) -> list[Provision]:
    """The sections whose heading has all words of what is claimed; none where nothing is."""
    words = folded_syllables(what)
    return [s for s in sections if words and set(words) <= set(folded_syllables(s.text))]


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else SPELT[number]
