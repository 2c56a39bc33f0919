"""How people put a statement to us: they ask whether they may write it so ("…, ghi vậy vào biên bản đúng chưa?")."""

from __future__ import annotations

import re

from kb.vietnamese import fold

#: What the last clause is made of: who has it so, what he does with it, where it is to stand, and "so".
_WHO = (
    "tôi toi em mình minh tui tớ to cháu chau bác bac anh chị chi bạn ban ông ong bà ba thầy thay cô co đoàn doan lớp lop họ ho chúng chung bọn"
    " bon các cac cả ca nhà nha học hoc viên vien cán can bộ bo"
)
_DOES = (
    "ghi viết chép nói bảo đọc hiểu nhớ nghĩ giảng dạy trích dẫn quote soạn đếm tính chia xếp ghép nhận xét định phát biểu khẳng lập luận kết"
    " tóm tắt kiểm tra xác đối chiếu trả lời đưa để nắm báo phân vai biệt loại"
)
_WHERE = "vào trong lên biên bản báo cáo bc bài giáo án slide bảng sổ giấy câu ý điều số văn đáp so với"
_SO = "vậy thế như này đó ấy nguyên giữ là thì luôn giúp giùm hộ cho cũng có phải nên sẽ cứ rằng rồi chắc"
#: What is recorded so, or said to be so: without one of these the clause may ask for something else.
_RECORDS = frozenset(fold(_DOES).split()) | {"vay", "the", "cau", "y", "dieu", "nguyen"}
_MADE_OF = _RECORDS | frozenset(fold(f"{_WHO} {_WHERE} {_SO}").split())
_CALLED = r"(?: (?:ạ|a|nhi|the|vay|nao|nua|day|thua|cac|anh|chi|em|bac|thay|co|ban|ong|can bo|xa|lop|ca nha))*"
_RIGHT = re.compile(
    r"(?P<frame>.*?)\b(?:dung|phai|chuan|chinh xac|on|duoc|dc|ok|khong sai|khong nham|khop)"
    rf"(?: (?:vay|the|nhu vay|nhu the))?(?: roi)? (?:khong|ko|k|hong|hok|chua|chu(?: khong)?|a|ha|nhi|hay sai|hay khong){_CALLED}$"
)
#: Whether it is true is asked, or made up.
_TRUE = re.compile(
    r"(?:(?:co|la|la co|dieu do|cai do) )*that(?: (?:su|vay|the|la))*(?: (?:khong|ko|k|chu|a|ha|day|nhi))*"
    r"(?: hay(?: (?:la|lai|chi|cac|anh|chi|ong|ai|nguoi|ta|toan|do))*"
    r" (?:bia|ve|phia|don|dua|noi (?:choi|qua|dua|bua)|nham|tuong tuong)(?: (?:ra|dat|thoi|vay|the|day))*)?"
)
#: It is asked if it is not so.
_NOT_SO = re.compile(
    r"(?:(?:toi|em|minh) noi (?:the |vay )?)?co sai dau(?: (?:nao|nhi))*"
    r"|(?:ma )?(?:chang|khong|dau co|chang le) phai(?: (?:vay|the|a|ha|sao|u|day|nhi))*"
)
_LAST = re.compile(r"(?<=[,;.!:–—-])\s*(?P<clause>[^,;.!?:–—\n]+)[?!.…\s]*$")
_QUOTES = " .,;:–—-"


def unrecorded(text: str) -> str:
    """A statement that is put to us to be written down, remembered or taught, as the question whether it is so; any other text itself.

    >>> unrecorded("Cấp huyện dừng từ 1/7/2025, ghi vậy vào biên bản đúng chưa?"), unrecorded("Sở Y tế lo trạm xá. Tôi nhớ thế có chuẩn không ạ?")
    ('Cấp huyện dừng từ 1/7/2025, đúng không?', 'Sở Y tế lo trạm xá, đúng không?')
    >>> unrecorded("Sở Y tế lo trạm xá, hiểu vậy đúng ko?")
    'Sở Y tế lo trạm xá, đúng không?'
    >>> unrecorded("Nghị định loại điện ra, có thật vậy không hay bịa?")
    'Nghị định loại điện ra, đúng không?'
    >>> unrecorded("Sở Y tế lo trạm xá, sở ấy ghi vào đâu?"), unrecorded("Sở Y tế lo trạm xá, ghi thế nào?")
    ('Sở Y tế lo trạm xá, sở ấy ghi vào đâu?', 'Sở Y tế lo trạm xá, ghi thế nào?')
    """
    last = _LAST.search(text)
    said = text[: last.start()].rstrip(_QUOTES) if last else ""
    return f"{said}, đúng không?" if last and said and _asks_whether(fold(last["clause"]).strip()) else text


def _asks_whether(clause: str) -> bool:
    """Whether a clause asks only if what was said is true, or if it may be recorded so."""
    if _TRUE.fullmatch(clause) or _NOT_SO.fullmatch(clause):
        return True
    asked = _RIGHT.match(clause)
    words = set(asked["frame"].split()) if asked else set()
    return bool(words & _RECORDS) and words <= _MADE_OF
