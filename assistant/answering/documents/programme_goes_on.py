"""Whether there is a programme on new rural development after 2025 ("sau 2025 còn nông thôn mới không?"): there is, within another one."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.moved import told
from assistant.understanding.tag_question import untagged
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables

_RESOLUTION, _CLAUSE = "257/2025/QH15", "I"
_THING = re.compile(r"\b(?:nong thon moi|ntm)\b")
_AFTER = re.compile(
    r"\b(?:sau|het|qua|khoi)(?: (?:khi|nam|giai doan))* (?:2021 ?- ?)?2025\b|\b(?:tu|sang|qua|den|nam) (?:nam )?(?:2026|2027)\b|\b2026\b"
    r"|\bgiai doan (?:moi|sau|toi|tiep theo)\b"
)
_GOES_ON = re.compile(r"\b(?:con|tiep tuc|lam tiep|lam nua|thuc hien tiep|duy tri|tiep)\b")
_ENDS = re.compile(r"\b(?:bo|dung|ngung|cham dut|ket thuc|thoi|bai bo|xoa|het(?! (?:nam |giai doan )*(?:2021|2025)))\b")
_DENIED = re.compile(r"\b(?:khong|chang|chua)(?: (?:he|phai|duoc))* (?:con|tiep|lam|bo|dung|cham dut|duy tri)\b")
#: What such a question says; with any other word it is on something of the programme.
_IDLE = frozenset(
    folded_syllables(
        "sau hết qua khỏi khi năm giai đoạn từ sang đến mới tới tiếp theo còn tục làm nữa thực hiện duy trì bỏ dừng ngừng chấm dứt kết thúc thôi"
        " bãi xóa nông thôn ntm chương trình mục tiêu quốc gia xây dựng về có không ko k chưa à hả nhỉ chứ vậy thế thì là được phải đúng rồi hay"
        " nghe nói cho hỏi em tôi mình nào hẳn luôn ạ a"
    )
)


def programme_goes_on(query: Query, corpus: Corpus) -> Draft | None:
    """That it goes on within the programme that followed, with its clause; None where anything else of it is asked, or no verdict."""
    plain = untagged(fold(told(query)))
    words = set(re.findall(r"[^\W\d_]+", plain))
    asked = query.has("yesno") and _THING.search(plain) and _AFTER.search(plain) and not words - _IDLE
    goes_on, ends = _GOES_ON.search(plain), _ENDS.search(plain)
    clause = corpus.provision(_RESOLUTION, _CLAUSE, query.as_of)
    if not asked or bool(goes_on) == bool(ends) or clause is None or query.before is not None or query.documents:
        return None
    draft = Draft(as_of=query.as_of)
    draft.cite(clause)
    draft.lines = wording.sources([clause])
    draft.decide("yes" if bool(goes_on) != bool(_DENIED.search(plain)) else "no")
    return draft
