"""The Vietnamese texts of quizzes in one place."""

from __future__ import annotations

from assistant.quiz.model import Difficulty, Item, Kind, Quiz

TITLE = "Bài tập huấn xây dựng nông thôn mới"
KEY_TITLE = "Đáp án và giải thích"
REVIEW_TITLE = "Những câu cần xem lại"
SCORE = "Đúng {right}/{total} câu"
CHOSEN = "Đã chọn: {option}"
NOT_CHOSEN = "Chưa chọn đáp án nào"
RIGHT = "Đáp án đúng: {option}"
NAME_LINE = "Họ và tên: …………………………………   Đơn vị: …………………………………"
KINDS = {
    Kind.WHO: "Ai làm việc gì",
    Kind.ACT: "Vai trò được giao",
    Kind.DEADLINE: "Thời hạn",
    Kind.FIGURE: "Số liệu",
    Kind.SCENARIO: "Xét điều kiện",
    Kind.CHANGE: "Thay đổi năm 2025",
}
DIFFICULTIES = {Difficulty.EASY: "dễ", Difficulty.MEDIUM: "vừa", Difficulty.HARD: "khó"}
LETTERS = "ABCD"

WHO = "Theo {paper}, cơ quan nào được giao nhiệm vụ: “{task}”?"
WHO_IF = "Theo {paper}, cơ quan nào được giao nhiệm vụ: “{task}” ({condition})?"
WHO_WHY = "Nhiệm vụ này được giao cho {body} tại {place}: {text}"
WHO_NOT = "Không có điều khoản nào giao việc này cho {body}."
NOW = " Từ {day}, việc này thuộc {bodies}."
NOW_INFERRED = " Từ {day}, việc này thuộc {bodies} (suy từ lĩnh vực quản lý, cần đối chiếu quyết định của tỉnh)."

ACT = "Theo {paper}, {body} được giao vai trò nào dưới đây đối với nội dung “{object}”?"
ACT_WHY = "{body} được giao vai trò {act} ({task}) tại {place}: {text}"
ACT_NOT = "Không có điều khoản nào giao cho {body} vai trò {act} đối với nội dung này."

DEADLINE = "Theo {paper}, mốc thời gian nào áp dụng cho nội dung “{what}”?"
DEADLINE_WHY = "{place} ghi: {label}. Nội dung: {text}"
DEADLINE_NOT = "Văn bản ghi: {label}."

FIGURE = "Theo {paper}{about}, {what} là bao nhiêu?"
FIGURE_OPEN = "Theo {paper}{about}, {what} bao nhiêu?"
FIGURE_ABOUT = ", ở nội dung “{topic}”"
FIGURE_PERIOD = " ({period})"
FIGURE_SHARE = "tỷ lệ {what}"
FIGURE_COUNT = "số {what}"
FIGURE_WHY = "{place} ghi {label}. Nội dung: {text}"
FIGURE_NOT = "Văn bản ghi {label}."

SCENARIO = "Xét theo {papers}, tính tại ngày {day}: một {subject} có các dữ kiện sau. Kết luận nào đúng về việc “{title}”?"
SCENARIO_WHY = "Kết luận: {verdict}. {conditions}"
SCENARIO_NOT = "Kết luận này không theo đúng các điều kiện."
SCENARIO_GROUND = "Căn cứ: {text}: {given} (mức của kết luận này: {required})."
SCENARIO_BARE = "Căn cứ: {text}: {given}."
SCENARIO_CONDITION = "{mark}: {text} (đã cho: {given}; yêu cầu: {required})."
MARKS = {"met": "Đạt", "unmet": "Không đạt", "unknown": "Chưa biết"}
VERDICTS = {
    "eligible": "Đủ điều kiện",
    "not_eligible": "Không đủ điều kiện",
    "insufficient": "Chưa đủ căn cứ để kết luận",
    "not_applicable": "Không thuộc phạm vi áp dụng của quy định vào ngày này",
    "yes": "Có, thuộc trường hợp này",
    "no": "Không thuộc trường hợp này",
}
NOT_APPLICABLE_SUBJECT = "Không thuộc đối tượng áp dụng của quy định này"
UNMET = ", vì không đáp ứng điều kiện: {labels}"
PRIORITY_UNKNOWN = ", chưa rõ có được ưu tiên nguồn lực hay không"
MISSING = ", vì chưa biết: {labels}"
NOTHING_FOLLOWS = ", vì quy định không có kết quả nào cho trường hợp này"
OUTCOMES = {
    "bonus": "được xem xét, cộng điểm thưởng thi đua",
    "excluded": "không được xét thi đua khen thưởng",
    "none": "không được cộng điểm, cũng không bị loại khỏi xét thi đua",
    "preferred": "được ưu tiên nguồn lực",
    "ordinary": "không thuộc diện ưu tiên nguồn lực",
    "100%-local": "Địa phương tự bảo đảm 100% vốn",
    "5%": "Đối ứng ít nhất 5% vốn trung ương hỗ trợ",
    "1:1": "Đối ứng ít nhất 1:1 với vốn trung ương hỗ trợ",
    "1:1.5": "Đối ứng ít nhất 1:1,5 so với vốn trung ương hỗ trợ",
    "5.0": "Hệ số 5,0",
    "3.0": "Hệ số 3,0",
    "1.0": "Hệ số 1,0",
}

AFTER = "Theo {paper}, {body} được giao: “{task}”. Sau sắp xếp năm 2025 (tính tại ngày {day}), cơ quan nào giữ việc này?"
MERGED = "Sau sắp xếp tổ chức bộ máy năm 2025 (tính tại ngày {day}), cơ quan nào tiếp nhận nhiệm vụ của {body}?"
CAME_FROM = "Trong sắp xếp tổ chức bộ máy năm 2025, {body} tiếp nhận nhiệm vụ của cơ quan nào dưới đây từ ngày {day}?"
SINCE = "{body} tiếp nhận nhiệm vụ của {old} từ ngày nào?"
CHANGE_WHY = "Từ {day}, {new} tiếp nhận việc của {old} ({functions}) theo {instrument}.{inferred}"
INFERRED = " Phần này suy từ lĩnh vực quản lý, cần đối chiếu quyết định của tỉnh."
CHANGE_NOT = "Không có văn bản nào chuyển việc này cho {body}."
CAME_NOT = "Không có văn bản nào chuyển việc của {body} cho cơ quan được hỏi."
SINCE_NOT = "Ngày chuyển giao là {day}."

SECONDARY = " (Nguồn thứ cấp, cần đối chiếu toàn văn.)"
VERSION = ", bản áp dụng từ ngày {day}"

BAD_NUMBER = "số câu phải từ 1 đến {most}, không phải {number}. Ví dụ: ntm quiz --number 20"
BAD_TOPIC = (
    "không nhận ra chủ đề “{topic}”. Chấp nhận loại câu hỏi ({kinds}) hoặc tên một nội dung, tiêu chí. "
    "Ví dụ: --topic thoi-han hoặc --topic “giao thông”"
)
BAD_DIFFICULTY = "không nhận ra mức độ “{difficulty}”. Chấp nhận: de, vua, kho. Ví dụ: --difficulty vua"
TOO_FEW = (
    "chỉ soạn được {found} câu khác nhau cho lựa chọn này, không đủ {number} câu. Hãy giảm số câu, đổi chủ đề hoặc bỏ mức độ khó. "
    "Ví dụ: ntm quiz --number {found}"
)
SOURCES = " Căn cứ: {places}."


def reason(item: Item) -> str:
    """Why the key is right, with the provisions."""
    return item.explanation + SOURCES.format(places="; ".join(f"{c.document}, {c.ref}" for c in item.citations))


def heading(quiz: Quiz) -> str:
    """What distinguishes a quiz from others: its number of items, seed, topic and difficulty."""
    parts = [f"{quiz.number} câu", f"mã đề {quiz.seed}"]
    parts += [f"chủ đề: {quiz.topic}"] if quiz.topic else []
    parts += [f"mức độ: {DIFFICULTIES[quiz.difficulty]}"] if quiz.difficulty else []
    return ", ".join(parts)
