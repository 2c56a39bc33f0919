"""What of a question no source knows, named as people say it: the whole thing ("giấy chứng nhận OCOP 3 sao"), and no single syllable."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Sequence

from assistant import wording
from assistant.understanding import Query
from kb.vietnamese import fold, normalise, syllables

#: Where the name of a thing ends: words that ask, join or say only when and how.
_ENDS = frozenset(
    syllables(
        "ai gì nào sao mấy bao nhiêu đâu khi không chưa thì là ở do của được bị cho với theo và hay này đó ấy vậy thế nhỉ ạ à chứ bây giờ hiện nay"
        " đã sẽ đang vẫn còn có phải để từ đến tới trong ngoài tại về vào ra trên dưới mà nếu"
    )
)
_ENDS_PLAIN = frozenset(map(fold, _ENDS)) - {"gio", "tai", "ban"}
#: A particular with one of these asks for itself.
_ASKING = frozenset({"ai", "nào"})
#: So many syllables name a thing.
_LONGEST = 7
#: Two syllables that stand side by side so often in our texts make one word ("kinh phí").
_ONE_WORD = 5
#: So many figures make a year, behind which no unit stands ("năm 2024 bao nhiêu", but "3 sao").
_YEAR = 4


def named(query: Query, unknown: Collection[str], together: Callable[[str, str], int] | None = None) -> list[str]:
    """The things that hold the ``unknown`` syllables (without marks), as they were typed; ``together``: how often two stand side by side."""
    typed = any(w != fold(w) for w in query.marked)
    ends = _ENDS if typed else _ENDS_PLAIN
    things: list[str] = []
    last = 0
    for i, word in enumerate(query.marked):
        if i < last or fold(word) not in unknown:
            continue
        first = last
        start, last = _span(query.marked, i, first, ends)
        before = query.marked[start - 1] if start > first else ""
        if before and together and before not in ends and together(fold(before), fold(query.marked[start])) >= _ONE_WORD:
            start -= 1
        things.append(_as_typed(query.question, query.marked[start:last]))
    return list(dict.fromkeys(things))


def in_words(details: Sequence[str], question: str) -> str:
    """Particulars that no source tells, for people: quoted, but for those that ask themselves ("ai soạn"); what overlaps is said once.

    >>> in_words(["ai soạn", "soạn thảo"], "KH 203 do ai soạn thảo?"), in_words(["mật khẩu", "wifi"], "mật khẩu wifi?")
    ('ai soạn thảo', '“mật khẩu” và “wifi”')
    """
    said, text = list(details), normalise(question).lower()
    for first, second in itertools.pairwise(details):
        last = first.split()[-1]
        whole = f"{first}{second.removeprefix(last)}"
        if second.startswith(f"{last} ") and whole in text and first in said:
            said[said.index(first) : said.index(first) + 2] = [whole]
    return wording.listed(d if _ASKING.intersection(d.split()) else f"“{d}”" for d in said)


def _span(words: Sequence[str], at: int, first: int, ends: Collection[str]) -> tuple[int, int]:
    """From where to where a thing is named that holds the word at a place; one syllable alone names nothing, but with the one before.

    >>> _span("ai cấp giấy chứng nhận ocop bây giờ".split(), 2, 0, {"ai", "bây", "giờ"})
    (2, 6)
    >>> _span("giấy 3 sao do ai cấp".split(), 0, 0, {"sao", "do", "ai"})
    (0, 3)
    >>> _span("kinh phi nam 2024 bao nhieu".split(), 1, 0, {"bao", "nhieu"})
    (1, 4)
    >>> _span("bao giờ có lịch".split(), 3, 0, {"có"}), _span("mở lớp học lịch".split(), 3, 0, {"có"})
    ((3, 4), (2, 4))
    """
    end = at + 1
    while end < len(words) and end - at < _LONGEST and (words[end] not in ends or _counts(words[end - 1])):
        end += 1
    alone = end - at == 1 and at > first and words[at - 1] not in ends
    return (at - 1 if alone else at), end


def _counts(word: str) -> bool:
    """Whether a word is a number that counts what stands behind it."""
    return word.isdecimal() and len(word) < _YEAR


def _as_typed(question: str, words: Sequence[str]) -> str:
    """Words in the capitals in which they were typed, where they were typed in a row."""
    text, said = normalise(question), " ".join(words)
    at = text.lower().find(said)
    return text[at : at + len(said)] if at >= 0 else said
