"""Texts around an answer: verdicts, states, bodies, sources, proof."""

from __future__ import annotations

VERDICTS = {
    "yes": "Đúng",
    "no": "Không",
    "eligible": "Đủ điều kiện",
    "not_eligible": "Không đủ điều kiện",
    "insufficient": "Chưa đủ căn cứ để kết luận",
    "not_applicable": "Không áp dụng",
}
STATUSES = {
    "partial": "Trả lời một phần",
    "clarify": "Cần nói rõ thêm",
    "no_basis": "Văn bản không ghi",
    "out_of_scope": "Ngoài phạm vi",
    "error": "Chưa đọc được câu hỏi",
}
HOLDS_FOR = "Tính cho ngày {day}"
BODY_THEN = "Theo văn bản"
BODY_NOW = "Hiện nay"
SINCE = "từ {day}"
WHICH_PART = "nhận phần việc nào"
UNCHANGED = "chưa ghi nhận thay đổi"
NOTICE = "Cần biết:"
CONFLICTS = "Văn bản ghi không thống nhất:"
SOURCES = "Nguồn"
OFFICIAL = "Nguyên văn của văn bản."
OURS = "Diễn đạt lại theo văn bản, không phải nguyên văn."
OFFICIAL_WORDING = "Nguyên văn theo tệp {file}, trang {page}:"
OFFICIAL_CHANGED = "Câu chữ trong tệp khác bản diễn đạt lại; hãy theo nguyên văn."
VERIFICATIONS = {
    "full-text": "đã đọc toàn văn",
    "secondary": "theo nguồn thứ cấp",
    "unverified": "chưa kiểm chứng",
}
NEIGHBOURS = "Xem điều khoản liền trước, liền sau"
OPEN = "Mở trong văn bản"
OPEN_TITLE = "Mở {document}, {ref} trong văn bản"
OFFICIAL_ONLY = "Nguyên văn theo tệp {file}, trang {page}."
WHY = "Vì sao?"
BY = "Theo"
_RULES = {"giao-viec": "Giao việc", "suy-ra": "Suy ra", "ke-thua": "Kế thừa", "chu-tri": "Chủ trì"}


def rule_name(rule: str) -> str:
    """The name of a fired rule for people: ``giao-viec: III.5/2`` is "Giao việc: III.5/2"."""
    kind, colon, rest = rule.partition(":")
    return f"{_RULES.get(kind, kind)}{colon}{rest}"
