"""Follow-ups that ask what was there before the one document spoken of, or what ended with it ("trước đó đang dùng công văn nào?", "văn bản cũ
nào hết hiệu lực khi nó ra?"): asked by its number."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

_KIND = r"(?P<kind>van ban|nghi quyet|nghi dinh|quyet dinh|thong tu|cong van|huong dan|ke hoach|chi thi)"
_WHICH = r"(?:nao|gi|so may|so bao nhieu|la (?:gi|cai nao|van ban nao|so may))"
_OLD = r"(?: (?:cu|truoc|truoc do|truoc day|cua tinh))*"
#: Before it something was used; or something old came to its end.
_USED = re.compile(
    rf"\btruoc(?: (?:do|day|kia|no|khi (?:co )?no))*\b.* (?:dung|ap dung|theo|lam theo|thuc hien|can cu|co|la)(?: (?:theo|vao|cai))*"
    rf" {_KIND}{_OLD} {_WHICH}\b"
)
_ENDED = re.compile(
    rf"(?<!boi )(?<!bang )(?<!bi )(?<!duoc )\b{_KIND}{_OLD} {_WHICH}(?: (?:da|thi|se|phai))*"
    r" (?:(?:bi|duoc) (?:no )?(?:bai bo|bo|thay|thay the|huy|huy bo)|het hieu luc|mat hieu luc|thoi ap dung|khong con|het hieu|cham dut)\b"
)
#: All that such a follow-up says.
_SAID = frozenset(
    folded_syllables(
        "thế vậy còn và rồi mà à thì là ơ ừ trước đó đây kia khi lúc hồi có nó cái này ấy đang đã vẫn phải tỉnh mình xã huyện người ta họ dùng"
        " áp dụng theo làm thực hiện căn cứ vào văn bản nghị quyết định thông tư công hướng dẫn kế hoạch chỉ thị cũ của nào gì số mấy bao nhiêu"
        " bị được bãi bỏ thay thế hủy hết mất hiệu lực thôi không chấm dứt ra đời ban hành bởi do vì ngày tháng năm luôn nhỉ ạ hả chúng bây giờ"
    )
)
_INSTEAD = frozenset({"replaces", "repeals", "ends", "follows"})


def before_it(query: Query, before: Query, corpus: Corpus) -> str:
    """Which document was there before that one, by its number; empty where something else is asked, or it came instead of none."""
    plain = " ".join(query.plain)
    found = _USED.search(plain) or _ENDED.search(plain)
    if found is None or query.documents or query.refs or set(query.plain) - _SAID:
        return ""
    named = [n for n in before.documents if n != PLAN] or [*before.documents]
    known = [d for n in named if (d := corpus.documents.get(n))]
    if len(named) != 1 or not any(r.kind in _INSTEAD and not r.target_ref for d in known for r in d.relations):
        return ""
    return f"Trước {known[0].type} {known[0].number} dùng văn bản nào?"
