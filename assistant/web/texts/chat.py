"""Texts of the page "Hỏi đáp"."""

from __future__ import annotations

CHAT_LABEL = "Cuộc hỏi đáp"
CHAT_EMPTY = (
    "<div class='ntm-empty'><h3>Anh, chị cần biết điều gì?</h3>"
    "<p>Viết câu hỏi bằng tiếng Việt, có dấu hay không dấu, viết tắt đều được. Có thể hỏi nối: “Còn tiêu chí môi trường?”</p>"
    "<p>Mỗi câu trả lời ghi rõ nguồn và lý do; cần quyết định thì mở văn bản gốc để đối chiếu.</p></div>"
)
QUESTION = "Câu hỏi"
QUESTION_HINT = "Hỏi bằng tiếng Việt..."
ANSWER = "Trả lời"
SEND = "Gửi"
AS_OF = "Trả lời cho ngày"
AS_OF_INFO = "Để trống là hôm nay. Viết ngày/tháng/năm, ví dụ 30/06/2024."
EXAMPLES = "Câu hỏi mẫu"
EXAMPLES_FOR = "Dành cho"
KEEP = "Lưu lại"
COPY = "Sao chép kèm nguồn"
COPIED = "Đã sao chép câu trả lời cùng nguồn."
SAVE_DOCX = "Tải Word (DOCX)"
SAVE_MARKDOWN = "Tải Markdown"
NEW = "Cuộc hỏi mới"
NOTHING_TO_SAVE = "Chưa có câu hỏi nào để lưu."
FEEDBACK = "Câu trả lời vừa rồi thế nào?"
GOOD = "Hữu ích"
BAD = "Chưa đúng"
REASON = "Chưa đúng ở đâu?"
REASONS = ["Sai cơ quan", "Sai vai trò", "Sai số liệu, thời hạn", "Nguồn không đúng", "Thiếu ý", "Khó hiểu", "Lý do khác"]
REASON_MORE = "Nói rõ thêm (không bắt buộc; không ghi thông tin cá nhân)"
SEND_FEEDBACK = "Gửi góp ý"
NOT_KEPT = "Không ghi được góp ý trên máy này (ổ đĩa đầy hoặc chỉ đọc). Xin báo người quản trị."
EMPTY_QUESTION = "Chưa có câu hỏi. Hãy viết một câu, ví dụ: Sở nào thẩm định tiêu chí giao thông?"
THANKS = {
    "here": "Đã ghi góp ý trên máy này. Cảm ơn anh, chị.",
    "office": "Đã ghi góp ý, kèm câu hỏi và tên tài khoản, vào nhật ký của cơ quan. Cảm ơn anh, chị.",
    "office-without-text": (
        "Đã ghi đánh giá kèm tên tài khoản vào nhật ký của cơ quan; câu hỏi và phần nói thêm không được lưu. Cảm ơn anh, chị."
    ),
}
ROLES: dict[str, list[str]] = {
    "Cán bộ sở": [
        "Sở nào thẩm định tiêu chí giao thông?",
        "Cơ quan nào đánh giá, công nhận tiêu chí y tế?",
        "Sở Tài chính có nhiệm vụ gì?",
        "Sở Giao thông vận tải nay là cơ quan nào?",
    ],
    "Cán bộ xã": [
        "Ủy ban nhân dân xã có trách nhiệm gì?",
        "Công trình như thế nào được áp dụng cơ chế đặc thù?",
        "Xã nộp báo cáo cho ai, vào lúc nào?",
        "Ai hướng dẫn tiêu chí môi trường?",
    ],
    "Người dân": [
        "Ai lấy ý kiến hài lòng của người dân ở xã?",
        "Cộng đồng dân cư có được tự làm công trình không?",
        "Cơ quan nào lo nước sạch nông thôn?",
        "Xã báo cáo kết quả lấy ý kiến người dân cho ai?",
    ],
    "Tập huấn": [
        "Mục tiêu đến năm 2025 có bao nhiêu xã đạt chuẩn nông thôn mới?",
        "Bao nhiêu xã đạt chuẩn nông thôn mới kiểu mẫu?",
        "Sở Y tế chủ trì tiêu chí nào?",
        "Liên minh Hợp tác xã tỉnh làm gì?",
    ],
}

EXPORT_NAME = "hoi-dap-nong-thon-moi"
