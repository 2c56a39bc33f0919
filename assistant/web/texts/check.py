"""Texts of the page "Xét điều kiện"."""

from __future__ import annotations

import re

CHECK_HELP = "Chọn việc cần xét, điền điều đã biết; điều chưa biết cứ để trống. Đổi một giá trị để xem kết luận thay đổi thế nào."
RULE = "Việc cần xét"
RULE_ABOUT = "Xét cho: {subject}. Căn cứ: {sources}."
DECIDE = "Xét"
FILL_IN = "Kết luận sẽ hiện ở đây, kèm từng điều kiện và điều khoản."
IS_SO = "Có"
IS_NOT = "Không"
NOT_KNOWN = "Chưa rõ"
NONE_OF_THEM = "Không có tiêu chí nào"
MARKS_MET = "{label}: đã đạt"
MARKS_FAILED = "{label}: chưa đạt"
MARKS_INFO = "Tiêu chí không đánh dấu ở cả hai ô được coi là chưa rõ."
BOTH_MARKS = "{label}: tiêu chí {numbers} đang được đánh dấu cả đạt lẫn chưa đạt. Hãy bỏ một bên."
NONE_AND_SOME = "{label}: đã chọn “Không có tiêu chí nào” thì không chọn tiêu chí khác."
BAD_NUMBER = "{label}: “{said}” không phải là số. Ví dụ: 1.500.000 hoặc 62,5."
BAD_FACT = "{label}: nhận được {received}; chấp nhận {accepted}."
OUTCOME_ONLY = "Kết quả"
OUTCOME = "Kết quả: {outcome}"
OUTCOMES = {
    "bonus": "được xem xét, cộng điểm thưởng",
    "excluded": "không được xét thi đua khen thưởng",
    "none": "không thưởng, không loại",
    "preferred": "được ưu tiên nguồn lực",
    "ordinary": "không thuộc diện ưu tiên",
    "100%-local": "địa phương tự bố trí 100%",
}
CHANGED = "Thay đổi so với lần xét trước: {was} → {now}."
SAME_VERDICT = "So với lần xét trước, kết luận chưa đổi; điều đã đổi:"
CONDITION = {"met": "đạt", "unmet": "chưa đạt", "unknown": "chưa rõ"}
CONDITIONS = "Từng điều kiện"
GIVEN = "Đã cho: {given}. Yêu cầu: {required}."
MISSING = "Còn thiếu thông tin:"
WAYS = "Muốn đủ điều kiện thì cần một trong các cách:"
WHOM_TO_SEE = "Nên hỏi:"
JUDGEMENT = "Phần do người có thẩm quyền xem xét:"


def example_of(example: object) -> str:
    """An example for a number field."""
    return f"Ví dụ: {told(example)}"


def told(value: object) -> str:
    """A fact's value in words.

    >>> told(True), told(None), told(5000000), told("1.5"), told("khac")
    ('có', 'chưa rõ', '5.000.000', '1,5', 'khac')
    """
    if isinstance(value, bool):
        return "có" if value else "không"
    if value is None:
        return "chưa rõ"
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    if isinstance(value, dict):
        return "; ".join(f"{key}: {told(entry)}" for key, entry in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(str(entry) for entry in value) or "không có"
    said = str(value)
    return said.replace(".", ",") if re.fullmatch(r"-?[0-9]+\.[0-9]+", said) else said


TABLE = "Xét nhiều xã, nhiều hồ sơ từ một bảng"
TABLE_HELP = (
    "Tải bảng mẫu của việc cần xét đã chọn ở trên, điền mỗi dòng một xã hoặc hồ sơ (ô để trống là chưa rõ), rồi đưa bảng lên. "
    "Bảng chỉ được đọc trên máy này."
)
TABLE_FILE = "Bảng đã điền (XLSX hoặc CSV)"
TABLE_GET_TEMPLATE = "Tải bảng mẫu"
TABLE_DECIDE = "Xét cả bảng"
TABLE_SAVE = "Tải kết quả (XLSX)"
TABLE_NONE = "Chưa có bảng nào. Hãy chọn tệp XLSX hoặc CSV đã điền theo bảng mẫu, rồi bấm “Xét cả bảng”."
TABLE_READING = "Đang đọc và xét bảng..."
TABLE_TEMPLATE = "bang-mau"
TABLE_RESULT = "ket-qua-xet"
TABLE_SHEET = "Bảng"
TABLE_COUNT = "{count} dòng"
TABLE_PICTURE = "Điều kiện chưa đạt nhiều nhất"
TABLE_ROWS = "Kết luận từng dòng"
TABLE_MORE = "Còn {count} dòng nữa trong tệp kết quả."
TABLE_IGNORED = "Bỏ qua cột lạ: {names}."
BAD_ROWS = "Dòng có lỗi"
BAD_CELL = "dòng {row}, ô {cell}: {message}"
