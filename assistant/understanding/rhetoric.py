"""Questions that deny by asking ("làm gì có sở nào lo điện?", "có mục nào bắt góp tiền đâu"): the statement that they deny."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.understanding.alternatives import any_of
from assistant.understanding.approved import approver_last
from assistant.understanding.as_planned import without_plan
from assistant.understanding.assessed import assessed
from assistant.understanding.beside_own import beside_own
from assistant.understanding.ended_reason import still_asked
from assistant.understanding.falsehoods import SO, WORD
from assistant.understanding.invited import invited
from assistant.understanding.made_up import made_up
from assistant.understanding.more_than import more_than
from assistant.understanding.quarrels import own_side
from assistant.understanding.reasoned import without_own_reason
from assistant.understanding.settled import settled
from assistant.understanding.therefore import concluded
from kb.vietnamese import fold, fold_in_step, normalise

#: Turns by which something is claimed or asked at a remove, each with its own way back to what is.
_RESTATING = (
    assessed,
    more_than,
    own_side,
    made_up,
    concluded,
    approver_last,
    still_asked,
    without_plan,
    settled,
    invited,
    beside_own,
    without_own_reason,
)
#: What is said in several clauses may be denied in the last of them only.
_BROKEN = re.compile(r"[,;:.!?]\s")
#: Behind what is denied: nothing else is to be made up, and whether it is so.
_URGED = re.compile(
    r"(?:[,.;!]\s*(?:dung (?:bia|cai|noi bua)|(?:dung|phai)(?: vay| the)? (?:khong|ko|k|hong)(?: nao)?))+[\s?!.]*$"
)
#: What denies already, or puts one thing against another ("A chứ B đâu có").
_DENIES = re.compile(r"\b(?:khong|chua|chang|cha|dau|chu(?! (?:tri|tich|quyen|dong|yeu|nhiem)\b)(?= \w))\b")
#: Only what follows is denied, and beside it something is said to be so ("A thôi chứ làm gì có B").
_AGAINST = re.compile(r"\w \w+ chu $")
_HAS = re.compile(r"\bco\b")
#: "Is it not so that ...?": so asks who holds it to be so.
_IS_IT_NOT = re.compile(
    r"^(?P<opening>(?:(?:the|vay|o|ua|nhung|a)[\s,]+)*)(?:ha )?(?:chang|cha|khong) phai(?: la)? (?P<said>(?!chi\b|moi\b|rieng\b).+?)"
    r"(?: (?:do|day|roi|hay))* (?:sao|u|a|ha)[\s?!.]*$"
)

#: At the end: that the speaker is not mistaken ("..., tôi nhớ không sai chứ?").
_ME = r"(?:toi|em|minh|anh|chi|chau|bac|chung toi|bon em)"
_SAYS = r"(?:nho|noi|hieu|nghi|doc|ghi|viet|bao|tinh|tra loi|khang dinh)"
_NOT_MISTAKEN = re.compile(
    rf"[\s,.;:–-]+(?:theo )?(?:{_ME} )?{_SAYS}(?: (?:nhu|vay|the|ro|nay|la))*"
    r" (?:la )?(?:khong|ko|k|chang)(?: he| co| bi)? (?:sai|nham|lam|lon)(?: (?:dau|chu|nhi|a|ha|khong|ko|k|(?:dung|phai) (?:khong|ko|k)))*"
    r"[\s?!.]*$"
)


def affirmed(question: str) -> str:
    """The claim of a question that affirms by denying, or denies that there is no more, or wants it marked; empty where it is none.

    >>> affirmed("Sở Y tế lo trạm xá, tôi nhớ không sai chứ?")
    'Sở Y tế lo trạm xá, đúng không?'
    >>> affirmed("Chẳng phải nó bãi cả Quyết định 1886 sao?"), affirmed("Không phải chỉ sở ấy sao?")
    ('nó bãi cả Quyết định 1886, đúng không?', '')
    """
    if said := next(filter(None, (restating(question) for restating in _RESTATING)), ""):
        return said
    text = normalise(question)
    plain = fold_in_step(text)
    tail = _NOT_MISTAKEN.search(plain)
    if tail and tail.start():
        return text[: tail.start()] + SO
    found = _IS_IT_NOT.match(plain)
    if found is None or _BROKEN.search(found["said"]) or _DENIES.search(found["said"]):
        return ""
    return text[found.start("said") : found.end("said")] + SO


class Rhetoric:
    """Finds the statement that a question denies, by the words of ``phrases.yaml``."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        turns = [turn.split("/") for turn in words["denying"]]
        self._instead = {fold(turn): (turn.split(), said.split()) for turn, said in turns}
        self._denying = re.compile(rf"(?:^|(?<= ))(?<!bat )(?<!lan )(?<!ban )(?:{any_of(self._instead)})(?= )")
        says = rf"(?:co )?(?:{any_of(words['where'])}) nao (?:{any_of(words['says'])})"
        self._doubting = re.compile(rf"^(?:(?:{any_of(words['who'])})|{says}) ")
        self._end = re.compile(rf" dau(?: (?:{any_of(words['ends'])}))*$")
        self._somewhere = re.compile(rf"\b(?:{any_of(words['somewhere'])})$")
        self._vague = frozenset(map(fold, words["vague"]))

    def statement(self, question: str) -> str | None:
        """The statement with the question whether it is so; None where a question denies nothing by asking."""
        text = normalise(question).removesuffix(SO)
        urged = _URGED.search(fold_in_step(text))
        text = text[: urged.start()] if urged else text
        if _BROKEN.search(text):
            return None
        words = WORD.findall(text)
        plain = " ".join(map(fold, words))
        said = self._turned(words, plain) or self._ended(words, plain)
        return said + SO if said else None

    def _turned(self, words: Sequence[str], plain: str) -> str | None:
        """What "làm gì có", "đâu đến lượt" deny."""
        found = self._denying.search(plain)
        if (
            found is None
            or _DENIES.search(plain[: found.start()] + plain[found.end() :])
            or _AGAINST.search(plain[: found.start()])
        ):
            return None
        first, last = len(plain[: found.start()].split()), len(plain[: found.end()].split())
        turn, instead = self._instead[found[0]]
        if any(w.lower() not in (t, fold(t)) for w, t in zip(words[first:last], turn, strict=True)):  # "đầu có" is no "đâu có"
            return None
        return " ".join((*words[:first], *instead, *words[last:]))

    def _ended(self, words: Sequence[str], plain: str) -> str | None:
        """What is denied by "đâu" at the end; "chứ đâu" affirms."""
        end = self._end.search(plain)
        if end is None or words[len(plain[: end.start()].split())].lower() not in ("đâu", "dau"):
            return None
        before = plain[: end.start()]
        opening = self._doubting.match(before)
        first = len(opening[0].split()) if opening else 0
        if (
            before.endswith(" chu")
            or self._somewhere.search(before)
            or _DENIES.search(before)
            or not (opening or _HAS.search(before))
        ):
            return None
        return " ".join(w for w in words[first : len(before.split())] if fold(w) not in self._vague)
