"""Rewords a finished answer where that is set up and what comes back is faithful; otherwise the answer stays as it is."""

from __future__ import annotations

import logging
import time

from assistant.answer import Answer
from assistant.phrasing.faithful import Faithful
from assistant.phrasing.settings import Settings
from kb.corpus import Corpus

_LOG = logging.getLogger(__name__)
#: After a failure of the line nobody waits for the model again for so many seconds.
_REST = 60.0
_REWORDED = ("answered", "partial")

_SYSTEM = (
    "Bạn biên tập lời văn hành chính tiếng Việt. Bạn nhận một câu trả lời đã hoàn chỉnh dạng JSON. Hãy viết lại trường “answer” cho "
    "dễ đọc hơn, chỉ in ra văn bản viết lại, không thêm lời nào khác. Bắt buộc: giữ đúng số dòng và thứ tự dòng; giữ nguyên từng chữ "
    "in đậm **…**, từng chỗ dẫn *(…)*, từng câu trong ngoặc kép; giữ nguyên và đúng thứ tự mọi con số kèm đơn vị, ngày tháng, tên cơ "
    "quan, số hiệu văn bản; không bỏ hay thêm điều kiện, phủ định (không, chưa, trừ), giới hạn (chỉ, ít nhất, tối đa, trước, sau); "
    "không thêm thông tin; không dài hơn bản gốc quá một phần tư."
)
NOTE = "Lời văn do mô hình ngôn ngữ của cơ quan diễn đạt lại từ câu trả lời; số liệu, cơ quan, nguồn đã được đối chiếu tự động."


class Phraser:
    """Over one corpus and one model. Safe to use from several threads: all that it keeps is when to try again."""

    def __init__(self, settings: Settings, corpus: Corpus) -> None:
        self._settings, self._faithful = settings, Faithful(corpus)
        self._resting_until = 0.0

    def phrase(self, answer: Answer) -> Answer:
        """The answer with its text reworded and a note that it was; the very same answer where that fails."""
        if answer.status not in _REWORDED or time.monotonic() < self._resting_until:
            return answer
        from assistant.phrasing.client import NoReplyError, complete

        try:
            text = complete(self._settings, _SYSTEM, answer.model_copy(update={"id": None}).to_json())
        except NoReplyError as error:
            self._resting_until = time.monotonic() + _REST
            _LOG.warning("no phrasing: %s", error)
            return answer
        if faults := self._faithful.faults(answer, text):
            _LOG.warning("phrasing dropped: %s", "; ".join(faults))
            return answer
        return answer.model_copy(update={"answer": text, "notice": f"{answer.notice} {NOTE}" if answer.notice else NOTE})
