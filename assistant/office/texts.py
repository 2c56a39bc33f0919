"""What the office says to people, in Vietnamese."""

from __future__ import annotations

LOGIN_NEEDED = "Cần đăng nhập. Trình duyệt: mở /login; chương trình: gửi POST /api/login rồi kèm tiêu đề Authorization: Bearer."
WRONG_HOST = "Địa chỉ gọi không phải máy này. Ví dụ: http://127.0.0.1:7860"
WRONG_ORIGIN = "Yêu cầu đến từ trang khác nên bị từ chối. Hãy mở trợ lý bằng đúng địa chỉ của nó rồi thử lại."
TOO_LARGE = "Yêu cầu quá lớn: tối đa {limit} byte. Hãy rút ngắn câu hỏi hoặc chia nhỏ tệp."
TOO_MANY = "Bạn gửi quá nhiều yêu cầu. Hãy thử lại sau {seconds} giây."
NOT_ALLOWED = "Việc này cần vai trò “{needed}”; tài khoản của bạn là “{has}”. Hãy nhờ quản trị viên (ntm accounts role)."
BAD_FIELD = "“{place}”: {problem}"
BAD_BODY = "Nội dung gửi lên không hợp lệ"
EXAMPLES = {
    "/api/ask": '{"question": "Sở nào thẩm định tiêu chí giao thông?", "as_of": "2024-06-30"}',
    "/api/check": '{"rule": "co-che-dac-thu", "facts": {"communes": 1}}',
    "/api/duties": "/api/duties?agency=Sở Y tế&as_of=2024-06-30",
    "/api/search": "/api/search?query=tiêu chí giao thông&top=5",
    "/api/feedback": '{"question": "...", "as_of": "2024-06-30", "good": false, "reason": "sai cơ quan"}',
    "/api/login": '{"name": "nguyen.van.a", "password": "..."}',
}
PROBLEMS = {
    "missing": "thiếu",
    "string_type": "phải là chuỗi ký tự",
    "string_unicode": "có ký tự hỏng",
    "string_too_long": "quá dài (tối đa {max_length} ký tự)",
    "date_from_datetime_parsing": "phải là ngày dạng 2024-06-30",
    "date_parsing": "phải là ngày dạng 2024-06-30",
    "date_type": "phải là ngày dạng 2024-06-30",
    "int_parsing": "phải là số nguyên",
    "greater_than_equal": "phải từ {ge} trở lên",
    "less_than_equal": "không quá {le}",
    "list_type": "phải là danh sách",
    "dict_type": "phải là đối tượng JSON",
    "bool_parsing": "phải là true hoặc false",
    "json_invalid": "không phải JSON hợp lệ",
    "extra_forbidden": "không có trường này",
    "too_long": "quá nhiều phần tử (tối đa {max_length})",
}
NOT_ACCEPTED = "giá trị không được nhận"
NO_DOCUMENT = "kho không có văn bản “{number}”. Xem danh sách: /api/documents. Ví dụ: /api/documents/27/2022/NĐ-CP"
NO_FILE = "Chưa có tệp. Ví dụ: curl -F file=@203-KH-UBND.pdf -F document=203/KH-UBND https://.../api/files"
NO_STORED = "thư viện không có tệp chính thức của “{number}”. Xem danh sách: GET /api/files"
NO_RECEIPT = "không có biên nhận “{id}” trong nhật ký. Mã biên nhận nằm ở tiêu đề NTM-Receipt của câu trả lời."
NO_AUDIT = "nhật ký đang tắt (audit = false) nên không tra được biên nhận."
FAILED = "Trợ lý gặp lỗi ngoài dự kiến; đã ghi vào nhật ký kỹ thuật. Hãy thử lại, nếu vẫn lỗi xin báo quản trị viên."
NOT_FOUND = "Không có địa chỉ này."

LOGIN_TITLE = "Đăng nhập trợ lý nông thôn mới"
LOGIN_NAME = "Tên đăng nhập"
LOGIN_PASSWORD = "Mật khẩu"
LOGIN_BUTTON = "Đăng nhập"

WORKER_GONE = "Tiến trình giữ cuộc trò chuyện này vừa dừng và đang được khởi động lại. Hãy thử lại sau ít giây."
