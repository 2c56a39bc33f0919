"""What a criterion that is told by its number alone is called ("tiêu chí 17 là tiêu chí gì?"): its heading in each set that is named."""

from __future__ import annotations

import re

from assistant.understanding import Query
from assistant.understanding.moved import told
from assistant.understanding.numbered import sets_named
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: A criterion told by its number.
NUMBERED = re.compile(r"\b(?:tieu chi|tc)(?: so| thu)? (?P<number>\d{1,2})\b(?!\.\d)")
#: Words that say no more than of which set it is, or that its name is asked for.
_FILLING = frozenset(
    folded_syllables(
        "của trong theo ở bộ tiêu chí tc xã nông thôn mới ntm cấp huyện quyết định qđ ttg số giai đoạn về quốc gia nâng cao là tên gọi thì"
        " cho hỏi thế còn vậy nói thuộc lĩnh vực nội dung mang cái a nhỉ thứ hai tôi em biết nêu từng và với cũ hiện nay phụ lục i ii"
        " đạt chuẩn áp dụng 318 320 51 2021 2025 2026 2030 riêng giúp so sánh mình hay"
    )
)
_ASKING = frozenset({"gi", "nao", "ten"})
#: Something else is asked for than what the criterion is.
_ELSE = re.compile(r"\b(?:quyet dinh|qd|bo|xa|huyen|giai doan|phu luc|cap|nganh) (?:nao|gi)\b")
#: It is asked whether the sets call it alike.
_ALIKE = re.compile(r"\b(?:cung|trung|giong|khac)(?: \w+){0,2} (?:ten|nhau)\b|\bten(?: \w+){0,3} (?:giong|khac|trung)\b")


def criterion_named(query: Query, corpus: Corpus) -> list[Provision]:
    """The headings of the criterion; none where anything else is asked."""
    plain = fold(told(query))
    number = NUMBERED.search(plain)
    if number is None or query.has("who", "yesno", "document") or _ELSE.search(plain):
        return []
    words = re.findall(r"[^\W_]+", plain[: number.start()] + plain[number.end() :])
    if not _ASKING & set(words) or set(words) - _FILLING - _ASKING:
        return []
    return _headings(query, number["number"], corpus)


def alike(query: Query, corpus: Corpus) -> list[Provision]:
    """The headings of the criterion of which it is asked whether several sets call it alike; none where that is not asked."""
    plain = fold(told(query))
    numbers = set(NUMBERED.findall(plain))
    if len(numbers) != 1 or not query.has("yesno") or not _ALIKE.search(plain):
        return []
    found = _headings(query, numbers.pop(), corpus)
    return found if len(found) > 1 else []


def _headings(query: Query, number: str, corpus: Corpus) -> list[Provision]:
    """The criterion of that number in each set that a question names; the whole set where it has none of that number."""
    sets = sets_named(told(query))
    found = (corpus.provision(d, f"{appendix}{int(number)}") or corpus.provision(d, appendix.rstrip("/")) for d, appendix in sets)
    return [p for p in found if p]
