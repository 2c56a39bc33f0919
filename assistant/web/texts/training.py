"""Texts of the page "Tập huấn"."""

from __future__ import annotations

TRAINING_HELP = (
    "Soạn đề trắc nghiệm từ các quy định: đáp án do quy tắc tính, mỗi câu có giải thích và điều khoản. "
    "Cùng mã đề và lựa chọn thì ra cùng một đề. Làm bài ngay tại đây hoặc tải về để in, đưa vào hệ thống học trực tuyến."
)
QUIZ_NUMBER = "Số câu"
QUIZ_NUMBER_INFO = "Từ 1 đến {most}"
QUIZ_SEED = "Mã đề"
QUIZ_SEED_INFO = "Một số bất kỳ, ví dụ 2025"
QUIZ_TOPIC = "Chủ đề"
QUIZ_LEVEL = "Mức độ"
MIXED = "Trộn các mức"
QUIZ_LEVELS = {"de": "Dễ", "vua": "Vừa", "kho": "Khó"}
QUIZ_KINDS = {
    "ai-lam": "Ai làm việc gì",
    "hanh-vi": "Vai trò được giao",
    "thoi-han": "Thời hạn",
    "so-lieu": "Số liệu",
    "dieu-kien": "Xét điều kiện",
    "thay-doi-2025": "Thay đổi năm 2025",
}
QUIZ_MAKE = "Soạn đề"
QUIZ_START = "Chọn số câu, chủ đề rồi bấm “Soạn đề”."
QUIZ_MADE = "Đề có {number} câu, mã đề {seed}. Chọn một đáp án cho mỗi câu rồi bấm “Chấm điểm”."
QUIZ_LONG = "Đề có {number} câu, mã đề {seed}: quá dài để làm tại đây (tối đa {most} câu), hãy tải về."
QUIZ_ITEM = "Câu {number}. {stem}"
QUIZ_GRADE = "Chấm điểm"
QUIZ_ALL_RIGHT = "Đúng tất cả."
QUIZ_REVIEW = "Xem lại những câu sai"
QUIZ_FORM = "Tải đề dạng"
QUIZ_FORMS = {
    "docx": "Word để in (đề và đáp án riêng)",
    "gift": "Moodle (GIFT)",
    "qti": "Hệ thống học trực tuyến (QTI 2.1)",
    "xlsx": "Excel",
}
QUIZ_SAVE = "Tải về"
QUIZ_REVIEW_SAVE = "Tải những câu sai (Word)"
QUIZ_REVIEW_NAME = "xem-lai-de-{seed}.docx"
QUIZ_NOTHING = "Chưa có đề. Hãy bấm “Soạn đề” trước."
QUIZ_NAME = "de-tap-huan-{seed}"
BAD_WHOLE = "{label}: “{said}” không phải số nguyên. Ví dụ: {example}."
QUIZ_REFUSED = "Chưa soạn được đề: {reason}"
