"""Texts that every page shares."""

from __future__ import annotations

TITLE = "Trợ lý nông thôn mới Sơn La"
SUBTITLE = "Ai làm gì, điều kiện nào, theo điều khoản nào. Chạy trên máy này, không cần mạng; mọi câu trả lời đều dẫn nguồn."
SERVING = "Đang mở {title} tại http://{host}:{port} (bấm Ctrl+C để dừng)."
PREPARING = "Đang chuẩn bị kho văn bản..."
PORT_TAKEN = "Lỗi: không mở được cổng {port} trên {host}; có thể cổng đang được dùng. Ví dụ: ntm chat --port 7861"
CORPUS_BROKEN = "Lỗi: {error}"

TAB_CHAT = "Hỏi đáp"
TAB_DUTIES = "Tra cứu trách nhiệm"
TAB_CHECK = "Xét điều kiện"
TAB_TRAINING = "Tập huấn"
TAB_DOCUMENTS = "Văn bản"
ATTENTION = "Chú ý"
TROUBLE = "Có lỗi bên trong nên chưa trả lời được. Xin thử lại; nếu vẫn lỗi, hãy báo người quản trị."
AS_OF_HINT = "ngày/tháng/năm"
CALENDAR_PICK = "Chọn ngày trên lịch"
BAD_DAY = "Ngày “{said}” không đọc được. Hãy viết ngày/tháng/năm, ví dụ 30/06/2024."
DONE = "Xong"
ALL = "Tất cả"
ON_DAY = "Tính cho ngày"
