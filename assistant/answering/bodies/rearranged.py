"""Claims that one body was merged or renamed in the reorganisation, or came through it as it was ("Sở X cũng bị nhập đợt 3/2025")."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.bodies.heirs import heir
from assistant.understanding import Query
from assistant.understanding.when import months_told
from kb.corpus import Corpus
from kb.model import Agency, Succession
from kb.vietnamese import fold, folded_syllables

_MERGED = re.compile(
    r"\b(?:sap nhap|sat nhap|(?<!thu )nhap|hop nhat|(?<!dong )gop|(?<!long )ghep)\b"
    r"(?! (?:(?:chung|luon|lai) )*(?:voi|vao|ve|sang|cung) (?!(?:(?:mot )?(?:so|bo|ban|co quan|don vi|ben|noi) (?:khac|nao)|nhau|ai|dot|thang)\b))"
)
_RENAMED = re.compile(r"\b(?:doi|thay)(?: (?:luon|ca|han|sang|qua))* ten\b|\bmang ten (?:moi|khac)\b")
_KEPT_NAME = re.compile(r"\b(?:giu|de)(?: (?:lai|y))?(?: nguyen)? ten\b|\bten (?:cu|van)\b")
_KEPT = re.compile(
    r"\b(?:giu|de|van|con) (?:y )?nguyen\b|\b(?:van|giu) nhu (?:cu|truoc)\b"
    r"|\b(?:khong|chang|chua)(?: (?:he|co|bi|phai))* (?:thay )?doi\b(?! (?:luon |ca |han |sang |qua )*(?:ten|moi))(?: gi)?"
)
#: Right before one of these: it is said not to be so.
_DENIED = re.compile(
    r"\b(?:khong|chua|chang|dau|khoi)"
    r"(?: (?:co|he|bi|duoc|phai|can|tung|nam|thuoc|trong|ngoai|dot|dien|vu|lan|danh|sach|nhom|so|o|cac|nhung|ai|cung|viec))* ?$"
)
#: With whom it would have been merged is not asked: with anybody at all, or with nobody.
_ANYBODY = r"\b(?:voi|vao|cung|ve|sang) (?:ai|(?:so|ban|co quan|don vi|ben|noi|nganh) nao)(?: (?:khac|ca|het|gi|nua))*"
_WITH_NOBODY, _WITH_ANYBODY = re.compile(rf"{_ANYBODY} dau\b"), re.compile(rf"{_ANYBODY} (?:dau|khong|chua)\b")
#: What such a claim may say beside that and the name of the body: of which wave of changes it speaks, who told it.
_IDLE = frozenset(
    folded_syllables(
        "đợt dịp kỳ lần cuộc vụ diện danh sách nhóm sắp xếp sáp sát nhập hợp nhất gộp ghép tổ chức bộ máy đổi thay mang tên mới khác giữ nguyên"
        " cũ vừa cùng theo tinh gọn học viên nghe đồn bảo nói cơ quan đơn vị khác nào ai từ sau trước năm tháng ngày đầu giữa cuối bị hoạt động"
        " chuẩn xác thật mấy đúng phải hay sai y hề gì"
    )
)
#: "Đợt 7/2025" tells a month.
_WAVE = re.compile(r"\bdot (?=\d{1,2} ?[/-] ?20\d\d)")
#: Living departments and ministries are known not to have been merged; of another body its note says so.
_KNOWN_KINDS = ("Sở ", "Bộ ")
_NOTED = re.compile(r"(?:Giữ tên|Không đổi|Vẫn mang tên)")


class Rearranged:
    """Judges them by the successions of bodies."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def judged(self, query: Query) -> tuple[Agency, bool] | None:
        """The body with whether what is said of it is so; None where nothing of the kind, or more, is said, or nobody knows."""
        named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
        anybody = _WITH_ANYBODY.search(" ".join(query.plain)) is not None
        claimed = anybody or (query.has("yesno") and not query.has("who"))
        if len(named) != 1 or not claimed or query.documents or query.has("when", "document"):
            return None
        body = self._corpus.agencies[named[0].id]
        at = range(named[0].start, named[0].end)
        left = {w for i, w in enumerate(query.plain) if i not in at and not w.isdecimal()}
        if body.group or left - _IDLE - query.filling(self._corpus.phrases.stopwords):
            return None
        right = self._right(" ".join("," if i in at else w for i, w in enumerate(query.plain)), query, body)
        return None if right is None else (body, right)

    def _right(self, plain: str, query: Query, body: Agency) -> bool | None:
        """Whether what words say of a body is so, the body's name left out of them; None where nobody knows, or they say nothing of it."""
        changed, absorbed = heir(body, query.as_of, self._corpus) != body.id, bool(self._taken_in(body, query.as_of))
        known = changed or absorbed or body.name.startswith(_KNOWN_KINDS) or _NOTED.match(body.note) is not None
        kept = None if absorbed else not changed
        truths = (
            (_KEPT_NAME, not changed),
            (_RENAMED, changed and self._then(query, body)),
            (_KEPT, kept),
            (_MERGED, (changed or absorbed) and self._then(query, body)),
        )
        said = next(((found, true) for way, true in truths if true is not None and (found := way.search(plain))), None)
        if not known or said is None:
            return None
        return said[1] != bool(_DENIED.search(plain[: said[0].start()]) or _WITH_NOBODY.search(plain[said[0].end() :]))

    def _taken_in(self, body: Agency, on: date) -> list[Succession]:
        """By which successions other bodies of its level had gone into a living one by a day."""
        bodies = (a for a in self._corpus.agencies.values() if a.level == body.level)
        return [
            s for a in bodies for s in a.successors if s.id == body.id and not s.concepts and not s.inferred and s.from_ <= on
        ]

    def _then(self, query: Query, body: Agency) -> bool:
        """Whether a change came in the month that a claim tells, if it tells one."""
        months = months_told(_WAVE.sub("thang ", fold(query.question)))
        turns = [s.from_ for s in (*body.successors, *self._taken_in(body, query.as_of)) if not s.concepts]
        return not months or any((t.year, t.month) == (m.year, m.month) for t in turns for m in months)
