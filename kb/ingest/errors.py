"""Why a file could not be read: one error with a reason, and a Vietnamese message for each."""

from __future__ import annotations

from kb.errors import KnowledgeError

_ACCEPTED = "Hệ thống đọc PDF có chữ, DOCX, TXT và HTML"
MESSAGES = {
    "missing": "không có tệp này. Hãy kiểm tra đường dẫn. Ví dụ: ntm ingest 203-KH-UBND.pdf",
    "not-a-file": "đây không phải tệp thường (là thư mục, thiết bị hoặc ống dẫn). Hãy chỉ thẳng vào tệp. Ví dụ: ntm ingest van-ban/203.pdf",
    "unreadable": "không có quyền đọc tệp hoặc đĩa lỗi ({detail}). Hãy chép tệp sang nơi khác rồi nạp lại",
    "empty": "tệp rỗng, không có chữ nào. Hãy tải lại tệp gốc",
    "only-heads": "ngoài tiêu đề lặp lại và số trang, tệp không có chữ nào. Hãy kiểm tra đây có phải tệp đầy đủ không, rồi tải lại tệp gốc",
    "huge": "tệp quá lớn ({detail}); nhận tối đa 100 MB. Hãy tách tệp theo văn bản rồi nạp từng tệp",
    "long": "tệp quá dài ({detail}); nhận tối đa 5.000 trang hoặc 20 triệu ký tự. Hãy tách tệp theo văn bản",
    "objects": "tệp có quá nhiều đối tượng nên không được mở. Hãy in lại thành PDF mới hoặc tách nhỏ rồi nạp lại",
    "scanned": "trang {detail} là ảnh quét, không có chữ. Hãy nhận dạng chữ (OCR, ví dụ: ocrmypdf -l vie vao.pdf ra.pdf) rồi nạp lại",
    "no-text": "trang {detail} không có chữ đọc được. Hãy xuất lại PDF từ tệp gốc, hoặc nhận dạng chữ (OCR) rồi nạp lại",
    "no-letters": "phông chữ của tệp không kèm bảng mã nên không đọc chắc được chữ nào. Hãy xuất lại PDF, dùng DOCX, hoặc nhận dạng chữ (OCR)",
    "encrypted": "tệp có mật khẩu hoặc được mã hóa. Hãy mở bằng mật khẩu rồi lưu bản không khóa, sau đó nạp lại",
    "damaged": "tệp hỏng hoặc tải dở, không mở được. Hãy tải lại tệp gốc",
    "bomb": "tệp nén bung ra quá lớn ({detail}), có dấu hiệu bom nén; tệp không được mở. Hãy kiểm tra nguồn gốc tệp",
    "old-word": f"đây là tệp Word cũ (.doc). {_ACCEPTED}; hãy mở bằng Word hoặc LibreOffice rồi lưu thành .docx",
    "rtf": f"đây là tệp RTF. {_ACCEPTED}; hãy lưu thành .docx",
    "spreadsheet": f"đây là bảng tính hoặc tệp Office khác, không phải văn bản Word. {_ACCEPTED}",
    "archive": f"đây là tệp nén, không phải văn bản. {_ACCEPTED}; hãy giải nén rồi nạp từng tệp",
    "image": "đây là ảnh, không có chữ. Hãy nhận dạng chữ (OCR) thành PDF có chữ rồi nạp lại",
    "binary": f"không nhận ra loại tệp. {_ACCEPTED}. Ví dụ: ntm ingest 203-KH-UBND.docx",
    "time": "đọc quá {detail} giây nên đã dừng. Tệp có thể hỏng hoặc có quá nhiều đối tượng; hãy in lại thành PDF mới rồi nạp lại",
    "memory": "đọc tệp cần quá nhiều bộ nhớ nên đã dừng. Tệp có thể hỏng; hãy in lại thành PDF mới hoặc tách nhỏ rồi nạp lại",
    "stopped": "hệ thống đã dừng chương trình đọc tệp ({detail}): thường do máy thiếu bộ nhớ, đĩa đầy hoặc đang cập nhật phần mềm;"
    " thư viện không bị ảnh hưởng. Hãy đóng bớt chương trình, kiểm tra chỗ trống rồi nạp lại",
    "crash": "chương trình đọc tệp dừng bất thường ({detail}); thư viện không bị ảnh hưởng. Hãy in lại thành PDF mới rồi nạp lại",
    "no-number": "không thấy số hiệu văn bản trong tệp. Hãy cho biết số hiệu. Ví dụ: ntm ingest tep.pdf --document 203/KH-UBND",
    "bad-number": "“{detail}” không phải số hiệu văn bản. Ví dụ: --document 203/KH-UBND hoặc --document 27/2022/NĐ-CP",
    "no-structure": "không thấy phần, điều, khoản hay mục nào để trích dẫn trong tệp. Hãy kiểm tra đây có phải văn bản đầy đủ không",
    "library": "không mở được thư viện văn bản ({detail}). Hãy kiểm tra thư mục dữ liệu NTM_DATA_DIR và chỗ trống trên đĩa",
    "library-server": "không đọc hoặc ghi được thư viện văn bản trên PostgreSQL ({detail}). Hãy kiểm tra máy chủ và thiết lập store. Ví dụ: postgresql+psycopg://ntm:mat-khau@127.0.0.1/ntm",
    "no-backup": "tệp sao lưu không dùng được ({detail}). Cần tệp do “ntm documents --backup” tạo ra. Ví dụ: ntm documents --restore thu-vien.bak",
    "unknown-document": "thư viện không có văn bản “{detail}”. Gõ “ntm documents --files” để xem danh sách",
    "bad-review": "tệp duyệt chưa dùng được ({detail}). Hãy sửa rồi chạy lại. Ví dụ: ntm documents 12/2024/NQ-HĐND --accept",
}  # fmt: skip


class IngestError(KnowledgeError):
    """A file, or an act on the library, that can't be done. ``reason`` is a key of ``MESSAGES``; the message is Vietnamese."""

    def __init__(self, reason: str, detail: str = "") -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(MESSAGES.get(reason, MESSAGES["crash"]).format(detail=detail[:300]))
