"""All texts of the web app."""

from __future__ import annotations

import re

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

# -- Hỏi đáp ---------------------------------------------------------------------------------------------------------------
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
AS_OF_HINT = "ngày/tháng/năm"
CALENDAR_PICK = "Chọn ngày trên lịch"
BAD_DAY = "Ngày “{said}” không đọc được. Hãy viết ngày/tháng/năm, ví dụ 30/06/2024."
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
DONE = "Xong"
EMPTY_QUESTION = "Chưa có câu hỏi. Hãy viết một câu, ví dụ: Sở nào thẩm định tiêu chí giao thông?"
WARM_UP = "Sở nào thẩm định tiêu chí giao thông?"
THANKS = "Đã ghi góp ý trên máy này. Cảm ơn anh, chị."
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
VERIFICATIONS = {
    "full-text": "đã đọc toàn văn",
    "secondary": "theo nguồn thứ cấp",
    "unverified": "chưa kiểm chứng",
}
NEIGHBOURS = "Xem điều khoản liền trước, liền sau"
WHY = "Vì sao?"
BY = "Theo"
_RULES = {"giao-viec": "Giao việc", "suy-ra": "Suy ra", "ke-thua": "Kế thừa", "chu-tri": "Chủ trì"}


def rule_name(rule: str) -> str:
    """The name of a fired rule for people: ``giao-viec: III.5/2`` is "Giao việc: III.5/2"."""
    kind, colon, rest = rule.partition(":")
    return f"{_RULES.get(kind, kind)}{colon}{rest}"


# -- Xuất tệp --------------------------------------------------------------------------------------------------------------
EXPORT_NAME = "hoi-dap-nong-thon-moi"

# -- Tra cứu trách nhiệm ---------------------------------------------------------------------------------------------------
DUTIES_HELP = "Chọn một hay nhiều bộ lọc để xem ai giữ việc gì. Chọn cơ quan để xem cả phiếu của cơ quan đó."
DUTIES_START = "Chọn bộ lọc rồi bấm “Tra cứu”; để trống cả để xem mọi nhiệm vụ."
ALL = "Tất cả"
AGENCY = "Cơ quan"
CRITERION = "Tiêu chí"
ROLE = "Vai trò"
ON_DAY = "Tính cho ngày"
FIND = "Tra cứu"
SAVE_CSV = "Tải CSV"
SAVE_XLSX = "Tải Excel (XLSX)"
SAVE_CALENDAR = "Tải lịch thời hạn (ICS)"
CALENDAR_TITLE = "Thời hạn nông thôn mới"
CALENDAR_NOTE = "Thời hạn theo văn bản: {deadline}. Căn cứ: {place}."
NO_CALENDAR = "Trong các nhiệm vụ đang lọc, không có thời hạn nào ghi rõ ngày để đưa vào lịch."
PART = "Văn bản, phần"
DUTIES_NAME = "trach-nhiem-nong-thon-moi"
DUTY_HEADS = ("Cơ quan", "Vai trò", "Nhiệm vụ", "Thời hạn", "Vị trí", "Hiện nay")
NO_DUTIES = "Không có nhiệm vụ nào khớp với bộ lọc. Hãy bỏ bớt một bộ lọc hoặc đổi ngày."
COUNT = "{count} nhiệm vụ"
ROLES_HELD = "Vai trò:"
DEADLINES = "Thời hạn:"
MATRIX = "Bản đồ nhiệm vụ: tiêu chí và cơ quan"
MATRIX_HELP = "Số nhiệm vụ của từng cơ quan theo tiêu chí; ô đậm là nhiều việc. Rê chuột vào ô để xem vai trò."
DRAW = "Vẽ bản đồ"


# -- Xét điều kiện ---------------------------------------------------------------------------------------------------------
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

# -- Tập huấn --------------------------------------------------------------------------------------------------------------
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
QUIZ_GIVEN = "Dữ kiện"
QUIZ_ITEM = "Câu {number}. {stem}"
QUIZ_GRADE = "Chấm điểm"
QUIZ_SCORE = "Đúng {right}/{total} câu"
QUIZ_ALL_RIGHT = "Đúng tất cả."
QUIZ_REVIEW = "Xem lại những câu sai"
QUIZ_CHOSEN = "Đã chọn: {option}"
QUIZ_NOT_CHOSEN = "Chưa chọn đáp án nào"
QUIZ_RIGHT = "Đáp án đúng: {option}"
QUIZ_FORM = "Tải đề dạng"
QUIZ_FORMS = {
    "docx": "Word để in (đề và đáp án riêng)",
    "gift": "Moodle (GIFT)",
    "qti": "Hệ thống học trực tuyến (QTI 2.1)",
    "xlsx": "Excel",
}
QUIZ_SAVE = "Tải về"
QUIZ_NOTHING = "Chưa có đề. Hãy bấm “Soạn đề” trước."
QUIZ_NAME = "de-tap-huan-{seed}"
BAD_WHOLE = "{label}: “{said}” không phải số nguyên. Ví dụ: {example}."
QUIZ_REFUSED = "Chưa soạn được đề: {reason}"

# -- Văn bản ---------------------------------------------------------------------------------------------------------------
DOCUMENTS_HELP = (
    "Tìm theo từ hoặc theo nghĩa trong mọi văn bản; hoặc chọn một văn bản để xem hiệu lực, quan hệ và từng điều khoản."
)
SEARCH = "Tìm điều khoản"
SEARCH_HINT = "Ví dụ: vốn đối ứng"
SEARCH_BUTTON = "Tìm"
SEARCH_EMPTY = "Hãy viết từ cần tìm."
NOTHING_FOUND = "Không tìm thấy điều khoản nào. Hãy thử từ khác."
FOUND = "{count} điều khoản gần nhất:"
DOCUMENT = "Xem văn bản"
FIRST_DOCUMENT = "203/KH-UBND"
ALL_DOCUMENTS = "Danh sách {count} văn bản"
DOCUMENT_HEADS = ("Số hiệu", "Văn bản", "Ngày ban hành", "Hiệu lực", "Mức kiểm chứng")
TIMELINE = "Các văn bản theo thời gian"
TIMELINE_HELP = "Mỗi thanh bắt đầu từ ngày có hiệu lực. Thanh xám: đã hết hiệu lực. Thanh xanh: kho chưa ghi ngày hết hiệu lực. Vạch đỏ: hôm nay."
ISSUER = "Cơ quan ban hành"
ISSUED = "Ngày ban hành"
IN_FORCE = "Hiệu lực"
SIGNER = "Người ký"
STATUS = "Tình trạng"
RELATIONS = "Quan hệ với văn bản khác"
TREE = "Nội dung ({count} điều khoản)"
NO_PROVISIONS = "Kho chưa có nội dung từng điều khoản của văn bản này."
UNKNOWN_DAY = "chưa rõ"
OFFICIAL_WORDING = "Nguyên văn theo tệp {file}, trang {page}:"
OFFICIAL_CHANGED = "Câu chữ trong tệp khác bản diễn đạt lại; hãy theo nguyên văn."
UNVERIFIED_LIST = "Những điều chưa kiểm chứng hoặc theo nguồn thứ cấp ({count})"
UNVERIFIED_HELP = "Phải tra lại văn bản gốc trước khi dùng những điều này. Đưa tệp chính thức vào kho để đối chiếu."
UNVERIFIED_DOCUMENT = "{name}: {unverified} chưa kiểm chứng, {secondary} theo nguồn thứ cấp"
FILES = "Thêm tệp văn bản chính thức"
FILES_HELP = (
    "Đưa bản chính thức (PDF có chữ, DOCX, TXT, HTML) vào kho của máy này để đối chiếu với phần diễn đạt lại và đọc nguyên văn. "
    "Tệp hỏng hoặc không đọc được sẽ được báo rõ, các tệp khác vẫn được nhận."
)
FILES_CHOOSE = "Chọn tệp"
FILES_NUMBER = "Số hiệu, khi tệp không ghi (chỉ với một tệp)"
FILES_NUMBER_HINT = "Ví dụ: 203/KH-UBND"
FILES_TAKE = "Đưa vào kho"
FILES_NONE = "Chưa chọn tệp nào. Hãy chọn tệp PDF, DOCX, TXT hoặc HTML, ví dụ 203-KH-UBND.pdf."
FILES_WORKING = "Đang đọc tệp {place}/{total}: {name}"
FILES_PROGRESS = "Tiến độ nhận tệp"
FILES_TAKEN = "{file}: {document}, bản thứ {version}, {pages} trang, {provisions} điều khoản"
FILES_ALREADY = "Tệp này đã có trong kho, không có gì thay đổi."
FILES_MATCHED = "Khớp {matched}, thay đổi {changed}, thiếu trong tệp {missing}, chưa có trong kho {new}."
FILES_NEW = "Văn bản mới: máy đọc, chưa có người đọc và duyệt."
FILES_CHANGED = "Những chỗ khác với bản diễn đạt lại"
FILES_STORED = "Các tệp đã nhận"
FILES_EMPTY = "Chưa nhận tệp nào."
FILES_LINE = "{number}, bản thứ {version}: {pages} trang, {provisions} điều khoản ({file})"
FILES_UNREAD = "; chưa có người đọc"
VALID_FROM = "từ {start}, chưa thấy ghi ngày hết"
VALID = "từ {start} đến {end}"
ENDED = " (đã hết)"
NO_EVENT = "Không có việc này, hoặc dữ liệu gửi kèm không đọc được. Xem các việc và kiểu dữ liệu ở /gradio_api/info."
