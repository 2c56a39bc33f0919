"""What of a question no source knows, named as people say it: the whole thing ("giấy chứng nhận OCOP 3 sao"), and no single syllable."""

from __future__ import annotations

from collections.abc import Collection, Sequence

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
#: So many syllables name a thing.
_LONGEST = 7


def named(query: Query, unknown: Collection[str]) -> list[str]:
    """The things that hold the ``unknown`` syllables (without marks), as they were typed."""
    typed = any(w != fold(w) for w in query.marked)
    ends = _ENDS if typed else _ENDS_PLAIN
    things: list[str] = []
    last = 0
    for i, word in enumerate(query.marked):
        if i < last or fold(word) not in unknown:
            continue
        start, last = _span(query.marked, i, last, ends)
        things.append(_as_typed(query.question, query.marked[start:last]))
    return list(dict.fromkeys(things))


def _span(words: Sequence[str], at: int, first: int, ends: Collection[str]) -> tuple[int, int]:
    """From where to where a thing is named that holds the word at a place; one syllable alone names nothing, but with the one before.

    >>> _span("ai cấp giấy chứng nhận ocop bây giờ".split(), 2, 0, {"ai", "bây", "giờ"})
    (2, 6)
    >>> _span("giấy 3 sao do ai cấp".split(), 0, 0, {"sao", "do", "ai"})
    (0, 3)
    >>> _span("bao giờ có lịch".split(), 3, 0, {"có"}), _span("mở lớp học lịch".split(), 3, 0, {"có"})
    ((3, 4), (2, 4))
    """
    end = at + 1
    while end < len(words) and end - at < _LONGEST and (words[end] not in ends or words[end - 1].isdecimal()):
        end += 1
    alone = end - at == 1 and at > first and words[at - 1] not in ends
    return (at - 1 if alone else at), end


def _as_typed(question: str, words: Sequence[str]) -> str:
    """Words in the capitals in which they were typed, where they were typed in a row."""
    text, said = normalise(question), " ".join(words)
    at = text.lower().find(said)
    return text[at : at + len(said)] if at >= 0 else said
